//! Which section of the layers below a heading names, and what is wrong where it names none.

use std::sync::Arc;

use super::composed::{self, subtree_end};
use super::messages as say;
use super::moves::Loss;
use super::overlay::Overlay;
use crate::diagnostic::{Diagnostic, is_slip, suggest};
use crate::draft::{Draft, Operation, Position, Section};
use crate::markup::plain;
use crate::message::Argument;
use crate::parse::{no_id, says_id};
use crate::project::{Language, Layer, Project};
use crate::records::FileRecords;
use crate::source::Span;

/// The index below of the section that a heading without an anchor names.
///
/// # Errors
///
/// The diagnostic, where it names none.
pub(super) fn resolve(overlay: &Overlay<'_>, section: &Section) -> Result<usize, Diagnostic> {
    let heading = &section.heading;
    if heading.invented {
        return Err(without_id(overlay, section));
    }
    overlay.find(&heading.id).ok_or_else(|| missing(overlay, section))
}

/// The diagnostic of a heading whose section is not there: it was removed, or never was.
fn missing(overlay: &Overlay<'_>, section: &Section) -> Diagnostic {
    let heading = &section.heading;
    let (id, operation) = (&heading.id, &heading.attributes.operation.value);
    let Some(loss) = overlay.moves.lost(overlay.slug(), id) else {
        let meant = suggest(id, ids(overlay));
        let is_new = meant.is_none_or(|meant| !is_slip(id, meant));
        let place =
            || beside(meant.and_then(|meant| overlay.below.section(meant)).or_else(|| before(overlay, section)));
        let hint = is_new.then(|| match operation {
            Operation::Remove => say::take_it_away(),
            _ if heading.title.is_empty() => say::new_titled_section(id, place()),
            _ => say::new_section(id, place()),
        });
        return say::no_section(heading.id_span, id, &overlay.below.slug).near(id, meant).hint(hint);
    };
    if *operation == Operation::Remove {
        return noted(overlay, say::nothing_to_remove(heading.id_span, id), loss);
    }
    let copies = &overlay.project.layer(overlay.layer).copies;
    let recorded = recorded(overlay).and_then(|records| records.hidden(id));
    let names = recorded.map(|print| [format!("{}.{id}.md", print.value), format!("{}.md", print.value)]);
    let copy = names.and_then(|names| names.into_iter().find(|copy| copies.contains_key(&**copy)));
    let found = match &loss.module {
        Some(module) => say::section_in_removed(heading.id_span, id, module, who(overlay, loss)),
        None => say::section_removed(heading.id_span, id, who(overlay, loss)),
    };
    let copy = copy.filter(|_| operation.hides());
    noted(overlay, found.hint(copy.map(say::replaced_text_is_kept)).hint(say::take_away_or_place(id)), loss)
}

/// The layer that has taken a section away, or those of which one has.
fn who(overlay: &Overlay<'_>, loss: &Loss) -> Argument {
    let layers: Vec<&Layer> = loss.by.iter().map(|layer| overlay.project.layer(*layer)).collect();
    match layers.as_slice() {
        [one] => (*one).into(),
        _ => say::one_of(layers).into(),
    }
}

/// A diagnostic with the place at which a layer removes what it is about.
fn noted(overlay: &Overlay<'_>, found: Diagnostic, loss: &Loss) -> Diagnostic {
    match loss.at {
        Some(span) => found.note(span, say::removed_here_by(who(overlay, loss))),
        None => found,
    }
}

/// The records of the layer's main file for the module.
fn recorded<'a>(overlay: &Overlay<'a>) -> Option<&'a FileRecords> {
    overlay.project.layer(overlay.layer).recorded(overlay.slug(), &overlay.drafts[0].0)
}

/// The ids of the module below, in order.
fn ids<'a>(overlay: &Overlay<'a>) -> impl Iterator<Item = &'a str> {
    overlay.below.sections.iter().map(|section| &*section.id)
}

/// The section by which a new one would go: the one above it in the file, or the last of the module.
fn before<'a>(overlay: &Overlay<'a>, section: &Section) -> Option<&'a composed::Section> {
    let own = overlay.main().sections.iter().take_while(|other| other.heading.span != section.heading.span);
    let above = own.filter_map(|other| overlay.find(&other.heading.id)).last();
    let sections = &overlay.below.sections;
    above.and_then(|at| sections.get(at)).or(sections.last())
}

