//! `lagvis explain --impact`: who is hit if something is changed, locked or removed.
//!
//! In goes the address of a module, a section, a field or a picture; out comes what each layer does with it, by kind. A layer that builds
//! on what another does with it is found too, so that every chain over the owner is followed upwards. Nothing is written.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use super::console::{Status, print};
use super::{input, messages};
use crate::compile::Workspace;
use crate::definitions::{definitions, uses};
use crate::diagnostic::{Complaints, nearest, or_else};
use crate::draft::LinkUse;
use crate::error::Error;
use crate::layer::drift::State;
use crate::layer::{Chain, Composed, MentionKind, Section};
use crate::markup::Destination;
use crate::message::Message;
use crate::names::key;
use crate::project::LayerId;
use crate::records::FRONT;
use crate::source::Span;

/// What a layer may have to do with a section, in the order in which it is said.
#[derive(Clone, Copy, PartialEq, Eq)]
enum HitKind {
    Replaced,
    AddedTo,
    ModuleRemoved,
    LinkedTo,
    NewSectionsPlaced,
    /// A module that is moved, by which another is moved, that is put in a day or given front matter.
    Listed,
    /// Definitions of footnotes and links among its lines are replaced.
    Notes,
    /// Its subsections are named.
    Inner,
    /// What the layer names is made by what those above do.
    BuiltOn,
}

impl HitKind {
    const ALL: [Self; 9] = [
        Self::Replaced,
        Self::AddedTo,
        Self::ModuleRemoved,
        Self::LinkedTo,
        Self::NewSectionsPlaced,
        Self::Listed,
        Self::Notes,
        Self::Inner,
        Self::BuiltOn,
    ];

    /// How many layers do it, of how many of these it is known that it is out of date, and what follows for whoever changes the section.
    fn says(self, layers: usize, old: usize) -> Message {
        match self {
            Self::Replaced => messages::hit_replaced(layers, old),
            Self::AddedTo => messages::hit_added_to(layers),
            Self::ModuleRemoved => messages::hit_module_removed(layers),
            Self::LinkedTo => messages::hit_linked_to(layers),
            Self::NewSectionsPlaced => messages::hit_placed(layers),
            Self::Listed => messages::hit_listed(layers),
            Self::Notes => messages::hit_notes(layers),
            Self::Inner => messages::hit_inner(layers),
            Self::BuiltOn => messages::hit_built_on(layers),
        }
    }
}

/// A module and the id of a section, or the key of a field; a picture has no module, and a module as a whole no id.
type Address = (Arc<str>, Arc<str>);

/// What is asked for.
struct Named {
    address: Address,
    /// The subsections of a section: without it, or with another id, they belong to another one.
    inner: Vec<Arc<str>>,
    /// The sections that it is in.
    outer: Vec<Arc<str>>,
    /// The ids of other sections that use notes and link definitions which stand among its lines.
    notes: Vec<Arc<str>>,
}

impl Named {
    /// Something that is no section, and so has no subsections and no notes.
    fn alone(address: Address) -> Self {
        Self { address, inner: Vec::new(), outer: Vec::new(), notes: Vec::new() }
    }
}

/// What one layer does with the section: in a word, where, and in what state it is.
struct Hit {
    kind: HitKind,
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
    let what = &*input::present(workspace, owner.unwrap_or(LayerId::BASE), what);
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
    hits.extend(reached.keys().flat_map(|layer| links(workspace, *layer, &named)));
    let named = named.address;
    let composed = workspace.composed(owner.unwrap_or(LayerId::BASE)).map(|checked| checked.value);
    let module = composed.as_ref().and_then(|composed| composed.modules.get(&named.0));
    // a module goes with its first section
    let is_opening = module.and_then(|module| module.opening()).is_some_and(|opening| opening.id == named.1);
    let is_module = named.1.is_empty() || is_opening;
    hits.extend(reached.keys().filter(|_| is_module).flat_map(|layer| lists(workspace, *layer, &named.0)));
    hits.extend(reached.keys().filter(|_| is_opening).flat_map(|layer| fronts(workspace, *layer, &named.0)));
    hits.sort_by_key(|hit| (hit.layer, hit.place));
    let parts = [&*named.0, &*named.1];
    let address = parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join("#");
    let mut text = report(workspace, &address, &hits);
    if parts.iter().all(|part| !part.is_empty()) && !named.1.starts_with(FRONT) {
        text.push_str(&unfilled(workspace, owner.unwrap_or(LayerId::BASE), &hits));
    }
    if module.is_some_and(|module| module.retiring(&named.1).is_some()) {
        text.push_str(&format!("{}\n", messages::is_retiring()));
    }
    print(&text)?;
    Ok(Status::Done)
}

