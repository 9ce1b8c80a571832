//! Editions to sites: the handbook, the deck, the search data, and what all editions share.
//!
//! 1. [`Theme::load`] compiles the templates; [`shared()`] makes the files that every edition links to.
//! 2. [`Renderer::edition`] renders one [`Edition`] into a [`Site`]. Texts are rendered once for all editions, as HTML
//!    with holes, and each edition fills the holes.
//! 3. [`country()`] renders the portal.
//!
//! It **never** decides what a text is or which layer wins, and **never** writes a script or a style into a page.

mod about;
mod acts;
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
mod stencil;
mod texts;
mod theme;

pub use country::country;
pub use shared::{Shared, shared};
pub use theme::Theme;

use deck::Audience;
use fill::{Frame, Mode, World};

use crate::diagnostic::Diagnostic;
use crate::edition::Edition;
use crate::error::Error;
use crate::layer::ink_on;
use crate::project::Project;
use crate::site::Site;
use crate::source::Snapshot;

/// Renders editions, and keeps the texts that they share.
#[derive(Debug)]
pub struct Renderer<'a> {
    project: &'a Project,
    snapshot: &'a Snapshot,
    theme: &'a Theme,
    shared: &'a Shared,
    order: &'a pdf::Order,
    texts: texts::Texts,
}

impl<'a> Renderer<'a> {
    /// A renderer that has rendered nothing yet; `order` says which documents are wanted.
    pub fn new(
        project: &'a Project,
        snapshot: &'a Snapshot,
        theme: &'a Theme,
        shared: &'a Shared,
        order: &'a pdf::Order,
    ) -> Self {
        Self { project, snapshot, theme, shared, order, texts: texts::Texts::default() }
    }

    /// Makes the documents that are wanted of an edition, into the site that holds its pages, and tells what cannot be set.
    ///
    /// # Errors
    ///
    /// As [`pdf::Press::print`].
    pub fn documents(
        &self,
        press: Option<(&pdf::Press<'_>, &pdf::Sheets)>,
        edition: &Edition,
        site: &mut Site,
    ) -> Result<Vec<Diagnostic>, Error> {
        press.map_or(Ok(Vec::new()), |(press, sheets)| press.print(edition, sheets, self.order, site))
    }

    /// Renders an edition in one language, into the site that holds its other languages.
    ///
    /// # Errors
    ///
    /// [`Error::Theme`] if a template fails, [`Error::DuplicatePath`] if two pages have one path.
    pub fn edition(&self, edition: &Edition, site: &mut Site) -> Result<(), Error> {
        let world = World { project: self.project, snapshot: self.snapshot, theme: self.theme, shared: self.shared };
        let skin = self.theme.skin(&edition.language)?;
        let is_first = edition.languages.first() == Some(&edition.language);
        let inner = if is_first { String::new() } else { format!("{}/", edition.language) };
        let up = if is_first { "" } else { "../" };
        let frame = |mode, root: String, home: String, pages: String| Frame {
            world: &world,
            edition,
            skin,
            mode,
            documents: &self.order.documents,
            root,
            home,
            pages,
        };
        let folder = format!("site/{}/{inner}", edition.id);
        let public = frame(Mode::Page, format!("../{up}"), up.to_owned(), String::new());
        handbook::write(&public, &self.texts, &folder, site)?;
        let public = Frame { mode: Mode::Deck, ..public };
        let (html, slides) = deck::page(&public, &self.texts, Audience::Public)?;
        site.insert(format!("{folder}deck.html"), html)?;
        site.pages += 1;
        site.slides += slides;
        let to_site = format!("../{up}../site/");
        let home = format!("{to_site}{}/", edition.id);
        let facilitator = frame(Mode::Deck, to_site, home.clone(), format!("{home}{inner}"));
        let (html, _) = deck::page(&facilitator, &self.texts, Audience::Facilitator)?;
        site.insert(format!("facilitator/{}/{inner}deck.html", edition.id), html)?;
        if is_first {
            self.own_files(edition, skin, site)?;
        }
        Ok(())
    }

    /// The edition's own colours and pictures, which its languages share.
    fn own_files(&self, edition: &Edition, skin: &theme::Skin, site: &mut Site) -> Result<(), Error> {
        if let Some(accent) = &edition.accent {
            let values = serde_json::json!({
                "accent": accent.light,
                "on_accent": ink_on(&accent.light),
                "accent_dark": accent.dark,
                "on_accent_dark": ink_on(&accent.dark),
            });
            site.insert(format!("site/{}/edition.css", edition.id), skin.render("edition.css", &values)?)?;
        }
        for (path, picture) in edition.assets.iter().filter(|(_, picture)| picture.layer > 0) {
            let file = self.snapshot.file(picture.file);
            site.insert(format!("site/{}/{}", edition.id, fill::own_picture(path, file)), file.bytes())?;
        }
        Ok(())
    }
}
