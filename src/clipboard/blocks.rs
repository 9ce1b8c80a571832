//! A tree of HTML as a list of blocks.

use std::collections::BTreeMap;

use super::letters::{Letter, Look, texts, without_strong};
use super::looks::{self, Outside};
use super::messages;
use super::tree::{BLOCKS, Element, Node};
use crate::message::Message;

/// The most columns of a table, and the most that one cell may take.
const MOST_COLUMNS: usize = 40;

/// Signs that begin the items of lists which are none to HTML.
const BULLETS: [char; 9] = ['·', '•', '▪', '◦', '‣', '●', '○', '■', '\u{f0b7}'];

/// The lists of paragraphs that begin with such a sign, of Word's items, and of Word's in a browser: numbers that no list of HTML gets.
const OF_BULLETS: usize = usize::MAX;
const OF_WORD: usize = usize::MAX / 2;
const OF_BROWSER: usize = usize::MAX / 4;

/// What begins an item of a list.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Mark {
    /// The item's number; nothing for a bullet.
    pub(super) number: Option<u64>,
    /// The list that it is of.
    pub(super) list: usize,
}

/// What a block is.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Kind {
    /// A paragraph, which begins an item of a list where it has a mark.
    Paragraph(Vec<Letter>, Option<Mark>),
    /// A heading with its level, from 1.
    Heading(u8, Vec<Letter>),
    /// A table: rows of cells, as many in each.
    Table(Vec<Vec<Vec<Letter>>>),
}

/// A block, and in how many lists it lies.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Block {
    /// What it is.
    pub(super) kind: Kind,
    /// The number of lists around it.
    pub(super) depth: usize,
}

/// How much was left out.
#[derive(Debug, Default)]
pub(super) struct LeftOut {
    /// Elements, by kind.
    outside: BTreeMap<Outside, usize>,
    /// Links whose texts are kept.
    links: usize,
    /// Letters of items.
    letters: usize,
}

impl LeftOut {
    /// What is said of it.
    pub(super) fn messages(&self) -> Vec<Message> {
        let count = |kind: Outside| self.outside.get(&kind).copied().unwrap_or_default();
        // a text goes with its sign, and may have been copied without it
        let either = |sign, text| if count(sign) > 0 { count(sign) } else { count(text) };
        let said = [
            (count(Outside::Picture), messages::pictures as fn(usize) -> Message),
            (either(Outside::CommentSign, Outside::CommentText), messages::comments),
            (count(Outside::Deletion), messages::deletions),
            (either(Outside::NoteSign, Outside::NoteText), messages::footnotes),
            (self.links, messages::links),
            (self.letters, messages::letters),
        ];
        said.into_iter().filter(|(count, _)| *count > 0).map(|(count, say)| say(count)).collect()
    }
}

/// What was pasted, as blocks.
#[derive(Debug, Default)]
pub(super) struct Document {
    /// The blocks in order.
    pub(super) blocks: Vec<Block>,
    /// The addresses of links, by number from 1.
    pub(super) links: Vec<String>,
    /// What is not among the blocks.
    pub(super) left_out: LeftOut,
}

/// Where an element stands.
#[derive(Clone, Copy, Default)]
struct Place {
    look: Look,
    /// In how many lists.
    depth: usize,
    /// The level of the heading around it.
    heading: Option<u8>,
    /// Whether spaces and line ends are as they are written.
    is_preformatted: bool,
    /// Whether it is in a cell of a table.
    is_cell: bool,
}

/// Reads a document.
pub(super) fn of(root: &Element) -> Document {
    let mut reader = Reader::default();
    reader.inside(root, Place::default());
    reader.flush(Place::default());
    reader.document
}

/// Reads blocks one after another.
#[derive(Default)]
struct Reader {
    document: Document,
    /// The text that is not yet in a block.
    line: Vec<Letter>,
    /// What begins the item whose first paragraph comes next.
    mark: Option<Mark>,
    /// The number of lists so far.
    lists: usize,
}

impl Reader {
    fn inside(&mut self, element: &Element, place: Place) {
        for node in &element.children {
            match node {
                Node::Text(text) => self.text(text, place),
                Node::Element(element) => self.element(element, place),
            }
        }
    }

    fn text(&mut self, text: &str, place: Place) {
        let sign = |sign: char| match sign {
            '\n' if place.is_preformatted => '\n',
            '\n' | '\r' | '\t' => ' ',
            sign => sign,
        };
        self.line.extend(text.chars().map(|letter| Letter { sign: sign(letter), look: place.look }));
    }

