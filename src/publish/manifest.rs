//! What an earlier build wrote: the only files that lagvis may delete.
#![expect(clippy::disallowed_methods, reason = "this is the edge that writes outputs")]

use std::collections::{BTreeMap, BTreeSet};
use std::fs::{self, File};
use std::path::{Path, PathBuf};

use serde::{Deserialize, Serialize};

use super::entry::written;
use super::messages;
use crate::error::{Error, Verb, said};
use crate::message::Message;
use crate::site::Area;

/// How the names of manifests end; before it stands the edition's id.
const EXTENSION: &str = "manifest";

/// The form that manifests have.
const VERSION: u32 = 1;

/// The manifest of what belongs to no edition.
pub(super) const COUNTRY: &str = "_country";

/// Paths below the output folder, and for those that were made from data with a hash, that hash and the length of the file.
pub(super) type Paths = BTreeMap<String, Option<String>>;

/// The folders that a step puts in place, such as `site/9901-sandvik`, and by which number the system knows each new one.
pub(super) type Folders = BTreeMap<String, Option<u64>>;

/// The paths of one edition's files, in a file of JSON that is lagvis' own.
#[derive(Clone, Debug)]
pub(super) struct Manifest {
    /// The edition.
    id: String,
    /// Where the manifest lies.
    file: PathBuf,
    /// The files that are there, or may be while `next` is put in place; only of what is the same in both a hash is known.
    pub(super) paths: Paths,
    /// What is being put in place.
    pub(super) next: Option<Next>,
    /// Why it says nothing, though there is one: what lies at the paths of the edition may be lagvis' or not.
    pub(super) damage: Option<Message>,
}

/// What is put in place in one step.
#[derive(Clone, Debug, Deserialize, Serialize)]
pub(super) struct Next {
    /// The files, once it is.
    pub(super) files: Paths,
    /// The folders.
    pub(super) folders: Folders,
}

/// A manifest as it is written.
#[derive(Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
struct Written {
    version: u32,
    files: Paths,
    next: Option<Next>,
}

impl Manifest {
    /// Reads the manifest of an edition; an edition that was never published has an empty one, and one that is not as lagvis writes
    /// them says nothing.
    pub(super) fn read(own: &Path, id: &str) -> Result<Self, Error> {
        let file = own.join(format!("{id}.{EXTENSION}"));
        let nothing = Self { id: id.to_owned(), file: file.clone(), paths: Paths::new(), next: None, damage: None };
        let damaged = |why: Message| Ok(Self { damage: Some(why), ..nothing.clone() });
        match Error::unless_missing(Verb::Read, &file, fs::symlink_metadata(&file))? {
            None if id == COUNTRY => return damaged(messages::manifest_lacks()),
            None => return Ok(nothing),
            Some(data) if !data.is_file() => return damaged(messages::manifest_is_no_file()),
            Some(_) => {}
        }
        let bytes = fs::read(&file).map_err(Error::io(Verb::Read, &file))?;
        let written: Written = match serde_json::from_slice(&bytes) {
            Ok(written) => written,
            Err(error) => return damaged(said(error.to_string())),
        };
        let Written { version, files: mut paths, next } = written;
        let all = paths.keys().chain(next.iter().flat_map(|next| next.files.keys()));
        let folders = next.iter().flat_map(|next| next.folders.keys());
        if version != VERSION {
            return damaged(messages::manifest_of_version(version));
        }
        if let Some(path) =
            all.filter(|path| !may_name(id, path)).chain(folders.filter(|path| !is_folder(id, path))).next()
        {
            return damaged(messages::manifest_names(path));
        }
        if let Some(next) = &next {
            paths = either(&paths, &next.files);
        }
        Ok(Self { paths, next, ..nothing })
    }

    /// The paths below a folder, without it.
    pub(super) fn below(&self, folder: &str) -> BTreeSet<String> {
        let prefix = format!("{folder}/");
        self.paths.keys().filter_map(|path| path.strip_prefix(&prefix)).map(str::to_owned).collect()
    }

    /// Says what is about to be put in place; that is on the disk before it is.
    pub(super) fn begin(&self, files: &Paths, folders: Folders) -> Result<(), Error> {
        let next = Next { files: files.clone(), folders };
        let now = Written { version: VERSION, files: self.paths.clone(), next: Some(next) };
        self.write(&now, File::sync_data)
    }

    /// Says what is there; the manifest of an edition goes where that is nothing.
    pub(super) fn settle(&self, files: Paths) -> Result<(), Error> {
        if files.is_empty() && self.id != COUNTRY {
            return Error::unless_missing(Verb::Remove, &self.file, fs::remove_file(&self.file)).map(drop);
        }
        // should it be lost with the power, the one before it stands, which says as much
        self.write(&Written { version: VERSION, files, next: None }, |_| Ok(()))
    }

    fn write(&self, written: &Written, sync: fn(&File) -> std::io::Result<()>) -> Result<(), Error> {
        let json = serde_json::to_vec(written).map_err(|error| Error::io(Verb::Write, &self.file)(error.into()))?;
        self::written(&self.file, &json, sync)
    }
}

/// Whether the manifest of an edition may name a file: one below its folders, and of what belongs to no edition, one in any. No part of
/// the path leads elsewhere, on any system.
fn may_name(id: &str, path: &str) -> bool {
    let is_plain = |part: &str| {
        !matches!(part, "" | "." | "..") && !part.contains(|letter: char| letter.is_control() || r"\:".contains(letter))
    };
    let mut slashes = path.match_indices('/').map(|(at, _)| at);
    let is_in = match id {
        COUNTRY => slashes.next().is_some_and(|at| Area::named(&path[..at]).is_some()),
        _ => slashes.nth(1).is_some_and(|at| is_folder(id, &path[..at])),
    };
    is_in && path.split('/').all(is_plain)
}

/// Whether a path is that of one of an edition's folders.
fn is_folder(id: &str, path: &str) -> bool {
    path.split_once('/').is_some_and(|(area, folder)| Area::named(area).is_some() && folder == id)
}

/// The paths of both; a hash only of what is the same in both.
pub(super) fn either(a: &Paths, b: &Paths) -> Paths {
    let mut paths: Paths = a.keys().chain(b.keys()).map(|path| (path.clone(), None)).collect();
    let same = a.iter().filter(|(path, hash)| b.get(*path) == Some(hash));
    paths.extend(same.map(|(path, hash)| (path.clone(), hash.clone())));
    paths
}

/// The names of all manifests.
pub(super) fn all(own: &Path) -> Result<BTreeSet<String>, Error> {
    let mut names = BTreeSet::new();
    for entry in fs::read_dir(own).map_err(Error::io(Verb::Read, own))? {
        let path = entry.map_err(Error::io(Verb::Read, own))?.path();
        if path.extension().is_some_and(|extension| extension == EXTENSION)
            && let Some(stem) = path.file_stem()
        {
            names.insert(stem.to_string_lossy().into_owned());
        }
    }
    Ok(names)
}
