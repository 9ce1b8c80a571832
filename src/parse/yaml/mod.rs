//! YAML text to a tree of [`Value`]s, in which every scalar is the text that was written: `0301`, `1.10`, `Yes` and `12:30` are
//! no other than that. This folder alone knows the parser.
//!
//! What a text must not be taken for by mistake is refused, since lagvis has no use for it: anchors, aliases, tags, keys that are
//! lists or maps, a second document. So is a text that has taken in the line below it.

mod faults;

use std::collections::BTreeMap;
use std::ops::Range;

use granit_parser::{Event, Parser, ScalarStyle, Tag, options};

use faults::Seen;
pub(super) use faults::unspaced;

use super::body::Body;
use super::messages;
use crate::diagnostic::Diagnostic;
use crate::source::Span;

/// Something with its place, as bytes of the YAML.
pub(super) struct Placed<T = Value> {
    /// What it is.
    pub(super) value: T,
    /// Where it stands, its quotation marks or brackets included; of a list or a map in lines of its own, where it begins.
    pub(super) range: Range<usize>,
}

/// The kinds of YAML value.
pub(super) enum Value {
    /// Nothing, or one of the words for it, without quotes.
    Null,
    /// Any other scalar, as it is written: without its quotes, and where it has several lines, joined as YAML does.
    Text(String),
    /// A list.
    List(Vec<Placed>),
    /// A map, in the order of the file.
    Map(Vec<(Placed<String>, Placed)>),
}

/// Reads YAML. Nothing but white space and comments is an empty map.
///
/// # Errors
///
/// The diagnostic of the first thing that is no YAML, or that lagvis does not read.
pub(super) fn read(body: &Body<'_>) -> Result<Placed, Diagnostic> {
    let options = options! { emit_comments: false, emit_unresolved_aliases: true };
    let mut seen: Vec<Seen<'_>> = Vec::new();
    for event in Parser::new_from_str_with_options(body.text, options) {
        let (event, span) = event.map_err(|error| faults::explain(body, &seen, &error))?;
        let mut range = span.byte_range().unwrap_or_default();
        match event {
            Event::DocumentStart(..) if !seen.is_empty() => return Err(messages::second_document(body.span(&range))),
            Event::StreamStart | Event::StreamEnd | Event::DocumentStart(..) | Event::DocumentEnd => {}
            // what YAML takes for a tag is the beginning of the text
            Event::Scalar(_, ScalarStyle::Plain, anchor, Some(tag)) if !tag.is_yaml_core_schema() => {
                range.start = span.tag_start().and_then(|start| start.byte_offset()).unwrap_or(range.start);
                let text = body.slice(&range).trim_end().into();
                seen.push((Event::Scalar(text, ScalarStyle::Plain, anchor, None), range));
            }
            event => seen.push((event, range)),
        }
    }
    let mut reader = Reader { body, seen: seen.into_iter() };
    reader.seen.next().map_or(Ok(Placed { value: Value::Map(Vec::new()), range: 0..0 }), |root| reader.node(root, 0))
}

/// Makes values of what was met.
struct Reader<'a, I> {
    body: &'a Body<'a>,
    seen: I,
}

impl<'a, I: Iterator<Item = Seen<'a>>> Reader<'a, I> {
    /// What follows, unless that is the end of the list or the map that is being read.
    fn unless_ended(&mut self) -> Option<Seen<'a>> {
        self.seen.next().filter(|(event, _)| !matches!(event, Event::SequenceEnd | Event::MappingEnd))
    }

    /// The value that begins with something that was met; the key that it belongs to begins in `column`.
    fn node(&mut self, (event, range): Seen<'a>, column: usize) -> Result<Placed, Diagnostic> {
        self.refuse_properties(&event, &range)?;
        let value = match event {
            Event::Scalar(text, ScalarStyle::Plain, ..)
                if range.is_empty() || matches!(&*text, "~" | "null" | "Null" | "NULL") =>
            {
                Value::Null
            }
            Event::Scalar(text, style, ..) => {
                faults::swallowed(self.body, &range, style, column)?;
                Value::Text(text.into_owned())
            }
            Event::SequenceStart(..) => {
                let mut items = Vec::new();
                while let Some(item) = self.unless_ended() {
                    items.push(self.node(item, column)?);
                }
                Value::List(items)
            }
            _ => Value::Map(self.map()?),
        };
        Ok(Placed { value, range })
    }

    fn map(&mut self) -> Result<Vec<(Placed<String>, Placed)>, Diagnostic> {
        let mut entries = Vec::new();
        let mut places: BTreeMap<String, Span> = BTreeMap::new();
        while let Some((event, range)) = self.unless_ended() {
            self.refuse_properties(&event, &range)?;
            let place = self.body.span(&range);
            let Event::Scalar(key, ..) = event else { return Err(messages::key_is_no_text(place)) };
            if range.is_empty() {
                return Err(messages::no_key(place));
            }
            if key.starts_with(|c: char| c.is_whitespace() && c != ' ') && self.body.slice(&range).starts_with(&*key) {
                return Err(messages::no_plain_space(place));
            }
            if let Some(first) = places.insert(key.clone().into_owned(), place) {
                return Err(messages::key_twice(place, key).note(first, messages::here_first()));
            }
            let column = faults::column(self.body.text, range.start);
            let Some(value) = self.seen.next() else { break };
            entries.push((Placed { value: key.into_owned(), range }, self.node(value, column)?));
        }
        Ok(entries)
    }

    /// Refuses anchors, aliases and tags.
    fn refuse_properties(&self, event: &Event<'_>, range: &Range<usize>) -> Result<(), Diagnostic> {
        let mark = match event {
            Event::Alias(_) | Event::UnresolvedAlias(_) => "*",
            event if event.anchor_id().is_some() => "&",
            event if event.tag().is_some_and(|tag| !Tag::is_yaml_core_schema(tag)) => "!",
            _ => return Ok(()),
        };
        let before = if mark == "*" { range.start + 1 } else { range.start };
        let at = self.body.text[..before].rfind(mark).unwrap_or(range.start);
        Err(messages::begins_with_mark(self.body.span(&(at..at + mark.len())), mark))
    }
}

/// The bytes of the comment right behind a text without quotation marks, `#` included, and of the spaces between the two.
pub(super) fn comment(body: &Body<'_>, range: &Range<usize>) -> Option<(Range<usize>, usize)> {
    let is_plain = !body.slice(range).starts_with(['"', '\'', '|', '>']);
    let line = body.text[range.end..].lines().next().filter(|_| is_plain)?;
    let colon = usize::from(range.is_empty() && line.starts_with(':')); // of a key without a value
    let spaces = line.len() - line[colon..].trim_start().len();
    line[spaces..].starts_with('#').then(|| (range.end + spaces..range.end + line.trim_end().len(), spaces))
}

/// Where something of the YAML stands in its file: its first line.
pub(super) fn span<T>(body: &Body<'_>, placed: &Placed<T>) -> Span {
    let Range { start, end } = placed.range;
    let line_end = body.text[start..].find('\n').map_or(body.text.len(), |at| start + at);
    let end = if start == end { line_end } else { end.min(line_end) };
    body.trimmed(&(start..end.max(start)))
}
