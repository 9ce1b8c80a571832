//! A text of YAML that is to be changed, and where things stand in it.

use std::ops::Range;

use super::edit::{Edit, Step};
use crate::parse::{Form, Placed, Value};
use crate::source::{FileId, Span};

/// A text of YAML and what it says.
pub(super) struct Document<'a> {
    pub(super) text: &'a str,
    pub(super) root: &'a Placed,
    /// The line end of its file.
    pub(super) newline: &'a str,
}

/// A change of the text that may be the one that is asked for.
pub(super) struct Proposal {
    /// The bytes that go.
    pub(super) range: Range<usize>,
    /// What comes instead.
    pub(super) text: String,
}

impl Proposal {
    /// The text after it.
    pub(super) fn applied(self, text: &str) -> String {
        format!("{}{}{}", &text[..self.range.start], self.text, &text[self.range.end..])
    }
}

/// A value on a path, and what it stands in.
#[derive(Clone, Copy)]
pub(super) struct Found<'a> {
    pub(super) value: &'a Placed,
    /// The key whose value it is; nothing for an item, and for all of the text.
    pub(super) key: Option<&'a Placed<String>>,
    /// Whether it stands between brackets.
    pub(super) is_in_brackets: bool,
    /// Where that begins which follows all that it may hold: the next line that is not its own.
    pub(super) limit: usize,
}

