//! Which documents are wanted, and what is there already.

use std::collections::{BTreeMap, BTreeSet};

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
}

impl DocumentRequest {
    /// No documents.
    pub fn none() -> Self {
        let date = Date { year: 1970, month: 1, day: 1 };
        Self { documents: BTreeSet::new(), date, date_was_asked_for: false, published: BTreeMap::new() }
    }
}
