//! What an element is to a text, by its name and by what programs write into its style, class and address.

use super::letters::Look;
use super::tree::{BLOCKS, Element};

/// What is left out of what is pasted.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Outside {
    /// What is no text: scripts, styles, what is hidden.
    Nothing,
    /// A picture, a film and the like.
    Picture,
    /// The sign of a comment in the margin.
    CommentSign,
    /// The text of a comment, or of several.
    CommentText,
    /// What somebody has deleted, while changes are tracked.
    Deletion,
    /// The number of a footnote.
    NoteSign,
    /// The text of a footnote, or of several.
    NoteText,
}

/// The name of an element of a list in a document of Word: `l0 level2 lfo1` is level 2 of list 1.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct WordItem {
    /// The level, from 1.
    pub(super) level: usize,
    /// The list.
    pub(super) list: usize,
}

/// The value of a property in an element's style, in small letters; empty where there is none.
fn property(element: &Element, name: &str) -> String {
    let declared = element.attribute("style").split(';').filter_map(|one| one.split_once(':'));
    let mut named = declared.filter(|(known, _)| known.trim().eq_ignore_ascii_case(name));
    named.next_back().map(|(_, value)| value.trim().to_lowercase()).unwrap_or_default()
}

/// Whether an element has one of these classes, in small letters.
fn has_class(element: &Element, classes: &[&str]) -> bool {
    element.attribute("class").split_whitespace().any(|class| classes.contains(&&*class.to_lowercase()))
}

/// What an element is that is left out; nothing of one that is not.
pub(super) fn outside(element: &Element) -> Option<Outside> {
    match &*element.name {
        "script" | "style" | "head" | "title" | "template" | "noscript" | "xml" | "textarea" | "select"
        | "datalist" => {
            return Some(Outside::Nothing);
        }
        "img" | "svg" | "video" | "audio" | "canvas" | "object" | "embed" | "iframe" => return Some(Outside::Picture),
        "del" => return Some(Outside::Deletion),
        _ => {}
    }
    let (part, address) = (property(element, "mso-element"), element.attribute("href"));
    let place = address.split_once('#').map_or("", |(_, place)| place);
    let is_at = |starts: &[&str]| starts.iter().any(|start| place.starts_with(start));
    let has_note = ["mso-footnote-id", "mso-endnote-id"].iter().any(|name| !property(element, name).is_empty());
    if property(element, "display") == "none" || property(element, "mso-hide") == "all" {
        Some(Outside::Nothing)
    } else if has_class(element, &["msodel"]) {
        Some(Outside::Deletion)
    } else if part.starts_with("comment") || has_class(element, &["msocomtxt", "msocommenttext"]) {
        Some(Outside::CommentText)
    } else if has_class(element, &["msocommentreference", "msocomanchor"]) || is_at(&["_msocom", "_msoanchor", "cmnt"])
    {
        Some(Outside::CommentSign)
    } else if part.starts_with("footnote") || part.starts_with("endnote") || is_note(element.attribute("id")) {
        Some(Outside::NoteText)
    } else if has_note
        || has_class(element, &["sdfootnoteanc", "sdendnoteanc", "msofootnotereference", "msoendnotereference"])
        || is_at(&["_ftn", "_edn", "ftnt", "cite_note", "cite_ref", "sdfootnote", "sdendnote"])
    {
        Some(Outside::NoteSign)
    } else {
        leads_back(element).then_some(Outside::NoteText)
    }
}

/// Whether an id is one that LibreOffice gives the text of a note.
fn is_note(id: &str) -> bool {
    let number = id.strip_prefix("sdfootnote").or(id.strip_prefix("sdendnote"));
    number.is_some_and(|number| !number.is_empty() && number.bytes().all(|digit| digit.is_ascii_digit()))
}

/// Whether a block begins with a link back to the place of a note or comment, as the text of one does.
fn leads_back(element: &Element) -> bool {
    let first = element.elements().next();
    let is_block = matches!(&*element.name, "p" | "div" | "li");
    let back = ["#ftnt_ref", "#_ftnref", "#_ednref", "#cmnt_ref", "#cite_ref"];
    is_block
        && first.is_some_and(|first| first.name == "a" && back.iter().any(|to| first.attribute("href").contains(to)))
}

/// How text looks in an element, where text around it looks like `around`. The style has the last word: Google Docs puts all in a `<b>`
/// that is not strong.
pub(super) fn look(element: &Element, around: Look) -> Look {
    let mut look = around;
    match &*element.name {
        "b" | "strong" => look.strong = true,
        "i" | "em" | "cite" | "dfn" => look.emphasis = true,
        _ => {}
    }
    let weight = property(element, "font-weight");
    match weight.parse::<u32>() {
        Ok(number) => look.strong = number >= 600,
        Err(_) if weight.starts_with("bold") => look.strong = true,
        Err(_) if weight == "normal" || weight == "lighter" => look.strong = false,
        Err(_) => {}
    }
    match &*property(element, "font-style") {
        "italic" | "oblique" => look.emphasis = true,
        "normal" => look.emphasis = false,
        _ => {}
    }
    look
}

/// The level of a heading, from 1.
pub(super) fn heading(element: &Element) -> Option<u8> {
    let of_name = element.name.strip_prefix('h').and_then(|level| level.parse().ok());
    let of_word = || property(element, "mso-outline-level").parse().ok();
    let is_title = has_class(element, &["msotitle"]);
    let level = of_name.or_else(of_word).or(is_title.then_some(1));
    level.filter(|level| (1..=9).contains(level))
}

/// What Word says of a paragraph that is an item of a list.
pub(super) fn word_item(element: &Element) -> Option<WordItem> {
    let said = property(element, "mso-list");
    let number = |start: &str| said.split_whitespace().find_map(|word| word.strip_prefix(start)?.parse().ok());
    number("level").map(|level: usize| WordItem { level: level.clamp(1, 9), list: number("lfo").unwrap_or(0) })
}

/// Whether an element holds the sign of an item of Word's.
pub(super) fn is_item_sign(element: &Element) -> bool {
    property(element, "mso-list") == "ignore"
}

/// The sign of an item of Word's, such as `·` or `b)`.
pub(super) fn item_sign(element: &Element) -> Option<String> {
    let own = is_item_sign(element).then(|| element.text().trim().to_owned());
    let mut of_line = element.elements().filter(|inner| !BLOCKS.contains(&&*inner.name));
    own.or_else(|| of_line.find_map(item_sign))
}

/// The address of a link that text may have: of a page, of mail, or of a telephone. `Err` where it leads elsewhere than within its page.
pub(super) fn address(element: &Element) -> Result<Option<String>, ()> {
    let address = element.attribute("href").trim();
    let scheme = address.split_once(':').map_or("", |(scheme, _)| scheme).to_ascii_lowercase();
    match &*scheme {
        "http" | "https" | "mailto" | "tel" => Ok(Some(address.to_owned())),
        _ if element.name != "a" || address.is_empty() || address.starts_with('#') => Ok(None),
        _ => Err(()),
    }
}
