//! The register of acts. An entry that is equal in two editions is rendered once.
//!
//! Every entry has the id `lov-` and the key of the act; an act that the texts do not refer to has no entry.

use std::sync::Arc;

use serde_json::json;

use super::context::Context;
use super::place::HtmlPlace;
use crate::book::{Act, Reference, Section};
use crate::cache::Key;
use crate::error::Error;

/// Every act that the edition refers to, which of its places, and where, with links from a place. Empty, where it refers to none.
pub(super) fn list(context: &Context<'_>, place: &HtmlPlace) -> Result<String, Error> {
    let ways = place.hash();
    let entry = |act| context.theme.fragments.acts.try_get(key(context, ways, act), || entry(context, place, act));
    context.book.acts.iter().map(entry).map(|html| html.map(|html| html.to_string())).collect()
}

/// The hash of all that an entry shows, and of where it is put.
fn key(context: &Context<'_>, ways: u128, act: &Act) -> u128 {
    let mut key = Key::default();
    key.hash(ways).text(&act.key).text(&act.name).text(&act.short).text(&act.citation).text(&act.url);
    for reference in &act.places {
        key.text(&context.theme.phrase(&reference.place)).text(&reference.url);
        key.number(reference.sections.len() as u64);
        for section in &reference.sections {
            key.text(&section.module).text(&section.id).text(&context.book.full_title_of(section));
        }
    }
    key.finish()
}

/// An act as HTML, with each of its places and the sections that refer to them.
fn entry(context: &Context<'_>, place: &HtmlPlace, act: &Act) -> Result<Arc<str>, Error> {
    let link = |section: &Arc<Section>| json!({ "href": place.href(&section.target(), ""), "title": context.book.full_title_of(section) });
    let reference = |reference: &Reference| {
        json!({
            "place": context.theme.phrase(&reference.place),
            "url": reference.url,
            "places": reference.sections.iter().map(link).collect::<Vec<_>>(),
        })
    };
    let values = json!({
        "level": place.level(2),
        "name": act.name,
        "short": act.short,
        "citation": act.citation,
        "url": act.url,
        "address": act.address,
        "anchor": format!("lov-{}", act.key),
        "refs": act.places.iter().map(reference).collect::<Vec<_>>(),
    });
    Ok(context.theme.render("act.html", &values)?.into())
}
