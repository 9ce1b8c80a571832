//! How lines of text begin: bullets, numbers, headings and tables of Word and of other languages, which are shown as they stand.

use super::lists::is_month;
use super::rule::rule;
use super::spaces::{is_hard, is_unseen};
use super::written::Written;
use super::{braces, leftover_messages as messages, misread_messages};
use crate::diagnostic::{Complaints, Diagnostic};

/// A mark with which a line begins, as a list has it.
#[derive(Clone, Copy, PartialEq)]
enum Mark {
    /// A sign that is a bullet and nothing else: this one.
    Sign(char),
    /// A dash, which a line of dialogue begins with as well.
    Dash,
    /// A mark of Markdown without its space.
    Tight,
    /// A number without its space, or with a hard one.
    Number,
    /// A letter or a Roman number with a bracket, a number between two, or one of more than one part, as in `1.2`.
    Letter,
    /// A letter with a full stop: this one.
    Initial(char),
    /// A Roman number of more than one letter with a full stop.
    Roman,
}

impl Mark {
    /// Whether it is a letter or a Roman number, which count on from each other.
    fn is_name(self) -> bool {
        matches!(self, Self::Initial(_) | Self::Roman)
    }
}

/// A line's mark.
struct Bullet {
    mark: Mark,
    /// Its bytes in the line.
    len: usize,
    /// Whether it cannot be anything else, even where no other line begins so.
    is_sure: bool,
}

/// The signs that programs for text put before an item. Those of Word's own fonts are in the private use area. A tick or a box says
/// something by itself, and so is one where other lines begin so.
const SIGNS: &str = "•·‣⁃◦●○■□▪▫◆◇❖➢➤►▸▶∙";

/// Reports how lines begin that are text: each kind of mark once in a paragraph, where it stands first.
pub(super) fn check(written: &Written<'_>, complaints: &mut Complaints) {
    let first = written.body.marks_before(written.start).or_else(|| tags_before(written));
    let mut at = 0;
    let mut lines = Vec::new();
    for line in written.text.split('\n') {
        let text = line.trim_start_matches(is_unseen);
        // what stands before the first line may be other than marks of blocks
        if at > 0 || first.is_some() {
            lines.push((at + line.len() - text.len(), line, bullet(text, at == 0)));
        }
        at += line.len() + 1;
    }
    let is_item = first.is_some_and(|marks| marks.contains(['-', '*', '+', '.', ')']));
    // a sign that an item or a quotation of one line begins with is part of it
    let is_quoted = lines.len() == 1 && first.is_some_and(|marks| marks.contains('>'));
    if (is_item || is_quoted)
        && let Some((.., Some(bullet))) = lines.first_mut()
    {
        bullet.is_sure = false;
    }
    // lines that somebody has ended are shown as they stand
    let mut source = written.source(0..written.text.len()).lines();
    source.next_back();
    if lines.len() < 2 || !source.all(|line| line.ends_with('\\') || line.ends_with("  ")) {
        lists(written, &lines, is_item, complaints);
    }
    complaints.extend(notes(written));
    for (number, (at, line, _)) in lines.iter().enumerate() {
        complaints.extend(other(written, *at, line, number == 0));
    }
    complaints.extend(lines.iter().find_map(|(at, line, _)| {
        let text = line.trim();
        let is_row = text.len() > 2 && text.starts_with('|') && text.ends_with('|') && text.matches('|').count() > 2;
        let is_bare = |line: &str| line.contains(" | ") && !line.trim_start().starts_with('|');
        let is_row = is_row || is_bare(text) && lines.iter().filter(|(_, line, _)| is_bare(line)).count() > 1;
        let cells = text.trim_matches('|').split('|').count();
        is_row.then(|| messages::row_of_no_table(written.span(*at..*at + text.len()), rule(cells)))
    }));
    complaints.extend(columns(written));
    complaints.extend(joined(written));
    complaints.extend(titled(written));
}

/// What stands before the first byte in its line, if it is nothing but tags, comments and marks of emphasis.
fn tags_before<'a>(written: &Written<'a>) -> Option<&'a str> {
    let line = written.body.text[..written.start].rsplit('\n').next()?;
    let mut rest = line;
    while let Some((before, tag)) = rest.rsplit_once('<') {
        let end = tag.find('>')?;
        let is_bare = tag[end + 1..].trim_matches(['*', '_', ' ']).is_empty();
        rest = before;
        if !is_bare {
            return None;
        }
    }
    rest.trim_matches(['*', '_', ' ']).is_empty().then_some("")
}

