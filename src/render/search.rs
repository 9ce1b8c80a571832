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
    /// What it is called in the list: the section's title with that of its module. Like that alone, it is without what nobody sees: a soft
    /// hyphen divides no word.
    l: String,
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
    let entries = book.chapters.iter().flat_map(|chapter| &chapter.sections).map(|section| SearchEntry {
        h: page_link(&section.module, Some(&section.id)),
        l: seen(&book.listed_title_of(section)),
        t: seen(&section.words),
        x: &section.text,
    });
    let entries: Vec<SearchEntry<'_>> = entries.collect();
    let data = serde_json::to_string(&entries).map_err(|error| Error::Theme(error.to_string()))?;
    Ok(format!("window.lagvisSearch = {data};\n"))
}
