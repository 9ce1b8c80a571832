//! What was made before, by the hash of all that it was made from.
//!
//! Nothing here is ever stale: a key is a hash of content, so a value that is found is the value that would be made. What is
//! evicted is only made again. One rule evicts: an entry that was not used for `GENERATIONS_KEPT` generations, looked for every
//! `GENERATIONS_BETWEEN` of them, so that the country's editions do not each go through all entries.

use std::collections::HashMap;
use std::hash::{BuildHasherDefault, Hash, Hasher};
use std::sync::atomic::{AtomicU32, Ordering};
use std::sync::{Mutex, MutexGuard, PoisonError};

use xxhash_rust::xxh3::Xxh3Default;

use crate::source::hash;

/// For how many generations an entry is kept that nobody uses.
const GENERATIONS_KEPT: u32 = 2;

/// How many generations pass between two searches for such entries.
const GENERATIONS_BETWEEN: u32 = 2;

/// How many locks the entries are divided among, so that two workers seldom wait for each other.
const SHARDS: usize = 16;

/// Values by the hash of what they were made from. Values are cheap to clone: an [`std::sync::Arc`], or small.
#[derive(Debug)]
pub(crate) struct Cache<V> {
    shards: [Mutex<Shard<V>>; SHARDS],
    generation: AtomicU32,
}

/// The entries behind one lock, by key.
type Shard<V> = HashMap<u128, Cached<V>, BuildHasherDefault<Hashed>>;

/// The hasher of keys, which are hashes already.
#[derive(Default)]
struct Hashed(u64);

impl Hasher for Hashed {
    fn finish(&self) -> u64 {
        self.0
    }

    fn write(&mut self, bytes: &[u8]) {
        self.0 = bytes.iter().fold(self.0, |hash, byte| hash.rotate_left(8) ^ u64::from(*byte));
    }

    fn write_u128(&mut self, key: u128) {
        self.0 = (key >> 64) as u64;
    }
}

/// An entry.
#[derive(Debug)]
struct Cached<V> {
    value: V,
    /// The generation in which it was last used.
    used: u32,
}

impl<V> Default for Cache<V> {
    fn default() -> Self {
        Self { shards: std::array::from_fn(|_| Mutex::default()), generation: AtomicU32::new(0) }
    }
}

impl<V: Clone> Cache<V> {
    /// The value of a key, if it is known.
    pub(crate) fn find(&self, key: u128) -> Option<V> {
        let now = self.generation.load(Ordering::Relaxed);
        let mut shard = self.shard(key);
        let entry = shard.get_mut(&key)?;
        entry.used = now;
        Some(entry.value.clone())
    }

    /// Keeps a value, and gives the one that is kept: that of whoever came first.
    pub(crate) fn keep(&self, key: u128, value: V) -> V {
        let used = self.generation.load(Ordering::Relaxed);
        self.shard(key).entry(key).or_insert(Cached { value, used }).value.clone()
    }

    /// The value of a key, made now if it is not known. No lock is held while it is made.
    ///
    /// # Errors
    ///
    /// That of `make`; nothing is kept then.
    pub(crate) fn try_get<E>(&self, key: u128, make: impl FnOnce() -> Result<V, E>) -> Result<V, E> {
        match self.find(key) {
            Some(value) => Ok(value),
            None => Ok(self.keep(key, make()?)),
        }
    }

    /// The value of a key, made now if it is not known.
    pub(crate) fn get(&self, key: u128, make: impl FnOnce() -> V) -> V {
        self.find(key).unwrap_or_else(|| self.keep(key, make()))
    }

    /// The value of a key, made now if it is not known, and kept if `make` says that nothing is wrong with it.
    pub(crate) fn get_clean(&self, key: u128, make: impl FnOnce() -> (V, bool)) -> V {
        self.find(key).unwrap_or_else(|| match make() {
            (value, true) => self.keep(key, value),
            (value, false) => value,
        })
    }

    /// Begins a generation, and, now and then, evicts what was not used in the last ones.
    pub(crate) fn advance(&self) {
        let now = self.generation.fetch_add(1, Ordering::Relaxed) + 1;
        if !now.is_multiple_of(GENERATIONS_BETWEEN) {
            return;
        }
        for shard in &self.shards {
            lock(shard).retain(|_, entry| now.saturating_sub(entry.used) <= GENERATIONS_KEPT);
        }
    }

    /// The entries among which a key belongs, locked.
    fn shard(&self, key: u128) -> MutexGuard<'_, Shard<V>> {
        lock(&self.shards[(key % SHARDS as u128) as usize])
    }
}

/// Locks, also where a thread has panicked that held the lock: no entry is ever half made.
fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

/// The key of a [`Cache`], while what goes into it is gathered.
#[derive(Debug, Default)]
pub(crate) struct Key(Vec<u8>);

impl Key {
    /// Adds a text and where it ends, so that `ab`, `c` is not `a`, `bc`.
    pub(crate) fn text(&mut self, text: &str) -> &mut Self {
        self.0.extend(text.len().to_le_bytes());
        self.0.extend(text.as_bytes());
        self
    }

    /// Adds a number.
    pub(crate) fn number(&mut self, number: u64) -> &mut Self {
        self.0.extend(number.to_le_bytes());
        self
    }

    /// Adds a hash.
    pub(crate) fn hash(&mut self, hash: u128) -> &mut Self {
        self.0.extend(hash.to_le_bytes());
        self
    }

    /// The key: 128 bits.
    pub(crate) fn finish(&self) -> u128 {
        hash(&self.0)
    }
}

/// A 128-bit hash of a value. It holds for this process alone: nothing that is written anywhere may depend on it.
pub(crate) fn content_hash(value: &impl Hash) -> u128 {
    let mut hasher = Xxh3Default::new();
    value.hash(&mut hasher);
    hasher.digest128()
}

#[cfg(test)]
mod tests {
    use super::{Cache, GENERATIONS_BETWEEN, GENERATIONS_KEPT, Key};

    #[test]
    fn what_nobody_uses_is_evicted_and_what_somebody_uses_stays() {
        let cache = Cache::default();
        let (used, unused) = (Key::default().text("used").finish(), Key::default().text("unused").finish());
        cache.get(used, || 1);
        cache.get(unused, || 1);
        for _ in 0..=GENERATIONS_KEPT + GENERATIONS_BETWEEN {
            assert_eq!(cache.get(used, || 2), 1);
            cache.advance();
        }
        assert_eq!(cache.find(unused), None);
        assert_eq!(cache.find(used), Some(1));
    }

    #[test]
    fn a_value_that_cannot_be_made_is_not_kept() {
        let cache = Cache::default();
        assert_eq!(cache.try_get(1, || Err::<u8, _>("no")), Err("no"));
        assert_eq!(cache.try_get(1, || Ok::<u8, &str>(2)), Ok(2));
    }
}
