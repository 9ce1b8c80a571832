//! A project, read but not yet composed: the programme, its tables, and its layers with their drafts.

mod calendar;
mod declared;
mod layer;

use std::collections::BTreeMap;
use std::sync::Arc;

pub use calendar::{Clock, Date, Day};
pub use declared::{FieldDeclaration, FieldType, ParameterDeclaration, ParameterType};
pub use layer::{Accent, Asset, AssetRow, Layer, ModuleChanges};

use crate::draft::FieldValue;
use crate::source::{At, Span};

/// A BCP 47 language tag, such as `nb` or `nn`.
pub type Language = Arc<str>;

/// Everything that was read.
#[derive(Clone, Debug)]
pub struct Project {
    /// `content/lagvis.yaml`.
    pub programme: Arc<Programme>,
    /// `content/acts.yaml`: the acts that `lov:` links may name.
    pub acts: BTreeMap<Arc<str>, Act>,
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

    /// What the register says of a layer's kommune.
    pub fn kommune(&self, layer: usize) -> Option<&Kommune> {
        let layer = &self.layers[layer];
        layer.number.as_ref().filter(|_| *layer.kind == *"kommune").and_then(|number| self.register.get(number))
    }

    /// The layer with this path.
    pub fn layer(&self, path: &str) -> Option<usize> {
        self.layers.iter().position(|layer| &*layer.path == path)
    }

    /// The languages that a reader of `language` accepts, best first.
    pub fn accepts(&self, language: &str) -> Vec<Language> {
        let substitutes = self.programme.languages.iter().find(|(tag, _)| &**tag == language);
        std::iter::once(Arc::from(language))
            .chain(substitutes.into_iter().flat_map(|(_, list)| list.iter().cloned()))
            .collect()
    }
}

/// A kommune, as the register has it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Kommune {
    /// Its number, four digits.
    pub number: String,
    /// Its name in Norwegian.
    pub name: String,
    /// The number of its fylke, two digits.
    pub fylke_number: String,
    /// Its fylke.
    pub fylke: String,
    /// Whether its målform is nynorsk.
    pub is_nynorsk: bool,
    /// Its names in Sámi and Kven, each with its language.
    pub names: Vec<(Language, String)>,
    /// Its row.
    pub span: Span,
}

/// A text that may be said in several languages.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Localized {
    /// The text for every language that has none of its own.
    pub plain: Option<String>,
    /// The texts of some languages.
    pub by_language: BTreeMap<Language, String>,
}

impl Localized {
    /// A text for all languages.
    pub fn plain(text: impl Into<String>) -> Self {
        Self { plain: Some(text.into()), by_language: BTreeMap::new() }
    }

    /// Every text of it.
    pub fn texts(&self) -> impl Iterator<Item = &str> {
        self.plain.iter().chain(self.by_language.values()).map(String::as_str)
    }

    /// The text for the first of the accepted languages that has one, or for all, or else any.
    pub fn get(&self, accepted: &[Language]) -> Option<&str> {
        accepted
            .iter()
            .find_map(|language| self.by_language.get(language))
            .or(self.plain.as_ref())
            .or_else(|| self.by_language.values().next())
            .map(String::as_str)
    }
}

/// The programme: what `content/lagvis.yaml` says.
#[derive(Clone, Debug, Default)]
pub struct Programme {
    /// Its title.
    pub title: Localized,
    /// The kinds of layer, in the order allowed in a chain.
    pub kinds: Vec<Arc<str>>,
    /// The languages that are built, each with its acceptable substitutes, best first.
    pub languages: Vec<(Language, Vec<Language>)>,
    /// Whether a changed base is a warning or an error for those who have replaced it.
    pub drift: Drift,
    /// The modules in order, in parts.
    pub parts: Vec<PartDraft>,
    /// The days.
    pub agenda: Vec<Day>,
    /// The parameters that texts may use.
    pub parameters: BTreeMap<Arc<str>, ParameterDeclaration>,
    /// The fields that front matter may hold beyond the built-in ones.
    pub fields: Vec<(Arc<str>, FieldDeclaration)>,
    /// Whether raw HTML of the base is passed through as it is.
    pub allow_html: bool,
    /// The theme's folder below `themes/`.
    pub theme: Arc<str>,
    /// The words with which a paragraph begins that tells a kommune what to write in its place.
    pub instruction: Option<String>,
    /// The licence of the texts.
    pub licence: Option<Licence>,
    /// The address at which `output/site/` is published, for the sitemap.
    pub address: Option<String>,
}

/// A licence: its name, and where its text is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Licence {
    /// Its name.
    pub name: String,
    /// Where its text is.
    pub url: Option<String>,
}

/// What a changed base is for those who have replaced the text.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Drift {
    /// A warning.
    #[default]
    Warn,
    /// An error.
    Error,
}

/// A part of the handbook.
#[derive(Clone, Debug, Default)]
pub struct PartDraft {
    /// Its title; a part without one groups modules that stand alone.
    pub title: Option<Localized>,
    /// Its modules.
    pub modules: Vec<At<Arc<str>>>,
}

/// An act.
#[derive(Clone, Debug)]
pub struct Act {
    /// Its name.
    pub name: Localized,
    /// The name that people use.
    pub short: Localized,
    /// Its citation, such as `LOV-2018-06-22-83`.
    pub citation: String,
    /// Its address at Lovdata.
    pub url: String,
}

/// The value of a field of front matter, after all layers.
pub type Field = (Arc<str>, FieldValue);
