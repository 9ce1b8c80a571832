//! Edits to the files of a project that people ask for.
//!
//! A [`Revision`] is a value: what is to be put where. It **never** touches a file; `save` writes it. What a
//! revision does not name stays as it is, byte for byte: comments, order, white space and line ends. lagvis' own file of
//! records is the exception, which is written whole.
//!
//! * [`new_override`] begins an override with today's text.
//! * [`accept`] records which text an override hides, or takes what is new in it over.
//! * [`editorial`] notes that a change was no more than a comma.
//! * [`settings`] is what a form of a layer's settings shows, and changes.
//! * [`yaml`] sets and takes away what stands at a path of keys in a file of YAML or a front matter.
//! * `section` writes a section's text, adds one, and takes one out.
//! * [`scaffold`] makes a new layer, [`missing_ids`] gives headings the ids that they lack, and [`move_old_records`] takes records
//!   out of front matter.

pub mod accept;
mod acceptance;
pub mod editorial;
mod ids;
mod merge;
mod messages;
pub mod new_override;
mod old_records;
mod records;
mod revision;
pub mod scaffold;
pub(crate) mod section;
pub mod settings;
pub mod yaml;

pub use ids::missing_ids;
#[cfg(fuzzing)]
pub(crate) use merge::merge;
pub use records::move_old_records;
pub use revision::{Patch, Refusal, Revision, RevisionTarget};
