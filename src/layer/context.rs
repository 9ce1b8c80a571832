//! What resolving needs beside the chain.

use super::cache::Cache;
use super::contrast::Backgrounds;
use crate::project::Project;
use crate::source::Snapshot;

/// What resolving needs beside the chain.
pub(crate) struct Context<'a> {
    pub(crate) project: &'a Project,
    /// The project's files.
    pub(crate) snapshot: &'a Snapshot,
    /// The theme's backgrounds, which accents are read on.
    pub(crate) backgrounds: &'a Backgrounds,
    /// What was resolved before the last change.
    pub(crate) cache: &'a Cache,
}
