//! Writes sites to disk. The only place that writes outputs. `pack` and `unpack` make zip files and read them, in memory.
//!
//! An edition is made ready in a folder of its own, and its folders in the site and in the facilitator's part are then put in the
//! place of the last ones, one directly after the other; so a build that fails or is killed never leaves a reader without the last
//! good edition. What is equal is left alone, nothing is deleted but what the manifest of an earlier build names, and no link is
//! followed.
//!
//! # What can be seen meanwhile
//!
//! * A folder of an edition is the old one or the new one, never some of both. On Linux it is always there; where a system cannot
//!   exchange two folders, or the file system cannot, it is not there between two renames.
//! * An edition has two folders, and no system exchanges four at once. Between two exchanges, for less than a millisecond, the
//!   facilitator's part is new and the site old. A kill or a power cut just then leaves it so until lagvis next takes the output folder,
//!   for whichever edition: the manifest says what was begun, and that is ended before anything else is done.
//! * Two editions change at different times, and the list of editions last.
//! * What is put in place is on the disk before it is (`entry::on_disk`, one call for an edition), so that a power cut leaves no empty
//!   files: on Linux. For the country's 358 editions with 24,000 files that takes about a second; a call for each file would take
//!   minutes. Elsewhere that is the system's to do; what it loses the next build writes again, since it compares every file with what
//!   it has made.
//!
//! # What is known of earlier builds
//!
//! A manifest that is damaged, or lacks, is told and made anew: what lies where the edition has a file is taken for lagvis', and
//! nothing else is deleted. So are those of builds before manifests were JSON, which nothing tells from any other text. Files of
//! those builds that are made no more stay until somebody takes them away, as the warning says.
//!
//! ```text
//! output/.lagvis/<edition>.manifest    which files lagvis wrote, as JSON
//! output/.lagvis/staging/<edition>/    what is being made ready; it is thrown away
//! output/.lagvis/moving/<edition>/     what is being put in place, and then what was there before
//! ```
#![expect(clippy::disallowed_methods, reason = "this is the edge that writes outputs")]

mod entry;
mod folder;
mod manifest;
mod messages;
mod pack;
mod stage;
mod swap;
mod unpack;

use std::collections::{BTreeMap, BTreeSet};
use std::fs::{self, File, FileType};
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError, RwLock};

use crate::error::{Error, Verb};
use crate::message::Message;
use crate::site::{Area, Location, Site};
use folder::OWN;
use manifest::{COUNTRY, Folders, Manifest, Paths};
use stage::{Files, Tree};

pub(crate) use folder::source_of;
pub(crate) use pack::{MARK, zip};
pub(crate) use unpack::{Entry, Limits, unzip};

/// The number of no folder.
const NO_NUMBER: Option<u64> = Some(0);

/// A folder that is put in place.
struct Step {
    /// Where it waits, and what was in its place after it.
    staged: PathBuf,
    /// Its place.
    live: PathBuf,
    /// What in it is lagvis', before or after.
    ours: BTreeSet<String>,
}

/// What there is to say that stops no edition.
#[derive(Debug, Default)]
pub(crate) struct Told {
    /// What was not as it should be, and is again.
    pub(crate) warnings: Vec<Message>,
    /// What could not be done.
    pub(crate) errors: Vec<Error>,
}

/// An output folder that this process alone writes to.
#[derive(Debug)]
pub(crate) struct Publisher {
    output: PathBuf,
    /// Held as long as the publisher lives.
    _lock: File,
    /// Read while something is put in place: who may write it finds every edition whole.
    gate: Arc<RwLock<()>>,
    /// What is to be told.
    told: Mutex<Told>,
}

impl Publisher {
    /// Takes the output folder of the project at `root`, whose inputs lie in the folders `inputs` there. Ends what a killed build has
    /// begun to put in place, and throws away what it was making ready.
    ///
    /// # Errors
    ///
    /// [`Error::Refused`] for a folder that is somebody else's; [`Error::Io`] if it cannot be made, or another lagvis is writing to it.
    pub(crate) fn new(output: &Path, root: &Path, inputs: &[&str]) -> Result<Self, Error> {
        let lock = folder::claim(output, root, inputs)?;
        let publisher = Self { output: output.to_owned(), _lock: lock, gate: Arc::default(), told: Mutex::default() };
        let moving = publisher.own("moving");
        entry::plain(&moving, FileType::is_dir)?;
        for (id, kind) in stage::contents(&moving)?.iter().filter(|(path, _)| path.components().count() == 1) {
            match kind.is_dir() {
                true => publisher.note(publisher.recover(&stage::name_of(id))),
                false => publisher.note(Err(entry::in_the_way(&moving.join(id)))),
            }
        }
        publisher.note(swap::remove_tree(&publisher.own("staging")));
        Ok(publisher)
    }

    /// What keeps the process from putting something in place, as long as it is written.
    pub(crate) fn gate(&self) -> Arc<RwLock<()>> {
        self.gate.clone()
    }

