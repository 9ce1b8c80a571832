//! What each layer says on its own, checked against what the programme declares, once for all editions: parameters, locks,
//! conditions, acts.

use std::sync::Arc;

use super::messages as say;
use super::numbers;
use crate::diagnostic::{Complaints, Diagnostic};
use crate::draft::{Condition, Draft, Section};
use crate::markup::{ActPlace, Destination, Interpolated};
use crate::parse::{misuse, undeclared};
use crate::project::{Layer, Project};
use crate::source::{At, Span};

/// Checks all layers of a project.
pub(crate) fn check(project: &Project, complaints: &mut Complaints) {
    numbers::check(project, complaints);
    for (id, layer) in project.layers_with_ids() {
        check_texts(project, layer, complaints);
        if !id.is_base() {
            complaints.extend(locked_values(project, layer));
        }
    }
}

/// Checks what a layer's texts name in the programme.
fn check_texts(project: &Project, layer: &Layer, complaints: &mut Complaints) {
    let drafts = || layer.drafts.values().chain(layer.translations.values());
    let lines = drafts().flat_map(|draft: &Arc<Draft>| draft.front.texts());
    let rows = layer.assets.values().filter_map(|asset| asset.row.as_ref());
    let rows = rows.flat_map(|row| row.caption.texts().chain([&row.credit]));
    let used = lines.chain(rows).flat_map(Interpolated::parameters);
    complaints.extend(used.filter_map(|used| misuse(&project.programme.parameters, used)));
    for section in drafts().flat_map(|draft| &draft.sections) {
        check_section(project, section, complaints);
    }
}

/// The values of a layer that the programme has locked.
fn locked_values(project: &Project, layer: &Layer) -> impl Iterator<Item = Diagnostic> {
    layer.values.iter().filter_map(|(name, _)| {
        let declaration = project.programme.parameters.get(name.value.as_str())?;
        declaration.lock?;
        let found = say::parameter_locked(name.span, &name.value);
        Some(found.note(declaration.span, say::locked_here()))
    })
}

fn check_section(project: &Project, section: &Section, complaints: &mut Complaints) {
    let parameters = &project.programme.parameters;
    complaints.extend(section.uses.parameters.iter().filter_map(|used| misuse(parameters, used)));
    complaints.extend(section.heading.attributes.condition.as_ref().and_then(|said| wrong_condition(project, said)));
    let acts = section.uses.links.iter().filter_map(|link| match &link.to {
        Destination::Act(place) => Some((place, link.span)),
        _ => None,
    });
    complaints.extend(acts.filter_map(|(place, span)| wrong_act(project, place, span)));
}

fn wrong_condition(project: &Project, condition: &At<Condition>) -> Option<Diagnostic> {
    let Condition { parameter, value } = &condition.value;
    let parameters = &project.programme.parameters;
    let Some(declaration) = parameters.get(parameter) else {
        return Some(undeclared(parameters, parameter, condition.span));
    };
    if declaration.of.contains(value) {
        return None;
    }
    let all: Vec<String> = declaration.of.iter().map(|word| format!("`{word}`")).collect();
    Some(match all.is_empty() {
        true => say::no_choice(condition.span, parameter),
        false => say::never_that_value(condition.span, parameter, value, all).near(value, &declaration.of),
    })
}

fn wrong_act(project: &Project, place: &ActPlace, span: Span) -> Option<Diagnostic> {
    if !project.acts.contains_key(&place.act) {
        return Some(say::no_act(span, &place.act).near(&place.act, project.acts.keys()));
    }
    (!is_place(&place.place)).then(|| say::no_place_in_act(span, &place.place))
}

/// A section such as `6`, `14-7`, `2a-1` or `3a`, a chapter, or the whole act.
fn is_place(place: &str) -> bool {
    let number = place.strip_prefix("kapittel-").unwrap_or(place);
    place.is_empty()
        || (number.starts_with(|c: char| c.is_ascii_digit())
            && number.chars().all(|c| c.is_ascii_digit() || c.is_ascii_lowercase() || c == '-')
            && !number.contains("--")
            && !number.ends_with('-'))
}
