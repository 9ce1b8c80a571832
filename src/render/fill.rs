//! Fills the holes of shared HTML for one edition.

use std::collections::BTreeSet;

use serde::Serialize;

use super::agenda::Row;
use super::diagram;
use super::pdf::Document;
use super::shared::Shared;
use super::stencil::{Hole, Slot, Stencil, escape};
use super::theme::{Skin, Theme};
use crate::draft::InDeck;
use crate::edition::{Edition, Module, Picture};
use crate::markup::{ActPlace, AddressPiece, Destination, Image};
use crate::project::Project;
use crate::source::{Snapshot, SourceFile};

/// What rendering needs of the build, the same for all editions.
pub(crate) struct World<'a> {
    pub(crate) project: &'a Project,
    pub(crate) snapshot: &'a Snapshot,
    pub(crate) theme: &'a Theme,
    pub(crate) shared: &'a Shared,
}

/// What a page is, for its links and ids.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Mode {
    /// A module's own page.
    Page,
    /// All modules on one page.
    Print,
    /// A deck.
    Deck,
}

/// Where HTML is put: an edition, a kind of page, and the way from there to everything else.
pub(crate) struct Frame<'a> {
    pub(crate) world: &'a World<'a>,
    pub(crate) edition: &'a Edition,
    pub(crate) skin: &'a Skin,
    pub(crate) mode: Mode,
    /// The PDFs that are made of the edition.
    pub(crate) documents: &'a BTreeSet<Document>,
    /// From the page to the site's root, such as `../`.
    pub(crate) root: String,
    /// From the page to the edition's folder.
    pub(crate) home: String,
    /// From the page to the handbook's pages in the same language.
    pub(crate) pages: String,
}

/// Where in a page a text stands.
pub(crate) struct Spot<'a> {
    /// Its module.
    pub(crate) module: &'a Module,
    /// The id of what it stands in; ids within it begin with this.
    pub(crate) anchor: &'a str,
}

/// What `figure.html` gets.
#[derive(Serialize)]
struct FigureView {
    src: String,
    alt: String,
    caption: Option<String>,
    credit: String,
    licence: String,
    width: Option<u32>,
    height: Option<u32>,
}

/// What `agenda.html` gets.
#[derive(Serialize)]
struct AgendaView {
    day: u32,
    date: Option<String>,
    start: String,
    end: String,
    rows: Vec<RowView>,
    over: u32,
}

#[derive(Serialize)]
struct RowView {
    #[serde(flatten)]
    row: Row,
    href: Option<String>,
}

