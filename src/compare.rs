//! Two and three texts compared: differences word by word, and merging sentence by sentence.
//!
//! A text is cut into words or sentences. How its lines are wrapped makes no difference: within a paragraph, a line break is a
//! space like any other. What begins a line and means something (a list, a quotation, a table, a heading) is a line of
//! its own. Nothing is ever written with conflict markers in it: a merge gives the whole text, or none.

use std::ops::Range;

use similar::{Algorithm, DiffOp, DiffableStr, MergeResolution, TextMerge, capture_diff_slices};

use crate::names::composed;
use crate::pieces::{Kind, pieces};

/// A piece of a text.
#[derive(Clone, Debug)]
struct Token<'a> {
    /// As it is written.
    text: &'a str,
    /// As it is compared: composed, and with white space folded.
    key: String,
}

/// What became of some words.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Fate {
    /// They stand in both texts.
    Kept,
    /// They stand in the old text only.
    Dropped,
    /// They stand in the new text only.
    Added,
}

/// The difference between two texts, word by word, as runs of words of one fate.
pub(crate) fn words<'a>(old: &'a str, new: &'a str) -> Vec<(Fate, &'a str)> {
    let (old_tokens, new_tokens) = (tokens(old, false), tokens(new, false));
    let keys = |tokens: &[Token<'a>]| tokens.iter().map(|token| token.key.clone()).collect::<Vec<_>>();
    let ops = capture_diff_slices(Algorithm::Patience, &keys(&old_tokens), &keys(&new_tokens));
    let mut runs = Vec::new();
    let mut push = |fate, text: &'a str, tokens: &[Token<'a>], range: Range<usize>| {
        let Some((first, last)) = tokens[range.clone()].first().zip(tokens[range].last()) else { return };
        let start = first.text.as_ptr() as usize - text.as_ptr() as usize;
        let end = last.text.as_ptr() as usize - text.as_ptr() as usize + last.text.len();
        runs.push((fate, &text[start..end]));
    };
    for op in ops {
        let (before, after) = (op.old_range(), op.new_range());
        if let DiffOp::Equal { .. } = op {
            push(Fate::Kept, new, &new_tokens, after);
        } else {
            push(Fate::Dropped, old, &old_tokens, before);
            push(Fate::Added, new, &new_tokens, after);
        }
    }
    runs
}

/// `ours` with what `theirs` has changed since `base`, or nothing where both have changed the same sentence. White space
/// at the end is left out.
pub(crate) fn merge(base: &str, ours: &str, theirs: &str) -> Option<String> {
    // each ends with a line end, so that the last line is like any other
    let unix = |text: &str| format!("{}\n", text.replace("\r\n", "\n").trim_end());
    let (base, ours, theirs) = (unix(base), unix(ours), unix(theirs));
    let (base, ours, theirs) = (tokens(&base, true), tokens(&ours, true), tokens(&theirs, true));
    // the library merges lines, so each token is given to it as a line, whatever ends a line in it
    let lines =
        |tokens: &[Token<'_>]| tokens.iter().map(|token| format!("{}\n", token.key.escape_debug())).collect::<String>();
    let (base_lines, our_lines, their_lines) = (lines(&base), lines(&ours), lines(&theirs));
    let merged = TextMerge::from_lines(base_lines.as_str(), our_lines.as_str(), their_lines.as_str());
    let mut out = String::new();
    for region in merged.regions() {
        let (tokens, range) = match region.resolution() {
            MergeResolution::Unchanged | MergeResolution::Ours | MergeResolution::Both => (&ours, region.ours_range()),
            MergeResolution::Theirs => (&theirs, region.theirs_range()),
            _ => return None,
        };
        tokens[range].iter().for_each(|token| out.push_str(token.text));
    }
    out.truncate(out.trim_end().len());
    Some(out)
}

/// Whether a sentence, or a line of code, of one text stands in another too.
pub(crate) fn share_a_sentence(one: &str, other: &str) -> bool {
    let others = tokens(other, true);
    let is_there = |token: Token<'_>| others.iter().any(|other| other.key == token.key);
    tokens(one, true).into_iter().filter(|token| token.key.contains(char::is_alphanumeric)).any(is_there)
}

/// Cuts a text into words, or into sentences, and what stands between them; and code into its lines, as they are written.
fn tokens(text: &str, sentences: bool) -> Vec<Token<'_>> {
    let mut tokens = Vec::new();
    let mut at = 0;
    for fence in pieces(text).into_iter().filter(|piece| piece.kind == Kind::Fence).map(|piece| piece.range) {
        prose(&text[at..fence.start], sentences, &mut tokens);
        let lines = text[fence.clone()].split_inclusive('\n');
        // as no words and no white space are compared
        let key = |line: &str| format!("\n`{}", composed(line.trim_end_matches('\n')));
        tokens.extend(lines.map(|line| Token { text: line, key: key(line) }));
        at = fence.end;
    }
    prose(&text[at..], sentences, &mut tokens);
    tokens
}

