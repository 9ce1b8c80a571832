//! One Markdown file, parsed.
//!
//! A [`Draft`] is what a file says on its own: its front matter and its sections, with the attributes of their
//! headings. What those do to other files is the business of [`crate::layer`].

use std::ops::Range;
use std::sync::Arc;

use crate::markup::{
    Block, BlockKind, Destination, Footnote, HtmlPiece, Image, Inline, Interpolated, Link, Parameter, Piece,
    walk_blocks, walk_inlines, walk_line, words,
};
use crate::records::OldRecords;
use crate::source::{At, FileId, Span};

/// One Markdown file, parsed. Parsing never fails: what is wrong is reported beside it.
#[derive(Clone, Debug, Default)]
pub struct Draft {
    /// The file in the snapshot.
    pub file: FileId,
    /// A 128-bit hash of all that it was read from: its file, and the programme.
    pub hash: u128,
    /// What stands between the `---` lines.
    pub front: FrontMatter,
    /// Its sections, in the order of the file; the tree is in their levels.
    pub sections: Vec<Section>,
}

impl Draft {
    /// Its operations, each as the range of sections that belong to it: to a new or `whole` section belong the deeper headings
    /// after it that have no word of their own.
    pub fn steps(&self) -> Vec<Range<usize>> {
        let mut steps: Vec<Range<usize>> = Vec::new();
        for (index, section) in self.sections.iter().enumerate() {
            match steps
                .last_mut()
                .filter(|step| self.makes(step.start) && section.is_within(&self.sections[step.start]))
            {
                Some(step) => step.end = index + 1,
                None => steps.push(index..index + 1),
            }
        }
        steps
    }

    /// Whether the section at `index` makes what stands below it: it is new, or replaces its subsections too.
    fn makes(&self, index: usize) -> bool {
        matches!(self.sections[index].heading.attributes.operation.value, Operation::Insert(_) | Operation::Whole)
    }

    /// The new or `whole` section below which the section at `index` stands, if it has no word of its own.
    pub fn enclosing(&self, index: usize) -> Option<&Section> {
        let mut inner = &self.sections[index];
        (0..index).rev().find_map(|at| {
            let outer = &self.sections[at];
            let is_made =
                self.makes(at) && self.sections[index].is_within(outer) && inner.heading.level > outer.heading.level;
            if outer.heading.level < inner.heading.level {
                inner = outer;
            }
            is_made.then_some(outer)
        })
    }
}

/// The front matter of a module's file, in any layer.
#[derive(Clone, Debug, Default)]
pub struct FrontMatter {
    /// The block's place, the `---` lines included; nothing where the file has none.
    pub span: Option<Span>,
    /// The module's title: in menus, in the deck and in the search.
    pub title: Option<At<Interpolated>>,
    /// What it is about, in one sentence.
    pub summary: Option<At<Interpolated>>,
    /// Duration of the module in minutes.
    pub minutes: Option<At<u32>>,
    /// `replace: page`: the file replaces the whole module.
    pub replace_page: Option<Span>,
    /// Fields that the programme declares.
    pub fields: Vec<(At<String>, At<FieldValue>)>,
    /// `add:`, items for lists of fields.
    pub add: Vec<(At<String>, At<FieldValue>)>,
    /// `remove:`, items of lists; a field without items is dropped whole.
    pub remove: Vec<(At<String>, Vec<At<Interpolated>>)>,
    /// `base:`, `from:` and `editorial:`, the old form of what [`crate::records::RECORDS_FILE`] holds.
    pub old_records: OldRecords,
}

impl FrontMatter {
    /// Whether it says something beside its old records.
    pub fn says_something(&self) -> bool {
        let is_bare = self.title.is_none() && self.summary.is_none() && self.minutes.is_none();
        let is_plain = self.fields.is_empty() && self.add.is_empty() && self.remove.is_empty();
        !is_bare || !is_plain || self.replace_page.is_some()
    }

    /// Every text in which parameters may stand.
    pub fn texts(&self) -> impl Iterator<Item = &Interpolated> {
        let lines = self.title.iter().chain(&self.summary).map(|text| &text.value);
        lines.chain(self.fields.iter().chain(&self.add).flat_map(|(_, value)| value.value.texts()))
    }
}

/// The value of a field that the programme declares.
#[derive(Clone, Debug, PartialEq)]
pub enum FieldValue {
    /// A text, or another scalar as text.
    Text(Interpolated),
    /// A list of texts, in order.
    List(Vec<At<Interpolated>>),
    /// A map from names to texts, in the order of the file.
    Map(Vec<(At<String>, Interpolated)>),
}

impl FieldValue {
    /// Its texts in order: of a map, the values.
    pub fn texts(&self) -> Vec<&Interpolated> {
        match self {
            Self::Text(text) => vec![text],
            Self::List(items) => items.iter().map(|item| &item.value).collect(),
            Self::Map(entries) => entries.iter().map(|(_, text)| text).collect(),
        }
    }
}

