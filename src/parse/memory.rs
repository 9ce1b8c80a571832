//! What was read before: a preview reads a project again after each change, and parses only what has changed.
//!
//! What a draft says follows from its file's path, its number in the snapshot, its content and the programme, and from nothing
//! else (which language it is in is its layer's to say); what a layer says follows from its files. So that is the key of each, and
//! nothing has to be told of what has changed.

use std::collections::HashMap;
use std::sync::{Arc, Mutex, PoisonError};

use crate::diagnostic::Checked;
use crate::draft::Draft;
use crate::project::{Layer, Programme};
use crate::source::{SourceFile, hash};

/// What was read in this round and in the last.
#[derive(Debug, Default)]
pub struct Memory {
    pub(super) programme: Table<Checked<Arc<Programme>>>,
    pub(super) layers: Table<Option<Checked<Arc<Layer>>>>,
    pub(super) drafts: Table<Checked<Arc<Draft>>>,
}

impl Memory {
    /// Begins a round: what the last one did not ask for is forgotten.
    pub fn begin(&self) {
        self.programme.begin();
        self.layers.begin();
        self.drafts.begin();
    }
}

/// Values by key.
#[derive(Debug)]
pub(super) struct Table<T> {
    rounds: Mutex<Rounds<T>>,
}

#[derive(Debug)]
struct Rounds<T> {
    now: HashMap<u128, Arc<T>>,
    before: HashMap<u128, Arc<T>>,
}

impl<T> Default for Table<T> {
    fn default() -> Self {
        Self { rounds: Mutex::new(Rounds { now: HashMap::new(), before: HashMap::new() }) }
    }
}

impl<T: Clone> Table<T> {
    fn begin(&self) {
        let mut rounds = self.rounds.lock().unwrap_or_else(PoisonError::into_inner);
        rounds.before = std::mem::take(&mut rounds.now);
    }

    /// The value of a key, made now or before.
    pub(super) fn get(&self, key: u128, make: impl FnOnce() -> T) -> T {
        let known = self.known(std::iter::once(key)).pop().flatten();
        known.unwrap_or_else(|| self.keep(key, make()))
    }

    /// The values of some keys, where they were made now or before.
    pub(super) fn known(&self, keys: impl IntoIterator<Item = u128>) -> Vec<Option<T>> {
        let mut rounds = self.rounds.lock().unwrap_or_else(PoisonError::into_inner);
        let Rounds { now, before } = &mut *rounds;
        let mut one = |key: u128| {
            let known = now.get(&key).cloned().or_else(|| before.remove(&key))?;
            let value = (*known).clone();
            now.insert(key, known);
            Some(value)
        };
        keys.into_iter().map(&mut one).collect()
    }

    /// Keeps the value of a key.
    pub(super) fn keep(&self, key: u128, value: T) -> T {
        let mut rounds = self.rounds.lock().unwrap_or_else(PoisonError::into_inner);
        rounds.now.insert(key, Arc::new(value.clone()));
        value
    }
}

/// The key of what is read from some files, in the light of one that was read before.
pub(super) fn key<'a>(before: u128, files: impl IntoIterator<Item = &'a SourceFile>) -> u128 {
    let mut bytes = before.to_le_bytes().to_vec();
    for file in files {
        bytes.extend(file.id.0.to_le_bytes());
        file.sign(&mut bytes);
    }
    hash(&bytes)
}
