//! `{{name}}` in text: the one grammar of parameters, for Markdown and YAML alike.

use std::ops::Range;

use super::body::Body;
use super::messages;
use crate::diagnostic::{Complaints, Diagnostic};
use crate::markup::{Interpolated, Parameter, Piece};
use crate::source::Span;

/// Each `{{…}}` of a text in order, one that is not closed up to its end, as bytes of it, with the bytes of the file's part that it was
/// read from: nothing where it was written otherwise than it reads, as with character references. `range` is where the text was written.
pub(super) fn braces(text: &str, body: &Body<'_>, range: &Range<usize>) -> Vec<(Range<usize>, Option<Range<usize>>)> {
    let (mut at, mut left) = (0, range.clone());
    let next = || {
        let open = at + text[at..].find("{{")?;
        at = text[open..].find("}}").map_or(text.len(), |end| open + end + "}}".len());
        Some((open..at, body.find(&text[open..at], &mut left)))
    };
    std::iter::from_fn(next).collect()
}

/// Cuts a text at its parameters, which was written in `range` of a part of a file. Written `\{{name}}`, one is text; what is not
/// found there stands at `elsewhere`, or is text.
pub(super) fn cut(text: &str, body: &Body<'_>, range: &Range<usize>, elsewhere: Option<Span>) -> Vec<Piece> {
    let mut pieces = Vec::new();
    let mut from = 0;
    for (place, written) in braces(text, body, range) {
        let is_text = written.as_ref().is_some_and(|written| is_escaped(body, written));
        let span = written.map(|written| body.span(&written)).or(elsewhere).filter(|_| !is_text);
        let Some(parameter) = span.and_then(|span| parameter(&text[place.clone()], span)) else { continue };
        push(&mut pieces, &text[from..place.start]);
        from = place.end;
        pieces.push(Piece::Parameter(parameter));
    }
    push(&mut pieces, &text[from..]);
    pieces
}

/// Adds text between parameters, if there is any, without the backslash of `\{{`.
fn push(pieces: &mut Vec<Piece>, text: &str) {
    if !text.is_empty() {
        pieces.push(Piece::Text(text.replace("\\{{", "{{")));
    }
}

/// Whether a backslash that is no text itself stands right before a range.
pub(super) fn is_escaped(body: &Body<'_>, written: &Range<usize>) -> bool {
    let before = &body.text[..written.start];
    (before.len() - before.trim_end_matches('\\').len()) % 2 == 1
}

/// The bytes of a text that are nearly a parameter: `{{` or `}}` that is part of none, and not written `\{` or with a character
/// reference. `is_open` says whether one before it, in the same line, waits for its end.
pub(super) fn nearly(text: &str, is_open: &mut bool) -> Vec<Range<usize>> {
    let (mut found, mut at) = (Vec::new(), 0);
    while let Some(start) = text[at..].find(['\\', '&', '{', '}']).map(|next| at + next) {
        let rest = &text[start..];
        at = start + 1;
        if rest.starts_with("{{") {
            let end = rest.find("}}").map(|end| start + end + "}}".len());
            *is_open = end.is_none();
            at = end.unwrap_or(text.len());
            let is_parameter = parameter(&text[start..at], Span::default()).is_some();
            found.extend((!is_parameter).then(|| start..start + text[start..at].trim_end().len()));
        } else if rest.starts_with("}}") {
            at += 1;
            found.extend((!std::mem::take(is_open)).then_some(start..at));
        } else if let Some(escaped) = rest.strip_prefix('\\') {
            *is_open |= escaped.starts_with('{');
            at += escaped.chars().next().map_or(0, char::len_utf8);
        } else {
            *is_open |= rest.starts_with("&#");
        }
    }
    found
}

/// The complaint of what is nearly a parameter, which [`nearly`] has found in a text; `span` is where bytes of that text stand. Where all
/// that it lacks is one brace, that is told.
pub(super) fn near_parameter(text: &str, near: &Range<usize>, span: impl Fn(Range<usize>) -> Span) -> Diagnostic {
    let is_part = |b: u8| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'_';
    let place = match text[near.clone()].strip_prefix("{{") {
        Some(inner) => {
            let name = inner.bytes().take_while(|b| is_part(*b)).count();
            inner[name..].starts_with('}').then(|| near.start..near.start + "{{}".len() + name)
        }
        None => {
            let name = text[..near.start].bytes().rev().take_while(|b| is_part(*b)).count();
            text[..near.start - name].ends_with('{').then(|| near.start - name - 1..near.end)
        }
    };
    let name = |place: &Range<usize>| text[place.clone()].trim_matches(['{', '}']).to_owned();
    match place.map(|place| (name(&place), place)).filter(|(name, _)| is_name(name)) {
        Some((name, place)) => messages::parameter_lacks_brace(span(place), format!("{{{{{name}}}}}")),
        None => messages::no_parameter_name(span(near.clone())),
    }
}

/// A text of one piece in the file, such as an address, a title, HTML or a value of YAML, cut at its parameters; what is nearly one is
/// reported. What is not found in `range` stands at `elsewhere`, such as in a reference definition.
pub(super) fn line(
    text: String,
    body: &Body<'_>,
    range: &Range<usize>,
    elsewhere: Span,
    complaints: &mut Complaints,
) -> Interpolated {
    let mut left = range.clone();
    for near in nearly(&text, &mut false) {
        let written = body.find(&text[near.clone()], &mut left);
        if !written.as_ref().is_some_and(|written| is_escaped(body, written)) {
            let span = |place: Range<usize>| match &written {
                Some(written) => {
                    let at = |byte: usize| (written.start + byte).saturating_sub(near.start);
                    body.span(&(at(place.start)..at(place.end)))
                }
                None => elsewhere,
            };
            complaints.push(near_parameter(&text, &near, span));
        }
    }
    let pieces = cut(&text, body, range, Some(elsewhere));
    Interpolated::new(text, pieces)
}

/// [`line()`] for a text that Markdown has unescaped.
pub(super) fn markdown(text: &str, body: &Body<'_>, range: &Range<usize>, complaints: &mut Complaints) -> Interpolated {
    line(text.to_owned(), body, range, body.span(range), complaints)
}

/// The parameter that a text is, braces included: a name, and a number to add to it. Words for a name, as in `{{kommune navn}}`, are one
/// that nothing is declared by, so that the name which is meant is told.
fn parameter(text: &str, span: Span) -> Option<Parameter> {
    let inner = text.strip_prefix("{{")?.strip_suffix("}}")?.trim();
    let counted = || {
        let (name, number) = inner.split_at(inner.find(['+', '-'])?);
        Some((name.trim_end(), number.replace(' ', "").parse().ok()?))
    };
    let (name, add) = counted().unwrap_or((inner, 0));
    let is_part = |c: char| c.is_alphanumeric() || matches!(c, '_' | ' ' | '-');
    (!name.is_empty() && name.chars().all(is_part)).then(|| Parameter { name: name.into(), add, span })
}

/// Whether a text can be the name of a parameter: small letters of ASCII, digits and `_`.
fn is_name(name: &str) -> bool {
    !name.is_empty() && name.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'_')
}
