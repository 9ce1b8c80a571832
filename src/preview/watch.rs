//! The file watcher: events of the system, debounced, and a slow scan of all files for what they missed. The only user of
//! notify.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use std::sync::mpsc::{Receiver, Sender, channel};
use std::time::{Duration, Instant};

use notify::event::{AccessKind, AccessMode};
use notify::{Event, EventKind, RecommendedWatcher, RecursiveMode, Watcher};

use super::messages;
use crate::discover::{Changed, Disk, FOLDERS};
use crate::error::{Error, said};
use crate::message::Message;

/// How long no event must come for a change to be complete.
const DEBOUNCE: Duration = Duration::from_millis(2);

/// How long events may follow one another until they are read as a change all the same.
const MAX_DEBOUNCE: Duration = Duration::from_millis(150);

/// How long a file may be empty or gone until that counts as a change: programs that save empty a file first, or put another
/// in its place.
const EMPTY_GRACE: Duration = Duration::from_millis(80);

/// How often all files are scanned where the system reports changes.
const SCAN_INTERVAL: Duration = Duration::from_secs(2);

/// How often all files are scanned where it does not.
const POLL_INTERVAL: Duration = Duration::from_millis(300);

/// A scan may take one part in so many of the time: after a long one, the next comes later.
const SCAN_SHARE: u32 = 20;

/// What may have changed, as the system reports it: the file or folder at a path, or any file, where events were lost.
type Hint = Option<PathBuf>;

/// A watcher of the inputs of a project.
pub(super) struct FileWatcher {
    disk: Disk,
    root: PathBuf,
    /// The system's watcher; nothing where all files are scanned instead.
    native: Option<RecommendedWatcher>,
    hints: Receiver<Hint>,
    /// When all files are scanned next.
    next_scan: Instant,
    /// Kept so that the channel stays open where there is no native watcher.
    _hints: Sender<Hint>,
}

impl FileWatcher {
    /// Begins to watch the inputs at `root`, an absolute path, and reads them. Without `native`, and where the system cannot
    /// report changes, all files are scanned at an interval; the text says why, if that was not asked for.
    ///
    /// # Errors
    ///
    /// As [`Disk::read`].
    pub(super) fn new(root: &Path, native: bool) -> Result<(Self, Option<Message>), Error> {
        let (sender, hints) = channel();
        // before anything is read, so that no change is missed
        let made = native.then(|| watcher(sender.clone(), root)).transpose();
        let (native, error) = made.map_or_else(|error| (None, Some(error)), |native| (native, None));
        let interval = POLL_INTERVAL.as_millis().to_string();
        let why = error.map(|error| messages::polling(said(error.to_string()), interval));
        let disk = Disk::read(root)?;
        let mut watcher = Self { disk, root: root.to_owned(), native, hints, next_scan: now(), _hints: sender };
        watcher.next_scan += watcher.interval();
        Ok((watcher, why))
    }

    /// What was read at the start.
    pub(super) fn first(&self) -> Changed {
        self.disk.all()
    }

    /// How long to wait between two scans.
    fn interval(&self) -> Duration {
        if self.native.is_some() { SCAN_INTERVAL } else { POLL_INTERVAL }
    }

    /// Waits for the next change.
    pub(super) fn next(&mut self) -> Result<Changed, Error> {
        loop {
            let found = match self.hints.recv_timeout(self.next_scan.saturating_duration_since(now())) {
                Ok(first) if now() < self.next_scan => {
                    let hints = self.debounce(first);
                    self.read(hints)
                }
                // the scan finds what is reported meanwhile
                _ => self.scan(),
            };
            if let Some(changed) = found.transpose() {
                return changed;
            }
        }
    }

    /// The hints of one change: all until none comes for a while.
    fn debounce(&self, first: Hint) -> Vec<Hint> {
        let begun = now();
        let mut hints = vec![first];
        while begun.elapsed() < MAX_DEBOUNCE
            && let Ok(hint) = self.hints.recv_timeout(DEBOUNCE)
        {
            hints.push(hint);
        }
        hints
    }

    /// Reads what the hints are about; nothing where no input has changed. It waits for files that seem to be saved just now.
    fn read(&mut self, mut hints: Vec<Hint>) -> Result<Option<Changed>, Error> {
        let begun = now();
        while self.disk.is_vanishing(&paths(&hints)) && begun.elapsed() < EMPTY_GRACE {
            if let Ok(more) = self.hints.recv_timeout(EMPTY_GRACE.saturating_sub(begun.elapsed())) {
                hints.extend(self.debounce(more));
            }
        }
        let paths = paths(&hints);
        let is_folder = |path: &PathBuf| FOLDERS.iter().any(|folder| *path == self.root.join(folder));
        if paths.iter().any(is_folder)
            && let Some(watcher) = &mut self.native
        {
            // a folder that was put in the place of another is not watched yet; what cannot be watched is scanned
            let _ = watch_folders(watcher, &self.root);
        }
        if hints.contains(&None) {
            return self.disk.compare();
        }
        self.disk.look(&paths)
    }

    /// Compares all files with what was read before, and sets the time of the next scan.
    fn scan(&mut self) -> Result<Option<Changed>, Error> {
        let begun = now();
        let found = self.disk.compare();
        self.next_scan = now() + self.interval().max(begun.elapsed() * SCAN_SHARE);
        found
    }
}

/// The paths of some hints, each once.
fn paths(hints: &[Hint]) -> Vec<PathBuf> {
    let paths: BTreeSet<&PathBuf> = hints.iter().flatten().collect();
    paths.into_iter().cloned().collect()
}

/// The system's watcher of a project, which sends a hint for each path that an event names.
fn watcher(sender: Sender<Hint>, root: &Path) -> notify::Result<RecommendedWatcher> {
    let forward = move |event: notify::Result<Event>| {
        let hints = match event {
            Ok(event) if !event.need_rescan() && is_change(event.kind) => event.paths.into_iter().map(Some).collect(),
            Ok(event) if !event.need_rescan() => Vec::new(),
            _ => vec![None],
        };
        // when there is no receiver, the preview has ended
        hints.into_iter().for_each(|hint| drop(sender.send(hint)));
    };
    let mut watcher = notify::recommended_watcher(forward)?;
    watcher.watch(root, RecursiveMode::NonRecursive)?;
    watch_folders(&mut watcher, root)?;
    Ok(watcher)
}

/// Watches the folders of inputs that exist. Nothing else of the project is watched: what is built is no input.
fn watch_folders(watcher: &mut RecommendedWatcher, root: &Path) -> notify::Result<()> {
    for folder in FOLDERS {
        match watcher.watch(&root.join(folder), RecursiveMode::Recursive) {
            Err(notify::Error { kind: notify::ErrorKind::PathNotFound, .. }) => {}
            Err(notify::Error { kind: notify::ErrorKind::Io(error), .. })
                if error.kind() == std::io::ErrorKind::NotFound => {}
            watched => watched?,
        }
    }
    Ok(())
}

/// Whether an event may be of a change; the reading of a file is none.
fn is_change(kind: EventKind) -> bool {
    !matches!(kind, EventKind::Access(access) if access != AccessKind::Close(AccessMode::Write))
}

fn now() -> Instant {
    #[expect(clippy::disallowed_methods, reason = "this is the edge that waits for changes")]
    Instant::now()
}
