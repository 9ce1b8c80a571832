//! Whether a module has time for its slides.

use std::sync::Arc;

use super::division::SlideText;
use super::layout::Layout;
use super::lookup::Lookup;
use super::messages;
use super::section::{Section, opening};
use super::time::{SlideTime, of_texts};
use crate::diagnostic::Diagnostic;
use crate::draft::InDeck;
use crate::edition::{Module, TextRef};
use crate::layer::{self, Composed};
use crate::project::{LayerId, TimePlan};
use crate::source::{At, Span};

/// What the slides of a module take together, and what that is made of.
#[derive(Clone, Copy, Debug, Default)]
struct Planned {
    /// The minutes of what is timed.
    timed: u32,
    /// Those that the speaker's notes give.
    notes: u32,
    /// The number of slides of which nobody says any.
    others: u32,
}

impl Planned {
    /// The sum over slides.
    fn of(slides: impl Iterator<Item = (Layout, SlideTime)>) -> Self {
        let mut planned = Self::default();
        for (layout, time) in slides {
            planned.timed += time.timed.unwrap_or(0);
            planned.notes += time.notes.unwrap_or(0);
            let is_said = time.timed.is_some() || time.notes.is_some();
            planned.others += u32::from(!is_said && !matches!(layout, Layout::Title | Layout::Divider));
        }
        planned
    }

    /// All of it.
    fn sum(self, plan: TimePlan) -> u32 {
        self.timed + self.notes + self.others * plan.slide
    }

    /// Whether a module of so many minutes has no time for it.
    fn is_over(self, minutes: u32, plan: TimePlan) -> bool {
        u64::from(self.sum(plan)) * 100 > u64::from(minutes) * u64::from(plan.share)
    }

    /// The diagnostic of a module of so many minutes that has no time for it.
    fn too_long(self, span: Span, minutes: u32, plan: TimePlan) -> Diagnostic {
        let (room, slides) = (minutes * plan.share / 100, self.others * plan.slide);
        let Self { timed, notes, others } = self;
        let made_of = messages::made_of(timed, notes, others, slides);
        messages::planned_too_long(span, self.sum(plan), minutes, room, plan.share, made_of)
    }
}

/// The diagnostic of a module of an edition whose slides take more time than may be planned. It goes to the lowest layer of the chain
/// with whose texts and minutes that is so.
pub(super) fn check(
    lookup: &Lookup<'_>,
    composed: &Composed,
    module: &Module,
    sections: &[Arc<Section>],
) -> Option<Diagnostic> {
    let (plan, minutes) = (lookup.project.programme.time?, module.minutes?);
    let shown = sections.iter().filter(|section| section.in_deck == InDeck::Shown);
    let all = Planned::of(shown.flat_map(|section| &section.slides).map(|slide| (slide.layout, slide.time)));
    if !all.is_over(minutes, plan) {
        return None;
    }
    let below = composed.modules.get(&module.slug)?;
    let layers: Vec<LayerId> = composed.chain.layers().collect();
    let is_with = |count: &usize| {
        let layers = &layers[..*count];
        let said = minutes_of(below, layers);
        said.is_some_and(|minutes| up_to(lookup, below, module, layers).is_over(minutes.value, plan))
    };
    let first = (1..layers.len()).find(is_with);
    let (with, planned, minutes) = match first {
        // of those above, one that takes something away is told nothing
        Some(_) if below.removed.values().any(|(layer, _)| !layers[..1].contains(layer)) => return None,
        Some(count) => {
            let layers = &layers[..count];
            (layers, up_to(lookup, below, module, layers), minutes_of(below, layers)?.value)
        }
        None => (&layers[..], all, minutes),
    };
    let span = cause(below, *with.last()?)?;
    Some(planned.too_long(span, minutes, plan))
}

/// What a module's slides take in a chain that ends with the last of some layers, as far as the edition has its sections.
fn up_to(lookup: &Lookup<'_>, below: &layer::Module, module: &Module, layers: &[LayerId]) -> Planned {
    let is_there = |section: &&layer::Section| module.sections.iter().any(|there| there.id == section.id);
    let sections = below.sections.iter().filter(is_there).filter_map(|section| section.within(layers));
    let sections = sections.filter(|section| section.in_deck() == InDeck::Shown);
    let slides = sections.flat_map(|section| {
        let texts: Vec<&TextRef> = section.texts_seen(&lookup.accepted);
        let opens = opening(texts.iter().copied());
        let texts = texts.iter().enumerate();
        let texts: Vec<SlideText<'_>> =
            texts.map(|(at, text)| SlideText::of(text.section(), None, at == opens)).collect();
        of_texts(&texts, section.level, &lookup.project.programme)
    });
    Planned::of(slides)
}

/// The minutes of a module in a chain that ends with the last of some layers.
fn minutes_of<'a>(below: &'a layer::Module, layers: &[LayerId]) -> Option<&'a At<u32>> {
    let fronts = below.fronts.iter().rev().filter(|front| layers.contains(&front.layer));
    fronts.filter_map(|front| front.drafts.first()?.1.front.minutes.as_ref()).next()
}

/// Where a layer says how long a module takes, or else what it adds to it.
fn cause(below: &layer::Module, layer: LayerId) -> Option<Span> {
    let front = below.fronts.iter().find(|front| front.layer == layer).and_then(|front| front.drafts.first());
    let said = front.and_then(|(_, draft)| Some(draft.front.minutes.as_ref()?.span));
    let contributions = below.sections.iter().flat_map(|section| &section.contributions);
    let mut own = contributions.filter(|one| one.layer == layer);
    said.or_else(|| own.next().map(|one| one.heading().span)).or_else(|| front.and_then(|(_, draft)| draft.front.span))
}
