//! Sections of a book. Those that are equal in two editions exist once.

use std::sync::Arc;

use serde::Serialize;

use super::audience::Audience;
use super::block::{Passage, Quiz, quizzes};
use super::cases;
use super::division::SlideText;
use super::glossary::Marker;
use super::lessons::{Lesson, lessons};
use super::line::{Line, Run, Target, label, plain, shared_option};
use super::lookup::Lookup;
use super::phrase::Phrase;
use super::slides::{Slide, SlideSection};
use super::words::words;
use super::writer::{ActReferences, Writer};
use crate::cache::{Cache, Key};
use crate::draft::{InDeck, Operation};
use crate::edition::{self, Module, TextRef};
use crate::names::seen;
use crate::project::Language;
use crate::source::{Snapshot, Span};

/// A section: what readers meet of it on a page, and its slides.
#[derive(Clone, Debug, Serialize)]
pub(crate) struct Section {
    /// A 128-bit hash of all that it was made from: in two editions in which it is equal, it is the same.
    #[serde(skip)]
    pub(crate) hash: u128,
    /// The slug of its module.
    #[serde(skip)]
    pub(crate) module: Arc<str>,
    /// Its id.
    #[serde(skip)]
    pub(crate) id: Arc<str>,
    /// Its [`label`].
    pub(crate) label: String,
    /// Its level, 1 to 6, in an outline in which none is left out.
    pub(crate) level: u8,
    /// Its title; that of the module, where its heading has no text.
    pub(crate) title: Line,
    /// The plain words of its title.
    pub(crate) words: String,
    /// The language of its title, where it is not the edition's.
    #[serde(serialize_with = "shared_option")]
    pub(crate) lang: Option<Language>,
    /// The language that it is shown in for want of the edition's own.
    #[serde(serialize_with = "shared_option")]
    pub(crate) notice: Option<Language>,
    /// Its texts in order; not those that hold nothing for readers.
    #[serde(rename = "parts")]
    pub(crate) passages: Vec<Passage>,
    /// The day on which the law that it speaks of was last read, where that is said.
    pub(crate) checked: Option<Phrase>,
    /// How it is in the deck.
    #[serde(skip)]
    pub(crate) in_deck: InDeck,
    /// Whether its slides may be passed over where time is short.
    #[serde(skip)]
    pub(crate) optional: bool,
    /// Whether the points of its slides are shown one at a time.
    #[serde(skip)]
    pub(crate) in_steps: bool,
    /// Its slides, in order; none where it is not in the deck.
    #[serde(skip)]
    pub(crate) slides: Vec<Slide>,
    /// The places in acts that it refers to.
    #[serde(skip)]
    pub(crate) acts: ActReferences,
    /// The terms of the glossary that its texts use, in order: each bears a mark at its first use.
    #[serde(skip)]
    pub(crate) terms: Vec<Arc<str>>,
    /// The plain words of its texts, for the search: what is seen of them, since a soft hyphen divides no word.
    #[serde(skip)]
    pub(crate) text: String,
    /// How many quizzes it has.
    pub(crate) quizzes: usize,
    /// Its goals and key points.
    #[serde(skip)]
    pub(crate) lessons: Vec<Lesson>,
    /// Where its heading is written.
    #[serde(skip)]
    pub(crate) span: Span,
}

impl Section {
    /// Its quizzes in order, each with the place of its passage.
    pub(crate) fn quizzes(&self) -> impl Iterator<Item = (usize, &Quiz)> {
        let passages = self.passages.iter().enumerate().filter(|_| self.quizzes > 0);
        passages.flat_map(|(at, passage)| quizzes(&passage.flow.blocks).into_iter().map(move |quiz| (at, quiz)))
    }

    /// Where a link to it leads.
    pub(crate) fn target(&self) -> Target {
        Target::Section { module: self.module.clone(), section: self.id.clone(), label: self.label.clone() }
    }

    /// Whether links to it lead to a slide in the deck.
    pub(crate) fn has_slides(&self) -> bool {
        !self.slides.is_empty()
    }
}

/// How many levels the contents have: those of a module's page from the second on, since the first is its title, and those of the
/// whole handbook, which would be too long with all.
pub(crate) const PAGE_CONTENTS_DEPTH: u8 = 3;
/// See [`PAGE_CONTENTS_DEPTH`].
pub(crate) const HANDBOOK_CONTENTS_DEPTH: u8 = 2;

/// The title of a section with that of its module; that alone where they are the same.
pub(super) fn full_title(module: &str, section: &str) -> String {
    if section == module { section.to_owned() } else { format!("{module}: {section}") }
}

/// Makes the sections of an edition, or takes them from where another has made them.
pub(super) struct Sections<'a> {
    pub(super) lookup: &'a Lookup<'a>,
    pub(super) snapshot: &'a Snapshot,
    pub(super) cache: &'a Cache<Arc<Section>>,
    /// A hash of what all keys have in common: the programme, the table of acts, and the glossary.
    pub(super) seed: u128,
}

