//! `lagvis explain --impact`: who is hit if a section is changed, locked or removed.

use std::collections::{BTreeMap, BTreeSet};

use super::{Status, print};
use crate::compile::Country;
use crate::diagnostic::did_you_mean;
use crate::draft::Operation;
use crate::error::Error;
use crate::layer::Hidden;
use crate::layer::drift::{State, Tracked};

/// What a layer does with the section.
struct Hit {
    /// The layer's path.
    path: String,
    /// What it does, in a word.
    word: String,
    /// Where.
    place: String,
    /// Whether what it replaces has changed since.
    is_old: bool,
}

/// Says which layers name a section, what they do with it, and what would become of them.
pub(super) fn run(country: &Country<'_>, address: &str) -> Result<Status, Error> {
    let base = country.composed(0).map(|checked| checked.value);
    let module = address.split_once('#').and_then(|(slug, id)| Some((base.as_ref()?.modules.get(slug)?, id)));
    let Some((module, id)) = module else {
        return Err(Error::Refused(format!(
            "`{address}` is no section of the course; write it as in `etikk#habilitet`"
        )));
    };
    let Some(section) = module.section(id) else {
        let near = did_you_mean(id, module.sections.iter().map(|section| &*section.id));
        return Err(Error::Refused(format!("there is no section `{id}` in {}{near}", module.slug)));
    };
    let (slug, id) = (module.slug.clone(), section.id.clone());
    let mut hits: BTreeMap<&str, Vec<Hit>> = BTreeMap::new();
    for layer in 1..country.project.layers.len() {
        let path = country.project.layers[layer].path.to_string();
        for tracked in country.drift(layer).tracked.iter().filter(|one| covers(one, &slug, &id)) {
            let is_whole = tracked.key != *id && tracked.renamed.is_none();
            let word = if is_whole { format!("replaces it with `{}`", tracked.key) } else { "replaces".to_owned() };
            let place = country.snapshot.place(tracked.span);
            let hit = Hit { path: path.clone(), word, place, is_old: tracked.state == State::Changed };
            hits.entry("replaced").or_default().push(hit);
        }
        let composed = country.composed(layer).map(|checked| checked.value);
        let Some(module) = composed.as_ref().and_then(|composed| composed.modules.get(&slug)) else { continue };
        for section in &module.sections {
            for part in section.contributions.iter().filter(|part| part.layer == layer) {
                let is_here = section.id == id;
                let kind = match &part.operation {
                    Operation::Append | Operation::Prepend if is_here => "added to",
                    Operation::Insert(place) if *place.anchor() == id => "placed by",
                    _ => continue,
                };
                let place = country.snapshot.place(part.texts[0].1.section().heading.span);
                let word = part.operation.word().to_owned();
                hits.entry(kind).or_default().push(Hit { path: path.clone(), word, place, is_old: false });
            }
        }
    }
    print(&report(&format!("{slug}#{id}"), &hits));
    Ok(Status::Done)
}

/// Whether what a layer hides holds the section.
fn covers(tracked: &Tracked, slug: &str, id: &str) -> bool {
    let (module, _) = tracked.present();
    let Hidden::Text(parts) = &tracked.hidden else { return false };
    module.is_some_and(|module| **module == *slug) && parts.iter().any(|part| *part.id == *id)
}

/// How many layers there are.
fn layers<'a>(hits: impl Iterator<Item = &'a Hit>) -> String {
    match hits.map(|hit| &hit.path).collect::<BTreeSet<_>>().len() {
        1 => "1 layer".to_owned(),
        count => format!("{count} layers"),
    }
}

fn report(address: &str, hits: &BTreeMap<&str, Vec<Hit>>) -> String {
    if hits.is_empty() {
        return format!(
            "no layer names `{address}`: it can be changed, locked or removed without anybody noticing but readers\n"
        );
    }
    let list = |kind: &str| hits.get(kind).map(Vec::as_slice).unwrap_or_default();
    let lines = |kind: &str| {
        let lines = list(kind).iter().map(|hit| {
            let old = if hit.is_old { "  (out of date already)" } else { "" };
            format!("  {}  {}  {}{old}\n", hit.path, hit.word, hit.place)
        });
        lines.collect::<String>()
    };
    let (replaced, added, placed) = (list("replaced"), list("added to"), list("placed by"));
    let old: Vec<&Hit> = replaced.iter().filter(|hit| hit.is_old).collect();
    let mut text = format!(
        "{address}\nreplaced by {} ({} out of date): a change is told there, and a lock stops these editions\n{}",
        layers(replaced.iter()),
        old.iter().map(|hit| &hit.path).collect::<BTreeSet<_>>().len(),
        lines("replaced")
    );
    text.push_str(&format!(
        "added to by {}: a change is not told; `locked` stops these editions, `add-only` does not\n{}",
        layers(added.iter()),
        lines("added to")
    ));
    text.push_str(&format!(
        "new sections are placed by it in {}: a removal stops these editions, a change or a lock does not\n{}",
        layers(placed.iter()),
        lines("placed by")
    ));
    text
}
