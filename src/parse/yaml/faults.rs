//! What is wrong with text that is no YAML: where the mistake is, which is seldom where the parser met it, and the way out.
//!
//! In go the parser's error and what it met before, out comes one diagnostic: by the kind of error, then by a bracket that is open, then
//! by what the lines look like. Where none of these tells the fault, the line is named in which the parser gave up.

use std::ops::Range;

use granit_parser::{ErrorKind, Event, ScalarStyle, ScanError, StructureStyle};

use super::super::body::Body;
use super::super::messages;
use super::columns;
use super::lines::{indent, is_word, line, lines};
use crate::diagnostic::Diagnostic;

/// What the parser has met, with its place in the YAML.
pub(super) type Seen<'a> = (Event<'a>, Range<usize>);

/// The marks with which no text without quotes can begin.
const MARKS: &str = "@`%&*!|>{}[],";

/// The diagnostic of a parser's error, with what was met before it.
pub(super) fn explain(body: &Body<'_>, seen: &[Seen<'_>], error: &ScanError) -> Diagnostic {
    let fault = Fault {
        body,
        seen,
        kind: error.kind(),
        at: error.marker().byte_offset().unwrap_or_default().min(body.text.len()),
    };
    let found = fault.of_word().or_else(|| fault.of_kind()).or_else(|| columns::misplaced(body, fault.line().end));
    let found = found.or_else(|| fault.comment()).or_else(|| fault.open_bracket()).or_else(|| fault.of_line());
    found.unwrap_or_else(|| messages::unclear_yaml(body.trimmed(&fault.line())))
}

/// An error of the parser, and what is known of its place.
struct Fault<'a> {
    body: &'a Body<'a>,
    /// What the parser has met before, in order.
    seen: &'a [Seen<'a>],
    kind: &'a ErrorKind,
    /// The byte at which the parser gave up.
    at: usize,
}

impl<'a> Fault<'a> {
    /// The line in which the parser gave up.
    fn line(&self) -> Range<usize> {
        line(self.body.text, self.at)
    }

    /// Where the last value begins that the parser met.
    fn last(&self) -> Range<usize> {
        self.seen.last().map_or(0..0, |(_, range)| range.clone())
    }

    /// The character at a byte.
    fn one(&self, at: usize) -> crate::source::Span {
        let length = self.body.text[at..].chars().next().map_or(0, char::len_utf8);
        self.body.span(&(at..at + length))
    }

    /// What Word has written, or somebody who is used to write elsewhere: a dash for the hyphen of an item, in this line or one of those
    /// just above it, and stars around a text.
    fn of_word(&self) -> Option<Diagnostic> {
        let (text, here) = (self.body.text, self.line());
        let above = line(text, self.last().start).start.min(here.start);
        let dashed = dashed(self.body, above..here.end);
        dashed.or_else(|| starred(self.body, value(text, &here)))
    }

    /// What the parser itself is sure of.
    fn of_kind(&self) -> Option<Diagnostic> {
        use ErrorKind as Kind;
        Some(match self.kind {
            Kind::UnexpectedCharacter { character } if !character.is_control() => {
                messages::begins_with_mark(self.one(self.at), character.to_string())
            }
            Kind::TabNotAllowed
            | Kind::TabInBlockIndentation
            | Kind::TabInIndentation
            | Kind::TabAtBlockScalarStart
            | Kind::TabInPlainScalar => {
                let tab = self.body.text[self.line().start..].find('\t')?;
                messages::no_plain_space(self.one(self.line().start + tab))
            }
            Kind::UnclosedQuotedScalar
            | Kind::DocumentIndicatorInQuotedScalar
            | Kind::InvalidTrailingDoubleQuotedScalar
            | Kind::InvalidTrailingSingleQuotedScalar => self.quotation()?,
            Kind::UnknownQuotedScalarEscape | Kind::InvalidQuotedScalarHexEscape | Kind::InvalidUnicodeEscape => {
                let backslash = self.body.text[self.at..].find('\\')?;
                messages::no_escape(self.one(self.at + backslash))
            }
            Kind::ExpectedDocumentStart if self.body.text.starts_with('%') => {
                messages::begins_with_mark(self.one(0), "%")
            }
            _ => return None,
        })
    }

    /// A comment where a text was wanted.
    fn comment(&self) -> Option<Diagnostic> {
        let is_it = matches!(self.kind, ErrorKind::CommentInterceptedScalar | ErrorKind::CommentNotSeparated);
        is_it.then(|| self.hash(self.at..self.line().end))
    }

