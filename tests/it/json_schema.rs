//! As much of JSON Schema as the schemas of lagvis use: what it refuses, and values that it takes.

use std::iter::once;

use granit_parser::{Event, Parser, ScalarStyle, options};
use regex::Regex;
use serde_json::{Map, Value, json};

/// A word that is a module, a kind, a layer and a language of the project that values are tried in.
pub(crate) const WORD: &str = "nb";

/// A schema and the whole that its references are of.
#[derive(Clone, Copy)]
pub(crate) struct Schema<'a> {
    pub(crate) root: &'a Value,
    pub(crate) here: &'a Value,
}

impl<'a> Schema<'a> {
    pub(crate) fn of(root: &'a Value) -> Self {
        Self { root, here: root }
    }

    fn at(self, here: &'a Value) -> Self {
        Self { here, ..self }
    }

    fn target(self, reference: &Value) -> Self {
        let pointer = reference.as_str().unwrap().strip_prefix('#').unwrap();
        self.at(self.root.pointer(pointer).unwrap_or_else(|| panic!("{reference} leads nowhere")))
    }

    /// What of a value is refused, as its path and the keyword that refuses it. A keyword that is not known here is no schema's.
    pub(crate) fn faults(self, value: &Value, path: &str) -> Vec<String> {
        let mut found = Vec::new();
        for (keyword, said) in self.here.as_object().unwrap() {
            found.extend(self.inner(keyword, said, value, path));
            if self.is_refused(keyword, said, value) {
                found.push(format!("{path}: {keyword}"));
            }
        }
        found
    }

    pub(crate) fn takes(self, value: &Value) -> bool {
        self.faults(value, "").is_empty()
    }

    /// The faults of what a value holds.
    fn inner(self, keyword: &str, said: &Value, value: &Value, path: &str) -> Vec<String> {
        let items = || value.as_array().into_iter().flatten().enumerate();
        let entries = || value.as_object().into_iter().flatten();
        let own = |key: &str| self.here["properties"].get(key);
        match keyword {
            "$ref" => self.target(said).faults(value, path),
            "items" => items().flat_map(|(at, item)| self.at(said).faults(item, &format!("{path}/{at}"))).collect(),
            "properties" => {
                let known =
                    entries().filter_map(|(key, value)| Some((key, value, said.as_object().unwrap().get(key)?)));
                known.flat_map(|(key, value, said)| self.at(said).faults(value, &format!("{path}/{key}"))).collect()
            }
            "additionalProperties" => {
                let others = entries().filter(|(key, _)| own(key).is_none());
                let faults = |(key, value): (&String, &Value)| match said {
                    Value::Bool(false) => vec![format!("{path}/{key}: {keyword}")],
                    _ => self.at(said).faults(value, &format!("{path}/{key}")),
                };
                others.flat_map(faults).collect()
            }
            _ => Vec::new(),
        }
    }

    /// Whether a keyword refuses the value itself.
    fn is_refused(self, keyword: &str, said: &Value, value: &Value) -> bool {
        let (number, entries) = (value.as_f64(), value.as_object().map(Map::len));
        let limit = || said.as_f64().unwrap();
        match keyword {
            "$schema" | "$defs" | "title" | "description" | "examples" | "deprecated" => false,
            "$ref" | "items" | "properties" | "additionalProperties" => false,
            "not" => self.at(said).takes(value),
            "propertyNames" => {
                value.as_object().is_some_and(|map| !map.keys().all(|key| self.at(said).takes(&json!(key))))
            }
            "anyOf" => !said.as_array().unwrap().iter().any(|way| self.at(way).takes(value)),
            "type" => !types(said).iter().any(|kind| is(kind, value)),
            "enum" => !said.as_array().unwrap().contains(value),
            "pattern" => value.as_str().is_some_and(|text| !Regex::new(said.as_str().unwrap()).unwrap().is_match(text)),
            "minimum" => number.is_some_and(|number| number < limit()),
            "maximum" => number.is_some_and(|number| number > limit()),
            "minProperties" => entries.is_some_and(|entries| (entries as f64) < limit()),
            "maxProperties" => entries.is_some_and(|entries| entries as f64 > limit()),
            "required" => entries.is_some() && required(said).any(|key| value.get(key).is_none()),
            _ => panic!("what is `{keyword}`?"),
        }
    }

    /// The schemas that a value at this place may be of, each with what it refers to.
    pub(crate) fn ways(self) -> Vec<Value> {
        if let Some(ways) = self.here.get("anyOf") {
            return ways.as_array().unwrap().iter().flat_map(|way| self.at(way).ways()).collect();
        }
        let mut whole = self.here.as_object().unwrap().clone();
        if let Some(reference) = whole.remove("$ref") {
            let target = self.target(&reference);
            if target.here.get("anyOf").is_some() {
                return target.ways();
            }
            for (keyword, said) in target.here.as_object().unwrap() {
                whole.entry(keyword).or_insert_with(|| said.clone());
            }
        }
        vec![Value::Object(whole)]
    }

    /// Values that are taken here, of each type; maps have what they must have, and lists one item or none.
    pub(crate) fn samples(self) -> Vec<Value> {
        let ways = self.ways();
        ways.iter().flat_map(|way| self.at_way(way).own_samples()).collect()
    }

