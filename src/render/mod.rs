//! Editions to sites: the handbook, the deck, the search data, and what all editions share.
//!
//! 1. [`Theme::load`] compiles the templates; [`shared()`] makes the files that every edition links to.
//! 2. [`Renderer::edition`] renders one [`Edition`] into a [`Site`]. Texts are rendered once for all editions, as HTML
//!    with holes, and each edition fills the holes.
//! 3. [`country()`] renders the portal, [`start()`] the page that a packed edition is opened with.
//!
//! It **never** decides what a text is or which layer wins, and **never** writes a script or a style into a page.

mod about;
mod acts;
mod agenda;
mod callout;
mod country;
mod deck;
mod diagram;
mod fill;
mod gather;
mod handbook;
mod highlight;
mod html;
mod module;
mod pages;
pub mod paper;
pub mod pdf;
mod search;
mod shape;
mod shared;
mod slides;
mod start;
mod stencil;
mod texts;
mod theme;

pub use country::country;
pub use shared::{Shared, shared};
pub use start::start;
pub use texts::Texts;
pub use theme::Theme;

pub(crate) use fill::print_anchor;

use std::sync::Arc;

use deck::Audience;
use fill::{Frame, Mode, World};
use handbook::Handbook;

use crate::diagnostic::Diagnostic;
use crate::edition::Edition;
use crate::error::Error;
use crate::layer::ink_on;
use crate::project::Project;
use crate::site::Site;
use crate::source::Snapshot;

const DECK: &str = "deck.html";

/// Where the files of an edition in one language lie.
struct Place {
    is_first: bool,
    /// The folder of its language below the edition's, and the way back; empty for the first.
    inner: String,
    up: &'static str,
    site: String,
    facilitator: String,
}

impl Place {
    fn of(edition: &Edition) -> Self {
        let is_first = edition.languages.first() == Some(&edition.language);
        let inner = if is_first { String::new() } else { format!("{}/", edition.language) };
        Self {
            is_first,
            up: if is_first { "" } else { "../" },
            site: format!("site/{}/{inner}", edition.id),
            facilitator: format!("facilitator/{}/{inner}", edition.id),
            inner,
        }
    }
}

/// Renders editions, and keeps the texts that they share.
#[derive(Debug)]
pub struct Renderer<'a> {
    project: &'a Project,
    snapshot: &'a Snapshot,
    theme: &'a Theme,
    shared: &'a Shared,
    order: &'a pdf::Order,
    texts: Arc<Texts>,
}

impl<'a> Renderer<'a> {
    /// A renderer that takes texts from where others have rendered them, with the same theme; `order` says which documents are
    /// wanted.
    pub fn new(
        project: &'a Project,
        snapshot: &'a Snapshot,
        theme: &'a Theme,
        shared: &'a Shared,
        order: &'a pdf::Order,
        texts: Arc<Texts>,
    ) -> Self {
        Self { project, snapshot, theme, shared, order, texts }
    }

    /// Whether any documents are wanted.
    pub fn makes_documents(&self) -> bool {
        !self.order.documents.is_empty()
    }

    /// Makes the documents that are wanted of an edition, into a site, and tells what cannot be set.
    ///
    /// # Errors
    ///
    /// As [`pdf::Press::print`].
    pub fn documents(
        &self,
        press: &pdf::Press<'_>,
        sheets: &pdf::Sheets,
        edition: &Edition,
        site: &mut Site,
    ) -> Result<Vec<Diagnostic>, Error> {
        press.print(edition, sheets, self.order, site)
    }

