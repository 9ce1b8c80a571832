//! A layer while it is composed.

use std::sync::Arc;

use crate::diagnostic::Complaints;
use crate::edition::Change;
use crate::markup::Interpolated;
use crate::project::{Layer, LayerId, Project};
use crate::source::At;

/// A layer that is being composed: what it has done so far, and what is wrong with it.
pub(super) struct Composer<'a> {
    pub(super) project: &'a Project,
    pub(super) id: LayerId,
    /// What the layer does; nothing is noted of the base.
    pub(super) changes: Vec<Change>,
    pub(super) complaints: Complaints,
}

impl<'a> Composer<'a> {
    pub(super) fn new(project: &'a Project, id: LayerId) -> Self {
        Self { project, id, changes: Vec::new(), complaints: Vec::new() }
    }

    /// The layer that is composed.
    pub(super) fn layer(&self) -> &'a Layer {
        self.project.layer(self.id)
    }

    /// Notes what the layer does to a whole module.
    pub(super) fn note(&mut self, operation: &'static str, slug: &Arc<str>, title: Option<&At<Interpolated>>) {
        let title = title.map_or_else(|| Interpolated::from(&**slug), |title| title.value.clone());
        self.changes.push(Change { operation, module: slug.clone(), section: None, title });
    }
}