    /// Takes what there is to say so far.
    pub(crate) fn told(&self) -> Told {
        std::mem::take(&mut self.tell())
    }

    fn tell(&self) -> MutexGuard<'_, Told> {
        self.told.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Keeps what went wrong, where that must not stop the build.
    pub(crate) fn note(&self, done: Result<(), Error>) {
        self.tell().errors.extend(done.err());
    }

    /// What lies in the folder that is lagvis' own.
    fn own(&self, name: &str) -> PathBuf {
        self.output.join(OWN).join(name)
    }

    /// The manifest of an edition; one that cannot be read is told.
    fn manifest(&self, id: &str) -> Result<Manifest, Error> {
        let manifest = Manifest::read(&self.output.join(OWN), id)?;
        if let Some(why) = &manifest.damage {
            let (folder, why) = (self.output.join(OWN).display().to_string(), why.clone());
            self.tell().warnings.push(match id == COUNTRY {
                true => messages::common_manifest_damaged(folder, why),
                false => messages::manifest_damaged(id, folder, why),
            });
        }
        Ok(manifest)
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
        entry::way(&self.output, path.rsplit_once('/').map_or("", |(folder, _)| folder)).is_ok()
            && entry::kind(&self.output.join(path)).is_ok_and(|kind| kind.is_some_and(|kind| kind.is_file()))
    }

