//! For whom a text is.

use crate::markup::CalloutKind;

/// For whom a text is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Audience {
    /// Readers of the handbook.
    Page,
    /// The hall.
    Slide,
    /// The speaker.
    Speaker,
}

impl Audience {
    /// Whether a callout is for others: it says so, or is of a kind that is only read on the page.
    pub(super) fn is_excluded(self, kind: CalloutKind) -> bool {
        match kind {
            CalloutKind::Notes => self != Self::Speaker,
            CalloutKind::Slide => self != Self::Slide,
            CalloutKind::Handbook | CalloutKind::Quiz => self != Self::Page,
            _ => false,
        }
    }
}
