//! How large the text of a slide can be.
//!
//! The slides are set as they will be seen, in the largest size. Those that turn out too high, or have a word that is too wide
//! for its place, are set again, a step smaller, until all fit. So what is measured is what is printed, and Typst, which knows
//! again what it has set, sets most slides of the first edition once.
//!
//! A slide is measured once for the whole country, whatever deck it is in: what decides is what is seen on it.

use std::collections::HashMap;
use std::sync::{Mutex, PoisonError};

use serde::Deserialize;

use super::data::{Content, Deck, Slide};
use super::document::Document;
use super::input::Frame;
use super::refused::Refusal;
use super::typeset::{Mark, Typesetter};
use crate::source::hash;

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

/// What a template keeps where the text of a slide begins: the size in which it is set and whether there is no smaller one,
/// the height that there is for it, by how much a word is wider than its place, and whether the slide fills its page.
#[derive(Clone, Copy, Debug, Deserialize)]
struct Start {
    size: f64,
    is_least: bool,
    room: f64,
    wide: f64,
    fills: bool,
}

/// The fit of each slide, and what Typst refuses, by place among the slides.
type Measured = (Vec<Fit>, Vec<(usize, Refusal)>);

/// What was measured.
#[derive(Debug, Default)]
pub(crate) struct Fits {
    known: Mutex<HashMap<u128, Fit>>,
}

impl Fits {
    /// The fit of each slide of a deck, measured now or before, and what Typst refuses, by place among the slides.
    pub(crate) fn of(&self, typesetter: &Typesetter, frame: &Frame<'_>, slides: &[Slide<'_>]) -> Measured {
        let keys: Vec<u128> = slides.iter().map(|slide| key(frame, slide.content)).collect();
        let mut open: Vec<usize> = {
            let known = self.known.lock().unwrap_or_else(PoisonError::into_inner);
            (0..slides.len()).filter(|at| !known.contains_key(&keys[*at])).collect()
        };
        let mut trial = Trial { typesetter, frame, slides, step: 0, refused: Vec::new() };
        let mut measured = Vec::new();
        while !open.is_empty() {
            let (done, too_large): (Vec<_>, Vec<_>) =
                trial.set(&open).into_iter().partition(|(_, fit, is_least)| *is_least || fits(fit));
            measured.extend(done.into_iter().map(|(at, fit, _)| (keys[at], fit)));
            open = too_large.into_iter().map(|(at, ..)| at).collect();
            trial.step += 1;
        }
        let mut known = self.known.lock().unwrap_or_else(PoisonError::into_inner);
        known.extend(measured);
        (keys.iter().map(|key| known.get(key).copied().unwrap_or(UNKNOWN)).collect(), trial.refused)
    }
}

fn fits(fit: &Fit) -> bool {
    fit.spare >= 0.0 && fit.wide <= 0.0
}

/// Some slides of a deck, all set in the size of one step.
struct Trial<'a> {
    typesetter: &'a Typesetter,
    frame: &'a Frame<'a>,
    slides: &'a [Slide<'a>],
    step: usize,
    refused: Vec<(usize, Refusal)>,
}

impl Trial<'_> {
    /// How some slides fit, and whether there is no smaller size: set all at once, or, where something on one of them cannot
    /// be set, one by one.
    fn set(&mut self, which: &[usize]) -> Vec<(usize, Fit, bool)> {
        if which.is_empty() {
            return Vec::new();
        }
        match self.stand(which) {
            Ok(fits) => which.iter().zip(fits).map(|(at, (fit, is_least))| (*at, fit, is_least)).collect(),
            Err(refusals) => {
                if let [at] = which {
                    self.refused.extend(refusals.into_iter().map(|refusal| (*at, refusal)));
                    return Vec::new();
                }
                let (left, right) = which.split_at(which.len() / 2);
                let mut all = self.set(left);
                all.extend(self.set(right));
                all
            }
        }
    }

    fn stand(&self, which: &[usize]) -> Result<Vec<(Fit, bool)>, Vec<Refusal>> {
        let slides = which.iter().map(|at| Slide { step: self.step, ..self.slides[*at].clone() }).collect();
        let others = (0..self.slides.len()).filter(|at| which.binary_search(at).is_err());
        let elsewhere = others.filter_map(|at| self.slides[at].label).collect();
        let stands = stand(self.typesetter, self.frame, &Deck { slides, days: &[], elsewhere })?;
        Ok(stands.into_iter().map(|(start, height)| (self.fit(start, height), start.is_least)).collect())
    }

    fn fit(&self, start: Start, height: f64) -> Fit {
        Fit { step: self.step, size: start.size, spare: start.room - height, wide: start.wide, fills: start.fills }
    }
}

/// Sets slides; of each, what its text begins with, and how high it is.
fn stand(typesetter: &Typesetter, frame: &Frame<'_>, deck: &Deck<'_>) -> Result<Vec<(Start, f64)>, Vec<Refusal>> {
    let edges: Vec<Mark<Option<Start>>> = typesetter.marks(Document::Slides.word(), frame.input(deck)?, EDGE)?;
    let pairs = edges.chunks_exact(2);
    let stands: Vec<_> = pairs.filter_map(|pair| Some((pair[0].value?, pair[1].y - pair[0].y))).collect();
    if stands.len() == deck.slides.len() {
        return Ok(stands);
    }
    let (found, all) = (stands.len(), deck.slides.len());
    let message = format!("it has <{EDGE}> at the beginning and the end of the text on {found} of {all} slides");
    Err(vec![Refusal { message, place: Document::Slides.word().to_owned() }])
}

/// Whether a slide that links to these labels is refused.
pub(super) fn is_refused(typesetter: &Typesetter, frame: &Frame<'_>, content: &Content, labels: Vec<&str>) -> bool {
    let alone = Slide { content, step: 0, spare: None, number: 1, module: "", label: None, notes: None };
    stand(typesetter, frame, &Deck { slides: vec![alone], days: &[], elsewhere: labels }).is_err()
}

/// What decides how a slide fits: what is seen on it, and in which language.
fn key(frame: &Frame<'_>, slide: &Content) -> u128 {
    let content = serde_json::to_vec(slide).unwrap_or_default();
    let mut hashed = format!("{}\n", frame.about.lang).into_bytes();
    hashed.extend(content);
    hash(&hashed)
}
