//! Text within a line, everything filled in.

use std::sync::Arc;

use serde::{Serialize, Serializer};

use super::picture::Picture;

/// A line of text: runs in reading order.
pub(crate) type Line = Vec<Run>;

/// A run of text.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize)]
#[serde(untagged)]
pub(crate) enum Run {
    /// Plain text. A line feed is where the source goes to a new line; in JSON it is a space.
    Text(#[serde(serialize_with = "on_one_line")] String),
    /// Anything else.
    Mark(Box<Mark>),
}

/// A run that is more than plain text.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize)]
#[serde(tag = "k", rename_all = "kebab-case")]
pub(crate) enum Mark {
    /// `*…*`
    Em { body: Line },
    /// `**…**`
    Strong { body: Line },
    /// `~~…~~`
    Strike { body: Line },
    /// A task: whether its box is ticked, and what is to be done.
    Task { done: bool, body: Line },
    /// Code, as it is.
    Code { text: String },
    /// A line break that was asked for.
    Break,
    /// A parameter that has no value yet: what belongs there, in brackets.
    Slot { text: String },
    /// A link; text alone where the edition lacks what it leads to.
    Link {
        /// Where it leads.
        target: Option<Target>,
        /// Its address as one types it, where the text does not say it; for paper.
        address: Option<String>,
        /// What is said of it to who points at it; may be empty.
        #[serde(skip)]
        title: String,
        /// Its text.
        body: Line,
    },
    /// A word that the glossary explains, where its section first uses it.
    Term {
        /// The address of its entry.
        #[serde(skip)]
        id: Arc<str>,
        /// What it means.
        #[serde(skip)]
        explanation: Arc<str>,
        /// The word.
        body: Line,
    },
    /// A reference to a footnote of the same text: the footnote's number, and which reference to it this is, both from 1.
    Note { number: usize, reference: usize },
    /// A picture within the line.
    Picture {
        /// The picture.
        #[serde(serialize_with = "shared")]
        picture: Arc<Picture>,
        /// Its text alternative.
        alt: String,
        /// What is said of it to who points at it; may be empty.
        #[serde(skip)]
        title: String,
    },
    /// A pair of raw HTML tags around text, sanitised.
    Html(Html),
}

/// A pair of raw HTML tags around text: the tags as they are, and what they mean where there are no tags.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize)]
pub(crate) struct Html {
    /// The opening tag.
    #[serde(skip)]
    pub(crate) start: String,
    /// The closing tag.
    #[serde(skip)]
    pub(crate) end: String,
    /// What it does to the text, outside HTML.
    pub(crate) style: Option<Style>,
    /// The language of the text, two or three letters, where the tag says one.
    pub(crate) lang: Option<String>,
    /// The text.
    pub(crate) body: Line,
}

/// What raw tags do to text.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize)]
#[serde(rename_all = "kebab-case")]
pub(crate) enum Style {
    /// Raised.
    Sup,
    /// Lowered.
    Sub,
    /// Emphasised.
    Em,
    /// Important.
    Strong,
    /// Struck out.
    Strike,
}

/// Where a link leads. A writer spells it; whether it exists is decided already.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize)]
#[serde(tag = "to", rename_all = "kebab-case")]
pub(crate) enum Target {
    /// A section: in the handbook its text, in a deck its first slide.
    Section {
        /// The slug of its module.
        #[serde(skip)]
        module: Arc<str>,
        /// Its id.
        #[serde(skip)]
        section: Arc<str>,
        /// Its [`label`].
        label: String,
    },
    /// A module as a whole, in the handbook.
    Module {
        /// Its slug.
        #[serde(skip)]
        module: Arc<str>,
        /// The label of its first section.
        label: String,
    },
    /// A page of the handbook, from a deck that has no slide to lead to. On the screen the page is beside the deck; a PDF is mailed
    /// and printed without it, so there the link leads to the web, and is plain text where nobody has said where the site will be.
    Page {
        /// The slug of its module.
        #[serde(skip)]
        module: Arc<str>,
        /// The id of a section on it.
        #[serde(skip)]
        section: Option<Arc<str>>,
        /// Its address on the web.
        url: Option<String>,
    },
    /// A place in an act.
    Act {
        /// Its address at Lovdata.
        url: String,
        /// The label of this reference, where it is the first of its section to this place.
        mark: Option<String>,
    },
    /// An address of the web, mail or telephone, with its scheme.
    Address { url: String },
}

impl Target {
    /// The address, where it leads out of the book.
    pub(crate) fn url(&self) -> Option<&str> {
        match self {
            Self::Act { url, .. } | Self::Address { url } => Some(url),
            Self::Section { .. } | Self::Module { .. } | Self::Page { .. } => None,
        }
    }

