//! What the system says of changed files, gathered until it is quiet, and a slow look at all files for what it missed. The
//! only place that knows notify.

use std::path::{Path, PathBuf};
use std::sync::mpsc::{Receiver, Sender, channel};
use std::time::{Duration, Instant};

use notify::event::{AccessKind, AccessMode};
use notify::{Event, EventKind, RecommendedWatcher, RecursiveMode, Watcher};

use crate::discover::{Changed, Disk, FOLDERS};
use crate::error::Error;

/// How long nothing must be said for a change to be over, and how long it may go on at most.
const QUIET: Duration = Duration::from_millis(2);
const LONGEST: Duration = Duration::from_millis(150);

/// How long a file may be without its text before that is believed: programs that save empty it first, or put another file in
/// its place.
const EMPTY: Duration = Duration::from_millis(80);

/// How often all files are looked at where the system tells of changes, and where it does not.
const SLOW: Duration = Duration::from_secs(2);
const FAST: Duration = Duration::from_millis(300);

/// A look at all files may take this part of the time at most.
const SHARE: u32 = 20;

/// Something that may have changed.
enum Hint {
    Path(PathBuf),
    /// Nobody knows what.
    Anything,
}

/// Follows the inputs of a project.
pub(super) struct Watch {
    disk: Disk,
    root: PathBuf,
    native: Option<RecommendedWatcher>,
    hints: Receiver<Hint>,
    /// When all files are looked at next.
    look: Instant,
    /// Kept so that the channel stays open where there is no native watcher.
    _hints: Sender<Hint>,
}

impl Watch {
    /// Begins to follow the inputs at `root`, an absolute path, and reads them. Without `native`, and where the system cannot
    /// tell of changes, all files are looked at again and again; the text says why, if that was not asked for.
    ///
    /// # Errors
    ///
    /// As [`Disk::read`].
    pub(super) fn new(root: &Path, native: bool) -> Result<(Self, Option<String>), Error> {
        let (sender, hints) = channel();
        // before anything is read, so that no change is missed
        let made = native.then(|| watcher(sender.clone(), root));
        let (native, why) = match made {
            Some(Ok(watcher)) => (Some(watcher), None),
            Some(Err(error)) => (
                None,
                Some(format!(
                    "the system cannot tell of changes ({error}), so the files are looked at every {} ms",
                    FAST.as_millis()
                )),
            ),
            None => (None, None),
        };
        let disk = Disk::read(root)?;
        let mut watch = Self { disk, root: root.to_owned(), native, hints, look: now(), _hints: sender };
        watch.look += watch.every();
        Ok((watch, why))
    }

    /// What was read.
    pub(super) fn first(&self) -> Changed {
        self.disk.all()
    }

    fn every(&self) -> Duration {
        if self.native.is_some() { SLOW } else { FAST }
    }

    /// Waits for the next change.
    pub(super) fn next(&mut self) -> Result<Changed, Error> {
        loop {
            let found = match self.hints.recv_timeout(self.look.saturating_duration_since(now())) {
                Ok(first) if now() < self.look => {
                    let hints = self.gather(first);
                    self.take(hints)
                }
                // whatever is said meanwhile, this look finds it
                _ => self.look_at_all(),
            };
            if let Some(changed) = found.transpose() {
                return changed;
            }
        }
    }

    /// The hints until it is quiet.
    fn gather(&self, first: Hint) -> Vec<Hint> {
        let begun = now();
        let mut hints = vec![first];
        while begun.elapsed() < LONGEST
            && let Ok(hint) = self.hints.recv_timeout(QUIET)
        {
            hints.push(hint);
        }
        hints
    }

    fn take(&mut self, mut hints: Vec<Hint>) -> Result<Option<Changed>, Error> {
        let begun = now();
        while self.disk.is_vanishing(&paths(&hints)) && begun.elapsed() < EMPTY {
            if let Ok(more) = self.hints.recv_timeout(EMPTY.saturating_sub(begun.elapsed())) {
                hints.extend(self.gather(more));
            }
        }
        let paths = paths(&hints);
        let is_folder = |path: &PathBuf| FOLDERS.iter().any(|folder| *path == self.root.join(folder));
        if paths.iter().any(is_folder)
            && let Some(watcher) = &mut self.native
        {
            // a folder that was put in the place of another is not followed yet; what cannot be is looked at slowly
            let _ = follow(watcher, &self.root);
        }
        if hints.iter().any(|hint| matches!(hint, Hint::Anything)) {
            return self.disk.compare();
        }
        self.disk.look(&paths)
    }

    fn look_at_all(&mut self) -> Result<Option<Changed>, Error> {
        let begun = now();
        let found = self.disk.compare();
        self.look = now() + self.every().max(begun.elapsed() * SHARE);
        found
    }
}

fn paths(hints: &[Hint]) -> Vec<PathBuf> {
    let path = |hint: &Hint| match hint {
        Hint::Path(path) => Some(path.clone()),
        Hint::Anything => None,
    };
    let mut paths: Vec<PathBuf> = hints.iter().filter_map(path).collect();
    paths.sort();
    paths.dedup();
    paths
}

fn watcher(sender: Sender<Hint>, root: &Path) -> notify::Result<RecommendedWatcher> {
    let tell = move |event: notify::Result<Event>| {
        let hints = match event {
            Ok(event) if event.need_rescan() => vec![Hint::Anything],
            Ok(event) if is_change(event.kind) => event.paths.into_iter().map(Hint::Path).collect(),
            Ok(_) => Vec::new(),
            Err(_) => vec![Hint::Anything],
        };
        // when nobody listens, the preview is over
        hints.into_iter().for_each(|hint| drop(sender.send(hint)));
    };
    let mut watcher = notify::recommended_watcher(tell)?;
    watcher.watch(root, RecursiveMode::NonRecursive)?;
    follow(&mut watcher, root)?;
    Ok(watcher)
}

/// Follows the folders that are there. Nothing else of the project is: what is built is no input.
fn follow(watcher: &mut RecommendedWatcher, root: &Path) -> notify::Result<()> {
    for folder in FOLDERS {
        match watcher.watch(&root.join(folder), RecursiveMode::Recursive) {
            Err(notify::Error { kind: notify::ErrorKind::PathNotFound, .. }) => {}
            Err(notify::Error { kind: notify::ErrorKind::Io(error), .. })
                if error.kind() == std::io::ErrorKind::NotFound => {}
            followed => followed?,
        }
    }
    Ok(())
}

/// Whether an event may be of a change: that a file is read is none.
fn is_change(kind: EventKind) -> bool {
    !matches!(kind, EventKind::Access(access) if access != AccessKind::Close(AccessMode::Write))
}

fn now() -> Instant {
    #[expect(clippy::disallowed_methods, reason = "this is the edge that waits for changes")]
    Instant::now()
}
