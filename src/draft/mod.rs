//! One Markdown file, parsed.
//!
//! A [`Draft`] is what a file says on its own: its front matter and its sections, with the attributes of their
//! headings. What those do to other files is the business of [`crate::layer`].

mod front_matter;
mod heading;
mod learning;

use std::ops::Range;
use std::sync::Arc;

pub use front_matter::{FieldValue, FrontMatter};
pub use heading::{Attributes, Condition, Explicit, Heading, InDeck, Lock, Operation, Position};
pub use learning::Learning;

use crate::definitions::Definition;
use crate::fingerprint::{Prints, Version};
use crate::markup::{
    Block, BlockKind, CalloutKind, Destination, Footnote, HtmlPiece, Image, Inline, Interpolated, Link, Parameter,
    Piece, walk_blocks, walk_inlines, walk_line, words,
};
use crate::source::{FileId, Span};

/// One Markdown file, parsed. Parsing never fails: what is wrong is reported beside it.
#[derive(Clone, Debug, Default)]
pub struct Draft {
    /// The file in the snapshot.
    pub file: FileId,
    /// A 128-bit hash of all that it was read from: its file, and the programme.
    pub hash: u128,
    /// What stands between the `---` lines.
    pub front: FrontMatter,
    /// Whether text stands above its first heading, which belongs to no section.
    pub has_text_above: bool,
    /// Whether some of it was not read as what it is, since its front matter, a code fence or a comment does not end where it should, or
    /// a heading is none.
    pub is_cut_short: bool,
    /// The places in its front matter and its headings that say what somebody is to write there, and how plainly.
    pub instructions: Vec<(Span, Asks)>,
    /// The definitions of its text, as places after its front matter.
    pub(crate) definitions: Vec<Definition>,
    /// Its sections, in the order of the file; the tree is in their levels.
    pub sections: Vec<Section>,
    /// The fingerprints of its sections that were asked for.
    pub(crate) prints: Prints<PrintKey>,
}

/// What a fingerprint is of: the first of some sections and their end, the rules, and whether the first heading is left out.
type PrintKey = (usize, usize, Version, bool);

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

    /// Whether something in it is added to the section of this id, or placed by it.
    pub fn adds_to(&self, target: &str) -> bool {
        let mut added = self.sections.iter().filter(|section| !section.heading.attributes.operation.value.hides());
        added.any(|section| **section.target() == *target)
    }

    /// Whether the section at `index` makes what stands below it: it is new, or replaces its subsections too.
    fn makes(&self, index: usize) -> bool {
        matches!(self.sections[index].heading.attributes.operation.value, Operation::Insert(_) | Operation::Whole)
    }

    /// The byte of the file at which a heading of this level, 1 to 6, can be put so that it stands below no new or `whole` section of the
    /// file, where the end would be below one.
    pub fn place_outside(&self, level: u8) -> Option<usize> {
        let (mut place, mut inner) = (None, level);
        for (at, section) in self.sections.iter().enumerate().rev() {
            if section.heading.level >= inner {
                continue;
            }
            inner = section.heading.level;
            if self.makes(at) {
                (place, inner) = (Some(section.span.start as usize), level);
            }
        }
        place
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
    /// Its goals, key points and quizzes, and which goals it meets.
    pub learning: Learning,
    /// The minutes of all its callouts together, without those of the speaker's notes.
    pub minutes: u32,
    /// The places of the texts below its heading that say what somebody is to write there
    /// ([`Programme::instructions_in`](crate::project::Programme::instructions_in)), and how plainly.
    pub instructions: Vec<(Span, Asks)>,
}

impl Uses {
    /// Whether readers get something else in place of a text of it.
    pub fn asks(&self) -> bool {
        self.instructions.iter().any(|(_, asks)| *asks == Asks::Plainly)
    }
}

/// Whether a text says what somebody is to write in its place.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub enum Asks {
    /// It does not.
    #[default]
    No,
    /// It may be one that is to be read: a form's field, a button or an amount. Readers get it.
    Maybe,
    /// It does, and readers get the placeholder.
    Plainly,
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
                    uses.worded(Worded::Title, words(&callout.title), callout.title_span);
                }
                uses.days.extend(callout.keys.day.map(|day| (day, block.span)));
                uses.has_parts |= callout.keys.part.is_some();
                uses.learning.add(callout, block.span);
                let is_done = callout.kind != CalloutKind::Notes;
                uses.minutes += callout.keys.minutes.filter(|_| is_done).unwrap_or(0);
            }
            _ => {}
        };
        walk_blocks(&section.body, &mut visit);
        footnotes.for_each(|block| walk_blocks(std::slice::from_ref(block), &mut visit));
        uses
    }

    /// Adds what an inline refers to, without what stands in it.
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

    /// Adds the parameters of a text.
    fn inserts(&mut self, text: &Interpolated) {
        self.parameters.extend(text.parameters().cloned());
    }

    /// Adds words of which none are fixed.
    fn worded(&mut self, kind: Worded, words: Interpolated, span: Span) {
        let is_fixed = |piece: &Piece| matches!(piece, Piece::Text(text) if !text.trim().is_empty());
        if !words.pieces().iter().any(is_fixed) {
            self.bare.push(Bare { kind, words, span });
        }
    }

    /// Adds a link, and the parameters in its address and its title.
    fn link(&mut self, link: &Link) {
        if let Destination::Address(address) = &link.to {
            self.inserts(address);
        }
        self.inserts(&link.title);
        self.links.push(LinkUse { to: link.to.clone(), span: link.span });
    }

    /// Adds a picture, and the parameters in its texts.
    fn image(&mut self, image: &Image) {
        self.images.push((image.path.clone(), image.span));
        self.worded(Worded::Picture, image.alt.clone(), image.span);
        self.inserts(&image.alt);
        self.inserts(&image.title);
    }
}
