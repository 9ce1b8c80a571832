//! The records of one layer while a revision is made, and the file that they are written to.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use super::messages;
use super::old_records;
use super::revision::{Refusal, Revision, with_line_ends};
use crate::draft::Draft;
use crate::fingerprint::{Fingerprint, Version};
use crate::layer::drift::Addition;
use crate::layer::named_fields;
use crate::message::{Catalogue, Locale};
use crate::project::{Layer, Project};
use crate::records::{Groups, RECORDS_FILE, RecordMap};
use crate::source::Snapshot;

/// The records of a layer, to be changed.
pub(super) struct RecordsEdit<'a> {
    layer: &'a Layer,
    snapshot: &'a Snapshot,
    /// The values as YAML, by file, map and key.
    entries: BTreeMap<(String, RecordMap, String), String>,
}

impl<'a> RecordsEdit<'a> {
    /// The records as they are, both forms together, but for those of what is no longer added.
    pub(super) fn of(layer: &'a Layer, snapshot: &'a Snapshot) -> Self {
        let mut edit = Self { layer, snapshot, entries: BTreeMap::new() };
        for (file, records) in &layer.records.files {
            let names = |(module, draft): (&Arc<str>, &Arc<Draft>), field: &str| {
                // of a map, its keys are named
                let is_it =
                    |of: &Arc<str>| of.strip_prefix(field).is_some_and(|key| key.is_empty() || key.starts_with('.'));
                named_fields(module, &draft.front).iter().any(|one| one.about.iter().any(is_it))
            };
            let adds = |target: &str| {
                layer.drafts.iter().any(|(module, draft)| {
                    layer.file_name(module, layer.main_language()) == *file
                        && (draft.adds_to(target) || names((module, draft), target))
                })
            };
            let maps =
                [(RecordMap::Base, &records.base), (RecordMap::From, &records.from), (RecordMap::Adds, &records.adds)];
            for (map, entries) in maps {
                for (key, entry) in entries.iter().filter(|(key, _)| map != RecordMap::Adds || adds(key)) {
                    edit.set(file, map, key, entry.value.value.clone());
                }
            }
            for (key, entry) in &records.editorial {
                edit.set_groups(file, key, &entry.value.value);
            }
        }
        edit
    }

    /// Records a fingerprint.
    pub(super) fn set(&mut self, file: &str, map: RecordMap, key: &str, print: impl Into<String>) {
        let print = print.into();
        let value = if Fingerprint::parse(&print).is_some() { print } else { quoted(&print) };
        self.entries.insert((file.to_owned(), map, key.to_owned()), value);
    }

    /// Records which texts of a section differ by editorial changes only.
    pub(super) fn set_groups(&mut self, file: &str, key: &str, groups: &Groups) {
        let groups = groups.iter().map(|group| {
            let prints = group.iter().map(Fingerprint::to_string).collect::<Vec<_>>();
            format!("[{}]", prints.join(", "))
        });
        let value = format!("[{}]", groups.collect::<Vec<_>>().join(", "));
        self.entries.insert((file.to_owned(), RecordMap::Editorial, key.to_owned()), value);
    }

    /// Records the section that something is added to under its present address, and keeps a copy of it; says whether that is another
    /// than was recorded.
    pub(super) fn set_addition(&mut self, revision: &mut Revision, one: &Addition) -> bool {
        let print = one.text.fingerprint(Version::V2).to_string();
        let file = self.layer.file_name(&one.now.module, self.layer.main_language());
        let is_new = one.meant.is_some() || one.recorded.as_ref().is_none_or(|recorded| recorded.value != print);
        self.set(&file, RecordMap::Adds, &one.now.id, print);
        revision.keep_copy(self.layer, self.snapshot, &one.text, &one.marks);
        is_new
    }

    /// Takes a record away.
    pub(super) fn remove(&mut self, file: &str, map: RecordMap, key: &str) {
        self.entries.remove(&(file.to_owned(), map, key.to_owned()));
    }

    /// Takes all records of a file away.
    pub(super) fn remove_file(&mut self, file: &str) {
        self.entries.retain(|(known, _, _), _| known != file);
    }

    /// Gives all records of a file to another.
    pub(super) fn rename_file(&mut self, old: &str, new: &str) {
        let entries = std::mem::take(&mut self.entries).into_iter();
        let name = |file: String| if file == old { new.to_owned() } else { file };
        self.entries = entries.map(|((file, map, key), value)| ((name(file), map, key), value)).collect();
    }

    /// Gives what sections hide and translate new addresses, all at once: from each file and key to another.
    pub(super) fn readdress(&mut self, moved: &BTreeMap<(String, String), (String, String)>) {
        let entries = std::mem::take(&mut self.entries).into_iter();
        let entries = entries.map(|((file, map, key), value)| {
            let old = (file, key);
            let new = moved.get(&old).filter(|_| map != RecordMap::Editorial).cloned();
            let is_moved = new.is_some();
            let (file, key) = new.unwrap_or(old);
            (is_moved, ((file, map, key), value))
        });
        let (moved, kept): (Vec<_>, Vec<_>) = entries.partition(|(is_moved, _)| *is_moved);
        self.entries.extend(kept.into_iter().chain(moved).map(|(_, entry)| entry));
    }

