//! A section is put beside another, taken away, brought back, or accepted.

use super::begin::heading;
use super::messages;
use super::model::Rejected;
use super::own::{self, Own};
use super::source::address;
use super::steps::Steps;
use super::text::{main_only, take_out, title, write};
use crate::draft::{Draft, Operation, Section};
use crate::parse::slug;
use crate::revise::accept::{Selection, accept as accept_hidden};
use crate::revise::section::{self, Written};
use crate::revise::{Refusal, Revision};

/// Puts a new section before or after another, or in it. Gives its address.
///
/// # Errors
///
/// A refusal where it has no title, and where no new section can stand there.
pub(super) fn add(
    steps: &mut Steps<'_>,
    (said, word): (&str, &str),
    (name, text): (&str, &str),
) -> Result<String, Rejected> {
    main_only(steps)?;
    let (module, id) = address(said)?;
    let new = Written::new(name, text);
    let own_id = free_id(steps, module, &new.title)?;
    let made = format!("{module}#{own_id}");
    let own = steps.own((module, id)).filter(|own| steps.place.layer.is_base() || makes(own));
    let begun = match own {
        Some(own) => beside_own(steps, &own, word, (&own_id, &new))?,
        None => {
            let below = steps.workspace().below(steps.place.layer);
            let anchor = below.as_ref().and_then(|below| below.modules.get(module)?.section(id));
            let anchor = anchor.ok_or_else(|| messages::no_such_section(said))?;
            let (level, id) = (deeper(anchor.level, word), anchor.id.clone());
            let heading = heading(level, &new.title, &format!("#{own_id} {word}={id}"));
            section::add(&steps.target(), module, &heading, &Written::default())?
        }
    };
    steps.apply(&begun)?;
    let own = steps.own((module, &own_id)).ok_or_else(|| messages::no_such_section(&made))?;
    write(steps, &own, &new)?;
    steps.record(&made)?;
    steps.say(messages::section_made(&new.title));
    Ok(made)
}

/// Whether a section of the layer's file is one that it has made.
fn makes(own: &Own) -> bool {
    matches!(own.operation(), Operation::Insert(_))
}

fn deeper(level: u8, word: &str) -> u8 {
    (level + u8::from(word == "in")).clamp(2, 6)
}

/// A new section beside one that the layer has made itself: where that stands in the file, and by the same anchor.
fn beside_own(steps: &Steps<'_>, own: &Own, word: &str, (id, new): (&str, &Written)) -> Result<Revision, Refusal> {
    let (draft, one) = (&own.draft, own.section());
    let level = deeper(one.heading.level, word);
    let range = subtree(draft, own.index);
    let place = match (word, one.heading.attributes.operation.value.clone()) {
        // a subsection of a new section needs no place
        ("in", _) | (_, Operation::Replace | Operation::Whole) => String::new(),
        (_, Operation::Insert(position)) => format!(" {position}"),
        _ => return Err(messages::no_such_section(id)),
    };
    let heading = heading(level, &new.title, &format!("#{id}{place}"));
    let end = draft.sections.get(range.end).map_or(steps.snapshot().file(draft.file).text().len(), start);
    let at = if word == "before" { start(one) } else { end };
    let patches = vec![section::add_at(draft, steps.snapshot(), at, &heading, &Written::default())];
    Ok(Revision { patches, ..Revision::default() })
}

fn start(section: &Section) -> usize {
    section.span.start as usize
}

/// The sections of a file from one on that are deeper than it.
fn subtree(draft: &Draft, index: usize) -> std::ops::Range<usize> {
    let level = draft.sections[index].heading.level;
    let inner = draft.sections[index + 1..].iter().take_while(|one| {
        one.heading.level > level && !matches!(one.heading.attributes.operation.value, Operation::Insert(_))
    });
    index..index + 1 + inner.count()
}

