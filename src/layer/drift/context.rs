//! What the overrides of one layer are detected in, and how each is compared with its record.

use super::editorial::is_editorial;
use super::model::{Override, State};
use crate::layer::composed::Composed;
use crate::layer::moves::Moves;
use crate::project::{Layer, Project};
use crate::records::PICTURE;
use crate::source::Snapshot;

/// A layer over the composed chain below it.
pub(super) struct DriftContext<'a> {
    pub(super) below: &'a Composed,
    pub(super) project: &'a Project,
    pub(super) snapshot: &'a Snapshot,
    /// The layer.
    pub(super) it: &'a Layer,
    /// The overrides of the layer whose targets stand in another module now.
    pub(super) moves: &'a Moves,
}

impl DriftContext<'_> {
    /// An override with its record and its state; `is_same` says that it holds what lies below it.
    pub(super) fn compared(&self, mut of: Override, is_same: bool) -> Override {
        let records = match &of.module {
            Some(module) => self.it.recorded(module, &of.language).and_then(|records| records.hidden(&of.key)),
            None => self.it.records.files.get(&of.key).and_then(|records| records.hidden(PICTURE)),
        };
        of.recorded = records.cloned();
        let is_editorial = |then| {
            let module = of.present().0;
            module.is_some_and(|module| is_editorial(self.project, &self.below.chain, module, then, of.now))
        };
        of.state = match of.then() {
            _ if is_same => State::NoEffect,
            None => State::NotRecorded,
            Some(then) if then == of.now => State::UpToDate,
            Some(then) if is_editorial(then) => State::Editorial,
            Some(_) => State::Changed,
        };
        of
    }
}
