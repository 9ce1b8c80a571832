//! Typst: a template of the theme, and data, to a PDF. The only place that knows it.
//!
//! A template sees the theme's own folder, its [`Input`], and pictures by their content as `/pictures/…`. There is **no** network,
//! **no** package, **no** font but those that are shipped, and **nothing** else of the disk. Typst keeps what it has laid out, so
//! that what is equal in two editions is set once; [`Typesetter::evict`] evicts what has not been used for a while.

use std::collections::HashMap;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, OnceLock};

use serde::de::DeserializeOwned;
use typst::diag::{FileError, FileResult, LoadedWithin, SourceDiagnostic};
use typst::foundations::{Bytes, Content, Datetime, Duration, Label, Selector, Smart};
use typst::introspection::{Introspector, MetadataElem};
use typst::layout::{Abs, Em};
use typst::loading::{LoadSource, Loaded};
use typst::syntax::{FileId, RootedPath, Source, Spanned, VirtualPath, VirtualRoot};
use typst::text::{Font, FontBook, FontInstance, FontStyle, FontVariations, FontWeight};
use typst::utils::{LazyHash, PicoStr};
use typst::visualize::{ExchangeFormat, RasterImage, SvgImage};
use typst::{Feature, Library, LibraryExt, World, WorldExt};
use typst_layout::PagedDocument;
use typst_pdf::{PdfOptions, PdfStandard, PdfStandards, Timestamp};

use super::filters;
use super::input::Input;
use super::messages;
use super::pdf_error::PdfError;
use crate::book::paper_name;
use crate::error::{Error, said};
use crate::project::Date;
use crate::source::{self, Snapshot, SourceFile, short_hash};

/// After how many editions Typst is asked to evict what has not been used for [`ROUNDS_KEPT`] such rounds. Looking for that
/// takes as long as setting a document.
const EDITIONS_A_ROUND: usize = 6;
const ROUNDS_KEPT: usize = 1;

/// How many slides or sections a document has at most: Typst names files by numbers of 16 bits, and what has a name keeps it.
const MOST_CHUNKS: usize = 10_000;

/// The settings of the theme, which templates read too.
const SETTINGS: &str = "theme.yaml";

/// How many letters have their width at hand: those of Latin script.
const LETTERS_AT_HAND: u32 = 0x250;

/// A value that a template keeps, and how far down its page it stands, in points.
#[derive(Debug)]
pub(crate) struct Located<T> {
    pub(crate) value: T,
    pub(crate) y: f64,
}

/// A template of the theme.
#[derive(Debug)]
struct Template {
    text: Arc<str>,
    parsed: OnceLock<Source>,
}

/// The theme's templates, the shipped fonts and the pictures, ready to set documents.
#[derive(Debug)]
pub(crate) struct Typesetter {
    library: LazyHash<Library>,
    book: LazyHash<FontBook>,
    fonts: Vec<Font>,
    /// The font in which the widths of words are measured.
    bold: Option<FontInstance>,
    /// The widths of the first letters in bold type.
    widths: Vec<f64>,
    /// The templates of the theme, by their path in its `typst/` folder.
    templates: HashMap<FileId, Template>,
    /// The other files of that folder, the theme's settings as `/theme.yaml`, and the pictures of all layers.
    files: HashMap<FileId, Bytes>,
    /// The files of [`Input`].
    inputs: [FileId; 3],
    /// The standards that every document meets.
    standards: PdfStandards,
    /// How many editions were set.
    editions: AtomicUsize,
    /// A hash of everything but the data.
    pub(crate) hash: u128,
}

impl Typesetter {
    /// Reads the templates of a theme and the fonts of the project; nothing where the theme has
    /// no `typst/` folder.
    ///
    /// # Errors
    ///
    /// [`Error::Theme`] if there are no fonts.
    pub(crate) fn new(snapshot: &Snapshot, theme: &str) -> Result<Option<Self>, Error> {
        let theme = snapshot.theme(theme);
        let mut hashed = String::from(env!("CARGO_PKG_VERSION"));
        let (mut templates, mut files) = (HashMap::new(), HashMap::new());
        for (path, file) in theme.under("typst/") {
            hashed.push_str(&short_hash(file.hash));
            let id = id(&format!("/{path}"))?;
            match &file.content {
                source::Content::Text(text) if file.path.ends_with(".typ") => {
                    templates.insert(id, Template { text: text.clone(), parsed: OnceLock::new() });
                }
                _ => {
                    files.insert(id, bytes(file));
                }
            }
        }
        if templates.is_empty() {
            return Ok(None);
        }
        if let Some(settings) = theme.get(SETTINGS) {
            hashed.push_str(&short_hash(settings.hash));
            files.insert(id(&format!("/{SETTINGS}"))?, bytes(settings));
        }
        let mut fonts = Vec::new();
        let is_font = |file: &&SourceFile| [".otf", ".ttf"].iter().any(|ending| file.path.ends_with(ending));
        for file in snapshot.under("assets/fonts/").filter(is_font) {
            hashed.push_str(&short_hash(file.hash));
            fonts.extend(Font::iter(bytes(file)));
        }
        if fonts.is_empty() {
            return Err(Error::Theme(messages::no_font()));
        }
        for file in snapshot.under("content/").filter(|file| file.path.contains("/assets/")) {
            files.insert(id(&format!("/pictures/{}", paper_name(&file.path, file.hash)))?, bytes(file));
        }
        // header cells of rows are still behind a feature of Typst's
        let features = [Feature::A11yExtras].into_iter().collect();
        let standards = PdfStandards::new(&[PdfStandard::A_2a, PdfStandard::Ua_1])
            .map_err(|error| Error::Theme(said(error.message().to_string())))?;
        let bold = bold_of(&fonts);
        let widths =
            (0..LETTERS_AT_HAND).filter_map(char::from_u32).map(|letter| width(bold.as_ref(), letter)).collect();
        Ok(Some(Self {
            bold,
            widths,
            library: LazyHash::new(Library::builder().with_features(features).build()),
            book: LazyHash::new(FontBook::from_fonts(&fonts)),
            fonts,
            templates,
            files,
            inputs: [id("/data.json")?, id("/about.json")?, id("/texts.json")?],
            standards,
            editions: AtomicUsize::new(0),
            hash: source::hash(hashed.as_bytes()),
        }))
    }

