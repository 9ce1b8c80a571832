//! What the overrides of one layer are detected in, and how each is compared with its record.

use super::copies::kept_copy;
use super::editorial::is_editorial;
use super::model::{Override, State};
use crate::layer::composed::Composed;
use crate::layer::moves::Moves;
use crate::project::{Layer, LayerId, Project};
use crate::source::Snapshot;

/// A layer over the composed chain below it.
pub(super) struct Context<'a> {
    pub(super) below: &'a Composed,
    pub(super) project: &'a Project,
    pub(super) snapshot: &'a Snapshot,
    /// The layer.
    pub(super) layer: LayerId,
    /// The overrides of the layer whose targets stand in another module now.
    pub(super) moves: &'a Moves,
}

impl<'a> Context<'a> {
    /// The layer.
    pub(super) fn it(&self) -> &'a Layer {
        self.project.layer(self.layer)
    }

    /// An override with its state; `is_same` says that it holds what lies below it.
    pub(super) fn compared(&self, of: Override, is_same: bool) -> Override {
        let state = match of.then() {
            _ if is_same => State::NoEffect,
            None => State::NotRecorded,
            Some(then) if then == of.now => State::UpToDate,
            Some(then) => {
                let module = of.present().0;
                let is_equal =
                    module.is_some_and(|module| is_editorial(self.project, &self.below.chain, module, then, of.now));
                if is_equal { State::Editorial } else { State::Changed }
            }
        };
        let has_copy = kept_copy(self.it(), self.snapshot, &of).is_some();
        Override { state, has_copy, ..of }
    }
}
