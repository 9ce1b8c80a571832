//! `content/lagvis.yaml`: the programme.
//!
//! [`decode`] reads it by itself; [`check_modules`] compares it with the modules of the base, when those have been read.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::html::Trust;
use super::node::{Node, fields};
use super::yaml::Value;
use super::{agenda, messages, module_name, parameters};
use crate::address::written_web;
use crate::diagnostic::Complaints;
use crate::markup::Interpolated;
use crate::names::key;
use crate::project::{DriftPolicy, Holds, Language, Licence, Localized, PartDraft, Programme};
use crate::source::{At, Span};

/// The programme's file.
pub(super) const PROGRAMME: &str = "content/lagvis.yaml";

/// Decodes the programme.
pub(super) fn decode(node: Node<'_>) -> Programme {
    fields!(node => title, layers, languages, drift, modules, offered, guide, agenda, time, parameters, fields, raw_html, theme,
        instruction, placeholder, licence, address, holds, checked_within);
    if !title.is_there() {
        node.complain(messages::programme_without_title(node.span()));
    }
    let kinds: Vec<Arc<str>> = layers.texts().into_iter().map(|kind| kind.value).collect();
    let parameter = |node: Node<'_>| (node.name.into(), parameters::parameter(node, &kinds));
    let (parts, renamed) = parts(modules);
    let programme = Programme {
        title: title.localized_line().unwrap_or_default(),
        tags: languages.entries().iter().map(|node| node.key_text().span).collect(),
        languages: self::languages(languages),
        drift: drift.word(&[("warn", DriftPolicy::Warn), ("error", DriftPolicy::Error)]).unwrap_or_default(),
        parts,
        renamed,
        offered: module_name::all(&offered),
        guide: module_name::all(&guide),
        agenda: agenda::agenda(agenda),
        time: agenda::time(time),
        parameters: parameters.entries().into_iter().map(parameter).collect(),
        fields: fields.entries().into_iter().map(|node| (node.name.into(), parameters::field(node))).collect(),
        allow_html: raw_html.word(&[("sanitise", false), ("allow", true)]).unwrap_or(false),
        theme: theme.string().map_or("standard".into(), Into::into),
        instructions: instruction_words(instruction),
        placeholder: placeholder.localized().unwrap_or_else(self::placeholder),
        holds: self::holds(holds),
        licence: self::licence(licence),
        address: web_address(address).map(|address| address.trim_end_matches('/').to_owned()),
        checked_within: months(checked_within),
        kinds,
    };
    node.check_languages(&programme);
    let used = programme.lines().flat_map(Interpolated::parameters);
    let misused = used.filter_map(|used| parameters::misuse(&programme.parameters, used, Trust::Base));
    misused.chain(parameters::faulty_defaults(&programme.parameters)).for_each(|found| node.complain(found));
    programme
}

/// How instructions begin where the programme does not say.
const INSTRUCTIONS: [&str; 4] = ["Til kommunen:", "Til kommunene:", "Til fylkeskommunen:", "Til fylkeskommunene:"];

/// How instructions begin: one way or a list of them.
fn instruction_words(node: Node<'_>) -> Vec<String> {
    match node.value() {
        None => INSTRUCTIONS.map(str::to_owned).to_vec(),
        Some(Value::List(_)) => node.texts().into_iter().map(|words| words.value).collect(),
        Some(_) => node.string().into_iter().collect(),
    }
}

/// What readers get in place of an instruction, where the programme does not say.
fn placeholder() -> Localized {
    let text = |tag: &str, text: &str| (tag.into(), text.to_owned());
    let nb = text("nb", "Kommunen har ikke fylt ut denne delen ennå.");
    Localized { plain: None, by_language: [nb, text("nn", "Kommunen har ikkje fylt ut denne delen enno.")].into() }
}

/// The languages, each with those that its readers accept in its place. Where none is declared, bokmål alone.
fn languages(node: Node<'_>) -> Vec<(Language, Vec<Language>)> {
    let substitutes = |node: &Node<'_>| node.texts().into_iter().map(|tag| tag.value).collect();
    let list: Vec<_> = node.entries().iter().map(|node| (node.name.into(), substitutes(node))).collect();
    if list.is_empty() {
        node.complain(messages::programme_without_languages(node.span()));
        return vec![("nb".into(), Vec::new())];
    }
    list
}

/// Modules that were renamed, as [`Programme::renamed`] has them.
type Renamed = BTreeMap<Arc<str>, At<Arc<str>>>;

