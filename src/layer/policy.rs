//! Locks and slots: what layers above may still do with a section.
//!
//! Locks are read from the bottom up: what a layer below says beats everything above. A layer may lock what it owns
//! or has replaced.

use std::sync::Arc;

use super::composed::{Module, Section, subtree_end};
use super::messages as say;
use super::overlay::Overlay;
use crate::diagnostic::{Complaints, Diagnostic};
use crate::draft::{self, Attributes, Condition, InDeck, Lock, Operation};
use crate::message::Message;
use crate::project::{LayerId, Project};
use crate::source::{At, Span};

/// Why a layer may not do this to the section at index `at` of the module below, if it may not.
pub(super) fn refuse(overlay: &Overlay<'_>, section: &draft::Section, at: usize) -> Option<Diagnostic> {
    let operation = &section.heading.attributes.operation.value;
    let span = section.heading.id_span;
    let below = &overlay.below.sections[at];
    if matches!(operation, Operation::Remove | Operation::Whole) && below.lock().is_none() {
        let subtree = &overlay.below.sections[at..subtree_end(&overlay.below.sections, at)];
        let is_kept = |inner: &&Section| inner.is_kept() && (inner.id != below.id || *operation == Operation::Remove);
        if let Some(inner) = subtree.iter().find(is_kept) {
            let (why, there) = what_keeps(overlay.project, inner, subtree);
            let kind = inner.slot().filter(|_| inner.id == below.id);
            let found = match (operation, kind) {
                (Operation::Whole, _) => say::cannot_be_replaced_whole(span, &below.id, why),
                (_, Some(kind)) => {
                    let may_fill = !is_below_kind(overlay.project, overlay.layer, kind);
                    let hint = if may_fill { say::fill_it_in(&below.id) } else { say::take_it_away() };
                    say::cannot_be_removed(span, &below.id, say::keep_as_slot(kind)).hint(hint)
                }
                _ => say::cannot_be_removed(span, &below.id, why).hint(say::remove_others()),
            };
            return Some(found.note(there, say::must_stay()));
        }
    }
    let adds = matches!(operation, Operation::Append | Operation::Prepend);
    match (below.slot(), below.lock()) {
        (Some(_), _) if adds => Some(say::slot_added_to(span, &section.heading.id)),
        (None, Some((Lock::AddOnly, _))) if adds => None,
        _ => {
            let (id, path) = (&section.heading.id, &overlay.project.layer(overlay.layer).path);
            let found = may_replace(overlay.project, overlay.layer, below, span).err()?;
            // the advice names sections by the ids that they have now
            let is_old = *id != below.id || overlay.from.is_some();
            Some(found.hint(is_old.then(|| say::write_present_ids_first(overlay.slug(), id, path))))
        }
    }
}

/// Whether a layer may replace a section by a text at `span`.
///
/// # Errors
///
/// Why not, and what it may do instead.
pub(crate) fn may_replace(project: &Project, layer: LayerId, below: &Section, span: Span) -> Result<(), Diagnostic> {
    let (id, it) = (&below.id, project.layer(layer));
    let (lock, by) = match (below.slot(), below.lock()) {
        (Some(kind), _) if is_below_kind(project, layer, kind) => {
            return Err(say::slot_of_another_kind(span, id, kind, &it.kind, below.beside().to_string()));
        }
        (Some(_), _) | (None, None) => return Ok(()),
        (None, Some(lock)) => lock,
    };
    let owner = project.layer(by.layer);
    let found = match lock {
        Lock::AddOnly => say::add_only(span, id, owner),
        Lock::Locked => {
            let name = it.folder_name();
            let name = name.split_once('-').map_or(name, |(_, name)| name);
            say::locked(span, id, owner, name, below.beside().to_string())
        }
    };
    Err(found.note(by.heading().span, say::locked_here()))
}

/// Whether a layer's kind lies below another in the order of kinds, so that it cannot fill in a slot for that.
fn is_below_kind(project: &Project, layer: LayerId, kind: &str) -> bool {
    project.kind_rank(&project.layer(layer).kind) < project.kind_rank(kind)
}

/// How many of the sections are named that keep others from being taken away.
const NAMED: usize = 3;

