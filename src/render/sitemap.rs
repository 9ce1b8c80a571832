//! Sitemaps: what search engines are told that there is, where it is known at which address the site will be.
//!
//! An edition has one in each of its languages, the list of editions has one, and the site an index of them all: one file holds no more
//! than 50,000 addresses.

use super::placeholders::escape;
use crate::book::Book;
use crate::book::manifest::{FileKind, Folder};

const DECLARATION: &str = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";

/// The pages of a book in a site at an address, each with the same page in the other languages of the edition. What all modules have on
/// one page is on their own, too.
pub(super) fn of_book(book: &Book, address: &str) -> String {
    let mut out = format!(
        "{DECLARATION}<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\" xmlns:xhtml=\"http://www.w3.org/1999/xhtml\">\n"
    );
    for file in book.files().into_iter().filter(|file| file.is_page() && *file != FileKind::Print) {
        let name = book.name_of(file);
        out.push_str("<url>");
        location(&book.folder.web_address(address, &name), &mut out);
        for (language, folder) in Folder::choice(&book.id, &book.languages) {
            out.push_str("<xhtml:link rel=\"alternate\" hreflang=\"");
            escape(language, &mut out);
            out.push_str("\" href=\"");
            escape(&folder.web_address(address, &name), &mut out);
            out.push_str("\"/>");
        }
        out.push_str("</url>\n");
    }
    out.push_str("</urlset>\n");
    out
}

/// The sitemap of one page.
pub(super) fn of_page(address: &str) -> String {
    let mut out = format!("{DECLARATION}<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n<url>");
    location(address, &mut out);
    out.push_str("</url>\n</urlset>\n");
    out
}

/// The index of the sitemaps at these addresses.
pub(super) fn index(sitemaps: impl Iterator<Item = String>) -> String {
    let mut out = format!("{DECLARATION}<sitemapindex xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n");
    for address in sitemaps {
        out.push_str("<sitemap>");
        location(&address, &mut out);
        out.push_str("</sitemap>\n");
    }
    out.push_str("</sitemapindex>\n");
    out
}

fn location(address: &str, out: &mut String) {
    out.push_str("<loc>");
    escape(address, out);
    out.push_str("</loc>");
}
