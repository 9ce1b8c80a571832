//! An edition becomes a book: what a page, a slide and a sheet say is decided here, once.
//!
//! A [`Book`] is an edition as its readers meet it. It is the last place where anything is decided; the outputs only write it down:
//! HTML (`render::html`), PDFs ([`crate::render::pdf`]) and the search are writers of one book.
//!
//! 1. `lookup` finds what texts refer to: values, sections, acts, pictures and days. `references` reports what is not there.
//! 2. `writer` turns markup into lines for one audience, `flow` into blocks, `callout` into callouts: parameters filled in, links
//!    resolved to typed targets, footnotes and parts of `cases` numbered, plain words at hand.
//! 3. `slides` makes slides and speaker's notes of a text, as `division` divides it.
//!    `time` says how long slides take, and `planned` complains of modules that have less.
//! 4. `section` puts sections together; those that are equal in two editions exist once, known by a hash of what they are made from.
//!    `glossary` marks the terms in them.
//!    `worksheet` is what of one is in the workbook, and `rundown` what the facilitator has before the course.
//! 5. `build` puts chapters, days, acts, documents and the `manifest` of files together into the `model`.
//!
//! Beside the books, `editions` says how the portal lists them all.
//!
//! It **never** knows HTML or Typst beyond raw HTML that an author wrote, and **never** touches a file.

mod about;
mod acts;
mod agenda;
mod audience;
mod block;
mod build;
mod callout;
mod cases;
mod chapter;
mod clashes;
mod division;
mod document;
mod editions;
mod flow;
mod glossary;
mod html;
mod layout;
mod lessons;
mod line;
mod lookup;
pub(crate) mod manifest;
mod messages;
mod model;
mod older;
mod phrase;
mod picture;
mod planned;
mod qr;
mod quiz;
mod reading;
mod references;
mod rundown;
mod section;
mod slides;
mod time;
mod titles;
mod words;
mod worksheet;
mod writer;

pub(crate) use acts::{Act, Reference};
pub(crate) use agenda::{Day, Row};
pub(crate) use block::{
    Block, Callout, Column, DiagramNode, Figure, Flow, HtmlPiece, Item, Kind, LinkBox, List, Passage, Quiz, Table, Term,
};
pub(crate) use build::{BookCache, BookInputs, book, title};
pub(crate) use chapter::{Chapter, Field};
pub use document::Document;
pub(crate) use editions::{fylke, groups};
pub(crate) use glossary::Entry;
pub(crate) use layout::Layout;
pub(crate) use lessons::Lesson;
pub(crate) use line::{Line, Mark, Run, Target, after_slashes, label, pieces, plain, unbroken};
pub use model::Book;
pub(crate) use model::{PlacedSlide, front_title, owner_name, titled};
pub(crate) use phrase::Phrase;
pub(crate) use picture::Picture;
#[cfg(feature = "pdf")]
pub(crate) use picture::paper_name;
pub(crate) use reading::Reading;
pub(crate) use rundown::{DayCuts, ModulePlan};
pub(crate) use section::{HANDBOOK_CONTENTS_DEPTH, PAGE_CONTENTS_DEPTH, Section};
pub(crate) use slides::{Slide, Speaker};
pub(crate) use time::SlideTime;
