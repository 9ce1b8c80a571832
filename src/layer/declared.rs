//! What each layer says on its own, checked against what the programme declares, once for all editions: parameters, locks,
//! conditions, acts.

use std::sync::Arc;

use super::messages as say;
use super::numbers;
use crate::diagnostic::{Complaints, Diagnostic};
use crate::draft::{Asks, Condition, Draft, Section};
use crate::markup::{self, ActPlace, BlockKind, Destination, Interpolated};
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
            complaints.extend(unwritten_values(project, layer));
            let drafts = layer.drafts.values().chain(layer.translations.values());
            drafts.flat_map(|draft| &draft.sections).for_each(|section| check_blanks(section, complaints));
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
    for row in layer.assets.values().filter_map(|asset| asset.row.as_ref()) {
        let texts = row.caption.texts().chain([&row.credit]);
        complaints.extend(texts.filter_map(|text| unwritten(row.place, project.programme.asks(text.plain()))).next());
    }
    let named = layer.drafts.iter().chain(layer.translations.iter().map(|((module, _), draft)| (module, draft)));
    named.for_each(|(module, draft)| check_instructions(project, module, draft, complaints));
}

/// Complains of texts that still say what somebody is to write in their place. What fills a slot in is compared with it later, in
/// [`super::drift`].
fn check_instructions(project: &Project, module: &str, draft: &Draft, complaints: &mut Complaints) {
    let programme = &project.programme;
    let mut report = |span, text: &str| complaints.extend(unwritten(span, programme.asks(text)));
    let front = &draft.front;
    front.title.iter().chain(&front.summary).for_each(|text| report(text.span, text.value.plain()));
    for (_, field) in front.fields.iter().chain(&front.add) {
        field.value.texts().iter().for_each(|text| report(field.span, text.plain()));
    }
    for heading in draft.sections.iter().map(|section| &section.heading) {
        report(heading.title_span, &markup::prose_of_heading(&heading.title));
    }
    let mut asking = Vec::new();
    for section in draft.sections.iter().filter(|section| !section.uses.instructions.is_empty()) {
        let is_of_slot = is_of_slot(project, module, section);
        asking.extend(section.uses.instructions.iter().filter(|(_, asks)| *asks == Asks::Maybe || !is_of_slot));
    }
    // more than one section may refer to a footnote
    asking.sort_by_key(|(place, _)| place.start);
    asking.dedup();
    complaints.extend(asking.into_iter().filter_map(|(place, asks)| unwritten(place, asks)));
}

/// The diagnostic of a text that asks for another in its place.
fn unwritten(span: Span, asks: Asks) -> Option<Diagnostic> {
    match asks {
        Asks::No => None,
        Asks::Maybe => Some(say::perhaps_instruction(span)),
        Asks::Plainly => Some(say::instruction(span)),
    }
}

/// Complains of blanks to be filled in. In what fills a slide, such as an exercise, and in tables they are for readers to write on.
fn check_blanks(section: &Section, complaints: &mut Complaints) {
    markup::walk_into(&section.body, &mut |block| {
        if let BlockKind::Paragraph(line) = &block.kind {
            let text = markup::plain(line);
            let is_blank = ["____", "………", "......."].iter().any(|blank| text.contains(blank));
            complaints.extend(is_blank.then(|| say::blank(block.span)));
        }
        !matches!(&block.kind, BlockKind::Callout(callout) if callout.kind.fills_slide())
    });
}

/// Whether a section is a slot, or takes the place of one.
fn is_of_slot(project: &Project, module: &str, section: &Section) -> bool {
    let id = &section.heading.id;
    let drafts = project.layers.iter().filter_map(|layer| layer.drafts.get(module));
    let mut same = drafts.flat_map(|draft| &draft.sections).filter(|known| known.heading.id == *id);
    section.heading.attributes.operation.value.hides() && same.any(|one| one.heading.attributes.required.is_some())
}

/// The values of a layer that say what is to be written in their place, or nothing at all.
fn unwritten_values(project: &Project, layer: &Layer) -> impl Iterator<Item = Diagnostic> {
    let is_place = |text: &&String| {
        // an empty value is one: the text that asks for it is left out
        let says_nothing = !text.is_empty() && !text.chars().any(char::is_alphanumeric);
        says_nothing || matches!(text.trim(), "TODO" | "XX" | "xx") || project.programme.instructs(text)
    };
    layer.values.iter().filter_map(move |(name, value)| {
        let text = value.value.texts().find(is_place)?;
        Some(say::value_is_place(value.span, &name.value, text))
    })
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

/// Checks the parameters, the condition and the links to acts of a section.
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

/// The diagnostic of a condition on a parameter that is not declared or no choice, or on a value that it never has.
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

/// The diagnostic of a link to an act that the table does not hold, or to something that can be no place in one.
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
