//! The sections and pages that a layer hides, and the old ids by which its other sections are placed.

use std::sync::Arc;

use super::context::Context;
use super::model::{Drift, Item, Override, Renamed, RenamedAnchor, State};
use crate::draft::{Draft, InDeck, Operation, Section};
use crate::edition::TextRef;
use crate::fingerprint::Fingerprint;
use crate::layer::composed::{self, Module, subtree_end};
use crate::layer::hidden::{self, Hidden};
use crate::layer::overlay::Overlay;
use crate::layer::{policy, texts};
use crate::project::{Language, LayerId};
use crate::records::PAGE;

/// The overrides of files that say `replace: page`, one in each language.
pub(super) fn page(context: &Context<'_>, module: &Module, drafts: &[(Language, Arc<Draft>)]) -> Vec<Override> {
    let nowhere = context.snapshot.file(drafts[0].1.file).start();
    if policy::refuse_page(context.project, module, nowhere).is_some() {
        return Vec::new(); // reported as an error
    }
    let pages = drafts.iter().map(|(language, draft)| {
        let accepted = context.project.accepts(language);
        let hidden = hidden::page(module, &accepted, context.snapshot);
        let span = draft.front.replace_page.or(draft.front.span);
        let page = Override {
            layer: context.layer,
            module: Some(module.slug.clone()),
            key: PAGE.to_owned(),
            language: language.clone(),
            file: draft.file,
            span: span.unwrap_or(context.snapshot.file(draft.file).start()),
            item: Item::Page(draft.clone()),
            renamed: None,
            has_copy: false,
            is_slot: false,
            is_unwritten: false,
            own: None,
            from: owners(module.sections.iter()),
            now: hidden.fingerprint(),
            hidden,
            recorded: context.it().recorded(&module.slug, language).and_then(|records| records.hidden(PAGE)).cloned(),
            state: State::UpToDate,
        };
        context.compared(page, false)
    });
    pages.collect()
}

/// Finds the sections of files that hide sections of a module; `from` is the module of the files, where it is another.
pub(super) fn detect(
    context: &Context<'_>,
    module: &Module,
    drafts: &[(Language, Arc<Draft>)],
    from: Option<&Arc<str>>,
    found: &mut Drift,
) {
    let slug = from.unwrap_or(&module.slug);
    let overlay = Overlay {
        project: context.project,
        layer: context.layer,
        drafts,
        below: module,
        from: from.map(|from| &**from),
        moves: context.moves,
    };
    for steps in overlay.steps().into_iter().filter(|steps| overlay.is_at_home(steps.start)) {
        let section = &drafts[0].1.sections[steps.start];
        found.renamed_anchors.extend(anchor(context, &overlay, section, slug));
        found.renamed_anchors.extend(added_to_renamed(context, &overlay, steps.start, slug));
        let operation = &section.heading.attributes.operation.value;
        let at = overlay.find(&section.heading.id).filter(|_| operation.hides() && !section.heading.invented);
        let Some(at) = at.filter(|at| policy::refuse(&overlay, section, *at).is_none()) else {
            continue; // it hides nothing, or is reported as an error
        };
        for (language, text) in texts::of(drafts, steps.start) {
            let count = if language == drafts[0].0 { steps.len() } else { 1 };
            let hiding = Hiding { overlay: &overlay, section, at, language, count };
            found.overrides.push(hiding.section(context, slug, &text));
        }
    }
}

/// A section of a layer that hides the one at `at` below, in one language.
struct Hiding<'a> {
    overlay: &'a Overlay<'a>,
    /// The section in the layer's first language, which says what is done.
    section: &'a Section,
    at: usize,
    language: Language,
    /// How many sections of the file belong to it.
    count: usize,
}

