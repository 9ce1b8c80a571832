//! What an earlier build wrote: the only files that lagvis may delete.
#![expect(clippy::disallowed_methods, reason = "this is the edge that writes outputs")]

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

use crate::error::Error;

/// How the names of manifests end; before it stands the edition's id.
const EXTENSION: &str = "manifest";

/// Paths below the output folder, and for those that were made from data with a hash, that hash and the length of the file.
pub(super) type Paths = BTreeMap<String, Option<String>>;

/// The paths of one edition's files, one a line in a file of lagvis' own; a hash follows after a tab.
#[derive(Clone, Debug)]
pub(super) struct Manifest {
    /// Where the manifest lies.
    pub(super) file: PathBuf,
    /// What it holds.
    pub(super) paths: Paths,
}

impl Manifest {
    /// Reads the manifest of an edition; an edition that was never published has an empty one.
    pub(super) fn read(own: &Path, id: &str) -> Result<Self, Error> {
        let file = own.join(format!("{id}.{EXTENSION}"));
        let text = Error::unless_missing("read", &file, fs::read_to_string(&file))?.unwrap_or_default();
        // a path that could lead out of the output folder was not written by lagvis
        let safe =
            |path: &&str| !path.is_empty() && !path.starts_with('/') && !path.split('/').any(|part| part == "..");
        let entry = |line: &str| match line.split_once('\t') {
            Some((path, hash)) => (path.to_owned(), Some(hash.to_owned())),
            None => (line.to_owned(), None),
        };
        let paths = text.lines().filter(safe).map(entry).collect();
        Ok(Self { file, paths })
    }

    /// The paths below a folder, without it.
    pub(super) fn below(&self, folder: &Path) -> BTreeSet<String> {
        let prefix = format!("{}/", folder.display());
        self.paths.keys().filter_map(|path| path.strip_prefix(&prefix)).map(str::to_owned).collect()
    }

    /// The manifest while both the old and the new files may be there: only of what does not change the hash is known.
    pub(super) fn with(&self, new: &Paths) -> Self {
        let mut paths: Paths = self.paths.keys().chain(new.keys()).map(|path| (path.clone(), None)).collect();
        let same = self.paths.iter().filter(|(path, hash)| new.get(*path) == Some(hash));
        paths.extend(same.map(|(path, hash)| (path.clone(), hash.clone())));
        Self { file: self.file.clone(), paths }
    }

    /// Writes it, if it is not so already.
    pub(super) fn write(&self) -> Result<(), Error> {
        let line = |(path, hash): (&String, &Option<String>)| match hash {
            Some(hash) => format!("{path}\t{hash}\n"),
            None => format!("{path}\n"),
        };
        let text: String = self.paths.iter().map(line).collect();
        if fs::read_to_string(&self.file).is_ok_and(|old| old == text) {
            return Ok(());
        }
        fs::write(&self.file, text).map_err(Error::io("write", &self.file))
    }

    /// Removes it.
    pub(super) fn remove(&self) -> Result<(), Error> {
        fs::remove_file(&self.file).map_err(Error::io("remove", &self.file))
    }
}

/// The names of all manifests.
pub(super) fn all(own: &Path) -> Result<BTreeSet<String>, Error> {
    let mut names = BTreeSet::new();
    for entry in fs::read_dir(own).map_err(Error::io("list", own))? {
        let path = entry.map_err(Error::io("list", own))?.path();
        if path.extension().is_some_and(|extension| extension == EXTENSION)
            && let Some(stem) = path.file_stem()
        {
            names.insert(stem.to_string_lossy().into_owned());
        }
    }
    Ok(names)
}
