//! Changes to one section of a file: its heading and text are written, it is put into the file, or taken out.
//!
//! What stands around it stays as it is, byte for byte, with the line ends of the file.

use std::ops::Range;

use super::messages;
use super::new_override::put;
use super::revision::{Patch, Refusal, Revision, RevisionTarget, newline, with_line_ends};
use crate::draft::{Draft, Section};
use crate::source::Snapshot;

/// The heading and the own text of a section, as they are written: Markdown, without braces and `#`, lines end in `\n`.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Written {
    /// The text of the heading, on one line; empty where it has none.
    pub(crate) title: String,
    /// The text below it, without the empty lines around it.
    pub(crate) text: String,
}

impl Written {
    /// What somebody has written: a title on one line, and a text without empty lines around it.
    pub(crate) fn new(title: &str, text: &str) -> Self {
        let text = text.replace("\r\n", "\n").replace('\r', "\n");
        let title = title.split_whitespace().collect::<Vec<_>>().join(" ");
        Self { title, text: without_empty_lines(&text).to_owned() }
    }

    /// What a section of a file says.
    pub(crate) fn of(section: &Section, snapshot: &Snapshot) -> Self {
        Self::new(snapshot.slice(section.heading.title_span), snapshot.slice(section.body_span))
    }
}

/// A text without the empty lines before and after it. What begins its first line stays, for it may be code.
fn without_empty_lines(text: &str) -> &str {
    let text = text.trim_end();
    let begin = text.len() - text.trim_start().len();
    &text[text[..begin].rfind('\n').map_or(0, |end| end + 1)..]
}

/// The changes that make a section of a file say something else. What is the same stays as it is.
pub(crate) fn write(section: &Section, snapshot: &Snapshot, new: &Written) -> Vec<Patch> {
    let (file, old) = (section.heading.title_span.file, Written::of(section, snapshot));
    let there = snapshot.file(file).text();
    let mut patches = Vec::new();
    if new.title != old.title {
        patches.push(title(section, snapshot, &new.title));
    }
    if new.text != old.text {
        let range = section.body_span.range();
        let (body, end) = (&there[range.clone()], newline(there));
        let core = without_empty_lines(body);
        let start = range.start + if core.is_empty() { 0 } else { core.as_ptr() as usize - body.as_ptr() as usize };
        let stop = if core.is_empty() { range.end } else { start + core.len() };
        let text = with_line_ends(&new.text, there);
        let text = match (core.is_empty(), new.text.is_empty()) {
            (false, _) | (true, true) => text,
            (true, false) => {
                let before = if there[..range.start].ends_with('\n') { 1 } else { 2 };
                let after = if range.end == there.len() { 1 } else { 2 };
                format!("{}{text}{}", end.repeat(before), end.repeat(after))
            }
        };
        patches.push(Patch::replace(file, start..stop, text));
    }
    patches
}

/// The change of a heading's text.
fn title(section: &Section, snapshot: &Snapshot, new: &str) -> Patch {
    let span = section.heading.title_span;
    let there = snapshot.file(span.file).text();
    let (before, after) = (&there[..span.start as usize], &there[span.end as usize..]);
    // an empty heading has no space between its signs and its braces
    let lead = if before.ends_with('#') && !new.is_empty() { " " } else { "" };
    let follow = if after.starts_with('{') && !new.is_empty() { " " } else { "" };
    Patch::replace(span.file, span.range(), format!("{lead}{new}{follow}"))
}

/// Puts a section, heading and all, into the layer's file for a module: at its end, or where it is a part of no other; the file is made
/// where there is none.
///
/// # Errors
///
/// A refusal where nothing can stand at the end of the file.
pub(crate) fn add(target: &RevisionTarget<'_>, slug: &str, heading: &str, new: &Written) -> Result<Revision, Refusal> {
    let (it, mut revision) = (target.it(), Revision::default());
    let text = whole(heading, new);
    match it.draft(slug, target.language) {
        Some(draft) => revision.patches.push(put(draft, target.snapshot, &text, slug)?),
        None => {
            let path = format!("{}/{}", it.folder, it.file_name(slug, target.language));
            revision.written.insert(path, text.into_bytes());
        }
    }
    Ok(revision)
}

/// Puts a section right before a byte of a file at which another begins, or at its end.
pub(crate) fn add_at(draft: &Draft, snapshot: &Snapshot, at: usize, heading: &str, new: &Written) -> Patch {
    let there = snapshot.file(draft.file).text();
    let end = newline(there);
    let before = match there[..at].trim_end_matches([' ', '\t']) {
        "" => String::new(),
        above if above.ends_with("\n\n") || above.ends_with("\r\n\r\n") => String::new(),
        above if above.ends_with('\n') => end.to_owned(),
        _ => end.repeat(2),
    };
    let after = if at == there.len() { "" } else { end };
    Patch::insert(draft.file, at, format!("{before}{}{after}", with_line_ends(&whole(heading, new), there)))
}

/// A section as a file has it, with a line end behind it.
fn whole(heading: &str, new: &Written) -> String {
    match new.text.is_empty() {
        true => format!("{heading}\n"),
        false => format!("{heading}\n\n{}\n", new.text),
    }
}

/// Takes sections of a file out.
pub(crate) fn take_out(draft: &Draft, range: Range<usize>) -> Option<Patch> {
    let sections = draft.sections.get(range)?;
    let (first, last) = (sections.first()?, sections.last()?);
    Some(Patch::replace(draft.file, first.span.start as usize..last.span.end as usize, ""))
}

/// Whether a file says of its sections what it said before, and of the one at `index` what somebody has written.
///
/// # Errors
///
/// A refusal where the text makes a section of its own, or of what stands below it a part of itself.
pub(crate) fn check(
    before: &Draft,
    (after, snapshot): (&Draft, &Snapshot),
    index: usize,
    new: &Written,
) -> Result<(), Refusal> {
    let ids = |draft: &Draft| draft.sections.iter().map(|one| one.heading.id.clone()).collect::<Vec<_>>();
    let (old, now) = (ids(before), ids(after));
    if now.len() > old.len() {
        let made = after.sections.get(index + 1).map(|one| snapshot.slice(one.heading.title_span).trim());
        return Err(messages::makes_section(made.unwrap_or_default()));
    }
    if old != now {
        return Err(messages::takes_along());
    }
    match after.sections.get(index).map(|one| Written::of(one, snapshot)) {
        Some(written) if written.title != new.title => Err(messages::title_not_kept(&new.title)),
        Some(written) if written != *new => Err(messages::takes_along()),
        _ => Ok(()),
    }
}
