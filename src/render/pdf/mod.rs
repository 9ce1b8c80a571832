//! The documents to print: slides, handouts, the speaker's notes and the handbook, as PDF.
//!
//! 1. [`deck`] and [`handbook`] turn an [`Edition`] into [`data`], by way of [`paper`] and [`text`]: plain values, everything filled in.
//! 2. [`fit`] finds how large the text of each slide can be, and which slides are too full.
//! 3. [`typeset`] hands the data to a fixed template of the theme, and gives the bytes of a tagged PDF/UA-1 and PDF/A-2a.
//! 4. [`refused`] finds the text that made Typst refuse, where it does.
//!
//! A document is known by the hash of its data, its template and its pictures. What was published under the same hash is not
//! made again, and a part of the hash is the version that its foot shows: two sheets with one version say the same.
//!
//! No text ever becomes code: a template reads it as data. No step touches a file; the date is given.

mod data;
mod deck;
mod fit;
mod glyphs;
mod handbook;
mod paper;
mod refused;
mod text;
#[cfg(feature = "pdf")]
mod typeset;
#[cfg(not(feature = "pdf"))]
#[path = "untyped.rs"]
mod typeset;

use std::collections::{BTreeMap, BTreeSet};

use serde::Serialize;

use super::theme::Theme;
use crate::crew;
use crate::diagnostic::{Code, Diagnostic};
use crate::edition::Edition;
use crate::error::Error;
use crate::layer::ink_on;
use crate::project::{Date, Project};
use crate::site::Site;
use crate::source::{Snapshot, hash, short_hash};
use data::{About, Day, Deck, Handbook, Logo, Slide};
use deck::Placed;
use fit::{Fit, Fits};
use paper::Paper;
use typeset::{Refusal, Typesetter};

/// A document to print.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Document {
    /// One page a slide, 16:9.
    Slides,
    /// Three slides a page, with lines to write on.
    Handouts,
    /// A slide above what there is to say; for the facilitator.
    Notes,
    /// The whole handbook.
    Handbook,
}

impl Document {
    /// Every document.
    pub const ALL: [Document; 4] = [Self::Slides, Self::Handouts, Self::Notes, Self::Handbook];

    /// Its name: that of its template and of its file.
    pub fn word(self) -> &'static str {
        match self {
            Self::Slides => "slides",
            Self::Handouts => "handouts",
            Self::Notes => "notes",
            Self::Handbook => "handbook",
        }
    }

    /// Whether it is for everybody, and not for the facilitator alone.
    pub(crate) fn is_public(self) -> bool {
        self != Self::Notes
    }

    /// The path of its file below the output.
    fn path(self, edition: &Edition) -> String {
        let is_first = edition.languages.first() == Some(&edition.language);
        let inner = if is_first { String::new() } else { format!("{}/", edition.language) };
        let area = if self.is_public() { "site" } else { "facilitator" };
        format!("{area}/{}/{inner}{}.pdf", edition.id, self.word())
    }
}

/// Which documents are wanted, and what is there already.
#[derive(Clone, Debug)]
pub struct Order {
    /// The documents to make.
    pub documents: BTreeSet<Document>,
    /// The date in their feet.
    pub date: Date,
    /// Whether that date was asked for. If not, it is that of the day on which a document became what it is, and a document
    /// that has not changed since is not made again for the sake of its date.
    pub date_was_asked_for: bool,
    /// What an earlier run published: path below the output, and the hash that it was made from.
    pub published: BTreeMap<String, String>,
}

/// What sets documents, and what it has measured.
#[derive(Debug)]
pub struct Press<'a> {
    project: &'a Project,
    snapshot: &'a Snapshot,
    theme: &'a Theme,
    typesetter: &'a Typesetter,
    fits: &'a Fits,
}

/// What all presses of a run share.
#[derive(Debug)]
pub struct Workshop {
    typesetter: Option<Typesetter>,
    fits: Fits,
}

impl Workshop {
    /// Reads the theme's templates and the fonts.
    ///
    /// # Errors
    ///
    /// [`Error::Theme`] if there are templates and no fonts.
    pub fn new(snapshot: &Snapshot, theme: &str) -> Result<Self, Error> {
        Ok(Self { typesetter: Typesetter::new(snapshot, theme)?, fits: Fits::default() })
    }

    /// Whether PDFs can be made: this program was built with them, and the theme has templates for them.
    pub fn is_able(&self) -> bool {
        self.typesetter.is_some()
    }

    /// What of the texts cannot be printed, whichever document it is for.
    pub fn unprintable(&self, snapshot: &Snapshot) -> Vec<Diagnostic> {
        self.typesetter.as_ref().map(|typesetter| glyphs::missing(typesetter, snapshot)).unwrap_or_default()
    }

