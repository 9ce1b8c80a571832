//! The words of a slide that cannot be divided. One that is wider than the place that it stands in is cut off, or lies over
//! its neighbour: so the type is made smaller for it.

use std::cell::RefCell;

use serde::Serialize;

use super::typesetter::Typesetter;
use crate::book::{Block, Callout, Kind, Line, Slide, Table, pieces, unbroken};
use crate::markup::Arrangement;

/// How wide the widest words of a slide are, by where they stand, in ems of bold type. How large the type is there, the template says.
#[derive(Clone, Debug, Default, Serialize)]
#[serde(rename_all = "kebab-case")]
pub(crate) struct WordWidths {
    /// In its title.
    pub(crate) title: f64,
    /// In what stands above its title.
    pub(crate) over: f64,
    /// In its text, and in what stands in lines of the same length.
    pub(crate) text: f64,
    /// In its footnotes.
    pub(crate) notes: f64,
    /// In its asides.
    pub(crate) asides: f64,
    /// How wide its tables must be, so that each word has room in its column.
    pub(crate) tables: f64,
    /// In the titles of columns that stand side by side.
    pub(crate) column_titles: f64,
    /// In what a callout that fills the slide holds: its columns, its tiles, or all of it.
    pub(crate) callout: f64,
}

/// So much of a word is enough to find it.
const MOST_SHOWN: usize = 40;

/// Where words stand whose width is looked for.
type Place = fn(&mut WordWidths) -> &mut f64;

impl WordWidths {
    /// Those of a slide.
    pub(crate) fn of(typesetter: &Typesetter, slide: &Slide) -> Self {
        Ruler::of(typesetter, slide).found.rounded()
    }

    /// How the longest word of a slide begins that cannot be divided.
    pub(super) fn longest(typesetter: &Typesetter, slide: &Slide) -> String {
        let word = Ruler::of(typesetter, slide).longest.into_inner();
        match word.char_indices().nth(MOST_SHOWN) {
            Some((end, _)) => format!("{}…", &word[..end]),
            None => word,
        }
    }

    /// The data is read by people too.
    fn rounded(mut self) -> Self {
        let Self { title, over, text, notes, asides, tables, column_titles, callout } = &mut self;
        for width in [title, over, text, notes, asides, tables, column_titles, callout] {
            *width = (*width * 1000.0).round() / 1000.0;
        }
        self
    }
}

/// The largest of some widths; 0 where there are none.
fn widest(all: impl Iterator<Item = f64>) -> f64 {
    all.fold(0.0, f64::max)
}

/// What measures words, and the widest found so far.
struct Ruler<'a> {
    typesetter: &'a Typesetter,
    found: WordWidths,
    /// The longest word that was measured.
    longest: RefCell<String>,
}

impl<'a> Ruler<'a> {
    /// What has measured a slide.
    fn of(typesetter: &'a Typesetter, slide: &Slide) -> Self {
        let mut ruler = Self { typesetter, found: WordWidths::default(), longest: RefCell::default() };
        ruler.line(|it| &mut it.title, &slide.title);
        slide.over.iter().for_each(|over| ruler.line(|it| &mut it.over, over));
        for block in &slide.blocks {
            let is_table = matches!(block.kind, Kind::Table(_));
            ruler.block(if is_table { |it| &mut it.tables } else { |it| &mut it.text }, block);
        }
        slide.notes.iter().for_each(|note| ruler.blocks(|it| &mut it.notes, note));
        slide.callout.iter().for_each(|callout| ruler.filling(callout));
        ruler
    }

    /// Keeps a width, if it is the largest at its place so far.
    fn keep(&mut self, place: Place, width: f64) {
        let known = place(&mut self.found);
        *known = known.max(width);
    }

    /// The callout that fills a slide; of tiles and columns, what is in the narrowest place.
    fn filling(&mut self, callout: &Callout) {
        let is_tiled = callout.kind.arrangement() == Arrangement::Tiles;
        for block in &callout.blocks {
            // what stands beside tiles has the whole width
            let is_beside = is_tiled && !matches!(block.kind, Kind::Tiles(_));
            self.block(if is_beside { |it| &mut it.text } else { |it| &mut it.callout }, block);
        }
        for column in &callout.columns {
            column.title.iter().for_each(|title| self.line(|it| &mut it.column_titles, title));
            self.blocks(|it| &mut it.callout, &column.blocks);
        }
        self.link(|it| &mut it.callout, callout);
    }

    /// The link that a callout is about.
    fn link(&mut self, place: Place, callout: &Callout) {
        if let Some(link) = &callout.link {
            self.line(place, &link.lacking);
            self.line(place, &link.body);
            link.address.iter().for_each(|address| self.text(place, address));
        }
    }

    /// A callout within a text.
    fn within(&mut self, place: Place, callout: &Callout) {
        let place: Place = if callout.kind.arrangement() == Arrangement::Aside { |it| &mut it.asides } else { place };
        callout.title.iter().chain(&callout.source).for_each(|line| self.line(place, line));
        self.blocks(place, &callout.blocks);
        callout.columns.iter().for_each(|column| self.blocks(place, &column.blocks));
        self.link(place, callout);
    }

    /// How wide a table must be: its columns have shares of the width.
    fn table(&mut self, place: Place, table: &Table) {
        let all: usize = table.columns.iter().map(|column| column.share).sum();
        let column = |(at, share): (usize, usize)| {
            let cells = table.rows.iter().filter_map(|row| row.get(at)).chain(table.head.get(at));
            let padding = 1.0;
            (widest(cells.map(|cell| self.width(cell))) + padding) * all as f64 / share.max(1) as f64
        };
        let width = widest(table.columns.iter().map(|column| column.share).enumerate().map(column));
        self.keep(place, width);
    }

    fn blocks(&mut self, place: Place, blocks: &[Block]) {
        blocks.iter().for_each(|block| self.block(place, block));
    }

    fn block(&mut self, place: Place, block: &Block) {
        match &block.kind {
            Kind::Par { body } | Kind::Heading { body, .. } => self.line(place, body),
            Kind::List(list) | Kind::Tiles(list) => list.items.iter().for_each(|item| self.blocks(place, &item.blocks)),
            Kind::Quote { blocks } => self.blocks(place, blocks),
            Kind::Terms { terms } => {
                terms.iter().for_each(|term| self.line(place, &term.term));
                terms.iter().flat_map(|term| &term.texts).for_each(|text| self.blocks(place, text));
            }
            Kind::Callout(callout) => self.within(place, callout),
            Kind::Table(table) => self.table(place, table),
            Kind::Code { text, .. } | Kind::Html { words: text, .. } => self.text(place, text),
            // a diagram finds a size for its own words
            Kind::Figure(_) | Kind::Tree { .. } | Kind::Cycle { .. } => {}
        }
    }

    fn line(&mut self, place: Place, line: &Line) {
        self.keep(place, self.width(line));
    }

    fn text(&mut self, place: Place, text: &str) {
        self.keep(place, widest(pieces(text).map(|piece| self.piece(piece))));
    }

    fn width(&self, line: &Line) -> f64 {
        widest(unbroken(line).iter().map(|piece| self.piece(piece)))
    }

    /// The width of a word that cannot be divided, in ems.
    fn piece(&self, piece: &str) -> f64 {
        let mut longest = self.longest.borrow_mut();
        if piece.chars().count() > longest.chars().count() {
            piece.clone_into(&mut longest);
        }
        piece.chars().map(|letter| self.typesetter.width(letter)).sum()
    }
}
