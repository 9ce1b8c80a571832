//! Which text it is that cannot be set.
//!
//! Typst names a place in the template, which all texts go through. So what was refused is set again in pieces, down to the
//! block: that costs time only where something is wrong.

use std::sync::Arc;

use super::content::slide_json;
use super::input::{ChapterData, Data, DeckData, GuideData, HandbookData, SectionData, SlideData, Surroundings};
use super::json::Json;
use super::pdf_error::PdfError;
use super::typesetter::Typesetter;
use super::{measure, messages};
use crate::book::{
    Block, Book, Chapter, Document, Flow, Kind, Layout, Passage, PlacedSlide, Run, Section, Slide, SlideTime, Speaker,
};
use crate::diagnostic::{Complaints, Diagnostic};
use crate::project::Date;
use crate::source::Span;

/// A date for what nobody will see.
const ANY_DAY: Date = Date { year: 2000, month: 1, day: 1 };

/// What is diagnosed: how a document of a book was to be set.
#[derive(Clone, Copy)]
pub(super) struct Case<'a> {
    pub(super) typesetter: &'a Typesetter,
    pub(super) around: &'a Surroundings<'a>,
    pub(super) book: &'a Book,
}

/// A text that is refused: where it is written, whether it is a picture, and why.
struct Found {
    span: Span,
    is_picture: bool,
    why: PdfError,
}

impl Found {
    /// The diagnostic, with a note that says where in the template Typst stopped.
    fn diagnostic(&self) -> Diagnostic {
        let PdfError { message, place } = &self.why;
        let refused = match self.is_picture {
            true => messages::picture_refused(self.span, message),
            false => messages::text_refused(self.span, message),
        };
        refused.note(None, messages::refused_at(place, message))
    }
}

/// A block that is refused by itself.
fn found(block: &Block, why: PdfError) -> Found {
    Found { span: block.span, is_picture: matches!(block.kind, Kind::Figure(_)), why }
}

