//! The three texts of an override, as a three-way comparison and merge take them.

use super::model::{Override, OverrideItem};
use crate::fingerprint::Version;
use crate::layer::hidden::{copy_of, own, read_copy};
use crate::pieces::without_comments;
use crate::project::Layer;
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

/// The three texts of an override of a layer, all by the rules of what was recorded.
pub fn three_way(layer: &Layer, of: &Override, snapshot: &Snapshot) -> ThreeWay {
    let version = of.then().map_or(Version::V2, |then| then.version);
    let ours = match &of.item {
        OverrideItem::Section(draft, range) => own(draft, range.clone(), snapshot).title_and_body(version),
        OverrideItem::Page(draft) => {
            let body = draft.sections.iter().map(|section| snapshot.slice(section.span)).collect::<String>();
            (String::new(), body)
        }
        OverrideItem::Field(own) => (String::new(), own.clone().unwrap_or_default()),
        OverrideItem::Picture | OverrideItem::Module => Default::default(),
    };
    let bare = |(title, body): (String, String)| (title, without_comments(&body));
    let copy = of.then().and_then(|then| copy_of(layer, snapshot, then));
    ThreeWay { base: copy.map(|copy| bare(read_copy(copy))), theirs: bare(of.hidden.title_and_body(version)), ours }
}
