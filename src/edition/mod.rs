//! One kommune (or the base) in one language, resolved.
//!
//! An [`Edition`] has no open questions: every text is chosen, every value filled in or marked as a slot, and every
//! section knows which layers, files and lines it came from. It refers to drafts by reference, so that 357 editions
//! share the text of the base.

mod agenda;
mod indices;
mod value;

use std::collections::BTreeMap;
use std::sync::Arc;

pub use agenda::{Activity, AgendaRow, Schedule};
pub use indices::{Depth, ModuleNumber};
pub use value::{Inserted, Value, fill, fill_written};

use crate::cache::Key;
use crate::date::Date;
use crate::draft::{Draft, FieldValue, InDeck, Section as SectionDraft};
use crate::markup::{Block, Inline, Interpolated, walk_inlines};
use crate::project::{AssetRow, Language};
use crate::source::{FileId, Snapshot, Span};

/// A section of a draft, by reference.
#[derive(Clone, Debug)]
pub struct TextRef {
    /// The draft that holds it.
    pub draft: Arc<Draft>,
    /// The index among the draft's sections.
    pub index: usize,
}

impl TextRef {
    /// The draft's section.
    pub fn section(&self) -> &SectionDraft {
        &self.draft.sections[self.index]
    }

    /// The file that the text stands in.
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
    /// Whose edition it is: the layer's name, or the programme's title.
    pub name: String,
    /// The kommune's number in the register, four digits.
    pub number: Option<String>,
    /// The kommune's names in Sámi and Kven, each with its language.
    pub names: Vec<(Language, String)>,
    /// The programme's title.
    pub title: Interpolated,
    /// The language of its readers.
    pub language: Language,
    /// All languages in which it is built; the first is at the top of its folder.
    pub languages: Vec<Language>,
    /// The parts of the handbook, in order.
    pub parts: Vec<Part>,
    /// The modules, in the order of the handbook.
    pub modules: Vec<Arc<Module>>,
    /// The modules of the facilitator's guide, in order.
    pub guide: Vec<Arc<Module>>,
    /// The number of each module, by slug.
    pub numbers: BTreeMap<Arc<str>, ModuleNumber>,
    /// Older addresses of its sections, and what they are now.
    pub renamed: BTreeMap<Address, Address>,
    /// Older names of modules, and what they are called now.
    pub old_modules: BTreeMap<Arc<str>, Arc<str>>,
    /// The values of parameters, by name; one without a value is not among them.
    pub values: BTreeMap<Arc<str>, Value>,
    /// The days of the course, with computed times.
    pub agenda: Vec<Schedule>,
    /// The accent colour; nothing where the theme's own is used.
    pub accent: Option<AccentPair>,
    /// The path of the kommune's arms, among `assets`.
    pub logo: Option<Arc<str>>,
    /// The pictures, by path (`assets/…`), each from the highest layer that has it.
    pub assets: BTreeMap<Arc<str>, Picture>,
    /// The layers of its chain, base first.
    pub layers: Vec<LayerSummary>,
}

impl Edition {
    /// Whether this is the base programme.
    pub fn is_base(&self) -> bool {
        self.layers.len() == 1
    }

    /// A text with its parameters filled in; one that has no value yet is named in brackets.
    pub fn fill(&self, text: &Interpolated) -> String {
        fill(&self.values, text)
    }

    /// The words of a block as readers of this edition see them, values filled in.
    pub fn words(&self, block: &Block) -> String {
        let mut out = String::new();
        walk_inlines(std::slice::from_ref(block), &mut |inline| match inline {
            Inline::Text(text) | Inline::Code(text) => out.push_str(text),
            Inline::Escaped(sign) => out.push(*sign),
            Inline::SoftBreak | Inline::HardBreak => out.push(' '),
            Inline::Parameter(parameter) => {
                let value = self.values.get(&parameter.name);
                out.extend(value.map(|value| value.plus(parameter.add)).as_deref());
            }
            _ => {}
        });
        out
    }

