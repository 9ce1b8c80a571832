//! Leftovers: text that was meant as a mark of Markdown, or of a language like it, and that readers see as it stands.
//!
//! Only what the parser has left as text is looked at, as [`Written`] gives it: code, links and escaped characters **never** count.
//! `bullets` looks at how lines begin.

use std::ops::Range;

use super::body::Body;
use super::written::{NO_TEXT, Written, begins_word};
use super::{bullets, foreign, leftover_messages as messages, misread, pasted, worded};
use crate::diagnostic::{Complaints, Diagnostic};
use crate::markup::{CalloutKind, Inline, LONGEST_TEXT};
use crate::source::Span;

/// Reports what is left over in the ranges of one paragraph, heading or cell; `is_label`: of the text of a link or a picture. Gives the
/// links in it that are none, for what is said of them is only known to who knows the edition.
pub(super) fn check(
    body: &Body<'_>,
    ranges: &[Range<usize>],
    is_label: bool,
    complaints: &mut Complaints,
) -> Vec<Inline> {
    let Some(written) = Written::new(body, ranges) else { return Vec::new() };
    if written.text.len() > LONGEST_TEXT {
        complaints.push(messages::text_too_long(written.span(0..1), written.text.len(), LONGEST_TEXT));
        return Vec::new();
    }
    pasted::check(&written, is_label, complaints);
    links(&written, complaints);
    complaints.extend(reversed_link(&written));
    complaints.extend(half_bracket(&written));
    complaints.extend(pointed_address(&written));
    complaints.extend(callout_without_end(&written));
    let emphasis = ["**", "__", "~~", "*"].iter().find_map(|mark| emphasis(&written, mark));
    complaints.extend(emphasis.or_else(|| mark_at_mark(&written)).or_else(|| opened_only(&written)));
    complaints.extend(braces(&written));
    complaints.extend(last_backslash(&written));
    foreign::check(&written, complaints);
    complaints.extend(title_attributes(&written));
    bullets::check(&written, complaints);
    misread::check(&written, complaints);
    if is_label { Vec::new() } else { worded::links(&written) }
}

/// Reports brackets that are nearly a link, a picture, a callout or a note.
fn links(written: &Written<'_>, complaints: &mut Complaints) {
    let text = &written.text;
    let mut from = 0;
    while let Some(close) = text[from..].find(']').map(|at| from + at) {
        let open = text[from..close].rfind('[').map(|at| from + at);
        let (found, end) = link(written, open, close).unzip();
        // of a callout of an unknown kind, that is said just before
        let is_told = |found: &Diagnostic| complaints.iter().rev().take(100).any(|told| found.span.meets(told.span));
        let found = found.filter(|found| !is_told(found));
        complaints.extend(found);
        from = end.unwrap_or(close + 1);
    }
}

