//! Gathers what a layer hides.

use std::sync::Arc;

use super::{Drift, Item, PAGE, Renamed, RenamedAnchor, Stale, State, Tracked, Translated, equal};
use crate::diagnostic::Code;
use crate::draft::{Draft, InDeck, Operation};
use crate::fingerprint::Fingerprint;
use crate::layer::composed::{Composed, Module, drafts, subtree_end};
use crate::layer::hidden::{self, Hidden};
use crate::layer::moves::Moves;
use crate::layer::overrides::Overlay;
use crate::layer::{policy, texts};
use crate::project::{Language, Layer, Project};
use crate::source::{At, Snapshot};

/// What a layer hides of the composed chain `below`; the base, over nothing, has translations alone.
pub fn drift(below: Option<&Composed>, project: &Project, snapshot: &Snapshot, layer: usize) -> Drift {
    let mut found = Drift::default();
    let it = &project.layers[layer];
    if let Some(below) = below {
        let moves = Moves::of(below, it);
        let mut gatherer = Gatherer { below, project, snapshot, layer, moves: &moves, found };
        for slug in it.drafts.keys() {
            gatherer.files(slug);
        }
        gatherer.pictures();
        found = gatherer.found;
    }
    let chain = below.map_or(vec![0], |below| [below.chain.as_slice(), &[layer]].concat());
    translations(project, snapshot, layer, &chain, &mut found);
    found
}

pub(super) struct Gatherer<'a> {
    pub(super) below: &'a Composed,
    pub(super) project: &'a Project,
    pub(super) snapshot: &'a Snapshot,
    pub(super) layer: usize,
    moves: &'a Moves,
    found: Drift,
}

