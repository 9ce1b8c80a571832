//! What a text holds for those who are to learn: goals, what meets them, key points and self-checks.

use crate::markup::{Block, BlockKind, Callout, CalloutKind};
use crate::source::{At, Span};

/// The goals, key points and quizzes of a text, and which goals it says that it meets.
#[derive(Clone, Debug, Default)]
pub struct Learning {
    /// Its goals in order: the places of the items of its callouts of goals.
    pub goals: Vec<Span>,
    /// The goals of its module that it meets, by number from 1, each with the place that says so.
    pub meets: Vec<At<u32>>,
    /// Its callouts of goals, of key points and its quizzes, each with its place.
    pub callouts: Vec<(CalloutKind, Span)>,
}

impl Learning {
    /// Adds a callout, which stands at `span`.
    pub(super) fn add(&mut self, callout: &Callout, span: Span) {
        self.meets.extend(callout.keys.goals.iter().cloned());
        if matches!(callout.kind, CalloutKind::Goals | CalloutKind::Keypoints | CalloutKind::Quiz) {
            self.callouts.push((callout.kind, span));
        }
        if callout.kind == CalloutKind::Goals {
            self.goals.extend(callout.blocks.iter().flat_map(items));
        }
    }

    /// How many callouts of a kind there are, of goals, key points or quizzes.
    pub fn count(&self, kind: CalloutKind) -> usize {
        self.callouts.iter().filter(|(own, _)| *own == kind).count()
    }
}

/// The places of the items of a list.
fn items(block: &Block) -> Vec<Span> {
    match &block.kind {
        BlockKind::List(list) => list.items.iter().filter_map(|item| Some(item.blocks.first()?.span)).collect(),
        _ => Vec::new(),
    }
}