    /// The fingerprints of texts of which copies are kept, as they are written.
    pub(super) fn kept(&self) -> BTreeSet<&str> {
        let kept = self.entries.iter().filter(|((_, map, _), _)| matches!(map, RecordMap::Base | RecordMap::Adds));
        kept.map(|(_, value)| value.as_str()).collect()
    }

    /// Adds to a revision what makes these the records of the layer: its file of them is written whole, where it is another, and
    /// the old form leaves the files of editors.
    ///
    /// # Errors
    ///
    /// A refusal where the file of records could not be read, since what it holds would be lost, and where records in the old form
    /// cannot be told from the text around them.
    pub(super) fn finish(self, revision: &mut Revision) -> Result<(), Refusal> {
        let path = format!("{}/{RECORDS_FILE}", self.layer.folder);
        if self.layer.records.is_unread {
            return Err(messages::records_unread(path));
        }
        let moved = old_records::remove(self.layer, self.snapshot, revision)?;
        if moved > 0 {
            revision.done.push(messages::records_moved(&path, moved));
        }
        // for the people in whose folder it lies, whoever lagvis speaks to now
        let locale = Locale::from_tag(self.layer.main_language()).unwrap_or_default();
        let head = Catalogue::of(locale).text(&messages::head_of_records());
        let text = format!("# {head}\n{}", yaml(&self.entries));
        match self.snapshot.get(&path) {
            Some(_) if self.entries.is_empty() => drop(revision.removed.insert(path)),
            Some(file) if with_line_ends(&text, file.text()) == file.text() => {}
            None if self.entries.is_empty() => {}
            _ => drop(revision.written.insert(path, text.into_bytes())),
        }
        Ok(())
    }
}

/// Moves records from front matter and the tables of pictures to the layers' files of records. Layers of which that cannot be
/// done without loss are left as they are.
pub fn move_old_records(project: &Project, snapshot: &Snapshot) -> Revision {
    let mut all = Revision::default();
    for (_, layer) in project.layers_with_ids() {
        let mut revision = Revision::default();
        let is_moved = RecordsEdit::of(layer, snapshot).finish(&mut revision).is_ok();
        if is_moved && !revision.patches.is_empty() {
            all.patches.append(&mut revision.patches);
            all.written.append(&mut revision.written);
            all.done.append(&mut revision.done);
        }
    }
    all
}

/// The lines of the file below the first: one entry a line, sorted, so that two versions of it can be merged line by line.
fn yaml(entries: &BTreeMap<(String, RecordMap, String), String>) -> String {
    let mut text = String::new();
    let mut place: Option<(&str, RecordMap)> = None;
    for ((file, map, key), value) in entries {
        if place.is_none_or(|(known, _)| known != file) {
            text.push_str(&format!("{}:\n", key_of(file)));
        }
        if place != Some((file, *map)) {
            text.push_str(&format!("  {}:\n", map.key()));
        }
        text.push_str(&format!("    {}: {value}\n", key_of(key)));
        place = Some((file, *map));
    }
    text
}

/// A key as YAML reads it: as it is where it can be nothing but a text.
fn key_of(key: &str) -> String {
    const WORDS: [&str; 11] = ["y", "n", "yes", "no", "on", "off", "true", "false", "null", "nan", "inf"];
    let is_plain = key.starts_with(|c: char| c.is_ascii_alphabetic())
        && key.chars().all(|c| c.is_alphanumeric() || matches!(c, '-' | '_' | '.' | '/'))
        && !WORDS.contains(&key.to_ascii_lowercase().as_str());
    if is_plain { key.to_owned() } else { quoted(key) }
}

/// A text in quotes, as YAML reads them.
fn quoted(text: &str) -> String {
    let escaped = text.chars().map(|letter| match letter {
        '"' | '\\' => format!("\\{letter}"),
        control if control.is_control() => format!("\\u{:04x}", u32::from(control)),
        letter => letter.to_string(),
    });
    format!("\"{}\"", escaped.collect::<String>())
}

#[cfg(test)]
mod tests {
    use super::{RecordMap, yaml};

    #[test]
    fn records_are_sorted_and_keys_are_texts() {
        let entry =
            |file: &str, map, key: &str, value: &str| ((file.to_owned(), map, key.to_owned()), value.to_owned());
        let entries = [
            entry("plan.md", RecordMap::Base, "12e4", "v1-3"),
            entry("etikk.nn.md", RecordMap::From, "gaver", "v1-2"),
            entry("etikk.nn.md", RecordMap::Base, "front.title", "v1-1"),
            entry("etikk.nn.md", RecordMap::Base, "no", "v1-4"),
            entry("etikk.md", RecordMap::Editorial, "gaver", "[[v1-5, v1-6]]"),
            entry("1 \"a\".md", RecordMap::Base, "å:b", "v1-7"),
        ];
        let expected = "\"1 \\\"a\\\".md\":\n  base:\n    \"å:b\": v1-7\n\
            etikk.md:\n  editorial:\n    gaver: [[v1-5, v1-6]]\n\
            etikk.nn.md:\n  base:\n    front.title: v1-1\n    \"no\": v1-4\n  from:\n    gaver: v1-2\n\
            plan.md:\n  base:\n    \"12e4\": v1-3\n";
        assert_eq!(yaml(&entries.into()), expected);
    }
}