/// What keeps a section from being taken away, which holds `all`: that these have `first`, and others, which are slots or locked as that is;
/// and the heading that says so of the first.
fn what_keeps(project: &Project, first: &Section, all: &[Section]) -> (Message, Span) {
    let by = |section: &Section| section.lock().filter(|_| section.slot().is_none()).map(|(_, by)| by.layer);
    let alike = all.iter().filter(|one| one.is_kept() && one.slot() == first.slot() && by(one) == by(first));
    let names: Vec<String> = alike.map(|section| format!("`{}`", section.id)).collect();
    let (names, more) = (&names[..names.len().min(NAMED)], names.len().saturating_sub(NAMED));
    let top = &first.contributions[first.top()];
    match (first.slot(), first.lock()) {
        (None, Some((_, by))) => (say::kept_by_lock(names.to_vec(), more, project.layer(by.layer)), by.heading().span),
        (kind, _) => (say::kept_as_slot(names.to_vec(), more, kind.unwrap_or_default()), top.heading().span),
    }
}

/// Why a module may not be removed, if it may not: it holds a locked section or a slot.
pub(crate) fn refuse_removal(project: &Project, module: &Module, span: Span) -> Option<Diagnostic> {
    let (why, there) = what_keeps(project, module.first_kept()?, &module.sections);
    let found = say::cannot_be_removed(span, &module.slug, why).hint(say::remove_other_sections());
    Some(found.note(there, say::must_stay()))
}

/// Why a module may not be replaced as a page, if it may not: it holds a locked section or a slot.
pub(super) fn refuse_page(project: &Project, module: &Module, span: Span) -> Option<Diagnostic> {
    let inner = module.first_kept()?;
    let (why, there) = what_keeps(project, inner, &module.sections);
    Some(say::cannot_be_replaced(span, &module.slug, why).note(there, say::must_stay()))
}

/// Complains of words of a layer's headings, those of one operation, that have no effect there; `below` is the section that it
/// changes, if it changes one.
pub(super) fn check_words(
    overlay: &Overlay<'_>,
    step: &[draft::Section],
    below: Option<&Section>,
    complaints: &mut Complaints,
) {
    let (project, layer) = (overlay.project, overlay.layer);
    for section in step {
        // the word of a slot may be copied with the heading that is filled in
        let attributes = &section.heading.attributes;
        let is_copied = |required: &At<String>| below.and_then(|below| below.slot()) == Some(&*required.value);
        if !attributes.required.as_ref().is_some_and(is_copied) {
            check_kind(project, layer, attributes, complaints);
        }
    }
    let Some(draft::Section { heading, .. }) = step.first() else { return };
    let attributes = &heading.attributes;
    let operation = &attributes.operation.value;
    match operation {
        Operation::Append | Operation::Prepend | Operation::Remove => {
            let condition = attributes.condition.as_ref().filter(|_| *operation != Operation::Remove);
            complaints.extend(condition.map(|at| {
                let Condition { parameter, value } = &at.value;
                say::condition_on_addition(at.span, operation.word(), &heading.id, parameter, value)
            }));
            // what is added may speak of the law too
            let checked = attributes.checked.as_ref().filter(|_| *operation != Operation::Remove).map(|at| at.span);
            let fine = [condition.map(|at| at.span), checked];
            let others = attributes.words().filter(|span| !fine.contains(&Some(*span)));
            complaints.extend(others.map(|span| say::policy_without_text(span, operation.word())));
        }
        Operation::Whole => {
            let conditions = step.iter().filter(|one| overlay.find(&one.heading.id).is_some());
            let conditions = conditions.filter_map(|one| one.heading.attributes.condition.as_ref());
            complaints.extend(conditions.map(|condition| say::condition_on_whole(condition.span, &heading.id)));
        }
        _ => {}
    }
    let in_deck = &attributes.in_deck;
    let no_slides = below.filter(|below| in_deck.value == InDeck::Hidden && below.in_deck() == InDeck::Absent);
    complaints.extend(no_slides.zip(in_deck.span).map(|(below, span)| say::no_slides_to_hide(span, &below.id)));
}

/// The kind of layer that must fill in a section of a layer; nothing where none of that kind can lie over it.
pub(super) fn slot(project: &Project, layer: LayerId, attributes: &Attributes) -> Option<Arc<str>> {
    let kind = attributes.required.as_ref().map(|required| Arc::from(required.value.as_str()));
    kind.filter(|kind| is_below_kind(project, layer, kind))
}

/// Complains of a `required=` that names no kind of layer, or none that can lie over its own.
pub(super) fn check_kind(project: &Project, layer: LayerId, attributes: &Attributes, complaints: &mut Complaints) {
    let Some(required) = &attributes.required else { return };
    let (kinds, kind) = (&project.programme.kinds, &required.value);
    if !kinds.iter().any(|known| **known == *kind) {
        complaints.push(say::no_kind(required.span, kind).near(kind, kinds));
    } else if slot(project, layer, attributes).is_none() {
        complaints.push(say::required_of_nobody(required.span, kind, &project.layer(layer).kind));
    }
}
