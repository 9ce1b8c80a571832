//! How many things a text may hold that cost more than their words: they take room on paper and time to set.

use pulldown_cmark::{Event, Parser, Tag, TagEnd};

use super::body::Body;
use super::html::Trust;
use super::lines::Lines;
use super::markdown::{ParsedText, Top};
use super::references::OPTIONS;
use super::{markdown_messages, unclosed};
use crate::diagnostic::Complaints;

/// The most links, pictures, items of lists, quotations and footnotes of a text, callouts among them, each within another counted too.
const MOST_THINGS: usize = 2_000;

/// A text that holds more, without all that it says; the first thing beyond the limit is reported.
pub(super) fn read(body: Body<'_>, trust: Trust, complaints: &mut Complaints) -> Option<ParsedText> {
    let text = unclosed::without_tabs_behind_fences(body.text);
    let mut left = MOST_THINGS;
    let (_, first) = Parser::new_ext(&text, OPTIONS).into_offset_iter().find(|(event, _)| {
        let weight = weight(event);
        let is_beyond = weight > left;
        left = left.saturating_sub(weight);
        is_beyond
    })?;
    complaints.push(markdown_messages::text_is_crowded(body.trimmed(&first), MOST_THINGS));
    Some(ParsedText { tops: headings(&text, body, trust), footnotes: Vec::new() })
}

/// The headings alone of a text that is not read, so that links to its sections lead somewhere. What is wrong in them is told when it is.
fn headings<'a>(text: &'a str, body: Body<'a>, trust: Trust) -> Vec<Top> {
    let mut untold = Complaints::new();
    let mut lines = Lines::new(Parser::new_ext(text, OPTIONS), body, trust, &mut untold);
    let (mut tops, mut open) = (Vec::new(), 0_usize);
    while let Some((event, range)) = lines.events.next() {
        match event {
            Event::Start(Tag::Heading { level, .. }) if open == 0 => {
                let line = lines.line(|end| matches!(end, TagEnd::Heading(_)));
                tops.push(Top::Heading(level as u8, line, range));
            }
            Event::Start(_) => open += 1,
            Event::End(_) => open = open.saturating_sub(1),
            _ => {}
        }
    }
    tops
}

/// How much what an event begins, or is, counts. A footnote takes longest to set: its text counts for two, and each reference to it for one.
fn weight(event: &Event<'_>) -> usize {
    match event {
        Event::Start(Tag::FootnoteDefinition(_)) => 2,
        Event::FootnoteReference(_)
        | Event::Start(
            Tag::Link { .. } | Tag::Image { .. } | Tag::Item | Tag::BlockQuote(_) | Tag::DefinitionListDefinition,
        ) => 1,
        _ => 0,
    }
}
