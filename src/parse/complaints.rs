//! What is found while a file is read.

use crate::diagnostic::Diagnostic;

/// The diagnostics of a file, in the order in which they were found.
pub(super) type Complaints = Vec<Diagnostic>;
