//! A value that a template reads from a file of its own: where two editions have the same, Typst knows again what it made of it.

use std::ops::Deref;
use std::sync::Arc;

use serde::Serialize;

use crate::source::hash;

/// A value that a template reads from a file of its own.
#[derive(Clone, Debug)]
pub(crate) struct Chunk<T> {
    value: T,
    json: Arc<[u8]>,
    /// A hash of the JSON.
    pub(crate) hash: u128,
}

impl<T: Serialize> Chunk<T> {
    /// Values here have nothing that cannot be written as JSON; of one that had, Typst would say that its file is empty.
    pub(crate) fn new(value: T) -> Self {
        let json = serde_json::to_vec(&value).unwrap_or_default();
        Self { hash: hash(&json), json: json.into(), value }
    }
}

impl<T> Chunk<T> {
    /// As JSON, shared.
    pub(crate) fn json(&self) -> Arc<[u8]> {
        self.json.clone()
    }
}

impl<T> Deref for Chunk<T> {
    type Target = T;

    fn deref(&self) -> &T {
        &self.value
    }
}
