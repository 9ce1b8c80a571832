//! Which documents are wanted, and what is there already.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};

use crate::book::Document;
use crate::project::Date;

/// Which documents are wanted, and what is there already.
#[derive(Clone, Debug)]
pub struct DocumentRequest {
    /// The documents to make.
    pub documents: BTreeSet<Document>,
    /// The date in their feet.
    pub date: Date,
    /// Whether that date was asked for. If not, it is that of the day on which a document became what it is, and a document
    /// that has not changed since is not made again for the sake of its date.
    pub date_was_asked_for: bool,
    /// What an earlier run published: path below the output, and the hash that it was made from.
    pub published: BTreeMap<String, String>,
    /// How far they are.
    pub progress: Arc<DocumentProgress>,
}

/// How many documents are to be made, and how many are: for who waits, on another thread.
#[derive(Debug, Default)]
pub struct DocumentProgress {
    wanted: AtomicUsize,
    done: AtomicUsize,
}

impl DocumentProgress {
    /// Says how many will be made.
    pub(crate) fn expect(&self, wanted: usize) {
        self.wanted.store(wanted, Ordering::Relaxed);
    }

    /// Counts one that is made, or was there already.
    pub(crate) fn advance(&self) {
        self.done.fetch_add(1, Ordering::Relaxed);
    }

    /// How many are made, and of how many; 0 of 0 before it is known.
    pub(crate) fn now(&self) -> (usize, usize) {
        (self.done.load(Ordering::Relaxed), self.wanted.load(Ordering::Relaxed))
    }
}

impl DocumentRequest {
    /// No documents.
    pub fn none() -> Self {
        let date = Date { year: 1970, month: 1, day: 1 };
        let (documents, published, progress) = Default::default();
        Self { documents, date, date_was_asked_for: false, published, progress }
    }
}
