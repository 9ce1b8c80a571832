//! Text that Markdown takes for marks where a writer meant none, so that readers see it otherwise than it was written: a path, a
//! calculation, a line to sign on. What may as well be meant as a mark **never** counts.

use std::ops::Range;

use super::body::Body;
use super::misread_messages as messages;
use super::written::{NO_TEXT, Written, begins_word};
use crate::diagnostic::{Complaints, Diagnostic};

/// The most letters of a line that somebody has ended before the margin: of an address, a verse or a form.
const SHORT_LINE: usize = 40;
/// The most words of such a line where none begins as a sentence does.
const ITEM: usize = 3;
/// What stands before the text of a line: marks of blocks, and of emphasis.
const BEFORE_LINE: [char; 8] = [' ', '\t', '>', '*', '_', '-', '+', '\r'];
/// How many `_` make a line to write on; fewer begin a slide.
const LINE_TO_WRITE_ON: usize = 5;

/// Reports what of a paragraph, a heading or a cell comes out otherwise.
pub(super) fn check(written: &Written<'_>, complaints: &mut Complaints) {
    complaints.extend(path(written));
    complaints.extend(columns(written));
    complaints.extend(
        joined_lines(written).filter(|found| !complaints.iter().any(|told: &Diagnostic| told.span.meets(found.span))),
    );
}

/// A path of Windows that loses a backslash before a sign: `\\server\mappe`, `C:\_x`.
fn path(written: &Written<'_>) -> Option<Diagnostic> {
    let (body, end) = (written.body, written.start + written.text.len());
    let start = written.start - usize::from(body.text[..written.start].ends_with('\\'));
    let source = &body.text[start..end];
    let is_text =
        |at: usize| (start + at).checked_sub(written.start).is_some_and(|at| written.text.as_bytes()[at] != NO_TEXT);
    let words = source.split_whitespace().map(|word| {
        let bare = word.trim_start_matches(['(', '«', '"', '“', '”', '\'']);
        let at = word.as_ptr() as usize - source.as_ptr() as usize + word.len() - bare.len();
        (at, bare.trim_end_matches([')', '»', '"', '“', '”', '\'', '.', ',', ';', ':', '?', '!']))
    });
    words.filter(|(_, word)| word.contains('\\')).find_map(|(at, word)| {
        let is_drive =
            word.starts_with(|c: char| c.is_ascii_alphabetic()) && word[1..].starts_with(":\\") && is_text(at);
        let in_net =
            word.strip_prefix("\\\\").filter(|rest| rest.starts_with(char::is_alphanumeric) && is_text(at + 2));
        let single = |text: &str| text.replace("\\\\", "").contains('\\');
        let loses =
            |rest: &str| rest.split('\\').skip(1).any(|name| name.starts_with(|c: char| c.is_ascii_punctuation()));
        let is_lost = in_net.is_some_and(single) || is_drive && loses(&word.replace("\\\\", ""));
        is_lost.then(|| messages::path_without_backslash(body.span(&(start + at..start + at + word.len())), word))
    })
}

