//! What every page of a handbook has around its text.

use std::collections::BTreeSet;

use serde::Serialize;
use serde_json::{Value, json};

use super::context::Context;
use super::menu::{Menus, links, offers};
use super::place::{HtmlPlace, PageKind};
use crate::book::Book;
use crate::book::manifest::{Area, FileKind, Folder};
use crate::error::Error;
use crate::project::Language;
use crate::render::placeholders::{Fragment, Large, Marks, escape};
use crate::render::theme::TemplateValues;

/// A page: which file it is, and what its head says.
pub(super) struct Page<'a> {
    pub(super) file: FileKind,
    pub(super) title: &'a str,
    /// What it is about, for search engines; empty where nobody says.
    pub(super) description: &'a str,
    /// The template of what it shows; its class is named after it.
    pub(super) template: &'static str,
}

/// What all pages of a book are written with.
pub(super) struct Pages<'a> {
    pub(super) context: Context<'a>,
    pub(super) menus: Menus,
    /// What the templates of all pages get, by area.
    common: [TemplateValues; Area::ALL.len()],
    /// What stands around the text of every page of the handbook.
    layout: Fragment<LayoutPlaceholder>,
}

/// What a page fills in of the layout.
#[derive(Clone, Copy)]
enum LayoutPlaceholder {
    /// The title of the window.
    Window,
    /// What the page is about; where nobody says, the title of the window and what the portal says of the course.
    Description,
    /// Whether it is a website or an article in one, as OpenGraph has it.
    Kind,
    /// The class of the page.
    Class,
    /// The name of its file, which is the same in every language.
    File,
    /// The menu, with the mark of the page.
    Menu,
    /// What the page's own template makes.
    Main,
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
        let layout = layout(&context, &common[Area::Site as usize])?;
        Ok(Self { menus: Menus::new(context.book), context, common, layout })
    }

    /// Renders a template with the values that every page of an area gets, and its `own`, a map.
    ///
    /// # Errors
    ///
    /// [`Error::Theme`] if the template fails.
    pub(super) fn render(&self, template: &str, area: Area, own: &impl Serialize) -> Result<String, Error> {
        self.context.theme.render_page(template, &self.common[area as usize], own)
    }

    /// A page of the handbook: the layout around what its template makes of its `own` values; `large` holds what they have marks for.
    ///
    /// # Errors
    ///
    /// [`Error::Theme`] if a template fails.
    pub(super) fn page(&self, page: &Page<'_>, own: &impl Serialize, large: &Large) -> Result<String, Error> {
        let context = &self.context;
        let main = self.render(&format!("{}.html", page.template), Area::Site, own)?;
        let menu = self.menus.of(context, page.file)?;
        let window = context.book.window_title(page.file, page.title);
        let mut html = String::with_capacity(self.layout.len() + menu.len() + main.len() + large.len() + HEAD_BYTES);
        self.layout.write(&mut html, |placeholder, out| match placeholder {
            LayoutPlaceholder::Window => escape(&window, out),
            LayoutPlaceholder::Description if page.description.is_empty() => {
                escape(&untold(context, &window), out);
            }
            LayoutPlaceholder::Description => escape(page.description, out),
            LayoutPlaceholder::Kind if page.file == FileKind::Index => out.push_str("website"),
            LayoutPlaceholder::Kind => out.push_str("article"),
            LayoutPlaceholder::Class => out.push_str(page.template),
            LayoutPlaceholder::File => out.push_str(&context.book.name_of(page.file)),
            LayoutPlaceholder::Menu => menu.write(out, |entry, out| {
                if entry == page.file {
                    out.push_str(" aria-current=\"page\"");
                }
            }),
            LayoutPlaceholder::Main => large.put(main.trim(), out),
        });
        Ok(html)
    }
}

/// What a page of which nobody says what it is about is described by: the title of its window, and what the portal says of the course.
pub(super) fn untold(context: &Context<'_>, window: &str) -> String {
    format!("{window}. {}", context.theme.text("portal_lead"))
}

/// The whole address of a file of the book, where it is known where the site will be.
pub(super) fn address(context: &Context<'_>, file: &str) -> Option<String> {
    context.project.address.as_ref().map(|site| context.book.folder.web_address(site, file))
}

/// Room for what a page's head says of it, in bytes: twice its title, what it is about, and its address.
const HEAD_BYTES: usize = 512;

/// The layout, with placeholders for what is a page's own.
fn layout(context: &Context<'_>, common: &TemplateValues) -> Result<Fragment<LayoutPlaceholder>, Error> {
    let mut marks = Marks::default();
    let values = json!({
        "window": marks.mark(LayoutPlaceholder::Window),
        "description": marks.mark(LayoutPlaceholder::Description),
        "kind": marks.mark(LayoutPlaceholder::Kind),
        "address": address(context, &marks.mark(LayoutPlaceholder::File)),
        "class": marks.mark(LayoutPlaceholder::Class),
        "languages": languages(context, &marks.mark(LayoutPlaceholder::File)),
        "nav": marks.mark(LayoutPlaceholder::Menu),
        "main": marks.mark(LayoutPlaceholder::Main),
    });
    Ok(marks.cut(&context.theme.render_page("layout.html", common, &values)?))
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
        "has_glossary": book.has(FileKind::Glossary),
        "shared": context.project.shared.links(&place.ways.root),
        "links": links(book, place),
        // no document: the foot is the same whichever of them are made
        "offers": offers(context, place, &BTreeSet::new()),
        "foot": foot.collect::<Vec<_>>(),
    })
}

/// The edition, as the templates of all its pages get it.
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
fn languages(context: &Context<'_>, file: &str) -> Vec<Value> {
    let book = context.book;
    let ways = book.folder.ways(Area::Site);
    let site = context.project.address.as_deref();
    let view = |(language, folder): (&Language, Folder)| {
        json!({
            "lang": &**language,
            "name": context.project.theme.language_name(language),
            "href": format!("{}{}", ways.home, folder.in_edition(file)),
            "address": site.map(|site| folder.web_address(site, file)),
            "current": *language == book.language,
        })
    };
    Folder::choice(&book.id, &book.languages).map(view).collect()
}
