//! Writes sites to disk. The only place that writes outputs.
//!
//! An edition is staged in a folder of its own and put in the place of the last one in one step, so that a build that
//! fails or is killed never leaves a reader without the last good edition. What is equal is left alone, and nothing is
//! deleted but what the manifest of an earlier build names.
#![expect(clippy::disallowed_methods, reason = "this is the edge that writes outputs")]

mod manifest;
mod pack;
mod swap;

use std::collections::{BTreeMap, BTreeSet};
use std::fs::{self, File};
use std::path::{Path, PathBuf};

use crate::error::Error;
use crate::site::Site;
use manifest::{Manifest, Paths};

pub(crate) use pack::zip;

/// The folder below the output folder that is lagvis' own.
const OWN: &str = ".lagvis";

/// The manifest of what belongs to no edition.
const COUNTRY: &str = "_country";

/// An output folder that this process alone writes to.
#[derive(Debug)]
pub(crate) struct Publisher {
    output: PathBuf,
    /// Held as long as the publisher lives.
    _lock: File,
}

impl Publisher {
    /// Takes an output folder, and clears away what a killed build left in staging.
    ///
    /// # Errors
    ///
    /// [`Error::Io`] if the folder cannot be made, or another lagvis is writing to it.
    pub(crate) fn new(output: &Path) -> Result<Self, Error> {
        let own = output.join(OWN);
        fs::create_dir_all(&own).map_err(Error::io("make", &own))?;
        let path = own.join("lock");
        let lock = File::create(&path).map_err(Error::io("write", &path))?;
        lock.try_lock().map_err(|error| {
            let said = format!("{error}; another lagvis is building here, wait for it to end");
            Error::io("lock", &path)(std::io::Error::other(said))
        })?;
        let publisher = Self { output: output.to_owned(), _lock: lock };
        swap::remove_tree(&publisher.staging())?;
        Ok(publisher)
    }

    /// The folder in which files are put before they take the place of others.
    fn staging(&self) -> PathBuf {
        self.output.join(OWN).join("staging")
    }

    /// The editions that are published: those with a manifest.
    ///
    /// # Errors
    ///
    /// [`Error::Io`] if lagvis' own folder cannot be listed.
    pub(crate) fn published(&self) -> Result<BTreeSet<String>, Error> {
        let mut ids = manifest::all(&self.output.join(OWN))?;
        ids.remove(COUNTRY);
        Ok(ids)
    }

    /// Whether there is a file at a path below the output.
    pub(crate) fn stands(&self, path: &str) -> bool {
        self.output.join(path).is_file()
    }

    /// The documents that are published, with the hash of what each was made from.
    ///
    /// # Errors
    ///
    /// [`Error::Io`] if lagvis' own folder cannot be read.
    pub(crate) fn documents(&self) -> Result<BTreeMap<String, String>, Error> {
        let own = self.output.join(OWN);
        let mut documents = BTreeMap::new();
        for id in manifest::all(&own)? {
            let manifest = Manifest::read(&own, &id)?;
            for (path, kept) in manifest.paths {
                // a file of another length is not what was written
                if let Some((hash, length)) = kept.as_deref().and_then(|kept| kept.split_once('-'))
                    && fs::metadata(self.output.join(&path)).is_ok_and(|there| there.len().to_string() == length)
                {
                    documents.insert(path, hash.to_owned());
                }
            }
        }
        Ok(documents)
    }

    /// Publishes an edition: its folders in the site and in the facilitator's part. Gives how many files were new or different.
    ///
    /// # Errors
    ///
    /// [`Error::Io`]; the last published edition then stands as it was.
    pub(crate) fn edition(&self, id: &str, site: &Site) -> Result<usize, Error> {
        let manifest = Manifest::read(&self.output.join(OWN), id)?;
        let mut trees: BTreeMap<PathBuf, BTreeMap<&str, Option<&[u8]>>> = BTreeMap::new();
        let made = site.files().iter().map(|(path, bytes)| (path, Some(bytes.as_slice())));
        let kept = site.documents().keys().filter(|path| !site.files().contains_key(*path)).map(|path| (path, None));
        for (path, bytes) in made.chain(kept) {
            if let Some((tree, rest)) = split(path) {
                trees.entry(tree).or_default().insert(rest, bytes);
            }
        }
        // a folder that the edition no longer has is published as an empty one
        for (tree, _) in manifest.paths.keys().filter_map(|path| split(path)) {
            trees.entry(tree).or_default();
        }
        let new = paths(site, &manifest);
        manifest.with(&new).write()?;
        let mut changed = 0;
        for (tree, files) in &trees {
            let staged = self.staging().join(tree);
            changed += swap::tree(&self.output.join(tree), &staged, files, &manifest.below(tree))?;
        }
        Manifest { paths: new, ..manifest }.write()?;
        Ok(changed)
    }

    /// Takes an edition away that the project no longer has: the files that its manifest names.
    ///
    /// # Errors
    ///
    /// [`Error::Io`] if a file cannot be removed.
    pub(crate) fn withdraw(&self, id: &str) -> Result<(), Error> {
        let manifest = Manifest::read(&self.output.join(OWN), id)?;
        for path in manifest.paths.keys() {
            swap::remove_file(&self.output, path)?;
        }
        manifest.remove()
    }

    /// Writes what belongs to no edition. `may_delete` says that every published edition was just built, so that
    /// files of earlier builds are no longer linked to.
    ///
    /// # Errors
    ///
    /// [`Error::Io`] if a file cannot be written.
    pub(crate) fn country(&self, site: &Site, may_delete: bool) -> Result<(), Error> {
        let manifest = Manifest::read(&self.output.join(OWN), COUNTRY)?;
        let new = paths(site, &manifest);
        manifest.with(&new).write()?;
        for (path, bytes) in site.files() {
            swap::file(&self.output.join(path), bytes, &self.staging())?;
        }
        if may_delete {
            for old in manifest.paths.keys().filter(|path| !new.contains_key(*path)) {
                swap::remove_file(&self.output, old)?;
            }
            Manifest { paths: new, ..manifest }.write()?;
        }
        Ok(())
    }
}

/// The folder that is put in place as one, and the path below it: `site/9901-sandvik` and `etikk.html`.
fn split(path: &str) -> Option<(PathBuf, &str)> {
    let mut parts = path.splitn(3, '/');
    Some((Path::new(parts.next()?).join(parts.next()?), parts.next()?))
}

/// Every path of a site; those of documents with their hash and their length.
fn paths(site: &Site, old: &Manifest) -> Paths {
    let mut paths: Paths = site.files().keys().map(|path| (path.clone(), None)).collect();
    for (path, hash) in site.documents() {
        let length = site.files().get(path).map(Vec::len);
        let before = || old.paths.get(path)?.clone();
        paths.insert(path.clone(), length.map(|length| format!("{hash}-{length}")).or_else(before));
    }
    paths
}
