//! Footnotes and link reference definitions, found in the source of a text; and the texts that use them.
//!
//! A definition stands wherever its author has put it, and counts for the texts that use it. The rules are small, and the
//! **same** whatever the Markdown parser does, since fingerprints depend on them:
//!
//! * A definition begins a line, outside of code fences and comments, behind at most three spaces; in a quotation, behind its `>`.
//! * A footnote is `[^label]:` and its line; the lines that go on with the paragraph (none that begins a heading, a list, a quotation,
//!   a fence, a tag, a rule or a footnote); and, with empty lines before them, those indented by four spaces or a tab.
//! * A link definition is `[label]:`, an address and, if there is one, a title in quotation marks or brackets; the address and the
//!   title may each begin the next line. It does not begin within a paragraph.
//! * Of two with one label, the first counts. Labels are compared in lower case, with white space folded.
//! * A text uses a label that it has in square brackets, outside of fences, comments and code spans; so do the definitions that it
//!   uses. A bracket or a backtick behind a backslash is none.
//! * A code span goes from a run of backticks to the next run of as many, with no empty line between.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

use crate::pieces::{Kind, closed, fence, indent, line_end, pieces, without_comments};

/// A definition in a text.
#[derive(Clone, Debug)]
pub(crate) struct Definition {
    /// Its label as it is compared; that of a footnote begins with `^`.
    pub(crate) label: String,
    /// Its lines, whole.
    pub(crate) range: Range<usize>,
}

/// A part of a text without definitions, and those that it uses.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Excerpt {
    /// The part.
    pub(crate) body: String,
    /// By label and as they are written, in order of use, and then those that these use in turn.
    pub(crate) definitions: Vec<(String, String)>,
}

impl Excerpt {
    /// The part of `source` in a range, which is used beneath a heading.
    pub(crate) fn of(source: &str, heading: &str, range: Range<usize>) -> Self {
        Self::among(&definitions(source), source, heading, range)
    }

    /// The same, where `all` are the definitions of `source`.
    pub(crate) fn among(all: &[Definition], source: &str, heading: &str, range: Range<usize>) -> Self {
        if all.is_empty() {
            return Self { body: closed(trimmed(&source[range])), definitions: Vec::new() };
        }
        let mut body = String::new();
        let mut at = range.start;
        for one in all.iter().filter(|one| range.contains(&one.range.start)) {
            body.push_str(&source[at..one.range.start]);
            at = one.range.end.min(range.end);
        }
        body.push_str(&source[at..range.end]);
        let body = closed(trimmed(&body));
        let mut found: Vec<(String, String)> = Vec::new();
        let mut wanted = [uses(heading), uses(&body)].concat();
        let mut next = 0;
        loop {
            for (label, _) in wanted {
                let known = found.iter().any(|(known, _)| *known == label);
                if let Some(one) = all.iter().find(|one| one.label == label).filter(|_| !known) {
                    found.push((label, source[one.range.clone()].trim_end().to_owned()));
                }
            }
            let Some((label, text)) = found.get(next) else { return Self { body, definitions: found } };
            wanted = uses(text).into_iter().filter(|(used, _)| used != label).collect();
            next += 1;
        }
    }

    /// The excerpt with other labels; `new` has them by the old ones.
    pub(crate) fn relabelled(self, new: &BTreeMap<String, String>) -> Self {
        if new.is_empty() {
            return self;
        }
        let definition =
            |(label, text): (String, String)| (new.get(&label).map_or(label, |new| key(new)), relabel(&text, new));
        Self { body: relabel(&self.body, new), definitions: self.definitions.into_iter().map(definition).collect() }
    }

    /// The definition with a label, as it is written.
    pub(crate) fn get(&self, label: &str) -> Option<&str> {
        self.definitions.iter().find(|(known, _)| known == label).map(|(_, text)| text.as_str())
    }

    /// The excerpt without comments.
    pub(crate) fn without_comments(self) -> Self {
        let definitions = self.definitions.into_iter().map(|(label, text)| (label, without_comments(&text)));
        Self { body: without_comments(&self.body), definitions: definitions.collect() }
    }

    /// The part, and its definitions after it.
    pub(crate) fn whole(&self) -> String {
        with_definitions(&self.body, self.definitions.iter().map(|(_, text)| text.as_str()))
    }
}

/// A text, and definitions after it.
pub(crate) fn with_definitions<'a>(body: &str, definitions: impl IntoIterator<Item = &'a str>) -> String {
    let mut whole = body.trim_end().to_owned();
    definitions.into_iter().for_each(|text| whole.push_str(&format!("\n\n{text}")));
    whole
}

/// A text without the empty lines around it; a first line keeps its indentation.
pub(crate) fn trimmed(text: &str) -> &str {
    let text = text.trim_end();
    let first =
        text.find(|c: char| !c.is_whitespace()).map_or(0, |at| text[..at].rfind('\n').map_or(0, |line| line + 1));
    &text[first..]
}

/// The definitions that some texts use, so that two of one label stay two.
#[derive(Debug, Default)]
pub(crate) struct Labels {
    taken: BTreeMap<String, String>,
}

