//! The candidate that somebody probably meant, by edit distance.

use super::message::{Message, messages};

/// The candidate nearest to `word`, if one is near enough to be meant: at most a third of its letters differ.
pub fn suggest<'a>(word: &str, candidates: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    candidates
        .into_iter()
        .map(|candidate| (distance(word, candidate), candidate))
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
pub fn did_you_mean<'a>(word: &str, candidates: impl IntoIterator<Item = &'a str>) -> String {
    suggest(word, candidates).map_or(String::new(), |near| format!("; did you mean `{near}`?"))
}

/// The hint that names the candidate nearest to `word`; nothing where none is near enough.
pub fn nearest<'a>(word: &str, candidates: impl IntoIterator<Item = &'a str>) -> Option<Message> {
    suggest(word, candidates).map(did_you_mean_this)
}

messages! {
    /// The word that was probably meant.
    did_you_mean_this(near) = "did you mean `{near}`?"
}

/// The number of letters to insert, drop, change or swap with a neighbour (optimal string alignment).
fn distance(a: &str, b: &str) -> usize {
    let a: Vec<char> = a.chars().collect();
    let b: Vec<char> = b.chars().collect();
    let mut rows = vec![vec![0; b.len() + 1]; a.len() + 1];
    for i in 0..=a.len() {
        for j in 0..=b.len() {
            rows[i][j] = if i == 0 || j == 0 {
                i + j
            } else {
                let change = rows[i - 1][j - 1] + usize::from(a[i - 1] != b[j - 1]);
                let swap = if i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1] {
                    rows[i - 2][j - 2] + 1
                } else {
                    usize::MAX
                };
                change.min(rows[i - 1][j] + 1).min(rows[i][j - 1] + 1).min(swap)
            };
        }
    }
    rows[a.len()][b.len()]
}
