//! A project, read but not yet composed: the programme, its tables, and its layers with their drafts.

use std::collections::BTreeMap;
use std::sync::Arc;

use crate::draft::{Draft, FieldValue, Lock, Place};
use crate::source::{At, FileId, Span};

/// A BCP 47 language tag, such as `nb` or `nn`.
pub type Language = Arc<str>;

/// Everything that was read.
#[derive(Clone, Debug)]
pub struct Project {
    /// `content/lagvis.yaml`.
    pub programme: Programme,
    /// `content/acts.yaml`: the acts that `lov:` links may name.
    pub acts: BTreeMap<Arc<str>, Act>,
    /// The layers; the base is the first, the others are sorted by path.
    pub layers: Vec<Layer>,
}

impl Project {
    /// The base programme.
    pub fn base(&self) -> &Layer {
        &self.layers[0]
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

/// Minutes since midnight.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Clock(pub u32);

impl std::fmt::Display for Clock {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{:02}.{:02}", self.0 / 60 % 24, self.0 % 60)
    }
}

/// A day of the calendar.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Date {
    /// The year, four digits.
    pub year: u32,
    /// The month, from 1 to 12.
    pub month: u32,
    /// The day of the month, from 1.
    pub day: u32,
}

impl Date {
    /// Reads `2027-09-13` (ISO 8601); nothing if that is no day of the calendar.
    pub fn parse(text: &str) -> Option<Self> {
        let mut parts = text.split('-');
        let mut number = |digits: usize| {
            let part = parts.next().filter(|part| part.len() == digits && part.bytes().all(|b| b.is_ascii_digit()))?;
            part.parse::<u32>().ok()
        };
        let (year, month, day) = (number(4)?, number(2)?, number(2)?);
        let leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
        let days = match month {
            2 => 28 + u32::from(leap),
            4 | 6 | 9 | 11 => 30,
            1..=12 => 31,
            _ => 0,
        };
        (parts.next().is_none() && (1..=days).contains(&day)).then_some(Self { year, month, day })
    }
}

/// A day of the course.
#[derive(Clone, Debug, PartialEq)]
pub struct Day {
    /// Its number, from 1.
    pub day: u32,
    /// When it is, where that is known.
    pub date: Option<Date>,
    /// When it begins.
    pub start: Clock,
    /// When lunch begins, and its minutes.
    pub lunch: Option<(Clock, u32)>,
    /// When breaks begin, and their minutes.
    pub breaks: Vec<(Clock, u32)>,
    /// When it ends.
    pub end: Clock,
    /// The modules, in order.
    pub modules: Vec<At<Arc<str>>>,
    /// Where it is written.
    pub span: Span,
}

/// The type of a parameter.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ParameterType {
    /// Any text.
    Text,
    /// One of some words.
    Choice,
    /// An e-mail address.
    Email,
    /// An address of the web.
    Url,
    /// A whole number.
    Number,
    /// A date, as in `2027-09-13`.
    Date,
}

/// A declared parameter.
#[derive(Clone, Debug)]
pub struct ParameterDeclaration {
    /// Its type.
    pub kind: ParameterType,
    /// The words of a choice.
    pub of: Vec<Arc<str>>,
    /// The value where no layer sets one.
    pub default: Option<Localized>,
    /// The kind of layer that must set it; elsewhere it is shown as a slot.
    pub required: Option<Arc<str>>,
    /// What it is called in a slot and in the list of values.
    pub label: Localized,
    /// Whether layers may set it.
    pub lock: Option<Lock>,
    /// Whether it is an address that the foot of every page links to, under its label, where it is set.
    pub foot: bool,
    /// Where it is declared.
    pub span: Span,
}

/// The type of a field of front matter.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FieldType {
    /// A text.
    Text,
    /// A list of texts.
    List,
    /// A map of texts.
    Map,
}

/// A declared field of front matter.
#[derive(Clone, Debug)]
pub struct FieldDeclaration {
    /// Its type.
    pub kind: FieldType,
    /// What it is called on the page.
    pub label: Localized,
    /// What layers may do with it.
    pub lock: Option<Lock>,
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

/// A layer: a folder of overrides, or the base.
#[derive(Clone, Debug)]
pub struct Layer {
    /// `base`, or its path below `content/layers`, such as `kommune/9901-sandvik`.
    pub path: Arc<str>,
    /// Its folder from the project's root, without a slash at the end.
    pub folder: Arc<str>,
    /// Its kind; `base` for the base.
    pub kind: Arc<str>,
    /// What it is called.
    pub name: String,
    /// The number in the register, if it has one.
    pub number: Option<String>,
    /// The layer below; nothing is the base.
    pub parent: Option<At<String>>,
    /// Its languages; the first is that of files without a suffix.
    pub languages: Vec<Language>,
    /// The values of parameters.
    pub values: Vec<(At<String>, At<Localized>)>,
    /// The modules that it removes, moves and adds.
    pub modules: ModuleChanges,
    /// The days that it replaces.
    pub agenda: Vec<Day>,
    /// Its accent colour, in light and dark.
    pub accent: Option<At<Accent>>,
    /// Its arms, below its assets.
    pub logo: Option<At<String>>,
    /// Its files, by module; those in its first language.
    pub drafts: BTreeMap<Arc<str>, Arc<Draft>>,
    /// Its translations, by module and language.
    pub translations: BTreeMap<(Arc<str>, Language), Arc<Draft>>,
    /// Its pictures, by path (`assets/…`).
    pub assets: BTreeMap<Arc<str>, Asset>,
    /// The machine-kept copies in `.base`, by name.
    pub copies: BTreeMap<Arc<str>, FileId>,
    /// A hash over all its files.
    pub version: u128,
    /// How many files it has.
    pub files: usize,
    /// `layer.yaml`, or `lagvis.yaml` for the base.
    pub config: FileId,
}

impl Layer {
    /// The language of files without a suffix.
    pub fn main_language(&self) -> &Language {
        &self.languages[0]
    }

    /// The file of a module in a language.
    pub fn draft(&self, module: &str, language: &Language) -> Option<&Arc<Draft>> {
        if language == self.main_language() {
            return self.drafts.get(module);
        }
        self.translations.get(&(Arc::from(module), language.clone()))
    }
}

/// What a layer does to the list of modules.
#[derive(Clone, Debug, Default)]
pub struct ModuleChanges {
    /// Modules that it takes away.
    pub remove: Vec<At<Arc<str>>>,
    /// Modules that it puts elsewhere.
    pub moved: Vec<(At<Arc<str>>, Place)>,
    /// Modules of its own.
    pub add: Vec<At<Arc<str>>>,
}

/// Colours of one layer, as `#rrggbb`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Accent {
    /// On light paper.
    pub light: String,
    /// On dark paper; made from the light one where it is not given.
    pub dark: Option<String>,
}

/// A picture of a layer.
#[derive(Clone, Debug)]
pub struct Asset {
    /// The file.
    pub file: FileId,
    /// Its row in the table, where it has one.
    pub row: Option<AssetRow>,
    /// Width and height in pixels, where they are known.
    pub size: Option<(u32, u32)>,
}

/// What the table of assets says of a picture.
#[derive(Clone, Debug)]
pub struct AssetRow {
    /// The text below it.
    pub caption: Localized,
    /// Who made it.
    pub credit: String,
    /// How it may be used.
    pub licence: String,
}

/// The value of a field of front matter, after all layers.
pub type Field = (Arc<str>, FieldValue);
