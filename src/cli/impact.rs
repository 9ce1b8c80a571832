//! `lagvis explain --impact`: who is hit if a section is changed, locked or removed.

use std::collections::{BTreeMap, BTreeSet};

use super::console::print;
use super::status::Status;
use crate::compile::Workspace;
use crate::diagnostic::did_you_mean;
use crate::draft::{LinkUse, Operation};
use crate::error::Error;
use crate::layer::Hidden;
use crate::layer::drift::{Item, Override, State};
use crate::markup::Destination;
use crate::project::LayerId;

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

/// What a layer may have to do with a section, and what follows from it for whoever changes the section.
const KINDS: &[(&str, &str)] = &[
    ("replaced", "a change is told there, and a lock stops these editions"),
    ("added to", "a change is not told; `locked` stops these editions, `add-only` does not"),
    ("module removed", "a lock stops these editions"),
    ("linked to", "a removal leaves the link without a target there"),
    ("new sections placed", "a removal stops these editions, a change or a lock does not"),
];

/// Says which layers name a section, what they do with it, and what would become of them.
pub(super) fn run(workspace: &Workspace, address: &str) -> Result<Status, Error> {
    let base = workspace.composed(LayerId::BASE).map(|checked| checked.value);
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
    for layer in workspace.project.layer_ids().filter(|layer| !layer.is_base()) {
        let path = workspace.project.layer(layer).path.to_string();
        for tracked in workspace.drift(layer).overrides.iter().filter(|one| covers(one, &slug, &id)) {
            let word = word(tracked, &id);
            let place = workspace.snapshot.place(tracked.span);
            let hit = Hit { path: path.clone(), word, place, is_old: tracked.state == State::Changed };
            hits.entry("replaced").or_default().push(hit);
        }
        for (kind, hit) in others(workspace, layer, &slug, &id) {
            hits.entry(kind).or_default().push(hit);
        }
        let composed = workspace.composed(layer).map(|checked| checked.value);
        let Some(module) = composed.as_ref().and_then(|composed| composed.modules.get(&slug)) else { continue };
        for section in &module.sections {
            for part in section.contributions.iter().filter(|part| part.layer == layer) {
                let is_here = section.id == id;
                let kind = match &part.operation {
                    Operation::Append | Operation::Prepend if is_here => "added to",
                    Operation::Insert(place) if *place.anchor() == id => "new sections placed",
                    _ => continue,
                };
                let place = workspace.snapshot.place(part.texts[0].1.section().heading.span);
                let word = part.operation.word().to_owned();
                hits.entry(kind).or_default().push(Hit { path: path.clone(), word, place, is_old: false });
            }
        }
    }
    print(&report(&format!("{slug}#{id}"), &hits));
    Ok(Status::Done)
}

/// What a layer does to the section, in a word, and by what where that is not the section itself.
fn word(tracked: &Override, id: &str) -> String {
    let word = match &tracked.item {
        Item::Section(draft, range) => draft.sections[range.start].heading.attributes.operation.value.word(),
        _ => "replace",
    };
    match tracked.present().1 {
        key if key == id => word.to_owned(),
        key => format!("{word} `{key}`"),
    }
}

/// What else a layer has to do with the section: it removes its module, or links to it.
fn others(workspace: &Workspace, layer: LayerId, slug: &str, id: &str) -> Vec<(&'static str, Hit)> {
    let it = workspace.project.layer(layer);
    let hit = |word: &str, span| {
        let (path, word) = (it.path.to_string(), word.to_owned());
        Hit { path, word, place: workspace.snapshot.place(span), is_old: false }
    };
    let removed = it.modules.remove.iter().filter(|module| *module.value == *slug);
    let mut found: Vec<_> = removed.map(|module| ("module removed", hit("remove", module.span))).collect();
    for (module, draft) in it.drafts.iter().chain(it.translations.iter().map(|((module, _), draft)| (module, draft))) {
        let links = draft.sections.iter().flat_map(|section| &section.uses.links);
        let is_it = |link: &&LinkUse| match &link.to {
            Destination::Section(of, there) => {
                there.as_deref() == Some(id) && *of.as_deref().unwrap_or(module) == *slug
            }
            _ => false,
        };
        found.extend(links.filter(is_it).map(|link| ("linked to", hit("link", link.span))));
    }
    found
}

/// Whether what a layer hides holds the section.
fn covers(tracked: &Override, slug: &str, id: &str) -> bool {
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
    let mut text = format!("{address}\n");
    for (kind, consequence) in KINDS {
        let Some(hits) = hits.get(kind) else { continue };
        let old = hits.iter().filter(|hit| hit.is_old).map(|hit| &hit.path).collect::<BTreeSet<_>>().len();
        let old = if *kind == "replaced" { format!(" ({old} out of date)") } else { String::new() };
        text.push_str(&format!("{kind} by {}{old}: {consequence}\n", layers(hits.iter())));
        for hit in hits {
            let old = if hit.is_old { "  (out of date already)" } else { "" };
            text.push_str(&format!("  {}  {}  {}{old}\n", hit.path, hit.word, hit.place));
        }
    }
    text
}
