//! Locks and slots: what layers above may still do with a section.
//!
//! Locks are read from the bottom up: what a layer below says beats everything above. A layer may lock what it owns
//! or has replaced.

use std::fmt;
use std::sync::Arc;

use super::composed::{self, Module, subtree_end};
use super::messages as say;
use super::overlay::Overlay;
use crate::diagnostic::{Code, Diagnostic, Message, nearest};
use crate::draft::{Attributes, Lock, Operation, Section};
use crate::project::{LayerId, Project};
use crate::source::Span;

/// Why a layer may not do something to a section, and what it may do instead.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Forbidden {
    why: Message,
    instead: Message,
}

impl Forbidden {
    fn diagnostic(self, span: Span) -> Diagnostic {
        Diagnostic::new(Code::Locked, span, self.why).hint(self.instead)
    }
}

impl fmt::Display for Forbidden {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}; {}", self.why, self.instead)
    }
}

/// Why a layer may not do this to the section at index `at` of the module below, if it may not.
pub(super) fn refuse(overlay: &Overlay<'_>, section: &Section, at: usize) -> Option<Diagnostic> {
    let operation = &section.heading.attributes.operation.value;
    let span = section.heading.id_span;
    let below = &overlay.below.sections[at];
    if matches!(operation, Operation::Remove | Operation::Whole) && below.lock.is_none() {
        let inner = overlay.below.sections[at..subtree_end(&overlay.below.sections, at)]
            .iter()
            .find(|inner| inner.is_kept() && (inner.id != below.id || *operation == Operation::Remove));
        if let Some(inner) = inner {
            return Some(holds_locked(overlay.project, span, &below.id, inner));
        }
    }
    let adds = matches!(operation, Operation::Append | Operation::Prepend);
    if let Some(kind) = &below.slot {
        let id = &section.heading.id;
        if adds {
            return Some(Diagnostic::new(Code::Locked, span, say::slot_added_to(id)).hint(say::write_your_own(id)));
        }
        let is_too_low = is_below_kind(overlay.project, overlay.layer, kind);
        return is_too_low.then(|| filled_by_another(overlay.project, overlay.layer, id, kind).diagnostic(span));
    }
    let lock = below.lock.filter(|lock| !(adds && *lock == Lock::AddOnly))?;
    let forbidden = locked(overlay.project, overlay.layer, below, lock);
    Some(forbidden.diagnostic(span).note(below.top_heading(), say::locked_here()))
}

fn locked(project: &Project, layer: LayerId, below: &composed::Section, lock: Lock) -> Forbidden {
    let (id, owner) = (&below.id, &project.layer(below.locked_by).path);
    let name = project.layer(layer).path.rsplit('/').next().unwrap_or("lokal");
    let name = name.split_once('-').map_or(name, |(_, name)| name);
    match lock {
        Lock::Locked => Forbidden { why: say::locked(id, owner), instead: say::new_beside_locked(name, id) },
        Lock::AddOnly => Forbidden { why: say::add_only(id, owner), instead: say::append_or_prepend(id) },
    }
}

/// Whether a layer may replace a section.
///
/// # Errors
///
/// Why not, and what it may do instead.
pub(crate) fn may_replace(project: &Project, layer: LayerId, below: &composed::Section) -> Result<(), Forbidden> {
    match (&below.slot, below.lock) {
        (Some(kind), _) if is_below_kind(project, layer, kind) => {
            Err(filled_by_another(project, layer, &below.id, kind))
        }
        (Some(_), _) | (None, None) => Ok(()),
        (None, Some(lock)) => Err(locked(project, layer, below, lock)),
    }
}

fn filled_by_another(project: &Project, layer: LayerId, id: &str, kind: &str) -> Forbidden {
    let own = &project.layer(layer).kind;
    Forbidden { why: say::slot_of_another_kind(id, kind, own), instead: say::new_after_slot() }
}

