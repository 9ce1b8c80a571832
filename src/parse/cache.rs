//! The cache of what was read: a preview reads a project again after each change, and parses only what has changed.
//!
//! What a draft says follows from its file's path, its number in the snapshot, its content and the programme, and from nothing
//! else (which language it is in is its layer's to say); what a layer says follows from its files. A hash of these is the key of
//! each, so that nothing has to be reported of what has changed. An entry is evicted when a generation has passed without a hit.

use std::collections::HashMap;
use std::sync::{Arc, Mutex, PoisonError};

use crate::diagnostic::Checked;
use crate::draft::Draft;
use crate::project::{Layer, Programme};
use crate::source::{SourceFile, hash};

/// What was read in this generation and in the last.
#[derive(Debug, Default)]
pub struct Cache {
    pub(super) programme: Table<Checked<Arc<Programme>>>,
    pub(super) layers: Table<Option<Checked<Arc<Layer>>>>,
    pub(super) drafts: Table<Checked<Arc<Draft>>>,
}

impl Cache {
    /// Begins a generation: entries without a hit in the last one are evicted.
    pub fn next_generation(&self) {
        self.programme.next_generation();
        self.layers.next_generation();
        self.drafts.next_generation();
    }
}

/// Values by a 128-bit hash of what they were made of.
#[derive(Debug)]
pub(super) struct Table<T> {
    generations: Mutex<Generations<T>>,
}

#[derive(Debug)]
struct Generations<T> {
    now: HashMap<u128, Arc<T>>,
    before: HashMap<u128, Arc<T>>,
}

impl<T> Default for Table<T> {
    fn default() -> Self {
        Self { generations: Mutex::new(Generations { now: HashMap::new(), before: HashMap::new() }) }
    }
}

impl<T: Clone> Table<T> {
    fn next_generation(&self) {
        let mut generations = self.generations.lock().unwrap_or_else(PoisonError::into_inner);
        generations.before = std::mem::take(&mut generations.now);
    }

    /// The value of a key; on a miss, the one that `make` makes.
    pub(super) fn get(&self, key: u128, make: impl FnOnce() -> T) -> T {
        let known = self.look_up(std::iter::once(key)).pop().flatten();
        known.unwrap_or_else(|| self.insert(key, make()))
    }

    /// The values of some keys; nothing on a miss.
    pub(super) fn look_up(&self, keys: impl IntoIterator<Item = u128>) -> Vec<Option<T>> {
        let mut generations = self.generations.lock().unwrap_or_else(PoisonError::into_inner);
        let Generations { now, before } = &mut *generations;
        let mut one = |key: u128| {
            let known = now.get(&key).cloned().or_else(|| before.remove(&key))?;
            let value = (*known).clone();
            now.insert(key, known);
            Some(value)
        };
        keys.into_iter().map(&mut one).collect()
    }

    /// Inserts the value of a key.
    pub(super) fn insert(&self, key: u128, value: T) -> T {
        let mut generations = self.generations.lock().unwrap_or_else(PoisonError::into_inner);
        generations.now.insert(key, Arc::new(value.clone()));
        value
    }
}

/// The key of what is read from some files, and from what has the key `before`.
pub(super) fn key<'a>(before: u128, files: impl IntoIterator<Item = &'a SourceFile>) -> u128 {
    let mut bytes = before.to_le_bytes().to_vec();
    for file in files {
        bytes.extend(file.id.0.to_le_bytes());
        file.sign(&mut bytes);
    }
    hash(&bytes)
}
