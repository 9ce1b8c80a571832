//! The glossary: the words that the course explains, and where a text uses them.
//!
//! A word is a whole word: letters and digits with hyphens between them. The case of its first letter does not count, nor what nobody
//! sees of it. Of a use that begins another, the longer one counts: `åpent møte` before `møte`.

use std::borrow::Cow;
use std::collections::{BTreeMap, HashMap};
use std::ops::Range;
use std::sync::Arc;

use super::localized::{Language, Localized};
use crate::names::{is_unseen, seen};
use crate::source::{At, Span};

/// Words in each language, with their places.
pub type Words = Localized<Vec<At<String>>>;

/// An entry of `content/glossary.yaml`: a word, and what it means.
#[derive(Clone, Debug)]
pub struct GlossaryTerm {
    /// Its address on the page of the glossary.
    pub id: Arc<str>,
    /// The word, as it stands alone.
    pub term: Localized,
    /// What it means.
    pub explanation: Localized,
    /// Its other forms, such as the definite and the plural.
    pub forms: Words,
    /// Other words for the same, which people may look for.
    pub synonyms: Words,
    /// Words that the course does not use for it.
    pub avoid: Words,
    /// Where it is written.
    pub span: Span,
}

impl GlossaryTerm {
    /// Its own words in a language: it, and its forms.
    pub fn own_words(&self, language: &str) -> impl Iterator<Item = &str> {
        self.term.own(language).map(String::as_str).into_iter().chain(texts(&self.forms, language))
    }
}

/// The texts that some words have in a language.
pub fn texts<'a>(words: &'a Words, language: &str) -> impl Iterator<Item = &'a str> {
    words.own(language).into_iter().flatten().map(|word| word.value.as_str())
}

/// The words that the course explains.
#[derive(Clone, Debug, Default)]
pub struct Glossary {
    /// Its terms, in the order of the file.
    pub terms: Vec<GlossaryTerm>,
    /// What is looked for in a text of each language.
    phrases: BTreeMap<Language, Phrases>,
}

/// Phrases by the key of their first word; the longest first.
type Phrases = HashMap<String, Vec<Phrase>>;

/// A word, or more words in a row, that belong to a term.
#[derive(Clone, Debug)]
struct Phrase {
    /// The words after the first, as they are compared.
    rest: Vec<String>,
    /// The place of the term in the glossary.
    term: usize,
    is_avoided: bool,
}

/// A use of a term in a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TermUse {
    /// The bytes of the text.
    pub range: Range<usize>,
    /// The place of the term in the glossary.
    pub term: usize,
    /// Whether the text has a word that the course does not use for it.
    pub is_avoided: bool,
}

impl Glossary {
    /// A glossary of these terms, for texts in some languages.
    pub fn new<'a>(terms: Vec<GlossaryTerm>, languages: impl IntoIterator<Item = &'a Language>) -> Self {
        let of = |language: &Language| (language.clone(), phrases(&terms, language));
        let phrases = languages.into_iter().map(of).collect();
        Self { terms, phrases }
    }

    /// Whether it explains nothing.
    pub fn is_empty(&self) -> bool {
        self.terms.is_empty()
    }

    /// Where a text in a language uses words of the glossary, in order.
    pub fn uses(&self, language: &str, text: &str) -> Vec<TermUse> {
        let Some(phrases) = self.phrases.get(language).filter(|phrases| !phrases.is_empty()) else { return Vec::new() };
        let words: Vec<Range<usize>> = words(text).collect();
        let (mut found, mut at) = (Vec::new(), 0);
        while let Some(first) = words.get(at) {
            let begun = phrases.get(&*key(&text[first.clone()]));
            let phrase = begun.into_iter().flatten().find(|phrase| goes_on(text, &words[at..], &phrase.rest));
            let count = phrase.map_or(0, |phrase| phrase.rest.len());
            found.extend(phrase.map(|phrase| TermUse {
                range: first.start..words[at + count].end,
                term: phrase.term,
                is_avoided: phrase.is_avoided,
            }));
            at += count + 1;
        }
        found
    }
}

/// What is looked for in a text of a language.
fn phrases(terms: &[GlossaryTerm], language: &str) -> Phrases {
    let mut found = Phrases::new();
    for (index, term) in terms.iter().enumerate() {
        let own = term.own_words(language).map(|word| (word, false));
        for (word, is_avoided) in own.chain(texts(&term.avoid, language).map(|word| (word, true))) {
            let mut keys = word_keys(word).into_iter();
            let Some(first) = keys.next() else { continue };
            found.entry(first).or_default().push(Phrase { rest: keys.collect(), term: index, is_avoided });
        }
    }
    let sort = |all: &mut Vec<Phrase>| all.sort_by_key(|phrase| std::cmp::Reverse(phrase.rest.len()));
    found.values_mut().for_each(sort);
    found
}

