//! Which section of the layers below a heading names, and what is wrong where it names none.

use std::collections::BTreeMap;

use super::composed::Module;
use super::overrides::Overlay;
use crate::diagnostic::{Code, Diagnostic, did_you_mean, is_slip, suggest};
use crate::draft::{Draft, Operation, Place, Section};
use crate::markup::plain;
use crate::source::Span;

/// The section that a heading names.
pub(super) struct Target {
    /// Its place in the module below.
    pub(super) index: usize,
}

/// The place of the section with this id, or that had it before.
pub(super) fn find(module: &Module, id: &str) -> Option<usize> {
    let sections = &module.sections;
    let had = |was: &str| match was.split_once('#') {
        None => was == id,
        Some((slug, was)) => *slug == *module.slug && was == id,
    };
    sections
        .iter()
        .position(|section| *section.id == *id)
        .or_else(|| sections.iter().position(|section| section.was.iter().any(|was| had(was))))
}

/// The place of the section that had this id when it stood in the module `from`.
pub(super) fn find_moved(module: &Module, from: &str, id: &str) -> Option<usize> {
    let had = |was: &str| was.split_once('#').is_some_and(|(slug, was)| slug == from && was == id);
    module.sections.iter().position(|section| section.was.iter().any(|was| had(was)))
}

/// The section that a heading without a place names, or a complaint.
pub(super) fn resolve(overlay: &Overlay<'_>, section: &Section, complaints: &mut Vec<Diagnostic>) -> Option<Target> {
    let heading = &section.heading;
    if heading.invented {
        complaints.push(without_id(overlay, section));
        return None;
    }
    if let Some(index) = overlay.find(&heading.id) {
        return Some(Target { index });
    }
    let module = overlay.below;
    let (id, slug) = (&heading.id, &module.slug);
    let recorded = overlay.drafts[0].1.front.base.iter().find(|(key, _)| *key.value == **id);
    let removed = module.removed.get(id).map(|(layer, span)| (&overlay.project.layers[*layer].path, *span));
    let complaint = match (recorded, removed) {
        (Some((_, print)), removed) => {
            let who = removed.map_or("base", |(path, _)| path);
            let copy = format!("{}.md", print.value);
            let kept = overlay.project.layers[overlay.layer].copies.contains_key(copy.as_str());
            let text = if kept { format!("; the text that you replaced is in `.base/{copy}`") } else { String::new() };
            let message = format!(
                "section `{id}` no longer exists: {who} removed it{text}; take your text away, or give it a place of its own: `{{#{id} after=…}}`"
            );
            let complaint = Diagnostic::new(Code::TargetGone, heading.id_span, message);
            match removed {
                Some((path, span)) => complaint.note(span, format!("removed here by {path}")),
                None => complaint,
            }
        }
        (None, Some((path, span))) => {
            let message = format!(
                "section `{id}` no longer exists: {path} removed it; take your text away, or give it a place of its own: `{{#{id} after=…}}`"
            );
            Diagnostic::new(Code::TargetGone, heading.id_span, message).note(span, format!("removed here by {path}"))
        }
        (None, None) => {
            let near = did_you_mean(id, ids(module));
            let meant = suggest(id, ids(module));
            let anchor = meant.unwrap_or_else(|| before(overlay, section));
            let new = match meant {
                Some(meant) if is_slip(id, meant) => String::new(),
                meant => {
                    let so = if meant.is_none() { ";" } else { "" };
                    format!("{so} for a new section say where it goes: `{{#{id} after={anchor}}}`")
                }
            };
            Diagnostic::new(
                Code::UnknownTarget,
                heading.id_span,
                format!("there is no section `{id}` in {slug}{near}{new}"),
            )
        }
    };
    complaints.push(complaint);
    None
}

fn ids(module: &Module) -> impl Iterator<Item = &str> {
    module.sections.iter().map(|section| &*section.id)
}

/// The section by which a new one would go: the one above it in the file, or the last of the module.
fn before<'a>(overlay: &Overlay<'a>, section: &Section) -> &'a str {
    let own = overlay.drafts[0].1.sections.iter().take_while(|other| other.heading.span != section.heading.span);
    let above = own.filter_map(|other| overlay.find(&other.heading.id)).last();
    let sections = &overlay.below.sections;
    above.and_then(|at| sections.get(at)).or(sections.last()).map_or("…", |section| &section.id)
}

