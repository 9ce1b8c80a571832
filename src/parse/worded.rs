//! Links whose addresses are words, such as the title of a section: what these name is only known to who knows the edition.

use super::written::Written;
use crate::address::{decoded, scheme};
use crate::markup::{Destination, Inline, Interpolated, Link};

/// The longest title that is looked for where an address should stand, in bytes.
const LONGEST_TITLE: usize = 200;

/// Words where an address should stand, in which `%20` may be a space.
pub(super) fn destination(text: &str) -> Destination {
    Destination::Words(decoded(text).unwrap_or_else(|| text.to_owned()).trim().into())
}

/// Whether what stands where an address should is words, such as a title.
pub(super) fn are_words(text: &str) -> bool {
    let text = decoded(text).unwrap_or_else(|| text.to_owned());
    let is_dot = |(at, _): (usize, &str)| text[at + 1..].starts_with(|c: char| !c.is_whitespace());
    text.len() <= LONGEST_TITLE
        && text.starts_with(char::is_alphabetic)
        && !text.contains(['/', '\\', '@', '#', '{', '<', '>', '=', '"'])
        && !text.match_indices('.').any(is_dot)
        && !text.starts_with("www.")
}

/// Whether the address of a link is words with a space between them, such as a title.
pub(super) fn is_title(address: &str) -> bool {
    let address = address.trim();
    address.contains(char::is_whitespace) && scheme(address).is_none() && are_words(address)
}

/// The links of a text whose addresses are titles, as in `[her](Kontakt oss)`.
pub(super) fn links(written: &Written<'_>) -> Vec<Inline> {
    let text = &written.text;
    let links = text.match_indices("](").filter_map(|(at, _)| {
        let open = text[..at].rfind('[').filter(|open| written.before(*open) != Some('!'))?;
        let end = at + text[at..written.line_end(at)].find(')')?;
        let words = written.source(at + "](".len()..end);
        let link = || Link {
            to: destination(words),
            text: vec![Inline::Text(words.to_owned())],
            title: Interpolated::default(),
            span: written.span(open..end + 1),
        };
        is_title(words).then(|| Inline::Link(Box::new(link())))
    });
    links.collect()
}
