//! What is opened in a text and not closed where it was meant to be: a code fence or a comment, and with it the text that follows.
//!
//! CommonMark lets a fence that nobody closes reach to the end of what it stands in, and a comment to the end of the file (sections 4.5
//! and 4.6 of its specification, version 0.31). Nobody means that.

use std::borrow::Cow;
use std::ops::Range;

use super::body::Body;
use super::markdown_messages as messages;
use crate::diagnostic::{Complaints, Diagnostic};
use crate::pieces::{fence, line_end};

/// What may stand before a fence on its line: the marks of block quotes, and indentation.
const BEFORE_FENCE: [char; 3] = ['>', ' ', '\t'];

/// A text with spaces for the tabs behind a closing code fence, as many bytes: they end the fence in CommonMark, and not in
/// pulldown-cmark 0.13. A line of nothing but such marks within a longer fence looks the same with them.
pub(super) fn without_tabs_behind_fences(text: &str) -> Cow<'_, str> {
    let mut out = Cow::Borrowed(text);
    let mut start = 0;
    while start < text.len() {
        let end = line_end(text, start);
        let line = text[start..end].trim_end_matches(['\n', '\r']);
        let bare = line.trim_end_matches([' ', '\t']);
        let tail = start + bare.len()..start + line.len();
        if text[tail.clone()].contains('\t') && marks(bare).is_some_and(|marks| marks.len() >= 3) {
            out.to_mut().replace_range(tail.clone(), &" ".repeat(tail.len()));
        }
        start = end;
    }
    out
}

/// The marks of a line that holds nothing but those of a code fence.
fn marks(line: &str) -> Option<&str> {
    let bare = line.trim_start_matches(BEFORE_FENCE).trim_end();
    let first = bare.chars().next().filter(|first| matches!(first, '`' | '~'))?;
    bare.chars().all(|mark| mark == first).then_some(bare)
}

/// A code fence of a document, and what makes one believe that it was meant to end earlier.
pub(super) struct Fence {
    /// The bytes of its first line.
    line: Range<usize>,
    /// The heading in it, if there is one: what stands in code and begins with `#`s and a space.
    heading: Option<Range<usize>>,
    /// Whether it ends with a line of its own.
    is_closed: bool,
    /// Whether another fence seems to begin in it, with a language, which no last line has.
    holds_another: bool,
    /// Whether the heading of a section is in it, and it does not say that it is Markdown.
    holds_section: bool,
    /// Whether it stands in nothing else, so that without an end it reaches to that of the file.
    is_outermost: bool,
}

impl Fence {
    /// The fence that covers `range` and holds the lines of `code`, which stand there behind the marks of quotations and lists.
    pub(super) fn of(body: &Body<'_>, range: &Range<usize>, code: &str) -> Self {
        let source = body.slice(range).trim_end();
        let line = range.start..range.start + source.lines().next().map_or(0, str::len);
        let opening = fence(body.slice(&line)).unwrap_or(('`', 3));
        let last = source.lines().skip(1).last().and_then(marks);
        let is_end = last.is_some_and(|last| last.starts_with(opening.0) && last.len() >= opening.1);
        // where the marks are one more line of the code, they do not end it
        let is_closed = is_end && code.lines().count() + 2 <= source.lines().count();
        let begins = |line: &str| {
            fence(line).is_some_and(|(mark, count)| mark == opening.0 && count >= opening.1) && marks(line).is_none()
        };
        let is_section = |line: &str| is_heading(line) && line.contains("{#") && line.trim_end().ends_with('}');
        let is_markdown = ["md", "markdown"].iter().any(|name| body.slice(&line).contains(name));
        let holds_section = !is_markdown && code.lines().any(is_section);
        let before = body.text[..range.start].rsplit('\n').next().unwrap_or_default();
        let mut left = line.end..range.end;
        let heading = code.lines().find(|line| is_heading(line)).and_then(|text| body.find(text, &mut left));
        let (holds_another, is_outermost) = (code.lines().any(begins), before.trim().is_empty());
        Self { line, heading, is_closed, holds_another, holds_section, is_outermost }
    }

    fn diagnostic(&self, body: &Body<'_>) -> Diagnostic {
        let line = body.slice(&self.line);
        let marks: String = line.chars().take_while(|mark| line.starts_with(*mark)).collect();
        let found = messages::fence_not_closed(body.trimmed(&self.line), marks);
        match &self.heading {
            Some(heading) => found.note(body.span(heading), messages::heading_in_code()),
            None => found,
        }
    }
}

/// Whether a line looks like a heading that a section begins with.
fn is_heading(line: &str) -> bool {
    let text = line.trim_start_matches(' ');
    let title = text.trim_start_matches('#');
    (1..=6).contains(&(text.len() - title.len())) && title.starts_with([' ', '\t', '\u{a0}'])
}

/// Reports the fences of a document, in its order, that are not closed where they were meant to be: those that go on to the end of
/// what they stand in, or over the beginning of another and a heading. Where the last goes on, also those that hold the heading of
/// a section: from one that lacks its end on, beginnings are taken for ends.
pub(super) fn check_fences(fences: &[Fence], body: &Body<'_>, complaints: &mut Complaints) {
    let is_open = |fence: &&Fence| !fence.is_closed || fence.holds_another && fence.heading.is_some();
    let goes_on = fences.last().is_some_and(|last| !last.is_closed && last.is_outermost);
    let found = fences.iter().filter(|fence| is_open(fence) || goes_on && fence.holds_section);
    complaints.extend(found.map(|fence| fence.diagnostic(body)));
}

/// Reports a comment of a block of HTML, which covers `range`, that is not closed in it, or only by the end of another.
pub(super) fn check_comments(body: &Body<'_>, range: &Range<usize>, complaints: &mut Complaints) {
    let text = body.slice(range);
    let mut at = 0;
    while let Some(start) = text[at..].find("<!--").map(|found| at + found) {
        let inner = start + "<!--".len();
        let end = text[inner..].find("-->").map(|end| inner + end);
        if end.is_none_or(|end| text[inner..end].contains("<!--")) {
            let line = start..start + text[start..].lines().next().map_or(0, str::len);
            let span = body.trimmed(&(range.start + line.start..range.start + line.end));
            complaints.push(messages::comment_not_closed(span));
            return;
        }
        at = end.unwrap_or(text.len());
    }
}