impl<'a> Document<'a> {
    /// All of it.
    pub(super) fn whole(&self) -> Found<'a> {
        Found { value: self.root, key: None, is_in_brackets: false, limit: self.text.len() }
    }

    /// The values on a path, that of all of it first, as far as there are any.
    pub(super) fn follow(&self, path: &[Step]) -> Vec<Found<'a>> {
        let mut found = vec![self.whole()];
        for step in path {
            let Some(inner) = found.last().and_then(|at| self.inner(*at, step)) else { break };
            found.push(inner);
        }
        found
    }

    /// What stands under a key of a value, or as an item of it.
    fn inner(&self, at: Found<'a>, step: &Step) -> Option<Found<'a>> {
        let is_in_brackets = at.is_in_brackets || at.value.form == Form::Brackets;
        match (&at.value.value, step) {
            (Value::Map(entries), Step::Key(wanted)) => {
                let place = entries.iter().position(|(key, _)| key.value == *wanted)?;
                let (key, value) = &entries[place];
                let limit = entries.get(place + 1).map_or(at.limit, |(next, _)| self.line_start(next.range.start));
                Some(Found { value, key: Some(key), is_in_brackets, limit })
            }
            (Value::List(items), Step::Item(place)) => {
                let value = items.get(*place)?;
                let limit = items.get(place + 1).map_or(at.limit, |next| self.line_start(next.range.start));
                Some(Found { value, key: None, is_in_brackets, limit })
            }
            _ => None,
        }
    }

    /// The place of what an edit changes, in its file: the nearest key that there is.
    pub(super) fn place(&self, file: FileId, start: usize, edit: &Edit) -> Span {
        let (Edit::Set(path, _) | Edit::Remove(path)) = edit;
        let at = self.follow(path).iter().rev().find_map(|found| found.key).map_or(0, |key| key.range.start);
        Span::new(file, start + at, start + at)
    }

    /// Where a value begins that stands under a key; nothing for a text below a sign that is not the next behind the colon.
    pub(super) fn start_of(&self, key: Option<&Placed<String>>, value: &Placed) -> Option<usize> {
        if !is_block_text(value) {
            return Some(value.range.start);
        }
        let start = self.next_sign(self.behind_colon(key?)?);
        self.text[start..].starts_with(['|', '>']).then_some(start)
    }

    /// The hyphen of the first item of a list without brackets.
    pub(super) fn first_hyphen(&self, list: Found<'_>) -> Option<usize> {
        let start = match list.key {
            Some(key) => self.next_sign(self.behind_colon(key)?),
            None => list.value.range.start,
        };
        self.text[start..].starts_with('-').then_some(start)
    }

    /// The byte behind the colon of a key; nothing where it has none.
    pub(super) fn behind_colon(&self, key: &Placed<String>) -> Option<usize> {
        let rest = &self.text[key.end..];
        let spaces = rest.len() - rest.trim_start().len();
        rest[spaces..].starts_with(':').then_some(key.end + spaces + 1)
    }

    /// The byte after a value that stands under a key; of nothing, that behind the colon.
    pub(super) fn end_of(&self, key: Option<&Placed<String>>, value: &Placed) -> usize {
        let is_nothing = matches!(value.value, Value::Null) && value.range.is_empty();
        match key.filter(|_| is_nothing) {
            Some(key) => self.behind_colon(key).unwrap_or(key.end),
            None => value.end,
        }
    }

    /// Where a line begins.
    pub(super) fn line_start(&self, at: usize) -> usize {
        self.text[..at].rfind('\n').map_or(0, |end| end + 1)
    }

    /// The byte after the line that holds a byte, line end included.
    pub(super) fn line_end(&self, at: usize) -> usize {
        self.text[at..].find('\n').map_or(self.text.len(), |end| at + end + 1)
    }

    /// The byte after the last line of a value.
    pub(super) fn last_line_end(&self, key: Option<&Placed<String>>, value: &Placed) -> usize {
        match &value.value {
            Value::Map(entries) if has_lines(value) => {
                entries.last().map_or(value.end, |(key, value)| self.last_line_end(Some(key), value))
            }
            Value::List(items) if has_lines(value) => {
                items.last().map_or(value.end, |item| self.last_line_end(None, item))
            }
            // a text in lines of its own reaches to where something else begins
            _ if is_block_text(value) => {
                let start = self.line_start(value.end);
                if self.text[start..value.end].trim().is_empty() { start } else { self.line_end(value.end) }
            }
            _ => self.line_end(self.end_of(key, value)),
        }
    }

    /// How many characters stand before a byte in its line.
    pub(super) fn column(&self, at: usize) -> usize {
        self.text[self.line_start(at)..at].chars().count()
    }

    /// Whether nothing but spaces stands before a byte in its line.
    pub(super) fn is_first(&self, at: usize) -> bool {
        self.text[self.line_start(at)..at].trim().is_empty()
    }

    /// The byte from which on there is neither white space nor a comment.
    pub(super) fn next_sign(&self, mut at: usize) -> usize {
        loop {
            let rest = &self.text[at..];
            at += rest.len() - rest.trim_start().len();
            if !self.text[at..].starts_with('#') {
                return at;
            }
            at = self.line_end(at);
        }
    }

    /// The lines of a range that hold nothing but a comment, each from its `#` to its end, line end included.
    pub(super) fn comments(&self, range: Range<usize>) -> Vec<Range<usize>> {
        let mut found = Vec::new();
        let mut at = range.start;
        while at < range.end {
            let end = self.line_end(at);
            let line = &self.text[at..end];
            let start = at + line.len() - line.trim_start().len();
            if self.text[start..end].starts_with('#') && !is_in_text(self.root, start) {
                found.push(start..end);
            }
            at = end;
        }
        found
    }

    /// The byte after the comments that follow a line and begin behind a column: those on what stands above.
    pub(super) fn past_comments(&self, line: usize, column: usize, limit: usize) -> usize {
        let comments = self.comments(line..limit.max(line)).into_iter();
        comments.fold(line, |end, next| {
            let is_next = self.line_start(next.start) == end && self.column(next.start) > column;
            if is_next { next.end } else { end }
        })
    }
}

/// Whether a value is a list or a map without brackets.
pub(super) fn has_lines(placed: &Placed) -> bool {
    placed.form == Form::Lines && matches!(placed.value, Value::List(_) | Value::Map(_))
}

/// Whether a value is a text below `|` or `>`.
fn is_block_text(placed: &Placed) -> bool {
    placed.form == Form::Lines && matches!(placed.value, Value::Text(_))
}

/// Whether a byte is a part of a text.
fn is_in_text(placed: &Placed, at: usize) -> bool {
    match &placed.value {
        Value::Map(entries) => entries.iter().any(|(key, value)| key.range.contains(&at) || is_in_text(value, at)),
        Value::List(items) => items.iter().any(|item| is_in_text(item, at)),
        Value::Null | Value::Text(_) => placed.range.contains(&at),
    }
}
