//! What a layer adds to sections below and places by them, and whether these are still the sections that were meant.
//!
//! The record of an addition is the fingerprint of the section below when it was added. It tells whether an id that is used again
//! names another section; a changed text below is never reported to those who only add to it. For a layer that has not recorded it,
//! what other layers have recorded of the section counts.

use std::sync::Arc;

use super::context::DriftContext;
use super::model::{Addition, Renamed};
use crate::draft::{Explicit, Heading, Operation, Section};
use crate::fingerprint::Fingerprint;
use crate::layer::additions::{self, Place, made, made_marks, made_print};
use crate::layer::overlay::Overlay;
use crate::layer::policy;
use crate::source::{At, Span};

/// The word of a heading that names its section below: the anchor of a new section, or the id.
pub(super) fn place(heading: &Heading) -> Span {
    match &heading.attributes.operation {
        Explicit { value: Operation::Insert(_), span: Some(span) } => *span,
        _ => heading.id_span,
    }
}

/// A section of a layer's file for the module `slug` as an addition, if it is one and may be. Nothing for what hides a section, for
/// a heading without an id, and for what names no section or is refused by a lock.
pub(super) fn detect(
    context: &DriftContext<'_>,
    overlay: &Overlay<'_>,
    section: &Section,
    slug: &Arc<str>,
) -> Option<Addition> {
    let (heading, module) = (&section.heading, overlay.below);
    let operation = &heading.attributes.operation.value;
    let at = overlay.find(section.target()).filter(|_| !operation.hides() && !heading.invented)?;
    if !matches!(operation, Operation::Insert(_)) && policy::refuse(overlay, section, at).is_some() {
        return None; // reported as an error
    }
    let (it, below) = (context.it, &module.sections[at]);
    let recorded = it.recorded(slug, it.main_language()).and_then(|of| of.adds.get(&**section.target()));
    let recorded = recorded.map(|entry| entry.value.clone());
    let then = recorded.as_ref().and_then(|said| Fingerprint::parse(&said.value));
    let place_of = Place { project: context.project, snapshot: context.snapshot, below: context.below, it };
    let meant = then.filter(|_| overlay.from.is_none());
    let meant = meant.and_then(|then| place_of.meant(module, at, section.target(), then));
    let is_unknown = then.is_none() && overlay.from.is_none();
    let others = is_unknown.then(|| place_of.meant_by_others(module, at, section.target())).flatten();
    let text = made(below, context.snapshot);
    let is_known = then.is_some_and(|then| then == made_print(below, context.snapshot));
    Some(Addition {
        module: slug.clone(),
        target: At::new(section.target().clone(), place(heading)),
        id: heading.id.clone(),
        word: operation.word(),
        now: Renamed { module: module.slug.clone(), id: below.id.clone() },
        marks: match is_known && meant.is_none() {
            true => String::new(),
            false => made_marks(context.project, context.below, (module, below), context.snapshot),
        },
        text,
        meant_by: others.as_ref().map(|(layer, _)| *layer),
        meant: meant.or(others.map(|(_, meant)| meant)),
        heading: additions::heading(below, context.snapshot).unwrap_or_default(),
        recorded,
    })
}
