//! From a book to its documents.

use std::collections::{BTreeMap, BTreeSet};

use super::content::{self, Contents};
use super::diagnose::Case;
use super::input::{Data, DeckData, DocumentInfo, Input, Logo, SlideData, Surroundings};
use super::json::Json;
use super::measure::{self, Fit, Question};
use super::messages;
use super::pdf_error::{PdfError, template_error};
use super::request::DocumentRequest;
use super::typesetter::Typesetter;
use super::widths::WordWidths;
use crate::book::manifest::FileKind;
use crate::book::{Book, Document, Phrase, PlacedSlide, Slide};
use crate::cache::{Cache, Key};
use crate::diagnostic::{Complaints, Diagnostic};
use crate::error::Error;
use crate::render::theme::Theme;
use crate::site::Site;
use crate::source::{Snapshot, SourceFile, Span, short_hash};
use crate::workers;

/// Typst with a theme's templates, and the caches that all editions of a run share.
#[derive(Debug)]
pub(crate) struct Engine {
    /// Nothing where PDFs cannot be made.
    typesetter: Option<Typesetter>,
    /// How slides fit, by all that they are measured with.
    fits: Cache<Fit>,
    contents: Contents,
}

impl Engine {
    /// Reads the theme's templates and the fonts.
    ///
    /// # Errors
    ///
    /// [`Error::Theme`] if there are templates and no fonts.
    pub(crate) fn new(snapshot: &Snapshot, theme: &str) -> Result<Self, Error> {
        Ok(Self {
            typesetter: Typesetter::new(snapshot, theme)?,
            fits: Cache::default(),
            contents: Contents::default(),
        })
    }

    /// Whether PDFs can be made: this program was built with them, and the theme has templates for them.
    pub(crate) fn is_able(&self) -> bool {
        self.typesetter.is_some()
    }

    /// Whether a letter can be printed: one of the fonts has it, or nothing is printed.
    pub(crate) fn prints(&self, letter: char) -> bool {
        self.typesetter.as_ref().is_none_or(|typesetter| typesetter.has(letter))
    }

    /// Why a picture cannot be printed, if it cannot.
    pub(crate) fn refuses(&self, picture: &SourceFile) -> Option<String> {
        self.typesetter.as_ref()?.refuses(picture)
    }

    /// Whether the filters of a picture, if it is a drawing, take too long to print.
    pub(crate) fn has_heavy_filters(&self, picture: &SourceFile) -> bool {
        self.typesetter.as_ref().is_some_and(|typesetter| typesetter.has_heavy_filters(picture))
    }

    /// The renderer for a theme; nothing where PDFs cannot be made.
    pub(crate) fn renderer<'a>(&'a self, theme: &'a Theme) -> Option<DocumentRenderer<'a>> {
        let typesetter = self.typesetter.as_ref()?;
        Some(DocumentRenderer { theme, typesetter, fits: &self.fits, contents: &self.contents })
    }

    /// Begins a generation of the caches.
    pub(crate) fn advance(&self) {
        self.contents.advance();
        self.fits.advance();
    }
}

/// Renders the documents of books.
#[derive(Clone, Copy, Debug)]
pub(crate) struct DocumentRenderer<'a> {
    theme: &'a Theme,
    typesetter: &'a Typesetter,
    fits: &'a Cache<Fit>,
    contents: &'a Contents,
}

/// The slides of a book with the sizes of their text: what its documents are made from.
#[derive(Debug)]
pub(crate) struct MeasuredSlides {
    /// By the number of the slide.
    fits: BTreeMap<usize, Fit>,
    /// What is wrong with the slides.
    pub(crate) diagnostics: Complaints,
}

/// What became of a document; with it, the hash that it is made from.
enum DocumentOutcome {
    /// It is published already, made from the same.
    Unchanged(String),
    /// It was made: its bytes.
    New(String, Vec<u8>),
    /// Typst refuses texts in it.
    Refused(Complaints),
}