/// Cuts text without code into words or sentences and the white space between them. A sentence takes in the white space within it.
fn prose<'a>(text: &'a str, sentences: bool, tokens: &mut Vec<Token<'a>>) {
    let pieces = text.tokenize_words(); // runs of white space, and of everything else
    let (mut open, mut at) = (0, 0); // the bytes at which the token so far and the next piece begin
    for (number, piece) in pieces.iter().enumerate() {
        let said = &text[open..at];
        at += piece.len();
        if piece.starts_with(char::is_whitespace) {
            let next = pieces.get(number + 1).copied().unwrap_or_default();
            let key = space_key(piece, next);
            if !sentences || key != " " || said.is_empty() || ends_sentence(said, next) {
                tokens.extend(word(said));
                tokens.push(Token { text: piece, key: key.to_owned() });
                open = at;
            }
        }
    }
    tokens.extend(word(&text[open..]));
}

/// A token that is no white space; nothing for an empty text.
fn word(text: &str) -> Option<Token<'_>> {
    let key = || composed(text).split_whitespace().collect::<Vec<_>>().join(" ");
    (!text.is_empty()).then(|| Token { text, key: key() })
}

/// White space as it is compared: between paragraphs, before code or a line that begins something, or within a paragraph.
fn space_key(space: &str, next: &str) -> &'static str {
    let begins = |word: &str| {
        let number =
            word.strip_suffix(['.', ')']).is_some_and(|n| !n.is_empty() && n.bytes().all(|b| b.is_ascii_digit()));
        number || word.starts_with(['>', '|', '#', ':']) || matches!(word, "-" | "*" | "+" | "---" | "```")
    };
    match space.matches('\n').count() {
        0 => " ",
        1 if next.is_empty() || begins(next) => "\n",
        1 => " ",
        _ => "\n\n",
    }
}

/// Whether a text ends as a sentence does, closing quotation marks and brackets aside, and what comes next may begin one.
fn ends_sentence(text: &str, next: &str) -> bool {
    const ABBREVIATIONS: [&str; 14] =
        ["jf.", "nr.", "kl.", "ca.", "bl.a.", "f.eks.", "osv.", "mv.", "kr.", "pst.", "dvs.", "o.l.", "mfl.", "inkl."];
    let bare = without_notes(text).trim_end_matches(['»', '"', ')', '*', '_', '’', ']']);
    let last = bare.rsplit(char::is_whitespace).next().unwrap_or(bare).trim_start_matches(['(', '«', '"', '[']);
    let begins = !next.starts_with(|c: char| c.is_lowercase() || c.is_ascii_digit());
    bare.ends_with(['.', '!', '?', ':']) && begins && !ABBREVIATIONS.contains(&last.to_lowercase().as_str())
}

/// A text without the marks of footnotes at its end.
fn without_notes(mut text: &str) -> &str {
    while let Some((before, label)) = text.strip_suffix(']').and_then(|open| open.rsplit_once("[^"))
        && !label.contains(char::is_whitespace)
    {
        text = before;
    }
    text
}

#[cfg(test)]
mod tests {
    use super::{Fate, merge, words};

    #[test]
    fn wrapping_is_no_difference_and_a_list_is() {
        let kept = |old, new| words(old, new).iter().all(|(fate, _)| *fate == Fate::Kept);
        assert!(kept("En to tre.\nFire fem.", "En to\ntre. Fire fem."));
        assert!(!kept("En\n- to", "En - to"));
        assert!(!kept("En\n\nto", "En to"));
        assert!(!kept("En\n1. to", "En 1. to") && !kept("En\n12) to", "En 12) to"));
        assert!(kept("En\n. to", "En . to") && kept("En\na. to", "En a. to"));
    }

