//! The glossary: its entries in the order of the alphabet, by letter. Editions share it.

use std::sync::Arc;

use serde_json::json;

use super::context::Context;
use super::place::HtmlPlace;
use crate::book::Entry;
use crate::cache::{Key, content_hash};
use crate::error::Error;

/// Every entry; empty where the edition has no glossary.
pub(super) fn list(context: &Context<'_>, place: &HtmlPlace) -> Result<Arc<str>, Error> {
    let entries = &context.book.glossary;
    let key = Key::default().hash(place.hash()).hash(content_hash(entries)).finish();
    match entries.is_empty() {
        true => Ok("".into()),
        false => context.theme.fragments.glossaries.try_get(key, || html(context, place, entries)),
    }
}

/// The entries as HTML.
fn html(context: &Context<'_>, place: &HtmlPlace, entries: &[Entry]) -> Result<Arc<str>, Error> {
    let entry = |entry: &Entry| {
        json!({
            "anchor": place.term(&entry.id),
            "term": entry.term,
            "explanation": entry.explanation,
            "synonyms": entry.synonyms.join(", "),
            "avoid": entry.avoid.join(", "),
        })
    };
    let groups = entries
        .chunk_by(|one, next| letter(one) == letter(next))
        .map(|group| json!({ "letter": letter(&group[0]), "entries": group.iter().map(entry).collect::<Vec<_>>() }));
    let values = json!({ "level": place.level(2), "groups": groups.collect::<Vec<_>>() });
    Ok(context.theme.render("glossary-entries.html", &values)?.into())
}

/// The letter under which an entry stands.
fn letter(entry: &Entry) -> String {
    entry.term.chars().next().map(|letter| letter.to_uppercase().to_string()).unwrap_or_default()
}