/// A heading with an id, and its text up to the next heading with an id.
#[derive(Clone, Debug)]
pub struct Section {
    /// The heading with its id and attributes.
    pub heading: Heading,
    /// The text below it, without subsections.
    pub body: Vec<Block>,
    /// The footnotes that its text refers to.
    pub footnotes: Vec<Footnote>,
    /// What its text refers to outside itself.
    pub uses: Uses,
    /// The bytes of heading and own text in the file.
    pub span: Span,
    /// The own text alone in the file, for its fingerprint.
    pub body_span: Span,
}

impl Section {
    /// Whether its heading is deeper than another and has no word of its own.
    fn is_within(&self, outer: &Self) -> bool {
        self.heading.level > outer.heading.level && self.heading.attributes.operation.span.is_none()
    }

    /// The id by which it finds its place below: that of its anchor, or its own.
    pub fn target(&self) -> &Arc<str> {
        match &self.heading.attributes.operation.value {
            Operation::Insert(position) => position.anchor(),
            _ => &self.heading.id,
        }
    }

    /// Calls `visit` for every inline of the heading, the text and the footnotes.
    pub fn walk<'a>(&'a self, visit: &mut impl FnMut(&'a Inline)) {
        walk_line(&self.heading.title, visit);
        walk_inlines(&self.body, visit);
        for note in &self.footnotes {
            walk_inlines(&note.blocks, visit);
        }
    }
}

/// What a section's text refers to outside itself, gathered once so that no edition has to walk the text for it.
#[derive(Clone, Debug, Default)]
pub struct Uses {
    /// Parameters that it inserts anywhere: in text, addresses, text alternatives, titles and sources.
    pub parameters: Vec<Parameter>,
    /// Links.
    pub links: Vec<LinkUse>,
    /// What is known by words of which none are the same in every edition.
    pub bare: Vec<Bare>,
    /// Pictures by path, each with its place in the file.
    pub images: Vec<(Arc<str>, Span)>,
    /// Days of the agenda by number, each with its place in the file.
    pub days: Vec<(u32, Span)>,
    /// Whether a callout of it is a part of a case.
    pub has_parts: bool,
    /// The minutes of all its callouts together.
    pub minutes: u32,
}

/// A link of a text.
#[derive(Clone, Debug)]
pub struct LinkUse {
    /// Where it leads.
    pub to: Destination,
    /// The bytes of the link in the file.
    pub span: Span,
}

/// Something that is known by its words, and has none but the values in them.
#[derive(Clone, Debug)]
pub struct Bare {
    /// What it is.
    pub kind: Worded,
    /// Its words.
    pub words: Interpolated,
    /// Its bytes in the file.
    pub span: Span,
}

/// What is known by its words.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Worded {
    /// A heading within a text, or the title of a callout.
    Title,
    /// A link, by its text.
    Link,
    /// A picture, by its text alternative.
    Picture,
}

impl Uses {
    /// Gathers what a section refers to.
    pub fn of(section: &Section) -> Self {
        let mut uses = Self::default();
        section.walk(&mut |inline| uses.inline(inline));
        let footnotes = section.footnotes.iter().flat_map(|note| &note.blocks);
        let mut visit = |block: &Block| match &block.kind {
            BlockKind::Figure(image) => uses.image(image),
            BlockKind::Html(pieces) => pieces.iter().for_each(|piece| match piece {
                HtmlPiece::Text(text) => uses.inserts(text),
                HtmlPiece::Link(link) => uses.link(link),
                HtmlPiece::Picture(image) => uses.image(image),
            }),
            BlockKind::Heading(_, title) => uses.worded(Worded::Title, words(title), block.span),
            BlockKind::Callout(callout) => {
                if !callout.title.is_empty() {
                    uses.worded(Worded::Title, words(&callout.title), block.span);
                }
                uses.days.extend(callout.keys.day.map(|day| (day, block.span)));
                uses.has_parts |= callout.keys.part.is_some();
                uses.minutes += callout.keys.minutes.unwrap_or(0);
            }
            _ => {}
        };
        walk_blocks(&section.body, &mut visit);
        footnotes.for_each(|block| walk_blocks(std::slice::from_ref(block), &mut visit));
        uses
    }

    fn inline(&mut self, inline: &Inline) {
        match inline {
            Inline::Parameter(parameter) => self.parameters.push(parameter.clone()),
            Inline::Image(image) => self.image(image),
            Inline::Link(link) => {
                self.link(link);
                self.worded(Worded::Link, words(&link.text), link.span);
            }
            _ => {}
        }
    }

    fn inserts(&mut self, text: &Interpolated) {
        self.parameters.extend(text.parameters().cloned());
    }

    fn worded(&mut self, kind: Worded, words: Interpolated, span: Span) {
        let is_fixed = |piece: &Piece| matches!(piece, Piece::Text(text) if !text.trim().is_empty());
        if !words.pieces().iter().any(is_fixed) {
            self.bare.push(Bare { kind, words, span });
        }
    }

