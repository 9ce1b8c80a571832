//! What a layer says to no effect: texts that no edition shows, translations into languages that it is not built in, and values and
//! pictures that nothing uses.
//!
//! A text may be hidden in one edition and shown in another, so this can be said of a layer only when every edition that
//! is built from it has been looked at.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use super::messages as say;
use super::outcome::Outcome;
use super::workspace::Workspace;
use crate::diagnostic::{Complaints, Diagnostic};
use crate::draft::{Condition, Draft, Operation, Section};
use crate::layer::{self, Contribution};
use crate::project::LayerId;
use crate::source::{At, Span};

/// The diagnostics of what a layer says to no effect, given the outcomes of all editions that are built from it. There are none for
/// the base, nor for a layer whose own edition has failed.
fn of(workspace: &Workspace, layer: LayerId, outcomes: &[&Outcome]) -> Complaints {
    let own = outcomes.iter().find(|outcome| outcome.layer == layer);
    if layer.is_base() || own.is_none_or(|own| own.failed) {
        return Vec::new();
    }
    let it = workspace.project.layer(layer);
    let mut found = Vec::new();
    let is_shown = |section: &Section| outcomes.iter().any(|outcome| outcome.usage.shown.contains(&section.span));
    for (slug, draft) in &it.drafts {
        let of_module = it.translations.iter().filter(|((module, _), _)| module == slug);
        let translations: Vec<&Arc<Draft>> = of_module.map(|(_, draft)| draft).collect();
        for section in draft.sections.iter().filter(|one| one.heading.attributes.operation.value != Operation::Remove) {
            let others = translations.iter().flat_map(|draft| &draft.sections);
            let mut same = others.filter(|other| other.heading.id == section.heading.id);
            if !is_shown(section) && !same.any(is_shown) {
                found.push(hidden(workspace, layer, section));
            }
        }
    }
    let mut unbuilt: BTreeMap<&str, Diagnostic> = BTreeMap::new();
    for ((_, language), draft) in it.translations.iter().filter(|((_, language), _)| !it.languages.contains(language)) {
        let span = draft.sections.first().map_or(Span::new(draft.file, 0, 0), |section| section.heading.span);
        let found = match unbuilt.remove(&**language) {
            Some(first) => first.note(span, say::and_this_one()),
            None => say::unbuilt_language(span, language, &it.path),
        };
        unbuilt.insert(language, found);
    }
    found.extend(unbuilt.into_values());
    for (name, _) in &it.values {
        let used =
            |outcome: &&Outcome| outcome.usage.used.iter().any(|(of, known)| *of == layer && **known == *name.value);
        if !outcomes.iter().any(used) {
            found.push(say::unused_value(name.span, &name.value, &it.path));
        }
    }
    let is_used = |file| outcomes.iter().any(|outcome| outcome.usage.pictures.contains(&file));
    for (path, asset) in it.assets.iter().filter(|(_, asset)| !is_used(asset.file)) {
        found.extend(asset.row.as_ref().map(|row| say::unused_picture(row.place, path, &it.path)));
    }
    found
}

/// Adds them for the layer of an outcome, where no other lies over it.
pub(super) fn of_own(workspace: &Workspace, outcome: &mut Outcome) {
    if !workspace.has_layers_above(outcome.layer) {
        let found = of(workspace, outcome.layer, &[outcome]);
        outcome.diagnostics.extend(found);
    }
}

/// Adds them for layers that others lie over, where the outcomes hold all of those.
pub(super) fn of_shared(workspace: &Workspace, outcomes: &mut [Outcome]) {
    let looked_at: BTreeSet<LayerId> = outcomes.iter().map(|outcome| outcome.layer).collect();
    let shared = looked_at.iter().copied().filter(|layer| !layer.is_base() && workspace.has_layers_above(*layer));
    let mut found = Vec::new();
    for layer in shared {
        let over: Vec<LayerId> = workspace.chains.over(layer).collect();
        if over.iter().all(|above| looked_at.contains(above)) {
            let of_it: Vec<&Outcome> = outcomes.iter().filter(|outcome| over.contains(&outcome.layer)).collect();
            found.push((layer, of(workspace, layer, &of_it)));
        }
    }
    for (layer, found) in found {
        if let Some(outcome) = outcomes.iter_mut().find(|outcome| outcome.layer == layer) {
            outcome.diagnostics.extend(found);
        }
    }
}

/// The diagnostic of a text that no edition shows: by a condition of its own or of its section, or because another layer hides it.
fn hidden(workspace: &Workspace, layer: LayerId, section: &Section) -> Diagnostic {
    let path = &workspace.project.layer(layer).path;
    let id = &section.heading.id;
    let at = section.heading.id_span;
    let composed = workspace.composed(layer).map(|checked| checked.value);
    let condition = composed.as_ref().and_then(|composed| {
        let accepted = workspace.project.accepts(workspace.project.layer(layer).main_language());
        let values = layer::values(&workspace.project, &composed.chain, &accepted);
        let here = |one: &&Contribution| one.heading().span == section.heading.span;
        composed.modules.values().find_map(|module| {
            let holder = module.sections.iter().find(|one| one.contributions.iter().any(|one| here(&one)))?;
            let own = holder.contributions.iter().find(here).filter(|one| one.is_off);
            let own = own.and_then(|own| Some((own.attributes().condition.clone()?, true)));
            own.or_else(|| Some((module.unmet(&holder.id, &values)?.clone(), false)))
        })
    });
    match condition {
        Some((At { value: Condition { parameter, value }, span }, is_override)) => match is_override {
            true => say::unused_by_condition(at, id, path, parameter, value),
            false => say::hidden_by_condition(at, id, path, parameter, value),
        }
        .note(span, say::the_condition()),
        None => say::hidden_by_layer(at, id, path),
    }
}
