//! From markup to blocks for one audience; what others see is left out.
//!
//! In go blocks of [`markup`], out comes a [`Flow`] with the footnotes that it refers to, in the order of the references. What is left
//! out for the speaker is kept, for the notes; what is left out for others is gone.

use super::block::{Block, Figure, Flow, HtmlPiece, Item, Kind, List, Table, TableColumn, Term};
use super::html;
use super::line::{Line, Run, plain};
use super::writer::{ActReferences, Writer};
use crate::markup::{self, BlockKind, CalloutKind, Image, Inline};
use crate::source::Span;

/// The least and the largest width of a column of a table, in letters.
const LEAST_SHARE: usize = 6;
const LARGEST_SHARE: usize = 32;
/// How much wider a column is than its longest word.
const ROOM_AROUND_A_WORD: usize = 2;
/// How many letters stand in a line of a slide, in the smallest type.
const LINE: usize = 84;

impl<'a> Writer<'a> {
    /// The text with its footnotes, and the places in acts that it refers to, with those before it.
    pub(super) fn flow(mut self, blocks: impl IntoIterator<Item = &'a markup::Block>) -> (Flow, ActReferences) {
        (self.text(blocks), self.acts)
    }

    /// The text with its footnotes.
    pub(super) fn text(&mut self, blocks: impl IntoIterator<Item = &'a markup::Block>) -> Flow {
        let blocks = self.blocks(blocks);
        let notes = self.notes();
        let has_foot = self.has_address || !notes.is_empty();
        Flow { blocks, notes, has_foot }
    }

    /// The footnotes that were referred to, in order. A footnote may itself refer to one.
    pub(super) fn notes(&mut self) -> Vec<Vec<Block>> {
        let mut notes = Vec::new();
        while let Some((label, _)) = self.cited.get(notes.len()).copied() {
            let note = self.footnotes.iter().find(|note| note.label == label);
            notes.push(note.map(|note| self.blocks(&note.blocks)).unwrap_or_default());
        }
        notes
    }

    /// Blocks, without those for others.
    pub(super) fn blocks(&mut self, blocks: impl IntoIterator<Item = &'a markup::Block>) -> Vec<Block> {
        let mut out = Vec::new();
        let programme = &self.lookup.project.programme;
        programme.without_points(blocks).for_each(|block| self.block(block, &mut out));
        let is_placeholder = |block: &Block| matches!(&block.kind, Kind::Par { body } if self.is_placeholder(body));
        out.dedup_by(|one, before| one.span != before.span && is_placeholder(one) && is_placeholder(before));
        out.shrink_to_fit();
        out
    }

    /// One block: none where it is for others, more than one where it only says for whom it is.
    pub(super) fn block(&mut self, block: &'a markup::Block, out: &mut Vec<Block>) {
        if !self.shows(block) {
            return self.leave_out(block);
        }
        let around = self.is_quoted;
        self.is_quoted |= block.is_quotation();
        self.shown_block(block, out);
        self.is_quoted = around;
    }

    /// One block of which its audience has something.
    fn shown_block(&mut self, block: &'a markup::Block, out: &mut Vec<Block>) {
        let kind = match &block.kind {
            BlockKind::Paragraph(line) => Kind::Par { body: self.paragraph(line, block.span) },
            BlockKind::Heading(_, line) => Kind::Heading { level: (self.level + 1).min(6), body: self.heading(line) },
            BlockKind::List(list) => Kind::List(self.list(list)),
            BlockKind::Table(table) => Kind::Table(self.table(table)),
            BlockKind::Code(language, text) => Kind::Code { language: language.clone(), text: text.clone() },
            BlockKind::Quote(blocks) => Kind::Quote { blocks: self.blocks(blocks) },
            BlockKind::Definitions(terms) => Kind::Terms { terms: self.terms(terms) },
            BlockKind::Figure(image) => match self.figure(image) {
                Some(figure) => Kind::Figure(figure),
                None => return,
            },
            BlockKind::Html(pieces) => {
                let pieces: Vec<_> = pieces.iter().map(|piece| self.html(piece)).collect();
                Kind::Html { words: html::words(&pieces), pieces }
            }
            BlockKind::Callout(callout) if callout.kind.is_audience() => {
                self.told.extend((callout.kind == CalloutKind::Notes).then_some(block.span));
                return out.extend(self.blocks(&callout.blocks));
            }
            BlockKind::Callout(callout) => Kind::Callout(Box::new(self.callout(callout, block.span).within_text())),
            BlockKind::Split => return,
        };
        out.push(Block { span: block.span, kind });
    }

