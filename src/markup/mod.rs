//! The marked-up text of a section, as a tree.
//!
//! The parser makes it from CommonMark; the handbook, the deck and the search index are each a walk over it. It holds
//! no HTML, **never** borrows from the parser, and knows nothing of editions: parameters and links stand in it as names.

mod callout_kind;
mod interpolated;

use std::sync::Arc;

use serde::Serialize;

pub use callout_kind::{Arrangement, CalloutKind, Form};
pub use interpolated::{Interpolated, Parameter, Piece};

use crate::source::{At, Span};

/// The longest text of one paragraph, heading or cell that is read, in bytes.
pub(crate) const LONGEST_TEXT: usize = 10_000;

/// A block of text: a paragraph, a list, a table and so on.
#[derive(Clone, Debug, PartialEq)]
pub struct Block {
    /// Its bytes in its file, markers included.
    pub span: Span,
    /// Its kind, with its content.
    pub kind: BlockKind,
}

/// The kinds of block, each with what it holds.
#[derive(Clone, Debug, PartialEq)]
pub enum BlockKind {
    /// Running text.
    Paragraph(Vec<Inline>),
    /// A heading without an address: level 4 to 6, or inside a quote or list.
    Heading(u8, Vec<Inline>),
    /// A bulleted or numbered list, or one of tasks.
    List(List),
    /// A table; the first row is its head.
    Table(Table),
    /// A code block: language (may be empty) and text.
    Code(String, String),
    /// A block quote that is no callout.
    Quote(Vec<Block>),
    /// A definition list: terms, each with its definitions.
    Definitions(Vec<(Vec<Inline>, Vec<Vec<Block>>)>),
    /// A picture alone in its paragraph.
    Figure(Box<Image>),
    /// A block quote that begins with `[!kind]`.
    Callout(Box<Callout>),
    /// `---`: begins a new slide, and is nothing in the handbook.
    Split,
    /// Raw HTML of the base, already sanitised, cut at the addresses in it.
    Html(Vec<HtmlPiece>),
}

impl Block {
    /// Whether it is what somebody else has said.
    pub fn is_quotation(&self) -> bool {
        matches!(&self.kind, BlockKind::Quote(_))
            || matches!(&self.kind, BlockKind::Callout(callout) if callout.kind == CalloutKind::Quote)
    }
}

/// A piece of raw HTML.
#[derive(Clone, Debug, PartialEq)]
pub enum HtmlPiece {
    /// HTML as it is written.
    Text(Interpolated),
    /// The attribute of a tag that says where it leads; the link has no text of its own.
    Link(Link),
    /// The attribute of a tag that says which picture it shows.
    Picture(Image),
}

/// A bulleted or numbered list.
#[derive(Clone, Debug, PartialEq)]
pub struct List {
    /// The first number; nothing where it is bulleted.
    pub start: Option<u64>,
    /// Its items in order.
    pub items: Vec<Item>,
}

/// An item of a list.
#[derive(Clone, Debug, PartialEq)]
pub struct Item {
    /// The state of a task, where it is one.
    pub done: Option<bool>,
    /// Its text and what is nested in it. Tight text is one paragraph.
    pub blocks: Vec<Block>,
    /// Whether the text is set without paragraphs.
    pub tight: bool,
}

/// How a column of a table is aligned.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Align {
    /// Left: `:--`, or `---`, which does not say.
    Left,
    /// Centred: `:-:`.
    Center,
    /// Right: `--:`.
    Right,
}

/// A table; every row has as many cells as there are columns.
#[derive(Clone, Debug, PartialEq)]
pub struct Table {
    /// The alignment of each column.
    pub align: Vec<Align>,
    /// The cells of the head, a line each.
    pub head: Vec<Vec<Inline>>,
    /// The rows below the head, each a list of cells.
    pub rows: Vec<Vec<Vec<Inline>>>,
}

/// A reference to a picture: `![alt](path "title")`.
#[derive(Clone, Debug, PartialEq)]
pub struct Image {
    /// Its path below the assets of the edition, such as `assets/trapp.svg`.
    pub path: Arc<str>,
    /// The text alternative, which is never empty.
    pub alt: Interpolated,
    /// The title in the Markdown, which goes before the caption of the table; may be empty.
    pub title: Interpolated,
    /// Its bytes in its file.
    pub span: Span,
}

