//! Books to files: the writers of a book, and what belongs to no single book.
//!
//! 1. `Theme::load` compiles the templates; `shared` makes the files that every edition links to.
//! 2. [`Renderer`] writes a [`Book`] into a [`Site`]: `html` its pages and decks, `search` the data of the search, [`pdf`] its
//!    documents. Another output would be another such writer.
//! 3. `portal` renders the list of editions, `start` the page that a packed edition is opened with, `sheets` what editors
//!    read: drift, and the report of the country.
//!
//! No writer looks at marked-up text, at parameters, or at another writer.

pub(crate) mod html;
mod messages;
pub mod pdf;
mod placeholders;
pub(crate) mod policy;
mod portal;
mod search;
mod shared;
pub(crate) mod sheets;
mod sitemap;
mod start;
mod theme;
mod theme_files;

pub(crate) use portal::{Portal, portal};
pub(crate) use shared::{SharedPaths, shared};
pub(crate) use start::{StartPage, start};
pub(crate) use theme::Theme;

use std::sync::Arc;

use html::{BookWriter, ProjectContext};

use crate::book::Book;
use crate::book::manifest::FileKind;
use crate::diagnostic::Complaints;
use crate::error::Error;
use crate::project::Project;
use crate::site::Site;
use crate::source::{Snapshot, Span};

/// Renders books into files.
#[derive(Debug)]
pub struct Renderer<'a> {
    snapshot: &'a Snapshot,
    context: ProjectContext,
    request: &'a pdf::DocumentRequest,
}

impl<'a> Renderer<'a> {
    /// A renderer of a project's books; `request` says which documents are wanted.
    pub(crate) fn new(
        (project, snapshot): (&Project, &'a Snapshot),
        theme: Arc<Theme>,
        shared: SharedPaths,
        request: &'a pdf::DocumentRequest,
    ) -> Self {
        let (address, documents) = (project.programme.address.clone(), request.documents.clone());
        Self { snapshot, context: ProjectContext { theme, shared, address, documents }, request }
    }

    /// Whether any documents are wanted.
    pub(crate) fn makes_documents(&self) -> bool {
        !self.request.documents.is_empty()
    }

    /// Makes the documents that are wanted of a book, into a site, and reports what cannot be set. `config` is where the edition's
    /// name and values are written.
    ///
    /// # Errors
    ///
    /// As [`pdf::DocumentRenderer::documents`].
    pub(crate) fn documents(
        &self,
        renderer: &pdf::DocumentRenderer<'_>,
        (book, config): (&Book, Span),
        slides: &pdf::MeasuredSlides,
        site: &mut Site,
    ) -> Result<Complaints, Error> {
        renderer.documents((book, config), slides, self.request, site)
    }

    /// Makes every file of a book but its documents, into the site that holds the edition's other languages.
    ///
    /// # Errors
    ///
    /// [`Error::Theme`] if a template fails, [`Error::DuplicatePath`] if two files have one path.
    pub fn book(&self, book: &Book, site: &mut Site) -> Result<(), Error> {
        let writer = BookWriter::new(&self.context, book)?;
        for file in book.files() {
            if let Some(bytes) = self.bytes(&writer, file)? {
                site.insert(book.path(file), bytes)?;
                site.pages += usize::from(file.is_page());
            }
        }
        site.slides += book.slides().count();
        Ok(())
    }

    /// Makes the file of a book at a path below the output; nothing if there is none, or if it is a document.
    ///
    /// # Errors
    ///
    /// [`Error::Theme`] if a template fails.
    pub fn file(&self, book: &Book, path: &str) -> Result<Option<Vec<u8>>, Error> {
        match book.file(path) {
            Some(file) => self.bytes(&BookWriter::new(&self.context, book)?, file),
            None => Ok(None),
        }
    }

    /// The slides of a section of a book as HTML, as the public deck has them.
    ///
    /// # Errors
    ///
    /// [`Error::Theme`] if a template fails.
    pub(crate) fn slides_of(&self, book: &Book, (module, label): (&str, &str)) -> Result<Vec<String>, Error> {
        BookWriter::new(&self.context, book)?.slides_of(module, label)
    }

    fn bytes(&self, writer: &BookWriter<'_>, file: FileKind) -> Result<Option<Vec<u8>>, Error> {
        match file {
            FileKind::Search => {
                let theme = self.context.theme.language(&writer.book().language)?;
                let script = search::script(writer.book(), theme.text(&FileKind::Glossary.key()))?;
                Ok(Some(script.into_bytes()))
            }
            FileKind::Sitemap => {
                let address = self.context.address.as_ref();
                Ok(address.map(|address| sitemap::of_book(writer.book(), address).into_bytes()))
            }
            FileKind::Picture(at) => {
                let picture = writer.book().own_pictures.get(at);
                Ok(picture.map(|picture| self.snapshot.file(picture.source).bytes().to_vec()))
            }
            _ => Ok(writer.file(file)?.map(String::into_bytes)),
        }
    }
}
