//! Texts of an edition as data for paper.

use std::collections::BTreeSet;

use super::data::{Block, Callout, Column, Diagram, Item, Kind, Line, LinkBox, Mark, Run, Term};
use super::html;
use super::paper::{Paper, typeable};
use super::words::plain;
use crate::edition::Module;
use crate::markup::{
    self, ActPlace, AddressPiece, Align, BlockKind, CalloutKind, Destination, Footnote, Image, Inline, Link, List,
    Table,
};
use crate::render::diagram;
use crate::render::html::Medium;
use crate::render::shape::{self, Beside, Parts};

/// A column of a table has width in proportion to its longest text, but no less and no more than this many letters, so that no
/// column takes the room of the others; and always room for its longest word.
const LEAST_SHARE: usize = 6;
const LARGEST_SHARE: usize = 32;
const ROOM_AROUND_A_WORD: usize = 2;

/// Turns the blocks of one section into data, and remembers its footnotes.
pub(crate) struct Writer<'a> {
    paper: &'a Paper<'a>,
    module: &'a Module,
    medium: Medium,
    /// The level of headings within the text.
    level: u8,
    footnotes: &'a [Footnote],
    /// What labels of footnotes begin with.
    anchor: String,
    /// The label of the section of a handbook.
    section: Option<String>,
    cited: Vec<&'a str>,
    /// Whether there was a picture or a drawing among them.
    pub(crate) has_picture: bool,
    /// Whether something of them stands at the foot of the page.
    pub(crate) has_notes: bool,
    /// The labels of the places where acts are referred to: of each place in an act, the first in a section.
    pub(crate) acts: BTreeSet<String>,
}

impl<'a> Writer<'a> {
    pub(crate) fn new(
        paper: &'a Paper<'a>,
        module: &'a Module,
        medium: Medium,
        level: u8,
        footnotes: &'a [Footnote],
        anchor: String,
    ) -> Self {
        Self {
            paper,
            module,
            medium,
            level,
            footnotes,
            anchor,
            section: None,
            cited: Vec::new(),
            has_picture: false,
            has_notes: false,
            acts: BTreeSet::new(),
        }
    }

    /// For a section of the handbook with this label, which has references to acts already.
    pub(crate) fn in_section(self, label: &str, acts: BTreeSet<String>) -> Self {
        Self { section: Some(label.to_owned()), acts, ..self }
    }

    /// The texts of the footnotes that were cited by number, in order.
    pub(crate) fn notes(&mut self) -> Vec<Vec<Block>> {
        let mut notes = Vec::new();
        // a footnote may itself cite one
        while let Some(label) = self.cited.get(notes.len()).copied() {
            let note = self.footnotes.iter().find(|note| note.label == label);
            notes.push(note.map(|note| self.blocks(&note.blocks)).unwrap_or_default());
        }
        notes
    }

    /// Some blocks; those that another medium shows are left out.
    pub(crate) fn blocks(&mut self, blocks: &'a [markup::Block]) -> Vec<Block> {
        let parts = Parts::of(blocks);
        let mut out = Vec::new();
        blocks.iter().enumerate().for_each(|(at, block)| self.block(block, parts.at(at), &mut out));
        out
    }

    /// One block; nothing, or more than one, where it only says for whom it is.
    pub(crate) fn block(&mut self, block: &'a markup::Block, part: Option<&shape::Part>, out: &mut Vec<Block>) {
        let kind = match &block.kind {
            BlockKind::Paragraph(line) => Kind::Par { body: self.line(line) },
            BlockKind::Heading(_, line) => Kind::Heading { level: self.level, body: self.line(line) },
            BlockKind::List(list) => self.list(list),
            BlockKind::Table(table) => self.table(table),
            BlockKind::Code(_, text) => Kind::Code { text: text.clone() },
            BlockKind::Quote(blocks) => Kind::Quote { blocks: self.blocks(blocks) },
            BlockKind::Definitions(terms) => Kind::Terms {
                terms: terms
                    .iter()
                    .map(|(term, texts)| Term {
                        term: self.line(term),
                        texts: texts.iter().map(|text| self.blocks(text)).collect(),
                    })
                    .collect(),
            },
            BlockKind::Figure(image) => match self.figure(image) {
                Some(figure) => figure,
                None => return,
            },
            BlockKind::Html(html) => Kind::Par { body: vec![Run::Text(html::without_tags(html))] },
            BlockKind::Callout(callout) if self.hides(callout.kind) => return,
            BlockKind::Callout(callout)
                if matches!(callout.kind, CalloutKind::Slide | CalloutKind::Notes | CalloutKind::Handbook) =>
            {
                return out.extend(self.blocks(&callout.blocks));
            }
            BlockKind::Callout(callout) => Kind::Callout(Box::new(self.callout(callout, part))),
            BlockKind::Split => return,
        };
        out.push(Block { span: block.span, kind });
    }