/// Lines that were meant as such and are shown one behind the other: those that each begin with a label, as `Tid: …`, and those of a
/// table of contents.
fn joined(written: &Written<'_>) -> Option<Diagnostic> {
    let start = written.body.text[..written.start].rfind('\n').map_or(0, |end| end + 1);
    let source = &written.body.text[start..written.start + written.text.len()];
    let is_labelled = |line: &str| {
        let text = line.trim_start_matches([' ', '\t', '>', '*', '_', '-', '+']);
        let (label, rest) = text.split_once(':').unwrap_or_default();
        label.starts_with(char::is_uppercase)
            && label.chars().all(|c| c.is_alphanumeric() || matches!(c, ' ' | '-' | '.' | '*' | '_'))
            && label.split_whitespace().count() < 4
            && rest.trim_start_matches(['*', '_']).starts_with(char::is_whitespace)
    };
    let is_entry = |line: &&str| {
        let text = line.trim_end().trim_end_matches(|c: char| c.is_ascii_digit());
        text.len() < line.trim_end().len() && ["....", "……"].iter().any(|dots| text.trim_end().ends_with(dots))
    };
    let is_broken = |line: &str| line.trim_end_matches('\r').ends_with(['\\', ' ', '>']);
    let mut lines = source.lines();
    let last = lines.next_back().filter(|_| source.contains('\n'))?;
    let whole = || written.body.trimmed(&(start..start + source.len()));
    if source.lines().filter(is_entry).count() > 1 {
        return Some(messages::contents(whole()));
    }
    (lines.all(|line| is_labelled(line) && !is_broken(line)) && is_labelled(last))
        .then(|| misread_messages::joined_lines(whole()))
}

/// A label that says of a text that it is for the speaker: `Notater til foredragsholder:`.
fn notes(written: &Written<'_>) -> Option<Diagnostic> {
    const TO: [&str; 5] = ["notat", "merknad", "til ", "tips til", "note"];
    const SPEAKERS: [&str; 7] =
        ["foredragsholder", "foredragshaldar", "kursholder", "kurshaldar", "kursleder", "kursleiar", "speaker"];
    let before = written.body.text[..written.start].rsplit('\n').next()?;
    let line = &written.text[..written.line_end(0)];
    let label = line.split(':').next()?.trim();
    let small = label.to_lowercase();
    let is_label = label.len() < line.trim_end().len() || written.text.trim() == label;
    let is_one = is_label
        && before.trim_matches(['>', ' ', '*', '_']).is_empty()
        && label.split_whitespace().count() < 5
        && TO.iter().any(|word| small.starts_with(word))
        && small.split_whitespace().next_back().is_some_and(|last| SPEAKERS.iter().any(|word| last.starts_with(word)));
    is_one.then(|| messages::notes_in_text(written.span(0..label.len()), label))
}

/// Text right below a line that is bold as a whole, which stands in one line with it.
fn titled(written: &Written<'_>) -> Option<Diagnostic> {
    let text = written.body.text;
    let start = text[..written.start].rfind('\n')?;
    let above = text[..start].rfind('\n').map_or(0, |end| end + 1);
    let line = text[above..start].trim_end_matches('\r').trim_start_matches(['>', ' ']);
    let title = line.strip_prefix("**")?.strip_suffix("**")?;
    let is_title = title.ends_with(char::is_alphanumeric) && !title.contains("**");
    let is_first = text[start..written.start].trim_matches(['>', ' ', '\n']).is_empty();
    let end = written.start + written.line_end(0);
    (is_title && is_first).then(|| misread_messages::joined_lines(written.body.trimmed(&(above..end))))
}

/// The byte at which the text of a line begins, the line, and the mark that it begins with.
type Line<'a> = (usize, &'a str, Option<Bullet>);

