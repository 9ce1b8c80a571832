//! HTML: a writer of books. A book's files as pages: the handbook, the deck, and the pages about them.
//!
//! It spells what the book says, through the templates of the theme. It **never** decides what a text is, for whom it is, or where a
//! link leads, and **never** writes a script or a style into a page.

mod acts;
mod agenda;
mod callout;
mod context;
mod deck;
mod glossary;
mod handbook;
mod highlight;
mod lessons;
mod line;
mod menu;
mod module;
mod moved;
mod page;
mod place;
mod quiz;
mod section;
mod text;
mod writer;

pub(crate) use context::ProjectContext;

use context::Context;
use page::Pages;

use crate::book::manifest::{Area, FileKind};
use crate::book::{Book, PlacedSlide};
use crate::error::Error;
use crate::markup::CalloutKind;

/// Writes the files of one book.
pub(crate) struct BookWriter<'a>(Pages<'a>);

impl<'a> BookWriter<'a> {
    /// A writer of a book.
    ///
    /// # Errors
    ///
    /// [`Error::Theme`] if there are no interface texts in its language.
    pub(crate) fn new(project: &'a ProjectContext, book: &'a Book) -> Result<Self, Error> {
        Pages::new(Context::new(project, book)?).map(Self)
    }

    /// The book.
    pub(crate) fn book(&self) -> &'a Book {
        self.0.context.book
    }

    /// The slides of a section, as the public deck has them.
    ///
    /// # Errors
    ///
    /// [`Error::Theme`] if a template fails.
    pub(crate) fn slides_of(&self, module: &str, label: &str) -> Result<Vec<String>, Error> {
        let is_of = |placed: &PlacedSlide<'_>| {
            placed.section.is_some_and(|section| *section.module == *module && section.label == label)
        };
        deck::slides(&self.0, Area::Site, is_of)
    }

    /// A file of the book; nothing for a kind that is not HTML or its like.
    ///
    /// # Errors
    ///
    /// [`Error::Theme`] if a template fails.
    pub(crate) fn file(&self, file: FileKind) -> Result<Option<String>, Error> {
        let pages = &self.0;
        Ok(Some(match file {
            FileKind::Index => handbook::index(pages)?,
            FileKind::Module(number) => module::page(pages, number)?,
            FileKind::Moved(at) => moved::page(pages, at)?,
            FileKind::Print => handbook::print(pages)?,
            FileKind::Goals => lessons::page(pages, file, CalloutKind::Goals)?,
            FileKind::Keypoints => lessons::page(pages, file, CalloutKind::Keypoints)?,
            FileKind::Glossary => handbook::glossary(pages)?,
            FileKind::Acts => handbook::acts(pages)?,
            FileKind::About => handbook::about(pages)?,
            FileKind::Deck(area) => deck::page(pages, area)?,
            FileKind::Style => match &self.book().accent {
                Some(accent) => pages.context.theme.colours(accent, None)?,
                None => return Ok(None),
            },
            FileKind::Search | FileKind::Sitemap | FileKind::Document(_) | FileKind::Picture(_) => return Ok(None),
        }))
    }
}
