//! The handbook of an edition in one language: a page a module, and the pages about them all.

use serde::Serialize;

use super::fill::{Frame, Mode, print_anchor};
use super::module::Body;
use super::pages::{self, Chrome, HERE_INDEX, HERE_PRINT};
use super::stencil::Large;
use super::texts::Texts;
use crate::draft::FieldValue;
use crate::edition::Module;
use crate::error::Error;
use crate::site::Site;

#[derive(Serialize)]
struct ModuleView<'a> {
    slug: &'a str,
    title: &'a str,
    summary: &'a str,
    minutes: Option<u32>,
    fields: Vec<FieldView>,
}

#[derive(Serialize)]
struct FieldView {
    label: String,
    values: Vec<String>,
}

#[derive(Serialize)]
struct LinkView {
    href: String,
    title: String,
}

#[derive(Serialize)]
struct CrumbView {
    href: Option<String>,
    title: String,
}

#[derive(Serialize)]
struct ContentsView {
    href: String,
    title: String,
    level: u8,
}

#[derive(Serialize)]
struct PageView<'a> {
    module: ModuleView<'a>,
    body: String,
    toc: Vec<ContentsView>,
    prev: Option<LinkView>,
    next: Option<LinkView>,
    breadcrumbs: Vec<CrumbView>,
    slides_href: Option<String>,
}

/// Writes every page of the handbook below `folder`.
pub(crate) fn write(frame: &Frame<'_>, texts: &Texts, folder: &str, site: &mut Site) -> Result<(), Error> {
    let chrome = Chrome::new(frame)?;
    let edition = frame.edition;
    let mut search = super::search::Index::default();
    let mut print_bodies = Vec::new();
    let print_frame = Frame {
        world: frame.world,
        edition,
        skin: frame.skin,
        documents: frame.documents,
        mode: Mode::Print,
        root: frame.root.clone(),
        home: frame.home.clone(),
        pages: frame.pages.clone(),
    };
    for (index, module) in edition.modules.iter().enumerate() {
        let body = Body::new(frame, texts, module)?;
        search.add(frame, &body);
        let html = page(frame, &chrome, index, &body)?;
        site.insert(format!("{folder}{}.html", module.slug), html)?;
        let mut print = String::new();
        body.write(&print_frame, &mut print)?;
        print_bodies.push((module, print));
        site.pages += 1;
    }
    site.insert(format!("{folder}index.html"), index(frame, &chrome)?)?;
    site.insert(format!("{folder}print.html"), print(frame, &chrome, print_bodies)?)?;
    site.insert(format!("{folder}lover.html"), super::acts::page(frame, &chrome)?)?;
    site.insert(format!("{folder}om-utgaven.html"), super::about::page(frame, &chrome)?)?;
    site.insert(format!("{folder}search.js"), search.script()?)?;
    site.pages += 4;
    Ok(())
}

fn page(frame: &Frame<'_>, chrome: &Chrome, index: usize, body: &Body<'_>) -> Result<String, Error> {
    let edition = frame.edition;
    let module = &edition.modules[index];
    let mut html = String::new();
    body.write(frame, &mut html)?;
    let nav = chrome.nav(index);
    let file = format!("{}.html", module.slug);
    let common = pages::common(frame, &module.title.text, &module.summary.text, &file, nav);
    let beside = |at: Option<usize>| {
        let module = edition.modules.get(at?)?;
        Some(LinkView { href: format!("{}.html", module.slug), title: module.title.text.clone() })
    };
    let mut large = Large::default();
    let view = PageView {
        module: module_view(module),
        toc: contents(frame, body),
        body: large.mark(html),
        prev: beside(index.checked_sub(1)),
        next: beside(Some(index + 1)),
        breadcrumbs: breadcrumbs(frame, chrome, index),
        slides_href: module
            .sections
            .iter()
            .find(|section| !section.no_slide)
            .map(|section| format!("deck.html#{}", print_anchor(module, &section.id))),
    };
    pages::render(frame, "page.html", &common, &view, &large)
}