/// What the brackets from `open` to `close` nearly are, and the byte at which that ends.
fn link(written: &Written<'_>, open: Option<usize>, close: usize) -> Option<(Diagnostic, usize)> {
    let text = &written.text;
    let before = open.and_then(|open| written.before(open));
    let is_picture = before == Some('!');
    let start = open.map_or(close, |open| open - usize::from(is_picture));
    let (what, rest) = (if is_picture { "picture" } else { "link" }, &text[close + 1..]);
    let inner = written.source(open.map_or(close, |open| open + 1)..close);
    let begins_line = text[..start].rsplit('\n').next().is_some_and(|line| line.trim().is_empty());
    let line_end = written.line_end(close);
    let end_of = |from: usize, sign: char| text[from..line_end].find(sign).map(|at| from + at);
    if rest.starts_with('(') {
        let end = end_of(close + 2, ')');
        let address = written.source(close + 2..end.unwrap_or(line_end));
        let span = written.span(start..end.map_or(line_end, |end| end + 1));
        let is_spaced = end.is_some() && address.contains(char::is_whitespace);
        let found = match is_spaced {
            true if !is_picture && open.is_some() && worded::is_title(address) => return None,
            true => spaced((inner, address), what, span),
            false => messages::no_link(span, what),
        };
        return Some((found, end.map_or(line_end, |end| end + 1)));
    }
    let bracket = close + 1 + rest.len() - rest.trim_start().len();
    if bracket > close + 1 && text[bracket..].starts_with(['(', '[']) {
        let end = text[bracket..].find([')', ']']).map(|end| bracket + end)?;
        let is_link = is_address(written.source(bracket + 1..end));
        return is_link.then(|| (messages::space_in_link(written.span(start..end + 1), what), end + 1));
    }
    if let Some(label) = rest.strip_prefix('[').and_then(|rest| rest.split_once(']')).map(|(label, _)| label) {
        let end = close + "][]".len() + label.len();
        let is_meant = label.starts_with('^') || before.is_some_and(char::is_alphanumeric) || open.is_none();
        let label = if label.is_empty() { inner } else { written.source(close + 2..end - 1) };
        return (!is_meant).then(|| (undefined(written.span(start..end), inner, label), end));
    }
    let is_definition = begins_line && !inner.starts_with('^') && rest.starts_with(':');
    if is_definition && is_address(written.source(close + 2..line_end)) {
        return Some((messages::definition_in_text(written.span(start..line_end), inner), line_end));
    }
    let span = written.span(start..close + 1);
    let is_contents = ["[TOC]", "[_TOC_]", "[toc]"].contains(&written.source(start..close + 1));
    let found = match before {
        Some('[') if rest.starts_with(']') && text[..start - 1].ends_with('!') => {
            messages::wiki_picture(written.span(start - 2..close + 2), inner)
        }
        Some('[') if rest.starts_with(']') && !inner.contains("TOC") => {
            messages::wiki_link(written.span(start - 1..close + 2))
        }
        Some('^') => messages::note_in_text(written.span(start - 1..close + 1)),
        _ if inner.trim_start().strip_prefix('!').is_some_and(begins_word)
            && (begins_line || looks_quoted(written, start)) =>
        {
            messages::callout_in_text(span, inner)
        }
        Some('!') if !text[..start].ends_with(|c: char| c.is_alphanumeric() || c == '<') => {
            messages::no_link(span, what)
        }
        _ if is_contents => messages::contents(span),
        _ => return None,
    };
    Some((found, close + 1))
}

/// The diagnostic of an address with white space in it, which may be the number of a telephone.
fn spaced((text, address): (&str, &str), what: &str, span: Span) -> Diagnostic {
    let number: String = address.chars().filter(|c| !c.is_whitespace()).collect();
    let digits = number.strip_prefix('+').unwrap_or(&number);
    let is_telephone = digits.len() > 4 && digits.bytes().all(|byte| byte.is_ascii_digit());
    match is_telephone && what == "link" {
        true => messages::number_as_address(span, text, number),
        false => messages::address_with_space(span, what),
    }
}

/// The diagnostic of a link whose label nothing defines, or whose address stands where a label does.
fn undefined(span: Span, text: &str, label: &str) -> Diagnostic {
    match is_address(label) {
        true => messages::link_in_brackets(span, text, label),
        false => messages::link_without_definition(span, label),
    }
}

/// Whether what stands before a byte in its line looks like the mark of a quotation: `&gt;`, `\>`, `»`, in emphasis or not.
fn looks_quoted(written: &Written<'_>, at: usize) -> bool {
    let line = written.text[..at].rfind('\n').map_or(0, |end| end + 1);
    let before = written.source(line..at).replace("&gt;", ">").replace("&#62;", ">").replace("&#x3e;", ">");
    let is_mark = |c: char| c.is_whitespace() || "\\>»›*_|-–".contains(c);
    before.trim_end().ends_with(['>', '»', '›']) || before.trim_matches(is_mark).is_empty()
}

/// Whether a text begins like an address to link to.
fn is_address(text: &str) -> bool {
    let text = text.trim_start_matches(['<', ' ', '\t']);
    let file = text.split(['#', ' ', '"']).next().unwrap_or_default();
    ["http:", "https:", "www.", "mailto:", "tel:", "lov:", "assets/", "../", "./"].iter().any(|it| text.starts_with(it))
        || text.strip_prefix('#').is_some_and(begins_word)
        || [".md", ".pdf", ".html", ".png", ".jpg", ".svg"].iter().any(|it| file.ends_with(it))
}

/// `(text)[address]`.
fn reversed_link(written: &Written<'_>) -> Option<Diagnostic> {
    let text = &written.text;
    text.match_indices(")[").find_map(|(at, _)| {
        let end = at + text[at..written.line_end(at)].find(']')?;
        let start = text[..at].rfind('(').unwrap_or(at);
        is_address(written.source(at + 2..end)).then(|| messages::reversed_link(written.span(start..end + 1)))
    })
}

