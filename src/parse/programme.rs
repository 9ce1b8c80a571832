//! `content/lagvis.yaml`: the programme.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::parameters;
use super::yaml::{Complaints, Map, Node, Value};
use crate::diagnostic::{Code, Diagnostic, did_you_mean};
use crate::project::{Clock, Date, Day, Drift, Language, Licence, Localized, PartDraft, Programme};
use crate::source::{At, Span};

/// Lunch, where `lunch_minutes` is not given.
const LUNCH_MINUTES: u32 = 45;

/// Decodes the programme.
pub(crate) fn decode(node: &Node, complaints: &mut Complaints) -> Programme {
    let mut map = node.map("lagvis.yaml", complaints);
    let mut programme = Programme { theme: "standard".into(), ..Programme::default() };
    match map.take("title") {
        Some(title) => programme.title = localized(&title, "title", complaints).value,
        None => complaints.push(Diagnostic::new(Code::Programme, node.span, "the programme has no `title`")),
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
    programme.address = map.take_text("address", complaints).map(|address| address.value);
    map.finish(complaints);
    programme
}

/// A text, or a map from languages to texts.
pub(crate) fn localized(node: &Node, what: &str, complaints: &mut Complaints) -> At<Localized> {
    let value = match &node.value {
        Value::Map(entries) => Localized {
            plain: None,
            by_language: entries
                .iter()
                .filter_map(|(key, value)| Some((key.value.as_str().into(), value.scalar(what, complaints)?.value)))
                .collect(),
        },
        _ => node.scalar(what, complaints).map(|text| Localized::plain(text.value)).unwrap_or_default(),
    };
    At::new(value, node.span)
}

/// The list of texts under a key.
pub(crate) fn texts(node: Option<Node>, what: &str, complaints: &mut Complaints) -> Vec<At<Arc<str>>> {
    let texts = node.map(|node| node.texts(what, complaints)).unwrap_or_default();
    texts.into_iter().map(|text| At::new(text.value.as_str().into(), text.span)).collect()
}

/// The entries of a map under a key.
pub(crate) fn entries(node: Option<Node>, what: &str, complaints: &mut Complaints) -> Vec<(At<String>, Node)> {
    node.map(|node| node.map(what, complaints).rest()).unwrap_or_default()
}

/// One of some words.
pub(crate) fn word<T: Copy>(
    node: Option<Node>,
    what: &str,
    words: &[(&'static str, T)],
    complaints: &mut Complaints,
) -> Option<T> {
    let text = node?.scalar(what, complaints)?;
    let found = words.iter().find(|(word, _)| *word == text.value).map(|(_, value)| *value);
    if found.is_none() {
        let all: Vec<_> = words.iter().map(|(word, _)| format!("`{word}`")).collect();
        let near = did_you_mean(&text.value, words.iter().map(|(word, _)| *word));
        let message = format!("`{what}` is {}, not `{}`{near}", all.join(" or "), text.value);
        complaints.push(Diagnostic::new(Code::WrongType, text.span, message));
    }
    found
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
        complaints.push(Diagnostic::new(
            Code::Programme,
            span,
            "the programme has no `languages`; write `languages: {nb: [nn], nn: [nb]}`",
        ));
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
        let title = map.take("part").map(|node| localized(&node, "part", complaints).value);
        let modules = texts(map.take("modules"), "modules", complaints);
        map.finish(complaints);
        parts.push(PartDraft { title, modules });
    }
    parts
}

/// The days under `agenda`, of the programme or a layer.
pub(crate) fn agenda(node: Option<Node>, complaints: &mut Complaints) -> Vec<Day> {
    let items = node.map(|node| node.list("agenda", complaints)).unwrap_or_default();
    items.iter().filter_map(|item| day(item, complaints)).collect()
}

fn day(node: &Node, complaints: &mut Complaints) -> Option<Day> {
    let mut map = node.map("agenda", complaints);
    let number = map.take("day").and_then(|node| node.number("day", complaints));
    let date = map.take("date").and_then(|node| date(&node, complaints));
    let start = map.take("start").and_then(|node| clock(&node, "start", complaints));
    let end = map.take("end").and_then(|node| clock(&node, "end", complaints));
    let lunch = map.take("lunch").and_then(|node| clock(&node, "lunch", complaints));
    let lunch_minutes = map.take("lunch_minutes").and_then(|node| node.number("lunch_minutes", complaints));
    let lunch = lunch.map(|at| (at, lunch_minutes.map_or(LUNCH_MINUTES, |minutes| minutes.value)));
    let mut breaks = Vec::new();
    for item in map.take("breaks").map(|node| node.list("breaks", complaints)).unwrap_or_default() {
        let mut pause = item.map("breaks", complaints);
        let at = pause.take("at").and_then(|node| clock(&node, "at", complaints));
        let minutes = pause.take("minutes").and_then(|node| node.number("minutes", complaints));
        pause.finish(complaints);
        breaks.extend(at.zip(minutes.map(|minutes| minutes.value)));
    }
    let modules = texts(map.take("modules"), "modules", complaints);
    map.finish(complaints);
    match (number, start, end) {
        (Some(number), Some(start), Some(end)) if start < end => {
            Some(Day { day: number.value, date, start, lunch, breaks, end, modules, span: node.span })
        }
        _ => {
            let message = "a day of the agenda needs `day`, `start` and a later `end`, as in \"09:00\"";
            complaints.push(Diagnostic::new(Code::WrongType, node.span, message));
            None
        }
    }
}

fn date(node: &Node, complaints: &mut Complaints) -> Option<Date> {
    let text = node.text("date", complaints)?;
    let date = Date::parse(&text.value);
    if date.is_none() {
        let message = format!("`{}` is no date; write it as `2027-09-13`", text.value);
        complaints.push(Diagnostic::new(Code::WrongType, text.span, message));
    }
    date
}

fn clock(node: &Node, what: &str, complaints: &mut Complaints) -> Option<Clock> {
    let text = node.text(what, complaints)?;
    let clock = text.value.split_once([':', '.']).and_then(|(hours, minutes)| {
        let (hours, minutes) = (hours.parse::<u32>().ok()?, minutes.parse::<u32>().ok()?);
        (hours < 24 && minutes < 60).then_some(Clock(hours * 60 + minutes))
    });
    if clock.is_none() {
        let message = format!("`{what}` is a time such as \"09:00\", not `{}`", text.value);
        complaints.push(Diagnostic::new(Code::WrongType, text.span, message));
    }
    clock
}

fn licence(node: &Node, complaints: &mut Complaints) -> Licence {
    if let Value::Text(name) = &node.value {
        return Licence { name: name.clone(), url: None };
    }
    let mut map = node.map("licence", complaints);
    let name = map.take_text("name", complaints).map(|name| name.value).unwrap_or_default();
    let url = map.take_text("url", complaints).map(|url| url.value);
    map.finish(complaints);
    Licence { name, url }
}

/// Checks what the programme names against the modules of the base.
pub(crate) fn check_modules(programme: &Programme, modules: &BTreeMap<Arc<str>, Span>, complaints: &mut Complaints) {
    let mut seen: BTreeMap<&str, Span> = BTreeMap::new();
    for module in programme.parts.iter().flat_map(|part| &part.modules) {
        if !modules.contains_key(&module.value) {
            complaints.push(no_module(module, modules.keys()));
        }
        if let Some(first) = seen.insert(&module.value, module.span) {
            let message = format!("`{}` stands twice in `modules`; keep one", module.value);
            complaints.push(Diagnostic::new(Code::Programme, module.span, message).note(first, "here first"));
        }
    }
    for module in programme.agenda.iter().flat_map(|day| &day.modules) {
        if !modules.contains_key(&module.value) {
            complaints.push(no_module(module, modules.keys()));
        }
    }
    if !programme.parts.is_empty() {
        for (module, span) in modules {
            if !seen.contains_key(&**module) {
                let message =
                    format!("`{module}` is not in `modules` of lagvis.yaml, so no edition has it; add it there");
                complaints.push(Diagnostic::new(Code::Programme, *span, message));
            }
        }
    }
}

/// The complaint of a module that does not exist.
pub(crate) fn no_module<'a>(module: &At<Arc<str>>, known: impl Iterator<Item = &'a Arc<str>>) -> Diagnostic {
    let near = did_you_mean(&module.value, known.map(|known| &**known));
    let message = format!("there is no module `{}`{near}", module.value);
    Diagnostic::new(Code::Programme, module.span, message)
}
