//! What every page of a handbook has around its text.

use serde::Serialize;
use serde_json::{Value, json};

use super::context::Context;
use super::menu::{Menus, links};
use super::place::Place;
use crate::book::Book;
use crate::book::manifest::{FileKind, Folder};
use crate::error::Error;
use crate::project::Language;
use crate::render::placeholders::Large;

/// A page: which file it is, and what its head says.
pub(super) struct Page<'a> {
    pub(super) file: FileKind,
    pub(super) title: &'a str,
    pub(super) description: &'a str,
}

/// What all pages of a book are written with.
pub(super) struct Pages<'a> {
    pub(super) context: Context<'a>,
    pub(super) menus: Menus,
}

impl<'a> Pages<'a> {
    /// The pages of a book.
    pub(super) fn new(context: Context<'a>) -> Self {
        Self { menus: Menus::new(context.book), context }
    }
}

/// Renders a page template with the values that every page gets and its own; `large` holds what they have marks for.
pub(super) fn render<T: Serialize>(
    pages: &Pages<'_>,
    page: &Page<'_>,
    place: &Place,
    template: &str,
    own: &T,
    mut large: Large,
) -> Result<String, Error> {
    let context = &pages.context;
    let book = context.book;
    let nav = match page.file {
        FileKind::Deck(_) => String::new(),
        file => pages.menus.at(context, file)?,
    };
    let foot = book.foot.iter().map(|(label, href)| json!({ "label": label, "href": href }));
    let common = json!({
        "edition": edition(book, place),
        "page": {
            "title": page.title,
            "window": book.window_title(page.file, page.title),
            "description": page.description,
        },
        "root": place.ways.root,
        "css": book.accent.as_ref().map(|_| format!("{}{}", place.ways.home, book.name_of(FileKind::Style))),
        "search": book.name_of(FileKind::Search),
        "shared": context.html.shared.links(&place.ways.root),
        "languages": languages(context, place, &book.name_of(page.file)),
        "links": links(book, place),
        "foot": foot.collect::<Vec<_>>(),
        "nav": large.mark(nav),
    });
    Ok(large.put(&context.theme.render_page(template, &common, own)?))
}

fn edition(book: &Book, place: &Place) -> Value {
    // with the size of the arms, a page keeps room for them
    let logo = book.logo.as_ref().map(|logo| {
        let (width, height) = logo.size.unzip();
        json!({ "src": place.picture(logo), "width": width, "height": height })
    });
    json!({
        "name": book.name(),
        "owner": book.owner,
        "number": book.number,
        "id": &*book.id,
        "title": book.title,
        "logo": logo,
        "names": book.names.iter().map(|(lang, name)| json!({ "lang": &**lang, "name": name })).collect::<Vec<_>>(),
    })
}

/// The languages of the edition to choose among, with links from a page of this language to the same page in each, and whole addresses for search
/// engines where it is known where the site will be.
fn languages(context: &Context<'_>, place: &Place, file: &str) -> Vec<Value> {
    let book = context.book;
    let site = context.html.address.as_deref();
    let view = |(language, folder): (&Language, Folder)| {
        json!({
            "lang": &**language,
            "name": context.html.theme.language_name(language),
            "href": format!("{}{}", place.ways.home, folder.in_edition(file)),
            "address": site.map(|site| folder.web_address(site, file)),
            "current": *language == book.language,
        })
    };
    Folder::choice(&book.id, &book.languages).map(view).collect()
}