/// Text within a line.
#[derive(Clone, Debug, PartialEq)]
pub enum Inline {
    /// Plain text.
    Text(String),
    /// A sign of [`SLOT_SIGNS`] that is written with a `\\` before it: it is to be read.
    Escaped(char),
    /// Code.
    Code(String),
    /// Emphasis: `*…*`.
    Emphasis(Vec<Inline>),
    /// Strong emphasis: `**…**`.
    Strong(Vec<Inline>),
    /// Struck text: `~~…~~`.
    Strike(Vec<Inline>),
    /// A link.
    Link(Box<Link>),
    /// A picture within a line.
    Image(Box<Image>),
    /// A reference to a footnote, by its label: `[^label]`.
    Footnote(String),
    /// A parameter: `{{name}}` or `{{name+1}}`.
    Parameter(Parameter),
    /// Text between raw HTML tags.
    Html(Box<Html>),
    /// The end of a line in the source.
    SoftBreak,
    /// A line break that was asked for.
    HardBreak,
}

/// The signs that make an instruction or a slot of a text, which one that is escaped does not.
pub const SLOT_SIGNS: [char; 4] = ['[', '{', ':', ';'];

/// A pair of raw HTML tags, already sanitised, around text.
#[derive(Clone, Debug, PartialEq)]
pub struct Html {
    /// The opening tag.
    pub start: String,
    /// The text.
    pub inner: Vec<Inline>,
    /// The closing tag.
    pub end: String,
}

/// A link: `[text](to "title")`.
#[derive(Clone, Debug, PartialEq)]
pub struct Link {
    /// The target.
    pub to: Destination,
    /// The text that is shown for it.
    pub text: Vec<Inline>,
    /// What is said of it to who points at it; may be empty.
    pub title: Interpolated,
    /// Its bytes in its file.
    pub span: Span,
}

/// The target of a link, as it is written: what is in the edition is not known yet.
#[derive(Clone, Debug, PartialEq)]
pub enum Destination {
    /// An address of the web, mail or telephone.
    Address(Interpolated),
    /// `module.md#id`, `module.md` or `#id`; no module is this one.
    Section(Option<Arc<str>>, Option<Arc<str>>),
    /// A place in an act: `lov:act/place`.
    Act(ActPlace),
    /// Words where an address should stand, perhaps the title of a section. They lead nowhere.
    Words(Arc<str>),
}

/// A place in an act, such as `kommuneloven/14-7`.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct ActPlace {
    /// The key of the table of acts.
    pub act: Arc<str>,
    /// The section or `kapittel-N`; empty for the whole act.
    pub place: Arc<str>,
}

/// A footnote: `[^label]: text`.
#[derive(Clone, Debug, PartialEq)]
pub struct Footnote {
    /// Its label in the Markdown, in small letters.
    pub label: String,
    /// The bytes of its first line.
    pub span: Span,
    /// The text at the foot of the page.
    pub blocks: Vec<Block>,
}

/// A callout: the block quote form that GitHub and Obsidian made known.
#[derive(Clone, Debug, PartialEq)]
pub struct Callout {
    /// Its kind, the word after `[!`.
    pub kind: CalloutKind,
    /// The text after the kind, which may be empty.
    pub title: Vec<Inline>,
    /// The place of that text.
    pub title_span: Span,
    /// The values in its braces.
    pub keys: CalloutKeys,
    /// Its text below the first line.
    pub blocks: Vec<Block>,
}

/// What a callout's braces may hold; each kind takes some of them.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct CalloutKeys {
    /// Duration in minutes, from 1 to 1440; of notes for the speaker, that of their slide beside what else is timed on it.
    pub minutes: Option<u32>,
    /// How many of the minutes are spent in plenary, from 1.
    pub plenary: Option<u32>,
    /// How many lines there are to write on in the workbook, from 1.
    pub lines: Option<u32>,
    /// The form of work.
    pub form: Option<Form>,
    /// Which part of a case it is, from 1.
    pub part: Option<u32>,
    /// Which day of the agenda, from 1.
    pub day: Option<u32>,
    /// Who said it, and where.
    pub source: Option<Vec<Inline>>,
    /// Which of the module's goals it meets, by their numbers from 1, each with the place of the key.
    pub goals: Vec<At<u32>>,
}

/// Calls `visit` for every block, in reading order; where it says so, also for those within: in quotations, callouts, lists and
/// definitions.
pub fn walk_into<'a>(blocks: &'a [Block], visit: &mut impl FnMut(&'a Block) -> bool) {
    for block in blocks {
        if !visit(block) {
            continue;
        }
        match &block.kind {
            BlockKind::Quote(inner) => walk_into(inner, visit),
            BlockKind::Callout(callout) => walk_into(&callout.blocks, visit),
            BlockKind::List(list) => list.items.iter().for_each(|item| walk_into(&item.blocks, visit)),
            BlockKind::Definitions(terms) => {
                terms.iter().flat_map(|(_, texts)| texts).for_each(|text| walk_into(text, visit));
            }
            _ => {}
        }
    }
}

