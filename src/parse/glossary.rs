//! The glossary, `content/glossary.yaml`: a list of terms.
//!
//! A term that lacks something is reported and left out. One word leads to one term: a second term with it is reported, and stays.

use std::collections::BTreeMap;

use super::node::{self, Node, fields};
use super::slug::is_slug;
use super::{glossary_messages as say, messages};
use crate::diagnostic::Complaints;
use crate::project::{Glossary, GlossaryTerm, Language, Localized, Programme, Words, glossary_texts, word_keys};
use crate::source::{At, SourceFile};

/// The glossary.
pub(super) const GLOSSARY: &str = "content/glossary.yaml";

/// Reads `content/glossary.yaml`.
pub(super) fn read(file: &SourceFile, programme: &Programme, complaints: &mut Complaints) -> Glossary {
    let terms = node::file(file, "glossary.yaml", complaints, |node| {
        let terms = node.items().into_iter().filter_map(|item| term(item, programme)).collect();
        node.check_languages(programme);
        terms
    });
    let terms: Vec<GlossaryTerm> = terms.unwrap_or_default();
    check_ids(&terms, complaints);
    let languages = || programme.languages.iter().map(|(tag, _)| tag);
    languages().for_each(|language| check_words(&terms, language, complaints));
    Glossary::new(terms, languages())
}

/// A term; nothing for one that lacks something, which is reported.
fn term(node: Node<'_>, programme: &Programme) -> Option<GlossaryTerm> {
    fields!(node => id, term, explanation, forms, synonyms, avoid);
    let span = if id.is_there() { id.span() } else { node.span() };
    let slug = id.parsed(|text| is_slug(text).then(|| text.to_owned()), |span, text| say::no_id_of_term(span, text));
    let lacking = [id, term, explanation].into_iter().filter(|field| !field.is_there());
    lacking.for_each(|field| node.complain(say::incomplete_term(node.span(), field.name)));
    let texts = [whole(&term, programme), whole(&explanation, programme)];
    let [forms, synonyms, avoid] = [forms, synonyms, avoid].map(|field| words(&field));
    let ([Some(term), Some(explanation)], Some(id)) = (texts, slug) else { return None };
    Some(GlossaryTerm { id: id.into(), term, explanation, forms, synonyms, avoid, span })
}

/// A text in every language of the programme; what is missing is reported, and no text at all is nothing.
fn whole(node: &Node<'_>, programme: &Programme) -> Option<Localized> {
    let text = node.localized()?;
    let is_written = |language: &str| text.own(language).is_some_and(|text| !text.trim().is_empty());
    let lacking = programme.languages.iter().filter(|(tag, _)| !is_written(tag));
    let before = lacking.map(|(tag, _)| node.complain(say::term_lacks_language(node.key, node.name, tag))).count();
    (before == 0).then_some(text)
}

/// Words in each language; those that hold no letter are reported.
fn words(node: &Node<'_>) -> Words {
    let words = node.localized_texts().unwrap_or_default();
    let empty = words.texts().flatten().filter(|word| word_keys(&word.value).is_empty());
    empty.for_each(|word| node.complain(say::no_word(word.span, node.name)));
    words
}

/// Reports the terms whose id another has.
fn check_ids(terms: &[GlossaryTerm], complaints: &mut Complaints) {
    for (at, term) in terms.iter().enumerate() {
        if let Some(first) = terms[..at].iter().find(|first| first.id == term.id) {
            complaints.push(say::term_twice(term.span, &*term.id).note(first.span, messages::here_first()));
        }
    }
}

/// Reports the words of a language that are those of two terms, and those that one term both has and avoids.
fn check_words(terms: &[GlossaryTerm], language: &Language, complaints: &mut Complaints) {
    let mut known: BTreeMap<Vec<String>, (usize, bool)> = BTreeMap::new();
    for (index, term) in terms.iter().enumerate() {
        let at = |word: &str| At::new(word.to_owned(), term.span);
        let own = term.term.own(language).map(|word| at(word)).into_iter();
        let forms = term.forms.own(language).into_iter().flatten().cloned();
        let avoided = term.avoid.own(language).into_iter().flatten().cloned();
        for (word, is_avoided) in own.chain(forms).map(|word| (word, false)).chain(avoided.map(|word| (word, true))) {
            let first = *known.entry(word_keys(&word.value)).or_insert((index, is_avoided));
            if first != (index, is_avoided) {
                let first = &terms[first.0];
                let found = say::word_twice(word.span, &word.value, &*first.id);
                complaints
                    .extend((!complaints.contains(&found)).then_some(found.note(first.span, messages::here_first())));
            }
        }
        let synonyms: Vec<&str> = glossary_texts(&term.synonyms, language).collect();
        let own: Vec<Vec<String>> = term.own_words(language).map(word_keys).collect();
        let same = synonyms.iter().filter(|word| own.contains(&word_keys(word)));
        complaints.extend(same.map(|word| say::synonym_of_itself(term.span, *word, &*term.id)));
    }
}
