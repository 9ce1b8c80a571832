//! Two and three texts compared: differences word by word, and merging sentence by sentence.
//!
//! Both are of `tokens`.

mod merge;
mod tokens;

pub(crate) use merge::merge;

use std::collections::BTreeSet;
use std::ops::Range;

use similar::{Algorithm, DiffOp, capture_diff_slices};

use tokens::{Token, tokens};

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
    // what was written anew is read in one piece, and not word beside word
    let is_space = |op: &DiffOp| new_tokens[op.new_range()].iter().all(|token| token.key == " ");
    let is_between = |at: usize| at > 0 && is_change(&ops[at - 1]) && ops.get(at + 1).is_some_and(is_change);
    let of_change = |at: &usize| is_change(&ops[*at]) || is_space(&ops[*at]) && is_between(*at);
    for run in (0..ops.len()).collect::<Vec<_>>().chunk_by(|one, next| of_change(one) && of_change(next)) {
        let (first, last) = (&ops[run[0]], &ops[run[run.len() - 1]]);
        let before = first.old_range().start..last.old_range().end;
        let after = first.new_range().start..last.new_range().end;
        if of_change(&run[0]) {
            push(Fate::Dropped, old, &old_tokens, before);
            push(Fate::Added, new, &new_tokens, after);
        } else {
            push(Fate::Kept, new, &new_tokens, after);
        }
    }
    runs
}

fn is_change(op: &DiffOp) -> bool {
    !matches!(op, DiffOp::Equal { .. })
}

/// Whether a sentence, or a line of code, of one text stands in another too.
pub(crate) fn share_a_sentence(one: &str, other: &str) -> bool {
    shared_sentences(one, other) > 0
}

/// How many sentences, or lines of code, of one text stand in another too.
pub(crate) fn shared_sentences(one: &str, other: &str) -> usize {
    let others: BTreeSet<_> = tokens(other, true).into_iter().map(|token| token.key).collect();
    let is_there = |token: &Token<'_>| token.key.contains(char::is_alphanumeric) && others.contains(&token.key);
    tokens(one, true).iter().filter(|token| is_there(token)).count()
}

#[cfg(test)]
mod tests {
    use super::{Fate, words};

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
        let runs = words("Hva som bygger tillit.", "En ny oppsummering.");
        let anew = [(Fate::Dropped, "Hva som bygger tillit."), (Fate::Added, "En ny oppsummering.")];
        assert_eq!(runs, anew, "what is written anew is no mixture of both");
    }
}
