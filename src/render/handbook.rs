//! The handbook of an edition in one language: a page a module, and the pages about them all.

use serde::Serialize;

use super::fill::{Frame, Mode, print_anchor};
use super::module::Body;
use super::pages::{self, Chrome, HERE_INDEX, HERE_PRINT};
use super::stencil::Large;
use super::texts::Texts;
use crate::draft::{FieldValue, InDeck};
use crate::edition::Module;
use crate::error::Error;
use crate::site::Site;

const INDEX: &str = "index.html";
const PRINT: &str = "print.html";
const ACTS: &str = "lover.html";
const ABOUT: &str = "om-utgaven.html";
const SEARCH: &str = "search.js";

/// The files of a handbook beside its modules.
const FILES: [&str; 5] = [INDEX, PRINT, ACTS, ABOUT, SEARCH];

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
    /// Its place among the modules, from 1, and how many there are.
    number: usize,
    total: usize,
}

/// A handbook, of which every file can be made on its own.
pub(crate) struct Handbook<'a> {
    frame: &'a Frame<'a>,
    texts: &'a Texts,
    chrome: Chrome<'a>,
}

impl<'a> Handbook<'a> {
    /// The handbook of a frame's edition.
    pub(crate) fn new(frame: &'a Frame<'a>, texts: &'a Texts) -> Self {
        Self { frame, texts, chrome: Chrome::new(frame) }
    }

    /// Makes every file, below `folder`.
    pub(crate) fn write(&self, folder: &str, site: &mut Site) -> Result<(), Error> {
        let modules = &self.frame.edition.modules;
        let bodies: Vec<Body<'_>> = modules.iter().map(|module| self.body(module)).collect::<Result<_, _>>()?;
        for (index, body) in bodies.iter().enumerate() {
            site.insert(format!("{folder}{}.html", body.module.slug), self.page(index, body)?)?;
            site.pages += 1;
        }
        for name in FILES {
            if let Some(text) = self.other(name, &bodies)? {
                site.insert(format!("{folder}{name}"), text)?;
                site.pages += usize::from(name.ends_with(".html"));
            }
        }
        Ok(())
    }

    /// Makes one file; nothing if the handbook has none of this name.
    pub(crate) fn file(&self, name: &str) -> Result<Option<String>, Error> {
        let edition = self.frame.edition;
        if let Some(index) = name.strip_suffix(".html").and_then(|slug| edition.index.get(slug)) {
            return self.page(*index, &self.body(&edition.modules[*index])?).map(Some);
        }
        let needed: &[_] = if matches!(name, PRINT | SEARCH) { &edition.modules } else { &[] };
        let bodies: Vec<Body<'_>> = needed.iter().map(|module| self.body(module)).collect::<Result<_, _>>()?;
        self.other(name, &bodies)
    }

    fn body(&self, module: &'a Module) -> Result<Body<'a>, Error> {
        Body::new(self.frame, self.texts, module)
    }

    /// A file that is about the whole handbook, made from the texts of all modules where it needs them.
    fn other(&self, name: &str, bodies: &[Body<'_>]) -> Result<Option<String>, Error> {
        let (frame, chrome) = (self.frame, &self.chrome);
        Ok(Some(match name {
            INDEX => index(frame, chrome)?,
            PRINT => print(frame, chrome, bodies)?,
            ACTS => super::acts::page(frame, chrome)?,
            ABOUT => super::about::page(frame, chrome)?,
            SEARCH => super::search::script(frame, bodies)?,
            _ => return Ok(None),
        }))
    }

    fn page(&self, index: usize, body: &Body<'_>) -> Result<String, Error> {
        let (frame, chrome) = (self.frame, &self.chrome);
        let edition = frame.edition;
        let module = &edition.modules[index];
        let mut html = String::new();
        body.write(frame, &mut html)?;
        let file = format!("{}.html", module.slug);
        let common = pages::common(frame, &module.title.text, &module.summary.text, &file, chrome.nav(index)?);
        let beside = |at: Option<usize>| {
            let module = edition.modules.get(at?)?;
            Some(LinkView { href: format!("{}.html", module.slug), title: module.title.text.clone() })
        };
        let mut large = Large::default();
        let view = PageView {
            number: index + 1,
            total: edition.modules.len(),
            module: module_view(module),
            toc: contents(frame, body),
            body: large.mark(html),
            prev: beside(index.checked_sub(1)),
            next: beside(Some(index + 1)),
            breadcrumbs: breadcrumbs(frame, chrome, index),
            slides_href: module
                .sections
                .iter()
                .find(|section| section.in_deck != InDeck::Absent)
                .map(|section| format!("deck.html#{}", print_anchor(module, &section.id))),
        };
        pages::render(frame, "page.html", &common, &view, &large)
    }
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

fn breadcrumbs(frame: &Frame<'_>, chrome: &Chrome<'_>, index: usize) -> Vec<CrumbView> {
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

fn index(frame: &Frame<'_>, chrome: &Chrome<'_>) -> Result<String, Error> {
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
    let common = pages::common(frame, &edition.title, "", "index.html", chrome.nav_here(HERE_INDEX)?);
    let public = frame.documents.iter().filter(|document| document.is_public());
    let papers: Vec<_> = public.map(|document| document.word()).collect();
    let own = serde_json::json!({ "days": days, "parts": parts, "papers": papers });
    pages::render(frame, "index.html", &common, &own, &Large::default())
}

fn print(frame: &Frame<'_>, chrome: &Chrome<'_>, bodies: &[Body<'_>]) -> Result<String, Error> {
    let print_frame = Frame {
        mode: Mode::Print,
        root: frame.root.clone(),
        home: frame.home.clone(),
        pages: frame.pages.clone(),
        ..*frame
    };
    let mut large = Large::default();
    let mut modules = Vec::new();
    for body in bodies {
        let module = body.module;
        let first = module.sections.first().map_or(&*module.slug, |section| &*section.id);
        let mut html = String::new();
        body.write(&print_frame, &mut html)?;
        modules.push(serde_json::json!({
            "slug": *module.slug,
            "anchor": print_anchor(module, first),
            "title": module.title.text,
            "body": large.mark(html),
        }));
    }
    let common = pages::common(frame, frame.skin.text("print"), "", "print.html", chrome.nav_here(HERE_PRINT)?);
    pages::render(frame, "print.html", &common, &serde_json::json!({ "modules": modules }), &large)
}
