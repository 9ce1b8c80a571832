//! CommonMark to [`Block`]s. The only place that knows pulldown-cmark.
//!
//! A recursive descent over the parser's events: each function reads up to the end of what it was called for. It never
//! fails, and every span stays inside the file.

use std::iter::Peekable;
use std::ops::Range;

use pulldown_cmark::{Alignment, CodeBlockKind, Event, Options, Parser, Tag, TagEnd};

use super::html;
use super::inline::{self, Line};
use super::yaml::Complaints;
use crate::diagnostic::{Code, Diagnostic};
use crate::markup::{Align, Block, BlockKind, Footnote, Image, Inline, Item, List, Table};
use crate::source::{FileId, Span};

/// How many blocks may stand in each other. A list of lists of lists has six; beyond this the stack is in danger.
const DEEPEST: usize = 48;

/// What raw HTML is worth in a file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Trust {
    /// A layer: raw HTML is refused.
    Layer,
    /// The base: raw HTML is sanitised.
    Base,
    /// The base of a programme that says `raw_html: allow`.
    Allow,
}

/// A block at the top level of a document, or a heading, which only there makes a section.
pub(crate) enum Top {
    /// A heading: level, text without braces, and its source range.
    Heading(u8, Vec<Inline>, Range<usize>),
    /// Anything else.
    Block(Block),
}

/// A document, parsed.
pub(crate) struct Document {
    /// Its headings and blocks in order.
    pub(crate) tops: Vec<Top>,
    /// Its footnotes.
    pub(crate) footnotes: Vec<Footnote>,
}

/// Reads Markdown that stands in `file` from byte `offset`.
pub(crate) fn read(file: FileId, offset: usize, text: &str, trust: Trust, complaints: &mut Complaints) -> Document {
    let options = Options::ENABLE_TABLES
        | Options::ENABLE_FOOTNOTES
        | Options::ENABLE_DEFINITION_LIST
        | Options::ENABLE_TASKLISTS
        | Options::ENABLE_STRIKETHROUGH
        | Options::ENABLE_HEADING_ATTRIBUTES;
    let events = Parser::new_ext(text, options).into_offset_iter().peekable();
    let mut reader = Reader { events, file, offset, text, trust, complaints, footnotes: Vec::new(), depth: 0 };
    let tops = reader.document();
    Document { tops, footnotes: reader.footnotes }
}

/// The state of the descent.
pub(crate) struct Reader<'a, I: Iterator<Item = (Event<'a>, Range<usize>)>> {
    events: Peekable<I>,
    file: FileId,
    offset: usize,
    /// The Markdown, without front matter.
    pub(crate) text: &'a str,
    trust: Trust,
    pub(crate) complaints: &'a mut Complaints,
    footnotes: Vec<Footnote>,
    /// How many blocks are open.
    depth: usize,
}

