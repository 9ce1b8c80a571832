//! The three texts of an override: below then, below now, and its own.

use super::{Item, Tracked};
use crate::fingerprint::without_comments;
use crate::layer::read_copy;
use crate::source::Snapshot;

/// Three texts of one section: as it was when it was replaced, as it is now, and as the layer has it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Three {
    /// Heading and text below, when it was replaced, without comments.
    pub then: (String, String),
    /// Heading and text below, now, without comments.
    pub now: (String, String),
    /// Heading and text of the layer.
    pub yours: (String, String),
}

/// The three texts of an override; `copy` is what was kept of the text below.
pub fn three(tracked: &Tracked, copy: &str, snapshot: &Snapshot) -> Three {
    let yours = match &tracked.item {
        Item::Section(draft, range) => {
            let mut parts = draft.sections[range.clone()].iter().map(|section| {
                let title = snapshot.slice(section.heading.title_span).trim();
                (title.to_owned(), snapshot.slice(section.body_span).trim().to_owned())
            });
            let (title, body) = parts.next().unwrap_or_default();
            parts.fold((title, body), |(first, all), (title, body)| (first, format!("{all}\n\n{title}\n\n{body}")))
        }
        Item::Page(draft) => {
            let body = draft.sections.iter().map(|section| snapshot.slice(section.span)).collect::<String>();
            (String::new(), body)
        }
        Item::Field => (String::new(), snapshot.slice(tracked.span).to_owned()),
        Item::Picture => (String::new(), String::new()),
    };
    let bare = |(title, body): (String, String)| (title, without_comments(&body));
    Three { then: bare(read_copy(copy)), now: bare(tracked.hidden.title_and_body()), yours }
}
