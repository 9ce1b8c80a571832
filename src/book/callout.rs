//! Callouts: what each kind consists of.
//!
//! In goes a callout of [`markup`], out comes a [`Callout`], from which the page, the slide and the PDF are made: parameters filled in,
//! links with their targets, footnotes numbered. What a kind must hold is checked in `parse::callout`, not here.

use super::audience::Audience;
use super::block::{Block, Callout, CasePart, Column, DiagramNode, Kind, LinkBox};
use super::line::{Line, Mark, Run, Target, unbroken};
use super::phrase::Phrase;
use super::qr;
use super::writer::Writer;
use crate::address::typeable;
use crate::markup::{self, BlockKind, CalloutKind, Inline, Item, Link};
use crate::source::Span;

impl<'a> Writer<'a> {
    /// A callout, which stands at `span`.
    pub(super) fn callout(&mut self, callout: &'a markup::Callout, span: Span) -> Callout {
        // footnotes are numbered in the order in which they are read: the title goes first
        let title = (!callout.title.is_empty()).then(|| self.heading(&callout.title));
        let is_instruction = self.lookup.project.programme.is_instruction(&markup::prose_of_heading(&callout.title));
        let link = main_link(callout);
        let (mut columns, mut quiz) = (Vec::new(), None);
        let blocks = match callout.kind {
            CalloutKind::Columns => {
                columns = self.columns(&callout.blocks);
                Vec::new()
            }
            CalloutKind::Tree | CalloutKind::Cycle | CalloutKind::Tiles => self.drawn(callout.kind, &callout.blocks),
            _ if is_instruction => Vec::new(), // the title goes on in them
            CalloutKind::Quiz => {
                let (before, own) = self.quiz(&callout.blocks);
                quiz = own;
                before
            }
            _ => match link {
                Some(link) => self.beside(link, &callout.blocks),
                None => self.blocks(&callout.blocks),
            },
        };
        let part = self.parts.iter().find(|(of, _)| *of == span).map(|(_, part)| part.clone());
        let source = callout.keys.source.as_ref().map(|source| self.line(source));
        Callout {
            kind: callout.kind,
            title,
            label: label(callout, part.as_ref()),
            badge: callout.keys.minutes.filter(|_| has_badge(callout.kind)),
            form: callout.keys.form,
            plenary: callout.keys.plenary,
            lines: callout.keys.lines.unwrap_or_else(|| lines(callout.kind)),
            clock: callout.keys.minutes.filter(|_| !takes_own_time(callout.kind)),
            part,
            source: source.filter(|source| !source.is_empty()),
            link: link.map(|link| self.link_box(link)),
            agenda: callout.keys.day.and_then(|day| self.lookup.day(day).cloned()),
            across: across(&columns, &blocks, self.audience),
            quiz,
            columns,
            blocks,
        }
    }

    /// The box of a film or a link. It has a code and an address to type only where the target is on the web and short enough for a code.
    fn link_box(&mut self, link: &'a Link) -> LinkBox {
        let (target, body) = (self.box_target(link), self.line(&link.text));
        let mut lacking = Line::new();
        self.lacking(link, &body, &mut lacking);
        let url = target.as_ref().and_then(Target::url);
        let qr = url.and_then(qr::code);
        // nobody types an address that is too long for a code
        let address = url.filter(|_| qr.is_some()).map(typeable);
        LinkBox { lacking, body, target, address, qr }
    }

    /// The text of a film or a link: without the link that it is about, where a paragraph begins with that.
    fn beside(&mut self, main: &Link, blocks: &'a [markup::Block]) -> Vec<Block> {
        let mut out = Vec::new();
        for block in blocks {
            match &block.kind {
                BlockKind::Paragraph(line) if matches!(line.first(), Some(Inline::Link(link)) if std::ptr::eq(&**link, main)) =>
                {
                    let rest = line[1..].iter().position(|inline| !is_separator(inline)).map(|at| &line[1 + at..]);
                    let body = rest.map(|rest| Kind::Par { body: self.line(rest) });
                    out.extend(body.map(|kind| Block { span: block.span, kind }));
                }
                _ => self.block(block, &mut out),
            }
        }
        out
    }

    /// The blocks of a tree, a cycle or tiles: what is drawn, in the place of the list that it is.
    fn drawn(&mut self, kind: CalloutKind, blocks: &'a [markup::Block]) -> Vec<Block> {
        let first = blocks.iter().position(|block| matches!(block.kind, BlockKind::List(_)) && self.shows(block));
        let mut out = Vec::new();
        for (at, block) in blocks.iter().enumerate() {
            match &block.kind {
                BlockKind::List(list) if Some(at) == first => {
                    let kind = match kind {
                        CalloutKind::Tiles => Kind::Tiles(self.list(list)),
                        CalloutKind::Tree => Kind::Tree { root: self.nodes(list).swap_remove(0) },
                        _ => Kind::Cycle { steps: self.nodes(list) },
                    };
                    out.push(Block { span: block.span, kind });
                }
                _ => self.block(block, &mut out),
            }
        }
        out
    }

