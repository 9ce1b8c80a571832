//! Puts a book together.
//!
//! In goes an edition, out comes a [`Book`], with what is wrong with the references in its texts. Chapters and sections that are equal to
//! those made before are taken over, and all others are made anew.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::agenda::Day;
use super::audience::Audience;
use super::block::{Block, Kind};
use super::chapter::{Chapter, Field};
use super::glossary::Entry;
use super::layout::Layout;
use super::line::Run;
use super::lookup::Lookup;
use super::manifest::{Folder, picture_path};
use super::model::{Book, Part, owner_name};
use super::older::OlderAddresses;
use super::phrase::Phrase;
use super::picture::Picture;
use super::references::Checker;
use super::section::{Section, Sections};
use super::slides::{Slide, Speaker};
use super::time::SlideTime;
use super::{about, acts, agenda, clashes, glossary, planned};
use crate::address::written_web;
use crate::cache::{Cache, Key, content_hash};
use crate::diagnostic::{Checked, Complaints, Diagnostic};
use crate::draft::FieldValue;
use crate::edition::{Edition, Module, fill};
use crate::layer::Composed;
use crate::project::{Language, Project};
use crate::source::{Snapshot, Span};

/// The sections that editions share, and the chapters that one reading of an edition leaves to the next.
#[derive(Debug, Default)]
pub(crate) struct BookCache {
    /// Sections of all editions.
    sections: Cache<Arc<Section>>,
    /// Chapters that nothing is wrong with; the key of each holds its edition.
    chapters: Cache<Arc<Chapter>>,
    /// The entries of the glossary, by language.
    glossaries: Cache<Arc<[Entry]>>,
}

impl BookCache {
    /// Begins a generation of every cache.
    pub(crate) fn advance(&self) {
        self.sections.advance();
        self.chapters.advance();
        self.glossaries.advance();
    }
}

/// What a book is made from beside its edition.
#[derive(Clone, Copy, Debug)]
pub(crate) struct BookInputs<'a> {
    /// The project.
    pub(crate) project: &'a Project,
    /// Its files.
    pub(crate) snapshot: &'a Snapshot,
    /// What other editions, and earlier readings, have made.
    pub(crate) cache: &'a BookCache,
}

/// The book of an edition; `composed` is the chain that the edition was resolved from.
pub(crate) fn book(edition: &Edition, composed: &Composed, inputs: BookInputs<'_>) -> Checked<Book> {
    let mut found = Vec::new();
    clashes::check(edition, inputs.project, composed.chain.top(), &mut found);
    let mut lookup = Lookup::new(edition, inputs.project, inputs.snapshot);
    let titles: Vec<Arc<str>> = edition.modules.iter().map(|module| lookup.fill_own(&module.title).into()).collect();
    let targets = |module: &Module| agenda::Targets {
        page: lookup.place(module, None, Audience::Page),
        deck: lookup.place(module, None, Audience::Slide),
    };
    lookup.days = agenda::days(edition, &titles, targets);
    let builder = Builder { lookup: &lookup, composed, inputs, seed: seed(inputs.snapshot) };
    let chapters = builder.chapters(&edition.modules, titles, &mut found);
    let titles = edition.guide.iter().map(|module| lookup.fill_own(&module.title).into()).collect();
    let guide = builder.chapters(&edition.guide, titles, &mut found);
    let of_language = Key::default().hash(builder.seed).text(&edition.language).finish();
    let title = lookup.fill(&edition.title);
    let owner = (!edition.is_base()).then(|| owner_name(&edition.name));
    Checker { lookup: &lookup, composed }.lines(edition.lines(&lookup.accepted), &mut found);
    let part = |part: &crate::edition::Part| Part {
        title: part.title.as_ref().map(|title| lookup.fill(title)),
        chapters: part.modules.clone(),
    };
    let book = Book {
        id: edition.id.clone(),
        number: edition.number.clone(),
        names: edition.names.clone(),
        language: edition.language.clone(),
        languages: edition.languages.clone(),
        parts: edition.parts.iter().map(part).collect(),
        opening: opening(edition, &title, owner.as_deref(), &lookup.days),
        acts: acts::acts(&lookup, &chapters),
        glossary: builder.inputs.cache.glossaries.get(of_language, || glossary::entries(&lookup)),
        about: about::about(&lookup, inputs.snapshot, &title),
        foot: foot(&lookup),
        licence: inputs.project.programme.licence.as_ref().map(|licence| licence.name.clone()),
        accent: edition.accent.clone(),
        logo: edition.logo.as_ref().and_then(|path| lookup.pictures.get(path).cloned()),
        own_pictures: own_pictures(&lookup),
        folder: Folder::new(&edition.id, &edition.languages, &edition.language),
        older: OlderAddresses::of(edition),
        time_plan: inputs.project.programme.time,
        days: lookup.days.clone(),
        chapters,
        guide,
        numbers: edition.numbers.clone(),
        title,
        owner,
    };
    Checked { value: book, diagnostics: found }
}

/// The pictures of the edition's own layers; two that bear one name, and so have one content, are one.
fn own_pictures(lookup: &Lookup<'_>) -> Vec<Arc<Picture>> {
    let own = lookup.pictures.values().filter(|picture| picture.is_own);
    own.map(|picture| (picture_path(picture), picture.clone())).collect::<BTreeMap<_, _>>().into_values().collect()
}

/// The programme's title in the edition of a chain, for the readers of a language.
pub(crate) fn title(composed: &Composed, project: &Project, language: &Language) -> String {
    let accepted = project.accepts(language);
    let values = crate::layer::values(project, &composed.chain, &accepted);
    project.programme.title.get(&accepted).map(|title| fill(&values, title)).unwrap_or_default()
}