impl Frame<'_> {
    /// Writes a stencil; `slot` fills the places that belong to the caller.
    pub(crate) fn write(
        &self,
        stencil: &Stencil,
        spot: &Spot<'_>,
        out: &mut String,
        mut slot: impl FnMut(Slot, &mut String),
    ) {
        stencil.write(out, |hole, out| match hole {
            Hole::Slot(name) => slot(*name, out),
            hole => self.fill(hole, spot, out),
        });
    }

    /// A stencil that has no slots, as HTML.
    pub(crate) fn html(&self, stencil: &Stencil, spot: &Spot<'_>) -> String {
        let mut out = String::new();
        self.write(stencil, spot, &mut out, |_, _| {});
        out
    }

    /// A stencil of words, as text that is not HTML.
    pub(crate) fn words(&self, stencil: &Stencil) -> String {
        let mut out = String::new();
        stencil.write(&mut out, |hole, out| {
            if let Hole::Parameter(name, add) = hole
                && let Some(value) = self.edition.values.get(name)
            {
                out.push_str(&value.plus(*add));
            }
        });
        out
    }

    fn fill(&self, hole: &Hole, spot: &Spot<'_>, out: &mut String) {
        match hole {
            Hole::Parameter(name, add) => self.parameter(name, *add, out),
            Hole::LinkStart(to) => self.link_start(to, spot, out),
            Hole::LinkEnd(to) => out.push_str(if self.href(to, spot).is_some() { "</a>" } else { "</span>" }),
            Hole::Address(to) => self.address(to, spot, out),
            Hole::Missing(to) => self.missing(to, out),
            Hole::QrCode(to) => {
                if let Some(href) = self.href(to, spot) {
                    out.push_str(&diagram::qr(&href));
                }
            }
            Hole::Figure(image) => self.figure(image, out),
            Hole::Picture(image) => self.picture(image, out),
            Hole::Agenda(day) => out.push_str(&self.agenda(*day)),
            Hole::Anchor => out.push_str(spot.anchor),
            Hole::Local(suffix) => {
                out.push_str(spot.anchor);
                out.push_str("--");
                out.push_str(suffix);
            }
            Hole::Level(level) => {
                let level = match self.mode {
                    Mode::Page => *level,
                    Mode::Print => level + 1,
                    Mode::Deck => 3,
                };
                out.push(char::from(b'0' + level.clamp(1, 6)));
            }
            Hole::Slot(_) => {}
        }
    }

    fn parameter(&self, name: &str, add: i32, out: &mut String) {
        let Some(value) = self.edition.values.get(name) else { return };
        if value.slot {
            out.push_str("<span class=\"slot\">[");
            escape(&value.text, out);
            out.push_str("]</span>");
        } else {
            escape(&value.plus(add), out);
        }
    }

    /// An address as one reads and types it: without what every browser puts before it.
    fn address(&self, to: &Destination, spot: &Spot<'_>, out: &mut String) {
        let href = self.href(to, spot).unwrap_or_default();
        escape(href.trim_start_matches("https://").trim_end_matches('/'), out);
    }

    /// The slots of an address, where nobody has said what belongs there.
    fn missing(&self, to: &Destination, out: &mut String) {
        let Destination::Address(pieces) = to else { return };
        for piece in pieces {
            if let AddressPiece::Parameter(parameter) = piece
                && self.edition.values.get(&parameter.name).is_some_and(|value| value.slot)
            {
                self.parameter(&parameter.name, 0, out);
                out.push(' ');
            }
        }
    }

    fn link_start(&self, to: &Destination, spot: &Spot<'_>, out: &mut String) {
        let Some(href) = self.href(to, spot) else {
            out.push_str("<span class=\"no-link\">");
            return;
        };
        let class = match to {
            Destination::Act(_) => " class=\"act\"",
            Destination::Address(_) if href.starts_with("http") => " class=\"external\"",
            _ => "",
        };
        out.push_str("<a");
        out.push_str(class);
        out.push_str(" href=\"");
        escape(&href, out);
        out.push('"');
        // a link out of the deck leaves the slide where it is
        if self.mode == Mode::Deck && href.starts_with("http") {
            out.push_str(" target=\"_blank\" rel=\"noopener\" aria-describedby=\"ui-new-tab\"");
        }
        out.push('>');
    }

    /// Where a link leads from here; nothing if this edition does not have its target.
    pub(crate) fn href(&self, to: &Destination, spot: &Spot<'_>) -> Option<String> {
        match to {
            Destination::Address(pieces) => address(self.edition, pieces),
            Destination::Act(place) => act_url(self.world.project, place),
            Destination::Section(slug, id) => {
                let slug = slug.as_ref().unwrap_or(&spot.module.slug);
                let Some(id) = id else {
                    return Some(self.section_href(self.edition.module(slug)?, None, spot.module));
                };
                let (module, section) = self.edition.find(slug, id)?;
                Some(self.section_href(module, Some(&section.id), spot.module))
            }
        }
    }

    /// The link to a section (or a module's top) from a page of `here`.
    pub(crate) fn section_href(&self, module: &Module, id: Option<&str>, here: &Module) -> String {
        if self.mode == Mode::Deck
            && let Some(slide) = slide_of(module, id)
        {
            return format!("#{slide}");
        }
        match (self.mode, id) {
            (Mode::Print, id) => {
                let first = module.sections.first().map_or(&*module.slug, |section| &*section.id);
                format!("#{}", print_anchor(module, id.unwrap_or(first)))
            }
            (Mode::Page, Some(id)) if module.slug == here.slug => format!("#{id}"),
            (_, Some(id)) => format!("{}{}.html#{id}", self.pages, module.slug),
            (_, None) => format!("{}{}.html", self.pages, module.slug),
        }
    }

    /// The link to a picture of the edition.
    pub(crate) fn picture_href(&self, path: &str, picture: &Picture) -> String {
        match self.world.shared.picture(path).filter(|_| picture.layer == 0) {
            Some(shared) => format!("{}{shared}", self.root),
            None => format!("{}{}", self.home, own_picture(path, self.world.snapshot.file(picture.file))),
        }
    }

    fn figure(&self, image: &Image, out: &mut String) {
        let Some(picture) = self.edition.assets.get(&image.path) else { return };
        let mut caption = String::new();
        match image.title.is_empty() {
            false => escape(&image.title, &mut caption),
            true => {
                let accepted = self.world.project.accepts(&self.edition.language);
                escape(picture.row.caption.get(&accepted).unwrap_or_default(), &mut caption);
            }
        }
        let view = FigureView {
            src: self.picture_href(&image.path, picture),
            alt: image.alt.clone(),
            caption: Some(caption).filter(|caption| !caption.is_empty()),
            credit: picture.row.credit.clone(),
            licence: picture.row.licence.clone(),
            width: picture.size.map(|size| size.0),
            height: picture.size.map(|size| size.1),
        };
        // a template that can fail has failed when the theme was loaded or the first figure was made
        if let Ok(html) = self.skin.render("figure.html", &view) {
            out.push_str(html.trim());
        }
    }

    fn picture(&self, image: &Image, out: &mut String) {
        let Some(picture) = self.edition.assets.get(&image.path) else { return };
        out.push_str("<img src=\"");
        escape(&self.picture_href(&image.path, picture), out);
        out.push_str("\" alt=\"");
        escape(&image.alt, out);
        out.push_str("\">");
    }

    /// A day of the agenda as HTML; nothing if the edition has no such day.
    pub(crate) fn agenda(&self, day: u32) -> String {
        let Some(schedule) = self.edition.agenda.iter().find(|schedule| schedule.day == day) else {
            return String::new();
        };
        let rows = schedule.rows.iter().map(|slot| {
            let module = self.edition.module_of(slot);
            let href = module.map(|module| self.section_href(module, None, module));
            RowView { row: Row::of(self.edition, slot), href }
        });
        let view = AgendaView {
            day,
            date: schedule.date.map(|date| self.skin.date(date)),
            start: schedule.start.to_string(),
            end: schedule.end.to_string(),
            rows: rows.collect(),
            over: schedule.over,
        };
        self.skin.render("agenda.html", &view).map(|html| html.trim().to_owned()).unwrap_or_default()
    }

    /// ` lang="…"`, if a text is in another language than the page.
    pub(crate) fn lang_attribute(&self, language: &str, out: &mut String) {
        if *language != *self.edition.language {
            out.push_str(" lang=\"");
            escape(language, out);
            out.push('"');
        }
    }
}