/// The words of a place by a section: after it, or in it where that is a whole page.
fn beside(section: Option<&composed::Section>) -> String {
    section.map_or_else(|| Position::After("…".into()), composed::Section::beside).to_string()
}

/// The diagnostic of a heading without an id: what is recorded and not there, or what is called the same, is meant.
fn without_id(overlay: &Overlay<'_>, section: &Section) -> Diagnostic {
    let heading = &section.heading;
    if heading.is_underlined || says_id(heading) {
        return no_id(heading);
    }
    let draft = overlay.main();
    let named = |id: &str| draft.sections.iter().any(|other| !other.heading.invented && *other.heading.id == *id);
    let recorded = recorded(overlay).into_iter().flat_map(|records| records.base.keys());
    let mut lost = recorded.filter(|key| overlay.below.section(key).is_some() && !named(key));
    let title = plain(&heading.title);
    let same = |below: &&composed::Section| below.contributions.iter().any(|one| plain(&one.heading().title) == title);
    let same = overlay.below.sections.iter().find(same).map(|below| &*below.id);
    match lost.next().map(String::as_str).or(same).or_else(|| suggest(&heading.id, ids(overlay))) {
        Some(meant) => say::replaces_unknown(heading.span, title, meant),
        None => say::heading_without_id(heading.span, title, &heading.id, beside(before(overlay, section))),
    }
}

/// The index below of the anchor of a new section.
///
/// # Errors
///
/// The diagnostic, where it is not there.
pub(super) fn anchor(overlay: &Overlay<'_>, section: &Section, position: &Position) -> Result<usize, Diagnostic> {
    let anchor = position.anchor();
    let span = section.heading.attributes.operation.span.unwrap_or(section.heading.span);
    overlay.find(anchor).ok_or_else(|| match overlay.moves.lost(overlay.slug(), anchor) {
        Some(loss) => {
            let found = match &loss.module {
                Some(module) => say::anchor_in_removed(span, anchor, module, who(overlay, loss)),
                None => say::anchor_removed(span, anchor, who(overlay, loss)),
            };
            noted(overlay, found, loss)
        }
        None => own_anchor(overlay, section, position)
            .unwrap_or_else(|| say::no_anchor(span, anchor, &overlay.below.slug).near(anchor, ids(overlay))),
    })
}

/// The diagnostic of an anchor that the file makes itself, with the way to place something by it.
fn own_anchor(overlay: &Overlay<'_>, section: &Section, position: &Position) -> Option<Diagnostic> {
    let (id, anchor, word) = (&section.heading.id, position.anchor(), position.word());
    let sections = &overlay.main().sections;
    let is_it = |at: &usize| sections[*at].heading.id == *anchor && id != anchor;
    let made = overlay.main().steps().into_iter().find_map(|step| step.clone().find(is_it).map(|at| (at, step.start)));
    let (at, start) = made?;
    let there = match &sections[start].heading.attributes.operation.value {
        Operation::Insert(there) if at == start => Some(there),
        _ => None,
    };
    let hint = match (position, there) {
        (_, Some(there)) if is_circle(sections, there) => say::place_by_below(),
        (Position::In(_), _) => say::write_inside(anchor),
        (_, Some(there)) => say::write_at_same_place(id, there.to_string(), word.trim_end_matches('='), anchor),
        (_, None) => say::write_beside(anchor, word),
    };
    let span = section.heading.attributes.operation.span.unwrap_or(section.heading.span);
    Some(say::own_anchor(span, anchor).hint(hint).note(sections[at].heading.span, say::made_here()))
}

/// How many new sections may stand each beside the next before it is said that the places of all are by a section below.
const FARTHEST: usize = 10;

/// Whether a place by a section of the file leads from new section to new section, and back, or far.
fn is_circle(sections: &[Section], place: &Position) -> bool {
    let next = |place: &&Position| {
        let anchor = sections.iter().find(|one| one.heading.id == *place.anchor())?;
        match &anchor.heading.attributes.operation.value {
            Operation::Insert(next) => Some(next),
            _ => None,
        }
    };
    let mut places = std::iter::successors(Some(place), |place| next(place));
    places.nth(FARTHEST).is_some()
}

