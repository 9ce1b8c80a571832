//! Which section a text was added to, or placed by, where the id may have become another's.
//!
//! An addition hides nothing, and no change of the section is told. But an id can be used again for quite another section. What is
//! recorded is therefore the text that the layer which made the section gave it, in the first language of that layer: it tells
//! sections apart whatever the layers between do, and whatever is translated.

use super::composed::{Composed, Module, Section, contributors};
use super::hidden::{self, Hidden, copy_of, read_first};
use super::marks;
use super::recorded::{Comparer, Comparison};
use crate::compare::share_a_sentence;
use crate::fingerprint::{Fingerprint, Version};
use crate::names::composed;
use crate::project::{Language, Layer, LayerId, Project};
use crate::source::Snapshot;

/// The text that the layer which made a section gave it.
pub(super) fn made(section: &Section, snapshot: &Snapshot) -> Hidden {
    let text = &section.contributions[0].texts[0].1;
    Hidden::Text(hidden::own(&text.draft, text.index..text.index + 1, snapshot))
}

/// The fingerprint that a layer has recorded of a section to which its file for a module adds.
pub(super) fn recorded(it: &Layer, module: &str, id: &str) -> Option<Fingerprint> {
    let entry = it.recorded(module, it.main_language())?.adds.get(id)?;
    Fingerprint::parse(&entry.value.value)
}

/// The fingerprint of the text that the layer which made a section gave it.
pub(super) fn made_print(section: &Section, snapshot: &Snapshot) -> Fingerprint {
    let text = &section.contributions[0].texts[0].1;
    hidden::own_print(&text.draft, text.index..text.index + 1, (Version::V2, false), snapshot)
}

/// What is known of the text that the layer which made a section of a module gave it, for a copy of that.
pub(super) fn made_marks(
    project: &Project,
    below: &Composed,
    (module, section): (&Module, &Section),
    snapshot: &Snapshot,
) -> String {
    let shown =
        heading(section, snapshot).filter(|shown| *shown != made(section, snapshot).title_and_body(Version::V2).0);
    let shown = shown.map(|shown| marks::of_heading(&shown)).unwrap_or_default();
    section_marks(below, module, section, snapshot)
        + &marks::of_layers(project, &[section.contributions[0].layer])
        + &shown
}

/// What is known of a section beside others.
fn section_marks(below: &Composed, module: &Module, section: &Section, snapshot: &Snapshot) -> String {
    marks::of_section(is_repeated(below, section, snapshot), is_alike(module, section, snapshot))
}

/// What is known of some sections of a module, the first of which a layer hides, for a copy of them in a language.
pub(crate) fn hidden_marks(
    project: &Project,
    below: &Composed,
    (module, sections): (&Module, &[Section]),
    language: &Language,
    snapshot: &Snapshot,
) -> String {
    let first = sections.first().map(|first| section_marks(below, module, first, snapshot));
    first.unwrap_or_default() + &marks::of_layers(project, &contributors(sections)) + &language_mark(sections, language)
}

/// The mark of sections in a language, where one of them stands in another too.
pub(super) fn language_mark(sections: &[Section], language: &Language) -> String {
    let mut texts = sections.iter().flat_map(|section| section.seen()).map(|(_, one)| &one.texts);
    let is_translated = texts.any(|texts| texts.len() > 1 && texts.iter().any(|(known, _)| known == language));
    if is_translated { marks::of_language(language) } else { String::new() }
}

/// The heading that a section is shown with, if it has one: as the layer that gives it has it in its first language.
pub(super) fn heading(section: &Section, snapshot: &Snapshot) -> Option<String> {
    let mut titles = section.titled().map(|one| composed(snapshot.slice(one.heading().title_span).trim()));
    titles.find(|title| !title.is_empty())
}

/// Whether another section of a module has the same heading.
fn is_alike(module: &Module, section: &Section, snapshot: &Snapshot) -> bool {
    let own = heading(section, snapshot);
    let mut others = module.sections.iter().filter(|other| other.id != section.id);
    own.is_some() && others.any(|other| heading(other, snapshot) == own)
}

/// Whether another section of a chain was made with the same heading and text, so that the text does not tell which is meant.
fn is_repeated(below: &Composed, section: &Section, snapshot: &Snapshot) -> bool {
    let all = || below.modules.values().flat_map(|module| &module.sections).map(|one| made_print(one, snapshot));
    below.made_alike.counts(all).get(&made_print(section, snapshot)).is_some_and(|count| *count > 1)
}

/// Where a layer adds something.
#[derive(Clone, Copy)]
pub(super) struct Place<'a> {
    pub(super) project: &'a Project,
    pub(super) snapshot: &'a Snapshot,
    /// The chain below the layer.
    pub(super) below: &'a Composed,
    /// The layer.
    pub(super) it: &'a Layer,
}

