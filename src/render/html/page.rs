//! What every page of a handbook has around its text.

use std::collections::BTreeSet;

use serde_json::{Value, json};

use super::context::Context;
use super::menu::{Menus, links, offers};
use super::place::{HtmlPlace, PageKind};
use crate::book::Book;
use crate::book::manifest::{Area, FileKind, Folder};
use crate::error::Error;
use crate::project::Language;
use crate::render::placeholders::Large;
use crate::render::theme::TemplateValues;

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
    /// What the templates of all pages get, by area.
    common: [TemplateValues; Area::ALL.len()],
}

impl<'a> Pages<'a> {
    /// The pages of a book.
    ///
    /// # Errors
    ///
    /// [`Error::Theme`] if the templates cannot have what all pages get.
    pub(super) fn new(context: Context<'a>) -> Result<Self, Error> {
        let of = |area| TemplateValues::of(&common(&context, &HtmlPlace::new(context.book, PageKind::Module, area)));
        let common = [of(Area::Site)?, of(Area::Facilitator)?];
        Ok(Self { menus: Menus::new(context.book), context, common })
    }
}

/// Renders a page template with the values that every page gets and its own; `large` holds what they have marks for.
pub(super) fn render(
    pages: &Pages<'_>,
    page: &Page<'_>,
    template: &str,
    mut own: Value,
    mut large: Large,
) -> Result<String, Error> {
    let context = &pages.context;
    let nav = match page.file {
        FileKind::Deck(_) => String::new(),
        file => pages.menus.at(context, file)?,
    };
    own["page"] = json!({
        "title": page.title,
        "window": context.book.window_title(page.file, page.title),
        "description": page.description,
    });
    own["languages"] = languages(context, page.file).into();
    own["nav"] = large.mark(nav).into();
    Ok(large.put(&context.theme.render_page(template, &pages.common[page.file.area() as usize], &own)?))
}

/// What the templates of all pages of an area get.
fn common(context: &Context<'_>, place: &HtmlPlace) -> Value {
    let book = context.book;
    let foot = book.foot.iter().map(|(label, href)| json!({ "label": label, "href": href }));
    json!({
        "edition": edition(book, place),
        "root": place.ways.root,
        "css": book.accent.as_ref().map(|_| format!("{}{}", place.ways.home, book.name_of(FileKind::Style))),
        "search": book.name_of(FileKind::Search),
        "shared": context.project.shared.links(&place.ways.root),
        "links": links(book, place),
        // no document: the foot is the same whichever of them are made
        "offers": offers(context, place, &BTreeSet::new()),
        "foot": foot.collect::<Vec<_>>(),
    })
}

fn edition(book: &Book, place: &HtmlPlace) -> Value {
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
        "licence": book.licence,
        "logo": logo,
        "names": book.names.iter().map(|(lang, name)| json!({ "lang": &**lang, "name": name })).collect::<Vec<_>>(),
    })
}

/// The languages to choose among, with links from a file of this language to the same file in each, and whole addresses for search
/// engines where it is known where the site will be.
fn languages(context: &Context<'_>, file: FileKind) -> Vec<Value> {
    let book = context.book;
    let (ways, file) = (book.folder.ways(file.area()), book.name_of(file));
    let site = context.project.address.as_deref();
    let view = |(language, folder): (&Language, Folder)| {
        json!({
            "lang": &**language,
            "name": context.project.theme.language_name(language),
            "href": format!("{}{}", ways.home, folder.in_edition(&file)),
            "address": site.map(|site| folder.web_address(site, &file)),
            "current": *language == book.language,
        })
    };
    Folder::choice(&book.id, &book.languages).map(view).collect()
}