    /// The width of a letter in bold type, in ems.
    pub(crate) fn width(&self, letter: char) -> f64 {
        let at_hand = usize::try_from(u32::from(letter)).ok().and_then(|at| self.widths.get(at));
        at_hand.copied().unwrap_or_else(|| width(self.bold.as_ref(), letter))
    }

    /// Whether one of the fonts has a letter.
    pub(crate) fn has(&self, letter: char) -> bool {
        self.fonts.iter().any(|font| font.info().coverage.contains(u32::from(letter)))
    }

    /// Why a picture cannot be set, if it cannot.
    pub(crate) fn refuses(&self, file: &SourceFile) -> Option<String> {
        let bytes = bytes(file);
        match ExchangeFormat::detect(&bytes) {
            Some(format) => {
                let refused = RasterImage::plain(bytes, format).err();
                comemo::evict(0); // Typst would keep every picture in full
                refused.map(|why| why.to_string())
            }
            None => {
                let loaded = Loaded::new(Spanned::detached(LoadSource::Bytes), bytes.clone());
                SvgImage::new(bytes).err().map(|why| why.within(&loaded).message.to_string())
            }
        }
    }

    /// Whether the filters of a picture, if it is a drawing, take too long to print.
    pub(crate) fn has_heavy_filters(&self, file: &SourceFile) -> bool {
        let bytes = bytes(file);
        let is_drawing = ExchangeFormat::detect(&bytes).is_none();
        is_drawing && SvgImage::new(bytes).is_ok_and(|drawing| filters::are_heavy(drawing.tree()))
    }

    /// Sets a document as PDF/UA-1 and PDF/A-2a in one file. `name` identifies it for good; the same inputs give the same
    /// bytes.
    ///
    /// # Errors
    ///
    /// Everything that Typst refuses.
    pub(crate) fn pdf(&self, template: &str, input: Input, name: &str, date: Date) -> Result<Vec<u8>, Vec<PdfError>> {
        let job = self.job(template, input)?;
        let document = job.set()?;
        let number = |number: u32| u8::try_from(number).unwrap_or(1);
        let year = i32::try_from(date.year).unwrap_or(1);
        let datetime = Datetime::from_ymd_hms(year, number(date.month), number(date.day), 0, 0, 0);
        let options = PdfOptions {
            ident: Smart::Custom(name.to_owned()),
            creator: Smart::Custom(Some(format!("lagvis {}", env!("CARGO_PKG_VERSION")))),
            timestamp: datetime.map(Timestamp::new_utc),
            standards: self.standards.clone(),
            ..PdfOptions::default()
        };
        typst_pdf::pdf(&document, &options).map_err(|errors| job.errors(&errors))
    }

    /// Lays a document out, and gives what its template keeps under a label, in order.
    ///
    /// # Errors
    ///
    /// Everything that Typst refuses, and a value that is of another form.
    pub(crate) fn marks<T: DeserializeOwned>(
        &self,
        template: &str,
        input: Input,
        label: &str,
    ) -> Result<Vec<Located<T>>, Vec<PdfError>> {
        let document = self.job(template, input)?.set()?;
        let lacks = |message: String| vec![PdfError { message, place: template.to_owned() }];
        let label = Label::new(PicoStr::intern(label)).ok_or_else(|| lacks(messages::no_label().to_string()))?;
        let introspector = document.introspector();
        let kept = introspector.query(&Selector::Label(label));
        let mark = |element: &Content| {
            let kept = element.to_packed::<MetadataElem>()?;
            let position = introspector.position(element.location()?)?;
            let value = serde_json::to_value(&kept.value).and_then(serde_json::from_value);
            Some(value.map(|value| Located { value, y: position.point.y.to_pt() }))
        };
        kept.iter()
            .filter_map(mark)
            .collect::<Result<_, _>>()
            .map_err(|error: serde_json::Error| lacks(error.to_string()))
    }

