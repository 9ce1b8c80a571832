//! The candidate that somebody probably meant, by edit distance: the number of letters to insert, drop, change or swap with a neighbour.

use strsim::osa_distance as distance;

use super::message::{Message, messages};
use crate::fingerprint::composed;

/// The candidate nearest to `word`, if one is near enough to be meant: at most a third of its letters differ.
pub fn suggest<'a, T>(word: &str, candidates: impl IntoIterator<Item = &'a T>) -> Option<&'a str>
where
    T: AsRef<str> + ?Sized + 'a,
{
    let letters = composed(word);
    candidates
        .into_iter()
        .map(AsRef::as_ref)
        .filter(|candidate| *candidate != word)
        .map(|candidate| (distance(&letters, &composed(candidate)), candidate))
        .filter(|(distance, candidate)| {
            let length = word.chars().count().max(candidate.chars().count());
            *distance * 3 <= length
                || (word.len() > 3 && candidate.starts_with(word))
                || (candidate.len() > 3 && word.starts_with(candidate))
        })
        .min()
        .map(|(_, candidate)| candidate)
}

/// Whether a word is another with a slip of the finger in it.
pub fn is_slip(word: &str, meant: &str) -> bool {
    distance(word, meant) <= 2 && word.chars().count() > 3
}

/// `; did you mean …?`, or nothing.
pub fn did_you_mean<'a, T>(word: &str, candidates: impl IntoIterator<Item = &'a T>) -> String
where
    T: AsRef<str> + ?Sized + 'a,
{
    suggest(word, candidates).map_or(String::new(), |near| format!("; did you mean `{near}`?"))
}

/// The hint that names the candidate nearest to `word`; nothing where none is near enough.
pub fn nearest<'a, T>(word: &str, candidates: impl IntoIterator<Item = &'a T>) -> Option<Message>
where
    T: AsRef<str> + ?Sized + 'a,
{
    let near = suggest(word, candidates)?;
    Some(if composed(near) == composed(word) { composed_otherwise(near) } else { did_you_mean_this(near) })
}

messages! {
    /// The word that was probably meant.
    did_you_mean_this(near) = "did you mean `{near}`?"
    /// The same word, of which a letter is two: `a` and a ring.
    composed_otherwise(near) = "there is `{near}`, of which a letter such as `å` is composed otherwise: give both one form, as by typing both anew"
}
