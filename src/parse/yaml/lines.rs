//! The lines of a text of YAML.

use std::ops::Range;

use super::super::body::Body;

/// How many characters stand before a byte in its line.
pub(super) fn column(text: &str, at: usize) -> usize {
    text[line(text, at).start..at].chars().count()
}

/// Whether a text can be a key: letters, digits, `_` and `-`.
pub(super) fn is_word(key: &str) -> bool {
    !key.is_empty() && key.chars().all(|c| c.is_alphanumeric() || matches!(c, '_' | '-'))
}

/// The bytes of the line that a byte is in.
pub(super) fn line(text: &str, at: usize) -> Range<usize> {
    let start = text[..at].rfind('\n').map_or(0, |end| end + 1);
    start..text[at..].find('\n').map_or(text.len(), |end| at + end)
}

/// The lines of a range.
pub(super) fn lines(body: &Body<'_>, range: Range<usize>) -> impl Iterator<Item = Range<usize>> {
    let mut at = range.start;
    body.slice(&range).split_inclusive('\n').map(move |text| {
        at += text.len();
        at - text.len()..at - usize::from(text.ends_with('\n'))
    })
}

/// The bytes of white space with which a line begins.
pub(super) fn indent(text: &str, line: &Range<usize>) -> usize {
    text[line.clone()].len() - text[line.clone()].trim_start().len()
}
