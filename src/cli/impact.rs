//! `lagvis explain --impact`: who is hit if something is changed, locked or removed.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use super::console::{Status, many, print};
use super::input;
use crate::compile::Workspace;
use crate::diagnostic::{Complaints, did_you_mean};
use crate::draft::LinkUse;
use crate::error::Error;
use crate::layer::drift::State;
use crate::layer::{Chain, Composed, MentionKind};
use crate::markup::Destination;
use crate::names::key;
use crate::project::LayerId;
use crate::records::FRONT;
use crate::source::Span;

/// What a layer may have to do with a section, and what follows from it for whoever changes the section.
const KINDS: [(&str, &str); 6] = [
    (REPLACED, "a change is told there, and a lock stops these editions and those over them"),
    ("added to", "a change is not told; `locked` stops these editions, `add-only` does not"),
    ("module removed", "a change is told there, and a lock stops these editions"),
    ("linked to", "a removal leaves the link without a target there"),
    ("new sections placed", "a removal stops these editions, a change or a lock does not"),
    (BUILT_ON, "what a lock, a removal or another id makes of what those do is told there"),
];
const REPLACED: &str = "replaced";
const BUILT_ON: &str = "built on what those do";

/// A module and the id of a section, or the key of a field; a picture has no module.
type Address = (Arc<str>, Arc<str>);

/// What is asked for, and the subsections of a section: without it, or with another id, they belong to another one.
struct Named {
    address: Address,
    inner: Vec<Address>,
}

/// What one layer does with the section: in a word, where, and in what state it is.
struct Hit {
    kind: &'static str,
    layer: LayerId,
    word: String,
    place: Span,
    /// Whether what it replaces has changed since.
    is_old: bool,
}

/// Says which layers name something, what they do with it, and what would become of them. It is that of the layer `owner`, or
/// that of the lowest layers that have it.
pub(super) fn run(workspace: &Workspace, what: &str, owner: Option<&str>) -> Result<Status, Error> {
    let owner = owner.map(|name| input::layer(workspace, name)).transpose()?;
    let mut chains: Vec<&Chain> = workspace.chains.iter().collect();
    chains.sort_by_key(|chain| (chain.layers().len(), chain.top()));
    // what a change reaches, by layer: the section, and what those below do by it
    let mut reached: BTreeMap<LayerId, BTreeSet<Address>> = BTreeMap::new();
    let mut named: Option<Named> = None;
    let mut hits = Vec::new();
    for chain in chains {
        let layer = chain.top();
        if let (Some(below), Some(named)) = (chain.parent().and_then(|below| reached.get(&below)), &named) {
            let mut below = below.clone();
            hits.extend(direct(workspace, layer, named, &mut below));
            reached.insert(layer, below);
        } else if owner.is_none_or(|owner| owner == layer)
            && let Some(found) = find(workspace, layer, what)
        {
            reached.insert(layer, BTreeSet::from([found.address.clone()]));
            named.get_or_insert(found);
        }
    }
    let Some(named) = named else { return Err(unknown(workspace, what, owner.unwrap_or(LayerId::BASE))) };
    let Named { address: named, .. } = named;
    hits.extend(reached.keys().flat_map(|layer| links(workspace, *layer, &named)));
    hits.sort_by_key(|hit| (hit.layer, hit.place));
    let address = if named.0.is_empty() { named.1.to_string() } else { format!("{}#{}", named.0, named.1) };
    let mut text = report(workspace, &address, &hits);
    let composed = workspace.composed(owner.unwrap_or(LayerId::BASE)).map(|checked| checked.value);
    let module = composed.as_ref().and_then(|composed| composed.modules.get(&named.0));
    if module.is_some_and(|module| module.retiring(&named.1).is_some()) {
        text.push_str("it is retiring: whoever replaces it, adds to it or places something by it is told so (W14)\n");
    }
    print(&text);
    Ok(Status::Done)
}

/// What is meant, as a layer has it, by its present name.
fn find(workspace: &Workspace, layer: LayerId, what: &str) -> Option<Named> {
    let Some((slug, id)) = what.split_once('#') else {
        let (path, _) = workspace.project.layer(layer).assets.get_key_value(&*key(what))?;
        return Some(Named { address: ("".into(), path.clone()), inner: Vec::new() });
    };
    let composed: Composed = workspace.composed(layer)?.value;
    let module = composed.modules.get(slug)?;
    let address = |id: &Arc<str>| (module.slug.clone(), id.clone());
    let Some(field) = id.strip_prefix(FRONT) else {
        let section = module.section(id)?;
        let after = module.sections.iter().skip_while(|one| one.id != section.id).skip(1);
        let inner = after.take_while(|one| one.level > section.level).map(|one| address(&one.id)).collect();
        return Some(Named { address: address(&section.id), inner });
    };
    let name = field.split('.').next().unwrap_or_default();
    let is_field = matches!(name, "title" | "summary" | "minutes") || module.fields.contains_key(name);
    is_field.then(|| Named { address: address(&id.into()), inner: Vec::new() })
}

