//! Who has changed what an override hides.
//!
//! The copy of what was recorded says which layers had a part in it, and holds the text. To blame is who now says what does not stand
//! there; for a section that has come to a subtree, or has left it, that is who made the section, whoever has replaced it since. Where
//! a layer has no part any more, what lay below it has only come to light.

use std::collections::BTreeSet;

use super::context::DriftContext;
use super::model::Override;
use crate::edition::Depth;
use crate::fingerprint::{Fingerprint, Version};
use crate::layer::composed::{Contribution, Section, accepted_text, contributors};
use crate::layer::hidden::{self, copy_at, copy_sections};
use crate::layer::marks;
use crate::project::LayerId;
use crate::source::Span;

/// Who has changed something.
#[derive(Default)]
pub(super) struct Blame {
    /// The layer that has taken its part away, by its path.
    pub(super) withdrawn: Option<String>,
    /// Else the layers of which one or more have changed it; none where nothing is known.
    pub(super) by: BTreeSet<LayerId>,
}

impl Blame {
    /// Of what an override hides: `sections`, where that is text.
    pub(super) fn of(context: &DriftContext<'_>, of: &Override, sections: &[Section]) -> Self {
        let then = of.then().and_then(|then| copy_at(context.it, context.snapshot, then, &of.key));
        let Some(copy) = then else { return Self::default() };
        let past = Past { context, of, copy, ids: copy_sections(copy).into_iter().map(|(id, _)| id).collect() };
        let (mut by, stays, lost) = past.moved(sections);
        let parts: BTreeSet<LayerId> = of.from.iter().copied().chain(contributors(sections)).chain(stays).collect();
        let height = |layer: LayerId| context.below.chain.depth(layer).map_or(usize::MAX, Depth::index);
        // who is not below any more lay above all that are
        let gone = past.layers(&lost).filter(|(layer, _)| layer.is_none_or(|layer| !parts.contains(&layer)));
        let gone = gone.map(|(layer, path)| (layer.map_or(usize::MAX, height), path)).max();
        let is_above = |layer: &LayerId| gone.is_none_or(|(top, _)| height(*layer) > top);
        let known: BTreeSet<LayerId> = past.layers(&lost).filter_map(|(layer, _)| layer).collect();
        let new = || of.from.iter().copied().filter(|layer| marks::by(copy).next().is_some() && !known.contains(layer));
        let says = if sections.is_empty() { new().collect() } else { past.says(sections) };
        by.extend(says.into_iter().filter(is_above));
        match gone {
            Some((top, path)) if by.is_empty() && of.from.iter().all(|layer| height(*layer) != top) => {
                Self { withdrawn: Some(path.to_owned()), by }
            }
            _ if !by.is_empty() => Self { withdrawn: None, by },
            // who has only taken something out of a text that is still there is not known
            _ if lost.is_empty() => Self { withdrawn: None, by: new().collect() },
            _ => Self { withdrawn: None, by: if new().next().is_some() { new().collect() } else { known } },
        }
    }
}

/// What was recorded of an override.
struct Past<'a> {
    context: &'a DriftContext<'a>,
    of: &'a Override,
    copy: &'a str,
    /// The ids of its sections.
    ids: Vec<String>,
}

