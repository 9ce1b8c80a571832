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

/// Entries that a map is to hold; nothing takes an entry away, and those that are not named stay.
pub(super) type Wanted = BTreeMap<String, Option<String>>;

/// The patches that make the maps of one file hold these entries.
pub(super) fn set(maps: &[(Records<'_>, &Wanted)]) -> Vec<Patch> {
    match maps {
        [(records, wanted)] => records.set(wanted, true),
        [(first, _), ..] if first.front.is_none() => {
            let end_of_line = newline(first.file.text());
            let blocks = maps.iter().map(|(records, wanted)| {
                let new = wanted.iter().filter_map(|(key, value)| Some((key.as_str(), value.as_deref()?)));
                records.block(&new.collect(), end_of_line)
            });
            let front = format!("---{end_of_line}{}---{end_of_line}", blocks.collect::<String>());
            vec![Patch::insert(first.file.id, 0, front)]
        }
        maps => maps.iter().flat_map(|(records, wanted)| records.set(wanted, false)).collect(),
    }
}

impl Records<'_> {
    /// The patches for this map; `alone` says that no other map of the file changes with it.
    fn set(&self, wanted: &Wanted, alone: bool) -> Vec<Patch> {
        let mut patches = Vec::new();
        let mut new: BTreeMap<&str, &str> = BTreeMap::new();
        let mut gone = Vec::new();
        for (key, value) in wanted {
            let there = self.there.iter().find(|(known, _)| known.value == *key);
            match (there, value) {
                (Some((_, span)), Some(value)) => {
                    if self.file.text().get(span.range()) != Some(value) {
                        patches.push(Patch::replace(self.file.id, span.range(), value.clone()));
                    }
                }
                (Some((key, span)), None) => gone.push((*key, *span)),
                (None, Some(value)) => {
                    new.insert(key, value);
                }
                (None, None) => {}
            }
        }
        let stays = self.there.len() - gone.len() + new.len();
        if stays == 0 && !self.there.is_empty() {
            patches.extend(self.whole_map(alone));
            return patches;
        }
        patches.extend(gone.into_iter().map(|(key, value)| self.without(key, value)));
        if !new.is_empty() {
            patches.push(self.with(&new));
        }
        patches
    }

    /// Whether the entries stand in braces on the line of the map's key.
    fn is_flow(&self) -> bool {
        self.there.first().is_some_and(|(key, _)| {
            let line = self.line_start(key.span.start as usize);
            self.file.text()[line..].starts_with(self.map)
        })
    }

    fn line_start(&self, at: usize) -> usize {
        self.file.text()[..at].rfind('\n').map_or(0, |at| at + 1)
    }

    /// The start of the line after the one at a place.
    fn next_line(&self, at: usize) -> usize {
        self.file.text()[at..].find('\n').map_or(self.file.text().len(), |n| at + n + 1)
    }

    /// Takes one entry away: its line, or in braces what stands up to the next.
    fn without(&self, key: &At<String>, value: Span) -> Patch {
        let text = self.file.text();
        let (start, end) = (key.span.start as usize, value.end as usize);
        if self.is_flow() {
            let after = text[end..].len() - text[end..].trim_start_matches([' ', ',']).len();
            let before = start - text[..start].trim_end_matches([' ', ',']).len();
            let has_next = text[end..].trim_start().starts_with(',');
            let range = if has_next { start..end + after } else { start - before..end };
            return Patch::replace(self.file.id, range, "");
        }
        let (line, next) = (self.line_start(start), self.next_line(end));
        if text[end..next].trim().is_empty() {
            return Patch::replace(self.file.id, line..next, "");
        }
        Patch::replace(self.file.id, start..end, "") // a comment stays
    }

    /// Adds entries: after the last one, under the map's key, at the end of the front matter, or in front matter of
    /// their own.
    fn with(&self, new: &BTreeMap<&str, &str>) -> Patch {
        let (text, id, end_of_line) = (self.file.text(), self.file.id, newline(self.file.text()));
        let entry = |(key, value): (&&str, &&str)| format!("{}: {value}", quoted(key));
        if let Some((key, value)) = self.there.last() {
            if self.is_flow() {
                let entries: String = new.iter().map(|one| format!(", {}", entry(one))).collect();
                return Patch::insert(id, value.end as usize, entries);
            }
            let start = key.span.start as usize;
            let indent = &text[self.line_start(start)..start];
            let lines: String = new.iter().map(|one| format!("{indent}{}{end_of_line}", entry(one))).collect();
            return Patch::insert(id, self.next_line(value.end as usize), lines);
        }
        let block = self.block(new, end_of_line);
        match (self.empty_map(), self.front) {
            (Some(range), _) => Patch::replace(id, range, block),
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
        let head = match self.is_flow() {
            true => self.line_start(first.0.span.start as usize),
            false => {
                let above = &text[..self.line_start(first.0.span.start as usize)];
                above.rfind(&format!("{}:", self.map))?
            }
        };
        let range = head..self.next_line(last.1.end as usize);
        // front matter that holds nothing else goes with it
        let front = self.front?;
        let whole = text.get(front.range())?;
        let rest = format!("{}{}", &whole[..range.start], whole.get(range.end..)?);
        let bare = alone && rest.lines().all(|line| line.trim().is_empty() || line.trim() == "---");
        Some(Patch::replace(self.file.id, if bare { front.range() } else { range }, ""))
    }

    /// The line of the map's key, where the map is there and holds nothing.
    fn empty_map(&self) -> Option<std::ops::Range<usize>> {
        let front = self.front?;
        let text = self.file.text().get(front.range())?;
        let mut at = front.start as usize;
        for line in text.split_inclusive('\n') {
            if line.strip_prefix(self.map).is_some_and(|rest| rest.starts_with(':')) {
                return Some(at..at + line.len());
            }
            at += line.len();
        }
        None
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
    use super::{Records, Wanted};
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
        let wanted: Wanted = wanted.iter().map(|(key, value)| ((*key).to_owned(), value.map(str::to_owned))).collect();
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
