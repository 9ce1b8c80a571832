//! The words of a slide that cannot be divided. One that is wider than the place that it stands in is cut off, or lies over
//! its neighbour: so the type is made smaller for it.

use serde::Serialize;

use super::data::{Block, Callout, Kind, Line, Mark, Run};
use super::typeset::Typesetter;

/// How wide the widest words of a slide are, by where they stand, in ems of bold type.
#[derive(Clone, Debug, Default, Serialize)]
#[serde(rename_all = "kebab-case")]
pub(crate) struct Words {
    pub(crate) title: f64,
    /// In its text, tables and callouts left out.
    pub(crate) text: f64,
    /// In the columns of each table.
    pub(crate) tables: Vec<Vec<f64>>,
    /// In the titles of columns that stand side by side.
    pub(crate) column_titles: f64,
    /// In what a callout holds: its columns, its tiles, or all of it.
    pub(crate) callout: f64,
}

impl Words {
    /// Those of a slide.
    pub(crate) fn of(typesetter: &Typesetter, title: &Line, body: &[Block], callout: Option<&Callout>) -> Self {
        let ruler = Ruler(typesetter);
        let (mut text, mut tables) = (0.0_f64, Vec::new());
        for block in body {
            match &block.kind {
                Kind::Table { head, rows, .. } => tables.push(ruler.columns(head, rows)),
                Kind::Callout(_) | Kind::Figure { .. } => {}
                _ => text = text.max(ruler.block(block)),
            }
        }
        let columns = callout.map(|callout| &*callout.columns).unwrap_or_default();
        let titles = columns.iter().filter_map(|column| column.title.as_ref());
        Self {
            title: ruler.line(title),
            text,
            tables,
            column_titles: widest(titles.map(|title| ruler.line(title))),
            callout: callout.map(|callout| ruler.callout(callout)).unwrap_or_default(),
        }
    }
}

fn widest(all: impl Iterator<Item = f64>) -> f64 {
    all.fold(0.0, f64::max)
}

struct Ruler<'a>(&'a Typesetter);

impl Ruler<'_> {
    fn callout(&self, callout: &Callout) -> f64 {
        match callout.kind {
            "columns" => widest(callout.columns.iter().map(|column| self.blocks(&column.blocks))),
            "tiles" => {
                let tiles = callout.blocks.iter().filter(|block| matches!(block.kind, Kind::List { .. }));
                widest(tiles.map(|block| self.block(block)))
            }
            _ => self.blocks(&callout.blocks),
        }
    }

    fn columns(&self, head: &[Line], rows: &[Vec<Line>]) -> Vec<f64> {
        let column = |at: usize| {
            let cells = rows.iter().filter_map(|row| row.get(at)).chain(head.get(at));
            widest(cells.map(|cell| self.line(cell)))
        };
        (0..head.len()).map(column).collect()
    }

    fn blocks(&self, blocks: &[Block]) -> f64 {
        widest(blocks.iter().map(|block| self.block(block)))
    }

    fn block(&self, block: &Block) -> f64 {
        match &block.kind {
            Kind::Par { body } | Kind::Heading { body, .. } => self.line(body),
            Kind::List { items, .. } => widest(items.iter().map(|item| self.blocks(&item.blocks))),
            Kind::Quote { blocks } => self.blocks(blocks),
            Kind::Terms { terms } => widest(terms.iter().map(|term| {
                let texts = widest(term.texts.iter().map(|text| self.blocks(text)));
                self.line(&term.term).max(texts)
            })),
            Kind::Callout(callout) => self.callout(callout),
            Kind::Table { .. } | Kind::Code { .. } | Kind::Figure { .. } => 0.0,
        }
    }

    fn line(&self, line: &Line) -> f64 {
        let mut text = String::new();
        plain(line, &mut text);
        let words = text.split(|letter: char| may_break_at(letter));
        let width = widest(words.map(|word| word.chars().map(|letter| self.0.width(letter)).sum()));
        (width * 1000.0).round() / 1000.0 // the data is read by people too
    }
}

fn may_break_at(letter: char) -> bool {
    let is_glue = matches!(letter, '\u{a0}' | '\u{202f}');
    matches!(letter, '-' | '–' | '\u{ad}') || letter.is_whitespace() && !is_glue
}

/// The letters of a line. A word may change its looks half way.
fn plain(line: &[Run], out: &mut String) {
    for run in line {
        match run {
            Run::Text(text) => out.push_str(text),
            Run::Mark(mark) => match mark {
                Mark::Em { body }
                | Mark::Strong { body }
                | Mark::Strike { body }
                | Mark::Sup { body }
                | Mark::Sub { body }
                | Mark::Lang { body, .. }
                | Mark::Link { body, .. } => plain(body, out),
                Mark::Code { text } | Mark::Slot { text } => out.push_str(text),
                Mark::NoteNumber { .. } | Mark::Footnote { .. } | Mark::FootnoteAgain { .. } => {}
                Mark::Break | Mark::Picture { .. } => out.push(' '),
            },
        }
    }
}