    /// Evicts what Typst has laid out and not used again for the length of some editions.
    pub(crate) fn evict(&self) {
        if self.editions.fetch_add(1, Ordering::Relaxed).is_multiple_of(EDITIONS_A_ROUND) {
            comemo::evict(ROUNDS_KEPT);
        }
    }

    /// A template, parsed when it is first asked for: a build without documents parses none.
    fn template(&self, id: FileId) -> Option<&Source> {
        let Template { text, parsed } = self.templates.get(&id)?;
        Some(parsed.get_or_init(|| Source::new(id, text.to_string())))
    }

    /// A template with its input, ready to be set.
    fn job(&self, template: &str, input: Input) -> Result<Job<'_>, Vec<PdfError>> {
        let refuse = |error: Error| vec![PdfError { message: error.to_string(), place: template.to_owned() }];
        let main = id(&format!("/{template}.typ")).map_err(refuse)?;
        if input.chunks.len() > MOST_CHUNKS {
            return Err(refuse(Error::Theme(messages::too_many_chunks(MOST_CHUNKS))));
        }
        let inputs = [input.data, input.about, input.texts].map(|json| Bytes::new(json.bytes));
        let mut files: HashMap<FileId, Bytes> = self.inputs.into_iter().zip(inputs).collect();
        for (path, chunk) in input.chunks {
            files.insert(id(&path).map_err(refuse)?, Bytes::new(chunk.bytes));
        }
        Ok(Job { typesetter: self, main, files })
    }
}

/// The upright bold font.
fn bold_of(fonts: &[Font]) -> Option<FontInstance> {
    let upright = fonts.iter().filter(|font| font.info().variant.style == FontStyle::Normal);
    let bold = upright.min_by_key(|font| font.info().variant.weight.distance(FontWeight::BOLD))?;
    Some(bold.clone().instantiate(bold.info().variant, Abs::pt(10.0), &FontVariations::default()))
}

/// The width of a letter, in ems; that of a wide letter where the font lacks it.
fn width(font: Option<&FontInstance>, letter: char) -> f64 {
    let of = |font: &FontInstance| font.x_advance(font.ttf().glyph_index(letter)?.0);
    font.and_then(of).map_or(1.0, Em::get)
}

/// The number by which Typst knows a path that begins with `/`; see [`MOST_CHUNKS`].
fn id(path: &str) -> Result<FileId, Error> {
    let path = VirtualPath::new(path).map_err(|_| Error::Theme(messages::no_template_path(path)))?;
    Ok(RootedPath::new(VirtualRoot::Project, path).intern())
}

/// The bytes of a file, shared and not copied.
fn bytes(file: &SourceFile) -> Bytes {
    match &file.content {
        source::Content::Text(text) => Bytes::from_string(text.clone()),
        source::Content::Binary(bytes) => Bytes::new(bytes.clone()),
        source::Content::Refused(_) => Bytes::new(Vec::new()),
    }
}

/// One document on its way.
struct Job<'a> {
    typesetter: &'a Typesetter,
    /// The template.
    main: FileId,
    /// Its [`Input`].
    files: HashMap<FileId, Bytes>,
}

impl Job<'_> {
    /// Lays the document out.
    fn set(&self) -> Result<PagedDocument, Vec<PdfError>> {
        typst::compile::<PagedDocument>(self).output.map_err(|errors| self.errors(&errors))
    }

    /// What Typst refuses, each with file and line in the theme's templates.
    fn errors(&self, errors: &[SourceDiagnostic]) -> Vec<PdfError> {
        let pdf_error = |error: &SourceDiagnostic| {
            let file = error.span.id().map_or(String::new(), |id| id.get().vpath().get_without_slash().to_owned());
            let line = error
                .span
                .id()
                .and_then(|id| self.typesetter.template(id))
                .zip(self.range(error.span))
                .and_then(|(source, range)| source.lines().byte_to_line(range.start).map(|line| line + 1));
            let place = line.map_or(file.clone(), |line| format!("{file}:{line}"));
            PdfError { message: error.message.to_string(), place }
        };
        errors.iter().map(pdf_error).collect()
    }
}

impl World for Job<'_> {
    fn library(&self) -> &LazyHash<Library> {
        &self.typesetter.library
    }

    fn book(&self) -> &LazyHash<FontBook> {
        &self.typesetter.book
    }

    fn main(&self) -> FileId {
        self.main
    }

    fn source(&self, id: FileId) -> FileResult<Source> {
        let source = self.typesetter.template(id).cloned();
        source.ok_or_else(|| FileError::NotFound(id.get().vpath().get_without_slash().into()))
    }

    fn file(&self, id: FileId) -> FileResult<Bytes> {
        let file = self.files.get(&id).or_else(|| self.typesetter.files.get(&id)).cloned();
        file.ok_or_else(|| FileError::NotFound(id.get().vpath().get_without_slash().into()))
    }

    fn font(&self, index: usize) -> Option<Font> {
        self.typesetter.fonts.get(index).cloned()
    }

    fn today(&self, _: Option<Duration>) -> Option<Datetime> {
        None // the date is data
    }
}
