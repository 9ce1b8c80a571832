//! The sections and pages that a layer hides, and what of its files goes with sections whose addresses are others now.

use std::collections::BTreeSet;
use std::ops::Range;
use std::sync::Arc;

use super::additions;
use super::context::DriftContext;
use super::model::{Drift, Follower, Override, OverrideItem, Renamed, State};
use crate::draft::{Draft, Operation, Section};
use crate::edition::TextRef;
use crate::fingerprint::{Fingerprint, Version};
use crate::layer::additions::{hidden_marks, is_quite_another, moved_heading};
use crate::layer::composed::{self, Contribution, Module, owners, subtree_end};
use crate::layer::hidden::{self, Hidden, Readers, copy_at};
use crate::layer::overlay::Overlay;
use crate::layer::{policy, texts};
use crate::markup::{self, Block, BlockKind, CalloutKind, Inline};
use crate::project::{Language, LayerId, is_to_come};
use crate::records::PAGE;
use crate::source::At;

/// The overrides of files that say `replace: page`, one in each language.
pub(super) fn page(context: &DriftContext<'_>, module: &Module, drafts: &[(Language, Arc<Draft>)]) -> Vec<Override> {
    let nowhere = context.snapshot.file(drafts[0].1.file).start();
    if policy::refuse_page(context.project, module, nowhere).is_some() {
        return Vec::new(); // reported as an error
    }
    let pages = drafts.iter().map(|(language, draft)| {
        let span = draft.front.replace_page.or(draft.front.span);
        let key = At::new(PAGE.to_owned(), span.unwrap_or(context.snapshot.file(draft.file).start()));
        let item = OverrideItem::Page(draft.clone());
        let of = over(context, (&module.slug, language), key, (item, false), &module.sections);
        context.compared(of, false, &module.sections, || before(context, language, false, &module.sections))
    });
    pages.collect()
}

/// An override of sections below by a text of the layer for a module, in a language.
pub(super) fn over(
    context: &DriftContext<'_>,
    (slug, language): (&Arc<str>, &Language),
    key: At<String>,
    (item, keeps_title): (OverrideItem, bool),
    sections: &[composed::Section],
) -> Override {
    let accepted = context.project.accepts(language);
    let hidden = hidden::text_for(sections, Readers::of(&accepted), context.snapshot);
    let hidden = Hidden::Text(hidden.with_title_kept(keeps_title));
    Override::new((Some(slug), language), key, item, hidden, owners(sections))
}

/// What would lie there if one or more of the layers below had no text in this language, where they have one in another that its
/// readers accept.
fn before(
    context: &DriftContext<'_>,
    language: &Language,
    keeps_title: bool,
    sections: &[composed::Section],
) -> Vec<Hidden> {
    /// The most layers that are left out in turn, which gives 15 texts. With the standard kinds, no more than four lie below another.
    const MOST: usize = 4;
    let accepted = context.project.accepts(language);
    let seen = sections.iter().flat_map(|section| section.seen()).map(|(_, one)| one);
    let is_translated = |one: &&Contribution| {
        let has = |wanted: &Language| one.texts.iter().any(|(known, _)| known == wanted);
        has(language) && accepted[1..].iter().any(has)
    };
    let layers: BTreeSet<LayerId> = seen.filter(is_translated).map(|one| one.layer).collect();
    let layers: Vec<LayerId> = layers.into_iter().take(MOST).collect();
    let text = |choice: u32| {
        let chosen = layers.iter().enumerate().filter(|(at, _)| choice >> at & 1 == 1).map(|(_, layer)| *layer);
        let untranslated = chosen.collect();
        let readers = Readers { accepted: &accepted, untranslated: &untranslated };
        Hidden::Text(hidden::text_for(sections, readers, context.snapshot).with_title_kept(keeps_title))
    };
    (1..1 << layers.len()).map(text).collect()
}

/// Finds the sections of files that hide sections of a module; `from` is the module of the files, where it is another.
pub(super) fn detect(
    context: &DriftContext<'_>,
    module: &Module,
    drafts: &[(Language, Arc<Draft>)],
    from: Option<&Arc<str>>,
    found: &mut Drift,
) {
    let slug = from.unwrap_or(&module.slug);
    let (project, layer, moves) = (context.project, found.layer, context.moves);
    let overlay = Overlay { project, layer, drafts, below: module, from: from.map(|from| &**from), moves };
    for steps in overlay.main().steps().into_iter().filter(|steps| overlay.is_at_home(steps.start)) {
        let section = &drafts[0].1.sections[steps.start];
        found.followers.extend(follower(&overlay, &steps, slug));
        found.additions.extend(additions::detect(context, &overlay, section, slug));
        let operation = &section.heading.attributes.operation.value;
        let at = overlay.find(&section.heading.id).filter(|_| operation.hides() && !section.heading.invented);
        let Some(at) = at.filter(|at| policy::refuse(&overlay, section, *at).is_none()) else {
            continue; // it hides nothing, or is reported as an error
        };
        let end = match operation {
            Operation::Remove | Operation::Whole => subtree_end(&module.sections, at),
            _ => at + 1,
        };
        let there = &module.sections[at];
        let is_renamed = from.is_some() || there.id != section.heading.id;
        for (language, text) in texts::of(drafts, steps.start) {
            let count = if language == drafts[0].0 { steps.len() } else { 1 };
            let item = OverrideItem::Section(text.draft.clone(), text.index..text.index + count);
            let heading = &text.section().heading;
            let key = At::new(heading.id.to_string(), heading.id_span);
            let keeps_title = heading.title.is_empty() && *operation != Operation::Remove;
            let mut of = over(context, (slug, &language), key, (item, keeps_title), &module.sections[at..end]);
            let is_same = *operation == Operation::Replace && !says_policy(section) && says(context, &text) == of.now;
            of.renamed = is_renamed.then(|| Renamed { module: module.slug.clone(), id: there.id.clone() });
            of.is_unwritten = there.slot().is_some()
                && (is_same || instructs(context, &text, there) || says_nothing(&text.section().body));
            let before = || before(context, &language, keeps_title, &module.sections[at..end]);
            let mut of = context.compared(of, is_same, &module.sections[at..end], before);
            of.is_another = of.untranslated.is_none() && is_another(context, &of, (module, there), keeps_title, before);
            if of.is_another {
                of.state = State::Changed;
            }
            if of.then() != Some(of.now) {
                let sections = (module, &module.sections[at..end]);
                of.marks = hidden_marks(project, context.below, sections, &language, context.snapshot);
            }
            found.overrides.push(of);
        }
    }
}

