//! The front matter of a module's file.

use super::yaml::{self, Complaints, Node, Value, unknown_key};
use crate::diagnostic::{Code, Diagnostic};
use crate::draft::{FieldValue, FrontMatter, Groups};
use crate::fingerprint::Fingerprint;
use crate::source::{At, SourceFile, Span};

/// The keys of front matter that lagvis itself knows.
const BUILT_IN: [&str; 9] = ["title", "summary", "minutes", "replace", "add", "remove", "base", "from", "editorial"];

/// Splits a file into its front matter and the byte where its Markdown begins.
///
/// `declared` are the fields that the programme declares.
pub(crate) fn read(file: &SourceFile, declared: &[&str], complaints: &mut Complaints) -> (FrontMatter, usize) {
    let text = file.text();
    let first = text.lines().next().unwrap_or("").trim();
    if matches!(first, "—" | "–" | "--" | "----" | "——") {
        let message = format!("front matter begins and ends with three hyphens, `---`, and not with `{first}`");
        complaints.push(Diagnostic::new(Code::Yaml, Span::new(file.id, 0, first.len()), message));
        return (FrontMatter::default(), text.len());
    }
    let Some((start, end, body)) = block(text) else {
        return (FrontMatter::default(), 0);
    };
    let span = Some(Span::new(file.id, 0, body));
    let Some(end) = end else {
        complaints.push(Diagnostic::new(
            Code::Yaml,
            Span::new(file.id, 0, 3),
            "the front matter has no end; close it with a line of `---`",
        ));
        return (FrontMatter { span, ..FrontMatter::default() }, text.len());
    };
    let front = match yaml::read(file, start, &text[start..end]) {
        Ok(node) => FrontMatter { span, ..decode(&node, declared, complaints) },
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

fn decode(node: &Node, declared: &[&str], complaints: &mut Complaints) -> FrontMatter {
    let mut front = FrontMatter::default();
    let mut map = node.map("front matter", complaints);
    front.title = map.take_text("title", complaints);
    front.summary = map.take_text("summary", complaints);
    front.minutes = map.take("minutes").and_then(|node| node.number("minutes", complaints));
    front.replace_page = map.take("replace").and_then(|node| replace_page(&node, complaints));
    for (key, place) in [("base", &mut front.base), ("from", &mut front.from)] {
        if let Some(node) = map.take(key) {
            for (id, print) in node.map(key, complaints).rest() {
                if let Some(print) = print.text(&id.value, complaints) {
                    place.push((id, print));
                }
            }
        }
    }
    if let Some(node) = map.take("editorial") {
        front.editorial = editorial(&node, complaints);
    }
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

/// `editorial:` is a map from ids to groups, and a group is a list of fingerprints.
fn editorial(node: &Node, complaints: &mut Complaints) -> Vec<(At<String>, At<Groups>)> {
    let mut all = Vec::new();
    for (id, node) in node.map("editorial", complaints).rest() {
        let mut groups = Vec::new();
        for group in node.list(&id.value, complaints) {
            let prints = group.texts(&id.value, complaints);
            let mut read = Vec::new();
            for print in prints {
                match Fingerprint::parse(&print.value) {
                    Some(known) => read.push(known),
                    None => complaints.push(Diagnostic::new(
                        Code::WrongType,
                        print.span,
                        format!("`{}` is no fingerprint; `lagvis accept --editorial` writes these lines", print.value),
                    )),
                }
            }
            groups.push(read);
        }
        all.push((id, At::new(groups, node.span)));
    }
    all
}

fn check_declared(key: &At<String>, declared: &[&str], complaints: &mut Complaints) -> bool {
    let known = declared.contains(&key.value.as_str());
    if !known {
        complaints.push(unknown_key(key, BUILT_IN.iter().chain(declared).copied()));
    }
    known
}

fn replace_page(node: &Node, complaints: &mut Complaints) -> Option<Span> {
    let word = node.text("replace", complaints)?;
    if word.value == "page" {
        return Some(word.span);
    }
    complaints.push(Diagnostic::new(
        Code::WrongType,
        word.span,
        format!("`replace` can only be `page`, not `{}`; a section is replaced by its heading's id", word.value),
    ));
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
        Value::List(_) => FieldValue::List(node.texts(what, complaints)),
        Value::Map(entries) => FieldValue::Map(
            entries
                .iter()
                .filter_map(|(key, value)| Some((key.clone(), value.scalar(&key.value, complaints)?.value)))
                .collect(),
        ),
        _ => FieldValue::Text(node.scalar(what, complaints)?.value),
    };
    Some(At::new(value, node.span))
}
