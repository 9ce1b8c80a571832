//! Text as it is written in the Markdown, with all hidden that is no text or is meant as it stands.

use std::ops::Range;

use super::body::Body;
use crate::source::Span;

/// What stands for a byte that is no text, or is meant as it stands.
pub(super) const NO_TEXT: u8 = 0x1a;

/// The text of a paragraph, a heading or a cell as it is written, line ends included.
pub(super) struct Written<'a> {
    pub(super) body: &'a Body<'a>,
    /// The byte of the Markdown at which it begins.
    pub(super) start: usize,
    /// As many bytes as it has in the Markdown; what is no text is [`NO_TEXT`].
    pub(super) text: String,
}

impl<'a> Written<'a> {
    /// The text that stands in some ranges of the Markdown; nothing where there is none.
    pub(super) fn new(body: &'a Body<'a>, ranges: &[Range<usize>]) -> Option<Self> {
        let first = ranges.iter().map(|range| range.start).min()?;
        let end = ranges.iter().map(|range| range.end).max()?;
        // a definition's colon may be the first of more
        let is_colon = body.marks_before(first).is_none() && body.text[..first].ends_with(':');
        let start = if is_colon { first - 1 } else { first };
        let mut is_margin = false;
        let between = body.text.get(start..end)?.bytes().map(|byte| {
            is_margin = byte == b'\n' || (is_margin && matches!(byte, b' ' | b'\t' | b'>'));
            match byte {
                b'\n' => byte,
                _ if is_margin => b' ',
                _ => NO_TEXT,
            }
        });
        let mut bytes: Vec<u8> = between.collect();
        bytes[..first - start].fill(b':');
        for range in ranges {
            let mut text = body.slice(range).as_bytes().to_vec();
            hide_verbatim(body, range, &mut text);
            bytes[range.start - start..range.end - start].copy_from_slice(&text);
        }
        Some(Self { body, start, text: String::from_utf8(bytes).ok()? })
    }

    /// A range of the text as a place of the file, without white space at its end.
    pub(super) fn span(&self, range: Range<usize>) -> Span {
        self.body.trimmed(&(self.start + range.start..self.start + range.end))
    }

    /// What the file says in a range of the text, addresses included.
    pub(super) fn source(&self, range: Range<usize>) -> &'a str {
        self.body.slice(&(self.start + range.start..self.start + range.end))
    }

    /// Where the line ends that holds a byte.
    pub(super) fn line_end(&self, at: usize) -> usize {
        self.text[at..].find('\n').map_or(self.text.len(), |end| at + end)
    }

    /// The character before a byte.
    pub(super) fn before(&self, at: usize) -> Option<char> {
        self.text[..at].chars().next_back()
    }
}

/// Hides in the bytes of a range what is meant as it stands: escaped characters, character references, parameters and bare addresses.
fn hide_verbatim(body: &Body<'_>, range: &Range<usize>, bytes: &mut [u8]) {
    let text = body.slice(range);
    let mut at = 0;
    if body.text[..range.start].ends_with('\\') {
        at = text.chars().next().map_or(0, char::len_utf8);
        bytes[..at].fill(NO_TEXT);
    }
    while let Some(first) = text[at..].chars().next() {
        let rest = &text[at..];
        let hidden = match first {
            '\\' if rest[1..].starts_with(|c: char| c.is_ascii_punctuation()) => 2,
            '&' => near(rest, |from| from.starts_with(b";")).map_or(0, |end| end + 1),
            '{' if rest.starts_with("{{") => near(rest, |from| from.starts_with(b"}}")).map_or(0, |end| end + 2),
            'h' | 'w' if ["http://", "https://", "www."].iter().any(|start| rest.starts_with(start)) => {
                rest.find(|c: char| c.is_whitespace() || matches!(c, ')' | ']' | '>' | '"')).unwrap_or(rest.len())
            }
            _ => 0,
        };
        let is_hidden =
            first != '&' || rest[1..hidden.max(2) - 1].bytes().all(|b| b.is_ascii_alphanumeric() || b == b'#');
        if is_hidden {
            bytes[at..at + hidden].fill(NO_TEXT);
        }
        at += if is_hidden { hidden.max(first.len_utf8()) } else { 1 };
    }
}

/// The longest reference or parameter, in bytes.
const LONGEST_HIDDEN: usize = 200;

/// The first byte of a text's beginning from which it is so.
fn near(text: &str, is_so: impl Fn(&[u8]) -> bool) -> Option<usize> {
    (0..text.len().min(LONGEST_HIDDEN)).find(|at| is_so(&text.as_bytes()[*at..]))
}

/// Whether a text begins with a letter, behind white space or not.
pub(super) fn begins_word(text: &str) -> bool {
    text.trim_start().starts_with(char::is_alphabetic)
}
