//! Gives sections their footnotes, and finds those that nobody would read.

use std::collections::btree_map::Entry;
use std::collections::{BTreeMap, BTreeSet};

use super::yaml::Complaints;
use crate::diagnostic::{Code, Diagnostic};
use crate::draft::Section;
use crate::markup::{Block, Footnote, Inline, walk_inlines, walk_line};

/// Gives each section the footnotes that its text refers to, in order, and then those that these refer to in turn.
pub(super) fn give(sections: &mut [Section], footnotes: &[Footnote], complaints: &mut Complaints) {
    let mut complain = |span, message| complaints.push(Diagnostic::new(Code::FootnoteUnread, span, message));
    let mut by_label: BTreeMap<&str, &Footnote> = BTreeMap::new();
    for note in footnotes {
        let label = &note.label;
        match by_label.entry(label) {
            Entry::Vacant(free) => drop(free.insert(note)),
            Entry::Occupied(_) => {
                complain(note.span, format!("there are two footnotes `{label}`; give this one a name of its own"));
            }
        }
    }
    let mut told: BTreeSet<String> = BTreeSet::new();
    for section in &mut *sections {
        section.footnotes = cited(&section.body, &by_label);
        for label in in_title(section) {
            let message = format!("a heading shows no footnotes; put `[^{label}]` in the text below it");
            complain(section.heading.title_span, message);
            told.insert(label.to_owned());
        }
    }
    let read = sections.iter().flat_map(|section| &section.footnotes).map(|note| &*note.label);
    let known: BTreeSet<&str> = read.chain(told.iter().map(String::as_str)).collect();
    for (label, note) in by_label.into_iter().filter(|(label, _)| !known.contains(label)) {
        let message = format!("no text refers to this footnote; write `[^{label}]` where it belongs, or take it away");
        complain(note.span, message);
    }
}

fn cited(body: &[Block], by_label: &BTreeMap<&str, &Footnote>) -> Vec<Footnote> {
    let mut found: Vec<Footnote> = Vec::new();
    let mut next = 0;
    let mut blocks = body;
    loop {
        walk_inlines(blocks, &mut |inline| {
            if let Inline::Footnote(label) = inline
                && let Some(note) = by_label.get(label.as_str())
                && !found.iter().any(|known| known.label == note.label)
            {
                found.push((*note).clone());
            }
        });
        let Some(note) = found.get(next).and_then(|note| by_label.get(&*note.label)) else { return found };
        blocks = &note.blocks;
        next += 1;
    }
}

fn in_title(section: &Section) -> Vec<&str> {
    let mut labels = Vec::new();
    walk_line(&section.heading.title, &mut |inline| {
        if let Inline::Footnote(label) = inline {
            labels.push(label.as_str());
        }
    });
    labels
}
