//! What files were before each save: the saves of each layer that can be undone, and those that can be made again.
#![expect(clippy::disallowed_methods, reason = "this is the edge that keeps what was written")]

use std::fs;
use std::path::{Path, PathBuf};

use serde::{Deserialize, Serialize};

use crate::error::{Error, Verb};
use crate::save::Files;

/// How many saves of a layer can be undone.
const KEPT: usize = 100;

/// The saves of one layer.
#[derive(Clone, Debug)]
pub(super) struct Journal {
    folder: PathBuf,
}

/// One save.
#[derive(Clone, Debug)]
pub(super) struct Entry {
    /// What was done, for people.
    pub(super) done: String,
    /// The address of the section that it was of; empty where it was of none.
    pub(super) section: String,
    /// The files as they were before it.
    pub(super) before: Files,
    /// The files as it has left them.
    pub(super) after: Files,
}

/// What is said of a save beside the bytes of its files.
#[derive(Debug, Default, Serialize, Deserialize)]
struct Head {
    done: String,
    section: String,
    /// The path of each file, and whether it was there before, and after.
    files: Vec<(String, bool, bool)>,
}

/// Which saves: those that were made, or those that were undone.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Stack {
    /// Those that can be undone.
    Done,
    /// Those that can be made again.
    Undone,
}

impl Stack {
    fn name(self) -> &'static str {
        if self == Self::Done { "done" } else { "undone" }
    }

    fn other(self) -> Self {
        if self == Self::Done { Self::Undone } else { Self::Done }
    }
}

impl Journal {
    /// The saves of the layer with a path, such as `kommune/9901-sandvik`, of the project at `root`.
    pub(super) fn new(root: &Path, layer: &str) -> Self {
        Self { folder: root.join("output/.lagvis/edits").join(layer.replace('/', "-")) }
    }

    /// The last save of a stack, if it can be read.
    pub(super) fn last(&self, stack: Stack) -> Option<Entry> {
        read(self.numbered(stack).last()?)
    }

    /// What the last save of a stack did, in words.
    pub(super) fn last_done(&self, stack: Stack) -> Option<String> {
        Some(head(self.numbered(stack).last()?)?.done)
    }

    /// Keeps a save. What was undone before it can no longer be made again.
    ///
    /// # Errors
    ///
    /// [`Error::Io`] if it cannot be kept.
    pub(super) fn push(&self, entry: &Entry) -> Result<(), Error> {
        for undone in self.numbered(Stack::Undone) {
            fs::remove_dir_all(&undone).map_err(Error::io(Verb::Remove, &undone))?;
        }
        let all = self.numbered(Stack::Done);
        for old in all.iter().take((all.len() + 1).saturating_sub(KEPT)) {
            fs::remove_dir_all(old).map_err(Error::io(Verb::Remove, old))?;
        }
        let folder = self.next(Stack::Done);
        let staged = self.folder.join("next");
        Error::unless_missing(Verb::Remove, &staged, fs::remove_dir_all(&staged))?;
        fs::create_dir_all(&staged).map_err(Error::io(Verb::Write, &staged))?;
        if let Some(parent) = folder.parent() {
            fs::create_dir_all(parent).map_err(Error::io(Verb::Write, parent))?;
        }
        write(&staged, entry)?;
        fs::rename(&staged, &folder).map_err(Error::io(Verb::Place, &folder))
    }

    /// Moves the last save of a stack to the other.
    ///
    /// # Errors
    ///
    /// [`Error::Io`] if it cannot be moved.
    pub(super) fn move_last(&self, stack: Stack) -> Result<(), Error> {
        let Some(last) = self.numbered(stack).pop() else { return Ok(()) };
        let to = self.next(stack.other());
        if let Some(parent) = to.parent() {
            fs::create_dir_all(parent).map_err(Error::io(Verb::Write, parent))?;
        }
        fs::rename(&last, &to).map_err(Error::io(Verb::Place, &to))
    }

    /// The folders of a stack's saves, the last one last.
    fn numbered(&self, stack: Stack) -> Vec<PathBuf> {
        let folders = fs::read_dir(self.folder.join(stack.name())).into_iter().flatten().flatten();
        let number = |path: &PathBuf| path.file_name().and_then(|name| name.to_str()?.parse::<u64>().ok());
        let mut all: Vec<(u64, PathBuf)> =
            folders.map(|entry| entry.path()).filter_map(|path| Some((number(&path)?, path))).collect();
        all.sort();
        all.into_iter().map(|(_, path)| path).collect()
    }

    fn next(&self, stack: Stack) -> PathBuf {
        let last = self.numbered(stack).pop();
        let last = last.and_then(|path| path.file_name()?.to_str()?.parse::<u64>().ok()).unwrap_or(0);
        self.folder.join(stack.name()).join(format!("{:06}", last.saturating_add(1)))
    }
}

/// Writes a save into a folder.
fn write(folder: &Path, entry: &Entry) -> Result<(), Error> {
    let mut head = Head { done: entry.done.clone(), section: entry.section.clone(), files: Vec::new() };
    for (index, (path, after)) in entry.after.iter().enumerate() {
        let before = entry.before.get(path).and_then(|bytes| bytes.as_deref());
        head.files.push((path.clone(), before.is_some(), after.is_some()));
        for (when, bytes) in [("before", before), ("after", after.as_deref())] {
            let Some(bytes) = bytes else { continue };
            let file = folder.join(format!("{index}.{when}"));
            fs::write(&file, bytes).map_err(Error::io(Verb::Write, &file))?;
        }
    }
    let file = folder.join("save.json");
    let text = serde_json::to_vec(&head).unwrap_or_default();
    fs::write(&file, text).map_err(Error::io(Verb::Write, &file))
}

fn head(folder: &Path) -> Option<Head> {
    serde_json::from_slice(&fs::read(folder.join("save.json")).ok()?).ok()
}

/// A save as it was kept; nothing where anything of it is missing.
fn read(folder: &Path) -> Option<Entry> {
    let head = head(folder)?;
    let mut entry = Entry { done: head.done, section: head.section, before: Files::new(), after: Files::new() };
    for (index, (path, was, is)) in head.files.into_iter().enumerate() {
        let bytes = |when: &str, there: bool| match there {
            true => fs::read(folder.join(format!("{index}.{when}"))).ok().map(Some),
            false => Some(None),
        };
        entry.before.insert(path.clone(), bytes("before", was)?);
        entry.after.insert(path, bytes("after", is)?);
    }
    Some(entry)
}
