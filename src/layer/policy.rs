//! Locks and slots: what layers above may still do with a section.
//!
//! Locks are read from the bottom up: what a layer below says beats everything above. A layer may lock what it owns
//! or has replaced.

use std::sync::Arc;

use super::chain::rank;
use super::composed::{Module, subtree_end};
use super::overrides::Overlay;
use crate::diagnostic::{Code, Diagnostic, did_you_mean};
use crate::draft::{Lock, Operation, Section, Words};
use crate::project::Project;

/// Why a layer may not do this to the section at `at` of the module below, if it may not.
pub(super) fn refuse(overlay: &Overlay<'_>, section: &Section, at: usize) -> Option<Diagnostic> {
    let operation = &section.heading.words.operation.value;
    let below = &overlay.below.sections[at];
    let locked = |section: &super::composed::Section| section.lock.is_some() || section.slot.is_some();
    if matches!(operation, Operation::Remove | Operation::Whole) && below.lock.is_none() {
        let inner = overlay.below.sections[at..subtree_end(&overlay.below.sections, at)]
            .iter()
            .find(|inner| locked(inner) && (inner.id != below.id || *operation == Operation::Remove));
        if let Some(inner) = inner {
            return Some(holds_locked(overlay.project, section.heading.id_span, &below.id, inner));
        }
    }
    if let Some(kind) = &below.slot {
        return refuse_slot(overlay, section, kind, operation);
    }
    let adds = matches!(operation, Operation::Append | Operation::Prepend);
    let lock = below.lock.filter(|lock| !(adds && *lock == Lock::AddOnly))?;
    let there = below.contributions.last().map(|there| there.texts[0].1.section().heading.span);
    let message = locked_message(overlay.project, overlay.layer, below, lock);
    Some(Diagnostic::new(Code::Locked, section.heading.id_span, message).note(there, "locked here"))
}

fn locked_message(project: &Project, layer: usize, below: &super::composed::Section, lock: Lock) -> String {
    let (id, owner) = (&below.id, &project.layers[below.locked_by].path);
    let name = project.layers[layer].path.rsplit('/').next().unwrap_or("lokal");
    let name = name.split_once('-').map_or(name, |(_, name)| name);
    match lock {
        Lock::Locked => format!(
            "`{id}` is locked by {owner} and cannot be changed here; for local text make a new section: `{{#{name}-… after={id}}}`"
        ),
        Lock::AddOnly => {
            format!("`{id}` can only be added to, says {owner}; write `{{#{id} append}}` or `{{#{id} prepend}}`")
        }
    }
}

/// Whether a layer may replace a section.
///
/// # Errors
///
/// Why not, and what it may do instead.
pub fn may_replace(project: &Project, layer: usize, below: &super::composed::Section) -> Result<(), String> {
    if let Some(kind) = &below.slot {
        let asked = project.programme.kinds.iter().position(|known| known == kind);
        return match rank(project, layer) < asked {
            true => Err(filled_by_another(project, layer, &below.id, kind)),
            false => Ok(()),
        };
    }
    below.lock.map_or(Ok(()), |lock| Err(locked_message(project, layer, below, lock)))
}

fn filled_by_another(project: &Project, layer: usize, id: &str, kind: &str) -> String {
    let own = &project.layers[layer].kind;
    format!("`{id}` is filled in by each {kind}, not by a {own}; for local text make a new section after it")
}

/// A slot is filled by a layer of the kind that it asks for, or by one above it.
fn refuse_slot(overlay: &Overlay<'_>, section: &Section, kind: &str, operation: &Operation) -> Option<Diagnostic> {
    let id = &section.heading.id;
    let asked = overlay.project.programme.kinds.iter().position(|known| **known == *kind);
    if matches!(operation, Operation::Append | Operation::Prepend) {
        let message = format!("`{id}` must be filled in, not added to; write `{{#{id}}}` and your own text");
        return Some(Diagnostic::new(Code::Locked, section.heading.id_span, message));
    }
    if rank(overlay.project, overlay.layer) < asked {
        let message = filled_by_another(overlay.project, overlay.layer, id, kind);
        return Some(Diagnostic::new(Code::Locked, section.heading.id_span, message));
    }
    None
}

