//! YAML as typed values of the domain.
//!
//! A [`Node`] is a value that may be there, and its place. Its methods read it and collect *all* diagnostics of a file, with a suggestion
//! for each near miss, where a derived `Deserialize` would stop at the first. What is not there reads as nothing.

use std::cell::RefCell;
use std::collections::BTreeMap;

use super::body::{Body, usable};
use super::yaml::{self, Placed, Value};
use super::{interpolation, messages};
use crate::diagnostic::{Checked, Complaints, Diagnostic, Message, nearest};
use crate::markup::Interpolated;
use crate::project::Localized;
use crate::source::{At, SourceFile, Span};

/// The text that nodes are of, and what was found in it.
struct YamlFile<'a> {
    body: Body<'a>,
    complaints: RefCell<Complaints>,
}

/// A value of a YAML file, which may be absent.
#[derive(Clone, Copy)]
pub(super) struct Node<'a> {
    yaml: &'a YamlFile<'a>,
    /// What messages call it: its key, or that of the list that it is in.
    pub(super) name: &'a str,
    /// Where its key stands.
    pub(super) key: Span,
    value: Option<&'a Placed>,
}

/// Reads a file of YAML, called `name` in messages; nothing where the file or its YAML cannot be read, which is reported.
pub(super) fn file<T>(
    file: &SourceFile,
    name: &str,
    complaints: &mut Complaints,
    decode: impl FnOnce(Node<'_>) -> T,
) -> Option<T> {
    usable(file, complaints).then(|| read(Body::of(file), name, complaints, decode))?
}

/// Reads the YAML of a part of a file; nothing where it is none, which is reported.
pub(super) fn read<T>(
    body: Body<'_>,
    name: &str,
    complaints: &mut Complaints,
    decode: impl FnOnce(Node<'_>) -> T,
) -> Option<T> {
    let root = yaml::read(&body).map_err(|complaint| complaints.push(complaint)).ok()?;
    let yaml = YamlFile { body, complaints: RefCell::default() };
    let root = Node { yaml: &yaml, name, key: yaml::span(&body, &root), value: Some(&root) };
    root.refuse_in_keys();
    let value = decode(root);
    complaints.append(&mut yaml.complaints.into_inner());
    Some(value)
}

/// Reads a YAML file of texts, maps in it as `key.inner`.
pub fn flat_texts(file: &SourceFile) -> Checked<BTreeMap<String, String>> {
    Checked::of(|complaints| {
        let mut texts = BTreeMap::new();
        self::file(file, "", complaints, |node| flatten(node, "", &mut texts));
        texts
    })
}

fn flatten(node: Node<'_>, prefix: &str, texts: &mut BTreeMap<String, String>) {
    for node in node.entries() {
        let key = format!("{prefix}{}", node.name);
        match node.value() {
            Some(Value::Map(_)) => flatten(node, &format!("{key}."), texts),
            _ => texts.extend(node.scalar().map(|text| (key, text.value))),
        }
    }
}

impl<'a> Node<'a> {
    /// Whether it is there at all.
    pub(super) fn is_there(&self) -> bool {
        self.value.is_some()
    }

    /// What it is.
    pub(super) fn value(&self) -> Option<&'a Value> {
        self.value.map(|placed| &placed.value)
    }

    /// Where it stands; where its key does, or would, if it is not there.
    pub(super) fn span(&self) -> Span {
        self.value.map_or(self.key, |placed| yaml::span(&self.yaml.body, placed))
    }

    /// Its key as a text.
    pub(super) fn key_text(&self) -> At<String> {
        At::new(self.name.to_owned(), self.key)
    }

    /// Adds something that is found.
    pub(super) fn complain(&self, complaint: Diagnostic) {
        self.yaml.complaints.borrow_mut().push(complaint);
    }

    /// Nothing, for the reason that is given.
    pub(super) fn refuse<T>(&self, complaint: Diagnostic) -> Option<T> {
        self.complain(complaint);
        None
    }

    fn wrong<T>(&self, wanted: Message) -> Option<T> {
        let found = match self.value()? {
            Value::Null => return self.refuse(messages::no_value(self.span(), self.name)),
            Value::Bool(_) => messages::kind_bool(),
            Value::Integer(_) | Value::Float(_) => messages::kind_number(),
            Value::Text(_) => messages::kind_text(),
            Value::List(_) => messages::kind_list(),
            Value::Map(_) => messages::kind_map(),
        };
        self.refuse(messages::wrong_kind(self.span(), self.name, wanted, found))
    }

    fn written(&self) -> Option<At<String>> {
        match self.value()? {
            Value::Text(text) => Some(At::new(text.clone(), self.span())),
            Value::Bool(_) | Value::Integer(_) | Value::Float(_) => self.wrong(messages::wanted_quoted_text()),
            _ => self.wrong(messages::wanted_text()),
        }
    }

    fn any_scalar(&self) -> Option<At<String>> {
        let text = match self.value()? {
            Value::Text(text) => text.clone(),
            Value::Bool(value) => value.to_string(),
            Value::Integer(value) => value.to_string(),
            Value::Float(value) => value.to_string(),
            _ => return self.wrong(messages::wanted_scalar()),
        };
        Some(At::new(text, self.span()))
    }

    /// The bytes of the YAML in which it may be written.
    fn range(&self) -> std::ops::Range<usize> {
        self.span().start as usize - self.yaml.body.start..self.yaml.body.text.len()
    }

    /// Complains of each parameter in a text that is the same in every edition.
    fn refuse_parameters(&self) {
        let Some(Value::Text(text)) = self.value() else { return };
        let body = &self.yaml.body;
        for (_, written) in interpolation::braces(text, body, &self.range()) {
            let span = written.map_or(self.span(), |written| body.span(&written));
            self.complain(messages::parameter_not_filled_in(span, self.name));
        }
    }

    /// Complains of what stands in a key, at any depth, and looks like a parameter.
    fn refuse_in_keys(&self) {
        match self.value() {
            Some(Value::List(_)) => self.items().iter().for_each(Self::refuse_in_keys),
            Some(Value::Map(_)) => self.entries().iter().for_each(|entry| {
                if ["{{", "}}"].iter().any(|braces| entry.name.contains(braces)) {
                    self.complain(messages::parameter_in_key(entry.key));
                }
                entry.refuse_in_keys();
            }),
            _ => {}
        }
    }

    fn interpolate(&self, text: At<String>) -> At<Interpolated> {
        let complaints = &mut self.yaml.complaints.borrow_mut();
        let line = interpolation::line(text.value, &self.yaml.body, &self.range(), text.span, complaints);
        At::new(line, text.span)
    }

    /// A text in which no parameter may stand; a number or a yes or no is asked to be put in quotes, since `0301` and `no` mean
    /// other things in YAML.
    pub(super) fn text(&self) -> Option<At<String>> {
        self.refuse_parameters();
        self.written()
    }

    /// [`Self::text`], without its place.
    pub(super) fn string(&self) -> Option<String> {
        self.text().map(|text| text.value)
    }

    /// [`Self::text`] as what `parse` makes of it, or the complaint that it is none.
    pub(super) fn parsed<T>(
        &self,
        parse: impl FnOnce(&str) -> Option<T>,
        complaint: impl FnOnce(Span, &str) -> Diagnostic,
    ) -> Option<T> {
        let At { value: text, span } = self.text()?;
        parse(&text).or_else(|| self.refuse(complaint(span, &text)))
    }

    /// A text in which parameters may stand; as [`Self::text`], otherwise.
    pub(super) fn line(&self) -> Option<At<Interpolated>> {
        self.written().map(|text| self.interpolate(text))
    }

    /// Any scalar, as text in which no parameter may stand.
    pub(super) fn scalar(&self) -> Option<At<String>> {
        self.refuse_parameters();
        self.any_scalar()
    }

    /// Any scalar, as text in which parameters may stand.
    pub(super) fn scalar_line(&self) -> Option<At<Interpolated>> {
        self.any_scalar().map(|text| self.interpolate(text))
    }

    /// A whole number from 0 to a million.
    pub(super) fn number(&self) -> Option<At<u32>> {
        match self.value()? {
            Value::Integer(number @ 0..=1_000_000) => {
                u32::try_from(*number).ok().map(|number| At::new(number, self.span()))
            }
            _ => self.wrong(messages::wanted_whole_number()),
        }
    }

    /// The value that goes with one of some words.
    pub(super) fn word<T: Copy>(&self, words: &[(&'static str, T)]) -> Option<T> {
        let text = self.scalar()?;
        let found = words.iter().find(|(word, _)| *word == text.value).map(|(_, value)| *value);
        if found.is_none() {
            let known = || words.iter().map(|(word, _)| *word);
            let complaint = messages::no_such_word(text.span, self.name, either(known()), &text.value);
            self.complain(complaint.near(&text.value, known()));
        }
        found
    }

    /// A yes or no; no where it is not there.
    pub(super) fn is_true(&self) -> bool {
        self.word(&[("true", true), ("false", false)]).unwrap_or(false)
    }

    /// A text, or a map from languages to texts.
    pub(super) fn localized(&self) -> Option<Localized> {
        self.in_languages(|node| node.scalar().map(|text| text.value))
    }

    /// A text in which parameters may stand, or a map from languages to such texts.
    pub(super) fn localized_line(&self) -> Option<Localized<Interpolated>> {
        self.in_languages(|node| node.scalar_line().map(|text| text.value))
    }

    fn in_languages<T>(&self, read: impl Fn(&Self) -> Option<T>) -> Option<Localized<T>> {
        Some(match self.value()? {
            Value::Map(_) => {
                let texts = self.entries();
                let texts = texts.iter().filter_map(|text| Some((text.name.into(), read(text)?)));
                Localized { plain: None, by_language: texts.collect() }
            }
            _ => Localized { plain: read(self), by_language: BTreeMap::new() },
        })
    }

    /// The items of a list.
    pub(super) fn items(&self) -> Vec<Node<'a>> {
        match self.value() {
            Some(Value::List(items)) => items.iter().map(|item| Node { value: Some(item), ..*self }).collect(),
            _ => self.wrong(messages::wanted_list()).unwrap_or_default(),
        }
    }

    /// A list of texts.
    pub(super) fn texts<T: From<String>>(&self) -> Vec<At<T>> {
        self.items().iter().filter_map(Self::scalar).map(|text| At::new(text.value.into(), text.span)).collect()
    }

    /// The entries of a map.
    pub(super) fn entries(&self) -> Vec<Node<'a>> {
        let entry = |(key, value): &'a (Placed<String>, Placed)| Node {
            name: &key.value,
            key: yaml::span(&self.yaml.body, key),
            value: Some(value),
            ..*self
        };
        match self.value() {
            Some(Value::Map(entries)) => entries.iter().map(entry).collect(),
            _ => self.wrong(messages::wanted_map()).unwrap_or_default(),
        }
    }

    /// What a map has under some keys, in their order, and its other entries.
    pub(super) fn take<const N: usize>(&self, keys: [&'static str; N]) -> ([Node<'a>; N], Vec<Node<'a>>) {
        let mut rest = self.entries();
        let fields = keys.map(|key| match rest.iter().position(|node| node.name == key) {
            Some(at) => rest.remove(at),
            None => Node { name: key, value: None, ..*self },
        });
        (fields, rest)
    }

    /// What a map has under some keys, in their order. Others are reported.
    pub(super) fn fields<const N: usize>(&self, keys: [&'static str; N]) -> [Node<'a>; N] {
        let (fields, rest) = self.take(keys);
        rest.iter().for_each(|node| self.unknown(&node.key_text(), &keys));
        fields
    }

    /// Complains of a key that nothing reads; `known` are those that may stand in its place.
    pub(super) fn unknown(&self, key: &At<String>, known: &[&str]) {
        let all = || messages::known_keys(known.iter().map(|key| format!("`{key}`")).collect::<Vec<_>>());
        let hint = nearest(&key.value, known.iter().copied()).unwrap_or_else(all);
        self.complain(messages::unknown_key(key.span, &key.value).hint(hint));
    }
}

/// Takes keys out of a map, each into a variable of its name, as [`Node::fields`] does.
macro_rules! fields {
    ($node:expr => $($key:ident),* $(,)?) => {
        let [$($key),*] = $node.fields([$(stringify!($key)),*]);
    };
}
pub(super) use fields;

/// Words in backticks, with `or` between them.
pub(super) fn either<'a>(words: impl IntoIterator<Item = &'a str>) -> String {
    words.into_iter().map(|word| format!("`{word}`")).collect::<Vec<_>>().join(" or ")
}