/// The complaint of a heading without an id: what is recorded and not there, or what is called the same, is meant.
fn without_id(overlay: &Overlay<'_>, section: &Section) -> Diagnostic {
    let heading = &section.heading;
    let draft = &overlay.drafts[0].1;
    let named = |id: &str| draft.sections.iter().any(|other| !other.heading.invented && *other.heading.id == *id);
    let recorded = draft.front.base.iter().map(|(key, _)| key.value.as_str());
    let mut lost = recorded.filter(|key| find(overlay.below, key).is_some() && !named(key));
    let title = plain(&heading.title);
    let same = |below: &&super::composed::Section| {
        below.contributions.iter().any(|one| plain(&one.texts[0].1.section().heading.title) == title)
    };
    let same = overlay.below.sections.iter().find(same).map(|below| &*below.id);
    let meant = lost.next().or(same).or_else(|| suggest(&heading.id, ids(overlay.below)));
    let message = match meant {
        Some(meant) => format!(
            "heading `{title}` has no id, so it is not known which section it replaces; did you mean `{{#{meant}}}`? write it after the heading"
        ),
        None => format!(
            "heading `{title}` has no id; write the id of the section that it replaces after it, or for a new section `{{#{} after={}}}`",
            heading.id,
            before(overlay, section)
        ),
    };
    Diagnostic::new(Code::NoId, heading.span, message)
}

/// The place of an anchor, or a complaint.
pub(super) fn anchor(
    overlay: &Overlay<'_>,
    section: &Section,
    place: &Place,
    complaints: &mut Vec<Diagnostic>,
) -> Option<usize> {
    let anchor = place.anchor();
    let module = overlay.below;
    if let Some(index) = overlay.find(anchor) {
        return Some(index);
    }
    let span = section.heading.words.operation.span.unwrap_or(section.heading.span);
    complaints.push(match module.removed.get(anchor) {
        Some((layer, removed)) => {
            let path = &overlay.project.layers[*layer].path;
            let message = format!("the anchor `{anchor}` was removed by {path}; choose another place");
            Diagnostic::new(Code::AnchorRemoved, span, message).note(*removed, "removed here")
        }
        None => {
            let near = did_you_mean(anchor, ids(module));
            let message = format!("there is no section `{anchor}` in {} to place this by{near}", module.slug);
            Diagnostic::new(Code::UnknownTarget, span, message)
        }
    });
    None
}

/// The complaint of a new section whose id exists below, if it does.
pub(super) fn taken(overlay: &Overlay<'_>, section: &Section) -> Option<Diagnostic> {
    let heading = &section.heading;
    let index = find(overlay.below, &heading.id)?;
    let there = overlay.below.sections[index].contributions.first()?;
    let path = &overlay.project.layers[there.layer].path;
    let word = match &heading.words.operation.value {
        Operation::Insert(Place::After(_)) => "after=",
        Operation::Insert(Place::Before(_)) => "before=",
        _ => "in=",
    };
    let message = format!(
        "{path} now has a section `{}` of its own; rename yours, or drop `{word}` to replace {path}'s",
        heading.id
    );
    let there = there.texts[0].1.section().heading.span;
    Some(Diagnostic::new(Code::NewIsTaken, heading.id_span, message).note(there, format!("{path}'s section")))
}

/// The complaint of a section that one layer hides twice.
pub(super) fn hidden_twice(id: &str, span: Span, first: Span) -> Diagnostic {
    let message = format!("`{id}` is replaced or removed twice in this layer; keep one of the two");
    Diagnostic::new(Code::HiddenTwice, span, message).note(first, "here first")
}

/// Complains of an id that stands twice in a file, where nothing else will: two new sections, or two of the base.
pub(super) fn check_doubles(draft: &Draft, complaints: &mut Vec<Diagnostic>) {
    let mut seen: BTreeMap<&str, &Section> = BTreeMap::new();
    for section in &draft.sections {
        let is_new = matches!(section.heading.words.operation.value, Operation::Insert(_));
        if let Some(first) = seen.get(&*section.heading.id)
            && (is_new || matches!(first.heading.words.operation.value, Operation::Insert(_)))
        {
            complaints.push(double(section, first));
        }
        seen.entry(&section.heading.id).or_insert(section);
    }
}

/// The complaint of two sections with one id.
pub(super) fn double(section: &Section, first: &Section) -> Diagnostic {
    let heading = &section.heading;
    let message = format!("two sections have the id `{}`; give one of them another", heading.id);
    Diagnostic::new(Code::TwoIds, heading.id_span, message).note(first.heading.span, "here first")
}
