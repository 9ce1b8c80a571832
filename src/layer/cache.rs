//! The caches of composed and resolved modules, which one reading of a project leaves to the next.
//!
//! A module that something is wrong with is never kept: only making it finds that. A build makes everything once, and has no such
//! caches.

use std::sync::Arc;

use super::composed;
use crate::cache::Cache as Of;
use crate::edition::Module;

/// Composed and resolved modules, by the hash of all that each was made from.
#[derive(Debug, Default)]
pub(crate) struct Cache {
    /// The modules of the base.
    pub(super) composed: Of<Arc<composed::Module>>,
    /// The modules of editions, as far as no layer above the base has a part in them.
    pub(super) resolved: Of<Arc<Module>>,
}

impl Cache {
    /// Begins a generation.
    pub(crate) fn advance(&self) {
        self.composed.advance();
        self.resolved.advance();
    }
}
