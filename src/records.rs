//! Records: which text each override hid, and each translation translated, when somebody last read it.
//!
//! lagvis alone writes them, into [`RECORDS_FILE`] of a layer's folder. A record never changes what a layer says: it is what
//! today's text is compared with. Until autumn 2026 records stood in front matter and in the table of pictures; that form is read
//! ([`OldRecords`]), and where both say something under one key, [`RECORDS_FILE`] wins: it is the later one, since a command that
//! writes it takes the old lines away, so that old lines beside it come from an older copy of the editor's file.

use std::collections::BTreeMap;

use crate::fingerprint::Fingerprint;
use crate::source::{At, Span};

/// The file with a layer's records, from its folder.
pub const RECORDS_FILE: &str = ".base/records.yaml";

/// The key under which `replace: page` is recorded.
pub const PAGE: &str = "page";

/// The key under which a replaced picture is recorded.
pub const PICTURE: &str = "picture";

/// What the keys of fields of front matter begin with; ids hold no full stop. A key of a map stands after its field: `front.roles.leder`.
pub const FRONT: &str = "front.";

/// The file under which the modules that a layer removes are recorded, each under its slug.
pub const REMOVED_FILE: &str = "layer.yaml";

/// Groups of fingerprints: those of one group count as one.
pub type Groups = Vec<Vec<Fingerprint>>;

/// A recorded value.
#[derive(Clone, Debug, PartialEq)]
pub struct Entry<T> {
    /// Where its key stands.
    pub key: Span,
    /// The value, as it is written.
    pub value: At<T>,
}

/// The entries of one map, by key: a section's id, [`PAGE`], [`PICTURE`], or [`FRONT`] and a field's name.
pub type Entries<T> = BTreeMap<String, Entry<T>>;

/// The maps of a file's records, in the order in which they are written.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum RecordMap {
    /// Fingerprints of what the file hides.
    Base,
    /// Groups of fingerprints that count as one.
    Editorial,
    /// Fingerprints of the originals that the file translates.
    From,
    /// Fingerprints of the sections that the file adds to or places by; the old form has none.
    Adds,
}

impl RecordMap {
    /// Every map.
    pub const ALL: [Self; 4] = [Self::Base, Self::Editorial, Self::From, Self::Adds];

    /// Its key in YAML.
    pub fn key(self) -> &'static str {
        match self {
            Self::Base => "base",
            Self::Editorial => "editorial",
            Self::From => "from",
            Self::Adds => "adds",
        }
    }
}

/// The records of one file of a layer.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct FileRecords {
    /// For each thing that the file hides, the fingerprint of what lay below it.
    pub base: Entries<String>,
    /// For each section whose text this file owns, the fingerprints that differ by editorial changes only.
    pub editorial: Entries<Groups>,
    /// For each section of a translation, the fingerprint of the text that was translated.
    pub from: Entries<String>,
    /// For each section that the file adds to or places by, the fingerprint of the text that the layer which made it had given it.
    pub adds: Entries<String>,
}

impl FileRecords {
    /// Whether nothing is recorded of what the file hides, translates or owns.
    pub fn is_empty(&self) -> bool {
        self.base.is_empty() && self.editorial.is_empty() && self.from.is_empty()
    }

    /// The fingerprint that `base` records under a key, as it is written.
    pub fn hidden(&self, key: &str) -> Option<&At<String>> {
        self.base.get(key).map(|entry| &entry.value)
    }

    /// Adds the entries of `older` whose keys have none here.
    pub fn fill(&mut self, older: &Self) {
        fn fill<T: Clone>(entries: &mut Entries<T>, older: &Entries<T>) {
            for (key, entry) in older {
                entries.entry(key.clone()).or_insert_with(|| entry.clone());
            }
        }
        fill(&mut self.base, &older.base);
        fill(&mut self.editorial, &older.editorial);
        fill(&mut self.from, &older.from);
        fill(&mut self.adds, &older.adds);
    }
}

/// Records in the old form, in the front matter of the file that they are of.
#[derive(Clone, Debug, Default)]
pub struct OldRecords {
    /// The records.
    pub records: FileRecords,
    /// The lines that hold them, whole and in order. Comments on these lines are the editor's.
    pub lines: Vec<Span>,
    /// Whether some stand among other text on a line, as in `{title: …, base: …}`, so that they have no lines of their own.
    pub is_inline: bool,
}

/// A file that is recorded and that is not in the layer's folder.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MissingFile {
    /// Its path from the layer's folder.
    pub name: String,
    /// Where the records name it.
    pub span: Span,
}

/// The records of a layer, both forms together.
#[derive(Clone, Debug, Default)]
pub struct Records {
    /// The records of each file, by its path from the layer's folder: `etikk.nn.md`, `assets/trapp.svg`.
    pub files: BTreeMap<String, FileRecords>,
    /// Those of these files that are gone.
    pub missing: Vec<MissingFile>,
    /// Whether [`RECORDS_FILE`] could not be read, whole or in part: then it is neither relied on nor written.
    pub is_unread: bool,
    /// Whether records in the old form may be hidden in a file that could not be read: then no copy is called unused.
    pub is_partial: bool,
}