impl Hiding<'_> {
    /// The override that `text`, the section in this language, is.
    fn section(self, context: &Context<'_>, slug: &Arc<str>, text: &TextRef) -> Override {
        let (module, operation) = (self.overlay.below, &self.section.heading.attributes.operation.value);
        let (hidden, sections) = self.below(context, operation);
        let there = &module.sections[self.at];
        let heading = &text.section().heading;
        let is_same = *operation == Operation::Replace
            && !says_policy(self.section)
            && says(context, text, &hidden) == hidden.fingerprint();
        let is_renamed = self.overlay.from.is_some() || there.id != self.section.heading.id;
        let records = context.it().recorded(slug, &self.language);
        let of = Override {
            layer: context.layer,
            module: Some(slug.clone()),
            key: heading.id.to_string(),
            file: text.file(),
            span: heading.id_span,
            item: Item::Section(text.draft.clone(), text.index..text.index + self.count),
            renamed: is_renamed.then(|| Renamed { module: module.slug.clone(), id: there.id.clone() }),
            has_copy: false,
            is_slot: there.slot.is_some(),
            is_unwritten: there.slot.is_some() && (is_same || instructs(context, text)),
            own: None,
            from: owners(sections.iter()),
            now: hidden.fingerprint(),
            hidden,
            recorded: records.and_then(|records| records.hidden(&heading.id)).cloned(),
            state: State::UpToDate,
            language: self.language,
        };
        context.compared(of, is_same)
    }

    /// What the operation hides for readers of the language, and the sections that it is.
    fn below(&self, context: &Context<'_>, operation: &Operation) -> (Hidden, &[composed::Section]) {
        let (module, at) = (self.overlay.below, self.at);
        let accepted = context.project.accepts(&self.language);
        match operation {
            Operation::Remove | Operation::Whole => {
                let end = subtree_end(&module.sections, at);
                (hidden::subtree(module, at, &accepted, context.snapshot), &module.sections[at..end])
            }
            _ => (hidden::section(module, at, &accepted, context.snapshot), &module.sections[at..=at]),
        }
    }
}

/// A new section that is placed by an old id.
fn anchor(context: &Context<'_>, overlay: &Overlay<'_>, section: &Section, slug: &Arc<str>) -> Option<RenamedAnchor> {
    let operation = &section.heading.attributes.operation;
    let (Operation::Insert(place), Some(span)) = (&operation.value, operation.span) else { return None };
    let new = &overlay.below.sections[overlay.find(place.anchor())?].id;
    (new != place.anchor()).then(|| RenamedAnchor {
        layer: context.layer,
        module: slug.clone(),
        file: overlay.drafts[0].1.file,
        span,
        old: place.anchor().clone(),
        new: new.clone(),
    })
}

/// What is added to a section that has another id now, in all its languages.
fn added_to_renamed(context: &Context<'_>, overlay: &Overlay<'_>, index: usize, slug: &Arc<str>) -> Vec<RenamedAnchor> {
    let section = &overlay.drafts[0].1.sections[index];
    let adds = matches!(section.heading.attributes.operation.value, Operation::Append | Operation::Prepend);
    let at = overlay.find(&section.heading.id).filter(|_| adds && overlay.from.is_none());
    let new = at.map(|at| overlay.below.sections[at].id.clone());
    let Some(new) = new.filter(|new| *new != section.heading.id) else { return Vec::new() };
    let texts = texts::of(overlay.drafts, index).into_iter();
    let anchors = texts.map(|(_, text)| RenamedAnchor {
        layer: context.layer,
        module: slug.clone(),
        file: text.file(),
        span: text.section().heading.id_span,
        old: section.heading.id.clone(),
        new: new.clone(),
    });
    anchors.collect()
}

/// The fingerprint of what a section says, its heading being the one below where it has none of its own.
fn says(context: &Context<'_>, text: &TextRef, hidden: &Hidden) -> Fingerprint {
    let section = text.section();
    let title = context.snapshot.slice(section.heading.title_span).trim();
    let below = hidden.title_and_body().0;
    let title = if title.is_empty() { &below } else { title };
    Fingerprint::of(title, context.snapshot.slice(section.body_span))
}

/// Whether a text holds a paragraph that tells a kommune what to write.
fn instructs(context: &Context<'_>, text: &TextRef) -> bool {
    let Some(words) = &context.project.programme.instruction else { return false };
    let body = context.snapshot.slice(text.section().body_span);
    body.lines().any(|line| line.trim_start_matches(['>', ' ']).starts_with(words.as_str()))
}

/// Whether a heading says more than whose text it takes the place of: then the same words have an effect.
fn says_policy(section: &Section) -> bool {
    let attributes = &section.heading.attributes;
    attributes.lock.is_some()
        || attributes.required.is_some()
        || attributes.condition.is_some()
        || attributes.in_deck != InDeck::Shown
}

/// The layers that are seen in sections, lowest first.
fn owners<'a>(sections: impl Iterator<Item = &'a composed::Section>) -> Vec<LayerId> {
    let mut owners: Vec<LayerId> = sections
        .flat_map(|section| {
            let last = section.contributions.iter().rposition(|contribution| contribution.hides()).unwrap_or(0);
            section.contributions[last..].iter().map(|contribution| contribution.layer)
        })
        .collect();
    owners.sort_unstable();
    owners.dedup();
    owners
}
