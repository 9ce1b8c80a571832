//! Values that go.

use super::document::{Document, Found, Proposal, has_lines};
use super::edit::Step;
use crate::parse::{Form, Placed, Value};

impl Document<'_> {
    /// Proposals to take away what stands at a path, with what nothing would be left of.
    pub(super) fn remove(&self, path: &[Step]) -> Vec<Proposal> {
        let found = self.follow(path);
        if found.len() <= path.len() {
            return Vec::new();
        }
        self.without(&found, path).into_iter().collect()
    }

    /// A text without the last value of a path.
    fn without(&self, found: &[Found<'_>], path: &[Step]) -> Option<Proposal> {
        let (at, above) = found.split_last()?;
        let holder = above.last()?;
        let step = path.get(above.len() - 1)?;
        let count = match &holder.value.value {
            Value::Map(entries) => entries.len(),
            Value::List(items) => items.len(),
            Value::Null | Value::Text(_) => return None,
        };
        if count == 1 && above.len() > 1 {
            return match self.keeps_comments(*holder, *at) {
                true => self.emptied(*holder),
                false => self.without(above, path),
            };
        }
        let is_in_brackets = holder.is_in_brackets || holder.value.form == Form::Brackets;
        if is_in_brackets { self.without_in_brackets(*holder, step) } else { self.without_lines(*holder, *at) }
    }

    /// Whether comments stand in a value's lines beside the one thing that it holds.
    fn keeps_comments(&self, holder: Found<'_>, inner: Found<'_>) -> bool {
        let Some(key) = holder.key.filter(|_| has_lines(holder.value)) else { return false };
        let end = self.last_line_end(inner.key, inner.value);
        let column = self.column(key.range.start);
        let comments = self.comments(self.line_end(key.end)..holder.limit);
        comments
            .iter()
            .any(|one| self.column(one.start) > column && !(holder.value.range.start..end).contains(&one.start))
    }

    /// A text with an empty value in the place of one in lines, whose comments stay.
    fn emptied(&self, holder: Found<'_>) -> Option<Proposal> {
        let colon = self.behind_colon(holder.key?)?;
        let empty = if matches!(holder.value.value, Value::List(_)) { " []" } else { " {}" };
        let start = self.first_hyphen(holder).unwrap_or(holder.value.range.start);
        let first = self.line_start(start).max(colon);
        let range = colon..self.last_line_end(holder.key, holder.value);
        Some(Proposal { range, text: format!("{empty}{}", &self.text[colon..first]) })
    }

    /// A text without the lines of an entry or an item; where that begins behind a hyphen, without all up to the next.
    fn without_lines(&self, holder: Found<'_>, at: Found<'_>) -> Option<Proposal> {
        let end = self.last_line_end(at.key, at.value);
        let Some(key) = at.key else {
            let start = self.hyphen(holder, at.value)?;
            let range = match self.is_first(start) {
                true => self.line_start(start)..end,
                false => start..self.next_sign(end),
            };
            return Some(Proposal { range, text: String::new() });
        };
        let start = key.range.start;
        // comments among the lines of what goes were about it
        let end = if has_lines(at.value) { self.past_comments(end, self.column(start), at.limit) } else { end };
        let range = if self.is_first(start) { self.line_start(start)..end } else { start..self.next_sign(end) };
        Some(Proposal { range, text: String::new() })
    }

    /// The hyphen of an item.
    fn hyphen(&self, list: Found<'_>, item: &Placed) -> Option<usize> {
        let Value::List(items) = &list.value.value else { return None };
        let place = items.iter().position(|one| std::ptr::eq(one, item))?;
        let at = match place.checked_sub(1) {
            Some(before) => self.next_sign(self.last_line_end(None, &items[before])),
            None => self.first_hyphen(list)?,
        };
        self.text[at..].starts_with('-').then_some(at)
    }

    /// A text without an entry or an item between brackets, and without one comma beside it.
    fn without_in_brackets(&self, holder: Found<'_>, step: &Step) -> Option<Proposal> {
        let ranges: Vec<(usize, usize)> = match &holder.value.value {
            Value::Map(entries) => {
                entries.iter().map(|(key, value)| (key.range.start, self.end_of(Some(key), value))).collect()
            }
            Value::List(items) => items.iter().map(|item| (item.range.start, item.end)).collect(),
            Value::Null | Value::Text(_) => return None,
        };
        let at = match (&holder.value.value, step) {
            (Value::Map(entries), Step::Key(wanted)) => entries.iter().position(|(key, _)| key.value == *wanted)?,
            (_, Step::Item(at)) => *at,
            _ => return None,
        };
        let (start, end) = *ranges.get(at)?;
        let before = at.checked_sub(1).and_then(|before| ranges.get(before));
        let is_one_line = |from: usize, to: usize| !self.text[from..to].contains('\n');
        let range = match (ranges.get(at + 1), before) {
            (Some((next, _)), _) if is_one_line(end, *next) => start..*next,
            (Some(_), _) => start..self.next_sign(end) + usize::from(self.text[self.next_sign(end)..].starts_with(',')),
            (None, Some((_, before))) if is_one_line(*before, start) => *before..end,
            (None, _) => start..end,
        };
        Some(Proposal { range, text: String::new() })
    }
}
