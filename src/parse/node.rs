//! YAML as typed values of the domain.
//!
//! A [`Node`] is a value that may be there, and its place. Its methods read it and collect *all* diagnostics of a file, with a suggestion
//! for each near miss, where a derived `Deserialize` would stop at the first. What is not there reads as nothing.

use std::cell::RefCell;
use std::collections::BTreeMap;

use super::body::{Body, usable};
use super::either::either;
use super::listed::listed;
use super::norwegian::norwegian;
use super::yaml::{self, Placed, Value};
use super::{interpolation, leftover_messages, leftovers, messages};
use crate::diagnostic::{Checked, Code, Complaints, Diagnostic, did_you_mean_this, nearest, suggest};
use crate::markup::Interpolated;
use crate::project::{Localized, Programme};
use crate::source::{At, SourceFile, Span};

/// The text that nodes are of, and what was found in it.
struct YamlFile<'a> {
    body: Body<'a>,
    complaints: RefCell<Complaints>,
    /// The complaints of curly quotation marks.
    curly: RefCell<Complaints>,
    /// The keys of the maps from languages to texts.
    languages: RefCell<Vec<At<String>>>,
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
    let yaml =
        YamlFile { body, complaints: RefCell::default(), curly: RefCell::default(), languages: RefCell::default() };
    let root = Node { yaml: &yaml, name, key: yaml::span(&body, &root), value: Some(&root) };
    root.refuse_in_keys();
    let value = decode(root);
    complaints.extend(straightened(yaml.complaints.into_inner(), yaml.curly.into_inner()));
    Some(value)
}

/// What was found, with the complaints of curly quotation marks. Where these make a value wrong, that is told, and how they are written.
fn straightened(mut found: Complaints, curly: Complaints) -> Complaints {
    for quotes in curly {
        match found.iter_mut().find(|one| one.code == Code::WrongType && one.span == quotes.span) {
            Some(wrong) => wrong.hints.push(leftover_messages::straight_quotes()),
            None => found.push(quotes),
        }
    }
    found
}

/// Reads a YAML file of texts, maps in it as `key.inner`.
pub fn flat_texts(file: &SourceFile) -> Checked<BTreeMap<String, String>> {
    Checked::of(|complaints| {
        let mut texts = BTreeMap::new();
        self::file(file, "", complaints, |node| flatten(node, "", &mut texts));
        texts
    })
}

