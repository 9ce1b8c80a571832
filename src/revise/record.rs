//! Records in front matter: `base:`, `from:` and `editorial:`, maps from a key to a value on a line of its own.

use std::collections::BTreeMap;

use super::{Patch, newline};
use crate::draft::Draft;
use crate::source::{At, SourceFile, Span};

/// A map of records in a file, as it is and as it should be.
pub(super) struct Records<'a> {
    /// The file.
    pub(super) file: &'a SourceFile,
    /// The front matter, the `---` lines included, if the file has one.
    pub(super) front: Option<Span>,
    /// The map's key.
    pub(super) map: &'static str,
    /// Its entries: each key, and where its value stands.
    pub(super) there: Vec<(&'a At<String>, Span)>,
}

impl<'a> Records<'a> {
    /// The map `base` or `from` of a file.
    pub(super) fn of(file: &'a SourceFile, draft: &'a Draft, map: &'static str) -> Self {
        let entries = if map == "base" { &draft.front.base } else { &draft.front.from };
        let there = entries.iter().map(|(key, value)| (key, value.span)).collect();
        Self { file, front: draft.front.span, map, there }
    }
}

/// What is to become of an entry.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Entry {
    /// It is to have this value.
    Set(String),
    /// It goes.
    Remove,
    /// It is to have this key, and this value where there is one.
    Rename(String, Option<String>),
}

/// What is to become of the entries of a map, by key; those that are not named stay.
pub(super) type Wanted = BTreeMap<String, Entry>;

