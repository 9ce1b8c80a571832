//! What the name of a file beside `layer.yaml` says: of which module it is, and in which language.

use super::slug::{is_slug, slug};
use crate::names::seen;

/// What systems add to the name of a copy, before it with a word after, or behind it: `Kopi av etikk`, `etikk - Copy`.
const COPY: [&str; 4] = ["kopi", "copy", "duplikat", "duplicate"];

/// The module and the language that a Markdown file is of.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct FileName {
    /// The slug of the module.
    pub(super) slug: String,
    /// The tag of the language, where the name has one.
    pub(super) tag: Option<String>,
}

impl FileName {
    /// Reads the name of a Markdown file, which may be one that must be another; nothing for what is no Markdown file or lies in a
    /// folder. `is_language` says whether a tag is one of the programme's.
    pub(super) fn of(name: &str, is_language: impl Fn(&str) -> bool) -> Option<Self> {
        let (stem, extension) = name.rsplit_once('.')?;
        let is_markdown = extension.eq_ignore_ascii_case("md") && !name.contains('/');
        is_markdown.then(|| Self::of_stem(&seen(stem), is_language))
    }

    fn of_stem(stem: &str, is_language: impl Fn(&str) -> bool) -> Self {
        if is_slug(stem) {
            return Self { slug: stem.to_owned(), tag: None };
        }
        let whole = original(stem);
        // `etikk_nn` and `etikk nn` say the same
        let tag = whole
            .rsplit_once('.')
            .or_else(|| whole.rsplit_once(['_', ' ']).filter(|(_, tag)| is_language(tag)))
            .map(|(stem, tag)| (stem, tag.to_lowercase()));
        let may_be_tag = |tag: &str| {
            is_language(tag) || matches!(tag.len(), 2 | 3) && tag.bytes().all(|letter| letter.is_ascii_alphabetic())
        };
        let (stem, tag) = match tag.filter(|(_, tag)| may_be_tag(tag)) {
            Some((stem, tag)) => (stem, Some(tag)),
            None => (&*whole, None),
        };
        let slug = slug(&original(stem));
        Self { slug: if slug.is_empty() { "modul".to_owned() } else { slug }, tag }
    }

    /// The name that a file of a layer has whose stem is this.
    pub(super) fn proper(stem: &str, is_language: impl Fn(&str) -> bool) -> String {
        Self::of_stem(&seen(stem), is_language).name()
    }

    /// The name that the file should have.
    pub(super) fn name(&self) -> String {
        let tag = self.tag.iter().map(|tag| format!(".{tag}")).collect::<String>();
        format!("{}{tag}.md", self.slug)
    }
}

/// A stem without what systems add to that of a copy: `etikk (2)`, `etikk - Kopi`, `Kopi av etikk`, `etikk copy 3`.
fn original(stem: &str) -> String {
    let is_copy = |word: &str| COPY.contains(&word.to_lowercase().as_str());
    let is_number = |text: &str| !text.is_empty() && text.bytes().all(|digit| digit.is_ascii_digit());
    let is_added = |text: &str| {
        let small = text.to_lowercase();
        is_number(text) || COPY.iter().chain(&["konflikt", "conflict"]).any(|word| small.contains(word))
    };
    let in_brackets = stem.trim_end().strip_suffix(')').and_then(|stem| stem.rsplit_once('('));
    let is_copy_of = |(stem, added): &(&str, &str)| is_added(added) && !stem.trim().is_empty();
    let stem = in_brackets.filter(is_copy_of).map_or(stem, |(stem, _)| stem);
    let all: Vec<&str> = stem.split_whitespace().collect();
    let words = match all.as_slice() {
        [copy, _, rest @ ..] if is_copy(copy) && !rest.is_empty() => rest,
        words => words,
    };
    let words = match words {
        [_, rest @ .., copy, number] if is_copy(copy) && is_number(number) => &words[..=rest.len()],
        [_, rest @ .., copy] if is_copy(copy) => &words[..=rest.len()],
        words => words,
    };
    words.join(" ").trim_end_matches([' ', '-', '–']).to_owned()
}