    fn element(&mut self, element: &Element, place: Place) {
        if let Some(outside) = looks::outside(element) {
            *self.document.left_out.outside.entry(outside).or_default() += 1;
            return;
        }
        if looks::is_item_sign(element) {
            return;
        }
        let mut inner = Place { look: looks::look(element, place.look), ..place };
        match &*element.name {
            "br" => self.line.push(Letter { sign: '\n', look: place.look }),
            "a" => {
                inner.look.link = self.link(element, place.look.link);
                self.inside(element, inner);
            }
            "ul" | "ol" => self.list(element, inner),
            "table" => self.table(element, inner),
            name if BLOCKS.contains(&name) => self.block(element, inner),
            _ => self.inside(element, inner),
        }
    }

    /// The number of a link's address; that of the link around it where it leads nowhere.
    fn link(&mut self, element: &Element, around: u32) -> u32 {
        let links = &mut self.document.links;
        match looks::address(element) {
            Ok(Some(address)) => {
                links.push(address);
                u32::try_from(links.len()).unwrap_or_default()
            }
            Ok(None) => around,
            Err(()) => {
                self.document.left_out.links += 1;
                around
            }
        }
    }

    /// A paragraph, a heading, or anything else that stands by itself.
    fn block(&mut self, element: &Element, mut inner: Place) {
        self.flush(inner);
        let item = looks::word_item(element).filter(|_| !inner.is_cell);
        if let Some(item) = item {
            inner.depth = item.level;
            let sign = looks::item_sign(element).unwrap_or_default();
            self.mark = Some(Mark { number: self.number(&sign), list: OF_WORD + item.list % OF_WORD });
        } else if inner.depth == 0 && !inner.is_cell {
            inner.heading = looks::heading(element).or(inner.heading);
        }
        inner.is_preformatted |= element.name == "pre";
        self.inside(element, inner);
        self.flush(inner);
        if item.is_some() {
            self.mark = None; // of an item without text
        }
    }

    /// The number that a sign of Word's gives an item; nothing for a bullet. Letters are counted as numbers, and told.
    fn number(&mut self, sign: &str) -> Option<u64> {
        let bare = sign.strip_suffix(['.', ')'])?.trim_start_matches('(');
        let last = bare.rsplit('.').next().unwrap_or_default();
        if let Ok(number) = last.parse() {
            return Some(number);
        }
        let mut letters = last.bytes();
        let (letter, rest) = (letters.next().filter(u8::is_ascii_alphabetic)?, letters.next());
        self.document.left_out.letters += 1;
        Some(if rest.is_none() { u64::from(letter.to_ascii_lowercase() - b'a') + 1 } else { 1 })
    }

    fn list(&mut self, list: &Element, mut inner: Place) {
        self.flush(inner);
        inner.depth += usize::from(!inner.is_cell);
        self.lists += 1;
        let id = self.lists;
        let is_lettered = matches!(list.attribute("type"), "a" | "A" | "i" | "I");
        let mut number = list.attribute("start").trim().parse::<u64>().unwrap_or(1);
        for node in &list.children {
            let Node::Element(element) = node else { continue };
            if element.name != "li" || looks::outside(element).is_some() {
                self.element(element, inner);
                continue;
            }
            let of_browser = element.attribute("data-aria-level").parse::<usize>().ok();
            let depth = of_browser.filter(|_| !inner.is_cell).map_or(inner.depth, |level| level.clamp(1, 9));
            let own = Place { look: looks::look(element, inner.look), depth, ..inner };
            let is_numbered = list.name == "ol";
            self.document.left_out.letters += usize::from(is_numbered && is_lettered && !inner.is_cell);
            let list = of_browser.map_or(id, |level| OF_BROWSER + level.min(9));
            self.mark = (!inner.is_cell).then_some(Mark { number: is_numbered.then_some(number), list });
            self.inside(element, own);
            self.flush(own);
            self.mark = None; // of an item without text
            number = number.saturating_add(1);
        }
        self.flush(inner);
    }

