//! The marked-up text of a section, as a tree.
//!
//! The parser makes it from CommonMark; the handbook, the deck and the search index are each a walk over it. It holds
//! no HTML, **never** borrows from the parser, and knows nothing of editions: parameters and links stand in it as names.

use std::sync::Arc;

use crate::source::Span;

/// A block with its place.
#[derive(Clone, Debug, PartialEq)]
pub struct Block {
    /// Where it stands in its file.
    pub span: Span,
    /// What it is.
    pub kind: BlockKind,
}

/// The kinds of block.
#[derive(Clone, Debug, PartialEq)]
pub enum BlockKind {
    /// Running text.
    Paragraph(Vec<Inline>),
    /// A heading without an address: level 4 to 6, or inside a quote or list.
    Heading(u8, Vec<Inline>),
    /// A bulleted or numbered list.
    List(List),
    /// A table; the first row is its head.
    Table(Table),
    /// A code block: language (may be empty) and text.
    Code(String, String),
    /// An ordinary block quote.
    Quote(Vec<Block>),
    /// A definition list: terms, each with its definitions.
    Definitions(Vec<(Vec<Inline>, Vec<Vec<Block>>)>),
    /// A picture alone in its paragraph.
    Figure(Image),
    /// `> [!kind] …`.
    Callout(Box<Callout>),
    /// `---`: begins a new slide, and is nothing in the handbook.
    Split,
    /// Raw HTML of the base, already sanitised.
    Html(String),
}

/// A list.
#[derive(Clone, Debug, PartialEq)]
pub struct List {
    /// The first number of an ordered list.
    pub start: Option<u64>,
    /// Its items.
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
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Align {
    /// As the theme likes.
    Default,
    /// To the left.
    Left,
    /// In the middle.
    Center,
    /// To the right.
    Right,
}

/// A table.
#[derive(Clone, Debug, PartialEq)]
pub struct Table {
    /// One for each column.
    pub align: Vec<Align>,
    /// The cells of the head.
    pub head: Vec<Vec<Inline>>,
    /// The rows below it.
    pub rows: Vec<Vec<Vec<Inline>>>,
}

/// A picture.
#[derive(Clone, Debug, PartialEq)]
pub struct Image {
    /// Its path below the assets of the edition, such as `assets/trapp.svg`.
    pub path: Arc<str>,
    /// Its text alternative.
    pub alt: String,
    /// The title in the Markdown, which goes before the caption of the table.
    pub title: String,
    /// Where it stands.
    pub span: Span,
}

/// Text within a line.
#[derive(Clone, Debug, PartialEq)]
pub enum Inline {
    /// Plain text.
    Text(String),
    /// Code.
    Code(String),
    /// `*…*`
    Emphasis(Vec<Inline>),
    /// `**…**`
    Strong(Vec<Inline>),
    /// `~~…~~`
    Strike(Vec<Inline>),
    /// A link.
    Link(Link),
    /// A picture within a line.
    Image(Image),
    /// `[^label]`
    Footnote(String),
    /// `{{name}}`, `{{name+1}}`
    Parameter(Parameter),
    /// A pair of raw HTML tags, already sanitised, around text: opening tag, text, closing tag.
    Html(String, Vec<Inline>, String),
    /// The end of a line in the source.
    SoftBreak,
    /// A line break that was asked for.
    HardBreak,
}

/// A parameter that is inserted, `{{name}}`, or counted from, `{{name+2}}`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Parameter {
    /// Its name.
    pub name: Arc<str>,
    /// What is added to its value, which then must be a number; 0 where nothing is.
    pub add: i32,
    /// Where it stands.
    pub span: Span,
}

/// A link.
#[derive(Clone, Debug, PartialEq)]
pub struct Link {
    /// Where it leads.
    pub to: Destination,
    /// Its text.
    pub text: Vec<Inline>,
    /// Where it stands.
    pub span: Span,
}

