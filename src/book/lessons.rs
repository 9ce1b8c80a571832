//! Goals and key points, which are gathered on a page of their own.

use super::audience::Audience;
use super::block::Block;
use super::line::Line;
use super::lookup::Lookup;
use super::writer::Writer;
use crate::edition::{Module, Passage};
use crate::markup::{self, BlockKind, CalloutKind, walk_into};
use crate::project::Language;

/// The goals or the key points of a section, as they stand away from it: without footnotes.
#[derive(Clone, Debug)]
pub(crate) struct Lesson {
    /// Which of the two.
    pub(crate) kind: CalloutKind,
    /// Its title.
    pub(crate) title: Option<Line>,
    /// Its language, where it is not the edition's.
    pub(crate) lang: Option<Language>,
    /// Its list.
    pub(crate) blocks: Vec<Block>,
}

/// The goals and key points of a passage; `lang` is its language, where it is not the edition's.
pub(super) fn lessons(lookup: &Lookup<'_>, module: &Module, passage: &Passage, lang: Option<&Language>) -> Vec<Lesson> {
    let text = passage.text.section();
    let mut found = Vec::new();
    if text.uses.learning.callouts.is_empty() {
        return found;
    }
    walk_into(&text.body, &mut |block| {
        let BlockKind::Callout(callout) = &block.kind else { return true };
        if matches!(callout.kind, CalloutKind::Goals | CalloutKind::Keypoints) {
            found.push(lesson(lookup, module, callout, lang.cloned()));
        }
        !Audience::Page.is_excluded(callout.kind)
    });
    found
}

/// A callout, written without the footnotes of its section.
fn lesson(lookup: &Lookup<'_>, module: &Module, callout: &markup::Callout, lang: Option<Language>) -> Lesson {
    let mut writer = Writer::new(lookup, module, Audience::Page, &[], &[]);
    let title = (!callout.title.is_empty()).then(|| writer.heading(&callout.title));
    Lesson { kind: callout.kind, title, lang, blocks: writer.blocks(&callout.blocks) }
}