impl DocumentRenderer<'_> {
    /// What is wrong with the slides of a book: those that are too full, and what Typst refuses.
    ///
    /// # Errors
    ///
    /// As [`Self::measure`].
    pub(crate) fn check(&self, book: &Book) -> Result<Complaints, Error> {
        Ok(self.ask(book, Question::Room)?.diagnostics)
    }

    /// Measures the slides of a book, and finds those that are too full.
    ///
    /// # Errors
    ///
    /// [`Error::Theme`] if there are no interface texts in its language, or the templates cannot be used.
    pub(crate) fn measure(&self, book: &Book) -> Result<MeasuredSlides, Error> {
        self.ask(book, Question::Fit)
    }

    fn ask(&self, book: &Book, question: Question) -> Result<MeasuredSlides, Error> {
        let mut around = self.surroundings(book, "")?;
        if around.about.logo.is_some() && self.case(book, &around).is_measuring_wrong() {
            around = around.of_nobody(); // the arms are reported where a document is made
        }
        let placed = book.slides_of(Document::Slides);
        let slides = placed.iter().map(|placed| self.slide(placed, false)).collect::<Result<Vec<_>, _>>();
        let slides = slides.map_err(|error| template_error(&[error]))?;
        let (fits, errors) = measure::measure(self.fits, self.typesetter, &around, &slides, question)?;
        if let Some((_, error)) = errors.first().filter(|_| self.case(book, &around).is_measuring_wrong()) {
            return Err(template_error(std::slice::from_ref(error)));
        }
        let mut diagnostics: Complaints = placed
            .iter()
            .zip(&fits)
            .filter_map(|(placed, fit)| too_full(self.typesetter, placed.slide, *fit))
            .collect();
        let case = self.case(book, &around);
        diagnostics.extend(errors.into_iter().map(|(at, error)| case.slide(&placed[at], error)));
        let fits = placed.iter().map(|placed| placed.number).zip(fits).collect();
        Ok(MeasuredSlides { fits, diagnostics })
    }

    /// Makes the documents of a book that are not published already, and reports what Typst refuses. `config` is where the
    /// edition's name and values are written.
    ///
    /// # Errors
    ///
    /// [`Error::Theme`] if a template cannot be used, [`Error::DuplicatePath`] if the site has a file of the same name.
    pub(crate) fn documents(
        &self,
        (book, config): (&Book, Span),
        slides: &MeasuredSlides,
        request: &DocumentRequest,
        site: &mut Site,
    ) -> Result<Complaints, Error> {
        let wanted: Vec<Document> = request.documents.iter().copied().collect();
        let made = workers::each(&wanted, |document| {
            let made = self.document(*document, (book, config), slides, request)?;
            request.progress.advance();
            Ok(made)
        })?;
        let mut diagnostics = Vec::new();
        for (document, made) in wanted.into_iter().zip(made) {
            let path = book.path(FileKind::Document(document));
            match made {
                DocumentOutcome::Unchanged(key) => site.keep(path, key)?,
                DocumentOutcome::New(key, bytes) => site.make(path, key, bytes)?,
                DocumentOutcome::Refused(found) => diagnostics.extend(found),
            }
        }
        self.typesetter.evict();
        Ok(diagnostics)
    }

    /// Makes one document, unless the one that is published has the same hash. Its version is the first six signs of that hash.
    fn document(
        &self,
        document: Document,
        (book, config): (&Book, Span),
        slides: &MeasuredSlides,
        request: &DocumentRequest,
    ) -> Result<DocumentOutcome, Error> {
        let theme = self.theme.language(&book.language)?;
        let wrong = |error: PdfError| template_error(&[error]);
        let data = match document {
            Document::Handbook => Data::Handbook(content::handbook(self.contents, book).map_err(wrong)?),
            Document::Workbook => Data::Handbook(content::workbook(self.contents, book).map_err(wrong)?),
            Document::Guide => Data::Guide(content::guide(self.contents, book).map_err(wrong)?),
            Document::Slides | Document::Handouts | Document::Notes => {
                Data::Deck(self.deck(book, slides, document).map_err(wrong)?)
            }
        };
        let mut around = self.surroundings(book, theme.text(&format!("{}_title", document.word())))?;
        let mut input = around.input(&data).map_err(|errors| template_error(&errors))?;
        let date = theme.phrase(&Phrase::date(request.date));
        let key = self.key(&input, request.date_was_asked_for.then_some(&*date));
        let path = book.path(FileKind::Document(document));
        if request.published.get(&path) == Some(&key) {
            return Ok(DocumentOutcome::Unchanged(key));
        }
        around.about.version = key[..6].to_owned();
        around.about.date = date;
        input.about = Json::of(&around.about).map_err(wrong)?;
        match self.typesetter.pdf(document.word(), input, &path, request.date) {
            Ok(bytes) => Ok(DocumentOutcome::New(key, bytes)),
            Err(errors) => {
                let case = self.case(book, &around);
                if case.is_template_wrong(document) {
                    return Err(template_error(&errors));
                }
                Ok(DocumentOutcome::Refused(case.texts(document, &errors, config)))
            }
        }
    }

    /// What `diagnose` needs to find the texts of a book that are refused.
    fn case<'b>(&'b self, book: &'b Book, around: &'b Surroundings<'b>) -> Case<'b> {
        Case { typesetter: self.typesetter, around, book }
    }

    /// The slides of a document, each in the size that was measured, and the labels of sections whose first slide is not among them.
    fn deck<'b>(&self, book: &'b Book, slides: &MeasuredSlides, document: Document) -> Result<DeckData<'b>, PdfError> {
        let mut data = Vec::with_capacity(slides.fits.len());
        let mut elsewhere: BTreeSet<&str> = book.labels().collect();
        for placed in book.slides_of(document) {
            let mut slide = self.slide(&placed, document.has_notes())?;
            if document.has_notes() {
                (slide.minutes, slide.is_optional) = (book.minutes_of(&placed), placed.is_optional());
            }
            let fit = slides.fits[&placed.number];
            slide.label.map(|label| elsewhere.remove(label));
            data.push(Some(SlideData { step: fit.step, spare: fit.fills.then_some(fit.spare.max(0.0)), ..slide }));
        }
        Ok(DeckData {
            total: slides.fits.len(),
            slides: data,
            days: book.days.iter().map(|day| &**day).collect(),
            cuts: if document.has_notes() { book.cuts() } else { Vec::new() },
            elsewhere: elsewhere.into_iter().collect(),
        })
    }

    /// A slide in the largest size.
    fn slide<'b>(&self, placed: &PlacedSlide<'b>, with_notes: bool) -> Result<SlideData<'b>, PdfError> {
        Ok(SlideData {
            content: self.contents.slide(self.typesetter, placed.slide)?,
            step: 0,
            spare: None,
            number: placed.number,
            is_reserve: placed.is_reserve(),
            minutes: None,
            is_optional: false,
            names_arms: placed.names_arms(),
            foot: placed.foot(),
            label: placed.section.filter(|_| placed.is_first).map(|section| &*section.label),
            notes: with_notes.then(|| self.contents.notes(&placed.slide.speaker)).transpose()?,
        })
    }

    /// The hash that a document is known by: of its input, of the date that was asked for, and of all that it is set with.
    fn key(&self, input: &Input, date: Option<&str>) -> String {
        let mut key = Key::default();
        key.hash(input.data.hash).hash(input.about.hash).hash(input.texts.hash);
        key.text(date.unwrap_or_default()).hash(self.typesetter.hash);
        for (_, chunk) in &input.chunks {
            key.hash(chunk.hash);
        }
        short_hash(key.finish())
    }

    /// What is said of a book around its texts, and the interface texts. `kind` is what the document is called; version and date are empty.
    fn surroundings<'b>(&'b self, book: &'b Book, kind: &'b str) -> Result<Surroundings<'b>, Error> {
        let accent = book.accent.as_ref().unwrap_or(&self.theme.accent);
        let about = DocumentInfo {
            programme: &book.title,
            edition: book.name(),
            full_title: book.full_title(),
            owner: book.owner.as_deref(),
            names: book.names.iter().map(|(language, name)| (&**language, &**name)).collect(),
            title: book.window_title(FileKind::Document(Document::Slides), kind),
            kind,
            lang: &book.language,
            accent: &accent.light,
            on_accent: accent.on_light,
            logo: book.logo.as_ref().map(|logo| Logo { file: &logo.file, alt: book.name() }),
            licence: book.licence.as_deref(),
            version: String::new(),
            date: String::new(),
        };
        let texts = Json::of(&serde_json::json!({ "lang": &*book.language, "all": self.theme.texts() }))
            .map_err(|error| template_error(&[error]))?;
        Ok(Surroundings { about, texts })
    }
}

/// What there is to say of a slide that does not fit.
fn too_full(typesetter: &Typesetter, slide: &Slide, fit: Fit) -> Option<Diagnostic> {
    let (high, wide, size) = ((-fit.spare).ceil(), fit.wide.ceil(), fit.size.to_string());
    match (high > 0.0, wide > 0.0) {
        (false, false) => None,
        (true, _) => {
            let lines = (high / (fit.size * 1.3)).ceil().max(1.0);
            Some(messages::slide_too_full(slide.span, size, high.to_string(), lines.to_string()))
        }
        (false, true) => {
            let word = WordWidths::longest(typesetter, slide);
            Some(messages::slide_too_wide(slide.span, size, wide.to_string(), word))
        }
    }
}