    /// The line of a paragraph, as [`Self::written`], but for a point that only begins as an instruction does.
    fn paragraph(&mut self, line: &'a [Inline], span: Span) -> Line {
        let body = self.written(line);
        let is_label = |list: &markup::List| self.lookup.project.programme.labels(list).contains(&span);
        if self.is_placeholder(&body) && self.points.is_some_and(is_label) { self.line(line) } else { body }
    }

    /// A line; or what readers get in place of one that tells somebody what to write there.
    pub(super) fn written(&mut self, line: &'a [Inline]) -> Line {
        self.written_as(line, markup::prose)
    }

    /// [`Self::written`], of a heading.
    pub(super) fn heading(&mut self, line: &'a [Inline]) -> Line {
        self.written_as(line, markup::prose_of_heading)
    }

    /// [`Self::written`], of a line that says what `prose` makes of it.
    fn written_as(&mut self, line: &'a [Inline], prose: fn(&[Inline]) -> String) -> Line {
        let programme = &self.lookup.project.programme;
        let is_meant = self.asks && (!self.is_quoted || programme.is_quoted_instruction(&prose(line)));
        let placeholder = if is_meant { self.lookup.placeholder(|| prose(line)) } else { None };
        placeholder.map_or_else(|| self.line(line), |text| vec![Run::Text(text.to_owned())])
    }

    /// Whether a line is what readers get in place of an instruction.
    fn is_placeholder(&self, line: &Line) -> bool {
        let text = self.lookup.project.programme.placeholder.get(&self.lookup.accepted);
        matches!((&**line, text), ([Run::Text(own)], Some(text)) if own == text)
    }

    /// Whether its audience has something of a block: a box or a list of which all is for others would be an empty one.
    pub(super) fn shows(&self, block: &markup::Block) -> bool {
        match &block.kind {
            BlockKind::Split => false,
            BlockKind::Quote(blocks) => self.shows_any(blocks),
            BlockKind::List(list) => list.items.iter().any(|item| self.shows_any(&item.blocks)),
            BlockKind::Callout(callout)
                if self.audience.is_excluded(callout.kind) || self.told.contains(&block.span) =>
            {
                false
            }
            BlockKind::Callout(callout) if callout.kind.is_audience() => self.shows_any(&callout.blocks),
            BlockKind::Callout(callout) => {
                let keys = &callout.keys;
                let has_keys = keys.part.is_some() || keys.day.is_some() || keys.source.is_some();
                has_keys || !callout.title.is_empty() || self.shows_any(&callout.blocks)
            }
            _ => true,
        }
    }

    /// Whether its audience has something of some blocks.
    pub(super) fn shows_any(&self, blocks: &[markup::Block]) -> bool {
        blocks.iter().any(|block| self.shows(block))
    }

    /// Whether its audience has something of an item; else it is left out.
    pub(super) fn keeps(&mut self, item: &'a markup::Item) -> bool {
        let shows = self.shows_any(&item.blocks);
        item.blocks.iter().filter(|_| !shows).for_each(|block| self.leave_out(block));
        shows
    }

    /// Leaves out what is for others, and remembers what of it is for the speaker.
    pub(super) fn leave_out(&mut self, block: &'a markup::Block) {
        self.for_speaker.extend(speaker_notes(std::slice::from_ref(block)));
    }

    /// A piece of raw HTML, with its values filled in and the target of its link or picture.
    fn html(&mut self, piece: &markup::HtmlPiece) -> HtmlPiece {
        match piece {
            markup::HtmlPiece::Text(html) => HtmlPiece::Text(self.lookup.fill_html(html)),
            markup::HtmlPiece::Link(link) => HtmlPiece::Link(self.box_target(link)),
            markup::HtmlPiece::Picture(image) => HtmlPiece::Picture(self.lookup.pictures.get(&image.path).cloned()),
        }
    }

