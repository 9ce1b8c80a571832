//! What is on a slide, what is said at it, and what is in a section, as JSON: made once for all editions that share it.

use serde::Serialize;

use super::input::{ActData, ActPlaceData, ChapterData, FieldData, HandbookData, SectionData};
use super::json::Json;
use super::pdf_error::PdfError;
use super::typesetter::Typesetter;
use super::widths::WordWidths;
use crate::book::{Book, HANDBOOK_CONTENTS_DEPTH, Section, Slide, Speaker};
use crate::cache::Cache;

/// The JSON of slides, notes and sections, by the hashes of these.
#[derive(Debug, Default)]
pub(crate) struct Contents {
    slides: Cache<Json>,
    notes: Cache<Json>,
    sections: Cache<Json>,
}

#[derive(Serialize)]
struct SlideContent<'a> {
    #[serde(flatten)]
    slide: &'a Slide,
    /// How wide its widest words are.
    words: WordWidths,
}

impl Contents {
    /// What is seen on a slide.
    pub(crate) fn slide(&self, typesetter: &Typesetter, slide: &Slide) -> Result<Json, PdfError> {
        self.slides.try_get(slide.hash, || slide_json(typesetter, slide))
    }

    /// What the speaker has beside a slide.
    pub(crate) fn notes(&self, speaker: &Speaker) -> Result<Json, PdfError> {
        self.notes.try_get(speaker.hash, || Json::of(&speaker.flows))
    }

    /// A section.
    pub(crate) fn section(&self, section: &Section) -> Result<Json, PdfError> {
        self.sections.try_get(section.hash, || Json::of(section))
    }

    /// Begins a generation.
    pub(crate) fn advance(&self) {
        self.slides.advance();
        self.notes.advance();
        self.sections.advance();
    }
}

/// What is seen on a slide.
pub(super) fn slide_json(typesetter: &Typesetter, slide: &Slide) -> Result<Json, PdfError> {
    Json::of(&SlideContent { slide, words: WordWidths::of(typesetter, slide) })
}

/// The handbook of a book.
pub(crate) fn handbook<'a>(contents: &Contents, book: &'a Book) -> Result<HandbookData<'a>, PdfError> {
    let mut number = 0;
    let mut modules = Vec::with_capacity(book.chapters.len());
    for (of, chapter) in book.numbered_chapters() {
        let mut sections = Vec::with_capacity(chapter.sections.len());
        for section in &chapter.sections {
            number += 1;
            sections.push(SectionData { number, content: contents.section(section)? });
        }
        let part = book.part_of(of).filter(|(_, part)| part.first() == Some(of));
        modules.push(ChapterData {
            part: part.and_then(|(_, part)| part.title.as_deref()),
            title: &chapter.title,
            summary: &chapter.summary,
            fields: chapter.fields.iter().map(|(label, values)| FieldData { label, values }).collect(),
            sections,
        });
    }
    let act = |act: &'a crate::book::Act| ActData {
        name: &act.name,
        citation: &act.citation,
        url: &act.url,
        address: &act.address,
        places: act.places.iter().map(|place| ActPlaceData { place: &place.place, labels: &place.labels }).collect(),
    };
    Ok(HandbookData { contents_depth: HANDBOOK_CONTENTS_DEPTH, modules, acts: book.acts.iter().map(act).collect() })
}