impl Place<'_> {
    /// Whether a section has the heading and the text that were recorded; one of the two is enough to tell it from others.
    pub(super) fn is_same(&self, module: &Module, at: usize, then: Fingerprint) -> bool {
        let text = &module.sections[at].contributions[0].texts[0].1;
        let has_words = !text.section().body.is_empty() || !text.section().heading.title.is_empty();
        made_print(&module.sections[at], self.snapshot) == then && has_words
    }

    /// Whether the text of a section is another than the one that was recorded, by more than editorial changes.
    pub(super) fn has_changed(&self, module: &Module, at: usize, then: Fingerprint) -> bool {
        let comparer =
            Comparer { project: self.project, snapshot: self.snapshot, chain: &self.below.chain, it: self.it };
        let now = || made(&module.sections[at], self.snapshot);
        made_print(&module.sections[at], self.snapshot) != then
            && comparer.compare(Some(&module.slug), then, &now()) == Comparison::Other
    }

    /// The heading of the section that was recorded, where the id is that of quite another now, or that heading stands over another.
    pub(super) fn meant(&self, module: &Module, at: usize, id: &str, then: Fingerprint) -> Option<String> {
        let copy = copy_of(self.it, self.snapshot, then)?;
        if self.is_another(module, at, id, then) {
            return Some(read_first(copy).0);
        }
        let section = Some(&module.sections[at]).filter(|one| *one.id == *id)?;
        moved_heading(copy, (module, section), self.snapshot)
    }

    /// The same as other layers have recorded it, and the first layer that has: of what its maker alone had said there, in the language
    /// that the maker writes in.
    pub(super) fn meant_by_others(&self, module: &Module, at: usize, id: &str) -> Option<(LayerId, String)> {
        let made = &module.sections[at].contributions[0];
        let language = &made.texts[0].0;
        let maker = marks::word(&self.project.layer(made.layer).path);
        let all = self.project.layers_with_ids().filter(|(_, it)| !it.records.files.is_empty());
        all.filter_map(|(layer, it)| Some((layer, it, it.recorded(&module.slug, it.main_language())?))).find_map(
            |(layer, it, records)| {
                let hidden = records.base.get(id).filter(|_| it.main_language() == language);
                let mut said = records.adds.get(id).into_iter().chain(hidden);
                said.find_map(|entry| {
                    let then = Fingerprint::parse(&entry.value.value)?;
                    let copy = copy_of(it, self.snapshot, then)?;
                    let is_of_maker = marks::by(copy).next().is_some() && marks::by(copy).all(|by| by == maker);
                    let place = Place { it, ..*self };
                    Some((layer, place.meant(module, at, id, then).filter(|_| is_of_maker)?))
                })
            },
        )
    }

    /// Whether the section that has an id is quite another than the one that was recorded. Its heading may be the same where it had
    /// another id before, or another section had that heading too: then two may have changed places. Of a section that had the id
    /// before, the layer that made it says what it was called; and without a copy of what was recorded, nothing is known.
    fn is_another(&self, module: &Module, at: usize, id: &str, then: Fingerprint) -> bool {
        let section = &module.sections[at];
        if *section.id != *id || !self.has_changed(module, at, then) {
            return false;
        }
        let Some(copy) = copy_of(self.it, self.snapshot, then) else { return false };
        let may_be_named_alike = !section.was.is_empty() || !marks::is_known_by_heading(copy);
        is_quite_another(copy, &made(section, self.snapshot), may_be_named_alike)
    }

    /// Whether a section is the one of a copy, though its text is another: it has the heading, which no other had.
    pub(super) fn has_heading(&self, module: &Module, at: usize, copy: &str) -> bool {
        let now = made(&module.sections[at], self.snapshot).title_and_body(Version::V2).0;
        marks::is_known_by_heading(copy) && !now.is_empty() && read_first(copy).0 == now
    }
}

/// The heading of the section of a copy, which no other had, where it stands over another section of the module now, and not over
/// this. So two sections are known whose headings have changed places, be it by a layer between, which replaces both; where it gives
/// them new headings too, nothing tells that from any other rewrite, of which those who keep or add to a section are not told.
pub(super) fn moved_heading(copy: &str, (module, section): (&Module, &Section), snapshot: &Snapshot) -> Option<String> {
    let then = marks::under(copy).map_or_else(|| marks::word(&composed(&read_first(copy).0)), str::to_owned);
    let is_it = |one: &&Section| heading(one, snapshot).is_some_and(|title| marks::word(&title) == then);
    if is_it(&section) || !marks::has_own_heading(copy) {
        return None;
    }
    let mut others = module.sections.iter().filter(|other| other.id != section.id);
    others.find(is_it).and_then(|other| heading(other, snapshot))
}

/// Whether a section is quite another than the one of a copy: its heading is another, unless it may be the same, and no sentence of
/// its text is the same. So is one that had a sentence or two and was written anew, heading and all: nothing tells that from an id that is
/// used again, and who adds to it reads it once too often rather than never.
pub(super) fn is_quite_another(copy: &str, now: &Hidden, may_be_named_alike: bool) -> bool {
    let (title, text) = read_first(copy);
    let Some(now) = now.as_text().and_then(|text| text.parts.first()) else { return false };
    let has_text = !(text.is_empty() && now.body.is_empty());
    let is_other = may_be_named_alike || composed(&title) != composed(&now.title);
    has_text && is_other && !share_a_sentence(&text, &now.body)
}
