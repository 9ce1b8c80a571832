//! The numbers of lists: what is written beside what is shown.
//!
//! A list is shown with its first number and those that follow it, whatever else is written; and every line that begins with a number
//! and a full stop begins one, dates included.

use std::ops::Range;

use pulldown_cmark::Alignment;

use super::body::Body;
use super::{markdown_messages, misread_messages as messages};
use crate::diagnostic::Diagnostic;
use crate::markup::{Align, Block, BlockKind, Inline};

/// The months in bokmål, nynorsk and English, as a date has them; `mai` may be `mai.`, and others so as well.
const MONTHS: [&str; 30] = [
    "januar",
    "februar",
    "mars",
    "april",
    "mai",
    "juni",
    "juli",
    "august",
    "september",
    "oktober",
    "november",
    "desember",
    "january",
    "february",
    "march",
    "may",
    "june",
    "july",
    "october",
    "december",
    "jan",
    "feb",
    "mar",
    "apr",
    "aug",
    "sep",
    "sept",
    "okt",
    "nov",
    "des",
];

/// Whether a text begins with the name of a month.
pub(super) fn is_month(text: &str) -> bool {
    let word = text.split(|c: char| !c.is_alphabetic()).next().unwrap_or_default().to_lowercase();
    MONTHS.contains(&&*word)
}

/// The item of a list that begins at a byte: the range of its mark, and its number if it has one.
struct Mark<'a> {
    range: Range<usize>,
    /// Its number; nothing for `-`, `*` and `+`.
    number: Option<u64>,
    /// What stands behind the mark.
    text: &'a str,
}

/// The mark of the item that covers a range.
fn item<'a>(body: &Body<'a>, range: &Range<usize>) -> Mark<'a> {
    let source = body.slice(range);
    let text = source.trim_start();
    let digits = text.len() - text.trim_start_matches(|c: char| c.is_ascii_digit()).len();
    let start = range.start + source.len() - text.len();
    let rest = text.get(digits + 1..).unwrap_or_default().trim_start();
    Mark { range: start..start + digits + 1, number: text[..digits].parse().ok(), text: rest }
}

/// The diagnostic of a list whose items cover these ranges, if it is shown otherwise than it is written, or was not meant as one.
/// It begins at `start`, and the paragraph before it is `paragraph`.
pub(super) fn check(
    body: &Body<'_>,
    items: &[Range<usize>],
    start: usize,
    paragraph: &Range<usize>,
) -> Option<Diagnostic> {
    let is_inner = |at| body.marks_before(at).is_some_and(|marks| !marks.trim_matches(['>', ' ', '\t']).is_empty());
    let between = body.text.get(paragraph.end..start);
    // a list below the text of an item is moved in, and so is meant as one
    let is_apart = |between: &&str| between.contains('\n') || is_inner(paragraph.start);
    let above = between.filter(|between| between.trim().is_empty()).map(|_| body.slice(paragraph));
    let paragraph = between.filter(|between| !is_apart(between)).map(|_| body.slice(paragraph));
    let is_inner = is_inner(start);
    let items: Vec<Mark<'_>> = items.iter().map(|range| item(body, range)).collect();
    let first = items.first()?;
    let span = body.span(&first.range);
    let mark = body.slice(&first.range);
    let escaped = escaped(mark);
    let is_single = items.len() == 1;
    if let Some(start) = first.number {
        let numbers: Vec<u64> = items.iter().filter_map(|item| item.number).collect();
        let is_habit =
            start < 2 && numbers.iter().all(|number| *number == start) && !items.iter().any(|item| is_month(item.text));
        let other = (start..).zip(&items).find(|(shown, item)| item.number != Some(*shown)).filter(|_| !is_habit);
        if let Some((_, other)) = other {
            let list =
                |numbers: &mut dyn Iterator<Item = u64>| numbers.map(|number| number.to_string()).collect::<Vec<_>>();
            let written = list(&mut numbers.iter().copied());
            let shown = list(&mut (start..).take(numbers.len()));
            let place = body.span(&other.range);
            return Some(messages::other_numbers(place, written, shown, self::escaped(body.slice(&other.range))));
        }
        let is_year = start > 999;
        if is_single && (is_month(first.text) || is_year) {
            return Some(messages::date_as_list(span, mark, escaped));
        }
        if is_single && is_inner {
            return Some(messages::list_in_item(span, mark, escaped));
        }
    }
    if let Some(found) = looks(body, &items, above) {
        return Some(found);
    }
    // what is no number and no small letter begins a list that somebody has only not set apart
    let is_meant = first.number.is_none() && first.text.starts_with(char::is_uppercase);
    let ends_sentence =
        is_meant || paragraph?.trim_end().ends_with(['.', ':', ';', '!', '?', '»', '"', '…', '*', '_', ']']);
    (is_single && !ends_sentence).then(|| messages::list_in_paragraph(span, mark, escaped))
}