/// Whether an override lies over quite another section than the one that was recorded, though that is the section which has the id; or,
/// where it keeps the heading, under one that is another section's now. Where layers above the one that made it have a part in what is
/// seen, they have changed it.
fn is_another(
    context: &DriftContext<'_>,
    of: &Override,
    (module, there): (&Module, &composed::Section),
    keeps_title: bool,
    before: impl FnOnce() -> Vec<Hidden>,
) -> bool {
    let copy = of.then().and_then(|then| copy_at(context.it, context.snapshot, then, &of.key));
    // who has taken a text out of it has made no other section of it
    let Some(copy) = copy.filter(|_| of.renamed.is_none() && of.withdrawn.is_none()) else { return false };
    let is_of_maker = of.from.iter().all(|layer| *layer == there.contributions[0].layer);
    let is_shown = keeps_title && hidden::read_copy(copy).0 != of.hidden.title_and_body(Version::V2).0;
    // a translation of it, which has come since, says nothing of that
    let is_other = |text: &Hidden| is_quite_another(copy, text, false);
    is_of_maker && of.state == State::Changed && is_other(&of.hidden) && before().iter().all(is_other)
        || is_shown && moved_heading(copy, (module, there), context.snapshot).is_some()
}

/// The operation `step` of a file as one that follows what it names, where that has another address now.
fn follower(overlay: &Overlay<'_>, step: &Range<usize>, slug: &Arc<str>) -> Option<Follower> {
    let section = &overlay.main().sections[step.start];
    let (old, heading) = (section.target(), &section.heading);
    let id = &overlay.below.sections[overlay.find(old)?].id;
    if overlay.from.is_none() && id == old {
        return None;
    }
    let span = additions::place(heading);
    let mut files: Vec<(Language, Arc<Draft>, Vec<usize>)> = Vec::new();
    for (language, text) in step.clone().flat_map(|at| texts::of(overlay.drafts, at)) {
        match files.iter_mut().find(|(known, ..)| *known == language) {
            Some((.., indices)) => indices.push(text.index),
            None => files.push((language, text.draft, vec![text.index])),
        }
    }
    let now = Renamed { module: overlay.below.slug.clone(), id: id.clone() };
    Some(Follower { module: slug.clone(), old: At::new(old.clone(), span), now, texts: files })
}

/// The fingerprint of what a section says; where it has no heading, that of one below counts as empty too.
fn says(context: &DriftContext<'_>, text: &TextRef) -> Fingerprint {
    hidden::own_print(&text.draft, text.index..text.index + 1, (Version::V2, false), context.snapshot)
}

/// Whether a text for a slot holds one that tells a kommune what to write, or a point of the list below such a one.
fn instructs(context: &DriftContext<'_>, text: &TextRef, slot: &composed::Section) -> bool {
    let programme = &context.project.programme;
    let mut points = BTreeSet::new();
    let texts = slot.contributions.iter().flat_map(|one| &one.texts);
    for pair in texts.flat_map(|(_, below)| below.section().body.windows(2)) {
        if let [Block { kind: BlockKind::Paragraph(line), .. }, Block { kind: BlockKind::List(list), .. }] = pair
            && programme.is_instruction(&markup::prose(line))
        {
            points.extend(list.items.iter().filter_map(point));
        }
    }
    let section = text.section();
    let mut is_found = section.uses.asks();
    markup::walk_blocks(&section.body, &mut |block| {
        // in a slot, a quotation may be one too
        is_found |= match &block.kind {
            BlockKind::Paragraph(line) => programme.is_instruction(&markup::prose(line)),
            BlockKind::List(list) => list.items.iter().filter_map(point).any(|point| points.contains(&point)),
            _ => false,
        };
    });
    is_found
}

/// Whether blocks hold no text for readers: none at all, marks, the speaker's notes, or a word for what is still to come.
pub(super) fn says_nothing(blocks: &[Block]) -> bool {
    blocks.iter().all(|block| match &block.kind {
        BlockKind::Split => true,
        BlockKind::Callout(callout) => callout.kind == CalloutKind::Notes,
        BlockKind::List(list) => list.items.iter().all(|item| says_nothing(&item.blocks)),
        BlockKind::Paragraph(line) if !line.iter().any(|inline| matches!(inline, Inline::Image(_))) => {
            let text = markup::plain(line);
            let words = text.trim_matches(|c: char| !c.is_alphanumeric());
            words.is_empty() || is_to_come(words)
        }
        _ => false,
    })
}

/// The words of an item, without what is nested in it.
fn point(item: &markup::Item) -> Option<String> {
    match &item.blocks.first()?.kind {
        BlockKind::Paragraph(line) => Some(markup::plain(line)),
        _ => None,
    }
}

/// Whether a heading says more than whose text it takes the place of: then the same words have an effect.
fn says_policy(section: &Section) -> bool {
    let attributes = &section.heading.attributes;
    attributes.words().next().is_some()
}