/// The id of the slide that a section, or a module, begins with; nothing if it is not in the deck.
fn slide_of(module: &Module, id: Option<&str>) -> Option<String> {
    let mut sections = module.sections.iter();
    let section = sections.find(|section| match id {
        Some(id) => *section.id == *id,
        None => section.in_deck != InDeck::Absent,
    });
    section.filter(|section| section.in_deck != InDeck::Absent).map(|section| print_anchor(module, &section.id))
}

/// The id of a section where all modules are on one page.
pub(crate) fn print_anchor(module: &Module, id: &str) -> String {
    format!("{}.{id}", module.slug)
}

/// The path of a layer's own picture below the edition's folder; its name tells its content.
pub(crate) fn own_picture(path: &str, file: &SourceFile) -> String {
    let hash = crate::source::short_hash(file.hash);
    match path.rsplit_once('.') {
        Some((stem, extension)) => format!("{stem}.{hash}.{extension}"),
        None => format!("{path}.{hash}"),
    }
}

/// An address with its parameters filled in; nothing where one has no value, or where it is none of the web, mail or telephone.
pub(crate) fn address(edition: &Edition, pieces: &[AddressPiece]) -> Option<String> {
    let mut href = String::new();
    for piece in pieces {
        match piece {
            AddressPiece::Text(text) => href.push_str(text),
            AddressPiece::Parameter(parameter) => {
                let value = edition.values.get(&parameter.name).filter(|value| !value.slot)?;
                href.push_str(&value.plus(parameter.add));
            }
        }
    }
    let safe = ["https://", "http://", "mailto:", "tel:"].iter().any(|scheme| href.starts_with(scheme));
    safe.then_some(href)
}

/// The address of a place in an act at Lovdata.
pub(crate) fn act_url(project: &Project, place: &ActPlace) -> Option<String> {
    let act = project.acts.get(&place.act)?;
    Some(match place.place.strip_prefix("kapittel-") {
        Some(chapter) => format!("{}/KAPITTEL_{}", act.url, chapter.to_uppercase()),
        None if place.place.is_empty() => act.url.clone(),
        None => format!("{}/§{}", act.url, place.place),
    })
}
