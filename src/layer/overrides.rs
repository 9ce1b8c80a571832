//! Lays the sections of files over a module.
//!
//! All operations are resolved against the module as the layers below left it, never against each other: first each
//! heading of the files is given its place there ([`Plan`]), then the new list of sections is built in one pass.

use std::cmp::Reverse;
use std::collections::BTreeMap;
use std::ops::Range;
use std::sync::Arc;

use super::composed::{Contribution, Module, Section, subtree_end};
use super::messages as say;
use super::overlay::Overlay;
use super::{policy, targets, texts};
use crate::diagnostic::Complaints;
use crate::draft::{InDeck, Operation, Position};
use crate::project::LayerId;
use crate::source::Span;

/// What happens to each section of the module below, and what is wrong with what the files ask for.
#[derive(Default)]
struct Plan {
    /// Contributions to sections that stay, by index below.
    changes: BTreeMap<usize, Vec<Contribution>>,
    /// Sections that go, subtree and all, by index below: the heading that says so, and what comes instead.
    gone: BTreeMap<usize, (Span, Vec<Section>)>,
    inserts: Vec<Insert>,
    complaints: Complaints,
}

/// New sections at one place.
struct Insert {
    /// The index below that they come before, and their order there. First come those at the end of a subtree, deeper anchors before
    /// others and those in an anchor before those after it; `true` is what stands before the section at the index.
    place: (usize, bool, Reverse<u8>, bool),
    sections: Vec<Section>,
}

/// The module below with the sections of `main` laid over it: those whose target still is in this module, and those of
/// `guests`, the layer's files for other modules, whose target has come from there.
pub(super) fn lay(main: &Overlay<'_>, guests: &[Overlay<'_>], complaints: &mut Complaints) -> Module {
    targets::check_doubles(main.main(), complaints);
    texts::check_translations(main.drafts, &main.below.slug, Some(main.below), complaints);
    let mut plan = Plan::default();
    for file in std::iter::once(main).chain(guests) {
        for step in file.steps().into_iter().filter(|step| file.is_at_home(step.start)) {
            plan.step(file, step);
        }
    }
    plan.check_hidden_twice(main.below);
    complaints.append(&mut plan.complaints);
    plan.build(main.below, main.layer)
}

impl Plan {
    /// Plans one operation of a file: the sections `step` of its draft.
    fn step(&mut self, file: &Overlay<'_>, step: Range<usize>) {
        let section = &file.main().sections[step.start];
        let heading = &section.heading;
        let operation = &heading.attributes.operation.value;
        if let Operation::Insert(position) = operation {
            self.insert(file, step, position);
            return;
        }
        let at = match targets::resolve(file, section) {
            Ok(at) => at,
            Err(complaint) => return self.complaints.push(complaint),
        };
        let below = &file.below.sections[at];
        if let Some(complaint) = policy::refuse(file, section, at) {
            self.complaints.push(complaint);
            return;
        }
        policy::check_attributes(file, section, &mut self.complaints);
        match operation {
            Operation::Remove => {
                if !section.body.is_empty() || !heading.title.is_empty() {
                    self.complaints.push(say::remove_with_text(heading.span));
                }
                self.hide(&below.id, at, heading.span, Vec::new());
            }
            Operation::Whole => {
                let mut sections = new_sections(file, step, below.level, None);
                if let Some(first) = sections.first_mut() {
                    keep_below(first, below);
                }
                self.hide(&below.id, at, heading.span, sections);
            }
            _ => self.changes.entry(at).or_default().push(contribution(file, step.start, false)),
        }
    }

    /// Takes the subtree at index `at` away and puts sections in its place.
    fn hide(&mut self, id: &str, at: usize, span: Span, instead: Vec<Section>) {
        if let Some((first, _)) = self.gone.get(&at) {
            self.complaints.push(targets::hidden_twice(id, span, *first));
            return;
        }
        self.gone.insert(at, (span, instead));
    }

    fn insert(&mut self, file: &Overlay<'_>, step: Range<usize>, position: &Position) {
        let section = &file.main().sections[step.start];
        if let Some(complaint) = targets::taken(file, section) {
            self.complaints.push(complaint);
            return;
        }
        let is_double = |new: &Section| new.id == section.heading.id;
        if self.inserts.iter().any(|insert| insert.sections.iter().any(is_double)) {
            return; // reported by `check_doubles`
        }
        let at = match targets::anchor(file, section, position) {
            Ok(at) => at,
            Err(complaint) => return self.complaints.push(complaint),
        };
        policy::check_attributes(file, section, &mut self.complaints);
        let sections = &file.below.sections;
        let level = sections[at].level;
        let (there, level) = match position {
            Position::Before(_) => ((at, true, Reverse(level), false), level),
            Position::In(_) => ((subtree_end(sections, at), false, Reverse(level), false), (level + 1).min(6)),
            Position::After(_) => ((after(sections, at), false, Reverse(level), true), level),
        };
        self.inserts.push(Insert { place: there, sections: new_sections(file, step, level, Some(position)) });
    }

