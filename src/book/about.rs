//! How an edition is made: its layers, what they changed, its values, pictures and licences.

use serde::Serialize;

use super::lookup::Lookup;
use super::phrase::Phrase;
use super::picture::Picture;
use super::section::full_title;
use crate::edition::{Change, LayerSummary};
use crate::source::Snapshot;

/// How an edition is made.
#[derive(Clone, Debug, Default, Serialize)]
pub(crate) struct About {
    /// Its layers, base first.
    pub(crate) layers: Vec<ChangedLayer>,
    /// What they changed, in the order of the layers.
    #[serde(skip)]
    pub(crate) changes: Vec<LocalChange>,
    /// The values that its layers set.
    pub(crate) values: Vec<LabelledValue>,
    /// Its pictures.
    pub(crate) images: Vec<PictureCredit>,
    /// Under which licences its parts may be used.
    pub(crate) licences: Vec<LicensedPart>,
}

/// A layer, and how much it changes.
#[derive(Clone, Debug, Serialize)]
pub(crate) struct ChangedLayer {
    kind: String,
    name: String,
    path: String,
    /// A hash of its files; empty where it has none.
    version: String,
    /// How many files it has.
    files: usize,
    /// How many of its changes replace, extend, add and remove something.
    replaced: usize,
    extended: usize,
    added: usize,
    removed: usize,
}

/// One thing that a layer changed.
#[derive(Clone, Debug)]
pub(crate) struct LocalChange {
    /// The layer's name.
    pub(crate) layer: String,
    /// What it did.
    pub(crate) operation: Phrase,
    /// What it changed: module and section.
    pub(crate) title: String,
    /// Where it is seen: module, and section where it is one; nothing where it is seen nowhere.
    pub(crate) place: Option<(String, Option<String>)>,
}

/// A value, and what it is called.
#[derive(Clone, Debug, Serialize)]
pub(crate) struct LabelledValue {
    label: String,
    value: String,
}

/// A picture, who made it, and how it may be used.
#[derive(Clone, Debug, Serialize)]
pub(crate) struct PictureCredit {
    caption: String,
    credit: String,
    licence: String,
}

/// A part of the edition and its licence.
#[derive(Clone, Debug, Serialize)]
pub(crate) struct LicensedPart {
    name: String,
    licence: String,
    url: Option<String>,
}

/// How an edition is made; `title` is that of the programme.
pub(super) fn about(lookup: &Lookup<'_>, snapshot: &Snapshot, title: &str) -> About {
    let edition = lookup.edition;
    let changes = edition.layers.iter().flat_map(|layer| layer.changes.iter().map(move |change| (layer, change)));
    let values = edition.values.values().filter(|value| value.layer.is_some());
    About {
        layers: edition.layers.iter().map(layer).collect(),
        changes: changes.map(|(layer, of)| change(lookup, layer, of)).collect(),
        values: values.map(|value| LabelledValue { label: value.label.clone(), value: value.text.clone() }).collect(),
        images: images(lookup),
        licences: licences(lookup, snapshot, title),
    }
}

/// A layer, with its changes counted by what they do.
fn layer(layer: &LayerSummary) -> ChangedLayer {
    let count = |words: &[&str]| layer.changes.iter().filter(|change| words.contains(&change.operation)).count();
    ChangedLayer {
        kind: layer.kind.to_string(),
        name: layer.name.clone(),
        path: layer.path.to_string(),
        version: layer.version.clone(),
        files: layer.files,
        replaced: count(&["replace", "whole", "page"]),
        extended: count(&["append", "prepend"]),
        added: count(&["new"]),
        removed: count(&["remove"]),
    }
}

/// A change, with its title filled in. It has a place only where the edition still has the section.
fn change(lookup: &Lookup<'_>, layer: &LayerSummary, change: &Change) -> LocalChange {
    let module = lookup.edition.module(&change.module);
    let place = module.and_then(|module| match &change.section {
        None => Some((module.slug.to_string(), None)),
        Some(id) => {
            let is_there = module.sections.iter().any(|section| section.id == *id);
            is_there.then(|| (module.slug.to_string(), Some(id.to_string())))
        }
    });
    let name = module.map_or_else(|| change.module.to_string(), |module| lookup.fill_own(&module.title));
    let own = lookup.fill(&change.title);
    let title = match &change.section {
        Some(_) => full_title(&name, &own),
        None => own,
    };
    LocalChange { layer: layer.name.clone(), operation: Phrase::name("op", change.operation), title, place }
}

/// The credits of all pictures, in the order of their paths; one without a caption is called by its path.
fn images(lookup: &Lookup<'_>) -> Vec<PictureCredit> {
    let credit = |picture: &std::sync::Arc<Picture>| PictureCredit {
        caption: if picture.caption.is_empty() { picture.path.clone() } else { picture.caption.clone() },
        credit: picture.credit.clone(),
        licence: picture.licence.clone(),
    };
    lookup.pictures.values().map(credit).collect()
}

/// The licence of the texts, if the programme gives one, and that of the font, where the project has fonts.
fn licences(lookup: &Lookup<'_>, snapshot: &Snapshot, title: &str) -> Vec<LicensedPart> {
    let of_texts = lookup.project.programme.licence.as_ref().map(|licence| LicensedPart {
        name: title.to_owned(),
        licence: licence.name.clone(),
        url: licence.url.clone(),
    });
    let of_font = snapshot.under("assets/fonts/").next().map(|_| LicensedPart {
        name: "Source Sans 3".to_owned(),
        licence: "SIL Open Font License 1.1".to_owned(),
        url: Some("https://openfontlicense.org/".to_owned()),
    });
    of_texts.into_iter().chain(of_font).collect()
}
