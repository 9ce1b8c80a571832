//! What stands in Markdown for something else: character references, and the definitions of links.

use std::collections::BTreeSet;
use std::ops::Range;

use pulldown_cmark::{Event, Options, Parser, Tag};

use super::body::Body;
use super::{markdown_messages as messages, misread_messages};
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

/// Reports definitions of links that no link of the text uses, such as `[Frist]: mandag` or `[Nettside]: https://…`, and those of a label
/// that another has: Markdown shows them to nobody. A `#` or nothing for an address is the way in which comments are written so.
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
    let mut used = BTreeSet::new();
    let mut shown: Vec<Range<usize>> = definitions.iter().map(|(.., range)| range.clone()).collect();
    for (event, range) in parser.into_offset_iter() {
        match event {
            Event::Start(Tag::Link { id, .. } | Tag::Image { id, .. }) => drop(used.insert(folded(&id))),
            Event::Text(_) | Event::Code(_) | Event::Html(_) | Event::InlineHtml(_) | Event::FootnoteReference(_) => {
                shown.push(range);
            }
            _ => {}
        }
    }
    let is_known = |label: &str| definitions.iter().any(|(known, ..)| folded(known) == folded(label));
    for (at, _) in body.text.match_indices("]:") {
        let line = body.text[..at].rfind('\n').map_or(0, |end| end + 1);
        let start = line + body.text[line..at].len() - body.text[line..at].trim_start_matches(['>', ' ']).len();
        let label = body.text[start..at].strip_prefix('[').filter(|label| is_known(label));
        if let Some(label) = label.filter(|_| !shown.iter().any(|range| range.contains(&start))) {
            let end = body.text[at..].find('\n').map_or(body.text.len(), |end| at + end);
            complaints.push(misread_messages::two_definitions(body.trimmed(&(start..end)), label));
        }
    }
    for (label, to, range) in definitions.into_iter().filter(|(label, ..)| !used.contains(&folded(label))) {
        let span = body.trimmed(&range);
        if let Some(word) = label.trim_start().strip_prefix('!') {
            complaints.push(messages::callout_as_definition(span, word.trim()));
            continue;
        }
        let is_file = to.contains('.') && to.contains(char::is_alphabetic);
        complaints.extend(match to {
            _ if to.is_empty() || to.starts_with('#') => None,
            _ if is_file || to.contains(['/', '#', ':', '{']) => Some(misread_messages::address_unused(span, label)),
            _ => Some(messages::definition_unused(span, label)),
        });
    }
}
