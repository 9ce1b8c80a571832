//! The files of a layer for a module, beside the module as the layers below left it: which heading names what.

use std::sync::Arc;

use super::composed::Module;
use super::moves::Moves;
use crate::draft::Draft;
use crate::project::{Language, LayerId, Project};

/// The files of a layer for a module, and the module that they lie over.
pub(super) struct Overlay<'a> {
    pub(super) project: &'a Project,
    /// The layer that lies above.
    pub(super) layer: LayerId,
    /// Its files for the module: language and draft, the first language first.
    pub(super) drafts: &'a [(Language, Arc<Draft>)],
    /// The module, as the layers below left it.
    pub(super) below: &'a Module,
    /// The slug that the files are named for, where their sections have moved from there to the module below.
    pub(super) from: Option<&'a str>,
    /// What the ids in the layer's files mean.
    pub(super) moves: &'a Moves,
}

impl<'a> Overlay<'a> {
    /// The file in the layer's first language, which decides what there is.
    pub(super) fn main(&self) -> &'a Draft {
        &self.drafts[0].1
    }

    /// The index below of the section that the file calls by this id.
    pub(super) fn find(&self, id: &str) -> Option<usize> {
        let is_here = |(module, at): &(Arc<str>, usize)| (*module == self.below.slug).then_some(*at);
        match self.moves.now(self.slug(), id) {
            Some(now) => is_here(now),
            None if self.from.is_none() => self.below.position(id),
            None => self.moves.inner(self.slug(), id).and_then(|inner| is_here(&inner.target)),
        }
    }

    /// The slug that the files are named for, as it is now.
    pub(super) fn slug(&self) -> &'a str {
        self.from.unwrap_or(&self.below.slug)
    }

    /// Whether an operation of the file is for the module below.
    pub(super) fn is_at_home(&self, index: usize) -> bool {
        let target = self.main().sections[index].target();
        match self.from {
            None => !self.moves.is_away(&self.below.slug, target),
            Some(_) => self.find(target).is_some(),
        }
    }
}
