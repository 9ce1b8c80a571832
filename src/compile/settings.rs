//! The settings of a layer, and changes of them, for those who have a workspace.

use super::messages;
use super::workspace::Workspace;
use crate::layer::Contrast;
use crate::project::{Language, LayerId};
use crate::revise::settings::{self, Change, DayChange, DayView, Settings, SettingsTarget};
use crate::revise::{Refusal, Revision, RevisionTarget};

impl Workspace {
    /// The settings of a layer, for a form in the language of some of its readers.
    ///
    /// # Errors
    ///
    /// A refusal where the layer's parents cannot be followed, so that it has no edition.
    pub fn settings(&self, layer: LayerId, language: &Language) -> Result<Settings, Refusal> {
        self.with_settings(layer, language, |target| Ok(settings::settings(target)))
    }

    /// The revision that changes a layer's settings.
    ///
    /// # Errors
    ///
    /// As [`settings::change`], and where the layer has no edition.
    pub fn change_settings(&self, layer: LayerId, language: &Language, change: &Change) -> Result<Revision, Refusal> {
        self.with_settings(layer, language, |target| settings::change(target, change))
    }

    /// A day of a layer's agenda as it would be, with its times.
    ///
    /// # Errors
    ///
    /// As [`settings::timetable`], and where the layer has no edition.
    pub fn timetable(&self, layer: LayerId, language: &Language, change: &DayChange) -> Result<DayView, Refusal> {
        self.with_settings(layer, language, |target| settings::timetable(target, change))
    }

    /// How well an accent could be read, in the light scheme and in the dark one. Without a colour for the dark one, that is made from the
    /// other.
    ///
    /// # Errors
    ///
    /// A refusal of what is no colour.
    pub fn contrast(&self, primary: &str, dark: Option<&str>) -> Result<[Contrast; 2], Refusal> {
        settings::contrast(primary, dark, &self.theme.backgrounds)
    }

    /// What is made of a layer's settings, with all that these lie over.
    fn with_settings<T>(
        &self,
        layer: LayerId,
        language: &Language,
        make: impl FnOnce(&SettingsTarget<'_>) -> Result<T, Refusal>,
    ) -> Result<T, Refusal> {
        let Some(composed) = self.composed(layer) else {
            return Err(messages::no_edition_of(&self.project.layer(layer).path));
        };
        let edition = self.resolve(&composed.value, language).value;
        let below = self.below(layer);
        make(&SettingsTarget {
            target: RevisionTarget { project: &self.project, snapshot: &self.snapshot, layer, language },
            below: below.as_deref(),
            composed: &composed.value,
            edition: &edition,
            backgrounds: &self.theme.backgrounds,
            accent: &self.theme.accent,
        })
    }
}
