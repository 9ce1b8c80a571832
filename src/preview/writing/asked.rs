//! What the desk answers, and what it makes for others, without changing a text.

use std::sync::Arc;

use super::deliver::Progress;
use super::desk::{Desk, sections};
use super::remaining::{Remaining, remaining, removed};
use crate::layer::{Contrast, edition_id};
use crate::message::Message;
use crate::revise::settings::{DayChange, DayView, Settings};
use crate::transfer::zip_of;

impl Desk {
    /// What remains to be done in a page's edition, and what its layer has taken out.
    pub(super) fn remaining(&self, path: &str) -> Result<Vec<Remaining>, Message> {
        let (generation, place) = self.now(path)?;
        let shown = generation.compiled(place.layer).edition(path);
        let sections = sections(&generation, &place, path);
        let mut all = remaining(&generation, place.layer, shown.map(|shown| &shown.book), &sections);
        all.extend(removed(&generation, &place));
        Ok(all)
    }

    /// The settings of a page's layer, for a form.
    pub(super) fn settings(&self, path: &str) -> Result<Settings, Message> {
        let (generation, place) = self.now(path)?;
        generation.workspace.settings(place.layer, &place.language)
    }

    /// A day as it would be, with its times.
    pub(super) fn timetable(&self, path: &str, day: &DayChange) -> Result<DayView, Message> {
        let (generation, place) = self.now(path)?;
        generation.workspace.timetable(place.layer, &place.language, day)
    }

    /// How well a colour could be read, on light paper and on dark.
    pub(super) fn contrast(&self, path: &str, primary: &str, dark: Option<&str>) -> Result<[Contrast; 2], Message> {
        self.now(path)?.0.workspace.contrast(primary, dark)
    }

    /// Starts a build of a page's edition.
    pub(super) fn build(self: &Arc<Self>, path: &str) -> Result<Progress, Message> {
        let (generation, place) = self.now(path)?;
        let layer = generation.workspace.project.layer(place.layer).path.to_string();
        let (desk, of) = (self.clone(), generation);
        self.builds.start(&layer, move |progress| (desk.services.build)(&of.workspace, place.layer, progress));
        Ok(self.builds.progress(&layer))
    }

    /// How far the build of a page's edition is.
    pub(super) fn progress(&self, path: &str) -> Result<Progress, Message> {
        let (generation, place) = self.now(path)?;
        Ok(self.builds.progress(&generation.workspace.project.layer(place.layer).path))
    }

    /// A file that the build of a page's edition has made: its name and its bytes.
    pub(super) fn built(&self, path: &str, number: usize) -> Option<(String, Vec<u8>)> {
        let (generation, place) = self.now(path).ok()?;
        self.builds.file(&generation.workspace.project.layer(place.layer).path, number)
    }

    /// A page's edition, or its layer, as one zip file: its name and its bytes.
    pub(super) fn zip(&self, path: &str, is_layer: bool) -> Result<(String, Vec<u8>), Message> {
        let (generation, place) = self.now(path)?;
        let workspace = &generation.workspace;
        let made = match is_layer {
            true => zip_of(workspace, place.layer),
            false => (self.services.pack)(workspace, place.layer),
        };
        let name = format!("{}.zip", edition_id(&workspace.project, place.layer));
        made.map(|bytes| (name, bytes)).map_err(|error| error.message())
    }
}
