//! Blocks of text, everything filled in. What another audience sees is not among them.

use std::sync::Arc;

use serde::Serialize;
use serde::ser::SerializeStruct;

use super::agenda::Day;
use super::line::{Line, Target, push_text, shared, shared_option};
use super::phrase::Phrase;
use super::picture::Picture;
use super::qr::QrCode;
use crate::markup::{Align, CalloutKind, Form};
use crate::project::Language;
use crate::source::Span;

/// Blocks, and the footnotes that they refer to, by number from 1.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash, Serialize)]
pub(crate) struct Flow {
    /// The blocks.
    pub(crate) blocks: Vec<Block>,
    /// The footnotes.
    pub(crate) notes: Vec<Vec<Block>>,
    /// Whether something of it stands at the foot of a sheet: a footnote, or the address of a link.
    pub(crate) has_foot: bool,
}

/// A text of a section: what one layer contributes.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize)]
pub(crate) struct Passage {
    /// Its language, where it is not the edition's.
    #[serde(serialize_with = "shared_option")]
    pub(crate) lang: Option<Language>,
    /// The name of the layer whose own text it is, where readers are to see that.
    pub(crate) local: Option<String>,
    /// The text.
    #[serde(flatten)]
    pub(crate) flow: Flow,
}

/// A block and its place in the source.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize)]
pub(crate) struct Block {
    /// Where it is written.
    #[serde(skip)]
    pub(crate) span: Span,
    /// What it is.
    #[serde(flatten)]
    pub(crate) kind: Kind,
}

/// The kinds of block.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize)]
#[serde(tag = "k", rename_all = "kebab-case")]
pub(crate) enum Kind {
    /// A paragraph.
    Par { body: Line },
    /// A heading within a section.
    Heading {
        /// One below the section's own, as a module's page has it, and no more than 6.
        level: u8,
        /// Its text.
        body: Line,
    },
    /// A bulleted or numbered list.
    List(List),
    /// A list as a grid: each item a tile.
    Tiles(List),
    /// A table.
    Table(Table),
    /// A code block: its language, which may be empty, and the code, lines as they are.
    Code { language: String, text: String },
    /// A block quote.
    Quote { blocks: Vec<Block> },
    /// A definition list.
    Terms { terms: Vec<Term> },
    /// A picture alone in its paragraph.
    Figure(Figure),
    /// A hierarchy.
    Tree { root: DiagramNode },
    /// A cycle, of whose steps the first follows the last.
    Cycle { steps: Vec<DiagramNode> },
    /// A callout.
    Callout(Box<Callout>),
    /// Raw HTML, sanitised.
    Html {
        /// The HTML, cut at the addresses in it.
        #[serde(skip)]
        pieces: Vec<HtmlPiece>,
        /// Its words, for where there is no HTML.
        words: String,
    },
}

/// A piece of raw HTML.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub(crate) enum HtmlPiece {
    /// HTML as it is written, values filled in.
    Text(String),
    /// Where the tag leads whose attribute this is.
    Link(Option<Target>),
    /// The picture of the tag whose attribute this is.
    Picture(Option<Arc<Picture>>),
}

/// A list.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize)]
pub(crate) struct List {
    /// The first number of an ordered list.
    pub(crate) start: Option<u64>,
    pub(crate) items: Vec<Item>,
}

/// An item of a list.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize)]
pub(crate) struct Item {
    /// The state of a task, where it is one.
    pub(crate) done: Option<bool>,
    /// Whether paragraphs in it are set without air around them.
    pub(crate) tight: bool,
    pub(crate) blocks: Vec<Block>,
}

/// A table.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize)]
pub(crate) struct Table {
    /// One for each column.
    pub(crate) columns: Vec<TableColumn>,
    /// The cells of its head.
    pub(crate) head: Vec<Line>,
    /// The rows below it.
    pub(crate) rows: Vec<Vec<Line>>,
    /// Whether the first cell of each row is its head: nothing stands above them.
    pub(crate) has_row_heads: bool,
}

/// How a column of a table is set.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize)]
pub(crate) struct TableColumn {
    pub(crate) align: Align,
    /// How wide it is beside the others, in letters.
    pub(crate) share: usize,
}

/// A term and its definitions.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize)]
pub(crate) struct Term {
    pub(crate) term: Line,
    pub(crate) texts: Vec<Vec<Block>>,
}

/// A node of a diagram.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize)]
pub(crate) struct DiagramNode {
    /// Its label.
    pub(crate) label: Line,
    /// The pieces of that which are never divided: how wide a diagram must be.
    pub(crate) words: Vec<String>,
    /// The nodes below it.
    pub(crate) children: Vec<DiagramNode>,
}

/// A picture with its caption.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize)]
pub(crate) struct Figure {
    #[serde(serialize_with = "shared")]
    pub(crate) picture: Arc<Picture>,
    /// What is said of it to those who do not see it.
    pub(crate) alt: String,
    /// Its caption; empty where there is none.
    pub(crate) caption: String,
    /// Who made it, and under which licence it may be used.
    pub(crate) source: String,
}

