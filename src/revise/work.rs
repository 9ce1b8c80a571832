//! The changes that accepting makes to one layer's files, gathered before any is written.

use std::collections::{BTreeMap, BTreeSet};

use super::merge::merged;
use super::record::{self, Entry, Records, Wanted};
use super::{Patch, Refusal, Revision, newline, with_line_ends};
use crate::draft::{Draft, Operation};
use crate::fingerprint::Fingerprint;
use crate::layer::Hidden;
use crate::layer::drift::{self, Drift, Item, Renamed, RenamedAnchor, Stale, Three, Tracked, Translated};
use crate::project::{Language, Layer};
use crate::source::{FileId, Snapshot};

/// What the records of each file are to hold.
type ByFile = BTreeMap<FileId, Wanted>;

/// What goes to the end of a file of the layer: texts, and their records.
#[derive(Default)]
struct Arrivals {
    texts: Vec<String>,
    base: Wanted,
    from: Wanted,
}

/// The work on one layer.
pub(super) struct Work<'a> {
    it: &'a Layer,
    snapshot: &'a Snapshot,
    revision: Revision,
    base: ByFile,
    from: ByFile,
    /// What moves to another module: by the module and the language.
    arrivals: BTreeMap<(String, Language), Arrivals>,
    /// Ids that were given a new name, by module.
    renamed: BTreeSet<(String, String)>,
    /// Pictures whose record is new.
    pictures: BTreeSet<String>,
}

impl<'a> Work<'a> {
    pub(super) fn new(it: &'a Layer, snapshot: &'a Snapshot) -> Self {
        Self {
            it,
            snapshot,
            revision: Revision::default(),
            base: ByFile::new(),
            from: ByFile::new(),
            arrivals: BTreeMap::new(),
            renamed: BTreeSet::new(),
            pictures: BTreeSet::new(),
        }
    }

    /// Whether nothing is to be changed.
    pub(super) fn is_empty(&self) -> bool {
        self.base.is_empty() && self.from.is_empty() && self.revision.is_empty()
    }

    /// Notes what was done, for people.
    pub(super) fn done(&mut self, line: String) {
        self.revision.done.push(line);
    }

    /// The layer's files for a module, each with its language.
    fn files(&self, module: &str) -> Vec<(Language, &'a Draft)> {
        let languages = self.it.languages.iter();
        languages.filter_map(|language| Some((language.clone(), &**self.it.draft(module, language)?))).collect()
    }

    /// Takes over what is new below; gives the three texts where that cannot be.
    pub(super) fn merge(&mut self, tracked: &Tracked) -> Result<Option<Three>, Refusal> {
        let address = tracked.address();
        let Item::Section(draft, range) = &tracked.item else {
            return Err(format!("only a section can be merged, and `{address}` is none; keep yours without `--merge`"));
        };
        let section = &draft.sections[range.start];
        if range.len() > 1 || section.heading.words.operation.value != Operation::Replace {
            let word = section.heading.words.operation.value.word();
            return Err(format!("`{address}` says `{word}`, and that cannot be merged; keep yours without `--merge`"));
        }
        let Some(copy) = drift::kept(self.it, self.snapshot, tracked) else {
            let message = "there is no true copy of the text that was replaced, so it cannot be merged";
            return Err(format!("`{address}`: {message}; read `lagvis diff`, change your text, and accept it"));
        };
        let file = self.snapshot.file(tracked.file);
        let three = drift::three(tracked, Some(copy), self.snapshot);
        let Some((title, body)) = merged(&three, file.text()) else { return Ok(Some(three)) };
        let own = self.snapshot.slice(section.body_span);
        let start = section.body_span.start as usize + own.len() - own.trim_start().len();
        self.revision.patches.push(Patch::replace(file.id, start..start + own.trim().len(), body));
        if title != self.snapshot.slice(section.heading.title_span).trim() {
            self.revision.patches.push(Patch::replace(file.id, section.heading.title_span.range(), title));
        }
        self.done(format!("{address}: what is new below is taken over"));
        Ok(None)
    }

    /// Records what an override hides now, under the present address of what it hides, and keeps a copy.
    pub(super) fn record(&mut self, tracked: &Tracked, is_merged: bool) {
        let print = tracked.now.to_string();
        let is_new = tracked.recorded.as_ref().is_none_or(|said| said.value != print);
        match (&tracked.item, &tracked.renamed) {
            (Item::Picture, _) => self.picture(tracked, &print),
            (_, Some(now)) if tracked.module.as_ref() == Some(&now.module) => self.rename(tracked, now, &print),
            (Item::Section(..), Some(now)) => self.move_to(tracked, now, &print),
            _ => {
                let entry = Entry::Set(print.clone());
                self.base.entry(tracked.file).or_default().insert(tracked.key.clone(), entry);
            }
        }
        if is_new {
            let yours = if is_merged { "" } else { ", and your text is as it was" };
            self.done(format!("{}: recorded as read{yours} ({print})", tracked.address()));
        }
        let (name, bytes) = match &tracked.hidden {
            Hidden::Picture(file, _) => {
                let below = self.snapshot.file(*file);
                let extension = below.path.rsplit_once('.').map_or("", |(_, extension)| extension);
                (format!("{print}.{extension}"), below.bytes().to_vec())
            }
            hidden => (format!("{print}.md"), hidden.copy().into_bytes()),
        };
        if drift::kept_as(self.it, self.snapshot, tracked.now).is_none() {
            self.revision.created.insert(format!("{}/.base/{name}", self.it.folder), bytes);
        }
    }

