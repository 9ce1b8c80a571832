//! CommonMark to [`Block`]s.
//!
//! A recursive descent over the parser's events: each function reads up to the end of what it was called for. It never
//! fails, and every span stays inside the file.

use std::ops::Range;

use pulldown_cmark::{Alignment, CodeBlockKind, Event, Parser, Tag, TagEnd};

use super::body::Body;
use super::callout::{self, Head};
use super::html::Trust;
use super::lines::{DEEPEST, EventAt, Lines, is_block};
use super::references::{OPTIONS, check_definitions};
use super::unclosed::{self, Fence};
use super::{braces, callout_end, html, inline, leftovers, lists, markdown_messages, misread};
use crate::diagnostic::{Complaints, Diagnostic};
use crate::markup::{Align, Block, BlockKind, Callout, CalloutKind, Footnote, HtmlPiece, Inline, Item, List, Table};

/// A block at the top level of a document, or a heading, which only there makes a section.
pub(super) enum Top {
    /// A heading: level, text without braces, and its source range.
    Heading(u8, Vec<Inline>, Range<usize>),
    /// Anything else.
    Block(Block),
}

/// A document, parsed.
pub(super) struct ParsedText {
    /// Its headings and blocks in order.
    pub(super) tops: Vec<Top>,
    /// Its footnotes.
    pub(super) footnotes: Vec<Footnote>,
}

/// Reads the Markdown of a file.
pub(super) fn read(body: Body<'_>, trust: Trust, complaints: &mut Complaints) -> ParsedText {
    let text = unclosed::without_tabs_behind_fences(body.text);
    let lines = Lines::new(Parser::new_ext(&text, OPTIONS), body, trust, complaints);
    let (footnotes, fences, open_tags) = Default::default();
    let mut reader =
        Reader { lines, footnotes, fences, open_tags, audience: None, audience_end: None, paragraph: 0..0 };
    let tops = reader.document();
    let Reader { footnotes, fences, .. } = reader;
    unclosed::check_fences(&fences, &body, complaints);
    check_definitions(&body, complaints);
    ParsedText { tops, footnotes }
}

/// The state of the descent.
struct Reader<'a, 'b> {
    lines: Lines<'a, 'b>,
    footnotes: Vec<Footnote>,
    /// The code fences so far.
    fences: Vec<Fence>,
    /// The names of the tags that blocks of HTML have left open.
    open_tags: Vec<String>,
    /// The nearest callout around that says for whom its text is.
    audience: Option<CalloutKind>,
    /// The last callout that says so, and where it ends.
    audience_end: Option<(CalloutKind, usize)>,
    /// Where the last paragraph stands.
    paragraph: Range<usize>,
}

