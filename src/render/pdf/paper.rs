//! An edition on its way to paper: what its texts refer to.

use std::collections::BTreeSet;

use super::data::Day;
use super::typeset::Typesetter;
use crate::edition::{Edition, Module, Picture, Schedule};
use crate::markup::Destination;
use crate::project::Project;
use crate::render::agenda::Row;
use crate::render::fill::{act_url, address, print_anchor};
use crate::render::theme::Skin;
use crate::source::{Snapshot, short_hash};

/// An edition on its way to paper, and the labels that links of the document may lead to.
pub(crate) struct Paper<'a> {
    pub(crate) project: &'a Project,
    pub(crate) snapshot: &'a Snapshot,
    pub(crate) edition: &'a Edition,
    pub(crate) skin: &'a Skin,
    pub(crate) typesetter: &'a Typesetter,
    pub(crate) labels: BTreeSet<String>,
}

impl Paper<'_> {
    /// The language of a text, where it is not the document's.
    pub(crate) fn other_language(&self, language: &str) -> Option<String> {
        (*language != *self.edition.language).then(|| language.to_owned())
    }

    /// A day of the agenda.
    pub(crate) fn day(&self, schedule: &Schedule) -> Day {
        let rows = schedule.rows.iter().map(|slot| Row::of(self.edition, slot));
        Day {
            day: schedule.day,
            date: schedule.date.map(|date| self.skin.date(date)),
            end: schedule.end.to_string(),
            rows: rows.collect(),
        }
    }

    /// The path under which templates find a picture: its name is its content, so that what is equal is set once.
    pub(crate) fn picture_path(&self, path: &str, picture: &Picture) -> String {
        let extension = path.rsplit_once('.').map_or("", |(_, extension)| extension).to_ascii_lowercase();
        format!("/pictures/{}.{extension}", short_hash(self.snapshot.file(picture.file).hash))
    }

    /// Where a link leads outside the document.
    pub(crate) fn url(&self, to: &Destination) -> Option<String> {
        match to {
            Destination::Address(pieces) => address(self.edition, pieces),
            Destination::Act(place) => act_url(self.project, place),
            Destination::Section(..) => None,
        }
    }

    /// The label of the section that a link leads to, if the document has it.
    pub(crate) fn label(&self, to: &Destination, here: &Module) -> Option<String> {
        let Destination::Section(slug, id) = to else { return None };
        let slug = slug.as_ref().unwrap_or(&here.slug);
        let label = match id {
            Some(id) => {
                let (module, section) = self.edition.find(slug, id)?;
                print_anchor(module, &section.id)
            }
            None => {
                let module = self.edition.module(slug)?;
                print_anchor(module, &module.sections.first()?.id)
            }
        };
        self.labels.contains(&label).then_some(label)
    }
}

/// An address as people type it: without its scheme and the slash at its end.
pub(crate) fn typeable(url: &str) -> String {
    let bare = ["https://", "http://", "mailto:", "tel:"].iter().find_map(|scheme| url.strip_prefix(scheme));
    bare.unwrap_or(url).trim_end_matches('/').to_owned()
}
