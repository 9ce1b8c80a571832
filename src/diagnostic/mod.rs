//! Complaints about somebody's text.
//!
//! A [`Diagnostic`] says where, what, and what to do, as data: a code, a span, a [`Message`] with typed arguments, and
//! hints. It is put into words where it is shown ([`crate::message`]). It is **never** about the machine: that is a
//! [`crate::error::Error`]. Stages return [`Checked`] values: a value and its complaints, not a `Result`, so that all
//! of them are said at once.

mod code;
mod declare;
mod suggest;

pub use code::{Code, Severity};
pub use suggest::{is_slip, nearest, suggest};

pub(crate) use declare::diagnostics;
pub(crate) use suggest::{did_you_mean_this, nearest_as, nearest_picture, or_else};

use crate::message::Message;
use crate::source::Span;

/// A second place that explains the first, such as the base section that an override names.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Note {
    /// What is to be seen there.
    pub message: Message,
    /// Where.
    pub span: Option<Span>,
}

/// One complaint.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Diagnostic {
    /// Its stable name.
    pub code: Code,
    /// How bad it is: what goes with the code, unless the programme asks for more.
    severity: Severity,
    /// The text that it is about.
    pub span: Span,
    /// What is wrong.
    pub message: Message,
    /// Ways out, in the order in which they are said.
    pub hints: Vec<Message>,
    /// Further places.
    pub notes: Vec<Note>,
}

/// Diagnostics in the order in which they were found.
pub type Complaints = Vec<Diagnostic>;

impl Diagnostic {
    /// A complaint without notes.
    pub fn new(code: Code, span: Span, message: Message) -> Self {
        Self { code, severity: code.severity(), span, message, hints: Vec::new(), notes: Vec::new() }
    }

    /// Adds a place that explains it.
    pub fn note(mut self, span: impl Into<Option<Span>>, message: Message) -> Self {
        self.notes.push(Note { message, span: span.into() });
        self
    }

    /// Adds a way out, if there is one.
    pub(crate) fn hint(mut self, hint: impl Into<Option<Message>>) -> Self {
        self.hints.extend(hint.into());
        self
    }

    /// Adds as the first way out the candidate nearest to `word`, if one is near enough to be meant.
    pub(crate) fn near<'a, T>(self, word: &str, candidates: impl IntoIterator<Item = &'a T>) -> Self
    where
        T: AsRef<str> + ?Sized + 'a,
    {
        self.first_hint(nearest(word, candidates))
    }

    /// Adds the first way out, if there is one.
    pub(crate) fn first_hint(mut self, hint: Option<Message>) -> Self {
        self.hints.splice(0..0, hint);
        self
    }

    /// What is wrong and what to do, in words: the message, then each hint after a semicolon, or after a question.
    pub fn text(&self) -> String {
        let end = |text: &str| if text.ends_with('?') { " " } else { "; " };
        self.hints.iter().fold(self.message.to_string(), |text, hint| format!("{text}{}{hint}", end(&text)))
    }

    /// How bad it is.
    pub(crate) fn severity(&self) -> Severity {
        self.severity
    }

    /// Makes it stop the editions that hold it.
    pub(crate) fn into_error(self) -> Self {
        Self { severity: Severity::Error, ..self }
    }

    /// Whether it stops the editions that hold it.
    pub(crate) fn is_error(&self) -> bool {
        self.severity() == Severity::Error
    }
}

/// A value and what there is to say about it.
#[derive(Clone, Debug)]
pub struct Checked<T> {
    /// The value, as good as it could be made.
    pub value: T,
    /// The complaints, in the order in which they were found.
    pub diagnostics: Vec<Diagnostic>,
}

impl<T> Checked<T> {
    /// A value, and what is found while it is made.
    pub fn of(make: impl FnOnce(&mut Vec<Diagnostic>) -> T) -> Self {
        let mut diagnostics = Vec::new();
        Self { value: make(&mut diagnostics), diagnostics }
    }

    /// Moves the complaints to `all` and gives the value.
    pub fn take(self, all: &mut Vec<Diagnostic>) -> T {
        all.extend(self.diagnostics);
        self.value
    }
}
