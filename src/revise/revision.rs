//! A revision: changes to files, as a value.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

use super::messages;
use crate::draft::Draft;
use crate::fingerprint::Version;
use crate::layer::{Hidden, copy_at, marked, read_copy};
use crate::message::Message;
use crate::pieces::{Kind, left_open};
use crate::project::{Language, Layer, LayerId, Project};
use crate::source::{FileId, Snapshot, Span};

/// Whose text is changed: that of a layer, in a language.
#[derive(Clone, Copy, Debug)]
pub struct RevisionTarget<'a> {
    /// The project.
    pub project: &'a Project,
    /// Its files.
    pub snapshot: &'a Snapshot,
    /// The layer.
    pub layer: LayerId,
    /// The language of the text.
    pub language: &'a Language,
}

impl<'a> RevisionTarget<'a> {
    pub(super) fn it(&self) -> &'a Layer {
        self.project.layer(self.layer)
    }
}

/// Text that takes the place of a range of a file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Patch {
    /// The file that it changes.
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

/// Changes to the files of a project.
#[derive(Clone, Debug, Default)]
pub struct Revision {
    /// Changes to files that are there. They do not overlap; those at one place are made in this order.
    pub patches: Vec<Patch>,
    /// Files that are written whole, by path from the project's root; most are new.
    pub written: BTreeMap<String, Vec<u8>>,
    /// Files that get another path.
    pub renamed: BTreeMap<FileId, String>,
    /// Files to take away, by path.
    pub removed: BTreeSet<String>,
    /// What was done, a line each, for people.
    pub done: Vec<Message>,
    /// What was meant too and is left as it is, and why, a line each, for people.
    pub left: Vec<Message>,
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
                debug_assert!(at <= patch.range.start, "overlapping patches");
                text.push_str(file.text().get(at..patch.range.start).unwrap_or_default());
                text.push_str(&patch.text);
                at = at.max(patch.range.end);
            }
            text.push_str(file.text().get(at..).unwrap_or_default());
            // what goes from the head of a file takes the empty lines after it along
            if !file.text().starts_with(['\r', '\n']) {
                text.drain(..text.len() - text.trim_start_matches(['\r', '\n']).len());
            }
            let says_nothing = text.lines().all(|line| line.trim().is_empty() || line.trim() == "---");
            if says_nothing {
                files.insert(file.path.to_string(), None);
            } else if text != file.text() {
                files.insert(file.path.to_string(), Some(text.into_bytes()));
            }
        }
        for (id, path) in &self.renamed {
            let file = snapshot.file(*id);
            let changed = files.insert(file.path.to_string(), None);
            if let Some(bytes) = changed.unwrap_or_else(|| Some(file.bytes().to_vec())) {
                files.insert(path.clone(), Some(bytes));
            }
        }
        files.extend(self.written.iter().map(|(path, bytes)| (path.clone(), Some(bytes.clone()))));
        files.extend(self.removed.iter().map(|path| (path.clone(), None)));
        files
    }

    /// Keeps a copy of a text that a layer hides or adds to in its folder, with what is known of it, unless there is a true one.
    pub(super) fn keep_copy(&mut self, layer: &Layer, snapshot: &Snapshot, hidden: &Hidden, marks: &str) {
        let print = hidden.fingerprint(Version::V2);
        let first = hidden.as_text().and_then(|text| text.parts.first());
        let (id, title) = first.map_or(("", ""), |first| (&*first.id, first.title.as_str()));
        let copy = copy_at(layer, snapshot, print, id);
        let is_it = copy.is_some_and(|copy| title.is_empty() || read_copy(copy).0 == title);
        let is_bare = marks.is_empty() || matches!(hidden, Hidden::Picture(..));
        if is_it && (is_bare || copy.is_some_and(|copy| *copy == marked(&hidden.copy(), marks))) {
            return;
        }
        let (extension, bytes) = match hidden {
            Hidden::Picture(file, _) => {
                let below = snapshot.file(*file);
                (below.path.rsplit_once('.').map_or("", |(_, extension)| extension), below.bytes().to_vec())
            }
            text => ("md", marked(&text.copy(), marks).into_bytes()),
        };
        let path = |name: &str| format!("{}/.base/{print}.{name}{extension}", layer.folder);
        // two that keep their headings may hide one text
        let is_taken = copy.is_some() && !is_it
            || layer.copies.contains_key(&*format!("{print}.{id}.md"))
            || self.written.get(&path("")).is_some_and(|there| *there != bytes);
        self.written.insert(path(&if is_taken { format!("{id}.") } else { String::new() }), bytes);
    }
}

/// Whether a new section can stand at the end of a file.
///
/// # Errors
///
/// A refusal where a code fence or a comment is open there, which it would become a part of.
pub(super) fn check_end(draft: &Draft, snapshot: &Snapshot) -> Result<(), Refusal> {
    let text = snapshot.file(draft.file).text();
    let front = draft.front.span.map_or(0, |front| front.end as usize);
    let Some((kind, start)) = left_open(&text[front..]) else { return Ok(()) };
    let first = text[front + start..].lines().next().unwrap_or_default();
    let marks: String = first.trim_start().chars().take_while(|letter| matches!(letter, '`' | '~')).collect();
    let place = snapshot.place(Span::new(draft.file, front + start, front + start));
    Err(match kind {
        Kind::Comment => messages::comment_not_closed(place),
        _ => messages::fence_not_closed(place, marks),
    })
}

/// The line end that a text uses.
pub(super) fn newline(text: &str) -> &'static str {
    let first = text.find('\n');
    if first.is_some_and(|at| text[..at].ends_with('\r')) { "\r\n" } else { "\n" }
}

/// Text with the line ends of a file, which every file keeps as its editor has them.
pub(super) fn with_line_ends(text: &str, file: &str) -> String {
    text.replace("\r\n", "\n").replace('\n', newline(file))
}

/// Why something that was asked for is not done, in lower case and with what to do instead.
pub type Refusal = Message;
