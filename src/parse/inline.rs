//! Text within a line: parameters, links, and pairs of raw HTML tags.

use std::ops::Range;

use super::html;
use super::markdown::Trust;
use crate::diagnostic::Code;
use crate::markup::{ActPlace, AddressPiece, BlockKind, Destination, Inline, Parameter};
use crate::source::Span;

/// A line as a block: a figure if it is nothing but a picture, or else a paragraph.
pub(super) fn as_block(line: Vec<Inline>) -> BlockKind {
    match <[Inline; 1]>::try_from(line) {
        Ok([Inline::Image(image)]) => BlockKind::Figure(image),
        Ok([other]) => BlockKind::Paragraph(vec![other]),
        Err(line) => BlockKind::Paragraph(line),
    }
}

/// A line being read: the pieces so far, with the places of its text.
#[derive(Default)]
pub(crate) struct Line {
    pieces: Vec<Piece>,
}

enum Piece {
    Text(String, Range<usize>),
    Html(String, Range<usize>),
    Other(Inline),
}

impl Line {
    /// Adds text; pulldown-cmark cuts it at every `_` and `[`, so neighbours are joined.
    pub(crate) fn text(&mut self, text: &str, range: Range<usize>) {
        match self.pieces.last_mut() {
            Some(Piece::Text(before, place)) => {
                before.push_str(text);
                place.end = range.end;
            }
            _ => self.pieces.push(Piece::Text(text.to_owned(), range)),
        }
    }

    /// Adds a raw HTML tag.
    pub(crate) fn html(&mut self, raw: String, range: Range<usize>) {
        self.pieces.push(Piece::Html(raw, range));
    }

    /// Adds anything else.
    pub(crate) fn push(&mut self, inline: Inline) {
        match inline {
            Inline::Text(text) => self.text(&text, 0..0),
            inline => self.pieces.push(Piece::Other(inline)),
        }
    }

    /// Takes parameters out of the text and pairs the HTML tags.
    pub(crate) fn finish(
        self,
        source: &str,
        trust: Trust,
        mut complain: impl FnMut(Code, Range<usize>, String),
        span: impl Fn(&Range<usize>) -> Span,
    ) -> Vec<Inline> {
        // open tags: the raw tag, its name, its place, and the text before it
        let mut open: Vec<(String, String, Range<usize>, Vec<Inline>)> = Vec::new();
        let mut line = Vec::new();
        for piece in self.pieces {
            match piece {
                Piece::Text(text, range) => split_parameters(&text, &range, source, &span, &mut line, &mut complain),
                Piece::Other(inline) => line.push(inline),
                Piece::Html(raw, range) => match html::tag(&raw, trust) {
                    Ok(html::Tag::Nothing) => {}
                    Ok(html::Tag::Break) => line.push(Inline::HardBreak),
                    Ok(html::Tag::Open(name)) => open.push((raw, name, range, std::mem::take(&mut line))),
                    Ok(html::Tag::Close(name)) if open.last().is_some_and(|last| last.1 == name) => {
                        if let Some((raw, _, _, before)) = open.pop() {
                            let inner = std::mem::replace(&mut line, before);
                            let (start, end) = html::pair(&raw, &name, trust);
                            line.push(Inline::Html(start, inner, end));
                        }
                    }
                    Ok(html::Tag::Close(name)) => complain(Code::Refused, range, format!("`</{name}>` closes nothing")),
                    Err(message) => complain(Code::Refused, range, message),
                },
            }
        }
        while let Some((_, name, range, mut before)) = open.pop() {
            complain(Code::Refused, range, format!("`<{name}>` is not closed; write `</{name}>` after its text"));
            before.append(&mut line);
            line = before;
        }
        line
    }
}

/// Cuts `{{name}}` and `{{name+1}}` out of text. Written `\{{name}}`, it stays text.
fn split_parameters(
    text: &str,
    range: &Range<usize>,
    source: &str,
    span: &impl Fn(&Range<usize>) -> Span,
    line: &mut Vec<Inline>,
    complain: &mut impl FnMut(Code, Range<usize>, String),
) {
    let raw = source.get(range.clone()).unwrap_or("");
    let mut rest = text;
    let mut seen = 0;
    while let Some(open) = rest.find("{{") {
        let Some(length) = rest[open..].find("}}").map(|at| at + 2) else { break };
        let written = &rest[open..open + length];
        let place = raw[seen..].find(written).map(|at| range.start + seen + at);
        let escaped = place.is_none_or(|at| source[..at].ends_with('\\'));
        seen = place.map_or(seen, |at| at - range.start + length);
        push_text(line, &rest[..open]);
        let parameter = |at| parameter(&written[2..length - 2], span(&(at..at + length)));
        match place.filter(|_| !escaped) {
            Some(at) => match parameter(at) {
                Some(parameter) => line.push(Inline::Parameter(parameter)),
                None => {
                    let message = "`{{…}}` holds the name of a parameter: a to z, 0 to 9 and `_`, and may count from \
                                   it, as in `{{valgar+1}}`; for plain braces write `\\{{`";
                    complain(Code::UndeclaredParameter, at..at + length, message.to_owned());
                }
            },
            None => push_text(line, written),
        }
        rest = &rest[open + length..];
    }
    push_text(line, rest);
}

