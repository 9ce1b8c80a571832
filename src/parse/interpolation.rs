//! `{{name}}` in text: the one grammar of parameters, for Markdown and YAML alike.

use super::complaints::Complaints;
use super::messages;
use crate::diagnostic::{Code, Diagnostic};
use crate::markup::{Interpolated, Parameter, Piece};
use crate::source::Span;

/// What the file says of `{{…}}` in a text.
pub(super) enum Braces {
    /// A parameter is meant, which stands there.
    Parameter(Span),
    /// They are text, as `\{{` and what Markdown has made of other characters is.
    Literal,
}

/// Cuts text at its `{{…}}`. For each, `look_up` is given the text before it, with all that was cut before, and it itself as
/// written. Braces that hold no parameter are left out and reported.
pub(super) fn cut(
    text: &str,
    mut look_up: impl FnMut(&str, &str) -> Braces,
    complaints: &mut Complaints,
) -> Vec<Piece> {
    let mut pieces = Vec::new();
    let mut from = 0;
    let mut rest = 0;
    while let Some((open, end)) = next(text, rest) {
        rest = end;
        let Braces::Parameter(span) = look_up(&text[..open], &text[open..end]) else { continue };
        push(&mut pieces, &text[from..open]);
        from = end;
        match parameter(&text[open + 2..end - 2], span) {
            Some(parameter) => pieces.push(Piece::Parameter(parameter)),
            None => complaints.push(
                Diagnostic::new(Code::UndeclaredParameter, span, messages::no_parameter_name())
                    .hint(messages::plain_braces()),
            ),
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

/// Where the first `{{…}}` from byte `from` begins and ends.
pub(super) fn next(text: &str, from: usize) -> Option<(usize, usize)> {
    let open = from + text[from..].find("{{")?;
    let end = open + text[open..].find("}}")? + 2;
    Some((open, end))
}

/// Reads a text of YAML. `places` are those of its `{{…}}` in order; written `\{{`, they are text.
pub(super) fn yaml(text: &str, places: &[Span], complaints: &mut Complaints) -> Interpolated {
    let mut places = places.iter();
    let look_up = |before: &str, _: &str| match places.next() {
        Some(span) if !before.ends_with('\\') => Braces::Parameter(*span),
        _ => Braces::Literal,
    };
    let mut pieces = cut(text, look_up, complaints);
    for piece in &mut pieces {
        if let Piece::Text(text) = piece {
            *text = text.replace("\\{{", "{{");
        }
    }
    Interpolated::new(text.to_owned(), pieces)
}

/// Reads a text that Markdown has unescaped, an address or a title, which was written somewhere in `source`, a part of a file that
/// begins at `start`. Braces that are not found there stand in a reference definition.
pub(super) fn markdown(text: &str, source: &str, start: Span, complaints: &mut Complaints) -> Interpolated {
    let mut seen = 0;
    let look_up = |_: &str, written: &str| {
        let Some(at) = source[seen..].find(written).map(|at| seen + at) else { return Braces::Parameter(start) };
        seen = at + written.len();
        if source[..at].ends_with('\\') {
            return Braces::Literal;
        }
        let begin = start.start as usize + at;
        Braces::Parameter(Span::new(start.file, begin, begin + written.len()))
    };
    let pieces = cut(text, look_up, complaints);
    Interpolated::new(text.to_owned(), pieces)
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