    /// Complains of two operations of one layer that hide the same section, one of them through a parent.
    fn check_hidden_twice(&mut self, below: &Module) {
        let mut complain = |at: usize, span, first| {
            self.complaints.push(targets::hidden_twice(&below.sections[at].id, span, first));
        };
        let mut hidden: BTreeMap<usize, Span> = BTreeMap::new();
        for (at, (span, _)) in &self.gone {
            for inner in *at..subtree_end(&below.sections, *at) {
                if let Some(first) = hidden.insert(inner, *span) {
                    complain(inner, *span, first);
                    break;
                }
            }
        }
        for (at, changes) in &self.changes {
            for change in changes {
                if let Some(first) = hidden.get(at) {
                    complain(*at, change.heading().span, *first);
                }
            }
            let mut replaced = changes.iter().filter(|change| change.hides()).map(|change| change.heading().span);
            if let Some(first) = replaced.next() {
                replaced.for_each(|span| complain(*at, span, first));
            }
        }
    }

    /// The module with all of the plan done to it, by `layer`.
    fn build(mut self, below: &Module, layer: LayerId) -> Module {
        let mut module = Module { sections: Vec::with_capacity(below.sections.len()), ..below.clone() };
        self.inserts.sort_by_key(|insert| insert.place);
        let mut inserts = self.inserts.into_iter().peekable();
        let mut gone_until = 0;
        for (at, section) in below.sections.iter().enumerate() {
            while let Some(insert) = inserts.next_if(|insert| insert.place.0 <= at) {
                module.sections.extend(insert.sections);
            }
            if let Some((span, instead)) = self.gone.remove(&at) {
                let end = subtree_end(&below.sections, at);
                gone_until = gone_until.max(end);
                let stays = |id: &Arc<str>| instead.iter().any(|section| section.id == *id);
                for lost in below.sections[at..end].iter().filter(|lost| !stays(&lost.id)) {
                    module.removed.insert(lost.id.clone(), (layer, span));
                }
                module.sections.extend(instead);
            }
            if at < gone_until {
                continue;
            }
            let mut section = section.clone();
            // what hides the section comes first: what the layer adds stands around its own text
            let mut changes = self.changes.remove(&at).unwrap_or_default();
            changes.sort_by_key(|change| !change.hides());
            for change in changes.iter().filter(|change| change.hides()) {
                policy::take_attributes(&mut section, &change.heading().attributes, layer);
            }
            section.contributions.extend(changes);
            module.sections.push(section);
        }
        module.sections.extend(inserts.flat_map(|insert| insert.sections));
        module
    }
}

/// What a section that was replaced whole keeps of the one below: its history, policy and conditions.
fn keep_below(section: &mut Section, below: &Section) {
    section.id = below.id.clone();
    section.was.clone_from(&below.was);
    section.conditions.extend(below.conditions.iter().cloned());
    let mut contributions = below.contributions.clone();
    contributions.append(&mut section.contributions);
    if let Some(last) = contributions.last_mut() {
        last.first = false;
    }
    section.contributions = contributions;
}

/// The index after an anchor, its subsections, and what lower layers have put after it.
fn after(sections: &[Section], anchor: usize) -> usize {
    let id = &sections[anchor].id;
    let mut at = subtree_end(sections, anchor);
    while sections.get(at).is_some_and(|next| matches!(&next.placed, Some(Position::After(other)) if other == id)) {
        at = subtree_end(sections, at);
    }
    at
}

/// What a file contributes by the section at `index`.
fn contribution(file: &Overlay<'_>, index: usize, first: bool) -> Contribution {
    let operation = file.main().sections[index].heading.attributes.operation.value.clone();
    Contribution { layer: file.layer, operation, first, texts: texts::of(file.drafts, index) }
}

/// The sections `step` of a file as new ones, the first at `level`.
fn new_sections(file: &Overlay<'_>, step: Range<usize>, level: u8, placed: Option<&Position>) -> Vec<Section> {
    let sections = &file.main().sections;
    let (start, own) = (step.start, sections[step.start].heading.level);
    step.map(|at| {
        let heading = &sections[at].heading;
        let level = (level + heading.level).saturating_sub(own).clamp(1, 6);
        let mut section = new_section(level, contribution(file, at, true));
        section.placed = placed.filter(|_| at == start).cloned();
        section
    })
    .collect()
}

/// A section that the layer of its contribution makes.
pub(super) fn new_section(level: u8, contribution: Contribution) -> Section {
    let (layer, main) = (contribution.layer, contribution.texts[0].1.clone());
    let heading = &main.section().heading;
    let mut section = Section {
        id: heading.id.clone(),
        was: Vec::new(),
        level,
        lock: None,
        locked_by: layer,
        slot: None,
        conditions: Vec::new(),
        in_deck: InDeck::Shown,
        placed: None,
        contributions: vec![contribution],
    };
    policy::take_attributes(&mut section, &heading.attributes, layer);
    section
}
