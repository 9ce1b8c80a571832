//! What programs for text, PDF and the web leave in what is copied from them: comments in other signs, tags, hyphens at the ends of lines.

use super::spaces::is_unseen;
use super::written::{NO_TEXT, Written, begins_word};
use super::{leftover_messages as messages, markdown_messages, misread_messages};
use crate::diagnostic::{Complaints, Diagnostic};

/// Reports such leftovers, each kind once in a paragraph. An address of mail is none where `is_label` says that it is a link's text.
pub(super) fn check(written: &Written<'_>, is_label: bool, complaints: &mut Complaints) {
    complaints.extend(comment(written));
    complaints.extend(other_comment(written));
    complaints.extend(foreign_tag(written));
    complaints.extend(field_of_word(written));
    complaints.extend(code_not_closed(written));
    complaints.extend(hyphen_at_line_end(written));
    complaints.extend(word_sign(written));
    complaints.extend(bare_mail(written).filter(|_| !is_label));
}

/// The beginning of a comment in other signs: with a dash for its hyphens, a space in it, or another bracket.
fn comment(written: &Written<'_>) -> Option<Diagnostic> {
    let text = &written.text;
    text.match_indices('!').find_map(|(at, _)| {
        let before = text[..at].trim_end_matches(is_unseen);
        let open = before.char_indices().next_back().filter(|(_, c)| matches!(c, '<' | '‹' | '«'))?.0;
        let rest = text[at + 1..].trim_start_matches(is_unseen);
        let is_dashed = rest.starts_with(['-', '–', '—', '―', '−', '‐', '‑']) && !text[open..].starts_with("«! ");
        let is_one = is_dashed && !text[open..].starts_with("<!--");
        is_one.then(|| markdown_messages::comment_of_other_signs(written.span(open..written.line_end(open))))
    })
}

/// A comment of another language, which a line begins with.
fn other_comment(written: &Written<'_>) -> Option<Diagnostic> {
    let text = &written.text;
    [("<--", "-->"), ("/*", "*/"), ("// ", ""), ("%% ", "")].into_iter().find_map(|(mark, end)| {
        let is_first = written.body.marks_before(written.start).is_some();
        let begins_line = |at: &usize| {
            let mut lines = text[..*at].rsplit('\n');
            lines.next().is_some_and(|line| line.trim().is_empty()) && (is_first || lines.next().is_some())
        };
        let at = text.match_indices(mark).map(|(at, _)| at).find(begins_line)?;
        let behind = &text[at + mark.len()..];
        let inner = if end.is_empty() { behind } else { behind.split_once(end)?.0 };
        inner
            .contains(char::is_alphabetic)
            .then(|| messages::hidden_text(written.span(at..at + mark.len()), mark.trim_end()))
    })
}

/// A tag with a prefix, as Word writes `<o:p>`, and what else of it is no HTML.
fn foreign_tag(written: &Written<'_>) -> Option<Diagnostic> {
    let text = &written.text;
    text.match_indices('<').find_map(|(at, _)| {
        let inner = text[at + 1..].split_once('>')?.0;
        let (prefix, name) = inner.trim_start_matches('/').split_once(':').unwrap_or_default();
        let is_prefix = (1..6).contains(&prefix.len()) && prefix.bytes().all(|b| b.is_ascii_alphanumeric());
        let is_other = ["![if ", "![endif", "?xml"].iter().any(|start| inner.starts_with(start));
        let is_tag = is_other || is_prefix && name.starts_with(|c: char| c.is_ascii_alphabetic());
        is_tag.then(|| messages::foreign_tag(written.span(at..at + inner.len() + 2)))
    })
}

/// What Word shows of a field that it could not fill in: what is said of a reference to a place that is gone, and the code of a field;
/// a comment in the margin, `Kommentert [KH1]: …`; and `[cid:…]`.
fn field_of_word(written: &Written<'_>) -> Option<Diagnostic> {
    const GONE: [&str; 8] = [
        "Feil! Ugyldig hyperkobling.",
        "Feil! Ugyldig hyperkoblingsreferanse.",
        "Error! Hyperlink reference not valid.",
        "Feil! Fant ikke referansekilden.",
        "Feil! Finner ikke referansekilden.",
        "Feil! Bokmerke er ikke definert.",
        "Error! Reference source not found.",
        "Error! Bookmark not defined.",
    ];
    const CODES: [&str; 8] = ["MERGEFIELD", "HYPERLINK", "PAGEREF", "REF", "DOCPROPERTY", "TOC", "SEQ", "PAGE"];
    let text = &written.text;
    let gone = GONE.iter().find_map(|words| Some((text.find(words)?, words.len())));
    let code = || {
        text.match_indices('{').find_map(|(at, _)| {
            let inner = text[at + 1..written.line_end(at)].split_once('}')?.0;
            let is_code = inner.split_whitespace().next().is_some_and(|word| CODES.contains(&word));
            is_code.then_some((at, inner.len() + "{}".len()))
        })
    };
    let comment = || {
        ["Kommentert [", "Commented ["].iter().find_map(|words| {
            let at = text.find(words)?;
            let (author, _) = text[at + words.len()..].split_once("]:")?;
            let is_author = author.len() < 9 && author.ends_with(|c: char| c.is_ascii_digit());
            is_author.then(|| (at, words.len() + author.len() + "]:".len()))
        })
    };
    // what mail leaves of a picture
    let picture = || {
        let at = ["[cid:", "[image:", "[image0", "<image0"].iter().find_map(|start| text.find(start))?;
        let end = text[at..written.line_end(at)].find([']', '>'])?;
        Some((at, end + 1))
    };
    let bare = || {
        let at = ["HYPERLINK \"", "HYPERLINK \\", "PAGEREF _"].iter().find_map(|start| text.find(start))?;
        Some((at, text[at..].find([' ', '\n']).unwrap_or(text.len() - at)))
    };
    let (at, len) = gone.or_else(code).or_else(comment).or_else(picture).or_else(bare)?;
    Some(messages::field_of_word(written.span(at..at + len)))
}

