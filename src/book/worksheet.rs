//! What of a section is in the workbook: what the participants are to learn, what they do, with room to write, and what to remember.

use serde::Serialize;

use super::block::{Block, Flow, Kind, Passage};
use super::line::Line;
use super::section::Section;
use crate::markup::CalloutKind;

/// What of a section is in the workbook.
#[derive(Clone, Debug, Serialize)]
pub(crate) struct Worksheet<'a> {
    label: &'a str,
    level: u8,
    title: &'a Line,
    words: &'a str,
    lang: Option<&'a str>,
    /// Its texts, with the callouts of the workbook alone.
    parts: Vec<Passage>,
}

impl Section {
    /// What of it is in the workbook; nothing where nothing is.
    pub(crate) fn worksheet(&self) -> Option<Worksheet<'_>> {
        let parts = self.passages.iter().filter_map(|passage| {
            let mut blocks = Vec::new();
            gather(&passage.flow.blocks, &mut blocks);
            let flow = Flow { blocks, notes: passage.flow.notes.clone(), has_foot: passage.flow.has_foot };
            (!flow.blocks.is_empty()).then(|| Passage { lang: passage.lang.clone(), local: None, flow })
        });
        let parts: Vec<Passage> = parts.collect();
        let (title, words, lang) = (&self.title, &*self.words, self.lang.as_deref());
        (!parts.is_empty()).then(|| Worksheet { label: &self.label, level: self.level, title, words, lang, parts })
    }
}

/// Gathers the callouts of the workbook, at any depth. One within another is part of that.
fn gather(blocks: &[Block], found: &mut Vec<Block>) {
    use CalloutKind::{Case, Exercise, Goals, Keypoints, Question, TrafficLight};
    for block in blocks {
        match &block.kind {
            Kind::Callout(callout) => match callout.kind {
                Goals | Exercise | Question | Case | TrafficLight | Keypoints => found.push(block.clone()),
                _ => {
                    gather(&callout.blocks, found);
                    callout.columns.iter().for_each(|column| gather(&column.blocks, found));
                }
            },
            Kind::Quote { blocks } => gather(blocks, found),
            Kind::List(list) => list.items.iter().for_each(|item| gather(&item.blocks, found)),
            _ => {}
        }
    }
}
