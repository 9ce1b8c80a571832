//! Leftovers: text that was meant as a mark of Markdown, or of a language like it, and that readers see as it stands.
//!
//! Only what the parser has left as text is looked at, as [`Written`] gives it: code, links and escaped characters **never** count.
//! `bullets` looks at how lines begin.

use std::ops::Range;

use super::body::Body;
use super::written::{NO_TEXT, Written};
use super::{bullets, leftover_messages as messages, misread};
use crate::diagnostic::{Complaints, Diagnostic};
use crate::markup::CalloutKind;
use crate::source::Span;

/// Reports what is left over in the text that stands in some ranges of the Markdown, all of one paragraph, heading or cell.
pub(super) fn check(body: &Body<'_>, ranges: &[Range<usize>], complaints: &mut Complaints) {
    let Some(written) = Written::new(body, ranges) else { return };
    links(&written, complaints);
    complaints.extend(reversed_link(&written));
    complaints.extend(pointed_address(&written));
    complaints.extend(callout_without_end(&written));
    complaints.extend(["**", "__", "~~", "*"].iter().find_map(|mark| emphasis(&written, mark)));
    complaints.extend(braces(&written));
    complaints.extend(formula(&written));
    complaints.extend(emoji(&written));
    complaints.extend(between(&written, "==").map(messages::highlight));
    complaints.extend(between(&written, "%%").map(messages::hidden_text));
    bullets::check(&written, complaints);
    misread::check(&written, complaints);
}

