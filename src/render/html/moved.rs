//! What stands at older addresses: the pages of modules that are gone, and what a module's page says of sections that have left it.

use std::sync::Arc;

use serde::Serialize;
use serde_json::json;

use super::page::Pages;
use crate::book::Book;
use crate::book::manifest::{Area, FileKind, page_link, page_name};
use crate::edition::Address;
use crate::error::Error;

/// A section that is elsewhere now.
#[derive(Serialize)]
pub(super) struct Moved<'a> {
    /// The id that it had.
    id: &'a str,
    /// The link to it.
    href: String,
    /// Its title, with that of its module.
    title: String,
}

/// The sections that have left a module.
pub(super) fn left<'a>(book: &'a Book, slug: &str) -> Vec<Moved<'a>> {
    book.older.left(slug).map(|(id, now)| moved(book, id, now)).collect()
}

fn moved<'a>(book: &Book, id: &'a Arc<str>, (module, section): &Address) -> Moved<'a> {
    let chapter = book.number_of(module).map(|number| book.chapter(number));
    let found = chapter.and_then(|chapter| chapter.sections.iter().find(|it| it.id == *section));
    let title = found.map_or_else(String::new, |section| book.full_title_of(section));
    Moved { id, href: page_link(module, Some(section)), title }
}

/// The page at the address that a module had. It leads on by itself where the module has become one other.
pub(super) fn page(pages: &Pages<'_>, at: usize) -> Result<String, Error> {
    let book = pages.context.book;
    let Some(old) = book.older.pages().get(at) else { return Ok(String::new()) };
    let sections = old.sections.iter().filter(|_| old.module.is_none()).map(|(id, now)| moved(book, id, now));
    let own = json!({
        "window": book.window_title(FileKind::Moved(at), pages.context.theme.text("moved_page")),
        "href": old.module.as_deref().map(page_name),
        "title": old.module.as_deref().map(|module| book.title_of(module)),
        "sections": sections.collect::<Vec<_>>(),
    });
    pages.render("moved.html", Area::Site, &own)
}