/// What is meant, as a layer has it, by its present name.
fn find(workspace: &Workspace, layer: LayerId, what: &str) -> Option<Named> {
    let Some((slug, id)) = what.split_once('#') else {
        let picture = workspace.project.layer(layer).assets.get_key_value(&*key(what));
        let picture = picture.map(|(path, _)| ("".into(), path.clone()));
        let module = || Some((workspace.composed(layer)?.value.modules.get(what)?.slug.clone(), "".into()));
        return Some(Named::alone(picture.or_else(module)?));
    };
    let composed: Composed = workspace.composed(layer)?.value;
    let module = composed.modules.get(slug)?;
    let address = (module.slug.clone(), id.into());
    let Some(field) = id.strip_prefix(FRONT) else {
        let section = module.section(id)?;
        let after = module.sections.iter().skip_while(|one| one.id != section.id).skip(1);
        let inner = after.take_while(|one| one.level > section.level).map(|one| one.id.clone()).collect();
        let mut level = section.level;
        let above = module.sections.iter().rev().skip_while(|one| one.id != section.id);
        let is_higher = |one: &&Section| {
            let is_higher = one.level < level;
            level = level.min(one.level);
            is_higher
        };
        let outer = above.filter(is_higher).map(|one| one.id.clone()).collect();
        return Some(Named {
            address: (address.0, section.id.clone()),
            inner,
            outer,
            notes: notes(workspace, section),
        });
    };
    let name = field.split('.').next().unwrap_or_default();
    let is_field = matches!(name, "title" | "summary" | "minutes") || module.fields.contains_key(name);
    is_field.then(|| Named::alone(address))
}

/// The ids of the other sections of a file that use definitions which stand among the lines of a section.
fn notes(workspace: &Workspace, section: &Section) -> Vec<Arc<str>> {
    let text = &section.contributions[0].texts[0].1;
    let start = text.draft.front.span.map_or(0, |front| front.end as usize);
    let own = text.section().span.range();
    let all = definitions(&workspace.snapshot.file(text.draft.file).text()[start..]);
    let held = all.into_iter().filter(|one| own.contains(&(one.range.start + start))).map(|one| one.label);
    let held: BTreeSet<String> = held.collect();
    let others = text.draft.sections.iter().filter(|other| other.span != text.section().span && !held.is_empty());
    let used = others
        .filter(|other| uses(workspace.snapshot.slice(other.body_span)).iter().any(|(label, _)| held.contains(label)));
    used.map(|other| other.heading.id.clone()).collect()
}

/// The failure where nobody has what is meant.
fn unknown(workspace: &Workspace, what: &str, layer: LayerId) -> Error {
    let (slug, id) = what.split_once('#').unwrap_or((what, ""));
    let composed = workspace.composed(layer).map(|checked| checked.value);
    let Some(module) = composed.as_ref().and_then(|composed| composed.modules.get(slug)) else {
        return messages::no_module(slug).into();
    };
    let near = nearest(id, module.sections.iter().map(|section| &*section.id));
    or_else(messages::no_section_in(id, slug), near).into()
}

