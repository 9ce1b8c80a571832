//! Colours that people can read: WCAG 2.2, success criterion 1.4.3.

use serde::Serialize;

use super::messages as say;
use crate::diagnostic::Complaints;
use crate::edition::AccentPair;
use crate::message::decimal;
use crate::project::Accent;
use crate::source::At;

/// The least contrast of text, by WCAG AA.
const LEAST: f64 = 4.5;

/// The backgrounds that an accent is read on, as `#rrggbb`.
#[derive(Clone, Debug)]
pub(crate) struct Backgrounds {
    /// In the light scheme.
    pub(crate) light: String,
    /// In the dark scheme.
    pub(crate) dark: String,
}

/// How well a colour can be read on a background.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Contrast {
    /// The colour, as `#rrggbb`.
    pub color: String,
    /// The background, as `#rrggbb`.
    pub background: String,
    /// The contrast, from 1 to 21, with two decimals.
    pub ratio: f64,
    /// The least contrast of text, by WCAG AA.
    pub least: f64,
    /// Whether it is enough.
    pub is_enough: bool,
    /// What is written on a field of the colour, as `#rrggbb`.
    pub ink: &'static str,
}

/// How well an accent can be read, in the light scheme and in the dark one; where no dark colour is given, it is made from the light one.
pub(crate) fn contrasts(accent: &Accent, backgrounds: &Backgrounds) -> [Contrast; 2] {
    let dark = accent.dark.clone().unwrap_or_else(|| lighten(&accent.light, &backgrounds.dark));
    [(accent.light.clone(), &backgrounds.light), (dark, &backgrounds.dark)].map(|(color, background)| {
        let found = contrast(&color, background);
        Contrast {
            background: background.clone(),
            ratio: (found * 100.0).floor() / 100.0, // 4.499 is not 4.5
            least: LEAST,
            is_enough: found >= LEAST,
            ink: ink_on(&color),
            color,
        }
    })
}

/// The relative luminance of `#rrggbb`, from 0 to 1.
fn luminance(color: &str) -> f64 {
    let channel = |at: usize| {
        let value = color.get(at..at + 2).and_then(|hex| u8::from_str_radix(hex, 16).ok()).unwrap_or(0);
        let value = f64::from(value) / 255.0;
        if value <= 0.04045 { value / 12.92 } else { ((value + 0.055) / 1.055).powf(2.4) }
    };
    0.2126 * channel(1) + 0.7152 * channel(3) + 0.0722 * channel(5)
}

/// The contrast of two colours, from 1 to 21.
fn contrast(a: &str, b: &str) -> f64 {
    let (a, b) = (luminance(a), luminance(b));
    (a.max(b) + 0.05) / (a.min(b) + 0.05)
}

/// White or near black, whichever is easier to read on a colour.
fn ink_on(color: &str) -> &'static str {
    if contrast(color, "#ffffff") >= contrast(color, "#111111") { "#ffffff" } else { "#111111" }
}

/// An accent, with what is written on fields of it.
pub(crate) fn accent_pair(light: String, dark: String) -> AccentPair {
    AccentPair { on_light: ink_on(&light), on_dark: ink_on(&dark), light, dark }
}

/// A layer's accent, checked; the dark one is made lighter from the light one until it can be read, where it is not
/// given.
pub(super) fn check(accent: &At<Accent>, backgrounds: &Backgrounds, complaints: &mut Complaints) -> Option<AccentPair> {
    let light = accent.value.light.clone();
    let dark = accent.value.dark.clone().unwrap_or_else(|| lighten(&light, &backgrounds.dark));
    let mut readable = true;
    for (key, color, background) in
        [("primary", &light, &backgrounds.light), ("primary_dark", &dark, &backgrounds.dark)]
    {
        let found = contrast(color, background);
        if found < LEAST {
            readable = false;
            let hint = if key == "primary" { say::darker() } else { say::lighter() };
            let (found, least) = (decimal(found, 1), decimal(LEAST, 1));
            complaints.push(say::low_contrast(accent.span, key, color, background, found, least).hint(hint));
        }
    }
    readable.then(|| accent_pair(light, dark))
}

/// A colour mixed with white until it can be read on a background.
fn lighten(color: &str, background: &str) -> String {
    let channel = |at: usize| color.get(at..at + 2).and_then(|hex| u32::from_str_radix(hex, 16).ok()).unwrap_or(0);
    (0..=20)
        .map(|step| {
            let mix = |at| channel(at) + (255 - channel(at)) * step / 20;
            format!("#{:02x}{:02x}{:02x}", mix(1), mix(3), mix(5))
        })
        .find(|mixed| contrast(mixed, background) >= LEAST)
        .unwrap_or_else(|| "#ffffff".to_owned())
}