    /// The press for a project; nothing where PDFs cannot be made.
    pub fn press<'a>(&'a self, project: &'a Project, snapshot: &'a Snapshot, theme: &'a Theme) -> Option<Press<'a>> {
        let typesetter = self.typesetter.as_ref()?;
        Some(Press { project, snapshot, theme, typesetter, fits: &self.fits })
    }
}

/// The slides of an edition with their sizes: what its documents are made from.
#[derive(Debug)]
pub struct Sheets {
    slides: Vec<Placed>,
    fits: Vec<Fit>,
    /// What is wrong with its slides.
    pub diagnostics: Vec<Diagnostic>,
}

impl Press<'_> {
    /// Lays out the slides of an edition, and finds those that are too full.
    ///
    /// # Errors
    ///
    /// [`Error::Theme`] if there are no interface texts in its language.
    pub fn sheets(&self, edition: &Edition) -> Result<Sheets, Error> {
        let paper = self.paper(edition, deck::labels(&edition.modules).collect())?;
        let slides = deck::slides(&paper);
        let contents: Vec<_> = slides.iter().map(|slide| &slide.content).collect();
        let frame = self.frame(&paper, String::new())?;
        let (fits, refusals) = self.fits.of(self.typesetter, &frame, &contents);
        if let Some((_, refusal)) = refusals.first().filter(|_| refused::is_fit_wrong(self, &frame)) {
            return Err(template_error(std::slice::from_ref(refusal)));
        }
        let mut diagnostics: Vec<Diagnostic> =
            slides.iter().zip(&fits).filter_map(|(slide, fit)| too_full(slide, *fit)).collect();
        diagnostics.extend(refusals.into_iter().map(|(at, refusal)| {
            let span = refused::in_slide(self, &frame, contents[at]);
            refused::diagnostic(span, &refusal)
        }));
        Ok(Sheets { slides, fits, diagnostics })
    }

    /// Makes the documents of an edition that are not published already, and tells what Typst refuses.
    ///
    /// # Errors
    ///
    /// [`Error::Theme`] if a template cannot be used, [`Error::DuplicatePath`] if the site has a file of the same name.
    pub fn print(
        &self,
        edition: &Edition,
        sheets: &Sheets,
        order: &Order,
        site: &mut Site,
    ) -> Result<Vec<Diagnostic>, Error> {
        let wanted: Vec<Document> = order.documents.iter().copied().collect();
        let made = crew::each(&wanted, |document| self.document(*document, edition, sheets, order))?;
        let mut diagnostics = Vec::new();
        for (document, made) in wanted.into_iter().zip(made) {
            let path = document.path(edition);
            match made {
                Made::Kept(key) => site.keep(path, key)?,
                Made::New(key, bytes) => site.make(path, key, bytes)?,
                Made::Refused(found) => diagnostics.extend(found),
            }
        }
        self.typesetter.forget_old();
        Ok(diagnostics)
    }

    fn document(&self, document: Document, edition: &Edition, sheets: &Sheets, order: &Order) -> Result<Made, Error> {
        let labels = match document {
            Document::Handbook => handbook::labels(edition).collect(),
            _ => BTreeSet::new(), // the slides have found their links already
        };
        let paper = self.paper(edition, labels)?;
        let title = self.title(&paper, document);
        let days: Vec<Day> = edition.agenda.iter().map(|schedule| paper.day(schedule)).collect();
        let job = match document {
            Document::Handbook => Job::Handbook(Handbook {
                days: &days,
                modules: handbook::chapters(&paper, self.theme),
                acts: handbook::acts(&paper),
            }),
            _ => Job::Deck(Deck { slides: placed(sheets, document == Document::Notes), days: &days }),
        };
        let mut frame = self.frame(&paper, title)?;
        let key = self.known_by(&mut frame, &job, paper.skin.date(order.date), order)?;
        let path = document.path(edition);
        if order.published.get(&path) == Some(&key) {
            return Ok(Made::Kept(key));
        }
        let input = frame.input(&job).map_err(|refusals| template_error(&refusals))?;
        match self.typesetter.pdf(document.word(), input, &path, order.date) {
            Ok(bytes) => Ok(Made::New(key, bytes)),
            Err(refusals) => {
                let found = refused::find(self, &frame, document, &job, &refusals);
                match found.is_empty() {
                    true => Err(template_error(&refusals)),
                    false => Ok(Made::Refused(found)),
                }
            }
        }
    }

    /// The hash that a document is known by. The version that it shows follows from that.
    fn known_by(&self, frame: &mut Frame<'_>, job: &Job<'_>, date: String, order: &Order) -> Result<String, Error> {
        let input = frame.input(job).map_err(|refusals| template_error(&refusals))?;
        let mut bytes = [input.data, input.about, input.texts].concat();
        bytes.extend(self.typesetter.hash.to_be_bytes());
        if order.date_was_asked_for {
            bytes.extend(date.as_bytes());
        }
        let key = short_hash(hash(&bytes));
        frame.about.version = key[..6].to_owned();
        frame.about.date = date;
        Ok(key)
    }

    fn paper<'b>(&'b self, edition: &'b Edition, labels: BTreeSet<String>) -> Result<Paper<'b>, Error> {
        let skin = self.theme.skin(&edition.language)?;
        Ok(Paper { project: self.project, snapshot: self.snapshot, edition, skin, labels })
    }

    fn title(&self, paper: &Paper<'_>, document: Document) -> String {
        let what = match document {
            Document::Slides => "deck",
            Document::Handouts => "handouts",
            Document::Notes => "speaker_notes",
            Document::Handbook => "handbook",
        };
        let whose = if paper.edition.is_base() { String::new() } else { format!(" – {}", paper.edition.name) };
        format!("{}{whose}: {}", paper.edition.title, paper.skin.text(what))
    }

    fn frame<'b>(&'b self, paper: &Paper<'b>, title: String) -> Result<Frame<'b>, Error> {
        let edition = paper.edition;
        let accent = edition.accent.as_ref().unwrap_or(&self.theme.accent);
        let logo = edition.logo.as_ref().and_then(|path| Some((path, edition.assets.get(path)?)));
        let about = About {
            programme: &edition.title,
            edition: &edition.name,
            is_base: edition.is_base(),
            title,
            lang: &edition.language,
            accent: &accent.light,
            on_accent: ink_on(&accent.light),
            logo: logo
                .map(|(path, picture)| Logo { path: paper.picture_path(path, picture), alt: edition.name.clone() }),
            version: String::new(),
            date: String::new(),
        };
        let texts = json(paper.skin.texts()).map_err(|refusals| template_error(&refusals))?;
        Ok(Frame { about, texts })
    }
}

