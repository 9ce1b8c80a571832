//! The search data of a handbook: its sections and the entries of its glossary as one script file, which the page's own script goes through.
//!
//! A script, and not JSON, because a page opened from a disk may load the one and not the other.

use serde::Serialize;

use crate::book::manifest::{GLOSSARY, page_link};
use crate::book::{Book, titled};
use crate::error::{Error, said};
use crate::names::seen;

#[derive(Serialize)]
struct SearchEntry<'a> {
    /// The link.
    h: String,
    /// What it is called in the list: the section's title with that of its module. Like that alone, it is without what nobody sees: a soft
    /// hyphen divides no word.
    l: String,
    /// The section's title.
    t: String,
    /// Its words.
    x: &'a str,
    /// The forms of a term of the glossary.
    #[serde(skip_serializing_if = "<[String]>::is_empty")]
    f: &'a [String],
    /// Other words for it, those that the course does not use among them.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    s: Vec<&'a str>,
}

/// The script that holds the sections of a book, in order, and then the entries of its glossary, which is called `glossary`.
///
/// # Errors
///
/// [`Error::Theme`] if they cannot be written.
pub(crate) fn script(book: &Book, glossary: &str) -> Result<String, Error> {
    let sections = book.chapters.iter().flat_map(|chapter| &chapter.sections).map(|section| SearchEntry {
        h: page_link(&section.module, Some(&section.id)),
        l: seen(&book.listed_title_of(section)),
        t: seen(&section.words),
        x: &section.text,
        f: &[],
        s: Vec::new(),
    });
    let terms = book.glossary.iter().map(|entry| SearchEntry {
        h: format!("{GLOSSARY}#{}", entry.id),
        l: titled(&entry.term, glossary),
        t: entry.term.clone(),
        x: &entry.explanation,
        f: &entry.forms,
        s: entry.synonyms.iter().chain(&entry.avoid).map(String::as_str).collect(),
    });
    let entries: Vec<SearchEntry<'_>> = sections.chain(terms).collect();
    let data = serde_json::to_string(&entries).map_err(|error| Error::Theme(said(error.to_string())))?;
    Ok(format!("window.lagvisSearch = {data};\n"))
}
