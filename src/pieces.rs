//! The source of a Markdown text, cut into pieces: what is read, and the code fences and comments in it.
//!
//! The rules are small, and the **same** whatever the Markdown parser does, since fingerprints depend on them:
//!
//! * A code fence goes from a line that begins with at most three spaces and three or more backticks or tildes (behind backticks
//!   there is no other backtick on the line) to a line of at most three spaces, at least as many of the same, and white space.
//!   One that is not closed reaches to the end.
//! * A comment goes from `<!--`, outside of fences, to `-->`. One that is not closed reaches to the end if it begins a line, and is text
//!   elsewhere.

use std::ops::Range;

/// What a piece is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Kind {
    /// What is read.
    Text,
    /// A code fence with its first and last lines.
    Fence,
    /// A comment with its marks.
    Comment,
}

/// A piece of a text.
#[derive(Clone, Debug)]
pub(crate) struct Piece {
    pub(crate) kind: Kind,
    pub(crate) range: Range<usize>,
    /// Whether it ends where it says so, and not where the text does.
    is_closed: bool,
}

/// Cuts a text into its pieces, in order; together they are all of it.
pub(crate) fn pieces(text: &str) -> Vec<Piece> {
    let mut found: Vec<Piece> = Vec::new();
    let (mut open, mut line) = (0, 0); // where the text that is read and the line begin
    let mut add = |open: &mut usize, kind, range: Range<usize>, is_closed| {
        if *open < range.start {
            found.push(Piece { kind: Kind::Text, range: *open..range.start, is_closed: true });
        }
        *open = range.end;
        found.push(Piece { kind, range, is_closed });
    };
    while line < text.len() {
        let mut end = line_end(text, line);
        if let Some(mark) = fence(&text[line..end]) {
            let (close, is_closed) = fence_end(text, end, mark);
            add(&mut open, Kind::Fence, line..close, is_closed);
            line = close;
            continue;
        }
        let mut from = line;
        while let Some(start) = comment_start(&text[from..end]).map(|at| from + at) {
            let close = text[start + 4..].find("-->").map(|at| start + at + 7);
            if close.is_none() && indent(&text[line..start]) != Some("") {
                break;
            }
            from = close.unwrap_or(text.len());
            add(&mut open, Kind::Comment, start..from, close.is_some());
            end = if from > end { line_end(text, from) } else { end };
        }
        line = end;
    }
    add(&mut open, Kind::Text, text.len()..text.len(), true);
    found.retain(|piece| !piece.range.is_empty());
    found
}

/// Where the fence or comment begins that a text leaves open, if it does.
pub(crate) fn left_open(text: &str) -> Option<(Kind, usize)> {
    pieces(text).pop().filter(|last| !last.is_closed).map(|last| (last.kind, last.range.start))
}

/// A text with an end to the fence or comment that it leaves open, so that others can stand after it.
pub(crate) fn closed(text: &str) -> String {
    let end = match left_open(text) {
        None => return text.to_owned(),
        Some((Kind::Fence, start)) => {
            let (mark, count) = fence(&text[start..line_end(text, start)]).unwrap_or(('`', 3));
            format!("\n{}", mark.to_string().repeat(count))
        }
        Some(_) => " -->".to_owned(),
    };
    format!("{}{end}", text.trim_end())
}

/// A text without its comments; what looks like one in a code fence stays.
pub(crate) fn without_comments(text: &str) -> String {
    let read = pieces(text).into_iter().filter(|piece| piece.kind != Kind::Comment);
    read.map(|piece| &text[piece.range]).collect()
}

/// Where the first `<!--` of a text begins. Few texts hold a `<`, and a single byte is found faster than four.
pub(crate) fn comment_start(text: &str) -> Option<usize> {
    let mut tags = text.match_indices('<').map(|(at, _)| at);
    tags.find(|at| text[*at..].starts_with("<!--"))
}

/// The byte after the line that holds the byte `at`.
pub(crate) fn line_end(text: &str, at: usize) -> usize {
    text[at..].find('\n').map_or(text.len(), |end| at + end + 1)
}

/// A line without its indentation, where that is at most three spaces.
pub(crate) fn indent(line: &str) -> Option<&str> {
    let bare = line.trim_start_matches(' ');
    (line.len() - bare.len() < 4).then_some(bare)
}

/// The mark of a line that begins a code fence, and how many of it there are.
pub(crate) fn fence(line: &str) -> Option<(char, usize)> {
    let bare = indent(line)?;
    let mark = bare.chars().next().filter(|first| matches!(first, '`' | '~'))?;
    let rest = bare.trim_start_matches(mark);
    let count = bare.len() - rest.len();
    (count >= 3 && !(mark == '`' && rest.contains('`'))).then_some((mark, count))
}

/// The end of a fence whose second line begins at a byte, and whether it is closed there.
fn fence_end(text: &str, second: usize, (mark, count): (char, usize)) -> (usize, bool) {
    let mut line = second;
    while line < text.len() {
        let end = line_end(text, line);
        let last = indent(&text[line..end]).map(str::trim_end).unwrap_or_default();
        if last.len() >= count && last.chars().all(|letter| letter == mark) {
            return (end, true);
        }
        line = end;
    }
    (text.len(), false)
}