    /// The `#` that ends a text in a range: one that stands right behind it may be a comment without its space.
    fn hash(&self, range: Range<usize>) -> Diagnostic {
        let is_apart = self.body.text[..range.start].ends_with([' ', '\t']);
        let say = if is_apart { messages::hash_begins_comment } else { messages::hash_ends_text };
        say(self.body.trimmed(&range))
    }

    /// A quotation mark that is not closed, or that closes before the text is at its end.
    fn quotation(&self) -> Option<Diagnostic> {
        let from = self.last().end;
        let open = from + self.body.text[from..].find(['"', '\''])?;
        let mark = &self.body.text[open..=open];
        let is_one_line = !self.body.slice(&(open..self.at)).contains('\n');
        let is_unclosed = matches!(self.kind, ErrorKind::UnclosedQuotedScalar);
        Some(match is_one_line && !is_unclosed {
            true => messages::text_behind_quotation(self.body.trimmed(&(self.at..self.line().end)), mark),
            false => messages::quotation_not_closed(self.body.trimmed(&(open..line(self.body.text, open).end)), mark),
        })
    }

    /// A bracket in an earlier line that was not closed, or the `#` because of which it was not.
    fn open_bracket(&self) -> Option<Diagnostic> {
        let mut open = Vec::new();
        for (event, range) in self.seen {
            match event {
                Event::SequenceStart(style, ..) | Event::MappingStart(style, ..) => {
                    open.push((*style == StructureStyle::Flow).then_some(range.start));
                }
                Event::SequenceEnd | Event::MappingEnd => drop(open.pop()),
                _ => {}
            }
        }
        let at = open.into_iter().flatten().next()?;
        let line = line(self.body.text, at);
        let rest = self.body.slice(&(at..line.end));
        match rest.find(" #") {
            _ if self.at <= line.end && self.at < self.body.text.trim_end().len() => None,
            Some(hash) => Some(self.hash(at + hash + 1..line.end)),
            None => Some(messages::bracket_not_closed(self.one(at), rest.get(..1).unwrap_or_default())),
        }
    }

    /// What the lines show from the last value that the parser met to where it gave up.
    fn of_line(&self) -> Option<Diagnostic> {
        use ErrorKind as Kind;
        let (text, here) = (self.body.text, self.line());
        let above = line(text, self.last().start);
        let between = lines(self.body, above.start..here.end.max(above.start));
        if let Some(found) = between.filter_map(|line| unspaced(self.body, &line)).next() {
            return Some(found);
        }
        let value = value(text, &here);
        if matches!(self.kind, Kind::MisplacedFlowCollectionEnd) && value < self.at {
            return Some(messages::bracket_not_opened(self.one(self.at)));
        }
        let first = text[value..here.end].chars().next().unwrap_or(' ');
        let is_in_brackets =
            matches!(self.kind, Kind::ExpectedFlowMappingSeparator | Kind::ExpectedFlowSequenceSeparator);
        if is_in_brackets && text[self.at..].starts_with(": ") {
            return Some(messages::colon_in_text(self.body.trimmed(&(self.last().start..here.end))));
        }
        let is_item = text[value..here.end].starts_with(['-', '?']) && value > here.start + indent(text, &here);
        if let Some(hash) = text[value..here.end].find(" #").filter(|_| matches!(first, '{' | '[')) {
            return Some(self.hash(value + hash + 1..here.end));
        }
        if is_item || MARKS.contains(first) {
            return Some(messages::begins_with_mark(self.one(value), first.to_string()));
        }
        let is_colon = matches!(self.kind, Kind::MappingValueNotAllowed | Kind::InvalidColonPlacement)
            || text[self.at..].starts_with(": ");
        let whole = self.body.trimmed(&(here.start + indent(text, &here)..here.end));
        Some(match self.kind {
            _ if is_colon && value < self.at => messages::colon_in_text(self.body.trimmed(&(value..here.end))),
            _ if is_colon && above.start < here.start && indent(text, &above) >= indent(text, &here) => {
                messages::line_without_colon(self.body.trimmed(&(above.start + indent(text, &above)..above.end)))
            }
            _ if is_colon => messages::further_in(whole),
            Kind::SimpleKeyExpected if !self.body.slice(&here).contains(": ") => messages::line_without_colon(whole),
            Kind::ExpectedBlockMappingKey
            | Kind::ExpectedBlockSequenceEntry
            | Kind::ExpectedDocumentStart
            | Kind::InvalidIndentation
            | Kind::BlockSequenceEntryNotAllowed => messages::other_column(whole),
            _ => return None,
        })
    }
}

