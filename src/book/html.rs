//! What raw HTML means where there is no HTML, on paper and as words, and text within it.

use super::block::HtmlPiece;
use super::line::Style;

/// Letters and the character references that they are written with, the one that is in all others first.
const REFERENCES: [(&str, &str); 4] = [("&", "&amp;"), ("<", "&lt;"), (">", "&gt;"), ("\"", "&quot;")];

/// What a pair of raw tags does to the text between them, and the language that it says the text is in.
pub(super) fn meaning(start: &str) -> (Option<Style>, Option<String>) {
    let inner = start.trim_matches(['<', '>']);
    let lang = inner.split_once(" lang=").and_then(|(_, value)| {
        let quoted = value.strip_prefix(['"', '\'']);
        language(quoted.unwrap_or(value).split(['"', '\'', ' ']).next()?)
    });
    let style = match inner.split_whitespace().next().unwrap_or_default() {
        "sup" => Some(Style::Sup),
        "sub" => Some(Style::Sub),
        "em" | "i" | "cite" | "dfn" => Some(Style::Em),
        "strong" | "b" => Some(Style::Strong),
        "del" | "s" => Some(Style::Strike),
        _ => None,
    };
    (style, lang)
}

/// The language of a tag such as `nb-NO`, two or three letters.
fn language(tag: &str) -> Option<String> {
    let language = tag.split('-').next()?.to_ascii_lowercase();
    let is_code = matches!(language.len(), 2 | 3) && language.bytes().all(|byte| byte.is_ascii_lowercase());
    is_code.then_some(language)
}

/// The words of some HTML.
pub(super) fn words(pieces: &[HtmlPiece]) -> String {
    let texts = pieces.iter().map(|piece| if let HtmlPiece::Text(text) = piece { text } else { "" });
    let html: String = texts.collect();
    let mut out = String::new();
    let mut rest = &*html;
    while let Some((before, tag)) = rest.split_once('<') {
        out.push_str(before);
        out.push(' ');
        rest = tag.split_once('>').map_or("", |(_, after)| after);
    }
    out.push_str(rest);
    let words = out.split_whitespace().collect::<Vec<_>>().join(" ").replace("&nbsp;", "\u{a0}");
    REFERENCES.iter().rev().fold(words, |words, (letter, written)| words.replace(written, letter))
}

/// Text as it is written in HTML.
pub(super) fn escaped(text: &str) -> String {
    REFERENCES.iter().fold(text.to_owned(), |text, (letter, written)| text.replace(letter, written))
}
