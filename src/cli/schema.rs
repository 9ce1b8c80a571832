//! `lagvis schema`: JSON Schema of the files that people write in YAML, so that an editor helps with them.
//!
//! What holds in every project stands in `schema/`. What a programme declares is added to that: its parameters and fields, with their
//! labels, its kinds of layer and its languages.

use std::path::Path;
use std::sync::Arc;

use clap::ValueEnum;
use serde_json::{Value, json};

use super::args::{Schema, SchemaFile};
use super::console::{Status, print};
use super::input::is_project;
use super::list::TextTable;
use super::messages;
use crate::discover::discover;
use crate::draft::Lock;
use crate::error::Error;
use crate::message::Locale;
use crate::parse::{self, Cache};
use crate::project::{FieldType, Localized, ParameterDeclaration, ParameterType, Programme};

impl SchemaFile {
    /// The files that it is for, as editors name them, and the schema.
    fn parts(self) -> (&'static str, &'static str) {
        match self {
            Self::Lagvis => ("content/lagvis.yaml", include_str!("schema/lagvis.json")),
            Self::Layer => ("content/layers/*/*/layer.yaml", include_str!("schema/layer.json")),
            Self::Module => ("content/base/*.md", include_str!("schema/module.json")),
            Self::LayerModule => ("content/layers/*/*/*.md", include_str!("schema/layer-module.json")),
            Self::Acts => ("content/acts.yaml", include_str!("schema/acts.json")),
            Self::Assets => ("content/**/assets/assets.yaml", include_str!("schema/assets.json")),
            Self::Glossary => ("content/glossary.yaml", include_str!("schema/glossary.json")),
        }
    }
}

/// Prints a schema, or which there are.
pub(super) fn run(root: &Path, options: &Schema) -> Result<Status, Error> {
    print(&match options.file {
        Some(file) => schema(file, programme(root)?.as_deref()),
        None => list(),
    })?;
    Ok(Status::Done)
}

/// The schemas, and the files that they are for.
fn list() -> String {
    let row = |file: &SchemaFile| {
        let name = file.to_possible_value().map(|value| value.get_name().to_owned());
        vec![name.unwrap_or_default(), file.parts().0.to_owned()]
    };
    let head = vec![("name", messages::head_name()), ("file", messages::head_file())];
    TextTable { head, rows: SchemaFile::value_variants().iter().map(row).collect() }.text()
}

/// The programme of the project; nothing where there is no project, or its programme cannot be read.
fn programme(root: &Path) -> Result<Option<Arc<Programme>>, Error> {
    if !is_project(root) {
        return Ok(None);
    }
    let read = parse::programme(&discover(root)?, &Cache::default());
    Ok(Some(read.value).filter(|_| !read.diagnostics.iter().any(|found| found.code.is_unread())))
}

/// The schema of a file, with what a programme declares.
fn schema(file: SchemaFile, programme: Option<&Programme>) -> String {
    let (_, text) = file.parts();
    match (programme, serde_json::from_str(text)) {
        (Some(programme), Ok(mut schema)) => {
            add_declared(&mut schema, file, programme);
            format!("{schema:#}\n")
        }
        _ => text.to_owned(),
    }
}

/// Adds what a programme declares to the schema of a file.
fn add_declared(schema: &mut Value, file: SchemaFile, programme: &Programme) {
    let tags = || programme.languages.iter().map(|(tag, _)| &**tag);
    for (localized, inner) in [("localized", "text"), ("localized_texts", "texts")] {
        if let Some(texts) = schema.pointer_mut(&format!("/$defs/{localized}")) {
            close(texts, tags().map(|tag| (tag, reference(inner))));
        }
    }
    match file {
        SchemaFile::Layer => {
            let properties = &mut schema["properties"];
            only(&mut properties["kind"], programme.kinds.iter().map(|kind| &**kind));
            only(&mut properties["languages"]["items"], tags());
            let is_set = |declaration: &ParameterDeclaration| declaration.lock != Some(Lock::Locked);
            let settable = programme.parameters.iter().filter(|(_, declaration)| is_set(declaration));
            close(&mut properties["values"], settable.map(|(name, declaration)| (&**name, value(declaration, tags()))));
        }
        SchemaFile::Module | SchemaFile::LayerModule => {
            if file == SchemaFile::LayerModule {
                let properties = &mut schema["properties"];
                let lists = programme.fields.iter().filter(|(_, field)| field.kind == FieldType::List);
                close(&mut properties["add"], lists.map(|(name, _)| (&**name, of_kind(FieldType::List))));
                let names = || programme.fields.iter().map(|(name, _)| &**name);
                close(&mut properties["remove"], names().map(|name| (name, of_kind(FieldType::List))));
                only(&mut properties["remove"]["items"], names());
            }
            let fields = programme.fields.iter();
            let fields = fields.map(|(name, field)| (&**name, described(of_kind(field.kind), &field.label)));
            close(schema, fields);
        }
        _ => {}
    }
}

/// What may stand for the value of a field.
fn of_kind(kind: FieldType) -> Value {
    match kind {
        FieldType::Text => reference("text"),
        FieldType::List => json!({"type": "array", "items": reference("text")}),
        FieldType::Map => json!({"type": "object", "additionalProperties": reference("text")}),
    }
}

/// What may stand for the value of a parameter, for all languages or for each.
fn value<'a>(declaration: &ParameterDeclaration, tags: impl Iterator<Item = &'a str>) -> Value {
    let value = match declaration.kind {
        ParameterType::Choice => {
            let mut word = json!({});
            only(&mut word, declaration.of.iter().map(|word| &**word));
            let mut words = json!({"type": "object"});
            close(&mut words, tags.map(|tag| (tag, word.clone())));
            json!({"anyOf": [word, words]})
        }
        _ => reference("localized"),
    };
    described(value, &declaration.label)
}

/// Lets a map hold these keys and no others, beside those that it has.
fn close<'a>(map: &mut Value, keys: impl Iterator<Item = (&'a str, Value)>) {
    map["additionalProperties"] = json!(false);
    for (key, value) in keys {
        map["properties"][key] = value;
    }
}

/// Lets a value be one of some words; one that YAML takes for a number may be written as such.
fn only<'a>(value: &mut Value, words: impl Iterator<Item = &'a str>) {
    let number = |word: &str| serde_json::from_str(word).ok().filter(|it: &Value| it.is_number() || it.is_boolean());
    let words: Vec<Value> = words.flat_map(|word| [Some(json!(word)), number(word)]).flatten().collect();
    let about = value.get("description").cloned();
    *value = json!({"enum": words});
    if let Some(about) = about {
        value["description"] = about;
    }
}

fn reference(name: &str) -> Value {
    json!({"$ref": format!("#/$defs/{name}")})
}

/// A schema with the label of what it is for, in the language that is spoken.
fn described(mut value: Value, label: &Localized) -> Value {
    if let Some(label) = label.get(&[Locale::spoken().tag().into()]) {
        value["description"] = json!(label);
    }
    value
}
