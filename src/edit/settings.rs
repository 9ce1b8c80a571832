//! The layer's settings are changed.

use super::model::Rejected;
use super::steps::Steps;
use crate::revise::settings::Change;

/// Changes the layer's settings, and records what they hide.
///
/// # Errors
///
/// A refusal of what cannot be.
pub(super) fn change_settings(steps: &mut Steps<'_>, change: &Change) -> Result<String, Rejected> {
    let mut revision = steps.workspace().change_settings(steps.place.layer, &steps.place.language, change)?;
    let done = std::mem::take(&mut revision.done);
    steps.apply(&revision)?;
    match change {
        Change::Front { module, title, summary } => {
            let fields = [("title", title.is_some()), ("summary", summary.is_some())];
            for (field, _) in fields.into_iter().filter(|(_, is_said)| *is_said) {
                steps.record(&format!("{module}#front.{field}"))?;
            }
        }
        Change::Remove { module } | Change::Restore { module } => steps.record(module)?,
        _ => {}
    }
    done.into_iter().for_each(|line| steps.say(line));
    Ok(String::new())
}
