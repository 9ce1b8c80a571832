//! The words of a slide that cannot be divided. One that is wider than the place that it stands in is cut off, or lies over
//! its neighbour: so the type is made smaller for it.

use serde::Serialize;

use super::typesetter::Typesetter;
use crate::book::{Block, Callout, Kind, Line, Slide, Table, plain};
use crate::markup::Arrangement;

/// How wide the widest words of a slide are, by where they stand, in ems of bold type.
#[derive(Clone, Debug, Default, Serialize)]
#[serde(rename_all = "kebab-case")]
pub(crate) struct WordWidths {
    /// In its title.
    pub(crate) title: f64,
    /// In its text, and in what stands in lines of the same length.
    pub(crate) text: f64,
    /// How wide its tables must be, so that each word has room in its column.
    pub(crate) tables: f64,
    /// In the titles of columns that stand side by side.
    pub(crate) column_titles: f64,
    /// In what a callout that fills the slide holds: its columns, its tiles, or all of it.
    pub(crate) callout: f64,
}

/// How large some texts are beside the slide's: what stands above a title (beside that), notes, asides and tables.
const OVER: f64 = 0.55;
const NOTE: f64 = 0.72;
const ASIDE: f64 = 0.85;
const TABLE: f64 = 0.9;

impl WordWidths {
    /// Those of a slide.
    pub(crate) fn of(typesetter: &Typesetter, slide: &Slide) -> Self {
        let ruler = Ruler(typesetter);
        let is_table = |block: &&Block| matches!(block.kind, Kind::Table(_));
        let (tables, texts): (Vec<_>, Vec<_>) = slide.blocks.iter().partition(is_table);
        let callout = slide.callout.as_ref();
        let columns = callout.map(|callout| &*callout.columns).unwrap_or_default();
        let titles = columns.iter().filter_map(|column| column.title.as_ref());
        let notes = widest(slide.notes.iter().map(|note| NOTE * ruler.blocks(note)));
        // what stands beside tiles has the whole width
        let with_tiles = callout.filter(|callout| callout.kind.arrangement() == Arrangement::Tiles);
        let beside_tiles = with_tiles.iter().flat_map(|callout| &callout.blocks).filter(|block| !are_tiles(block));
        let over = slide.over.as_ref().map(|over| OVER * ruler.line(over)).unwrap_or_default();
        // the data is read by people too
        let round = |width: f64| (width * 1000.0).round() / 1000.0;
        Self {
            title: round(ruler.line(&slide.title).max(over)),
            text: round(widest(texts.into_iter().chain(beside_tiles).map(|block| ruler.block(block))).max(notes)),
            tables: round(widest(tables.into_iter().map(|block| ruler.block(block))) / TABLE),
            column_titles: round(widest(titles.map(|title| ruler.line(title)))),
            callout: round(callout.map(|callout| ruler.callout(callout)).unwrap_or_default()),
        }
    }
}

fn widest(all: impl Iterator<Item = f64>) -> f64 {
    all.fold(0.0, f64::max)
}

fn are_tiles(block: &&Block) -> bool {
    matches!(block.kind, Kind::Tiles(_))
}

struct Ruler<'a>(&'a Typesetter);

impl Ruler<'_> {
    /// A callout; of tiles and columns, what is in the narrowest place.
    fn callout(&self, callout: &Callout) -> f64 {
        let link = callout.link.as_ref().map(|link| {
            let address = link.address.as_ref().map(|address| self.text(address));
            self.line(&link.lacking).max(self.line(&link.body)).max(address.unwrap_or_default())
        });
        match callout.kind.arrangement() {
            Arrangement::Columns => widest(callout.columns.iter().map(|column| self.blocks(&column.blocks))),
            Arrangement::Tiles => widest(callout.blocks.iter().filter(are_tiles).map(|block| self.block(block))),
            _ => self.blocks(&callout.blocks).max(link.unwrap_or_default()),
        }
    }

    /// How wide a table must be: its columns have shares of the width.
    fn table(&self, table: &Table) -> f64 {
        let all: usize = table.columns.iter().map(|column| column.share).sum();
        let column = |(at, share): (usize, usize)| {
            let cells = table.rows.iter().filter_map(|row| row.get(at)).chain(table.head.get(at));
            let padding = 1.0;
            (widest(cells.map(|cell| self.line(cell))) + padding) * all as f64 / share.max(1) as f64
        };
        widest(table.columns.iter().map(|column| column.share).enumerate().map(column))
    }

    fn blocks(&self, blocks: &[Block]) -> f64 {
        widest(blocks.iter().map(|block| self.block(block)))
    }

    fn block(&self, block: &Block) -> f64 {
        match &block.kind {
            Kind::Par { body } | Kind::Heading { body, .. } => self.line(body),
            Kind::List(list) | Kind::Tiles(list) => widest(list.items.iter().map(|item| self.blocks(&item.blocks))),
            Kind::Quote { blocks } => self.blocks(blocks),
            Kind::Terms { terms } => widest(terms.iter().map(|term| {
                let texts = widest(term.texts.iter().map(|text| self.blocks(text)));
                self.line(&term.term).max(texts)
            })),
            Kind::Callout(callout) => {
                let lines = callout.title.iter().chain(&callout.source);
                ASIDE * self.callout(callout).max(widest(lines.map(|line| self.line(line))))
            }
            Kind::Table(table) => TABLE * self.table(table),
            Kind::Code { text, .. } | Kind::Html { words: text, .. } => self.text(text),
            // a diagram finds a size for its own words
            Kind::Figure(_) | Kind::Tree { .. } | Kind::Cycle { .. } => 0.0,
        }
    }

    fn line(&self, line: &Line) -> f64 {
        self.text(&plain(line))
    }

    fn text(&self, text: &str) -> f64 {
        let words = text.split_inclusive(may_break_after);
        widest(words.map(|word| word.trim_end().chars().map(|letter| self.0.width(letter)).sum()))
    }
}

/// Where Typst may begin a new line, by and large (Unicode Standard Annex 14).
fn may_break_after(letter: char) -> bool {
    let is_glue = matches!(letter, '\u{a0}' | '\u{202f}');
    matches!(letter, '-' | '–' | '—' | '/' | '?' | '!' | '|' | '\u{ad}' | '\u{200b}')
        || letter.is_whitespace() && !is_glue
}
