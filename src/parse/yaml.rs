//! YAML as a tree with places, and its decoding into typed values.
//!
//! serde-saphyr reads; [`Node`] keeps the place of every key and value. The `take_*` functions turn nodes into the types
//! of the domain and collect *all* complaints of a file, with a suggestion for each near miss, where a derived
//! `Deserialize` would stop at the first.

use std::fmt;

use serde::de::{Deserialize, Deserializer, MapAccess, SeqAccess, Visitor};
use serde_yaml::Spanned;

use crate::diagnostic::{Code, Diagnostic, did_you_mean};
use crate::source::{At, FileId, SourceFile, Span};

/// A YAML value with its place.
#[derive(Clone, Debug)]
pub(crate) struct Node {
    /// Where it stands.
    pub(crate) span: Span,
    /// What it is.
    pub(crate) value: Value,
}

/// The kinds of YAML value.
#[derive(Clone, Debug)]
pub(crate) enum Value {
    Null,
    Bool(bool),
    Integer(i64),
    Float(f64),
    Text(String),
    List(Vec<Node>),
    Map(Vec<(At<String>, Node)>),
}

impl Value {
    /// The kind, as a complaint says it.
    fn kind(&self) -> &'static str {
        match self {
            Self::Null => "nothing",
            Self::Bool(_) => "a yes or no",
            Self::Integer(_) | Self::Float(_) => "a number",
            Self::Text(_) => "a text",
            Self::List(_) => "a list",
            Self::Map(_) => "a map",
        }
    }
}

/// Reads YAML that stands in `file` from byte `offset`. Nothing but white space is an empty map.
pub(crate) fn read(file: &SourceFile, offset: usize, text: &str) -> Result<Node, Diagnostic> {
    let place = Placer { file: file.id, offset, text };
    if text.lines().all(|line| line.trim().is_empty() || line.trim_start().starts_with('#')) {
        return Ok(Node { span: place.at(0, 0), value: Value::Map(Vec::new()) });
    }
    match serde_yaml::from_str::<Spanned<Raw>>(text) {
        Ok(raw) => Ok(place.node(raw)),
        Err(error) => {
            let span = error.location().map_or(place.at(0, 0), |location| place.location(location));
            let said = error.without_snippet().to_string();
            let said = said.lines().next().unwrap_or("").trim_end_matches('.').to_owned();
            // advice for those who call the YAML reader, not for those who write the YAML
            let said = said.split(", set ").next().unwrap_or_default().to_owned();
            let said = match said.rfind(" at line ") {
                Some(at) => said[..at].to_owned(),
                None => said,
            };
            let said = format!("this is not YAML that can be read: {}{}", lower(&said), advice(&said));
            Err(Diagnostic::new(Code::Yaml, span, said))
        }
    }
}

/// What to do about the faults that people make most, by words of the reader's message.
fn advice(said: &str) -> &'static str {
    const ADVICE: [(&str, &str); 6] = [
        ("duplicate mapping key", "; keep one of the two"),
        ("tabs disallowed", "; indent with spaces, not with tabs"),
        ("expected ':'", "; write a colon and a space after the key, as in `name: Bodø`"),
        ("unclosed quote", "; close the quotation mark"),
        ("did not find expected key", "; lines that belong together begin in the same column"),
        ("multiline text", "; lines that belong together begin in the same column"),
    ];
    ADVICE.iter().find(|(words, _)| said.contains(words)).map_or("", |(_, advice)| advice)
}

fn lower(text: &str) -> String {
    let mut letters = text.chars();
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

    fn node(&self, raw: Spanned<Raw>) -> Node {
        let span = self.location(raw.referenced);
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
        Node { span, value }
    }
}

/// The complaints of the file being decoded.
pub(crate) type Complaints = Vec<Diagnostic>;

impl Node {
    fn wrong(&self, complaints: &mut Complaints, what: &str, wanted: &str) {
        complaints.push(match self.value {
            Value::Null => Diagnostic::new(
                Code::NullField,
                self.span,
                format!("`{what}` has no value; write one, or take the line away"),
            ),
            _ => Diagnostic::new(
                Code::WrongType,
                self.span,
                format!("`{what}` must be {wanted}, and this is {}", self.value.kind()),
            ),
        });
    }

