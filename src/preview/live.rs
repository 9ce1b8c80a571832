//! What is shown: the last generation, and of each edition that cannot be built from it, the last one that could.

use std::sync::{Arc, Mutex, PoisonError, RwLock};

use super::generation::{File, Generation};
use crate::discover::Changed;
use crate::error::Error;

/// Of how many editions the last good generation is kept.
const KEPT: usize = 8;

/// The state of a preview.
#[derive(Debug)]
pub struct Live {
    now: RwLock<Arc<Now>>,
    /// Editions that have been shown, each with the last generation that it could be built from; the latest is the last.
    good: Mutex<Vec<(Arc<str>, Arc<Generation>)>>,
}

/// What there is after a change.
#[derive(Debug)]
pub struct Now {
    /// The number of the change.
    pub number: u64,
    /// The project; that of an earlier change where it cannot be read now, and nothing where it never could.
    pub generation: Option<Arc<Generation>>,
    /// Why the project cannot be read.
    pub trouble: Option<String>,
    /// The files that were changed.
    pub changed: Vec<String>,
    /// Those of them that are new.
    pub new: Vec<String>,
}

impl Live {
    /// A preview of what was read.
    pub fn new(first: Result<Changed, Error>) -> Self {
        let now = Now { number: 0, generation: None, trouble: None, changed: Vec::new(), new: Vec::new() };
        let live = Self { now: RwLock::new(Arc::new(now)), good: Mutex::default() };
        live.update(first);
        live
    }

    /// What there is now.
    pub fn now(&self) -> Arc<Now> {
        self.now.read().unwrap_or_else(PoisonError::into_inner).clone()
    }

    /// Takes in what was found on disk, and gives what there is then: what there was, where the project cannot be read for the
    /// reason that is known already.
    pub fn update(&self, found: Result<Changed, Error>) -> Arc<Now> {
        let before = self.now();
        let (made, changed, new) = match found {
            Ok(found) => (Generation::new(&found.snapshot, before.generation.as_deref()), found.paths, found.new),
            Err(error) => (Err(error), Vec::new(), Vec::new()),
        };
        let (generation, trouble) = match made {
            Ok(generation) => (Some(Arc::new(generation)), None),
            Err(error) => (before.generation.clone(), Some(error.to_string())),
        };
        if trouble.is_some() && trouble == before.trouble {
            return before;
        }
        let now = Arc::new(Now { number: before.number + 1, generation, trouble, changed, new });
        *self.now.write().unwrap_or_else(PoisonError::into_inner) = now.clone();
        // nobody has to wait for what was to be taken apart
        rayon::spawn(move || drop(before));
        now
    }

    /// The file at a path below the output: as the inputs now say, or, where its edition cannot be built, as it last was.
    pub fn file(&self, path: &str) -> Option<Arc<File>> {
        let now = self.now();
        let generation = now.generation.as_ref()?;
        let id: Option<Arc<str>> = path.split('/').nth(1).map(Arc::from);
        let layer = generation.layer(path);
        let failed = match generation.file(path) {
            Ok(Some(file)) => {
                if let Some(id) = id.filter(|_| layer.is_some()) {
                    self.keep(id, generation);
                }
                return Some(file);
            }
            Ok(None) => layer.is_some_and(|layer| generation.look(layer).outcome.failed),
            Err(_) => true,
        };
        // pages from before link to the css of before
        let is_shared = path.starts_with("site/shared/");
        let good = self.good.lock().unwrap_or_else(PoisonError::into_inner).clone();
        let mut before = good.iter().rev().filter(|(of, _)| is_shared || (failed && Some(of) == id.as_ref()));
        before.find_map(|(_, before)| before.file(path).ok()?)
    }

    /// Why a file cannot be made, where a template of the theme fails.
    pub fn trouble(&self, path: &str) -> Option<String> {
        let now = self.now();
        let made = || now.generation.as_ref()?.file(path).err().map(|error| error.to_string());
        now.trouble.clone().or_else(made)
    }

    fn keep(&self, id: Arc<str>, generation: &Arc<Generation>) {
        let mut good = self.good.lock().unwrap_or_else(PoisonError::into_inner);
        if good.last().is_some_and(|(of, kept)| *of == id && Arc::ptr_eq(kept, generation)) {
            return;
        }
        good.retain(|(of, _)| *of != id);
        good.push((id, generation.clone()));
        let more = good.len().saturating_sub(KEPT);
        good.drain(..more);
    }
}