/// `[text(https://…)`, which lacks the bracket between the two.
fn half_bracket(written: &Written<'_>) -> Option<Diagnostic> {
    let text = &written.text;
    text.match_indices('[').find_map(|(at, _)| {
        let line = &text[at..written.line_end(at)];
        let open =
            line.find('(').filter(|open| !line[..*open].contains(']') && line[open + 1..].starts_with('\x1a'))?;
        let end = at + line[open..].find(')').map_or(line.len(), |end| open + end + 1);
        is_address(written.source(at + open + 1..end)).then(|| messages::no_link(written.span(at..end), "link"))
    })
}

/// An address between `<` and `>` that is no link: it has a space in it, or no scheme.
fn pointed_address(written: &Written<'_>) -> Option<Diagnostic> {
    let text = &written.text;
    text.match_indices("<\x1a").find_map(|(at, _)| {
        let end = text[at..written.line_end(at)].find('>').map_or(written.line_end(at), |end| at + end + 1);
        let (address, span) = (written.source(at + 1..end).trim_end_matches('>'), written.span(at..end));
        let is_spaced = address.contains(char::is_whitespace);
        is_address(address).then(|| match is_spaced {
            true => messages::address_with_space(span, "link"),
            false => messages::pointed_without_scheme(span, address),
        })
    })
}

/// `[!word` that is not closed in its line.
fn callout_without_end(written: &Written<'_>) -> Option<Diagnostic> {
    let text = &written.text;
    text.match_indices("[!").find_map(|(at, _)| {
        let line = &text[at + "[!".len()..written.line_end(at)];
        let word = line.split_whitespace().next().filter(|_| begins_word(line) && !line.contains(']'))?;
        let word = word.trim_matches(|c: char| !c.is_alphanumeric());
        Some(messages::callout_not_closed(written.span(at..written.line_end(at)), word))
    })
}

/// A mark of emphasis that marks nothing: two stars or tildes in any case but between letters or numbers, others where they are a pair around text.
fn emphasis(written: &Written<'_>, mark: &str) -> Option<Diagnostic> {
    let text = &written.text;
    let sign = mark.chars().next()?;
    let is_run = |at: usize| {
        let len = text.len() - at - text[at..].trim_start_matches(sign).len();
        !text[..at].ends_with(sign) && (len == mark.len() || (mark == "**" && len == 3))
    };
    let next = |at: usize| text[at..].trim_start_matches(sign).chars().next();
    let is_word = |c: Option<char>| c.is_some_and(char::is_alphanumeric);
    let runs: Vec<usize> = text.match_indices(mark).map(|(at, _)| at).filter(|at| is_run(*at)).collect();
    let is_between = |at: usize| is_word(written.before(at)) && is_word(next(at));
    let (at, end) = match mark {
        "**" | "~~" => (*runs.iter().find(|at| runs.len() > 1 || !is_between(**at))?, runs.get(1)),
        _ => runs.iter().enumerate().find_map(|(number, at)| {
            let is_opening = !is_word(written.before(*at))
                && next(*at).is_some_and(|c| c.is_alphanumeric() || "«\"“”([\x1a".contains(c));
            let is_apart = |end: usize| mark == "*" && text[..end].ends_with(char::is_whitespace);
            let closes = |end: &&usize| !is_apart(**end) && **end < written.line_end(*at);
            let end = runs[number + 1..].iter().find(closes).filter(|_| is_opening)?;
            Some((*at, Some(end)))
        })?,
    };
    let end = end.copied().filter(|end| *end > at && *end < written.line_end(at)).unwrap_or(at) + mark.len();
    let shown: String = mark.chars().flat_map(|sign| ['\\', sign]).collect();
    Some(messages::emphasis(written.span(at..end), mark, shown))
}

/// A star that is text right before a mark that is read: `***x**`.
fn mark_at_mark(written: &Written<'_>) -> Option<Diagnostic> {
    let mut stars = written.text.match_indices('*').map(|(at, _)| at);
    let behind = |at: usize| written.body.text[written.start + at + 1..].chars().next();
    let is_read = |at: usize| written.text[at + 1..].bytes().next().is_none_or(|byte| byte == NO_TEXT);
    let is_outside = |at: usize| !written.before(at).is_some_and(|c| c.is_alphanumeric() || c == NO_TEXT as char);
    let at = stars.find(|at| behind(*at) == Some('*') && is_read(*at) && is_outside(*at))?;
    Some(messages::emphasis(written.span(at..at + 1), "*", "\\*"))
}

