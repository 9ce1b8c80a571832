//! Which text it is that cannot be set.
//!
//! Typst names a place in the template, which all texts go through. So what was refused is set again in pieces, down to the
//! block: that costs time only where something is wrong.

use super::chunk::Chunk;
use super::data::{About, Block, Content, Deck, Handbook, Module, Numbered, Part, Run, Section, Slide};
use super::document::Document;
use super::fit;
use super::input::{Frame, Job};
use super::press::Press;
use super::words::Words;
use crate::diagnostic::{Code, Diagnostic};
use crate::project::Date;
use crate::source::Span;

/// Why a document could not be set.
#[derive(Clone, Debug)]
pub(crate) struct Refusal {
    /// What Typst said.
    pub(crate) message: String,
    /// The place in the template.
    pub(crate) place: String,
}

/// A date for what nobody will see.
const ANY_DAY: Date = Date { year: 2000, month: 1, day: 1 };

/// The texts of a document that Typst refuses, for what it refused; what is in none of them is told of `config`, which holds
/// the edition's name and values.
pub(super) fn find(
    press: &Press<'_>,
    frame: &Frame<'_>,
    document: Document,
    job: &Job<'_>,
    refusals: &[Refusal],
    config: Span,
) -> Vec<Diagnostic> {
    let nobody = of_nobody(frame);
    let mut found = match job {
        Job::Deck(deck) => in_deck(press, &nobody, document, deck),
        Job::Handbook(handbook) => in_handbook(press, &nobody, handbook),
    };
    found.retain(|(_, why)| refusals.iter().any(|refusal| refusal.message == why.message));
    if found.is_empty() {
        found.extend(refusals.first().map(|refusal| (config, refusal.clone())));
    }
    found.into_iter().map(|(span, refusal)| diagnostic(span, &refusal)).collect()
}

/// The frame of an edition that has no name and no arms: what its documents say beside the text is not in doubt.
pub(super) fn of_nobody<'a>(frame: &Frame<'a>) -> Frame<'a> {
    let about = About { title: "A".to_owned(), programme: "A", edition: "A", logo: None, ..frame.about.clone() };
    Frame { about, texts: frame.texts.clone() }
}

/// Whether a document without any text, and of no edition, is refused too.
pub(super) fn is_template_wrong(press: &Press<'_>, frame: &Frame<'_>, document: Document, job: &Job<'_>) -> bool {
    let empty = match job {
        Job::Deck(_) => Job::Deck(Deck { slides: Vec::new(), total: 0, days: &[], elsewhere: Vec::new() }),
        Job::Handbook(_) => Job::Handbook(Handbook { modules: Vec::new(), acts: Vec::new() }),
    };
    refusal(press, &of_nobody(frame), document, &empty).is_some()
}

/// What there is to say of a text that cannot be set.
pub(super) fn diagnostic(span: Span, refusal: &Refusal) -> Diagnostic {
    let (said, way_out) = match &*refusal.message {
        said if said.contains("could not be displayed with") => {
            let quoted = said.split('`').nth(1).unwrap_or_default().trim_matches('"');
            (format!("`{quoted}` is in none of the shipped fonts"), "write it in words, or make it a picture")
        }
        said if said.contains("image") || said.contains("SVG") => {
            (said.to_owned(), "save the picture anew, as SVG, PNG or JPEG")
        }
        said => (said.to_owned(), "write it more simply"),
    };
    Diagnostic::new(Code::Unprintable, span, format!("this cannot be printed: {said}; {way_out}"))
        .note(None, format!("Typst said so at `{}`: {}", refusal.place, refusal.message))
}

/// A text that is refused, and why.
type Found = (Span, Refusal);

