//! The programme: what `content/lagvis.yaml` says.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::calendar::Day;
use super::declared::{FieldDeclaration, ParameterDeclaration};
use super::localized::{Language, Localized};
use crate::markup::Interpolated;
use crate::records::{FRONT, PAGE};
use crate::source::{At, Span};

/// The programme: what holds for every edition.
#[derive(Clone, Debug, Default)]
pub struct Programme {
    /// The title of the course.
    pub title: Localized<Interpolated>,
    /// The kinds of layer, in the order allowed in a chain.
    pub kinds: Vec<Arc<str>>,
    /// Where each of the languages is written.
    pub tags: Vec<Span>,
    /// The languages that are built, each with its acceptable substitutes, best first.
    pub languages: Vec<(Language, Vec<Language>)>,
    /// Whether a changed base is a warning or an error for those who have replaced it.
    pub drift: DriftPolicy,
    /// The modules in order, in parts.
    pub parts: Vec<PartDraft>,
    /// Modules of the base that are in the editions of those layers alone that add them.
    pub offered: Vec<At<Arc<str>>>,
    /// Modules of the base for the facilitator alone.
    pub guide: Vec<At<Arc<str>>>,
    /// How the time of slides is planned, where somebody says.
    pub time: Option<TimePlan>,
    /// The modules that were renamed, by the name that each had before: the present name, and where the old one is said.
    pub renamed: BTreeMap<Arc<str>, At<Arc<str>>>,
    /// The days of the course, with times and modules.
    pub agenda: Vec<Day>,
    /// The parameters that texts may use.
    pub parameters: BTreeMap<Arc<str>, ParameterDeclaration>,
    /// The fields that front matter may hold beyond the built-in ones.
    pub fields: Vec<(Arc<str>, FieldDeclaration)>,
    /// Whether raw HTML of the base is passed through as it is.
    pub allow_html: bool,
    /// The theme's folder below `themes/`.
    pub theme: Arc<str>,
    /// The words with which a text begins that tells a kommune what to write in its place, beside those that are known
    /// (`instructions.rs`).
    pub instructions: Vec<String>,
    /// What readers get in place of such a text.
    pub placeholder: Localized,
    /// What each module of the base must hold that has minutes in the course; nothing where the programme asks for nothing.
    pub holds: Option<Holds>,
    /// The licence of the texts.
    pub licence: Option<Licence>,
    /// How many months after its law was last read a text is told of; nothing where no text has to say when that was.
    pub checked_within: Option<u32>,
    /// The address at which `output/site/` is published, without a slash at its end.
    pub address: Option<String>,
}

impl Programme {
    /// The modules of the base that are not in every edition: those on offer, and those of the facilitator's guide.
    pub fn apart(&self) -> impl Iterator<Item = &At<Arc<str>>> {
        self.offered.iter().chain(&self.guide)
    }

    /// Whether a module of the base is on offer.
    pub(crate) fn is_offered(&self, module: &str) -> bool {
        self.offered.iter().any(|offered| *offered.value == *module)
    }

    /// The declaration of a field.
    pub fn field(&self, name: &str) -> Option<&FieldDeclaration> {
        self.fields.iter().find(|(known, _)| **known == *name).map(|(_, declaration)| declaration)
    }

    /// Of the key of a record, which part it is that every module has: `title`, `summary`, `minutes` or `page`. A declared field may have
    /// one of these names.
    pub(crate) fn part_of(&self, key: &str) -> Option<String> {
        let field = key.strip_prefix(FRONT);
        let is_one = |part: &&str| matches!(*part, "title" | "summary" | "minutes") && self.field(part).is_none();
        field.filter(is_one).or((key == PAGE).then_some(PAGE)).map(str::to_owned)
    }

    /// What readers who accept some languages call a declared field, or a key of one that is a map: `roles.leder`.
    pub(crate) fn field_label(&self, name: &str, accepted: &[Language]) -> Option<String> {
        let (field, key) = name.split_once('.').map_or((name, None), |(field, key)| (field, Some(key)));
        let label = self.field(field)?.label.get(accepted)?;
        Some(key.map_or_else(|| label.clone(), |key| format!("{label}: {key}")))
    }

    /// An older address of a section, `module#id`, with the present name of its module, where that is another.
    pub fn current(&self, was: &str) -> Option<String> {
        let (module, id) = was.split_once('#')?;
        Some(format!("{}#{id}", self.renamed.get(module)?.value))
    }

    /// Its own texts in which parameters may stand: its title and those of the parts, in every language.
    pub fn lines(&self) -> impl Iterator<Item = &Interpolated> {
        let parts = self.parts.iter().filter_map(|part| part.title.as_ref());
        self.title.texts().chain(parts.flat_map(Localized::texts))
    }
}

/// How many callouts of some kinds a module must hold.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Holds {
    /// Lists of goals.
    pub goals: u32,
    /// Lists of key points.
    pub keypoints: u32,
    /// Quizzes.
    pub quiz: u32,
}

/// How the time of slides is planned.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct TimePlan {
    /// The minutes of a slide of which nobody says how long it takes.
    pub slide: u32,
    /// How much of a module's minutes may be planned, in hundredths.
    pub share: u32,
}

/// A licence of texts.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Licence {
    /// The name, such as `CC BY 4.0`.
    pub name: String,
    /// The address of its text.
    pub url: Option<String>,
}

/// How drift is reported: a base text that has changed under an override.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum DriftPolicy {
    /// It is a warning.
    #[default]
    Warn,
    /// It is an error, which stops the edition.
    Error,
}

/// A part of the handbook, as `modules:` lists it.
#[derive(Clone, Debug, Default)]
pub struct PartDraft {
    /// Its title; a part without one groups modules that stand alone.
    pub title: Option<Localized<Interpolated>>,
    /// The slugs of its modules, in order.
    pub modules: Vec<At<Arc<str>>>,
}
