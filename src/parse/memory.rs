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
use crate::source::{Content, SourceFile, hash};

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
        let known = {
            let mut rounds = self.rounds.lock().unwrap_or_else(PoisonError::into_inner);
            let known = rounds.now.get(&key).cloned().or_else(|| rounds.before.remove(&key));
            known.inspect(|known| drop(rounds.now.insert(key, known.clone())))
        };
        let value = known.unwrap_or_else(|| {
            let made = Arc::new(make());
            let mut rounds = self.rounds.lock().unwrap_or_else(PoisonError::into_inner);
            rounds.now.insert(key, made.clone());
            made
        });
        (*value).clone()
    }
}

/// The key of what is read from some files, in the light of one that was read before.
pub(super) fn key<'a>(before: u128, files: impl IntoIterator<Item = &'a SourceFile>) -> u128 {
    let mut bytes = before.to_le_bytes().to_vec();
    for file in files {
        bytes.extend(file.id.0.to_le_bytes());
        bytes.extend(file.hash.to_le_bytes());
        bytes.extend(file.path.as_bytes());
        if let Content::Refused(why) = &file.content {
            bytes.extend(why.as_bytes()); // it has no content, and this instead
        }
    }
    hash(&bytes)
}