impl Gatherer<'_> {
    fn it(&self) -> &Layer {
        &self.project.layers[self.layer]
    }

    /// The layer's files for one module, in all its languages.
    fn files(&mut self, slug: &Arc<str>) {
        let added = self.it().modules.add.iter().any(|module| module.value == *slug);
        let drafts = drafts(self.it(), slug);
        if added {
            return;
        }
        let first = self.found.tracked.len();
        let below = self.below;
        if let Some(module) = below.modules.get(slug) {
            if drafts[0].1.front.replace_page.is_some() {
                self.page(module, &drafts);
            } else {
                for (at, (language, draft)) in drafts.iter().enumerate() {
                    self.fields(module, draft, language, at == 0);
                }
                self.sections(module, &drafts, None);
            }
        }
        let elsewhere: Vec<Arc<str>> = self.moves.targets().cloned().collect();
        for module in elsewhere.iter().filter(|to| *to != slug).filter_map(|to| below.modules.get(to)) {
            self.sections(module, &drafts, Some(slug));
        }
        if below.modules.contains_key(slug) {
            self.stale(slug, &drafts, first);
        }
    }

    fn page(&mut self, module: &Module, drafts: &[(Language, Arc<Draft>)]) {
        let nowhere = self.snapshot.file(drafts[0].1.file).start();
        if policy::refuse_module(self.project, module, nowhere, Code::PageOverLocked).is_some() {
            return; // told as an error
        }
        for (language, draft) in drafts {
            let accepted = self.project.accepts(language);
            let hidden = hidden::page(module, &accepted, self.snapshot);
            let span = draft.front.replace_page.or(draft.front.span);
            let tracked = Tracked {
                layer: self.layer,
                module: Some(module.slug.clone()),
                key: PAGE.to_owned(),
                language: language.clone(),
                file: draft.file,
                span: span.unwrap_or(self.snapshot.file(draft.file).start()),
                item: Item::Page(draft.clone()),
                renamed: None,
                has_copy: false,
                is_slot: false,
                is_unwritten: false,
                own: None,
                from: owners(module.sections.iter()),
                now: hidden.fingerprint(),
                hidden,
                recorded: draft.front.record(PAGE),
                state: State::UpToDate,
            };
            self.push(tracked, false);
        }
    }

    /// The sections of files that hide sections of a module; `from` is the module of the files, where it is another.
    fn sections(&mut self, module: &Module, drafts: &[(Language, Arc<Draft>)], from: Option<&Arc<str>>) {
        let slug = from.unwrap_or(&module.slug).clone();
        let overlay = Overlay {
            project: self.project,
            layer: self.layer,
            drafts,
            below: module,
            from: from.map(|from| &**from),
            moves: self.moves,
        };
        for steps in overlay.steps().into_iter().filter(|steps| overlay.is_at_home(steps.start)) {
            let section = &drafts[0].1.sections[steps.start];
            self.anchor(&overlay, section, &slug);
            self.added_to_renamed(&overlay, steps.start, &slug);
            let operation = &section.heading.words.operation.value;
            let Some(at) = overlay.find(&section.heading.id).filter(|_| operation.hides() && !section.heading.invented)
            else {
                continue;
            };
            if policy::refuse(&overlay, section, at).is_some() {
                continue; // told as an error
            }
            for (language, text) in texts::of(drafts, steps.start) {
                let (hidden, sections) = self.below(module, at, operation, &language);
                let there = &module.sections[at];
                let heading = &text.section().heading;
                let same = *operation == Operation::Replace
                    && !says_policy(section)
                    && self.says(&text, &hidden) == hidden.fingerprint();
                let renamed = from.is_some() || there.id != section.heading.id;
                let count = if language == drafts[0].0 { steps.len() } else { 1 };
                let tracked = Tracked {
                    layer: self.layer,
                    module: Some(slug.clone()),
                    key: heading.id.to_string(),
                    language,
                    file: text.file(),
                    span: heading.id_span,
                    item: Item::Section(text.draft.clone(), text.index..text.index + count),
                    renamed: renamed.then(|| Renamed { module: module.slug.clone(), id: there.id.clone() }),
                    has_copy: false,
                    is_slot: there.slot.is_some(),
                    is_unwritten: there.slot.is_some() && (same || self.instructs(&text)),
                    own: None,
                    from: owners(sections.iter()),
                    now: hidden.fingerprint(),
                    hidden,
                    recorded: text.draft.front.record(&heading.id),
                    state: State::UpToDate,
                };
                self.push(tracked, same);
            }
        }
    }

    /// What an operation on the section at `at` hides for readers of a language, and the sections that it is.
    fn below<'m>(
        &self,
        module: &'m Module,
        at: usize,
        operation: &Operation,
        language: &Language,
    ) -> (Hidden, &'m [crate::layer::composed::Section]) {
        let accepted = self.project.accepts(language);
        match operation {
            Operation::Remove | Operation::Whole => {
                let end = subtree_end(&module.sections, at);
                (hidden::subtree(module, at, &accepted, self.snapshot), &module.sections[at..end])
            }
            _ => (hidden::section(module, at, &accepted, self.snapshot), &module.sections[at..=at]),
        }
    }

    /// A new section that is placed by an old id.
    fn anchor(&mut self, overlay: &Overlay<'_>, section: &crate::draft::Section, slug: &Arc<str>) {
        let words = &section.heading.words.operation;
        let (Operation::Insert(place), Some(span)) = (&words.value, words.span) else { return };
        let Some(at) = overlay.find(place.anchor()) else { return };
        let new = &overlay.below.sections[at].id;
        if new != place.anchor() {
            self.found.renamed_anchors.push(RenamedAnchor {
                layer: self.layer,
                module: slug.clone(),
                file: overlay.drafts[0].1.file,
                span,
                old: place.anchor().clone(),
                new: new.clone(),
            });
        }
    }

    /// What is added to a section that has another id now, in all its languages.
    fn added_to_renamed(&mut self, overlay: &Overlay<'_>, index: usize, slug: &Arc<str>) {
        let section = &overlay.drafts[0].1.sections[index];
        let adds = matches!(section.heading.words.operation.value, Operation::Append | Operation::Prepend);
        let at = overlay.find(&section.heading.id).filter(|_| adds && overlay.from.is_none());
        let Some(new) = at.map(|at| overlay.below.sections[at].id.clone()) else { return };
        if new == section.heading.id {
            return;
        }
        for (_, text) in texts::of(overlay.drafts, index) {
            self.found.renamed_anchors.push(RenamedAnchor {
                layer: self.layer,
                module: slug.clone(),
                file: text.file(),
                span: text.section().heading.id_span,
                old: section.heading.id.clone(),
                new: new.clone(),
            });
        }
    }

    /// The fingerprint of what a section says, its heading being the one below where it has none of its own.
    fn says(&self, text: &crate::edition::TextRef, hidden: &Hidden) -> Fingerprint {
        let section = text.section();
        let title = self.snapshot.slice(section.heading.title_span).trim();
        let below = hidden.title_and_body().0;
        let title = if title.is_empty() { &below } else { title };
        Fingerprint::of(title, self.snapshot.slice(section.body_span))
    }

    /// Whether a text holds a paragraph that tells a kommune what to write.
    fn instructs(&self, text: &crate::edition::TextRef) -> bool {
        let Some(words) = &self.project.programme.instruction else { return false };
        let body = self.snapshot.slice(text.section().body_span);
        body.lines().any(|line| line.trim_start_matches(['>', ' ']).starts_with(words.as_str()))
    }

    /// Compares what was recorded with what is there, and keeps it.
    pub(super) fn push(&mut self, mut tracked: Tracked, same: bool) {
        let module = tracked.present().0;
        let chain = &self.below.chain;
        tracked.state = match tracked.then() {
            _ if same => State::NoEffect,
            None => State::NotRecorded,
            Some(then) if then == tracked.now => State::UpToDate,
            Some(then)
                if module.is_some_and(|module| equal::editorial(self.project, chain, module, then, tracked.now)) =>
            {
                State::Editorial
            }
            Some(_) => State::Changed,
        };
        tracked.has_copy = super::kept(self.it(), self.snapshot, &tracked).is_some();
        self.found.tracked.push(tracked);
    }

    /// The records of a module's files that are of nothing that they hide. What is gone below is told as an error.
    fn stale(&mut self, slug: &Arc<str>, drafts: &[(Language, Arc<Draft>)], first: usize) {
        for (language, draft) in drafts {
            for (key, _) in &draft.front.base {
                let tracked = self.found.tracked[first..].iter();
                let is_used = tracked.filter(|one| one.file == draft.file).any(|one| one.key == key.value);
                let hides = |section: &crate::draft::Section| section.heading.words.operation.value.hides();
                let named = draft.sections.iter().any(|section| *section.heading.id == *key.value && hides(section));
                let module = self.below.modules.get(slug);
                let is_slot =
                    module.and_then(|module| module.section(&key.value)).is_some_and(|one| one.slot.is_some());
                if !is_used && !named && !is_slot {
                    self.found.stale.push(stale(self.layer, slug, language, draft, "base", key));
                }
            }
        }
    }
}

