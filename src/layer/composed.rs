//! A chain of layers, composed: the structure of the handbook with every contribution to it, before a language is
//! chosen and before parameters decide what exists.
//!
//! Layers above share what they do not touch by reference.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::{Arc, OnceLock};

use super::chain::Chain;
use crate::draft::{Attributes, Condition, Draft, FieldValue, FrontMatter, Heading, InDeck, Lock, Operation, Position};
use crate::edition::{Change, TextRef};
use crate::fingerprint::{Fingerprint, Prints, Version};
use crate::project::{Language, Layer, LayerId};
use crate::source::{At, Span};

/// A chain of layers, composed.
#[derive(Clone, Debug)]
pub struct Composed {
    /// The layers.
    pub chain: Chain,
    /// The parts of the handbook: the index of the part among the programme's (nothing where modules have no part), and the
    /// slugs of its modules.
    pub parts: Vec<(Option<usize>, Vec<Arc<str>>)>,
    /// The modules, by slug.
    pub modules: BTreeMap<Arc<str>, Arc<Module>>,
    /// Modules that were taken away: the layer, and where it says so.
    pub removed: BTreeMap<Arc<str>, (LayerId, Span)>,
    /// Sections of these whose lock a value may still turn on, each with the layer that took it away.
    pub(super) lost: Vec<(LayerId, Section)>,
    /// What each layer of the chain did.
    pub changes: Vec<Arc<Vec<Change>>>,
    /// How many of its sections were made with the same heading and text, where that was asked for.
    pub(super) made_alike: MadeAlike,
}

/// How many sections of a chain were made with the same heading and text, by the fingerprint of these.
#[derive(Debug, Default)]
pub(super) struct MadeAlike(OnceLock<BTreeMap<Fingerprint, usize>>);

impl MadeAlike {
    /// The counts, of the fingerprints of all sections where they are not known yet.
    pub(super) fn counts<I: Iterator<Item = Fingerprint>>(
        &self,
        all: impl FnOnce() -> I,
    ) -> &BTreeMap<Fingerprint, usize> {
        self.0.get_or_init(|| {
            let mut counts = BTreeMap::new();
            all().for_each(|print| *counts.entry(print).or_default() += 1);
            counts
        })
    }
}

/// A chain that is made from another has other sections.
impl Clone for MadeAlike {
    fn clone(&self) -> Self {
        Self::default()
    }
}

impl Composed {
    /// All slugs, in order.
    pub(crate) fn slugs(&self) -> impl Iterator<Item = &Arc<str>> {
        self.parts.iter().flat_map(|(_, slugs)| slugs)
    }
}

/// A module, composed.
#[derive(Clone, Debug)]
pub struct Module {
    /// Its name in addresses, and that of its files.
    pub slug: Arc<str>,
    /// A 128-bit hash of all that it was composed from; nothing where a layer above the base has a part in it.
    pub hash: Option<u128>,
    /// The front matter of each layer that has a file for it, lowest first.
    pub fronts: Vec<Front>,
    /// The values of declared fields.
    pub fields: BTreeMap<Arc<str>, FieldValue>,
    /// Its sections, in order.
    pub sections: Vec<Section>,
    /// Sections that were taken away: the layer, and where it says so.
    pub removed: BTreeMap<Arc<str>, (LayerId, Span)>,
    /// Those of them whose lock a value may still turn on, each with the layer that took it away.
    pub(super) lost: Vec<(LayerId, Section)>,
    /// The fingerprints of its sections that were asked for, each made once for all layers over the module.
    pub(super) prints: Prints<PrintKey>,
}

/// What a fingerprint is of: the first of some sections and their end, the language of their readers, the rules, and whether the first
/// heading is kept.
pub(super) type PrintKey = (usize, usize, Language, Version, bool);

impl Module {
    /// The section with this id, or that had it before.
    pub fn section(&self, id: &str) -> Option<&Section> {
        self.position(id).map(|at| &self.sections[at])
    }

    /// The index of the section with this id, or that had it before.
    pub(super) fn position(&self, id: &str) -> Option<usize> {
        let sections = &self.sections;
        let had = |was: &str| match was.split_once('#') {
            None => was == id,
            Some((slug, was)) => *slug == *self.slug && was == id,
        };
        sections
            .iter()
            .position(|section| *section.id == *id)
            .or_else(|| sections.iter().position(|section| section.was.iter().any(|was| had(was))))
    }

    /// The index of the section that had this id when it stood in the module `from`.
    pub(super) fn position_moved(&self, from: &str, id: &str) -> Option<usize> {
        let had = |was: &str| was.split_once('#').is_some_and(|(slug, was)| slug == from && was == id);
        self.sections.iter().position(|section| section.was.iter().any(|was| had(was)))
    }