    /// The texts outside modules in which parameters may stand, for readers who accept these languages: its title, those of its parts,
    /// and what is said of its pictures.
    pub fn lines<'a>(&'a self, accepted: &'a [Language]) -> impl Iterator<Item = &'a Interpolated> {
        let titles = std::iter::once(&self.title).chain(self.parts.iter().filter_map(|part| part.title.as_ref()));
        let rows = self.assets.values().map(|picture| &picture.row);
        titles.chain(rows.flat_map(|row| row.caption.get(accepted).into_iter().chain([&row.credit])))
    }

    /// A section by its address, or by one that it had before.
    pub fn find(&self, slug: &str, id: &str) -> Option<(&Module, &Section)> {
        let here = |slug: &str, id: &str| {
            let module = self.module(slug)?;
            Some((module, module.sections.iter().find(|section| *section.id == *id)?))
        };
        let slug = self.current(slug);
        here(slug, id).or_else(|| {
            let (slug, id) = self.renamed.get(&(Arc::from(slug), Arc::from(id)))?;
            here(slug, id)
        })
    }

    /// What a module is called now.
    pub fn current<'a>(&'a self, slug: &'a str) -> &'a str {
        self.old_modules.get(slug).map_or(slug, |now| now)
    }

    /// The module with this slug, or that had it before.
    pub fn module(&self, slug: &str) -> Option<&Module> {
        self.numbers.get(self.current(slug)).map(|number| self.module_at(*number))
    }

    /// The module of the facilitator's guide with this slug.
    pub(crate) fn guide_module(&self, slug: &str) -> Option<&Module> {
        self.guide.iter().find(|module| *module.slug == *slug).map(|module| &**module)
    }

    /// Every module, those of the facilitator's guide last.
    pub(crate) fn all_modules(&self) -> impl Iterator<Item = &Arc<Module>> {
        self.modules.iter().chain(&self.guide)
    }

    /// The module with a number.
    pub(crate) fn module_at(&self, number: ModuleNumber) -> &Module {
        &self.modules[number.index()]
    }

    /// The modules in order, each with its number.
    pub(crate) fn numbered_modules(&self) -> impl Iterator<Item = (ModuleNumber, &Arc<Module>)> {
        self.modules.iter().enumerate().map(|(index, module)| (ModuleNumber::new(index), module))
    }

    /// The layer at a depth of its chain.
    pub fn layer(&self, depth: Depth) -> &LayerSummary {
        &self.layers[depth.index()]
    }

    /// The depth of its own layer, the highest.
    pub fn top(&self) -> Depth {
        Depth::new(self.layers.len().saturating_sub(1))
    }
}

/// A part of the handbook.
#[derive(Clone, Debug)]
pub struct Part {
    /// The title; nothing where its modules stand alone.
    pub title: Option<Interpolated>,
    /// The numbers of its modules, in order.
    pub modules: Vec<ModuleNumber>,
}

/// A module of an edition: one page of the handbook.
#[derive(Clone, Debug)]
pub struct Module {
    /// The module's name in addresses, and that of its files.
    pub slug: Arc<str>,
    /// The title; its slug where it has none.
    pub title: Interpolated,
    /// What it is about.
    pub summary: Interpolated,
    /// How long the module takes, in minutes.
    pub minutes: Option<u32>,
    /// The declared fields that have a value: label and value.
    pub fields: Vec<(String, FieldValue)>,
    /// The sections in order; the tree is in their levels.
    pub sections: Vec<Section>,
    /// A 128-bit hash of all that it was resolved from.
    pub hash: u128,
}

impl Module {
    /// Its texts outside sections in which parameters may stand: title, summary and fields.
    pub fn lines(&self) -> impl Iterator<Item = &Interpolated> {
        [&self.title, &self.summary].into_iter().chain(self.fields.iter().flat_map(|(_, value)| value.texts()))
    }
}

