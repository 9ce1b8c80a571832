//! What is written: a map from path to bytes.

use std::collections::BTreeMap;

use crate::error::Error;

/// The output of one edition, or what all editions share: paths below `output/`, with `/` between the parts, and the
/// bytes of each file.
#[derive(Clone, Debug, Default)]
pub struct Site {
    files: BTreeMap<String, Vec<u8>>,
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

    /// Adds all of another site.
    ///
    /// # Errors
    ///
    /// [`Error::DuplicatePath`] if both have a path.
    pub fn merge(&mut self, other: Self) -> Result<(), Error> {
        self.pages += other.pages;
        self.slides += other.slides;
        other.files.into_iter().try_for_each(|(path, bytes)| self.insert(path, bytes))
    }

    /// The files, by path.
    pub fn files(&self) -> &BTreeMap<String, Vec<u8>> {
        &self.files
    }
}