    /// What the front matter says: that of the highest layer that says it in any language, in the first accepted language that it
    /// has, or else in its first; with the layer and the language.
    pub(crate) fn front_text<T>(
        &self,
        accepted: &[Language],
        get: impl Fn(&FrontMatter) -> Option<T>,
    ) -> Option<(LayerId, Language, T)> {
        self.fronts.iter().rev().find_map(|front| {
            let said = front.drafts.iter().filter_map(|(language, draft)| Some((language.clone(), get(&draft.front)?)));
            let rank = |(language, _): &(Language, T)| accepted.iter().position(|wanted| wanted == language);
            let (language, text) = said.min_by_key(|one| rank(one).unwrap_or(accepted.len()))?;
            Some((front.layer, language, text))
        })
    }

    /// The section that it opens with, its title: the first that no layer has put there by an anchor.
    pub fn opening(&self) -> Option<&Section> {
        self.sections.iter().find(|section| section.anchors.is_empty())
    }

    /// Whether some of a file that decides which sections it has was not read as what it is.
    pub(crate) fn is_cut_short(&self) -> bool {
        self.fronts.iter().any(|front| front.drafts.first().is_some_and(|(_, draft)| draft.is_cut_short))
    }

    /// The first section that layers above may not take away: it is locked, or a slot.
    pub(super) fn first_kept(&self) -> Option<&Section> {
        self.sections.iter().find(|section| section.is_kept())
    }
}

/// The files of one layer for a module.
#[derive(Clone, Debug)]
pub struct Front {
    /// Whose they are.
    pub layer: LayerId,
    /// Its files: language, and draft; the first is in the layer's first language.
    pub drafts: Vec<(Language, Arc<Draft>)>,
}

/// A section, composed.
#[derive(Clone, Debug)]
pub struct Section {
    /// Its present id.
    pub id: Arc<str>,
    /// Older ids by which overrides may name it.
    pub was: Vec<Arc<str>>,
    /// The level of its heading, from 1 to 6.
    pub level: u8,
    /// The sections beside which it was put, if a layer put it there: its anchor, the anchor of that, and so on.
    pub anchors: Vec<Arc<str>>,
    /// What the layers contribute, lowest first.
    pub contributions: Vec<Contribution>,
}

impl Section {
    /// The condition under which it exists, which is that of its first text.
    pub fn condition(&self) -> Option<&At<Condition>> {
        self.contributions.first()?.attributes().condition.as_ref()
    }

    /// What the layers say of it, lowest first, each beside its text.
    fn said(&self) -> impl DoubleEndedIterator<Item = &Contribution> {
        self.contributions.iter().filter(|one| !one.is_off && one.hides())
    }

    /// What layers above may do, and the text whose heading says so.
    pub fn lock(&self) -> Option<(Lock, &Contribution)> {
        self.said().rev().find_map(|one| Some((one.attributes().lock.as_ref()?.value, one)))
    }

    /// The kind of layer that must fill it in, until one has.
    pub fn slot(&self) -> Option<&str> {
        self.said().next_back()?.slot.as_deref()
    }

    /// How it is in the deck.
    pub fn in_deck(&self) -> InDeck {
        self.said().map(|one| one.attributes().in_deck.value).max().unwrap_or_default()
    }

    /// Whether its slides may be passed over where time is short.
    pub fn optional(&self) -> bool {
        self.said().any(|one| one.attributes().optional.is_some())
    }

    /// Whether the points of its slides are shown one at a time.
    pub fn in_steps(&self) -> bool {
        self.said().any(|one| one.attributes().steps.is_some())
    }

    /// The text whose heading says that it will go, if one does.
    pub fn retiring(&self) -> Option<&Contribution> {
        self.said().rev().find(|one| one.attributes().retiring.is_some())
    }

    /// Where a new section beside it goes: after it, or in it where it is the title of a page.
    pub(super) fn beside(&self) -> Position {
        if self.level == 1 { Position::In(self.id.clone()) } else { Position::After(self.id.clone()) }
    }

    /// Whether an override of it holds a lock under a condition.
    pub(super) fn may_lock(&self) -> bool {
        let mut words = self.contributions.iter().filter(|one| !one.first).map(Contribution::attributes);
        words.any(|words| words.condition.is_some() && words.lock.is_some())
    }

    /// Whether layers above may not take it away: it is locked, or a slot.
    pub(super) fn is_kept(&self) -> bool {
        self.lock().is_some() || self.slot().is_some()
    }