    /// The text of the file at a path below the output; nothing where there is none.
    pub(crate) fn text(&self, path: &str) -> Option<String> {
        fs::read_to_string(self.output.join(path)).ok().filter(|_| self.stands(path))
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
                    && self.stands(&path)
                    && fs::symlink_metadata(self.output.join(&path))
                        .is_ok_and(|there| there.len().to_string() == length)
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
    /// [`Error::Io`], and [`Error::Refused`] if something lies in the way; the last published edition then stands as it was.
    pub(crate) fn edition(&self, id: &str, site: &Site) -> Result<usize, Error> {
        let manifest = self.manifest(id)?;
        let mut trees: BTreeMap<String, Files<'_>> = BTreeMap::new();
        let made = site.files().iter().map(|(path, bytes)| (path, Some(bytes.as_slice())));
        let kept = site.documents().keys().filter(|path| !site.files().contains_key(*path)).map(|path| (path, None));
        for (path, bytes) in made.chain(kept) {
            if let Some(place) = Location::parse(path) {
                trees.entry(place.folder()).or_default().insert(place.inner, bytes);
            }
        }
        self.replace(id, &manifest, trees, paths(site, &manifest))
    }

    /// Takes an edition away that the project no longer has: the files that its manifest names.
    ///
    /// # Errors
    ///
    /// [`Error::Io`] if a file cannot be removed; [`Error::Refused`] if it is not known which are lagvis'.
    pub(crate) fn withdraw(&self, id: &str) -> Result<(), Error> {
        let manifest = Manifest::read(&self.output.join(OWN), id)?;
        let folders = Area::ALL.map(|area| self.output.join(area.path(id)));
        let is_there = folders.iter().any(|folder| entry::kind(folder).is_ok_and(|kind| kind.is_some()));
        match &manifest.damage {
            Some(why) if is_there => {
                let [site, facilitator] = folders.map(|folder| format!("`{}`", folder.display()));
                Err(messages::cannot_withdraw(id, why.clone(), site, facilitator).into())
            }
            Some(_) => manifest.settle(Paths::new()),
            None => self.replace(id, &manifest, BTreeMap::new(), Paths::new()).map(drop),
        }
    }

    /// Puts the folders of an edition in the place of those that are there. `files` are all of its files, `trees` the same by folder.
    fn replace(
        &self,
        id: &str,
        manifest: &Manifest,
        mut trees: BTreeMap<String, Files<'_>>,
        files: Paths,
    ) -> Result<usize, Error> {
        // a folder that the edition no longer has is published as an empty one
        for place in manifest.paths.keys().filter_map(|path| Location::parse(path)) {
            trees.entry(place.folder()).or_default();
        }
        let (staging, moving) = (self.own("staging").join(id), self.own("moving").join(id));
        swap::remove_tree(&staging)?; // what is linked there must not be written to
        let mut changed = 0;
        let mut steps = Vec::new();
        let mut folders = Folders::new();
        for (path, files) in trees {
            entry::way(&self.output, &path)?;
            let (live, ours) = (self.output.join(&path), manifest.below(&path));
            let area = path.split_once('/').map_or(String::new(), |(area, _)| area.to_owned());
            let staged = staging.join(&area);
            let tree = Tree { live, staged, files, ours, is_unknown: manifest.damage.is_some() };
            if let Some(count) = tree.stage()? {
                changed += count;
                folders.insert(path, swap::number(&tree.staged));
                steps.push(Step { staged: moving.join(area), live: tree.live, ours: tree.ours });
            }
        }
        let _open = self.gate.read().unwrap_or_else(PoisonError::into_inner);
        if !steps.is_empty() {
            entry::on_disk(&staging)?;
            manifest.begin(&files, folders)?;
            self.move_in(&staging, &moving, &steps)?;
            self.clear(id, &steps)?;
        }
        manifest.settle(files)?;
        Ok(changed)
    }

    /// Puts folders that are ready in place, all of them or none.
    fn move_in(&self, staging: &Path, moving: &Path, steps: &[Step]) -> Result<(), Error> {
        let all = self.own("moving");
        entry::plain(&all, FileType::is_dir)?;
        fs::create_dir_all(&all).map_err(Error::io(Verb::Write, &all))?;
        fs::rename(staging, moving).map_err(Error::io(Verb::Place, moving))?;
        for (at, step) in steps.iter().enumerate() {
            if let Err(error) = swap::put(&step.staged, &step.live) {
                steps[..at].iter().rev().try_for_each(|step| swap::undo(&step.staged, &step.live))?;
                swap::remove_tree(moving)?;
                return Err(error);
            }
        }
        Ok(())
    }

    /// Ends what a killed build has begun to put in place of an edition. Without a manifest that says what that is, no more is done
    /// than to fill a place that is empty.
    fn recover(&self, id: &str) -> Result<(), Error> {
        let manifest = Manifest::read(&self.output.join(OWN), id)?;
        let moving = self.own("moving").join(id);
        let mut are_in_place = true;
        for area in Area::ALL {
            let path = area.path(id);
            entry::way(&self.output, &path)?;
            let number = manifest.next.as_ref().map_or(Some(&NO_NUMBER), |next| next.folders.get(&path));
            if let Some(number) = number {
                are_in_place &= swap::finish(&moving.join(area.folder()), &self.output.join(&path), *number)?;
            }
        }
        let Some(next) = &manifest.next else { return swap::remove_tree(&moving) };
        let steps = next.folders.keys().filter_map(|path| Some((moving.join(path.split('/').next()?), path)));
        let steps: Vec<_> = steps
            .map(|(staged, path)| Step { staged, live: self.output.join(path), ours: manifest.below(path) })
            .collect();
        self.clear(id, &steps)?;
        manifest.settle(if are_in_place { next.files.clone() } else { manifest.paths.clone() })
    }

    /// Clears away what was there before an edition was put in place.
    fn clear(&self, id: &str, steps: &[Step]) -> Result<(), Error> {
        for Step { staged, live, ours } in steps {
            swap::clear(staged, live, ours)?;
            let _ = fs::remove_dir(live); // it stays where it holds something
        }
        swap::remove_tree(&self.own("moving").join(id))
    }

    /// Writes what belongs to no edition. `may_delete` says that every published edition was just built, so that
    /// files of earlier builds are no longer linked to.
    ///
    /// # Errors
    ///
    /// [`Error::Io`] if a file cannot be written; [`Error::Refused`] if something lies in the way.
    pub(crate) fn country(&self, site: &Site, may_delete: bool) -> Result<(), Error> {
        let manifest = self.manifest(COUNTRY)?;
        let new = paths(site, &manifest);
        let mut changed = Vec::new();
        for (path, bytes) in site.files().iter().filter(|(path, bytes)| !self.holds(path, bytes)) {
            entry::way(&self.output, path.rsplit_once('/').map_or("", |(folder, _)| folder))?;
            let live = self.output.join(path);
            let is_ours = manifest.damage.is_some() || manifest.paths.contains_key(path);
            entry::plain(&live, |kind| is_ours && kind.is_file())?;
            changed.push((live, bytes));
        }
        let _open = self.gate.read().unwrap_or_else(PoisonError::into_inner);
        manifest.settle(manifest::either(&manifest.paths, &new))?;
        let mut folders = BTreeSet::new();
        for (live, bytes) in changed {
            let staged = self.own("staging").join(live.file_name().unwrap_or_default());
            stage::make_parent(&staged, &mut folders)?;
            stage::make_parent(&live, &mut folders)?;
            fs::write(&staged, bytes).map_err(Error::io(Verb::Write, &staged))?;
            fs::rename(&staged, &live).map_err(Error::io(Verb::Place, &live))?;
        }
        if may_delete {
            let editions = self.published()?;
            let is_an_editions = |path: &str| path.split('/').nth(1).is_some_and(|folder| editions.contains(folder));
            for old in manifest.paths.keys().filter(|path| !new.contains_key(*path) && !is_an_editions(path)) {
                entry::way(&self.output, old.rsplit_once('/').map_or("", |(folder, _)| folder))?;
                swap::remove_file(&self.output, old)?;
            }
            Manifest::read(&self.output.join(OWN), COUNTRY)?.settle(new)?;
        }
        Ok(())
    }

    /// Whether the file at a path holds these bytes.
    fn holds(&self, path: &str, bytes: &[u8]) -> bool {
        self.stands(path) && stage::same(&self.output.join(path), bytes)
    }
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
