//! Parts of cases: callouts of one kind and title are parts of one case.

use super::block::CasePart;
use super::lookup::{Inserted, Lookup};
use crate::markup::{self, BlockKind, Inline};
use crate::parse::slug;

/// Which part of a case each block is.
pub(super) fn parts(lookup: &Lookup<'_>, blocks: &[markup::Block]) -> Vec<Option<CasePart>> {
    let key = |block: &markup::Block| match &block.kind {
        BlockKind::Callout(callout) => {
            let part = callout.keys.part?;
            Some((callout.kind.word(), title_words(lookup, &callout.title), part))
        }
        _ => None,
    };
    let keys: Vec<_> = blocks.iter().map(key).collect();
    let part = |(kind, title, number): &(&'static str, String, u32)| {
        let same = keys.iter().flatten().filter(|(other, words, _)| other == kind && words == title);
        let count = same.map(|(_, _, part)| *part).max().unwrap_or(1);
        let name = match slug(title) {
            name if name.is_empty() => (*kind).to_owned(),
            name => name,
        };
        CasePart { number: *number, count, name }
    };
    keys.iter().map(|key| key.as_ref().map(part)).collect()
}

/// The plain words of a title, parameters filled in.
fn title_words(lookup: &Lookup<'_>, title: &[Inline]) -> String {
    let mut words = String::new();
    markup::walk_line(title, &mut |inline| match inline {
        Inline::Text(text) | Inline::Code(text) => words.push_str(text),
        Inline::Parameter(parameter) => match lookup.insert(parameter) {
            Some(Inserted::Value(text) | Inserted::Slot(text)) => words.push_str(&text),
            None => {}
        },
        Inline::SoftBreak | Inline::HardBreak => words.push(' '),
        _ => {}
    });
    words
}
