//! What each layer says on its own, checked against the project, once for all editions: values, acts, slots and the texts of pictures.

use super::messages as say;
use super::{checked, numbers};
use crate::diagnostic::{Complaints, Diagnostic};
use crate::draft::{Asks, Draft, Section};
use crate::markup::{self, ActPlace, BlockKind, Destination, Interpolated};
use crate::parse::{Trust, misuse};
use crate::project::{Layer, Project};
use crate::source::Span;

/// Checks all layers of a project.
pub(crate) fn check(project: &Project, complaints: &mut Complaints) {
    numbers::check(project, complaints);
    for (id, layer) in project.layers_with_ids() {
        check_texts(project, layer, complaints);
        checked::check(project, layer, complaints);
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
    let drafts = layer.drafts.values().chain(layer.translations.values());
    for section in drafts.flat_map(|draft| &draft.sections) {
        check_acts(project, section, complaints);
    }
    let trust = if *layer.kind == *"base" { Trust::Base } else { Trust::Layer };
    for row in layer.assets.values().filter_map(|asset| asset.row.as_ref()) {
        let texts = || row.caption.texts().chain([&row.credit]);
        let used = texts().flat_map(Interpolated::parameters);
        complaints.extend(used.filter_map(|used| misuse(&project.programme.parameters, used, trust)));
        complaints.extend(texts().filter_map(|text| unwritten(row.place, project.programme.asks(text.plain()))).next());
    }
    let named = layer.drafts.iter().chain(layer.translations.iter().map(|((module, _), draft)| (module, draft)));
    named.for_each(|(module, draft)| check_instructions(project, module, draft, complaints));
}

/// Complains of texts that still say what somebody is to write in their place. What fills a slot in is compared with it later, in
/// [`super::drift`].
fn check_instructions(project: &Project, module: &str, draft: &Draft, complaints: &mut Complaints) {
    complaints.extend(draft.instructions.iter().filter_map(|(place, asks)| unwritten(*place, *asks)));
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
    layer.values.iter().filter_map(move |(name, value)| {
        let text = value.value.texts().find(|text| project.programme.is_place(text))?;
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

/// Checks the links to acts of a section.
fn check_acts(project: &Project, section: &Section, complaints: &mut Complaints) {
    let acts = section.uses.links.iter().filter_map(|link| match &link.to {
        Destination::Act(place) => Some((place, link.span)),
        _ => None,
    });
    complaints.extend(acts.filter_map(|(place, span)| wrong_act(project, place, span)));
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
