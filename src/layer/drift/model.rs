//! What drift is made of: overrides and translations, each with what is recorded of it and what is there now.

use std::collections::BTreeSet;
use std::sync::Arc;

use crate::draft::{Draft, Operation};
use crate::fingerprint::{Fingerprint, Version};
use crate::layer::hidden::Hidden;
use crate::project::{Language, Layer, LayerId};
use crate::records::{FRONT, PICTURE, REMOVED_FILE, RecordMap};
use crate::source::{At, FileId, Span};

/// What one layer hides, and what its translations translate.
#[derive(Clone, Debug)]
pub struct Drift {
    /// The layer.
    pub layer: LayerId,
    /// What it hides.
    pub overrides: Vec<Override>,
    /// What its translations translate, where that is recorded.
    pub translations: Vec<Translation>,
    /// Records of what is not hidden or translated any more.
    pub stale: Vec<Stale>,
    /// What the layer's files place by a section below under an address that is not its present one.
    pub followers: Vec<Follower>,
    /// What it adds to sections below and places by them.
    pub additions: Vec<Addition>,
}

/// A text, field or picture of a layer that hides one below it.
#[derive(Clone, Debug)]
pub struct Override {
    /// The module; nothing for a picture.
    pub module: Option<Arc<str>>,
    /// The key that commands take: an id, `page`, `front.` and a field's name, or a picture's path; empty for a removed module.
    pub key: String,
    /// The language of the file that it stands in.
    pub language: Language,
    /// The heading, field or row that hides it; for a picture, in the table.
    pub span: Span,
    /// The kind of thing that hides it.
    pub item: OverrideItem,
    /// The section below under its present address, where that is another than the file says.
    pub renamed: Option<Renamed>,
    /// Whether what is hidden is a slot, and the layer's text still tells what to write there.
    pub is_unwritten: bool,
    /// The layer that has taken its part of what was recorded away, by its path, where that is known.
    pub withdrawn: Option<String>,
    /// Else the layers of which one or more have changed it since, where that is known.
    pub changed_by: BTreeSet<LayerId>,
    /// The layer that has taken its text in this language away, where one stood in its place in another.
    pub untranslated: Option<LayerId>,
    /// Whether another section than the one that was replaced has the id now.
    pub is_another: bool,
    /// What is known of the hidden text, for a copy of it, where that is not recorded yet.
    pub marks: String,
    /// The layers that the hidden text comes from, lowest first.
    pub from: Vec<LayerId>,
    /// What lies below it now.
    pub hidden: Hidden,
    /// The fingerprint of what lies below it now, as it would be recorded.
    pub now: Fingerprint,
    /// The recorded fingerprint, as it is written.
    pub recorded: Option<At<String>>,
    /// How the two compare.
    pub state: State,
}

impl Override {
    /// An override that is not compared with its record yet; `key` stands where the override does.
    pub(super) fn new(
        (module, language): (Option<&Arc<str>>, &Language),
        key: At<String>,
        item: OverrideItem,
        hidden: Hidden,
        from: Vec<LayerId>,
    ) -> Self {
        Self {
            module: module.cloned(),
            key: key.value,
            language: language.clone(),
            span: key.span,
            item,
            renamed: None,
            is_unwritten: false,
            withdrawn: None,
            changed_by: BTreeSet::new(),
            untranslated: None,
            is_another: false,
            marks: String::new(),
            from,
            now: hidden.fingerprint(Version::V2),
            hidden,
            recorded: None,
            state: State::UpToDate,
        }
    }

    /// Its address, as commands take it.
    pub fn address(&self) -> String {
        match &self.module {
            Some(module) if self.key.is_empty() => module.to_string(),
            Some(module) => format!("{module}#{}", self.key),
            None => self.key.clone(),
        }
    }

    /// The file and the key under which it is recorded in a layer, where this is its address.
    pub fn record<'a>(&self, it: &Layer, (module, key): (Option<&'a Arc<str>>, &'a str)) -> (String, &'a str) {
        match module {
            None => (key.to_owned(), PICTURE),
            Some(module) if self.key.is_empty() => (REMOVED_FILE.to_owned(), &**module),
            Some(module) => (it.file_name(module, &self.language), key),
        }
    }

    /// The module and the key of what it hides, as they are now.
    pub(crate) fn present(&self) -> (Option<&Arc<str>>, &str) {
        match &self.renamed {
            Some(now) => (Some(&now.module), &now.id),
            None => (self.module.as_ref(), &self.key),
        }
    }

    /// Whether it hides a section, by its present address.
    pub(crate) fn hides(&self, module: &str, id: &str) -> bool {
        let parts = self.hidden.as_text().map(|text| &text.parts);
        self.present().0.is_some_and(|of| **of == *module)
            && parts.is_some_and(|parts| parts.iter().any(|part| *part.id == *id))
    }

    /// The fingerprint that was recorded, where it can be one.
    pub fn then(&self) -> Option<Fingerprint> {
        self.recorded.as_ref().and_then(|said| Fingerprint::parse(&said.value))
    }
}

/// What hides something.
#[derive(Clone, Debug)]
pub enum OverrideItem {
    /// A section of a file: the file, and the range of its sections that belong to it.
    Section(Arc<Draft>, std::ops::Range<usize>),
    /// `replace: page`.
    Page(Arc<Draft>),
    /// A field of front matter: the value that the layer gives it, or nothing where it drops the field.
    Field(Option<String>),
    /// A picture.
    Picture,
    /// A module that is removed.
    Module,
}

