//! A composed chain in one language becomes an edition: every text chosen, every value filled in.
//!
//! In goes a [`Composed`] chain, out comes an [`Edition`], with what can only be said where language and values are known. A module in
//! which no layer above the base has a part is taken over from the last reading, where nothing that decides about it has changed.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::cache::Cache;
use super::chain::{Chain, edition_id};
use super::composed::{self, Composed, Contribution};
use super::conditions::holds;
use super::contrast::Backgrounds;
use super::messages as say;
use super::resolve_module::Resolver;
use super::{contrast, schedule, values};
use crate::cache::Key;
use crate::diagnostic::{Checked, Complaints, nearest_picture};
use crate::draft::InDeck;
use crate::edition::{
    self, AccentPair, Address, Change, Edition, LayerSummary, Module, ModuleNumber, Part, Picture, Value,
};
use crate::project::{Language, LayerId, Project};
use crate::source::{Snapshot, short_hash};

/// What resolving needs beside the chain.
pub(crate) struct ResolveContext<'a> {
    pub(crate) project: &'a Project,
    /// The project's files.
    pub(crate) snapshot: &'a Snapshot,
    /// The theme's backgrounds, which accents are read on.
    pub(crate) backgrounds: &'a Backgrounds,
    /// What was resolved before the last change, where somebody keeps it.
    pub(crate) cache: Option<&'a Cache>,
}

/// The number of each module of an edition, by slug.
type Numbers = BTreeMap<Arc<str>, ModuleNumber>;

/// The pictures of an edition, by path.
type Pictures = BTreeMap<Arc<str>, Picture>;

/// Resolves a chain for the readers of one language.
pub(crate) fn edition(composed: &Composed, language: &Language, context: &ResolveContext<'_>) -> Checked<Edition> {
    let mut complaints = Vec::new();
    let project = context.project;
    let top = composed.chain.top();
    let layer = project.layer(top);
    let accepted = project.accepts(language);
    let values = values::resolve(project, &composed.chain, &accepted);
    let mut resolver = Resolver {
        project,
        snapshot: context.snapshot,
        chain: &composed.chain,
        accepted: &accepted,
        values: &values,
        complaints: &mut complaints,
    };
    let modules = modules(composed, composed.slugs(), language, &mut resolver, context.cache);
    let guide = guide(composed, language, &mut resolver);
    let numbers: Numbers =
        modules.iter().enumerate().map(|(at, module)| (module.slug.clone(), ModuleNumber::new(at))).collect();
    let assets = assets(composed, project);
    let accent = accent(composed, context, &mut complaints);
    let logo = logo(composed, project, &assets, &mut complaints);
    let days = schedule::days(composed, project);
    schedule::check_days(&days, composed, project, (&modules, &numbers), &mut complaints);
    let agenda = days.iter().map(|day| schedule::schedule(day, &modules, &numbers, &mut complaints)).collect();
    if !top.is_base() {
        schedule::check(layer, composed, &numbers, &mut complaints);
    }
    let title = project.programme.title.get(&accepted).cloned().unwrap_or_default();
    let is_in_force =
        |layer, change: &Change| is_in_force(layer, change, composed, |slug| modules.get(numbers.get(slug)?.index()));
    let layers = summaries(composed, project, &edition::fill(&values, &title), is_in_force);
    let edition = Edition {
        id: edition_id(project, top),
        name: layers.last().map_or_else(String::new, |top| top.name.clone()),
        number: layer.number().map(Into::into),
        names: project.kommune(top).map(|kommune| kommune.names.clone()).unwrap_or_default(),
        title,
        language: language.clone(),
        languages: layer.languages.clone(),
        parts: parts(composed, project, &accepted, &numbers),
        modules,
        guide,
        numbers,
        renamed: renamed(composed),
        old_modules: project.old_modules(),
        values,
        agenda,
        accent,
        logo,
        assets,
        layers,
    };
    Checked { value: edition, diagnostics: complaints }
}

/// The modules of the facilitator's guide. None of their sections has slides.
fn guide(composed: &Composed, language: &Language, resolver: &mut Resolver<'_, '_>) -> Vec<Arc<Module>> {
    let slugs = resolver.project.programme.guide.iter().map(|module| &module.value);
    let mut guide = modules(composed, slugs, language, resolver, None);
    for section in guide.iter_mut().flat_map(|module| &mut Arc::make_mut(module).sections) {
        section.in_deck = InDeck::Absent;
    }
    guide
}

/// Those of some modules of a chain whose first heading is there, each taken from the cache or resolved.
fn modules<'a>(
    composed: &Composed,
    slugs: impl Iterator<Item = &'a Arc<str>>,
    language: &Language,
    resolver: &mut Resolver<'_, '_>,
    cache: Option<&Cache>,
) -> Vec<Arc<Module>> {
    let surroundings = surroundings(resolver.project, &composed.chain, language, resolver.values);
    let values = resolver.values;
    let is_there = |module: &&Arc<composed::Module>| {
        let condition = module.opening().and_then(composed::Section::condition);
        // nor is one there of which a layer has taken away all that there was
        let is_empty = module.sections.is_empty() && !module.removed.is_empty();
        !is_empty && condition.is_none_or(|condition| holds(values, &condition.value))
    };
    let module = |module: &Arc<composed::Module>| {
        let mut make = || {
            let before = resolver.complaints.len();
            (Arc::new(resolver.module(module)), resolver.complaints.len() == before)
        };
        match cache.zip(module.hash) {
            Some((cache, hash)) => {
                cache.resolved.get_clean(Key::default().hash(surroundings).hash(hash).finish(), make)
            }
            None => make().0,
        }
    };
    slugs.filter_map(|slug| composed.modules.get(slug)).filter(is_there).map(module).collect()
}

