//! The menu of a handbook.
//!
//! It is rendered once for each part of an edition, with placeholders for the mark of the current page: it lists the parts, and the
//! modules of its own part, so that no page grows with the number of modules squared.

use std::cell::OnceCell;
use std::collections::BTreeSet;

use serde_json::{Value, json};

use super::context::Context;
use super::place::{HtmlPlace, PageKind};
use crate::book::manifest::{Area, FileKind, SiteFile};
use crate::book::{Book, Document};
use crate::edition::ModuleNumber;
use crate::error::Error;
use crate::render::placeholders::{Fragment, Marks};

/// Up to this many modules, the menu lists those of every part: a whole course is easier to see than to unfold.
const LIST_ALL: usize = 24;

/// Which parts a menu unfolds.
#[derive(Clone, Copy)]
enum Open {
    /// Every part, where the edition has few modules.
    All,
    /// None, on a page that is no module's.
    None,
    /// The part of this index.
    Part(usize),
}

/// The links from a place to the front pages.
pub(super) fn links(book: &Book, place: &HtmlPlace) -> Value {
    let page = |file| format!("{}{}", place.ways.pages, book.name_of(file));
    json!({
        "index": page(FileKind::Index),
        "portal": format!("{}{}", place.ways.root, SiteFile::Portal.name()),
    })
}

/// The files that are offered of a book.
fn offered(book: &Book, wanted: &BTreeSet<Document>) -> impl Iterator<Item = FileKind> {
    FileKind::offered(wanted).filter(|file| book.has(*file))
}

/// What is offered of a book, those documents that are `wanted` among it: what it is called, what it is for, and where it is from a place.
pub(super) fn offers(context: &Context<'_>, place: &HtmlPlace, wanted: &BTreeSet<Document>) -> Vec<Value> {
    let offer = |file: FileKind| {
        json!({
            "name": context.theme.text(&file.key()),
            "about": context.theme.text(&format!("{}_about", file.key())),
            "href": format!("{}{}", place.ways.pages, context.book.name_of(file)),
        })
    };
    offered(context.book, wanted).map(offer).collect()
}

/// The menus of a book, one for each part and one for pages outside any, each made when it is first asked for.
pub(super) struct Menus {
    of_parts: Vec<OnceCell<Fragment<FileKind>>>,
    outside: OnceCell<Fragment<FileKind>>,
}

impl Menus {
    /// The menus of a book.
    pub(super) fn new(book: &Book) -> Self {
        let parts = if book.chapters.len() <= LIST_ALL { 0 } else { book.parts.len() };
        Self { of_parts: vec![OnceCell::new(); parts], outside: OnceCell::new() }
    }

    /// The menu of a page, with a placeholder at the entry of each file, which is marked on that file's page.
    ///
    /// # Errors
    ///
    /// [`Error::Theme`] if the template fails.
    pub(super) fn of(&self, context: &Context<'_>, page: FileKind) -> Result<&Fragment<FileKind>, Error> {
        let part = match page {
            FileKind::Module(number) => context.book.part_of(number).map(|(at, _)| at),
            _ => None,
        };
        let (cell, open) = match part.and_then(|part| Some((self.of_parts.get(part)?, part))) {
            Some((cell, part)) => (cell, Open::Part(part)),
            None if self.of_parts.is_empty() => (&self.outside, Open::All),
            None => (&self.outside, Open::None),
        };
        match cell.get() {
            Some(made) => Ok(made),
            None => {
                let made = menu(context, open)?;
                Ok(cell.get_or_init(|| made))
            }
        }
    }
}

/// Renders a menu. Each part leads to its first module; one without a title is always unfolded.
fn menu(context: &Context<'_>, open: Open) -> Result<Fragment<FileKind>, Error> {
    let book = context.book;
    let place = HtmlPlace::new(book, PageKind::Module, Area::Site);
    let mut marks = Marks::default();
    let href = |file| format!("{}{}", place.ways.pages, book.name_of(file));
    let parts = book.parts.iter().enumerate().map(|(at, part)| {
        let is_open = match open {
            Open::All => true,
            Open::None => false,
            Open::Part(open) => open == at,
        };
        let shown: &[ModuleNumber] = if is_open || part.title.is_none() { &part.chapters } else { &[] };
        let modules = shown.iter().map(|number| {
            let file = FileKind::Module(*number);
            json!({ "title": &*book.chapter(*number).title, "href": href(file), "current": marks.mark(file) })
        });
        json!({
            "title": part.title,
            "modules": modules.collect::<Vec<_>>(),
            "href": href(part.first().map_or(FileKind::Index, FileKind::Module)),
            "open": is_open,
        })
    });
    let parts: Vec<_> = parts.collect();
    let mut offers = offers(context, &place, &BTreeSet::new());
    for (offer, file) in offers.iter_mut().zip(offered(book, &BTreeSet::new())) {
        offer["current"] = marks.mark(file).into();
    }
    let values = json!({
        "parts": parts,
        "links": links(book, &place),
        "current": marks.mark(FileKind::Index),
        "offers": offers,
    });
    Ok(marks.cut(context.theme.render("nav.html", &values)?.trim()))
}
