//! HTML with holes.
//!
//! A section's HTML is the same in every edition but for parameters, links and ids. So it is rendered once, with a
//! hole for each of those, and each edition only fills the holes. A hole goes through the templates as a character of
//! the private use area with its number, which no text can contain: the parser takes such characters out.

use std::sync::Arc;

use crate::markup::{Destination, Image};

/// The characters around a hole's number.
const OPEN: char = '\u{E000}';
const CLOSE: char = '\u{E001}';

/// What an edition fills in.
#[derive(Clone, Debug)]
pub(crate) enum Hole {
    /// A parameter's value, as text, and what is added to it.
    Parameter(Arc<str>, i32),
    /// The start tag of a link, or of a `span` where the edition does not have its target.
    LinkStart(Arc<Destination>),
    /// The end tag that goes with it.
    LinkEnd(Arc<Destination>),
    /// An address as text, to be typed.
    Address(Arc<Destination>),
    /// What an address still lacks: the slots of its parameters.
    Missing(Arc<Destination>),
    /// A QR code of an address.
    QrCode(Arc<Destination>),
    /// A picture with its caption.
    Figure(Arc<Image>),
    /// A picture within a line.
    Picture(Arc<Image>),
    /// A day of the agenda.
    Agenda(u32),
    /// The id of what is being rendered.
    Anchor,
    /// An id within it.
    Local(String),
    /// The level of a heading, counted from a handbook page.
    Level(u8),
    /// A place that the caller fills.
    Slot(Slot),
}

/// The places in page and slide templates that are filled by whoever puts the page or deck together.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Slot {
    /// A list of attributes, which may be empty.
    Attributes,
    /// A section's heading.
    Heading,
    /// What is said above a section in another language.
    Notice,
    /// A section's texts.
    Parts,
    /// A text.
    Body,
    /// A slide's title.
    Title,
    /// A slide's number.
    Number,
    /// How many slides there are.
    Total,
    /// The module's title.
    Module,
    /// The edition's name.
    Edition,
    /// The edition's arms.
    Logo,
    /// The speaker's notes.
    Notes,
    /// `aria-current`, on the menu's entry for the page with this number.
    Current(usize),
}

/// The holes of one piece of HTML while it is being made.
#[derive(Default)]
pub(crate) struct Holes(Vec<Hole>);

impl Holes {
    /// Adds a hole and gives the mark that stands for it.
    pub(crate) fn mark(&mut self, hole: Hole) -> String {
        self.0.push(hole);
        format!("{OPEN}{}{CLOSE}", self.0.len() - 1)
    }

    /// A mark for a slot.
    pub(crate) fn slot(&mut self, slot: Slot) -> String {
        self.mark(Hole::Slot(slot))
    }

    /// Cuts HTML at the marks.
    pub(crate) fn cut(&self, html: &str) -> Stencil {
        let mut pieces = Vec::new();
        let mut rest = html;
        while let Some((before, number, after)) = next_mark(rest) {
            if !before.is_empty() {
                pieces.push(Piece::Html(before.into()));
            }
            let hole = number.parse::<usize>().ok().and_then(|number| self.0.get(number));
            pieces.extend(hole.map(|hole| Piece::Hole(hole.clone())));
            rest = after;
        }
        if !rest.is_empty() {
            pieces.push(Piece::Html(rest.into()));
        }
        Stencil { pieces }
    }
}

/// HTML with holes.
#[derive(Clone, Debug, Default)]
pub(crate) struct Stencil {
    pieces: Vec<Piece>,
}

#[derive(Clone, Debug)]
enum Piece {
    Html(Box<str>),
    Hole(Hole),
}

impl Stencil {
    /// Writes the HTML, `fill` writing what goes into each hole.
    pub(crate) fn write(&self, out: &mut String, mut fill: impl FnMut(&Hole, &mut String)) {
        for piece in &self.pieces {
            match piece {
                Piece::Html(html) => out.push_str(html),
                Piece::Hole(hole) => fill(hole, out),
            }
        }
    }

    /// Whether there is nothing in it.
    pub(crate) fn is_empty(&self) -> bool {
        self.pieces.is_empty()
    }
}

/// Escapes text for HTML, in content and in attributes.
pub(crate) fn escape(text: &str, out: &mut String) {
    let mut rest = text;
    while let Some(at) = rest.bytes().position(|byte| matches!(byte, b'&' | b'<' | b'>' | b'"' | b'\'')) {
        out.push_str(&rest[..at]);
        out.push_str(match rest.as_bytes()[at] {
            b'&' => "&amp;",
            b'<' => "&lt;",
            b'>' => "&gt;",
            b'"' => "&quot;",
            _ => "&#39;",
        });
        rest = &rest[at + 1..];
    }
    out.push_str(rest);
}

/// Large pieces of HTML that go round a template instead of through it: the template gets a mark, and the piece is put
/// in its place in what comes out. A deck of half a megabyte is so copied once and not four times.
#[derive(Default)]
pub(crate) struct Large(Vec<String>);

impl Large {
    /// Keeps a piece and gives its mark.
    pub(crate) fn mark(&mut self, html: String) -> String {
        self.0.push(html);
        format!("{OPEN}{}{CLOSE}", self.0.len() - 1)
    }

    /// Puts the pieces in.
    pub(crate) fn put(&self, html: &str) -> String {
        let mut out = String::with_capacity(html.len() + self.0.iter().map(String::len).sum::<usize>());
        let mut rest = html;
        while let Some((before, number, after)) = next_mark(rest) {
            out.push_str(before);
            out.push_str(number.parse::<usize>().ok().and_then(|number| self.0.get(number)).map_or("", String::as_str));
            rest = after;
        }
        out.push_str(rest);
        out
    }
}

/// The text before the next mark, the number in it, and the text after.
fn next_mark(html: &str) -> Option<(&str, &str, &str)> {
    let (before, tail) = html.split_once(OPEN)?;
    let (number, after) = tail.split_once(CLOSE)?;
    Some((before, number, after))
}
