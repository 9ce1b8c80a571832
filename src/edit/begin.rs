//! A text of a layer below becomes one of the layer.

use super::messages;
use super::own::Own;
use super::steps::Steps;
use crate::revise::new_override::new_override;
use crate::revise::section::{self, Written};
use crate::revise::{Refusal, Revision};

/// What the layer has in the place of a section; an override with today's text is begun where it has nothing.
///
/// # Errors
///
/// A refusal where there is no such section, or the layer may not replace it.
pub(super) fn begin(steps: &mut Steps<'_>, (module, id): (&str, &str)) -> Result<Own, Refusal> {
    if let Some(own) = steps.own((module, id)) {
        return Ok(own);
    }
    let revision = match steps.workspace().below(steps.place.layer) {
        Some(below) => new_override(&steps.target(), &below, steps.drift(), (module, id))?,
        None => translation(steps, (module, id))?,
    };
    steps.apply(&revision)?;
    steps.own((module, id)).ok_or_else(|| messages::no_such_section(format!("{module}#{id}")))
}

/// The base's translation of a section, begun with its text.
fn translation(steps: &Steps<'_>, (module, id): (&str, &str)) -> Result<Revision, Refusal> {
    let none = || messages::no_such_section(format!("{module}#{id}"));
    let main = steps.it().drafts.get(module).filter(|_| !steps.is_main()).ok_or_else(none)?;
    let one = main.sections.iter().find(|one| *one.heading.id == *id).ok_or_else(none)?;
    let written = Written::of(one, steps.snapshot());
    let heading = heading(one.heading.level, &written.title, &format!("#{id}"));
    section::add(&steps.target(), module, &heading, &written)
}

/// The line of a heading.
pub(super) fn heading(level: u8, title: &str, braces: &str) -> String {
    let title = if title.is_empty() { String::new() } else { format!(" {title}") };
    format!("{}{title} {{{braces}}}", "#".repeat(level.into()))
}
