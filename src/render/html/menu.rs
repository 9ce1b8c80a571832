//! The menu of a handbook.
//!
//! It is rendered once for each part of an edition, with placeholders for the mark of the current page: it lists the parts, and the
//! modules of its own part, so that no page grows with the number of modules squared.

use std::cell::OnceCell;

use serde_json::{Value, json};

use super::context::Context;
use super::place::{HtmlPlace, PageKind};
use crate::book::Book;
use crate::book::manifest::{Area, FileKind, SiteFile};
use crate::edition::ModuleNumber;
use crate::error::Error;
use crate::render::placeholders::{Fragment, Marks};

/// Up to this many modules, the menu lists those of every part: a whole course is easier to see than to unfold.
const LIST_ALL: usize = 24;

/// Which parts a menu unfolds.
#[derive(Clone, Copy)]
enum Open {
    All,
    None,
    Part(usize),
}

/// The links from a place to the pages that every edition has.
pub(super) fn links(book: &Book, place: &HtmlPlace) -> Value {
    let page = |file| format!("{}{}", place.ways.pages, book.name_of(file));
    json!({
        "index": page(FileKind::Index),
        "print": page(FileKind::Print),
        "deck": page(FileKind::Deck(Area::Site)),
        "acts": page(FileKind::Acts),
        "about": page(FileKind::About),
        "portal": format!("{}{}", place.ways.root, SiteFile::Portal.name()),
    })
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

    /// The menu as it stands on a page.
    ///
    /// # Errors
    ///
    /// [`Error::Theme`] if the template fails.
    pub(super) fn at(&self, context: &Context<'_>, page: FileKind) -> Result<String, Error> {
        let part = match page {
            FileKind::Module(number) => context.book.part_of(number).map(|(at, _)| at),
            _ => None,
        };
        let (cell, open) = match part.and_then(|part| Some((self.of_parts.get(part)?, part))) {
            Some((cell, part)) => (cell, Open::Part(part)),
            None if self.of_parts.is_empty() => (&self.outside, Open::All),
            None => (&self.outside, Open::None),
        };
        let menu = match cell.get() {
            Some(made) => made,
            None => {
                let made = menu(context, open)?;
                cell.get_or_init(|| made)
            }
        };
        let mut out = String::new();
        menu.write(&mut out, |entry, out| {
            if entry == page {
                out.push_str(" aria-current=\"page\"");
            }
        });
        Ok(out)
    }
}

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
    let values = json!({
        "parts": parts,
        "links": links(book, &place),
        "here": {
            "index": marks.mark(FileKind::Index),
            "acts": marks.mark(FileKind::Acts),
            "about": marks.mark(FileKind::About),
            "print": marks.mark(FileKind::Print),
        },
    });
    Ok(marks.cut(context.theme.render("nav.html", &values)?.trim()))
}