    /// One of [`Self::ways`] as a schema of the same whole.
    pub(crate) fn at_way<'b>(self, way: &'b Value) -> Schema<'b>
    where
        'a: 'b,
    {
        Schema { root: self.root, here: way }
    }

    fn own_samples(self) -> Vec<Value> {
        if let Some(words) = self.here.get("enum") {
            return words.as_array().unwrap().clone();
        }
        let examples = self.here.get("examples").and_then(Value::as_array).cloned().unwrap_or_default();
        let simple = [json!(WORD), json!("7"), json!("0,5"), json!(7), json!(1), json!(23.5), json!(0.5), json!(true)];
        let item = self.here.get("items").map(|items| self.at(items).samples()[0].clone());
        let lists = [json!([]), Value::from_iter(item)];
        let all = examples.into_iter().chain(simple).chain(lists).chain(once(self.least()));
        all.filter(|value| self.takes(value)).collect()
    }

    /// The smallest map that is taken here.
    pub(crate) fn least(self) -> Value {
        let key = |key: &str| (key.to_owned(), self.at(&self.here["properties"][key]).samples()[0].clone());
        let must: Map<String, Value> = self.here.get("required").into_iter().flat_map(required).map(key).collect();
        if !must.is_empty() || self.here.get("minProperties").is_none() {
            return Value::Object(must);
        }
        match self.here.get("properties").and_then(Value::as_object) {
            Some(properties) => Value::from_iter(properties.keys().take(1).map(|name| key(name))),
            None => json!({WORD: self.at(&self.here["additionalProperties"]).samples()[0]}),
        }
    }

    /// Visits every place of a document: the schema there, and how a document is made that has a value there.
    pub(crate) fn walk(self, around: &Around<'_>, visit: &mut Visit<'_>) {
        for way in &self.ways() {
            let schema = self.at_way(way);
            visit(schema, around);
            if let Some(items) = way.get("items") {
                schema.at(items).walk(&|item| around(json!([item])), visit);
            }
            let is_one = way.get("maxProperties").is_some();
            let least = if is_one { json!({}) } else { schema.least() };
            let others =
                way.get("additionalProperties").filter(|others| others.is_object()).map(|others| (WORD, others));
            let properties = way.get("properties").and_then(Value::as_object).into_iter().flatten();
            for (key, inner) in properties.map(|(key, inner)| (key.as_str(), inner)).chain(others) {
                let with = |value: Value| {
                    let mut map = least.clone();
                    map[key] = value;
                    around(map)
                };
                schema.at(inner).walk(&with, visit);
            }
        }
    }
}

/// What makes a document that has a value at a place.
pub(crate) type Around<'a> = dyn Fn(Value) -> Value + 'a;

/// What is called for each place.
pub(crate) type Visit<'a> = dyn FnMut(Schema<'_>, &Around<'_>) + 'a;

fn required(said: &Value) -> impl Iterator<Item = &str> {
    said.as_array().unwrap().iter().map(|key| key.as_str().unwrap())
}

fn types(said: &Value) -> Vec<&str> {
    said.as_array().map_or_else(|| vec![said.as_str().unwrap()], |all| all.iter().filter_map(Value::as_str).collect())
}

fn is(kind: &str, value: &Value) -> bool {
    match kind {
        "string" => value.is_string(),
        "number" => value.is_number(),
        "integer" => value.as_f64().is_some_and(|number| number.fract() == 0.0),
        "boolean" => value.is_boolean(),
        "array" => value.is_array(),
        "object" => value.is_object(),
        _ => panic!("what is `{kind}`?"),
    }
}

/// What an editor takes a text of YAML for, by the core schema of YAML 1.2; nothing where it is no YAML.
pub(crate) fn yaml(text: &str) -> Option<Value> {
    let mut events =
        Parser::new_from_str_with_options(text, options! { emit_comments: false }).map(|event| Some(event.ok()?.0));
    let next = &mut || events.next()?;
    loop {
        match next()? {
            Event::StreamStart | Event::DocumentStart(..) => {}
            Event::StreamEnd => return Some(json!({})),
            event => return node(event, next),
        }
    }
}

fn node<'a>(event: Event<'a>, next: &mut dyn FnMut() -> Option<Event<'a>>) -> Option<Value> {
    Some(match event {
        Event::Scalar(text, ScalarStyle::Plain, ..) => plain(&text),
        Event::Scalar(text, ..) => json!(text),
        Event::SequenceStart(..) => {
            let mut items = Vec::new();
            loop {
                match next()? {
                    Event::SequenceEnd => break Value::Array(items),
                    event => items.push(node(event, next)?),
                }
            }
        }
        Event::MappingStart(..) => {
            let mut map = Map::new();
            loop {
                match next()? {
                    Event::MappingEnd => break Value::Object(map),
                    Event::Scalar(key, ..) => {
                        let event = next()?;
                        map.insert(key.into_owned(), node(event, next)?);
                    }
                    _ => return None,
                }
            }
        }
        _ => return None,
    })
}

fn plain(text: &str) -> Value {
    let is = |pattern: &str| Regex::new(pattern).unwrap().is_match(text);
    match text {
        "" | "~" | "null" | "Null" | "NULL" => Value::Null,
        "true" | "True" | "TRUE" => json!(true),
        "false" | "False" | "FALSE" => json!(false),
        _ if is(r"^[-+]?[0-9]+$") => text.parse::<i64>().map_or_else(|_| json!(text.parse::<f64>().ok()), Value::from),
        _ if is(r"^[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?$") => json!(text.parse::<f64>().ok()),
        _ => json!(text),
    }
}
