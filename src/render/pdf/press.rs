//! From an edition to its documents.

use std::collections::BTreeSet;

use super::data::{About, Day, Deck, Handbook, Logo, Slide};
use super::deck::{self, Placed};
use super::document::{Document, Order};
use super::fit::{Fit, Fits};
use super::input::{Frame, Input, Job, json};
use super::paper::Paper;
use super::refused::{self, Refusal};
use super::typeset::Typesetter;
use super::{glyphs, handbook};
use crate::crew;
use crate::diagnostic::{Code, Diagnostic};
use crate::edition::Edition;
use crate::error::Error;
use crate::layer::ink_on;
use crate::project::Project;
use crate::render::theme::Theme;
use crate::site::Site;
use crate::source::{Snapshot, Span, hash, short_hash};

/// What sets documents, and what it has measured.
#[derive(Debug)]
pub struct Press<'a> {
    project: &'a Project,
    snapshot: &'a Snapshot,
    theme: &'a Theme,
    pub(super) typesetter: &'a Typesetter,
    fits: &'a Fits,
}

/// What all presses of a run share.
#[derive(Debug)]
pub struct Workshop {
    typesetter: Option<Typesetter>,
    fits: Fits,
    clean: glyphs::Clean,
}

impl Workshop {
    /// Reads the theme's templates and the fonts.
    ///
    /// # Errors
    ///
    /// [`Error::Theme`] if there are templates and no fonts.
    pub fn new(snapshot: &Snapshot, theme: &str) -> Result<Self, Error> {
        Ok(Self {
            typesetter: Typesetter::new(snapshot, theme)?,
            fits: Fits::default(),
            clean: glyphs::Clean::default(),
        })
    }

    /// Whether PDFs can be made: this program was built with them, and the theme has templates for them.
    pub fn is_able(&self) -> bool {
        self.typesetter.is_some()
    }

