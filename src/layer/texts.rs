//! The translations of a layer's file: which section of theirs is the text of which of its.
//!
//! They are matched by id, and by the operation where the translation says one; several that are alike are matched in
//! order. A translation never makes a section: what matches none is reported.

use std::collections::BTreeSet;
use std::sync::Arc;

use super::composed::Module;
use super::messages as say;
use super::targets;
use crate::diagnostic::{Complaints, Diagnostic};
use crate::draft::{Attributes, Draft, Heading, Operation, Section};
use crate::edition::TextRef;
use crate::parse::no_id;
use crate::project::Language;
use crate::source::At;

/// The texts of the section at `index` of the layer's first file, in all its languages.
pub(super) fn of(drafts: &[(Language, Arc<Draft>)], index: usize) -> Vec<(Language, TextRef)> {
    let Some(((language, main), translations)) = drafts.split_first() else { return Vec::new() };
    let section = &main.sections[index];
    let nth = main.sections[..index].iter().filter(|other| same(other, section)).count();
    let mut texts = vec![(language.clone(), TextRef { draft: main.clone(), index })];
    for (language, draft) in translations {
        let matches = (0..draft.sections.len()).filter(|at| translates(&draft.sections[*at], section, main));
        if let Some(index) = matches.into_iter().nth(nth) {
            texts.push((language.clone(), TextRef { draft: draft.clone(), index }));
        }
    }
    texts
}

/// Whether two sections have one id and one operation, whatever the anchors of new ones are.
fn same(a: &Section, b: &Section) -> bool {
    a.heading.id == b.heading.id && same_word(a, b)
}

/// Whether two sections have one operation.
fn same_word(a: &Section, b: &Section) -> bool {
    std::mem::discriminant(&a.heading.attributes.operation.value)
        == std::mem::discriminant(&b.heading.attributes.operation.value)
}

/// The id that a section of a file has which had this one before, as its `was=` says; this one, where the file has it or none had it.
fn present<'a>(main: &'a Draft, id: &'a Arc<str>) -> &'a Arc<str> {
    let ids = || main.sections.iter().map(|one| &one.heading.id);
    let had = |one: &&Section| one.heading.attributes.was.iter().any(|was| was.value.rsplit('#').next() == Some(&**id));
    let now = || main.sections.iter().find(had).map(|one| &one.heading.id);
    if ids().any(|known| known == id) { id } else { now().unwrap_or(id) }
}

/// The section of a file that is meant by an id alone: the one that gives it a text, or else the first.
pub(super) fn principal(main: &Draft, id: &Arc<str>) -> Option<usize> {
    let id = present(main, id);
    let has_id = |one: &Section| one.heading.id == *id;
    let hides = |one: &Section| has_id(one) && one.heading.attributes.operation.value.hides();
    main.sections.iter().position(hides).or_else(|| main.sections.iter().position(has_id))
}

/// Whether a section of a translation is the text of `section`: the same id, and no word or the same one. Without a
/// word it belongs to the principal section of that id.
fn translates(candidate: &Section, section: &Section, main: &Draft) -> bool {
    if *present(main, &candidate.heading.id) != section.heading.id {
        return false;
    }
    if candidate.heading.attributes.operation.span.is_some() {
        return same_word(candidate, section);
    }
    principal(main, &section.heading.id).is_some_and(|at| std::ptr::eq(&main.sections[at], section))
}

/// Whether a heading of a file that is not of a new section names none below: it has no id, or none that is there.
fn has_lost(main: &Draft, below: &Module) -> bool {
    let sections = main
        .sections
        .iter()
        .filter(|section| !matches!(section.heading.attributes.operation.value, Operation::Insert(_)));
    sections.map(|section| &section.heading).any(|heading| heading.invented || below.section(&heading.id).is_none())
}

/// How many sections of a file have an id by mistake: that of one above which does the same, or a new one that of a section below.
fn twins(main: &Draft, below: Option<&Module>) -> usize {
    let mut above = BTreeSet::new();
    let twins = main.sections.iter().filter(|section| {
        let (heading, operation) = (&section.heading, &section.heading.attributes.operation.value);
        let is_second = !above.insert((&heading.id, operation.word()));
        let is_new = matches!(operation, Operation::Insert(_));
        is_second || is_new && below.is_some_and(|below| below.section(&heading.id).is_some())
    });
    twins.count()
}

