//! One kommune (or the base) in one language, resolved.
//!
//! An [`Edition`] has no open questions: every text is chosen, every value filled in or marked as a slot, and every
//! section knows which layers, files and lines it came from. It refers to drafts by reference, so that 357 editions
//! share the text of the base.

use std::borrow::Cow;
use std::collections::BTreeMap;
use std::sync::Arc;

use crate::draft::{Draft, FieldValue, InDeck, Section as SectionDraft};
use crate::markup::{Block, Inline, walk_inlines};
use crate::project::{AssetRow, Clock, Date, Language};
use crate::source::{FileId, Span};

/// A section of a draft, by reference.
#[derive(Clone, Debug)]
pub struct TextRef {
    /// The file that it stands in.
    pub draft: Arc<Draft>,
    /// Its place among the file's sections.
    pub index: usize,
}

impl TextRef {
    /// The section.
    pub fn section(&self) -> &SectionDraft {
        &self.draft.sections[self.index]
    }

    /// The file.
    pub fn file(&self) -> FileId {
        self.draft.file
    }
}

/// A module's slug, and a section's id.
pub type Address = (Arc<str>, Arc<str>);

/// One kommune (or the base) in one language.
#[derive(Clone, Debug)]
pub struct Edition {
    /// Its folder in the output: `program`, or the layer's folder name.
    pub id: Arc<str>,
    /// Whose it is: the layer's name, or the programme's title.
    pub name: String,
    /// The number in the register.
    pub number: Option<String>,
    /// Its names in Sámi and Kven, each with its language.
    pub names: Vec<(Language, String)>,
    /// The programme's title.
    pub title: String,
    /// The language of this edition.
    pub language: Language,
    /// All languages in which it is built; the first is at the top of its folder.
    pub languages: Vec<Language>,
    /// Its parts in order.
    pub parts: Vec<Part>,
    /// Its modules in order.
    pub modules: Vec<Arc<Module>>,
    /// The place of each module in [`Edition::modules`].
    pub index: BTreeMap<Arc<str>, usize>,
    /// Older addresses of its sections, and what they are now.
    pub renamed: BTreeMap<Address, Address>,
    /// The values of its parameters.
    pub values: BTreeMap<Arc<str>, Value>,
    /// Its days, with computed times.
    pub agenda: Vec<Schedule>,
    /// Its accent colour; nothing is the theme's.
    pub accent: Option<AccentPair>,
    /// Its arms.
    pub logo: Option<Arc<str>>,
    /// The pictures that its layers hold, by path.
    pub assets: BTreeMap<Arc<str>, Picture>,
    /// Its layers, base first.
    pub layers: Vec<LayerSummary>,
}

impl Edition {
    /// Whether this is the base programme.
    pub fn is_base(&self) -> bool {
        self.layers.len() == 1
    }

    /// The words of a block as readers of this edition see them, values filled in.
    pub fn words(&self, block: &Block) -> String {
        let mut out = String::new();
        walk_inlines(std::slice::from_ref(block), &mut |inline| match inline {
            Inline::Text(text) | Inline::Code(text) => out.push_str(text),
            Inline::SoftBreak | Inline::HardBreak => out.push(' '),
            Inline::Parameter(parameter) => {
                let value = self.values.get(&parameter.name);
                out.extend(value.map(|value| value.plus(parameter.add)).as_deref());
            }
            _ => {}
        });
        out
    }

    /// A section by its address, or by one that it had before.
    pub fn find(&self, slug: &str, id: &str) -> Option<(&Module, &Section)> {
        let here = |slug: &str, id: &str| {
            let module = self.module(slug)?;
            Some((module, module.sections.iter().find(|section| *section.id == *id)?))
        };
        here(slug, id).or_else(|| {
            let (slug, id) = self.renamed.get(&(Arc::from(slug), Arc::from(id)))?;
            here(slug, id)
        })
    }

    /// The module of a row of a day; nothing for a break or lunch.
    pub fn module_of(&self, slot: &Slot) -> Option<&Module> {
        match slot.kind {
            SlotKind::Module(at) => self.modules.get(at).map(|module| &**module),
            SlotKind::Break | SlotKind::Lunch => None,
        }
    }

    /// The module with this slug.
    pub fn module(&self, slug: &str) -> Option<&Module> {
        self.index.get(slug).map(|at| &*self.modules[*at])
    }
}

/// A part of the handbook.
#[derive(Clone, Debug)]
pub struct Part {
    /// Its title.
    pub title: Option<String>,
    /// Its modules, by place in [`Edition::modules`].
    pub modules: Vec<usize>,
}

/// A text and the language that it is in.
#[derive(Clone, Debug, Default)]
pub struct Text {
    /// The text.
    pub text: String,
    /// Its language.
    pub language: Option<Language>,
}

