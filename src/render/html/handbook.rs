//! The pages of a handbook: one for each module, and those about them all.

use std::sync::Arc;

use serde_json::{Value, json};

use super::menu::offers;
use super::page::{self, Page, Pages};
use super::place::{HtmlPlace, PageKind};
use super::writer::TextWriter;
use super::{acts, agenda, section};
use crate::book::manifest::{Area, FileKind, page_link, page_name};
use crate::book::{Chapter, HANDBOOK_CONTENTS_DEPTH, PAGE_CONTENTS_DEPTH, Phrase, Section};
use crate::edition::ModuleNumber;
use crate::error::Error;
use crate::render::placeholders::Large;

/// A module's page.
pub(super) fn module(pages: &Pages<'_>, number: ModuleNumber) -> Result<String, Error> {
    let book = pages.context.book;
    let (place, chapter) = (HtmlPlace::new(book, PageKind::Module, Area::Site), book.chapter(number));
    let mut html = String::new();
    section::sections(&pages.context, &place, (chapter, ""), &mut html)?;
    let index = number.index();
    let beside = |at: Option<usize>| {
        let chapter = book.chapters.get(at?)?;
        Some(json!({ "href": page_name(&chapter.slug), "title": &*chapter.title }))
    };
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
            "minutes": chapter.minutes.map(|minutes| pages.context.theme.phrase(&Phrase::minutes(minutes))),
        },
        "fields": chapter.fields,
        "toc": contents(&place, chapter, PAGE_CONTENTS_DEPTH),
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
fn contents(place: &HtmlPlace, chapter: &Chapter, depth: u8) -> Vec<Value> {
    let listed = chapter.sections.iter().filter(|section| (2..=depth).contains(&section.level));
    let link = |section: &Arc<Section>| {
        let href = format!("#{}", place.id(&section.module, &section.id));
        json!({ "href": href, "title": section.words, "level": section.level })
    };
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
    let offers = offers(&pages.context, &place, &pages.context.project.documents);
    let own = json!({ "days": days, "parts": parts, "papers": offers });
    let page = Page { file: FileKind::Index, title: &book.title, description: "" };
    page::render(pages, &page, "index.html", own, Large::default())
}

/// All modules on one page, and the register of acts after them.
pub(super) fn print(pages: &Pages<'_>) -> Result<String, Error> {
    let (context, book) = (&pages.context, pages.context.book);
    let print = HtmlPlace::new(pages.context.book, PageKind::Print, Area::Site);
    let mut large = Large::default();
    let mut modules = Vec::new();
    for (number, chapter) in book.numbered_chapters() {
        let about = json!({ "summary": chapter.summary, "fields": chapter.fields });
        let mut html = String::new();
        section::sections(context, &print, (chapter, &context.theme.render("lead.html", &about)?), &mut html)?;
        let first = chapter.sections.first().map_or_else(|| format!("{0}.{0}", chapter.slug), |it| it.label.clone());
        modules.push(json!({
            "part": book.part_opened_by(number),
            "anchor": first,
            "title": &*chapter.title,
            "toc": contents(&print, chapter, HANDBOOK_CONTENTS_DEPTH),
            "body": large.mark(html),
        }));
    }
    let page = Page { file: FileKind::Print, title: context.theme.text(&FileKind::Print.key()), description: "" };
    let acts = acts::list(context, &print)?;
    let acts = (!acts.is_empty()).then(|| large.mark(acts));
    let own = json!({ "modules": modules, "acts": acts });
    page::render(pages, &page, "print.html", own, large)
}

/// The register of acts.
pub(super) fn acts(pages: &Pages<'_>) -> Result<String, Error> {
    let place = HtmlPlace::new(pages.context.book, PageKind::Module, Area::Site);
    let mut large = Large::default();
    let own = json!({ "acts": large.mark(acts::list(&pages.context, &place)?) });
    let page = Page { file: FileKind::Acts, title: pages.context.theme.text(&FileKind::Acts.key()), description: "" };
    page::render(pages, &page, "acts.html", own, large)
}

/// How the edition is made: its layers, versions, changes and licences.
pub(super) fn about(pages: &Pages<'_>) -> Result<String, Error> {
    let about = &pages.context.book.about;
    let href = |(module, section): &(String, Option<String>)| page_link(module, section.as_deref());
    let changes = about.changes.iter().map(|change| {
        json!({
            "layer": change.layer,
            "op": pages.context.theme.phrase(&change.operation),
            "title": change.title,
            "href": change.place.as_ref().map(href),
        })
    });
    let changes: Vec<_> = changes.collect();
    let mut own = serde_json::to_value(about).map_err(|error| Error::Theme(error.to_string()))?;
    own["changes"] = changes.into();
    own["generator"] = concat!("lagvis ", env!("CARGO_PKG_VERSION")).into();
    let page = Page { file: FileKind::About, title: pages.context.theme.text(&FileKind::About.key()), description: "" };
    page::render(pages, &page, "about.html", own, Large::default())
}
