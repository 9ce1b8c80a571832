//! What the theme's Typst templates read: plain values, written as JSON.
//!
//! Everything of the edition is filled in. A template **never** evaluates any of it: text stays text.

use serde::Serialize;

use super::chunk::Chunk;
use super::words::Words;
use crate::render::agenda::Row;
use crate::source::Span;

/// Text within a line.
pub(crate) type Line = Vec<Run>;

/// A run of text.
#[derive(Clone, Debug, Serialize)]
#[serde(untagged)]
pub(crate) enum Run {
    /// Plain text.
    Text(String),
    /// Anything else.
    Mark(Mark),
}

/// A run of text that is more than text.
#[derive(Clone, Debug, Serialize)]
#[serde(tag = "k", rename_all = "kebab-case")]
pub(crate) enum Mark {
    /// Stressed.
    Em { body: Line },
    /// Important.
    Strong { body: Line },
    /// Struck out.
    Strike { body: Line },
    /// Raised.
    Sup { body: Line },
    /// Lowered.
    Sub { body: Line },
    /// In another language.
    Lang { lang: String, body: Line },
    /// Code.
    Code { text: String },
    /// The end of a line.
    Break,
    /// A place that the kommune has not filled in.
    Slot { text: String },
    /// A link: to an address, or to a label of the document. `address` is what is readable in print, where the text does not
    /// say it already; `mark` is a label of its own, by which the index of acts finds it.
    Link { url: Option<String>, label: Option<String>, address: Option<String>, mark: Option<String>, body: Line },
    /// A footnote, where it is first cited.
    Footnote { label: String, blocks: Vec<Block> },
    /// A footnote that is cited again.
    FootnoteAgain { label: String },
    /// The number of a note at the end of a slide.
    NoteNumber { number: usize },
    /// A picture within the line.
    Picture { path: String, alt: String },
}

/// A block, and where its text stands.
#[derive(Clone, Debug, Serialize)]
pub(crate) struct Block {
    #[serde(skip)]
    pub(crate) span: Span,
    #[serde(flatten)]
    pub(crate) kind: Kind,
}

/// The kinds of block.
#[derive(Clone, Debug, Serialize)]
#[serde(tag = "k", rename_all = "kebab-case")]
pub(crate) enum Kind {
    /// Running text.
    Par { body: Line },
    /// A heading within a section.
    Heading { level: u8, body: Line },
    /// A list; `start` is the first number of an ordered one.
    List { start: Option<u64>, items: Vec<Item> },
    /// A table; `align` holds `left`, `center` or `right` for each column, `shares` how wide it is beside the others.
    Table { shares: Vec<usize>, align: Vec<&'static str>, head: Vec<Line>, rows: Vec<Vec<Line>> },
    /// Code, line by line as it is.
    Code { text: String },
    /// A block quote.
    Quote { blocks: Vec<Block> },
    /// Terms with what they mean.
    Terms { terms: Vec<Term> },
    /// A picture.
    Figure { path: String, alt: String, caption: String, credit: String, licence: String },
    /// A callout.
    Callout(Box<Callout>),
}

/// An item of a list; `done` is the state of a task.
#[derive(Clone, Debug, Serialize)]
pub(crate) struct Item {
    pub(crate) done: Option<bool>,
    pub(crate) tight: bool,
    pub(crate) blocks: Vec<Block>,
}

/// A term and its definitions.
#[derive(Clone, Debug, Serialize)]
pub(crate) struct Term {
    pub(crate) term: Line,
    pub(crate) texts: Vec<Vec<Block>>,
}

/// A callout, by kind.
#[derive(Clone, Debug, Serialize)]
pub(crate) struct Callout {
    pub(crate) kind: &'static str,
    pub(crate) title: Option<Line>,
    pub(crate) minutes: Option<u32>,
    pub(crate) form: Option<&'static str>,
    pub(crate) part: Option<u32>,
    pub(crate) parts: Option<u32>,
    pub(crate) source: Option<String>,
    pub(crate) columns: Vec<Column>,
    pub(crate) diagram: Option<Diagram>,
    pub(crate) link: Option<LinkBox>,
    pub(crate) agenda: Option<Day>,
    pub(crate) blocks: Vec<Block>,
}

/// A column.
#[derive(Clone, Debug, Serialize)]
pub(crate) struct Column {
    pub(crate) title: Option<Line>,
    pub(crate) blocks: Vec<Block>,
}

/// A drawing, its colours left to the template, and the list that it was drawn from in words.
#[derive(Clone, Debug, Serialize)]
pub(crate) struct Diagram {
    pub(crate) svg: String,
    pub(crate) alt: String,
}

/// What a film or a link leads to: the link, its address as people type it, and that as a QR code.
#[derive(Clone, Debug, Serialize)]
pub(crate) struct LinkBox {
    pub(crate) body: Line,
    pub(crate) url: Option<String>,
    pub(crate) address: Option<String>,
    pub(crate) qr: Option<String>,
}

/// A day of the agenda.
#[derive(Clone, Debug, Serialize)]
pub(crate) struct Day {
    pub(crate) day: u32,
    pub(crate) date: Option<String>,
    pub(crate) end: String,
    pub(crate) rows: Vec<Row>,
}

/// What every document says of itself and its edition.
#[derive(Clone, Debug, Serialize)]
pub(crate) struct About<'a> {
    /// The programme's title.
    pub(crate) programme: &'a str,
    /// The edition's name.
    pub(crate) edition: &'a str,
    pub(crate) is_base: bool,
    /// The title of the document, as a reader's window shows it.
    pub(crate) title: String,
    pub(crate) lang: &'a str,
    /// `#rrggbb`, and what is written on a field of it.
    pub(crate) accent: &'a str,
    pub(crate) on_accent: &'static str,
    pub(crate) logo: Option<Logo>,
    /// The licence of the texts.
    pub(crate) licence: Option<&'a str>,
    /// The first digits of the hash that the document is known by, and its date.
    pub(crate) version: String,
    pub(crate) date: String,
}

