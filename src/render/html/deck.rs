//! The deck: one file with all slides, with or without the speaker's notes. A slide that is equal in two editions is rendered once.

use std::sync::Arc;

use serde_json::{Value, json};

use super::context::Context;
use super::page::{Pages, address, untold};
use super::place::{HtmlPlace, PageKind};
use super::section::{self, lang};
use super::writer::{TextWriter, attribute};
use crate::book::manifest::{Area, FileKind, Ways};
use crate::book::{Book, Day, Phrase, PlacedSlide, Row, Section, Slide, Speaker, label, titled};
use crate::error::Error;
use crate::render::placeholders::{Fragment, Large, Marks, SlidePlaceholder, escape};

/// The deck as a page of an area.
pub(super) fn page(pages: &Pages<'_>, area: Area) -> Result<String, Error> {
    let context = &pages.context;
    let it = context.book;
    let is_facilitators = area == Area::Facilitator;
    let place = HtmlPlace::new(it, PageKind::Deck, area);
    let total = it.slides().count();
    let slides = slides(pages, area, |_| true)?.concat();
    let offer = |(_, file): (_, FileKind)| json!({ "name": context.theme.text(&file.key()), "href": it.name_of(file) });
    let documents = FileKind::documents(&context.project.documents, Area::Facilitator).map(offer);
    let mut large = Large::default();
    let window = it.window_title(FileKind::Deck(area), "");
    let own = json!({
        "presenter": titled(context.theme.text("presenter"), &window),
        "window": window,
        "description": untold(context, &window),
        "kind": "article",
        "address": address(context, &it.name_of(FileKind::Deck(area))),
        "slides": large.mark(slides),
        "facilitator": is_facilitators,
        "total": total,
        "plan": plan(it),
        "documents": documents.filter(|_| is_facilitators).collect::<Vec<_>>(),
        "handbook_href": format!("{}{}", place.ways.pages, it.name_of(FileKind::Index)),
    });
    let frame = pages.render("deck.html", area, &own)?;
    let mut html = String::with_capacity(frame.len() + large.len());
    large.put(&frame, &mut html);
    Ok(html)
}

/// Those slides of a deck that are `wanted`, each as HTML.
pub(super) fn slides(
    pages: &Pages<'_>,
    area: Area,
    wanted: impl Fn(&PlacedSlide<'_>) -> bool,
) -> Result<Vec<String>, Error> {
    let context = &pages.context;
    let place = HtmlPlace::new(context.book, PageKind::Deck, area);
    let logos = [logo(context, &place, "")?, logo(context, &place, context.book.name())?];
    let total = context.book.slides().count().to_string();
    let deck = DeckWriter { context, place: &place, total, logos, is_facilitators: area == Area::Facilitator };
    let wanted = context.book.slides().filter(wanted);
    wanted.map(|placed| deck.slide(&placed)).collect()
}

/// What writes the slides of one deck.
struct DeckWriter<'a> {
    context: &'a Context<'a>,
    place: &'a HtmlPlace,
    /// How many slides it has.
    total: String,
    /// The edition's arms, as HTML: as decoration, and with their name.
    logos: [String; 2],
    /// Whether it is the facilitator's, with the speaker's notes.
    is_facilitators: bool,
}