    #[test]
    fn words_tell_what_went_and_what_came() {
        let runs = words("Meld fra før møtet.", "Si fra før møtet begynner.");
        let said: Vec<String> = runs.iter().map(|(fate, text)| format!("{fate:?} {}", text.trim())).collect();
        assert_eq!(said, ["Dropped Meld", "Added Si", "Kept fra før", "Dropped møtet.", "Added møtet begynner."]);
    }

    #[test]
    fn other_sentences_merge_and_the_same_one_does_not() {
        let base = "En setning står her. Den neste følger. Så kommer den siste.";
        let ours = "En setning står hos oss. Den neste følger. Så kommer den siste.";
        let theirs = "En setning står her. Den neste\nfølger etter. Så kommer den siste.";
        let both = "En setning står hos oss. Den neste\nfølger etter. Så kommer den siste.";
        assert_eq!(merge(base, ours, theirs).as_deref(), Some(both));
        assert_eq!(merge(base, ours, &base.replace("står her", "stod her")), None);
        let abbreviated =
            "Ingen, heller ikke f.eks. vararepresentanter, tar imot gaver over 300 kr. i året, jf. Reglementet.";
        let (ours, changed) = (abbreviated.replace("Ingen,", "Ingen hos oss,"), abbreviated.replace("300", "500"));
        assert_eq!(merge(abbreviated, &ours, &changed), None, "it is one sentence");
        // nor does one end before a small letter or a figure
        for base in ["Det står i bok 4. utgave av den.", "Det står i pkt. 4 av den."] {
            assert_eq!(merge(base, &base.replace("Det", "Dette"), &base.replace("den", "boka")), None);
        }
        assert_eq!(merge(base, base, theirs).as_deref(), Some(theirs));
        let ours = &base.replace("står her", "står hos oss");
        assert_eq!(merge(base, ours, base).as_ref(), Some(ours));
        assert_eq!(merge(base, theirs, theirs).as_deref(), Some(theirs));
    }

    #[test]
    fn code_is_compared_as_it_is_written() {
        let base = "Før.\n\n```\na\n  b\n```\n\nEtter.";
        let ours = base.replace("Etter", "Hos oss");
        let theirs = base.replace("  b", "    b");
        let both = theirs.replace("Etter", "Hos oss");
        assert_eq!(merge(base, &ours, &theirs), Some(both));
        assert_eq!(merge(base, &base.replace("  b", " b"), &theirs), None);
        let code = "```\nkode`\n```";
        assert_eq!(merge("`kode`", "`kode`", code).as_deref(), Some(code), "a line of code is no word");
    }

    #[test]
    fn code_and_what_stands_above_and_below_it_have_lines_of_their_own() {
        let (text, code) = ("Slik gjør du", "```\nkode\n```");
        for (base, new) in [
            (text.to_owned(), format!("{text}\n{code}")),
            (format!("{text}. Så."), format!("{text}.\n{code}")),
            (code.to_owned(), format!("{code}\n{text}")),
        ] {
            assert_eq!(merge(&base, &base, &new).as_ref(), Some(&new));
            assert_eq!(merge(&base, &new, &base).as_ref(), Some(&new));
        }
    }

    #[test]
    fn a_carriage_return_ends_no_line() {
        let base = "Før.\n\n```\na\rb\n```\n\nEtter. Slutt.";
        let ours = base.replace("Slutt", "Ferdig");
        let theirs = base.replace("Før", "Først");
        assert_eq!(merge(base, &ours, &theirs), Some(ours.replace("Før", "Først")));
    }

    #[test]
    fn a_new_point_and_a_changed_sentence_merge() {
        let base = "Innledning. Mer.\n\n- en\n- to";
        let ours = "Innledning. Mer hos oss.\n\n- en\n- to";
        let theirs = "Innledning. Mer.\n\n- en\n- to\n- tre";
        assert_eq!(merge(base, ours, theirs).as_deref(), Some("Innledning. Mer hos oss.\n\n- en\n- to\n- tre"));
    }
}
