//! YAML text to [`Node`]s. The only place that knows serde-saphyr.

use std::fmt;

use serde::de::{Deserialize, Deserializer, MapAccess, SeqAccess, Visitor};
use serde_yaml::granit_parser::ErrorKind;
use serde_yaml::{Error, ExternalMessageSource, Spanned};

use super::complaints::Complaints;
use super::node::{Node, Value};
use super::{interpolation, messages, usable};
use crate::diagnostic::{Code, Diagnostic, Message};
use crate::source::{At, FileId, SourceFile, Span};

/// Reads a file of YAML; nothing where the file or its YAML cannot be read, which is reported.
pub(super) fn file(file: &SourceFile, complaints: &mut Complaints) -> Option<Node> {
    if !usable::usable(file, complaints) {
        return None;
    }
    match read(file, 0, file.text()) {
        Ok(node) => Some(node),
        Err(complaint) => {
            complaints.push(complaint);
            None
        }
    }
}

/// Reads YAML that stands in `file` from byte `offset`. Nothing but white space is an empty map.
///
/// # Errors
///
/// The diagnostic of text that is no YAML.
pub(super) fn read(file: &SourceFile, offset: usize, text: &str) -> Result<Node, Diagnostic> {
    let place = Placer { file: file.id, offset, text };
    if text.lines().all(|line| line.trim().is_empty() || line.trim_start().starts_with('#')) {
        return Ok(Node { span: place.at(0, 0), value: Value::Map(Vec::new()), braces: Vec::new() });
    }
    match serde_yaml::from_str::<Spanned<Raw>>(text) {
        Ok(raw) => Ok(place.node(raw)),
        Err(error) => {
            let span = error.location().map_or(place.at(0, 0), |location| place.location(location));
            let (fault, hint) = fault(error.without_snippet());
            Err(Diagnostic::new(Code::Yaml, span, messages::no_yaml(fault)).hint(hint))
        }
    }
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

/// What serde-saphyr gives, before places are those of the file.
enum Raw {
    Null,
    Bool(bool),
    Integer(i64),
    Float(f64),
    Text(String),
    List(Vec<Spanned<Raw>>),
    Map(Vec<(Spanned<String>, Spanned<Raw>)>),
}

impl<'de> Deserialize<'de> for Raw {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(RawVisitor)
    }
}

struct RawVisitor;

impl<'de> Visitor<'de> for RawVisitor {
    type Value = Raw;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a YAML value")
    }

    fn visit_unit<E>(self) -> Result<Raw, E> {
        Ok(Raw::Null)
    }

    fn visit_none<E>(self) -> Result<Raw, E> {
        Ok(Raw::Null)
    }

    fn visit_some<D: Deserializer<'de>>(self, deserializer: D) -> Result<Raw, D::Error> {
        deserializer.deserialize_any(self)
    }

    fn visit_bool<E>(self, value: bool) -> Result<Raw, E> {
        Ok(Raw::Bool(value))
    }

    fn visit_i64<E>(self, value: i64) -> Result<Raw, E> {
        Ok(Raw::Integer(value))
    }

    fn visit_u64<E>(self, value: u64) -> Result<Raw, E> {
        Ok(i64::try_from(value).map_or(Raw::Text(value.to_string()), Raw::Integer))
    }

    fn visit_f64<E>(self, value: f64) -> Result<Raw, E> {
        Ok(Raw::Float(value))
    }

    fn visit_str<E>(self, value: &str) -> Result<Raw, E> {
        Ok(Raw::Text(value.to_owned()))
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut seq: A) -> Result<Raw, A::Error> {
        let mut items = Vec::new();
        while let Some(item) = seq.next_element()? {
            items.push(item);
        }
        Ok(Raw::List(items))
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Raw, A::Error> {
        let mut entries = Vec::new();
        while let Some(entry) = map.next_entry()? {
            entries.push(entry);
        }
        Ok(Raw::Map(entries))
    }
}

/// Turns places in the YAML into places in its file.
struct Placer<'a> {
    file: FileId,
    offset: usize,
    text: &'a str,
}

impl Placer<'_> {
    fn at(&self, start: usize, end: usize) -> Span {
        Span::new(self.file, self.offset + start, self.offset + end)
    }

    fn location(&self, location: serde_yaml::Location) -> Span {
        let start = location.span().byte_offset().and_then(|at| usize::try_from(at).ok());
        let start = start.unwrap_or_else(|| self.offset_of(location.line(), location.column()));
        let length = location.span().byte_len().and_then(|n| usize::try_from(n).ok()).unwrap_or(0);
        let start = start.min(self.text.len());
        let line_end = self.text[start..].find('\n').map_or(self.text.len(), |at| start + at);
        let token_end = if length == 0 { line_end } else { (start + length).min(line_end) };
        let covered = self.text[start..token_end.max(start)].trim_end();
        self.at(start, start + covered.len())
    }

    /// The byte of a line and a column, both from 1; faults of the scanner have no other place.
    fn offset_of(&self, line: u64, column: u64) -> usize {
        let before = usize::try_from(line.saturating_sub(1)).unwrap_or(0);
        let start: usize = self.text.split_inclusive('\n').take(before).map(str::len).sum();
        let letters = self.text[start.min(self.text.len())..].chars();
        let letters = letters.take(usize::try_from(column.saturating_sub(1)).unwrap_or(0)).take_while(|c| *c != '\n');
        start + letters.map(char::len_utf8).sum::<usize>()
    }

    /// Where each `{{…}}` of a text stands which was written at `location`; all of the text where that is written otherwise.
    fn braces(&self, text: &str, location: serde_yaml::Location) -> Vec<Span> {
        let whole = self.location(location);
        let mut from = whole.start as usize - self.offset;
        let mut places = Vec::new();
        let mut at = 0;
        while let Some((open, end)) = interpolation::next(text, at) {
            at = end;
            let written = &text[open..end];
            let found = self.text[from..].find(written).map(|found| from + found);
            from = found.map_or(from, |found| found + written.len());
            places.push(found.map_or(whole, |found| self.at(found, found + written.len())));
        }
        places
    }

    fn node(&self, raw: Spanned<Raw>) -> Node {
        let span = self.location(raw.referenced);
        let braces = match &raw.value {
            Raw::Text(text) => self.braces(text, raw.referenced),
            _ => Vec::new(),
        };
        let value = match raw.value {
            Raw::Null => Value::Null,
            Raw::Bool(value) => Value::Bool(value),
            Raw::Integer(value) => Value::Integer(value),
            Raw::Float(value) => Value::Float(value),
            Raw::Text(value) => Value::Text(value),
            Raw::List(items) => Value::List(items.into_iter().map(|item| self.node(item)).collect()),
            Raw::Map(entries) => Value::Map(
                entries
                    .into_iter()
                    .map(|(key, value)| (At::new(key.value, self.location(key.referenced)), self.node(value)))
                    .collect(),
            ),
        };
        Node { span, value, braces }
    }
}
