//! The acts that an edition refers to, which of their places, and where.

use std::collections::BTreeMap;
use std::sync::Arc;

use serde::Serialize;

use super::chapter::Chapter;
use super::lookup::{Lookup, act_url};
use super::phrase::Phrase;
use super::section::Section;
use super::writer::act_label;
use crate::address::typeable;
use crate::markup::ActPlace;

/// An act that the edition refers to.
#[derive(Clone, Debug, Serialize)]
pub(crate) struct Act {
    /// Its key in the table of acts.
    #[serde(skip)]
    pub(crate) key: Arc<str>,
    /// Its name.
    pub(crate) name: String,
    /// The name that people use.
    pub(crate) short: String,
    /// Its citation, such as `LOV-2018-06-22-83`.
    pub(crate) citation: String,
    /// Its address at Lovdata.
    pub(crate) url: String,
    /// That address as people type it.
    pub(crate) address: String,
    /// The places in it that are referred to, in the order of the act.
    pub(crate) places: Vec<Reference>,
}

/// A place in an act, and where it is referred to.
#[derive(Clone, Debug, Serialize)]
pub(crate) struct Reference {
    /// The place, as people write it.
    pub(crate) place: Phrase,
    /// Its address at Lovdata.
    pub(crate) url: String,
    /// The sections that refer to it.
    #[serde(skip)]
    pub(crate) sections: Vec<Arc<Section>>,
    /// The labels of the places in the book where it is referred to: of each section the first reference, or else the section.
    pub(crate) labels: Vec<String>,
}

/// A place in the order of its act: `§ 5-11` comes after `§ 5-4`.
type SortKey<'a> = (Vec<(u32, String)>, &'a ActPlace);

/// Gathers what the sections of a book refer to.
pub(super) fn acts(lookup: &Lookup<'_>, chapters: &[Arc<Chapter>]) -> Vec<Act> {
    let mut sections_of: BTreeMap<&ActPlace, Vec<&Arc<Section>>> = BTreeMap::new();
    for section in chapters.iter().flat_map(|chapter| &chapter.sections) {
        for place in section.acts.keys() {
            sections_of.entry(place).or_default().push(section);
        }
    }
    let mut found: BTreeMap<&str, BTreeMap<SortKey<'_>, Vec<&Arc<Section>>>> = BTreeMap::new();
    for (place, sections) in sections_of {
        found.entry(&place.act).or_default().insert((sort_key(&place.place), place), sections);
    }
    let act = |(key, places): (&str, BTreeMap<SortKey<'_>, Vec<&Arc<Section>>>)| {
        let (key, act) = lookup.project.acts.get_key_value(key)?;
        Some(Act {
            key: key.clone(),
            name: act.name.get(&lookup.accepted).map_or_else(|| key.to_string(), Clone::clone),
            short: act.short.get(&lookup.accepted).map_or_else(|| key.to_string(), Clone::clone),
            citation: act.citation.clone(),
            url: act.url.clone(),
            address: typeable(&act.url),
            places: places.into_iter().map(|((_, place), sections)| reference(lookup, place, sections)).collect(),
        })
    };
    found.into_iter().filter_map(act).collect()
}

fn reference(lookup: &Lookup<'_>, place: &ActPlace, sections: Vec<&Arc<Section>>) -> Reference {
    let label = |section: &&Arc<Section>| match section.acts.get(place) {
        Some(true) => act_label(&section.label, place),
        _ => section.label.clone(),
    };
    Reference {
        place: extent(&place.place),
        url: act_url(lookup.project, place).unwrap_or_default(),
        labels: sections.iter().map(label).collect(),
        sections: sections.into_iter().cloned().collect(),
    }
}

/// Numbers as numbers, letters as letters.
fn sort_key(place: &str) -> Vec<(u32, String)> {
    let parts = place.trim_start_matches("kapittel-").split('-');
    parts
        .map(|part| {
            let digits: String = part.chars().take_while(char::is_ascii_digit).collect();
            (digits.parse().unwrap_or(0), part[digits.len()..].to_owned())
        })
        .collect()
}

/// How much of an act is referred to.
fn extent(place: &str) -> Phrase {
    match place.strip_prefix("kapittel-") {
        Some(chapter) => Phrase::new("act_chapter").with(&chapter.to_uppercase()),
        None if place.is_empty() => Phrase::new("whole_act"),
        None => Phrase::new("act_section").with(&pretty(place)),
    }
}

/// `2a-1` as people write it: `2 A-1`; `3a` stays.
fn pretty(place: &str) -> String {
    match place.split_once('-') {
        Some((chapter, section)) if chapter.ends_with(|c: char| c.is_ascii_lowercase()) => {
            let (number, letter) = chapter.split_at(chapter.len() - 1);
            format!("{number}\u{a0}{}-{section}", letter.to_uppercase())
        }
        _ => place.to_owned(),
    }
}