/// A hash of the files that every text depends on: the programme, the table of acts and the glossary.
fn seed(snapshot: &Snapshot) -> u128 {
    let mut key = Key::default();
    for path in ["content/lagvis.yaml", "content/acts.yaml", "content/glossary.yaml"] {
        key.hash(snapshot.get(path).map_or(0, |file| file.hash));
    }
    key.finish()
}

/// What makes the chapters of one edition.
struct Builder<'a> {
    lookup: &'a Lookup<'a>,
    composed: &'a Composed,
    inputs: BookInputs<'a>,
    /// The [`seed`] of the project.
    seed: u128,
}

impl Builder<'_> {
    /// The chapters of some modules, those that are equal to one made before taken over. One that something is wrong with is always made.
    fn chapters(&self, modules: &[Arc<Module>], titles: Vec<Arc<str>>, found: &mut Complaints) -> Vec<Arc<Chapter>> {
        let seed = self.surroundings();
        let checker = Checker { lookup: self.lookup, composed: self.composed };
        let sections = Sections {
            lookup: self.lookup,
            snapshot: self.inputs.snapshot,
            cache: &self.inputs.cache.sections,
            seed: self.seed,
        };
        let chapter = |(module, title): (&Arc<Module>, Arc<str>)| {
            let key = Key::default().hash(seed).hash(module.hash).finish();
            if let Some(known) = self.inputs.cache.chapters.find(key) {
                return known;
            }
            let mut own = Vec::new();
            checker.lines(module.lines(), &mut own);
            checker.module(module, &mut own);
            let chapter = Arc::new(self.chapter(module, title, sections.of(module)));
            own.extend(planned::check(self.lookup, self.composed, module, &chapter.sections));
            if own.is_empty() {
                return self.inputs.cache.chapters.keep(key, chapter);
            }
            let is_new = |one: &Diagnostic| !found.iter().any(|it| it.span == one.span && it.message == one.message);
            let new: Vec<_> = own.into_iter().filter(is_new).collect();
            found.extend(new);
            chapter
        };
        modules.iter().zip(titles).map(chapter).collect()
    }

    /// The chapter of a module, with its fields filled in.
    fn chapter(&self, module: &Module, title: Arc<str>, sections: Vec<Arc<Section>>) -> Chapter {
        let values = |value: &FieldValue| match value {
            FieldValue::Text(text) => vec![self.lookup.fill_own(text)],
            FieldValue::List(items) => items.iter().map(|item| self.lookup.fill_own(&item.value)).collect(),
            FieldValue::Map(entries) => {
                entries.iter().map(|(key, value)| format!("{}: {}", key.value, self.lookup.fill_own(value))).collect()
            }
        };
        let field = |(label, value): &(String, FieldValue)| Field { label: label.clone(), values: values(value) };
        Chapter {
            slug: module.slug.clone(),
            title,
            summary: self.lookup.fill_own(&module.summary),
            minutes: module.minutes,
            fields: module.fields.iter().map(field).collect(),
            sections,
        }
    }

    /// A hash of all that a text may refer to, beside its own chapter: where it is equal, equal modules are equal chapters.
    fn surroundings(&self) -> u128 {
        let edition = self.lookup.edition;
        let mut key = Key::default();
        key.hash(self.seed).text(&edition.id).text(&edition.language);
        for module in edition.all_modules() {
            key.text(&module.slug).number(module.sections.len() as u64);
            for section in &module.sections {
                key.text(&section.id).number(section.in_deck as u64);
            }
        }
        for ((slug, id), (module, section)) in &edition.renamed {
            key.text(slug).text(id).text(module).text(section);
        }
        for (old, now) in &edition.old_modules {
            key.text(old).text(now);
        }
        for (name, value) in &edition.values {
            key.text(name).text(&value.text).number(value.slot.into());
        }
        for picture in self.lookup.pictures.values() {
            key.text(&picture.path).hash(picture.hash).text(&format!("{picture:?}"));
        }
        for day in &self.lookup.days {
            key.hash(content_hash(day));
        }
        for layer in &edition.layers {
            key.text(&layer.name).number(layer.mark_local.into());
        }
        key.finish()
    }
}

/// The deck's first slide: the programme's title, whose edition it is, and the dates of its days.
fn opening(edition: &Edition, title: &str, owner: Option<&str>, days: &[Arc<Day>]) -> Option<Slide> {
    let first = edition.modules.first()?;
    let span = first.sections.first().map_or(Span::default(), |section| section.heading.section().heading.span);
    let text = |text: &str| vec![Run::Text(text.to_owned())];
    let par = |owner| Block { span, kind: Kind::Par { body: text(owner) } };
    let slide = Slide {
        hash: 0,
        layout: Layout::Title,
        over: None,
        title: text(title),
        words: title.to_owned(),
        blocks: owner.map(par).into_iter().collect(),
        callout: None,
        dates: days.iter().filter_map(|day| day.date).map(Phrase::date).collect(),
        notes: Vec::new(),
        speaker: Speaker::default(),
        lang: None,
        pictures: 0,
        time: SlideTime::default(),
        span,
    };
    Some(slide.hashed())
}

/// The links at the foot of every page: values of parameters that the programme declares for it.
fn foot(lookup: &Lookup<'_>) -> Vec<(String, String)> {
    let declared = lookup.project.programme.parameters.iter().filter(|(_, declaration)| declaration.foot);
    let values = declared.filter_map(|(name, _)| lookup.edition.values.get(name).filter(|value| !value.slot));
    values.filter_map(|value| Some((value.label.clone(), written_web(&value.text)?))).collect()
}