    /// What of the texts cannot be printed, whichever document it is for.
    pub fn unprintable(&self, snapshot: &Snapshot) -> Vec<Diagnostic> {
        self.typesetter
            .as_ref()
            .map(|typesetter| glyphs::missing(typesetter, snapshot, &self.clean))
            .unwrap_or_default()
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

impl Sheets {
    /// The slides, each in its size.
    fn slides(&self, with_notes: bool) -> impl Iterator<Item = Slide<'_>> {
        self.slides.iter().zip(&self.fits).enumerate().map(move |(at, (slide, fit))| Slide {
            step: fit.step,
            spare: fit.fills.then_some(fit.spare.max(0.0)),
            notes: with_notes.then_some(&slide.notes),
            ..slide.numbered(at + 1)
        })
    }
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
        let mut frame = self.frame(&paper, String::new())?;
        if frame.about.logo.is_some() && refused::is_fit_wrong(self, &frame) {
            frame = refused::of_nobody(&frame); // the arms are told of where a document is made
        }
        let placed: Vec<Slide<'_>> = slides.iter().enumerate().map(|(at, slide)| slide.numbered(at + 1)).collect();
        let (fits, refusals) = self.fits.of(self.typesetter, &frame, &placed)?;
        if let Some((_, refusal)) = refusals.first().filter(|_| refused::is_fit_wrong(self, &frame)) {
            return Err(template_error(std::slice::from_ref(refusal)));
        }
        let mut diagnostics: Vec<Diagnostic> =
            slides.iter().zip(&fits).filter_map(|(slide, fit)| too_full(slide, *fit)).collect();
        diagnostics.extend(refusals.into_iter().map(|(at, refusal)| {
            let span = refused::in_slide(self, &frame, &placed, at);
            refused::diagnostic(span, &refusal)
        }));
        drop(placed);
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
            Document::Handbook => {
                let (modules, referring) = handbook::chapters(&paper, self.theme);
                Job::Handbook(Handbook { modules, acts: handbook::acts(&paper, &referring) })
            }
            _ => Job::Deck(Deck {
                slides: sheets.slides(document == Document::Notes).map(Some).collect(),
                total: sheets.slides.len(),
                days: &days,
                elsewhere: Vec::new(),
            }),
        };
        let mut frame = self.frame(&paper, title)?;
        let mut input = frame.input(&job).map_err(|refusals| template_error(&refusals))?;
        let date = paper.skin.date(order.date);
        let key = self.key(&input, order.date_was_asked_for.then_some(&*date));
        let path = document.path(edition);
        if order.published.get(&path) == Some(&key) {
            return Ok(Made::Kept(key));
        }
        frame.about.version = key[..6].to_owned();
        frame.about.date = date;
        input.about = json(&frame.about).map_err(|refusals| template_error(&refusals))?;
        match self.typesetter.pdf(document.word(), input, &path, order.date) {
            Ok(bytes) => Ok(Made::New(key, bytes)),
            Err(refusals) => {
                if refused::is_template_wrong(self, &frame, document, &job) {
                    return Err(template_error(&refusals));
                }
                Ok(Made::Refused(refused::find(self, &frame, document, &job, &refusals, self.config(edition))))
            }
        }
    }

    /// The hash that a document is known by: of its input, of the date that was asked for, and of all that it is set with.
    fn key(&self, input: &Input, date: Option<&str>) -> String {
        let of = |bytes: &[u8]| hash(bytes).to_be_bytes();
        let date = of(date.unwrap_or_default().as_bytes());
        let mut parts =
            vec![of(&input.data), of(&input.about), of(&input.texts), date, self.typesetter.hash.to_be_bytes()];
        parts.extend(input.chunks.iter().map(|(_, chunk)| of(chunk)));
        short_hash(hash(&parts.concat()))
    }

    fn paper<'b>(&'b self, edition: &'b Edition, labels: BTreeSet<String>) -> Result<Paper<'b>, Error> {
        let skin = self.theme.skin(&edition.language)?;
        Ok(Paper { project: self.project, snapshot: self.snapshot, edition, skin, typesetter: self.typesetter, labels })
    }

    /// The file that holds an edition's name and values.
    fn config(&self, edition: &Edition) -> Span {
        let own = edition.layers.last().and_then(|layer| self.project.layer(&layer.path));
        let config = own.map_or(self.project.base().config, |layer| self.project.layers[layer].config);
        self.snapshot.file(config).start()
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
            licence: self.project.programme.licence.as_ref().map(|licence| &*licence.name),
            version: String::new(),
            date: String::new(),
        };
        let texts = json(paper.skin.texts()).map_err(|refusals| template_error(&refusals))?;
        Ok(Frame { about, texts })
    }
}

/// What became of a document; with it, the hash that it is made from.
enum Made {
    Kept(String),
    New(String, Vec<u8>),
    Refused(Vec<Diagnostic>),
}

fn template_error(refusals: &[Refusal]) -> Error {
    let said: Vec<_> = refusals.iter().map(|refusal| format!("{}: {}", refusal.place, refusal.message)).collect();
    Error::Theme(format!("a PDF cannot be set: {}", said.join("; ")))
}

/// What there is to say of a slide that does not fit.
fn too_full(slide: &Placed, fit: Fit) -> Option<Diagnostic> {
    let (high, wide) = ((-fit.spare).ceil(), fit.wide.ceil());
    let over = match (high > 0.0, wide > 0.0) {
        (false, false) => return None,
        (true, _) => {
            format!("it is {high} points too high (about {} lines)", (high / (fit.size * 1.3)).ceil().max(1.0))
        }
        (false, true) => format!("a word in it is {wide} points wider than its place"),
    };
    let message = format!(
        "the slide is too full: at {} points, the smallest size that is read from the back of a hall, {over}; take something away, or divide it with `---`",
        fit.size,
    );
    Some(Diagnostic::new(Code::SlideTooFull, slide.content.span, message))
}
