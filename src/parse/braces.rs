//! The words in braces: those after a heading, and those after a callout's title.

use std::ops::Range;
use std::sync::Arc;

use super::yaml::Complaints;
use crate::diagnostic::{Code, Diagnostic, did_you_mean};
use crate::draft::{Condition, InDeck, Lock, Operation, Place, Said, Words};
use crate::source::{At, FileId, Span};

/// All words that a heading's braces may hold.
const WORDS: [&str; 12] = [
    "append",
    "prepend",
    "remove",
    "whole",
    "after=",
    "before=",
    "in=",
    "locked",
    "add-only",
    "required=",
    "if=",
    "was=",
];

/// What a heading's braces say.
pub(crate) struct HeadingBraces {
    /// The id, where there is one.
    pub(crate) id: Option<At<Arc<str>>>,
    /// The other words.
    pub(crate) words: Words,
}

/// The range of the last `{…}` of a line, the braces included; `{{name}}` is a parameter and not one.
pub(crate) fn find(line: &str) -> Option<Range<usize>> {
    let trimmed = line.trim_end();
    let open = trimmed.strip_suffix('}')?.rfind(['{', '}'])?;
    let is_braces = trimmed.as_bytes()[open] == b'{' && !trimmed[..open].ends_with('{');
    is_braces.then_some(open..trimmed.len())
}

/// Reads the braces of a heading whose source is `line`, which begins at byte `offset` of the file.
pub(crate) fn heading(file: FileId, offset: usize, line: &str, complaints: &mut Complaints) -> Option<HeadingBraces> {
    let range = find(line)?;
    let mut braces = HeadingBraces { id: None, words: Words::default() };
    let inner = &line[range.start + 1..range.end - 1];
    let mut tokens = inner.split_ascii_whitespace();
    while let Some(token) = tokens.next() {
        let start = offset + (token.as_ptr() as usize - line.as_ptr() as usize);
        let span = Span::new(file, start, start + token.len());
        if token == "#" {
            let message = "an id follows `#` without a space, as in `{#gaver}`";
            complaints.push(Diagnostic::new(Code::UnknownWord, span, message));
            if let Some(id) = tokens.next() {
                braces.id = Some(At::new(id.into(), span));
            }
        } else if let Some(id) = token.strip_prefix('#') {
            set_id(&mut braces, id, span, complaints);
        } else if let Err(message) = word(&mut braces.words, token, span) {
            complaints.push(Diagnostic::new(Code::UnknownWord, span, message));
        }
    }
    Some(braces)
}

fn set_id(braces: &mut HeadingBraces, id: &str, span: Span, complaints: &mut Complaints) {
    if let Some(first) = &braces.id {
        complaints.push(Diagnostic::new(
            Code::TwoIds,
            span,
            format!("two ids in one heading (`#{}`, `#{id}`): keep one", first.value),
        ));
        return;
    }
    let proper = slug(id);
    if proper != id {
        complaints.push(Diagnostic::new(
            Code::NoId,
            span,
            format!("an id holds a to z, 0 to 9 and hyphens only; write `#{proper}`"),
        ));
    }
    braces.id = Some(At::new(id.into(), span));
}

/// Takes one word in.
fn word(words: &mut Words, token: &str, span: Span) -> Result<(), String> {
    if let Some(class) = token.strip_prefix('.') {
        words.in_deck = words.in_deck.max(match class {
            "no-slide" => InDeck::Absent,
            "hide-slide" => InDeck::Hidden,
            _ => {
                return Err(format!("unknown class `.{class}` in the braces; there are `.no-slide` and `.hide-slide`"));
            }
        });
        return Ok(());
    }
    let (key, value) = token.split_once('=').map_or((token, None), |(key, value)| (key, Some(value)));
    match (key, value) {
        ("append", None) => operation(words, Operation::Append, span),
        ("prepend", None) => operation(words, Operation::Prepend, span),
        ("remove", None) => operation(words, Operation::Remove, span),
        ("whole", None) => operation(words, Operation::Whole, span),
        ("after", Some(id)) => operation(words, Operation::Insert(Place::After(anchor(id))), span),
        ("before", Some(id)) => operation(words, Operation::Insert(Place::Before(anchor(id))), span),
        ("in", Some(id)) => operation(words, Operation::Insert(Place::In(anchor(id))), span),
        ("locked", None) => lock(words, Lock::Locked, span),
        ("add-only", None) => lock(words, Lock::AddOnly, span),
        ("required", Some(kind)) => {
            words.required = Some(At::new(kind.to_owned(), span));
            Ok(())
        }
        ("was", Some(address)) => {
            words.was.push(At::new(address.to_owned(), span));
            Ok(())
        }
        ("if", Some(test)) => match test.split_once(':') {
            Some((parameter, value)) => {
                let condition = Condition { parameter: parameter.into(), value: value.into() };
                words.condition = Some(At::new(condition, span));
                Ok(())
            }
            None => Err("`if=` takes a parameter and a value, as in `if=styringsmodell:parlamentarisme`".into()),
        },
        (key, Some(_)) if WORDS.contains(&key) => Err(format!("`{key}` takes no value")),
        (key, None) if WORDS.iter().any(|word| word.strip_suffix('=') == Some(key)) => {
            Err(format!("`{key}` needs a value, as in `{key}=…`"))
        }
        _ => Err(format!("unknown word `{token}` in the braces{}", did_you_mean(key, known()))),
    }
}