/// Reports each kind of bullet, where it is surely one: by its form, or since other lines begin so.
fn lists(written: &Written<'_>, lines: &[Line<'_>], is_item: bool, complaints: &mut Complaints) {
    let mut told = Vec::new();
    for (number, (at, line, bullet)) in lines.iter().enumerate() {
        let is_told = |mark: Mark| told.iter().any(|told: &Mark| mark == *told || mark.is_name() && told.is_name());
        let Some(bullet) = bullet.as_ref().filter(|bullet| !is_told(bullet.mark)) else { continue };
        let follows = |mark: Mark| match (bullet.mark, mark) {
            (Mark::Initial(first), Mark::Initial(next)) => next as u32 == first as u32 + 1,
            (Mark::Initial(first), Mark::Roman) => "ivxIVX".contains(first),
            (one, other) => one == other,
        };
        let mut others =
            lines[number + 1..].iter().map(|(.., next)| next.as_ref().is_some_and(|next| follows(next.mark)));
        let is_next = others.next().unwrap_or(false);
        let is_list = is_next || (number == 0 && others.any(|is_same| is_same));
        let is_below =
            number > 0 && ((is_item && bullet.mark != Mark::Dash) || lines[number - 1].1.trim_end().ends_with(':'));
        if bullet.is_sure || is_list || (is_below && !bullet.mark.is_name()) {
            told.push(bullet.mark);
            let shown = line.trim_start_matches(is_unseen)[..bullet.len].trim_end();
            let span = written.span(*at..*at + bullet.len);
            complaints.push(match bullet.mark {
                Mark::Number => messages::number_without_space(span, shown),
                Mark::Letter | Mark::Initial(_) | Mark::Roman => messages::letter_of_no_list(span, shown),
                _ => messages::bullet_of_no_list(span, shown),
            });
        }
    }
}

/// The mark of a list with which a line begins. `is_first` says whether the line is the first of its paragraph.
fn bullet(line: &str, is_first: bool) -> Option<Bullet> {
    let first = line.chars().next()?;
    let rest = &line[first.len_utf8()..];
    let gap = rest.len() - rest.trim_start().len();
    let is_tab = rest[..gap].contains('\t');
    let is_wide = is_tab || gap > 1;
    let text = rest.trim_start().chars().next()?;
    let found = |mark, len, is_sure| Some(Bullet { mark, len, is_sure });
    let is_text = |c: char| c.is_alphabetic() || matches!(c, '«' | '"' | '“' | '”' | '[' | '\x1a');
    match first {
        '\u{f000}'..='\u{f0ff}' => found(Mark::Sign(first), first.len_utf8(), true),
        _ if SIGNS.contains(first) => found(Mark::Sign(first), first.len_utf8(), true),
        '-' if rest.starts_with("- ") => found(Mark::Sign(first), 2, false),
        _ if is_symbol(first) && gap > 0 && is_text(text) => found(Mark::Sign(first), first.len_utf8(), is_tab),
        '*' if rest.starts_with(is_hard) && is_text(text) => found(Mark::Sign(first), 1, false),
        '‒' | '–' | '—' | '―' => found(Mark::Dash, first.len_utf8(), is_tab),
        '-' | '+' | '*' if gap == 0 && is_text(text) => found(Mark::Tight, 1, first == '-' && is_first),
        'o' if gap > 0 => found(Mark::Sign(first), 1, true),
        'Ø' | 'ü' | 'v' | 'q' | 'w' if is_wide => found(Mark::Sign(first), first.len_utf8(), true),
        '§' if is_tab => found(Mark::Sign(first), first.len_utf8(), true),
        '(' | 'a'..='z' | 'A'..='Z' | '0'..='9' => numbered(line, is_first),
        _ => None,
    }
}

/// Whether a character is a hyphen, an arrow, a picture or another sign that people put before an item, and not before that alone.
fn is_symbol(c: char) -> bool {
    matches!(c, '¤' | '§' | '‐' | '‑' | '−' | '»' | '›' | '~' | '\u{2190}'..='\u{21ff}' | '\u{2600}'..='\u{27bf}' | '\u{2b00}'..='\u{2bff}')
        || matches!(c, '\u{1f300}'..='\u{1faff}')
}