/// Whether a layer's kind lies below another in the order of kinds, so that it cannot fill in a slot for that.
pub(super) fn is_below_kind(project: &Project, layer: LayerId, kind: &str) -> bool {
    project.kind_rank(&project.layer(layer).kind) < project.kind_rank(kind)
}

/// The diagnostic of a removal that would take a locked section or a slot with it.
fn holds_locked(project: &Project, span: Span, what: &str, inner: &composed::Section) -> Diagnostic {
    let owner = &project.layer(inner.locked_by).path;
    let message = match (what == &*inner.id, &inner.slot) {
        (true, Some(kind)) => say::slot_removed(what, kind),
        (true, None) => say::locked_removed(what, owner),
        (false, Some(kind)) => say::slot_inside_removed(what, &inner.id, kind),
        (false, None) => say::locked_inside_removed(what, &inner.id, owner),
    };
    Diagnostic::new(Code::HoldsLocked, span, message).note(inner.top_heading(), say::must_stay())
}

/// Why a module may not be removed, if it may not: it holds a locked section or a slot.
pub(super) fn refuse_removal(project: &Project, module: &Module, span: Span) -> Option<Diagnostic> {
    module.first_kept().map(|inner| holds_locked(project, span, &module.slug, inner))
}

/// Why a module may not be replaced as a page, if it may not: it holds a locked section or a slot.
pub(super) fn refuse_page(project: &Project, module: &Module, span: Span) -> Option<Diagnostic> {
    let inner = module.first_kept()?;
    let message = match &inner.slot {
        Some(kind) => say::page_over_slot(&module.slug, &inner.id, kind),
        None => say::page_over_locked(&module.slug, &inner.id, &project.layer(inner.locked_by).path),
    };
    let found = Diagnostic::new(Code::PageOverLocked, span, message).hint(say::replace_one_by_one());
    Some(found.note(inner.top_heading(), say::must_stay()))
}

/// Complains of attributes of a layer's heading that have no effect there.
pub(super) fn check_attributes(overlay: &Overlay<'_>, section: &Section, complaints: &mut Vec<Diagnostic>) {
    let attributes = &section.heading.attributes;
    check_kind(overlay.project, attributes, complaints);
    let operation = &attributes.operation.value;
    if matches!(operation, Operation::Replace | Operation::Whole | Operation::Insert(_)) {
        return;
    }
    let policy = [
        attributes.lock.as_ref().map(|at| at.span),
        attributes.required.as_ref().map(|at| at.span),
        attributes.condition.as_ref().map(|at| at.span),
    ];
    for span in policy.into_iter().flatten() {
        complaints.push(Diagnostic::new(Code::UnknownWord, span, say::policy_without_text(operation.word())));
    }
}

/// Complains of a `required=` that names no kind of layer.
pub(super) fn check_kind(project: &Project, attributes: &Attributes, complaints: &mut Vec<Diagnostic>) {
    let Some(required) = &attributes.required else { return };
    let kinds = &project.programme.kinds;
    if !kinds.iter().any(|kind| **kind == required.value) {
        let near = nearest(&required.value, kinds.iter().map(|kind| &**kind));
        complaints.push(Diagnostic::new(Code::UnknownWord, required.span, say::no_kind(&required.value)).hint(near));
    }
}

/// Gives a section the policy in the attributes of a heading: lock, slot, condition, older addresses.
pub(super) fn take_attributes(section: &mut composed::Section, attributes: &Attributes, layer: LayerId) {
    section.slot = attributes.required.as_ref().map(|kind| Arc::from(kind.value.as_str()));
    if let Some(lock) = &attributes.lock {
        section.lock = Some(lock.value);
    }
    if section.is_kept() {
        section.locked_by = layer;
    }
    if let Some(condition) = &attributes.condition {
        section.conditions.push((condition.value.parameter.clone(), condition.value.value.clone(), condition.span));
    }
    section.in_deck = section.in_deck.max(attributes.in_deck);
    section.was.extend(attributes.was.iter().map(|was| Arc::from(was.value.trim_start_matches('#'))));
}
