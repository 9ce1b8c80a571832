//! `content/lagvis.yaml`: the programme.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::agenda::agenda;
use super::complaints::Complaints;
use super::decode::{entries, localized_line, texts, word};
use super::node::{Map, Node, Value};
use super::{messages, parameters};
use crate::address::written_web;
use crate::diagnostic::{Code, Diagnostic, nearest};
use crate::markup::Interpolated;
use crate::project::{Drift, Language, Licence, PartDraft, Programme};
use crate::source::{At, Span};

/// The programme's file.
pub(super) const PROGRAMME: &str = "content/lagvis.yaml";

/// Decodes the programme.
pub(super) fn decode(node: &Node, complaints: &mut Complaints) -> Programme {
    let mut map = node.map("lagvis.yaml", complaints);
    let mut programme = Programme { theme: "standard".into(), ..Programme::default() };
    match map.take("title") {
        Some(title) => programme.title = localized_line(&title, "title", complaints),
        None => complaints.push(Diagnostic::new(Code::Programme, node.span, messages::programme_without_title())),
    }
    programme.kinds = texts(map.take("layers"), "layers", complaints).into_iter().map(|kind| kind.value).collect();
    programme.languages = languages(&mut map, node.span, complaints);
    programme.drift = word(map.take("drift"), "drift", &[("warn", Drift::Warn), ("error", Drift::Error)], complaints)
        .unwrap_or_default();
    programme.parts = parts(map.take("modules"), complaints);
    programme.agenda = agenda(map.take("agenda"), complaints);
    for (name, node) in entries(map.take("parameters"), "parameters", complaints) {
        if let Some(declaration) = parameters::parameter(&name, &node, &programme.kinds, complaints) {
            programme.parameters.insert(name.value.as_str().into(), declaration);
        }
    }
    parameters::check_defaults(&programme.parameters, complaints);
    let used = programme.lines().flat_map(Interpolated::parameters);
    complaints.extend(used.filter_map(|used| parameters::misuse(&programme.parameters, used)));
    for (name, node) in entries(map.take("fields"), "fields", complaints) {
        let declaration = parameters::field(&name, &node, complaints);
        programme.fields.push((name.value.as_str().into(), declaration));
    }
    programme.allow_html =
        word(map.take("raw_html"), "raw_html", &[("sanitise", false), ("allow", true)], complaints).unwrap_or(false);
    if let Some(theme) = map.take_text("theme", complaints) {
        programme.theme = theme.value.as_str().into();
    }
    programme.instruction = map.take_text("instruction", complaints).map(|words| words.value);
    programme.licence = map.take("licence").map(|node| licence(&node, complaints));
    programme.address = web_address(&mut map, "address", complaints);
    map.finish(complaints);
    programme
}

fn languages(map: &mut Map, span: Span, complaints: &mut Complaints) -> Vec<(Language, Vec<Language>)> {
    let list: Vec<(Language, Vec<Language>)> = entries(map.take("languages"), "languages", complaints)
        .into_iter()
        .map(|(tag, node)| {
            let substitutes = texts(Some(node), "languages", complaints).into_iter().map(|tag| tag.value).collect();
            (tag.value.as_str().into(), substitutes)
        })
        .collect();
    if list.is_empty() {
        let complaint = Diagnostic::new(Code::Programme, span, messages::programme_without_languages());
        complaints.push(complaint.hint(messages::write_languages()));
        return vec![("nb".into(), Vec::new())];
    }
    list
}

fn parts(node: Option<Node>, complaints: &mut Complaints) -> Vec<PartDraft> {
    let mut parts: Vec<PartDraft> = Vec::new();
    for item in node.map(|node| node.list("modules", complaints)).unwrap_or_default() {
        if let Value::Text(slug) = &item.value {
            let module = At::new(Arc::from(slug.as_str()), item.span);
            match parts.last_mut() {
                Some(part) if part.title.is_none() => part.modules.push(module),
                _ => parts.push(PartDraft { title: None, modules: vec![module] }),
            }
            continue;
        }
        let mut map = item.map("modules", complaints);
        let title = map.take("part").map(|node| localized_line(&node, "part", complaints));
        let modules = texts(map.take("modules"), "modules", complaints);
        map.finish(complaints);
        parts.push(PartDraft { title, modules });
    }
    parts
}

fn licence(node: &Node, complaints: &mut Complaints) -> Licence {
    if let Value::Text(name) = &node.value {
        return Licence { name: name.clone(), url: None };
    }
    let mut map = node.map("licence", complaints);
    let name = map.take_text("name", complaints).map(|name| name.value).unwrap_or_default();
    let url = web_address(&mut map, "url", complaints);
    map.finish(complaints);
    Licence { name, url }
}

/// An address of the web, as links have it.
fn web_address(map: &mut Map, key: &'static str, complaints: &mut Complaints) -> Option<String> {
    let text = map.take_text(key, complaints)?;
    let address = written_web(&text.value);
    if address.is_none() {
        let message = messages::wrong_value(key, &text.value, messages::wanted_url());
        complaints.push(Diagnostic::new(Code::WrongType, text.span, message));
    }
    address
}

/// Checks what the programme names against the modules of the base.
pub(super) fn check_modules(programme: &Programme, modules: &BTreeMap<Arc<str>, Span>, complaints: &mut Complaints) {
    let mut seen: BTreeMap<&str, Span> = BTreeMap::new();
    for module in programme.parts.iter().flat_map(|part| &part.modules) {
        if !modules.contains_key(&module.value) {
            complaints.push(no_module(module, modules.keys()));
        }
        if let Some(first) = seen.insert(&module.value, module.span) {
            let complaint = Diagnostic::new(Code::Programme, module.span, messages::module_listed_twice(&module.value));
            complaints.push(complaint.hint(messages::keep_one()).note(first, messages::here_first()));
        }
    }
    for module in programme.agenda.iter().flat_map(|day| &day.modules) {
        if !modules.contains_key(&module.value) {
            complaints.push(no_module(module, modules.keys()));
        }
    }
    if !programme.parts.is_empty() {
        for (module, span) in modules.iter().filter(|(module, _)| !seen.contains_key(&***module)) {
            let complaint = Diagnostic::new(Code::Programme, *span, messages::module_not_listed(module));
            complaints.push(complaint.hint(messages::add_it_there()));
        }
    }
}

/// The diagnostic of a module that does not exist.
fn no_module<'a>(module: &At<Arc<str>>, known: impl Iterator<Item = &'a Arc<str>>) -> Diagnostic {
    let near = nearest(&module.value, known.map(|known| &**known));
    Diagnostic::new(Code::Programme, module.span, messages::no_module(&module.value)).hint(near)
}
