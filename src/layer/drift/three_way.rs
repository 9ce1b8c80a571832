//! The three texts of an override, as a three-way comparison and merge take them.

use super::model::{Item, Override};
use crate::fingerprint::without_comments;
use crate::layer::hidden::read_copy;
use crate::source::Snapshot;

/// Three texts of one section, each a heading and a body: as it was below when it was replaced, as it is below now, and as the
/// layer has it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ThreeWay {
    /// The text below when it was replaced, without comments; nothing where no true copy was kept.
    pub base: Option<(String, String)>,
    /// The text below now, without comments.
    pub theirs: (String, String),
    /// The text of the layer.
    pub ours: (String, String),
}

/// A heading and a body as one text.
pub fn whole((title, body): &(String, String)) -> String {
    if title.is_empty() { body.clone() } else { format!("{title}\n\n{body}") }
}

/// The three texts of an override; `copy` is what was kept of the text below, if anything was.
pub fn three_way(of: &Override, copy: Option<&str>, snapshot: &Snapshot) -> ThreeWay {
    let ours = match &of.item {
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
        Item::Field => (String::new(), of.own.clone().unwrap_or_default()),
        Item::Picture => (String::new(), String::new()),
    };
    let bare = |(title, body): (String, String)| (title, without_comments(&body));
    ThreeWay { base: copy.map(|copy| bare(read_copy(copy))), theirs: bare(of.hidden.title_and_body()), ours }
}
