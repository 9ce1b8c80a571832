//! How large the text of a slide can be.
//!
//! The slides are set as they will be seen, in the largest size. Those that turn out too high, or have a word that is too wide
//! for its place, are set again, a step smaller, until all fit. A slide with far too much on it is set in the least size alone. So what is measured is what is printed, and Typst, whose cache holds
//! what it has set, sets most slides of the first edition once. Who asks only whether they have room is answered by the least size.
//!
//! A slide is measured once for the whole country, whatever deck it is in: what decides is what is seen on it, and the language.

use std::collections::HashMap;

use serde::Deserialize;

use super::input::{Data, DeckData, SlideData, Surroundings};
use super::json::Json;
use super::messages;
use super::pdf_error::PdfError;
use super::typesetter::{Located, Typesetter};
use crate::book::Document;
use crate::cache::{Cache, Key};
use crate::error::Error;
use crate::workers;

/// The label of what the template keeps where the text of a slide begins and ends.
const EDGE: &str = "edge";

/// The size of a slide's text, the height that is left over (less than nothing where even the smallest size is too large), and by
/// how much something that cannot be divided is wider than its place. In points, of a slide of 960 by 540.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Fit {
    /// How many steps below the largest size.
    pub(crate) step: usize,
    pub(crate) size: f64,
    pub(crate) spare: f64,
    pub(crate) wide: f64,
    /// Whether the slide takes up the height that is left over: its pictures are the larger, or its text is in the middle of it.
    pub(crate) fills: bool,
}

/// The size of a slide that cannot be measured, since something on it cannot be set at all.
const UNKNOWN: Fit = Fit { step: 0, size: 28.0, spare: 0.0, wide: 0.0, fills: false };

/// A theme has no more sizes than this.
const MOST_STEPS: usize = 32;

/// A slide with more on it than this, in bytes of JSON, has hardly room in any size.
const HUGE: usize = 24 * 1024;

/// A slide with more on it than this, in bytes of JSON, has hardly room for the air of the first step, and is not tried in it.
const LIGHT: usize = 1000;

/// So many slides, or fewer, are not worth dividing among processors.
const UNDIVIDED: usize = 6;

/// A deck of which no more than one slide in so many is new is not laid out as a whole.
const FEW: usize = 8;

/// What a template keeps where the text of a slide begins: the size in which it is set and whether there is no smaller one,
/// the height that there is for it, by how much a word is wider than its place, and whether the slide fills its page.
#[derive(Clone, Copy, Debug, Deserialize)]
struct SlideEdge {
    size: f64,
    is_least: bool,
    room: f64,
    wide: f64,
    fills: bool,
}

/// What is asked of slides.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Question {
    /// In which size each is set.
    Fit,
    /// Whether each has room in any size: most have in the least, and are not set in others.
    Room,
}

/// The fit of each slide, and what Typst refuses, by place among the slides.
type Measured = (Vec<Fit>, Vec<(usize, PdfError)>);

/// The fit of each slide of a deck, measured now or before, and what Typst refuses, by place among the slides.
///
/// # Errors
///
/// A worker that cannot be started.
pub(crate) fn measure(
    known: &Cache<Fit>,
    typesetter: &Typesetter,
    around: &Surroundings<'_>,
    slides: &[SlideData<'_>],
    question: Question,
) -> Result<Measured, Error> {
    let set_in = Key::default().hash(setting(around)).number(question as u64).finish();
    let keys: Vec<u128> =
        slides.iter().map(|slide| Key::default().hash(slide.content.hash).hash(set_in).finish()).collect();
    let mut fits: HashMap<usize, Fit> = HashMap::with_capacity(slides.len());
    for (at, key) in keys.iter().enumerate() {
        fits.extend(known.find(*key).map(|fit| (at, fit)));
    }
    let mut open: Vec<usize> = (0..slides.len()).filter(|at| !fits.contains_key(at)).collect();
    let in_place = open.len() * FEW > slides.len();
    let trial = |step| Trial { typesetter, around, slides, step, in_place };
    let is_huge = |at: &usize| slides[*at].content.bytes.len() > HUGE;
    let first: Vec<usize> = open.iter().copied().filter(|at| question == Question::Room || is_huge(at)).collect();
    let (tried, mut refused) = trial(MOST_STEPS - 1).on_all_processors(&first)?;
    let is_known = |at: &usize, fit: &Fit| if self::fits(fit) { question == Question::Room } else { is_huge(at) };
    let answered = tried.into_iter().filter(|(at, fit, _)| is_known(at, fit));
    fits.extend(answered.map(|(at, fit, _)| (at, known.keep(keys[at], fit))));
    open.retain(|at| !fits.contains_key(at) && refused.iter().all(|(other, _)| other != at));
    for step in 0..MOST_STEPS {
        if open.is_empty() {
            break;
        }
        let is_later = |at: &usize| step == 0 && slides[*at].content.bytes.len() > LIGHT;
        let (later, now): (Vec<usize>, Vec<usize>) = open.into_iter().partition(is_later);
        let (tried, why) = trial(step).on_all_processors(&now)?;
        refused.extend(why);
        let (done, too_large): (Vec<_>, Vec<_>) =
            tried.into_iter().partition(|(_, fit, is_least)| *is_least || self::fits(fit) || step + 1 == MOST_STEPS);
        fits.extend(done.into_iter().map(|(at, fit, _)| (at, known.keep(keys[at], fit))));
        open = too_large.into_iter().map(|(at, ..)| at).chain(later).collect();
        open.sort_unstable();
    }
    Ok(((0..slides.len()).map(|at| fits.get(&at).copied().unwrap_or(UNKNOWN)).collect(), refused))
}

/// Whether a slide has room for all that is on it.
fn fits(fit: &Fit) -> bool {
    fit.spare >= 0.0 && fit.wide <= 0.0
}

/// How slides fit, by place among those of the deck, and whether there is no smaller size; and what is refused.
type Tried = (Vec<(usize, Fit, bool)>, Vec<(usize, PdfError)>);

/// Some slides of a deck, all set in the size of one step.
struct Trial<'a> {
    typesetter: &'a Typesetter,
    around: &'a Surroundings<'a>,
    slides: &'a [SlideData<'a>],
    step: usize,
    /// Whether each stands on its page of the deck.
    in_place: bool,
}

