//! A layer: a folder of overrides, or the base.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::{Day, Language, Localized};
use crate::draft::{Draft, Place};
use crate::source::{At, FileId, Span};

/// A layer: a folder of overrides, or the base.
#[derive(Clone, Debug, Default)]
pub struct Layer {
    /// `base`, or its path below `content/layers`, such as `kommune/9901-sandvik`.
    pub path: Arc<str>,
    /// Its folder from the project's root, without a slash at the end.
    pub folder: Arc<str>,
    /// Its kind; `base` for the base.
    pub kind: Arc<str>,
    /// What it is called.
    pub name: String,
    /// The number in the register, if it has one.
    pub number: Option<String>,
    /// The layer below; nothing is the base.
    pub parent: Option<At<String>>,
    /// Its languages; the first is that of files without a suffix.
    pub languages: Vec<Language>,
    /// The values of parameters.
    pub values: Vec<(At<String>, At<Localized>)>,
    /// The modules that it removes, moves and adds.
    pub modules: ModuleChanges,
    /// The days that it replaces.
    pub agenda: Vec<Day>,
    /// Its accent colour, in light and dark.
    pub accent: Option<At<Accent>>,
    /// Its arms, below its assets.
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
    /// A hash over all its files.
    pub version: u128,
    /// How many files it has.
    pub files: usize,
    /// `layer.yaml`, or `lagvis.yaml` for the base, or the register for a kommune that has no folder.
    pub config: FileId,
    /// Whether it has no folder: a kommune of the register, which shows the layers below it with its own name.
    pub is_in_register_only: bool,
}

impl Layer {
    /// The language of files without a suffix.
    pub fn main_language(&self) -> &Language {
        &self.languages[0]
    }

    /// The file of a module in a language.
    pub fn draft(&self, module: &str, language: &Language) -> Option<&Arc<Draft>> {
        if language == self.main_language() {
            return self.drafts.get(module);
        }
        self.translations.get(&(Arc::from(module), language.clone()))
    }
}

/// What a layer does to the list of modules.
#[derive(Clone, Debug, Default)]
pub struct ModuleChanges {
    /// Modules that it takes away.
    pub remove: Vec<At<Arc<str>>>,
    /// Modules that it puts elsewhere.
    pub moved: Vec<(At<Arc<str>>, Place)>,
    /// Modules of its own.
    pub add: Vec<At<Arc<str>>>,
}

/// Colours of one layer, as `#rrggbb`.
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
    /// The file.
    pub file: FileId,
    /// Its row in the table, where it has one.
    pub row: Option<AssetRow>,
    /// Width and height in pixels, where they are known.
    pub size: Option<(u32, u32)>,
}

/// What the table of assets says of a picture.
#[derive(Clone, Debug)]
pub struct AssetRow {
    /// The text below it.
    pub caption: Localized,
    /// Who made it.
    pub credit: String,
    /// How it may be used.
    pub licence: String,
    /// The fingerprint of the picture below that it takes the place of, as it was recorded.
    pub base: Option<At<String>>,
    /// The picture's name in the table.
    pub place: Span,
    /// The first key of its row.
    pub first_key: Option<Span>,
}