    fn link(&mut self, link: &Link) {
        if let Destination::Address(address) = &link.to {
            self.inserts(address);
        }
        self.links.push(LinkUse { to: link.to.clone(), span: link.span });
    }

    fn image(&mut self, image: &Image) {
        self.images.push((image.path.clone(), image.span));
        self.worded(Worded::Picture, image.alt.clone(), image.span);
        self.inserts(&image.alt);
        self.inserts(&image.title);
    }
}

/// The heading of a section.
#[derive(Clone, Debug)]
pub struct Heading {
    /// Its level, from 1 to 6.
    pub level: u8,
    /// Its id; a section that was parsed always has one, invented where the file forgot it.
    pub id: Arc<str>,
    /// The bytes of the id; those of the heading where it was invented.
    pub id_span: Span,
    /// Whether the file has no id here, so that one was made of the title.
    pub invented: bool,
    /// Its text, which an override may leave empty.
    pub title: Vec<Inline>,
    /// The text in the file, without the braces.
    pub title_span: Span,
    /// Its attributes, but for the id.
    pub attributes: Attributes,
    /// The bytes of the heading's line.
    pub span: Span,
}

/// The attributes of a heading: the words in its braces, but for the id.
#[derive(Clone, Debug, Default)]
pub struct Attributes {
    /// What the heading does to the layer below; no word is [`Operation::Replace`].
    pub operation: Explicit<Operation>,
    /// What layers above may do: `locked` or `add-only`.
    pub lock: Option<At<Lock>>,
    /// `required=kind`: a slot that layers of this kind must fill in.
    pub required: Option<At<String>>,
    /// The condition under which it exists: `if=parameter:value`.
    pub condition: Option<At<Condition>>,
    /// `retiring`: the section will go.
    pub retiring: Option<Span>,
    /// `was=id` or `was=module#id`: older addresses of the section.
    pub was: Vec<At<String>>,
    /// `.hide-slide` or `.no-slide`: how the section is in the deck.
    pub in_deck: Explicit<InDeck>,
}

impl Attributes {
    /// Where they say what layers above may do and must know, and when the section exists.
    pub fn policy(&self) -> impl Iterator<Item = Span> {
        let lock = self.lock.as_ref().map(|at| at.span);
        let required = self.required.as_ref().map(|at| at.span);
        [lock, required, self.condition.as_ref().map(|at| at.span), self.retiring].into_iter().flatten()
    }

    /// Where they say anything of the section, which only a heading with a text of its own can do.
    pub fn words(&self) -> impl Iterator<Item = Span> {
        self.policy().chain(self.was.iter().map(|was| was.span)).chain(self.in_deck.span)
    }
}

/// How a section is in the deck; the later ones win over the earlier.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub enum InDeck {
    /// Its slides are shown one after the other.
    #[default]
    Shown,
    /// Its slides are passed over, and shown when they are asked for: kept in reserve.
    Hidden,
    /// It has no slides.
    Absent,
}

/// A value with a default, and whether it was written explicitly.
#[derive(Clone, Debug, Default)]
pub struct Explicit<T> {
    /// The value, or the default of its type.
    pub value: T,
    /// The bytes of the word; nothing where none was written.
    pub span: Option<Span>,
}

/// What a section of a layer does to the layers below.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Operation {
    /// Takes the place of the heading and own text.
    #[default]
    Replace,
    /// Adds text at the end of the section.
    Append,
    /// Adds text at the start of the section.
    Prepend,
    /// Is a new section, beside or in an anchor.
    Insert(Position),
    /// Takes the section and its subsections away.
    Remove,
    /// Takes the place of the section and its subsections.
    Whole,
}

impl Operation {
    /// The word for it, as reports say it.
    pub fn word(&self) -> &'static str {
        match self {
            Self::Replace => "replace",
            Self::Append => "append",
            Self::Prepend => "prepend",
            Self::Insert(_) => "new",
            Self::Remove => "remove",
            Self::Whole => "whole",
        }
    }

    /// Whether it hides text of the layers below.
    pub fn hides(&self) -> bool {
        matches!(self, Self::Replace | Self::Remove | Self::Whole)
    }
}

/// Where a new section or a moved module goes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Position {
    /// After the anchor and its subsections.
    After(Arc<str>),
    /// Before the anchor.
    Before(Arc<str>),
    /// As the anchor's last subsection.
    In(Arc<str>),
}

impl Position {
    /// The anchor.
    pub fn anchor(&self) -> &Arc<str> {
        match self {
            Self::After(anchor) | Self::Before(anchor) | Self::In(anchor) => anchor,
        }
    }
}

/// A lock: what layers above may still do with a section, a field or a parameter.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Lock {
    /// Nothing but a new section beside it.
    Locked,
    /// No more than append and prepend.
    AddOnly,
}

/// The condition under which a section exists, `if=parameter:value`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Condition {
    /// The parameter, which must be a choice.
    pub parameter: Arc<str>,
    /// The value that it must have.
    pub value: Arc<str>,
}
