//! `layer.yaml`: what a layer is, and what it sets.

use std::sync::Arc;

use super::agenda::agenda;
use super::complaints::Complaints;
use super::decode::{entries, localized, texts, word};
use super::node::{Node, Value};
use super::{messages, parameters};
use crate::diagnostic::{Code, Diagnostic, nearest};
use crate::draft::Place;
use crate::project::{Accent, Day, Language, Localized, ModuleChanges, Programme};
use crate::source::At;

/// What `layer.yaml` says, checked against the programme.
#[derive(Default)]
pub(super) struct LayerFile {
    pub(super) name: String,
    pub(super) number: Option<String>,
    pub(super) parent: Option<At<String>>,
    pub(super) languages: Vec<Language>,
    pub(super) values: Vec<(At<String>, At<Localized>)>,
    pub(super) modules: ModuleChanges,
    pub(super) agenda: Vec<Day>,
    pub(super) accent: Option<At<Accent>>,
    pub(super) logo: Option<At<String>>,
    pub(super) mark_local: bool,
}

/// Decodes a `layer.yaml` that lies in a folder of `kind`.
pub(super) fn decode(node: &Node, kind: &str, programme: &Programme, complaints: &mut Complaints) -> LayerFile {
    let mut map = node.map("layer.yaml", complaints);
    let mut layer = LayerFile::default();
    let programme_error = |span, message| Diagnostic::new(Code::Programme, span, message);
    match map.take_text("kind", complaints) {
        Some(said) if said.value == kind => {}
        Some(said) => complaints.push(programme_error(said.span, messages::wrong_layer_kind(kind, said.value))),
        None => {
            let complaint = programme_error(node.span, messages::layer_without_kind());
            complaints.push(complaint.hint(messages::write_kind(kind)));
        }
    }
    match map.take_text("name", complaints) {
        Some(name) => layer.name = name.value,
        None => {
            let complaint = programme_error(node.span, messages::layer_without_name());
            complaints.push(complaint.hint(messages::write_name()));
        }
    }
    layer.number = map.take_text("number", complaints).and_then(|number| {
        let is_number = !number.value.is_empty() && number.value.bytes().all(|b| b.is_ascii_digit());
        if !is_number {
            complaints.push(Diagnostic::new(Code::WrongType, number.span, messages::no_number(&number.value)));
        }
        is_number.then_some(number.value)
    });
    layer.parent = map.take_text("parent", complaints);
    layer.languages = languages(texts(map.take("languages"), "languages", complaints), programme, complaints);
    for (name, node) in entries(map.take("values"), "values", complaints) {
        let value = localized(&node, &name.value, complaints);
        layer.values.push((name, value));
    }
    if let Some(node) = map.take("modules") {
        layer.modules = modules(&node, complaints);
    }
    layer.agenda = agenda(map.take("agenda"), complaints);
    layer.accent = map.take("colors").and_then(|node| accent(&node, complaints));
    layer.logo = map.take_text("logo", complaints);
    layer.mark_local =
        word(map.take("mark_local"), "mark_local", &[("true", true), ("false", false)], complaints).unwrap_or(false);
    map.finish(complaints);
    layer
}

fn languages(list: Vec<At<Arc<str>>>, programme: &Programme, complaints: &mut Complaints) -> Vec<Language> {
    let known = || programme.languages.iter().map(|(tag, _)| &**tag);
    let mut languages = Vec::new();
    for tag in list {
        if known().any(|language| language == &*tag.value) {
            languages.push(tag.value);
        } else {
            let complaint = Diagnostic::new(Code::Programme, tag.span, messages::no_language(&tag.value));
            complaints.push(complaint.hint(messages::known_languages(known().collect::<Vec<_>>())));
        }
    }
    if languages.is_empty() {
        languages.extend(programme.languages.first().map(|(tag, _)| tag.clone()));
    }
    languages
}

fn modules(node: &Node, complaints: &mut Complaints) -> ModuleChanges {
    let mut map = node.map("modules", complaints);
    let mut changes = ModuleChanges {
        remove: texts(map.take("remove"), "remove", complaints),
        moved: Vec::new(),
        add: texts(map.take("add"), "add", complaints),
    };
    for (module, node) in entries(map.take("move"), "move", complaints) {
        if let Some(place) = place(&node, complaints) {
            changes.moved.push((At::new(module.value.as_str().into(), module.span), place));
        }
    }
    map.finish(complaints);
    changes
}

/// `{after: etikk}` or `{before: etikk}`.
fn place(node: &Node, complaints: &mut Complaints) -> Option<Place> {
    let mut map = node.map("move", complaints);
    let after = map.take_text("after", complaints);
    let before = map.take_text("before", complaints);
    map.finish(complaints);
    match (after, before) {
        (Some(anchor), None) => Some(Place::After(anchor.value.as_str().into())),
        (None, Some(anchor)) => Some(Place::Before(anchor.value.as_str().into())),
        _ => {
            complaints.push(Diagnostic::new(Code::WrongType, node.span, messages::say_where_module_goes()));
            None
        }
    }
}

fn accent(node: &Node, complaints: &mut Complaints) -> Option<At<Accent>> {
    if !matches!(node.value, Value::Map(_)) {
        node.map("colors", complaints);
        return None;
    }
    let mut map = node.map("colors", complaints);
    let light = map.take("primary").and_then(|node| color(&node, "primary", complaints));
    let dark = map.take("primary_dark").and_then(|node| color(&node, "primary_dark", complaints));
    map.finish(complaints);
    let light = light?;
    Some(At::new(Accent { light: light.value, dark: dark.map(|dark| dark.value) }, light.span))
}

fn color(node: &Node, what: &str, complaints: &mut Complaints) -> Option<At<String>> {
    let text = node.text(what, complaints)?;
    let hex = text.value.strip_prefix('#').filter(|hex| hex.len() == 6 && hex.bytes().all(|b| b.is_ascii_hexdigit()));
    match hex {
        Some(hex) => Some(At::new(format!("#{}", hex.to_ascii_lowercase()), text.span)),
        None => {
            complaints.push(Diagnostic::new(Code::WrongType, text.span, messages::no_colour(what, &text.value)));
            None
        }
    }
}

/// Checks a layer's values against the parameters that the programme declares.
pub(super) fn check_values(layer: &LayerFile, programme: &Programme, complaints: &mut Complaints) {
    for (name, value) in &layer.values {
        match programme.parameters.get(name.value.as_str()) {
            Some(declaration) => {
                let texts = value.value.texts().map(String::as_str);
                parameters::check_value(&name.value, declaration, (texts, value.span), complaints);
            }
            None => {
                let near = nearest(&name.value, programme.parameters.keys().map(|known| &**known));
                let message = messages::value_of_undeclared(&name.value);
                complaints.push(Diagnostic::new(Code::UndeclaredParameter, name.span, message).hint(near));
            }
        }
    }
}