/// Where a link leads.
#[derive(Clone, Debug, PartialEq)]
pub enum Destination {
    /// An address of the web, mail or telephone, in which parameters may stand.
    Address(Vec<AddressPiece>),
    /// `module.md#id`, `module.md` or `#id`; no module is this one.
    Section(Option<Arc<str>>, Option<Arc<str>>),
    /// `lov:act/place`.
    Act(ActPlace),
}

/// A piece of an address.
#[derive(Clone, Debug, PartialEq)]
pub enum AddressPiece {
    /// As written.
    Text(String),
    /// Filled in for the edition.
    Parameter(Parameter),
}

/// A place in an act, such as `kommuneloven/14-7`.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct ActPlace {
    /// The key of the table of acts.
    pub act: Arc<str>,
    /// The section or `kapittel-N`; empty for the whole act.
    pub place: Arc<str>,
}

/// A footnote's text.
#[derive(Clone, Debug, PartialEq)]
pub struct Footnote {
    /// Its label in the Markdown, in small letters.
    pub label: String,
    /// Its first line.
    pub span: Span,
    /// Its text.
    pub blocks: Vec<Block>,
}

/// A callout: the block quote form that GitHub and Obsidian made known.
#[derive(Clone, Debug, PartialEq)]
pub struct Callout {
    /// Which of the kinds.
    pub kind: CalloutKind,
    /// The text after the kind, which may be empty.
    pub title: Vec<Inline>,
    /// The values in its braces.
    pub keys: CalloutKeys,
    /// What stands in it.
    pub blocks: Vec<Block>,
}

/// What a callout's braces may hold; each kind takes some of them.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct CalloutKeys {
    /// How long it takes, in minutes.
    pub minutes: Option<u32>,
    /// How people work together.
    pub form: Option<Form>,
    /// Which part of a case it is, from 1.
    pub part: Option<u32>,
    /// Which day of the agenda, from 1.
    pub day: Option<u32>,
    /// Who said it.
    pub source: Option<String>,
}

/// How people work together in an exercise.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Form {
    /// Each alone.
    Individual,
    /// Two and two.
    Pair,
    /// In groups.
    Group,
    /// All together.
    Plenary,
}

impl Form {
    /// Every form, with the word for it.
    pub const ALL: &[(&str, Form)] =
        &[("individual", Form::Individual), ("pair", Form::Pair), ("group", Form::Group), ("plenary", Form::Plenary)];

    /// The word for it.
    pub fn word(self) -> &'static str {
        Self::ALL.iter().find(|(_, form)| *form == self).map_or("", |(word, _)| word)
    }
}

/// Makes the list of callout kinds once: variant, word, keys.
macro_rules! callouts {
    ($($name:ident = $word:literal [$($key:literal)*] $meaning:literal,)*) => {
        /// The kinds of callout.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
        pub enum CalloutKind { $(#[doc = $meaning] $name,)* }

        impl CalloutKind {
            /// Every kind.
            pub const ALL: &[CalloutKind] = &[$(CalloutKind::$name,)*];

            /// The word after `[!`.
            pub fn word(self) -> &'static str {
                match self { $(Self::$name => $word,)* }
            }

            /// The keys that its braces may hold.
            pub fn keys(self) -> &'static [&'static str] {
                match self { $(Self::$name => &[$($key,)*],)* }
            }
        }
    };
}

