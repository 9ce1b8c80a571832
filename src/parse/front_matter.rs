//! The front matter of a module's file.
//!
//! It is YAML between two lines of `---`, of which the first is the first of the file. Where it does not end, or begins with other signs,
//! that is reported, and nothing of the file is used as text, so that no front matter is ever shown to readers.

use super::body::Body;
use super::node::{self, Node};
use super::yaml::Value;
use super::{messages, records};
use crate::diagnostic::Complaints;
use crate::draft::{FieldValue, FrontMatter};
use crate::markup::Interpolated;
use crate::records::OldRecords;
use crate::source::{At, SourceFile, Span};

/// The keys of front matter that lagvis itself knows.
const BUILT_IN: [&str; 9] = ["title", "summary", "minutes", "replace", "add", "remove", "base", "from", "editorial"];

/// Splits a file into its front matter and the byte where its Markdown begins.
///
/// `declared` are the fields that the programme declares.
pub(super) fn read(file: &SourceFile, declared: &[&str], complaints: &mut Complaints) -> (FrontMatter, usize) {
    let text = file.text();
    let misplaced = |line: &str| {
        let start = line.as_ptr() as usize - text.as_ptr() as usize;
        Span::new(file.id, start, start + line.len())
    };
    let first = text.lines().next().unwrap_or("");
    let is_foreign =
        ["-", "+++", "===", "***", "___"].contains(&first.trim()) && text.lines().nth(1).is_some_and(is_key);
    if is_foreign || first.trim() != "-" && is_like_hyphens(first) {
        complaints.push(messages::not_three_hyphens(misplaced(first.trim()), first.trim()));
        return (FrontMatter::default(), text.len());
    }
    let Some((start, end, body)) = block(text) else {
        let mut lines = text.lines().skip_while(|line| line.trim().is_empty());
        let opens = lines.next().filter(|line| line.trim() == "---");
        if let Some(line) = opens.filter(|_| lines.next().is_some_and(is_key)) {
            complaints.push(messages::front_matter_not_first(misplaced(line.trim())));
            return (FrontMatter::default(), text.len());
        }
        return (FrontMatter::default(), 0);
    };
    let span = Some(Span::new(file.id, 0, body));
    let Some(end) = end else {
        let end = text.lines().skip(1).find(|line| is_like_hyphens(line)).map(str::trim);
        complaints.push(match end {
            Some(line) => messages::not_three_hyphens(misplaced(line), line),
            None => {
                let last = last_field(text);
                let named = match last.split_once(": ").filter(|_| is_key(last)) {
                    Some((key, _)) => format!("{key}: …"),
                    None => last.trim().to_owned(),
                };
                messages::front_matter_without_end(misplaced(last), named)
            }
        });
        return (FrontMatter::default(), text.len());
    };
    let yaml = Body { file: file.id, start, text: &text[start..end] };
    let decode = |node: Node<'_>| {
        let mut front = decode(node, declared);
        (front.old_records.lines, front.old_records.is_inline) = record_lines(node, text, end);
        front
    };
    let front = node::read(yaml, "front matter", complaints, decode).unwrap_or_default();
    (FrontMatter { span, ..front }, body)
}

/// Whether a line is what Word or a slip has made of `---`.
fn is_like_hyphens(line: &str) -> bool {
    let line = line.trim();
    (1..9).contains(&line.chars().count()) && line != "---" && line.chars().all(|c| matches!(c, '-' | '–' | '—'))
}

/// Whether a line is like one of front matter.
fn is_key(line: &str) -> bool {
    let key = line.split_once(": ").or_else(|| line.split_once(" = ")).map(|(key, _)| key);
    let key = key.or_else(|| line.trim_end().strip_suffix(':'));
    key.is_some_and(|key| key.chars().all(|c| c.is_alphanumeric() || c == '_'))
}

/// The last line that is like one of front matter, in a file that opens with it.
fn last_field(text: &str) -> &str {
    let mut lines = text.lines();
    let first = lines.next().unwrap_or_default();
    lines.take_while(|line| is_key(line) || line.trim_start().starts_with("- ")).last().unwrap_or(first)
}