/// The diagnostic of a new section whose id exists below, if it does.
pub(super) fn taken(overlay: &Overlay<'_>, section: &Section) -> Option<Diagnostic> {
    let heading = &section.heading;
    let below = overlay.below.section(&heading.id)?;
    let there = below.contributions.first()?;
    let owner = overlay.project.layer(there.layer);
    let found = match below.id == heading.id {
        true => say::id_taken_below(heading.id_span, owner, &heading.id, heading.attributes.operation.value.written()),
        false => say::older_id_taken(heading.id_span, owner, &heading.id, &below.id),
    };
    let own = overlay.main().sections.iter().position(|one| one.heading.span == heading.span);
    let own = own.and_then(|at| id_of_translation(overlay.drafts, at)).map(say::id_of_translation);
    Some(found.first_hint(own).note(there.heading().span, say::section_of(owner)))
}

/// The diagnostic of a heading below a new or `whole` section, `outer`, whose id exists below and is not of what that replaces.
pub(super) fn inner_taken(overlay: &Overlay<'_>, inner: &Section, outer: &Section) -> Option<Diagnostic> {
    let heading = &inner.heading;
    let sections = &overlay.below.sections;
    let at = overlay.find(&heading.id).or_else(|| overlay.below.position(&heading.id));
    let is_whole = outer.heading.attributes.operation.value == Operation::Whole;
    let replaced = overlay.find(&outer.heading.id).filter(|_| is_whole);
    let is_replaced = |top| at.is_some_and(|at| (top..subtree_end(sections, top)).contains(&at));
    if replaced.is_some_and(is_replaced) {
        return None;
    }
    let (layer, there) = match at {
        Some(at) => sections[at].contributions.first().map(|first| (first.layer, first.heading().span))?,
        None => overlay.moves.inner(overlay.slug(), &heading.id).map(|inner| (inner.layer, inner.heading))?,
    };
    let owner = overlay.project.layer(layer);
    let found = say::inner_id_taken(heading.id_span, owner, &heading.id, &outer.heading.id);
    Some(found.note(there, say::section_of(owner)))
}

/// What hides a section: the id by which the layer calls it, and the heading.
pub(super) type Hiding = (Arc<str>, Span);

/// The diagnostic of a section below that one layer hides twice: it says so twice, calls it by two ids that are one section's now, or
/// hides the section `top` that it is in.
pub(super) fn hidden_twice(
    project: &Project,
    (below, top): (&composed::Section, &composed::Section),
    (id, span): &Hiding,
    (first_id, first): &Hiding,
) -> Diagnostic {
    let found = if below.id != top.id {
        say::hidden_within(*span, &below.id, &top.id)
    } else if id != first_id {
        let owner = project.layer(below.contributions[0].layer);
        say::joined(*span, owner, first_id, id, &below.id)
    } else {
        say::hidden_twice(*span, &below.id)
    };
    found.note(*first, say::here_first())
}

/// The diagnostic of two sections with one id.
pub(super) fn double(section: &Section, first: Span) -> Diagnostic {
    let heading = &section.heading;
    say::two_ids(heading.id_span, &heading.id).note(first, say::here_first())
}

/// The id that a translation has where the file has its section at an index, if the file has it nowhere.
fn id_of_translation(drafts: &[(Language, Arc<Draft>)], at: usize) -> Option<&Arc<str>> {
    let is_here = |id: &str| drafts[0].1.sections.iter().any(|one| *one.heading.id == *id);
    let mut others = drafts.iter().skip(1).filter_map(|(_, draft)| draft.sections.get(at));
    Some(&others.find(|one| !one.heading.invented && !is_here(&one.heading.id))?.heading.id)
}

/// The diagnostic of two sections with one id in a file that is a whole module, at the indices `first` and `second`. Where a translation has
/// an id of its own for one of them, that is the one which is wrong.
pub(super) fn double_in_own(drafts: &[(Language, Arc<Draft>)], first: usize, second: usize) -> Diagnostic {
    let sections = &drafts[0].1.sections;
    let own = |at: usize| id_of_translation(drafts, at).map(|id| (&sections[at].heading, id));
    match own(second).or_else(|| own(first)) {
        Some((heading, id)) => say::two_ids_as_translated(heading.id_span, &heading.id, id),
        None => double(&sections[second], sections[first].heading.span),
    }
}