callouts! {
    Exercise = "exercise" ["minutes" "form"] "A task for the room, with its time.",
    Question = "question" ["minutes"] "A question to talk about.",
    Case = "case" ["part" "minutes"] "A case, or a part of one: parts share their title.",
    TrafficLight = "traffic-light" ["part" "minutes"] "A dilemma that is answered with red, yellow or green.",
    Film = "film" ["minutes"] "A link to a film, and what it is about.",
    Link = "link" ["minutes"] "A link to be opened in the room, such as a form to fill in.",
    Quote = "quote" ["source"] "Somebody's words.",
    Statement = "statement" [] "One sentence, large.",
    Columns = "columns" [] "Its headings or top-level items side by side.",
    Tiles = "tiles" [] "A list as a grid.",
    Tree = "tree" [] "A nested list, drawn as a hierarchy.",
    Cycle = "cycle" [] "An ordered list, drawn as a wheel.",
    Agenda = "agenda" ["day"] "A day's programme, with computed times.",
    Note = "note" [] "An aside.",
    Tip = "tip" [] "An aside with advice.",
    Warning = "warning" [] "An aside that warns.",
    Law = "law" [] "An aside on what the law says.",
    Notes = "notes" [] "For the speaker only.",
    Slide = "slide" [] "Only on the slide.",
    Handbook = "handbook" [] "Only in the handbook.",
}

impl CalloutKind {
    /// The kind with this word.
    pub fn from_word(word: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|kind| kind.word() == word)
    }

    /// Whether the kind fills a slide of its own.
    pub fn fills_slide(self) -> bool {
        matches!(
            self,
            Self::Exercise
                | Self::Question
                | Self::Case
                | Self::TrafficLight
                | Self::Film
                | Self::Link
                | Self::Quote
                | Self::Statement
                | Self::Columns
                | Self::Tiles
                | Self::Tree
                | Self::Cycle
                | Self::Agenda
        )
    }
}

/// Calls `visit` for every block, callouts and lists entered, in reading order.
pub fn walk_blocks<'a>(blocks: &'a [Block], visit: &mut impl FnMut(&'a Block)) {
    for block in blocks {
        visit(block);
        match &block.kind {
            BlockKind::Quote(inner) => walk_blocks(inner, visit),
            BlockKind::Callout(callout) => walk_blocks(&callout.blocks, visit),
            BlockKind::List(list) => list.items.iter().for_each(|item| walk_blocks(&item.blocks, visit)),
            BlockKind::Definitions(terms) => {
                terms.iter().flat_map(|(_, texts)| texts).for_each(|text| walk_blocks(text, visit));
            }
            _ => {}
        }
    }
}

/// Calls `visit` for every inline of the blocks, nested ones included, in reading order.
pub fn walk_inlines<'a>(blocks: &'a [Block], visit: &mut impl FnMut(&'a Inline)) {
    walk_blocks(blocks, &mut |block| match &block.kind {
        BlockKind::Paragraph(text) | BlockKind::Heading(_, text) => walk_line(text, visit),
        BlockKind::Callout(callout) => walk_line(&callout.title, visit),
        BlockKind::Table(table) => {
            table.head.iter().chain(table.rows.iter().flatten()).for_each(|cell| walk_line(cell, visit));
        }
        BlockKind::Definitions(terms) => terms.iter().for_each(|(term, _)| walk_line(term, visit)),
        _ => {}
    });
}

/// Calls `visit` for every inline of a line, nested ones included.
pub fn walk_line<'a>(line: &'a [Inline], visit: &mut impl FnMut(&'a Inline)) {
    for inline in line {
        visit(inline);
        match inline {
            Inline::Emphasis(inner) | Inline::Strong(inner) | Inline::Strike(inner) | Inline::Html(_, inner, _) => {
                walk_line(inner, visit);
            }
            Inline::Link(link) => walk_line(&link.text, visit),
            _ => {}
        }
    }
}

/// The words of a line, without marks; parameters as `{{name}}`.
pub fn plain(line: &[Inline]) -> String {
    let mut out = String::new();
    walk_line(line, &mut |inline| match inline {
        Inline::Text(text) | Inline::Code(text) => out.push_str(text),
        Inline::Parameter(parameter) => {
            out.push_str("{{");
            out.push_str(&parameter.name);
            if parameter.add != 0 {
                out.push_str(&format!("{:+}", parameter.add));
            }
            out.push_str("}}");
        }
        Inline::SoftBreak | Inline::HardBreak => out.push(' '),
        Inline::Image(image) => out.push_str(&image.alt),
        _ => {}
    });
    out
}
