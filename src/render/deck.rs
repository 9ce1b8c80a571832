//! The deck of an edition in one language: one file with all slides, with or without the speaker's notes.

use std::sync::Arc;

use serde::Serialize;

use super::fill::{Frame, Spot, print_anchor};
use super::module::{Body, Part};
use super::pages;
use super::pdf::Document;
use super::slides::{self, Slide};
use super::stencil::{Large, Slot};
use super::texts::Texts;
use crate::draft::InDeck;
use crate::edition::{Edition, Module, Schedule, Slot as Row, SlotKind};
use crate::error::Error;

/// Who a deck is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Audience {
    /// The hall and the public: no notes.
    Public,
    /// The facilitator.
    Facilitator,
}

/// When a module is on, for the facilitator's clocks.
#[derive(Serialize)]
struct PlanView<'a> {
    module: &'a str,
    title: &'a str,
    minutes: Option<u32>,
    slots: Vec<SlotView>,
}

/// A row of a day: the times in minutes since midnight, the date as ISO 8601 has it, empty where it is not known.
#[derive(Serialize)]
struct SlotView {
    day: u32,
    from: u32,
    to: u32,
    date: String,
}

/// A slide and where it belongs.
struct Placed<'a> {
    slide: SlideRef<'a>,
    module: &'a Module,
    part: Option<&'a Part<'a>>,
    anchor: String,
    language: &'a str,
}

/// A slide of a text, or one made for this deck.
enum SlideRef<'a> {
    Shared(&'a Slide),
    Own(Arc<Slide>),
}

impl SlideRef<'_> {
    fn slide(&self) -> &Slide {
        match self {
            Self::Shared(slide) => slide,
            Self::Own(slide) => slide,
        }
    }
}

/// Renders the deck, and says how many slides it has.
pub(crate) fn page(frame: &Frame<'_>, texts: &Texts, audience: Audience) -> Result<(String, usize), Error> {
    let edition = frame.edition;
    let bodies: Vec<Body<'_>> =
        edition.modules.iter().map(|module| Body::new(frame, texts, module)).collect::<Result<_, _>>()?;
    let mut placed = Vec::new();
    if let Some(module) = edition.modules.first() {
        let mut title = String::new();
        super::stencil::escape(&edition.title, &mut title);
        let mut name = String::from("<p class=\"title-name\">");
        super::stencil::escape(&edition.name, &mut name);
        name.push_str("</p>");
        let body = if edition.is_base() { String::new() } else { name };
        let slide = Arc::new(slides::plain(frame.skin, "title", &title, &body)?);
        let language = &*edition.language;
        placed.push(Placed { slide: SlideRef::Own(slide), module, part: None, anchor: "start".into(), language });
    }
    for body in &bodies {
        for part in body.sections.iter().filter(|part| part.section.in_deck != InDeck::Absent) {
            place(body.module, part, &mut placed);
        }
    }
    let total = placed.len();
    let mut slides = String::new();
    let hall = Hall { frame, audience, total, logo: logo(frame)? };
    for (index, placed) in placed.iter().enumerate() {
        hall.write(placed, index + 1, &mut slides);
    }
    let title =
        if edition.is_base() { edition.title.clone() } else { format!("{} – {}", edition.title, edition.name) };
    let common = pages::common(frame, &title, "", "deck.html", String::new());
    let mut large = Large::default();
    let own = serde_json::json!({
        "slides": large.mark(slides),
        "facilitator": audience == Audience::Facilitator,
        "title": title,
        "total": total,
        "plan": plan(edition),
        "notes_pdf": audience == Audience::Facilitator && frame.documents.contains(&Document::Notes),
        "handbook_href": format!("{}index.html", frame.pages),
    });
    Ok((pages::render(frame, "deck.html", &common, &own, &large)?, total))
}

