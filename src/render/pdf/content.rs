//! What is on a slide, what is said at it, and what is in a section, as JSON: made once for all editions that share it.

use serde::Serialize;

use super::input::{ChapterData, HandbookData, SectionData};
use super::json::Json;
use super::pdf_error::PdfError;
use super::typesetter::Typesetter;
use super::widths::WordWidths;
use crate::book::{Book, Section, Slide, Speaker};
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
    has_small_title: bool,
    has_figures_beside: bool,
    has_foot: bool,
    /// How wide its widest words are.
    widths: WordWidths,
}

impl Contents {
    /// What is seen on a slide.
    pub(crate) fn slide(&self, typesetter: &Typesetter, slide: &Slide) -> Result<Json, PdfError> {
        self.slides.try_get(slide.hash, || slide_json(typesetter, slide))
    }

    /// What the speaker has beside a slide.
    pub(crate) fn notes(&self, speaker: &Speaker) -> Result<Json, PdfError> {
        self.notes.try_get(speaker.hash, || Json::of(&speaker.passages))
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
    Json::of(&SlideContent {
        slide,
        has_small_title: slide.has_small_title(),
        has_figures_beside: slide.has_figures_beside(),
        has_foot: slide.layout.has_foot(),
        widths: WordWidths::of(typesetter, slide),
    })
}

/// The handbook of a book.
pub(crate) fn handbook<'a>(contents: &Contents, book: &'a Book) -> Result<HandbookData<'a>, PdfError> {
    let mut number = 0;
    let mut modules = Vec::with_capacity(book.chapters.len());
    for (of, chapter) in book.numbered_chapters() {
        let mut sections = Vec::with_capacity(chapter.sections.len());
        let mut before = 0;
        for section in &chapter.sections {
            number += 1;
            let quizzes = section.quizzes;
            let first_quiz = if quizzes > 0 { before } else { 0 };
            sections.push(SectionData { number, quizzes, first_quiz, content: contents.section(section)? });
            before += quizzes;
        }
        modules.push(ChapterData {
            part: book.part_opened_by(of),
            title: &chapter.title,
            summary: &chapter.summary,
            fields: &chapter.fields,
            sections,
        });
    }
    Ok(HandbookData { modules, glossary: &book.glossary, acts: &book.acts, ..HandbookData::empty(Vec::new()) })
}
