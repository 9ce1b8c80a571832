//! Raw HTML in Markdown: refused in layers, sanitised in the base. ammonia decides what is harmless.

use super::markdown::Trust;

/// A character that sanitising leaves alone, to find the text between two tags again.
const MARK: char = '\u{FFFC}';

/// A raw tag within a line.
pub(crate) enum Tag {
    /// A comment.
    Nothing,
    /// `<br>`
    Break,
    /// An opening tag, by name.
    Open(String),
    /// A closing tag, by name.
    Close(String),
}

/// What a raw tag is, or why it may not stand there.
pub(crate) fn tag(raw: &str, trust: Trust) -> Result<Tag, String> {
    if raw.starts_with("<!--") {
        return Ok(Tag::Nothing);
    }
    if trust == Trust::Layer {
        return Err("a layer holds no HTML; write it in Markdown".into());
    }
    let inner = raw.trim_matches(['<', '>']).trim_end_matches('/').trim();
    let name = |text: &str| text.split_whitespace().next().unwrap_or("").to_ascii_lowercase();
    if let Some(closing) = inner.strip_prefix('/') {
        return Ok(Tag::Close(name(closing)));
    }
    match name(inner).as_str() {
        "br" => Ok(Tag::Break),
        "" | "img" | "input" | "hr" | "wbr" | "link" | "meta" => {
            Err("this HTML tag cannot be used; write it in Markdown".into())
        }
        open if trust == Trust::Allow || !pair(raw, open, trust).0.is_empty() => Ok(Tag::Open(open.to_owned())),
        open => Err(format!("`<{open}>` is not allowed; write it in Markdown")),
    }
}

/// The harmless form of an opening tag and the closing tag that goes with it; empty where nothing is left.
pub(crate) fn pair(raw: &str, name: &str, trust: Trust) -> (String, String) {
    if trust == Trust::Allow {
        return (raw.to_owned(), format!("</{name}>"));
    }
    let clean = sanitiser().clean(&format!("{raw}{MARK}</{name}>")).to_string();
    clean.split_once(MARK).map(|(start, end)| (start.to_owned(), end.to_owned())).unwrap_or_default()
}

/// The harmless form of a block of HTML, or why it may not stand there. A comment is nothing.
pub(crate) fn block(raw: &str, trust: Trust) -> Result<String, String> {
    let mut rest = raw;
    let mut kept = String::new();
    while let Some((before, comment)) = rest.split_once("<!--") {
        kept.push_str(before);
        rest = comment.split_once("-->").map_or("", |(_, after)| after);
    }
    kept.push_str(rest);
    match trust {
        _ if kept.trim().is_empty() => Ok(String::new()),
        Trust::Layer => Err("a layer holds no HTML; write it in Markdown".into()),
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