    /// Writes a section's present id into every language of the layer's file, headings and records.
    fn rename(&mut self, tracked: &Tracked, now: &Renamed, print: &str) {
        let (module, old, new) = (now.module.to_string(), tracked.key.clone(), now.id.to_string());
        let entry = Entry::Rename(new.clone(), Some(print.to_owned()));
        if tracked.recorded.is_none() {
            self.base.entry(tracked.file).or_default().insert(new.clone(), Entry::Set(print.to_owned()));
        } else {
            self.base.entry(tracked.file).or_default().insert(old.clone(), entry);
        }
        if !self.renamed.insert((module.clone(), old.clone())) {
            return;
        }
        for (_, draft) in self.files(&module) {
            for section in draft.sections.iter().filter(|section| *section.heading.id == *old) {
                let patch = Patch::replace(draft.file, section.heading.id_span.range(), format!("#{new}"));
                self.revision.patches.push(patch);
            }
            for (map, entries) in [(&mut self.base, &draft.front.base), (&mut self.from, &draft.front.from)] {
                if entries.iter().any(|(key, _)| key.value == old) {
                    let wanted = map.entry(draft.file).or_default();
                    wanted.entry(old.clone()).or_insert(Entry::Rename(new.clone(), None));
                }
            }
        }
        self.done(format!("{}: now called `{new}`", tracked.address()));
    }

    /// Moves a section's text, in every language, to the layer's file for the module that it is in now.
    fn move_to(&mut self, tracked: &Tracked, now: &Renamed, print: &str) {
        let module = tracked.module.as_deref().unwrap_or_default().to_owned();
        let (old, new) = (tracked.key.clone(), now.id.to_string());
        if !self.renamed.insert((module.clone(), old.clone())) {
            return;
        }
        for (language, draft) in self.files(&module) {
            let range = match &tracked.item {
                Item::Section(own, range) if own.file == draft.file => range.clone(),
                _ => match draft.sections.iter().position(|section| *section.heading.id == *old) {
                    Some(at) => at..at + 1,
                    None => continue,
                },
            };
            let (first, last) = (&draft.sections[range.start], &draft.sections[range.end - 1]);
            let whole = first.span.range().start..last.span.range().end;
            let id = first.heading.id_span.range();
            let source = self.snapshot.file(draft.file).text();
            let text = format!("{}#{new}{}", &source[whole.start..id.start], &source[id.end..whole.end]);
            self.revision.patches.push(Patch::replace(draft.file, whole, ""));
            let arrivals = self.arrivals.entry((now.module.to_string(), language)).or_default();
            arrivals.texts.push(text.trim_end().to_owned());
            for (left, arrived, entries) in [
                (&mut self.base, &mut arrivals.base, &draft.front.base),
                (&mut self.from, &mut arrivals.from, &draft.front.from),
            ] {
                if let Some((_, value)) = entries.iter().find(|(key, _)| key.value == old) {
                    left.entry(draft.file).or_default().insert(old.clone(), Entry::Remove);
                    arrived.insert(new.clone(), Entry::Set(value.value.clone()));
                }
            }
            if draft.file == tracked.file {
                arrivals.base.insert(new.clone(), Entry::Set(print.to_owned()));
            }
        }
        self.done(format!("{}: moved to `{}.md`, under `{{#{new}}}`", tracked.address(), now.module));
    }

    /// Records that a translation is of the original as it is now.
    pub(super) fn translated(&mut self, one: &Translated) {
        let (key, print) = (one.key.clone(), one.now.to_string());
        if one.recorded.as_ref().is_none_or(|said| said.value != print) {
            self.done(format!("{}#{}: translated from today's text ({})", one.module, one.key, one.language));
        }
        // a record that gets a new key gets its value with it
        let wanted = self.from.entry(one.file).or_default();
        match wanted.get_mut(&key) {
            Some(Entry::Rename(_, value)) => *value = Some(print),
            Some(Entry::Remove) => {}
            _ => {
                wanted.insert(key, Entry::Set(print));
            }
        }
    }

    /// Takes a record away that is of nothing.
    pub(super) fn forget(&mut self, one: &Stale) {
        let records = if one.map == "base" { &mut self.base } else { &mut self.from };
        records.entry(one.file).or_default().insert(one.key.value.clone(), Entry::Remove);
        self.done(format!("{}#{}: the record of what is not replaced is taken away", one.module, one.key.value));
    }

