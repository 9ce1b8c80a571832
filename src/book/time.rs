//! How long slides take.
//!
//! What is timed on a slide, such as an exercise, takes its minutes, and what is said at it those that the speaker's notes give. A slide
//! of which neither says anything takes what the programme plans for one; dividers and slides in reserve take no time.

use super::division::{Divided, SlideText, divide};
use super::flow::speaker_notes;
use super::layout::Layout;
use crate::markup::{self, BlockKind, CalloutKind};
use crate::project::{Programme, TimePlan};
use crate::source::Span;

/// How long a slide takes, in minutes, as its texts say.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct SlideTime {
    /// What is timed on it.
    pub(super) timed: Option<u32>,
    /// What the speaker's notes say beside that.
    pub(super) notes: Option<u32>,
}

impl SlideTime {
    /// The minutes of a slide of this layout; nothing where neither its texts nor the programme's plan say any.
    pub(crate) fn minutes(self, layout: Layout, plan: Option<TimePlan>) -> Option<u32> {
        let said = self.timed.into_iter().chain(self.notes).reduce(|one, other| one + other);
        let is_title = matches!(layout, Layout::Title | Layout::Divider);
        said.or_else(|| plan.map(|plan| if is_title { 0 } else { plan.slide }))
    }

    /// Adds what the speaker's notes among some blocks say, but for those that are `told` already.
    fn add_notes<'a>(&mut self, blocks: impl IntoIterator<Item = &'a markup::Block>, told: &mut Vec<Span>) {
        for note in blocks.into_iter().flat_map(|block| speaker_notes(std::slice::from_ref(block))) {
            let BlockKind::Callout(callout) = &note.kind else { continue };
            if !told.contains(&note.span) {
                told.push(note.span);
                self.notes = self.notes.into_iter().chain(callout.keys.minutes).reduce(|one, other| one + other);
            }
        }
    }
}

/// How long the slides of a section's texts take, in order, each with its layout.
pub(super) fn of_texts(texts: &[SlideText<'_>], level: u8, programme: &Programme) -> Vec<(Layout, SlideTime)> {
    let (mut slides, mut waiting, mut told) = (Vec::<(Layout, SlideTime)>::new(), Vec::new(), Vec::new());
    for text in texts {
        let first = slides.len();
        let (divided, homeless) = divide(text, level, programme);
        slides.extend(divided.iter().map(|divided| (divided.layout(level), of_slide(divided, &mut told))));
        waiting.extend(homeless);
        let home = if first < slides.len() { slides.get_mut(first) } else { slides.last_mut() };
        if let Some((_, time)) = home {
            time.add_notes(waiting.drain(..), &mut told);
        }
    }
    slides
}

/// How long a slide takes. What is for readers of the page alone takes no time.
fn of_slide(divided: &Divided<'_>, told: &mut Vec<Span>) -> SlideTime {
    let mut time = SlideTime::default();
    let callout = divided.callout.map(|(_, callout)| callout);
    let within = callout.into_iter().flat_map(|callout| &callout.blocks);
    let seen = || divided.visible.iter().copied().chain(within.clone());
    let mut timed: Vec<u32> = callout.and_then(|callout| callout.keys.minutes).into_iter().collect();
    for block in seen() {
        markup::walk_into(std::slice::from_ref(block), &mut |block| {
            let BlockKind::Callout(callout) = &block.kind else { return true };
            let is_seen = !matches!(callout.kind, CalloutKind::Notes | CalloutKind::Handbook);
            timed.extend(callout.keys.minutes.filter(|_| is_seen));
            is_seen
        });
    }
    time.timed = timed.into_iter().reduce(|one, other| one + other);
    time.add_notes(divided.notes.iter().copied().chain(seen()), told);
    time
}
