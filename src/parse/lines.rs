//! The events of a Markdown parser, and the reading of single lines of text from them.

use std::iter::Peekable;
use std::ops::Range;

use pulldown_cmark::{Event, LinkType, OffsetIter, Parser, Tag, TagEnd};

use super::body::Body;
use super::callout::{Head, Role};
use super::html::Trust;
use super::inline::LineBuilder;
use super::{interpolation, link, markdown_messages, misread};
use crate::diagnostic::Complaints;
use crate::markup::{Image, Inline, Interpolated, SLOT_SIGNS, words};

/// How many blocks, or marks of a line, may stand in each other. A list of lists of lists has six; beyond this the stack is in danger.
pub(super) const DEEPEST: usize = 48;

/// An event of the parser, and the bytes of the Markdown that it is about.
pub(super) type EventAt<'a> = (Event<'a>, Range<usize>);

/// The events that are left of a file, and what was found while they were read.
pub(super) struct Lines<'a, 'b> {
    pub(super) events: Peekable<OffsetIter<'a>>,
    pub(super) body: Body<'a>,
    /// What raw HTML may do.
    pub(super) trust: Trust,
    pub(super) complaints: &'b mut Complaints,
    /// How many blocks and lines are open.
    pub(super) depth: usize,
    /// Whether the text of a link or a picture is read.
    is_label: bool,
    /// The first line of a callout, while its paragraph is read, and the text of each of its values so far.
    head: Option<Head>,
    values: Vec<LineBuilder>,
}

impl<'a, 'b> Lines<'a, 'b> {
    /// The events of `parser`, which reads the text of `body`.
    pub(super) fn new(parser: Parser<'a>, body: Body<'a>, trust: Trust, complaints: &'b mut Complaints) -> Self {
        let events = parser.into_offset_iter().peekable();
        Self { events, body, trust, complaints, depth: 0, is_label: false, head: None, values: Vec::new() }
    }