/// Adds the texts of a map to others, by their keys behind `prefix`.
fn flatten(node: Node<'_>, prefix: &str, texts: &mut BTreeMap<String, String>) {
    for node in node.entries() {
        let key = format!("{prefix}{}", node.name);
        match node.value() {
            Some(Value::Map(_)) => flatten(node, &format!("{key}."), texts),
            _ => texts.extend(node.text().map(|text| (key, text.value))),
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

    /// Lets who knows more of it say more of what is said of a place.
    pub(super) fn amend(&self, span: Span, amend: impl FnMut(&mut Diagnostic)) {
        self.yaml.complaints.borrow_mut().iter_mut().filter(|one| one.span == span).for_each(amend);
    }

    /// Nothing, for the reason that is given.
    pub(super) fn refuse<T>(&self, complaint: Diagnostic) -> Option<T> {
        self.complain(complaint);
        None
    }

    /// Nothing, since a value of another kind is `wanted`. Of one that is not there, nothing is said.
    fn wrong<T>(&self, wanted: &str) -> Option<T> {
        let found = match self.value()? {
            Value::Null => return self.refuse(self.without_value()),
            Value::Text(_) => "text",
            Value::List(_) => "list",
            Value::Map(_) => "map",
        };
        let is_bracket = self.yaml.body.slice(&self.range()).starts_with(['[', '{']);
        let complaint = messages::wrong_kind(self.span(), self.name, wanted, found);
        self.refuse(complaint.hint(is_bracket.then(messages::quote_brackets)))
    }

    /// [`Self::wrong`] for a list or a map, which a text is that lacks the space behind a hyphen or a colon.
    fn wrong_unless_unspaced<T>(&self, wanted: &str) -> Vec<T> {
        let unspaced = self.value.and_then(|placed| yaml::unspaced(&self.yaml.body, &placed.range));
        unspaced.map_or_else(|| self.wrong(wanted), |found| self.refuse(found)).unwrap_or_default()
    }

    /// The complaint of a value that is nothing.
    fn without_value(&self) -> Diagnostic {
        let (body, key) = (&self.yaml.body, self.yaml.body.range(self.key));
        let comment = self.value.and_then(|placed| yaml::comment(body, &placed.range));
        let unspaced = yaml::unspaced(body, &key); // in brackets, the key has taken in its value
        unspaced.unwrap_or_else(|| match comment {
            Some((text, _)) => messages::comment_for_value(body.span(&text), self.name, body.slice(&text)),
            None => messages::no_value(self.span(), self.name),
        })
    }

    /// Reports curly quotation marks around a text, which YAML takes for a part of it.
    fn check_quotes(&self) {
        let curly = ['“', '”', '„'];
        let text = self.yaml.body.slice(&self.yaml.body.range(self.span())).trim_end();
        if text.starts_with(curly) && text.ends_with(curly) && text.matches(curly).count() == 2 {
            self.yaml.curly.borrow_mut().push(leftover_messages::curly_quotes(self.span(), self.name));
        }
    }

    /// A scalar, as it is written. Where a comment has cut it short, so that `is_shown` text may be missing, that is told: a comment that
    /// is meant begins with a space, and behind what readers see stands apart.
    fn written(&self, is_shown: bool) -> Option<At<String>> {
        self.check_quotes();
        let Value::Text(text) = self.value()? else { return self.wrong("text") };
        if text.contains("<!--") {
            self.complain(leftover_messages::comment_in_yaml(self.span(), self.name));
        } else if is_shown && leftovers::is_marked(text) {
            self.complain(leftover_messages::markdown_in_yaml(self.span(), self.name));
        }
        let body = &self.yaml.body;
        let comment = self.value.and_then(|placed| yaml::comment(body, &placed.range));
        let is_cut = |(range, spaces): &(std::ops::Range<usize>, usize)| {
            body.slice(range)[1..].starts_with(char::is_alphanumeric) || is_shown && *spaces == 1
        };
        if let Some((range, _)) = comment.filter(is_cut) {
            self.complain(messages::comment_in_text(body.span(&range), self.name, body.slice(&range)));
        }
        Some(At::new(text.clone(), self.span()))
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

    /// A text cut at its parameters; what is nearly one is reported.
    fn interpolate(&self, text: At<String>) -> At<Interpolated> {
        let complaints = &mut self.yaml.complaints.borrow_mut();
        let line = interpolation::line(text.value, &self.yaml.body, &self.range(), text.span, complaints);
        At::new(line, text.span)
    }

    /// A text in which no parameter may stand.
    pub(super) fn text(&self) -> Option<At<String>> {
        self.refuse_parameters();
        self.written(false)
    }

    /// [`Self::string`], which readers see.
    pub(super) fn shown(&self) -> Option<String> {
        self.refuse_parameters();
        self.written(true).map(|text| text.value)
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

    /// A text in which parameters may stand.
    pub(super) fn line(&self) -> Option<At<Interpolated>> {
        self.written(true).map(|text| self.interpolate(text))
    }

    /// A whole number from 0 to a million.
    pub(super) fn number(&self) -> Option<At<u32>> {
        let number = |text: &str| text.parse().ok().filter(|number| *number <= 1_000_000);
        let complaint = |span, text: &str| messages::no_whole_number(span, self.name, text);
        self.parsed(number, complaint).map(|number| At::new(number, self.span()))
    }

    /// The value that goes with one of some words.
    pub(super) fn word<T: Copy>(&self, words: &[(&'static str, T)]) -> Option<T> {
        let text = self.text()?;
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
        self.in_languages(Self::shown)
    }

    /// A text in which parameters may stand, or a map from languages to such texts.
    pub(super) fn localized_line(&self) -> Option<Localized<Interpolated>> {
        self.in_languages(|node| node.line().map(|text| text.value))
    }

    /// A list of texts, or a map from languages to such lists.
    pub(super) fn localized_texts(&self) -> Option<Localized<Vec<At<String>>>> {
        self.in_languages(|node| Some(node.texts()))
    }

    /// A text for all languages, or one for each that a map names. Whether the programme has these is what
    /// [`Self::check_languages`] looks at.
    fn in_languages<T>(&self, read: impl Fn(&Self) -> Option<T>) -> Option<Localized<T>> {
        Some(match self.value()? {
            Value::Map(_) => {
                let texts = self.entries();
                self.yaml.languages.borrow_mut().extend(texts.iter().map(Self::key_text));
                let texts = texts.iter().filter_map(|text| Some((text.name.into(), read(text)?)));
                Localized { plain: None, by_language: texts.collect() }
            }
            _ => Localized { plain: read(self), by_language: BTreeMap::new() },
        })
    }

    /// Complains of languages that texts of the file are given in, and that the programme lacks.
    pub(super) fn check_languages(&self, programme: &Programme) {
        let known: Vec<&str> = programme.languages.iter().map(|(tag, _)| &**tag).collect();
        let languages = self.yaml.languages.borrow();
        for At { value: tag, span } in languages.iter().filter(|tag| !known.contains(&&*tag.value)) {
            self.complain(messages::no_language(*span, tag, known.clone()).near(tag, &known));
        }
    }

    /// The items of a list.
    pub(super) fn items(&self) -> Vec<Node<'a>> {
        match self.value() {
            Some(Value::List(items)) => items.iter().map(|item| Node { value: Some(item), ..*self }).collect(),
            Some(Value::Text(text)) if let Some(list) = listed(text) => {
                self.complain(messages::list_as_text(self.span(), self.name, list));
                Vec::new()
            }
            _ => self.wrong_unless_unspaced("list"),
        }
    }

    /// A list of texts.
    pub(super) fn texts<T: From<String>>(&self) -> Vec<At<T>> {
        self.items().iter().filter_map(Self::text).map(|text| At::new(text.value.into(), text.span)).collect()
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
            _ => self.wrong_unless_unspaced("map"),
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

    /// Whether a key of a map is meant for another, in Norwegian or with a slip in it.
    pub(super) fn seems_to_have(&self, key: &str) -> bool {
        let Some(Value::Map(entries)) = self.value() else { return false };
        let mut names = entries.iter().map(|(name, _)| name.value.as_str());
        names.any(|name| norwegian(name, &[key]).is_some() || suggest(name, [key]).is_some())
    }

    /// Complains of a key that nothing reads; `known` are those that may stand in its place.
    pub(super) fn unknown(&self, key: &At<String>, known: &[&str]) {
        if let Some(found) = yaml::unspaced(&self.yaml.body, &self.yaml.body.range(key.span)) {
            return self.complain(found);
        }
        let meant = norwegian(&key.value, known).map(did_you_mean_this);
        let all = || messages::known_keys(known.iter().map(|key| format!("`{key}`")).collect::<Vec<_>>());
        let hint = meant.or_else(|| nearest(&key.value, known.iter().copied())).unwrap_or_else(all);
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
