//! What the overrides of one layer are detected in.

use crate::layer::composed::Composed;
use crate::layer::moves::Moves;
use crate::layer::recorded::Comparer;
use crate::project::{Layer, Project};
use crate::source::Snapshot;

/// A layer over the composed chain below it.
pub(super) struct DriftContext<'a> {
    pub(super) below: &'a Composed,
    pub(super) project: &'a Project,
    pub(super) snapshot: &'a Snapshot,
    /// The layer.
    pub(super) it: &'a Layer,
    /// What the ids in the layer's files mean.
    pub(super) moves: &'a Moves,
}

impl DriftContext<'_> {
    /// What compares texts with the layer's records.
    pub(super) fn comparer(&self) -> Comparer<'_> {
        Comparer { project: self.project, snapshot: self.snapshot, chain: &self.below.chain, it: self.it }
    }
}