impl Sections<'_> {
    /// The sections of a module.
    pub(super) fn of(&self, module: &Module) -> Vec<Arc<Section>> {
        let (mut above, title) = (0, self.lookup.fill_own(&module.title));
        let section = |section: &edition::Section| {
            // a level that is left out would be a hole in the outline
            above = section.level.min(above + 1);
            let key = self.key(module, &title, section, above);
            self.cache.get(key, || Arc::new(self.make(module, &title, section, above, key)))
        };
        module.sections.iter().map(section).collect()
    }

    /// The hash of all that a section is made from, in a module of this title.
    fn key(&self, module: &Module, module_title: &str, section: &edition::Section, level: u8) -> u128 {
        let mut key = Key::default();
        key.hash(self.seed).text(&self.lookup.edition.language).text(&module.slug).number(level.into());
        key.text(module_title);
        section.sign(self.snapshot, &mut key);
        for passage in &section.passages {
            key.text(self.local(passage).unwrap_or_default());
            self.lookup.sign(module, &passage.text.section().uses, &mut key);
        }
        self.lookup.sign(module, &section.heading.section().uses, &mut key);
        key.finish()
    }

    /// The name of the layer that a passage is from, where that layer marks its texts.
    fn local(&self, passage: &edition::Passage) -> Option<&str> {
        let layer = self.lookup.edition.layer(passage.layer);
        layer.mark_local.then_some(&*layer.name)
    }

    /// A language, where it is not the edition's.
    fn foreign(&self, language: &Language) -> Option<Language> {
        (**language != *self.lookup.edition.language).then(|| language.clone())
    }

    /// Makes a section. The first reference to each place in an act is marked in the order of the texts.
    fn make(&self, module: &Module, module_title: &str, section: &edition::Section, level: u8, hash: u128) -> Section {
        let heading = &section.heading.section().heading;
        let mut writer = Writer::new(self.lookup, module, Audience::Page, &[], &[]);
        let mut title = writer.heading(&heading.title);
        if plain(&title).trim().is_empty() {
            title = vec![Run::Text(module_title.to_owned())];
        }
        // the mark of the first reference is given in the text, since a heading is also set among the contents
        let mut acts: ActReferences = writer.acts.into_keys().map(|place| (place, false)).collect();
        let parts = cases::numbered(self.lookup, section, Audience::Page);
        let label = label(&module.slug, &section.id);
        let mut passages: Vec<Passage> = Vec::with_capacity(section.passages.len());
        let (mut count, mut told, mut terms) = (0, Vec::new(), Vec::new());
        for passage in &section.passages {
            let text = passage.text.section();
            let writer = Writer::new(self.lookup, module, Audience::Page, &parts, &text.footnotes);
            let writer = writer.of(text.uses.asks());
            let (mut flow, referred) = writer.after(&label, level, std::mem::take(&mut acts), count).flow(&text.body);
            acts = referred;
            count += quizzes(&flow.blocks).len();
            told.extend(lessons(self.lookup, module, passage, self.foreign(&passage.language).as_ref()));
            Marker::new(&self.lookup.project.glossary, &passage.language, &mut terms).blocks(&mut flow.blocks);
            let (lang, local) = (self.foreign(&passage.language), self.local(passage).map(str::to_owned));
            passages.extend((!flow.blocks.is_empty()).then_some(Passage { lang, local, flow }));
        }
        let texts = passages.iter().map(|passage| words(&passage.flow.blocks)).filter(|words| !words.is_empty());
        let text = seen(&texts.collect::<Vec<_>>().join(" "));
        let slides = match section.in_deck {
            InDeck::Absent => Vec::new(),
            _ => self.slides(module, section, &title),
        };
        Section {
            hash,
            module: module.slug.clone(),
            id: section.id.clone(),
            label,
            level,
            words: plain(&title),
            lang: self.foreign(&section.heading_language),
            notice: section.passages.iter().find_map(|passage| self.foreign(&passage.language)),
            checked: section.checked().map(Phrase::date),
            in_deck: section.in_deck,
            optional: section.optional,
            in_steps: section.in_steps,
            slides,
            acts,
            terms,
            text,
            quizzes: count,
            lessons: told,
            span: heading.title_span,
            title,
            passages,
        }
    }

    /// The slides of a section, with the cases counted as the hall and the speaker meet them.
    fn slides(&self, module: &Module, section: &edition::Section, title: &Line) -> Vec<Slide> {
        let opening = opening(section.passages.iter().map(|passage| &passage.text));
        let texts = section.passages.iter().enumerate().map(|(index, passage)| {
            SlideText::of(passage.text.section(), self.foreign(&passage.language), index == opening)
        });
        let texts: Vec<SlideText<'_>> = texts.collect();
        let span = section.heading.section().heading.span;
        let [shown, said] = [Audience::Slide, Audience::Speaker].map(|it| cases::numbered(self.lookup, section, it));
        SlideSection { lookup: self.lookup, module, level: section.level, title, seen: shown, said, span }
            .slides(&texts)
    }
}

/// The place of the text that opens a section in the hall, among its texts: what is prepended comes before it on the page, but the
/// slide with the heading is the section's own.
pub(super) fn opening<'a>(mut texts: impl Iterator<Item = &'a TextRef>) -> usize {
    let is_addition = |text: &TextRef| {
        matches!(text.section().heading.attributes.operation.value, Operation::Append | Operation::Prepend)
    };
    texts.position(|text| !is_addition(text)).unwrap_or(0)
}
