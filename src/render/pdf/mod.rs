//! The documents to print: slides, handouts, the speaker's notes, the handbook, the workbook and the
//! facilitator's guide, as PDF. A writer of books.
//!
//! 1. `content` writes slides, notes and sections of a book as JSON, with the `widths` of their words; `input` puts the data of a
//!    document together.
//! 2. `measure` finds how large the text of each slide can be, and which slides are too full.
//! 3. `typesetter` hands the data to a fixed template of the theme, and gives the bytes of a tagged PDF/UA-1 and PDF/A-2a.
//! 4. `diagnose` finds the text that made Typst refuse, where it does.
//! 5. `renderer` runs these for a book.
//!
//! A document is known by the hash of its data, its template and its pictures. What was published under the same hash is not
//! made again, and a part of the hash is the version that its foot shows: two sheets with one version say the same.
//!
//! No text ever becomes code: a template reads it as data. No step touches a file; the date is given.

mod content;
mod diagnose;
#[cfg(feature = "pdf")]
mod filters;
mod input;
mod json;
mod measure;
mod messages;
mod pdf_error;
mod renderer;
mod request;
#[cfg(feature = "pdf")]
mod typesetter;
#[cfg(not(feature = "pdf"))]
#[path = "no_typesetter.rs"]
mod typesetter;
mod widths;

pub(crate) use renderer::{DocumentRenderer, Engine, MeasuredSlides};
pub use request::{DocumentProgress, DocumentRequest};
