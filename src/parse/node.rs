//! YAML as a tree with places, and its decoding into typed values.
//!
//! [`Node`] keeps the place of every key and value. Its methods turn it into the types of the domain and collect *all*
//! diagnostics of a file, with a suggestion for each near miss, where a derived `Deserialize` would stop at the first.

use super::complaints::Complaints;
use super::{interpolation, messages};
use crate::diagnostic::{Code, Diagnostic, Message, nearest};
use crate::markup::Interpolated;
use crate::source::{At, Span};

/// A YAML value with its place.
#[derive(Clone, Debug)]
pub(super) struct Node {
    /// Where it stands.
    pub(super) span: Span,
    /// The value.
    pub(super) value: Value,
    /// Where each `{{…}}` of a text stands, in order.
    pub(super) braces: Vec<Span>,
}

/// The kinds of YAML value.
#[derive(Clone, Debug)]
pub(super) enum Value {
    Null,
    Bool(bool),
    Integer(i64),
    Float(f64),
    Text(String),
    List(Vec<Node>),
    Map(Vec<(At<String>, Node)>),
}

impl Value {
    /// The kind, as a message names it.
    fn kind(&self) -> Message {
        match self {
            Self::Null => messages::kind_nothing(),
            Self::Bool(_) => messages::kind_bool(),
            Self::Integer(_) | Self::Float(_) => messages::kind_number(),
            Self::Text(_) => messages::kind_text(),
            Self::List(_) => messages::kind_list(),
            Self::Map(_) => messages::kind_map(),
        }
    }
}

impl Node {
    fn wrong(&self, complaints: &mut Complaints, what: &str, wanted: Message) {
        complaints.push(match self.value {
            Value::Null => Diagnostic::new(Code::NullField, self.span, messages::no_value(what))
                .hint(messages::write_value_or_drop_line()),
            _ => Diagnostic::new(Code::WrongType, self.span, messages::wrong_kind(what, wanted, self.value.kind())),
        });
    }

    /// A text in which no parameter may stand; a number or a yes or no is asked to be put in quotes, since `0301` and `no` mean
    /// other things in YAML.
    pub(super) fn text(&self, what: &str, complaints: &mut Complaints) -> Option<At<String>> {
        self.refuse_parameters(what, complaints);
        self.written(what, complaints)
    }

    /// Complains of each parameter in a text that is the same in every edition.
    fn refuse_parameters(&self, what: &str, complaints: &mut Complaints) {
        for span in &self.braces {
            let complaint = Diagnostic::new(Code::UndeclaredParameter, *span, messages::parameter_not_filled_in(what));
            complaints.push(complaint.hint(messages::write_words_out()));
        }
    }

    fn written(&self, what: &str, complaints: &mut Complaints) -> Option<At<String>> {
        match &self.value {
            Value::Text(text) => Some(At::new(text.clone(), self.span)),
            Value::Bool(_) | Value::Integer(_) | Value::Float(_) => {
                self.wrong(complaints, what, messages::wanted_quoted_text());
                None
            }
            _ => {
                self.wrong(complaints, what, messages::wanted_text());
                None
            }
        }
    }

    /// A text in which parameters may stand; as [`Self::text`], otherwise.
    pub(super) fn line(&self, what: &str, complaints: &mut Complaints) -> Option<At<Interpolated>> {
        let text = self.written(what, complaints)?;
        Some(At::new(interpolation::yaml(&text.value, &self.braces, complaints), text.span))
    }

    /// Any scalar, as text in which parameters may stand.
    pub(super) fn scalar_line(&self, what: &str, complaints: &mut Complaints) -> Option<At<Interpolated>> {
        let text = self.any_scalar(what, complaints)?;
        Some(At::new(interpolation::yaml(&text.value, &self.braces, complaints), text.span))
    }