/// `__` that begins a word and that nothing closes.
fn opened_only(written: &Written<'_>) -> Option<Diagnostic> {
    let text = &written.text;
    let (at, _) = text.match_indices("__").find(|(at, _)| {
        let word = text[at + 2..].split(|c: char| c.is_whitespace() || c == NO_TEXT as char).next().unwrap_or_default();
        begins_word(word)
            && !word.contains('_')
            && !written.before(*at).is_some_and(|c| c.is_alphanumeric() || c == '_')
    })?;
    Some(messages::emphasis(written.span(at..at + 2), "__", "\\_\\_"))
}

/// Braces that nobody reads: the attributes of a heading where none is, those that others write behind a link, a picture or code, and
/// tags of a template.
fn braces(written: &Written<'_>) -> Option<Diagnostic> {
    let text = &written.text;
    text.match_indices('{').find_map(|(at, _)| {
        let line = &text[at + 1..written.line_end(at)];
        let end = line.find('}').map_or(line.len(), |end| end + 1);
        let span = written.span(at..at + 1 + end);
        let above = written.body.text[..written.start + at].trim_end_matches(' ');
        let is_behind = above.ends_with([')', ']', '`']);
        match line.chars().next()? {
            '%' => Some(messages::template_tag(span)),
            _ if is_behind && are_attributes(line[..end].trim_end_matches('}')) => {
                Some(messages::attributes_in_text(span))
            }
            '#' | '.' if begins_word(&line[1..]) && !bullets::takes_braces(written, at) => {
                Some(messages::braces_in_text(span))
            }
            ':' if line[..end].ends_with('}') => Some(messages::attributes_in_text(span)),
            _ => None,
        }
    })
}

/// A backslash at the end of a line that ends no line there, as at the end of a paragraph.
fn last_backslash(written: &Written<'_>) -> Option<Diagnostic> {
    let (text, body) = (&written.text, written.body.text);
    text.match_indices('\\').find_map(|(at, _)| {
        let line = &body[written.start + at + 1..];
        let rest = line.lines().next().unwrap_or_default();
        let word = body[..written.start + at].rsplit(char::is_whitespace).next().unwrap_or_default();
        let is_last = rest.trim_matches([' ', '\t', '|', '>']).is_empty() || rest.starts_with(" {#");
        let is_last = is_last && !word.contains(['\\', ':']);
        is_last.then(|| messages::last_backslash(written.span(at..at + 1)))
    })
}

/// Whether what stands between braces is what other programs take for attributes: `#id`, `.class`, `key=value`.
fn are_attributes(inner: &str) -> bool {
    let is_key = |key: &str| key.len() > 1 && key.bytes().all(|b| b.is_ascii_lowercase() || b == b'-');
    let is_one = |word: &str| match word.split_once('=') {
        Some((key, value)) => is_key(key) && !value.is_empty(),
        None => word.starts_with(['#', '.']) && begins_word(&word[1..]),
    };
    !inner.trim().is_empty() && inner.split_whitespace().all(is_one)
}

/// What should stand in the braces of a heading or a callout's title, and stands in other brackets there, or in none.
fn title_attributes(written: &Written<'_>) -> Option<Diagnostic> {
    let body = written.body;
    let before = body.text[..written.start].rsplit('\n').next()?.trim_start_matches(['>', ' ']);
    let line = written.text.lines().next().filter(|_| before.starts_with('#') || before.starts_with("[!"))?.trim_end();
    let rest = body.text[written.start + line.len()..].lines().next().unwrap_or_default();
    let bracket = line.ends_with([')', ']']).then(|| line.rfind(['(', '['])).flatten();
    let is_known = |key: &str| {
        matches!(key, "if" | "was" | "after" | "before" | "required")
            || CalloutKind::ALL.iter().any(|kind| kind.keys().contains(&key))
    };
    let is_pair = |word: &str| word.split_once('=').is_some_and(|(key, value)| is_known(key) && !value.is_empty());
    let first_pair = || {
        let word = line.split(' ').find(|word| is_pair(word))?;
        Some(word.as_ptr() as usize - line.as_ptr() as usize)
    };
    let at = bracket.or_else(first_pair)?;
    let inner = line[at..].trim_matches(['(', '[', ']', ')']);
    // of braces, that is told
    let inner = if line.contains(['{', '}']) { "" } else { inner };
    let is_id = bracket.is_some() && !rest.contains('{') && inner.strip_prefix('#').is_some_and(begins_word);
    (is_id || inner.split([' ', ',']).any(is_pair)).then(|| messages::attributes_in_title(written.span(at..line.len())))
}