/// The complaint of a text from a byte to the end of its line that stands between stars.
pub(super) fn starred(body: &Body<'_>, at: usize) -> Option<Diagnostic> {
    let said = body.text[at..line(body.text, at).end].trim_end();
    let bare = said.trim_matches('*');
    let is_starred = said.starts_with('*') && said.ends_with('*') && !bare.is_empty();
    is_starred.then(|| messages::emphasis_in_yaml(body.span(&(at..at + said.len())), bare))
}

/// The complaint of a line in a range that begins with a dash, or a sign of Word, for the hyphen of an item.
fn dashed(body: &Body<'_>, range: Range<usize>) -> Option<Diagnostic> {
    lines(body, range).find_map(|line| {
        let start = line.start + indent(body.text, &line);
        let item = body.text[start..line.end].trim_end();
        let dash = item.chars().next().filter(|dash| matches!(dash, '–' | '—' | '•'))?;
        let rest = item[dash.len_utf8()..].strip_prefix(' ')?;
        let span = body.span(&(start..start + dash.len_utf8()));
        Some(messages::dash_for_hyphen(span, dash.to_string(), format!("- {rest}")))
    })
}

/// The complaint of a key without a space behind its colon, or an item without one behind its hyphen, which so are text.
pub(crate) fn unspaced(body: &Body<'_>, range: &Range<usize>) -> Option<Diagnostic> {
    let start = range.start + (body.slice(range).len() - body.slice(range).trim_start().len());
    let line = body.slice(&(start..range.end)).lines().next()?;
    let item = line.trim_start_matches("- ");
    let start = start + line.len() - item.len();
    let place = |length: usize| body.span(&(start..start + length));
    if let Some(text) = item.strip_prefix('-').filter(|text| text.starts_with(char::is_alphabetic)) {
        return Some(messages::no_space_after_hyphen(place(item.trim_end().len()), text.trim_end()));
    }
    let (key, value) = item.split_once(':')?;
    let is_key = is_word(key.trim_end()) && !key.starts_with(|c: char| c.is_ascii_digit());
    let is_apart = value.is_empty() || value.starts_with([' ', '\t', '\r', '\n', '/', ':']);
    (is_key && !is_apart).then(|| messages::no_space_after_colon(place(key.len() + 1), key))
}

/// Refuses a text that has taken in a line below it which looks like one of its own: quotation marks that were not closed, or a line
/// that is indented too far. `column` is that of the key whose value it is.
pub(super) fn swallowed(
    body: &Body<'_>,
    range: &Range<usize>,
    style: ScalarStyle,
    column: usize,
) -> Result<(), Diagnostic> {
    let first = line(body.text, range.start);
    if range.end <= first.end || matches!(style, ScalarStyle::Literal | ScalarStyle::Folded) {
        return Ok(());
    }
    let is_apart = style == ScalarStyle::Plain && first.start + indent(body.text, &first) == range.start;
    if let Some(found) = dashed(body, first.start..range.end).filter(|_| is_apart) {
        return Err(found);
    }
    if let Some(found) = unspaced(body, &first).filter(|_| is_apart) {
        return Err(found);
    }
    for below in lines(body, first.end + 1..line(body.text, range.end).end) {
        let text = body.slice(&below).trim_start();
        let key = text.trim_start_matches("- ").split_once(':');
        let is_entry = text.starts_with("- ")
            || key.is_some_and(|(key, value)| is_word(key) && (value.is_empty() || value.starts_with(' ')));
        if style != ScalarStyle::Plain && is_entry && indent(body.text, &below) <= column {
            let mark = &body.text[range.start..=range.start];
            return Err(messages::quotation_not_closed(body.trimmed(&(range.start..first.end)), mark));
        }
        if style == ScalarStyle::Plain && is_entry {
            let start = below.start + indent(body.text, &below);
            let found = columns::misplaced(body, below.end);
            return Err(found.unwrap_or_else(|| messages::further_in(body.trimmed(&(start..below.end)))));
        }
        if let Some(found) = unspaced(body, &below).filter(|_| style == ScalarStyle::Plain) {
            return Err(found);
        }
    }
    Ok(())
}

/// Where the value of a line's first key or item begins; of a line without either, the line itself.
fn value(text: &str, line: &Range<usize>) -> usize {
    let mut at = line.start + indent(text, line);
    while text[at..line.end].starts_with("- ") {
        at += 2;
    }
    let key = text[at..line.end].split_once(": ").filter(|(key, _)| !key.contains(['"', '\'']));
    let behind = key.map_or("", |(key, value)| {
        at += key.len() + 2;
        value
    });
    at + (behind.len() - behind.trim_start().len())
}