/// A section of an edition.
#[derive(Clone, Debug)]
pub struct Section {
    /// The id, unique in the module.
    pub id: Arc<str>,
    /// The level of the heading, from 1 to 6.
    pub level: u8,
    /// The text whose heading is shown.
    pub heading: TextRef,
    /// The language of the heading.
    pub heading_language: Language,
    /// The texts in order: what is prepended, the text itself, what is appended.
    pub passages: Vec<Passage>,
    /// Whether its slides are shown, hidden or absent in the deck.
    pub in_deck: InDeck,
    /// Whether its slides may be passed over where time is short.
    pub optional: bool,
    /// Whether the points of its slides are shown one at a time.
    pub in_steps: bool,
    /// Whether it is a slot that nobody has filled in.
    pub slot: bool,
    /// Every layer's part in it, lowest first, what is hidden included.
    pub provenance: Vec<Provenance>,
}

impl Section {
    /// Adds to a key which texts it consists of, and what is done with them.
    pub(crate) fn sign(&self, snapshot: &Snapshot, key: &mut Key) {
        let text = |text: &TextRef, language: &str, key: &mut Key| {
            let file = snapshot.file(text.file());
            key.number(file.id.0.into()).hash(file.hash).number(text.index as u64).text(language);
        };
        key.text(&self.id).number(self.level.into()).number(self.in_deck as u64).number(self.slot.into());
        key.number(self.optional.into()).number(self.in_steps.into());
        text(&self.heading, &self.heading_language, key);
        for passage in &self.passages {
            text(&passage.text, &passage.language, key);
            key.number(passage.layer.index() as u64);
            // that of a translation may stand in another file
            key.text(&passage.checked.map(|day| day.to_string()).unwrap_or_default());
        }
    }

    /// When the law that its texts speak of was last read: the first of their days.
    pub fn checked(&self) -> Option<Date> {
        self.passages.iter().filter_map(|passage| passage.checked).min()
    }
}

/// A text that one layer contributes to a section.
#[derive(Clone, Debug)]
pub struct Passage {
    /// The section of the layer's draft.
    pub text: TextRef,
    /// The language that it is written in.
    pub language: Language,
    /// The layer that it is from.
    pub layer: Depth,
    /// When the law that it speaks of was last read, where that is said.
    pub checked: Option<Date>,
}

/// What one layer did to a section.
#[derive(Clone, Debug)]
pub struct Provenance {
    /// The layer that it is from.
    pub layer: Depth,
    /// Heading and text in the layer's file.
    pub span: Span,
    /// The word for what it did.
    pub operation: &'static str,
    /// The language that was chosen, or the layer's first where the text is hidden.
    pub language: Language,
    /// Whether any of it is seen.
    pub shown: bool,
    /// Whether its condition is not met.
    pub is_off: bool,
}

/// An accent colour that has contrast, in light and dark, and what is written on it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AccentPair {
    /// On the light background, as `#rrggbb`.
    pub light: String,
    /// On the dark background, as `#rrggbb`.
    pub dark: String,
    /// What is written on a field of the light one, as `#rrggbb`.
    pub on_light: &'static str,
    /// What is written on a field of the dark one, as `#rrggbb`.
    pub on_dark: &'static str,
}

/// A picture of an edition.
#[derive(Clone, Debug)]
pub struct Picture {
    /// The file that holds the picture.
    pub file: FileId,
    /// Its row in `assets/assets.yaml`.
    pub row: AssetRow,
    /// Width and height in pixels.
    pub size: Option<(u32, u32)>,
    /// The layer that it is from.
    pub layer: Depth,
}

/// A layer of an edition, as the page on how it is made says it.
#[derive(Clone, Debug)]
pub struct LayerSummary {
    /// The kind of layer; `base` for the base.
    pub kind: Arc<str>,
    /// What the layer is called.
    pub name: String,
    /// The path below `content/layers`; `base` for the base.
    pub path: Arc<str>,
    /// The first digits of the hash over its files, in hexadecimal; empty for a layer without files.
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
    /// The word for what was done: `replace`, `append`, `new`, ….
    pub operation: &'static str,
    /// The module's slug.
    pub module: Arc<str>,
    /// The section's id; nothing for the module as a whole.
    pub section: Option<Arc<str>>,
    /// The title of what was changed.
    pub title: Interpolated,
}