    /// Renders an edition in one language, into the site that holds its other languages.
    ///
    /// # Errors
    ///
    /// [`Error::Theme`] if a template fails, [`Error::DuplicatePath`] if two pages have one path.
    pub fn edition(&self, edition: &Edition, site: &mut Site) -> Result<(), Error> {
        let place = Place::of(edition);
        let world = self.world();
        let public = self.frame(&world, edition, &place, Mode::Page)?;
        Handbook::new(&public, &self.texts).write(&place.site, site)?;
        let (html, slides) = deck::page(&Frame { mode: Mode::Deck, ..public }, &self.texts, Audience::Public)?;
        site.insert(format!("{}{DECK}", place.site), html)?;
        site.pages += 1;
        site.slides += slides;
        let facilitator = self.facilitator(&world, edition, &place)?;
        let (html, _) = deck::page(&facilitator, &self.texts, Audience::Facilitator)?;
        site.insert(format!("{}{DECK}", place.facilitator), html)?;
        if place.is_first {
            self.own_files(edition, site)?;
        }
        Ok(())
    }

    /// Renders one file of an edition in one language, as [`Self::edition`] does; nothing if there is none at this path.
    ///
    /// # Errors
    ///
    /// [`Error::Theme`] if a template fails.
    pub fn file(&self, edition: &Edition, path: &str) -> Result<Option<Vec<u8>>, Error> {
        let place = Place::of(edition);
        let world = self.world();
        if let Some(name) = path.strip_prefix(&place.facilitator) {
            let frame = self.facilitator(&world, edition, &place)?;
            let deck = || deck::page(&frame, &self.texts, Audience::Facilitator);
            return (name == DECK).then(deck).transpose().map(|deck| deck.map(|(html, _)| html.into_bytes()));
        }
        let Some(name) = path.strip_prefix(&place.site) else { return Ok(None) };
        let public = self.frame(&world, edition, &place, Mode::Page)?;
        if name == DECK {
            let (html, _) = deck::page(&Frame { mode: Mode::Deck, ..public }, &self.texts, Audience::Public)?;
            return Ok(Some(html.into_bytes()));
        }
        if let Some(html) = Handbook::new(&public, &self.texts).file(name)? {
            return Ok(Some(html.into_bytes()));
        }
        if !place.is_first || name.ends_with(".html") {
            return Ok(None);
        }
        let mut own = Site::default();
        self.own_files(edition, &mut own)?;
        Ok(own.files().get(path).cloned())
    }

    fn world(&self) -> World<'a> {
        World { project: self.project, snapshot: self.snapshot, theme: self.theme, shared: self.shared }
    }

    fn frame<'b>(
        &'b self,
        world: &'b World<'b>,
        edition: &'b Edition,
        place: &Place,
        mode: Mode,
    ) -> Result<Frame<'b>, Error> {
        Ok(Frame {
            world,
            edition,
            skin: self.theme.skin(&edition.language)?,
            mode,
            documents: &self.order.documents,
            root: format!("../{}", place.up),
            home: place.up.to_owned(),
            pages: String::new(),
        })
    }

    /// The frame of the facilitator's deck, which lies outside the site.
    fn facilitator<'b>(
        &'b self,
        world: &'b World<'b>,
        edition: &'b Edition,
        place: &Place,
    ) -> Result<Frame<'b>, Error> {
        let root = format!("../{}../site/", place.up);
        let home = format!("{root}{}/", edition.id);
        let pages = format!("{home}{}", place.inner);
        Ok(Frame { root, home, pages, ..self.frame(world, edition, place, Mode::Deck)? })
    }

    /// The edition's own colours and pictures, which its languages share.
    fn own_files(&self, edition: &Edition, site: &mut Site) -> Result<(), Error> {
        if let Some(accent) = &edition.accent {
            let values = serde_json::json!({
                "accent": accent.light,
                "on_accent": ink_on(&accent.light),
                "accent_dark": accent.dark,
                "on_accent_dark": ink_on(&accent.dark),
            });
            let skin = self.theme.skin(&edition.language)?;
            site.insert(format!("site/{}/edition.css", edition.id), skin.render("edition.css", &values)?)?;
        }
        for (path, picture) in edition.assets.iter().filter(|(_, picture)| picture.layer > 0) {
            let file = self.snapshot.file(picture.file);
            site.insert(format!("site/{}/{}", edition.id, fill::own_picture(path, file)), file.bytes())?;
        }
        Ok(())
    }
}
