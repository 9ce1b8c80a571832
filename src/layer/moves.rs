//! Sections that have moved from one module to another, and the overrides of a layer that follow them.
//!
//! The base says so where the section is now: `{#habilitet was=etikk#inhabilitet}`. A layer's `etikk.md` that still
//! names `inhabilitet` is then laid over the module in which the section stands now.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use super::composed::{Composed, Module, drafts};
use crate::draft::{Draft, Section};
use crate::project::{Language, Layer, LayerId, Project};

/// The files of a layer for one module, some of whose sections now belong to another: the module, and each language.
pub(super) type Guest = (Arc<str>, Vec<(Language, Arc<Draft>)>);

/// The overrides of one layer whose targets have moved: the module of the file and the id that it names, and the module
/// that the section is in now.
#[derive(Debug, Default)]
pub(super) struct Moves {
    moved: BTreeMap<Arc<str>, BTreeMap<Arc<str>, Arc<str>>>,
}

impl Moves {
    /// Finds the overrides of a layer whose targets are not where its files look for them, but were once.
    pub(super) fn of(below: &Composed, layer: &Layer) -> Self {
        let mut moves = Self::default();
        for (slug, draft) in &layer.drafts {
            let module = below.modules.get(slug);
            for target in draft.sections.iter().map(Section::target) {
                let known = |module: &Arc<Module>| module.position(target).is_some();
                if !module.is_some_and(known)
                    && let Some(now) = place_now(below, slug, target)
                {
                    moves.moved.entry(slug.clone()).or_default().insert(target.clone(), now.clone());
                }
            }
        }
        moves
    }

    /// Whether an id that the file for a module names is in another module now.
    pub(super) fn is_away(&self, slug: &str, id: &str) -> bool {
        self.moved.get(slug).is_some_and(|moved| moved.contains_key(id))
    }

    /// The modules that something has moved to.
    pub(super) fn targets(&self) -> impl Iterator<Item = &Arc<str>> {
        self.moved.values().flat_map(BTreeMap::values).collect::<BTreeSet<_>>().into_iter()
    }

    /// Whether every section of a file has moved elsewhere, so that its own module need not exist.
    pub(super) fn all_of(&self, draft: &Draft, slug: &str) -> bool {
        !draft.sections.is_empty() && draft.sections.iter().all(|section| self.is_away(slug, &section.heading.id))
    }

    /// The files of a layer from which something has moved to a module.
    pub(super) fn guests(&self, project: &Project, layer: LayerId, to: &str) -> Vec<Guest> {
        let files = self.moved.iter().filter(|(_, moved)| moved.values().any(|now| **now == *to));
        files.map(|(from, _)| (from.clone(), drafts(project.layer(layer), from))).collect()
    }
}

/// The module in which the section `id` of the module `from` stands now.
fn place_now<'a>(below: &'a Composed, from: &str, id: &str) -> Option<&'a Arc<str>> {
    let modules = below.modules.iter();
    modules
        .filter(|(slug, _)| ***slug != *from)
        .find(|(_, module)| module.position_moved(from, id).is_some())
        .map(|(slug, _)| slug)
}
