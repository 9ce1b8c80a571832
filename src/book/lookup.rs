//! What the texts of an edition refer to: values, sections, acts, pictures and days, looked up.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::agenda::Day;
use super::html;
use super::line::Target;
use super::picture::Picture;
use crate::address;
use crate::cache::Key;
use crate::draft::{InDeck, Uses};
use crate::edition::{self, Edition, Module};
use crate::markup::{ActPlace, Destination, Interpolated, Parameter, Piece};
use crate::project::{Language, Project};
use crate::source::{Snapshot, short_hash};

/// An edition, and what its texts may refer to.
pub(super) struct Lookup<'a> {
    pub(super) edition: &'a Edition,
    pub(super) project: &'a Project,
    /// The languages that its readers accept, best first.
    pub(super) accepted: Vec<Language>,
    pub(super) pictures: BTreeMap<Arc<str>, Arc<Picture>>,
    pub(super) days: Vec<Arc<Day>>,
}

/// What is inserted for a parameter.
pub(super) enum Inserted {
    /// Its value.
    Value(String),
    /// What belongs there, where nobody has said it yet.
    Slot(String),
}

impl<'a> Lookup<'a> {
    /// A lookup for an edition without days: those have titles that are filled in first.
    pub(super) fn new(edition: &'a Edition, project: &'a Project, snapshot: &Snapshot) -> Self {
        let accepted = project.accepts(&edition.language);
        let mut lookup = Self { edition, project, accepted, pictures: BTreeMap::new(), days: Vec::new() };
        let pictures =
            edition.assets.iter().map(|(path, picture)| (path.clone(), lookup.picture(snapshot, path, picture)));
        lookup.pictures = pictures.collect();
        lookup
    }

    fn picture(&self, snapshot: &Snapshot, path: &str, picture: &edition::Picture) -> Arc<Picture> {
        let hash = snapshot.file(picture.file).hash;
        let extension = path.rsplit_once('.').map_or("", |(_, extension)| extension).to_ascii_lowercase();
        Arc::new(Picture {
            path: path.to_owned(),
            source: picture.file,
            file: format!("{}.{extension}", short_hash(hash)),
            hash,
            size: picture.size,
            is_own: !picture.layer.is_base(),
            caption: picture.row.caption.get(&self.accepted).map(|caption| self.fill(caption)).unwrap_or_default(),
            credit: self.fill(&picture.row.credit),
            licence: picture.row.licence.clone(),
        })
    }

    /// What is inserted for a parameter; nothing where it has no value, which is an error of the edition.
    pub(super) fn insert(&self, parameter: &Parameter) -> Option<Inserted> {
        insert(&self.edition.values, parameter)
    }

    /// A text with its parameters filled in.
    pub(super) fn fill(&self, text: &Interpolated) -> String {
        fill(&self.edition.values, text)
    }

    /// Raw HTML with its parameters filled in, as text.
    pub(super) fn fill_html(&self, html: &Interpolated) -> String {
        fill_written(&self.edition.values, html, |_, value| html::escaped(&value))
    }

    /// Where a link from a section of `here` leads; nothing if it leads nowhere in this edition.
    pub(super) fn target(&self, here: &Module, to: &Destination) -> Option<Target> {
        match to {
            Destination::Address(address) => self.address(address).map(|url| Target::Address { url }),
            Destination::Act(place) => {
                let url = act_url(self.project, place)?;
                Some(Target::Act { act: place.act.clone(), place: place.place.clone(), url, first: false })
            }
            Destination::Section(slug, id) => {
                let slug = slug.as_ref().unwrap_or(&here.slug);
                match id {
                    Some(id) => {
                        let (module, section) = self.edition.find(slug, id)?;
                        let slide = section.in_deck != InDeck::Absent;
                        Some(Target::Section { module: module.slug.clone(), section: section.id.clone(), slide })
                    }
                    None => Self::module_target(self.edition.module(slug)?),
                }
            }
        }
    }

    /// Where a link to a module leads.
    pub(super) fn module_target(module: &Module) -> Option<Target> {
        let slide = module.sections.iter().find(|section| section.in_deck != InDeck::Absent);
        Some(Target::Module {
            module: module.slug.clone(),
            section: module.sections.first()?.id.clone(),
            slide: slide.map(|section| section.id.clone()),
        })
    }

