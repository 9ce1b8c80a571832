//! What the overrides of one layer are detected in, and how each is compared with its record.

use super::model::{Override, State};
use crate::edition::Depth;
use crate::layer::composed::Composed;
use crate::layer::hidden::{Hidden, copy_of};
use crate::layer::marks;
use crate::layer::moves::Moves;
use crate::layer::recorded::{Comparer, Comparison};
use crate::project::{Layer, LayerId, Project};
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
    /// An override with its record and its state; `is_same` says that it holds what lies below it. `before` are the texts that
    /// would lie there if some layers below had not been translated.
    pub(super) fn compared(&self, mut of: Override, is_same: bool, before: impl FnOnce() -> Vec<Hidden>) -> Override {
        let (file, key) = of.record(self.it, (of.module.as_ref(), &of.key));
        of.recorded = self.it.records.files.get(&file).and_then(|records| records.hidden(key)).cloned();
        if of.then() != Some(of.now) {
            of.marks = marks::of_layers(self.project, &of.from);
        }
        of.state = match of.then() {
            _ if is_same => State::NoEffect,
            None => State::NotRecorded,
            Some(then) => {
                let module = of.present().0.map(|module| &**module);
                let compare = |now: &Hidden| self.comparer().compare(module, then, now);
                match compare(&of.hidden) {
                    Comparison::Same => State::UpToDate,
                    Comparison::Editorial => State::Editorial,
                    Comparison::Other if before().iter().any(|text| compare(text) != Comparison::Other) => {
                        State::Translated
                    }
                    Comparison::Other => State::Changed,
                }
            }
        };
        of.withdrawn = (of.state == State::Changed).then(|| self.withdrawn(&of)).flatten();
        of
    }

    /// The highest layer that had a part in the recorded text, where it lies above all that have one now. Who is not below any more
    /// lay above them too.
    fn withdrawn(&self, of: &Override) -> Option<String> {
        let copy = copy_of(self.it, self.snapshot, of.then()?)?;
        let chain = &self.below.chain;
        let height = |layer: &LayerId| chain.depth(*layer).map_or(usize::MAX, Depth::index);
        let path = |layer: LayerId| marks::word(&self.project.layer(layer).path);
        let known = |by: &str| chain.layers().find(|layer| path(*layer) == *by);
        let (top, by) = marks::by(copy).map(|by| (known(by).map_or(usize::MAX, |layer| height(&layer)), by)).max()?;
        of.from.iter().all(|now| height(now) < top).then(|| by.to_owned())
    }

    fn comparer(&self) -> Comparer<'_> {
        Comparer { project: self.project, snapshot: self.snapshot, chain: &self.below.chain, it: self.it }
    }
}