/// The failure where nobody has what is meant.
fn unknown(workspace: &Workspace, what: &str, layer: LayerId) -> Error {
    let (slug, id) = match input::section(what) {
        Ok(section) => section,
        Err(error) => return error,
    };
    let composed = workspace.composed(layer).map(|checked| checked.value);
    let Some(module) = composed.as_ref().and_then(|composed| composed.modules.get(slug)) else {
        return format!("there is no module `{slug}` in the course; `lagvis list modules` shows them all").into();
    };
    let near = did_you_mean(id, module.sections.iter().map(|section| &*section.id));
    format!("there is no section `{id}` in {slug}{near}").into()
}

/// What a layer does with what is `named`, and with what layers below do by it. What the layer itself does by these is added to
/// them.
fn direct(workspace: &Workspace, layer: LayerId, asked: &Named, reached: &mut BTreeSet<Address>) -> Vec<Hit> {
    let named = &asked.address;
    let drift = workspace.drift(layer);
    let below = reached.clone();
    let mut found = Vec::new();
    for mention in workspace.mentions(layer) {
        if mention.module == named.0 && matches!(mention.word, "remove" | "whole") {
            reached.extend(asked.inner.iter().cloned());
        }
        let is_direct = mention.module == named.0 && mention.about.iter().any(|id| is_part(id, &named.1));
        let all = mention.about.iter().chain(&mention.makes);
        let by = all.clone().find(|id| below.contains(&(mention.module.clone(), (*id).clone())));
        let Some(key) = mention.about.first().filter(|_| is_direct).or(by) else { continue };
        let kind = match mention.kind {
            _ if !is_direct => BUILT_ON,
            MentionKind::Hides => REPLACED,
            MentionKind::Adds => "added to",
            MentionKind::Places => "new sections placed",
            MentionKind::RemovesModule => "module removed",
        };
        let is_bare = is_part(key, &named.1) || matches!(mention.word, "page");
        let word = if is_bare { mention.word.to_owned() } else { format!("{} `{key}`", mention.word) };
        let is_old = drift.overrides.iter().any(|of| of.span == mention.span && of.state == State::Changed);
        found.push(Hit { kind, layer, word, place: mention.span, is_old });
        reached.extend(all.map(|id| (mention.module.clone(), id.clone())));
    }
    found
}

/// Whether a key is what is named, or a key of the map that is named, or the map of the key.
fn is_part(key: &str, named: &str) -> bool {
    let is_in = |key: &str, map: &str| key.strip_prefix(map).is_some_and(|rest| rest.starts_with('.'));
    key == named || (key.starts_with(FRONT) && (is_in(key, named) || is_in(named, key)))
}

/// The links of a layer's files to a section.
fn links(workspace: &Workspace, layer: LayerId, (slug, id): &Address) -> Vec<Hit> {
    let it = workspace.project.layer(layer);
    let renamed = workspace.project.old_modules();
    let drafts = it.drafts.iter().chain(it.translations.iter().map(|((module, _), draft)| (module, draft)));
    let links = drafts.flat_map(|(module, draft)| {
        draft.sections.iter().flat_map(|section| &section.uses.links).map(move |link| (module, link))
    });
    let is_it = |(module, link): &(&Arc<str>, &LinkUse)| match &link.to {
        Destination::Section(of, there) => {
            let of = of.as_ref().unwrap_or(module);
            there.as_deref() == Some(&**id) && renamed.get(of).unwrap_or(of) == slug
        }
        _ => false,
    };
    let hit = |(_, link): (_, &LinkUse)| Hit {
        kind: "linked to",
        layer,
        word: "link".to_owned(),
        place: link.span,
        is_old: false,
    };
    links.filter(is_it).map(hit).collect()
}

fn report(workspace: &Workspace, address: &str, hits: &[Hit]) -> String {
    if hits.is_empty() {
        return format!(
            "no layer names `{address}`: it can be changed, locked or removed without anybody noticing but readers\n"
        );
    }
    let count = |hits: &[&Hit]| hits.iter().map(|hit| hit.layer).collect::<BTreeSet<_>>().len();
    let errors = errors(workspace, hits);
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
            let mut wrong = errors.iter().filter(|found| found.span.meets(hit.place));
            let state = match wrong.next() {
                Some(found) => format!("  (stopped already: {})", found.code),
                None if hit.is_old => "  (out of date already)".to_owned(),
                None => String::new(),
            };
            text.push_str(&format!("  {path}  {}  {place}{state}\n", hit.word));
        }
    }
    text
}

/// The errors that there are already in the layers that are hit.
fn errors(workspace: &Workspace, hits: &[Hit]) -> Complaints {
    let layers: BTreeSet<LayerId> = hits.iter().map(|hit| hit.layer).collect();
    let own = layers.into_iter().filter_map(|layer| workspace.composed(layer)).flat_map(|checked| checked.diagnostics);
    own.chain(workspace.diagnostics.iter().cloned()).filter(|found| found.is_error()).collect()
}
