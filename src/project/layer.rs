//! A layer: a folder of overrides, or the base.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use super::calendar::Day;
use super::localized::{Language, Localized};
use crate::draft::{Draft, Position};
use crate::markup::Interpolated;
use crate::message::{Argument, messages};
use crate::records::{Entry, FileRecords, Records};
use crate::source::{At, FileId, Span};

messages! { "layer":
    /// What the base is called where people read of it.
    the_course()
}

/// The index of a layer in [`super::Project::layers`]; the base is 0. The place of a layer in a chain is another thing,
/// [`crate::edition::Depth`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct LayerId(usize);

impl LayerId {
    /// The base.
    pub const BASE: Self = Self(0);

    pub(super) fn new(index: usize) -> Self {
        Self(index)
    }

    /// Whether this is the base.
    pub fn is_base(self) -> bool {
        self == Self::BASE
    }

    /// The index, for tables with an entry for each layer of the project.
    pub fn index(self) -> usize {
        self.0
    }
}

/// A layer: a folder of overrides, or the base.
#[derive(Clone, Debug, Default)]
pub struct Layer {
    /// `base`, or its path below `content/layers`, such as `kommune/9901-sandvik`.
    pub path: Arc<str>,
    /// Its folder from the project's root, without a slash at the end.
    pub folder: Arc<str>,
    /// Its kind; `base` for the base.
    pub kind: Arc<str>,
    /// The name that readers are shown; empty for the base, which is called by the programme's title.
    pub name: String,
    /// The number in the register, if it has one.
    pub number: Option<At<String>>,
    /// The layer below; nothing is the base. Of a kommune that says none, its fylke's.
    pub parent: Option<At<String>>,
    /// Its languages; the first is that of files without a suffix.
    pub languages: Vec<Language>,
    /// The values of parameters that it sets, by name.
    pub values: Vec<(At<String>, At<Localized>)>,
    /// The modules that it removes, moves and adds.
    pub modules: ModuleChanges,
    /// The days of the agenda that it replaces.
    pub agenda: Vec<Day>,
    /// Its accent colour, in light and dark.
    pub accent: Option<At<Accent>>,
    /// The path of its coat of arms, `assets/…`.
    pub logo: Option<At<String>>,
    /// Whether readers are shown what of the text is this layer's.
    pub mark_local: bool,
    /// Its files, by module; those in its first language.
    pub drafts: BTreeMap<Arc<str>, Arc<Draft>>,
    /// Its translations, by module and language.
    pub translations: BTreeMap<(Arc<str>, Language), Arc<Draft>>,
    /// Its pictures, by path (`assets/…`).
    pub assets: BTreeMap<Arc<str>, Asset>,
    /// The machine-kept copies in `.base`, by name.
    pub copies: BTreeMap<Arc<str>, FileId>,
    /// The records of its files: what these hid and translated when somebody last read it.
    pub records: Records,
    /// Its files that have an older name of their module, by module and language: that name.
    pub old_files: BTreeMap<(Arc<str>, Language), Arc<str>>,
    /// Where `layer.yaml` calls a module by an older name: the place, that name, and the present one.
    pub old_words: Vec<(Span, Arc<str>, Arc<str>)>,
    /// The names that files of its folder should have which are not read, since they have others: `etikk.md` of `etikk.txt`.
    pub misnamed: BTreeSet<String>,
    /// Where its files begin that are in its first language and are not called as a module's is, by module.
    pub improper: BTreeMap<Arc<str>, Span>,
    /// A 128-bit hash over the hashes of all its files.
    pub version: u128,
    /// The number of its files.
    pub files: usize,
    /// `layer.yaml`, or `lagvis.yaml` for the base, or the register for a kommune that has no folder.
    pub config: FileId,
    /// Whether it has no folder: a kommune of the register, which shows the layers below it with its own name.
    pub is_in_register_only: bool,
}

impl Layer {
    /// The language of files without a suffix.
    pub(crate) fn main_language(&self) -> &Language {
        &self.languages[0]
    }

