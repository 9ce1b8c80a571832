//! Languages, and texts in several of them.

use std::collections::BTreeMap;
use std::sync::Arc;

/// A BCP 47 language tag, such as `nb` or `nn`.
pub type Language = Arc<str>;

/// A text that may be written in several languages.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Localized<T = String> {
    /// The text for every language that has none of its own.
    pub plain: Option<T>,
    /// The texts that are written for one language.
    pub by_language: BTreeMap<Language, T>,
}

impl<T> Localized<T> {
    /// A text for all languages.
    pub fn plain(text: impl Into<T>) -> Self {
        Self { plain: Some(text.into()), by_language: BTreeMap::new() }
    }

    /// The texts of all languages, that without a language first.
    pub fn texts(&self) -> impl Iterator<Item = &T> {
        self.plain.iter().chain(self.by_language.values())
    }

    /// The text that is written for a language, or for all.
    pub fn own(&self, language: &str) -> Option<&T> {
        self.by_language.get(language).or(self.plain.as_ref())
    }

    /// The text for the first of the accepted languages that has one, or for all, or else any.
    pub fn get(&self, accepted: &[Language]) -> Option<&T> {
        accepted
            .iter()
            .find_map(|language| self.by_language.get(language))
            .or(self.plain.as_ref())
            .or_else(|| self.by_language.values().next())
    }
}