    /// A whole number from 0 to a million.
    pub(super) fn number(&self, what: &str, complaints: &mut Complaints) -> Option<At<u32>> {
        match &self.value {
            Value::Integer(number) if (0..=1_000_000).contains(number) => {
                u32::try_from(*number).ok().map(|number| At::new(number, self.span))
            }
            _ => {
                self.wrong(complaints, what, messages::wanted_whole_number());
                None
            }
        }
    }

    /// Any scalar, as text in which no parameter may stand.
    pub(super) fn scalar(&self, what: &str, complaints: &mut Complaints) -> Option<At<String>> {
        self.refuse_parameters(what, complaints);
        self.any_scalar(what, complaints)
    }

    fn any_scalar(&self, what: &str, complaints: &mut Complaints) -> Option<At<String>> {
        let text = match &self.value {
            Value::Text(text) => text.clone(),
            Value::Bool(value) => value.to_string(),
            Value::Integer(value) => value.to_string(),
            Value::Float(value) => value.to_string(),
            _ => {
                self.wrong(complaints, what, messages::wanted_scalar());
                return None;
            }
        };
        Some(At::new(text, self.span))
    }

    /// A list.
    pub(super) fn list(&self, what: &str, complaints: &mut Complaints) -> Vec<Node> {
        match &self.value {
            Value::List(items) => items.clone(),
            _ => {
                self.wrong(complaints, what, messages::wanted_list());
                Vec::new()
            }
        }
    }

    /// A list of texts.
    pub(super) fn texts(&self, what: &str, complaints: &mut Complaints) -> Vec<At<String>> {
        self.list(what, complaints).iter().filter_map(|item| item.scalar(what, complaints)).collect()
    }

    /// A map, to take keys out of.
    pub(super) fn map(&self, what: &str, complaints: &mut Complaints) -> Map {
        match &self.value {
            Value::Map(entries) => Map { entries: entries.clone(), known: Vec::new() },
            _ => {
                self.wrong(complaints, what, messages::wanted_map());
                Map { entries: Vec::new(), known: Vec::new() }
            }
        }
    }
}

/// A map whose keys are taken out one by one; what is left is unknown.
pub(super) struct Map {
    entries: Vec<(At<String>, Node)>,
    known: Vec<&'static str>,
}

impl Map {
    /// Takes a key out, where it is there.
    pub(super) fn take(&mut self, key: &'static str) -> Option<Node> {
        self.take_entry(key).map(|(_, node)| node)
    }

    /// Takes a key out with its place, where it is there.
    pub(super) fn take_entry(&mut self, key: &'static str) -> Option<(Span, Node)> {
        self.known.push(key);
        let index = self.entries.iter().position(|(name, _)| name.value == key)?;
        let (name, node) = self.entries.remove(index);
        Some((name.span, node))
    }

    /// Takes out a text in which parameters may stand.
    pub(super) fn take_line(&mut self, key: &'static str, complaints: &mut Complaints) -> Option<At<Interpolated>> {
        self.take(key)?.line(key, complaints)
    }

    /// Takes a text out.
    pub(super) fn take_text(&mut self, key: &'static str, complaints: &mut Complaints) -> Option<At<String>> {
        self.take(key)?.text(key, complaints)
    }

    /// All entries that are left.
    pub(super) fn rest(self) -> Vec<(At<String>, Node)> {
        self.entries
    }

    /// Complains of every key that was not taken.
    pub(super) fn finish(self, complaints: &mut Complaints) {
        for (key, _) in &self.entries {
            complaints.push(unknown_key(key, &self.known));
        }
    }
}

/// The diagnostic of a key that nothing reads; `known` are those that may stand in its place.
pub(super) fn unknown_key(key: &At<String>, known: &[&str]) -> Diagnostic {
    let all = || messages::known_keys(known.iter().map(|key| format!("`{key}`")).collect::<Vec<_>>());
    let hint = nearest(&key.value, known.iter().copied()).unwrap_or_else(all);
    Diagnostic::new(Code::UnknownField, key.span, messages::unknown_key(&key.value)).hint(hint)
}
