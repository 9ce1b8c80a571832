//! A section's heading and text are written, or something is added to it.

use super::begin::{begin, heading};
use super::messages;
use super::model::{Place, Rejected, What};
use super::own::{self, Own};
use super::source::{address, of_addition, of_text, operation};
use super::steps::Steps;
use crate::compile::Workspace;
use crate::draft::Operation;
use crate::layer;
use crate::message::named_language;
use crate::revise::section::{self, Written};
use crate::revise::{Refusal, Revision};
use crate::source::Snapshot;

/// Makes a section say something else. Gives its address.
///
/// # Errors
///
/// [`Rejected::Changed`] where it says something else than when it was opened.
pub(super) fn replace(
    steps: &mut Steps<'_>,
    said: &str,
    version: &str,
    (title, text): (&str, &str),
) -> Result<String, Rejected> {
    let at = address(said)?;
    let is_own = steps.own(at).is_some();
    let own = begin(steps, at)?;
    let now = of_text(steps, said, &own, is_own)?;
    if now.version != version && !steps.is_trial {
        return Err(Rejected::Changed(Box::new(now)));
    }
    let new = Written::new(title, text);
    let is_needed = steps.place.layer.is_base() || matches!(own.operation(), Operation::Insert(_));
    if new.title.is_empty() && is_needed {
        return Err(messages::title_needed().into());
    }
    if new == Written::of(own.section(), steps.snapshot()) {
        // an override that says what is said below would do nothing
        *steps = steps.again()?;
        return Ok(said.to_owned());
    }
    write(steps, &own, &new)?;
    let name = if new.title.is_empty() { now.below.map_or(at.1.to_owned(), |below| below.title) } else { new.title };
    steps.say(messages::section_changed(name));
    Ok(said.to_owned())
}

/// Writes a section of a file, and sees that the file says nothing else that is new.
pub(super) fn write(steps: &mut Steps<'_>, own: &Own, new: &Written) -> Result<(), Refusal> {
    let before = steps.snapshot().clone();
    let patches = section::write(own.section(), &before, new);
    steps.apply(&Revision { patches, ..Revision::default() })?;
    let after = steps.same_file(&own.draft, &before).unwrap_or_default();
    section::check(&own.draft, (&after, steps.snapshot()), own.index, new)
}

/// Makes what the layer adds to a section say this; without a text, nothing is added any more. Gives the section's address.
///
/// # Errors
///
/// As [`replace`].
pub(super) fn extend(
    steps: &mut Steps<'_>,
    (said, what): (&str, What),
    version: &str,
    text: &str,
) -> Result<String, Rejected> {
    let now = of_addition(steps, said, what)?;
    if now.version != version && !steps.is_trial {
        return Err(Rejected::Changed(Box::new(now)));
    }
    let (module, id) = address(said)?;
    let new = Written::new("", text);
    if new.text == now.text {
        return Ok(said.to_owned());
    }
    let own = own::addition(steps.workspace(), steps.place, (module, id), &operation(what));
    match own {
        Some(own) if new.text.is_empty() => take_out(steps, &own)?,
        Some(own) => write(steps, &own, &new)?,
        None => {
            main_only(steps)?;
            let heading = heading(now.level, "", &format!("#{id} {}", operation(what).word()));
            let made = section::add(&steps.target(), module, &heading, &Written::default())?;
            steps.apply(&made)?;
            let own = own::addition(steps.workspace(), steps.place, (module, id), &operation(what));
            write(steps, &own.ok_or_else(|| messages::no_such_section(said))?, &new)?;
        }
    }
    steps.record(said)?;
    steps.say(messages::section_changed(title(steps, (module, id))));
    Ok(said.to_owned())
}

/// Takes a section of a file out, with those that belong to it.
pub(super) fn take_out(steps: &mut Steps<'_>, own: &Own) -> Result<(), Refusal> {
    let range = own.draft.steps().into_iter().find(|step| step.start == own.index);
    let range = range.unwrap_or(own.index..own.index + 1);
    let patches = section::take_out(&own.draft, range).into_iter().collect();
    steps.apply(&Revision { patches, ..Revision::default() })
}

/// The refusal of what only files in the layer's first language say.
pub(super) fn main_only(steps: &Steps<'_>) -> Result<(), Refusal> {
    match steps.is_main() {
        true => Ok(()),
        false => Err(messages::main_language_only(named_language(steps.it().main_language()))),
    }
}

/// What a section is called, as the layer has it.
pub(super) fn title(steps: &Steps<'_>, of: (&str, &str)) -> String {
    title_in(steps.workspace(), steps.snapshot(), steps.place, of)
}

/// The title of a section in a layer's edition, or in those below it; its id where it has none.
pub(crate) fn title_in(
    workspace: &Workspace,
    snapshot: &Snapshot,
    place: &Place,
    (module, id): (&str, &str),
) -> String {
    let of = |composed: &layer::Composed| {
        let section = composed.modules.get(module)?.section(id)?;
        let accepted = workspace.project.accepts(&place.language);
        let hidden = layer::hidden_text(std::slice::from_ref(section), &accepted, snapshot);
        Some(hidden.as_text()?.parts.first()?.title.clone())
    };
    let here = workspace.composed(place.layer).and_then(|checked| of(&checked.value));
    here.or_else(|| of(&*workspace.below(place.layer)?))
        .filter(|title| !title.is_empty())
        .unwrap_or_else(|| id.to_owned())
}
