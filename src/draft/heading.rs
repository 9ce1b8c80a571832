//! The heading of a section, and what it says to other layers.

use std::fmt;
use std::sync::Arc;

use crate::date::Date;
use crate::markup::Inline;
use crate::source::{At, Span};

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
    /// Whether a line of hyphens right below its text makes it a heading, which may have been meant to begin a slide.
    pub is_underlined: bool,
    /// What stands in its line and may have been meant as its id, as it is written, where the file has none: `(#gaver)`, `{gaver}`, or
    /// `{#gaver}` with signs behind it.
    pub meant_as_id: Option<Arc<str>>,
    /// Its text, which an override may leave empty.
    pub title: Vec<Inline>,
    /// The text in the file, without the braces.
    pub title_span: Span,
    /// Its attributes, but for the id.
    pub attributes: Attributes,
    /// The bytes of the heading's line, or of its lines without the one below them.
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
    /// `checked=date`: when the law that the text speaks of was last read.
    pub checked: Option<At<Date>>,
    /// `.hide-slide` or `.no-slide`: how the section is in the deck.
    pub in_deck: Explicit<InDeck>,
    /// `.optional`: its slides may be passed over where time is short.
    pub optional: Option<Span>,
    /// `.steps`: the points of its slides are shown one at a time.
    pub steps: Option<Span>,
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
        let checked = self.checked.as_ref().map(|at| at.span);
        self.policy()
            .chain(self.was.iter().map(|was| was.span))
            .chain(self.in_deck.span)
            .chain(self.optional)
            .chain(self.steps)
            .chain(checked)
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

    /// The word for it, as a heading says it.
    pub fn written(&self) -> &'static str {
        match self {
            Self::Insert(position) => position.word(),
            _ => self.word(),
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

    /// The word for it, as a heading says it.
    pub fn word(&self) -> &'static str {
        match self {
            Self::After(_) => "after=",
            Self::Before(_) => "before=",
            Self::In(_) => "in=",
        }
    }
}

impl fmt::Display for Position {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}{}", self.word(), self.anchor())
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