impl Labels {
    /// An excerpt whose definitions have labels that no other one's have; those that are there already are left out.
    pub(crate) fn add(&mut self, excerpt: Excerpt) -> Excerpt {
        let mut new = BTreeMap::new();
        let own: BTreeSet<&String> = excerpt.definitions.iter().map(|(label, _)| label).collect();
        for (label, text) in &excerpt.definitions {
            if self.taken.get(label).is_some_and(|known| !is_same(known, text)) {
                let is_free = |new: &String| !self.taken.contains_key(&key(new)) && !own.contains(&key(new));
                new.extend(free(self::label(text), is_free).map(|free| (label.clone(), free)));
            }
        }
        let mut excerpt = excerpt.relabelled(&new);
        excerpt.definitions.retain(|(label, text)| self.taken.insert(label.clone(), text.clone()).is_none());
        excerpt
    }
}

/// The label of a definition, as it is written.
pub(crate) fn label(definition: &str) -> &str {
    let rest = definition.split_once('[').map_or(definition, |(_, rest)| rest);
    rest.split_once("]:").map_or(rest, |(label, _)| label)
}

/// Whether two definitions say the same.
pub(crate) fn is_same(a: &str, b: &str) -> bool {
    a.split_whitespace().eq(b.split_whitespace())
}

/// The first of `label-2`, `label-3` … that is free.
pub(crate) fn free(label: &str, is_free: impl Fn(&String) -> bool) -> Option<String> {
    (2..).map(|number| format!("{label}-{number}")).find(is_free)
}

/// A label as it is compared.
pub(crate) fn key(label: &str) -> String {
    label.to_lowercase().split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Every definition in a text, in order.
pub(crate) fn definitions(text: &str) -> Vec<Definition> {
    if !text.contains("]:") {
        return Vec::new();
    }
    let covered = pieces(text).into_iter().filter(|piece| piece.kind != Kind::Text).map(|piece| piece.range);
    let covered: Vec<Range<usize>> = covered.collect();
    let mut lines = Vec::new();
    let mut at = 0;
    while at < text.len() {
        let end = line_end(text, at);
        let is_covered = covered.iter().any(|range| range.contains(&at));
        lines.push(Line::of(text, at..end, is_covered));
        at = end;
    }
    let mut found = Vec::new();
    let (mut index, mut in_paragraph) = (0, false);
    while index < lines.len() {
        let (first, rest) = (&lines[index], &lines[index + 1..]);
        let link = || link(first, rest).filter(|_| !in_paragraph);
        if let Some((label, more)) = footnote(first, rest).or_else(link) {
            let range = first.range.start..lines[index + more].range.end;
            found.push(Definition { label: key(label), range });
            (index, in_paragraph) = (index + more + 1, false);
        } else {
            in_paragraph = first.is_text() && !first.is_heading();
            index += 1;
        }
    }
    found
}

/// A line of a text.
struct Line<'a> {
    range: Range<usize>,
    /// How deep in quotations it stands.
    depth: usize,
    /// What it says, behind the marks of these.
    text: &'a str,
    /// Whether it begins in a fence or a comment.
    is_covered: bool,
}

impl<'a> Line<'a> {
    /// The line in a range, with the marks of quotations before it taken off.
    fn of(text: &'a str, range: Range<usize>, is_covered: bool) -> Self {
        let mut rest = &text[range.clone()];
        let mut depth = 0;
        while let Some(inner) = indent(rest).and_then(|bare| bare.strip_prefix('>')) {
            rest = inner.strip_prefix(' ').unwrap_or(inner);
            depth += 1;
        }
        Self { range, depth, text: rest, is_covered }
    }

    /// Whether it says something, outside of fences and comments.
    fn is_text(&self) -> bool {
        !self.is_covered && !self.text.trim().is_empty()
    }

    /// Whether it is a heading: one to six `#`, and then a space or nothing.
    fn is_heading(&self) -> bool {
        let bare = indent(self.text).unwrap_or_default();
        let rest = bare.trim_start_matches('#');
        let count = bare.len() - rest.len();
        (1..=6).contains(&count) && (rest.trim().is_empty() || rest.starts_with([' ', '\t']))
    }

    /// The label with which it begins, and what follows the colon.
    fn head(&self) -> Option<(&'a str, &'a str)> {
        let bare = indent(self.text).filter(|_| !self.is_covered)?;
        let (label, rest) = bare.strip_prefix('[')?.split_once("]:")?;
        (!label.trim().is_empty() && !label.contains(['[', ']'])).then_some((label, rest.trim()))
    }

