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
use super::targets::Hiding;
use super::{policy, retiring, targets, texts, titles};
use crate::diagnostic::{Complaints, Diagnostic};
use crate::draft::{self, Heading, Operation, Position};
use crate::project::LayerId;
use crate::source::Span;

/// What happens to each section of the module below, and what is wrong with what the files ask for.
#[derive(Default)]
struct Plan {
    /// Contributions to sections that stay, by index below.
    changes: BTreeMap<usize, Vec<Contribution>>,
    /// Sections that go, subtree and all, by index below: the heading that says so, and what comes instead.
    gone: BTreeMap<usize, (Hiding, Vec<Section>)>,
    /// New sections, each with its place.
    inserts: Vec<Insert>,
    /// The ids of what the layer makes, each with the heading that has it first.
    made: BTreeMap<Arc<str>, Span>,
    complaints: Complaints,
}

/// New sections at one place.
struct Insert {
    /// The index below that they come before, and their order there. First come those at the end of a subtree, deeper anchors before
    /// others, those in an anchor before those after it, and those whose anchor was itself placed by another before those of that one;
    /// `true` is what stands before the section at the index.
    place: (usize, bool, Reverse<u8>, bool, Reverse<usize>),
    /// The index below of the anchor, and the word that names it.
    anchor: (usize, Span),
    sections: Vec<Section>,
}

