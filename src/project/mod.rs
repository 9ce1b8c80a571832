//! A project, read but not yet composed: the programme, its tables, and its layers with their drafts.

mod calendar;
mod declared;
mod glossary;
mod instructions;
mod layer;
mod localized;
mod programme;
mod slots;
mod tables;

use std::collections::BTreeMap;
use std::sync::Arc;

pub use calendar::{Clock, Day};
pub use declared::{FieldDeclaration, FieldType, ParameterDeclaration, ParameterType};
pub(crate) use glossary::word_keys;
pub use glossary::{Glossary, GlossaryTerm, TermUse, Words, texts as glossary_texts};
pub use layer::{Accent, Asset, AssetRow, Layer, LayerId, ModuleChanges};
pub use localized::{Language, Localized};
pub use programme::{DriftPolicy, Holds, Licence, PartDraft, Programme, TimePlan};
pub(crate) use slots::is_to_come;
pub use tables::{Act, Kommune};

pub use crate::date::Date;

/// A project: everything that was read below its root, each file on its own.
#[derive(Clone, Debug)]
pub struct Project {
    /// The programme, `content/lagvis.yaml`.
    pub programme: Arc<Programme>,
    /// `content/acts.yaml`: the acts that `lov:` links may name.
    pub acts: BTreeMap<Arc<str>, Act>,
    /// `content/glossary.yaml`: the words that are explained.
    pub glossary: Arc<Glossary>,
    /// The layers; the base is the first, then those with a folder, by path, then the kommuner that are in the register
    /// alone, by number.
    pub layers: Vec<Arc<Layer>>,
    /// The kommuner of the register, by number.
    pub register: BTreeMap<String, Kommune>,
}

impl Project {
    /// The base programme.
    pub fn base(&self) -> &Layer {
        &self.layers[0]
    }

    /// A layer.
    pub fn layer(&self, id: LayerId) -> &Layer {
        &self.layers[id.index()]
    }

    /// The ids of all layers, in order.
    pub fn layer_ids(&self) -> impl DoubleEndedIterator<Item = LayerId> + use<> {
        (0..self.layers.len()).map(LayerId::new)
    }

    /// All layers in order, each with its id.
    pub fn layers_with_ids(&self) -> impl Iterator<Item = (LayerId, &Layer)> {
        self.layer_ids().zip(self.layers.iter().map(|layer| &**layer))
    }

    /// The first layer for which `is_it` holds.
    pub(crate) fn find_layer(&self, is_it: impl Fn(&Layer) -> bool) -> Option<LayerId> {
        self.layers_with_ids().find(|(_, layer)| is_it(layer)).map(|(id, _)| id)
    }

    /// What the register says of a layer's kommune.
    pub fn kommune(&self, layer: LayerId) -> Option<&Kommune> {
        let layer = self.layer(layer);
        layer.number().filter(|_| *layer.kind == *"kommune").and_then(|number| self.register.get(number))
    }

    /// The older names of modules that were renamed, and what they are called now.
    pub fn old_modules(&self) -> BTreeMap<Arc<str>, Arc<str>> {
        let renamed = self.programme.renamed.iter().filter(|(old, _)| !self.base().drafts.contains_key(*old));
        renamed.map(|(old, now)| (old.clone(), now.value.clone())).collect()
    }

    /// The present name of a module, where a layer or the programme has an older one for it.
    pub(crate) fn present_module<'a>(&'a self, layer: LayerId, name: &'a str) -> &'a str {
        let it = self.layer(layer);
        let files = it.old_files.iter().map(|((now, _), old)| (old, now));
        let mut said = files.chain(it.old_words.iter().map(|(_, old, now)| (old, now)));
        let of_layer = said.find(|(old, _)| ***old == *name).map(|(_, now)| &**now);
        let is_there = self.base().drafts.contains_key(name) || it.modules.add.iter().any(|one| *one.value == *name);
        let of_all = || self.programme.renamed.get(name).filter(|_| !is_there).map(|now| &*now.value);
        of_layer.or_else(of_all).unwrap_or(name)
    }

    /// The layer with this path.
    pub(crate) fn layer_with_path(&self, path: &str) -> Option<LayerId> {
        self.find_layer(|layer| &*layer.path == path)
    }

    /// The place of a kind in the order allowed in a chain; nothing for the base's kind, and for one that is not declared.
    pub(crate) fn kind_rank(&self, kind: &str) -> Option<usize> {
        self.programme.kinds.iter().position(|known| **known == *kind)
    }

    /// The languages that a reader of `language` accepts, best first.
    pub fn accepts(&self, language: &str) -> Vec<Language> {
        let substitutes = self.programme.languages.iter().find(|(tag, _)| &**tag == language);
        std::iter::once(Arc::from(language))
            .chain(substitutes.into_iter().flat_map(|(_, list)| list.iter().cloned()))
            .collect()
    }
}
