//! A line of Markdown: its parameters, and pairs of raw HTML tags.

use std::ops::Range;

use super::body::Body;
use super::html::{self, Trust};
use super::tags::opening_tags;
use super::{braces, callout, characters, interpolation, leftovers, link, markdown_messages, messages, spaces};
use crate::diagnostic::Complaints;
use crate::markup::{self, BlockKind, Inline, Piece};

/// A line as a block: a figure if it is nothing but a picture, or else a paragraph.
pub(super) fn as_block(line: Vec<Inline>) -> BlockKind {
    match <[Inline; 1]>::try_from(line) {
        Ok([Inline::Image(image)]) => BlockKind::Figure(image),
        Ok([other]) => BlockKind::Paragraph(vec![other]),
        Err(line) => BlockKind::Paragraph(line),
    }
}

/// A heading's text without the white space around it, and with the braces at its end that are escaped. The parser takes these for
/// attributes, and leaves the backslash.
pub(super) fn heading(mut line: Vec<Inline>, source: &str) -> Vec<Inline> {
    if let (Some(braces), Some(Inline::Text(text))) = (source.lines().next().and_then(braces::escaped), line.last_mut())
        && text.ends_with('\\')
    {
        text.pop();
        text.push_str(braces);
    }
    let trimmed = callout::trimmed(line.clone());
    if trimmed.is_empty() { line } else { trimmed }
}

/// A line being read: the parts so far, with the places of text and tags in the Markdown.
#[derive(Default)]
pub(super) struct LineBuilder {
    parts: Vec<LinePart>,
    /// Where text stands, without the marks between.
    written: Vec<Range<usize>>,
}

/// A part of a line: text or a raw tag, each with its bytes in the Markdown, or what is read already.
enum LinePart {
    Text(String, Range<usize>),
    Html(String, Range<usize>),
    Other(Inline),
}

/// A tag that is open, and what stands before it.
struct OpenTag {
    raw: String,
    name: String,
    range: Range<usize>,
    before: Vec<Inline>,
}

impl LineBuilder {
    /// Adds text; pulldown-cmark cuts it at every `_` and `[`, so neighbours are joined.
    pub(super) fn text(&mut self, text: &str, range: Range<usize>) {
        match self.written.last_mut() {
            Some(last) if last.end == range.start => last.end = range.end,
            _ => self.written.push(range.clone()),
        }
        match self.parts.last_mut() {
            Some(LinePart::Text(before, place)) => {
                before.push_str(text);
                place.end = range.end;
            }
            _ => self.parts.push(LinePart::Text(text.to_owned(), range)),
        }
    }

    /// Adds a sign of a slot (`SLOT_SIGNS`) that is escaped.
    pub(super) fn escaped(&mut self, sign: char, range: Range<usize>) {
        self.written.push(range);
        self.push(Inline::Escaped(sign));
    }

    /// Adds a raw HTML tag.
    pub(super) fn html(&mut self, raw: String, range: Range<usize>) {
        self.parts.push(LinePart::Html(raw, range));
    }

    /// Adds anything else, and text that is read already.
    pub(super) fn push(&mut self, inline: Inline) {
        self.parts.push(LinePart::Other(inline));
    }

