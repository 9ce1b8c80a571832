//! The register of acts: every act that the edition refers to, which of its sections, and where.

use std::collections::{BTreeMap, BTreeSet};

use super::fill::{Frame, act_url};
use super::pages::{self, Chrome, HERE_ACTS};
use super::stencil::Large;
use crate::edition::{Edition, Module};
use crate::error::Error;
use crate::markup::{ActPlace, plain};

/// A place in an act, in the order of the act: `§ 5-11` comes after `§ 5-4`.
pub(crate) type Order = (Vec<(u32, String)>, ActPlace);

/// Act → place → the sections that refer to it, by module and place in the module.
pub(crate) type References<'a> = BTreeMap<&'a str, BTreeMap<Order, BTreeSet<(usize, usize)>>>;

/// Renders the page.
pub(crate) fn page(frame: &Frame<'_>, chrome: &Chrome<'_>) -> Result<String, Error> {
    let project = frame.world.project;
    let accepted = project.accepts(&frame.edition.language);
    let mut acts = Vec::new();
    for (key, places) in references(frame.edition) {
        let Some(act) = project.acts.get(key) else { continue };
        let refs: Vec<_> = places
            .into_iter()
            .map(|((_, place), modules)| {
                let places = modules.into_iter().map(|(module, section)| {
                    serde_json::json!({
                        "href": format!("{}.html#{}", frame.edition.modules[module].slug, section_id(frame, module, section)),
                        "title": title(frame, module, section),
                    })
                });
                serde_json::json!({
                    "label": label(&place),
                    "url": act_url(project, &place).unwrap_or_default(),
                    "places": places.collect::<Vec<_>>(),
                })
            })
            .collect();
        acts.push(serde_json::json!({
            "key": key,
            "name": act.name.get(&accepted).unwrap_or(key),
            "short": act.short.get(&accepted).unwrap_or(key),
            "citation": act.citation,
            "url": act.url,
            "anchor": format!("lov-{key}"),
            "refs": refs,
        }));
    }
    let common = pages::common(frame, frame.skin.text("acts"), "", "lover.html", chrome.nav_here(HERE_ACTS)?);
    pages::render(frame, "acts.html", &common, &serde_json::json!({ "acts": acts }), &Large::default())
}

/// Gathers what the edition's texts refer to.
pub(crate) fn references(edition: &Edition) -> References<'_> {
    let mut all = References::new();
    for (module_index, module) in edition.modules.iter().enumerate() {
        for (section_index, section) in module.sections.iter().enumerate() {
            let used = section.passages.iter().flat_map(|passage| &passage.text.section().uses.acts);
            for (place, _) in used {
                let order = (sort_key(&place.place), place.clone());
                let places = all.entry(&place.act).or_default();
                places.entry(order).or_default().insert((module_index, section_index));
            }
        }
    }
    all
}

fn section_id(frame: &Frame<'_>, module: usize, section: usize) -> String {
    frame.edition.modules[module].sections[section].id.to_string()
}

/// `Module: section`, in words.
fn title(frame: &Frame<'_>, module: usize, section: usize) -> String {
    let module: &Module = &frame.edition.modules[module];
    let section = &module.sections[section];
    let mut words = plain(&section.heading.section().heading.title);
    for (name, value) in &frame.edition.values {
        words = words.replace(&format!("{{{{{name}}}}}"), &value.text);
    }
    if section.level == 1 { module.title.text.clone() } else { format!("{}: {words}", module.title.text) }
}

/// Numbers as numbers, letters as letters.
fn sort_key(place: &str) -> Vec<(u32, String)> {
    let parts = place.trim_start_matches("kapittel-").split('-');
    parts
        .map(|part| {
            let digits: String = part.chars().take_while(char::is_ascii_digit).collect();
            (digits.parse().unwrap_or(0), part[digits.len()..].to_owned())
        })
        .collect()
}

/// `§ 14-7`, `kapittel 5`, or nothing for the whole act.
pub(crate) fn label(place: &ActPlace) -> String {
    match place.place.strip_prefix("kapittel-") {
        Some(chapter) => format!("kapittel {}", chapter.to_uppercase()),
        None if place.place.is_empty() => String::new(),
        None => format!("§\u{a0}{}", pretty(&place.place)),
    }
}

/// `2a-1` as people write it: `2 A-1`; `3a` stays.
fn pretty(place: &str) -> String {
    match place.split_once('-') {
        Some((chapter, section)) if chapter.ends_with(|c: char| c.is_ascii_lowercase()) => {
            let (number, letter) = chapter.split_at(chapter.len() - 1);
            format!("{number}\u{a0}{}-{section}", letter.to_uppercase())
        }
        _ => place.to_owned(),
    }
}
