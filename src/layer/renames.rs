//! Modules that were renamed, and layers that still call them by an older name.
//!
//! The programme says so: `- {habilitet: {was: inhabilitet}}`. Where it does not, a file follows when its module is gone and one other
//! holds every section that the file names, each with a `was=` that says so. Files, records and the lines of `layer.yaml` are then
//! taken under the present name, and the layer remembers what is written.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use super::chain::Chains;
use super::messages as say;
use crate::diagnostic::Complaints;
use crate::draft::{Draft, Position, Section};
use crate::project::{Language, Layer, LayerId, Project};
use crate::records::{FRONT, PAGE, REMOVED_FILE};
use crate::source::Span;

/// Takes what layers call by an older name under the present one.
pub(crate) fn follow(project: &mut Project, chains: &Chains, complaints: &mut Complaints) {
    for id in project.layer_ids() {
        let names = names(project, chains, id);
        if names.is_empty() {
            continue;
        }
        let layer = Arc::make_mut(&mut project.layers[id.index()]);
        for (old, now) in &names {
            rename_files(layer, old, now, complaints);
            rename_records(layer, old, now);
        }
        rename_words(layer, &names);
    }
}

/// The present names of the modules that a layer calls by an older one.
fn names(project: &Project, chains: &Chains, id: LayerId) -> BTreeMap<Arc<str>, Arc<str>> {
    let layer = project.layer(id);
    let below = chains.get(id).into_iter().flat_map(|chain| chain.layers()).filter(|below| *below != id);
    let below: Vec<&Layer> = std::iter::once(project.base()).chain(below.map(|below| project.layer(below))).collect();
    let is_whole =
        |it: &Layer, slug: &Arc<str>| *it.kind == *"base" || it.modules.add.iter().any(|added| added.value == *slug);
    let is_there = |slug: &Arc<str>| below.iter().any(|it| it.drafts.contains_key(slug) && is_whole(it, slug));
    let gone: Vec<Arc<str>> = said(layer).into_iter().filter(|slug| !is_there(slug)).collect();
    // nearly every layer names what there is, and its modules are not gone through
    if gone.is_empty() {
        return BTreeMap::new();
    }
    let mut modules: BTreeMap<&Arc<str>, &Draft> = BTreeMap::new();
    for it in below {
        let whole = it.drafts.iter().filter(|(slug, _)| is_whole(it, slug));
        modules.extend(whole.map(|(slug, draft)| (slug, &**draft)));
    }
    let now = |old: &Arc<str>| match project.programme.renamed.get(old) {
        Some(now) => Some(now.value.clone()),
        None => implied(&modules, layer, old),
    };
    gone.into_iter().filter_map(|old| Some((old.clone(), now(&old)?))).collect()
}

/// Every module that a layer names: by a file, in its records of files that are gone, or in `layer.yaml`.
fn said(layer: &Layer) -> BTreeSet<Arc<str>> {
    let files = layer.drafts.keys().chain(layer.translations.keys().map(|(slug, _)| slug)).cloned();
    let missing = layer.records.missing.iter().filter_map(|file| file.name.split('.').next()).map(Arc::from);
    let changes = &layer.modules;
    let listed = changes.remove.iter().chain(&changes.add).chain(changes.moved.iter().map(|(module, _)| module));
    let listed = listed.chain(layer.agenda.iter().flat_map(|day| &day.modules)).map(|module| module.value.clone());
    let anchors = changes.moved.iter().map(|(_, place)| place.value.anchor().clone());
    files.chain(missing).chain(listed).chain(anchors).collect()
}

/// The one module that holds every section that a layer's file for a module that is gone names. Where the file names none, its first
/// section must have come from there.
fn implied(modules: &BTreeMap<&Arc<str>, &Draft>, layer: &Layer, old: &str) -> Option<Arc<str>> {
    if layer.modules.add.iter().any(|added| *added.value == *old) {
        return None;
    }
    let draft = layer.drafts.get(old).filter(|draft| draft.front.replace_page.is_none());
    let named: Vec<&str> = draft.into_iter().flat_map(|draft| names_of(draft)).collect();
    let recorded = recorded(layer, old);
    let is_it = |(_, module): &(&&Arc<str>, &&Draft)| {
        let mut all = named.iter().chain(&recorded);
        let is_heir = module.sections.first().is_some_and(|first| came_from(first, old).next().is_some());
        is_heir && all.all(|id| had(&module.sections, old, id))
    };
    let mut found = modules.iter().filter(is_it).map(|(slug, _)| (*slug).clone());
    let now = found.next().filter(|_| found.next().is_none())?;
    let has = |slug: &str| layer.drafts.contains_key(slug) || layer.translations.keys().any(|(of, _)| **of == *slug);
    (!has(old) || !has(&now)).then_some(now)
}

