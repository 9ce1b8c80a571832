//! Whether a file could be read at all.

use super::complaints::Complaints;
use super::messages;
use crate::diagnostic::{Code, Diagnostic};
use crate::source::{Content, Refusal, SourceFile};

/// Whether a file was read; reports one that was refused.
pub(super) fn usable(file: &SourceFile, complaints: &mut Complaints) -> bool {
    let Content::Refused(refusal) = &file.content else { return true };
    let of = |message| Diagnostic::new(Code::Unreadable, file.start(), message);
    complaints.push(match refusal {
        Refusal::Unreadable(error) => of(messages::file_unreadable(error)),
        Refusal::SymbolicLink => {
            Diagnostic::new(Code::Refused, file.start(), messages::file_is_link()).hint(messages::put_copy_there())
        }
        Refusal::NoFile => of(messages::file_is_none()).hint(messages::take_file_away()),
        Refusal::TooLarge { limit } => of(messages::file_too_large(*limit)).hint(messages::make_file_smaller()),
        Refusal::NotUtf8 { line } => of(messages::file_not_utf8(*line)).hint(messages::save_as_utf8()),
    });
    false
}
