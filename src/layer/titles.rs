//! Heading texts that are shown nowhere: what is added to a section has none of its own.

use super::composed::{self, accepted_text};
use super::messages as say;
use super::overlay::Overlay;
use super::texts;
use crate::diagnostic::Complaints;
use crate::draft::{Operation, Section};
use crate::edition::TextRef;
use crate::markup::plain;
use crate::project::Language;

/// Complains of the heading texts of what the file adds to `below`, in each language; one that repeats the section's own is fine.
pub(super) fn check(file: &Overlay<'_>, index: usize, below: &composed::Section, complaints: &mut Complaints) {
    let sections = &file.main().sections;
    let heading = &sections[index].heading;
    let operation = &heading.attributes.operation.value;
    if !matches!(operation, Operation::Append | Operation::Prepend) {
        return;
    }
    // the layer may itself have given the section another heading
    let gives = |one: &Section| one.heading.id == heading.id && one.heading.attributes.operation.value.hides();
    let given = sections.iter().position(gives).map(|at| texts::of(file.drafts, at)).unwrap_or_default();
    for (language, text) in texts::of(file.drafts, index) {
        let accepted = file.project.accepts(&language);
        let below = || below.titled().find_map(|one| title(&one.texts, &accepted));
        let own = &text.section().heading;
        let (said, shown) = (plain(&own.title), title(&given, &accepted).or_else(below));
        if !said.is_empty() && shown.as_ref() != Some(&said) {
            complaints.push(say::title_unseen(own.title_span, &said, &own.id, operation.word()));
        }
    }
}

/// The heading in the first of the accepted languages in which there is one.
fn title(texts: &[(Language, TextRef)], accepted: &[Language]) -> Option<String> {
    let titled = texts.iter().filter(|(_, text)| !text.section().heading.title.is_empty());
    accepted_text(&titled.cloned().collect::<Vec<_>>(), accepted).map(|(_, text)| plain(&text.section().heading.title))
}
