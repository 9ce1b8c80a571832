//! What the fuzz targets in `tests/fuzz` use beside the public API; it is there only in their builds (`--cfg fuzzing`).
//!
//! Four of the targets need next to nothing of this: they put files into a [`source::Snapshot`](crate::source::Snapshot), read it into a
//! [`Workspace`](crate::compile::Workspace), and compile every edition. The preview's router is
//! [`preview::router_of`](crate::preview::router_of).

use crate::compare;
use crate::definitions::Excerpt;
use crate::discover;
use crate::names;
use crate::parse;
use crate::revise;
use crate::source::{Content, Snapshot};

/// What a file holds, as if it were read from the disk.
pub fn content(path: &str, bytes: &[u8]) -> Content {
    discover::content(path.rsplit('/').next().unwrap_or(path), bytes.to_vec())
}

/// Whether a file may be used as a picture.
pub fn is_picture(path: &str, bytes: &[u8]) -> bool {
    let snapshot = Snapshot::new([(path.to_owned(), content(path, bytes))]);
    snapshot.files().iter().all(|file| !parse::is_refused_picture(file))
}

/// The words of a text as merging compares them: how lines are wrapped, and how letters are composed, makes no difference.
pub fn words(text: &str) -> Vec<String> {
    names::composed(text).split_whitespace().map(str::to_owned).collect()
}

/// `ours` with what `theirs` has changed since `base`, or nothing where both have changed the same sentence.
pub fn merge(base: &str, ours: &str, theirs: &str) -> Option<String> {
    compare::merge(base, ours, theirs)
}

/// The same of the texts of sections, with their footnotes and link definitions.
pub fn merge_sections(base: &str, ours: &str, theirs: &str) -> Option<String> {
    let [base, ours, theirs] = [base, ours, theirs].map(|text| Excerpt::of(text, "", 0..text.len()));
    revise::merge(&base.without_comments(), ours, theirs.without_comments()).map(|(merged, _)| merged.whole())
}
