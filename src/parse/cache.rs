//! The caches of what was read: a preview reads a project again after each change, and parses only what has changed.
//!
//! What a draft says follows from its file's path, its number in the snapshot, its content and the programme, and from nothing
//! else (which language it is in is its layer's to say); what a layer says follows from its files. A hash of these is the key of
//! each, so that nothing has to be reported of what has changed.

use std::sync::Arc;

use crate::cache::Cache as Of;
use crate::diagnostic::Checked;
use crate::draft::Draft;
use crate::project::{Glossary, Layer, Programme};
use crate::source::{SourceFile, hash};

/// What was read in the last generations.
#[derive(Debug, Default)]
pub struct Cache {
    pub(super) programme: Of<Checked<Arc<Programme>>>,
    pub(super) glossary: Of<Checked<Arc<Glossary>>>,
    pub(super) layers: Of<Checked<Arc<Layer>>>,
    pub(super) drafts: Of<Checked<Arc<Draft>>>,
}

impl Cache {
    /// Begins a generation.
    pub(crate) fn advance(&self) {
        self.programme.advance();
        self.glossary.advance();
        self.layers.advance();
        self.drafts.advance();
    }
}

/// The key of what is read from some files, and from what has the key `before`.
pub(super) fn key<'a>(before: u128, files: impl IntoIterator<Item = &'a SourceFile>) -> u128 {
    let mut bytes = before.to_le_bytes().to_vec();
    for file in files {
        bytes.extend(file.id.0.to_le_bytes());
        file.sign(&mut bytes);
    }
    hash(&bytes)
}
