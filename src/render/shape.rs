//! What a callout consists of, before it is HTML or paper: the parts of a case, the link of a film, columns.

use crate::markup::{Block, BlockKind, Callout, CalloutKind, Inline, Item, Link, plain};
use crate::parse::slug;

/// Which part of a case a callout is.
#[derive(Clone, Debug)]
pub(crate) struct Part {
    /// Which, from 1.
    pub(crate) number: u32,
    /// Of how many.
    pub(crate) count: u32,
    name: String,
}

impl Part {
    /// The end of the address of a part of this case.
    pub(crate) fn anchor(&self, number: u32) -> String {
        format!("{}-del-{number}", self.name)
    }
}

/// The parts of the cases among some blocks: parts of one case share their kind and title.
pub(crate) struct Parts(Vec<Option<Part>>);

impl Parts {
    /// Finds the parts.
    pub(crate) fn of(blocks: &[Block]) -> Self {
        let key = |block: &Block| match &block.kind {
            BlockKind::Callout(callout) => {
                callout.keys.part.map(|part| (callout.kind.word(), plain(&callout.title), part))
            }
            _ => None,
        };
        let keys: Vec<_> = blocks.iter().map(key).collect();
        let part = |(kind, title, number): &(&'static str, String, u32)| {
            let same =
                keys.iter().flatten().filter(|(other_kind, other_title, _)| other_kind == kind && other_title == title);
            let count = same.map(|(_, _, part)| *part).max().unwrap_or(1);
            let name = match slug(title) {
                name if name.is_empty() => (*kind).to_owned(),
                name => name,
            };
            Part { number: *number, count, name }
        };
        Self(keys.iter().map(|key| key.as_ref().map(part)).collect())
    }

    /// The part at a place among the blocks.
    pub(crate) fn at(&self, index: usize) -> Option<&Part> {
        self.0.get(index)?.as_ref()
    }
}

/// The link that a film or a link callout is about: its first.
pub(crate) fn main_link(callout: &Callout) -> Option<&Link> {
    if !matches!(callout.kind, CalloutKind::Film | CalloutKind::Link) {
        return None;
    }
    let mut found = None;
    crate::markup::walk_inlines(&callout.blocks, &mut |inline| {
        if let (Inline::Link(link), None) = (inline, found) {
            found = Some(link);
        }
    });
    found
}

/// A piece of the text beside a link.
pub(crate) enum Beside<'a> {
    /// What is left of a paragraph that begins with the link.
    Line(&'a [Inline]),
    /// Anything else.
    Block(&'a Block),
}

/// The text of a film or a link: without a line that is only the link.
pub(crate) fn beside_link(blocks: &[Block]) -> Vec<Beside<'_>> {
    let mut pieces = Vec::new();
    for block in blocks {
        match &block.kind {
            BlockKind::Paragraph(line) if matches!(line.first(), Some(Inline::Link(_))) => {
                let rest = line[1..].iter().position(|inline| !is_separator(inline)).map(|at| &line[1 + at..]);
                pieces.extend(rest.map(Beside::Line));
            }
            _ => pieces.push(Beside::Block(block)),
        }
    }
    pieces
}

fn is_separator(inline: &Inline) -> bool {
    match inline {
        Inline::SoftBreak | Inline::HardBreak => true,
        Inline::Text(text) => text.trim().is_empty(),
        _ => false,
    }
}

/// One of some columns.
#[derive(Default)]
pub(crate) struct Column<'a> {
    /// What stands above it.
    pub(crate) title: Option<&'a [Inline]>,
    /// What it holds.
    pub(crate) blocks: Vec<&'a Block>,
}

/// Columns from headings with what is below them, or from the items of a list.
pub(crate) fn columns(blocks: &[Block]) -> Vec<Column<'_>> {
    let mut columns: Vec<Column<'_>> = Vec::new();
    let has_headings = blocks.iter().any(|block| matches!(block.kind, BlockKind::Heading(..)));
    for block in blocks {
        match &block.kind {
            BlockKind::Heading(_, line) => columns.push(Column { title: Some(line), blocks: Vec::new() }),
            BlockKind::List(list) if !has_headings => columns.extend(list.items.iter().map(item_column)),
            _ => match columns.last_mut().filter(|_| has_headings) {
                Some(last) => last.blocks.push(block),
                None => columns.push(Column { title: None, blocks: vec![block] }),
            },
        }
    }
    columns
}

fn item_column(item: &Item) -> Column<'_> {
    match item.blocks.split_first() {
        Some((Block { kind: BlockKind::Paragraph(line), .. }, rest)) => {
            Column { title: Some(line), blocks: rest.iter().collect() }
        }
        _ => Column { title: None, blocks: item.blocks.iter().collect() },
    }
}