/// Marks of Markdown in the text of a block of HTML, which covers `range`: there, none is read.
pub(super) fn in_html(body: &Body<'_>, range: &Range<usize>) -> Option<Diagnostic> {
    let text = body.slice(range);
    if ["<pre", "<code", "<script", "<style", "<svg", "<textarea", "<math"].iter().any(|tag| text.contains(tag)) {
        return None;
    }
    let (mut at, mut texts) = (0, Vec::new());
    while let Some(open) = text[at..].find('<').map(|open| at + open) {
        texts.push(at..open);
        let close = if text[open..].starts_with("<!--") { "-->" } else { ">" };
        at = text[open..].find(close).map_or(text.len(), |end| open + end + close.len());
    }
    texts.push(at..text.len());
    texts.into_iter().find_map(|part| {
        let inner = &text[part.clone()];
        let found = part.start + marked(inner).or_else(|| block(inner))?;
        let end = text[found..].find('\n').map_or(text.len(), |end| found + end);
        Some(messages::markdown_in_html(body.trimmed(&(range.start + found..range.start + end))))
    })
}

/// The byte at which a text holds a link, strong emphasis or code of Markdown.
fn marked(text: &str) -> Option<usize> {
    let pair = |mark: &str| Some(text.find(mark)?).filter(|at| text[at + mark.len()..].contains(mark));
    let link = || text.find("](").map(|at| text[..at].rfind('[').unwrap_or(at));
    link().or_else(|| pair("**")).or_else(|| pair("`"))
}

/// Whether a text of YAML holds marks of Markdown or HTML, or names in single braces, of which none are read there.
pub(super) fn is_marked(text: &str) -> bool {
    let is_word = |c: Option<char>| c.is_some_and(char::is_alphanumeric);
    // a mark before a word, and later one of the same behind a word
    let is_around = |mark: &str| {
        let mut places = text.match_indices(mark).map(|(at, _)| (at, at + mark.len()));
        let opens = |(at, end): &(usize, usize)| {
            !is_word(text[..*at].chars().next_back()) && is_word(text[*end..].chars().next())
        };
        let closes =
            |(at, end): (usize, usize)| is_word(text[..at].chars().next_back()) && !is_word(text[end..].chars().next());
        places.by_ref().any(|place| opens(&place)) && places.any(closes)
    };
    let begins = text.trim_start_matches('#');
    marked(text).is_some()
        || begins.len() < text.len() && begins.starts_with(' ')
        || ["</", "<br", "][", "[^", "[!", "{#", "&amp;", "&nbsp;"].iter().any(|mark| text.contains(mark))
        || ["*", "_", "__", "~~"].into_iter().any(is_around)
}

/// The byte at which a line of text begins as a heading, a quotation or a callout.
fn block(text: &str) -> Option<usize> {
    let starts = std::iter::once(0).chain(text.match_indices('\n').map(|(at, _)| at + 1));
    let mut starts = starts.map(|start| start + text[start..].len() - text[start..].trim_start().len());
    starts.find(|start| {
        let line = &text[*start..];
        let title = line.trim_start_matches('#');
        let is_heading = (1..7).contains(&(line.len() - title.len())) && title.starts_with([' ', '{']);
        is_heading || line.starts_with("> ") || line.starts_with("[!")
    })
}

/// A block of code that other programs draw or make a box of, and that says so in the first word behind its fence.
pub(super) fn drawing(info: &str, span: Span) -> Option<Diagnostic> {
    let word = info.split_whitespace().next()?.trim_matches(['{', '.', '}']).to_lowercase();
    let is_drawn = ["mermaid", "plantuml", "graphviz", "math"].contains(&&*word);
    if CalloutKind::from_word(&word).is_some() {
        return Some(messages::admonition(span));
    }
    is_drawn.then(|| messages::drawing(span, word))
}