    /// Whether a link to it in a deck leaves the deck, and with it the slide that is shown: for a page of the handbook, or of the web.
    pub(crate) fn leaves_deck(&self) -> bool {
        self.is_web() || matches!(self, Self::Module { .. } | Self::Page { .. })
    }

    /// Whether it leads out of the book to the web.
    pub(crate) fn is_web(&self) -> bool {
        self.url().is_some_and(|url| url.starts_with("http"))
    }
}

/// The address in the whole book of what bears an id in a module.
pub(crate) fn label(module: &str, id: &str) -> String {
    format!("{module}.{id}")
}

/// Writes what a shared pointer points to.
pub(super) fn shared<T: Serialize + ?Sized, S: Serializer>(value: &Arc<T>, serializer: S) -> Result<S::Ok, S::Error> {
    (**value).serialize(serializer)
}

/// Writes what a shared pointer points to, where there is one.
pub(super) fn shared_option<T: Serialize + ?Sized, S: Serializer>(
    value: &Option<Arc<T>>,
    serializer: S,
) -> Result<S::Ok, S::Error> {
    value.as_deref().serialize(serializer)
}

/// Writes text with spaces for its line feeds.
fn on_one_line<S: Serializer>(text: &str, serializer: S) -> Result<S::Ok, S::Error> {
    serializer.serialize_str(&text.replace('\n', " "))
}

/// Adds text to a line.
pub(super) fn push_text(line: &mut Line, text: &str) {
    match line.last_mut() {
        Some(Run::Text(last)) => last.push_str(text),
        _ => line.push(Run::Text(text.to_owned())),
    }
}

/// The pieces of a line's words within which a new line is never begun, by and large as the Unicode Standard's Annex 14 has it. A picture
/// is none.
pub(crate) fn unbroken(line: &[Run]) -> Vec<String> {
    let mut seen = String::new();
    push_words(line, &|_| " ", &mut seen);
    pieces(&seen).map(str::to_owned).collect()
}

/// The pieces of a text, as those of a line ([`unbroken`]).
pub(crate) fn pieces(text: &str) -> impl Iterator<Item = &str> {
    text.split_inclusive(may_break_after).map(str::trim_end).filter(|piece| !piece.is_empty())
}

/// The pieces of a text between which a slide may begin a new line where a browser does not by itself: after a slash within a word.
pub(crate) fn after_slashes(text: &str) -> impl Iterator<Item = &str> {
    let slashes = text.match_indices('/').map(|(at, _)| at + 1);
    let ends = slashes.filter(|at| text[*at..].starts_with(char::is_alphanumeric)).chain([text.len()]);
    ends.scan(0, |from, to| Some(&text[std::mem::replace(from, to)..to]))
}

/// Whether a new line may begin after a letter: after a hyphen, a dash, a slash or the like, and after white space, but for the no-break
/// spaces U+00A0 and U+202F.
fn may_break_after(letter: char) -> bool {
    let is_glue = matches!(letter, '\u{a0}' | '\u{202f}');
    matches!(letter, '-' | '–' | '—' | '/' | '?' | '!' | '|' | '\u{ad}' | '\u{200b}')
        || letter.is_whitespace() && !is_glue
}

/// The plain words of a line, for menus, contents, search, bookmarks and titles: no marks, no footnotes, one line.
pub(crate) fn plain(line: &[Run]) -> String {
    let mut out = String::new();
    push_plain(line, &mut out);
    out
}

/// Adds the plain words of a line to a text.
pub(crate) fn push_plain(line: &[Run], out: &mut String) {
    push_words(line, &|alt| alt, out);
}

/// Adds the words of a line to a text; `picture` says which a picture has with this text alternative.
fn push_words(line: &[Run], picture: &impl Fn(&str) -> &str, out: &mut String) {
    for run in line {
        match run {
            Run::Text(text) => {
                let mut lines = text.split('\n');
                out.push_str(lines.next().unwrap_or_default());
                lines.for_each(|line| out.extend([" ", line]));
            }
            Run::Mark(mark) => match &**mark {
                Mark::Em { body }
                | Mark::Strong { body }
                | Mark::Strike { body }
                | Mark::Task { body, .. }
                | Mark::Link { body, .. }
                | Mark::Term { body, .. } => push_words(body, picture, out),
                Mark::Html(html) => push_words(&html.body, picture, out),
                Mark::Code { text } | Mark::Slot { text } => out.push_str(text),
                Mark::Note { .. } => {}
                Mark::Picture { alt, .. } => out.push_str(picture(alt)),
                Mark::Break => out.push(' '),
            },
        }
    }
}