/// The modules in order, with the rows of the days that they fill.
fn plan(edition: &Edition) -> Vec<PlanView<'_>> {
    edition.modules.iter().enumerate().map(|(at, module)| planned(edition, at, module)).collect()
}

fn planned<'a>(edition: &Edition, at: usize, module: &'a Module) -> PlanView<'a> {
    let rows = |day: &Schedule| {
        let date = day.date.map(|date| date.to_string()).unwrap_or_default();
        let number = day.day;
        let view = |row: &Row| SlotView { day: number, from: row.from.0, to: row.to.0, date: date.clone() };
        day.rows.iter().filter(|row| row.kind == SlotKind::Module(at)).map(view).collect::<Vec<_>>()
    };
    PlanView {
        module: &module.slug,
        title: &module.title.text,
        minutes: module.minutes,
        slots: edition.agenda.iter().flat_map(rows).collect(),
    }
}

/// The slides of a section: those of its first text, then those that are added to it.
fn place<'a>(module: &'a Module, part: &'a Part<'a>, placed: &mut Vec<Placed<'a>>) {
    let first = print_anchor(module, &part.section.id);
    let texts = part.passages.iter().zip(&part.section.passages);
    let slides = texts.flat_map(|(rendered, passage)| rendered.slides.iter().map(|slide| (slide, &*passage.language)));
    for (index, (slide, language)) in slides.enumerate() {
        let anchor = if index == 0 { first.clone() } else { format!("{first}-{}", index + 1) };
        placed.push(Placed { slide: SlideRef::Shared(slide), module, part: Some(part), anchor, language });
    }
}

/// What all slides of a deck share.
struct Hall<'a> {
    frame: &'a Frame<'a>,
    audience: Audience,
    total: usize,
    /// The edition's arms, as HTML.
    logo: String,
}

impl Hall<'_> {
    fn write(&self, placed: &Placed<'_>, number: usize, out: &mut String) {
        let frame = self.frame;
        let spot = Spot { module: placed.module, anchor: &placed.anchor };
        frame.write(&placed.slide.slide().frame, &spot, out, |slot, out| match slot {
            Slot::Attributes => {
                frame.lang_attribute(placed.language, out);
                if placed.part.is_some_and(|part| part.section.in_deck == InDeck::Hidden) {
                    out.push_str(" data-hide");
                }
            }
            Slot::Title => {
                if let Some(part) = placed.part {
                    frame.write(&part.heading.title, &spot, out, |_, _| {});
                }
            }
            Slot::Number => out.push_str(&number.to_string()),
            Slot::Total => out.push_str(&self.total.to_string()),
            Slot::Module => super::stencil::escape(&placed.module.title.text, out),
            Slot::Edition => super::stencil::escape(&frame.edition.name, out),
            Slot::Logo => out.push_str(&self.logo),
            Slot::Notes if self.audience == Audience::Facilitator => self.notes(placed, out),
            _ => {}
        });
        out.push('\n');
    }

    fn notes(&self, placed: &Placed<'_>, out: &mut String) {
        let notes = &placed.slide.slide().notes;
        if notes.is_empty() {
            return;
        }
        let anchor = format!("{}--notat", placed.anchor);
        let spot = Spot { module: placed.module, anchor: &anchor };
        self.frame.write(&self.frame.skin.notes, &spot, out, |slot, out| {
            if slot == Slot::Body {
                self.frame.write(notes, &spot, out, |_, _| {});
            }
        });
    }
}

/// The edition's arms, as a slide shows them; nothing if it has none.
fn logo(frame: &Frame<'_>) -> Result<String, Error> {
    let edition = frame.edition;
    let Some((path, picture)) = edition.logo.as_ref().and_then(|path| Some((path, edition.assets.get(path)?))) else {
        return Ok(String::new());
    };
    let values = serde_json::json!({ "src": frame.picture_href(path, picture), "name": edition.name });
    Ok(frame.skin.render("logo.html", &values)?.trim().to_owned())
}
