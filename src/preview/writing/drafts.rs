//! Texts that are not saved yet, kept so that nothing is lost when a browser or the server stops.
#![expect(clippy::disallowed_methods, reason = "this is the edge that keeps what is not saved")]

use std::fs;
use std::path::{Path, PathBuf};
use std::time::SystemTime;

use serde::{Deserialize, Serialize};

use crate::edit::Edit;
use crate::source::{hash, short_hash};

/// The longest text that is kept, in bytes: as long as any that a file may hold.
const LONGEST: usize = 1 << 20;

/// A text that is not saved yet.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Draft {
    /// The heading.
    title: String,
    /// The text.
    text: String,
    /// The version of the text that it was made of; empty for a new section.
    version: String,
    /// When it was last written, in seconds since 1970.
    when: u64,
}

/// Where the drafts of a project lie.
#[derive(Clone, Debug)]
pub(super) struct Drafts {
    folder: PathBuf,
}

impl Drafts {
    /// The drafts of the project at `root`.
    pub(super) fn new(root: &Path) -> Self {
        Self { folder: root.join("output/.lagvis/drafts") }
    }

    /// Keeps the text of an edit, for a layer and a language. One that cannot be kept is in the browser still.
    pub(super) fn keep(&self, of: (&str, &str), edit: &Edit) {
        let (title, text, version) = match edit {
            Edit::Text { title, text, version, .. } => (title.as_str(), text, version.as_str()),
            Edit::Append { text, version, .. } | Edit::Prepend { text, version, .. } => ("", text, version.as_str()),
            Edit::Before { title, text, .. } | Edit::After { title, text, .. } | Edit::In { title, text, .. } => {
                (title.as_str(), text, "")
            }
            _ => return,
        };
        if text.len() > LONGEST {
            return;
        }
        let when = SystemTime::now().duration_since(SystemTime::UNIX_EPOCH).map_or(0, |since| since.as_secs());
        let draft = Draft { title: title.into(), text: text.clone(), version: version.into(), when };
        let path = self.path(of, edit.word(), edit.section());
        let staged = path.with_extension("next");
        let _ = fs::create_dir_all(&self.folder)
            .and_then(|()| fs::write(&staged, serde_json::to_vec(&draft).unwrap_or_default()))
            .and_then(|()| fs::rename(&staged, &path));
    }

    /// The text that is kept for a layer and a language, an edit and an address.
    pub(super) fn find(&self, of: (&str, &str), word: &str, section: &str) -> Option<Draft> {
        serde_json::from_slice(&fs::read(self.path(of, word, section)).ok()?).ok()
    }

    /// Keeps a text no longer.
    pub(super) fn drop(&self, of: (&str, &str), edit: &Edit) {
        let _ = fs::remove_file(self.path(of, edit.word(), edit.section()));
    }

    fn path(&self, (layer, language): (&str, &str), word: &str, section: &str) -> PathBuf {
        let key = [layer, language, word, section].join("\n");
        self.folder.join(format!("{}.json", short_hash(hash(key.as_bytes()))))
    }
}
