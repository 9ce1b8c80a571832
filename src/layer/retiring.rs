//! Sections that will go (`retiring`), and what is told to those above who name them.
//!
//! These are warnings (W14). In editions, the word changes nothing: such a section is shown as others are.

use super::composed::{Contribution, Module, Section, subtree_end};
use super::messages as say;
use super::overlay::Overlay;
use crate::diagnostic::{Complaints, Diagnostic};
use crate::draft::{self, Operation};
use crate::message::Message;
use crate::project::Project;
use crate::source::Span;

impl Module {
    /// The section that takes the one at `at` with it when it goes, itself or the nearest that it is in; and the text that says so.
    fn goes_with(&self, at: usize) -> Option<(&Section, &Contribution)> {
        let mut holders = (0..=at).rev().filter(|above| subtree_end(&self.sections, *above) > at);
        holders.find_map(|above| Some((&self.sections[above], self.sections[above].retiring()?)))
    }

    /// The section that takes the one with this id with it when it goes, and the text that says so.
    pub fn retiring(&self, id: &str) -> Option<(&Section, &Contribution)> {
        self.goes_with(self.position(id)?)
    }
}

/// Tells a heading whose section or anchor is the one at `at` below that it will go, and one that hides it with others.
pub(super) fn tell(overlay: &Overlay<'_>, section: &draft::Section, at: usize, complaints: &mut Complaints) {
    let operation = &section.heading.attributes.operation;
    let (word, span) = (operation.value.word(), section.heading.id_span);
    let sections = &overlay.below.sections;
    let Some((gone, by)) = overlay.below.goes_with(at) else {
        if matches!(operation.value, Operation::Remove | Operation::Whole) {
            hidden(overlay.project, &sections[at..subtree_end(sections, at)], word, span, complaints);
        }
        return;
    };
    let (span, hint) = match &operation.value {
        Operation::Insert(_) => (operation.span.unwrap_or(span), say::choose_another_place()),
        Operation::Remove => (span, say::take_away_before()),
        _ if sections[at].slot().is_some() => (span, say::fill_until_then()),
        _ => (span, say::move_or_take_away()),
    };
    let word = if matches!(operation.value, Operation::Insert(_)) { "new section" } else { word };
    complaints.push(no_place(overlay.project, (gone, by), word, span).hint(hint));
}

/// Tells whoever replaces or removes a module as a whole, at `span`, which of its sections will go.
pub(super) fn tell_module(project: &Project, module: &Module, is_page: bool, span: Span, complaints: &mut Complaints) {
    let (word, hint) = match is_page {
        true => ("page", say::move_or_take_away()),
        false => ("remove", say::take_away_before()),
    };
    if !tell_of(project, module, word, span, hint, complaints) {
        hidden(project, &module.sections, word, span, complaints);
    }
}

/// Tells whoever says something of a module as a whole, at `span`, that it will go, if it will.
pub(super) fn tell_of(
    project: &Project,
    module: &Module,
    word: &str,
    span: Span,
    hint: Message,
    complaints: &mut Complaints,
) -> bool {
    let gone = module.opening().and_then(|opening| Some((opening, opening.retiring()?)));
    complaints.extend(gone.map(|gone| no_place(project, gone, word, span).hint(hint)));
    gone.is_some()
}

/// The diagnostic of a heading or a line, at `span`, that names a section which will go.
fn no_place(project: &Project, (gone, by): (&Section, &Contribution), word: &str, span: Span) -> Diagnostic {
    let found = say::retiring(span, &gone.id, project.layer(by.layer), word);
    found.note(by.heading().span, say::retiring_here())
}

/// Tells of those of some sections that will go while what hides them stays.
fn hidden(project: &Project, sections: &[Section], word: &str, span: Span, complaints: &mut Complaints) {
    complaints.extend(sections.iter().filter_map(|section| {
        let by = section.retiring()?;
        let found = say::retiring_hidden(span, &section.id, project.layer(by.layer), word);
        Some(found.note(by.heading().span, say::retiring_here()))
    }));
}
