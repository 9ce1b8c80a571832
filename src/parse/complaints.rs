//! What is found while a file is read, and first of all whether it could be.

use super::messages;
use crate::diagnostic::Diagnostic;
use crate::source::{Content, Refusal, SourceFile};

/// The diagnostics of a file, in the order in which they were found.
pub(super) type Complaints = Vec<Diagnostic>;

/// Whether a file was read; reports one that was refused.
pub(super) fn usable(file: &SourceFile, complaints: &mut Complaints) -> bool {
    let Content::Refused(refusal) = &file.content else { return true };
    let at = file.start();
    complaints.push(match refusal {
        Refusal::Unreadable(error) => messages::file_unreadable(at, error),
        Refusal::SymbolicLink => messages::file_is_link(at),
        Refusal::NoFile => messages::file_is_none(at),
        Refusal::TooLarge { limit } => messages::file_too_large(at, *limit),
        Refusal::NotUtf8 { line } => messages::file_not_utf8(at, *line),
    });
    false
}