/// The ids that a section had in another module.
fn came_from<'a>(section: &'a Section, module: &'a str) -> impl Iterator<Item = &'a str> {
    let was = section.heading.attributes.was.iter().filter_map(|was| was.value.split_once('#'));
    was.filter(move |(of, _)| *of == module).map(|(_, id)| id)
}

/// Whether one of some sections had this id in another module.
fn had(sections: &[Section], module: &str, id: &str) -> bool {
    sections.iter().any(|section| came_from(section, module).any(|was| was == id))
}

/// The ids below that a file names.
fn names_of(draft: &Draft) -> impl Iterator<Item = &str> {
    let firsts = draft.steps().into_iter().map(|step| &draft.sections[step.start]);
    firsts.filter(|section| !section.heading.invented).map(|section| &**section.target())
}

/// The sections that the records of a module's files name.
fn recorded<'a>(layer: &'a Layer, module: &str) -> Vec<&'a str> {
    let of_module = layer.records.files.iter().filter(|(name, _)| name.split('.').next() == Some(module));
    let keys = of_module.flat_map(|(_, of)| of.base.keys().chain(of.from.keys())).map(String::as_str);
    keys.filter(|key| *key != PAGE && !key.starts_with(FRONT)).collect()
}

/// Takes the files of a module under its present name, but for those of which there is one under that name already.
fn rename_files(layer: &mut Layer, old: &Arc<str>, now: &Arc<str>, complaints: &mut Complaints) {
    let main = layer.main_language().clone();
    let is_double = layer.drafts.contains_key(old) && layer.drafts.contains_key(now);
    let mut files: Vec<(Language, Arc<Draft>)> =
        layer.drafts.remove(old).map(|draft| (main.clone(), draft)).into_iter().collect();
    let languages: BTreeSet<Language> = layer.translations.keys().map(|(_, language)| language.clone()).collect();
    for language in languages {
        files.extend(layer.translations.remove(&(old.clone(), language.clone())).map(|draft| (language, draft)));
    }
    for (language, draft) in files {
        if is_double || layer.draft(now, &language).is_some() {
            let file = layer.file_name(now, &language);
            // where that is a module of the layer's own, its name is what is reported
            let is_own = layer.modules.add.iter().any(|added| added.value == *now);
            complaints.extend((!is_own).then(|| say::two_files(Span::new(draft.file, 0, 0), old, now, file)));
            continue;
        }
        if language == main {
            layer.drafts.insert(now.clone(), draft);
        } else {
            layer.translations.insert((now.clone(), language.clone()), draft);
        }
        layer.old_files.insert((now.clone(), language), old.clone());
    }
}

/// Gives the records of files that somebody has renamed to these, and those of removed modules to the present names.
fn rename_records(layer: &mut Layer, old: &str, now: &str) {
    if let Some(removed) = layer.records.files.get_mut(REMOVED_FILE)
        && let Some(entry) = removed.base.remove(old)
    {
        removed.base.entry(now.to_owned()).or_insert(entry);
    }
    for missing in std::mem::take(&mut layer.records.missing) {
        let language = missing.name.strip_prefix(old).and_then(|rest| rest.strip_suffix(".md"));
        let language: Option<Language> = match language {
            Some("") => Some(layer.main_language().clone()),
            Some(tag) => tag.strip_prefix('.').map(Into::into),
            None => None,
        };
        match language.filter(|language| layer.draft(now, language).is_some()) {
            Some(language) => {
                let of = layer.records.files.remove(&missing.name).unwrap_or_default();
                let name = layer.file_name(now, &language);
                layer.records.files.entry(name).or_default().fill(&of);
            }
            None => layer.records.missing.push(missing),
        }
    }
}

/// Takes what `layer.yaml` says of modules under their present names.
fn rename_words(layer: &mut Layer, names: &BTreeMap<Arc<str>, Arc<str>>) {
    let found = &mut layer.old_words;
    let mut rename = |slug: &mut Arc<str>, span: Span| {
        if let Some(now) = names.get(slug) {
            found.push((span, std::mem::replace(slug, now.clone()), now.clone()));
        }
    };
    let changes = &mut layer.modules;
    for (module, place) in &mut changes.moved {
        rename(&mut module.value, module.span);
        let (Position::After(anchor) | Position::Before(anchor) | Position::In(anchor)) = &mut place.value;
        rename(anchor, place.span);
    }
    let days = layer.agenda.iter_mut().flat_map(|day| &mut day.modules);
    for module in changes.remove.iter_mut().chain(&mut changes.add).chain(days) {
        rename(&mut module.value, module.span);
    }
}
