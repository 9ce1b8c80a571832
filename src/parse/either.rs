//! Words of which one is wanted, as they stand in a sentence.

use super::messages;
use crate::message::Argument;

/// Words in backticks, with the language's `or` between them.
pub(super) fn either<'a>(words: impl IntoIterator<Item = &'a str>) -> Argument {
    let words = words.into_iter().map(|word| Argument::from(format!("`{word}`")));
    words.reduce(|all, word| messages::or(all, word).into()).unwrap_or_else(|| "".into())
}
