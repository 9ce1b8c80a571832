//! Parts of cases: the callouts of a section with one kind and title are parts of one case, whichever layer they are from.
//!
//! Callouts of two sections are never parts of one case. The parts of a case are counted for each audience, from those that it meets.

use super::audience::Audience;
use super::block::CasePart;
use super::lookup::Lookup;
use super::messages;
use crate::diagnostic::{Complaints, Diagnostic};
use crate::draft::InDeck;
use crate::edition::Section;
use crate::markup::{BlockKind, CalloutKind, walk_into, words};
use crate::parse::slug;
use crate::source::Span;

/// The parts of a section's cases, each with the place of its callout.
pub(super) type CaseParts = Vec<(Span, CasePart)>;

/// A callout that says which part of a case it is.
struct CaseCallout {
    kind: CalloutKind,
    /// The words of its title, filled in; it may be empty.
    title: String,
    /// Which part it is, from 1.
    number: u32,
    span: Span,
}

impl CaseCallout {
    /// What the parts of one case have in common: their kind and their title.
    fn case(&self) -> (&'static str, &str) {
        (self.kind.word(), &self.title)
    }

    /// The name of its case.
    fn name(&self) -> &str {
        if self.title.is_empty() { self.kind.word() } else { &self.title }
    }
}

/// The parts that an audience meets in a section, those of a case together: by number, and those of one number as they are read.
fn met(lookup: &Lookup<'_>, section: &Section, audience: Audience) -> Vec<CaseCallout> {
    let mut found = Vec::new();
    let texts = section.passages.iter().map(|passage| passage.text.section());
    for text in texts.filter(|text| text.uses.has_parts) {
        for blocks in std::iter::once(&text.body).chain(text.footnotes.iter().map(|note| &note.blocks)) {
            walk_into(blocks, &mut |block| {
                let BlockKind::Callout(callout) = &block.kind else { return true };
                let part = |number| {
                    let title = lookup.fill(&words(&callout.title)).trim().to_owned();
                    CaseCallout { kind: callout.kind, title, number, span: block.span }
                };
                found.extend(callout.keys.part.map(part));
                // the speaker has what the others see at hand too
                audience == Audience::Speaker || !audience.is_excluded(callout.kind)
            });
        }
    }
    found.sort_by(|a, b| (a.case(), a.number).cmp(&(b.case(), b.number)));
    found
}

/// Numbers the parts that an audience meets in a section. On a page each has an id, and leads to its neighbours.
pub(super) fn numbered(lookup: &Lookup<'_>, section: &Section, audience: Audience) -> CaseParts {
    let parts = met(lookup, section, audience);
    let mut ids: Vec<String> = Vec::new();
    for part in &parts {
        let name = Some(slug(part.name())).filter(|name| !name.is_empty());
        let name = format!("{}--{}-del-{}", section.id, name.as_deref().unwrap_or(part.kind.word()), part.number);
        let same = (2..).map(|again| format!("{name}-{again}"));
        ids.extend(std::iter::once(name.clone()).chain(same).find(|id| !ids.contains(id)));
    }
    let id = |at: usize| Some(ids[at].clone()).filter(|_| audience == Audience::Page);
    let part = |(at, part): (usize, &CaseCallout)| {
        let is_same = |other: &usize| parts.get(*other).is_some_and(|other| other.case() == part.case());
        let last = parts.iter().rfind(|other| other.case() == part.case());
        let case_part = CasePart {
            number: part.number,
            count: last.map_or(part.number, |last| last.number),
            id: id(at),
            previous: at.checked_sub(1).filter(is_same).and_then(id),
            next: Some(at + 1).filter(is_same).and_then(id),
        };
        (part.span, case_part)
    };
    parts.iter().enumerate().map(part).collect()
}

/// Reports each part of a case that one of its audiences meets twice, or without the one before it.
pub(super) fn check(lookup: &Lookup<'_>, section: &Section, found: &mut Complaints) {
    let slide = (section.in_deck != InDeck::Absent).then_some(Audience::Slide);
    for audience in std::iter::once(Audience::Page).chain(slide) {
        let parts = met(lookup, section, audience);
        for (at, part) in parts.iter().enumerate() {
            let before = at.checked_sub(1).map(|before| &parts[before]).filter(|before| before.case() == part.case());
            found.extend(wrong(before, part).filter(|one| !found.contains(one)));
        }
    }
}

/// What is wrong with a part that follows another, or begins its case.
fn wrong(before: Option<&CaseCallout>, part: &CaseCallout) -> Option<Diagnostic> {
    let number = before.map_or(0, |before| before.number);
    match before {
        Some(before) if number == part.number => {
            let complaint = messages::part_twice(part.span, part.name(), number);
            Some(complaint.note(before.span, messages::first_part_here(number)))
        }
        _ if part.number > number + 1 => Some(messages::part_missing(part.span, part.name(), number + 1, part.number)),
        _ => None,
    }
}
