//! The pages of a handbook about all its modules: the front page, everything on one page, the glossary, the register of acts, and how
//! the edition is made.

use serde_json::{Value, json};

use super::menu::offers;
use super::page::{Page, Pages};
use super::place::{HtmlPlace, PageKind};
use super::section::Explained;
use super::writer::TextWriter;
use super::{acts, agenda, glossary, module, quiz, section};
use crate::book::HANDBOOK_CONTENTS_DEPTH;
use crate::book::manifest::{Area, FileKind, page_link, page_name};
use crate::error::{Error, said};
use crate::render::placeholders::Large;

/// The front page.
pub(super) fn index(pages: &Pages<'_>) -> Result<String, Error> {
    let book = pages.context.book;
    let place = HtmlPlace::new(book, PageKind::Module, Area::Site);
    let writer =
        TextWriter { theme: pages.context.theme, place: &place, module: "", anchor: "", first_quiz: 0, hidden: &[] };
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
    let page = Page { file: FileKind::Index, title: &book.title, description: "", template: "index" };
    pages.page(&page, &own, &Large::default())
}

/// All modules on one page, and after them the glossary and the register of acts.
pub(super) fn print(pages: &Pages<'_>) -> Result<String, Error> {
    let (context, book) = (&pages.context, pages.context.book);
    let print = HtmlPlace::new(pages.context.book, PageKind::Print, Area::Site);
    let (mut large, mut explained) = (Large::default(), Explained::default());
    let mut modules = Vec::new();
    for (number, chapter) in book.numbered_chapters() {
        let about = json!({ "summary": chapter.summary, "fields": chapter.fields });
        let mut html = String::new();
        let lead = context.theme.render("lead.html", &about)?;
        section::sections(context, &print, (chapter, &lead), &mut explained, &mut html)?;
        quiz::answers(context, &print, chapter, &mut html)?;
        let entries = module::contents(&print, chapter.contents(HANDBOOK_CONTENTS_DEPTH));
        let pages = entries.chunk_by(|_, next| next.level > 1);
        let toc = pages.map(|page| json!({ "entry": page[0], "below": page[1..] }));
        modules.push(json!({
            "part": book.part_opened_by(number),
            "toc": toc.collect::<Vec<_>>(),
            "body": large.mark(html),
        }));
    }
    let [glossary, acts] = [glossary::list(context, &print)?.to_string(), acts::list(context, &print)?];
    let [glossary, acts] = [glossary, acts].map(|list| (!list.is_empty()).then(|| large.mark(list)));
    let own = json!({ "modules": modules, "glossary": glossary, "acts": acts });
    named(pages, FileKind::Print, "print", &own, &large)
}

/// The glossary.
pub(super) fn glossary(pages: &Pages<'_>) -> Result<String, Error> {
    let place = HtmlPlace::new(pages.context.book, PageKind::Module, Area::Site);
    let mut large = Large::default();
    let entries = large.mark(glossary::list(&pages.context, &place)?.to_string());
    let own = json!({ "title": title(pages, FileKind::Glossary), "entries": entries });
    named(pages, FileKind::Glossary, "glossary", &own, &large)
}

/// The register of acts.
pub(super) fn acts(pages: &Pages<'_>) -> Result<String, Error> {
    let place = HtmlPlace::new(pages.context.book, PageKind::Module, Area::Site);
    let mut large = Large::default();
    let acts = acts::list(&pages.context, &place)?;
    let acts = (!acts.is_empty()).then(|| large.mark(acts));
    let own = json!({ "title": title(pages, FileKind::Acts), "acts": acts });
    named(pages, FileKind::Acts, "acts", &own, &large)
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
    let mut own = serde_json::to_value(about).map_err(|error| Error::Theme(said(error.to_string())))?;
    own["changes"] = changes.into();
    own["generator"] = concat!("lagvis ", env!("CARGO_PKG_VERSION")).into();
    own["title"] = title(pages, FileKind::About).into();
    named(pages, FileKind::About, "about", &own, &Large::default())
}

/// What a page about the modules is called.
fn title<'a>(pages: &Pages<'a>, file: FileKind) -> &'a str {
    pages.context.theme.text(&file.key())
}

/// A page about the modules, whose title is an interface text.
fn named(
    pages: &Pages<'_>,
    file: FileKind,
    template: &'static str,
    own: &Value,
    large: &Large,
) -> Result<String, Error> {
    pages.page(&Page { file, title: title(pages, file), description: "", template }, own, large)
}