    /// Writes a section's present id where something is placed by it, or added to it.
    pub(super) fn rename_anchor(&mut self, one: &RenamedAnchor) {
        // a heading that hides and one that adds may both be of the section
        if self.revision.patches.iter().any(|patch| patch.file == one.file && patch.range == one.span.range()) {
            return;
        }
        let word = self.snapshot.slice(one.span).replace(&*one.old, &one.new);
        self.revision.patches.push(Patch::replace(one.file, one.span.range(), word));
        self.done(format!("{}: `{}` is now called `{}`", one.module, one.old, one.new));
    }

    /// A picture is recorded in its row of the table.
    fn picture(&mut self, tracked: &Tracked, print: &str) {
        self.pictures.insert(tracked.key.clone());
        if let Some(said) = &tracked.recorded {
            self.revision.patches.push(Patch::replace(tracked.file, said.span.range(), print));
            return;
        }
        let row = self.it.assets.get(tracked.key.as_str()).and_then(|asset| asset.row.as_ref());
        let Some(first) = row.and_then(|row| row.first_key) else { return };
        let text = self.snapshot.file(tracked.file).text();
        let start = first.start as usize;
        let line = text[..start].rfind('\n').map_or(0, |at| at + 1);
        let indent = &text[line..start];
        let entry = match indent.trim().is_empty() {
            true => format!("base: {print}{}{indent}", newline(text)),
            false => format!("base: {print}, "),
        };
        self.revision.patches.push(Patch::insert(tracked.file, start, entry));
    }

    /// Everything that is to be written: records, what has moved here, and copies that nothing names any more.
    pub(super) fn finish(mut self, drift: &Drift) -> Revision {
        for ((module, language), arrivals) in std::mem::take(&mut self.arrivals) {
            self.arrive(&module, &language, arrivals);
        }
        for draft in self.it.drafts.values().chain(self.it.translations.values()) {
            let file = self.snapshot.file(draft.file);
            let maps = [("base", self.base.get(&draft.file)), ("from", self.from.get(&draft.file))];
            let maps: Vec<_> =
                maps.into_iter().filter_map(|(map, wanted)| Some((Records::of(file, draft, map), wanted?))).collect();
            self.revision.patches.extend(record::set(&maps));
        }
        self.sweep(drift);
        self.revision
    }

    /// Puts what has moved to a module at the end of the layer's file for it.
    fn arrive(&mut self, module: &str, language: &Language, arrivals: Arrivals) {
        let text = arrivals.texts.join("\n\n");
        match self.it.draft(module, language) {
            Some(draft) => {
                let there = self.snapshot.file(draft.file).text();
                let text = with_line_ends(&format!("\n\n{text}\n"), there);
                let end = there.trim_end().len();
                self.revision.patches.push(Patch::replace(draft.file, end..there.len(), text));
                self.base.entry(draft.file).or_default().extend(arrivals.base);
                self.from.entry(draft.file).or_default().extend(arrivals.from);
            }
            None => {
                let suffix = if language == self.it.main_language() { String::new() } else { format!(".{language}") };
                let path = format!("{}/{module}{suffix}.md", self.it.folder);
                let front = record::front(&[("base", &arrivals.base), ("from", &arrivals.from)]);
                self.revision.created.insert(path, format!("{front}{text}\n").into_bytes());
            }
        }
    }

    /// Takes away the copies that no record of the layer names any more. Other files in `.base` are left alone.
    fn sweep(&mut self, drift: &Drift) {
        let mut named: BTreeSet<String> = BTreeSet::new();
        for draft in self.it.drafts.values().chain(self.it.translations.values()) {
            for (key, value) in &draft.front.base {
                let change = self.base.get(&draft.file).and_then(|wanted| wanted.get(&key.value));
                if matches!(change, None | Some(Entry::Rename(_, None))) {
                    named.insert(value.value.clone());
                }
            }
        }
        named.extend(self.base.values().flat_map(BTreeMap::values).filter_map(|entry| match entry {
            Entry::Set(value) | Entry::Rename(_, Some(value)) => Some(value.clone()),
            _ => None,
        }));
        for one in drift.tracked.iter().filter(|one| matches!(one.item, Item::Picture)) {
            let is_new = self.pictures.contains(&one.key);
            named.extend(if is_new { Some(one.now) } else { one.then() }.map(|print| print.to_string()));
        }
        for name in self.it.copies.keys() {
            let print = name.split('.').next().unwrap_or_default();
            let path = format!("{}/.base/{name}", self.it.folder);
            let moved = self.revision.created.values().any(|bytes| String::from_utf8_lossy(bytes).contains(print));
            let is_copy = Fingerprint::parse(print).is_some();
            if is_copy && !named.contains(print) && !self.revision.created.contains_key(&path) && !moved {
                self.revision.removed.insert(path);
            }
        }
    }
}