/// Reports brackets that are nearly a link, a picture, a callout or a note.
fn links(written: &Written<'_>, complaints: &mut Complaints) {
    let text = &written.text;
    let mut from = 0;
    while let Some(close) = text[from..].find(']').map(|at| from + at) {
        let open = text[from..close].rfind('[').map(|at| from + at);
        let (found, end) = link(written, open, close).unzip();
        // of a callout of an unknown kind, that is said
        let is_told = |found: &Diagnostic| complaints.iter().any(|told| found.span.meets(told.span));
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
    let inner = &text[open.map_or(close, |open| open + 1)..close];
    let begins_line = text[..start].rsplit('\n').next().is_some_and(|line| line.trim().is_empty());
    let line_end = written.line_end(close);
    let end_of = |from: usize, sign: char| text[from..line_end].find(sign).map(|at| from + at);
    if rest.starts_with('(') {
        let end = end_of(close + 2, ')');
        let address = written.source(close + 2..end.unwrap_or(line_end));
        let span = written.span(start..end.map_or(line_end, |end| end + 1));
        let is_spaced = end.is_some() && address.contains(char::is_whitespace);
        let found = if is_spaced { messages::address_with_space(span, what) } else { messages::no_link(span, what) };
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
        let label = if label.is_empty() { inner } else { label };
        return (!is_meant).then(|| (messages::link_without_definition(written.span(start..end), label), end));
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
        _ if inner.trim_start().strip_prefix('!').is_some_and(begins_word) && begins_line => {
            messages::callout_in_text(span, inner)
        }
        Some('!') if !text[..start].ends_with(char::is_alphanumeric) => messages::no_link(span, what),
        _ if is_contents => messages::contents(span),
        _ => return None,
    };
    Some((found, close + 1))
}

fn begins_word(text: &str) -> bool {
    text.trim_start().starts_with(char::is_alphabetic)
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

/// `<https://…>` with a space in it.
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

/// A mark of emphasis that marks nothing: two stars in any case but between letters or numbers, others where they are a pair around text.
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
        "**" => (*runs.iter().find(|at| runs.len() > 1 || !is_between(**at))?, runs.get(1)),
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

/// The attributes of a heading where none is, or a tag of a template.
fn braces(written: &Written<'_>) -> Option<Diagnostic> {
    let text = &written.text;
    text.match_indices('{').find_map(|(at, _)| {
        let line = &text[at + 1..written.line_end(at)];
        let end = line.find('}').map_or(line.len(), |end| end + 1);
        let span = written.span(at..at + 1 + end);
        match line.chars().next()? {
            '%' => Some(messages::template_tag(span)),
            '#' | '.' if begins_word(&line[1..]) && !bullets::takes_braces(written, at) => {
                Some(messages::braces_in_text(span))
            }
            ':' if line[..end].ends_with('}') => Some(messages::braces_in_text(span)),
            // behind a link or a picture
            _ if written.before(at) == Some(char::from(NO_TEXT)) && line[..end].contains('=') => {
                Some(messages::braces_in_text(span))
            }
            _ => None,
        }
    })
}

/// A formula in dollar signs: one with a sign that prices do not have.
fn formula(written: &Written<'_>) -> Option<Diagnostic> {
    let text = &written.text;
    text.match_indices('$').find_map(|(at, _)| {
        let rest = &text[at + 1..];
        if let Some(inner) = rest.strip_prefix('$') {
            let end = at + "$$$$".len() + inner.find("$$")?;
            return Some(messages::formula(written.span(at..end)));
        }
        let (inner, after) = rest.split_once('\n').map_or(rest, |(line, _)| line).split_once('$')?;
        let is_one = inner.contains(['\\', '^', '_', '=', '{', '<', '>'])
            || inner.chars().filter(|c| c.is_alphabetic()).count() == 1;
        let is_apart = inner.trim() == inner && !inner.is_empty() && !after.starts_with(|c: char| c.is_alphanumeric());
        let end = at + "$$".len() + inner.len();
        (is_one && is_apart && !written.before(at).is_some_and(char::is_alphanumeric))
            .then(|| messages::formula(written.span(at..end)))
    })
}

/// A picture sign by its name: `:smile:`.
fn emoji(written: &Written<'_>) -> Option<Diagnostic> {
    let text = &written.text;
    text.match_indices(':').find_map(|(at, _)| {
        let (name, after) = text[at + 1..].split_once(':')?;
        let is_name = name.len() > 1
            && name.starts_with(|c: char| c.is_ascii_lowercase() || c == '+' || c == '-')
            && name.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || matches!(b, b'_' | b'+' | b'-'));
        let is_part = |c: char| c.is_alphanumeric() || matches!(c, ':' | '/' | '\x1a');
        let is_apart = !written.before(at).is_some_and(is_part) && !after.starts_with(is_part);
        (is_name && is_apart).then(|| messages::emoji(written.span(at..at + name.len() + 2), name))
    })
}

/// The place of the first words between two of a mark, which touches them.
fn between(written: &Written<'_>, mark: &str) -> Option<Span> {
    let text = &written.text;
    text.match_indices(mark).find_map(|(at, _)| {
        let inner = text[at + mark.len()..written.line_end(at)].split(mark).next()?;
        let end = at + mark.len() + inner.len();
        let is_pair = text[end..].starts_with(mark) && inner.trim() == inner && begins_word(inner);
        (is_pair && !written.before(at).is_some_and(|c| c.is_alphanumeric() || mark.contains(c)))
            .then(|| written.span(at..end + mark.len()))
    })
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
        let pair = |mark: &str| Some(inner.find(mark)?).filter(|at| inner[at + mark.len()..].contains(mark));
        let link = || inner.find("](").map(|at| inner[..at].rfind('[').unwrap_or(at));
        let found = part.start + link().or_else(|| pair("**")).or_else(|| pair("`"))?;
        let end = text[found..].find('\n').map_or(text.len(), |end| found + end);
        Some(messages::markdown_in_html(body.trimmed(&(range.start + found..range.start + end))))
    })
}

/// A block of code that other programs draw, and that says so in the first word behind its fence.
pub(super) fn drawing(info: &str, span: Span) -> Option<Diagnostic> {
    let word = info.split_whitespace().next()?.trim_matches(['{', '.', '}']).to_lowercase();
    let is_drawn = ["mermaid", "plantuml", "graphviz", "math"].contains(&&*word);
    is_drawn.then(|| messages::drawing(span, word))
}

/// The diagnostic of a quotation, at `quote`, that only an empty line parts from a callout for some readers, at whose end it begins.
pub(super) fn quote_after_callout(
    body: &Body<'_>,
    before: Option<(CalloutKind, usize)>,
    quote: &Range<usize>,
) -> Option<Diagnostic> {
    let (kind, end) = before?;
    let between = body.text.get(end..quote.start)?;
    let is_apart = !between.trim_matches(['>', ' ', '\t', '\r', '\n']).is_empty();
    (!is_apart).then(|| messages::quote_after_callout(body.trimmed(quote), kind.word()))
}