/// The diagnostic of a heading of a translation that has no id: the one section of the original that the translation lacks is meant.
fn without_id(heading: &Heading, name: &str, (main, draft): (&Draft, &Draft)) -> Diagnostic {
    let is_there = |section: &&Section| draft.sections.iter().any(|one| one.heading.id == section.heading.id);
    let mut lacking = main.sections.iter().filter(|section| !section.heading.invented && !is_there(section));
    match (lacking.next(), lacking.next()) {
        _ if heading.is_underlined => no_id(heading),
        (Some(one), None) => say::translation_lacks_id(heading.span, &one.heading.id, name),
        _ => say::translation_without_id(heading.span, name),
    }
}

/// Complains of sections of translations that translate nothing, and of words that a translation cannot say.
pub(super) fn check_translations(
    drafts: &[(Language, Arc<Draft>)],
    name: &str,
    below: Option<&Module>,
    complaints: &mut Complaints,
) {
    let Some(((_, main), translations)) = drafts.split_first() else { return };
    // what else it holds is not known
    for (language, draft) in translations.iter().filter(|_| !main.is_cut_short) {
        let texts = (0..main.sections.len()).flat_map(|at| of(drafts, at));
        let used: Vec<usize> = texts.filter(|(of, _)| of == language).map(|(_, text)| text.index).collect();
        let mut twins = twins(main, below);
        for (at, section) in draft.sections.iter().enumerate() {
            let heading = &section.heading;
            if heading.invented {
                complaints.push(without_id(heading, name, (main, draft)));
                continue;
            }
            let id = present(main, &heading.id);
            let known = main.sections.iter().find(|other| other.heading.id == *id);
            let Some(known) = known else {
                if below.is_some_and(|below| has_lost(main, below) && below.section(&heading.id).is_some()) {
                    continue; // the main file names it by another id, which is reported there
                }
                if twins > 0 || main.has_text_above {
                    twins = twins.saturating_sub(1);
                    continue; // of one that has the id of another there, or no heading
                }
                let found = say::translates_nothing(heading.id_span, &heading.id, name);
                complaints.push(found.near(&heading.id, main.sections.iter().map(|other| &other.heading.id)));
                continue;
            };
            if *id != heading.id {
                let found = say::translates_renamed(heading.id_span, &heading.id, id, name);
                complaints.push(found.note(known.heading.span, say::translated_section()));
            }
            let others = main.sections.iter().filter(|one| one.heading.id == *id);
            let attributes = &heading.attributes;
            let operation = attributes.operation.span.filter(|_| !others.clone().any(|one| same_word(one, section)));
            let is_said = |said: &dyn Fn(&Attributes) -> bool| others.clone().any(|one| said(&one.heading.attributes));
            // what the file says too is fine there, as is an id
            let in_deck = &attributes.in_deck;
            let in_deck = in_deck.span.filter(|_| !is_said(&|main| main.in_deck.value == in_deck.value));
            let optional = attributes.optional.filter(|_| !is_said(&|main| main.optional.is_some()));
            let steps = attributes.steps.filter(|_| !is_said(&|main| main.steps.is_some()));
            let is_new = |was: &&At<String>| !is_said(&|main| main.was.iter().any(|one| one.value == was.value));
            let was = attributes.was.iter().find(is_new).map(|was| was.span);
            if let Some(span) = operation.or(attributes.policy().next()).or(in_deck).or(optional).or(steps).or(was) {
                let found = say::word_in_translation(span, name);
                complaints.push(found.note(known.heading.span, say::translated_section()));
            }
            let first = draft.sections[..at].iter().find(|first| present(main, &first.heading.id) == id);
            if let Some(first) = first.filter(|_| !used.contains(&at) && operation.is_none()) {
                complaints.push(targets::double(section, first.heading.span));
            }
            if known.heading.attributes.operation.value == Operation::Remove {
                complaints.push(say::translates_removed(heading.id_span, &heading.id, name));
            }
        }
    }
}
