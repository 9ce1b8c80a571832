//! Marks of other languages for text, which are shown as they stand: formulas, signs by their names, marks of a colour.

use super::leftover_messages as messages;
use super::written::{Written, begins_word};
use crate::diagnostic::{Complaints, Diagnostic};
use crate::source::Span;

/// Reports such marks, each kind once in a paragraph.
pub(super) fn check(written: &Written<'_>, complaints: &mut Complaints) {
    complaints.extend(formula(written).or_else(|| formula_in_brackets(written)));
    complaints.extend(name_in_braces(written));
    complaints.extend(script(written));
    complaints.extend(emoji(written));
    complaints.extend(between(written, "==").map(messages::highlight));
    complaints.extend(between(written, "%%").map(|span| messages::hidden_text(span, "%%")));
    complaints.extend(address_twice(written));
    complaints.extend(end_of_comment(written));
}

/// A name such as parameters have, `kommune_navn`, between other signs than theirs: `{…}`, `<…>`, or `«…»` as
/// Word has it.
fn name_in_braces(written: &Written<'_>) -> Option<Diagnostic> {
    let text = &written.text;
    let is_part = |b: u8| b.is_ascii_alphanumeric() || b == b'_';
    let end_of = |sign: &str| {
        if sign == "{" {
            '}'
        } else if sign == "<" {
            '>'
        } else {
            '»'
        }
    };
    text.match_indices(['{', '<', '«']).find_map(|(at, sign)| {
        let (inner, behind) = text[at + sign.len()..].split_once(end_of(sign))?;
        let name = inner.trim();
        let is_name = name.contains('_') && name.bytes().all(is_part) && begins_word(name) && !behind.starts_with('}');
        let all = at..at + inner.len() + 2 * sign.len();
        let whole = || format!("{{{{{}}}}}", name.to_lowercase());
        is_name.then(|| messages::single_braces(written.span(all.clone()), &text[all.clone()], whole()))
    })
}

/// `\\(x^2\\)`: a formula of TeX, whose brackets are shown without their backslashes.
fn formula_in_brackets(written: &Written<'_>) -> Option<Diagnostic> {
    let start = written.start - usize::from(written.body.text[..written.start].ends_with('\\'));
    let source = written.body.slice(&(start..written.start + written.text.len()));
    source.match_indices("\\(").find_map(|(at, _)| {
        let (inner, _) = source[at..].lines().next()?.strip_prefix("\\(")?.split_once("\\)")?;
        let span = written.body.span(&(start + at..start + at + inner.len() + "\\(\\)".len()));
        let message = if source[..at].ends_with('\\') { messages::formula } else { messages::formula_in_brackets };
        (is_formula(inner) && is_text(source, at)).then(|| message(span))
    })
}

/// Whether what stands between the marks of a formula has a sign of one, or is a single letter.
fn is_formula(inner: &str) -> bool {
    inner.contains(['\\', '^', '_', '=', '{', '<', '>']) || inner.chars().filter(|c| c.is_alphabetic()).count() == 1
}

/// Whether a byte of a paragraph's source stands in no code.
fn is_text(source: &str, at: usize) -> bool {
    source[..at].matches('`').count().is_multiple_of(2)
}

/// `H~2~O` and `x^2^`: what other programs lower or raise.
fn script(written: &Written<'_>) -> Option<Diagnostic> {
    let text = &written.text;
    text.match_indices(['~', '^']).find_map(|(at, sign)| {
        let (inner, _) = text[at + 1..].split_once(sign)?;
        let is_one = (1..4).contains(&inner.len()) && inner.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'-');
        let is_behind = written.before(at).is_some_and(char::is_alphanumeric);
        (is_one && is_behind).then(|| messages::script(written.span(at..at + inner.len() + 2), sign))
    })
}

/// An address right before the same in `<…>`, as mail writes a link.
fn address_twice(written: &Written<'_>) -> Option<Diagnostic> {
    let text = written.body.text;
    let end = text[written.start + written.text.len()..]
        .find('\n')
        .map_or(text.len(), |at| written.start + written.text.len() + at);
    let source = &text[written.start..end];
    let bare = |address: &'_ str| -> String {
        ["http://", "https://", "mailto:"]
            .iter()
            .find_map(|start| address.strip_prefix(start))
            .unwrap_or(address)
            .into()
    };
    source.match_indices('<').find_map(|(at, _)| {
        let before = source[..at].rsplit(|c: char| c.is_whitespace() || "(«\"`".contains(c)).next()?;
        let (address, _) = source[at + 1..].split_once('>')?;
        let is_same = before.contains('.')
            && is_text(source, at)
            && bare(before).trim_end_matches('/') == bare(address).trim_end_matches('/');
        let start = written.start + at - before.len();
        is_same.then(|| messages::address_twice(written.body.span(&(start..written.start + at)), before))
    })
}

/// `-->` at the end of a line, which ends no comment.
fn end_of_comment(written: &Written<'_>) -> Option<Diagnostic> {
    let text = &written.text;
    text.match_indices("-->").find_map(|(at, mark)| {
        let is_last = text[at + mark.len()..written.line_end(at)].trim().is_empty();
        let is_mark = !text[..at].ends_with(['<', '-']) && !text.contains("<--");
        (is_last && is_mark).then(|| messages::hidden_text(written.span(at..at + mark.len()), mark))
    })
}

/// A formula in dollar signs: one with a sign that prices do not have.
fn formula(written: &Written<'_>) -> Option<Diagnostic> {
    let text = &written.text;
    text.match_indices('$').find_map(|(at, _)| {
        let rest = &text[at + 1..];
        if let Some(inner) = rest.strip_prefix('$') {
            let end = at + "$$$$".len() + inner.find("$$")?;
            return Some(messages::formula(written.span(at..end)));
        }
        let (inner, after) = rest.split_once('\n').map_or(rest, |(line, _)| line).split_once('$')?;
        let is_apart = inner.trim() == inner && !inner.is_empty() && !after.starts_with(|c: char| c.is_alphanumeric());
        let end = at + "$$".len() + inner.len();
        (is_formula(inner) && is_apart && !written.before(at).is_some_and(char::is_alphanumeric))
            .then(|| messages::formula(written.span(at..end)))
    })
}

/// A picture sign by its name: `:smile:`.
fn emoji(written: &Written<'_>) -> Option<Diagnostic> {
    let text = &written.text;
    text.match_indices(':').find_map(|(at, _)| {
        let (name, after) = text[at + 1..].split_once(':')?;
        let is_name = name.len() > 1
            && name.starts_with(|c: char| c.is_ascii_lowercase() || c == '+' || c == '-')
            && name.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || matches!(b, b'_' | b'+' | b'-'));
        let is_part = |c: char| c.is_alphanumeric() || matches!(c, ':' | '/' | '\x1a');
        let is_apart = !written.before(at).is_some_and(is_part) && !after.starts_with(is_part);
        (is_name && is_apart).then(|| messages::emoji(written.span(at..at + name.len() + 2), name))
    })
}

/// The place of the first words between two of a mark, which touches them.
fn between(written: &Written<'_>, mark: &str) -> Option<Span> {
    let text = &written.text;
    text.match_indices(mark).find_map(|(at, _)| {
        let inner = text[at + mark.len()..written.line_end(at)].split(mark).next()?;
        let end = at + mark.len() + inner.len();
        let is_pair = text[end..].starts_with(mark) && inner.trim() == inner && begins_word(inner);
        (is_pair && !written.before(at).is_some_and(|c| c.is_alphanumeric() || mark.contains(c)))
            .then(|| written.span(at..end + mark.len()))
    })
}
