//! Lays the sections of one file over a module.
//!
//! All operations are resolved against the module as the layers below left it, never against each other: first each
//! heading of the file is given its place there ([`Plan`]), then the new list of sections is built in one pass.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::composed::{Contribution, Module, Section, subtree_end};
use super::moves::Moves;
use super::policy;
use super::targets::{self, Target};
use super::texts;
use crate::diagnostic::{Code, Diagnostic};
use crate::draft::{Draft, InDeck, Operation, Place, Said};
use crate::project::{Language, Project};

/// What is being laid over what.
pub(super) struct Overlay<'a> {
    pub(super) project: &'a Project,
    /// The layer that lies above, by place in the project.
    pub(super) layer: usize,
    /// Its files for the module.
    pub(super) drafts: &'a [(Language, Arc<Draft>)],
    /// The module, as the layers below left it.
    pub(super) below: &'a Module,
    /// The module that the file is for, where its sections have moved from there to the one below.
    pub(super) from: Option<&'a str>,
    /// What the layer's files name and that now stands in another module.
    pub(super) moves: &'a Moves,
}

/// What happens to each section of the module below.
#[derive(Default)]
struct Plan {
    /// Contributions to sections that stay, by their place below.
    changes: BTreeMap<usize, Vec<Change>>,
    /// Sections that go, subtree and all, by their place below: the heading, and what comes instead.
    gone: BTreeMap<usize, (crate::source::Span, Vec<Section>)>,
    /// New sections: before which place, how deep their anchor is (deepest first), in before after, and the sections.
    inserts: Vec<(usize, Depth, Vec<Section>)>,
}

struct Change {
    contribution: Contribution,
    words: crate::draft::Words,
}

/// The order of several insertions at one place.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Depth {
    /// At the end of a subtree: those in and after deeper anchors come first.
    End(std::cmp::Reverse<u8>, bool),
    /// Before the section at that place.
    Before,
}

