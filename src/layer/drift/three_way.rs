//! The copies that a layer keeps of the texts that it hid when they were recorded, and the three texts of an override, as a
//! three-way comparison and merge take them.

use super::model::{Override, OverrideItem};
use crate::fingerprint::{Fingerprint, without_comments};
use crate::layer::hidden::read_copy;
use crate::project::Layer;
use crate::source::Snapshot;

/// The true copy of the text that has this fingerprint, if the layer keeps one. A copy that somebody has changed, so that its
/// fingerprint is another, is none.
pub fn copy_of<'a>(layer: &Layer, snapshot: &'a Snapshot, print: Fingerprint) -> Option<&'a str> {
    let name = format!("{print}.");
    let (_, file) = layer.copies.iter().find(|(known, _)| known.starts_with(&name))?;
    let file = snapshot.file(*file);
    let (title, body) = read_copy(file.text());
    let is_true = Fingerprint::of(&title, &body) == print || Fingerprint::of_bytes(file.bytes()) == print;
    is_true.then(|| file.text())
}

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

/// The three texts of an override of a layer.
pub fn three_way(layer: &Layer, of: &Override, snapshot: &Snapshot) -> ThreeWay {
    let ours = match &of.item {
        OverrideItem::Section(draft, range) => {
            let mut parts = draft.sections[range.clone()].iter().map(|section| {
                let title = snapshot.slice(section.heading.title_span).trim();
                (title.to_owned(), snapshot.slice(section.body_span).trim().to_owned())
            });
            let (title, body) = parts.next().unwrap_or_default();
            parts.fold((title, body), |(first, all), (title, body)| (first, format!("{all}\n\n{title}\n\n{body}")))
        }
        OverrideItem::Page(draft) => {
            let body = draft.sections.iter().map(|section| snapshot.slice(section.span)).collect::<String>();
            (String::new(), body)
        }
        OverrideItem::Field(own) => (String::new(), own.clone().unwrap_or_default()),
        OverrideItem::Picture => Default::default(),
    };
    let bare = |(title, body): (String, String)| (title, without_comments(&body));
    let copy = of.then().and_then(|then| copy_of(layer, snapshot, then));
    ThreeWay { base: copy.map(|copy| bare(read_copy(copy))), theirs: bare(of.hidden.title_and_body()), ours }
}
