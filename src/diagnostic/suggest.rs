//! The candidate that somebody probably meant, by edit distance: the number of letters to insert, drop, change or swap with a neighbour.

use strsim::osa_distance as distance;

use crate::message::{Message, messages};
use crate::names::{key, seen};

/// The candidate nearest to `word`, if one is near enough to be meant: at most a third of its letters differ, as names are compared.
pub fn suggest<'a, T>(word: &str, candidates: impl IntoIterator<Item = &'a T>) -> Option<&'a str>
where
    T: AsRef<str> + ?Sized + 'a,
{
    let written = key(word);
    let others = candidates.into_iter().map(AsRef::as_ref).filter(|candidate| *candidate != word);
    let near = others.filter_map(|candidate| {
        let compared = key(candidate);
        let (distance, length) = (distance(&written, &compared), written.chars().count().max(compared.chars().count()));
        let is_near = distance * 3 <= length
            || (written.len() > 3 && compared.starts_with(&written))
            || (compared.len() > 3 && written.starts_with(&compared));
        is_near.then_some((distance, candidate))
    });
    near.min().map(|(_, candidate)| candidate)
}

/// Whether a word is another with a slip of the finger in it.
pub fn is_slip(word: &str, meant: &str) -> bool {
    distance(word, meant) <= 2 && word.chars().count() > 3
}

/// A sentence, and behind it a way out where there is one.
pub(crate) fn or_else(said: Message, way: Option<Message>) -> Message {
    match way {
        Some(way) => with_way_out(said, way),
        None => said,
    }
}

/// The hint that names the candidate nearest to `word`; nothing where none is near enough.
pub fn nearest<'a, T>(word: &str, candidates: impl IntoIterator<Item = &'a T>) -> Option<Message>
where
    T: AsRef<str> + ?Sized + 'a,
{
    nearest_as(word, candidates, str::to_owned)
}

/// [`nearest`], which writes the candidate as it is to be written.
pub(crate) fn nearest_as<'a, T>(
    word: &str,
    candidates: impl IntoIterator<Item = &'a T>,
    write: impl Fn(&str) -> String,
) -> Option<Message>
where
    T: AsRef<str> + ?Sized + 'a,
{
    let near = suggest(word, candidates)?;
    Some(if seen(near) == seen(word) { looks_alike(near) } else { did_you_mean_this(write(near)) })
}

/// The hint that names the picture nearest to a path `assets/…`, by its name alone: the folder is that of all others.
pub(crate) fn nearest_picture<'a, T>(path: &str, candidates: impl IntoIterator<Item = &'a T>) -> Option<Message>
where
    T: AsRef<str> + ?Sized + 'a,
{
    let name = |path: &'a str| path.strip_prefix("assets/").unwrap_or(path);
    let stem = |name: &str| name.rsplit_once('.').map_or(name.to_owned(), |(stem, _)| stem.to_owned());
    let written = path.strip_prefix("assets/").unwrap_or(path);
    let all: Vec<&str> = candidates.into_iter().map(|one| name(one.as_ref())).collect();
    let same = all.iter().copied().find(|one| stem(one) == stem(written));
    let near = same.or_else(|| suggest(written, all.iter().copied()))?;
    let found = format!("assets/{near}");
    Some(if seen(&found) == seen(path) { looks_alike(found) } else { did_you_mean_this(found) })
}

messages! { "suggest":
    /// A sentence and a way out.
    with_way_out(said, way)
    /// The word that was probably meant.
    did_you_mean_this(near)
    /// The same word to the eye: a letter of it is two, `a` and a ring, or a soft hyphen is in it.
    looks_alike(near)
}
