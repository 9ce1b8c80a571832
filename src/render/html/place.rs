//! Where HTML is put, and how links are spelled from there.

use crate::book::manifest::{Ways, page_name, picture_path};
use crate::book::{Picture, Target};

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
pub(crate) struct Place {
    pub(crate) kind: PageKind,
    pub(crate) ways: Ways,
}

impl Place {
    /// The link to a target from a text of the module `here`.
    pub(crate) fn href(&self, target: &Target, here: &str) -> String {
        match target {
            Target::Address { url } | Target::Act { url, .. } => url.clone(),
            Target::Section { module, section, slide } => match self.kind {
                PageKind::Deck if *slide => format!("#{module}.{section}"),
                PageKind::Print => format!("#{module}.{section}"),
                PageKind::Module if **module == *here => format!("#{section}"),
                _ => format!("{}#{section}", self.page(module)),
            },
            Target::Module { module, section, slide } => match (self.kind, slide) {
                (PageKind::Deck, Some(slide)) => format!("#{module}.{slide}"),
                (PageKind::Print, _) => format!("#{module}.{section}"),
                _ => self.page(module),
            },
        }
    }

    /// An id of a module, as it is on this page.
    pub(crate) fn id(&self, module: &str, id: &str) -> String {
        match self.kind {
            PageKind::Print => format!("{module}.{id}"),
            PageKind::Module | PageKind::Deck => id.to_owned(),
        }
    }

    /// The link to a module's page.
    pub(crate) fn page(&self, slug: &str) -> String {
        format!("{}{}", self.ways.pages, page_name(slug))
    }

    /// The link to a picture.
    pub(crate) fn picture(&self, picture: &Picture) -> String {
        let way = if picture.is_own { &self.ways.home } else { &self.ways.root };
        format!("{way}{}", picture_path(picture))
    }

    /// The level of a heading that has this level on a module's page.
    pub(crate) fn level(&self, level: u8) -> u8 {
        let level = match self.kind {
            PageKind::Module => level,
            PageKind::Print => level + 1,
            PageKind::Deck => 3,
        };
        level.clamp(1, 6)
    }
}