/// The block of a slide that cannot be measured; the slide, where it is none of them alone.
pub(super) fn in_slide(press: &Press<'_>, frame: &Frame<'_>, slides: &[Slide<'_>], at: usize) -> Span {
    let content: &Content = slides[at].content;
    let refuses = |block: &Block| {
        let alone = Content { body: vec![block.clone()], callout: None, footnotes: Vec::new(), ..content.clone() };
        let labels = slides.iter().filter_map(|slide| slide.label).collect();
        fit::is_refused(press.typesetter, frame, alone, labels)
    };
    blocks_of(content).find(|block| refuses(block)).map_or(content.span, |block| block.span)
}

/// Whether a slide with nothing but a title is refused too.
pub(super) fn is_fit_wrong(press: &Press<'_>, frame: &Frame<'_>) -> bool {
    fit::is_refused(press.typesetter, frame, title_alone("text"), Vec::new())
}

/// A slide with nothing but a title that every font has.
fn title_alone(layout: &'static str) -> Content {
    Content {
        layout,
        over: None,
        title: vec![Run::Text("A".to_owned())],
        body: Vec::new(),
        callout: None,
        footnotes: Vec::new(),
        words: Words::default(),
        lang: None,
        has_picture: false,
        span: Span::default(),
    }
}

fn blocks_of(content: &Content) -> impl Iterator<Item = &Block> {
    let callout = content.callout.iter();
    let in_columns = callout.clone().flat_map(|callout| &callout.columns).flat_map(|column| &column.blocks);
    content.body.iter().chain(callout.flat_map(|callout| &callout.blocks)).chain(in_columns)
}

fn in_deck(press: &Press<'_>, frame: &Frame<'_>, document: Document, deck: &Deck<'_>) -> Vec<Found> {
    let (title, silent) = (Chunk::new(title_alone("title")), Chunk::new(Vec::new()));
    let has_notes = deck.slides.iter().flatten().any(|slide| slide.notes.is_some());
    let notes = has_notes.then_some(&silent);
    let first = Slide { content: &title, step: 0, spare: None, number: 1, module: "", label: None, notes };
    let alone = |slide: Slide<'_>| {
        // an outline begins at its first level, and handouts and notes leave the first slide out
        let slide = Slide { number: 3, label: None, ..slide };
        let slides = [first.clone(), first.clone(), slide].map(Some).into();
        let deck = Deck { slides, total: 3, days: &[], elsewhere: Vec::new() };
        refusal(press, frame, document, &Job::Deck(deck))
    };
    let mut found = Vec::new();
    for slide in deck.slides.iter().flatten() {
        let Some(why) = alone(slide.clone()) else { continue };
        let bare = Content { body: Vec::new(), callout: None, footnotes: Vec::new(), ..(**slide.content).clone() };
        let with = |block: &Block| {
            let content = Chunk::new(Content { body: vec![block.clone()], ..bare.clone() });
            alone(Slide { content: &content, notes, ..slide.clone() })
        };
        let blocks = blocks_of(slide.content).chain(slide.notes.into_iter().flat_map(|notes| notes.iter()));
        let before = found.len();
        found.extend(blocks.filter_map(|block| with(block).map(|why| (block.span, why))));
        if found.len() == before {
            found.push((slide.content.span, why));
        }
    }
    found
}

fn in_handbook(press: &Press<'_>, frame: &Frame<'_>, handbook: &Handbook) -> Vec<Found> {
    let alone = |module: Module| {
        let handbook = Handbook { modules: vec![module], acts: Vec::new() };
        refusal(press, frame, Document::Handbook, &Job::Handbook(handbook))
    };
    let mut found = Vec::new();
    for module in &handbook.modules {
        if alone(module.clone()).is_none() {
            continue;
        }
        let with = |section: &Section, blocks: Vec<Block>| {
            let part = Part { lang: None, local: None, blocks };
            let section = Chunk::new(Section { level: 1, parts: vec![part], ..section.clone() });
            alone(Module { sections: vec![Numbered { number: 1, section }], ..module.clone() })
        };
        for section in module.sections.iter().map(|it| &*it.section) {
            if let Some(why) = with(section, Vec::new()) {
                found.push((section.span, why));
                continue;
            }
            let blocks = section.parts.iter().flat_map(|part| &part.blocks);
            found.extend(blocks.filter_map(|block| with(section, vec![block.clone()]).map(|why| (block.span, why))));
        }
    }
    found
}

/// Why a piece of a document is refused, if it is. What a piece refers to outside itself is left out of it.
fn refusal(press: &Press<'_>, frame: &Frame<'_>, document: Document, job: &Job<'_>) -> Option<Refusal> {
    let mut input = frame.input(job).ok()?;
    for (_, chunk) in &mut input.chunks {
        let mut data = serde_json::from_slice(chunk).ok()?;
        cut_off(&mut data);
        *chunk = serde_json::to_vec(&data).ok()?.into();
    }
    let refused = press.typesetter.pdf(document.word(), input, document.word(), ANY_DAY).err();
    refused.and_then(|refusals| refusals.into_iter().next())
}

/// Takes the references to other places of the document out of its data.
fn cut_off(value: &mut serde_json::Value) {
    match value {
        serde_json::Value::Array(all) => all.iter_mut().for_each(cut_off),
        serde_json::Value::Object(map) => {
            match map.get("k").and_then(serde_json::Value::as_str) {
                Some("link") => drop(map.insert("label".to_owned(), serde_json::Value::Null)),
                Some("footnote-again") => {
                    *value = serde_json::json!({ "k": "break" });
                    return;
                }
                _ => {}
            }
            map.values_mut().for_each(cut_off);
        }
        _ => {}
    }
}