impl Trial<'_> {
    /// Sets slides, a share on each processor.
    fn on_all_processors(&self, which: &[usize]) -> Result<Tried, Error> {
        let processors = rayon::current_num_threads().min(which.len().div_ceil(UNDIVIDED));
        let shares: Vec<&[usize]> = which.chunks(which.len().div_ceil(processors.max(1)).max(1)).collect();
        let (mut tried, mut refused) = (Vec::new(), Vec::new());
        for (fits, why) in workers::each(&shares, |share| Ok(self.set(share)))? {
            tried.extend(fits);
            refused.extend(why);
        }
        Ok((tried, refused))
    }

    /// Sets slides: all at once, or, where something on one of them cannot be set, one by one.
    fn set(&self, which: &[usize]) -> Tried {
        match self.set_at_once(which) {
            Ok(stands) => {
                let fit = |(start, height): &(SlideEdge, f64)| (self.fit(*start, *height), start.is_least);
                let fits = which.iter().zip(stands.iter().map(fit));
                (fits.map(|(at, (fit, is_least))| (*at, fit, is_least)).collect(), Vec::new())
            }
            Err(errors) => {
                if let [at] = which {
                    return (Vec::new(), errors.into_iter().map(|error| (*at, error)).collect());
                }
                let (left, right) = which.split_at(which.len() / 2);
                let (mut tried, mut refused) = self.set(left);
                let (more, why) = self.set(right);
                tried.extend(more);
                refused.extend(why);
                (tried, refused)
            }
        }
    }

    /// In place, the pages between stay empty: a slide that stands on its page of the deck is a cache hit there.
    fn set_at_once(&self, which: &[usize]) -> Result<Vec<(SlideEdge, f64)>, Vec<PdfError>> {
        let is_set = |at: &usize| which.binary_search(at).is_ok();
        let last = which.last().map_or(0, |last| last + 1);
        let slide = |at: usize| is_set(&at).then(|| SlideData { step: self.step, ..self.slides[at].clone() });
        let elsewhere = (0..self.slides.len()).filter(|at| !is_set(at)).filter_map(|at| self.slides[at].label);
        let deck = DeckData {
            slides: (0..last).map(slide).filter(|slide| self.in_place || slide.is_some()).collect(),
            total: self.slides.len(),
            days: Vec::new(),
            cuts: Vec::new(),
            elsewhere: elsewhere.collect(),
        };
        set(self.typesetter, self.around, deck)
    }

    fn fit(&self, start: SlideEdge, height: f64) -> Fit {
        Fit { step: self.step, size: start.size, spare: start.room - height, wide: start.wide, fills: start.fills }
    }
}

/// Sets slides; of each, what its text begins with, and how high it is.
fn set(
    typesetter: &Typesetter,
    around: &Surroundings<'_>,
    deck: DeckData<'_>,
) -> Result<Vec<(SlideEdge, f64)>, Vec<PdfError>> {
    let all = deck.slides.iter().flatten().count();
    let edges: Vec<Located<Option<SlideEdge>>> =
        typesetter.marks(Document::Slides.word(), around.input(&Data::Deck(deck))?, EDGE)?;
    let pairs = edges.chunks_exact(2);
    let stands: Vec<_> = pairs.filter_map(|pair| Some((pair[0].value?, pair[1].y - pair[0].y))).collect();
    if stands.len() == all {
        return Ok(stands);
    }
    let found = stands.len();
    let message = messages::edges_lack(EDGE, found, all).to_string();
    Err(vec![PdfError { message, place: Document::Slides.word().to_owned() }])
}

/// Whether a slide that links to these labels is refused.
pub(super) fn is_refused(typesetter: &Typesetter, around: &Surroundings<'_>, content: Json, labels: Vec<&str>) -> bool {
    let deck = DeckData {
        slides: vec![Some(SlideData::alone(1, content, None))],
        total: 1,
        days: Vec::new(),
        cuts: Vec::new(),
        elsewhere: labels,
    };
    set(typesetter, around, deck).is_err()
}

/// What decides, beside what is on a slide, how it fits: the language, and the words of the interface.
fn setting(around: &Surroundings<'_>) -> u128 {
    Key::default().text(around.about.lang).hash(around.texts.hash).finish()
}
