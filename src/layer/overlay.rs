//! The files of a layer for a module, beside the module as the layers below left it: which heading names what.

use std::ops::Range;
use std::sync::Arc;

use super::composed::{Module, subtree_end};
use super::moves::Moves;
use crate::draft::{Draft, Operation, Section};
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
    /// What the layer's files name and that now stands in another module.
    pub(super) moves: &'a Moves,
}

impl<'a> Overlay<'a> {
    /// The file in the layer's first language, which decides what there is.
    pub(super) fn main(&self) -> &'a Draft {
        &self.drafts[0].1
    }

    /// The index below of the section that the file calls by this id.
    pub(super) fn find(&self, id: &str) -> Option<usize> {
        match self.from {
            None => self.below.position(id),
            Some(from) => self.below.position_moved(from, id),
        }
    }

    /// Whether an operation of the file is for the module below.
    pub(super) fn is_at_home(&self, index: usize) -> bool {
        let target = self.main().sections[index].target();
        match self.from {
            None => !self.moves.is_away(&self.below.slug, target),
            Some(_) => self.find(target).is_some(),
        }
    }

    /// The file's operations, each as the range of sections that belong to it.
    pub(super) fn steps(&self) -> Vec<Range<usize>> {
        let mut steps: Vec<Range<usize>> = Vec::new();
        let mut index = 0;
        while index < self.main().sections.len() {
            let end = self.end(index);
            steps.push(index..end);
            index = end;
        }
        steps
    }

    /// The end of what belongs to an operation: after a new or `whole` section, deeper headings without a word of their own
    /// that name nothing below.
    fn end(&self, index: usize) -> usize {
        let sections = &self.main().sections;
        let heading = &sections[index].heading;
        let whole = heading.attributes.operation.value == Operation::Whole;
        if !whole && !matches!(heading.attributes.operation.value, Operation::Insert(_)) {
            return index + 1;
        }
        let replaced = self.find(&heading.id).map(|at| at..subtree_end(&self.below.sections, at));
        let belongs = |section: &Section| {
            let inner = &section.heading;
            let known = self.find(&inner.id);
            inner.level > heading.level
                && inner.attributes.operation.span.is_none()
                && known.is_none_or(|at| whole && replaced.as_ref().is_some_and(|range| range.contains(&at)))
        };
        let count = sections[index + 1..].iter().take_while(|section| belongs(section)).count();
        index + 1 + count
    }
}
