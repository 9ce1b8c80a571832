//! A chain of layers, composed: the structure of the handbook with every contribution to it, before a language is
//! chosen and before parameters decide what exists.
//!
//! Layers above share what they do not touch by reference.

use std::collections::BTreeMap;
use std::sync::Arc;

use crate::draft::{Draft, FieldValue, InDeck, Lock, Operation, Place};
use crate::edition::{Change, TextRef};
use crate::project::{Language, Layer};
use crate::source::Span;

/// A chain of layers, composed.
#[derive(Clone, Debug)]
pub struct Composed {
    /// The layers, by place in the project, base first.
    pub chain: Vec<usize>,
    /// The parts: a place in the programme's parts (nothing where modules stand alone), and the modules' slugs.
    pub parts: Vec<(Option<usize>, Vec<Arc<str>>)>,
    /// The modules.
    pub modules: BTreeMap<Arc<str>, Arc<Module>>,
    /// Modules that were taken away: the layer, and where it says so.
    pub removed: BTreeMap<Arc<str>, (usize, Span)>,
    /// What each layer of the chain did.
    pub changes: Vec<Arc<Vec<Change>>>,
}

impl Composed {
    /// All slugs, in order.
    pub fn slugs(&self) -> impl Iterator<Item = &Arc<str>> {
        self.parts.iter().flat_map(|(_, slugs)| slugs)
    }
}

/// A module, composed.
#[derive(Clone, Debug)]
pub struct Module {
    /// Its slug.
    pub slug: Arc<str>,
    /// The front matter of each layer that has a file for it, lowest first.
    pub fronts: Vec<Front>,
    /// The values of declared fields.
    pub fields: BTreeMap<Arc<str>, FieldValue>,
    /// Its sections, in order.
    pub sections: Vec<Section>,
    /// Sections that were taken away: the layer, and where it says so.
    pub removed: BTreeMap<Arc<str>, (usize, Span)>,
}

impl Module {
    /// The section with this id, or that had it before.
    pub fn section(&self, id: &str) -> Option<&Section> {
        super::targets::find(self, id).map(|at| &self.sections[at])
    }
}

/// The files of one layer for a module.
#[derive(Clone, Debug)]
pub struct Front {
    /// The layer, by place in the project.
    pub layer: usize,
    /// Its files: language, and draft; the first is in the layer's first language.
    pub drafts: Vec<(Language, Arc<Draft>)>,
}

/// A section, composed.
#[derive(Clone, Debug)]
pub struct Section {
    /// Its id.
    pub id: Arc<str>,
    /// Older ids by which overrides may name it.
    pub was: Vec<Arc<str>>,
    /// 1 to 6.
    pub level: u8,
    /// What layers above may do.
    pub lock: Option<Lock>,
    /// The layer that locked it.
    pub locked_by: usize,
    /// The kind of layer that must fill it in, until one has.
    pub slot: Option<Arc<str>>,
    /// The conditions under which it exists: parameter and value.
    pub conditions: Vec<(Arc<str>, Arc<str>, Span)>,
    /// How it is in the deck.
    pub in_deck: InDeck,
    /// Where it was put, if a layer put it there.
    pub placed: Option<Place>,
    /// What the layers contribute, lowest first.
    pub contributions: Vec<Contribution>,
}

/// What one layer contributes to a section.
#[derive(Clone, Debug)]
pub struct Contribution {
    /// The layer, by place in the project.
    pub layer: usize,
    /// What it does.
    pub operation: Operation,
    /// Whether it is the first of the section: base text, or new.
    pub first: bool,
    /// Its texts: language, and section; the first is in the layer's first language.
    pub texts: Vec<(Language, TextRef)>,
}

impl Contribution {
    /// Whether it hides what lies below it.
    pub fn hides(&self) -> bool {
        self.first || self.operation.hides()
    }

    /// The word for what it does.
    pub fn word(&self) -> &'static str {
        match (&self.operation, self.first) {
            (Operation::Insert(_), _) => "new",
            (_, true) => "base",
            (operation, false) => operation.word(),
        }
    }
}

/// Every file of a layer for a module: language and draft, the first language first.
pub(super) fn drafts(layer: &Layer, slug: &str) -> Vec<(Language, Arc<Draft>)> {
    layer
        .languages
        .iter()
        .filter_map(|language| Some((language.clone(), layer.draft(slug, language)?.clone())))
        .collect()
}

/// The end of the subtree of the section at `index`: the first later section that is not deeper.
pub(super) fn subtree_end(sections: &[Section], index: usize) -> usize {
    let level = sections[index].level;
    sections[index + 1..].iter().position(|section| section.level <= level).map_or(sections.len(), |n| index + 1 + n)
}