/// A 128-bit hash of all that decides how a module of a chain is resolved, beside the module.
fn surroundings(project: &Project, chain: &Chain, language: &Language, values: &BTreeMap<Arc<str>, Value>) -> u128 {
    let mut key = Key::default();
    key.text(language);
    for layer in chain.layers() {
        let it = project.layer(layer);
        key.number(layer.index() as u64).text(&it.path).text(&it.kind).number(it.config.0.into());
        key.number(it.is_in_register_only.into());
    }
    for (name, value) in values {
        key.text(name).text(&format!("{value:?}"));
    }
    key.finish()
}

/// The older addresses of the sections of a chain.
fn renamed(composed: &Composed) -> BTreeMap<Address, Address> {
    let mut renamed = BTreeMap::new();
    for (slug, module) in &composed.modules {
        for section in module.sections.iter() {
            for was in &section.was {
                let (old, id) =
                    was.split_once('#').map_or((slug.clone(), was.clone()), |(old, id)| (old.into(), id.into()));
                renamed.insert((old, id), (slug.clone(), section.id.clone()));
            }
        }
    }
    renamed
}

/// What is said of the layers of a chain; the base is called as the programme is, by its title.
fn summaries(
    composed: &Composed,
    project: &Project,
    title: &str,
    is_in_force: impl Fn(LayerId, &Change) -> bool,
) -> Vec<LayerSummary> {
    let layers = composed.chain.layers().zip(&composed.changes);
    layers
        .map(|(id, changes)| {
            let layer = project.layer(id);
            LayerSummary {
                kind: layer.kind.clone(),
                name: if id.is_base() { title.to_owned() } else { layer.name.clone() },
                path: layer.path.clone(),
                version: if layer.files == 0 { String::new() } else { short_hash(layer.version) },
                files: layer.files,
                mark_local: layer.mark_local,
                changes: changes.iter().filter(|change| is_in_force(id, change)).cloned().collect(),
            }
        })
        .collect()
}

/// Whether something that a layer does is to be seen in an edition, or is the removal of something: no condition takes it away.
fn is_in_force<'a>(
    layer: LayerId,
    change: &Change,
    composed: &Composed,
    resolved: impl Fn(&str) -> Option<&'a Arc<Module>>,
) -> bool {
    let Some(below) = composed.modules.get(&change.module) else { return true };
    let section = change.section.as_ref().and_then(|id| below.section(id));
    if change.section.is_some() && section.is_none() {
        return true;
    }
    let Some(module) = resolved(&change.module) else { return false };
    let Some(section) = section else { return true };
    let is_off = |one: &Contribution| one.layer == layer && one.is_off && one.operation.word() == change.operation;
    module.sections.iter().any(|there| there.id == section.id) && !section.contributions.iter().any(is_off)
}

/// The parts that hold any module of the edition.
fn parts(composed: &Composed, project: &Project, accepted: &[Language], numbers: &Numbers) -> Vec<Part> {
    let titles = &project.programme.parts;
    let parts = composed.parts.iter().map(|(title, slugs)| Part {
        title: title.and_then(|at| titles[at].title.as_ref()).and_then(|title| title.get(accepted)).cloned(),
        modules: slugs.iter().filter_map(|slug| numbers.get(slug).copied()).collect(),
    });
    parts.filter(|part| !part.modules.is_empty()).collect()
}

/// The pictures, each from the highest layer that has it, with its row there.
fn assets(composed: &Composed, project: &Project) -> Pictures {
    let mut assets = BTreeMap::new();
    for (depth, layer) in composed.chain.depths() {
        for (path, asset) in &project.layer(layer).assets {
            if let Some(row) = &asset.row {
                let picture = Picture { file: asset.file, row: row.clone(), size: asset.size, layer: depth };
                assets.insert(path.clone(), picture);
            }
        }
    }
    assets
}

/// The accent of the highest layer that has one; nothing where it cannot be read.
fn accent(composed: &Composed, context: &ResolveContext<'_>, complaints: &mut Complaints) -> Option<AccentPair> {
    let mut layers = composed.chain.layers().rev();
    let accent = layers.find_map(|layer| context.project.layer(layer).accent.as_ref())?;
    contrast::check(accent, context.backgrounds, complaints)
}

/// The arms of the highest layer that has some.
fn logo(composed: &Composed, project: &Project, assets: &Pictures, complaints: &mut Complaints) -> Option<Arc<str>> {
    let mut layers = composed.chain.layers().rev();
    let (layer, logo) = layers.find_map(|id| project.layer(id).logo.as_ref().map(|logo| (id, logo)))?;
    if let Some(path) = assets.get_key_value(logo.value.as_str()).map(|(path, _)| path.clone()) {
        return Some(path);
    }
    // one without its row is reported at its file
    if layer == composed.chain.top() && !project.layer(layer).assets.contains_key(logo.value.as_str()) {
        let near = nearest_picture(&logo.value, project.layer(layer).assets.keys());
        complaints.push(say::no_picture_in_layer(logo.span, &logo.value).first_hint(near));
    }
    None
}
