//! A part of a file, and places in it as places of the file.

use std::ops::Range;

use super::messages;
use crate::diagnostic::{Complaints, Diagnostic};
use crate::source::{Content, FileId, Refusal, SourceFile, Span};

/// A part of a file: all that stands below its front matter, or its YAML.
#[derive(Clone, Copy)]
pub(super) struct Body<'a> {
    /// The file.
    pub(super) file: FileId,
    /// The byte of the file at which the part begins.
    pub(super) start: usize,
    /// What it says.
    pub(super) text: &'a str,
}

impl<'a> Body<'a> {
    /// All of a file.
    pub(super) fn of(file: &'a SourceFile) -> Self {
        Self { file: file.id, start: 0, text: file.text() }
    }

    /// A range of its bytes as a span of the file.
    pub(super) fn span(&self, range: &Range<usize>) -> Span {
        Span::new(self.file, self.start + range.start, self.start + range.end)
    }

    /// The range of its bytes that a span of the file covers.
    pub(super) fn range(&self, span: Span) -> Range<usize> {
        span.start as usize - self.start..span.end as usize - self.start
    }

    /// [`Self::span`] without the white space at its end, as a diagnostic marks it.
    pub(super) fn trimmed(&self, range: &Range<usize>) -> Span {
        let covered = self.slice(range).trim_end();
        self.span(&(range.start..range.start + covered.len()))
    }

    /// Where a text is written within `left`, of which only what follows is left then.
    pub(super) fn find(&self, written: &str, left: &mut Range<usize>) -> Option<Range<usize>> {
        let start = left.start + self.slice(left).find(written)?;
        left.start = start + written.len();
        Some(start..left.start)
    }

    /// What stands before a byte in its line, if that is nothing but marks of blocks: spaces, `>`, and the marks of items.
    pub(super) fn marks_before(&self, at: usize) -> Option<&'a str> {
        let line = self.text[..at].rsplit('\n').next()?;
        let is_mark =
            |c: char| c.is_whitespace() || c.is_ascii_digit() || matches!(c, '>' | '-' | '*' | '+' | '.' | ')');
        (line.chars().all(is_mark) && !line.ends_with(|c: char| !c.is_whitespace() && c != '>')).then_some(line)
    }

    /// The text of a range; empty where there is none.
    pub(super) fn slice(&self, range: &Range<usize>) -> &'a str {
        self.text.get(range.clone()).unwrap_or_default()
    }
}

/// Whether a file was read; reports one that was refused.
pub(super) fn usable(file: &SourceFile, complaints: &mut Complaints) -> bool {
    let found = refusal(file);
    let is_usable = found.is_none();
    complaints.extend(found);
    is_usable
}

/// Why a file was not read; nothing where it was.
pub(crate) fn refusal(file: &SourceFile) -> Option<Diagnostic> {
    let Content::Refused(refusal) = &file.content else { return None };
    let at = file.start();
    Some(match refusal {
        Refusal::Unreadable(error) => messages::file_unreadable(at, error),
        Refusal::SymbolicLink => messages::file_is_link(at),
        Refusal::NoFile => messages::file_is_none(at),
        Refusal::TooLarge { limit } => messages::file_too_large(at, *limit),
        Refusal::TooManyLines { limit } => messages::too_many_lines(at, *limit),
        Refusal::LongLine { line, limit } => messages::line_too_long(at, *line, *limit),
        Refusal::Utf16 => messages::file_in_utf16(at),
        Refusal::NotUtf8 { before, .. } if before.starts_with("PK") => messages::document_as_markdown(at),
        Refusal::NotUtf8 { line, before, .. } if before.is_empty() => messages::file_in_other_encoding(at, *line),
        Refusal::NotUtf8 { line, column, before } => messages::file_not_utf8(at, *line, *column, before),
    })
}