impl OverrideItem {
    /// Whether what lies below is taken away, and nothing stands in its place.
    pub(crate) fn is_removal(&self) -> bool {
        match self {
            Self::Section(draft, at) => {
                draft.sections[at.start].heading.attributes.operation.value == Operation::Remove
            }
            Self::Field(value) => value.is_none(),
            Self::Module => true,
            Self::Page(_) | Self::Picture => false,
        }
    }
}

/// A section whose address has changed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Renamed {
    /// The module that it is in now.
    pub module: Arc<str>,
    /// Its id now.
    pub id: Arc<str>,
}

/// How what was hidden compares with what is hidden now.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum State {
    /// It is the same.
    UpToDate,
    /// It has changed, but whoever owns it says that the change was editorial.
    Editorial,
    /// The layer says what lies below it, so that it has no effect.
    NoEffect,
    /// It is the text that a substitute in another language stood for, and has not been read.
    Translated,
    /// It is not recorded what was hidden.
    NotRecorded,
    /// It has changed.
    Changed,
}

impl State {
    /// Whether what is hidden is another than the one that the record tells of.
    pub fn is_out_of_date(self) -> bool {
        matches!(self, Self::Changed | Self::Translated)
    }

    /// The word by which what is said of it is chosen.
    pub(crate) fn word(self) -> &'static str {
        match self {
            Self::UpToDate => "unchanged",
            Self::Editorial => "editorial",
            Self::NoEffect => "same",
            Self::Translated => "translated",
            Self::NotRecorded => "not_recorded",
            Self::Changed => "changed",
        }
    }
}

/// A text of a translation, and the text of the same layer that it translates.
#[derive(Clone, Debug)]
pub struct Translation {
    /// The module.
    pub module: Arc<str>,
    /// The section's id.
    pub key: String,
    /// The language of the translation.
    pub language: Language,
    /// The section's heading in the translation.
    pub span: Span,
    /// The section's heading in the original.
    pub original: Span,
    /// The fingerprint of the original now.
    pub now: Fingerprint,
    /// The recorded one; nothing where none is.
    pub recorded: Option<At<String>>,
    /// Whether the original is still what was translated; true where nothing is recorded.
    pub is_current: bool,
}

/// A record of something that its file does not hide or translate.
#[derive(Clone, Debug)]
pub struct Stale {
    /// The file that it is recorded under.
    pub name: String,
    /// The file's module, or the module that is removed; nothing for a picture.
    pub module: Option<Arc<str>>,
    /// The language of the file.
    pub language: Language,
    /// The file that the record is of.
    pub file: FileId,
    /// The map that holds it.
    pub map: RecordMap,
    /// The key, and where it stands: in the layer's records or, in the old form, in the file itself.
    pub key: At<String>,
    /// Whether the layer has something under that key, so that it is what lay below that is gone.
    pub is_there: bool,
}

impl Stale {
    /// The module and the key that commands take.
    pub fn address(&self) -> (Option<&str>, &str) {
        let key = match &self.module {
            None => &*self.name,
            Some(_) if self.name == REMOVED_FILE => "",
            Some(_) => &self.key.value,
        };
        (self.module.as_deref(), key)
    }
}

/// An operation of a layer's file, whether it hides or adds, that goes with a section below whose address is another now than the
/// file says.
#[derive(Clone, Debug)]
pub struct Follower {
    /// The file's module.
    pub module: Arc<str>,
    /// The id that is written, and the word that holds it: the id of the heading, or what places it, such as `after=inhabilitet`.
    pub old: At<Arc<str>>,
    /// The address of the section now.
    pub now: Renamed,
    /// Its sections in each language that it has: the file, and their indices there.
    pub texts: Vec<(Language, Arc<Draft>, Vec<usize>)>,
}

/// A text of a layer that is added to a section below, or placed by it; or a field of front matter where none lies below. It hides
/// nothing, and is told of nothing but that the id, or the name of the file, has become that of another.
#[derive(Clone, Debug)]
pub struct Addition {
    /// The file's module.
    pub module: Arc<str>,
    /// The id of the section, and the word that names it: the id of the heading, or what places it; of a field, the key that it is
    /// recorded under.
    pub target: At<Arc<str>>,
    /// The id of the heading; of a field, its key.
    pub id: Arc<str>,
    /// The word for what it does.
    pub word: &'static str,
    /// The address of the section now.
    pub now: Renamed,
    /// The text that the layer which made the section, or the module, gave it.
    pub text: Hidden,
    /// The recorded fingerprint of such a text, as it is written.
    pub recorded: Option<At<String>>,
    /// The heading that the section is shown with now.
    pub heading: String,
    /// The heading of the section that it was written for, where the id is that of quite another now.
    pub meant: Option<String>,
    /// The layer that has recorded that section, where this one has not.
    pub meant_by: Option<LayerId>,
    /// What is known of the text, for a copy of it, where that is not recorded yet.
    pub marks: String,
}

impl Addition {
    /// Whether it is a field of front matter.
    pub fn is_front(&self) -> bool {
        self.target.value.starts_with(FRONT)
    }
}