/// Calls `visit` for every block, nested ones included, in reading order.
pub fn walk_blocks<'a>(blocks: &'a [Block], visit: &mut impl FnMut(&'a Block)) {
    walk_into(blocks, &mut |block| {
        visit(block);
        true
    });
}

/// Calls `visit` for every inline of the blocks, nested ones included, in reading order.
pub fn walk_inlines<'a>(blocks: &'a [Block], visit: &mut impl FnMut(&'a Inline)) {
    walk_blocks(blocks, &mut |block| walk_own_lines(block, visit));
}

/// Calls `visit` for every inline of a block's own lines, and not of the blocks within.
pub fn walk_own_lines<'a>(block: &'a Block, visit: &mut impl FnMut(&'a Inline)) {
    match &block.kind {
        BlockKind::Paragraph(text) | BlockKind::Heading(_, text) => walk_line(text, visit),
        BlockKind::Callout(callout) => {
            walk_line(&callout.title, visit);
            walk_line(callout.keys.source.as_deref().unwrap_or_default(), visit);
        }
        BlockKind::Table(table) => {
            table.head.iter().chain(table.rows.iter().flatten()).for_each(|cell| walk_line(cell, visit));
        }
        BlockKind::Definitions(terms) => terms.iter().for_each(|(term, _)| walk_line(term, visit)),
        _ => {}
    }
}

/// The first link of a text that is for everybody: one that is only for some is no link to show them all.
pub fn first_link(blocks: &[Block]) -> Option<&Link> {
    let mut found = None;
    walk_into(blocks, &mut |block| {
        let is_for_all = !matches!(&block.kind, BlockKind::Callout(callout) if callout.kind.is_audience());
        if is_for_all {
            walk_own_lines(block, &mut |inline| {
                if let (Inline::Link(link), None) = (inline, found) {
                    found = Some(&**link);
                }
            });
        }
        is_for_all
    });
    found
}

/// Calls `visit` for every inline of a line, nested ones included.
pub fn walk_line<'a>(line: &'a [Inline], visit: &mut impl FnMut(&'a Inline)) {
    for inline in line {
        visit(inline);
        match inline {
            Inline::Emphasis(inner) | Inline::Strong(inner) | Inline::Strike(inner) => walk_line(inner, visit),
            Inline::Html(html) => walk_line(&html.inner, visit),
            Inline::Link(link) => walk_line(&link.text, visit),
            _ => {}
        }
    }
}

/// The words of a line without marks, line breaks as spaces.
pub fn words(line: &[Inline]) -> Interpolated {
    let mut out = Interpolated::default();
    walk_line(line, &mut |inline| match inline {
        Inline::Text(text) | Inline::Code(text) => out.push_text(text),
        Inline::Escaped(sign) => out.push_text(sign.encode_utf8(&mut [0; 4])),
        Inline::Parameter(parameter) => out.push_parameter(parameter),
        Inline::SoftBreak | Inline::HardBreak => out.push_text(" "),
        Inline::Image(image) => out.push(&image.alt),
        _ => {}
    });
    out
}

/// The text of a line, without what is code, escaped or inserted, and with its breaks. One that is bold or in italics as a whole is as
/// good as a heading, and so is a bold beginning before a new line or a capital letter.
pub fn prose(line: &[Inline]) -> String {
    match line {
        [Inline::Strong(inner) | Inline::Emphasis(inner)] => prose_of_heading(inner),
        [Inline::Strong(label), rest @ ..] => {
            let (label, rest) = (own_prose(label), own_prose(rest));
            let goes_on = !rest.trim_start_matches(' ').starts_with(|c: char| c == '\n' || c.is_uppercase());
            let sign = if goes_on || !label.ends_with(char::is_alphanumeric) { "" } else { ":" };
            label + sign + &rest
        }
        _ => own_prose(line),
    }
}

/// The text of a heading, as [`prose`] of a line, with a colon behind it for what it introduces.
pub fn prose_of_heading(line: &[Inline]) -> String {
    own_prose(line) + ":"
}

fn own_prose(line: &[Inline]) -> String {
    let mut out = String::new();
    walk_line(line, &mut |inline| match inline {
        Inline::Text(text) => out.push_str(text),
        Inline::SoftBreak | Inline::HardBreak => out.push('\n'),
        _ => {}
    });
    out
}

/// [`words`] in their source form, parameters as `{{name}}`.
pub fn plain(line: &[Inline]) -> String {
    words(line).plain().to_owned()
}
