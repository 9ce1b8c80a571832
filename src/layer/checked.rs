//! When the law that texts speak of was last read: `checked=` in the braces of their headings.
//!
//! Which texts have to say that depends on the project alone; which have said it too long ago, on the day.

use super::composed::drafts;
use super::messages as say;
use super::texts;
use crate::date::Date;
use crate::diagnostic::{Code, Complaints};
use crate::draft::Section;
use crate::edition::TextRef;
use crate::markup::Destination;
use crate::project::{Layer, Project};

/// Complains of the texts of a layer that link to an act and do not say when it was last read. For a translation, what it translates may
/// say it.
pub(super) fn check(project: &Project, layer: &Layer, complaints: &mut Complaints) {
    if project.programme.checked_within.is_none() {
        return;
    }
    for slug in layer.drafts.keys() {
        let drafts = drafts(layer, slug);
        for at in 0..drafts.first().map_or(0, |(_, main)| main.sections.len()) {
            let all = texts::of(&drafts, at);
            let said = |section: &Section| section.heading.attributes.checked.is_some();
            if all.first().is_some_and(|(_, main)| said(main.section())) {
                continue;
            }
            // a day that is none is told of where it stands
            let is_misread = |(_, text): &(_, TextRef)| {
                let heading = text.section().heading.span;
                complaints.iter().any(|one| one.code == Code::WrongType && one.span.meets(heading))
            };
            if all.iter().any(is_misread) {
                continue;
            }
            let unsaid = all.iter().map(|(_, text)| text.section()).filter(|one| links_to_act(one) && !said(one));
            complaints.extend(unsaid.map(|one| say::law_not_checked(one.heading.id_span)));
        }
    }
}

/// Whether a text links to an act.
fn links_to_act(section: &Section) -> bool {
    section.uses.links.iter().any(|link| matches!(link.to, Destination::Act(_)))
}

/// Complains of the texts whose law was last read longer ago than the programme allows, or has not been read yet.
pub(crate) fn check_days(project: &Project, today: Date, complaints: &mut Complaints) {
    let Some(months) = project.programme.checked_within else { return };
    let drafts = project.layers.iter().flat_map(|layer| layer.drafts.values().chain(layer.translations.values()));
    let said = drafts.flat_map(|draft| &draft.sections).filter_map(|one| one.heading.attributes.checked.as_ref());
    complaints.extend(said.filter_map(|day| match day.value {
        future if future > today => Some(say::law_checked_later(day.span, future.to_string(), today.to_string())),
        past if past.after_months(months) < today => {
            Some(say::law_checked_long_ago(day.span, past.to_string(), months))
        }
        _ => None,
    }));
}