    /// An address with its parameters filled in, as links have it; nothing where one has no value, or where it is none of the
    /// web, mail or telephone. A value at its beginning is an address itself, or all of one but the scheme; a later one is a
    /// word in it.
    pub(super) fn address(&self, address: &Interpolated) -> Option<String> {
        if self.slots(address).next().is_some() {
            return None;
        }
        let is_begun =
            |before: &str| !address::scheme(before).map_or(before, |(_, rest)| rest).trim_matches('/').is_empty();
        let write = |before: &str, value: String| if is_begun(before) { address::encoded(&value) } else { value };
        address::written(&fill_written(&self.edition.values, address, write))
    }

    /// The slots among the parameters of an address: what each lacks.
    pub(super) fn slots<'b>(&'b self, address: &'b Interpolated) -> impl Iterator<Item = String> + 'b {
        address.parameters().filter_map(|parameter| match self.insert(parameter)? {
            Inserted::Slot(label) => Some(label),
            Inserted::Value(_) => None,
        })
    }

    /// Adds to a key the values of all that a text refers to: with the text itself, they decide what readers see.
    pub(super) fn sign(&self, here: &Module, uses: &Uses, key: &mut Key) {
        for parameter in &uses.parameters {
            match self.edition.values.get(&parameter.name) {
                Some(value) => key.text(&value.text).number(value.slot.into()),
                None => key.number(2),
            };
        }
        for link in &uses.links {
            match &link.to {
                Destination::Section(..) => match self.target(here, &link.to) {
                    Some(Target::Section { module, section, slide }) => {
                        key.text(&module).text(&section).number(slide.into());
                    }
                    Some(Target::Module { module, section, slide }) => {
                        key.text(&module).text(&section).text(slide.as_deref().unwrap_or_default());
                    }
                    _ => drop(key.number(0)),
                },
                // an address changes with its parameters, and an act with the table, which is part of every key
                Destination::Address(_) | Destination::Act(_) => {}
            }
        }
        for (path, _) in &uses.images {
            match self.pictures.get(path) {
                Some(picture) => key
                    .hash(picture.hash)
                    .number(picture.is_own.into())
                    .text(&picture.caption)
                    .text(&picture.credit)
                    .text(&picture.licence),
                None => key.number(0),
            };
        }
        for (day, _) in &uses.days {
            match self.day(*day) {
                Some(day) => key.text(&format!("{day:?}")),
                None => key.number(0),
            };
        }
    }

    /// A day of the agenda.
    pub(super) fn day(&self, number: u32) -> Option<&Arc<Day>> {
        self.days.iter().find(|day| day.day == number)
    }
}

/// The values of an edition, by parameter.
type Values = BTreeMap<Arc<str>, edition::Value>;

fn insert(values: &Values, parameter: &Parameter) -> Option<Inserted> {
    let value = values.get(&parameter.name)?;
    Some(match value.slot {
        true => Inserted::Slot(value.text.clone()),
        false => Inserted::Value(value.plus(parameter.add).into_owned()),
    })
}

/// A text with its parameters filled in; one that has no value yet is named in brackets.
pub(super) fn fill(values: &Values, text: &Interpolated) -> String {
    fill_written(values, text, |_, value| value)
}

/// As [`fill`], with each value written as `write` says, which is given all that stands before it.
fn fill_written(values: &Values, text: &Interpolated, write: impl Fn(&str, String) -> String) -> String {
    let mut out = String::new();
    for piece in text.pieces() {
        match piece {
            Piece::Text(text) => out.push_str(text),
            Piece::Parameter(parameter) => {
                let inserted = match insert(values, parameter) {
                    Some(Inserted::Value(value)) => value,
                    Some(Inserted::Slot(label)) => format!("[{label}]"),
                    None => continue,
                };
                let written = write(&out, inserted);
                out.push_str(&written);
            }
        }
    }
    out
}

/// The address of a place in an act at Lovdata.
pub(super) fn act_url(project: &Project, place: &ActPlace) -> Option<String> {
    let act = project.acts.get(&place.act)?;
    Some(match place.place.strip_prefix("kapittel-") {
        Some(chapter) => format!("{}/KAPITTEL_{}", act.url, chapter.to_uppercase()),
        None if place.place.is_empty() => act.url.clone(),
        None => format!("{}/§{}", act.url, place.place),
    })
}
