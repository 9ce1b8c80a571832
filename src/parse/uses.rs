//! What a file uses of the programme: parameters, conditions on them, and the words of instructions.

use super::html::Trust;
use super::messages;
use super::parameters::{misuse, undeclared};
use crate::diagnostic::{Complaints, Diagnostic};
use crate::draft::{Asks, Condition, Draft};
use crate::markup::{self, Interpolated};
use crate::project::Programme;
use crate::source::At;

/// Checks the parameters and the conditions of a draft.
pub(super) fn check(draft: &Draft, programme: &Programme, trust: Trust, complaints: &mut Complaints) {
    let in_front = draft.front.texts().flat_map(Interpolated::parameters);
    let in_sections = draft.sections.iter().flat_map(|section| &section.uses.parameters);
    complaints.extend(in_front.chain(in_sections).filter_map(|used| misuse(&programme.parameters, used, trust)));
    let conditions = draft.sections.iter().filter_map(|section| section.heading.attributes.condition.as_ref());
    complaints.extend(conditions.filter_map(|condition| wrong_condition(programme, condition, trust)));
}

/// The diagnostic of a condition on a parameter that is not declared or no choice, or on a value that it never has.
fn wrong_condition(programme: &Programme, condition: &At<Condition>, trust: Trust) -> Option<Diagnostic> {
    let Condition { parameter, value } = &condition.value;
    let parameters = &programme.parameters;
    let Some(declaration) = parameters.get(parameter) else {
        return Some(undeclared(parameters, parameter, condition.span, trust));
    };
    if declaration.of.contains(value) {
        return None;
    }
    let all: Vec<String> = declaration.of.iter().map(|word| format!("`{word}`")).collect();
    Some(match all.is_empty() {
        true => messages::no_choice(condition.span, parameter),
        false => messages::never_that_value(condition.span, parameter, value, all).near(value, &declaration.of),
    })
}

/// Gathers the instructions in a draft's front matter and headings, and those in the text of each section; `file` is what its file says.
pub(super) fn gather_instructions(draft: &mut Draft, programme: &Programme, file: &str) {
    let front = &draft.front;
    let lines = front.title.iter().chain(&front.summary).map(|text| (text.span, programme.asks(text.value.plain())));
    let fields =
        front.fields.iter().chain(&front.add).flat_map(|(_, field)| {
            field.value.texts().into_iter().map(|text| (field.span, programme.asks(text.plain())))
        });
    let headings = draft.sections.iter().map(|section| &section.heading);
    let titles =
        headings.map(|heading| (heading.title_span, programme.asks(&markup::prose_of_heading(&heading.title))));
    draft.instructions = lines.chain(fields).chain(titles).filter(|(_, asks)| *asks != Asks::No).collect();
    for section in &mut draft.sections {
        let bodies = std::iter::once(&section.body).chain(section.footnotes.iter().map(|note| &note.blocks));
        section.uses.instructions = bodies.flat_map(|body| programme.instructions_in(body, file)).collect();
    }
}