/// What a list looks like that it is not: items under others, a number, or a note to the paragraph above it.
fn looks(body: &Body<'_>, items: &[Mark<'_>], paragraph: Option<&str>) -> Option<Diagnostic> {
    let first = items.first()?;
    if let Some(empty) = items.iter().find(|item| item.number.is_some() && item.text.is_empty()) {
        let mark = body.slice(&empty.range);
        return Some(messages::empty_item(body.span(&empty.range), mark, escaped(mark)));
    }
    if items.len() == 1
        && body.slice(&first.range) == "*"
        && paragraph.is_some_and(|text| text.matches('*').count() % 2 == 1)
    {
        return Some(messages::note_as_list(body.span(&first.range), escaped("*")));
    }
    if items.len() == 1 && is_ordinal(body, first) {
        let mark = body.slice(&first.range);
        return Some(messages::number_as_list(body.span(&first.range), mark, escaped(mark)));
    }
    let is_number = first.text.starts_with(|c: char| c.is_ascii_digit());
    if items.len() == 1 && body.slice(&first.range) == "+" && is_number {
        return Some(messages::plus_as_list(body.span(&first.range), escaped("+")));
    }
    let line_above =
        body.text[..first.range.start].rsplit_once('\n').map_or("", |(above, _)| above).rsplit('\n').next();
    let mut above = columns(line_above.unwrap_or_default());
    items.iter().find_map(|item| {
        let line = body.text[..item.range.start].rfind('\n').map_or(0, |at| at + 1);
        let here = columns(body.text[line..].lines().next()?);
        let is_beside = matches!((above, here), (Some((mark, text)), Some((here, _))) if mark < here && here < text);
        above = here.map(|(mark, _)| (mark, usize::MAX));
        is_beside.then(|| messages::item_beside(body.span(&item.range)))
    })
}

/// Whether a number is a word of its sentence, such as «2. verdenskrig»: it counts on from no item above.
fn is_ordinal(body: &Body<'_>, item: &Mark<'_>) -> bool {
    let Some(number) = item.number.filter(|number| *number != 1) else { return false };
    let before = number.checked_sub(1).map(|before| before.to_string());
    let mut above = body.text[..item.range.start].lines().map(|line| line.trim_start_matches(['>', ' ', '\t']));
    let counts_on = before.is_some_and(|before| {
        above.any(|line| line.strip_prefix(&*before).is_some_and(|rest| rest.starts_with(['.', ')'])))
    });
    !counts_on && item.text.starts_with(char::is_lowercase)
}

/// The columns in which the first mark of an item stands in a line, and its text; nothing where the line begins with none.
fn columns(line: &str) -> Option<(usize, usize)> {
    let width = |text: &str| text.chars().fold(0, |at, c| if c == '\t' { (at / 4 + 1) * 4 } else { at + 1 });
    let text = line.trim_start_matches(['>', ' ', '\t']);
    let mark = text.trim_start_matches(|c: char| c.is_ascii_digit());
    let is_number = mark.len() < text.len();
    let rest = mark.strip_prefix(if is_number { &['.', ')'][..] } else { &['-', '*', '+'][..] })?;
    let behind = rest.trim_start_matches([' ', '\t']);
    (behind.len() < rest.len())
        .then(|| (width(&line[..line.len() - text.len()]), width(&line[..line.len() - behind.len()])))
}

/// A mark as it is written to be shown: `18\.`, `\-`.
fn escaped(mark: &str) -> String {
    let (number, sign) = mark.split_at(mark.len().saturating_sub(1));
    format!("{number}\\{sign}")
}

/// Makes one paragraph of the last two blocks of an item, if both are tight text: nothing but a comment stands between them.
pub(super) fn join_last(blocks: &mut Vec<Block>, tight: bool) {
    if let [.., Block { kind: BlockKind::Paragraph(_), .. }, Block { kind: BlockKind::Paragraph(_), .. }] = &blocks[..]
        && tight
        && let Some(Block { kind: BlockKind::Paragraph(more), span }) = blocks.pop()
        && let Some(Block { kind: BlockKind::Paragraph(line), span: whole }) = blocks.last_mut()
    {
        line.push(Inline::SoftBreak);
        line.extend(more);
        whole.end = span.end;
    }
}

/// The most columns of a table.
pub(super) const MOST_COLUMNS: usize = 50;

/// The most cells of a table, all of which may be set on one slide.
pub(super) const MOST_CELLS: usize = 5_000;

/// Reports what stands in a row behind the last of its cells that there is a column for.
pub(super) fn row_end(body: &Body<'_>, rest: Range<usize>, columns: usize) -> Option<Diagnostic> {
    let text = body.slice(&rest).trim_start_matches(['|', ' ', '\t']);
    let span = body.trimmed(&(rest.end - text.len()..rest.end));
    let is_more = !text.trim_end().trim_end_matches('|').is_empty();
    is_more.then(|| markdown_messages::cells_without_column(span, columns))
}

/// How a column of a table is aligned.
pub(super) fn alignment(written: &Alignment) -> Align {
    match written {
        Alignment::None | Alignment::Left => Align::Left,
        Alignment::Center => Align::Center,
        Alignment::Right => Align::Right,
    }
}
