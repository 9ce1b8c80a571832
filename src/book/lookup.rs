//! What the texts of an edition refer to: values, sections, acts, pictures and days, looked up.
//!
//! What is not found is nothing here; `references` finds out why, and reports it once.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::agenda::Day;
use super::audience::Audience;
use super::html;
use super::line::{Target, label};
use super::manifest::{self, Folder};
use super::picture::{Picture, paper_name};
use crate::address;
use crate::cache::{Key, content_hash};
use crate::draft::{InDeck, Uses};
use crate::edition::{self, Edition, Inserted, Module, Section, fill, fill_written};
use crate::markup::{ActPlace, Destination, Interpolated, Parameter};
use crate::project::{Language, Project};
use crate::source::Snapshot;

/// An edition, and what its texts may refer to.
pub(super) struct Lookup<'a> {
    pub(super) edition: &'a Edition,
    pub(super) project: &'a Project,
    /// The languages that its readers accept, best first.
    pub(super) accepted: Vec<Language>,
    /// The pictures of the edition, by path.
    pub(super) pictures: BTreeMap<Arc<str>, Arc<Picture>>,
    /// Its days, in order, with the places of their modules.
    pub(super) days: Vec<Arc<Day>>,
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

    /// A picture with its texts filled in. Its file is called by a hash of its bytes.
    fn picture(&self, snapshot: &Snapshot, path: &str, picture: &edition::Picture) -> Arc<Picture> {
        let hash = snapshot.file(picture.file).hash;
        Arc::new(Picture {
            path: path.to_owned(),
            source: picture.file,
            file: paper_name(path, hash),
            hash,
            size: picture.size,
            is_own: !picture.layer.is_base(),
            caption: picture.row.caption.get(&self.accepted).map(|caption| self.fill_own(caption)).unwrap_or_default(),
            credit: self.fill_own(&picture.row.credit),
            licence: picture.row.licence.clone(),
        })
    }

    /// What is inserted for a parameter; nothing where it has no value, which is an error of the edition.
    pub(super) fn insert(&self, parameter: &Parameter) -> Option<Inserted> {
        self.edition.values.get(&parameter.name).map(|value| value.insert(parameter))
    }

    /// A text with its parameters filled in.
    pub(super) fn fill(&self, text: &Interpolated) -> String {
        fill(&self.edition.values, text)
    }

    /// [`Self::fill`]; or what readers get in place of an instruction.
    pub(super) fn fill_own(&self, text: &Interpolated) -> String {
        let placeholder = self.placeholder(|| text.plain());
        placeholder.map_or_else(|| self.fill(text), str::to_owned)
    }

    /// What readers get in place of a text, given in plain words, if it tells somebody what to write there.
    pub(super) fn placeholder<T: AsRef<str>>(&self, text: impl FnOnce() -> T) -> Option<&str> {
        let programme = &self.project.programme;
        let text = programme.placeholder.get(&self.accepted).filter(|_| programme.instructs(text().as_ref()));
        text.map(String::as_str)
    }

    /// Raw HTML with its parameters filled in, as text.
    pub(super) fn fill_html(&self, html: &Interpolated) -> String {
        fill_written(&self.edition.values, html, |_, value| html::escaped(&value))
    }

    /// Where a link from a section of `here` leads; nothing if it leads nowhere in this edition.
    pub(super) fn target(&self, here: &Module, audience: Audience, to: &Destination) -> Option<Target> {
        match to {
            Destination::Address(address) => self.address(address).map(|url| Target::Address { url }),
            Destination::Act(place) => Some(Target::Act { url: act_url(self.project, place)?, mark: None }),
            Destination::Words(_) => None,
            Destination::Section(slug, id) => {
                let slug = slug.as_ref().unwrap_or(&here.slug);
                if let Some(module) = self.guide_module(here, slug) {
                    let section = match id {
                        Some(id) => Some(module.sections.iter().find(|section| section.id == *id)?),
                        None => None,
                    };
                    return Some(self.place(module, section, Audience::Page));
                }
                match id {
                    Some(id) => {
                        let (module, section) = self.edition.find(slug, id)?;
                        Some(self.place(module, Some(section), audience))
                    }
                    None => Some(self.place(self.edition.module(slug)?, None, audience)),
                }
            }
        }
    }

    /// The module of the facilitator's guide with this slug, where that is what a text of `here` means: one of the guide itself.
    pub(super) fn guide_module(&self, here: &Module, slug: &str) -> Option<&Module> {
        self.edition.guide_module(&here.slug).and_then(|_| self.edition.guide_module(slug))
    }

    /// Where a link to a section leads, or to a module as a whole. From the deck, one that has no slide leads to its page in the
    /// handbook, with an address on the web where the programme has one.
    pub(super) fn place(&self, module: &Module, section: Option<&Section>, audience: Audience) -> Target {
        let slug = module.slug.clone();
        let is_there = |section: &&Section| audience == Audience::Page || section.in_deck != InDeck::Absent;
        let first = module.sections.iter().find(is_there);
        match (section.map_or(first, |section| Some(section).filter(is_there)), section) {
            (Some(first), None) if audience == Audience::Page => {
                Target::Module { label: label(&slug, &first.id), module: slug }
            }
            (Some(there), _) => {
                Target::Section { label: label(&slug, &there.id), module: slug, section: there.id.clone() }
            }
            (None, section) => {
                let id = section.map(|section| section.id.clone());
                let page = manifest::page_link(&slug, id.as_deref());
                let Edition { id: edition, languages, language, .. } = self.edition;
                let folder = Folder::new(edition, languages, language);
                let url = self.project.programme.address.as_ref().map(|site| folder.web_address(site, &page));
                Target::Page { module: slug, section: id, url }
            }
        }
    }

    /// An address with its parameters filled in, as links have it; nothing where one of these is a slot, or where it is no address
    /// of the web, mail or telephone. A value at its beginning is an address itself, or all of one but the scheme; a later one is a
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
            Inserted::Slot(text) => Some(text),
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
                Destination::Section(..) => [Audience::Page, Audience::Slide].into_iter().for_each(|audience| {
                    key.hash(content_hash(&self.target(here, audience, &link.to)));
                }),
                // an address changes with its parameters, and an act with the table, which is part of every key
                Destination::Address(_) | Destination::Act(_) | Destination::Words(_) => {}
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
                Some(day) => key.hash(content_hash(day)),
                None => key.number(0),
            };
        }
    }

    /// A day of the agenda.
    pub(super) fn day(&self, number: u32) -> Option<&Arc<Day>> {
        self.days.iter().find(|day| day.day == number)
    }
}

/// The address of a place in an act at Lovdata. Places are written as Lovdata does, `…/§6` and `…/KAPITTEL_2`. Nothing where the
/// table of acts has no such act.
pub(super) fn act_url(project: &Project, place: &ActPlace) -> Option<String> {
    let act = project.acts.get(&place.act)?;
    Some(match place.place.strip_prefix("kapittel-") {
        Some(chapter) => format!("{}/KAPITTEL_{}", act.url, chapter.to_uppercase()),
        None if place.place.is_empty() => act.url.clone(),
        None => format!("{}/{}", act.url, address::encoded(&format!("§{}", place.place))),
    })
}