/// The patches that make the maps of one file hold these entries.
pub(super) fn set(maps: &[(Records<'_>, &Wanted)]) -> Vec<Patch> {
    match maps {
        [(records, wanted)] => records.set(wanted, true),
        [(first, _), ..] if first.front.is_none() => {
            let end_of_line = newline(first.file.text());
            let blocks = maps.iter().map(|(records, wanted)| records.block(&new_entries(wanted, &[]), end_of_line));
            let front = format!("---{end_of_line}{}---{end_of_line}", blocks.collect::<String>());
            vec![Patch::insert(first.file.id, 0, front)]
        }
        maps => maps.iter().flat_map(|(records, wanted)| records.set(wanted, false)).collect(),
    }
}

/// Front matter of a new file that holds these maps; nothing where they hold nothing.
pub(super) fn front(maps: &[(&str, &Wanted)]) -> String {
    let blocks = maps.iter().filter(|(_, wanted)| !wanted.is_empty()).map(|(map, wanted)| {
        let entries = new_entries(wanted, &[]);
        let lines = entries.iter().map(|(key, value)| format!("  {}: {value}\n", quoted(key)));
        format!("{map}:\n{}", lines.collect::<String>())
    });
    let blocks: String = blocks.collect();
    if blocks.is_empty() { blocks } else { format!("---\n{blocks}---\n") }
}

/// The entries that are wanted and not there, by key.
fn new_entries<'a>(wanted: &'a Wanted, there: &[(&At<String>, Span)]) -> BTreeMap<&'a str, &'a str> {
    let is_new = |key: &str| !there.iter().any(|(known, _)| known.value == key);
    let entries = wanted.iter().filter(|(key, _)| is_new(key)).filter_map(|(key, entry)| match entry {
        Entry::Set(value) => Some((key.as_str(), value.as_str())),
        Entry::Rename(key, Some(value)) => Some((key.as_str(), value.as_str())),
        Entry::Remove | Entry::Rename(_, None) => None,
    });
    entries.collect()
}

impl Records<'_> {
    /// The patches for this map; `alone` says that no other map of the file changes with it.
    fn set(&self, wanted: &Wanted, alone: bool) -> Vec<Patch> {
        let new = new_entries(wanted, &self.there);
        let gone = self.there.iter().filter(|(key, _)| wanted.get(&key.value) == Some(&Entry::Remove));
        if gone.count() == self.there.len() && new.is_empty() {
            return self.whole_map(alone).into_iter().collect();
        }
        if self.is_flow() {
            return self.flow(wanted, &new).into_iter().collect();
        }
        let mut patches = Vec::new();
        for (key, span) in &self.there {
            match wanted.get(&key.value) {
                Some(Entry::Set(value)) => patches.extend(self.value(*span, value)),
                Some(Entry::Rename(to, value)) => {
                    patches.push(Patch::replace(self.file.id, key.span.range(), quoted(to)));
                    patches.extend(value.as_ref().and_then(|value| self.value(*span, value)));
                }
                Some(Entry::Remove) => patches.push(self.without(key, *span)),
                None => {}
            }
        }
        if !new.is_empty() {
            patches.push(self.with(&new));
        }
        patches
    }

    /// Another value in the place of one, if it is another.
    fn value(&self, span: Span, value: &str) -> Option<Patch> {
        (self.file.text().get(span.range()) != Some(value)).then(|| Patch::replace(self.file.id, span.range(), value))
    }

    /// Whether the entries stand in braces.
    fn is_flow(&self) -> bool {
        self.there
            .first()
            .is_some_and(|(key, _)| self.file.text()[..key.span.start as usize].trim_end().ends_with(['{', ',']))
    }

    /// The braces with their entries, written anew on one line.
    fn flow(&self, wanted: &Wanted, new: &BTreeMap<&str, &str>) -> Option<Patch> {
        let text = self.file.text();
        let (first, last) = (self.there.first()?, self.there.last()?);
        let open = text[..first.0.span.start as usize].rfind('{')?;
        let close = last.1.end as usize + text[last.1.end as usize..].find('}')? + 1;
        let kept = self.there.iter().filter_map(|(key, span)| {
            let value = text.get(span.range())?;
            match wanted.get(&key.value) {
                None => Some((key.value.as_str(), value)),
                Some(Entry::Set(value)) => Some((key.value.as_str(), value.as_str())),
                Some(Entry::Rename(to, new)) => Some((to.as_str(), new.as_deref().unwrap_or(value))),
                Some(Entry::Remove) => None,
            }
        });
        let all = kept.chain(new.iter().map(|(key, value)| (*key, *value)));
        let all: Vec<String> = all.map(|(key, value)| format!("{}: {value}", quoted(key))).collect();
        Some(Patch::replace(self.file.id, open..close, format!("{{{}}}", all.join(", "))))
    }

    fn line_start(&self, at: usize) -> usize {
        self.file.text()[..at].rfind('\n').map_or(0, |at| at + 1)
    }

    /// The start of the line after the one at a place.
    fn next_line(&self, at: usize) -> usize {
        self.file.text()[at..].find('\n').map_or(self.file.text().len(), |n| at + n + 1)
    }

    /// Takes one entry's line away; a comment beside it stays.
    fn without(&self, key: &At<String>, value: Span) -> Patch {
        let (start, end) = (key.span.start as usize, value.end as usize);
        let (line, next) = (self.line_start(start), self.next_line(end));
        match self.file.text()[end..next].trim().is_empty() {
            true => Patch::replace(self.file.id, line..next, ""),
            false => Patch::replace(self.file.id, start..end, ""),
        }
    }

    /// Adds entries: after the last one, under the map's key, at the end of the front matter, or in front matter of
    /// their own.
    fn with(&self, new: &BTreeMap<&str, &str>) -> Patch {
        let (text, id, end_of_line) = (self.file.text(), self.file.id, newline(self.file.text()));
        if let Some((key, value)) = self.there.last() {
            let start = key.span.start as usize;
            let indent = &text[self.line_start(start)..start];
            let lines = new.iter().map(|(key, value)| format!("{indent}{}: {value}{end_of_line}", quoted(key)));
            return Patch::insert(id, self.next_line(value.end as usize), lines.collect::<String>());
        }
        let block = self.block(new, end_of_line);
        match (self.head(text.len()), self.front) {
            (Some(line), _) => {
                let comment =
                    text[line.clone()].split_once('#').map(|(_, comment)| format!("   #{}", comment.trim_end()));
                let (head, entries) = block.split_once(end_of_line).unwrap_or((&block, ""));
                Patch::replace(id, line, format!("{head}{}{end_of_line}{entries}", comment.unwrap_or_default()))
            }
            (None, Some(front)) => {
                let close = text[..front.end as usize].trim_end().len();
                Patch::insert(id, self.line_start(close), block)
            }
            (None, None) => Patch::insert(id, 0, format!("---{end_of_line}{block}---{end_of_line}")),
        }
    }

    /// The map as it is written where it is not there yet.
    fn block(&self, new: &BTreeMap<&str, &str>, end_of_line: &str) -> String {
        let lines = new.iter().map(|(key, value)| format!("  {}: {value}{end_of_line}", quoted(key)));
        let lines: String = lines.collect();
        if lines.is_empty() { lines } else { format!("{}:{end_of_line}{lines}", self.map) }
    }

    /// The lines of the map, with its key, where its entries are to go.
    fn whole_map(&self, alone: bool) -> Option<Patch> {
        let (first, last) = (self.there.first()?, self.there.last()?);
        let text = self.file.text();
        let head = self.head(first.0.span.start as usize)?.start;
        let range = head..self.next_line(last.1.end as usize);
        // front matter that holds nothing else goes with it
        let front = self.front?;
        let whole = text.get(front.range())?;
        let rest = format!("{}{}", &whole[..range.start], whole.get(range.end..)?);
        let bare = alone && rest.lines().all(|line| line.trim().is_empty() || line.trim() == "---");
        Some(Patch::replace(self.file.id, if bare { front.range() } else { range }, ""))
    }

    /// The line of the map's key, the last one before a place, if the map is there.
    fn head(&self, before: usize) -> Option<std::ops::Range<usize>> {
        let front = self.front?;
        let text = self.file.text().get(front.range())?;
        let mut at = front.start as usize;
        let mut found = None;
        for line in text.split_inclusive('\n') {
            let is_head = line.strip_prefix(self.map).is_some_and(|rest| rest.trim_start().starts_with(':'));
            if is_head && at < before {
                found = Some(at..at + line.len());
            }
            at += line.len();
        }
        found
    }
}

