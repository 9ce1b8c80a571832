//! The search data of a handbook: its sections as one script file, which the page's own script goes through.
//!
//! A script, and not JSON, because a page opened from a disk may load the one and not the other.

use serde::Serialize;

use crate::book::Book;
use crate::book::manifest::page_link;
use crate::error::Error;
use crate::names::seen;

#[derive(Serialize)]
struct SearchEntry<'a> {
    /// The link.
    h: String,
    /// The module's title, as the section's without what nobody sees: a soft hyphen divides no word.
    m: &'a str,
    /// The section's title.
    t: String,
    /// Its words.
    x: &'a str,
}

/// The script that holds the sections of a book, in order.
///
/// # Errors
///
/// [`Error::Theme`] if they cannot be written.
pub(crate) fn script(book: &Book) -> Result<String, Error> {
    let titles: Vec<String> = book.chapters.iter().map(|chapter| seen(&chapter.title)).collect();
    let sections = book
        .chapters
        .iter()
        .zip(&titles)
        .flat_map(|(chapter, title)| chapter.sections.iter().map(move |it| (chapter, title, it)));
    let entries = sections.map(|(chapter, title, section)| SearchEntry {
        h: page_link(&chapter.slug, Some(&section.id)),
        m: title,
        t: seen(&section.words),
        x: &section.text,
    });
    let entries: Vec<SearchEntry<'_>> = entries.collect();
    let data = serde_json::to_string(&entries).map_err(|error| Error::Theme(error.to_string()))?;
    Ok(format!("window.lagvisSearch = {data};\n"))
}