impl DeckWriter<'_> {
    /// Writes a slide.
    fn slide(&self, placed: &PlacedSlide<'_>) -> Result<String, Error> {
        let mut out = String::new();
        let (theme, slide) = (self.context.theme, placed.slide);
        let html = theme.fragments.slides.try_get(slide.hash, || fragment(self.context, slide))?;
        let minutes = self.context.book.minutes_of(placed).filter(|_| self.is_facilitators);
        let is_optional = self.is_facilitators && placed.is_optional();
        let has_notes = !slide.speaker.passages.is_empty() || minutes.is_some() || is_optional;
        let notes = match self.is_facilitators && has_notes {
            true => Some(theme.fragments.slides.try_get(slide.speaker.hash, || notes(self.context, &slide.speaker))?),
            false => None,
        };
        html.write(&mut out, |placeholder, out| match placeholder {
            SlidePlaceholder::Attributes => {
                lang(slide.lang.as_deref(), out);
                if let Some(section) = placed.section {
                    attribute("data-module", &section.module, out);
                    attribute("data-section", &section.label, out);
                    older(self.context.book, placed, section, out);
                }
                if let Some(minutes) = minutes {
                    attribute("data-minutes", &minutes.to_string(), out);
                }
                if is_optional {
                    out.push_str(" data-optional");
                }
                if placed.is_in_steps() {
                    out.push_str(" data-steps");
                }
                if placed.is_reserve() {
                    out.push_str(" data-hide");
                }
            }
            SlidePlaceholder::Number => out.push_str(&placed.number.to_string()),
            SlidePlaceholder::Total => out.push_str(&self.total),
            SlidePlaceholder::Foot => escape(placed.foot(), out),
            SlidePlaceholder::Logo => out.push_str(&self.logos[usize::from(placed.names_arms())]),
            SlidePlaceholder::Notes => {
                if let Some(notes) = &notes {
                    notes.write(out, |placeholder, out| match placeholder {
                        // a slide in another language has the speaker's texts within it
                        SlidePlaceholder::Attributes if slide.lang.is_some() => {
                            lang(Some(&self.context.book.language), out);
                        }
                        SlidePlaceholder::Time => self.time(minutes, is_optional, out),
                        placeholder => self.fill(placeholder, placed, out),
                    });
                }
            }
            placeholder => self.fill(placeholder, placed, out),
        });
        out.push('\n');
        Ok(out)
    }

    /// Writes how long a slide takes, and whether it may be passed over, behind the word for its notes.
    fn time(&self, minutes: Option<u32>, is_optional: bool, out: &mut String) {
        let minutes = minutes.map(|minutes| self.context.theme.phrase(&Phrase::minutes(minutes)));
        let optional = is_optional.then(|| self.context.theme.text("may_be_passed_over").to_owned());
        for said in minutes.into_iter().chain(optional) {
            out.push_str(" · ");
            escape(&said, out);
        }
    }

    /// Fills the placeholders that texts have.
    fn fill(&self, placeholder: SlidePlaceholder, placed: &PlacedSlide<'_>, out: &mut String) {
        match placeholder {
            SlidePlaceholder::Anchor => out.push_str(&placed.anchor),
            SlidePlaceholder::Root => out.push_str(&self.place.ways.root),
            SlidePlaceholder::Home => out.push_str(&self.place.ways.home),
            SlidePlaceholder::Pages => out.push_str(&self.place.ways.pages),
            _ => {}
        }
    }
}

/// Adds the older addresses of a section to its first slide.
fn older(book: &Book, placed: &PlacedSlide<'_>, section: &Section, out: &mut String) {
    let all = book.older.of_module(&section.module).and_then(|all| all.get(&section.id));
    if let Some(all) = all.filter(|_| placed.is_first) {
        let labels = all.iter().map(|old| label(&old.module, &old.id)).collect::<Vec<_>>();
        attribute("data-was", &labels.join(" "), out);
    }
}

/// Where a slide is put, in any deck.
fn any_deck(marks: &mut Marks<SlidePlaceholder>) -> HtmlPlace {
    let ways = Ways {
        root: marks.mark(SlidePlaceholder::Root),
        home: marks.mark(SlidePlaceholder::Home),
        pages: marks.mark(SlidePlaceholder::Pages),
    };
    HtmlPlace { kind: PageKind::Deck, ways }
}