    /// A list without the items that are for others; those that stay are numbered on from its first number.
    pub(super) fn list(&mut self, list: &'a markup::List) -> List {
        let around = self.points.replace(list);
        let item = |item: &'a markup::Item| {
            let shown = |blocks| Item { done: item.done, tight: item.tight, blocks };
            self.keeps(item).then(|| shown(self.blocks(&item.blocks)))
        };
        let items = list.items.iter().filter_map(item).collect();
        self.points = around;
        List { start: list.start, items }
    }

    /// A table. Where the first cell of its head is empty, the first cell of each row heads the row.
    fn table(&mut self, table: &'a markup::Table) -> Table {
        let head: Vec<Line> = table.head.iter().map(|cell| self.written(cell)).collect();
        let rows: Vec<Vec<Line>> =
            table.rows.iter().map(|row| row.iter().map(|cell| self.written(cell)).collect()).collect();
        let needs =
            (0..table.align.len()).map(|at| need(rows.iter().filter_map(|row| row.get(at)).chain(head.get(at))));
        let shares = shares(&needs.collect::<Vec<_>>());
        let column = |(align, share): (&markup::Align, usize)| TableColumn { align: *align, share };
        let columns = table.align.iter().zip(shares).map(column).collect();
        Table { columns, has_row_heads: head.first().is_some_and(Vec::is_empty), head, rows }
    }

    /// Definitions without those that are for others.
    fn terms(&mut self, terms: &'a [(Vec<Inline>, Vec<Vec<markup::Block>>)]) -> Vec<Term> {
        let term = |(term, texts): &'a (Vec<Inline>, Vec<Vec<markup::Block>>)| Term {
            term: self.line(term),
            texts: texts.iter().map(|text| self.blocks(text)).filter(|text| !text.is_empty()).collect(),
        };
        terms.iter().map(term).collect()
    }

    /// A picture with its caption, which a title in the text takes the place of; nothing where the edition has no such picture.
    fn figure(&self, image: &Image) -> Option<Figure> {
        let picture = self.lookup.pictures.get(&image.path)?.clone();
        let caption = match image.title.is_empty() {
            true => picture.caption.clone(),
            false => self.lookup.fill_own(&image.title),
        };
        let source = format!("{}, {}", picture.credit, picture.licence);
        Some(Figure { picture, alt: self.lookup.fill_own(&image.alt), caption, source })
    }
}

/// The callouts for the speaker among some blocks, at any depth. One within another is part of that.
pub(super) fn speaker_notes(blocks: &[markup::Block]) -> Vec<&markup::Block> {
    let mut found = Vec::new();
    markup::walk_into(blocks, &mut |block| {
        let is_note = matches!(&block.kind, BlockKind::Callout(callout) if callout.kind == CalloutKind::Notes);
        found.extend(is_note.then_some(block));
        !is_note
    });
    found
}

/// How many letters a column has that holds these cells: the longest of them, and its longest word.
fn need<'a>(cells: impl Iterator<Item = &'a Line>) -> (usize, usize) {
    cells.map(|cell| plain(cell)).fold((0, 0), |(longest, word), text| {
        let words = text.split_whitespace().map(|word| word.chars().count());
        (longest.max(text.chars().count()), words.fold(word, usize::max))
    })
}

/// How wide columns are that have such needs: as their longest cells, but no less and no more than so many letters, so that no column takes
/// the room of the others; and always with room for their longest words, for which the others have less where a line would not do.
fn shares(needs: &[(usize, usize)]) -> Vec<usize> {
    let of = |largest: usize| {
        let share = |(longest, word): &(usize, usize)| {
            (*longest).clamp(LEAST_SHARE.min(largest), largest).max(word + ROOM_AROUND_A_WORD)
        };
        needs.iter().map(share).collect::<Vec<usize>>()
    };
    let has_room = |shares: &Vec<usize>| {
        let all: usize = shares.iter().sum();
        needs.iter().zip(shares).all(|((_, word), share)| (word + ROOM_AROUND_A_WORD) * all <= LINE * share)
    };
    (1..=LARGEST_SHARE).rev().map(of).find(has_room).unwrap_or_else(|| of(LARGEST_SHARE))
}
