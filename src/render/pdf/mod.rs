//! The documents to print: slides, handouts, the speaker's notes and the handbook, as PDF.
//!
//! 1. `deck` and `handbook` turn an edition into `data`, by way of `paper` and `text`: plain values, everything filled in.
//! 2. `fit`, with `words`, finds how large the text of each slide can be, and which slides are too full.
//! 3. `typeset` hands the data to a fixed template of the theme, and gives the bytes of a tagged PDF/UA-1 and PDF/A-2a.
//! 4. `refused` finds the text that made Typst refuse, where it does.
//!
//! A document is known by the hash of its data, its template and its pictures. What was published under the same hash is not
//! made again, and a part of the hash is the version that its foot shows: two sheets with one version say the same.
//!
//! No text ever becomes code: a template reads it as data. No step touches a file; the date is given.

mod chunk;
mod data;
mod deck;
mod document;
mod fit;
mod glyphs;
mod handbook;
mod html;
mod input;
mod paper;
mod press;
mod refused;
mod text;
#[cfg(feature = "pdf")]
mod typeset;
#[cfg(not(feature = "pdf"))]
#[path = "untyped.rs"]
mod typeset;
mod words;

pub use document::{Document, Order};
pub use press::{Press, Sheets, Workshop};