    /// A text; a number or a yes or no is asked to be put in quotes, since `0301` and `no` mean other things in YAML.
    pub(crate) fn text(&self, what: &str, complaints: &mut Complaints) -> Option<At<String>> {
        match &self.value {
            Value::Text(text) => Some(At::new(text.clone(), self.span)),
            Value::Bool(_) | Value::Integer(_) | Value::Float(_) => {
                self.wrong(complaints, what, "a text: put it in \"quotes\"");
                None
            }
            _ => {
                self.wrong(complaints, what, "a text");
                None
            }
        }
    }

    /// A whole number from 0 to a million.
    pub(crate) fn number(&self, what: &str, complaints: &mut Complaints) -> Option<At<u32>> {
        match &self.value {
            Value::Integer(number) if (0..=1_000_000).contains(number) => {
                u32::try_from(*number).ok().map(|number| At::new(number, self.span))
            }
            _ => {
                self.wrong(complaints, what, "a whole number from 0");
                None
            }
        }
    }

    /// Any scalar, as text.
    pub(crate) fn scalar(&self, what: &str, complaints: &mut Complaints) -> Option<At<String>> {
        let text = match &self.value {
            Value::Text(text) => text.clone(),
            Value::Bool(value) => value.to_string(),
            Value::Integer(value) => value.to_string(),
            Value::Float(value) => value.to_string(),
            _ => {
                self.wrong(complaints, what, "a text or a number");
                return None;
            }
        };
        Some(At::new(text, self.span))
    }

    /// A list.
    pub(crate) fn list(&self, what: &str, complaints: &mut Complaints) -> Vec<Node> {
        match &self.value {
            Value::List(items) => items.clone(),
            _ => {
                self.wrong(complaints, what, "a list, such as `[a, b]`");
                Vec::new()
            }
        }
    }

    /// A list of texts.
    pub(crate) fn texts(&self, what: &str, complaints: &mut Complaints) -> Vec<At<String>> {
        self.list(what, complaints).iter().filter_map(|item| item.scalar(what, complaints)).collect()
    }

    /// A map, to take keys out of.
    pub(crate) fn map(&self, what: &str, complaints: &mut Complaints) -> Map {
        match &self.value {
            Value::Map(entries) => Map { entries: entries.clone(), known: Vec::new() },
            _ => {
                self.wrong(complaints, what, "a map of `key: value`");
                Map { entries: Vec::new(), known: Vec::new() }
            }
        }
    }
}

/// A map whose keys are taken out one by one; what is left is unknown.
pub(crate) struct Map {
    entries: Vec<(At<String>, Node)>,
    known: Vec<&'static str>,
}

impl Map {
    /// Takes a key out, where it is there.
    pub(crate) fn take(&mut self, key: &'static str) -> Option<Node> {
        self.known.push(key);
        let index = self.entries.iter().position(|(name, _)| name.value == key)?;
        Some(self.entries.remove(index).1)
    }

    /// Where the first of its keys stands.
    pub(crate) fn first_key(&self) -> Option<Span> {
        self.entries.first().map(|(key, _)| key.span)
    }

    /// Takes a text out.
    pub(crate) fn take_text(&mut self, key: &'static str, complaints: &mut Complaints) -> Option<At<String>> {
        self.take(key)?.text(key, complaints)
    }

    /// All entries that are left.
    pub(crate) fn rest(self) -> Vec<(At<String>, Node)> {
        self.entries
    }

    /// Complains of every key that was not taken.
    pub(crate) fn finish(self, complaints: &mut Complaints) {
        for (key, _) in &self.entries {
            complaints.push(unknown_key(key, self.known.iter().copied()));
        }
    }
}

/// The complaint of a key that nothing knows.
pub(crate) fn unknown_key<'a>(key: &At<String>, known: impl Iterator<Item = &'a str> + Clone) -> Diagnostic {
    let near = did_you_mean(&key.value, known.clone());
    let all = match near.as_str() {
        "" => format!("; what may stand here is {}", known.map(|k| format!("`{k}`")).collect::<Vec<_>>().join(", ")),
        _ => near,
    };
    Diagnostic::new(Code::UnknownField, key.span, format!("there is no field `{}`{all}", key.value))
}