    fn table(&mut self, table: &Element, inner: Place) {
        self.flush(inner);
        for caption in table.elements().filter(|element| element.name == "caption") {
            self.element(caption, inner);
        }
        let mut rows = Vec::new();
        rows_of(table, &mut rows);
        let cells = |row: &&Element| row.elements().filter(|cell| matches!(&*cell.name, "td" | "th")).count();
        // what mails and pages are laid out with
        let is_layout = inner.is_cell || rows.iter().all(|row| cells(row) < 2);
        if is_layout {
            rows.iter().for_each(|row| self.block(row, inner));
            return;
        }
        let cells = self.grid(&rows, inner);
        if cells.iter().flatten().any(|cell| !cell.is_empty()) {
            self.document.blocks.push(Block { kind: Kind::Table(cells), depth: inner.depth });
        }
    }

    /// The cells of a table, as many in each row. A cell over several columns or rows is followed by empty ones.
    fn grid(&mut self, rows: &[&Element], inner: Place) -> Vec<Vec<Vec<Letter>>> {
        let mut grid: Vec<Vec<Vec<Letter>>> = Vec::new();
        // of each column, how many of the next rows have no cell of their own there
        let mut covered = [0; MOST_COLUMNS];
        for row in rows {
            let mut cells = Vec::new();
            for cell in row.elements().filter(|cell| matches!(&*cell.name, "td" | "th")) {
                pass(&mut cells, &mut covered);
                let text = self.cell(cell, inner);
                if let Some(last) = cells.get_mut(MOST_COLUMNS - 1) {
                    // no text is lost, even of a table that nobody can read
                    let last: &mut Vec<Letter> = last;
                    last.push(Letter { sign: ' ', look: Look::default() });
                    last.extend(text);
                    continue;
                }
                let span = |name| cell.attribute(name).trim().parse().unwrap_or(1).clamp(1, MOST_COLUMNS);
                let end = (cells.len() + span("colspan")).min(MOST_COLUMNS);
                covered[cells.len()..end].fill(span("rowspan") - 1);
                cells.push(text);
                cells.resize(end, Vec::new());
            }
            pass(&mut cells, &mut covered);
            grid.push(cells);
        }
        grid.iter_mut().take(1).flatten().for_each(|cell| without_strong(cell));
        let columns = grid.iter().map(Vec::len).max().unwrap_or_default();
        grid.iter_mut().for_each(|row| row.resize(columns, Vec::new()));
        grid
    }

    /// The text of a cell, in one line.
    fn cell(&mut self, cell: &Element, inner: Place) -> Vec<Letter> {
        let before = std::mem::take(&mut self.document.blocks);
        let inner = Place { look: looks::look(cell, inner.look), is_cell: true, heading: None, ..inner };
        self.inside(cell, inner);
        self.flush(inner);
        let blocks = std::mem::replace(&mut self.document.blocks, before);
        let texts = blocks.into_iter().filter_map(|block| match block.kind {
            Kind::Paragraph(text, _) | Kind::Heading(_, text) => Some(text),
            Kind::Table(_) => None, // a table in a cell is read as blocks
        });
        let space = Letter { sign: ' ', look: Look::default() };
        texts.collect::<Vec<_>>().join(&space)
    }

    /// Ends the text that has come, and makes blocks of it.
    fn flush(&mut self, place: Place) {
        let line = std::mem::take(&mut self.line);
        for mut text in texts(&line) {
            let (mut mark, mut depth) = (self.mark.take(), place.depth);
            let is_bullet = text.first().is_some_and(|first| BULLETS.contains(&first.sign))
                && text.get(1).is_some_and(|second| second.sign.is_whitespace());
            if is_bullet && !place.is_cell && place.heading.is_none() && text.len() > 2 {
                text.drain(..2);
                depth = depth.max(1);
                mark = mark.or(Some(Mark { number: None, list: OF_BULLETS }));
            }
            let kind = match place.heading {
                Some(level) => {
                    without_strong(&mut text);
                    Kind::Heading(level, text)
                }
                None => Kind::Paragraph(text, mark),
            };
            self.document.blocks.push(Block { kind, depth });
        }
    }
}

/// Adds empty cells to a row where cells of the rows above reach into it.
fn pass(cells: &mut Vec<Vec<Letter>>, covered: &mut [usize; MOST_COLUMNS]) {
    while let Some(left) = covered.get_mut(cells.len()).filter(|left| **left > 0) {
        *left -= 1;
        cells.push(Vec::new());
    }
}

/// The rows of a table, also those in its parts, and not those of tables in it.
fn rows_of<'a>(table: &'a Element, rows: &mut Vec<&'a Element>) {
    for element in table.elements() {
        match &*element.name {
            "tr" => rows.push(element),
            "thead" | "tbody" | "tfoot" => rows_of(element, rows),
            _ => {}
        }
    }
}
