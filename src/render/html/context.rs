//! What HTML is written with.

use std::collections::BTreeSet;
use std::sync::Arc;

use crate::book::{Book, Document};
use crate::error::Error;
use crate::render::shared::SharedPaths;
use crate::render::theme::{LanguageTheme, Theme};

/// What all HTML of a project is written with.
#[derive(Debug)]
pub(crate) struct ProjectContext {
    /// The theme.
    pub(crate) theme: Arc<Theme>,
    /// The files that all editions share.
    pub(crate) shared: SharedPaths,
    /// The address at which the site is published, where it is known.
    pub(crate) address: Option<String>,
    /// The documents that are made, and linked to.
    pub(crate) documents: BTreeSet<Document>,
}

/// What the HTML of one book is written with.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Context<'a> {
    pub(crate) project: &'a ProjectContext,
    /// The theme in the book's language.
    pub(crate) theme: &'a LanguageTheme,
    pub(crate) book: &'a Book,
}

impl<'a> Context<'a> {
    /// The context of a book.
    ///
    /// # Errors
    ///
    /// [`Error::Theme`] if there are no interface texts in its language.
    pub(crate) fn new(project: &'a ProjectContext, book: &'a Book) -> Result<Self, Error> {
        Ok(Self { project, theme: project.theme.language(&book.language)?, book })
    }

    /// The theme in the language of a text, which is that of the book unless it says otherwise. A label within a text is in the
    /// text's language, as the page says of all that is in it.
    pub(super) fn theme_of(&self, language: Option<&str>) -> &'a LanguageTheme {
        language.and_then(|language| self.project.theme.language(language).ok()).unwrap_or(self.theme)
    }
}