/// The module below with the sections of `main` laid over it: those whose target still is in this module, and those of
/// `guests`, the layer's files for other modules, whose target has come from there.
pub(super) fn lay(main: &Overlay<'_>, guests: &[Overlay<'_>], complaints: &mut Complaints) -> Module {
    texts::check_translations(main.drafts, &main.below.slug, Some(main.below), complaints);
    let mut plan = Plan::default();
    let files = std::iter::once(main).chain(guests);
    let steps = files.flat_map(|file| file.main().steps().into_iter().map(move |step| (file, step)));
    let steps: Vec<_> = steps.filter(|(file, step)| file.is_at_home(step.start)).collect();
    // what is made comes first, so that its ids are known
    let is_made = |file: &Overlay<'_>, step: &Range<usize>| {
        let operation = &file.main().sections[step.start].heading.attributes.operation.value;
        matches!(operation, Operation::Insert(_) | Operation::Whole)
    };
    let (made, others): (Vec<_>, Vec<_>) = steps.into_iter().partition(|(file, step)| is_made(file, step));
    made.into_iter().chain(others).for_each(|(file, step)| plan.step(file, step));
    plan.check_hidden_twice(main);
    plan.check_anchors(main.below);
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
            Err(complaint) => {
                let made = self.made.get(&heading.id).map(|first| targets::double(section, *first));
                return self.complaints.push(made.unwrap_or(complaint));
            }
        };
        if let Some(complaint) =
            file.main().enclosing(step.start).and_then(|outer| targets::inner_taken(file, section, outer))
        {
            return self.complaints.push(complaint);
        }
        let below = &file.below.sections[at];
        if let Some(complaint) = policy::refuse(file, section, at) {
            self.complaints.push(complaint);
            return;
        }
        policy::check_words(file, &file.main().sections[step.clone()], Some(below), &mut self.complaints);
        retiring::tell(file, section, at, &mut self.complaints);
        titles::check(file, step.start, below, &mut self.complaints);
        match operation {
            Operation::Remove => {
                if !section.body.is_empty() || !heading.title.is_empty() {
                    self.complaints.push(say::remove_with_text(heading.span));
                }
                self.hide(file, at, heading, Vec::new());
            }
            Operation::Whole => {
                let indices = std::iter::once(step.start).chain(self.fresh(file, step.start, step.start + 1..step.end));
                let mut sections = new_sections(file, &indices.collect::<Vec<_>>(), below.level);
                let old = at..subtree_end(&file.below.sections, at);
                for new in &mut sections {
                    if let Some(at) = file.find(&new.id).filter(|at| old.contains(at)) {
                        keep_below(new, &file.below.sections[at]);
                    }
                }
                self.hide(file, at, heading, sections);
            }
            _ => {
                self.complaints.extend(emptied(section, below));
                self.changes.entry(at).or_default().push(contribution(file, step.start, false));
            }
        }
    }

    /// Takes the subtree at index `at` away and puts sections in its place.
    fn hide(&mut self, file: &Overlay<'_>, at: usize, heading: &Heading, instead: Vec<Section>) {
        let (section, hiding) = (&file.below.sections[at], hiding(heading));
        if let Some((first, _)) = self.gone.get(&at) {
            self.complaints.push(targets::hidden_twice(file.project, (section, section), &hiding, first));
            return;
        }
        self.gone.insert(at, (hiding, instead));
    }

    /// Plans new sections beside their anchor, or in it, with levels that follow from the anchor's. Those whose ids are taken are left out;
    /// where the first of them is, so are all.
    fn insert(&mut self, file: &Overlay<'_>, step: Range<usize>, position: &Position) {
        let section = &file.main().sections[step.start];
        let indices = self.fresh(file, step.start, step.clone());
        if indices.first() != Some(&step.start) {
            return;
        }
        let at = match targets::anchor(file, section, position) {
            Ok(at) => at,
            Err(complaint) => return self.complaints.push(complaint),
        };
        policy::check_words(file, &file.main().sections[step], None, &mut self.complaints);
        retiring::tell(file, section, at, &mut self.complaints);
        let sections = &file.below.sections;
        let anchor = &sections[at];
        let (deepest, by) = (Reverse(anchor.level), Reverse(anchor.anchors.len()));
        let (there, level) = match position {
            Position::Before(_) => ((at, true, deepest, false, by), anchor.level),
            Position::In(_) => ((subtree_end(sections, at), false, deepest, false, by), (anchor.level + 1).min(6)),
            Position::After(_) => ((after(sections, at), false, deepest, true, by), anchor.level),
        };
        let mut new = new_sections(file, &indices, level);
        if let Some(first) = new.first_mut().filter(|_| !matches!(position, Position::In(_))) {
            first.anchors = std::iter::once(&anchor.id).chain(&anchor.anchors).cloned().collect();
        }
        let word = section.heading.attributes.operation.span.unwrap_or(section.heading.span);
        let is_title = file.below.opening().is_some_and(|opening| opening.id == anchor.id);
        if level == 1 && is_title {
            self.complaints.push(say::second_title(word, &anchor.id, &section.heading.id));
        }
        self.inserts.push(Insert { place: there, anchor: (at, word), sections: new });
    }

    /// Those of some sections of a file, made by the one at `outer`, whose ids nothing else has. Complains of the others.
    fn fresh(&mut self, file: &Overlay<'_>, outer: usize, indices: Range<usize>) -> Vec<usize> {
        let sections = &file.main().sections;
        let complaint = |at: &usize, made: &mut BTreeMap<Arc<str>, Span>| {
            let heading = &sections[*at].heading;
            let taken = match *at == outer {
                true => targets::taken(file, &sections[*at]),
                false => targets::inner_taken(file, &sections[*at], &sections[outer]),
            };
            let first = *made.entry(heading.id.clone()).or_insert(heading.span);
            taken.or_else(|| (first != heading.span).then(|| targets::double(&sections[*at], first)))
        };
        let (made, complaints) = (&mut self.made, &mut self.complaints);
        let is_fresh = |at: &usize| {
            let complaint = complaint(at, made);
            let is_fresh = complaint.is_none();
            complaints.extend(complaint);
            is_fresh
        };
        indices.filter(is_fresh).collect()
    }

    /// Complains of new sections whose anchor the same layer takes away.
    fn check_anchors(&mut self, below: &Module) {
        for Insert { anchor: (at, word), .. } in &self.inserts {
            let mut gone =
                self.gone.iter().filter(|(top, _)| (**top..subtree_end(&below.sections, **top)).contains(at));
            // what is replaced whole stays
            let removal = gone.find(|(top, (_, instead))| *top != at || instead.is_empty());
            if let Some((_, ((_, span), instead))) = removal {
                let operation = if instead.is_empty() { Operation::Remove } else { Operation::Whole };
                let found = say::anchor_removed_here(*word, &below.sections[*at].id, operation.word());
                self.complaints.push(found.note(*span, say::removed_here()));
            }
        }
    }

    /// Complains of two operations of one layer that hide the same section, one of them through a parent.
    fn check_hidden_twice(&mut self, main: &Overlay<'_>) {
        let sections = &main.below.sections;
        let mut complain = |at: usize, top: usize, this: &Hiding, first: &Hiding| {
            let pair = (&sections[at], &sections[top]);
            self.complaints.push(targets::hidden_twice(main.project, pair, this, first));
        };
        let mut hidden: BTreeMap<usize, (usize, Hiding, Operation)> = BTreeMap::new();
        for (at, (this, instead)) in &self.gone {
            let word = if instead.is_empty() { Operation::Remove } else { Operation::Whole };
            for inner in *at..subtree_end(sections, *at) {
                if let Some((top, first, _)) = hidden.insert(inner, (*at, this.clone(), word.clone())) {
                    complain(inner, top, this, &first);
                    break;
                }
            }
        }
        for (at, changes) in &self.changes {
            let replaced: Vec<Hiding> =
                changes.iter().filter(|change| change.hides()).map(|change| hiding(change.heading())).collect();
            if let Some((top, first, _)) = hidden.get(at) {
                replaced.iter().for_each(|this| complain(*at, *top, this, first));
            }
            if let Some((first, others)) = replaced.split_first() {
                others.iter().for_each(|this| complain(*at, *at, this, first));
            }
        }
        let added = self.changes.iter().filter_map(|(at, changes)| Some((hidden.get(at)?, changes)));
        for ((_, (_, first), word), change) in added.flat_map(|(gone, all)| all.iter().map(move |one| (gone, one))) {
            if !change.hides() {
                let (id, adds) = (&change.heading().id, change.operation.word());
                let found = say::added_to_removed(change.heading().id_span, id, adds, word.word());
                self.complaints.push(found.note(*first, say::removed_here()));
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
            if let Some(((_, span), instead)) = self.gone.remove(&at) {
                let end = subtree_end(&below.sections, at);
                gone_until = gone_until.max(end);
                let stays = |id: &Arc<str>| instead.iter().any(|section| section.id == *id);
                for lost in below.sections[at..end].iter().filter(|lost| !stays(&lost.id)) {
                    module.removed.insert(lost.id.clone(), (layer, span));
                    module.lost.extend(lost.may_lock().then(|| (layer, lost.clone())));
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
                section.was.extend(was(change));
            }
            section.contributions.extend(changes);
            module.sections.push(section);
        }
        module.sections.extend(inserts.flat_map(|insert| insert.sections));
        module
    }
}

/// What a heading hides its section by.
fn hiding(heading: &Heading) -> Hiding {
    (heading.id.clone(), heading.span)
}

/// What a section of a text that replaces others whole keeps of the one below: its place and history, with all that is said in it.
fn keep_below(section: &mut Section, below: &Section) {
    section.id = below.id.clone();
    section.anchors.clone_from(&below.anchors);
    section.was.splice(0..0, below.was.iter().cloned());
    let mut contributions = below.contributions.clone();
    contributions.append(&mut section.contributions);
    if let Some(last) = contributions.last_mut() {
        last.first = false;
    }
    section.contributions = contributions;
}

/// The index after an anchor, its subsections, and what lower layers have put after it or by what they had put there.
fn after(sections: &[Section], anchor: usize) -> usize {
    let id = &sections[anchor].id;
    let mut at = subtree_end(sections, anchor);
    while sections.get(at).is_some_and(|next| next.anchors.contains(id)) {
        at = subtree_end(sections, at);
    }
    at
}

/// What a file contributes by the section at `index`.
fn contribution(file: &Overlay<'_>, index: usize, first: bool) -> Contribution {
    let attributes = &file.main().sections[index].heading.attributes;
    Contribution {
        layer: file.layer,
        operation: attributes.operation.value.clone(),
        first,
        is_off: false,
        slot: policy::slot(file.project, file.layer, attributes),
        texts: texts::of(file.drafts, index),
    }
}

/// Sections of a file as new ones, the first at `level`.
fn new_sections(file: &Overlay<'_>, indices: &[usize], level: u8) -> Vec<Section> {
    let levels = |at: &usize| file.main().sections[*at].heading.level;
    let own = indices.first().map_or(level, levels);
    let section = |at: &usize| {
        let level = (level + levels(at)).saturating_sub(own).clamp(1, 6);
        new_section(level, contribution(file, *at, true))
    };
    indices.iter().map(section).collect()
}

/// A section that the layer of its contribution makes.
pub(super) fn new_section(level: u8, contribution: Contribution) -> Section {
    Section {
        id: contribution.heading().id.clone(),
        was: was(&contribution).collect(),
        level,
        anchors: Vec::new(),
        contributions: vec![contribution],
    }
}

/// The older ids of a section that a contribution to it names.
fn was(of: &Contribution) -> impl Iterator<Item = Arc<str>> {
    of.attributes().was.iter().map(|was| Arc::from(was.value.trim_start_matches('#')))
}

/// The diagnostic of an override without text over a section that has one. Of one that is to be filled in, that is told elsewhere.
fn emptied(section: &draft::Section, below: &Section) -> Option<Diagnostic> {
    let heading = &section.heading;
    let has_text = |one: &Contribution| one.texts.iter().any(|(_, text)| !text.section().body.is_empty());
    let is_empty = heading.attributes.operation.value == Operation::Replace && section.body.is_empty();
    let is_slot = below.contributions.iter().any(|one| one.slot.is_some());
    (is_empty && !is_slot && below.contributions.iter().any(has_text))
        .then(|| say::emptied(heading.id_span, &heading.id))
}