    /// Reads a line up to an end that `is_end` accepts.
    pub(super) fn line(&mut self, is_end: impl Fn(&TagEnd) -> bool) -> Vec<Inline> {
        self.depth += 1;
        let mut line = LineBuilder::default();
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

    /// Reads the text of a tight item, which begins with `first`: everything up to the next block.
    pub(super) fn tight(&mut self, (first, range): EventAt<'a>) -> Vec<Inline> {
        let mut line = LineBuilder::default();
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

    /// Reads the paragraph that begins with the first line of a callout: the title, each value in the braces, and the lines below. What
    /// begins in the title and ends below it is reported.
    pub(super) fn callout_paragraph(&mut self, head: &Head) -> (Vec<Inline>, Vec<Vec<Inline>>, Vec<Inline>) {
        self.values = (0..head.values()).map(|_| LineBuilder::default()).collect();
        self.head = Some(head.clone());
        let mut title = LineBuilder::default();
        let is_title =
            |(event, range): &EventAt<'a>| *event != Event::End(TagEnd::Paragraph) && range.start <= head.line.end;
        while let Some((event, range)) = self.events.next_if(is_title) {
            if matches!(event, Event::SoftBreak | Event::HardBreak) {
                break;
            }
            if range.end > head.line.end {
                let span = self.body.span(&(range.start..head.line.end));
                self.complaints.push(markdown_messages::goes_on_below_title(span));
            }
            self.inline(event, range, &mut title);
        }
        self.head = None;
        let title = self.finish(title);
        let values = std::mem::take(&mut self.values);
        let values = values.into_iter().map(|value| self.finish(value)).collect();
        (title, values, self.line(|end| *end == TagEnd::Paragraph))
    }

    /// The parts of a line as inlines: parameters taken out of its text, and tags of HTML paired.
    fn finish(&mut self, line: LineBuilder) -> Vec<Inline> {
        line.finish(&self.body, self.trust, self.is_label, self.complaints)
    }

    /// What the byte `at` is part of, and the byte at which that ends.
    fn role(&self, at: usize) -> (Role, usize) {
        self.head.as_ref().map_or((Role::Title, usize::MAX), |head| head.role(at))
    }

    /// The line to which text of a role is added.
    fn target<'l>(&'l mut self, role: Role, line: &'l mut LineBuilder) -> Option<&'l mut LineBuilder> {
        match role {
            Role::Title => Some(line),
            Role::Value(number) => self.values.get_mut(number),
            Role::Syntax => None,
        }
    }

    /// Adds an event to what it is part of: the line, a value in a callout's braces, or nothing.
    fn inline(&mut self, event: Event<'a>, range: Range<usize>, line: &mut LineBuilder) {
        let event = match event {
            Event::Text(text) => return self.text(&text, range, line),
            Event::Start(tag) => return self.mark(tag, range, line),
            event => event,
        };
        let (role, _) = self.role(range.start);
        let Some(line) = self.target(role, line) else { return };
        match event {
            Event::Code(text) => line.push(Inline::Code(text.to_string())),
            Event::SoftBreak => line.push(Inline::SoftBreak),
            Event::HardBreak => line.push(Inline::HardBreak),
            Event::FootnoteReference(label) => line.push(Inline::Footnote(label.to_lowercase())),
            Event::InlineHtml(raw) | Event::Html(raw) => line.html(raw.to_string(), range),
            _ => {}
        }
    }

    /// Adds text to what it is part of; what is written otherwise than it is shown, as `&amp;` is, is never divided.
    fn text(&mut self, text: &str, range: Range<usize>, line: &mut LineBuilder) {
        let sign = text.chars().next().filter(|sign| SLOT_SIGNS.contains(sign) && !text.starts_with("{{"));
        if let Some(sign) = sign.filter(|_| interpolation::is_escaped(&self.body, &range)) {
            let end = range.start + sign.len_utf8();
            let (role, _) = self.role(range.start);
            self.target(role, line).into_iter().for_each(|line| line.escaped(sign, range.start..end));
            let rest = &text[sign.len_utf8()..];
            if !rest.is_empty() {
                self.text(rest, end..range.end, line);
            }
            return;
        }
        if self.head.is_none() {
            line.text(text, range);
            return;
        }
        let is_verbatim = text.len() == range.len();
        let mut at = range.start;
        while at < range.end {
            let (role, end) = self.role(at);
            let end = if is_verbatim { end.min(range.end) } else { range.end };
            let part = text.get(at - range.start..end - range.start).filter(|_| is_verbatim).unwrap_or(text);
            if let Some(line) = self.target(role, line) {
                line.text(part, at..end);
            }
            at = end;
        }
    }

    /// Reads a mark and the text in it. One that stands in a callout's braces leaves its text to the value.
    fn mark(&mut self, tag: Tag<'a>, range: Range<usize>, line: &mut LineBuilder) {
        let (role, _) = self.role(range.start);
        let is_text = matches!(role, Role::Title);
        let mark: fn(Vec<Inline>) -> Inline = match tag {
            Tag::Emphasis => Inline::Emphasis,
            Tag::Strong => Inline::Strong,
            Tag::Strikethrough => Inline::Strike,
            Tag::Link { link_type, dest_url, title, .. } => {
                // a link that begins in a value is all of that value
                let head = self.head.take_if(|_| matches!(role, Role::Value(_)));
                let text = self.label(TagEnd::Link);
                self.head = self.head.take().or(head);
                if matches!(role, Role::Syntax) && text.is_empty() {
                    return;
                }
                let scheme = if link_type == LinkType::Email { "mailto:" } else { "" };
                let address = format!("{scheme}{dest_url}");
                let link = link::in_line((&address, &title), text, range, &self.body, self.complaints);
                let line = if matches!(role, Role::Syntax) { Some(line) } else { self.target(role, line) };
                return line.into_iter().for_each(|line| link.iter().cloned().for_each(|inline| line.push(inline)));
            }
            Tag::Image { dest_url, title, .. } => {
                let alt = words(&self.label(TagEnd::Image));
                if is_text && let Some(image) = self.image(&dest_url, &title, alt, range) {
                    line.push(image);
                }
                return;
            }
            _ => return,
        };
        self.complaints.extend(misread::mark(&self.body, &range));
        let end = tag.to_end();
        let inner = self.line(|other| *other == end);
        if is_text || !inner.is_empty() {
            line.push(mark(inner));
        }
    }

    /// Reads the text of a link or a picture up to its end.
    fn label(&mut self, end: TagEnd) -> Vec<Inline> {
        let around = std::mem::replace(&mut self.is_label, true);
        let text = self.line(|other| *other == end);
        self.is_label = around;
        text
    }

    /// A picture within a line; nothing where its path is refused, which is reported.
    fn image(&mut self, path: &str, title: &str, alt: Interpolated, range: Range<usize>) -> Option<Inline> {
        let path = link::picture(path, &alt, self.body.trimmed(&range));
        let path = path.map_err(|complaint| self.complaints.push(complaint)).ok()?;
        let span = self.body.span(&range);
        let title = link::interpolate(title, &self.body, range, self.complaints);
        Some(Inline::Image(Box::new(Image { path, alt, title, span })))
    }
}

/// Whether a tag begins a block, and not a mark of a line.
pub(super) fn is_block(tag: &Tag<'_>) -> bool {
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
