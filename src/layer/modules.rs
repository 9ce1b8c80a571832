//! The list of modules: what a layer removes, adds and moves.

use std::sync::Arc;

use super::composed::Composed;
use super::policy;
use crate::diagnostic::{Code, Diagnostic, did_you_mean};
use crate::draft::Place;
use crate::edition::Change;
use crate::project::Project;
use crate::source::{At, Span};

/// The parts of the base: those of the programme, or one with every file by name.
pub(super) fn base(project: &Project) -> Vec<(Option<usize>, Vec<Arc<str>>)> {
    let drafts = &project.base().drafts;
    if project.programme.parts.is_empty() {
        return vec![(None, drafts.keys().cloned().collect())];
    }
    let parts = project.programme.parts.iter().enumerate();
    parts
        .map(|(at, part)| {
            let slugs = part.modules.iter().map(|module| module.value.clone()).filter(|slug| drafts.contains_key(slug));
            (part.title.as_ref().map(|_| at), slugs.collect())
        })
        .collect()
}

/// Lets a layer change the list of modules.
pub(super) fn change(
    composed: &mut Composed,
    project: &Project,
    index: usize,
    changes: &mut Vec<Change>,
    complaints: &mut Vec<Diagnostic>,
) {
    let layer = &project.layers[index];
    for module in &layer.modules.remove {
        remove(composed, project, index, module, changes, complaints);
    }
    for module in &layer.modules.add {
        add(composed, project, index, module, complaints);
    }
    for (module, place) in &layer.modules.moved {
        shift(composed, module, place, changes, complaints);
    }
}

fn unknown(composed: &Composed, project: &Project, slug: &str, span: Span) -> Diagnostic {
    if let Some((layer, removed)) = composed.removed.get(slug) {
        let path = &project.layers[*layer].path;
        let message = format!("the module `{slug}` no longer exists: {path} removed it; take it out of this line");
        return Diagnostic::new(Code::TargetGone, span, message).note(*removed, "removed here");
    }
    let near = did_you_mean(slug, composed.slugs().map(|known| &**known));
    Diagnostic::new(Code::UnknownTarget, span, format!("there is no module `{slug}`{near}"))
}

fn remove(
    composed: &mut Composed,
    project: &Project,
    index: usize,
    module: &At<Arc<str>>,
    changes: &mut Vec<Change>,
    complaints: &mut Vec<Diagnostic>,
) {
    let Some(there) = composed.modules.get(&module.value) else {
        complaints.push(unknown(composed, project, &module.value, module.span));
        return;
    };
    if let Some(complaint) = policy::refuse_module(project, there, module.span, Code::HoldsLocked) {
        complaints.push(complaint);
        return;
    }
    let title = there.fronts.iter().find_map(|front| front.drafts[0].1.front.title.as_ref());
    let title = title.map_or(module.value.to_string(), |title| title.value.clone());
    changes.push(Change { operation: "remove", module: module.value.clone(), section: None, title });
    composed.modules.remove(&module.value);
    composed.removed.insert(module.value.clone(), (index, module.span));
    for (_, slugs) in &mut composed.parts {
        slugs.retain(|slug| *slug != module.value);
    }
}

fn add(
    composed: &mut Composed,
    project: &Project,
    index: usize,
    module: &At<Arc<str>>,
    complaints: &mut Vec<Diagnostic>,
) {
    let layer = &project.layers[index];
    if composed.modules.contains_key(&module.value) {
        let message = format!(
            "there is a module `{}` below; call yours something else, or take it out of `add` to change the one below",
            module.value
        );
        complaints.push(Diagnostic::new(Code::NewIsTaken, module.span, message));
        return;
    }
    if !layer.drafts.contains_key(&module.value) {
        let near = did_you_mean(&module.value, layer.drafts.keys().map(|known| &**known));
        let message =
            format!("there is no file `{}.md` in this layer{near}; write it, or take the line away", module.value);
        complaints.push(Diagnostic::new(Code::Programme, module.span, message));
        return;
    }
    match composed.parts.last_mut() {
        Some((_, slugs)) => slugs.push(module.value.clone()),
        None => composed.parts.push((None, vec![module.value.clone()])),
    }
}

fn shift(
    composed: &mut Composed,
    module: &At<Arc<str>>,
    place: &Place,
    changes: &mut Vec<Change>,
    complaints: &mut Vec<Diagnostic>,
) {
    let find = |composed: &Composed, slug: &Arc<str>| {
        composed
            .parts
            .iter()
            .enumerate()
            .find_map(|(part, (_, slugs))| Some((part, slugs.iter().position(|s| s == slug)?)))
    };
    for slug in [&module.value, place.anchor()] {
        if find(composed, slug).is_none() || (slug == place.anchor() && *slug == module.value) {
            let near =
                did_you_mean(slug, composed.slugs().map(|known| &**known).filter(|known| **known != *module.value));
            let message = format!(
                "there is no module `{slug}` to move {}{near}",
                if *slug == module.value { "" } else { "it by" }
            );
            complaints.push(Diagnostic::new(
                Code::UnknownTarget,
                module.span,
                message.replace(" ;", ";").trim_end().to_owned(),
            ));
            return;
        }
    }
    if let Some((part, at)) = find(composed, &module.value) {
        composed.parts[part].1.remove(at);
    }
    if let Some((part, at)) = find(composed, place.anchor()) {
        let at = if matches!(place, Place::Before(_)) { at } else { at + 1 };
        composed.parts[part].1.insert(at, module.value.clone());
    }
    let title = composed.modules.get(&module.value).and_then(|there| there.fronts[0].drafts[0].1.front.title.as_ref());
    let title = title.map_or(module.value.to_string(), |title| title.value.clone());
    changes.push(Change { operation: "move", module: module.value.clone(), section: None, title });
}