fn module_view(module: &Module) -> ModuleView<'_> {
    let fields = module.fields.iter().map(|(label, value)| FieldView {
        label: label.clone(),
        values: match value {
            FieldValue::Text(text) => vec![text.clone()],
            FieldValue::List(items) => items.iter().map(|item| item.value.clone()).collect(),
            FieldValue::Map(entries) => entries.iter().map(|(key, value)| format!("{}: {value}", key.value)).collect(),
        },
    });
    ModuleView {
        slug: &module.slug,
        title: &module.title.text,
        summary: &module.summary.text,
        minutes: module.minutes,
        fields: fields.collect(),
    }
}

/// The sections of levels 2 and 3.
fn contents(frame: &Frame<'_>, body: &Body<'_>) -> Vec<ContentsView> {
    let listed = body.sections.iter().filter(|part| matches!(part.section.level, 2 | 3));
    listed
        .map(|part| ContentsView {
            href: format!("#{}", part.section.id),
            title: body.title(frame, part),
            level: part.section.level,
        })
        .collect()
}

fn breadcrumbs(frame: &Frame<'_>, chrome: &Chrome, index: usize) -> Vec<CrumbView> {
    let edition = frame.edition;
    let part = edition.parts.get(chrome.part(index));
    let mut crumbs = vec![CrumbView { href: Some("index.html".into()), title: edition.name.clone() }];
    if let Some((part, title)) = part.and_then(|part| Some((part, part.title.clone()?))) {
        let first = part.modules.first().filter(|first| **first != index).map(|first| &edition.modules[*first]);
        crumbs.push(CrumbView { href: first.map(|module| format!("{}.html", module.slug)), title });
    }
    crumbs.push(CrumbView { href: None, title: edition.modules[index].title.text.clone() });
    crumbs
}

fn index(frame: &Frame<'_>, chrome: &Chrome) -> Result<String, Error> {
    let edition = frame.edition;
    let days: Vec<_> = edition
        .agenda
        .iter()
        .map(|day| serde_json::json!({ "day": day.day, "agenda": frame.agenda(day.day) }))
        .collect();
    let parts: Vec<_> = edition
        .parts
        .iter()
        .map(|part| {
            let modules = part.modules.iter().map(|index| &edition.modules[*index]).map(|module| {
                serde_json::json!({
                    "title": module.title.text,
                    "summary": module.summary.text,
                    "minutes": module.minutes,
                    "href": format!("{}.html", module.slug),
                })
            });
            serde_json::json!({ "title": part.title, "modules": modules.collect::<Vec<_>>() })
        })
        .collect();
    let common = pages::common(frame, &edition.title, "", "index.html", chrome.nav_here(HERE_INDEX));
    let public = frame.documents.iter().filter(|document| document.is_public());
    let papers: Vec<_> = public.map(|document| document.word()).collect();
    let own = serde_json::json!({ "days": days, "parts": parts, "papers": papers });
    pages::render(frame, "index.html", &common, &own, &Large::default())
}

fn print(frame: &Frame<'_>, chrome: &Chrome, bodies: Vec<(&Module, String)>) -> Result<String, Error> {
    let mut large = Large::default();
    let modules: Vec<_> = bodies
        .into_iter()
        .map(|(module, body)| {
            let first = module.sections.first().map_or(&*module.slug, |section| &*section.id);
            serde_json::json!({
                "slug": *module.slug,
                "anchor": print_anchor(module, first),
                "title": module.title.text,
                "body": large.mark(body),
            })
        })
        .collect();
    let common = pages::common(frame, frame.skin.text("print"), "", "print.html", chrome.nav_here(HERE_PRINT));
    pages::render(frame, "print.html", &common, &serde_json::json!({ "modules": modules }), &large)
}
