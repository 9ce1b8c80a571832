//! Where HTML is put, and how links are spelled from there.

use crate::book::manifest::{Area, GLOSSARY, Ways, page_link, picture_path, slug_of_page};
use crate::book::{Book, Picture, Target, label};
use crate::cache::Key;

/// What kind of page HTML is put on.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(crate) enum PageKind {
    /// A module's own page.
    Module,
    /// The page with all modules.
    Print,
    /// A deck.
    Deck,
}

/// Where HTML is put.
#[derive(Clone, Debug)]
pub(crate) struct HtmlPlace {
    /// What kind of page.
    pub(crate) kind: PageKind,
    /// The ways from there to the root of the site, to the edition's folder and to the handbook's pages.
    pub(crate) ways: Ways,
}

impl HtmlPlace {
    /// The place of a page of a book, in an area.
    pub(crate) fn new(book: &Book, kind: PageKind, area: Area) -> Self {
        Self { kind, ways: book.folder.ways(area) }
    }

    /// The hash of all that decides how links are spelled from here.
    pub(crate) fn hash(&self) -> u128 {
        let Ways { root, home, pages } = &self.ways;
        Key::default().number(self.kind as u64).text(root).text(home).text(pages).finish()
    }

    /// The link to a target from a text of the module `here`.
    pub(crate) fn href(&self, target: &Target, here: &str) -> String {
        match target {
            Target::Address { url } | Target::Act { url, .. } => url.clone(),
            Target::Section { module, section, label } => match self.kind {
                PageKind::Deck | PageKind::Print => format!("#{label}"),
                PageKind::Module if **module == *here => format!("#{section}"),
                PageKind::Module => self.page(module, Some(section)),
            },
            Target::Module { label, .. } if self.kind == PageKind::Print => format!("#{label}"),
            Target::Module { module, .. } => self.page(module, None),
            Target::Page { module, section, .. } => self.page(module, section.as_deref()),
        }
    }

    /// An id of a module, as it is on this page.
    pub(crate) fn id(&self, module: &str, id: &str) -> String {
        match self.kind {
            PageKind::Print => label(module, id),
            PageKind::Module | PageKind::Deck => id.to_owned(),
        }
    }

    /// The id of a term in the glossary, where that is on this page.
    pub(crate) fn term(&self, id: &str) -> String {
        match self.kind {
            PageKind::Print => label(slug_of_page(GLOSSARY).unwrap_or_default(), id),
            PageKind::Module | PageKind::Deck => id.to_owned(),
        }
    }

    /// The link to a term in the glossary.
    pub(crate) fn glossary(&self, id: &str) -> String {
        match self.kind {
            PageKind::Print => format!("#{}", self.term(id)),
            PageKind::Module | PageKind::Deck => format!("{}{GLOSSARY}#{id}", self.ways.pages),
        }
    }

    /// The link to a module's page, and to a section on it.
    fn page(&self, slug: &str, section: Option<&str>) -> String {
        format!("{}{}", self.ways.pages, page_link(slug, section))
    }

    /// The link to a picture.
    pub(crate) fn picture(&self, picture: &Picture) -> String {
        let way = if picture.is_own { &self.ways.home } else { &self.ways.root };
        format!("{way}{}", picture_path(picture))
    }

    /// The level of a heading that has this level on a module's page.
    pub(crate) fn level(&self, level: u8) -> u8 {
        if self.kind == PageKind::Print { (level + 1).min(6) } else { level }
    }
}
