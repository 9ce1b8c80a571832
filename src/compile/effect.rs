//! What a layer says to no effect: texts that no edition shows, and values that nothing uses.
//!
//! A text may be hidden in one edition and shown in another, so this can be said of a layer only when every edition that
//! is built from it has been looked at.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use super::{Country, Outcome};
use crate::diagnostic::{Code, Diagnostic};
use crate::draft::{Draft, Operation, Section};
use crate::source::Span;

/// What is to be said of a layer, given the outcomes of all editions that are built from it.
pub(super) fn of(country: &Country, layer: usize, outcomes: &[&Outcome]) -> Vec<Diagnostic> {
    let own = outcomes.iter().find(|outcome| outcome.layer == layer);
    if layer == 0 || own.is_none_or(|own| own.failed) {
        return Vec::new();
    }
    let it = &country.project.layers[layer];
    let mut found = Vec::new();
    let is_shown = |section: &Section| outcomes.iter().any(|outcome| outcome.tally.shown.contains(&section.span));
    for (slug, draft) in &it.drafts {
        let of_module = it.translations.iter().filter(|((module, _), _)| module == slug);
        let translations: Vec<&Arc<Draft>> = of_module.map(|(_, draft)| draft).collect();
        for section in draft.sections.iter().filter(|one| one.heading.words.operation.value != Operation::Remove) {
            let others = translations.iter().flat_map(|draft| &draft.sections);
            let mut same = others.filter(|other| other.heading.id == section.heading.id);
            if !is_shown(section) && !same.any(is_shown) {
                found.push(hidden(country, layer, section));
            }
        }
    }
    let mut unbuilt: BTreeMap<&str, Diagnostic> = BTreeMap::new();
    for ((_, language), draft) in it.translations.iter().filter(|((_, language), _)| !it.languages.contains(language)) {
        let span = draft.sections.first().map_or(Span::new(draft.file, 0, 0), |section| section.heading.span);
        match unbuilt.remove(&**language) {
            Some(first) => {
                unbuilt.insert(language, first.note(span, "and this one"));
            }
            None => {
                let message = format!(
                    "this is in {language}, which {} is not built in; add `{language}` to `languages` in its layer.yaml, or take the file away",
                    it.path
                );
                unbuilt.insert(language, Diagnostic::new(Code::HiddenText, span, message));
            }
        }
    }
    found.extend(unbuilt.into_values());
    for (name, _) in &it.values {
        let used =
            |outcome: &&Outcome| outcome.tally.used.iter().any(|(of, known)| *of == layer && **known == *name.value);
        if !outcomes.iter().any(used) {
            let message = format!("nothing in the editions of {} uses `{}`; take the line away", it.path, name.value);
            found.push(Diagnostic::new(Code::UnusedValue, name.span, message));
        }
    }
    found
}

/// Says the same of layers that others lie over, where all of those have been looked at.
pub(super) fn of_shared(country: &Country, outcomes: &mut [Outcome]) {
    let looked_at: BTreeSet<usize> = outcomes.iter().map(|outcome| outcome.layer).collect();
    let shared = looked_at.iter().copied().filter(|layer| *layer != 0 && country.has_layers_above(*layer));
    let mut found = Vec::new();
    for layer in shared {
        let is_over = |above: usize| country.chains[above].as_ref().is_some_and(|chain| chain.contains(&layer));
        let over: Vec<usize> = (0..country.chains.len()).filter(|above| is_over(*above)).collect();
        if over.iter().all(|above| looked_at.contains(above)) {
            let of_it: Vec<&Outcome> = outcomes.iter().filter(|outcome| over.contains(&outcome.layer)).collect();
            found.push((layer, of(country, layer, &of_it)));
        }
    }
    for (layer, found) in found {
        if let Some(outcome) = outcomes.iter_mut().find(|outcome| outcome.layer == layer) {
            outcome.diagnostics.extend(found);
        }
    }
}

fn hidden(country: &Country, layer: usize, section: &Section) -> Diagnostic {
    let path = &country.project.layers[layer].path;
    let id = &section.heading.id;
    let composed = country.composed(layer).map(|checked| checked.value);
    let sections = composed.iter().flat_map(|composed| composed.modules.values()).flat_map(|module| &module.sections);
    let mut conditions = sections.filter(|one| one.id == *id).flat_map(|one| &one.conditions);
    let (why, there) = match conditions.next() {
        Some((parameter, value, there)) => (
            format!("it exists only where `{parameter}` is `{value}`; set the value, or take your text away"),
            Some(*there),
        ),
        None => ("another layer hides it; take your text away".to_owned(), None),
    };
    let message = format!("`{id}` is hidden in every edition that is built from {path}: {why}");
    let found = Diagnostic::new(Code::HiddenText, section.heading.id_span, message);
    match there {
        Some(there) => found.note(there, "the condition"),
        None => found,
    }
}