/// The complaint of a removal that would take a locked section with it.
fn holds_locked(
    project: &Project,
    span: crate::source::Span,
    what: &str,
    inner: &super::composed::Section,
) -> Diagnostic {
    let owner = &project.layers[inner.locked_by].path;
    let why = match &inner.slot {
        Some(kind) => format!("which each {kind} must fill in"),
        None => format!("which is locked by {owner}"),
    };
    let message = match what == &*inner.id {
        true => format!("`{what}` cannot be removed: it is a section {why}"),
        false => format!("`{what}` cannot be removed: it holds `{}`, {why}", inner.id),
    };
    let there = inner.contributions.last().map(|there| there.texts[0].1.section().heading.span);
    Diagnostic::new(Code::HoldsLocked, span, message).note(there, "the section that must stay")
}

/// Why a module may not go, or be replaced whole, if it may not: it holds locked or required sections.
pub(super) fn refuse_module(
    project: &Project,
    module: &Module,
    span: crate::source::Span,
    code: Code,
) -> Option<Diagnostic> {
    let inner = module.sections.iter().find(|section| section.lock.is_some() || section.slot.is_some())?;
    if code == Code::HoldsLocked {
        return Some(holds_locked(project, span, &module.slug, inner));
    }
    let why = match &inner.slot {
        Some(kind) => format!("each {kind} must fill it in"),
        None => format!("it is locked by {}", project.layers[inner.locked_by].path),
    };
    let message = format!(
        "`{}` cannot be replaced as a page: it holds `{}`, and {why}; replace its other sections one by one",
        module.slug, inner.id
    );
    let there = inner.contributions.last().map(|there| there.texts[0].1.section().heading.span);
    Some(Diagnostic::new(code, span, message).note(there, "the section that must stay"))
}

/// Complains of words in a layer's heading that say nothing there.
pub(super) fn check_words(overlay: &Overlay<'_>, section: &Section, complaints: &mut Vec<Diagnostic>) {
    let words = &section.heading.words;
    check_kind(overlay.project, words, complaints);
    let owns = matches!(words.operation.value, Operation::Replace | Operation::Whole | Operation::Insert(_));
    if owns {
        return;
    }
    let said = [
        words.lock.as_ref().map(|at| at.span),
        words.required.as_ref().map(|at| at.span),
        words.condition.as_ref().map(|at| at.span),
    ];
    for span in said.into_iter().flatten() {
        let operation = words.operation.value.word();
        let message =
            format!("this word cannot go with `{operation}`: a layer decides over what it owns or has replaced");
        complaints.push(Diagnostic::new(Code::UnknownWord, span, message));
    }
}

/// Complains of a `required=` that names no kind of layer.
pub(super) fn check_kind(project: &Project, words: &Words, complaints: &mut Vec<Diagnostic>) {
    let Some(required) = &words.required else { return };
    let kinds = &project.programme.kinds;
    if !kinds.iter().any(|kind| **kind == required.value) {
        let near = did_you_mean(&required.value, kinds.iter().map(|kind| &**kind));
        let message = format!("there is no kind of layer `{}`{near}", required.value);
        complaints.push(Diagnostic::new(Code::UnknownWord, required.span, message));
    }
}

/// Takes the policy that a layer says over its section.
pub(super) fn take_words(section: &mut super::composed::Section, words: &Words, layer: usize, owns: bool) {
    if !owns {
        return;
    }
    section.slot = words.required.as_ref().map(|kind| Arc::from(kind.value.as_str()));
    if let Some(lock) = &words.lock {
        section.lock = Some(lock.value);
    }
    if section.lock.is_some() || section.slot.is_some() {
        section.locked_by = layer;
    }
    if let Some(condition) = &words.condition {
        section.conditions.push((condition.value.parameter.clone(), condition.value.value.clone(), condition.span));
    }
    section.in_deck = section.in_deck.max(words.in_deck);
    section.was.extend(words.was.iter().map(|was| Arc::from(was.value.trim_start_matches('#'))));
}