/// The words of a phrase, as they are compared.
pub(crate) fn word_keys(phrase: &str) -> Vec<String> {
    words(phrase).map(|range| key(&phrase[range]).into_owned()).collect()
}

/// Whether words go on with some others behind the first, with nothing but white space between.
fn goes_on(text: &str, words: &[Range<usize>], rest: &[String]) -> bool {
    let is_next = |(pair, wanted): (&[Range<usize>], &String)| {
        let [before, word] = pair else { return false };
        text[before.end..word.start].chars().all(char::is_whitespace) && *key(&text[word.clone()]) == **wanted
    };
    words.len() > rest.len() && words.windows(2).zip(rest).all(is_next)
}

/// The words of a text. A hyphen at the edge of one is part of it: what is written short, as in `kommune- og fylkestinget`, is no whole
/// word.
fn words(text: &str) -> impl Iterator<Item = Range<usize>> {
    let is_part = |letter: char| {
        letter.is_alphanumeric()
            || letter == '-'
            || matches!(letter, '\u{300}'..='\u{36F}' | '\u{2011}')
            || is_unseen(letter)
    };
    let mut at = 0;
    std::iter::from_fn(move || {
        let start = at + text[at..].find(|letter: char| letter.is_alphanumeric() || letter == '-')?;
        let end = text[start..].find(|letter| !is_part(letter)).map_or(text.len(), |length| start + length);
        at = end;
        Some(start..end)
    })
}

/// A word as it is compared: what is seen of it, its first letter small.
fn key(word: &str) -> Cow<'_, str> {
    let is_plain = word.chars().all(|letter| letter < '\u{300}' && !is_unseen(letter));
    match word.chars().next() {
        Some(first) if first.is_uppercase() || !is_plain => {
            let word = seen(word).replace('\u{2011}', "-");
            let mut letters = word.chars();
            let first = letters.next().map(|letter| letter.to_lowercase().to_string()).unwrap_or_default();
            Cow::Owned(first + letters.as_str())
        }
        _ => Cow::Borrowed(word),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn term(id: &str, words: &[&str], avoid: &[&str]) -> GlossaryTerm {
        let list = |words: &[&str]| {
            let at = |word: &&str| At::new((*word).to_owned(), Span::default());
            Words { plain: Some(words.iter().map(at).collect()), by_language: BTreeMap::new() }
        };
        GlossaryTerm {
            id: id.into(),
            term: Localized::plain(words[0].to_owned()),
            explanation: Localized::default(),
            forms: list(&words[1..]),
            synonyms: Words::default(),
            avoid: list(avoid),
            span: Span::default(),
        }
    }

    fn uses(text: &str) -> Vec<(String, usize, bool)> {
        let terms = vec![
            term("mote", &["møte", "møtet"], &[]),
            term("apent-mote", &["åpent møte"], &["offentlig møte"]),
            term("e-post", &["e-post"], &["mail"]),
        ];
        let glossary = Glossary::new(terms, &["nb".into()]);
        let seen = |it: TermUse| (text[it.range].to_owned(), it.term, it.is_avoided);
        glossary.uses("nb", text).into_iter().map(seen).collect()
    }

    #[test]
    fn the_longest_whole_words_count_and_the_case_of_the_first_letter_does_not() {
        assert_eq!(uses("Møtet er et åpent\nmøte."), [("Møtet".into(), 0, false), ("åpent\nmøte".into(), 1, false)]);
        assert_eq!(uses("Åpent, møte"), [("møte".into(), 0, false)]);
        assert_eq!(uses("møterom MØTE møte- og åpent"), []);
        assert_eq!(uses("mø\u{AD}te, mo\u{338}te"), [("mø\u{AD}te".into(), 0, false)]);
        assert_eq!(uses("E-post og mail"), [("E-post".into(), 2, false), ("mail".into(), 2, true)]);
        assert_eq!(uses("offentlig møte"), [("offentlig møte".into(), 1, true)]);
    }

    #[test]
    fn a_text_in_another_language_has_none() {
        let glossary = Glossary::new(vec![term("mote", &["møte"], &[])], &["nb".into()]);
        assert_eq!(glossary.uses("nn", "møte"), []);
    }
}
