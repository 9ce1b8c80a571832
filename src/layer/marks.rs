//! What is known of a text when a copy of it is kept, beside what it says: words in braces at the end of the copy's first line.
//!
//! `repeated` says that another section was made with the same heading and text, `alike` that another of its module had the same
//! heading, `by=base by=fylke/99-kystfylke` which layers had a part in the section, its maker first, `under=Fylkets_gaver` which
//! heading it had where that was another than its maker's, and `in=nn` which language it was in where it stands in another too. Without these words it could not be told afterwards which section was
//! meant, nor who has taken a text away. Copies that older versions have kept have none but the first.

use crate::project::{LayerId, Project};

const REPEATED: &str = "repeated";
const ALIKE: &str = "alike";
const BY: &str = "by=";
const UNDER: &str = "under=";
const IN: &str = "in=";

/// The words for a section, each after a space.
pub(super) fn of_section(is_repeated: bool, is_alike: bool) -> String {
    let words = [(REPEATED, is_repeated), (ALIKE, is_alike)].into_iter().filter(|(_, is_so)| *is_so);
    words.map(|(word, _)| format!(" {word}")).collect()
}

/// The words for the layers that a text comes from, each after a space.
pub(super) fn of_layers(project: &Project, from: &[LayerId]) -> String {
    from.iter().map(|layer| format!(" {BY}{}", word(&project.layer(*layer).path))).collect()
}

/// The word for the heading that a section was shown with, after a space.
pub(super) fn of_heading(title: &str) -> String {
    format!(" {UNDER}{}", word(title))
}

/// The word for the language of a text that stands in another too, after a space.
pub(super) fn of_language(language: &str) -> String {
    format!(" {IN}{language}")
}

/// A text as one word.
pub(super) fn word(text: &str) -> String {
    text.replace(char::is_whitespace, "_")
}

/// A copy with these words.
pub(crate) fn marked(copy: &str, words: &str) -> String {
    let (first, rest) = copy.split_once('\n').unwrap_or((copy, ""));
    match first.strip_suffix('}') {
        _ if words.is_empty() => copy.to_owned(),
        Some(heading) => format!("{heading}{words}}}\n{rest}"),
        None => format!("{first} {{{}}}\n{rest}", words.trim_start()),
    }
}

/// What stands in the braces of a copy.
fn words(copy: &str) -> impl Iterator<Item = &str> {
    let first = copy.lines().next().and_then(|line| line.strip_suffix('}')?.rsplit_once(" {"));
    first.into_iter().flat_map(|(_, words)| words.split(' '))
}

/// Whether the text of a copy stood in one section alone when it was kept, so that it tells which section is meant.
pub(super) fn is_of_one(copy: &str) -> bool {
    words(copy).all(|word| word != REPEATED)
}

/// Whether no other section of the module had the heading of a copy when it was kept, so that the heading tells which is meant.
pub(super) fn is_known_by_heading(copy: &str) -> bool {
    words(copy).all(|word| word != ALIKE)
}

/// Whether the heading of a copy is known to have been that of one section alone.
pub(super) fn has_own_heading(copy: &str) -> bool {
    by(copy).next().is_some() && is_known_by_heading(copy)
}

/// The heading that the section of a copy was shown with, as a word, where it was another than its maker's.
pub(super) fn under(copy: &str) -> Option<&str> {
    words(copy).find_map(|word| word.strip_prefix(UNDER))
}

/// Whether the text of a copy was in a language, and stood in another too.
pub(super) fn was_in(copy: &str, language: &str) -> bool {
    words(copy).any(|word| word.strip_prefix(IN) == Some(language))
}

/// The layers that had a part in the section of a copy, each path as a word; none where that is not known.
pub(super) fn by(copy: &str) -> impl Iterator<Item = &str> {
    words(copy).filter_map(|word| word.strip_prefix(BY))
}
