//! The attributes of a heading: the words in braces after its title.
//!
//! In goes a line of source, out come an id and [`Attributes`]. A word that is wrong is reported and has no effect. Whether a layer may
//! say what it says, and whether the sections that it names are there, is left to `layer`.

use std::ops::Range;
use std::sync::Arc;

use super::html::Trust;
use super::slug::slug;
use super::{days, markdown_messages as messages};
use crate::date::Date;
use crate::diagnostic::{Complaints, Diagnostic, nearest};
use crate::draft::{Attributes, Condition, Explicit, InDeck, Lock, Operation, Position};
use crate::names::key;
use crate::source::{At, FileId, Span};

/// All words that a heading's braces may hold. Those that end in `=` take a value.
const WORDS: [&str; 14] = [
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
    "retiring",
    "was=",
    "checked=",
];

/// The braces of a heading.
pub(super) struct HeadingBraces {
    /// The id, where there is one.
    pub(super) id: Option<At<Arc<str>>>,
    /// The other attributes.
    pub(super) attributes: Attributes,
}

/// The range of the last `{…}` of a line, the braces included; `{{name}}` is a parameter and not one.
pub(crate) fn find(line: &str) -> Option<Range<usize>> {
    let trimmed = line.trim_end();
    let open = trimmed.strip_suffix('}')?.rfind(['{', '}'])?;
    let is_braces = trimmed.as_bytes()[open] == b'{' && !trimmed[..open].ends_with('{');
    (is_braces && !is_escaped(&trimmed[..open])).then_some(open..trimmed.len())
}

/// Whether what follows a text is escaped by its last byte.
fn is_escaped(before: &str) -> bool {
    (before.len() - before.trim_end_matches('\\').len()) % 2 == 1
}

/// The braces at the end of a line that are escaped, and so are text.
pub(super) fn escaped(line: &str) -> Option<&str> {
    let trimmed = line.trim_end();
    let open = trimmed.strip_suffix('}')?.rfind(['{', '}', '\\', '<', '>'])?;
    (trimmed[open..].starts_with('{') && is_escaped(&trimmed[..open])).then_some(&trimmed[open..])
}

/// Braces in a heading's text, which begins at byte `offset` of the file, that hold nothing but an id and words of a heading.
pub(super) fn in_title(file: FileId, offset: usize, title: &str) -> Option<Diagnostic> {
    title.match_indices('{').find_map(|(at, _)| {
        let (inner, _) = title[at + 1..].split_once('}')?;
        let is_word = |word: &str| {
            let name = word.split_once('=').map_or(word.len(), |(key, _)| key.len() + 1);
            WORDS.contains(&&word[..name]) || word.len() > 1 && word.starts_with(['#', '.'])
        };
        // of an id or a class, it is told as of any that is shown
        let is_one =
            !inner.trim().is_empty() && !inner.starts_with(['#', '.']) && inner.split_whitespace().all(is_word);
        let is_text = title[..at].ends_with('{') || title[..at].matches('`').count() % 2 == 1;
        let end = at + inner.len() + "{}".len();
        (is_one && !is_text && !is_escaped(&title[..at]))
            .then(|| messages::words_in_title(Span::new(file, offset + at, offset + end), &title[at..end]))
    })
}

/// Reads the braces of a heading whose source is `line`, which begins at byte `offset` of the file.
pub(super) fn heading(
    (file, offset): (FileId, usize),
    line: &str,
    trust: Trust,
    complaints: &mut Complaints,
) -> Option<HeadingBraces> {
    let range = find(line)?;
    let mut braces = HeadingBraces { id: None, attributes: Attributes::default() };
    let inner = &line[range.start + 1..range.end - 1];
    let mut tokens = inner.split_whitespace().peekable();
    while let Some(token) = tokens.next() {
        let start = offset + (token.as_ptr() as usize - line.as_ptr() as usize);
        let span = Span::new(file, start, start + token.len());
        if token == "#" {
            match tokens.next() {
                Some(id) => {
                    complaints.push(messages::space_in_id(span));
                    set_id(&mut braces, id, span, complaints);
                }
                None if braces.id.is_some() => complaints.push(messages::space_in_id(span)),
                None => complaints.push(messages::empty_id(span)),
            }
        } else if let Some(id) = token.strip_prefix("\\#") {
            complaints.push(messages::escaped_id(span, id));
            set_id(&mut braces, id, span, complaints);
        } else if let Some(id) = token.strip_prefix('#') {
            // words that are none, behind what is no id either, are the rest of a heading that was meant as one
            let is_rest = |word: &&str| slug(id) != id && is_plain(word);
            let rest = std::iter::from_fn(|| tokens.next_if(is_rest)).last();
            let end = rest.map_or(start + token.len(), |last| {
                offset + last.as_ptr() as usize + last.len() - line.as_ptr() as usize
            });
            set_id(&mut braces, &line[start + 1 - offset..end - offset], Span::new(file, start, end), complaints);
        } else {
            complaints.extend(word(&mut braces.attributes, token, span, trust).err());
        }
    }
    Some(braces)
}

/// Whether a word is like none that braces may hold.
fn is_plain(word: &str) -> bool {
    !word.starts_with(['#', '.'])
        && !word.contains('=')
        && nearest(word, known()).is_none()
        && !known().any(|known| known == word)
}

