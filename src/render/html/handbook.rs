//! The pages of a handbook: one for each module, and those about them all.

use std::sync::Arc;

use serde_json::{Value, json};

use super::page::{self, Page, Pages};
use super::place::{HtmlPlace, PageKind};
use super::writer::TextWriter;
use super::{agenda, section};
use crate::book::manifest::{Area, FileKind, page_link, page_name};
use crate::book::{Chapter, PAGE_CONTENTS_DEPTH, Section};
use crate::edition::ModuleNumber;
use crate::error::Error;
use crate::render::placeholders::Large;

/// A module's page.
pub(super) fn module(pages: &Pages<'_>, number: ModuleNumber) -> Result<String, Error> {
    let book = pages.context.book;
    let (place, chapter) = (HtmlPlace::new(book, PageKind::Module, Area::Site), book.chapter(number));
    let mut html = String::new();
    section::sections(&pages.context, &place, chapter, &mut html)?;
    let index = number.index();
    let beside = |at: Option<usize>| {
        let chapter = book.chapters.get(at?)?;
        Some(json!({ "href": page_name(&chapter.slug), "title": &*chapter.title }))
    };
    let fields = chapter.fields.iter().map(|(label, values)| json!({ "label": label, "values": values }));
    let deck = book.name_of(FileKind::Deck(Area::Site));
    let mut large = Large::default();
    let view = json!({
        // its place among the modules, from 1, and how many there are
        "number": index + 1,
        "total": book.chapters.len(),
        "module": {
            "slug": &*chapter.slug,
            "title": &*chapter.title,
            "summary": chapter.summary,
            "minutes": chapter.minutes,
            "fields": fields.collect::<Vec<_>>(),
        },
        "toc": contents(chapter),
        "body": large.mark(html),
        "prev": beside(index.checked_sub(1)),
        "next": beside(Some(index + 1)),
        "breadcrumbs": breadcrumbs(pages, number),
        "slides_href": chapter.first_slide().map(|slide| format!("{deck}#{slide}")),
    });
    let page = Page { file: FileKind::Module(number), title: &chapter.title, description: &chapter.summary };
    page::render(pages, &page, "page.html", view, large)
}

/// The sections below the title, as deep as the contents go.
fn contents(chapter: &Chapter) -> Vec<Value> {
    let listed = chapter.sections.iter().filter(|section| (2..=PAGE_CONTENTS_DEPTH).contains(&section.level));
    let link = |section: &Arc<Section>| json!({ "href": format!("#{}", section.id), "title": section.words, "level": section.level });
    listed.map(link).collect()
}

fn breadcrumbs(pages: &Pages<'_>, number: ModuleNumber) -> Vec<Value> {
    let book = pages.context.book;
    let crumb =
        |file: Option<FileKind>, title: &str| json!({ "href": file.map(|file| book.name_of(file)), "title": title });
    let mut crumbs = vec![crumb(Some(FileKind::Index), book.name())];
    if let Some((part, title)) = book.part_of(number).and_then(|(_, part)| Some((part, part.title.as_deref()?))) {
        crumbs.push(crumb(part.first().filter(|first| *first != number).map(FileKind::Module), title));
    }
    crumbs.push(crumb(None, &book.chapter(number).title));
    crumbs
}

/// The front page.
pub(super) fn index(pages: &Pages<'_>) -> Result<String, Error> {
    let book = pages.context.book;
    let place = HtmlPlace::new(book, PageKind::Module, Area::Site);
    let writer = TextWriter { theme: pages.context.theme, place: &place, module: "", anchor: "" };
    let mut days = Vec::new();
    for day in &book.days {
        days.push(json!({ "day": day.day, "agenda": agenda::html(&writer, day)? }));
    }
    let parts = book.parts.iter().map(|part| {
        let modules = part.chapters.iter().map(|number| {
            let chapter = book.chapter(*number);
            json!({
                "title": &*chapter.title,
                "summary": chapter.summary,
                "minutes": chapter.minutes,
                "href": page_name(&chapter.slug),
            })
        });
        json!({ "title": part.title, "modules": modules.collect::<Vec<_>>() })
    });
    let parts: Vec<_> = parts.collect();
    let papers = FileKind::documents(&pages.context.project.documents, Area::Site);
    let papers = papers.map(|(document, file)| json!({ "word": document.word(), "href": book.name_of(file) }));
    let papers: Vec<_> = papers.collect();
    let own = json!({ "days": days, "parts": parts, "papers": papers });
    let page = Page { file: FileKind::Index, title: &book.title, description: "" };
    page::render(pages, &page, "index.html", own, Large::default())
}

/// All modules on one page.
pub(super) fn print(pages: &Pages<'_>) -> Result<String, Error> {
    let print = HtmlPlace::new(pages.context.book, PageKind::Print, Area::Site);
    let mut large = Large::default();
    let mut modules = Vec::new();
    for chapter in &pages.context.book.chapters {
        let mut html = String::new();
        section::sections(&pages.context, &print, chapter, &mut html)?;
        let first = chapter.sections.first().map_or_else(|| format!("{0}.{0}", chapter.slug), |it| it.label.clone());
        modules.push(json!({
            "slug": *chapter.slug,
            "anchor": first,
            "title": &*chapter.title,
            "body": large.mark(html),
        }));
    }
    let page = Page { file: FileKind::Print, title: pages.context.theme.text("print"), description: "" };
    page::render(pages, &page, "print.html", json!({ "modules": modules }), large)
}

/// The register of acts: every act that the edition refers to, which of its places, and where.
pub(super) fn acts(pages: &Pages<'_>) -> Result<String, Error> {
    let book = pages.context.book;
    let acts = book.acts.iter().map(|act| {
        let refs = act.places.iter().map(|reference| {
            let places = reference.sections.iter().map(|section| {
                json!({
                    "href": page_link(&section.module, Some(&section.id)),
                    "title": book.full_title_of(section),
                })
            });
            json!({
                "place": reference.place,
                "url": reference.url,
                "places": places.collect::<Vec<_>>(),
            })
        });
        json!({
            "key": &*act.key,
            "name": act.name,
            "short": act.short,
            "citation": act.citation,
            "url": act.url,
            "anchor": format!("lov-{}", act.key),
            "refs": refs.collect::<Vec<_>>(),
        })
    });
    let own = json!({ "acts": acts.collect::<Vec<_>>() });
    let page = Page { file: FileKind::Acts, title: pages.context.theme.text("acts"), description: "" };
    page::render(pages, &page, "acts.html", own, Large::default())
}

/// How the edition is made: its layers, versions, changes and licences.
pub(super) fn about(pages: &Pages<'_>) -> Result<String, Error> {
    let about = &pages.context.book.about;
    let href = |(module, section): &(String, Option<String>)| page_link(module, section.as_deref());
    let changes = about.changes.iter().map(|change| {
        json!({
            "layer": change.layer,
            "op": change.operation,
            "title": change.title,
            "href": change.place.as_ref().map(href),
        })
    });
    let changes: Vec<_> = changes.collect();
    let mut own = serde_json::to_value(about).map_err(|error| Error::Theme(error.to_string()))?;
    own["changes"] = changes.into();
    own["generator"] = concat!("lagvis ", env!("CARGO_PKG_VERSION")).into();
    let page = Page { file: FileKind::About, title: pages.context.theme.text("about"), description: "" };
    page::render(pages, &page, "about.html", own, Large::default())
}
