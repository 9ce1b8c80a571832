//! Finds the texts of one section in all languages of a layer.

use super::composed::Module;
use crate::diagnostic::{Code, Diagnostic, did_you_mean};
use crate::draft::{Draft, Operation, Section};
use crate::edition::TextRef;
use crate::project::Language;
use std::sync::Arc;

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

fn same(a: &Section, b: &Section) -> bool {
    a.heading.id == b.heading.id
        && std::mem::discriminant(&a.heading.words.operation.value)
            == std::mem::discriminant(&b.heading.words.operation.value)
}

/// Whether a section of a translation is the text of `section`: the same id, and no word or the same one. Without a
/// word it belongs to the first section of that id.
fn translates(candidate: &Section, section: &Section, main: &Draft) -> bool {
    if candidate.heading.id != section.heading.id {
        return false;
    }
    if candidate.heading.words.operation.span.is_some() {
        return same(candidate, section);
    }
    let first = main.sections.iter().find(|other| other.heading.id == section.heading.id);
    first.is_some_and(|first| std::ptr::eq(first, section))
}

/// Whether a file names a section that is not below, by a slip or an old name.
fn has_lost(main: &Draft, below: &Module) -> bool {
    let sections =
        main.sections.iter().filter(|section| !matches!(section.heading.words.operation.value, Operation::Insert(_)));
    sections.map(|section| &section.heading).any(|heading| heading.invented || below.section(&heading.id).is_none())
}

/// Complains of sections of translations that translate nothing, and of words that a translation cannot say.
pub(super) fn check_translations(
    drafts: &[(Language, Arc<Draft>)],
    name: &str,
    below: Option<&Module>,
    complaints: &mut Vec<Diagnostic>,
) {
    let Some(((_, main), translations)) = drafts.split_first() else { return };
    for (_, draft) in translations {
        for section in &draft.sections {
            let heading = &section.heading;
            if heading.invented {
                let message = format!("this heading has no id; write the one that `{name}.md` has for the section");
                complaints.push(Diagnostic::new(Code::NoId, heading.span, message));
                continue;
            }
            let known = main.sections.iter().find(|other| other.heading.id == heading.id);
            let Some(known) = known else {
                if below.is_some_and(|below| has_lost(main, below) && below.section(&heading.id).is_some()) {
                    continue; // the main file names it by another id, and is told so
                }
                let near = did_you_mean(&heading.id, main.sections.iter().map(|other| &*other.heading.id));
                let message = format!(
                    "this translates `{}`, which `{name}.md` of the same layer does not hold{near}",
                    heading.id
                );
                complaints.push(Diagnostic::new(Code::UnknownTarget, heading.id_span, message));
                continue;
            };
            let words = &heading.words;
            let said = words.operation.span.filter(|_| !main.sections.iter().any(|other| same(other, section)));
            let policy = words.lock.as_ref().map(|at| at.span).or(words.required.as_ref().map(|at| at.span));
            if let Some(span) = said.or(policy).or(words.condition.as_ref().map(|at| at.span)) {
                let message = format!("a translation holds text only; this word belongs in `{name}.md`");
                let note = "the section that this translates";
                complaints.push(Diagnostic::new(Code::UnknownWord, span, message).note(known.heading.span, note));
            }
            if known.heading.words.operation.value == Operation::Remove {
                let message = format!("`{}` is removed by `{name}.md`; take its translation away", heading.id);
                complaints.push(Diagnostic::new(Code::RemoveWithText, heading.id_span, message));
            }
        }
    }
}