/// What a template reads.
pub(crate) struct Input {
    /// The slides or chapters, as `/data.json`.
    pub(crate) data: Vec<u8>,
    /// What the document says of itself, as `/about.json`.
    pub(crate) about: Vec<u8>,
    /// The interface texts, as `/texts.json`. What all editions of a language share is kept apart, for then Typst knows it again.
    pub(crate) texts: Vec<u8>,
}

/// What a template reads beside the data.
struct Frame<'a> {
    about: About<'a>,
    texts: Vec<u8>,
}

impl Frame<'_> {
    /// The input of a template with this data.
    fn input(&self, data: &impl Serialize) -> Result<Input, Vec<Refusal>> {
        Ok(Input { data: json(data)?, about: json(&self.about)?, texts: self.texts.clone() })
    }
}

/// What became of a document; with it, the hash that it is made from.
enum Made {
    Kept(String),
    New(String, Vec<u8>),
    Refused(Vec<Diagnostic>),
}

/// The data of a document.
#[derive(Serialize)]
#[serde(untagged)]
enum Job<'a> {
    Deck(Deck<'a>),
    Handbook(Handbook<'a>),
}

/// The slides of a deck, each with its number.
fn placed(sheets: &Sheets, with_notes: bool) -> Vec<Slide<'_>> {
    let slides = sheets.slides.iter().zip(&sheets.fits).enumerate();
    slides
        .map(|(index, (slide, fit))| Slide {
            content: &slide.content,
            size: fit.size,
            spare: fit.spare,
            number: index + 1,
            module: &slide.module,
            label: slide.label.as_deref(),
            notes: with_notes.then_some(&slide.notes),
        })
        .collect()
}

/// A value as JSON.
fn json(value: &impl Serialize) -> Result<Vec<u8>, Vec<Refusal>> {
    serde_json::to_vec(value).map_err(|error| vec![Refusal { message: error.to_string(), place: "data".to_owned() }])
}

fn template_error(refusals: &[Refusal]) -> Error {
    let said: Vec<_> = refusals.iter().map(|refusal| format!("{}: {}", refusal.place, refusal.message)).collect();
    Error::Theme(format!("a PDF cannot be set: {}", said.join("; ")))
}

/// What there is to say of a slide that does not fit.
fn too_full(slide: &Placed, fit: Fit) -> Option<Diagnostic> {
    if fit.spare >= 0.0 {
        return None;
    }
    let over = (-fit.spare).ceil();
    let message = format!(
        "the slide is too full: at {} points, the smallest size that is read from the back of a hall, it is {over} points too high (about {} lines); take something away, or divide it with `---`",
        fit.size,
        (over / (fit.size * 1.3)).ceil().max(1.0)
    );
    Some(Diagnostic::new(Code::SlideTooFull, slide.content.span, message))
}
