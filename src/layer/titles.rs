//! Heading texts that are shown nowhere: what is added to a section has none of its own.

use super::composed::{self, accepted_text};
use super::messages as say;
use super::overlay::Overlay;
use super::texts;
use crate::diagnostic::Complaints;
use crate::draft::{Heading, Operation};
use crate::markup::plain;

/// Complains of the heading texts of what the file adds to `below`, in each language; one that repeats the section's own is fine.
pub(super) fn check(file: &Overlay<'_>, index: usize, below: &composed::Section, complaints: &mut Complaints) {
    let heading = &file.main().sections[index].heading;
    if !matches!(heading.attributes.operation.value, Operation::Append | Operation::Prepend) {
        return;
    }
    for (language, text) in texts::of(file.drafts, index) {
        let own = &text.section().heading;
        let accepted = file.project.accepts(&language);
        let mut titles = below.titled().filter_map(|one| {
            let titled: Vec<_> =
                one.texts.iter().filter(|one| !one.1.section().heading.title.is_empty()).cloned().collect();
            accepted_text(&titled, &accepted).map(|(_, text)| plain(&text.section().heading.title))
        });
        // the layer may have given the section another heading itself
        let beside = |one: &Heading| one.id == own.id && one.attributes.operation.value.hides();
        let beside = text.draft.sections.iter().map(|section| &section.heading).filter(|one| beside(one));
        let title = plain(&own.title);
        if !title.is_empty()
            && titles.next().is_none_or(|shown| shown != title)
            && !beside.map(|one| plain(&one.title)).any(|shown| shown == title)
        {
            let word = heading.attributes.operation.value.word();
            complaints.push(say::title_unseen(own.title_span, &title, &own.id, word));
        }
    }
}