fn known() -> impl Iterator<Item = &'static str> {
    WORDS.into_iter().map(|word| word.trim_end_matches('='))
}

fn anchor(id: &str) -> Arc<str> {
    id.trim_start_matches('#').into()
}

fn operation(words: &mut Words, operation: Operation, span: Span) -> Result<(), String> {
    if words.operation.span.is_some() {
        return Err("a heading does one thing: keep one of the words".into());
    }
    words.operation = Said { value: operation, span: Some(span) };
    Ok(())
}

fn lock(words: &mut Words, lock: Lock, span: Span) -> Result<(), String> {
    if words.lock.is_some() {
        return Err("a section is `locked` or `add-only`: keep one of the words".into());
    }
    words.lock = Some(At::new(lock, span));
    Ok(())
}

/// One `key=value` of a callout's braces, the value without quotes.
pub(crate) struct Pair<'a> {
    /// The key.
    pub(crate) key: &'a str,
    /// The value.
    pub(crate) value: &'a str,
    /// Both, in the text.
    pub(crate) range: Range<usize>,
}

/// Splits the inside of a callout's braces; a value with spaces stands in double quotes.
pub(crate) fn pairs(inner: &str) -> Vec<Pair<'_>> {
    let mut pairs = Vec::new();
    let mut at = 0;
    while let Some(start) = inner[at..].find(|c: char| !c.is_whitespace()).map(|n| at + n) {
        let quoted = inner[start..].find("=\"").filter(|eq| !inner[start..start + eq].contains(char::is_whitespace));
        let end = match quoted {
            Some(eq) => {
                let from = start + eq + 2;
                inner[from..].find('"').map_or(inner.len(), |n| from + n + 1)
            }
            None => inner[start..].find(char::is_whitespace).map_or(inner.len(), |n| start + n),
        };
        let (key, value) = inner[start..end].split_once('=').unwrap_or((&inner[start..end], ""));
        pairs.push(Pair { key, value: value.trim_matches('"'), range: start..end });
        at = end;
    }
    pairs
}

/// An id made from a title: Norwegian letters as is the custom in addresses (æ → ae, ø → o, å → a), Sámi letters by
/// their base letter, everything else a hyphen.
pub fn slug(title: &str) -> String {
    let mut out = String::new();
    for letter in title.to_lowercase().chars() {
        match letter {
            'a'..='z' | '0'..='9' => out.push(letter),
            'æ' | 'ä' => out.push_str("ae"),
            'ø' | 'ö' | 'ó' | 'ò' | 'ô' => out.push('o'),
            'å' | 'á' | 'à' | 'â' => out.push('a'),
            'č' => out.push('c'),
            'đ' => out.push('d'),
            'é' | 'è' | 'ê' | 'ë' => out.push('e'),
            'ï' | 'í' => out.push('i'),
            'ŋ' | 'ñ' => out.push('n'),
            'š' => out.push('s'),
            'ŧ' => out.push('t'),
            'ü' | 'ú' => out.push('u'),
            'ž' => out.push('z'),
            _ if out.ends_with('-') || out.is_empty() => {}
            _ => out.push('-'),
        }
    }
    out.trim_end_matches('-').to_owned()
}
