//! The words or sentences of a text. How its lines are wrapped makes no difference: within a paragraph, a line break is a space like any
//! other. What begins a line and means something (a list, a quotation, a table, a heading) is a line of its own.

use similar::DiffableStr;

use crate::names::composed;
use crate::pieces::{Kind, pieces};

/// A piece of a text.
#[derive(Clone, Debug)]
pub(super) struct Token<'a> {
    /// As it is written.
    pub(super) text: &'a str,
    /// As it is compared: composed, and with white space folded.
    pub(super) key: String,
}

impl Token<'_> {
    /// Whether it is white space between others.
    pub(super) fn is_space(&self) -> bool {
        matches!(self.key.as_str(), " " | "\n" | "\n\n")
    }
}

/// Cuts a text into words, or into sentences, and what stands between them; and code into its lines, as they are written.
pub(super) fn tokens(text: &str, sentences: bool) -> Vec<Token<'_>> {
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
