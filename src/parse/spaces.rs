//! Hard spaces, and characters that nobody sees, where Markdown wants an ordinary space: behind `#`, `-` and `>` at the beginning of a
//! line, and behind a heading, as Word writes them.

use std::borrow::Cow;
use std::ops::Range;

use pulldown_cmark::{Event, Parser, Tag, TagEnd};

use super::body::Body;
use super::references::OPTIONS;
use crate::names;
use crate::source::FileId;

/// How often the text is read again, as after `> - #` each mark shows only behind the one before it.
const MOST_MARKS: usize = 4;

/// White space that is none to Markdown, and that takes no column: it fills up the bytes of a hard space.
pub(super) const FILLER: char = '\u{c}';

/// Whether a character looks like a space, or like nothing, and is a letter to Markdown.
pub(super) fn is_hard(c: char) -> bool {
    !c.is_ascii() && is_unseen(c)
}

/// The text with ordinary spaces where hard ones stand behind the mark of a block, and as many bytes as before. Code keeps its own.
pub(super) fn ordinary(text: &str) -> Cow<'_, str> {
    let mut text = without_hard_lines(text);
    for _ in 0..MOST_MARKS {
        let may_hold = text.contains(is_hard) || text.contains("} <!--");
        let places = if may_hold { behind_marks(&text) } else { Vec::new() };
        if places.is_empty() {
            break;
        }
        let mut bytes = text.into_owned().into_bytes();
        for (place, fill) in places {
            bytes[place.clone()].fill(fill);
            bytes[place.start] = b' ';
        }
        text = Cow::Owned(String::from_utf8(bytes).unwrap_or_default());
    }
    text
}

/// The text with ordinary spaces in the lines that hold nothing but spaces, some of them hard: these part paragraphs, as they look.
fn without_hard_lines(text: &str) -> Cow<'_, str> {
    let mut out = Cow::Borrowed(text);
    for line in text.lines().filter(|line| !line.is_ascii() && line.trim_matches(is_unseen).is_empty()) {
        let start = line.as_ptr() as usize - text.as_ptr() as usize;
        out.to_mut().replace_range(start..start + line.len(), &" ".repeat(line.len()));
    }
    out
}

/// Whether a character takes no ink.
pub(super) fn is_unseen(c: char) -> bool {
    c.is_whitespace() || names::is_unseen(c)
}

/// The hard spaces behind the mark of a block that the parser has left as text, and what to fill the bytes of each with; and what stands
/// behind the braces of a heading and is none of it: such spaces, and a comment. An item's text
/// begins in the column that it would have with an ordinary space, so that what is nested in it stays so.
fn behind_marks(text: &str) -> Vec<(Range<usize>, u8)> {
    let body = Body { file: FileId::default(), start: 0, text };
    let mut places = Vec::new();
    let mut is_code = false;
    for (event, range) in Parser::new_ext(text, OPTIONS).into_offset_iter() {
        match event {
            Event::Start(Tag::CodeBlock(_)) => is_code = true,
            Event::End(TagEnd::CodeBlock) => is_code = false,
            Event::Start(Tag::Heading { .. }) => {
                let line = text[range.clone()].trim_end_matches(['\n', '\r']);
                let bare =
                    line.strip_suffix("-->").and_then(|line| line.rsplit_once("<!--")).map_or(line, |(line, _)| line);
                let bare = bare.trim_end_matches(|c: char| c == ' ' || is_hard(c));
                let rest = range.start + bare.len()..range.start + line.len();
                let is_behind = bare.ends_with('}') && !text[rest.clone()].trim_matches(' ').is_empty();
                places.extend(is_behind.then_some((rest, b' ')));
            }
            Event::Text(_) if !is_code => {
                let Some(before) = body.marks_before(range.start) else { continue };
                let line = &text[range.start..];
                let hashes = line.len() - line.trim_start_matches('#').len();
                let (mark, fill) = match line.chars().next() {
                    Some('#') if hashes < 7 => (hashes, b' '),
                    Some('-') => (1, FILLER as u8),
                    _ if before.trim_end().ends_with('>') => (0, b' '),
                    _ => continue,
                };
                let rest = &line[mark..];
                let space = rest.len() - rest.trim_start_matches(is_hard).len();
                let is_block = rest[space..].starts_with(['[', '>', '#', '-', '*', '+', '`']);
                let start = range.start + mark;
                places.extend((space > 0).then_some((start..start + space, if is_block { b' ' } else { fill })));
            }
            _ => {}
        }
    }
    places
}
