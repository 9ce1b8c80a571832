//! A text as it is opened for writing.

use super::begin::begin;
use super::messages;
use super::model::{Below, Place, Source, What};
use super::own::{self, Own};
use super::steps::Steps;
use crate::compile::Workspace;
use crate::draft::Operation;
use crate::layer;
use crate::layer::drift::{Override, three_way};
use crate::message::Message;
use crate::revise::Refusal;
use crate::revise::section::Written;
use crate::source::{hash, short_hash};

/// A text of a section as it is opened: the layer's own, or that of the layers below, which the first word makes an override.
///
/// # Errors
///
/// A refusal where there is no such section, or the layer may not change it.
pub fn source(workspace: &Workspace, place: &Place, section: &str, what: What) -> Result<Source, Message> {
    let mut steps = Steps::new(workspace, place)?;
    match what {
        What::Text => {
            let is_own = steps.own(address(section)?).is_some();
            let own = begin(&mut steps, address(section)?)?;
            of_text(&steps, section, &own, is_own)
        }
        what => of_addition(&steps, section, what),
    }
}

/// The module and the id of an address.
///
/// # Errors
///
/// A refusal of what is none.
pub(super) fn address(said: &str) -> Result<(&str, &str), Refusal> {
    said.split_once('#').ok_or_else(|| messages::no_such_section(said))
}

/// What the layer has in the place of a section.
pub(super) fn of_text(steps: &Steps<'_>, section: &str, own: &Own, is_own: bool) -> Result<Source, Refusal> {
    let written = Written::of(own.section(), steps.snapshot());
    let below = match (is_own, own.operation()) {
        (true, Operation::Replace | Operation::Whole) => below(steps, address(section)?),
        _ => None,
    };
    // who looks at a text only is not told what it was made over
    let then = below.as_ref().filter(|_| !steps.is_trial).and_then(|_| then(steps, address(section).ok()?));
    let version = version(if is_own { "own" } else { "below" }, &written);
    let keeps_title = written.title.is_empty() && !steps.place.layer.is_base();
    let (title, text, level) = (written.title, written.text, own.section().heading.level);
    Ok(Source { section: section.to_owned(), title, text, version, level, keeps_title, below, then })
}

/// What the layer adds to a section; an empty text where that is nothing yet.
pub(super) fn of_addition(steps: &Steps<'_>, section: &str, what: What) -> Result<Source, Refusal> {
    let (module, id) = address(section)?;
    let own = own::addition(steps.workspace(), steps.place, (module, id), &operation(what));
    let there = steps.workspace().below(steps.place.layer);
    let level = there.and_then(|below| Some(below.modules.get(module)?.section(id)?.level));
    let level = level.ok_or_else(|| messages::no_such_section(section))?;
    let written = own.map(|own| Written::of(own.section(), steps.snapshot())).unwrap_or_default();
    let version = version("added", &written);
    let (title, text) = (String::new(), written.text);
    Ok(Source { section: section.to_owned(), title, text, version, level, keeps_title: true, below: None, then: None })
}

/// The operation of a text that is added.
pub(super) fn operation(what: What) -> Operation {
    if what == What::Prepend { Operation::Prepend } else { Operation::Append }
}

/// Heading and text of a section as the layers below have them.
fn below(steps: &Steps<'_>, (module, id): (&str, &str)) -> Option<Below> {
    let workspace = steps.workspace();
    let below = workspace.below(steps.place.layer)?;
    let section = below.modules.get(module)?.section(id)?;
    let accepted = workspace.project.accepts(&steps.place.language);
    let hidden = layer::hidden_text(std::slice::from_ref(section), &accepted, steps.snapshot());
    let first = hidden.as_text()?.parts.first()?;
    Some(Below { title: first.title.clone(), text: first.lines.clone() })
}

/// Heading and text of a section as the layers below had them when the layer's own was written; nothing where they are the same now.
fn then(steps: &Steps<'_>, (module, id): (&str, &str)) -> Option<Below> {
    let drift = steps.drift();
    let is_it = |one: &&Override| {
        let (of, key) = one.present();
        one.language == steps.place.language && of.is_some_and(|of| **of == *module) && key == id
    };
    let of = drift.overrides.iter().find(is_it).filter(|one| one.state.is_out_of_date())?;
    let (title, text) = three_way(steps.it(), of, steps.snapshot()).base?;
    Some(Below { title, text })
}

fn version(kind: &str, written: &Written) -> String {
    short_hash(hash(format!("{kind}\n{}\n{}", written.title, written.text).as_bytes()))
}
