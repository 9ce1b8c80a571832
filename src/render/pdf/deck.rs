//! The deck of an edition: its slides in order, as data.

use std::sync::Arc;

use super::chunk::Chunk;
use super::data::{Block, Content, Kind, Run, Slide};
use super::paper::Paper;
use super::text::Writer;
use super::words::Words;
use crate::draft::InDeck;
use crate::edition::{Module, Passage, Section};
use crate::render::fill::print_anchor;
use crate::render::gather::{Gathered, gather};
use crate::render::html::Medium;
use crate::render::module::opening;
use crate::render::shape::Parts;
use crate::source::Span;

/// A slide, with its place in the course.
#[derive(Debug)]
pub(crate) struct Placed {
    /// What is seen.
    pub(crate) content: Chunk<Content>,
    /// The module's title.
    pub(crate) module: String,
    /// Where links to its section lead, on the first of a section's slides.
    pub(crate) label: Option<String>,
    /// What the speaker has beside it.
    pub(crate) notes: Chunk<Vec<Block>>,
}

impl Placed {
    /// As a slide of a deck, in the largest size.
    pub(crate) fn numbered(&self, number: usize) -> Slide<'_> {
        Slide {
            content: &self.content,
            step: 0,
            spare: None,
            number,
            module: &self.module,
            label: self.label.as_deref(),
            notes: None,
        }
    }
}

/// The labels of the sections that have slides.
pub(crate) fn labels<'a>(modules: &'a [Arc<Module>]) -> impl Iterator<Item = String> + 'a {
    modules.iter().flat_map(|module| {
        let shown = module.sections.iter().filter(|section| section.in_deck != InDeck::Absent);
        shown.map(|section| print_anchor(module, &section.id))
    })
}

/// The slides of an edition, the one with its title first.
pub(crate) fn slides(paper: &Paper<'_>) -> Vec<Placed> {
    let mut slides: Vec<Placed> =
        paper.edition.modules.first().map(|module| title(paper, module)).into_iter().collect();
    for module in &paper.edition.modules {
        for section in module.sections.iter().filter(|section| section.in_deck != InDeck::Absent) {
            let label = print_anchor(module, &section.id);
            let opens = opening(section);
            let first = slides.len();
            for (index, passage) in section.passages.iter().enumerate() {
                passage_slides(paper, module, section, (passage, index == opens), &mut slides);
            }
            if let Some(slide) = slides.get_mut(first) {
                slide.label = Some(label);
            }
        }
    }
    slides
}

fn title(paper: &Paper<'_>, module: &Module) -> Placed {
    let edition = paper.edition;
    let span = module.sections.first().map(heading_span).unwrap_or_default();
    let name = Block { span, kind: Kind::Par { body: vec![Run::Text(edition.name.clone())] } };
    let title = vec![Run::Text(edition.title.clone())];
    let body = if edition.is_base() { Vec::new() } else { vec![name] };
    let content = Content {
        layout: "title",
        over: None,
        words: Words::of(paper.typesetter, (None, &title), &body, None, &[]),
        title,
        body,
        callout: None,
        footnotes: Vec::new(),
        lang: None,
        has_picture: false,
        span,
    };
    Placed { content: Chunk::new(content), module: String::new(), label: None, notes: Chunk::new(Vec::new()) }
}

fn heading_span(section: &Section) -> Span {
    section.heading.section().heading.span
}

fn passage_slides(
    paper: &Paper<'_>,
    module: &Module,
    section: &Section,
    (passage, opens): (&Passage, bool),
    slides: &mut Vec<Placed>,
) {
    let text = passage.text.section();
    let parts = Parts::of(&text.body);
    for gathered in gather(&text.body, opens, section.level) {
        let anchor = format!("{}-{}", print_anchor(module, &section.id), slides.len());
        let writer = |medium, anchor| Writer::new(paper, module, medium, section.level + 1, &text.footnotes, anchor);
        let mut notes = Vec::new();
        let mut note_writer = writer(Medium::Notes, anchor.clone());
        gathered.notes.iter().for_each(|block| note_writer.block(block, None, &mut notes));
        let content = content(paper, writer(Medium::Slide, anchor), section, passage, &gathered, &parts);
        let (content, notes) = (Chunk::new(content), Chunk::new(notes));
        slides.push(Placed { content, module: module.title.text.clone(), label: None, notes });
    }
}

fn content<'a>(
    paper: &'a Paper<'a>,
    mut writer: Writer<'a>,
    section: &'a Section,
    passage: &Passage,
    gathered: &Gathered<'a>,
    parts: &Parts,
) -> Content {
    let section_title = writer.line(&section.heading.section().heading.title);
    let mut body = Vec::new();
    gathered.visible.iter().for_each(|block| writer.block(block, None, &mut body));
    let mut callout = gathered.callout.map(|(at, callout)| writer.callout(callout, parts.at(at)));
    let own_title = callout.as_mut().and_then(|callout| callout.title.take());
    let (over, title) = match own_title {
        Some(own) if plain_words(&own) == plain_words(&section_title) => (None, own),
        Some(own) => (Some(section_title), own),
        None => (None, section_title),
    };
    let footnotes = writer.notes();
    Content {
        layout: gathered.layout(section.level),
        words: Words::of(paper.typesetter, (over.as_ref(), &title), &body, callout.as_ref(), &footnotes),
        over,
        title,
        body,
        footnotes,
        has_picture: writer.has_picture,
        callout,
        lang: paper.other_language(&passage.language),
        span: gathered.span.unwrap_or_else(|| heading_span(section)),
    }
}

/// The words of a title, to compare it by.
fn plain_words(line: &[Run]) -> Option<&str> {
    match line {
        [Run::Text(text)] => Some(text.trim()),
        _ => None,
    }
}