impl Past<'_> {
    /// The layers that had a part: which it is, where it is below, and its path as a word. Who still names a section that is `lost` has
    /// not taken that away, and is left out.
    fn layers<'a>(&'a self, lost: &'a [&str]) -> impl Iterator<Item = (Option<LayerId>, &'a str)> {
        let (project, slug) = (self.context.project, self.of.present().0);
        let names = move |layer: LayerId| {
            let draft = slug.and_then(|slug| project.layer(layer).drafts.get(slug));
            let mut sections = draft.into_iter().flat_map(|draft| &draft.sections);
            sections.any(|one| lost.iter().any(|id| **one.target() == **id || *one.heading.id == **id))
        };
        let find = |path: &str| {
            let mut layers = self.context.below.chain.layers();
            layers.find(|layer| marks::word(&project.layer(*layer).path) == path)
        };
        let all = marks::by(self.copy).map(move |path| (find(path), path));
        all.filter(move |(layer, _)| !layer.is_some_and(names))
    }

    /// Who has brought sections into a subtree or taken them out of it; who has a part in those that are elsewhere now; and the ids of
    /// those that are nowhere, of which it is not known who has removed them.
    fn moved(&self, sections: &[Section]) -> (BTreeSet<LayerId>, Vec<LayerId>, Vec<&str>) {
        let is_new = |section: &Section| !self.ids.iter().any(|id| is_called(section, id));
        let new = (1..sections.len()).filter(|at| is_new(&sections[*at]) && !goes_along(sections, *at, is_new));
        let mut by: BTreeSet<LayerId> = new.map(|at| sections[at].contributions[0].layer).collect();
        let (mut stays, mut lost) = (Vec::new(), Vec::new());
        let module = self.of.present().0.and_then(|slug| self.context.below.modules.get(slug));
        let Some(module) = module.filter(|_| !sections.is_empty()) else { return (by, stays, lost) };
        let has_left = |id: &&String| !sections.iter().any(|one| is_called(one, id));
        let left: Vec<&String> = self.ids.iter().skip(1).filter(has_left).collect();
        for id in &left {
            let mut others = self.context.below.modules.values().filter(|other| other.slug != module.slug);
            let away = || others.find_map(|other| Some((other, other.position_moved(&module.slug, id)?)));
            match (module.position(id).map(|at| (module, at)).or_else(away), module.removed.get(id.as_str())) {
                (Some((there, at)), _) => {
                    let section = &there.sections[at];
                    let is_left = |one: &Section| left.iter().any(|id| is_called(one, id));
                    by.extend((!goes_along(&there.sections, at, is_left)).then_some(section.contributions[0].layer));
                    stays.extend(contributors(std::slice::from_ref(section)));
                }
                // what has come into a subtree that was removed before was brought there
                (None, Some((layer, span))) if self.has_removed(*layer, *span) => drop(by.insert(*layer)),
                (None, _) => lost.push(id.as_str()),
            }
        }
        (by, stays, lost)
    }

    /// Whether a layer has taken sections away, at a place, since the copy was made: what it names there still stood then.
    fn has_removed(&self, layer: LayerId, place: Span) -> bool {
        let drafts = self.context.project.layer(layer).drafts.values();
        let named = drafts.flat_map(|draft| &draft.sections).find(|one| one.heading.span == place);
        named.is_none_or(|one| self.ids.iter().any(|id| **id == *one.heading.id))
    }

    /// Who says something that does not stand in the copy, in sections that were there.
    fn says(&self, sections: &[Section]) -> BTreeSet<LayerId> {
        let known: BTreeSet<Fingerprint> = blocks(self.copy).collect();
        let accepted = self.context.project.accepts(&self.of.language);
        let keeps_title = self.of.hidden.as_text().is_some_and(|text| text.keeps_title);
        let mut by = BTreeSet::new();
        let there = sections.iter().enumerate();
        for (at, section) in there.filter(|(at, one)| *at == 0 || self.ids.iter().any(|id| is_called(one, id))) {
            let own = |one: &Contribution| {
                let text = &accepted_text(&one.texts, &accepted).unwrap_or(&one.texts[0]).1;
                hidden::own(&text.draft, text.index..text.index + 1, self.context.snapshot)
            };
            let is_said = |text: &str| blocks(text).all(|block| known.contains(&block));
            for (_, one) in section.seen() {
                let text = own(one);
                let definitions = text.definitions.iter().map(|(_, text)| text);
                if !text.parts.iter().map(|part| &part.body).chain(definitions).all(|text| is_said(text)) {
                    by.insert(one.layer);
                }
            }
            let titles = section.titled().map(|one| (one.layer, own(one).parts.remove(0).title));
            let title = titles.filter(|_| at > 0 || !keeps_title).find(|(_, title)| !title.is_empty());
            by.extend(title.filter(|(_, title)| !is_said(title)).map(|(layer, _)| layer));
        }
        by
    }
}

/// Whether the section that one is in, or by which it was placed, is such a one too.
fn goes_along(sections: &[Section], at: usize, is_such: impl Fn(&Section) -> bool) -> bool {
    let outer = sections[..at].iter().rev().find(|outer| outer.level < sections[at].level);
    let anchor = sections[at].anchors.first();
    let anchor = anchor.and_then(|anchor| sections.iter().find(|one| one.id == *anchor));
    outer.into_iter().chain(anchor).any(is_such)
}

/// Whether a section has an id, or had it.
fn is_called(section: &Section, id: &str) -> bool {
    *section.id == *id || section.was.iter().any(|was| was.rsplit('#').next() == Some(id))
}

/// What a text is compared by, as readers see it: each of its paragraphs, lists and the like, and each heading of a copy without its
/// `#` and braces.
fn blocks(text: &str) -> impl Iterator<Item = Fingerprint> {
    let text = text.replace("\r\n", "\n");
    let text = text.lines().map(|line| if line.trim().is_empty() { "" } else { line }).collect::<Vec<_>>().join("\n");
    let blocks = text.split("\n\n").map(|block| {
        let heading = block.strip_suffix('}').filter(|block| block.starts_with('#') && !block.contains('\n'));
        let title = heading.and_then(|block| Some(block.rsplit_once(" {")?.0.trim_start_matches('#').trim()));
        title.unwrap_or(block).to_owned()
    });
    let blocks = blocks.filter(|block| !block.trim().is_empty()).map(|block| Fingerprint::of(Version::V2, "", &block));
    blocks.collect::<Vec<_>>().into_iter()
}
