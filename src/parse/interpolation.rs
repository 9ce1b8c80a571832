//! `{{name}}` in text: the one grammar of parameters, for Markdown and YAML alike.

use std::ops::Range;

use super::body::Body;
use super::messages;
use crate::diagnostic::Complaints;
use crate::markup::{Interpolated, Parameter, Piece};
use crate::source::Span;

/// Each `{{…}}` of a text in order, as bytes of it, with the bytes of the file's part that it was read from: nothing where it was written
/// otherwise than it reads, as with character references. `range` is where the text was written.
pub(super) fn braces(text: &str, body: &Body<'_>, range: &Range<usize>) -> Vec<(Range<usize>, Option<Range<usize>>)> {
    let (mut at, mut left) = (0, range.clone());
    let next = || {
        let open = at + text[at..].find("{{")?;
        at = open + text[open..].find("}}")? + "}}".len();
        Some((open..at, body.find(&text[open..at], &mut left)))
    };
    std::iter::from_fn(next).collect()
}

/// Cuts a text at its parameters, which was written in `range` of a part of a file. Written `\{{name}}`, one is text; what is not
/// found there stands at `elsewhere`, or is text. Braces that hold no parameter are left out and reported.
pub(super) fn cut(
    text: &str,
    body: &Body<'_>,
    range: &Range<usize>,
    elsewhere: Option<Span>,
    complaints: &mut Complaints,
) -> Vec<Piece> {
    let mut pieces = Vec::new();
    let mut from = 0;
    for (place, written) in braces(text, body, range) {
        let is_text = written.as_ref().is_some_and(|written| body.text[..written.start].ends_with('\\'));
        let span = written.map(|written| body.span(&written)).or(elsewhere).filter(|_| !is_text);
        let Some(span) = span else { continue };
        push(&mut pieces, &text[from..place.start]);
        from = place.end;
        match parameter(&text[place.start + 2..place.end - 2], span) {
            Some(parameter) => pieces.push(Piece::Parameter(parameter)),
            None => complaints.push(messages::no_parameter_name(span)),
        }
    }
    push(&mut pieces, &text[from..]);
    pieces
}

fn push(pieces: &mut Vec<Piece>, text: &str) {
    if !text.is_empty() {
        pieces.push(Piece::Text(text.to_owned()));
    }
}

/// [`cut`] for a text that Markdown has unescaped, an address, a title or HTML. Braces that are not found in `range` stand in a reference
/// definition.
pub(super) fn markdown(text: &str, body: &Body<'_>, range: &Range<usize>, complaints: &mut Complaints) -> Interpolated {
    Interpolated::new(text.to_owned(), cut(text, body, range, Some(body.span(range)), complaints))
}

/// What stands between the braces: a name, and a number to add to it.
fn parameter(inner: &str, span: Span) -> Option<Parameter> {
    let inner = inner.trim();
    let (name, add) = match inner.find(['+', '-']) {
        Some(sign) => (inner[..sign].trim_end(), inner[sign..].replace(' ', "").parse().ok()?),
        None => (inner, 0),
    };
    is_name(name).then(|| Parameter { name: name.into(), add, span })
}

fn is_name(name: &str) -> bool {
    !name.is_empty() && name.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'_')
}