/// A slide as HTML, with placeholders for its deck.
fn fragment(context: &Context<'_>, slide: &Slide) -> Result<Arc<Fragment<SlidePlaceholder>>, Error> {
    let mut marks = Marks::default();
    let (place, anchor) = (any_deck(&mut marks), marks.mark(SlidePlaceholder::Anchor));
    let theme = context.theme_of(slide.lang.as_deref());
    let writer = TextWriter { theme, place: &place, module: "", anchor: &anchor, first_quiz: 0, hidden: &[] };
    let mut body = String::new();
    writer.blocks(&slide.blocks, &mut body)?;
    let mut footnotes = String::new();
    writer.notes(&slide.notes, &mut footnotes)?;
    let callout = slide.callout.as_ref().map(|it| writer.callout("slide-callouts", it)).transpose()?;
    let view = json!({
        "anchor": anchor,
        "layout": slide.layout.word(),
        "over": slide.over.as_ref().map(|over| writer.line_html(over)).transpose()?,
        "title": writer.line_html(&slide.title)?,
        "words": slide.words,
        "has_small_title": slide.has_small_title(),
        "body": body,
        "has_figures_beside": slide.has_figures_beside(),
        "callout": callout,
        "dates": slide.dates.iter().map(|date| theme.phrase(date)).collect::<Vec<_>>(),
        "footnotes": footnotes,
        "has_foot": slide.layout.has_foot(),
        "number": marks.mark(SlidePlaceholder::Number),
        "total": marks.mark(SlidePlaceholder::Total),
        "foot": marks.mark(SlidePlaceholder::Foot),
        "logo": marks.mark(SlidePlaceholder::Logo),
        "notes": marks.mark(SlidePlaceholder::Notes),
        "attrs": marks.mark(SlidePlaceholder::Attributes),
    });
    Ok(Arc::new(marks.cut(context.theme.render("slide.html", &view)?.trim())))
}

/// The speaker's notes to a slide as HTML, with placeholders for its deck.
fn notes(context: &Context<'_>, speaker: &Speaker) -> Result<Arc<Fragment<SlidePlaceholder>>, Error> {
    let mut marks = Marks::default();
    let (place, slide) = (any_deck(&mut marks), marks.mark(SlidePlaceholder::Anchor));
    let mut body = String::new();
    for (index, passage) in speaker.passages.iter().enumerate() {
        let anchor = if index == 0 { format!("{slide}--notat") } else { format!("{slide}--notat-{}", index + 1) };
        let writer =
            TextWriter { theme: context.theme, place: &place, module: "", anchor: &anchor, first_quiz: 0, hidden: &[] };
        section::text(context, &writer, passage, &mut body)?;
    }
    let attributes = marks.mark(SlidePlaceholder::Attributes);
    let time = marks.mark(SlidePlaceholder::Time);
    let html = context.theme.render("notes.html", &json!({ "body": body, "attrs": attributes, "time": time }))?;
    Ok(Arc::new(marks.cut(html.trim())))
}

/// When each module is on, for the facilitator's clocks: times in minutes since midnight, the end as people read it too, the date as
/// ISO 8601 has it, empty where it is not known.
fn plan(book: &Book) -> Vec<Value> {
    let slot = |(day, row): (&Day, &Row)| {
        let date = day.date.map(|date| date.to_string()).unwrap_or_default();
        json!({ "day": day.day, "from": row.clock.0.0, "to": row.clock.1.0, "end": row.to, "date": date })
    };
    let plan = book.numbered_chapters().map(|(number, chapter)| {
        json!({
            "module": &*chapter.slug,
            "title": &*chapter.title,
            "minutes": chapter.minutes,
            "slots": book.rows_of(number).map(slot).collect::<Vec<_>>(),
        })
    });
    plan.collect()
}

/// The edition's arms, as a slide shows them, with a name or none; nothing if it has no arms.
fn logo(context: &Context<'_>, place: &HtmlPlace, name: &str) -> Result<String, Error> {
    let Some(logo) = &context.book.logo else { return Ok(String::new()) };
    let values = json!({ "src": place.picture(logo), "name": name });
    Ok(context.theme.render("logo.html", &values)?.trim().to_owned())
}
