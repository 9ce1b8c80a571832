//! Gives sections their footnotes, and finds those that nobody would read.
//!
//! Each section gets all that it refers to, also what another section refers to, so that it is whole when a layer replaces the other.

use std::collections::btree_map::Entry;
use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

use super::body::Body;
use super::markdown_messages as messages;
use crate::diagnostic::{Complaints, Diagnostic};
use crate::draft::Section;
use crate::markup::{Block, Footnote, Inline, walk_inlines, walk_line};

/// Gives each section of a file the footnotes that its text refers to, in order, and then those that these refer to in turn.
pub(super) fn give(sections: &mut [Section], footnotes: &[Footnote], body: &Body<'_>, complaints: &mut Complaints) {
    let by_label = first_of_each(footnotes, complaints);
    for section in &mut *sections {
        section.footnotes = cited(&section.body, &by_label);
        let title = section.heading.title_span;
        complaints.extend(in_title(section).into_iter().map(|label| messages::footnote_in_heading(title, label)));
        let mut missing = Vec::new();
        walk_line(&section.heading.title, &mut |inline| missing.extend(without_note(inline)));
        complaints.extend(told(missing, body, &body.range(title)));
        let mut missing = Vec::new();
        walk_inlines(&section.body, &mut |inline| missing.extend(without_note(inline)));
        complaints.extend(told(missing, body, &body.range(section.body_span)));
    }
    for note in footnotes {
        let is_cited =
            |label: &str| sections.iter().flat_map(|section| &section.footnotes).any(|note| note.label == label);
        let is_lacking = note.blocks.is_empty() && is_cited(&note.label);
        complaints.extend(is_lacking.then(|| messages::empty_footnote(note.span, &note.label)));
        let mut missing = Vec::new();
        walk_inlines(&note.blocks, &mut |inline| missing.extend(without_note(inline)));
        complaints.extend(told(missing, body, &(body.range(note.span).start..body.text.len())));
    }
    complaints.extend(nobody_reads(sections, &by_label));
}

/// The diagnostics of references to footnotes that do not exist, each where it is first written in a range. What is not written so, such
/// as `\[^1]`, is meant to be read.
fn told(missing: Vec<String>, body: &Body<'_>, range: &Range<usize>) -> impl Iterator<Item = Diagnostic> {
    let text = body.slice(range);
    let mut places = BTreeMap::new();
    for (at, _) in text.match_indices("[^").filter(|(at, _)| !text[..*at].ends_with('\\')) {
        let line = text[at..].lines().next().unwrap_or_default();
        if let Some(end) = line.find(']') {
            places.entry(&line[..=end]).or_insert(at);
        }
    }
    missing.into_iter().filter_map(move |reference| {
        let at = range.start + *places.get(&*reference)?;
        let span = body.span(&(at..at + reference.len()));
        Some(messages::no_footnote(span, reference))
    })
}

/// The footnotes by label; where two have one, the first.
fn first_of_each<'a>(footnotes: &'a [Footnote], complaints: &mut Complaints) -> BTreeMap<&'a str, &'a Footnote> {
    let mut by_label = BTreeMap::new();
    for note in footnotes {
        match by_label.entry(&*note.label) {
            Entry::Vacant(free) => drop(free.insert(note)),
            Entry::Occupied(_) => complaints.push(messages::two_footnotes(note.span, &note.label)),
        }
    }
    by_label
}

/// The footnotes that nobody reads, but for those that one reported before refers to: that says enough of them.
fn nobody_reads(sections: &[Section], by_label: &BTreeMap<&str, &Footnote>) -> Complaints {
    let read = sections.iter().flat_map(|section| &section.footnotes).map(|note| note.label.clone());
    let mut known: BTreeSet<String> = read.chain(sections.iter().flat_map(in_title).map(str::to_owned)).collect();
    let mut notes: Vec<&Footnote> = by_label.values().copied().collect();
    notes.sort_by_key(|note| note.span.start);
    let mut found = Vec::new();
    for note in notes {
        if known.insert(note.label.clone()) {
            found.push(messages::footnote_not_cited(note.span, &note.label));
            known.extend(cited(&note.blocks, by_label).into_iter().map(|note| note.label));
        }
    }
    found
}

/// References of a text to footnotes that do not exist: Markdown takes them for text.
fn without_note(inline: &Inline) -> Vec<String> {
    let Inline::Text(text) = inline else { return Vec::new() };
    let references = text.split("[^").skip(1).filter_map(|rest| {
        let (label, _) = rest.split_once(']')?;
        let is_label = !label.is_empty() && !label.contains(char::is_whitespace);
        is_label.then(|| format!("[^{label}]"))
    });
    references.collect()
}

/// The footnotes that blocks refer to, in the order of the references, each once; after them those that these refer to.
fn cited(body: &[Block], by_label: &BTreeMap<&str, &Footnote>) -> Vec<Footnote> {
    let mut found: Vec<Footnote> = Vec::new();
    let mut known = BTreeSet::new();
    let mut next = 0;
    let mut blocks = body;
    loop {
        walk_inlines(blocks, &mut |inline| {
            if let Inline::Footnote(label) = inline
                && let Some(note) = by_label.get(label.as_str())
                && known.insert(&*note.label)
            {
                found.push((*note).clone());
            }
        });
        let Some(note) = found.get(next).and_then(|note| by_label.get(&*note.label)) else { return found };
        blocks = &note.blocks;
        next += 1;
    }
}

/// The labels of the footnotes that a heading refers to; none may stand there.
fn in_title(section: &Section) -> Vec<&str> {
    let mut labels = Vec::new();
    walk_line(&section.heading.title, &mut |inline| {
        if let Inline::Footnote(label) = inline {
            labels.push(label.as_str());
        }
    });
    labels
}
