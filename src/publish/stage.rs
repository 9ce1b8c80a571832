//! A folder of an edition, made ready beside the one that is live.
//!
//! Files that have not changed are linked, not written again, and what somebody else has put into the live folder is carried along.
#![expect(clippy::disallowed_methods, reason = "this is the edge that writes outputs")]

use std::collections::{BTreeMap, BTreeSet};
use std::fs::{self, FileType};
use std::path::{Path, PathBuf};

use rayon::prelude::*;

use super::entry::in_the_way;
use crate::error::{Error, Verb};

/// What a folder is to hold: the bytes by path, and nothing for a file that stays as it is.
pub(super) type Files<'a> = BTreeMap<&'a str, Option<&'a [u8]>>;

/// A folder that is live, or will be.
pub(super) struct Tree<'a> {
    /// Where it is.
    pub(super) live: PathBuf,
    /// Where it is made ready.
    pub(super) staged: PathBuf,
    /// What it is to hold, beside what is not lagvis'.
    pub(super) files: Files<'a>,
    /// The paths that an earlier build wrote there, which go where `files` does not name them.
    pub(super) ours: BTreeSet<String>,
    /// Whether it is not known which these are, so that what lies where lagvis has something to put is taken for its own.
    pub(super) is_unknown: bool,
}

impl Tree<'_> {
    /// Makes the folder ready, and gives how many files are new or different; nothing where all is there as it is to be.
    ///
    /// # Errors
    ///
    /// [`Error::Refused`] if something lies in the way that lagvis did not write.
    pub(super) fn stage(&self) -> Result<Option<usize>, Error> {
        let there = contents(&self.live)?;
        let kinds: BTreeMap<String, FileType> = there.iter().map(|(path, kind)| (name_of(path), *kind)).collect();
        let is_file = |path: &str| kinds.get(path).is_some_and(FileType::is_file);
        let is_equal = |(path, bytes): &(&&str, &Option<&[u8]>)| {
            is_file(path) && bytes.is_none_or(|bytes| same(&self.live.join(path), bytes))
        };
        let equal: BTreeSet<&str> = self.files.par_iter().filter(is_equal).map(|(path, _)| *path).collect();
        let others: Vec<_> = there.iter().filter(|(path, kind)| self.is_others(&name_of(path), *kind)).collect();
        for (path, kind) in &others {
            let name = name_of(path);
            let may_be_ours = self.is_unknown && kind.is_file() || equal.contains(name.as_str());
            if self.is_in_the_way(&name, *kind) && !may_be_ours {
                return Err(in_the_way(&self.live.join(path)));
            }
        }
        let changed = self.files.len() - equal.len();
        let is_gone = |path: &String| !self.files.contains_key(path.as_str()) && kinds.contains_key(path);
        if changed == 0 && !self.ours.iter().any(is_gone) {
            return Ok(None);
        }
        fs::create_dir_all(&self.staged).map_err(Error::io(Verb::Write, &self.staged))?;
        let mut folders = BTreeSet::new();
        self.files.keys().try_for_each(|path| make_parent(&self.staged.join(path), &mut folders))?;
        self.files.par_iter().try_for_each(|(path, bytes)| self.write(path, *bytes, equal.contains(path)))?;
        others.iter().try_for_each(|(path, kind)| self.carry(path, *kind, &mut folders))?;
        Ok(Some(changed))
    }

    /// Whether something in the live folder is not lagvis': a file that it did not write, a link, or a folder in which it wrote none.
    fn is_others(&self, name: &str, kind: FileType) -> bool {
        match kind.is_dir() {
            true => !self.ours.iter().any(|path| below(path, name)),
            false => !kind.is_file() || !self.ours.contains(name),
        }
    }

    /// Whether something lies where one of the files is to be, or in the place of a folder of one, or below one.
    fn is_in_the_way(&self, name: &str, kind: FileType) -> bool {
        let below_one = |(at, _): (usize, &str)| self.files.contains_key(&name[..at]);
        self.files.contains_key(name)
            || !kind.is_dir() && self.files.keys().any(|path| below(path, name))
            || name.match_indices('/').any(below_one)
    }

    /// Writes a file, or links it where it has not changed.
    fn write(&self, path: &str, bytes: Option<&[u8]>, is_equal: bool) -> Result<(), Error> {
        let (from, to) = (self.live.join(path), self.staged.join(path));
        if is_equal && fs::hard_link(&from, &to).is_ok() {
            return Ok(());
        }
        match bytes {
            Some(bytes) => fs::write(&to, bytes).map_err(Error::io(Verb::Write, &to)),
            None => fs::copy(&from, &to).map(drop).map_err(Error::io(Verb::Write, &from)),
        }
    }

    /// Takes what is somebody else's along.
    fn carry(&self, path: &Path, kind: FileType, folders: &mut BTreeSet<PathBuf>) -> Result<(), Error> {
        let (from, to) = (self.live.join(path), self.staged.join(path));
        if kind.is_dir() {
            fs::create_dir_all(&to).map_err(Error::io(Verb::Write, &to))?;
            let data = fs::symlink_metadata(&from).map_err(Error::io(Verb::Read, &from))?;
            return fs::set_permissions(&to, data.permissions()).map_err(Error::io(Verb::Write, &to));
        }
        if self.files.contains_key(name_of(path).as_str()) {
            return Ok(()); // written already
        }
        make_parent(&to, folders)?;
        match fs::hard_link(&from, &to) {
            Err(_) if kind.is_file() => fs::copy(&from, &to).map(drop).map_err(Error::io(Verb::Write, &from)),
            done => done.map_err(Error::io(Verb::Write, &from)),
        }
    }
}

/// Whether a path lies below a folder.
fn below(path: &str, folder: &str) -> bool {
    path.strip_prefix(folder).is_some_and(|rest| rest.starts_with('/'))
}

/// Whether a file holds these bytes.
pub(super) fn same(path: &Path, bytes: &[u8]) -> bool {
    fs::symlink_metadata(path).is_ok_and(|data| data.is_file() && data.len() == bytes.len() as u64)
        && fs::read(path).is_ok_and(|old| old == bytes)
}

/// Makes the folder that a file lies in; `made` are those that are there already.
pub(super) fn make_parent(path: &Path, made: &mut BTreeSet<PathBuf>) -> Result<(), Error> {
    let Some(parent) = path.parent().filter(|parent| !made.contains(*parent)) else { return Ok(()) };
    fs::create_dir_all(parent).map_err(Error::io(Verb::Write, parent))?;
    made.insert(parent.to_owned());
    Ok(())
}

/// A path below a folder as manifests have it.
pub(super) fn name_of(path: &Path) -> String {
    path.to_string_lossy().replace('\\', "/")
}

/// All files and folders below a folder, relative to it, a folder before what is in it; nothing where there is no folder. A link is a
/// file here: what it leads to is nobody's business.
pub(super) fn contents(folder: &Path) -> Result<Vec<(PathBuf, FileType)>, Error> {
    let mut all = Vec::new();
    let mut folders = vec![PathBuf::new()];
    while let Some(inner) = folders.pop() {
        let path = folder.join(&inner);
        let Some(entries) = Error::unless_missing(Verb::Read, &path, fs::read_dir(&path))? else { continue };
        for entry in entries {
            let entry = entry.map_err(Error::io(Verb::Read, &path))?;
            let kind = entry.file_type().map_err(Error::io(Verb::Read, &path))?;
            let name = inner.join(entry.file_name());
            if kind.is_dir() {
                folders.push(name.clone());
            }
            all.push((name, kind));
        }
    }
    Ok(all)
}
