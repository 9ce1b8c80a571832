//! YAML text to a tree of [`Value`]s, in which every scalar is the text that was written: `0301`, `1.10`, `Yes` and `12:30` are
//! no other than that. This folder alone knows the parser.
//!
//! What a text must not be taken for by mistake is refused, since lagvis has no use for it: anchors, aliases, tags, keys that are
//! lists or maps, a second document. So is a text that has taken in the line below it.

mod columns;
mod faults;
mod lines;

use std::collections::BTreeMap;
use std::ops::Range;

use granit_parser::{Event, Parser, ScalarStyle, StructureStyle, Tag, options};

use faults::Seen;
pub(super) use faults::unspaced;

use super::body::Body;
use super::messages;
use crate::diagnostic::Diagnostic;
use crate::source::{FileId, Span};

/// Something with its place, as bytes of the YAML.
pub(crate) struct Placed<T = Value> {
    /// What it is.
    pub(crate) value: T,
    /// Where it stands, its quotation marks included; of a list or a map, where it begins.
    pub(crate) range: Range<usize>,
    /// The byte after all of it: of a list or a map, after its last bracket or the last of what it holds.
    pub(crate) end: usize,
    /// How it is written.
    pub(crate) form: Form,
}

/// How a value is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Form {
    /// Among others on a line.
    Inline,
    /// A list or a map in brackets.
    Brackets,
    /// In lines of its own: a list or a map, and a text below `|` or `>`, whose range has neither that sign nor what is left of it.
    Lines,
}

/// The kinds of YAML value.
pub(crate) enum Value {
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
    let mut reader = Reader { body, seen: seen.into_iter(), closed: 0 };
    let nothing = || Placed { value: Value::Map(Vec::new()), range: 0..0, end: 0, form: Form::Lines };
    reader.seen.next().map_or_else(|| Ok(nothing()), |root| reader.node(root, 0))
}

/// Reads the YAML that begins at byte `start` of a file, for those who change it.
///
/// # Errors
///
/// As [`read`].
pub(crate) fn outline(file: FileId, start: usize, text: &str) -> Result<Placed, Diagnostic> {
    read(&Body { file, start, text })
}

/// Makes values of what was met.
struct Reader<'a, I> {
    body: &'a Body<'a>,
    seen: I,
    /// The byte after the last bracket that was closed.
    closed: usize,
}

impl<'a, I: Iterator<Item = Seen<'a>>> Reader<'a, I> {
    /// What follows, unless that is the end of the list or the map that is being read.
    fn unless_ended(&mut self) -> Option<Seen<'a>> {
        let (event, range) = self.seen.next()?;
        if matches!(event, Event::SequenceEnd | Event::MappingEnd) {
            self.closed = range.end;
            return None;
        }
        Some((event, range))
    }

    /// The byte after a list or a map, all of which was read; `last` is that after the last of what it holds.
    fn end(&self, form: Form, last: Option<usize>) -> usize {
        last.filter(|_| form == Form::Lines).unwrap_or(self.closed)
    }

    /// The value that begins with something that was met; the key that it belongs to begins in `column`.
    fn node(&mut self, (event, range): Seen<'a>, column: usize) -> Result<Placed, Diagnostic> {
        self.refuse_properties(&event, &range)?;
        let (mut end, form) = (range.end, form(&event));
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
                end = self.end(form, items.last().map(|item| item.end));
                Value::List(items)
            }
            _ => {
                let entries = self.map()?;
                end = self.end(form, entries.last().map(|(_, value)| value.end));
                Value::Map(entries)
            }
        };
        Ok(Placed { value, range, end, form })
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
            let column = lines::column(self.body.text, range.start);
            let Some(value) = self.seen.next() else { break };
            let key = Placed { value: key.into_owned(), end: range.end, range, form: Form::Inline };
            entries.push((key, self.node(value, column)?));
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
        faults::starred(self.body, at).map_or(Ok(()), Err)?;
        Err(messages::begins_with_mark(self.body.span(&(at..at + mark.len())), mark))
    }
}

/// How the value is written that an event begins.
fn form(event: &Event<'_>) -> Form {
    match event {
        Event::SequenceStart(StructureStyle::Flow, ..) | Event::MappingStart(StructureStyle::Flow, ..) => {
            Form::Brackets
        }
        Event::Scalar(_, ScalarStyle::Literal | ScalarStyle::Folded, ..) => Form::Lines,
        Event::SequenceStart(..) | Event::MappingStart(..) => Form::Lines,
        _ => Form::Inline,
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
