//! Values that are not there yet.

use std::ops::Range;

use super::document::{Document, Found, Proposal};
use super::edit::Step;
use super::setting::{Setting, name};
use crate::parse::{Form, Placed, Value};

impl Document<'_> {
    /// Proposals to set the value at a path.
    pub(super) fn set(&self, path: &[Step], setting: &Setting) -> Vec<Proposal> {
        let found = self.follow(path);
        let Some(at) = found.last().copied() else { return Vec::new() };
        let Some((step, rest)) = path[found.len() - 1..].split_first() else { return self.replace(at, setting) };
        // what leads to the value is made, a line for each key
        let setting = rest.iter().rev().fold(setting.clone(), |inner, step| match step {
            Step::Key(key) => Setting::Lines(vec![(key.clone(), inner)]),
            Step::Item(_) => Setting::Items(vec![inner]),
        });
        match &at.value.value {
            Value::Map(entries) if !entries.is_empty() => self.insert_key(at, entries, step, &setting),
            Value::List(items) if !items.is_empty() => self.insert_item(at, items, &setting),
            Value::Text(_) => Vec::new(),
            _ => self.insert_first(at, step, &setting),
        }
    }

    /// A key in a map that has others.
    fn insert_key(
        &self,
        at: Found<'_>,
        entries: &[(Placed<String>, Placed)],
        step: &Step,
        new: &Setting,
    ) -> Vec<Proposal> {
        let (Step::Key(key), Some((first, _)), Some((last_key, last))) = (step, entries.first(), entries.last()) else {
            return Vec::new();
        };
        if at.is_in_brackets || at.value.form == Form::Brackets {
            let end = self.end_of(Some(last_key), last);
            return vec![self.insertion(end, format!(", {}: {}", name(key), new.inline(true, None)))];
        }
        let column = self.column(first.range.start);
        let region = at.key.map_or_else(|| self.line_start(first.range.start), |above| self.line_end(above.end));
        let region = if at.key.is_none() && column == 0 { 0 } else { region };
        let below = self.commented_out(key, column, region..at.limit);
        let text = format!("{}{}:{}", " ".repeat(column), name(key), new.behind(column, self.newline));
        let end = self.past_comments(self.last_line_end(Some(last_key), last), column, at.limit);
        below.into_iter().chain([end]).map(|place| self.line(place, &text)).collect()
    }

    /// An item at the end of a list that has others.
    fn insert_item(&self, at: Found<'_>, items: &[Placed], new: &Setting) -> Vec<Proposal> {
        let Some(last) = items.last() else { return Vec::new() };
        if at.is_in_brackets || at.value.form == Form::Brackets {
            return vec![self.insertion(last.end, format!(", {}", new.inline(true, None)))];
        }
        let Some(hyphen) = self.first_hyphen(at) else { return Vec::new() };
        let column = self.column(hyphen);
        let text = format!("{}- {}", " ".repeat(column), new.item(column + 2, self.newline));
        vec![self.line(self.past_comments(self.last_line_end(None, last), column, at.limit), &text)]
    }

    /// The first that a list or a map holds: below its key, where it does not stand in brackets.
    fn insert_first(&self, at: Found<'_>, step: &Step, new: &Setting) -> Vec<Proposal> {
        let new = match step {
            Step::Key(key) => Setting::Lines(vec![(key.clone(), new.clone())]),
            Step::Item(_) => Setting::Items(vec![new.clone()]),
        };
        if at.key.is_none() && matches!(at.value.value, Value::Map(_)) && at.value.form == Form::Lines {
            let below = if let Step::Key(key) = step { self.commented_out(key, 0, 0..self.text.len()) } else { None };
            let text = new.lines(0, self.newline);
            return below.into_iter().chain([self.text.len()]).map(|place| self.line(place, &text)).collect();
        }
        let Some(above) = at.key.filter(|_| !at.is_in_brackets) else { return self.replace(at, &new) };
        let Some(colon) = self.behind_colon(above) else { return Vec::new() };
        let column = self.column(above.range.start) + 2;
        let end = self.end_of(Some(above), at.value);
        let below = self.line_end(end);
        let commented = if let Step::Key(key) = step { self.commented_out(key, column, below..at.limit) } else { None };
        let text = new.lines(column, self.newline);
        let proposal = |place| {
            let Proposal { text, .. } = self.line(place, &text);
            Proposal { range: colon..place, text: format!("{}{text}", &self.text[end..place]) }
        };
        commented.into_iter().chain([below]).map(proposal).collect()
    }

    /// The byte after a key that is there as a comment in a column, with what is below it as a comment too.
    fn commented_out(&self, key: &str, column: usize, range: Range<usize>) -> Option<usize> {
        let mut comments = self.comments(range).into_iter().peekable();
        let inner = |comment: &Range<usize>| {
            let text = self.text[comment.clone()].trim_start_matches('#');
            (self.column(comment.start), text.len() - text.trim_start().len())
        };
        loop {
            let comment = comments.next()?;
            let text = self.text[comment.clone()].trim_start_matches('#').trim();
            let is_it = text.strip_prefix(key).and_then(|rest| rest.trim_start().strip_prefix(':'));
            let is_it = is_it.is_some_and(|rest| rest.is_empty() || rest.starts_with(' '));
            if !is_it || self.column(comment.start) != column {
                continue;
            }
            let (mut end, depth) = (comment.end, inner(&comment));
            let is_below = |next: &Range<usize>| {
                let at = inner(next);
                at.0 > depth.0 || at.0 == depth.0 && at.1 > depth.1
            };
            while let Some(next) = comments.next_if(|next| self.line_start(next.start) == end && is_below(next)) {
                end = next.end;
            }
            return Some(end);
        }
    }

    /// A line of its own at the beginning of a line, or at the end of the text.
    fn line(&self, place: usize, text: &str) -> Proposal {
        let newline = self.newline;
        let is_open = place > 0 && !self.text[..place].ends_with('\n');
        self.insertion(place, if is_open { format!("{newline}{text}") } else { format!("{text}{newline}") })
    }

    /// Text before a byte.
    fn insertion(&self, place: usize, text: String) -> Proposal {
        Proposal { range: place..place, text }
    }
}