/// A module of an edition: one page of the handbook.
#[derive(Clone, Debug)]
pub struct Module {
    /// Its name in addresses.
    pub slug: Arc<str>,
    /// Its title.
    pub title: Text,
    /// What it is about.
    pub summary: Text,
    /// How long it takes, in minutes.
    pub minutes: Option<u32>,
    /// Its declared fields: what each is called, and its value.
    pub fields: Vec<(String, FieldValue)>,
    /// Its sections in order; the tree is in their levels.
    pub sections: Vec<Section>,
}

/// A section of an edition.
#[derive(Clone, Debug)]
pub struct Section {
    /// Its id.
    pub id: Arc<str>,
    /// 1 to 6.
    pub level: u8,
    /// The text whose heading is shown.
    pub heading: TextRef,
    /// The language of the heading.
    pub heading_language: Language,
    /// Its texts in order: what is prepended, the text itself, what is appended.
    pub passages: Vec<Passage>,
    /// How it is in the deck.
    pub in_deck: InDeck,
    /// Whether it is a slot that nobody has filled in.
    pub slot: bool,
    /// Every layer's part in it, lowest first, what is hidden included.
    pub provenance: Vec<Provenance>,
}

/// A text that one layer contributes to a section.
#[derive(Clone, Debug)]
pub struct Passage {
    /// The text.
    pub text: TextRef,
    /// Its language.
    pub language: Language,
    /// The layer, by place in [`Edition::layers`].
    pub layer: usize,
}

/// What one layer did to a section.
#[derive(Clone, Debug)]
pub struct Provenance {
    /// The layer, by place in [`Edition::layers`].
    pub layer: usize,
    /// Where.
    pub span: Span,
    /// The word for what it did.
    pub operation: &'static str,
    /// The language that was chosen, or the layer's first where the text is hidden.
    pub language: Language,
    /// Whether any of it is seen.
    pub shown: bool,
}

/// The value of a parameter.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Value {
    /// The value, or what a slot is called.
    pub text: String,
    /// What it is called.
    pub label: String,
    /// Whether nobody has set it, and it is shown as a slot.
    pub slot: bool,
    /// The layer that set it, by place in [`Edition::layers`]; nothing is the default.
    pub layer: Option<usize>,
}

impl Value {
    /// The value with a number added to it; as it is, where it is no number.
    pub fn plus(&self, add: i32) -> Cow<'_, str> {
        match self.text.parse::<i64>() {
            Ok(number) if add != 0 && !self.slot => Cow::Owned(number.saturating_add(add.into()).to_string()),
            _ => Cow::Borrowed(&self.text),
        }
    }
}

/// A day with computed times.
#[derive(Clone, Debug)]
pub struct Schedule {
    /// Its number.
    pub day: u32,
    /// When it is, where that is known.
    pub date: Option<Date>,
    /// When it begins.
    pub start: Clock,
    /// When it should end.
    pub end: Clock,
    /// What happens, in order.
    pub rows: Vec<Slot>,
    /// By how many minutes it is too long.
    pub over: u32,
}

/// A row of a day.
#[derive(Clone, Debug)]
pub struct Slot {
    /// When it begins.
    pub from: Clock,
    /// When it ends.
    pub to: Clock,
    /// What it is.
    pub kind: SlotKind,
    /// Whether it goes on after a break.
    pub continued: bool,
}

/// What a row of a day is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SlotKind {
    /// A module, by place in [`Edition::modules`].
    Module(usize),
    /// A break.
    Break,
    /// Lunch.
    Lunch,
}

impl SlotKind {
    /// The word for it.
    pub fn word(self) -> &'static str {
        match self {
            Self::Module(_) => "module",
            Self::Break => "break",
            Self::Lunch => "lunch",
        }
    }
}

/// An accent colour that has contrast, in light and dark, and what is written on it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AccentPair {
    /// On light paper.
    pub light: String,
    /// On dark paper.
    pub dark: String,
}

/// A picture of an edition.
#[derive(Clone, Debug)]
pub struct Picture {
    /// The file.
    pub file: FileId,
    /// What the table says of it.
    pub row: AssetRow,
    /// Width and height in pixels.
    pub size: Option<(u32, u32)>,
    /// The layer that it is from, by place in [`Edition::layers`].
    pub layer: usize,
}

/// A layer of an edition, as the page on how it is made says it.
#[derive(Clone, Debug)]
pub struct LayerSummary {
    /// Its kind.
    pub kind: Arc<str>,
    /// Its name.
    pub name: String,
    /// Its path.
    pub path: Arc<str>,
    /// The first digits of the hash over its files.
    pub version: String,
    /// How many files it has.
    pub files: usize,
    /// Whether readers are shown what of the text is this layer's.
    pub mark_local: bool,
    /// What it did, in order of the handbook: operation, module, section.
    pub changes: Vec<Change>,
}

/// One thing that a layer did.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Change {
    /// The word for it.
    pub operation: &'static str,
    /// The module.
    pub module: Arc<str>,
    /// The section; nothing is the module as a whole.
    pub section: Option<Arc<str>>,
    /// What was changed, in words.
    pub title: String,
}
