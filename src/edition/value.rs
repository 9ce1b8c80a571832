//! The values of parameters, and texts with them filled in.

use std::borrow::Cow;
use std::collections::BTreeMap;
use std::sync::Arc;

use super::indices::Depth;
use crate::markup::{Interpolated, Parameter, Piece};

/// The value of a parameter.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Value {
    /// The value, or what a slot is called.
    pub text: String,
    /// What it is called.
    pub label: String,
    /// Whether nobody has set it, and it is shown as a slot.
    pub slot: bool,
    /// The layer that set it; nothing for the default.
    pub layer: Option<Depth>,
}

impl Value {
    /// The value with a number added to it; as it is, where it is no number.
    pub(crate) fn plus(&self, add: i32) -> Cow<'_, str> {
        match self.text.parse::<i64>() {
            Ok(number) if add != 0 && !self.slot => Cow::Owned(number.saturating_add(add.into()).to_string()),
            _ => Cow::Borrowed(&self.text),
        }
    }

    /// What a parameter inserts whose value this is.
    pub fn insert(&self, parameter: &Parameter) -> Inserted {
        match self.slot {
            true => Inserted::Slot(format!("[{}]", self.text)),
            false => Inserted::Value(self.plus(parameter.add).into_owned()),
        }
    }
}

/// What is inserted for a parameter.
pub enum Inserted {
    /// Its value.
    Value(String),
    /// What belongs there, in brackets, where nobody has said it yet.
    Slot(String),
}

/// A text with its parameters filled in; one that has no value yet is named in brackets.
pub fn fill(values: &BTreeMap<Arc<str>, Value>, text: &Interpolated) -> String {
    fill_written(values, text, |_, value| value)
}

/// As [`fill`], with each value written as `write` says, which is given all that stands before it.
pub fn fill_written(
    values: &BTreeMap<Arc<str>, Value>,
    text: &Interpolated,
    write: impl Fn(&str, String) -> String,
) -> String {
    let mut out = String::new();
    for piece in text.pieces() {
        match piece {
            Piece::Text(text) => out.push_str(text),
            Piece::Parameter(parameter) => {
                let inserted = match values.get(&parameter.name).map(|value| value.insert(parameter)) {
                    Some(Inserted::Value(value) | Inserted::Slot(value)) => value,
                    None => continue,
                };
                let written = write(&out, inserted);
                out.push_str(&written);
            }
        }
    }
    out
}