impl<'a, I: Iterator<Item = (Event<'a>, Range<usize>)>> Reader<'a, I> {
    /// A range of the Markdown as a span of the file.
    pub(crate) fn span(&self, range: &Range<usize>) -> Span {
        Span::new(self.file, self.offset + range.start, self.offset + range.end)
    }

    pub(crate) fn complain(&mut self, code: Code, range: &Range<usize>, message: impl Into<crate::diagnostic::Message>) {
        let covered = &self.text[range.clone()];
        let trimmed = range.start..range.start + covered.trim_end().len();
        let span = self.span(&trimmed);
        self.complaints.push(Diagnostic::new(code, span, message));
    }

    fn document(&mut self) -> Vec<Top> {
        let mut tops = Vec::new();
        while let Some((event, range)) = self.events.next() {
            if let Event::Start(Tag::Heading { level, .. }) = event {
                let text = self.line(|end| matches!(end, TagEnd::Heading(_)));
                tops.push(Top::Heading(level as u8, text, range));
            } else if let Some(block) = self.block(event, range) {
                tops.push(Top::Block(block));
            }
        }
        tops
    }

    /// Reads blocks up to an end that `is_end` knows.
    fn blocks(&mut self, is_end: impl Fn(&TagEnd) -> bool) -> Vec<Block> {
        let mut blocks = Vec::new();
        while let Some((event, range)) = self.events.next() {
            match event {
                Event::End(end) if is_end(&end) => break,
                event => blocks.extend(self.block(event, range)),
            }
        }
        blocks
    }

    /// Reads the block that `event` begins, unless it is nested so deep that nobody could have meant it.
    fn block(&mut self, event: Event<'a>, range: Range<usize>) -> Option<Block> {
        if self.depth < DEEPEST {
            self.depth += 1;
            let block = self.shallow_block(event, range);
            self.depth -= 1;
            return block;
        }
        if matches!(event, Event::Start(_)) {
            self.complain(
                Code::Unreadable,
                &range,
                format!("this is nested more than {DEEPEST} deep; make it flatter"),
            );
            let mut open = 1;
            while open > 0 {
                match self.events.next() {
                    Some((Event::Start(_), _)) => open += 1,
                    Some((Event::End(_), _)) => open -= 1,
                    Some(_) => {}
                    None => break,
                }
            }
        }
        None
    }

    fn shallow_block(&mut self, event: Event<'a>, range: Range<usize>) -> Option<Block> {
        let span = self.span(&range);
        let kind = match event {
            Event::Start(Tag::Paragraph) => {
                let line = self.line(|end| *end == TagEnd::Paragraph);
                if line.is_empty() {
                    return None;
                }
                inline::as_block(line)
            }
            Event::Start(Tag::Heading { level, .. }) => {
                BlockKind::Heading(level as u8, self.line(|end| matches!(end, TagEnd::Heading(_))))
            }
            Event::Start(Tag::BlockQuote(_)) => {
                let blocks = self.blocks(|end| matches!(end, TagEnd::BlockQuote(_)));
                super::callout::read(self, range, blocks)
            }
            Event::Start(Tag::List(start)) => self.list(start),
            Event::Start(Tag::Table(align)) => self.table(&align),
            Event::Start(Tag::CodeBlock(kind)) => self.code(&kind),
            Event::Start(Tag::DefinitionList) => self.definitions(),
            Event::Start(Tag::FootnoteDefinition(label)) => {
                let blocks = self.blocks(|end| *end == TagEnd::FootnoteDefinition);
                let line = self.text[range.clone()].lines().next().map_or(0, str::len);
                let span = self.span(&(range.start..range.start + line));
                self.footnotes.push(Footnote { label: label.to_lowercase(), span, blocks });
                return None;
            }
            Event::Start(Tag::HtmlBlock) => return self.html_block(range),
            Event::Rule => BlockKind::Split,
            Event::End(_) => return None,
            Event::Start(ref tag) if is_block(tag) => return None,
            // text straight in a list item or definition: a tight paragraph
            event => BlockKind::Paragraph(self.tight(event, range)),
        };
        Some(Block { span, kind })
    }

    fn list(&mut self, start: Option<u64>) -> BlockKind {
        let mut items = Vec::new();
        while let Some((event, _)) = self.events.next() {
            match event {
                Event::End(TagEnd::List(_)) => break,
                Event::Start(Tag::Item) => items.push(self.item()),
                _ => {}
            }
        }
        BlockKind::List(List { start, items })
    }

    fn item(&mut self) -> Item {
        let mut done = None;
        let mut tight = false;
        let mut blocks = Vec::new();
        while let Some((event, range)) = self.events.next() {
            match event {
                Event::End(TagEnd::Item) => break,
                Event::TaskListMarker(state) => done = Some(state),
                Event::Start(Tag::Paragraph) if matches!(self.events.peek(), Some((Event::TaskListMarker(_), _))) => {
                    if let Some((Event::TaskListMarker(state), _)) = self.events.next() {
                        done = Some(state);
                    }
                    blocks.extend(self.block(Event::Start(Tag::Paragraph), range));
                }
                event => {
                    tight |= !matches!(event, Event::Start(ref tag) if is_block(tag));
                    blocks.extend(self.block(event, range));
                }
            }
        }
        Item { done, blocks, tight }
    }

    fn table(&mut self, align: &[Alignment]) -> BlockKind {
        let align = align
            .iter()
            .map(|align| match align {
                Alignment::None => Align::Default,
                Alignment::Left => Align::Left,
                Alignment::Center => Align::Center,
                Alignment::Right => Align::Right,
            })
            .collect();
        let mut table = Table { align, head: Vec::new(), rows: Vec::new() };
        let mut row = Vec::new();
        while let Some((event, _)) = self.events.next() {
            match event {
                Event::End(TagEnd::Table) => break,
                Event::Start(Tag::TableCell) => row.push(self.line(|end| *end == TagEnd::TableCell)),
                Event::End(TagEnd::TableHead) => table.head = std::mem::take(&mut row),
                Event::End(TagEnd::TableRow) => table.rows.push(std::mem::take(&mut row)),
                _ => {}
            }
        }
        BlockKind::Table(table)
    }

    fn code(&mut self, kind: &CodeBlockKind<'a>) -> BlockKind {
        let language = match kind {
            CodeBlockKind::Fenced(info) => info.split_whitespace().next().unwrap_or("").to_owned(),
            CodeBlockKind::Indented => String::new(),
        };
        let mut text = String::new();
        for (event, _) in self.events.by_ref() {
            match event {
                Event::End(TagEnd::CodeBlock) => break,
                Event::Text(part) => text.push_str(&part),
                _ => {}
            }
        }
        BlockKind::Code(language, text)
    }

    fn definitions(&mut self) -> BlockKind {
        let mut list: Vec<(Vec<Inline>, Vec<Vec<Block>>)> = Vec::new();
        while let Some((event, _)) = self.events.next() {
            match event {
                Event::End(TagEnd::DefinitionList) => break,
                Event::Start(Tag::DefinitionListTitle) => {
                    let term = self.line(|end| *end == TagEnd::DefinitionListTitle);
                    list.push((term, Vec::new()));
                }
                Event::Start(Tag::DefinitionListDefinition) => {
                    let text = self.blocks(|end| *end == TagEnd::DefinitionListDefinition);
                    if let Some((_, texts)) = list.last_mut() {
                        texts.push(text);
                    }
                }
                _ => {}
            }
        }
        BlockKind::Definitions(list)
    }

    fn html_block(&mut self, range: Range<usize>) -> Option<Block> {
        let mut raw = String::new();
        for (event, _) in self.events.by_ref() {
            match event {
                Event::End(TagEnd::HtmlBlock) => break,
                Event::Html(part) | Event::Text(part) => raw.push_str(&part),
                _ => {}
            }
        }
        let clean = match html::block(&raw, self.trust) {
            Ok(clean) => clean,
            Err(message) => {
                self.complain(Code::Refused, &range, message);
                return None;
            }
        };
        let span = self.span(&range);
        (!clean.trim().is_empty()).then_some(Block { span, kind: BlockKind::Html(clean) })
    }

    /// Reads a line up to an end that `is_end` knows.
    fn line(&mut self, is_end: impl Fn(&TagEnd) -> bool) -> Vec<Inline> {
        self.depth += 1;
        let mut line = Line::default();
        while let Some((event, range)) = self.events.next() {
            match event {
                Event::End(end) if is_end(&end) => break,
                // marks nested deeper than anybody means are passed over, and their text stays
                Event::Start(_) if self.depth > DEEPEST => {}
                event => self.inline(event, range, &mut line),
            }
        }
        self.depth -= 1;
        self.finish(line)
    }

    /// Reads the text of a tight item: everything up to the next block.
    fn tight(&mut self, first: Event<'a>, range: Range<usize>) -> Vec<Inline> {
        let mut line = Line::default();
        self.inline(first, range, &mut line);
        while let Some((event, range)) = self.events.next_if(|(event, _)| match event {
            Event::Start(tag) => !is_block(tag),
            Event::End(_) | Event::Rule => false,
            _ => true,
        }) {
            self.inline(event, range, &mut line);
        }
        self.finish(line)
    }

    fn finish(&mut self, line: Line) -> Vec<Inline> {
        let (trust, file, offset) = (self.trust, self.file, self.offset);
        let span = |range: &Range<usize>| Span::new(file, offset + range.start, offset + range.end);
        let text = self.text;
        line.finish(text, trust, |code, range, message| self.complain(code, &range, message), span)
    }

    fn inline(&mut self, event: Event<'a>, range: Range<usize>, line: &mut Line) {
        match event {
            Event::Text(text) => line.text(&text, range),
            Event::Code(text) => line.push(Inline::Code(text.to_string())),
            Event::SoftBreak => line.push(Inline::SoftBreak),
            Event::HardBreak => line.push(Inline::HardBreak),
            Event::FootnoteReference(label) => line.push(Inline::Footnote(label.to_lowercase())),
            Event::InlineHtml(raw) | Event::Html(raw) => line.html(raw.to_string(), range),
            Event::Start(Tag::Emphasis) => {
                let inner = self.line(|end| *end == TagEnd::Emphasis);
                line.push(Inline::Emphasis(inner));
            }
            Event::Start(Tag::Strong) => {
                let inner = self.line(|end| *end == TagEnd::Strong);
                line.push(Inline::Strong(inner));
            }
            Event::Start(Tag::Strikethrough) => {
                let inner = self.line(|end| *end == TagEnd::Strikethrough);
                line.push(Inline::Strike(inner));
            }
            Event::Start(Tag::Link { dest_url, .. }) => {
                let text = self.line(|end| *end == TagEnd::Link);
                self.link(&dest_url, text, range, line);
            }
            Event::Start(Tag::Image { dest_url, title, .. }) => {
                let alt = crate::markup::plain(&self.line(|end| *end == TagEnd::Image));
                self.image(&dest_url, title.to_string(), alt, range, line);
            }
            _ => {}
        }
    }

    /// A link that may not be is told of, and its text stays.
    fn link(&mut self, address: &str, text: Vec<Inline>, range: Range<usize>, line: &mut Line) {
        let span = self.span(&range);
        match inline::destination(address, span) {
            Ok(to) => line.push(Inline::Link(crate::markup::Link { to, text, span })),
            Err((code, message)) => {
                self.complain(code, &range, message);
                text.into_iter().for_each(|inline| line.push(inline));
            }
        }
    }

    fn image(&mut self, path: &str, title: String, alt: String, range: Range<usize>, line: &mut Line) {
        match inline::refuse_picture(path, &alt) {
            Some((code, message)) => self.complain(code, &range, message),
            None => line.push(Inline::Image(Image { path: path.into(), alt, title, span: self.span(&range) })),
        }
    }
}

fn is_block(tag: &Tag<'_>) -> bool {
    !matches!(
        tag,
        Tag::Emphasis
            | Tag::Strong
            | Tag::Strikethrough
            | Tag::Link { .. }
            | Tag::Image { .. }
            | Tag::Superscript
            | Tag::Subscript
    )
}
