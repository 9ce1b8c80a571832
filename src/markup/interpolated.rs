//! Text of a single line in which parameters stand.

use std::fmt;
use std::sync::Arc;

use crate::source::Span;

/// A parameter that is inserted, `{{name}}`, or counted from, `{{name+2}}`. Shown in that form.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Parameter {
    /// The name under which it is declared.
    pub name: Arc<str>,
    /// What is added to its value, which then must be a number; 0 where nothing is.
    pub add: i32,
    /// Its place in the file, braces included.
    pub span: Span,
}

impl fmt::Display for Parameter {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.add {
            0 => write!(f, "{{{{{}}}}}", self.name),
            add => write!(f, "{{{{{}{add:+}}}}}", self.name),
        }
    }
}

/// A piece of interpolated text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Piece {
    /// Text that is the same in every edition.
    Text(String),
    /// A value that each edition fills in.
    Parameter(Parameter),
}

/// Interpolated text: one line without markup in which parameters stand, such as a title, an address or an alternative text.
///
/// Two are equal if they are written alike, wherever they stand.
#[derive(Clone, Debug, Default)]
pub struct Interpolated {
    /// The source form, `{{name}}` for a parameter.
    plain: String,
    pieces: Vec<Piece>,
}

impl Interpolated {
    /// Text that was written as `plain`, which holds these pieces.
    pub(crate) fn new(plain: String, pieces: Vec<Piece>) -> Self {
        Self { plain, pieces }
    }

    /// Adds text at the end.
    pub(crate) fn push_text(&mut self, text: &str) {
        self.plain.push_str(text);
        match self.pieces.last_mut() {
            Some(Piece::Text(before)) => before.push_str(text),
            _ => self.pieces.push(Piece::Text(text.to_owned())),
        }
    }

    /// Adds a parameter at the end.
    pub(crate) fn push_parameter(&mut self, parameter: &Parameter) {
        self.plain.push_str(&parameter.to_string());
        self.pieces.push(Piece::Parameter(parameter.clone()));
    }

    /// Adds all of another text at the end.
    pub(crate) fn push(&mut self, other: &Self) {
        self.plain.push_str(&other.plain);
        self.pieces.extend(other.pieces.iter().cloned());
    }

    /// The source form: parameters as `{{name}}` or `{{name+1}}`, not filled in.
    pub fn plain(&self) -> &str {
        &self.plain
    }

    /// Its text and parameters in order.
    pub fn pieces(&self) -> &[Piece] {
        &self.pieces
    }

    /// The parameters that it inserts.
    pub fn parameters(&self) -> impl Iterator<Item = &Parameter> {
        self.pieces.iter().filter_map(|piece| match piece {
            Piece::Parameter(parameter) => Some(parameter),
            Piece::Text(_) => None,
        })
    }

    /// Whether nothing is written.
    pub fn is_empty(&self) -> bool {
        self.plain.is_empty()
    }
}

impl PartialEq for Interpolated {
    fn eq(&self, other: &Self) -> bool {
        self.plain == other.plain
    }
}

impl Eq for Interpolated {}

impl From<&str> for Interpolated {
    /// Text without parameters.
    fn from(text: &str) -> Self {
        let mut it = Self::default();
        if !text.is_empty() {
            it.push_text(text);
        }
        it
    }
}