/// Lines of a paragraph that are ended before the margin and without a stop, as those of an address are, and that are shown as one.
fn joined_lines(written: &Written<'_>) -> Option<Diagnostic> {
    let (text, end) = (written.body.text, written.start + written.text.len());
    let start = text[..written.start].rfind('\n').map_or(0, |at| at + 1);
    let end = text[end..].find('\n').map_or(text.len(), |at| end + at);
    let is_break = |line: &str| line.ends_with("  ") || line.ends_with('\\') || line.trim_end().ends_with('>');
    let bare = |line: &'_ str| line.trim_start_matches(BEFORE_LINE).trim_end_matches(['*', '_', ' ', '\r']).to_owned();
    let is_short =
        |line: &String| line.chars().count() <= SHORT_LINE && line.ends_with(|c: char| c.is_alphanumeric() || c == ')');
    let begins = |line: &&String| {
        line.starts_with(|c: char| c.is_uppercase() || c.is_ascii_digit() || matches!(c, '§' | '+' | '→' | '['))
            || line.starts_with("kl. ")
    };
    let lines: Vec<String> = text[start..end].lines().map(bare).collect();
    // one of more than two may be a word such as `ordfører`
    let begin = lines.iter().filter(begins).count() * 2 > lines.len();
    let is_item = |line: &String| line.split_whitespace().count() <= ITEM;
    let are_lines =
        lines.len() > 1 && lines.iter().all(is_short) && (begin || lines.len() > 2 && lines.iter().all(is_item));
    // the text of a link and the like is no paragraph: its marks stand outside of it
    let margins = [&text[start..written.start], &text[written.start + written.text.len()..end]];
    let is_whole = margins.iter().all(|margin| {
        let count = |mark: char| margin.matches(mark).count();
        ['*', '_', '~'].into_iter().all(|mark| count(mark) % 2 == 0) && count('[') == count(']')
    });
    let is_joined = are_lines && is_whole && !text[start..end].lines().any(is_break);
    is_joined.then(|| messages::joined_lines(written.span(0..written.text.len())))
}

/// Lines with columns that are made of spaces, of which one is shown.
fn columns(written: &Written<'_>) -> Option<Diagnostic> {
    let has_gap = |line: &&str| line.trim().contains("   ");
    let is_table = written.text.lines().filter(has_gap).count() > 1;
    is_table.then(|| messages::columns_of_spaces(written.span(0..written.text.len())))
}

/// A mark around text, at `range`, whose signs are likely meant as they stand: `5*5 og 6*6`, `~ca~`.
pub(super) fn mark(body: &Body<'_>, range: &Range<usize>) -> Option<Diagnostic> {
    let source = body.slice(range);
    let sign = source.chars().next()?;
    let inner = source.trim_matches(sign);
    let mark = &source[..(source.len() - inner.len()) / 2];
    if mark == "~" {
        return Some(messages::single_tilde(body.span(range), inner));
    }
    let word = body.text[..range.start].rsplit(char::is_whitespace).next().unwrap_or_default();
    let address = ["http://", "https://", "www."].iter().find_map(|start| Some(&word[word.find(start)?..]));
    if address.is_some_and(|address| !address.contains([')', ']', '>', '"', '»', ','])) {
        return Some(messages::mark_in_address(body.span(range), mark));
    }
    let in_path = word.ends_with('/') && (word.starts_with(['/', '.', '~']) || word.matches('/').count() > 1);
    let before = body.text[..range.start].chars().next_back()?;
    let after = body.text[range.end..].chars().next()?;
    let is_between = |is_kind: fn(char) -> bool| is_kind(before) && is_kind(after);
    let is_number = before.is_numeric() && inner.starts_with(char::is_numeric)
        || after.is_numeric() && inner.ends_with(char::is_numeric);
    let is_sign = before == '(' && inner.starts_with(')');
    let is_text = is_number || mark == "*" && inner.contains(char::is_whitespace);
    let is_calculation = sign == '*' && (is_sign || is_between(char::is_alphanumeric) && is_text);
    let goes_on = body.text[range.end..].trim_start_matches(['.', '/', '-']).starts_with('_');
    let is_date_to_write = (mark == "__" || mark == "_" && goes_on)
        && inner.chars().all(|c| matches!(c, '.' | '/' | '-' | ':' | ' ' | '_'));
    if is_date_to_write {
        return Some(messages::blank_as_mark(body.span(range), mark));
    }
    (is_calculation || in_path).then(|| {
        let shown: String = mark.chars().flat_map(|sign| ['\\', sign]).collect();
        messages::stars_in_words(body.span(range), mark, shown)
    })
}

/// A line to write on, which Markdown takes for the beginning of a slide.
pub(super) fn rule(body: &Body<'_>, range: &Range<usize>) -> Option<Diagnostic> {
    let line = body.slice(range).trim_end();
    let is_line = line.len() >= LINE_TO_WRITE_ON && line.bytes().all(|b| b == b'_');
    is_line.then(|| messages::line_to_write_on(body.trimmed(range)))
}

