//! `lagvis explain --impact`: who is hit if a section is changed, locked or removed.

use std::collections::BTreeSet;

use super::console::{Status, many, print};
use super::input;
use crate::compile::Workspace;
use crate::diagnostic::did_you_mean;
use crate::draft::{LinkUse, Operation};
use crate::error::Error;
use crate::layer::Hidden;
use crate::layer::drift::{Override, OverrideItem, State};
use crate::markup::Destination;
use crate::project::LayerId;
use crate::source::Span;

/// What a layer may have to do with a section, and what follows from it for whoever changes the section.
const KINDS: [(&str, &str); 5] = [
    (REPLACED, "a change is told there, and a lock stops these editions"),
    ("added to", "a change is not told; `locked` stops these editions, `add-only` does not"),
    ("module removed", "a change is told there, and a lock stops these editions"),
    ("linked to", "a removal leaves the link without a target there"),
    ("new sections placed", "a removal stops these editions, a change or a lock does not"),
];
const REPLACED: &str = "replaced";

/// What one layer does with the section: in a word, where, and whether what it replaces has changed since.
struct Hit {
    kind: &'static str,
    layer: LayerId,
    word: String,
    place: Span,
    is_old: bool,
}

/// Says which layers name a section, what they do with it, and what would become of them.
pub(super) fn run(workspace: &Workspace, address: &str) -> Result<Status, Error> {
    let (slug, id) = input::section(address)?;
    let base = workspace.composed(LayerId::BASE).map(|checked| checked.value);
    let Some(module) = base.as_ref().and_then(|base| base.modules.get(slug)) else {
        return Err(format!("there is no module `{slug}` in the course; `lagvis list modules` shows them all").into());
    };
    let Some(section) = module.section(id) else {
        let near = did_you_mean(id, module.sections.iter().map(|section| &*section.id));
        return Err(format!("there is no section `{id}` in {slug}{near}").into());
    };
    let layers = workspace.project.layer_ids().filter(|layer| !layer.is_base());
    let hits: Vec<Hit> = layers.flat_map(|layer| hits(workspace, layer, slug, &section.id)).collect();
    let mut text = report(workspace, &format!("{slug}#{}", section.id), &hits);
    if module.retiring(&section.id).is_some() {
        text.push_str("it is retiring: whoever replaces it, adds to it or places something by it is told so (W14)\n");
    }
    print(&text);
    Ok(Status::Done)
}

/// Everything that a layer has to do with the section.
fn hits(workspace: &Workspace, layer: LayerId, slug: &str, id: &str) -> Vec<Hit> {
    let it = workspace.project.layer(layer);
    let hit = |kind, word: &str, place| Hit { kind, layer, word: word.to_owned(), place, is_old: false };
    let drift = workspace.drift(layer);
    let replaced = drift.overrides.iter().filter(|of| covers(of, slug, id));
    let replaced =
        replaced.map(|of| Hit { is_old: of.state == State::Changed, ..hit(REPLACED, &word(of, id), of.span) });
    let removed = it.modules.remove.iter().filter(|module| *module.value == *slug);
    let mut found: Vec<Hit> = replaced.collect();
    let is_old = |span: Span| drift.overrides.iter().any(|of| of.span == span && of.state == State::Changed);
    found.extend(
        removed.map(|module| Hit { is_old: is_old(module.span), ..hit("module removed", "remove", module.span) }),
    );
    let renamed = workspace.project.old_modules();
    for (module, draft) in it.drafts.iter().chain(it.translations.iter().map(|((module, _), draft)| (module, draft))) {
        let links = draft.sections.iter().flat_map(|section| &section.uses.links);
        let is_it = |link: &&LinkUse| match &link.to {
            Destination::Section(of, there) => {
                let of = of.as_ref().unwrap_or(module);
                there.as_deref() == Some(id) && **renamed.get(of).unwrap_or(of) == *slug
            }
            _ => false,
        };
        found.extend(links.filter(is_it).map(|link| hit("linked to", "link", link.span)));
    }
    let composed = workspace.composed(layer).map(|checked| checked.value);
    let module = composed.as_ref().and_then(|composed| composed.modules.get(slug));
    for section in module.into_iter().flat_map(|module| &module.sections) {
        for part in section.contributions.iter().filter(|part| part.layer == layer) {
            let kind = match &part.operation {
                Operation::Append | Operation::Prepend if *section.id == *id => "added to",
                Operation::Insert(position) if **position.anchor() == *id => "new sections placed",
                _ => continue,
            };
            found.push(hit(kind, part.operation.word(), part.heading().span));
        }
    }
    found
}

/// What a layer does to the section, in a word, and by what where that is not the section itself.
fn word(of: &Override, id: &str) -> String {
    let word = match &of.item {
        OverrideItem::Section(draft, range) => draft.sections[range.start].heading.attributes.operation.value.word(),
        _ => "replace",
    };
    match of.present().1 {
        key if key == id => word.to_owned(),
        key => format!("{word} `{key}`"),
    }
}

/// Whether what a layer hides holds the section.
fn covers(of: &Override, slug: &str, id: &str) -> bool {
    let Hidden::Text(text) = &of.hidden else { return false };
    if matches!(of.item, OverrideItem::Module) {
        return false; // it is told of by itself
    }
    of.present().0.is_some_and(|module| **module == *slug) && text.parts.iter().any(|part| *part.id == *id)
}

fn report(workspace: &Workspace, address: &str, hits: &[Hit]) -> String {
    if hits.is_empty() {
        return format!(
            "no layer names `{address}`: it can be changed, locked or removed without anybody noticing but readers\n"
        );
    }
    let count = |hits: &[&Hit]| hits.iter().map(|hit| hit.layer).collect::<BTreeSet<_>>().len();
    let mut text = format!("{address}\n");
    for (kind, consequence) in KINDS {
        let hits: Vec<&Hit> = hits.iter().filter(|hit| hit.kind == kind).collect();
        if hits.is_empty() {
            continue;
        }
        let old: Vec<&Hit> = hits.iter().copied().filter(|hit| hit.is_old).collect();
        let old = if kind == REPLACED { format!(" ({} out of date)", count(&old)) } else { String::new() };
        text.push_str(&format!("{kind} by {}{old}: {consequence}\n", many(count(&hits), "layer")));
        for hit in hits {
            let (path, place) = (&workspace.project.layer(hit.layer).path, workspace.snapshot.place(hit.place));
            let old = if hit.is_old { "  (out of date already)" } else { "" };
            text.push_str(&format!("  {path}  {}  {place}{old}\n", hit.word));
        }
    }
    text
}
