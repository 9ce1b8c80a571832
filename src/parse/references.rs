//! What stands in Markdown for something else: character references, and the definitions of links.

use std::collections::BTreeSet;
use std::ops::Range;

use pulldown_cmark::{Event, Options, Parser, Tag};

use super::body::Body;
use super::markdown_messages as messages;
use crate::diagnostic::Complaints;

/// What is read beside what the specification of CommonMark has.
pub(super) const OPTIONS: Options = Options::ENABLE_TABLES
    .union(Options::ENABLE_FOOTNOTES)
    .union(Options::ENABLE_DEFINITION_LIST)
    .union(Options::ENABLE_TASKLISTS)
    .union(Options::ENABLE_STRIKETHROUGH)
    .union(Options::ENABLE_HEADING_ATTRIBUTES);

/// The character references of a Markdown text and of the HTML in it, such as `&#9733;`: the bytes of each, and what it stands for. In code
/// there are none.
pub(crate) fn references(text: &str) -> Vec<(Range<usize>, String)> {
    let mut found = Vec::new();
    for (event, range) in Parser::new_ext(text, OPTIONS).into_offset_iter() {
        let written = &text[range.clone()];
        match event {
            Event::Text(letters) if written.starts_with('&') && *letters != *written => {
                found.push((range, letters.into_string()));
            }
            Event::Html(_) | Event::InlineHtml(_) => found.extend(written.match_indices('&').filter_map(|(at, _)| {
                let end = at + written[at..].find(';')? + 1;
                let (_, letters) = references(&written[at..end]).pop()?;
                Some((range.start + at..range.start + end, letters))
            })),
            _ => {}
        }
    }
    found
}

/// Reports definitions of links that no link of the text uses, and whose address is a word or a date: text such as `[Frist]: mandag`, which
/// Markdown shows to nobody. A `#` or nothing for an address is the way in which comments are written so.
pub(super) fn check_definitions(body: &Body<'_>, complaints: &mut Complaints) {
    if !body.text.contains("]:") {
        return;
    }
    let parser = Parser::new_ext(body.text, OPTIONS);
    let folded = |label: &str| label.split_whitespace().collect::<Vec<_>>().join(" ").to_lowercase();
    let definitions = parser.reference_definitions().iter();
    let definitions = definitions.map(|(label, one)| (label.to_owned(), one.dest.to_string(), one.span.clone()));
    let mut definitions: Vec<(String, String, Range<usize>)> = definitions.collect();
    definitions.sort_by_key(|(_, _, range)| range.start);
    let used: BTreeSet<String> = parser
        .filter_map(|event| match event {
            Event::Start(Tag::Link { id, .. } | Tag::Image { id, .. }) => Some(folded(&id)),
            _ => None,
        })
        .collect();
    for (label, to, range) in definitions.into_iter().filter(|(label, ..)| !used.contains(&folded(label))) {
        let span = body.trimmed(&range);
        if let Some(word) = label.trim_start().strip_prefix('!') {
            complaints.push(messages::callout_as_definition(span, word.trim()));
            continue;
        }
        let is_file = to.contains('.') && to.contains(char::is_alphabetic);
        if !(to.is_empty() || is_file || to.contains(['/', '#', ':', '{'])) {
            complaints.push(messages::definition_unused(span, label));
        }
    }
}