/// A callout. Which of the values a kind has is said where kinds are declared, in [`CalloutKind`].
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize)]
pub(crate) struct Callout {
    /// Which of the kinds; in JSON `kind`, and `arrangement` on a slide.
    #[serde(flatten, serialize_with = "kind_fields")]
    pub(crate) kind: CalloutKind,
    /// Its title.
    pub(crate) title: Option<Line>,
    /// What is said above it: what it is called, how people work together, how long it takes, and which part of a case it is.
    pub(crate) label: Vec<Phrase>,
    /// The minutes that stand in a badge beside it.
    pub(crate) badge: Option<u32>,
    /// How people work together.
    #[serde(skip)]
    pub(crate) form: Option<Form>,
    /// How many of its minutes are in plenary.
    #[serde(skip)]
    pub(crate) plenary: Option<u32>,
    /// How many lines there are to write on in the workbook.
    pub(crate) lines: u32,
    /// The minutes of the clock that it has on its slide: what is done in the room, and not what takes its own time.
    #[serde(skip)]
    pub(crate) clock: Option<u32>,
    /// Which part of a case it is.
    #[serde(skip)]
    pub(crate) part: Option<CasePart>,
    /// Who said it. Within a text the title of a quote is part of that; on a slide it is the slide's.
    pub(crate) source: Option<Line>,
    /// The link that it is about.
    pub(crate) link: Option<LinkBox>,
    /// A day of the agenda.
    #[serde(serialize_with = "shared_option")]
    pub(crate) agenda: Option<Arc<Day>>,
    /// The answers of a quiz, and why.
    pub(crate) quiz: Option<Box<Quiz>>,
    /// How many of its columns or tiles stand side by side; 1 in other kinds.
    pub(crate) across: usize,
    /// What stands side by side in it.
    pub(crate) columns: Vec<Column>,
    /// What else stands in it.
    pub(crate) blocks: Vec<Block>,
}

impl Callout {
    /// The callout as it stands within a text.
    pub(super) fn within_text(mut self) -> Self {
        if self.kind == CalloutKind::Quote
            && let Some(mut source) = self.title.take()
        {
            for own in self.source.into_iter() {
                push_text(&mut source, ", ");
                source.extend(own);
            }
            self.source = Some(source);
        }
        self
    }

    /// The callout on the slide that it fills, and its own title, which is the slide's. A question that fills one needs no name.
    pub(super) fn on_slide(mut self) -> (Self, Option<Line>) {
        if self.kind == CalloutKind::Question && self.clock.is_none() {
            self.label.clear();
        }
        let title = self.title.take();
        (self, title)
    }
}

/// In JSON `kind`, and `arrangement`.
fn kind_fields<S: serde::Serializer>(kind: &CalloutKind, serializer: S) -> Result<S::Ok, S::Error> {
    let mut fields = serializer.serialize_struct("CalloutKind", 2)?;
    fields.serialize_field("kind", kind.word())?;
    fields.serialize_field("arrangement", &kind.arrangement())?;
    fields.end()
}

/// A part of a case: parts of one case share kind and title.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub(crate) struct CasePart {
    /// Which, from 1.
    pub(crate) number: u32,
    /// Of how many: the highest number.
    pub(crate) count: u32,
    /// Its id among those of its module, where it is on a page.
    pub(crate) id: Option<String>,
    /// The id of the part before it on the page, where there is one.
    pub(crate) previous: Option<String>,
    /// The id of the part after it on the page, where there is one.
    pub(crate) next: Option<String>,
}

/// One of some columns.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize)]
pub(crate) struct Column {
    /// What stands above it.
    pub(crate) title: Option<Line>,
    pub(crate) blocks: Vec<Block>,
}

/// What a quiz holds below its question.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize)]
pub(crate) struct Quiz {
    /// Which of the quizzes of its section it is, from 1.
    pub(crate) number: usize,
    /// Its answers in order; `done` says which are right.
    pub(crate) answers: List,
    /// The letters of those that are right.
    pub(crate) right: Vec<char>,
    /// The letters of those that are wrong.
    pub(crate) wrong: Vec<char>,
    /// Why.
    pub(crate) reason: Vec<Block>,
}

/// The link that a film or a link callout is about.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize)]
pub(crate) struct LinkBox {
    /// What its address lacks: parameters that have no value yet.
    pub(crate) lacking: Line,
    pub(crate) body: Line,
    pub(crate) target: Option<Target>,
    /// Its address as one types it, where it leads out of the book; nothing where it is too long for a QR code.
    pub(crate) address: Option<String>,
    /// That address as a QR code.
    pub(crate) qr: Option<QrCode>,
}

/// Calls `visit` for every block, quotations, callouts, lists and definitions entered, in reading order.
pub(super) fn walk<'a>(blocks: &'a [Block], visit: &mut impl FnMut(&'a Block)) {
    for block in blocks {
        visit(block);
        match &block.kind {
            Kind::Quote { blocks } => walk(blocks, visit),
            Kind::Callout(callout) => {
                walk(&callout.blocks, visit);
                callout.columns.iter().for_each(|column| walk(&column.blocks, visit));
                callout.quiz.iter().for_each(|quiz| {
                    quiz.answers.items.iter().for_each(|item| walk(&item.blocks, visit));
                    walk(&quiz.reason, visit);
                });
            }
            Kind::List(list) | Kind::Tiles(list) => list.items.iter().for_each(|item| walk(&item.blocks, visit)),
            Kind::Terms { terms } => {
                terms.iter().flat_map(|term| &term.texts).for_each(|text| walk(text, visit));
            }
            _ => {}
        }
    }
}

/// The quizzes among blocks, in reading order.
pub(super) fn quizzes(blocks: &[Block]) -> Vec<&Quiz> {
    let mut found = Vec::new();
    walk(blocks, &mut |block| {
        if let Kind::Callout(callout) = &block.kind {
            found.extend(callout.quiz.as_deref());
        }
    });
    found
}