/// What a layer does with what is `named`, and with what layers below do by it. What the layer itself does by these is added to
/// them.
fn direct(workspace: &Workspace, layer: LayerId, asked: &Named, reached: &mut BTreeSet<Address>) -> Vec<Hit> {
    let named = &asked.address;
    let drift = workspace.drift(layer);
    let below = reached.clone();
    let mut found = Vec::new();
    for mention in workspace.mentions(layer) {
        let is_in_module = mention.module == named.0;
        let is_subtree = is_in_module && matches!(mention.word, "remove" | "whole");
        if is_subtree {
            reached.extend(asked.inner.iter().map(|id| (named.0.clone(), id.clone())));
        }
        let is_whole = matches!(mention.word, "page") || mention.kind == MentionKind::RemovesModule;
        // what holds the section, which a layer between may have taken away
        let holds = is_whole && is_in_module && !named.1.starts_with(FRONT)
            || is_subtree && mention.about.first().is_some_and(|top| asked.outer.contains(top));
        let is_direct = holds || is_in_module && mention.about.iter().any(|id| is_part(id, &named.1));
        let inner = mention.about.iter().find(|id| is_in_module && asked.inner.contains(id));
        let all = mention.about.iter().chain(&mention.makes);
        let first = mention.about.first().unwrap_or(&mention.module);
        let is_reached = |id: &Arc<str>| below.contains(&(mention.module.clone(), id.clone()));
        let by = all.clone().find(|id| is_reached(id)).or(Some(first).filter(|_| is_reached(&"".into())));
        let is_here = mention.module == named.0 && mention.kind == MentionKind::Hides;
        let note = mention.about.iter().find(|id| is_here && asked.notes.contains(id));
        let Some(key) = Some(first).filter(|_| is_direct).or(inner).or(by).or(note) else { continue };
        let kind = match mention.kind {
            _ if !is_direct && inner.is_some() => HitKind::Inner,
            _ if !is_direct && by.is_none() => HitKind::Notes,
            _ if !is_direct => HitKind::BuiltOn,
            MentionKind::Hides => HitKind::Replaced,
            MentionKind::Adds => HitKind::AddedTo,
            MentionKind::Places => HitKind::NewSectionsPlaced,
            MentionKind::RemovesModule => HitKind::ModuleRemoved,
        };
        let is_bare = !named.1.is_empty() && is_part(key, &named.1) || is_whole;
        let word = if is_bare { mention.word.to_owned() } else { format!("{} `{key}`", mention.word) };
        let is_old = drift.overrides.iter().any(|of| of.span == mention.span && of.state == State::Changed);
        found.push(Hit { kind, layer, word, place: mention.span, is_old });
        let all = all.filter(|_| kind != HitKind::Notes);
        // without a page, or a removal, all that those above name is another
        let all = all.cloned().chain(is_whole.then(|| "".into()));
        reached.extend(all.map(|id| (mention.module.clone(), id)));
    }
    found
}

/// Whether a key is what is named, or of the module that is named, or a key of the map that is named, or the map of the key.
fn is_part(key: &str, named: &str) -> bool {
    let is_in = |key: &str, map: &str| key.strip_prefix(map).is_some_and(|rest| rest.starts_with('.'));
    named.is_empty() || key == named || (key.starts_with(FRONT) && (is_in(key, named) || is_in(named, key)))
}

/// The links of a layer's files to a section, or to a module from others.
fn links(workspace: &Workspace, layer: LayerId, asked: &Named) -> Vec<Hit> {
    let (slug, id) = &asked.address;
    let it = workspace.project.layer(layer);
    let renamed = workspace.project.old_modules();
    let drafts = it.drafts.iter().chain(it.translations.iter().map(|((module, _), draft)| (module, draft)));
    let links = drafts.flat_map(|(module, draft)| {
        draft.sections.iter().flat_map(|section| &section.uses.links).map(move |link| (module, link))
    });
    let is_it = |(module, link): &(&Arc<str>, &LinkUse)| match &link.to {
        Destination::Section(of, there) => {
            let of = of.as_ref().unwrap_or(module);
            let is_it = match there {
                _ if id.is_empty() => *module != slug,
                Some(there) => **there == **id || asked.inner.iter().any(|inner| **inner == **there),
                None => false,
            };
            is_it && renamed.get(of).unwrap_or(of) == slug
        }
        _ => false,
    };
    let hit = |(_, link): (_, &LinkUse)| Hit {
        kind: HitKind::LinkedTo,
        layer,
        word: messages::word_link().to_string(),
        place: link.span,
        is_old: false,
    };
    links.filter(is_it).map(hit).collect()
}

