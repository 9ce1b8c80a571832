//! Edits to the files of a project that people ask for.
//!
//! A [`Revision`] is a value: what is to be put where. It **never** touches a file; [`crate::cli`] writes it. What a
//! revision does not name stays as it is, byte for byte: comments, order, white space and line ends.
//!
//! * [`start`] begins an override with today's text.
//! * [`accept`] records which text an override hides, and [`merge`](accept::Keep::Merge) takes what is new in it over.
//! * [`editorial`] notes that a change was no more than a comma.
//! * [`scaffold`] makes a new layer, and [`missing_ids`] gives headings the ids that they lack.

pub mod accept;
pub mod editorial;
mod ids;
mod merge;
mod record;
pub mod scaffold;
pub mod start;
mod work;

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

pub use ids::missing_ids;

use crate::source::{FileId, Snapshot};

/// Text that takes the place of a range of a file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Patch {
    /// The file.
    pub file: FileId,
    /// The bytes that go; empty for an insertion.
    pub range: Range<usize>,
    /// What comes instead.
    pub text: String,
}

impl Patch {
    /// Text that goes before the byte `at`.
    pub fn insert(file: FileId, at: usize, text: impl Into<String>) -> Self {
        Self { file, range: at..at, text: text.into() }
    }

    /// Text that takes the place of a range.
    pub fn replace(file: FileId, range: Range<usize>, text: impl Into<String>) -> Self {
        Self { file, range, text: text.into() }
    }
}

/// What is to become of files.
#[derive(Clone, Debug, Default)]
pub struct Revision {
    /// Changes to files that are there. They do not overlap; those at one place are made in this order.
    pub patches: Vec<Patch>,
    /// New files, by path from the project's root.
    pub created: BTreeMap<String, Vec<u8>>,
    /// Files to take away, by path.
    pub removed: BTreeSet<String>,
    /// What was done, a line each, for people.
    pub done: Vec<String>,
}

impl Revision {
    /// Each file that changes: its path, and its new bytes; nothing where it goes. A file that nothing is left of goes.
    pub fn files(&self, snapshot: &Snapshot) -> BTreeMap<String, Option<Vec<u8>>> {
        let mut files: BTreeMap<String, Option<Vec<u8>>> = BTreeMap::new();
        let mut by_file: BTreeMap<FileId, Vec<&Patch>> = BTreeMap::new();
        for patch in &self.patches {
            by_file.entry(patch.file).or_default().push(patch);
        }
        for (id, mut patches) in by_file {
            let file = snapshot.file(id);
            patches.sort_by_key(|patch| (patch.range.start, patch.range.end));
            let mut text = String::with_capacity(file.text().len() + 64);
            let mut at = 0;
            for patch in patches {
                debug_assert!(at <= patch.range.start, "patches do not overlap");
                text.push_str(file.text().get(at..patch.range.start).unwrap_or_default());
                text.push_str(&patch.text);
                at = at.max(patch.range.end);
            }
            text.push_str(file.text().get(at..).unwrap_or_default());
            let says_nothing = text.lines().all(|line| line.trim().is_empty() || line.trim() == "---");
            if says_nothing {
                files.insert(file.path.to_string(), None);
            } else if text != file.text() {
                files.insert(file.path.to_string(), Some(text.into_bytes()));
            }
        }
        files.extend(self.created.iter().map(|(path, bytes)| (path.clone(), Some(bytes.clone()))));
        files.extend(self.removed.iter().map(|path| (path.clone(), None)));
        files
    }

    /// Whether it changes nothing.
    pub fn is_empty(&self) -> bool {
        self.patches.is_empty() && self.created.is_empty() && self.removed.is_empty()
    }
}

/// Why something that was asked for is not done, in lower case and with what to do instead.
pub type Refusal = String;

/// The line end that a text uses.
fn newline(text: &str) -> &'static str {
    let first = text.find('\n');
    if first.is_some_and(|at| text[..at].ends_with('\r')) { "\r\n" } else { "\n" }
}

/// Text with the line ends of a file.
fn with_line_ends(text: &str, file: &str) -> String {
    let text = text.replace("\r\n", "\n");
    if newline(file) == "\r\n" { text.replace('\n', "\r\n") } else { text }
}