    /// Takes parameters out of the text and pairs the HTML tags. `is_label` says that it is the text of a link or a picture.
    pub(super) fn finish(
        self,
        body: &Body<'_>,
        trust: Trust,
        is_label: bool,
        complaints: &mut Complaints,
    ) -> Vec<Inline> {
        let links = leftovers::check(body, &self.written, is_label, complaints);
        let mut open: Vec<OpenTag> = Vec::new();
        let (mut line, mut is_open, mut refused) = (Vec::new(), false, Vec::new());
        for part in self.parts {
            match part {
                LinePart::Text(text, range) => {
                    let source = body.slice(&range);
                    let span = |near: Range<usize>| body.span(&(range.start + near.start..range.start + near.end));
                    let near = interpolation::nearly(source, &mut is_open).into_iter();
                    complaints.extend(near.map(|near| interpolation::near_parameter(source, &near, span)));
                    let comments = source.match_indices("<!--").filter(|(at, _)| !source[..*at].ends_with('\\'));
                    let span = |at: usize| body.span(&(range.start + at..range.start + at + "<!--".len()));
                    complaints.extend(comments.map(|(at, _)| markdown_messages::comment_is_text(span(at))));
                    characters::check_references(&text, &range, body, complaints);
                    split_parameters(&text, &range, body, &mut line);
                }
                LinePart::Other(inline) => line.push(inline),
                LinePart::Html(raw, range) => match html::tag(&raw, trust, body.trimmed(&range)) {
                    Ok(html::Tag::Nothing) => {}
                    Ok(html::Tag::Break) => line.push(Inline::HardBreak),
                    Ok(html::Tag::Open(name)) => {
                        html::check_attributes(&raw, trust, body, &range, complaints);
                        open.push(OpenTag { raw, name, range, before: std::mem::take(&mut line) });
                    }
                    Ok(html::Tag::Close(name)) => match open.pop_if(|last| last.name == name) {
                        Some(mut tag) => {
                            let inner = std::mem::replace(&mut line, std::mem::take(&mut tag.before));
                            line.extend(paired(tag, inner, body, trust, complaints));
                        }
                        None if refused.contains(&name) => {}
                        None => complaints.push(markdown_messages::tag_closes_nothing(body.trimmed(&range), name)),
                    },
                    Err(complaint) => {
                        refused.extend(opening_tags(&raw).pop().map(|tag| tag.name));
                        complaints.push(complaint);
                    }
                },
            }
        }
        while let Some(OpenTag { name, range, mut before, .. }) = open.pop() {
            complaints.push(markdown_messages::tag_not_closed(body.trimmed(&range), name));
            before.append(&mut line);
            line = before;
        }
        line.extend(links);
        line.shrink_to_fit();
        line
    }
}

/// A pair of tags around text; where it leads somewhere, a link, and what else it says of its text within that.
fn paired(tag: OpenTag, inner: Vec<Inline>, body: &Body<'_>, trust: Trust, complaints: &mut Complaints) -> Vec<Inline> {
    let (address, rest) = html::take_address(&tag.raw);
    let (start, end) = html::pair(&rest, &tag.name, trust);
    if !interpolation::braces(&start, body, &tag.range).is_empty() {
        complaints.push(messages::parameter_in_tag(body.trimmed(&tag.range)));
    }
    let Some(address) = address else { return vec![Inline::Html(Box::new(markup::Html { start, inner, end }))] };
    let text = match start.strip_prefix("<a ") {
        Some(more) => {
            let (start, end) = (format!("<span {more}"), "</span>".to_owned());
            vec![Inline::Html(Box::new(markup::Html { start, inner, end }))]
        }
        None => inner,
    };
    link::in_line((&address, ""), text, tag.range, body, complaints)
}

/// Cuts `{{name}}` and `{{name+1}}` out of text. What is written otherwise, such as with character references, stays text.
fn split_parameters(text: &str, range: &Range<usize>, body: &Body<'_>, line: &mut Vec<Inline>) {
    for piece in interpolation::cut(text, body, range, None) {
        let text = match piece {
            Piece::Text(text) => text,
            Piece::Parameter(parameter) => {
                line.push(Inline::Parameter(parameter));
                continue;
            }
        };
        // characters of the private use area are the marks of holes in rendered text
        let is_none = |c: char| ('\u{E000}'..='\u{F8FF}').contains(&c) || c == spaces::FILLER;
        let text: String = text.chars().filter(|c| !is_none(*c)).collect();
        match line.last_mut() {
            _ if text.is_empty() => {}
            Some(Inline::Text(before)) => before.push_str(&text),
            _ => line.push(Inline::Text(text)),
        }
    }
}
