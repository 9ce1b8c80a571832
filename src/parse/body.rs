//! The Markdown of a file, and places in it as places of the file.

use std::ops::Range;

use super::html::Trust;
use crate::source::{FileId, Span};

/// The Markdown of a file: all that stands below its front matter.
#[derive(Clone, Copy)]
pub(super) struct Body<'a> {
    /// The file.
    pub(super) file: FileId,
    /// The byte of the file at which the Markdown begins.
    pub(super) start: usize,
    /// The Markdown.
    pub(super) text: &'a str,
    /// What raw HTML in it may do.
    pub(super) trust: Trust,
}

impl<'a> Body<'a> {
    /// A range of bytes of the Markdown as a span of the file.
    pub(super) fn span(&self, range: &Range<usize>) -> Span {
        Span::new(self.file, self.start + range.start, self.start + range.end)
    }

    /// [`Self::span`] without the white space at its end, as a diagnostic marks it.
    pub(super) fn trimmed(&self, range: &Range<usize>) -> Span {
        let covered = self.slice(range).trim_end();
        self.span(&(range.start..range.start + covered.len()))
    }

    /// The text of a range; empty where the range is not in the Markdown.
    pub(super) fn slice(&self, range: &Range<usize>) -> &'a str {
        self.text.get(range.clone()).unwrap_or_default()
    }
}