/// An id for a new section that nothing in the module has: its title, after the layer's name, so that no later section of a layer below
/// has it.
fn free_id(steps: &Steps<'_>, module: &str, title: &str) -> Result<String, Refusal> {
    let word = slug(title);
    if word.is_empty() {
        return Err(messages::title_of_new());
    }
    let it = steps.it();
    let name = it.folder_name();
    let name = name
        .split_once('-')
        .filter(|(number, _)| number.chars().all(|c| c.is_ascii_digit()))
        .map_or(name, |(_, name)| name);
    let base = if steps.place.layer.is_base() { word } else { format!("{name}-{word}") };
    let composed = steps.workspace().composed(steps.place.layer);
    let known = composed.as_ref().and_then(|checked| checked.value.modules.get(module));
    let is_taken = |id: &str| {
        known.is_some_and(|known| known.section(id).is_some() || known.removed.contains_key(id))
            || own::draft(steps.workspace(), steps.place, module)
                .is_some_and(|draft| draft.sections.iter().any(|one| *one.heading.id == *id))
    };
    let numbered = (2..).map(|n| format!("{base}-{n}"));
    Ok(std::iter::once(base.clone()).chain(numbered).find(|id| !is_taken(id)).unwrap_or(base))
}

/// Takes a section and its subsections away. Gives its address.
///
/// # Errors
///
/// A refusal where the layer may not.
pub(super) fn remove(steps: &mut Steps<'_>, said: &str) -> Result<String, Rejected> {
    main_only(steps)?;
    let (module, id) = address(said)?;
    let name = title(steps, (module, id));
    if let Some(own) = steps.own((module, id)).filter(|own| steps.place.layer.is_base() || makes(own)) {
        let range = subtree(&own.draft, own.index);
        let patches = section::take_out(&own.draft, range).into_iter().collect();
        steps.apply(&Revision { patches, ..Revision::default() })?;
    } else {
        let below = steps.workspace().below(steps.place.layer);
        let there = below.as_ref().and_then(|below| below.modules.get(module)?.section(id));
        let there = there.ok_or_else(|| messages::no_such_section(said))?;
        let heading = heading(there.level, "", &format!("#{} remove", there.id));
        clear(steps, (module, id))?;
        let made = section::add(&steps.target(), module, &heading, &Written::default())?;
        steps.apply(&made)?;
    }
    steps.record(said)?;
    steps.say(messages::section_removed(name));
    Ok(said.to_owned())
}

/// Takes out of the layer's files, in all languages, what they say of a section of the layers below.
fn clear(steps: &mut Steps<'_>, (module, id): (&str, &str)) -> Result<bool, Refusal> {
    let is_it = |one: &Section| {
        *one.heading.id == *id && !matches!(one.heading.attributes.operation.value, Operation::Insert(_))
    };
    let mut cleared = false;
    loop {
        let it = steps.it();
        let languages = it.languages.iter().filter_map(|language| it.draft(module, language));
        let mut found = languages
            .filter_map(|draft| Some(Own { draft: draft.clone(), index: draft.sections.iter().position(is_it)? }));
        let Some(own) = found.next() else { return Ok(cleared) };
        let count = own.draft.sections.len();
        take_out(steps, &own)?;
        cleared = true;
        if count == 0 {
            return Ok(cleared);
        }
    }
}

/// Makes a section what the layers below have. Gives its address.
///
/// # Errors
///
/// A refusal where the layer has nothing in its place.
pub(super) fn restore(steps: &mut Steps<'_>, said: &str) -> Result<String, Rejected> {
    let (module, id) = address(said)?;
    if steps.place.layer.is_base() || !clear(steps, (module, id))? {
        return Err(messages::changes_nothing().into());
    }
    steps.record(said)?;
    let name = title(steps, (module, id));
    steps.say(messages::section_restored(name));
    Ok(said.to_owned())
}

/// Records that what a section hides was read, or takes over what is new in it. Gives its address.
///
/// # Errors
///
/// A refusal where nothing is hidden, or both changed the same sentence.
pub(super) fn accept(steps: &mut Steps<'_>, said: &str, merge: bool) -> Result<String, Rejected> {
    address(said)?;
    let of = Selection { address: Some(said), language: Some(&steps.place.language) };
    let (mut revision, conflicts) = accept_hidden(&steps.target(), steps.drift(), of, merge)?;
    if let Some((address, _)) = conflicts.into_iter().next() {
        return Err(messages::same_sentence(address).into());
    }
    let done = std::mem::take(&mut revision.done);
    steps.apply(&revision)?;
    done.into_iter().for_each(|line| steps.say(line));
    Ok(said.to_owned())
}