impl Overlay<'_> {
    fn main(&self) -> &Draft {
        &self.drafts[0].1
    }

    /// The module with the file's sections laid over it: those whose target still is in this module, and those of
    /// `guests`, the layer's files for other modules, whose target has come from there.
    pub(super) fn apply(&self, guests: &[Overlay<'_>], complaints: &mut Vec<Diagnostic>) -> Module {
        let mut plan = Plan::default();
        if self.from.is_none() {
            targets::check_doubles(self.main(), complaints);
            texts::check_translations(self.drafts, &self.below.slug, Some(self.below), complaints);
        }
        for file in std::iter::once(self).chain(guests) {
            for steps in file.steps().into_iter().filter(|steps| file.is_at_home(steps.start)) {
                file.plan(steps.start, steps.end, &mut plan, complaints);
            }
        }
        self.check_hidden_twice(&plan, complaints);
        self.build(plan)
    }

    /// The place below of the section that the file calls by this id.
    pub(super) fn find(&self, id: &str) -> Option<usize> {
        match self.from {
            None => targets::find(self.below, id),
            Some(from) => targets::find_moved(self.below, from, id),
        }
    }

    /// Whether an operation of the file is for the module below.
    pub(super) fn is_at_home(&self, index: usize) -> bool {
        let target = self.target(index);
        match self.from {
            None => !self.moves.is_away(&self.below.slug, target),
            Some(_) => self.find(target).is_some(),
        }
    }

    /// The id by which an operation of the file finds its place: its anchor's, or its own.
    pub(super) fn target(&self, index: usize) -> &Arc<str> {
        let heading = &self.main().sections[index].heading;
        match &heading.words.operation.value {
            Operation::Insert(place) => place.anchor(),
            _ => &heading.id,
        }
    }

    /// The file's operations, each as the range of sections that belong to it.
    pub(super) fn steps(&self) -> Vec<std::ops::Range<usize>> {
        let mut steps: Vec<std::ops::Range<usize>> = Vec::new();
        let mut index = 0;
        while index < self.main().sections.len() {
            let end = self.nested(index);
            steps.push(index..end);
            index = end;
        }
        steps
    }

    /// The end of what belongs to a new or `whole` section: deeper headings that say nothing else and name nothing
    /// below.
    fn nested(&self, index: usize) -> usize {
        let sections = &self.main().sections;
        let heading = &sections[index].heading;
        let whole = heading.words.operation.value == Operation::Whole;
        if !whole && !matches!(heading.words.operation.value, Operation::Insert(_)) {
            return index + 1;
        }
        let replaced = self.find(&heading.id).map(|at| at..subtree_end(&self.below.sections, at));
        let belongs = |section: &crate::draft::Section| {
            let inner = &section.heading;
            let known = self.find(&inner.id);
            inner.level > heading.level
                && inner.words.operation.span.is_none()
                && known.is_none_or(|at| whole && replaced.as_ref().is_some_and(|range| range.contains(&at)))
        };
        let count = sections[index + 1..].iter().take_while(|section| belongs(section)).count();
        index + 1 + count
    }

    fn plan(&self, index: usize, nested: usize, plan: &mut Plan, complaints: &mut Vec<Diagnostic>) {
        let section = &self.main().sections[index];
        let heading = &section.heading;
        let Said { value: operation, .. } = &heading.words.operation;
        if let Operation::Insert(place) = operation {
            self.plan_insert(index, nested, place, plan, complaints);
            return;
        }
        let Some(target) = targets::resolve(self, section, complaints) else { return };
        let Target { index: at, .. } = target;
        let below = &self.below.sections[at];
        if let Some(complaint) = policy::refuse(self, section, at) {
            complaints.push(complaint);
            return;
        }
        policy::check_words(self, section, complaints);
        match operation {
            Operation::Remove => {
                if !section.body.is_empty() || !heading.title.is_empty() {
                    let message = "`remove` takes no text; take the text away, or the word";
                    complaints.push(Diagnostic::new(Code::RemoveWithText, heading.span, message));
                }
                self.hide(at, heading.span, Vec::new(), plan, complaints);
            }
            Operation::Whole => {
                let sections = self.new_sections(index, nested, below.level, None);
                let mut sections = sections;
                if let Some(first) = sections.first_mut() {
                    self.keep_below(first, below);
                }
                self.hide(at, heading.span, sections, plan, complaints);
            }
            _ => plan
                .changes
                .entry(at)
                .or_default()
                .push(Change { contribution: self.contribution(index, false), words: heading.words.clone() }),
        }
    }

    /// What a section that was replaced whole keeps of the one below: its history, policy and conditions.
    fn keep_below(&self, section: &mut Section, below: &Section) {
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

    fn hide(
        &self,
        at: usize,
        span: crate::source::Span,
        instead: Vec<Section>,
        plan: &mut Plan,
        complaints: &mut Vec<Diagnostic>,
    ) {
        if let Some((first, _)) = plan.gone.get(&at) {
            complaints.push(targets::hidden_twice(&self.below.sections[at].id, span, *first));
            return;
        }
        plan.gone.insert(at, (span, instead));
    }

    fn plan_insert(
        &self,
        index: usize,
        nested: usize,
        place: &Place,
        plan: &mut Plan,
        complaints: &mut Vec<Diagnostic>,
    ) {
        let section = &self.main().sections[index];
        if let Some(complaint) = targets::taken(self, section) {
            complaints.push(complaint);
            return;
        }
        let is_double = |new: &Section| new.id == section.heading.id;
        if plan.inserts.iter().any(|(_, _, sections)| sections.iter().any(is_double)) {
            return; // told by `check_doubles`
        }
        let Some(at) = targets::anchor(self, section, place, complaints) else { return };
        policy::check_words(self, section, complaints);
        let sections = &self.below.sections;
        let level = sections[at].level;
        let (position, depth, level) = match place {
            Place::Before(_) => (at, Depth::Before, level),
            Place::In(_) => {
                (subtree_end(sections, at), Depth::End(std::cmp::Reverse(level), false), (level + 1).min(6))
            }
            Place::After(_) => (self.after(at), Depth::End(std::cmp::Reverse(level), true), level),
        };
        let new = self.new_sections(index, nested, level, Some(place));
        plan.inserts.push((position, depth, new));
    }

    /// The place after an anchor, its subsections, and what lower layers have put after it.
    fn after(&self, anchor: usize) -> usize {
        let sections = &self.below.sections;
        let id = &sections[anchor].id;
        let mut at = subtree_end(sections, anchor);
        while sections.get(at).is_some_and(|next| matches!(&next.placed, Some(Place::After(other)) if other == id)) {
            at = subtree_end(sections, at);
        }
        at
    }

    fn contribution(&self, index: usize, first: bool) -> Contribution {
        let operation = self.main().sections[index].heading.words.operation.value.clone();
        Contribution { layer: self.layer, operation, first, texts: texts::of(self.drafts, index) }
    }

    /// The sections `index..end` of the file as new ones, the first at `level`.
    fn new_sections(&self, index: usize, end: usize, level: u8, placed: Option<&Place>) -> Vec<Section> {
        let sections = &self.main().sections;
        let own = sections[index].heading.level;
        (index..end)
            .map(|at| {
                let heading = &sections[at].heading;
                let level = (level + heading.level).saturating_sub(own).clamp(1, 6);
                let mut section = new_section(self.layer, level, heading, self.contribution(at, true));
                section.placed = placed.filter(|_| at == index).cloned();
                section
            })
            .collect()
    }

    /// Two operations of one layer that hide the same section, one of them through a parent.
    fn check_hidden_twice(&self, plan: &Plan, complaints: &mut Vec<Diagnostic>) {
        let mut hidden: BTreeMap<usize, crate::source::Span> = BTreeMap::new();
        for (at, (span, _)) in &plan.gone {
            for inner in *at..subtree_end(&self.below.sections, *at) {
                if let Some(first) = hidden.insert(inner, *span) {
                    complaints.push(targets::hidden_twice(&self.below.sections[inner].id, *span, first));
                    break;
                }
            }
        }
        for (at, changes) in &plan.changes {
            for change in changes {
                let span = self.span(&change.contribution);
                if let Some(first) = hidden.get(at) {
                    complaints.push(targets::hidden_twice(&self.below.sections[*at].id, span, *first));
                }
            }
            let mut replaced = changes.iter().filter(|change| change.contribution.hides());
            if let Some(first) = replaced.next() {
                let first = self.span(&first.contribution);
                for change in replaced {
                    let id = &self.below.sections[*at].id;
                    complaints.push(targets::hidden_twice(id, self.span(&change.contribution), first));
                }
            }
        }
    }

    fn span(&self, contribution: &Contribution) -> crate::source::Span {
        contribution.texts[0].1.section().heading.span
    }

    fn build(&self, mut plan: Plan) -> Module {
        let mut module = Module { sections: Vec::with_capacity(self.below.sections.len()), ..self.below.clone() };
        plan.inserts.sort_by_key(|(at, depth, _)| (*at, *depth));
        let mut inserts = plan.inserts.into_iter().peekable();
        let mut gone_until = 0;
        for (at, section) in self.below.sections.iter().enumerate() {
            while let Some((_, _, new)) = inserts.next_if(|(place, _, _)| *place <= at) {
                module.sections.extend(new);
            }
            if let Some((span, instead)) = plan.gone.remove(&at) {
                gone_until = gone_until.max(subtree_end(&self.below.sections, at));
                let stays = |id: &Arc<str>| instead.iter().any(|section| section.id == *id);
                for lost in &self.below.sections[at..subtree_end(&self.below.sections, at)] {
                    if !stays(&lost.id) {
                        module.removed.insert(lost.id.clone(), (self.layer, span));
                    }
                }
                module.sections.extend(instead);
            }
            if at < gone_until {
                continue;
            }
            let mut section = section.clone();
            // what hides the section comes first: what the layer adds stands around its own text
            let mut changes = plan.changes.remove(&at).unwrap_or_default();
            changes.sort_by_key(|change| !change.contribution.hides());
            for change in changes {
                policy::take_words(&mut section, &change.words, self.layer, change.contribution.hides());
                section.contributions.push(change.contribution);
            }
            module.sections.push(section);
        }
        module.sections.extend(inserts.flat_map(|(_, _, new)| new));
        module
    }
}

/// A section that a layer makes.
pub(super) fn new_section(
    layer: usize,
    level: u8,
    heading: &crate::draft::Heading,
    contribution: Contribution,
) -> Section {
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
    policy::take_words(&mut section, &heading.words, layer, true);
    section
}