/// Sets the id, if it is the first in its braces; one that is not written as ids are is reported, and is the one that it should be.
fn set_id(braces: &mut HeadingBraces, id: &str, span: Span, complaints: &mut Complaints) {
    if let Some(first) = &braces.id {
        complaints.push(messages::two_ids(span, &first.value, id));
        return;
    }
    let proper = slug(id);
    if proper != id {
        complaints.push(match proper.is_empty() {
            true => messages::empty_id(span),
            false => messages::improper_id(span, &proper),
        });
    }
    braces.id = Some(At::new(if proper.is_empty() { id.into() } else { proper.into() }, span));
}

/// Takes in one word, which stands at `span`.
///
/// # Errors
///
/// The diagnostic of a word that is unknown, that lacks its value or has one too many, or that may stand there only once.
fn word(attributes: &mut Attributes, token: &str, span: Span, trust: Trust) -> Result<(), Diagnostic> {
    if let Some(class) = token.strip_prefix('.') {
        let value = match class {
            "no-slide" => InDeck::Absent,
            "hide-slide" => InDeck::Hidden,
            "optional" => {
                attributes.optional = Some(span);
                return Ok(());
            }
            "steps" => {
                attributes.steps = Some(span);
                return Ok(());
            }
            _ => return Err(messages::unknown_class(span, class)),
        };
        attributes.in_deck = Explicit { value: attributes.in_deck.value.max(value), span: Some(span) };
        return Ok(());
    }
    let (key, value) = token.split_once('=').map_or((token, None), |(key, value)| (key, Some(value)));
    match (key, value) {
        (key, Some("")) if WORDS.iter().any(|word| word.strip_suffix('=') == Some(key)) => {
            Err(messages::word_needs_value(span, key))
        }
        ("append", None) => operation(attributes, Operation::Append, span),
        ("prepend", None) => operation(attributes, Operation::Prepend, span),
        ("remove", None) => operation(attributes, Operation::Remove, span),
        ("whole", None) => operation(attributes, Operation::Whole, span),
        ("after", Some(id)) => operation(attributes, Operation::Insert(Position::After(anchor(id))), span),
        ("before", Some(id)) => operation(attributes, Operation::Insert(Position::Before(anchor(id))), span),
        ("in", Some(id)) => operation(attributes, Operation::Insert(Position::In(anchor(id))), span),
        ("locked", None) => lock(attributes, Lock::Locked, span),
        ("add-only", None) => lock(attributes, Lock::AddOnly, span),
        ("required", Some(_)) if attributes.required.is_some() => Err(messages::word_twice(span, key)),
        ("if", Some(_)) if attributes.condition.is_some() => Err(messages::word_twice(span, key)),
        ("retiring", None) => {
            attributes.retiring = Some(span);
            Ok(())
        }
        ("required", Some(kind)) => {
            attributes.required = Some(At::new(kind.to_owned(), span));
            Ok(())
        }
        ("was", Some(address)) if address.contains(',') => Err(messages::two_addresses(span)),
        ("was", Some(address)) => {
            attributes.was.push(At::new(address.to_owned(), span));
            Ok(())
        }
        ("if", Some(test)) => condition(attributes, test, span),
        ("checked", Some(day)) => checked(attributes, day, span),
        (key, Some(_)) if WORDS.contains(&key) => Err(messages::word_takes_no_value(span, key)),
        (key, None) if WORDS.iter().any(|word| word.strip_suffix('=') == Some(key)) => {
            Err(messages::word_needs_value(span, key))
        }
        _ => {
            let words = if trust == Trust::Layer { messages::words_of_layer } else { messages::heading_words };
            Err(messages::unknown_word(span, token).hint(nearest(key, known()).unwrap_or_else(words)))
        }
    }
}

/// The words by themselves, to suggest one that is spelled alike.
fn known() -> impl Iterator<Item = &'static str> {
    WORDS.into_iter().map(|word| word.trim_end_matches('='))
}

/// The id of an anchor as names are compared; people may write a `#` before it.
fn anchor(id: &str) -> Arc<str> {
    key(id.trim_start_matches('#')).into()
}

/// Sets the operation; of two in the same braces, the second is refused.
fn operation(attributes: &mut Attributes, operation: Operation, span: Span) -> Result<(), Diagnostic> {
    if attributes.operation.span.is_some() {
        return Err(messages::two_operations(span));
    }
    attributes.operation = Explicit { value: operation, span: Some(span) };
    Ok(())
}

/// Sets the condition.
fn condition(attributes: &mut Attributes, test: &str, span: Span) -> Result<(), Diagnostic> {
    let (parameter, value) = test.split_once(':').ok_or_else(|| messages::condition_without_value(span))?;
    attributes.condition = Some(At::new(Condition { parameter: parameter.into(), value: value.into() }, span));
    Ok(())
}

/// Sets the day on which the law was last read; of two in the same braces, the second is refused.
fn checked(attributes: &mut Attributes, day: &str, span: Span) -> Result<(), Diagnostic> {
    if attributes.checked.is_some() {
        return Err(messages::word_twice(span, "checked"));
    }
    let day = Date::parse(day)
        .ok_or_else(|| days::missing(span, day).unwrap_or_else(|| messages::no_day_checked(span, day)))?;
    attributes.checked = Some(At::new(day, span));
    Ok(())
}

/// Sets the lock; of two in the same braces, the second is refused.
fn lock(attributes: &mut Attributes, lock: Lock, span: Span) -> Result<(), Diagnostic> {
    if attributes.lock.is_some() {
        return Err(messages::two_locks(span));
    }
    attributes.lock = Some(At::new(lock, span));
    Ok(())
}