    fn hides(&self, kind: CalloutKind) -> bool {
        match self.medium {
            Medium::Handbook => matches!(kind, CalloutKind::Notes | CalloutKind::Slide),
            Medium::Slide => matches!(kind, CalloutKind::Notes | CalloutKind::Handbook),
            Medium::Notes => matches!(kind, CalloutKind::Slide | CalloutKind::Handbook),
        }
    }

    fn list(&mut self, list: &'a List) -> Kind {
        let items = list.items.iter().map(|item| Item {
            done: item.done,
            tight: item.tight,
            blocks: self.blocks(&item.blocks),
        });
        Kind::List { start: list.start, items: items.collect() }
    }

    fn table(&mut self, table: &'a Table) -> Kind {
        let align = table.align.iter().map(|align| match align {
            Align::Right => "right",
            Align::Center => "center",
            _ => "left",
        });
        let head: Vec<Line> = table.head.iter().map(|cell| self.line(cell)).collect();
        let rows: Vec<Vec<Line>> =
            table.rows.iter().map(|row| row.iter().map(|cell| self.line(cell)).collect()).collect();
        let share = |at: usize| {
            let column = rows.iter().filter_map(|row| row.get(at)).chain(head.get(at));
            let texts: Vec<String> = column.map(|cell| plain(cell)).collect();
            let longest = texts.iter().map(|text| text.chars().count()).max().unwrap_or(0);
            let word = texts.iter().flat_map(|text| text.split_whitespace()).map(|word| word.chars().count()).max();
            longest.clamp(LEAST_SHARE, LARGEST_SHARE).max(word.unwrap_or(0) + ROOM_AROUND_A_WORD)
        };
        Kind::Table { shares: (0..head.len()).map(share).collect(), align: align.collect(), head, rows }
    }

    fn figure(&mut self, image: &Image) -> Option<Kind> {
        let picture = self.paper.edition.assets.get(&image.path)?;
        self.has_picture = true;
        let accepted = self.paper.project.accepts(&self.paper.edition.language);
        let caption = match image.title.is_empty() {
            true => picture.row.caption.get(&accepted).unwrap_or_default().to_owned(),
            false => image.title.clone(),
        };
        Some(Kind::Figure {
            path: self.paper.picture_path(&image.path, picture),
            alt: image.alt.clone(),
            caption,
            credit: picture.row.credit.clone(),
            licence: picture.row.licence.clone(),
        })
    }

    /// A callout.
    pub(crate) fn callout(&mut self, callout: &'a markup::Callout, part: Option<&shape::Part>) -> Callout {
        // footnotes are numbered in the order in which they are read: the title goes first
        let title = (!callout.title.is_empty()).then(|| self.line(&callout.title));
        let link = shape::main_link(callout);
        let blocks = match callout.kind {
            CalloutKind::Columns => Vec::new(),
            _ if link.is_some() => self.beside_link(&callout.blocks),
            _ => self.blocks(&callout.blocks),
        };
        let columns = match callout.kind {
            CalloutKind::Columns => shape::columns(&callout.blocks),
            _ => Vec::new(),
        };
        let agenda = &self.paper.edition.agenda;
        let day = callout.keys.day.and_then(|day| agenda.iter().find(|schedule| schedule.day == day));
        Callout {
            kind: callout.kind.word(),
            title,
            minutes: callout.keys.minutes,
            form: callout.keys.form.map(markup::Form::word),
            part: part.map(|part| part.number),
            parts: part.map(|part| part.count),
            source: callout.keys.source.clone(),
            columns: columns.into_iter().map(|column| self.column(column)).collect(),
            diagram: self.diagram(callout),
            link: link.map(|link| self.link_box(link)),
            agenda: day.map(|schedule| self.paper.day(schedule)),
            blocks,
        }
    }

    fn beside_link(&mut self, blocks: &'a [markup::Block]) -> Vec<Block> {
        let mut out = Vec::new();
        let span = blocks.first().map(|block| block.span).unwrap_or_default();
        for piece in shape::beside_link(blocks) {
            match piece {
                Beside::Line(line) => out.push(Block { span, kind: Kind::Par { body: self.line(line) } }),
                Beside::Block(block) => self.block(block, None, &mut out),
            }
        }
        out
    }

    fn column(&mut self, column: shape::Column<'a>) -> Column {
        let title = column.title.map(|line| self.line(line));
        let mut blocks = Vec::new();
        column.blocks.into_iter().for_each(|block| self.block(block, None, &mut blocks));
        Column { title, blocks }
    }

    fn diagram(&mut self, callout: &markup::Callout) -> Option<Diagram> {
        let list = callout.blocks.iter().find_map(|block| match &block.kind {
            BlockKind::List(list) => Some(list),
            _ => None,
        })?;
        let svg = match callout.kind {
            CalloutKind::Tree => diagram::tree(list),
            CalloutKind::Cycle => diagram::cycle(list),
            _ => return None,
        };
        self.has_picture = true;
        Some(Diagram { svg, alt: in_words(list) })
    }