/// The edition's arms.
#[derive(Clone, Debug, Serialize)]
pub(crate) struct Logo {
    pub(crate) path: String,
    pub(crate) alt: String,
}

/// What is seen on a slide.
#[derive(Clone, Debug, Serialize)]
pub(crate) struct Content {
    pub(crate) layout: &'static str,
    /// What stands above the title.
    pub(crate) over: Option<Line>,
    pub(crate) title: Line,
    pub(crate) body: Vec<Block>,
    pub(crate) callout: Option<Callout>,
    pub(crate) footnotes: Vec<Vec<Block>>,
    /// How wide its widest words are.
    pub(crate) words: Words,
    /// The language, where it is not the document's.
    pub(crate) lang: Option<String>,
    /// Whether it has a picture, which is as large as there is room for.
    pub(crate) has_picture: bool,
    /// Where it is from.
    #[serde(skip)]
    pub(crate) span: Span,
}

/// A slide in its deck.
#[derive(Clone, Debug, Serialize)]
pub(crate) struct Slide<'a> {
    /// What is seen, read by its number from `/slides/`.
    #[serde(skip)]
    pub(crate) content: &'a Chunk<Content>,
    /// How many steps below the largest size its text is set.
    pub(crate) step: usize,
    /// The height that is left over, in points, where it is taken up.
    pub(crate) spare: Option<f64>,
    pub(crate) number: usize,
    pub(crate) module: &'a str,
    /// Where links to its section lead.
    pub(crate) label: Option<&'a str>,
    /// What the speaker has beside it, read by its number from `/notes/`.
    #[serde(skip)]
    pub(crate) notes: Option<&'a Chunk<Vec<Block>>>,
}

/// A deck, in any of its forms.
#[derive(Clone, Debug, Serialize)]
pub(crate) struct Deck<'a> {
    /// Nothing where a page stays empty.
    pub(crate) slides: Vec<Option<Slide<'a>>>,
    /// How many slides the whole deck has.
    pub(crate) total: usize,
    pub(crate) days: &'a [Day],
    /// The labels of slides that are not among these: a link may lead to them.
    pub(crate) elsewhere: Vec<&'a str>,
}

/// The handbook.
#[derive(Clone, Debug, Serialize)]
pub(crate) struct Handbook {
    pub(crate) modules: Vec<Module>,
    pub(crate) acts: Vec<Act>,
}

/// A module: a chapter of the handbook.
#[derive(Clone, Debug, Serialize)]
pub(crate) struct Module {
    /// The title of the part that it opens.
    pub(crate) part: Option<String>,
    pub(crate) title: String,
    pub(crate) summary: String,
    pub(crate) fields: Vec<Field>,
    pub(crate) sections: Vec<Numbered>,
}

/// A section, and the number by which it is read from `/sections/`.
#[derive(Clone, Debug, Serialize)]
pub(crate) struct Numbered {
    pub(crate) number: usize,
    #[serde(skip)]
    pub(crate) section: Chunk<Section>,
}

/// A declared field of a module.
#[derive(Clone, Debug, Serialize)]
pub(crate) struct Field {
    pub(crate) label: String,
    pub(crate) values: Vec<String>,
}

/// A section of the handbook. The first of a module, of level 1, has the module's title.
#[derive(Clone, Debug, Serialize)]
pub(crate) struct Section {
    pub(crate) level: u8,
    pub(crate) label: String,
    pub(crate) title: Line,
    pub(crate) lang: Option<String>,
    /// The name of the language that it is in for want of this one.
    pub(crate) notice: Option<String>,
    pub(crate) parts: Vec<Part>,
    /// Whether something of its texts stands at the foot of the page.
    pub(crate) has_notes: bool,
    /// Where its heading stands.
    #[serde(skip)]
    pub(crate) span: Span,
}

/// A text of a section.
#[derive(Clone, Debug, Serialize)]
pub(crate) struct Part {
    pub(crate) lang: Option<String>,
    /// Whose own text it is, where that is to be seen.
    pub(crate) local: Option<String>,
    pub(crate) blocks: Vec<Block>,
}

/// An act, and where it is referred to.
#[derive(Clone, Debug, Serialize)]
pub(crate) struct Act {
    pub(crate) name: String,
    pub(crate) citation: String,
    pub(crate) url: String,
    /// Its address as people type it.
    pub(crate) address: String,
    pub(crate) places: Vec<Reference>,
}

/// A place in an act, empty for the act as a whole, and the labels of what refers to it.
#[derive(Clone, Debug, Serialize)]
pub(crate) struct Reference {
    pub(crate) place: String,
    pub(crate) labels: Vec<String>,
}
