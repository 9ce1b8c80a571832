//! The settings of a layer, as a form shows and changes them: values, look, days, and which modules there are in which order.
//!
//! [`settings`] is what there is, and whose it is; [`timetable`] is a day that is being changed, with its times. [`change()`] makes a
//! [`Revision`] of what somebody asks for: of the layer's file, by [`super::yaml`], or of a module's front matter. What the layers below say
//! too is never written: its key goes.
//!
//! Each of `values`, `look`, `days`, `modules` and `front` knows how one of these is changed; `view` and `view_days` what is shown.

mod change;
mod days;
mod front;
mod layer_name;
mod look;
mod modules;
mod target;
mod values;
mod view;
mod view_days;

use super::messages;
use super::revision::{Refusal, Revision};
use super::yaml::{self, Edit};
use crate::layer::{Backgrounds, Contrast, contrasts};
use crate::message::Message;
use crate::project::Accent;
pub use change::{Beside, Change, DayChange, Given, Pause};
pub use layer_name::LayerName;
pub use target::SettingsTarget;
pub use view::{LookView, ModuleView, OtherModule, Settings, ValueView, settings};
pub use view_days::{DayView, RowView};

/// A day as it would be, with its times.
///
/// # Errors
///
/// A refusal of what is no day.
pub fn timetable(of: &SettingsTarget<'_>, change: &DayChange) -> Result<DayView, Refusal> {
    Ok(view_days::view(of, &days::day(of, change)?))
}

/// How well an accent could be read, in the light scheme and in the dark one.
///
/// # Errors
///
/// A refusal of what is no colour.
pub(crate) fn contrast(primary: &str, dark: Option<&str>, backgrounds: &Backgrounds) -> Result<[Contrast; 2], Refusal> {
    let accent = Accent { light: look::color(primary)?, dark: dark.map(look::color).transpose()? };
    Ok(contrasts(&accent, backgrounds))
}

/// Makes a change of a layer's settings.
///
/// # Errors
///
/// A refusal of what cannot be, such as a locked value, a colour that nobody could read or a module that must stay, and where the
/// layer's file cannot be changed.
pub fn change(of: &SettingsTarget<'_>, change: &Change) -> Result<Revision, Refusal> {
    let it = of.it();
    if it.is_in_register_only {
        return Err(messages::no_folder_here(&it.name));
    }
    let mut more = Revision::default();
    let (edits, done): (Vec<Edit>, Message) = match change {
        Change::Front { module, title, summary } => {
            let revision = front::change(of, module, [("title", title.as_ref()), ("summary", summary.as_ref())])?;
            return Ok(with_word(revision, messages::title_changed(module)));
        }
        Change::Colors { .. } | Change::Logo { .. } | Change::MarkLocal { .. } if of.is_base() => {
            return Err(messages::look_is_themes());
        }
        Change::Values { values } => {
            let (edits, labels) = values::edits(of, values)?;
            (edits, messages::values_changed(labels))
        }
        Change::Colors { primary, primary_dark } => {
            (look::colors(of, primary.as_deref(), primary_dark.as_deref())?, messages::look_changed())
        }
        Change::Logo { path } => (vec![look::logo(of, path.as_deref())?], messages::look_changed()),
        Change::MarkLocal { is_on } => (vec![look::mark_local(*is_on)], messages::look_changed()),
        Change::Day(day) => (days::edits(of, day)?, messages::day_changed(day.day)),
        Change::CourseDay { day } => {
            let done =
                if days::below(of, *day).is_some() { messages::day_is_the_courses } else { messages::day_removed };
            (days::to_course(of, *day), done(*day))
        }
        Change::Move { module, to } => (modules::moved(of, module, to)?, messages::module_moved(module)),
        Change::Remove { module } => (modules::removed(of, module, &mut more)?, messages::module_taken_out(module)),
        Change::Restore { module } => (modules::restored(of, module)?, messages::module_put_back(module)),
    };
    let revision = yaml::change(of.target.snapshot, it.config, &edits)?;
    Ok(with_word(Revision { removed: more.removed, ..revision }, done))
}

/// A revision that says what it does, where it does anything.
fn with_word(mut revision: Revision, done: Message) -> Revision {
    let is_empty = revision.patches.is_empty() && revision.written.is_empty() && revision.removed.is_empty();
    revision.done.extend((!is_empty).then_some(done));
    revision
}
