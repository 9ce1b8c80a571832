//! Text as it is read, without marks: by which editors compare two versions of it.

use std::collections::BTreeMap;
use std::sync::Arc;

use crate::edition::{Value, fill};
use crate::layer::{self, Chain};
use crate::markup::{self, Block, BlockKind, Callout, HtmlPiece, Inline, Interpolated, Item, List};
use crate::parse::excerpt;
use crate::project::Project;

/// How texts of one language are read.
pub(crate) struct Reading<'a> {
    values: BTreeMap<Arc<str>, Value>,
    /// A text of the interface by its key, such as the name of a kind of callout; empty where there is none.
    text: &'a dyn Fn(&str) -> String,
}

impl<'a> Reading<'a> {
    /// For readers of a language, with the values of a chain; `text` gives texts of the interface by their keys.
    pub(crate) fn new(project: &Project, chain: &Chain, language: &str, text: &'a dyn Fn(&str) -> String) -> Self {
        Self { values: layer::values(project, chain, &project.accepts(language)), text }
    }

    /// What Markdown says.
    pub(crate) fn of(&self, markdown: &str) -> String {
        self.all(&excerpt(markdown))
    }

    /// What a text of one line says.
    pub(crate) fn filled(&self, text: &Interpolated) -> String {
        fill(&self.values, text)
    }

    /// The text of blocks, an empty line between two.
    fn all(&self, blocks: &[Block]) -> String {
        let all = blocks.iter().map(|block| self.block(block)).filter(|text| !text.is_empty());
        all.collect::<Vec<_>>().join("\n\n")
    }

    fn block(&self, block: &Block) -> String {
        match &block.kind {
            BlockKind::Paragraph(line) | BlockKind::Heading(_, line) => self.line(line),
            BlockKind::List(list) => self.list(list),
            BlockKind::Table(table) => {
                let row =
                    |cells: &Vec<Vec<Inline>>| cells.iter().map(|cell| self.line(cell)).collect::<Vec<_>>().join(" | ");
                std::iter::once(&table.head).chain(&table.rows).map(row).collect::<Vec<_>>().join("\n")
            }
            BlockKind::Code(_, text) => text.trim_end().to_owned(),
            BlockKind::Quote(blocks) => format!("«{}»", self.all(blocks)),
            BlockKind::Definitions(terms) => {
                let term = |(term, meanings): &(Vec<Inline>, Vec<Vec<Block>>)| {
                    let meanings = meanings.iter().map(|blocks| self.all(blocks)).collect::<Vec<_>>();
                    format!("{}: {}", self.line(term), meanings.join("\n"))
                };
                terms.iter().map(term).collect::<Vec<_>>().join("\n")
            }
            BlockKind::Figure(image) => format!("[{}]", self.filled(&image.alt)),
            BlockKind::Callout(callout) => self.callout(callout),
            BlockKind::Split => String::new(),
            BlockKind::Html(pieces) => {
                let text = pieces.iter().filter_map(|piece| match piece {
                    HtmlPiece::Text(text) => Some(self.filled(text)),
                    HtmlPiece::Link(_) | HtmlPiece::Picture(_) => None,
                });
                text.collect()
            }
        }
    }

    /// A list, each item on a line, with what is nested in it further in.
    fn list(&self, list: &List) -> String {
        let item = |(at, item): (usize, &Item)| {
            let mark = match (list.start, item.done) {
                (_, Some(true)) => "☑ ".to_owned(),
                (_, Some(false)) => "☐ ".to_owned(),
                (Some(first), None) => format!("{}. ", first + at as u64),
                (None, None) => "• ".to_owned(),
            };
            let blocks = item.blocks.iter().map(|block| self.block(block)).collect::<Vec<_>>();
            mark + &blocks.join(if item.tight { "\n" } else { "\n\n" }).replace('\n', "\n  ")
        };
        list.items.iter().enumerate().map(item).collect::<Vec<_>>().join("\n")
    }

    /// A callout under its name, and its title where it has one.
    fn callout(&self, callout: &Callout) -> String {
        let word = callout.kind.word().replace('-', "_");
        let named = Some((self.text)(&format!("kind_{word}"))).filter(|name| !name.is_empty());
        let (name, title) = (named.unwrap_or_else(|| (self.text)(&word)), self.line(&callout.title));
        let head = match (&*name, &*title) {
            ("", title) => title.to_owned(),
            (name, "") => format!("{name}:"),
            (name, title) => format!("{name}: {title}"),
        };
        [head, self.all(&callout.blocks)].iter().filter(|part| !part.is_empty()).cloned().collect::<Vec<_>>().join("\n")
    }

    fn line(&self, line: &[Inline]) -> String {
        self.filled(&markup::words(line))
    }
}
