//! `lagvis override`: begins an override with today's text, so that its editor edits prose.
//!
//! Out comes a [`Revision`]: the layer's file with the section at its end, a record of what it hides, and a copy of that. The text of the
//! sections that the file has already is never changed.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use super::messages;
use super::records::RecordsEdit;
use super::revision::{Patch, Refusal, Revision, RevisionTarget, check_end, newline, with_line_ends};
use crate::definitions::{definitions, free, key, relabel, uses};
use crate::diagnostic::{nearest, or_else};
use crate::draft::{Draft, Operation, Section};
use crate::fingerprint::Version;
use crate::layer::drift::{Drift, OverrideItem};
use crate::layer::{self, Composed, Hidden, Module, edition_id};
use crate::message::named_language;
use crate::project::Language;
use crate::records::RecordMap;
use crate::source::{Snapshot, Span};

/// Creates the layer's file for a module, or adds to it: the section with its text as the layers below have it, a record
/// of it, and a copy. The section is named by its id, or by one that it had before. `drift` is the layer's.
///
/// # Errors
///
/// A refusal where there is nothing to override, where it is locked, where it is overridden already, and where nothing can stand at the
/// end of the file.
pub fn new_override(
    target: &RevisionTarget<'_>,
    below: &Composed,
    drift: &Drift,
    (slug, id): (&str, &str),
) -> Result<Revision, Refusal> {
    let (it, snapshot) = (target.it(), target.snapshot);
    let Some(module) = below.modules.get(slug) else {
        if it.modules.add.iter().any(|module| *module.value == *slug) {
            return Err(messages::own_module(slug, &it.path, &it.folder));
        }
        let near = nearest(slug, below.slugs().map(|known| &**known));
        return Err(or_else(messages::no_module_below(slug, &it.path), near));
    };
    let Some(section) = module.section(id) else {
        return Err(no_section(target, module, id));
    };
    let nowhere = Span::default(); // it has no text yet
    layer::may_replace(target.project, target.layer, section, nowhere)
        .map_err(|why| why.hints.into_iter().fold(why.message, |said, way| or_else(said, Some(way))))?;
    let main = it.drafts.get(slug);
    if let Some(span) = main.and_then(|draft| draft.front.replace_page) {
        return Err(messages::page_is_yours(snapshot.place(span)));
    }
    let draft = it.draft(slug, target.language);
    let hides = |draft: &Draft| {
        let sections = draft.sections.iter();
        let here = sections.filter(|one| *one.heading.id == *section.id || *one.heading.id == *id);
        here.filter(|one| one.heading.attributes.operation.value.hides()).map(|one| one.heading.span).next()
    };
    let known = |language: &Language| {
        let mut known = drift.overrides.iter().filter(|one| one.language == *language);
        known.find(|one| one.present() == (Some(&module.slug), &*section.id))
    };
    let span = known(target.language).map(|one| one.span).or_else(|| draft.and_then(|draft| hides(draft)));
    if let Some(span) = span {
        return Err(messages::overridden_already(format!("{slug}#{id}"), snapshot.place(span)));
    }
    own_section(target, draft, &section.id).map_or(Ok(()), Err)?;
    let language = it.main_language();
    if known(language).is_none() {
        with_others(target, drift, (slug, section)).map_or(Ok(()), Err)?;
    }
    if target.language != language {
        if let Some(old) = known(language).filter(|one| one.renamed.is_some()) {
            let (place, address) = (snapshot.place(old.span), format!("{slug}#{}", section.id));
            return Err(messages::older_address(named_language(language), place, address, &it.path));
        }
        if main.is_none_or(|main| hides(main).is_none()) {
            return Err(messages::translation_follows(named_language(language), format!("{slug}#{id}")));
        }
    }
    let sections = std::slice::from_ref(section);
    let hidden = layer::hidden_text(sections, &target.project.accepts(target.language), snapshot);
    let hidden = (&hidden, &*layer::hidden_marks(target.project, below, (module, sections), target.language, snapshot));
    write(target, (slug, &section.id), hidden, draft.map(|draft| &**draft), drift)
}

/// The refusal of an id that the layer's file has given to a section of its own.
fn own_section(target: &RevisionTarget<'_>, draft: Option<&Arc<Draft>>, id: &str) -> Option<Refusal> {
    let is_own = |one: &&Section| {
        *one.heading.id == *id && matches!(one.heading.attributes.operation.value, Operation::Insert(_))
    };
    let place = target.snapshot.place(draft?.sections.iter().find(is_own)?.heading.span);
    Some(messages::own_id(id, place))
}