    /// The number in the register, as text.
    pub fn number(&self) -> Option<&str> {
        self.number.as_ref().map(|number| number.value.as_str())
    }

    /// The name of its folder.
    pub(crate) fn folder_name(&self) -> &str {
        self.path.rsplit('/').next().unwrap_or_default()
    }

    /// The number that it gives itself, or else that of its folder; empty where there is none.
    pub fn number_or_folders(&self) -> &str {
        self.number().unwrap_or(self.folder_number())
    }

    /// The digits that the name of its folder begins with, up to a hyphen; empty where it begins otherwise.
    pub fn folder_number(&self) -> &str {
        let number = self.folder_name().split('-').next().unwrap_or_default();
        if number.bytes().all(|b| b.is_ascii_digit()) { number } else { "" }
    }

    /// The file of a module in a language.
    pub fn draft(&self, module: &str, language: &Language) -> Option<&Arc<Draft>> {
        if language == self.main_language() {
            return self.drafts.get(module);
        }
        self.translations.get(&(Arc::from(module), language.clone()))
    }

    /// The name of a module's file in a language: `etikk.md`, or `etikk.nn.md` for a translation. It may still hold an older name of
    /// the module.
    pub fn file_name(&self, module: &str, language: &Language) -> String {
        self.new_file_name(self.old_name(module, language).unwrap_or(module), language)
    }

    /// The older name of a module that its file in a language has.
    pub fn old_name(&self, module: &str, language: &Language) -> Option<&str> {
        self.old_files.get(&(Arc::from(module), language.clone())).map(|old| &**old)
    }

    /// The name that a module's file in a language has when it is new.
    pub fn new_file_name(&self, module: &str, language: &Language) -> String {
        if language == self.main_language() { format!("{module}.md") } else { format!("{module}.{language}.md") }
    }

    /// The records of a module's file in a language, if there are any.
    pub fn recorded(&self, module: &str, language: &Language) -> Option<&FileRecords> {
        self.records.files.get(&self.file_name(module, language))
    }
}

/// What a layer does to the list of modules.
#[derive(Clone, Debug, Default)]
pub struct ModuleChanges {
    /// Modules that it removes.
    pub remove: Vec<At<Arc<str>>>,
    /// Modules that it moves, each with its new place, whose span is the anchor's.
    pub moved: Vec<(At<Arc<str>>, At<Position>)>,
    /// Modules that it adds: files of its own.
    pub add: Vec<At<Arc<str>>>,
}

/// The accent colour of a layer, as `#rrggbb`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Accent {
    /// On light paper.
    pub light: String,
    /// On dark paper; made from the light one where it is not given.
    pub dark: Option<String>,
}

/// A picture of a layer.
#[derive(Clone, Debug)]
pub struct Asset {
    /// The file in the snapshot.
    pub file: FileId,
    /// Its row in the table, where it has one.
    pub row: Option<AssetRow>,
    /// Width and height in pixels, where they are known.
    pub size: Option<(u32, u32)>,
}

/// A row of `assets/assets.yaml`: what is said of a picture.
#[derive(Clone, Debug)]
pub struct AssetRow {
    /// The caption below it.
    pub caption: Localized<Interpolated>,
    /// The credit: who made it.
    pub credit: Interpolated,
    /// The licence: how it may be used.
    pub licence: String,
    /// `base:`, the old form of what [`crate::records::RECORDS_FILE`] holds of a picture: where its key stands, and the
    /// fingerprint of the picture below.
    pub old_record: Option<Entry<String>>,
    /// The bytes of the picture's name in the table.
    pub place: Span,
}

/// A layer in a message: its path, but of the base that it is the course. In a command a layer is always its path.
impl From<&Layer> for Argument {
    fn from(layer: &Layer) -> Self {
        match &*layer.path {
            "base" => Self::Named(layer.path.to_string(), Box::new(the_course())),
            path => path.into(),
        }
    }
}
