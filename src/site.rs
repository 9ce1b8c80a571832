//! What is written: a map from path to bytes.

use std::collections::BTreeMap;

use crate::error::Error;

/// The output of one edition, or what all editions share: paths below `output/`, with `/` between the parts, and the
/// bytes of each file.
#[derive(Clone, Debug, Default)]
pub struct Site {
    files: BTreeMap<String, Vec<u8>>,
    /// Documents that are made from data which has a hash: the hash by path. Those without bytes were published already.
    documents: BTreeMap<String, String>,
    /// How many handbook pages it holds.
    pub pages: usize,
    /// How many slides it holds.
    pub slides: usize,
}

impl Site {
    /// Adds a file.
    ///
    /// # Errors
    ///
    /// [`Error::DuplicatePath`] if the path is taken.
    pub fn insert(&mut self, path: impl Into<String>, bytes: impl Into<Vec<u8>>) -> Result<(), Error> {
        let path = path.into();
        if self.files.contains_key(&path) {
            return Err(Error::DuplicatePath(path));
        }
        self.files.insert(path, bytes.into());
        Ok(())
    }

    /// Adds a document and the hash of what it was made from.
    ///
    /// # Errors
    ///
    /// [`Error::DuplicatePath`] if the path is taken.
    pub fn make(&mut self, path: String, hash: String, bytes: Vec<u8>) -> Result<(), Error> {
        self.documents.insert(path.clone(), hash);
        self.insert(path, bytes)
    }

    /// Adds a document that was published before, made from what has the same hash.
    ///
    /// # Errors
    ///
    /// [`Error::DuplicatePath`] if the path is taken.
    pub fn keep(&mut self, path: String, hash: String) -> Result<(), Error> {
        if self.files.contains_key(&path) || self.documents.contains_key(&path) {
            return Err(Error::DuplicatePath(path));
        }
        self.documents.insert(path, hash);
        Ok(())
    }

    /// Adds all of another site.
    ///
    /// # Errors
    ///
    /// [`Error::DuplicatePath`] if both have a path.
    pub fn merge(&mut self, other: Self) -> Result<(), Error> {
        self.pages += other.pages;
        self.slides += other.slides;
        self.documents.extend(other.documents);
        other.files.into_iter().try_for_each(|(path, bytes)| self.insert(path, bytes))
    }

    /// The documents that have a hash, by path.
    pub fn documents(&self) -> &BTreeMap<String, String> {
        &self.documents
    }

    /// The files, by path.
    pub fn files(&self) -> &BTreeMap<String, Vec<u8>> {
        &self.files
    }
}
