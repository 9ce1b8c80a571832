//! A preview session: the last generation, and of each edition that cannot be built from it, the last one that could.

use std::sync::{Arc, Mutex, PoisonError, RwLock};

use super::generation::{File, Generation};
use crate::book::manifest::{Location, is_shared};
use crate::discover::Changed;
use crate::error::Error;

/// Of how many editions the last good generation is kept.
const GOOD_EDITIONS: usize = 8;

/// What a preview serves, from its start to its end.
#[derive(Debug)]
pub struct Session {
    current: RwLock<Arc<Current>>,
    /// The last generation that each edition was served from without an error, by the edition's name, and before it the last of which
    /// no page failed; the latest is the last.
    last_good: Mutex<Vec<(Arc<str>, Arc<Generation>)>>,
}

/// The state of the session after a change.
#[derive(Debug)]
pub struct Current {
    /// The number of the change, from 1.
    pub number: u64,
    /// The project; that of an earlier change where it cannot be read now, and nothing where it never could.
    pub generation: Option<Arc<Generation>>,
    /// The error for which the project cannot be read.
    pub error: Option<String>,
    /// The paths of the files that were changed, from the project's root.
    pub(super) changed: Vec<String>,
    /// Those of them that are new.
    pub(super) new: Vec<String>,
}

impl Session {
    /// A session that begins with what was read.
    pub(super) fn new(first: Result<Changed, Error>) -> Self {
        let current = Current { number: 0, generation: None, error: None, changed: Vec::new(), new: Vec::new() };
        let session = Self { current: RwLock::new(Arc::new(current)), last_good: Mutex::default() };
        session.update(first);
        session
    }

    /// The state after the last change.
    pub fn current(&self) -> Arc<Current> {
        self.current.read().unwrap_or_else(PoisonError::into_inner).clone()
    }

    /// Takes over what was found on disk, and gives the state after that. Where the project cannot be read for the same reason
    /// as before, there is no change.
    pub(super) fn update(&self, found: Result<Changed, Error>) -> Arc<Current> {
        let before = self.current();
        let (made, changed, new) = match found {
            Ok(found) => (Generation::new(&found.snapshot, before.generation.as_deref()), found.paths, found.new),
            Err(error) => (Err(error), Vec::new(), Vec::new()),
        };
        let (generation, error) = match made {
            Ok(generation) => (Some(Arc::new(generation)), None),
            Err(error) => (before.generation.clone(), Some(error.to_string())),
        };
        if error.is_some() && error == before.error {
            return before;
        }
        let current = Arc::new(Current { number: before.number + 1, generation, error, changed, new });
        *self.current.write().unwrap_or_else(PoisonError::into_inner) = current.clone();
        // the old generation is freed on another thread, for that takes time
        rayon::spawn(move || drop(before));
        current
    }

    /// The file at a path below the output: as the inputs now say, or, where its edition cannot be built, as it last was.
    pub fn file(&self, path: &str) -> Option<Arc<File>> {
        let current = self.current();
        let generation = current.generation.as_ref()?;
        let id: Option<Arc<str>> = Location::parse(path).map(|place| place.edition.into());
        let layer = generation.layer(path);
        let failed = match generation.file(path) {
            Ok(Some(file)) => {
                if let Some(id) = id.filter(|_| layer.is_some()) {
                    self.set_last_good(id, generation);
                }
                return Some(file);
            }
            Ok(None) => layer.is_some_and(|layer| generation.compiled(layer).outcome.failed),
            Err(_) => true,
        };
        // pages of an earlier generation link to the stylesheets of that generation
        let is_shared = is_shared(path);
        let last_good = self.last_good.lock().unwrap_or_else(PoisonError::into_inner).clone();
        let mut before = last_good.iter().rev().filter(|(of, _)| is_shared || (failed && Some(of) == id.as_ref()));
        before.find_map(|(_, before)| before.file(path).ok()?)
    }

    /// The error for which the file at a path cannot be made: of the project, or of a template.
    pub fn error(&self, path: &str) -> Option<String> {
        let current = self.current();
        let made = || current.generation.as_ref()?.file(path).err().map(|error| error.to_string());
        current.error.clone().or_else(made)
    }

    /// Keeps a generation as the last good one of an edition; of the editions kept, that which was served longest ago goes.
    fn set_last_good(&self, id: Arc<str>, generation: &Arc<Generation>) {
        let mut last_good = self.last_good.lock().unwrap_or_else(PoisonError::into_inner);
        if last_good.last().is_some_and(|(of, kept)| *of == id && Arc::ptr_eq(kept, generation)) {
            return;
        }
        // another page of this generation may still fail, and is then served from the last one of which none did
        let is_whole = |(of, kept): &&(Arc<str>, Arc<Generation>)| {
            *of == id && !Arc::ptr_eq(kept, generation) && !kept.has_failed()
        };
        let whole = last_good.iter().rev().find(is_whole).cloned();
        last_good.retain(|(of, _)| *of != id);
        last_good.extend(whole);
        last_good.push((id, generation.clone()));
        let surplus = last_good.len().saturating_sub(2 * GOOD_EDITIONS);
        last_good.drain(..surplus);
    }
}