/// A backtick that begins a word, and that nothing closes.
fn code_not_closed(written: &Written<'_>) -> Option<Diagnostic> {
    let text = &written.text;
    text.match_indices('`').find_map(|(at, _)| {
        let rest = text[at..].trim_start_matches('`');
        let is_opening = !written.before(at).is_some_and(|c| c.is_alphanumeric() || c == '`')
            && rest.starts_with(|c: char| c.is_alphanumeric() || "-/<.".contains(c));
        let is_quote = rest.contains("''");
        (is_opening && !is_quote).then(|| messages::code_not_closed(written.span(at..text.len() - rest.len())))
    })
}

/// Words that follow a hyphen which stands for the rest of a word: «inn- og utmelding».
const SERIES: [&str; 12] = ["og", "eller", "samt", "men", "til", "i", "med", "and", "or", "to", "but", "nor"];

/// A word that a hyphen divides at the end of a line, as lines of a PDF do.
fn hyphen_at_line_end(written: &Written<'_>) -> Option<Diagnostic> {
    let text = &written.text;
    text.match_indices('\n').find_map(|(at, _)| {
        let line = text[..at].trim_end_matches([' ', NO_TEXT as char]);
        let above = line.strip_suffix(['-', '\u{2010}', '\u{2011}', '\u{ad}'])?;
        // code at the end of a line is no text, and is seen
        let is_end = written.source(line.len()..at).trim().is_empty();
        let word = above.rsplit(|c: char| !c.is_alphanumeric()).next().filter(|_| is_end)?;
        let below = text[at..].trim_start();
        let next = below.split(|c: char| !c.is_alphanumeric()).next()?;
        let is_divided = word.ends_with(char::is_lowercase) && next.starts_with(char::is_lowercase);
        let span = written.span(above.len() - word.len()..text.len() - below.len() + next.len());
        (is_divided && !SERIES.contains(&next)).then(|| {
            // a soft hyphen is seen only where a line ends
            let shown = line[above.len() - word.len()..].trim_end_matches('\u{ad}');
            misread_messages::hyphen_at_line_end(span, format!("{shown} {next}"))
        })
    })
}

/// The sign of Word for a hyphen that is seen only at the end of a line, or for the end of a paragraph.
fn word_sign(written: &Written<'_>) -> Option<Diagnostic> {
    let text = &written.text;
    text.match_indices(['¬', '¶']).find_map(|(at, sign)| {
        let rest = &text[at + sign.len()..];
        let is_end = rest.is_empty() || rest.starts_with('\n');
        let is_within = sign == "¬" && rest.starts_with(char::is_alphabetic);
        let is_behind = written.before(at).is_some_and(|c| c.is_alphabetic() || ".:!?".contains(c));
        (is_behind && (is_end || is_within)).then(|| messages::word_sign(written.span(at..at + sign.len()), sign))
    })
}

/// An address of mail that is text, and in no link of HTML.
fn bare_mail(written: &Written<'_>) -> Option<Diagnostic> {
    let text = &written.text;
    let is_part = |c: char| c.is_alphanumeric() || matches!(c, '.' | '-' | '_' | '+');
    text.match_indices('@').find_map(|(at, _)| {
        let name = text[..at].rsplit(|c| !is_part(c)).next()?;
        let start = at - name.len();
        let rest = &text[at + 1..];
        let host = rest.split(|c| !is_part(c)).next()?.trim_end_matches(['.', '-', '_']);
        let (_, country) = host.rsplit_once('.')?;
        let after = &rest[host.len()..];
        let is_path = after.starts_with([':', '/', '@']) && !after[1..].starts_with(char::is_whitespace);
        let is_address = begins_word(name) && country.len() > 1 && country.chars().all(char::is_alphabetic);
        let is_within = written.before(start).is_some_and(|c| matches!(c, '@' | '/'));
        let above = &written.body.text[..written.start + start];
        let is_linked = above.rfind("<a ") > above.rfind("</a");
        (is_address && !is_path && !is_within && !is_linked && !host.starts_with("example."))
            .then(|| messages::bare_mail(written.span(start..at + 1 + host.len()), &text[start..at + 1 + host.len()]))
    })
}
