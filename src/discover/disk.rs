//! The inputs while they are edited: what has changed on disk since they were last looked at.
//!
//! A word of the system that something has changed is a hint, and no more: it may come too early, twice, or never. So a file
//! that is hinted at is read again, and now and then all files are compared with what is known of them.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::time::{Duration, SystemTime};

use rayon::prelude::*;

use super::inputs::{FOLDERS, PROGRAMME, is_hidden, list, name, read};
use crate::error::Error;
use crate::source::{Content, Snapshot};

/// A file that was written this shortly before it was looked at may be written again without its time changing.
const UNSURE: Duration = Duration::from_secs(2);

/// What is known of a file without reading it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Stamp {
    length: u64,
    written: Option<SystemTime>,
    /// Which file it is, and when anything of it was changed, its name included: where the system tells.
    identity: (u64, i64, i64),
    /// Whether it is too new for its time to tell a later change.
    unsure: bool,
}

/// The inputs of a project, as they were when they were last looked at.
#[derive(Debug)]
pub struct Disk {
    root: PathBuf,
    snapshot: Snapshot,
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
            Self { root: root.to_owned(), snapshot: Snapshot::default(), stamps: BTreeMap::new(), failed: false };
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
        if self.failed {
            return self.compare();
        }
        let found = self.look_at(paths);
        self.failed = found.is_err();
        found
    }

    fn look_at(&mut self, paths: &[PathBuf]) -> Result<Option<Changed>, Error> {
        let (mut changes, mut stamps) = (BTreeMap::new(), Vec::new());
        for path in paths {
            let Some(input) = self.input(path) else { continue };
            let known = self.snapshot.get(&input);
            match fs::symlink_metadata(path) {
                Ok(data) if !data.is_dir() => {
                    let content = read(path);
                    if known.is_none_or(|known| known.content != content) {
                        changes.insert(input.clone(), Some(content));
                    }
                    stamps.push((input, Some(stamp(&data))));
                }
                Ok(_) => return self.compare(),
                Err(_) if known.is_some() => {
                    changes.insert(input.clone(), None);
                    stamps.push((input, None));
                }
                Err(_) if self.snapshot.under(&format!("{input}/")).next().is_some() => return self.compare(),
                Err(_) => {} // it came and went
            }
        }
        if changes.contains_key(PROGRAMME) {
            list(&self.root)?;
        }
        for (input, stamp) in stamps {
            match stamp {
                Some(stamp) => self.stamps.insert(input, stamp),
                None => self.stamps.remove(&input),
            };
        }
        Ok(self.take(changes))
    }

    /// Compares all files with what is known of them, and gives the inputs if any is not what it was.
    ///
    /// # Errors
    ///
    /// As [`super::discover`].
    pub fn compare(&mut self) -> Result<Option<Changed>, Error> {
        let had_failed = std::mem::replace(&mut self.failed, true);
        let found = self.compare_all()?;
        self.failed = false;
        Ok(found.or_else(|| had_failed.then(|| self.all())))
    }

    fn compare_all(&mut self) -> Result<Option<Changed>, Error> {
        let entries = list(&self.root)?;
        let look = |(input, entry): &(String, walkdir::DirEntry)| {
            // not what the folder says of it, which may be late
            let new = fs::symlink_metadata(entry.path()).ok().map(|data| stamp(&data));
            let old = self.stamps.get(input).filter(|old| !old.unsure);
            let same = old.zip(new).is_some_and(|(old, new)| *old == Stamp { unsure: false, ..new });
            (input.clone(), new, (!same).then(|| read(entry.path())))
        };
        let looked: Vec<_> = entries.par_iter().map(look).collect();
        let mut changes = BTreeMap::new();
        let mut stamps = BTreeMap::new();
        for (input, stamp, content) in looked {
            if let Some(content) = content
                && self.snapshot.get(&input).is_none_or(|known| known.content != content)
            {
                changes.insert(input.clone(), Some(content));
            }
            let unknown = Stamp { length: 0, written: None, identity: (0, 0, 0), unsure: true };
            stamps.insert(input, stamp.unwrap_or(unknown));
        }
        let gone = self.snapshot.files().iter().filter(|file| !stamps.contains_key(&*file.path));
        changes.extend(gone.map(|file| (file.path.to_string(), None)).collect::<Vec<_>>());
        self.stamps = stamps;
        Ok(self.take(changes))
    }

    fn take(&mut self, changes: BTreeMap<String, Option<Content>>) -> Option<Changed> {
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
    pub fn is_vanishing(&self, paths: &[PathBuf]) -> bool {
        paths.iter().any(|path| {
            let known =
                self.input(path).and_then(|input| self.snapshot.get(&input).map(|file| !file.bytes().is_empty()));
            known == Some(true) && fs::symlink_metadata(path).map_or(true, |data| data.is_file() && data.len() == 0)
        })
    }
}

fn stamp(data: &fs::Metadata) -> Stamp {
    let written = data.modified().ok();
    #[expect(clippy::disallowed_methods, reason = "this is the edge that reads inputs")]
    let now = SystemTime::now();
    let age = written.and_then(|written| now.duration_since(written).ok());
    let unsure = age.is_none_or(|age| age < UNSURE);
    Stamp { length: data.len(), written, identity: identity(data), unsure }
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
