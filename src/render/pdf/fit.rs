//! How large the text of a slide can be.
//!
//! A slide is measured once for the whole country, whatever deck it is in: what decides is what is seen on it.

use std::collections::HashMap;
use std::sync::{Mutex, PoisonError};

use serde::Deserialize;

use super::data::Content;
use super::input::Frame;
use super::refused::Refusal;
use super::typeset::Typesetter;
use crate::crew;
use crate::error::Error;
use crate::source::hash;

/// The size of a slide's text, the height that is left over (less than nothing where even the smallest size is too large), and by
/// how much something that cannot be divided is wider than its place. In points, of a slide of 960 by 540.
#[derive(Clone, Copy, Debug, PartialEq, Deserialize)]
pub(crate) struct Fit {
    pub(crate) size: f64,
    pub(crate) spare: f64,
    pub(crate) wide: f64,
}

/// The size of a slide that cannot be measured, since something on it cannot be set at all.
const UNKNOWN: Fit = Fit { size: 28.0, spare: 0.0, wide: 0.0 };

/// How many slides are measured in one go, so that the slides of a deck are shared among processors.
const SHARE: usize = 50;

/// The fit of each slide, and what Typst refuses, by place among the slides.
type Measured = (Vec<Fit>, Vec<(usize, Refusal)>);

/// What was measured.
#[derive(Debug, Default)]
pub(crate) struct Fits {
    known: Mutex<HashMap<u128, Fit>>,
}

impl Fits {
    /// The fit of each slide, measured now or before, and what Typst refuses, by place among the slides.
    ///
    /// # Errors
    ///
    /// A worker that cannot be started.
    pub(crate) fn of(
        &self,
        typesetter: &Typesetter,
        frame: &Frame<'_>,
        slides: &[&Content],
    ) -> Result<Measured, Error> {
        let keys: Vec<u128> = slides.iter().map(|slide| key(frame, slide)).collect();
        let unknown: Vec<usize> = {
            let known = self.known.lock().unwrap_or_else(PoisonError::into_inner);
            (0..slides.len()).filter(|at| !known.contains_key(&keys[*at])).collect()
        };
        let shares: Vec<&[usize]> = unknown.chunks(SHARE).collect();
        let (mut measured, mut refused) = (Vec::new(), Vec::new());
        for (fits, why) in crew::each(&shares, |share| {
            let mut refused = Vec::new();
            Ok((measure(typesetter, frame, slides, share, &mut refused), refused))
        })? {
            measured.extend(fits);
            refused.extend(why);
        }
        let mut known = self.known.lock().unwrap_or_else(PoisonError::into_inner);
        known.extend(measured.into_iter().map(|(at, fit)| (keys[at], fit)));
        let fits = keys.iter().map(|key| known.get(key).copied().unwrap_or(UNKNOWN)).collect();
        Ok((fits, refused))
    }
}

/// Measures some of the slides: all at once, or, where something on one of them cannot be set, one by one.
fn measure(
    typesetter: &Typesetter,
    frame: &Frame<'_>,
    slides: &[&Content],
    which: &[usize],
    refused: &mut Vec<(usize, Refusal)>,
) -> Vec<(usize, Fit)> {
    if which.is_empty() {
        return Vec::new();
    }
    let some: Vec<_> = which.iter().map(|at| slides[*at]).collect();
    match fits(typesetter, frame, &some) {
        Ok(fits) => which.iter().copied().zip(fits).collect(),
        Err(refusals) => {
            if let [at] = which {
                refused.extend(refusals.into_iter().map(|refusal| (*at, refusal)));
                return Vec::new();
            }
            let (left, right) = which.split_at(which.len() / 2);
            let mut all = measure(typesetter, frame, slides, left, refused);
            all.extend(measure(typesetter, frame, slides, right, refused));
            all
        }
    }
}

fn fits(typesetter: &Typesetter, frame: &Frame<'_>, slides: &[&Content]) -> Result<Vec<Fit>, Vec<Refusal>> {
    typesetter.values("fit", frame.input(&serde_json::json!({ "slides": slides }))?, "fit")
}

/// What decides how a slide fits: what is seen on it, and in which language.
fn key(frame: &Frame<'_>, slide: &Content) -> u128 {
    let content = serde_json::to_vec(slide).unwrap_or_default();
    let mut hashed = format!("{}\n", frame.about.lang).into_bytes();
    hashed.extend(content);
    hash(&hashed)
}
