//! `layer.yaml`: what a layer is, and what it sets.
//!
//! What is wrong in it is reported and left out. Whether the parent, the modules and the picture that it names exist is not known here:
//! `layer` checks it, where the layer is laid over others.

use std::collections::BTreeSet;
use std::sync::Arc;

use super::node::{Node, fields};
use super::norwegian::norwegian;
use super::yaml::Value;
use super::{agenda, messages, module_name, parameters};
use crate::diagnostic::Code;
use crate::draft::Position;
use crate::names::key;
use crate::project::{Accent, Language, Layer, Localized, ModuleChanges, Programme};
use crate::source::At;

/// Decodes a `layer.yaml` into the layer in whose folder it lies, and checks it against the programme.
pub(super) fn decode(node: Node<'_>, programme: &Programme, layer: &mut Layer) {
    fields!(node => kind, name, number, parent, languages, values, modules, agenda, colors, logo, mark_local);
    match kind.text() {
        Some(said) if *said.value == *layer.kind => {}
        Some(said) => node.complain(messages::wrong_layer_kind(said.span, &layer.kind, said.value)),
        // of the key that is meant for it, that is told
        None if node.seems_to_have("kind") => {}
        None => node.complain(messages::layer_without_kind(node.span(), &layer.kind)),
    }
    // a value that has lost the spaces before it
    let has = |key: &str| node.entries().iter().any(|entry| entry.name == key);
    let is_missing_key = |word: &str| norwegian(word, &["name", "kind"]).is_some_and(|key| !has(key));
    let is_value = |entry: &&Node<'_>| programme.parameters.contains_key(entry.name) && !is_missing_key(entry.name);
    for stray in node.entries().iter().filter(is_value) {
        node.amend(stray.key, |found| found.hints = vec![messages::belongs_to_values()]);
    }
    let (place, name) = (name.span(), name.shown());
    if name.is_none() && !node.seems_to_have("name") {
        node.complain(messages::layer_without_name(node.span()));
    }
    if name.as_ref().is_some_and(|name| programme.is_place(name)) {
        node.complain(messages::name_is_place(place));
    }
    *layer = Layer {
        name: name.unwrap_or_default(),
        number: digits(number),
        parent: parent.text(),
        languages: self::languages(languages, programme),
        values: values.entries().into_iter().filter_map(|node| value(node, programme)).collect(),
        modules: self::modules(modules),
        agenda: agenda::agenda(agenda),
        accent: accent(colors),
        logo: logo.text().map(|path| At::new(key(&path.value), path.span)),
        mark_local: mark_local.is_true(),
        ..std::mem::take(layer)
    };
    node.check_languages(programme);
}

/// The number in the register, as it is written; anything but ASCII digits is refused.
fn digits(node: Node<'_>) -> Option<At<String>> {
    let At { value: text, span } = node.text()?;
    let is_number = !text.is_empty() && text.bytes().all(|b| b.is_ascii_digit());
    if is_number { Some(At::new(text, span)) } else { node.refuse(messages::no_number(span, text)) }
}

/// The layer's languages, the main one first: those named that the programme has. Where none is left, the programme's first.
fn languages(node: Node<'_>, programme: &Programme) -> Vec<Language> {
    let known: Vec<&str> = programme.languages.iter().map(|(tag, _)| &**tag).collect();
    let mut languages = Vec::new();
    for tag in node.texts::<Language>() {
        if known.contains(&&*tag.value) {
            languages.push(tag.value);
        } else {
            node.complain(messages::no_language(tag.span, &tag.value, known.clone()));
        }
    }
    if languages.is_empty() {
        languages.extend(programme.languages.first().map(|(tag, _)| tag.clone()));
    }
    languages
}

/// The value that a layer gives to a parameter. One of an undeclared parameter, or that does not fit its declaration, is reported
/// and kept.
fn value(node: Node<'_>, programme: &Programme) -> Option<(At<String>, At<Localized>)> {
    let value = node.localized()?;
    let declaration = programme.parameters.get(node.name);
    if value.plain.is_none() && declaration.is_some_and(|one| one.required.is_some()) {
        node.amend(node.span(), |found| {
            if found.code == Code::NullField && found.hints.len() == 1 {
                *found = messages::required_is_nothing(found.span, node.name);
            }
        });
    }
    match declaration {
        Some(declaration) => {
            parameters::check_value(node.name, node, declaration, value.texts().map(String::as_str));
        }
        None => node
            .complain(messages::value_of_undeclared(node.key, node.name).near(node.name, programme.parameters.keys())),
    }
    Some((node.key_text(), At::new(value, node.span())))
}

/// What `modules:` says: `remove` and `add` are lists, `move` is a map from a module to its new place.
fn modules(node: Node<'_>) -> ModuleChanges {
    let [remove, moved, add] = node.fields(["remove", "move", "add"]);
    let moved_to = |node: &Node<'_>| Some((At::new(Arc::from(key(node.name)), node.key), position(*node)?));
    ModuleChanges {
        remove: once(&remove),
        moved: moved.entries().iter().filter_map(moved_to).collect(),
        add: once(&add),
    }
}

/// The modules of a list, each once. Complains of those that stand there again.
fn once(list: &Node<'_>) -> Vec<At<Arc<str>>> {
    let mut seen = BTreeSet::new();
    let mut is_new = |module: &At<Arc<str>>| {
        let is_new = seen.insert(module.value.clone());
        if !is_new {
            list.complain(messages::module_listed_twice(module.span, &module.value));
        }
        is_new
    };
    module_name::all(list).into_iter().filter(|module| is_new(module)).collect()
}

/// `{after: etikk}` or `{before: etikk}`. Exactly one of the two must be there. The span of the place is that of the anchor.
fn position(node: Node<'_>) -> Option<At<Position>> {
    fields!(node => after, before);
    match (module_name::one(&after), module_name::one(&before)) {
        (Some(anchor), None) => Some(At::new(Position::After(anchor.value), anchor.span)),
        (None, Some(anchor)) => Some(At::new(Position::Before(anchor.value), anchor.span)),
        _ => node.refuse(messages::say_where_module_goes(node.span())),
    }
}

/// The colours under `colors:`; nothing where `primary` is not there or is no colour. `primary_dark` may be left out.
fn accent(node: Node<'_>) -> Option<At<Accent>> {
    fields!(node => primary, primary_dark);
    if matches!(node.value(), Some(Value::Map(_))) && !primary.is_there() && !node.seems_to_have("primary") {
        node.complain(messages::no_main_colour(node.span()));
    }
    let (light, dark) = (color(primary), color(primary_dark));
    Some(At::new(Accent { light: light?, dark }, primary.span()))
}

/// A colour as `#rrggbb`, in small letters.
fn color(node: Node<'_>) -> Option<String> {
    let hex = |text: &str| {
        let hex = text.strip_prefix('#').filter(|hex| hex.len() == 6 && hex.bytes().all(|b| b.is_ascii_hexdigit()));
        hex.map(|hex| format!("#{}", hex.to_ascii_lowercase()))
    };
    node.parsed(hex, |span, text| messages::no_colour(span, node.name, text))
}
