//! What is on a slide, what is said at it, and what is in a section, as JSON: made once for all editions that share it.

use std::sync::Arc;

use serde::Serialize;

use super::input::{ChapterData, GuideData, HandbookData, SectionData};
use super::json::Json;
use super::pdf_error::PdfError;
use super::typesetter::Typesetter;
use super::widths::WordWidths;
use crate::book::{Book, Chapter, Section, Slide, Speaker};
use crate::cache::Cache;

/// The JSON of slides, notes and sections, by the hashes of these.
#[derive(Debug, Default)]
pub(crate) struct Contents {
    slides: Cache<Json>,
    notes: Cache<Json>,
    sections: Cache<Json>,
    /// Nothing for a section that has nothing in the workbook.
    worksheets: Cache<Option<Json>>,
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

    /// What of a section is in the workbook; nothing where nothing is.
    pub(crate) fn worksheet(&self, section: &Section) -> Result<Option<Json>, PdfError> {
        self.worksheets.try_get(section.hash, || section.worksheet().map(|sheet| Json::of(&sheet)).transpose())
    }

    /// Begins a generation.
    pub(crate) fn advance(&self) {
        self.slides.advance();
        self.notes.advance();
        self.sections.advance();
        self.worksheets.advance();
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
    let modules = chapters(book, &book.chapters, |section| contents.section(section).map(Some))?;
    Ok(HandbookData { modules, glossary: &book.glossary, acts: &book.acts, ..HandbookData::empty(Vec::new()) })
}

/// The workbook of a book: the modules that have something in it.
pub(crate) fn workbook<'a>(contents: &Contents, book: &'a Book) -> Result<HandbookData<'a>, PdfError> {
    let mut modules = chapters(book, &book.chapters, |section| contents.worksheet(section))?;
    modules.retain(|module| !module.sections.is_empty());
    let mut elsewhere = Vec::new();
    for section in book.chapters.iter().flat_map(|chapter| &chapter.sections) {
        elsewhere.extend(contents.worksheet(section)?.is_none().then_some(&*section.label));
    }
    Ok(HandbookData { modules, ..HandbookData::empty(elsewhere) })
}

/// The facilitator's guide of a book.
pub(crate) fn guide<'a>(contents: &Contents, book: &'a Book) -> Result<GuideData<'a>, PdfError> {
    let sections = book.chapters.iter().flat_map(|chapter| &chapter.sections);
    Ok(GuideData {
        modules: chapters(book, &book.guide, |section| contents.section(section).map(Some))?,
        days: book.days.iter().map(|day| &**day).collect(),
        plan: book.rundown(),
        cuts: book.cuts(),
        elsewhere: sections.filter(|section| !section.has_slides()).map(|section| &*section.label).collect(),
    })
}

/// Chapters with what `content` gives of their sections; those of which it gives nothing are left out.
fn chapters<'a>(
    book: &'a Book,
    chapters: &'a [Arc<Chapter>],
    content: impl Fn(&Section) -> Result<Option<Json>, PdfError>,
) -> Result<Vec<ChapterData<'a>>, PdfError> {
    let mut number = 0;
    let mut modules = Vec::with_capacity(chapters.len());
    for chapter in chapters {
        let mut sections = Vec::with_capacity(chapter.sections.len());
        let mut before = 0;
        for section in &chapter.sections {
            let quizzes = section.quizzes;
            if let Some(content) = content(section)? {
                number += 1;
                let first_quiz = if quizzes > 0 { before } else { 0 };
                sections.push(SectionData { number, quizzes, first_quiz, content });
            }
            before += quizzes;
        }
        modules.push(ChapterData {
            part: book.number_of(&chapter.slug).and_then(|of| book.part_opened_by(of)),
            title: &chapter.title,
            summary: &chapter.summary,
            fields: &chapter.fields,
            sections,
        });
    }
    Ok(modules)
}
