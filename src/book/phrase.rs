//! What is said in words of the interface.

use serde::Serialize;

use crate::project::Date;

/// A text of the interface, by its key in a theme's `texts/`, and what stands in it for `{n}` and `{of}`.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash, Serialize)]
pub(crate) struct Phrase {
    /// The key.
    pub(crate) key: String,
    /// What stands for `{n}`.
    pub(crate) n: String,
    /// What stands for `{of}`.
    pub(crate) of: String,
}

impl Phrase {
    /// The text with a key.
    pub(super) fn new(key: &str) -> Self {
        Self { key: key.to_owned(), ..Self::default() }
    }

    /// What a value with this word is called, among values of its kind.
    pub(super) fn name(kind: &str, word: &str) -> Self {
        Self::new(&format!("{kind}_{}", word.replace('-', "_")))
    }

    /// A date.
    pub(crate) fn date(date: Date) -> Self {
        let phrase = Self::new(&format!("date_{}", date.month)).with(&date.day);
        Self { of: date.year.to_string(), ..phrase }
    }

    /// So many minutes.
    pub(crate) fn minutes(n: u32) -> Self {
        Self::new(if n == 1 { "one_minute" } else { "some_minutes" }).with(&n)
    }

    /// The phrase with what stands for `{n}`.
    pub(super) fn with(self, n: &impl ToString) -> Self {
        Self { n: n.to_string(), ..self }
    }

    /// The phrase in a text of a theme.
    pub(crate) fn within(&self, text: &str) -> String {
        text.replace("{n}", &self.n).replace("{of}", &self.of)
    }
}
