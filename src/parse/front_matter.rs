//! The front matter of a module's file.

use super::complaints::Complaints;
use super::node::{Node, Value, unknown_key};
use super::{messages, records, yaml};
use crate::diagnostic::{Code, Diagnostic};
use crate::draft::{FieldValue, FrontMatter};
use crate::source::{At, SourceFile, Span};

/// The keys of front matter that lagvis itself knows.
const BUILT_IN: [&str; 9] = ["title", "summary", "minutes", "replace", "add", "remove", "base", "from", "editorial"];

/// Splits a file into its front matter and the byte where its Markdown begins.
///
/// `declared` are the fields that the programme declares.
pub(super) fn read(file: &SourceFile, declared: &[&str], complaints: &mut Complaints) -> (FrontMatter, usize) {
    let text = file.text();
    let first = text.lines().next().unwrap_or("").trim();
    if matches!(first, "—" | "–" | "--" | "----" | "——") {
        let span = Span::new(file.id, 0, first.len());
        complaints.push(Diagnostic::new(Code::Yaml, span, messages::not_three_hyphens(first)));
        return (FrontMatter::default(), text.len());
    }
    let Some((start, end, body)) = block(text) else {
        return (FrontMatter::default(), 0);
    };
    let span = Some(Span::new(file.id, 0, body));
    let Some(end) = end else {
        let complaint = Diagnostic::new(Code::Yaml, Span::new(file.id, 0, 3), messages::front_matter_without_end());
        complaints.push(complaint.hint(messages::close_front_matter()));
        return (FrontMatter { span, ..FrontMatter::default() }, text.len());
    };
    let front = match yaml::read(file, start, &text[start..end]) {
        Ok(node) => {
            let mut front = decode(&node, declared, complaints);
            (front.old_records.lines, front.old_records.is_inline) = record_lines(&node, text, end);
            FrontMatter { span, ..front }
        }
        Err(complaint) => {
            complaints.push(complaint);
            FrontMatter { span, ..FrontMatter::default() }
        }
    };
    (front, body)
}

/// Where the YAML starts and ends, and where the Markdown begins, if the file opens with `---`. No end, if it is not
/// closed.
fn block(text: &str) -> Option<(usize, Option<usize>, usize)> {
    let mut lines = text.split_inclusive('\n');
    let first = lines.next().filter(|line| line.trim_end() == "---")?;
    let mut at = first.len();
    for line in lines {
        if line.trim_end() == "---" {
            return Some((first.len(), Some(at), at + line.len()));
        }
        at += line.len();
    }
    Some((first.len(), None, text.len()))
}

/// The lines of the keys that hold records, each up to the next key or the end of the front matter; and whether any of them
/// stands among other text on a line.
fn record_lines(node: &Node, text: &str, end: usize) -> (Vec<Span>, bool) {
    let Value::Map(entries) = &node.value else { return (Vec::new(), false) };
    let line_start = |span: Span| text[..span.start as usize].rfind('\n').map_or(0, |at| at + 1);
    let (mut lines, mut is_inline) = (Vec::new(), false);
    for (at, (key, _)) in entries.iter().enumerate().filter(|(_, (key, _))| records::is_map(&key.value)) {
        let start = line_start(key.span);
        let next = entries.get(at + 1).map_or(end, |(next, _)| line_start(next.span));
        is_inline |= start != key.span.start as usize || next <= start;
        lines.push(Span::new(key.span.file, start, next));
    }
    (lines, is_inline)
}

fn decode(node: &Node, declared: &[&str], complaints: &mut Complaints) -> FrontMatter {
    let mut front = FrontMatter::default();
    let mut map = node.map("front matter", complaints);
    front.title = map.take_line("title", complaints);
    front.summary = map.take_line("summary", complaints);
    front.minutes = map.take("minutes").and_then(|node| node.number("minutes", complaints));
    front.replace_page = map.take("replace").and_then(|node| replace_page(&node, complaints));
    front.old_records.records = records::take(&mut map, complaints);
    if let Some(node) = map.take("add") {
        for (key, value) in node.map("add", complaints).rest() {
            if check_declared(&key, declared, complaints) {
                front.add.extend(field(&value, &key.value, complaints).map(|value| (key, value)));
            }
        }
    }
    if let Some(node) = map.take("remove") {
        front.remove = removals(&node, declared, complaints);
    }
    for (key, value) in map.rest() {
        if check_declared(&key, declared, complaints) {
            front.fields.extend(field(&value, &key.value, complaints).map(|value| (key, value)));
        }
    }
    front
}

fn check_declared(key: &At<String>, declared: &[&str], complaints: &mut Complaints) -> bool {
    let known = declared.contains(&key.value.as_str());
    if !known {
        let all: Vec<&str> = BUILT_IN.iter().chain(declared).copied().collect();
        complaints.push(unknown_key(key, &all));
    }
    known
}

fn replace_page(node: &Node, complaints: &mut Complaints) -> Option<Span> {
    let word = node.text("replace", complaints)?;
    if word.value == "page" {
        return Some(word.span);
    }
    let complaint = Diagnostic::new(Code::WrongType, word.span, messages::replace_is_page(&word.value));
    complaints.push(complaint.hint(messages::replace_section_by_id()));
    Some(word.span) // what else the word was meant for is not known
}

/// `remove:` is a list of fields to drop, or a map from fields to items.
fn removals(node: &Node, declared: &[&str], complaints: &mut Complaints) -> Vec<(At<String>, Vec<At<String>>)> {
    let mut removals = Vec::new();
    match &node.value {
        Value::List(_) => {
            removals.extend(node.texts("remove", complaints).into_iter().map(|key| (key, Vec::new())));
        }
        _ => {
            for (key, items) in node.map("remove", complaints).rest() {
                removals.push((key, items.texts("remove", complaints)));
            }
        }
    }
    removals.retain(|(key, _)| check_declared(key, declared, complaints));
    removals
}

fn field(node: &Node, what: &str, complaints: &mut Complaints) -> Option<At<FieldValue>> {
    let value = match &node.value {
        Value::List(items) => {
            FieldValue::List(items.iter().filter_map(|item| item.scalar_line(what, complaints)).collect())
        }
        Value::Map(entries) => FieldValue::Map(
            entries
                .iter()
                .filter_map(|(key, value)| Some((key.clone(), value.scalar_line(&key.value, complaints)?.value)))
                .collect(),
        ),
        _ => FieldValue::Text(node.scalar_line(what, complaints)?.value),
    };
    Some(At::new(value, node.span))
}