    /// The index of the highest contribution that hides what lies below it.
    pub(super) fn top(&self) -> usize {
        self.contributions.iter().rposition(|one| !one.is_off && one.hides()).unwrap_or(0)
    }

    /// The contributions that are seen, with their indices, as readers meet them: what is prepended, the text, what is appended.
    pub(super) fn seen(&self) -> Vec<(usize, &Contribution)> {
        let seen = self.contributions.iter().enumerate().skip(self.top()).filter(|(_, one)| !one.is_off);
        let is_before = |one: &(usize, &Contribution)| one.1.operation == Operation::Prepend;
        let (mut before, after): (Vec<_>, Vec<_>) = seen.partition(is_before);
        before.reverse();
        before.extend(after);
        before
    }

    /// The section as it is in a chain of no more than some of its layers; nothing where it is not there yet.
    pub(crate) fn within(&self, layers: &[LayerId]) -> Option<Self> {
        let own = self.contributions.iter().filter(|one| layers.contains(&one.layer)).cloned();
        let contributions: Vec<Contribution> = own.collect();
        contributions.first().is_some_and(|one| one.first).then(|| Self { contributions, ..self.clone() })
    }

    /// The texts that are seen, each in the first of the accepted languages that it has.
    pub(crate) fn texts_seen(&self, accepted: &[Language]) -> Vec<&TextRef> {
        let seen = self.seen().into_iter().filter_map(|(_, one)| accepted_text(&one.texts, accepted));
        seen.map(|(_, text)| text).collect()
    }

    /// The contributions whose heading may be shown, the nearest first: the text, and where its heading is left empty, those that it
    /// hides.
    pub(super) fn titled(&self) -> impl Iterator<Item = &Contribution> {
        self.contributions[..=self.top()].iter().rev().filter(|one| !one.is_off)
    }
}

/// What one layer contributes to a section.
#[derive(Clone, Debug)]
pub struct Contribution {
    /// Whose they are.
    pub layer: LayerId,
    /// What it does to the section below.
    pub operation: Operation,
    /// Whether it is the first of the section: base text, or new.
    pub first: bool,
    /// Whether the condition of an override is not met in this chain, so that it is as if it were not there.
    pub is_off: bool,
    /// The kind of layer that must fill in what it says; nothing where it is not a slot.
    pub slot: Option<Arc<str>>,
    /// Its texts: language, and section; the first is in the layer's first language.
    pub texts: Vec<(Language, TextRef)>,
}

impl Contribution {
    /// Whether it hides what lies below it.
    pub fn hides(&self) -> bool {
        self.first || self.operation.hides()
    }

    /// Its heading in the layer's first language.
    pub fn heading(&self) -> &Heading {
        &self.texts[0].1.section().heading
    }

    /// The words in the braces of that heading.
    pub fn attributes(&self) -> &Attributes {
        &self.heading().attributes
    }

    /// The word for what it does.
    pub fn word(&self) -> &'static str {
        match (&self.operation, self.first) {
            (Operation::Insert(_), _) => "new",
            (_, true) => "base",
            (operation, false) => operation.word(),
        }
    }
}

/// The layers that what is seen of some sections comes from, lowest first.
pub(super) fn owners(sections: &[Section]) -> Vec<LayerId> {
    let owners: BTreeSet<LayerId> = sections.iter().flat_map(Section::seen).map(|(_, one)| one.layer).collect();
    owners.into_iter().collect()
}

/// The layers that have a part in some sections, the maker of the first one first.
pub(super) fn contributors(sections: &[Section]) -> Vec<LayerId> {
    let mut layers = Vec::new();
    for one in sections.iter().flat_map(|section| &section.contributions).filter(|one| one.first || !one.is_off) {
        if !layers.contains(&one.layer) {
            layers.push(one.layer);
        }
    }
    layers
}

/// What is written in the first of the accepted languages that there is.
pub(super) fn accepted_text<'a, T>(texts: &'a [(Language, T)], accepted: &[Language]) -> Option<&'a (Language, T)> {
    accepted.iter().find_map(|wanted| texts.iter().find(|(language, _)| language == wanted))
}

/// Every file of a layer for a module: language and draft, the first language first.
pub(super) fn drafts(layer: &Layer, slug: &str) -> Vec<(Language, Arc<Draft>)> {
    layer
        .languages
        .iter()
        .filter_map(|language| Some((language.clone(), layer.draft(slug, language)?.clone())))
        .collect()
}

/// The end of the subtree of the section at `index`: the first later section that is not deeper.
pub(super) fn subtree_end(sections: &[Section], index: usize) -> usize {
    let level = sections[index].level;
    sections[index + 1..].iter().position(|section| section.level <= level).map_or(sections.len(), |n| index + 1 + n)
}