fn stale(
    layer: usize,
    module: &Arc<str>,
    language: &Language,
    draft: &Draft,
    map: &'static str,
    key: &At<String>,
) -> Stale {
    Stale { layer, module: module.clone(), language: language.clone(), file: draft.file, map, key: key.clone() }
}

/// Whether a heading says more than whose text it takes the place of: then the same words have an effect.
fn says_policy(section: &crate::draft::Section) -> bool {
    let words = &section.heading.words;
    words.lock.is_some() || words.required.is_some() || words.condition.is_some() || words.in_deck != InDeck::Shown
}

/// The layers that are seen in sections, lowest first.
fn owners<'a>(sections: impl Iterator<Item = &'a crate::layer::composed::Section>) -> Vec<usize> {
    let mut owners: Vec<usize> = sections
        .flat_map(|section| {
            let last = section.contributions.iter().rposition(|contribution| contribution.hides()).unwrap_or(0);
            section.contributions[last..].iter().map(|contribution| contribution.layer)
        })
        .collect();
    owners.sort_unstable();
    owners.dedup();
    owners
}

/// What the translations of a layer's own texts were made from.
fn translations(project: &Project, snapshot: &Snapshot, layer: usize, chain: &[usize], found: &mut Drift) {
    for ((slug, language), draft) in &project.layers[layer].translations {
        let Some(original) = project.layers[layer].drafts.get(slug) else { continue };
        for section in &draft.sections {
            let id = &section.heading.id;
            let Some(own) = original.sections.iter().find(|own| own.heading.id == *id) else { continue };
            let title = snapshot.slice(own.heading.title_span);
            let now = Fingerprint::of(title, snapshot.slice(own.body_span));
            let recorded = recorded_from(&project.layers[layer], slug, language, own);
            let then = recorded.as_ref().map(|said| Fingerprint::parse(&said.value));
            let is_current = match then {
                None => true,
                Some(None) => false,
                Some(Some(then)) => then == now || equal::editorial(project, chain, slug, then, now),
            };
            found.translated.push(Translated {
                layer,
                module: slug.clone(),
                key: id.to_string(),
                language: language.clone(),
                file: draft.file,
                span: section.heading.id_span,
                original: own.heading.span,
                now,
                recorded,
                is_current,
            });
        }
        for (key, _) in &draft.front.from {
            let is_there = draft.sections.iter().any(|section| *section.heading.id == *key.value);
            if !is_there && !is_old_address(&project.layers[layer], slug, &key.value) {
                found.stale.push(stale(layer, slug, language, draft, "from", key));
            }
        }
    }
    found.translated.dedup_by(|a, b| a.file == b.file && a.key == b.key);
}

/// What is recorded of a translation's original: under its id, or under one that it had before, in whichever file.
fn recorded_from(layer: &Layer, slug: &str, language: &Language, own: &crate::draft::Section) -> Option<At<String>> {
    let ids = std::iter::once((slug, &*own.heading.id));
    let was = own.heading.words.was.iter().map(|was| was.value.split_once('#').unwrap_or((slug, &was.value)));
    ids.chain(was).find_map(|(module, id)| {
        let draft = layer.translations.get(&(Arc::from(module), language.clone()))?;
        draft.front.from.iter().find(|(key, _)| key.value == id).map(|(_, print)| print.clone())
    })
}

/// Whether a section of the layer says that it had this address.
fn is_old_address(layer: &Layer, slug: &str, id: &str) -> bool {
    layer.drafts.iter().any(|(module, draft)| {
        let was = draft.sections.iter().flat_map(|section| &section.heading.words.was);
        was.map(|was| was.value.split_once('#').unwrap_or((module, &was.value))).any(|old| old == (slug, id))
    })
}
