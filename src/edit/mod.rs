//! Edits that somebody makes in a page: what is written there becomes the override that it should be.
//!
//! An [`Edit`] names a section by its address, never by a file. [`make`] finds out what it means for the layer that is edited
//! ([`Place`]): its own text is changed; a text of a layer below becomes an override, with its record and its copy
//! ([`crate::revise::new_override`], [`crate::revise::accept`]); what the layer may not do is refused, in words. Out come the changed files
//! and the project as it would be with them ([`Made`]), for a preview of what is not saved yet as well as for saving. **Nothing is
//! written** here; [`crate::preview`] does that.
//!
//! ```text
//! Edit ─make─▶ steps: each a Revision, and the project read again ─check─▶ Made
//! ```
//!
//! * `own` finds what the layer has of a section already.
//! * [`source()`] gives a text as it is opened, with a version. An edit that was made of another version is [`Rejected::Changed`].
//! * `picture` puts a picture into the layer, with its row.
//! * `options` says what may be done with a section.
//! * `harm` refuses an edit after which something would be wrong that is not wrong now.
//!
//! The bytes around the edited section **never** change: a text that would take what follows along, or make a section of its own, is
//! refused.

mod begin;
mod beside;
mod harm;
pub(crate) mod messages;
mod model;
mod options;
mod own;
mod picture;
mod settings;
mod source;
mod steps;
mod text;

pub(crate) use harm::new_error;
pub use harm::refuse as refuse_harm;
pub use model::{Edit, Made, NewPicture, Place, Rejected, SameName, Source, What};
pub use options::{Context, Options, options};
pub use source::source;
pub(crate) use text::title_in;

use steps::Steps;

use crate::compile::Workspace;
use crate::message::Message;

/// Makes an edit, in memory.
///
/// # Errors
///
/// [`Rejected`] where it cannot be made, or would be of a text that has changed since it was opened.
pub fn make(workspace: &Workspace, place: &Place, edit: &Edit) -> Result<Made, Rejected> {
    run(Steps::new(workspace, place)?, edit)
}

/// Puts a picture into a layer, in memory.
///
/// # Errors
///
/// [`Rejected`] where it cannot be, or has the name of another and it is not said what becomes of that.
pub fn put_picture(workspace: &Workspace, place: &Place, picture: &NewPicture) -> Result<Made, Rejected> {
    let mut steps = Steps::new(workspace, place)?;
    let path = picture::put(&mut steps, picture)?;
    Ok(steps.finish(path))
}

/// Makes an edit to be looked at, whatever text it was made of: without records and copies. What is made of [`begun`] costs the least.
///
/// # Errors
///
/// [`Rejected`] where it cannot be made.
pub fn attempt(workspace: &Workspace, place: &Place, edit: &Edit) -> Result<Made, Rejected> {
    let mut steps = Steps::new(workspace, place)?;
    steps.is_trial = true;
    run(steps, edit)
}

/// The project with an override of a section that has today's text, so that what is written in it can be tried again and again; nothing
/// where the layer has a text of its own there.
///
/// # Errors
///
/// A refusal where there is no such section, or the layer may not replace it.
pub fn begun(workspace: &Workspace, place: &Place, section: &str) -> Result<Option<Workspace>, Message> {
    let mut steps = Steps::new(workspace, place)?;
    begin::begin(&mut steps, source::address(section)?)?;
    Ok(steps.finish(section.to_owned()).after)
}

fn run(mut steps: Steps<'_>, edit: &Edit) -> Result<Made, Rejected> {
    let section = match edit {
        Edit::Text { section, version, title, text } => text::replace(&mut steps, section, version, (title, text))?,
        Edit::Append { section, version, text } => text::extend(&mut steps, (section, What::Append), version, text)?,
        Edit::Prepend { section, version, text } => text::extend(&mut steps, (section, What::Prepend), version, text)?,
        Edit::Before { section, title, text } => beside::add(&mut steps, (section, "before"), (title, text))?,
        Edit::After { section, title, text } => beside::add(&mut steps, (section, "after"), (title, text))?,
        Edit::In { section, title, text } => beside::add(&mut steps, (section, "in"), (title, text))?,
        Edit::Remove { section } => beside::remove(&mut steps, section)?,
        Edit::Restore { section } => beside::restore(&mut steps, section)?,
        Edit::Accept { section } => beside::accept(&mut steps, section, false)?,
        Edit::Merge { section } => beside::accept(&mut steps, section, true)?,
        Edit::Settings { change } => settings::change_settings(&mut steps, change)?,
    };
    Ok(steps.finish(section))
}