    /// Whether it begins a block of another kind than a paragraph.
    fn begins_block(&self) -> bool {
        let bare = indent(self.text).unwrap_or_default().trim_end();
        let first = bare.split_whitespace().next().unwrap_or_default();
        let number = first.strip_suffix(['.', ')']);
        let is_number = number.is_some_and(|n| !n.is_empty() && n.bytes().all(|digit| digit.is_ascii_digit()));
        let letters: BTreeSet<char> = bare.chars().filter(|letter| !letter.is_whitespace()).collect();
        let is_rule = letters.len() == 1 && letters.iter().all(|one| "-*_=".contains(*one));
        let is_note = self.head().is_some_and(|(label, _)| label.starts_with('^'));
        is_note
            || is_rule
            || is_number
            || matches!(first, "-" | "*" | "+")
            || bare.starts_with('<')
            || self.is_heading()
            || fence(bare).is_some()
    }
}

/// The label of the footnote that a line begins, and how many more lines it has.
fn footnote<'a>(first: &Line<'a>, rest: &[Line<'a>]) -> Option<(&'a str, usize)> {
    let (label, _) = first.head().filter(|(label, _)| label.starts_with('^') && label.len() > 1)?;
    if label.contains(char::is_whitespace) {
        return None;
    }
    let (mut more, mut is_paragraph) = (0, true);
    for (at, line) in rest.iter().enumerate() {
        if line.depth != first.depth || line.is_covered {
            break;
        }
        let is_indented = line.text.starts_with("    ") || line.text.starts_with('\t');
        if line.text.trim().is_empty() {
            is_paragraph = false;
        } else if is_indented || (is_paragraph && !line.begins_block()) {
            (more, is_paragraph) = (at + 1, true);
        } else {
            break;
        }
    }
    Some((label, more))
}

/// The label of the link definition that a line begins, and how many more lines it has.
fn link<'a>(first: &Line<'a>, rest: &[Line<'a>]) -> Option<(&'a str, usize)> {
    let (label, mut said) = first.head().filter(|(label, _)| !label.starts_with('^'))?;
    let line = |at: usize| rest.get(at).filter(|line| line.is_text() && line.depth == first.depth);
    let mut more = 0;
    if said.is_empty() {
        said = line(0)?.text.trim();
        more = 1;
    }
    let end = match said.strip_prefix('<') {
        Some(inner) => inner.find('>')? + 2,
        None => said.find(char::is_whitespace).unwrap_or(said.len()),
    };
    let title = said[end..].trim();
    if title.is_empty() {
        return Some((label, more + usize::from(line(more).is_some_and(|line| is_title(line.text.trim())))));
    }
    is_title(title).then_some((label, more))
}

fn is_title(text: &str) -> bool {
    let marks = [('"', '"'), ('\'', '\''), ('(', ')')];
    text.len() > 1 && marks.iter().any(|(open, close)| text.starts_with(*open) && text.ends_with(*close))
}

/// The labels in the square brackets of a text, each with the bytes in the brackets.
pub(crate) fn uses(text: &str) -> Vec<(String, Range<usize>)> {
    let mut found = Vec::new();
    for piece in pieces(text).into_iter().filter(|piece| piece.kind == Kind::Text) {
        let (mut open, mut next) = (None, piece.range.start);
        let text = &text[..piece.range.end];
        while let Some(at) = text[next..].find(['[', ']', '`', '\\']).map(|at| next + at) {
            next = at + 1;
            match (text.as_bytes()[at], open) {
                (b'\\', _) => next += text[next..].chars().next().map_or(0, char::len_utf8),
                (b'`', _) => next = code_end(text, at),
                (b'[', _) => open = Some(next),
                (_, Some(start)) => {
                    found.push((key(&text[start..at]), start..at));
                    open = None;
                }
                _ => {}
            }
        }
    }
    found.retain(|(label, _)| !label.is_empty());
    found
}

/// The end of the code span that begins at a byte, or of the run of backticks there, where that begins none.
fn code_end(text: &str, start: usize) -> usize {
    let run_end = |at: usize| text.len() - text[at..].trim_start_matches('`').len();
    let first = run_end(start);
    let mut limit = line_end(text, first);
    while !text[limit..line_end(text, limit)].trim().is_empty() {
        limit = line_end(text, limit);
    }
    let mut next = first;
    while let Some(at) = text[next..limit].find('`').map(|at| next + at) {
        next = run_end(at);
        if next - at == first - start {
            return next;
        }
    }
    first
}

/// A text with other labels, as they are to be written, by the old ones.
pub(crate) fn relabel(text: &str, new: &BTreeMap<String, String>) -> String {
    let mut out = String::new();
    let mut at = 0;
    for (label, range) in uses(text) {
        let Some(new) = new.get(&label) else { continue };
        let (before, after) = (&text[..range.start - 1], &text[range.end + 1..]);
        let is_label = label.starts_with('^') || before.ends_with(']') || after.starts_with(':');
        if is_label {
            out.push_str(&text[at..range.start]);
            out.push_str(new);
            at = range.end;
        } else if let Some(rest) = after.strip_prefix("[]") {
            out.push_str(&format!("{}[{new}]", &text[at..=range.end]));
            at = text.len() - rest.len();
        } else if !after.starts_with(['[', '(']) {
            out.push_str(&format!("{}[{new}]", &text[at..=range.end]));
            at = range.end + 1;
        }
    }
    out.push_str(&text[at..]);
    out
}