    /// The nodes of a diagram: the label of each is the paragraphs of an item, and below it is what is nested in that.
    fn nodes(&mut self, list: &'a markup::List) -> Vec<DiagramNode> {
        let node = |item: &'a Item| {
            if !self.keeps(item) {
                return None;
            }
            let (mut label, mut children) = (Line::new(), Vec::new());
            for block in &item.blocks {
                let line = match &block.kind {
                    BlockKind::Paragraph(line) => self.written(line),
                    BlockKind::Figure(image) => {
                        self.picture(image).into_iter().map(|it| Run::Mark(Box::new(it))).collect()
                    }
                    BlockKind::List(list) => {
                        children.extend(self.nodes(list));
                        continue;
                    }
                    _ => {
                        self.leave_out(block);
                        continue;
                    }
                };
                label.extend((!label.is_empty()).then(|| Run::Mark(Box::new(Mark::Break))));
                label.extend(line);
            }
            let label = boxed(item, label);
            Some(DiagramNode { words: unbroken(&label), label, children })
        };
        list.items.iter().filter_map(node).collect()
    }

    /// Columns from headings with what is below them, or from the items of a list.
    fn columns(&mut self, blocks: &'a [markup::Block]) -> Vec<Column> {
        let mut columns: Vec<Column> = Vec::new();
        let has_headings = blocks.iter().any(|block| matches!(block.kind, BlockKind::Heading(..)));
        for block in blocks {
            match &block.kind {
                BlockKind::Heading(_, line) => {
                    columns.push(Column { title: Some(self.line(line)), blocks: Vec::new() });
                }
                BlockKind::List(list) if !has_headings => {
                    for item in &list.items {
                        if self.keeps(item) {
                            columns.push(self.item_column(item));
                        }
                    }
                }
                _ => {
                    let mut own = Vec::new();
                    self.block(block, &mut own);
                    match columns.last_mut().filter(|_| has_headings) {
                        Some(last) => last.blocks.append(&mut own),
                        None if own.is_empty() => {}
                        None => columns.push(Column { title: None, blocks: own }),
                    }
                }
            }
        }
        columns
    }

    /// An item as a column: its first paragraph is the title, with the item's box where it is a task; the rest is the text.
    fn item_column(&mut self, item: &'a Item) -> Column {
        let (title, rest) = match item.blocks.split_first() {
            Some((markup::Block { kind: BlockKind::Paragraph(line), .. }, rest)) => {
                (Some(boxed(item, self.written(line))), rest)
            }
            _ => (item.done.map(|_| boxed(item, Line::new())), &item.blocks[..]),
        };
        Column { title, blocks: self.blocks(rest) }
    }
}

/// How many columns or tiles stand side by side: as many as there is room for, in as few rows, of one length where that can be.
fn across(columns: &[Column], blocks: &[Block], audience: Audience) -> usize {
    let tiles = blocks.iter().find_map(|block| match &block.kind {
        Kind::Tiles(list) => Some(list.items.len()),
        _ => None,
    });
    let count = tiles.unwrap_or(columns.len()).max(1);
    let has_room = audience != Audience::Page && (tiles.is_none() || count > 6);
    count.div_ceil(count.div_ceil(if has_room { 4 } else { 3 }))
}

/// What is said above a callout; nothing above what speaks for itself.
fn label(callout: &markup::Callout, part: Option<&CasePart>) -> Vec<Phrase> {
    use CalloutKind::{Agenda, Columns, Cycle, Quiz, Quote, Statement, Tiles, Tree};
    // the number of a quiz is known where it is written
    if matches!(callout.kind, Quote | Statement | Columns | Tiles | Tree | Cycle | Agenda | Quiz) {
        return Vec::new();
    }
    let mut said = vec![Phrase::name("kind", callout.kind.word())];
    said.extend(callout.keys.form.map(|form| Phrase::name("form", form.word())));
    said.extend(callout.keys.minutes.filter(|_| !has_badge(callout.kind)).map(Phrase::minutes));
    said.extend(callout.keys.plenary.map(|minutes| Phrase::new("in_plenary").with(&minutes)));
    said.extend(part.map(|part| Phrase { of: part.count.to_string(), ..Phrase::new("part_of").with(&part.number) }));
    said
}

/// Whether the minutes of a callout stand in a badge, and not above it.
fn has_badge(kind: CalloutKind) -> bool {
    kind == CalloutKind::Exercise
}

/// Whether a callout is about something that takes its own time, and not about what people do in the room.
fn takes_own_time(kind: CalloutKind) -> bool {
    matches!(kind, CalloutKind::Film | CalloutKind::Link)
}

/// The first line of an item, with its box where it is a task.
fn boxed(item: &Item, body: Line) -> Line {
    match item.done {
        Some(done) => vec![Run::Mark(Box::new(Mark::Task { done, body }))],
        None => body,
    }
}

/// The link that a film or a link callout is about: its first.
fn main_link(callout: &markup::Callout) -> Option<&Link> {
    takes_own_time(callout.kind).then(|| markup::first_link(&callout.blocks)).flatten()
}

/// Whether an inline is a line break or white space.
fn is_separator(inline: &Inline) -> bool {
    match inline {
        Inline::SoftBreak | Inline::HardBreak => true,
        Inline::Text(text) => text.trim().is_empty(),
        _ => false,
    }
}

/// How many lines there are to write on below a callout of a kind, where its braces say no number.
fn lines(kind: CalloutKind) -> u32 {
    match kind {
        CalloutKind::Exercise | CalloutKind::Case => 6,
        CalloutKind::Question => 4,
        CalloutKind::TrafficLight => 2,
        _ => 0,
    }
}