/// A number or a letter of a list: `1.`, `a)`, `(1)`, `iv)`, `A.`, `1.2`.
fn numbered(line: &str, is_first: bool) -> Option<Bullet> {
    let inner = line.strip_prefix('(').unwrap_or(line);
    let name = &inner[..inner.find(|c: char| !c.is_ascii_alphanumeric())?];
    let sign = inner[name.len()..].chars().next()?;
    let rest = &inner[name.len() + sign.len_utf8()..];
    let is_digits = |text: &str| !text.is_empty() && text.bytes().all(|b| b.is_ascii_digit());
    let is_number = name.len() < 4 && is_digits(name);
    let is_roman = !name.is_empty() && name.bytes().all(|b| matches!(b.to_ascii_lowercase(), b'i' | b'v' | b'x'));
    let is_bare = inner.len() == line.len();
    let text = rest.trim_start();
    let gap = &rest[..rest.len() - text.len()];
    let next = text.chars().next()?;
    let found = |mark, is_sure| Some(Bullet { mark, len: line.len() - rest.len(), is_sure });
    match sign {
        ')' if !is_bare && is_number || !is_number && (name.len() == 1 || is_roman) => {
            found(Mark::Letter, gap.contains('\t'))
        }
        '.' if is_bare && is_digits(name) && next.is_ascii_digit() => {
            let number = line.split_whitespace().next()?.trim_end_matches('.');
            number.split('.').all(is_digits).then_some(Bullet { mark: Mark::Letter, len: number.len(), is_sure: false })
        }
        '.' if is_bare && is_number && rest.starts_with(") ") => {
            Some(Bullet { mark: Mark::Letter, len: name.len() + 2, is_sure: false })
        }
        '.' | ')' if is_bare && is_number && !is_month(text) => {
            let is_tight = gap.is_empty() && next.is_alphabetic();
            let is_word = text.chars().nth(1).is_some_and(char::is_alphabetic);
            let is_sure = is_first && is_tight && is_word && next.is_uppercase();
            // behind an ordinary space it would be an item, but in the midst of a paragraph
            let is_item = is_first && gap.starts_with([' ', '\t']);
            let is_one = is_tight || !(gap.is_empty() || is_item);
            is_one.then_some(()).and_then(|()| found(Mark::Number, is_sure))
        }
        '.' if name.len() == 1 && !is_number && !gap.is_empty() => {
            found(Mark::Initial(name.chars().next()?), gap.contains('\t'))
        }
        '.' if is_bare && is_roman && !gap.is_empty() => found(Mark::Roman, gap.contains('\t')),
        _ => None,
    }
}

/// Whether the line that holds a byte begins with a mark whose braces are told of with it: a heading's, or that of a box.
pub(super) fn takes_braces(written: &Written<'_>, at: usize) -> bool {
    let line = written.text[..at].rsplit('\n').next();
    let line = line.map(|line| line.trim_start_matches(is_unseen));
    line.is_some_and(|line| line.starts_with('#') || line.starts_with(":::"))
}

/// What else a line begins with that is shown as it stands: a heading, an indented mark, a task, or a block of another language. It
/// stands at `at`, without the white space of `line`.
fn other(written: &Written<'_>, at: usize, line: &str, is_first: bool) -> Option<Diagnostic> {
    let text = line.trim_start_matches(is_unseen).trim_end();
    let margin = &line[..text.as_ptr() as usize - line.as_ptr() as usize];
    let mark = text.trim_start_matches(|c: char| c.is_ascii_digit());
    let behind = mark.trim_start_matches(['-', '*', '+', '>', '#', '.', ')']);
    let is_block = behind.len() < mark.len() && behind.starts_with(char::is_whitespace);
    let whole = written.span(at..at + text.len());
    if margin.contains(is_hard) && is_block {
        return Some(messages::hard_spaces_before_mark(whole));
    }
    if let Some(found) = unspaced_heading(written, at, text) {
        return Some(found);
    }
    if text.starts_with('#') {
        return is_meant_as_heading(text, is_first && written.text.lines().count() == 1)
            .then(|| messages::no_heading(whole));
    }
    if is_meant_as_task(
        text,
        is_first && written.body.marks_before(written.start).is_some_and(|marks| !marks.is_empty()),
    ) {
        return Some(messages::task_of_no_list(whole));
    }
    let is_dash = |c: char| matches!(c, '–' | '—' | '―');
    let is_rule = text.contains(is_dash) && text.chars().all(|c| is_dash(c) || matches!(c, '-' | ' '));
    if is_rule && text.chars().filter(|c| *c != ' ').count() > 1 {
        return Some(messages::rule_of_dashes(whole));
    }
    if let Some(fence) = text.strip_prefix(":::") {
        let above = &written.body.text[..written.start + at];
        let is_closing = fence.trim_matches(':').trim().is_empty();
        let is_open = above.lines().any(|line| line.trim_start_matches(['>', ' ']).starts_with(":::"));
        return (!is_closing || !is_open).then(|| messages::colon_fence(whole));
    }
    let admonition = ["!!! ", "??? ", "???+ "].iter().find_map(|mark| text.strip_prefix(mark))?;
    let (word, title) = admonition.split_once(' ').unwrap_or((admonition, "\""));
    let is_word = word.bytes().all(|b| b.is_ascii_lowercase() || b == b'-');
    (is_word && title.starts_with('"')).then(|| messages::admonition(whole))
}