fn push_text(line: &mut Vec<Inline>, text: &str) {
    if text.is_empty() {
        return;
    }
    // characters of the private use area are the marks of holes in rendered text
    let text: String = text.chars().filter(|c| !('\u{E000}'..='\u{F8FF}').contains(c)).collect();
    match line.last_mut() {
        Some(Inline::Text(before)) => before.push_str(&text),
        _ => line.push(Inline::Text(text)),
    }
}

/// What stands between the braces: a name, and a number to add to it.
fn parameter(inner: &str, span: Span) -> Option<Parameter> {
    let inner = inner.trim();
    let (name, add) = match inner.find(['+', '-']) {
        Some(sign) => (inner[..sign].trim_end(), inner[sign..].replace(' ', "").parse().ok()?),
        None => (inner, 0),
    };
    is_name(name).then(|| Parameter { name: name.into(), add, span })
}

fn is_name(name: &str) -> bool {
    !name.is_empty() && name.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'_')
}

/// Where an address leads, or why it may not.
pub(crate) fn destination(address: &str, span: Span) -> Result<Destination, (Code, String)> {
    if let Some(place) = address.strip_prefix("lov:") {
        let (act, place) = place.split_once('/').unwrap_or((place, ""));
        return Ok(Destination::Act(ActPlace { act: act.into(), place: place.into() }));
    }
    if let Some(id) = address.strip_prefix('#') {
        return Ok(Destination::Section(None, Some(id.into())));
    }
    let scheme = address.split_once(':').map(|(scheme, _)| scheme.to_ascii_lowercase());
    match scheme.as_deref() {
        Some("https" | "http" | "mailto" | "tel") => return Ok(Destination::Address(pieces(address, span))),
        Some(scheme) if !scheme.contains(['/', '.', '#']) => {
            return Err((
                Code::Refused,
                format!("a link may not begin with `{scheme}:`; use https:, mailto:, tel: or lov:"),
            ));
        }
        _ => {}
    }
    if address.starts_with("{{") && address.ends_with("}}") {
        return Ok(Destination::Address(pieces(address, span)));
    }
    if address.contains("..") || address.starts_with('/') {
        return Err((Code::Refused, format!("`{address}` leads out of the project; link to `module.md#id`")));
    }
    let (file, id) = address.split_once('#').map_or((address, None), |(file, id)| (file, Some(id)));
    match file.trim_start_matches("./").strip_suffix(".md") {
        Some(module) => Ok(Destination::Section(Some(module.into()), id.map(Into::into))),
        None => Err((
            Code::BrokenLink,
            format!(
                "`{address}` leads nowhere; write `module.md#id`, `#id`, an address with `https://`, or `lov:act/place`"
            ),
        )),
    }
}

/// Cuts `{{name}}` and `{{name+1}}` out of an address, or of a text that is no Markdown.
pub(crate) fn pieces(address: &str, span: Span) -> Vec<AddressPiece> {
    let mut pieces = Vec::new();
    let mut rest = address;
    while let Some((before, parameter, after)) = rest
        .split_once("{{")
        .and_then(|(before, tail)| tail.split_once("}}").map(|(inner, after)| (before, inner, after)))
        .and_then(|(before, inner, after)| Some((before, parameter(inner, span)?, after)))
    {
        if !before.is_empty() {
            pieces.push(AddressPiece::Text(before.to_owned()));
        }
        pieces.push(AddressPiece::Parameter(parameter));
        rest = after;
    }
    if !rest.is_empty() {
        pieces.push(AddressPiece::Text(rest.to_owned()));
    }
    pieces
}

/// Why a picture may not stand in a text, if it may not.
pub(crate) fn refuse_picture(path: &str, alt: &str) -> Option<(Code, String)> {
    let outside = path.contains(':') || path.starts_with('/') || path.contains("..");
    if outside || !path.starts_with("assets/") {
        let code = if outside { Code::Refused } else { Code::Figure };
        return Some((
            code,
            format!("`{path}` is not a picture of this project; put it in `assets/` and write `assets/…`"),
        ));
    }
    alt.trim().is_empty().then(|| {
        let message = "the picture has no text alternative; say in the brackets what it shows: `![…](…)`";
        (Code::Figure, message.to_owned())
    })
}
