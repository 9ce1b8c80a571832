//! The three texts of an override: below then, below now, and its own.

use super::{Item, Tracked};
use crate::fingerprint::{Fingerprint, without_comments};
use crate::layer::read_copy;
use crate::project::Layer;
use crate::source::Snapshot;

/// Three texts of one section: as it was when it was replaced, as it is now, and as the layer has it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Three {
    /// Heading and text below, when it was replaced, without comments; nothing where no true copy was kept.
    pub then: Option<(String, String)>,
    /// Heading and text below, now, without comments.
    pub now: (String, String),
    /// Heading and text of the layer.
    pub yours: (String, String),
}

/// A heading and a text as one.
pub fn whole((title, body): &(String, String)) -> String {
    if title.is_empty() { body.clone() } else { format!("{title}\n\n{body}") }
}

/// The copy that a layer keeps of the text that an override hid when it was recorded. A copy that somebody has changed, so
/// that its fingerprint is another, is none.
pub fn kept<'a>(layer: &Layer, snapshot: &'a Snapshot, tracked: &Tracked) -> Option<&'a str> {
    kept_as(layer, snapshot, tracked.then()?)
}

/// The true copy of the text that has this fingerprint, if the layer keeps one.
pub fn kept_as<'a>(layer: &Layer, snapshot: &'a Snapshot, print: Fingerprint) -> Option<&'a str> {
    let name = format!("{print}.");
    let (_, file) = layer.copies.iter().find(|(known, _)| known.starts_with(&name))?;
    let file = snapshot.file(*file);
    let (title, body) = read_copy(file.text());
    let is_true = Fingerprint::of(&title, &body) == print || Fingerprint::of_bytes(file.bytes()) == print;
    is_true.then(|| file.text())
}

/// The three texts of an override; `copy` is what was kept of the text below, if anything was.
pub fn three(tracked: &Tracked, copy: Option<&str>, snapshot: &Snapshot) -> Three {
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
        Item::Field => (String::new(), tracked.own.clone().unwrap_or_default()),
        Item::Picture => (String::new(), String::new()),
    };
    let bare = |(title, body): (String, String)| (title, without_comments(&body));
    Three { then: copy.map(|copy| bare(read_copy(copy))), now: bare(tracked.hidden.title_and_body()), yours }
}