/// Where the YAML starts and ends, and where the Markdown begins, if the file opens with `---`. No end, if it is not
/// closed, or not before a heading with an id, which in YAML would be a comment.
pub(crate) fn block(text: &str) -> Option<(usize, Option<usize>, usize)> {
    let mut lines = text.split_inclusive('\n');
    let first = lines.next().filter(|line| line.trim_end() == "---")?;
    let mut at = first.len();
    let is_heading = |line: &str| line.starts_with('#') && line.contains("{#") && line.trim_end().ends_with('}');
    for line in lines.take_while(|line| !is_heading(line)) {
        if line.trim_end() == "---" {
            return Some((first.len(), Some(at), at + line.len()));
        }
        at += line.len();
    }
    Some((first.len(), None, text.len()))
}

/// The lines of the keys that hold records, each up to the next key or the end of the front matter; and whether any of them
/// stands among other text on a line.
fn record_lines(node: Node<'_>, text: &str, end: usize) -> (Vec<Span>, bool) {
    let Some(Value::Map(_)) = node.value() else { return (Vec::new(), false) };
    let entries = node.entries();
    let line_start = |span: Span| text[..span.start as usize].rfind('\n').map_or(0, |at| at + 1);
    let (mut lines, mut is_inline) = (Vec::new(), false);
    for (at, Node { key, .. }) in entries.iter().enumerate().filter(|(_, entry)| records::is_map(entry.name)) {
        let start = line_start(*key);
        let next = entries.get(at + 1).map_or(end, |next| line_start(next.key));
        is_inline |= start != key.start as usize || next <= start;
        lines.push(Span::new(key.file, start, next));
    }
    (lines, is_inline)
}

/// What is written under the keys. The lines of records in the old form are added by the caller, who has the text.
fn decode(node: Node<'_>, declared: &[&str]) -> FrontMatter {
    let ([title, summary, minutes, replace, add, remove, base, from, editorial], others) = node.take(BUILT_IN);
    let fields = |nodes: Vec<Node<'_>>| {
        let nodes = nodes.into_iter().filter(|node| check_declared(*node, &node.key_text(), declared));
        nodes.filter_map(|node| Some((node.key_text(), field(node)?))).collect()
    };
    FrontMatter {
        span: None,
        title: title.line(),
        summary: summary.line(),
        minutes: minutes.number(),
        replace_page: replace_page(replace),
        fields: fields(others),
        add: fields(add.entries()),
        remove: removals(remove, declared),
        old_records: OldRecords { records: records::of_file(base, editorial, from), ..OldRecords::default() },
    }
}

/// Whether a key is a declared field; one that is not is reported.
fn check_declared(node: Node<'_>, key: &At<String>, declared: &[&str]) -> bool {
    let known = declared.contains(&key.value.as_str());
    if BUILT_IN.contains(&key.value.as_str()) {
        node.complain(messages::only_set(key.span, &key.value)); // in `add` or `remove`
    } else if !known {
        node.unknown(key, &[&BUILT_IN, declared].concat());
    }
    known
}

/// The place of `replace: page`. Another word than `page` is reported, and taken for it.
fn replace_page(node: Node<'_>) -> Option<Span> {
    let word = node.text()?;
    if word.value != "page" {
        node.complain(messages::replace_is_page(word.span, &word.value));
    }
    Some(word.span) // what else the word was meant for is not known
}

/// `remove:` is a list of fields to drop, or a map from fields to items.
fn removals(node: Node<'_>, declared: &[&str]) -> Vec<(At<String>, Vec<At<Interpolated>>)> {
    let mut removals: Vec<_> = match node.value() {
        Some(Value::List(_)) => node.texts().into_iter().map(|key| (key, Vec::new())).collect(),
        _ => node.entries().iter().map(|field| (field.key_text(), lines(field))).collect(),
    };
    removals.retain(|(key, _)| check_declared(node, key, declared));
    removals
}

/// The items of a list, as they are written.
fn lines(node: &Node<'_>) -> Vec<At<Interpolated>> {
    node.items().iter().filter_map(Node::line).collect()
}

/// A declared field as text, list or map, whatever type the programme gives it: that is compared in `layer`.
fn field(node: Node<'_>) -> Option<At<FieldValue>> {
    let value = match node.value()? {
        Value::List(_) => FieldValue::List(lines(&node)),
        Value::Map(_) => {
            let entries = node.entries().into_iter();
            FieldValue::Map(entries.filter_map(|entry| Some((entry.key_text(), entry.line()?.value))).collect())
        }
        _ => FieldValue::Text(node.line()?.value),
    };
    Some(At::new(value, node.span()))
}