    fn link_box(&mut self, link: &'a Link) -> LinkBox {
        let url = self.paper.url(&link.to);
        LinkBox {
            body: self.with_missing(link),
            address: url.as_deref().map(typeable),
            qr: url.as_deref().map(diagram::qr).filter(|svg| !svg.is_empty()),
            url,
        }
    }

    /// The text of a link, after the slots that its address lacks.
    fn with_missing(&mut self, link: &'a Link) -> Line {
        let mut body = Line::new();
        if let Destination::Address(pieces) = &link.to {
            for piece in pieces {
                if let AddressPiece::Parameter(parameter) = piece
                    && let Some(value) = self.paper.edition.values.get(&parameter.name).filter(|value| value.slot)
                {
                    body.push(Run::Mark(Mark::Slot { text: value.text.clone() }));
                    body.push(Run::Text(" ".to_owned()));
                }
            }
        }
        body.extend(self.line(&link.text));
        body
    }

    /// A line.
    pub(crate) fn line(&mut self, line: &'a [Inline]) -> Line {
        let mut out = Line::new();
        line.iter().for_each(|inline| self.inline(inline, &mut out));
        out
    }

    fn inline(&mut self, inline: &'a Inline, out: &mut Line) {
        let mark = match inline {
            Inline::Text(text) => return push_text(out, text),
            Inline::SoftBreak => return push_text(out, " "),
            Inline::Code(text) => Mark::Code { text: text.clone() },
            Inline::Emphasis(inner) => Mark::Em { body: self.line(inner) },
            Inline::Strong(inner) => Mark::Strong { body: self.line(inner) },
            Inline::Strike(inner) => Mark::Strike { body: self.line(inner) },
            Inline::Link(link) => self.link(link),
            Inline::Image(image) => match self.paper.edition.assets.get(&image.path) {
                Some(picture) => {
                    Mark::Picture { path: self.paper.picture_path(&image.path, picture), alt: image.alt.clone() }
                }
                None => return,
            },
            Inline::Footnote(label) => match self.footnote(label) {
                Some(mark) => mark,
                None => return,
            },
            Inline::Parameter(parameter) => match self.paper.edition.values.get(&parameter.name) {
                Some(value) if value.slot => Mark::Slot { text: value.text.clone() },
                Some(value) => return push_text(out, &value.plus(parameter.add)),
                None => return,
            },
            Inline::Html(start, inner, _) => match html::mark(start, self.line(inner)) {
                Ok(mark) => mark,
                Err(line) => return out.extend(line),
            },
            Inline::HardBreak => Mark::Break,
        };
        out.push(Run::Mark(mark));
    }

    fn link(&mut self, link: &'a Link) -> Mark {
        let url = self.paper.url(&link.to);
        // what an act's address is, the index of acts says
        let address = match &link.to {
            Destination::Address(_) if self.medium != Medium::Slide => url.as_deref().map(typeable),
            _ => None,
        };
        let body = self.with_missing(link);
        let said = plain(&body);
        let address = address.filter(|address| !said.contains(address.as_str()));
        self.has_notes |= address.is_some();
        Mark::Link { url, label: self.paper.label(&link.to, self.module), address, mark: self.mark(&link.to), body }
    }

    /// The label of a reference to an act, for the index of acts; nothing if the section has one to that place already.
    fn mark(&mut self, to: &Destination) -> Option<String> {
        let Destination::Act(place) = to else { return None };
        let label = act_label(self.section.as_deref()?, place);
        self.acts.insert(label.clone()).then_some(label)
    }

    fn footnote(&mut self, label: &str) -> Option<Mark> {
        let note = self.footnotes.iter().find(|note| note.label == label)?;
        self.has_notes = true;
        let cited = self.cited.iter().position(|cited| *cited == label);
        let number = cited.unwrap_or(self.cited.len()) + 1;
        if cited.is_none() {
            self.cited.push(&note.label);
        }
        let label = format!("{}--note-{number}", self.anchor);
        Some(match (self.medium, cited) {
            (Medium::Slide, _) => Mark::NoteNumber { number },
            (_, Some(_)) => Mark::FootnoteAgain { label },
            (_, None) => Mark::Footnote { label, blocks: self.blocks(&note.blocks) },
        })
    }
}

/// The label of a section's first reference to a place in an act.
pub(crate) fn act_label(section: &str, place: &ActPlace) -> String {
    format!("{section}--{}-{}", place.act, place.place)
}

fn push_text(out: &mut Line, text: &str) {
    match out.last_mut() {
        Some(Run::Text(last)) => last.push_str(text),
        _ => out.push(Run::Text(text.to_owned())),
    }
}

/// A list in one sentence: what it says, for those who do not see it drawn.
fn in_words(list: &List) -> String {
    let item = |item: &markup::Item| {
        let mut words = String::new();
        for block in &item.blocks {
            match &block.kind {
                BlockKind::Paragraph(line) => words.push_str(&markup::plain(line)),
                BlockKind::List(inner) => words.push_str(&format!(" ({})", in_words(inner))),
                _ => {}
            }
        }
        words
    };
    list.items.iter().map(item).collect::<Vec<_>>().join("; ")
}
