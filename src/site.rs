//! What is written: a map from path to bytes, and the parts of the output that paths lead into.

use std::collections::BTreeMap;

use crate::error::Error;

/// A part of the output.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub(crate) enum Area {
    /// What may be published.
    Site,
    /// What is for the facilitator.
    Facilitator,
}

impl Area {
    /// Both.
    pub(crate) const ALL: [Self; 2] = [Self::Site, Self::Facilitator];

    /// Its folder below the output.
    pub(crate) fn folder(self) -> &'static str {
        match self {
            Self::Site => "site",
            Self::Facilitator => "facilitator",
        }
    }

    /// The part whose folder bears a name.
    pub(crate) fn named(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|area| area.folder() == name)
    }

    /// The path below the output of what lies at a path in it.
    pub(crate) fn path(self, inner: &str) -> String {
        format!("{}/{inner}", self.folder())
    }
}

/// Where a path below the output leads in the folder of an edition, or in another of an area.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Location<'a> {
    /// The part of the output.
    pub(crate) area: Area,
    /// The folder in it: an edition's.
    pub(crate) edition: &'a str,
    /// The path below that.
    pub(crate) inner: &'a str,
}

impl<'a> Location<'a> {
    /// The place that a path names; nothing for a path outside the areas, or of a file at the top of one.
    pub(crate) fn parse(path: &'a str) -> Option<Self> {
        let (area, path) = path.split_once('/')?;
        let (edition, inner) = path.split_once('/')?;
        Some(Self { area: Area::named(area)?, edition, inner })
    }

    /// The folder that it lies in, as a path below the output: `site/9901-sandvik`.
    pub(crate) fn folder(&self) -> String {
        self.area.path(self.edition)
    }

    /// The name of the file.
    pub(crate) fn name(&self) -> &'a str {
        self.inner.rsplit('/').next().unwrap_or_default()
    }
}

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
