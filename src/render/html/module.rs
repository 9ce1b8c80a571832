//! The page of a module.

use serde::Serialize;

use super::moved::{self, Moved};
use super::page::{Page, Pages};
use super::place::{HtmlPlace, PageKind};
use super::section::{self, Explained};
use crate::book::manifest::{Area, FileKind, page_name};
use crate::book::{Field, PAGE_CONTENTS_DEPTH, Phrase, Section};
use crate::edition::ModuleNumber;
use crate::error::Error;
use crate::render::placeholders::Large;

/// What `module.html` gets: as a struct, since the country has tens of thousands of such pages.
#[derive(Serialize)]
struct ModuleValues<'a> {
    /// Its place among the modules, from 1.
    number: usize,
    /// How many modules there are.
    total: usize,
    module: About<'a>,
    /// The declared fields of its front matter that have a value.
    fields: &'a [Field],
    /// Its sections, as deep as the contents of a page go.
    toc: Vec<Entry<'a>>,
    /// The sections that have left the module.
    left: Vec<Moved<'a>>,
    body: String,
    /// The modules before and after it, in the order of the edition.
    prev: Option<Link<'a>>,
    next: Option<Link<'a>>,
    /// The way to it from the front page; the last entry is the module itself.
    breadcrumbs: Vec<Link<'a>>,
    /// The link to its first slide, if it has one.
    slides_href: Option<String>,
}

/// What is said of the module at the top of its page.
#[derive(Serialize)]
struct About<'a> {
    slug: &'a str,
    title: &'a str,
    summary: &'a str,
    minutes: Option<String>,
}

/// A link to another page; one without `href` is the page itself, or leads to it.
#[derive(Serialize)]
struct Link<'a> {
    href: Option<String>,
    title: &'a str,
}

/// An entry of the contents.
#[derive(Serialize)]
pub(super) struct Entry<'a> {
    href: String,
    title: &'a str,
    pub(super) level: u8,
}

/// The page.
pub(super) fn page(pages: &Pages<'_>, number: ModuleNumber) -> Result<String, Error> {
    let book = pages.context.book;
    let (place, chapter) = (HtmlPlace::new(book, PageKind::Module, Area::Site), book.chapter(number));
    let mut html = String::new();
    section::sections(&pages.context, &place, (chapter, ""), &mut Explained::default(), &mut html)?;
    let index = number.index();
    let beside = |at: Option<usize>| {
        let chapter = book.chapters.get(at?)?;
        Some(Link { href: Some(page_name(&chapter.slug)), title: &chapter.title })
    };
    let deck = book.name_of(FileKind::Deck(Area::Site));
    let mut large = Large::default();
    let values = ModuleValues {
        number: index + 1,
        total: book.chapters.len(),
        module: About {
            slug: &chapter.slug,
            title: &chapter.title,
            summary: &chapter.summary,
            minutes: chapter.minutes.map(|minutes| pages.context.theme.phrase(&Phrase::minutes(minutes))),
        },
        fields: &chapter.fields,
        // the page has the title above them
        toc: contents(&place, chapter.contents(PAGE_CONTENTS_DEPTH).skip(1)),
        left: moved::left(book, &chapter.slug),
        body: large.mark(html),
        prev: beside(index.checked_sub(1)),
        next: beside(Some(index + 1)),
        breadcrumbs: breadcrumbs(pages, number),
        slides_href: chapter.first_slide().map(|slide| format!("{deck}#{slide}")),
    };
    let (file, title, description) = (FileKind::Module(number), &*chapter.title, &*chapter.summary);
    pages.page(&Page { file, title, description, template: "module" }, &values, &large)
}

/// The entries of contents, with links from a place.
pub(super) fn contents<'a>(place: &HtmlPlace, sections: impl Iterator<Item = &'a Section>) -> Vec<Entry<'a>> {
    let entry = |section: &'a Section| Entry {
        href: format!("#{}", place.id(&section.module, &section.id)),
        title: &section.words,
        level: section.level,
    };
    sections.map(entry).collect()
}

/// The front page, the part where it has a title, and the module. The part leads to its first module, unless that is this one.
fn breadcrumbs<'a>(pages: &Pages<'a>, number: ModuleNumber) -> Vec<Link<'a>> {
    let book = pages.context.book;
    let crumb = |file: Option<FileKind>, title| Link { href: file.map(|file| book.name_of(file)), title };
    let mut crumbs = vec![crumb(Some(FileKind::Index), book.name())];
    if let Some((part, title)) = book.part_of(number).and_then(|(_, part)| Some((part, part.title.as_deref()?))) {
        crumbs.push(crumb(part.first().filter(|first| *first != number).map(FileKind::Module), title));
    }
    crumbs.push(crumb(None, &book.chapter(number).title));
    crumbs
}