/// The entries of `modules`: a part is known by its keys `part` and `modules`, everything else is a module.
fn parts(node: Node<'_>) -> (Vec<PartDraft>, Renamed) {
    let mut parts: Vec<PartDraft> = Vec::new();
    let mut renamed = Renamed::new();
    for item in node.items() {
        let keys = || item.entries().into_iter().map(|entry| entry.name);
        if matches!(item.value(), Some(Value::Map(_))) && keys().any(|key| matches!(key, "part" | "modules")) {
            let [title, modules] = item.fields(["part", "modules"]);
            let modules = modules.items().iter().filter_map(|item| module(item, &mut renamed)).collect();
            parts.push(PartDraft { title: title.localized_line(), modules });
        } else if let Some(module) = module(&item, &mut renamed) {
            match parts.last_mut() {
                Some(part) if part.title.is_none() => part.modules.push(module),
                _ => parts.push(PartDraft { title: None, modules: vec![module] }),
            }
        }
    }
    (parts, renamed)
}

/// A module by its name, or `{name: {was: old}}`, which says what it was called before.
fn module(item: &Node<'_>, renamed: &mut Renamed) -> Option<At<Arc<str>>> {
    let Some(Value::Map(_)) = item.value() else {
        return module_name::one(item);
    };
    let entries = item.entries();
    let [entry] = entries.as_slice() else {
        return item.refuse(messages::no_module_entry(item.span()));
    };
    let now: Arc<str> = key(entry.name).into();
    for At { value: old, span } in old_names(entry) {
        match renamed.get(&old) {
            Some(first) => {
                let found = messages::old_name_twice(span, &old, &first.value);
                item.complain(found.note(first.span, messages::here_first()));
            }
            None => drop(renamed.insert(old, At::new(now.clone(), span))),
        }
    }
    Some(At::new(now, entry.key))
}

/// The names in `{was: old}`, or `{was: [old, older]}`.
fn old_names(node: &Node<'_>) -> Vec<At<Arc<str>>> {
    let Some(Value::Map(_)) = node.value() else {
        return node.refuse(messages::no_module_entry(node.key)).unwrap_or_default();
    };
    fields!(node => was);
    match was.value() {
        Some(Value::List(_)) => was.texts(),
        _ => was.text().map(|old| At::new(old.value.into(), old.span)).into_iter().collect(),
    }
}

/// How many callouts of goals, key points and quizzes a module must hold.
fn holds(node: Node<'_>) -> Option<Holds> {
    node.value()?;
    fields!(node => goals, keypoints, quiz);
    let number = |node: Node<'_>| node.number().map_or(0, |number| number.value);
    Some(Holds { goals: number(goals), keypoints: number(keypoints), quiz: number(quiz) })
}

/// The licence: a name, or a map of `name` and `url`.
fn licence(node: Node<'_>) -> Option<Licence> {
    if let Value::Text(_) = node.value()? {
        return node.shown().map(|name| Licence { name, url: None });
    }
    fields!(node => name, url);
    Some(Licence { name: name.shown().unwrap_or_default(), url: web_address(url) })
}

/// A number of months, from one to those of a century.
fn months(node: Node<'_>) -> Option<u32> {
    let months = |text: &str| text.parse().ok().filter(|months| (1..=1200).contains(months));
    node.parsed(months, |span, text| messages::no_months(span, node.name, text))
}

/// An address of the web, as links have it.
fn web_address(node: Node<'_>) -> Option<String> {
    node.parsed(written_web, |span, text| messages::wrong_value(span, node.name, text, "url"))
}

/// Checks what the programme names against the modules of the base.
pub(super) fn check_modules(programme: &Programme, modules: &BTreeMap<Arc<str>, Span>, complaints: &mut Complaints) {
    let unknown = |module: &At<Arc<str>>| {
        let found = || messages::no_module(module.span, &module.value);
        match programme.renamed.get(&module.value) {
            _ if modules.contains_key(&module.value) => None,
            Some(now) => Some(found().hint(messages::is_now_called(&now.value))),
            None => Some(found().near(&module.value, modules.keys())),
        }
    };
    for (old, At { value: now, span }) in &programme.renamed {
        let there =
            modules.get(old).map(|there| messages::old_name_is_used(*span, old, now).note(*there, messages::here()));
        complaints.extend(there);
    }
    let mut seen: BTreeMap<&str, Span> = BTreeMap::new();
    let listed = programme.parts.iter().flat_map(|part| &part.modules);
    for module in listed.chain(programme.apart()) {
        complaints.extend(unknown(module));
        let first = seen.insert(&module.value, module.span);
        let twice = match programme.apart().any(|apart| apart.span == module.span) {
            true => messages::module_in_two_lists,
            false => messages::module_listed_twice,
        };
        complaints.extend(first.map(|first| twice(module.span, &module.value).note(first, messages::here_first())));
    }
    for module in programme.agenda.iter().flat_map(|day| &day.modules) {
        let is_apart = programme.apart().any(|apart| apart.value == module.value);
        let apart = is_apart.then(|| messages::module_of_no_day(module.span, &module.value));
        complaints.extend(unknown(module).or(apart));
    }
    if !programme.parts.is_empty() {
        let unlisted = modules.iter().filter(|(module, _)| !seen.contains_key(&***module));
        complaints.extend(unlisted.map(|(module, span)| messages::module_not_listed(*span, module)));
    }
}