impl<'a> Reader<'a, '_> {
    fn next(&mut self) -> Option<EventAt<'a>> {
        self.lines.events.next()
    }

    fn complain(&mut self, complaint: Diagnostic) {
        self.lines.complaints.push(complaint);
    }

    fn document(&mut self) -> Vec<Top> {
        let mut tops = Vec::new();
        while let Some((event, range)) = self.next() {
            if let Event::Start(Tag::Heading { level, .. }) = event {
                let text = self.lines.line(|end| matches!(end, TagEnd::Heading(_)));
                let text = inline::heading(text, self.lines.body.slice(&range));
                tops.push(Top::Heading(level as u8, text, range));
            } else if let Some(block) = self.block(event, range) {
                tops.push(Top::Block(block));
            }
        }
        tops
    }

    /// What is next inside of what `end` ends; nothing at the end itself.
    fn inside(&mut self, end: TagEnd) -> Option<EventAt<'a>> {
        self.next().filter(|(event, _)| *event != Event::End(end))
    }

    /// The text up to `end`.
    fn text(&mut self, end: TagEnd) -> String {
        let mut text = String::new();
        while let Some((event, _)) = self.inside(end) {
            if let Event::Text(part) | Event::Html(part) = event {
                text.push_str(&part);
            }
        }
        text
    }

    /// Reads blocks up to an end that `is_end` accepts.
    fn blocks(&mut self, is_end: impl Fn(&TagEnd) -> bool) -> Vec<Block> {
        let mut blocks = Vec::new();
        while let Some((event, range)) = self.next() {
            match event {
                Event::End(end) if is_end(&end) => break,
                event => blocks.extend(self.block(event, range)),
            }
        }
        blocks
    }

    /// Reads the block that `event` begins, unless it is nested so deep that nobody could have meant it.
    fn block(&mut self, event: Event<'a>, range: Range<usize>) -> Option<Block> {
        if self.lines.depth < DEEPEST {
            self.lines.depth += 1;
            let block = self.shallow_block(event, range);
            self.lines.depth -= 1;
            return block;
        }
        if matches!(event, Event::Start(_)) {
            let span = self.lines.body.trimmed(&range);
            self.complain(markdown_messages::nested_too_deep(span, DEEPEST));
            let mut open = 1;
            while open > 0 {
                match self.next() {
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
        let span = self.lines.body.span(&range);
        let kind = match event {
            Event::Start(Tag::Paragraph) => {
                self.paragraph = range;
                let line = self.lines.line(|end| *end == TagEnd::Paragraph);
                if line.is_empty() {
                    return None;
                }
                inline::as_block(line)
            }
            Event::Start(Tag::Heading { level, .. }) => self.inner_heading(level as u8, &range),
            Event::Start(Tag::BlockQuote(_)) => self.quote(&range),
            Event::Start(Tag::List(start)) => self.list(start, &range),
            Event::Start(Tag::Table(align)) => self.table(&align),
            Event::Start(Tag::CodeBlock(kind)) => self.code(&kind, &range),
            Event::Start(Tag::DefinitionList) => self.definitions(),
            Event::Start(Tag::FootnoteDefinition(label)) => {
                let blocks = self.blocks(|end| *end == TagEnd::FootnoteDefinition);
                let line = self.lines.body.slice(&range).lines().next().map_or(0, str::len);
                let span = self.lines.body.span(&(range.start..range.start + line));
                self.footnotes.push(Footnote { label: label.to_lowercase(), span, blocks });
                return None;
            }
            Event::Start(Tag::HtmlBlock) => return self.html_block(range),
            Event::Rule => {
                self.lines.complaints.extend(misread::rule(&self.lines.body, &range));
                BlockKind::Split
            }
            Event::End(_) => return None,
            Event::Start(ref tag) if is_block(tag) => return None,
            // text straight in a list item or definition: a tight paragraph
            event => BlockKind::Paragraph(self.lines.tight((event, range))),
        };
        Some(Block { span, kind })
    }

    /// A heading within a quotation, a list or the like, which makes no section.
    fn inner_heading(&mut self, level: u8, range: &Range<usize>) -> BlockKind {
        let text = self.lines.line(|end| matches!(end, TagEnd::Heading(_)));
        let body = self.lines.body;
        let source = body.slice(range).trim_end();
        let (title, underline) = source.rsplit_once('\n').unwrap_or((source, ""));
        if underline.ends_with('-') {
            let span = body.trimmed(&(range.start..range.start + title.len()));
            self.complain(markdown_messages::underlined_within(span));
        }
        if let Some(braces) = braces::find(title) {
            let span = body.span(&(range.start + braces.start..range.start + braces.end));
            self.complain(markdown_messages::braces_within(span));
        }
        BlockKind::Heading(level, text)
    }

    /// A block quote, or the callout that its first line makes of it.
    fn quote(&mut self, range: &Range<usize>) -> BlockKind {
        let before = self.audience_end;
        let mut blocks = Vec::new();
        let is_paragraph = |(event, _): &EventAt<'_>| matches!(event, Event::Start(Tag::Paragraph));
        if let Some((start, paragraph)) = self.lines.events.next_if(is_paragraph) {
            let body = self.lines.body;
            let head = callout::head(&body, range.start, &paragraph).filter(|head| self.is_text(&head.marker));
            match head.map(|head| (callout::kind(&body, &head), head)) {
                Some((Ok(kind), head)) => {
                    let callout = self.callout(kind, &head, &paragraph);
                    self.lines.complaints.extend(callout_end::text_below(&body, &callout, range));
                    self.audience_end = kind.is_audience().then_some((kind, range.end));
                    return callout;
                }
                Some((Err(complaint), _)) => self.complain(complaint),
                // of a bracket that is escaped, the text begins behind the backslash
                None if self.is_text(&paragraph) || body.slice(&paragraph).starts_with("\\[!") => {
                    self.lines.complaints.extend(callout::without_mark(&body, &paragraph));
                }
                None => {}
            }
            blocks.extend(self.block(start, paragraph));
        }
        blocks.extend(self.blocks(is_quote_end));
        let body = self.lines.body;
        self.lines.complaints.extend(callout_end::quotation(&body, before, range));
        self.lines.complaints.extend(misread::more_than(&body, range));
        BlockKind::Quote(blocks)
    }

    /// Whether what is next is the text that begins a callout's marker, and not a link that is called so.
    fn is_text(&mut self, marker: &Range<usize>) -> bool {
        matches!(self.lines.events.peek(), Some((Event::Text(_) | Event::Start(Tag::Strong), at)) if at.start == marker.start)
    }

    /// Reads a callout from the text of its first paragraph on.
    fn callout(&mut self, kind: CalloutKind, head: &Head, paragraph: &Range<usize>) -> BlockKind {
        let body = self.lines.body;
        let (title, values, rest) = self.lines.callout_paragraph(head);
        let mut title = callout::trimmed(title);
        // what only says for whom a text is has no title, so the first line is text as well
        let first = if kind.is_audience() { std::mem::take(&mut title) } else { Vec::new() };
        let lines = [first, rest].into_iter().filter(|line| !line.is_empty());
        let mut blocks: Vec<_> =
            lines.map(|line| Block { span: body.span(paragraph), kind: inline::as_block(line) }).collect();
        let around = self.audience;
        if kind.is_audience() {
            let other = around.filter(|around| *around != kind && kind != CalloutKind::Notes);
            let seen_by_nobody = |around: CalloutKind| {
                markdown_messages::seen_by_nobody(body.trimmed(&head.line), kind.word(), around.word())
            };
            self.lines.complaints.extend(other.map(seen_by_nobody));
            self.audience = Some(kind);
        }
        blocks.extend(self.blocks(is_quote_end));
        self.audience = around;
        blocks.shrink_to_fit();
        callout::misplaced_keys(&body, &blocks, head, self.lines.complaints);
        let keys = callout::keys(&body, kind, head, values, self.lines.complaints);
        let title_span = body.trimmed(&head.title());
        let callout = Callout { kind, title, title_span, keys, blocks };
        self.lines.complaints.extend(callout::lacks(&body, &callout, head));
        callout::check_nodes(&callout, self.lines.complaints);
        BlockKind::Callout(Box::new(callout))
    }

    fn list(&mut self, start: Option<u64>, range: &Range<usize>) -> BlockKind {
        let body = self.lines.body;
        let paragraph = self.paragraph.clone();
        let (mut items, mut ranges) = (Vec::new(), Vec::new());
        while let Some((event, range)) = self.inside(TagEnd::List(start.is_some())) {
            if let Event::Start(Tag::Item) = event {
                items.push(self.item());
                ranges.push(range);
            }
        }
        self.lines.complaints.extend(lists::check(&body, &ranges, range.start, &paragraph));
        items.shrink_to_fit();
        BlockKind::List(List { start, items })
    }

    /// An item of a list; a box with which it begins makes it a task.
    fn item(&mut self) -> Item {
        let mut done = None;
        let mut tight = false;
        let mut blocks = Vec::new();
        while let Some((event, range)) = self.inside(TagEnd::Item) {
            match event {
                Event::TaskListMarker(state) => done = Some(state),
                Event::Start(Tag::Paragraph)
                    if matches!(self.lines.events.peek(), Some((Event::TaskListMarker(_), _))) =>
                {
                    if let Some((Event::TaskListMarker(state), _)) = self.next() {
                        done = Some(state);
                    }
                    blocks.extend(self.block(Event::Start(Tag::Paragraph), range));
                }
                event => {
                    tight |= !matches!(event, Event::Rule) && !matches!(event, Event::Start(ref tag) if is_block(tag));
                    blocks.extend(self.block(event, range));
                    lists::join_last(&mut blocks, tight);
                }
            }
        }
        // text on both sides of a break is two paragraphs
        tight &= !blocks.iter().any(|block| block.kind == BlockKind::Split);
        blocks.shrink_to_fit();
        Item { done, blocks, tight }
    }

    fn table(&mut self, align: &[Alignment]) -> BlockKind {
        let align: Vec<Align> = align.iter().map(lists::alignment).collect();
        let columns = align.len();
        let mut table = Table { align, head: Vec::new(), rows: Vec::new() };
        let mut start = None;
        if columns > lists::MOST_COLUMNS {
            let first = self.inside(TagEnd::Table).map_or(0, |(_, range)| range.start);
            while self.inside(TagEnd::Table).is_some() {}
            let at = self.lines.body.span(&(first..first));
            self.complain(markdown_messages::table_has_many(at, columns, lists::MOST_COLUMNS));
        }
        let (mut row, mut read) = (Vec::new(), 0);
        while let Some((event, range)) = self.inside(TagEnd::Table).filter(|_| columns <= lists::MOST_COLUMNS) {
            start = start.or(Some(range.start));
            match event {
                Event::Start(Tag::TableCell) => {
                    row.push(self.lines.line(|end| *end == TagEnd::TableCell));
                    read = range.end;
                }
                Event::End(TagEnd::TableHead) => table.head = std::mem::take(&mut row),
                Event::End(TagEnd::TableRow) => {
                    self.lines.complaints.extend(misread::row(&self.lines.body, &range));
                    self.lines.complaints.extend(lists::row_end(&self.lines.body, read..range.end, columns));
                    table.rows.push(std::mem::take(&mut row));
                }
                _ => {}
            }
        }
        let cells = columns * table.rows.len();
        if let Some(start) = start.filter(|_| cells > lists::MOST_CELLS) {
            table.rows.clear();
            let at = self.lines.body.span(&(start..start));
            self.complain(markdown_messages::table_is_long(at, cells, lists::MOST_CELLS));
        }
        BlockKind::Table(table)
    }

    fn code(&mut self, kind: &CodeBlockKind<'a>, range: &Range<usize>) -> BlockKind {
        let text = self.text(TagEnd::CodeBlock);
        let body = self.lines.body;
        let first = body.slice(range).lines().next().map_or(0, str::len);
        let first = range.start..range.start + first;
        let span = body.span(&first);
        let CodeBlockKind::Fenced(info) = kind else {
            self.lines.complaints.extend(misread::indented(&text, first, &body));
            return BlockKind::Code(String::new(), text);
        };
        self.lines.complaints.extend(leftovers::drawing(info, span));
        self.fences.push(Fence::of(&body, range, &text));
        BlockKind::Code(language(info).to_owned(), text)
    }

    fn definitions(&mut self) -> BlockKind {
        let mut list: Vec<(Vec<Inline>, Vec<Vec<Block>>)> = Vec::new();
        while let Some((event, range)) = self.inside(TagEnd::DefinitionList) {
            match event {
                Event::Start(Tag::DefinitionListTitle) => {
                    let term = self.lines.line(|end| *end == TagEnd::DefinitionListTitle);
                    list.push((term, Vec::new()));
                }
                Event::Start(Tag::DefinitionListDefinition) => {
                    self.lines.complaints.extend(misread::colon(&self.lines.body, &range));
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
        let raw = self.text(TagEnd::HtmlBlock);
        let body = self.lines.body;
        unclosed::check_comments(&body, &range, self.lines.complaints);
        let pieces = html::block(&raw, self.lines.trust, &body, &range, &mut self.open_tags, self.lines.complaints);
        self.lines.complaints.extend(leftovers::in_html(&body, &range).filter(|_| !pieces.is_empty()));
        let is_nothing =
            pieces.iter().all(|piece| matches!(piece, HtmlPiece::Text(text) if text.plain().trim().is_empty()));
        (!is_nothing).then(|| Block { span: body.span(&range), kind: BlockKind::Html(pieces) })
    }
}

/// The language that a code fence names, without what others write behind it: `rust,ignore`, `js {1,3}`, `{.python}`.
fn language(info: &str) -> &str {
    let mut words = info.split(|letter: char| letter.is_whitespace() || ",{}".contains(letter));
    words.find(|word| !word.is_empty()).unwrap_or_default().trim_start_matches('.')
}

fn is_quote_end(end: &TagEnd) -> bool {
    matches!(end, TagEnd::BlockQuote(_))
}
