//! HTML with placeholders: a template that is rendered once, and whose placeholders are filled as often as it is used.
//!
//! A placeholder goes through a template as a mark: its number behind a number that is drawn anew for each run of the program, so that
//! no text can hold a mark.

use std::hash::{BuildHasher, RandomState};
use std::sync::LazyLock;

/// What a mark begins with.
static OPEN: LazyLock<String> = LazyLock::new(|| format!("\u{E000}{:016x}.", RandomState::new().hash_one("mark")));
const CLOSE: char = '\u{E001}';

fn mark(number: usize) -> String {
    format!("{}{number}{CLOSE}", *OPEN)
}

/// The placeholders of one piece of HTML while it is rendered.
#[derive(Debug)]
pub(crate) struct Marks<S>(Vec<S>);

impl<S> Default for Marks<S> {
    fn default() -> Self {
        Self(Vec::new())
    }
}

impl<S: Copy> Marks<S> {
    /// The mark that stands for a placeholder.
    pub(crate) fn mark(&mut self, placeholder: S) -> String {
        self.0.push(placeholder);
        mark(self.0.len() - 1)
    }

    /// Cuts HTML at its marks.
    pub(crate) fn cut(&self, html: &str) -> Fragment<S> {
        let mut pieces = Vec::new();
        let rest = each_mark(html, |before, number| {
            if !before.is_empty() {
                pieces.push(FragmentPiece::Html(before.into()));
            }
            pieces.extend(self.0.get(number).map(|placeholder| FragmentPiece::Placeholder(*placeholder)));
        });
        if !rest.is_empty() {
            pieces.push(FragmentPiece::Html(rest.into()));
        }
        Fragment(pieces)
    }
}

/// HTML with placeholders.
#[derive(Clone, Debug)]
pub(crate) struct Fragment<S>(Vec<FragmentPiece<S>>);

impl<S> Default for Fragment<S> {
    fn default() -> Self {
        Self(Vec::new())
    }
}

#[derive(Clone, Debug)]
enum FragmentPiece<S> {
    Html(Box<str>),
    Placeholder(S),
}

impl<S: Copy> Fragment<S> {
    /// How many bytes it has without what fills its placeholders.
    pub(crate) fn len(&self) -> usize {
        let html = |piece: &FragmentPiece<S>| if let FragmentPiece::Html(html) = piece { html.len() } else { 0 };
        self.0.iter().map(html).sum()
    }

    /// Writes the HTML; `fill` writes what goes into each placeholder.
    pub(crate) fn write(&self, out: &mut String, mut fill: impl FnMut(S, &mut String)) {
        for piece in &self.0 {
            match piece {
                FragmentPiece::Html(html) => out.push_str(html),
                FragmentPiece::Placeholder(placeholder) => fill(*placeholder, out),
            }
        }
    }
}

/// Large pieces of HTML that go round a template instead of through it: a deck of half a megabyte is so copied once and not four
/// times.
#[derive(Debug, Default)]
pub(crate) struct Large(Vec<String>);

impl Large {
    /// Keeps a piece and gives its mark.
    pub(crate) fn mark(&mut self, html: String) -> String {
        self.0.push(html);
        mark(self.0.len() - 1)
    }

    /// How many bytes the pieces have.
    pub(crate) fn len(&self) -> usize {
        self.0.iter().map(String::len).sum()
    }

    /// Writes HTML with the pieces put in.
    pub(crate) fn put(&self, html: &str, out: &mut String) {
        let rest = each_mark(html, |before, number| {
            out.push_str(before);
            out.push_str(self.0.get(number).map_or("", String::as_str));
        });
        out.push_str(rest);
    }
}

/// Calls `visit` with the text before each mark and the number in it, and gives the text after the last.
fn each_mark<'a>(html: &'a str, mut visit: impl FnMut(&'a str, usize)) -> &'a str {
    let mut rest = html;
    while let Some((before, (number, after))) =
        rest.split_once(OPEN.as_str()).and_then(|(before, tail)| Some((before, tail.split_once(CLOSE)?)))
    {
        visit(before, number.parse().unwrap_or(usize::MAX));
        rest = after;
    }
    rest
}

/// The placeholders of the templates that hold nothing but placeholders.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Placeholder {
    /// A list of attributes, which may be empty.
    Attributes,
    /// A section's heading.
    Heading,
    /// What is said above a section in another language.
    Notice,
    /// A section's texts.
    Parts,
    /// When the law of a section was last read.
    Checked,
    /// A text.
    Body,
    /// The level of a heading.
    Level,
    /// The id of a heading.
    Anchor,
    /// The text of a heading.
    Title,
}

/// What an edition fills in on a slide.
#[derive(Clone, Copy, Debug)]
pub(crate) enum SlidePlaceholder {
    /// The slide's id.
    Anchor,
    /// Its language, the module and the section that it is of, and whether it is in reserve.
    Attributes,
    /// Its number.
    Number,
    /// How many slides there are.
    Total,
    /// What its foot says.
    Foot,
    /// The edition's arms.
    Logo,
    /// The speaker's notes.
    Notes,
    /// How long it takes.
    Time,
    /// The way to the site's root.
    Root,
    /// The way to the edition's folder.
    Home,
    /// The way to the handbook's pages.
    Pages,
}

/// Text as it is written in HTML, in content and in attributes.
pub(crate) fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    escape(text, &mut out);
    out
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