/// Whether a text begins with the box of a task; in an item, also one that its text touches.
fn is_meant_as_task(text: &str, is_item: bool) -> bool {
    let Some((inner, rest)) = text.strip_prefix('[').and_then(|text| text.split_once(']')) else { return false };
    let bare = inner.trim_matches(is_unseen);
    matches!(bare, "" | "x" | "X" | "✓" | "✔")
        && (rest.starts_with(char::is_whitespace)
            || is_item && !inner.is_empty() && rest.starts_with(char::is_alphabetic))
}

/// The diagnostic of a heading with an id that lacks the space behind its `#`s, so that it is text.
fn unspaced_heading(written: &Written<'_>, at: usize, text: &str) -> Option<Diagnostic> {
    let title = text.trim_start_matches('#');
    let marks = &text[..text.len() - title.len()];
    let is_line = written.body.text[..written.start + at].rsplit('\n').next().is_some_and(str::is_empty);
    let has_id = braces::find(title).is_some_and(|braces| title[braces].starts_with("{#"));
    let is_one = (1..=6).contains(&marks.len()) && title.starts_with(char::is_alphanumeric) && has_id && is_line;
    let span = written.span(at..at + text.len());
    is_one.then(|| messages::heading_without_space(span, marks, written.source(at + marks.len()..at + text.len())))
}

/// Whether a line that begins with `#` is a heading that is not written as one, and no word such as `#metoo`.
fn is_meant_as_heading(text: &str, is_alone: bool) -> bool {
    let title = text.trim_start_matches('#');
    let count = text.len() - title.len();
    let title = title.trim_start_matches(is_unseen);
    let is_titled = title.starts_with(|c: char| c.is_alphanumeric() || c == '\x1a')
        || title.strip_prefix('{').is_some_and(|braces| braces.trim_start().starts_with('#'));
    let is_word = title.starts_with(char::is_alphabetic)
        && !title.contains(" #")
        && !title.ends_with(['.', ',', ':', ';', '!', '?']);
    is_titled && (count > 1 || text[count..].starts_with(is_unseen) || title.contains("{#") || (is_word && is_alone))
}

/// Words that a tab sets apart, in lines below each other or not; a heading and a cell have one line, in which it is a space.
fn columns(written: &Written<'_>) -> Option<Diagnostic> {
    let before = written.body.text[..written.start].rsplit('\n').next()?;
    let is_line = before.trim_start_matches(['>', ' ']).starts_with(['#', '|']);
    let mut at = 0;
    written.text.split('\n').filter(|_| !is_line).find_map(|line| {
        let text = if at == 0 { line } else { line.trim_start() };
        let start = at + line.len() - text.len();
        let text = text.trim_end();
        let mark = bullet(text, false).map_or(0, |bullet| bullet.len);
        let mark = mark + text[mark..].len() - if mark > 0 { text[mark..].trim_start().len() } else { text.len() };
        at += line.len() + 1;
        let tab = mark + text[mark..].find('\t')?;
        let end = text[tab + 1..].find('\t').map_or(text.len(), |end| tab + 1 + end);
        let source = written.source(start + mark..start + text.len());
        let cells: Vec<&str> = source.split('\t').map(str::trim).filter(|cell| !cell.is_empty()).collect();
        let row = format!("| {} |", cells.join(" | "));
        Some(misread_messages::columns_of_tabs(written.span(start + mark..start + end), row, rule(cells.len())))
    })
}