/// A key as YAML reads it: as it is where it can be nothing but a text.
fn quoted(key: &str) -> String {
    const WORDS: [&str; 11] = ["y", "n", "yes", "no", "on", "off", "true", "false", "null", "nan", "inf"];
    let plain = key.starts_with(|c: char| c.is_ascii_alphabetic()) && !WORDS.contains(&key);
    if plain { key.to_owned() } else { format!("\"{key}\"") }
}

#[cfg(test)]
mod tests {
    use super::{Entry, Records, Wanted};
    use crate::parse;
    use crate::revise::Revision;
    use crate::source::{Content, Snapshot};

    /// The file after `base:` was made to hold these.
    fn set(text: &str, wanted: &[(&str, Option<&str>)]) -> String {
        let snapshot = Snapshot::new([("a.md".to_owned(), Content::Text(text.into()))]);
        let file = &snapshot.files()[0];
        let draft = parse::draft(file, &[], parse::Trust::Layer, &mut Vec::new());
        let there = draft.front.base.iter().map(|(key, value)| (key, value.span)).collect();
        let records = Records { file, front: draft.front.span, map: "base", there };
        let entry = |value: Option<&str>| value.map_or(Entry::Remove, |value| Entry::Set(value.to_owned()));
        let wanted: Wanted = wanted.iter().map(|(key, value)| ((*key).to_owned(), entry(*value))).collect();
        let revision = Revision { patches: super::set(&[(records, &wanted)]), ..Revision::default() };
        let files = revision.files(&snapshot);
        files.get("a.md").map_or(text.to_owned(), |bytes| String::from_utf8(bytes.clone().unwrap()).unwrap())
    }

    #[test]
    fn records_are_written_where_they_belong_and_all_else_stays() {
        let b = [("b", Some("v1-2"))];
        assert_eq!(set("## A {#a}\r\n", &b), "---\r\nbase:\r\n  b: v1-2\r\n---\r\n## A {#a}\r\n");
        assert_eq!(set("---\ntitle: T # x\n---\nX", &b), "---\ntitle: T # x\nbase:\n  b: v1-2\n---\nX");
        assert_eq!(
            set("---\nbase:\n    a: v1-1 # c\ntitle: T\n---\n", &b),
            "---\nbase:\n    a: v1-1 # c\n    b: v1-2\ntitle: T\n---\n"
        );
        assert_eq!(set("---\nbase: {a: v1-1}\n---\n", &b), "---\nbase: {a: v1-1, b: v1-2}\n---\n");
        assert_eq!(set("---\nbase: {a: v1-1,\n  c: v1-3}\n---\n", &b), "---\nbase: {a: v1-1, c: v1-3, b: v1-2}\n---\n");
        assert_eq!(set("---\nbase:   # rør ikke\n---\n", &b), "---\nbase:   # rør ikke\n  b: v1-2\n---\n");
        assert_eq!(set("---\nbase: {}\n---\n", &b), "---\nbase:\n  b: v1-2\n---\n");
        assert_eq!(set("---\nbase:\n  b: v1-1   # c\n---\n", &b), "---\nbase:\n  b: v1-2   # c\n---\n");
        assert_eq!(set("---\n---\n", &[("12e4", Some("v1-2"))]), "---\nbase:\n  \"12e4\": v1-2\n---\n");
    }

    #[test]
    fn records_are_taken_away_and_all_else_stays() {
        let a = [("a", None)];
        assert_eq!(set("---\nbase:\n  a: v1-1\n  b: v1-2\n---\nX", &a), "---\nbase:\n  b: v1-2\n---\nX");
        assert_eq!(set("---\nbase: {a: v1-1, b: v1-2}\n---\nX", &a), "---\nbase: {b: v1-2}\n---\nX");
        assert_eq!(set("---\nbase: {b: v1-2, a: v1-1}\n---\nX", &a), "---\nbase: {b: v1-2}\n---\nX");
        assert_eq!(set("---\ntitle: T\nbase:\n  a: v1-1\n---\nX", &a), "---\ntitle: T\n---\nX");
        assert_eq!(set("---\nbase:\n  a: v1-1\n---\nX", &a), "X");
        assert_eq!(set("X", &a), "X");
    }
}