/// The refusal of a section that the layer hides with others, by an override of what it is in.
fn with_others(
    target: &RevisionTarget<'_>,
    drift: &Drift,
    (slug, section): (&str, &layer::Section),
) -> Option<Refusal> {
    let main = drift.overrides.iter().filter(|one| one.language == *target.it().main_language());
    let found = main.into_iter().find(|one| one.hides(slug, &section.id))?;
    let (id, place) = (&section.id, target.snapshot.place(found.span));
    let operation = match &found.item {
        OverrideItem::Section(draft, range) => &draft.sections[range.start].heading.attributes.operation.value,
        _ => &Operation::Remove,
    };
    let address = format!("{slug}#{id}");
    Some(match operation {
        Operation::Whole => messages::in_whole(address, place),
        _ => messages::in_removed(address, place),
    })
}

/// The refusal of a section that a module does not have.
fn no_section(target: &RevisionTarget<'_>, module: &Module, id: &str) -> Refusal {
    let list = || messages::list_shows_all(edition_id(target.project, target.layer));
    let near = nearest(id, module.sections.iter().map(|section| &*section.id)).unwrap_or_else(list);
    or_else(messages::no_section(id, &module.slug), Some(near))
}

/// The file with the section at its end, the record, and the copy.
fn write(
    target: &RevisionTarget<'_>,
    (slug, id): (&str, &str),
    (hidden, marks): (&Hidden, &str),
    draft: Option<&Draft>,
    drift: &Drift,
) -> Result<Revision, Refusal> {
    let (it, snapshot) = (target.it(), target.snapshot);
    let name = it.file_name(slug, target.language);
    let path = format!("{}/{name}", it.folder);
    let mut revision = Revision::default();
    let text = hidden.copy();
    match draft {
        Some(draft) => revision.patches.push(put(draft, snapshot, &text, id)?),
        None => drop(revision.written.insert(path.clone(), text.into_bytes())),
    }
    revision.keep_copy(it, snapshot, hidden, marks);
    revision.done.push(messages::edit_under(&path, id));
    let mut records = RecordsEdit::of(it, snapshot);
    let unrecorded = drift.additions.iter().filter(|one| one.recorded.is_none());
    for one in unrecorded {
        records.set_addition(&mut revision, one);
    }
    records.set(&name, RecordMap::Base, id, hidden.fingerprint(Version::V2).to_string());
    if target.language != it.main_language() {
        let is_it = |one: &Section| *one.heading.id == *id && one.heading.attributes.operation.value.hides();
        if let Some(main) = it.drafts.get(slug)
            && let Some(at) = main.sections.iter().position(is_it)
        {
            let original = layer::own_text(main, at..at + 1, snapshot).fingerprint(Version::V2);
            records.set(&name, RecordMap::From, id, original.to_string());
        }
    }
    records.finish(&mut revision)?;
    Ok(revision)
}

/// Puts a section in a file that is there: at its end, or before the new or `whole` section that it would be a part of there.
pub(super) fn put(draft: &Draft, snapshot: &Snapshot, text: &str, id: &str) -> Result<Patch, Refusal> {
    let there = snapshot.file(draft.file).text();
    let text = with_line_ends(&relabelled(text, there, id), there);
    let end_of_line = newline(there);
    let level = text.bytes().take_while(|byte| *byte == b'#').count();
    if let Some(place) = u8::try_from(level).ok().and_then(|level| draft.place_outside(level)) {
        return Ok(Patch::insert(draft.file, place, format!("{}{}", text.trim_end(), end_of_line.repeat(2))));
    }
    check_end(draft, snapshot)?;
    let gap = match there.trim_end_matches(['\r', '\n']) {
        "" => "",
        _ if there.ends_with(&end_of_line.repeat(2)) => "",
        _ if there.ends_with('\n') => end_of_line,
        _ => &end_of_line.repeat(2),
    };
    Ok(Patch::insert(draft.file, there.len(), format!("{gap}{text}")))
}

/// A text whose definitions have other labels where the file that it goes to has the same ones.
pub(super) fn relabelled(text: &str, there: &str, id: &str) -> String {
    let taken: BTreeSet<String> = uses(there).into_iter().map(|(label, _)| label).collect();
    let own = definitions(text).into_iter().map(|one| one.label);
    let other = |label: String| {
        let is_free = |new: &String| !taken.contains(&key(new));
        let new = label.strip_prefix('^').map_or(format!("{id}-{label}"), |bare| format!("^{id}-{bare}"));
        let new = if is_free(&new) { Some(new) } else { free(&new, is_free) };
        Some((label, new?))
    };
    let new: BTreeMap<String, String> = own.filter(|label| taken.contains(label)).filter_map(other).collect();
    relabel(text, &new)
}
