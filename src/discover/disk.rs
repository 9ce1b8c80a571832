//! The inputs while they are edited: what has changed on disk since they were last looked at.
//!
//! A word of the system that something has changed is a hint, and no more: it may come too early, twice, or never. So a file
//! that is hinted at is read again, and now and then all files are compared with what is known of them.

use std::collections::BTreeMap;
use std::fs;
use std::io::ErrorKind;
use std::path::{Path, PathBuf};
use std::time::{Duration, SystemTime};

use rayon::prelude::*;

use super::carried::carried;
use super::inputs::{FOLDERS, PROGRAMME, is_hidden, list, name, read};
use crate::error::Error;
use crate::source::Snapshot;

/// A file that was written this shortly before it was looked at may be written again without its time changing.
const UNSURE: Duration = Duration::from_secs(2);

/// What is known of a file without reading it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Stamp {
    length: u64,
    written: SystemTime,
    /// Which file it is, and when anything of it was changed, its name included: where the system tells.
    identity: (u64, i64, i64),
}

/// The inputs of a project, as they were when they were last looked at.
#[derive(Debug)]
pub struct Disk {
    root: PathBuf,
    snapshot: Snapshot,
    /// The stamps of those files whose time would tell a later change.
    stamps: BTreeMap<String, Stamp>,
    /// Whether the last look failed, so that the next one has something to tell though no file has changed.
    failed: bool,
}

/// The inputs after a change, and what has changed.
#[derive(Debug)]
pub struct Changed {
    /// All inputs, as they are now.
    pub snapshot: Snapshot,
    /// The paths of files that are new, gone, or not what they were, from the project's root.
    pub paths: Vec<String>,
    /// The paths among them that did not exist before.
    pub new: Vec<String>,
}

impl Disk {
    /// Reads all inputs below `root`.
    ///
    /// # Errors
    ///
    /// As [`super::discover`].
    pub fn read(root: &Path) -> Result<Self, Error> {
        let mut disk =
            Self { root: root.to_owned(), snapshot: carried().clone(), stamps: BTreeMap::new(), failed: false };
        disk.compare()?;
        Ok(disk)
    }

    /// The inputs when they were last looked at, as if all of them were there before.
    pub fn all(&self) -> Changed {
        Changed { snapshot: self.snapshot.clone(), paths: Vec::new(), new: Vec::new() }
    }

    /// Looks at some paths, and gives the inputs if any is not what it was. A path that is no known file may be a folder
    /// with many below it: then all are compared.
    ///
    /// # Errors
    ///
    /// As [`super::discover`].
    pub fn look(&mut self, paths: &[PathBuf]) -> Result<Option<Changed>, Error> {
        let mut hinted = Vec::new();
        for path in paths {
            let Some(input) = self.input(path) else { continue };
            let had_files = || self.snapshot.under(&format!("{input}/")).next().is_some();
            if fs::symlink_metadata(path).map_or_else(|_| had_files(), |data| data.is_dir()) {
                return self.compare();
            }
            self.stamps.remove(&input); // whatever is known of it, it is read again
            hinted.push((input, path.clone()));
        }
        let is_programme_gone = || hinted.iter().any(|(input, _)| input == PROGRAMME) && list(&self.root).is_err();
        if self.failed || is_programme_gone() {
            return self.compare();
        }
        Ok(self.examine(hinted))
    }

    /// Compares all files with what is known of them, and gives the inputs if any is not what it was.
    ///
    /// # Errors
    ///
    /// As [`super::discover`].
    pub fn compare(&mut self) -> Result<Option<Changed>, Error> {
        let had_failed = std::mem::replace(&mut self.failed, true);
        let mut inputs: BTreeMap<String, PathBuf> =
            list(&self.root)?.into_iter().map(|(input, entry)| (input, entry.into_path())).collect();
        self.failed = false;
        for file in self.snapshot.files().iter() {
            inputs.entry(file.path.to_string()).or_insert_with(|| self.root.join(&*file.path));
        }
        let found = self.examine(inputs.into_iter().collect());
        Ok(found.or_else(|| had_failed.then(|| self.all())))
    }

    /// Looks at files, and reads those that may not be what they were.
    fn examine(&mut self, inputs: Vec<(String, PathBuf)>) -> Option<Changed> {
        let look = |(input, path): (String, PathBuf)| {
            let found = fs::symlink_metadata(&path);
            let new = found.as_ref().ok().and_then(stamp);
            let is_gone =
                |error: &std::io::Error| matches!(error.kind(), ErrorKind::NotFound | ErrorKind::NotADirectory);
            if found.as_ref().map_or_else(is_gone, fs::Metadata::is_dir) {
                let below = carried().get(&input).map(|file| file.content.clone());
                return (input, None, Some(below));
            }
            let is_same = new.is_some() && self.stamps.get(&input) == new.as_ref();
            (input, new, (!is_same).then(|| Some(read(&path))))
        };
        let looked: Vec<_> = inputs.into_par_iter().map(look).collect();
        let mut changes = BTreeMap::new();
        for (input, stamp, content) in looked {
            match stamp {
                Some(stamp) => self.stamps.insert(input.clone(), stamp),
                None => self.stamps.remove(&input),
            };
            if let Some(content) = content
                && self.snapshot.get(&input).map(|known| &known.content) != content.as_ref()
            {
                changes.insert(input, content);
            }
        }
        if changes.is_empty() {
            return None;
        }
        let paths: Vec<String> = changes.keys().cloned().collect();
        let new = paths.iter().filter(|path| self.snapshot.get(path).is_none()).cloned().collect();
        self.snapshot = self.snapshot.after(changes);
        Some(Changed { snapshot: self.snapshot.clone(), paths, new })
    }

    /// The name of a path as an input; nothing for what is none.
    fn input(&self, path: &Path) -> Option<String> {
        let path = path.strip_prefix(&self.root).ok()?;
        let mut parts = path.iter().map(|part| part.to_string_lossy());
        let is_in = FOLDERS.contains(&&*parts.next()?);
        (is_in && !parts.any(|part| is_hidden(&part))).then(|| name(path))
    }

    /// Whether any of these paths has lost all of its text, as a file has for a moment while it is saved.
    pub(crate) fn is_vanishing(&self, paths: &[PathBuf]) -> bool {
        paths.iter().any(|path| {
            let known = self.input(path).and_then(|input| self.snapshot.get(&input));
            known.is_some_and(|known| !known.bytes().is_empty())
                && fs::symlink_metadata(path).map_or(true, |data| data.is_file() && data.len() == 0)
        })
    }
}

/// The stamp of a file; nothing of one so new that it may change again without its time.
fn stamp(data: &fs::Metadata) -> Option<Stamp> {
    let written = data.modified().ok()?;
    #[expect(clippy::disallowed_methods, reason = "this is the edge that reads inputs")]
    let is_sure = SystemTime::now().duration_since(written).is_ok_and(|age| age >= UNSURE);
    is_sure.then(|| Stamp { length: data.len(), written, identity: identity(data) })
}

#[cfg(unix)]
fn identity(data: &fs::Metadata) -> (u64, i64, i64) {
    use std::os::unix::fs::MetadataExt;
    (data.ino(), data.ctime(), data.ctime_nsec())
}

#[cfg(not(unix))]
fn identity(_: &fs::Metadata) -> (u64, i64, i64) {
    (0, 0, 0)
}
