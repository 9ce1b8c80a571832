//! Values that take the place of others.

use super::document::{Document, Found, Proposal, has_lines};
use super::setting::Setting;
use crate::parse::Value;

impl Document<'_> {
    /// Proposals to put a value in the place of another.
    pub(super) fn replace(&self, at: Found<'_>, new: &Setting) -> Vec<Proposal> {
        if has_lines(at.value) {
            return self.replace_lines(at, new);
        }
        let colon = at.key.and_then(|key| self.behind_colon(key));
        if new.has_lines() && !at.is_in_brackets {
            return vec![match colon {
                Some(colon) => self.below(at, colon, new),
                None => {
                    let text = new.item(self.column(at.value.range.start), self.newline);
                    Proposal { range: at.value.range.start..at.value.end, text }
                }
            }];
        }
        let Some(start) = self.start_of(at.key, at.value) else { return Vec::new() };
        let range = start..at.value.end.max(start);
        let is_nothing = matches!(at.value.value, Value::Null) && range.is_empty();
        match (at.key, colon) {
            (Some(key), None) => {
                vec![Proposal { range: key.end..key.end, text: format!(": {}", new.inline(true, None)) }]
            }
            (Some(_), Some(colon)) if is_nothing => {
                vec![Proposal { range: colon..colon, text: format!(" {}", new.inline(at.is_in_brackets, None)) }]
            }
            _ => {
                let old = &self.text[range];
                let quote = old.chars().next().filter(|first| matches!(first, '"' | '\''));
                let end = start + old.trim_end().len();
                vec![Proposal { range: start..end, text: new.inline(at.is_in_brackets, quote) }]
            }
        }
    }

    /// A list or a map in lines of its own, in the place of a text or of one in brackets.
    fn below(&self, at: Found<'_>, colon: usize, new: &Setting) -> Proposal {
        let end = self.end_of(at.key, at.value);
        let line_end = self.line_end(end);
        let (rest, newline) = (&self.text[end..line_end], self.newline);
        let column = at.key.map_or(0, |key| self.column(key.range.start));
        let gap = if rest.ends_with('\n') { "" } else { newline };
        let text = format!("{rest}{gap}{}{newline}", new.lines(column + 2, newline));
        Proposal { range: colon..line_end, text }
    }

    /// A value in the place of lines. A comment behind the key stays.
    fn replace_lines(&self, at: Found<'_>, new: &Setting) -> Vec<Proposal> {
        let newline = self.newline;
        let end = self.last_line_end(at.key, at.value);
        let start = self.first_hyphen(at).unwrap_or(at.value.range.start);
        let Some(colon) = at.key.and_then(|key| self.behind_colon(key)) else {
            let text = format!("{}{newline}", new.item(self.column(start), newline));
            return vec![Proposal { range: start..end, text }];
        };
        let first = self.line_start(start);
        let kept = &self.text[colon..first.max(colon)];
        let text = match new.has_lines() {
            true => {
                let column = at.key.map_or(0, |key| self.column(key.range.start));
                format!("{kept}{}{newline}", new.lines(column + 2, newline))
            }
            false => format!(" {}{kept}", new.inline(false, None)),
        };
        vec![Proposal { range: colon..end, text }]
    }
}
