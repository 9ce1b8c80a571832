//! Drift: whether what a layer hides is still what somebody read when it was hidden.
//!
//! Every text of a layer that hides one below it is [`Tracked`]: with the text below as it is now, and the fingerprint
//! that was recorded of it. A layer is told **only** about what it hides: what is appended, prepended or new hides
//! nothing. A changed base **never** changes what a layer says; it is told, and the layer's text stands.
//!
//! A translation is tracked likewise against the text in its own layer that it translates ([`Translated`]).

mod equal;
mod fields;
mod gather;
mod tell;
mod three;

pub use gather::drift;
pub use tell::diagnostics;
pub use three::{Three, kept, kept_as, three, whole};

use std::sync::Arc;

use super::hidden::Hidden;
use crate::draft::Draft;
use crate::fingerprint::Fingerprint;
use crate::project::Language;
use crate::source::{At, FileId, Span};

/// The key under which `replace: page` is recorded.
pub const PAGE: &str = "page";

/// What the keys of fields of front matter begin with; ids hold no full stop.
pub const FRONT: &str = "front.";

/// What one layer hides, and what its translations translate.
#[derive(Clone, Debug, Default)]
pub struct Drift {
    /// What it hides.
    pub tracked: Vec<Tracked>,
    /// What its translations translate, where that is recorded.
    pub translated: Vec<Translated>,
    /// Records of what is not hidden any more: the key, and the file's module.
    pub stale: Vec<Stale>,
    /// Places by which new sections are put, under ids that have changed since: the word, the old id, the new one.
    pub renamed_anchors: Vec<RenamedAnchor>,
}

/// A text, field or picture of a layer that hides one below it.
#[derive(Clone, Debug)]
pub struct Tracked {
    /// The layer, by place in the project.
    pub layer: usize,
    /// The module; nothing for a picture.
    pub module: Option<Arc<str>>,
    /// What it is recorded under: an id, [`PAGE`], [`FRONT`] and a field's name, or a picture's path.
    pub key: String,
    /// The language of the file that it stands in.
    pub language: Language,
    /// The file that it is recorded in.
    pub file: FileId,
    /// What to point at.
    pub span: Span,
    /// What it is.
    pub item: Item,
    /// The section below under its present address, where that is another than the file says.
    pub renamed: Option<Renamed>,
    /// Whether a true copy is kept of what was recorded.
    pub has_copy: bool,
    /// Whether what is hidden is a slot, which the layer must fill in.
    pub is_slot: bool,
    /// Whether it is a slot and the layer's text still tells what to write there.
    pub is_unwritten: bool,
    /// The value of a field, as the layer gives it; nothing where it drops the field, and for what is no field.
    pub own: Option<String>,
    /// The layers that the hidden text comes from, lowest first.
    pub from: Vec<usize>,
    /// What lies below it now.
    pub hidden: Hidden,
    /// The fingerprint of what lies below it now.
    pub now: Fingerprint,
    /// The recorded fingerprint, as it is written.
    pub recorded: Option<At<String>>,
    /// How the two compare.
    pub state: State,
}

impl Tracked {
    /// Its address, as commands take it.
    pub fn address(&self) -> String {
        match &self.module {
            Some(module) => format!("{module}#{}", self.key),
            None => self.key.clone(),
        }
    }

    /// The module and the key of what it hides, as they are now.
    pub fn present(&self) -> (Option<&Arc<str>>, &str) {
        match &self.renamed {
            Some(now) => (Some(&now.module), &now.id),
            None => (self.module.as_ref(), &self.key),
        }
    }

    /// The fingerprint that was recorded, where it can be one.
    pub fn then(&self) -> Option<Fingerprint> {
        self.recorded.as_ref().and_then(|said| Fingerprint::parse(&said.value))
    }
}

/// What hides something.
#[derive(Clone, Debug)]
pub enum Item {
    /// A section of a file: the file, and the range of its sections that belong to it.
    Section(Arc<Draft>, std::ops::Range<usize>),
    /// `replace: page`.
    Page(Arc<Draft>),
    /// A field of front matter.
    Field,
    /// A picture.
    Picture,
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
    /// It is not recorded what was hidden.
    NotRecorded,
    /// It has changed.
    Changed,
}

impl State {
    /// The state in words.
    pub fn words(self) -> &'static str {
        match self {
            Self::UpToDate => "unchanged since it was replaced",
            Self::Editorial => "changed editorially since it was replaced",
            Self::NoEffect => "is the same as what it is replaced with",
            Self::NotRecorded => "was not recorded when it was replaced",
            Self::Changed => "changed since it was replaced",
        }
    }

    /// The state as programs read it.
    pub fn name(self) -> &'static str {
        match self {
            Self::UpToDate => "up-to-date",
            Self::Editorial => "editorial",
            Self::NoEffect => "no-effect",
            Self::NotRecorded => "not-recorded",
            Self::Changed => "changed",
        }
    }
}

/// A text of a translation, and the text of the same layer that it translates.
#[derive(Clone, Debug)]
pub struct Translated {
    /// The layer, by place in the project.
    pub layer: usize,
    /// The module.
    pub module: Arc<str>,
    /// The section's id.
    pub key: String,
    /// The language of the translation.
    pub language: Language,
    /// The translation's file.
    pub file: FileId,
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

/// A record of something that the file does not hide.
#[derive(Clone, Debug)]
pub struct Stale {
    /// The layer, by place in the project.
    pub layer: usize,
    /// The file's module.
    pub module: Arc<str>,
    /// The language of the file.
    pub language: Language,
    /// The file.
    pub file: FileId,
    /// The map that it stands in: `base` or `from`.
    pub map: &'static str,
    /// The key, and where it stands.
    pub key: At<String>,
}

/// A place given by an id that has changed.
#[derive(Clone, Debug)]
pub struct RenamedAnchor {
    /// The layer, by place in the project.
    pub layer: usize,
    /// The file's module.
    pub module: Arc<str>,
    /// The file.
    pub file: FileId,
    /// The word, such as `after=inhabilitet`.
    pub span: Span,
    /// The id that is written.
    pub old: Arc<str>,
    /// The id that the section has now.
    pub new: Arc<str>,
}
