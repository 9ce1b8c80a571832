//! Raw HTML in Markdown: refused in layers, sanitised in the base. ammonia decides what is harmless.

use super::markdown_messages;
use crate::diagnostic::{Code, Diagnostic};
use crate::source::Span;

/// A character that sanitising leaves alone, to find the text between two tags again.
const MARK: char = '\u{FFFC}';

/// What raw HTML may do in a file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Trust {
    /// A layer: raw HTML is refused.
    Layer,
    /// The base: raw HTML is sanitised.
    Base,
    /// The base of a programme that says `raw_html: allow`.
    Allow,
}

/// A raw tag within a line.
pub(super) enum Tag {
    /// A comment.
    Nothing,
    /// `<br>`
    Break,
    /// An opening tag, by name.
    Open(String),
    /// A closing tag, by name.
    Close(String),
}

/// Reads a raw tag, which stands at `span`.
///
/// # Errors
///
/// The diagnostic of a tag that may not stand there.
pub(super) fn tag(raw: &str, trust: Trust, span: Span) -> Result<Tag, Diagnostic> {
    if raw.starts_with("<!--") {
        return Ok(Tag::Nothing);
    }
    if trust == Trust::Layer {
        return Err(in_layer(span));
    }
    let inner = raw.trim_matches(['<', '>']).trim_end_matches('/').trim();
    let name = |text: &str| text.split_whitespace().next().unwrap_or("").to_ascii_lowercase();
    if let Some(closing) = inner.strip_prefix('/') {
        return Ok(Tag::Close(name(closing)));
    }
    let refused = |message| Diagnostic::new(Code::Refused, span, message).hint(markdown_messages::write_markdown());
    match name(inner).as_str() {
        "br" => Ok(Tag::Break),
        "" | "img" | "input" | "hr" | "wbr" | "link" | "meta" => Err(refused(markdown_messages::unusable_tag())),
        open if trust == Trust::Allow || !pair(raw, open, trust).0.is_empty() => Ok(Tag::Open(open.to_owned())),
        open => Err(refused(markdown_messages::forbidden_tag(open))),
    }
}

fn in_layer(span: Span) -> Diagnostic {
    Diagnostic::new(Code::Refused, span, markdown_messages::html_in_layer()).hint(markdown_messages::write_markdown())
}

/// The harmless form of an opening tag and the closing tag that goes with it; empty where nothing is left.
pub(super) fn pair(raw: &str, name: &str, trust: Trust) -> (String, String) {
    if trust == Trust::Allow {
        return (raw.to_owned(), format!("</{name}>"));
    }
    let clean = sanitiser().clean(&format!("{raw}{MARK}</{name}>")).to_string();
    clean.split_once(MARK).map(|(start, end)| (start.to_owned(), end.to_owned())).unwrap_or_default()
}

/// The harmless form of a block of HTML, which stands at `span`. A comment is nothing.
///
/// # Errors
///
/// The diagnostic of a block in a layer.
pub(super) fn block(raw: &str, trust: Trust, span: Span) -> Result<String, Diagnostic> {
    let mut rest = raw;
    let mut kept = String::new();
    while let Some((before, comment)) = rest.split_once("<!--") {
        kept.push_str(before);
        rest = comment.split_once("-->").map_or("", |(_, after)| after);
    }
    kept.push_str(rest);
    match trust {
        _ if kept.trim().is_empty() => Ok(String::new()),
        Trust::Layer => Err(in_layer(span)),
        Trust::Base => Ok(sanitiser().clean(&kept).to_string()),
        Trust::Allow => Ok(kept),
    }
}

/// What ammonia lets through, and `lang`, which passages in Sámi and Kven need.
fn sanitiser() -> ammonia::Builder<'static> {
    let mut builder = ammonia::Builder::default();
    builder.add_generic_attributes(["lang"]).strip_comments(true).link_rel(None).rm_tags(["img"]);
    builder
}
