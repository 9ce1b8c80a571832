//! YAML text to a tree of [`Value`]s. The only place that knows serde-saphyr.

use std::fmt;

use serde::de::{Deserialize, Deserializer, MapAccess, SeqAccess, Visitor};
use serde_yaml::granit_parser::ErrorKind;
use serde_yaml::{Error, ExternalMessageSource, Location, Spanned};

use super::body::Body;
use super::messages;
use crate::diagnostic::{Diagnostic, Message};
use crate::source::Span;

/// Something with its place in the YAML, which [`span`] makes one of the file.
pub(super) type Placed<T = Value> = Spanned<T>;

/// The kinds of YAML value.
pub(super) enum Value {
    Null,
    Bool(bool),
    Integer(i64),
    Float(f64),
    Text(String),
    List(Vec<Placed>),
    Map(Vec<(Placed<String>, Placed)>),
}

/// Reads YAML. Nothing but white space is an empty map.
///
/// # Errors
///
/// The diagnostic of text that is no YAML.
pub(super) fn read(body: &Body<'_>) -> Result<Placed, Diagnostic> {
    if body.text.lines().all(|line| line.trim().is_empty() || line.trim_start().starts_with('#')) {
        return Ok(Spanned::new(Value::Map(Vec::new()), Location::UNKNOWN, Location::UNKNOWN));
    }
    serde_yaml::from_str(body.text).map_err(|error| {
        let (fault, hint) = fault(error.without_snippet());
        messages::no_yaml(place(body, error.location().unwrap_or(Location::UNKNOWN)), fault).hint(hint)
    })
}

/// What is wrong with text that is no YAML, in the reader's words, and what to do about the faults that people make most.
fn fault(error: &Error) -> (String, Option<Message>) {
    match error {
        Error::DuplicateMappingKey { key, .. } => {
            let key = key.as_ref().map_or(String::new(), |key| format!(": {key}"));
            (format!("duplicate mapping key{key}"), Some(messages::keep_one_of_two()))
        }
        Error::ExternalMessage { source, msg, .. } => {
            let hint = match &**source {
                ExternalMessageSource::Parser(fault) => advice(fault.kind()),
                _ => None,
            };
            (lower(msg), hint)
        }
        other => (lower(&other.to_string()), None),
    }
}

fn advice(kind: &ErrorKind) -> Option<Message> {
    Some(match kind {
        ErrorKind::TabNotAllowed | ErrorKind::TabInBlockIndentation => messages::indent_with_spaces(),
        ErrorKind::SimpleKeyExpected => messages::write_colon(),
        ErrorKind::UnclosedQuotedScalar => messages::close_quotation(),
        ErrorKind::ExpectedBlockMappingKey | ErrorKind::CommentInterceptedScalar => messages::align_lines(),
        _ => return None,
    })
}

/// The first line of a fault in the form of a message: a small letter first, no full stop, no place, which the span gives, and no
/// advice for those who call the reader.
fn lower(fault: &str) -> String {
    let line = fault.lines().next().unwrap_or("").trim_end_matches('.');
    let line = line.split(", set ").next().unwrap_or_default();
    let line = line.rfind(" at line ").map_or(line, |at| &line[..at]);
    let mut letters = line.chars();
    letters.next().map_or(String::new(), |first| first.to_lowercase().chain(letters).collect())
}

impl<'de> Deserialize<'de> for Value {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(ValueVisitor)
    }
}

struct ValueVisitor;

impl<'de> Visitor<'de> for ValueVisitor {
    type Value = Value;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a YAML value")
    }

    fn visit_unit<E>(self) -> Result<Value, E> {
        Ok(Value::Null)
    }

    fn visit_bool<E>(self, value: bool) -> Result<Value, E> {
        Ok(Value::Bool(value))
    }

    fn visit_i64<E>(self, value: i64) -> Result<Value, E> {
        Ok(Value::Integer(value))
    }

    fn visit_u64<E>(self, value: u64) -> Result<Value, E> {
        Ok(i64::try_from(value).map_or(Value::Text(value.to_string()), Value::Integer))
    }

    fn visit_f64<E>(self, value: f64) -> Result<Value, E> {
        Ok(Value::Float(value))
    }

    fn visit_str<E>(self, value: &str) -> Result<Value, E> {
        Ok(Value::Text(value.to_owned()))
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut seq: A) -> Result<Value, A::Error> {
        std::iter::from_fn(|| seq.next_element().transpose()).collect::<Result<_, _>>().map(Value::List)
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Value, A::Error> {
        std::iter::from_fn(|| map.next_entry().transpose()).collect::<Result<_, _>>().map(Value::Map)
    }
}

/// Where something of the YAML stands in its file.
pub(super) fn span<T>(body: &Body<'_>, placed: &Placed<T>) -> Span {
    place(body, placed.referenced)
}

fn place(body: &Body<'_>, location: Location) -> Span {
    if location == Location::UNKNOWN {
        return body.span(&(0..0));
    }
    let text = body.text;
    let start = location.span().byte_offset().and_then(|at| usize::try_from(at).ok());
    let start = start.unwrap_or_else(|| offset_of(text, location)).min(text.len());
    let length = location.span().byte_len().and_then(|n| usize::try_from(n).ok()).unwrap_or(0);
    let line_end = text[start..].find('\n').map_or(text.len(), |at| start + at);
    let end = if length == 0 { line_end } else { (start + length).min(line_end) };
    body.trimmed(&(start..end.max(start)))
}

/// The byte of a line and a column, both from 1; faults of the scanner have no other place.
fn offset_of(text: &str, location: Location) -> usize {
    let before = |number: u64| usize::try_from(number.saturating_sub(1)).unwrap_or(0);
    let start: usize = text.split_inclusive('\n').take(before(location.line())).map(str::len).sum();
    let letters = text[start..].chars().take(before(location.column())).take_while(|c| *c != '\n');
    start + letters.map(char::len_utf8).sum::<usize>()
}