/// The lines of a layer's file that move a module, or another beside it, or put it in a day.
fn lists(workspace: &Workspace, layer: LayerId, slug: &Arc<str>) -> Vec<Hit> {
    let it = workspace.project.layer(layer);
    let moved = it.modules.moved.iter();
    let moved = moved.filter(|(module, place)| [&module.value, place.value.anchor()].contains(&slug));
    let days = it.agenda.iter().flat_map(|day| &day.modules).filter(|module| module.value == *slug);
    let lines = moved.map(|(module, _)| ("move".to_owned(), module.span));
    let lines = lines.chain(days.map(|module| (messages::word_day().to_string(), module.span)));
    lines.map(|(word, place)| Hit { kind: HitKind::Listed, layer, word, place, is_old: false }).collect()
}

/// The front matter of a layer's files for a module that lies below it.
fn fronts(workspace: &Workspace, layer: LayerId, slug: &Arc<str>) -> Vec<Hit> {
    let it = workspace.project.layer(layer);
    let is_own = layer.is_base() || it.modules.add.iter().any(|module| module.value == *slug);
    let files = it.languages.iter().filter_map(|language| it.draft(slug, language)).filter(|_| !is_own);
    let fronts = files.map(|draft| &draft.front).filter(|front| front.says_something());
    let hit = |place| Hit {
        kind: HitKind::Listed,
        layer,
        word: messages::word_front_matter().to_string(),
        place,
        is_old: false,
    };
    fronts.filter_map(|front| front.span).map(hit).collect()
}

/// How many layers of each kind `required=` would stop: those with a folder that have not replaced the section.
fn unfilled(workspace: &Workspace, owner: LayerId, hits: &[Hit]) -> String {
    let project = &workspace.project;
    let kinds = project.programme.kinds.iter().map(|kind| {
        let layers = project.layers_with_ids().filter(|(_, layer)| layer.kind == *kind && !layer.is_in_register_only);
        let over = layers.filter(|(id, _)| *id != owner && workspace.chains.is_over(*id, owner));
        let has = |id: LayerId| hits.iter().any(|hit| hit.layer == id && hit.kind == HitKind::Replaced);
        (kind, over.filter(|(id, _)| !has(*id)).count())
    });
    let line = |(kind, count)| format!("{}\n", messages::required_would_stop(kind, count));
    kinds.filter(|(_, count)| *count > 0).map(line).collect()
}

/// The hits by kind, in the order of [`HitKind::ALL`], each with its layer, its place, and whether it is out of date or in error already.
fn report(workspace: &Workspace, address: &str, hits: &[Hit]) -> String {
    if hits.is_empty() {
        return format!("{}\n", messages::nobody_hit(address));
    }
    let count = |hits: &[&Hit]| hits.iter().map(|hit| hit.layer).collect::<BTreeSet<_>>().len();
    let errors = errors(workspace, hits);
    let mut text = format!("{address}\n");
    for kind in HitKind::ALL {
        let hits: Vec<&Hit> = hits.iter().filter(|hit| hit.kind == kind).collect();
        if hits.is_empty() {
            continue;
        }
        let old: Vec<&Hit> = hits.iter().copied().filter(|hit| hit.is_old).collect();
        text.push_str(&format!("{}\n", kind.says(count(&hits), count(&old))));
        let mut lines = Vec::new();
        for hit in hits {
            let (path, place) = (&workspace.project.layer(hit.layer).path, workspace.snapshot.place(hit.place));
            let mut wrong = errors.iter().filter(|found| found.span.meets(hit.place));
            let state = match wrong.next() {
                Some(found) => format!("  ({})", messages::stopped_already(found.code.as_str())),
                None if hit.is_old => format!("  ({})", messages::out_of_date_already()),
                None => String::new(),
            };
            lines.push(format!("  {path}  {}  {place}{state}\n", hit.word));
        }
        lines.dedup(); // items of one line
        text.push_str(&lines.concat());
    }
    text
}

/// The errors that there are already in the layers that are hit.
fn errors(workspace: &Workspace, hits: &[Hit]) -> Complaints {
    let layers: BTreeSet<LayerId> = hits.iter().map(|hit| hit.layer).collect();
    let own = layers.into_iter().filter_map(|layer| workspace.composed(layer)).flat_map(|checked| checked.diagnostics);
    own.chain(workspace.diagnostics.iter().cloned()).filter(|found| found.is_error()).collect()
}
