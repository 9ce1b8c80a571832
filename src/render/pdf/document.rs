//! The documents that can be asked for.

use std::collections::{BTreeMap, BTreeSet};

use crate::edition::Edition;
use crate::project::Date;

/// A document to print.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Document {
    /// One page a slide, 16:9.
    Slides,
    /// Three slides a page, with lines to write on.
    Handouts,
    /// A slide above what there is to say; for the facilitator.
    Notes,
    /// The whole handbook.
    Handbook,
}

impl Document {
    /// Every document.
    pub const ALL: [Document; 4] = [Self::Slides, Self::Handouts, Self::Notes, Self::Handbook];

    /// Its name: that of its template and of its file.
    pub fn word(self) -> &'static str {
        match self {
            Self::Slides => "slides",
            Self::Handouts => "handouts",
            Self::Notes => "notes",
            Self::Handbook => "handbook",
        }
    }

    /// Whether it is for everybody, and not for the facilitator alone.
    pub fn is_public(self) -> bool {
        self != Self::Notes
    }

    /// The folder of the output that it goes to.
    pub fn area(self) -> &'static str {
        if self.is_public() { "site" } else { "facilitator" }
    }

    /// The path of its file below the output.
    pub(super) fn path(self, edition: &Edition) -> String {
        let is_first = edition.languages.first() == Some(&edition.language);
        let inner = if is_first { String::new() } else { format!("{}/", edition.language) };
        format!("{}/{}/{inner}{}.pdf", self.area(), edition.id, self.word())
    }
}

/// Which documents are wanted, and what is there already.
#[derive(Clone, Debug)]
pub struct Order {
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

impl Order {
    /// No documents.
    pub fn none() -> Self {
        let date = Date { year: 1970, month: 1, day: 1 };
        Self { documents: BTreeSet::new(), date, date_was_asked_for: false, published: BTreeMap::new() }
    }
}
