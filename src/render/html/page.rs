//! What every page of a handbook has around its text.

use std::collections::BTreeMap;

use serde::Serialize;

use super::context::Context;
use super::menu::{Links, Menus, links};
use super::place::Place;
use crate::book::Book;
use crate::book::manifest::{FileKind, Folder};
use crate::error::Error;
use crate::render::placeholders::Large;

/// A page: which file it is, and what its head says.
pub(super) struct Page<'a> {
    pub(super) file: FileKind,
    pub(super) title: &'a str,
    pub(super) description: &'a str,
}

/// The values that every page template gets.
#[derive(Serialize)]
struct Common<'a> {
    edition: EditionView<'a>,
    page: PageView<'a>,
    root: &'a str,
    css: Option<String>,
    search: String,
    shared: BTreeMap<&'a str, String>,
    languages: Vec<LanguageView<'a>>,
    links: Links,
    foot: Vec<FootLink<'a>>,
    nav: String,
}

/// An address of the edition's own at the foot of every page.
#[derive(Serialize)]
struct FootLink<'a> {
    label: &'a str,
    href: &'a str,
}

#[derive(Serialize)]
struct EditionView<'a> {
    name: &'a str,
    number: Option<&'a str>,
    id: &'a str,
    title: &'a str,
    is_base: bool,
    logo: Option<LogoView>,
    /// Its names in Sámi and Kven.
    names: Vec<NameView<'a>>,
}

/// An edition's arms. With their size, a page keeps room for them.
#[derive(Serialize)]
struct LogoView {
    src: String,
    width: Option<u32>,
    height: Option<u32>,
}

/// A name in another language.
#[derive(Serialize)]
struct NameView<'a> {
    lang: &'a str,
    name: &'a str,
}

#[derive(Serialize)]
struct PageView<'a> {
    title: &'a str,
    description: &'a str,
}

/// A language of an edition, as a page links to it.
#[derive(Serialize)]
struct LanguageView<'a> {
    lang: &'a str,
    name: &'a str,
    href: String,
    /// The whole address, for search engines; nothing where nobody has said where the site will be.
    address: Option<String>,
    current: bool,
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
    large: &Large,
) -> Result<String, Error> {
    let context = &pages.context;
    let book = context.book;
    let nav = match page.file {
        FileKind::Deck(_) => String::new(),
        file => pages.menus.at(context, file)?,
    };
    let common = Common {
        edition: edition(book, place),
        page: PageView { title: page.title, description: page.description },
        root: &place.ways.root,
        css: book.accent.as_ref().map(|_| format!("{}{}", place.ways.home, book.name_of(FileKind::Style))),
        search: book.name_of(FileKind::Search),
        shared: context.html.shared.links(&place.ways.root),
        languages: languages(context, place, &book.name_of(page.file)),
        links: links(book, place),
        foot: book.foot.iter().map(|(label, href)| FootLink { label, href }).collect(),
        nav,
    };
    Ok(large.put(&context.theme.render_page(template, &common, own)?))
}

fn edition<'a>(book: &'a Book, place: &Place) -> EditionView<'a> {
    let logo = book.logo.as_ref().map(|logo| LogoView {
        src: place.picture(logo),
        width: logo.size.map(|size| size.0),
        height: logo.size.map(|size| size.1),
    });
    EditionView {
        name: &book.name,
        number: book.number.as_deref(),
        id: &book.id,
        title: &book.title,
        is_base: book.is_base,
        logo,
        names: book.names.iter().map(|(lang, name)| NameView { lang, name }).collect(),
    }
}

/// The languages of the edition, with links from a page of this language to the same page in each.
fn languages<'a>(context: &'a Context<'_>, place: &Place, file: &str) -> Vec<LanguageView<'a>> {
    let book = context.book;
    let site = context.html.address.as_deref().map(|site| site.trim_end_matches('/'));
    let view = |language: &'a crate::project::Language| {
        let folder = Folder::new(&book.id, &book.languages, language);
        LanguageView {
            lang: language,
            name: context.html.theme.language_name(language),
            href: format!("{}{}", place.ways.home, folder.in_edition(file)),
            address: site.map(|site| format!("{site}/{}", folder.in_site(file))),
            current: *language == book.language,
        }
    };
    book.languages.iter().map(view).collect()
}
