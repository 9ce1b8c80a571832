//! Raw HTML on its way to paper: what a pair of tags does to the text between them, or nothing but words.

use super::data::{Line, Mark, Run};

/// The language of a tag such as `nb-NO`, as Typst knows languages: two or three letters.
fn language(tag: &str) -> Option<String> {
    let language = tag.split('-').next()?.to_ascii_lowercase();
    let is_code = matches!(language.len(), 2 | 3) && language.bytes().all(|byte| byte.is_ascii_lowercase());
    is_code.then_some(language)
}

/// What a pair of raw tags does to the text between them; the text itself where it does nothing on paper.
pub(super) fn mark(start: &str, body: Line) -> Result<Mark, Line> {
    let inner = start.trim_matches(['<', '>']);
    let lang = inner.split_once(" lang=").and_then(|(_, value)| {
        let quoted = value.strip_prefix(['"', '\'']);
        language(quoted.unwrap_or(value).split(['"', '\'', ' ']).next()?)
    });
    let body = match lang {
        Some(lang) => vec![Run::Mark(Mark::Lang { lang, body })],
        None => body,
    };
    Ok(match inner.split_whitespace().next().unwrap_or_default() {
        "sup" => Mark::Sup { body },
        "sub" => Mark::Sub { body },
        "em" | "i" | "cite" | "dfn" => Mark::Em { body },
        "strong" | "b" => Mark::Strong { body },
        "del" | "s" => Mark::Strike { body },
        _ => return Err(body),
    })
}

/// The words of some HTML.
pub(super) fn without_tags(html: &str) -> String {
    let mut out = String::new();
    let mut rest = html;
    while let Some((before, tag)) = rest.split_once('<') {
        out.push_str(before);
        out.push(' ');
        rest = tag.split_once('>').map_or("", |(_, after)| after);
    }
    out.push_str(rest);
    let words = out.split_whitespace().collect::<Vec<_>>().join(" ");
    words
        .replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&quot;", "\"")
        .replace("&nbsp;", "\u{a0}")
        .replace("&amp;", "&")
}
