//! Which line of YAML stands in the wrong column: the one that its neighbours on both sides disagree with, which is seldom the one in
//! which the parser gave up.

use std::ops::Range;

use super::super::body::Body;
use super::super::messages;
use super::lines::{indent, is_word, lines};
use crate::diagnostic::Diagnostic;

/// A line with a key, or the beginning of an item.
struct Row {
    range: Range<usize>,
    /// The column in which it begins.
    start: usize,
    /// The column of its key, behind the hyphens of items.
    key: usize,
    /// Whether nothing stands behind its colon, so that what it holds follows below.
    opens: bool,
}

impl Row {
    fn is_item(&self) -> bool {
        self.key > self.start
    }

    /// Where a row must begin for its key to stand in a column.
    fn start_for(&self, key: usize) -> Option<usize> {
        key.checked_sub(self.key - self.start)
    }
}

/// The diagnostic of the first line up to a byte that stands in the wrong column; nothing where each agrees with those above it.
pub(super) fn misplaced(body: &Body<'_>, until: usize) -> Option<Diagnostic> {
    let rows = rows(body);
    // each block that is open: its column, and whether it is a list
    let mut open: Vec<(usize, bool)> = Vec::new();
    for (at, row) in rows.iter().enumerate().take_while(|(_, row)| row.range.start <= until) {
        let above = at.checked_sub(1).map(|above| &rows[above]);
        let is_deeper = above.is_some_and(|above| !above.opens && row.start > above.key);
        while open.last().is_some_and(|(column, is_list)| {
            *column > row.start
                || *column == row.start && *is_list && !row.is_item() && open.contains(&(row.start, false))
        }) {
            open.pop();
        }
        let is_begun = above.is_none_or(|above| above.opens && row.start >= above.key);
        let fits = is_begun || open.last() == Some(&(row.start, row.is_item()));
        if is_deeper || !fits {
            return wrong(&rows, at, is_deeper).and_then(|(row, start)| complaint(body, row, start));
        }
        open.extend((row.start..row.key).step_by(2).map(|column| (column, true)));
        open.push((row.key, false));
        open.dedup();
    }
    None
}

/// Which of two lines is wrong, the one at which the columns do not agree or the one above it, and where it should begin.
fn wrong(rows: &[Row], at: usize, is_deeper: bool) -> Option<(&Row, usize)> {
    let (row, above) = (&rows[at], rows.get(at.checked_sub(1)?)?);
    let before = at.checked_sub(2).and_then(|before| rows.get(before));
    let agrees_below = rows.get(at + 1).is_some_and(|below| below.key == row.key);
    let is_above = match before {
        // of a list that may begin in the column of its key as well, what follows decides
        Some(before) if is_deeper && before.opens => {
            before.key >= above.start && !above.is_item() || before.key <= above.start && agrees_below
        }
        Some(before) if is_deeper => before.key == row.key,
        Some(before) => before.opens && row.start > before.key && agrees_below,
        None => row.start == 0 || agrees_below,
    };
    if is_above {
        return Some((above, above.start_for(row.key)?));
    }
    let beside = if row.is_item() && above.is_item() { above.start } else { above.key };
    Some((row, beside))
}

/// The diagnostic of a line that should begin in a column; nothing where it does.
fn complaint(body: &Body<'_>, row: &Row, start: usize) -> Option<Diagnostic> {
    let span = body.trimmed(&row.range);
    match start.cmp(&row.start) {
        std::cmp::Ordering::Less => Some(messages::too_far_in(span, start)),
        std::cmp::Ordering::Greater => Some(messages::too_far_out(span, start)),
        std::cmp::Ordering::Equal => None,
    }
}

/// The rows of a text, up to the first value that goes on in the next line: in brackets, in quotation marks, or below `|` or `>`.
fn rows(body: &Body<'_>) -> Vec<Row> {
    let mut rows = Vec::new();
    for line in lines(body, 0..body.text.len()) {
        let text = body.slice(&line).trim();
        let item = text.trim_start_matches("- ").trim_start();
        let Some((_, value)) = item.split_once(':').filter(|(key, _)| is_word(key)) else { continue };
        let value = value.split(" #").next().unwrap_or_default();
        if !value.is_empty() && !value.starts_with(' ') {
            continue;
        }
        let (value, start) = (value.trim(), indent(body.text, &line));
        let key_at = start + text.len() - item.len();
        rows.push(Row { range: line, start, key: key_at, opens: value.is_empty() });
        if goes_on(value) {
            break;
        }
    }
    rows
}

/// Whether a value goes on in the next line.
fn goes_on(value: &str) -> bool {
    let count = |mark: char| value.matches(mark).count();
    match value.chars().next() {
        Some('|' | '>') => true,
        Some(quote @ ('"' | '\'')) => count(quote) == 1,
        Some('[' | '{') => count('[') + count('{') > count(']') + count('}'),
        _ => false,
    }
}