/// `>50` and `>=`: more than fifty, which Markdown takes for a quotation; right below text, and in an item, with a space behind the sign too.
pub(super) fn more_than(body: &Body<'_>, range: &Range<usize>) -> Option<Diagnostic> {
    let text = body.slice(range).strip_prefix('>')?;
    let mut above = body.text[..range.start].rsplit('\n');
    let is_in_item = above.next().is_some_and(|marks| marks.contains(['-', '*', '+', '.', ')']));
    let is_text = |line: &str| {
        line.contains(char::is_alphanumeric) && !line.trim_start().starts_with(['#', '<', '|', '>', '`', '~', '['])
    };
    let is_within = is_in_item || above.next().is_some_and(is_text);
    let number = if is_within { text.trim_start() } else { text };
    let is_number = number.starts_with(|c: char| c.is_ascii_digit() || c == '=');
    is_number.then(|| messages::more_than(body.span(&(range.start..range.start + 1))))
}

/// `:)`: an explanation of the line above it, at `range`, whose colon was not meant so.
pub(super) fn colon(body: &Body<'_>, range: &Range<usize>) -> Option<Diagnostic> {
    let rest = body.slice(range).strip_prefix(':')?;
    (!rest.starts_with([' ', '\t', '\n', ':'])).then(|| messages::colon(body.span(&(range.start..range.start + 1))))
}

/// A row of a table, at `range`, that is a line of text right below it.
pub(super) fn row(body: &Body<'_>, range: &Range<usize>) -> Option<Diagnostic> {
    (!body.slice(range).contains('|')).then(|| messages::text_as_row(body.trimmed(range)))
}

/// What is code only since it is indented: a callout, a quotation, a heading, a table, a paragraph or a list.
pub(super) fn indented(code: &str, first_line: Range<usize>, body: &Body<'_>) -> Option<Diagnostic> {
    let is_code = |c: char| {
        c.is_ascii_punctuation() && !matches!(c, '.' | ',' | ':' | '?' | '!' | '(' | ')' | '-' | '"' | '*' | '\'')
    };
    let has_words = |text: &str| text.split_whitespace().filter(|word| word.contains(char::is_alphabetic)).count() > 1;
    let begins = |line: &str| {
        let text = line.trim_start();
        let behind = text.trim_start_matches(|c: char| c.is_ascii_digit()).strip_prefix(['-', '•', '–', '.', ')', '*']);
        behind.is_some_and(|behind| behind.starts_with(char::is_whitespace))
            || text.starts_with(|c: char| c.is_uppercase() || c == '«')
            || text.contains(|c: char| c.is_alphabetic() && !c.is_ascii())
    };
    let mut lines = code.lines().filter(|line| !line.trim().is_empty()).peekable();
    let is_callout = |line: &str| line.trim_start_matches(['>', ' ']).strip_prefix("[!").is_some_and(begins_word);
    let is_title = |line: &str| ["## ", "### ", "#### "].iter().any(|mark| line.starts_with(mark));
    let is_heading =
        |line: &str| line.starts_with('#') && line.contains("{#") || is_title(line) && line.len() == code.trim().len();
    let is_quoted = |line: &str| {
        line.strip_prefix("> ")
            .is_some_and(|text| text.starts_with(|c: char| c.is_uppercase() || matches!(c, '«' | '*')))
    };
    let is_row = |line: &str| line.len() > 2 && line.starts_with('|') && line.ends_with('|');
    let is_marked = lines.clone().any(|line| is_callout(line.trim()) || is_heading(line.trim()))
        || lines.clone().all(|line| is_quoted(line.trim()))
        || code.lines().count() > 1 && lines.clone().all(|line| is_row(line.trim()));
    let is_item =
        body.marks_before(first_line.start).is_some_and(|marks| !marks.trim_matches([' ', '\t', '>']).is_empty());
    let is_text =
        lines.peek().is_some_and(|line| is_item || begins(line)) && lines.all(has_words) && !code.contains(is_code);
    (is_text || is_marked).then(|| messages::text_as_code(body.span(&first_line)))
}