impl Case<'_> {
    /// The texts of a document that Typst refuses, for what it refused; what is in none of them is reported at `config`, which
    /// holds the edition's name and values.
    pub(super) fn texts(&self, document: Document, errors: &[PdfError], config: Span) -> Complaints {
        let nobody = self.around.of_nobody();
        let nobodys = Case { around: &nobody, ..*self };
        let mut texts = match document {
            Document::Handbook | Document::Workbook => nobodys.in_chapters(&self.book.chapters),
            Document::Guide => nobodys.in_chapters(&self.book.guide),
            Document::Slides | Document::Handouts | Document::Notes => nobodys.in_deck(document),
        };
        texts.retain(|text| errors.iter().any(|error| error.message == text.why.message));
        if texts.is_empty() {
            texts.extend(errors.first().map(|why| Found { span: config, is_picture: false, why: why.clone() }));
        }
        texts.iter().map(Found::diagnostic).collect()
    }

    /// Whether a document without any text, and of no edition, is refused too.
    pub(super) fn is_template_wrong(&self, document: Document) -> bool {
        let nobody = self.around.of_nobody();
        let empty = match document {
            Document::Handbook | Document::Workbook => Data::Handbook(HandbookData::empty(Vec::new())),
            Document::Guide => Data::Guide(GuideData::empty()),
            Document::Slides | Document::Handouts | Document::Notes => Data::Deck(DeckData {
                slides: Vec::new(),
                total: 0,
                days: Vec::new(),
                cuts: Vec::new(),
                elsewhere: Vec::new(),
            }),
        };
        Case { around: &nobody, ..*self }.error(document, &empty).is_some()
    }

    /// Whether a slide with nothing but a title is refused too.
    pub(super) fn is_measuring_wrong(&self) -> bool {
        slide_json(self.typesetter, &title_alone(Layout::Text))
            .is_ok_and(|content| measure::is_refused(self.typesetter, self.around, content, Vec::new()))
    }

    /// What there is to say of a slide that cannot be measured: of one of its blocks, or of the slide, where it is none of them alone.
    pub(super) fn slide(&self, placed: &PlacedSlide<'_>, why: PdfError) -> Diagnostic {
        let slide = placed.slide;
        let labels: Vec<&str> = self.book.labels().collect();
        let refuses = |block: &&Block| {
            let alone = Slide { blocks: vec![(*block).clone()], callout: None, notes: Vec::new(), ..slide.clone() };
            slide_json(self.typesetter, &alone)
                .is_ok_and(|content| measure::is_refused(self.typesetter, self.around, content, labels.clone()))
        };
        match blocks_of(slide).find(refuses) {
            Some(block) => found(block, why).diagnostic(),
            None => Found { span: slide.span, is_picture: false, why }.diagnostic(),
        }
    }

    /// The refused texts of a document of slides: blocks that are refused by themselves, of what is shown and of what is said, or the slide
    /// where none of its blocks is.
    fn in_deck(&self, document: Document) -> Vec<Found> {
        let mut all = Vec::new();
        for placed in self.book.slides_of(document) {
            let slide = placed.slide;
            let no_notes = Speaker::default();
            let Some(why) = self.slide_alone(document, slide, &slide.speaker) else { continue };
            let bare = Slide { blocks: Vec::new(), callout: None, notes: Vec::new(), ..slide.clone() };
            let seen = blocks_of(slide).map(|block| (block, Slide { blocks: vec![block.clone()], ..bare.clone() }));
            let said = slide.speaker.passages.iter().flat_map(|passage| &passage.flow.blocks);
            let said = said.map(|block| (block, Slide { blocks: vec![block.clone()], ..bare.clone() }));
            let before = all.len();
            all.extend(seen.chain(said).filter_map(|(block, alone)| {
                self.slide_alone(document, &alone, &no_notes).map(|why| found(block, why))
            }));
            if all.len() == before {
                all.push(Found { span: slide.span, is_picture: false, why });
            }
        }
        all
    }

    /// Why a slide is refused, if it is.
    fn slide_alone(&self, document: Document, slide: &Slide, speaker: &Speaker) -> Option<PdfError> {
        let title = slide_json(self.typesetter, &title_alone(Layout::Title)).ok()?;
        let content = slide_json(self.typesetter, slide).ok()?;
        let no_notes = Json::of(&Vec::<Passage>::new()).ok()?;
        let data = |number, content, notes| {
            Some(SlideData::alone(number, content, Some(notes).filter(|_| document.has_notes())))
        };
        // an outline begins at its first level
        let slides = vec![data(1, title, no_notes), data(2, content, Json::of(&speaker.passages).ok()?)];
        let deck =
            DeckData { slides, total: 2, days: Vec::new(), cuts: Vec::new(), elsewhere: self.book.labels().collect() };
        self.error(document, &Data::Deck(deck))
    }

    /// The refused texts of some chapters, set as a handbook is: a section's heading, or else those of its blocks that are refused by themselves.
    fn in_chapters(&self, chapters: &[Arc<Chapter>]) -> Vec<Found> {
        let mut all = Vec::new();
        for section in chapters.iter().flat_map(|chapter| &chapter.sections) {
            if self.section_alone(section).is_none() {
                continue;
            }
            let with = |passage: Option<(&Passage, &Block)>| {
                let passages = passage.map(|(passage, block)| Passage {
                    flow: Flow { blocks: vec![block.clone()], ..passage.flow.clone() },
                    ..passage.clone()
                });
                self.section_alone(&Section { passages: passages.into_iter().collect(), ..Section::clone(section) })
            };
            if let Some(why) = with(None) {
                all.push(Found { span: section.span, is_picture: false, why });
                continue;
            }
            let blocks = section.passages.iter().flat_map(|it| it.flow.blocks.iter().map(move |block| (it, block)));
            all.extend(blocks.filter_map(|(it, block)| with(Some((it, block))).map(|why| found(block, why))));
        }
        all
    }

    /// Why a section is refused, if it is.
    fn section_alone(&self, section: &Section) -> Option<PdfError> {
        let title = |level: u8| Section {
            level,
            label: level.to_string(),
            title: title_alone(Layout::Text).title,
            words: "A".to_owned(),
            passages: Vec::new(),
            ..section.clone()
        };
        // an outline leaves out no level
        let above: Vec<Section> = (1..section.level).map(title).collect();
        let contents = above.iter().chain([section]).map(Json::of).enumerate();
        let quizzes = section.quizzes;
        let sections = contents.map(|(at, content)| {
            Some(SectionData {
                number: at + 1,
                quizzes: if at == above.len() { quizzes } else { 0 },
                first_quiz: 0,
                content: content.ok()?,
            })
        });
        let module = ChapterData {
            part: None,
            title: "A",
            summary: "",
            fields: &[],
            sections: sections.collect::<Option<_>>()?,
        };
        let others = self
            .book
            .chapters
            .iter()
            .chain(&self.book.guide)
            .flat_map(|chapter| &chapter.sections)
            .map(|section| &*section.label);
        let elsewhere = others.filter(|label| *label != section.label).collect();
        self.error(
            Document::Handbook,
            &Data::Handbook(HandbookData { modules: vec![module], ..HandbookData::empty(elsewhere) }),
        )
    }

    /// Why a piece of a document is refused, if it is.
    fn error(&self, document: Document, data: &Data<'_>) -> Option<PdfError> {
        let input = self.around.input(data).ok()?;
        let refused = self.typesetter.pdf(document.word(), input, document.word(), ANY_DAY).err();
        refused.and_then(|errors| errors.into_iter().next())
    }
}

/// A slide with nothing but a title that every font has.
fn title_alone(layout: Layout) -> Slide {
    Slide {
        hash: 0,
        layout,
        over: None,
        title: vec![Run::Text("A".to_owned())],
        words: "A".to_owned(),
        blocks: Vec::new(),
        callout: None,
        dates: Vec::new(),
        notes: Vec::new(),
        speaker: Speaker::default(),
        lang: None,
        pictures: 0,
        time: SlideTime::default(),
        span: Span::default(),
    }
}

/// The blocks of a slide: its own, those of the callout that fills it, and those in the columns of that.
fn blocks_of(slide: &Slide) -> impl Iterator<Item = &Block> {
    let callout = slide.callout.iter();
    let in_columns = callout.clone().flat_map(|callout| &callout.columns).flat_map(|column| &column.blocks);
    slide.blocks.iter().chain(callout.flat_map(|callout| &callout.blocks)).chain(in_columns)
}
