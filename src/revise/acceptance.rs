//! What accepting changes in one layer, gathered before any of it becomes a revision.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use super::merge;
use super::messages;
use super::new_override::relabelled;
use super::records::RecordsEdit;
use super::revision::{Patch, Refusal, Revision, check_end, with_line_ends};
use crate::compare;
use crate::definitions::{Excerpt, definitions, uses};
use crate::draft::{Draft, Explicit, Operation};
use crate::fingerprint::Fingerprint;
use crate::layer::drift::{Addition, Follower, Override, OverrideItem, Stale, State, ThreeWay, Translation, three_way};
use crate::layer::{copy_excerpt, copy_of};
use crate::message::{Message, named_language};
use crate::project::{Language, Layer};
use crate::records::{MissingFile, RecordMap};
use crate::source::{Snapshot, Span};

/// The acceptance of what one layer hides and translates.
pub(super) struct Acceptance<'a> {
    it: &'a Layer,
    snapshot: &'a Snapshot,
    /// What is to be written so far; the records and `arrivals` are added at the end.
    revision: Revision,
    records: RecordsEdit<'a>,
    /// Texts that move to another module of the layer, by module and language.
    arrivals: BTreeMap<(String, Language), Vec<String>>,
    /// The sections that leave their file.
    leaving: BTreeSet<Span>,
    /// Sections that were given a new address: the old module and id, and the new ones.
    renamed: BTreeMap<(String, String), (String, String)>,
    /// Files that get the present name of their module: the old name, and the new one.
    renamed_files: Vec<(String, String)>,
}

impl<'a> Acceptance<'a> {
    pub(super) fn new(it: &'a Layer, snapshot: &'a Snapshot) -> Self {
        Self {
            it,
            snapshot,
            revision: Revision::default(),
            records: RecordsEdit::of(it, snapshot),
            arrivals: BTreeMap::new(),
            leaving: BTreeSet::new(),
            renamed: BTreeMap::new(),
            renamed_files: Vec::new(),
        }
    }

    /// Whether nothing was found to do.
    pub(super) fn is_empty(&self) -> bool {
        self.revision.done.is_empty() && self.revision.left.is_empty()
    }

    /// Notes what was done, for people.
    pub(super) fn done(&mut self, line: Message) {
        self.revision.done.push(line);
    }

    /// Notes what was left as it is, and why.
    pub(super) fn left(&mut self, why: Message) {
        self.revision.left.push(why);
    }

    /// Takes over what is new below; gives the three texts where that cannot be.
    pub(super) fn merge(&mut self, of: &Override) -> Result<Option<ThreeWay>, Refusal> {
        let address = of.address();
        let OverrideItem::Section(draft, range) = &of.item else {
            return Err(messages::no_section_to_merge(address));
        };
        let section = &draft.sections[range.start];
        if range.len() > 1 || section.heading.attributes.operation.value != Operation::Replace {
            let word = section.heading.attributes.operation.value.word();
            return Err(messages::cannot_merge_word(address, word));
        }
        if of.state == State::Translated {
            return Err(messages::cannot_merge_languages(address));
        }
        let texts = three_way(self.it, of, self.snapshot);
        let copy = of.then().and_then(|then| copy_of(self.it, self.snapshot, then));
        let Some((title_then, _)) = &texts.base else {
            return Err(messages::cannot_merge_without_copy(address));
        };
        // a heading that is left empty stays empty
        let title = match texts.ours.0.as_str() {
            "" => Some(String::new()),
            ours => compare::merge(title_then, ours, &texts.theirs.0),
        };
        let Some(((title, copy), hidden)) = title.zip(copy).zip(of.hidden.as_text()) else { return Ok(Some(texts)) };
        let merged = merge::text(self.snapshot, draft, range.start, copy_excerpt(copy), hidden.excerpt());
        let Some(mut patches) = merged else { return Ok(Some(texts)) };
        if title != self.snapshot.slice(section.heading.title_span).trim() {
            patches.push(Patch::replace(draft.file, section.heading.title_span.range(), title));
        }
        let overlaps = |new: &Patch, old: &Patch| {
            new.file == old.file && new.range.start < old.range.end && old.range.start < new.range.end
        };
        if patches.iter().any(|new| self.revision.patches.iter().any(|old| overlaps(new, old))) {
            return Err(messages::merge_by_itself(address));
        }
        self.revision.patches.append(&mut patches);
        self.done(messages::merged(address));
        Ok(None)
    }

    /// Records what an override hides now, under the present address of what it hides, and keeps a copy.
    pub(super) fn record(&mut self, of: &Override, is_merged: bool) {
        let print = of.now.to_string();
        let (file, key) = of.record(self.it, of.present());
        self.records.set(&file, RecordMap::Base, key, &print);
        if of.recorded.as_ref().is_none_or(|recorded| recorded.value != print) {
            let has_text = !matches!(of.item, OverrideItem::Module);
            self.done(match is_merged || !has_text {
                true => messages::recorded(of.address(), print),
                false => messages::recorded_and_kept(of.address(), print),
            });
        }
        self.revision.keep_copy(self.it, self.snapshot, &of.hidden, &of.marks);
    }

    /// Records the section that something is added to.
    pub(super) fn add(&mut self, one: &Addition) {
        if self.records.set_addition(&mut self.revision, one) {
            let address = format!("{}#{}", one.now.module, one.now.id);
            let done = match one.is_front() {
                true => messages::recorded_field(address),
                false => messages::recorded_addition(address),
            };
            if !self.revision.done.contains(&done) {
                self.done(done);
            }
        }
    }

    /// Gives operations the present addresses of what they go with, in every language: the new ids are written and, where that is in
    /// another module now, the texts leave for the layer's file for it, with their records.
    pub(super) fn readdress(&mut self, followers: &[&Follower]) {
        let mut records: BTreeMap<(String, String), (String, String)> = BTreeMap::new();
        for of in followers.iter().filter(|of| of.module != of.now.module) {
            let sections =
                of.texts.iter().flat_map(|(_, draft, indices)| indices.iter().map(|at| &draft.sections[*at]));
            self.leaving.extend(sections.map(|section| section.span));
        }
        for of in followers {
            let (old, now) = (&of.old.value, &of.now);
            for (language, draft, indices) in &of.texts {
                self.rewrite(of, (language, draft), indices);
                let files = [&of.module, &now.module].map(|module| self.it.file_name(module, language));
                records.insert((files[0].clone(), old.to_string()), (files[1].clone(), now.id.to_string()));
                for id in indices.iter().map(|at| &draft.sections[*at].heading.id) {
                    let new = if id == old { &now.id } else { id };
                    let [left, arrived] = files.clone();
                    records.insert((left, id.to_string()), (arrived, new.to_string()));
                    let address = |module: &str, id: &str| (module.to_owned(), id.to_owned());
                    self.renamed.insert(address(&of.module, id), address(&now.module, new));
                }
            }
            let done = match of.module == now.module {
                true => messages::now_called(format!("{}#{old}", of.module), &now.id),
                false => messages::moved(format!("{}#{old}", of.module), &now.module, &now.id),
            };
            if !self.revision.done.contains(&done) {
                self.done(done);
            }
        }
        self.records.readdress(&records);
    }

    /// Writes the new id in a file, and takes the text out of it where it belongs to another module, to arrive there.
    fn rewrite(&mut self, of: &Follower, (language, draft): (&Language, &Draft), indices: &[usize]) {
        let (old, now) = (&of.old.value, &of.now);
        let source = self.snapshot.file(draft.file).text();
        let mut text = String::new();
        for (nth, section) in indices.iter().map(|at| &draft.sections[*at]).enumerate() {
            let heading = &section.heading;
            let word = match &heading.attributes.operation {
                Explicit { value: Operation::Insert(position), span } => span.filter(|_| position.anchor() == old),
                _ => Some(heading.id_span).filter(|_| heading.id == *old),
            };
            let word = word
                .filter(|_| nth == 0)
                .map(|word| (word.range(), self.snapshot.slice(word).replace(&**old, &now.id)));
            let whole = section.span.range();
            if of.module == now.module {
                self.revision.patches.extend(word.map(|(range, new)| Patch::replace(draft.file, range, new)));
                continue;
            }
            let (range, new) = word.unwrap_or((whole.start..whole.start, String::new()));
            text.extend([&source[whole.start..range.start], &new, &source[range.end..whole.end]]);
            self.revision.patches.push(Patch::replace(draft.file, whole, ""));
        }
        if !text.is_empty() {
            let text = self.with_definitions(text.trim_end(), draft);
            let there = self.it.draft(&now.module, language).map(|draft| self.snapshot.file(draft.file).text());
            let text = there.map_or(text.clone(), |there| relabelled(&text, there, &now.id));
            self.arrivals.entry((now.module.to_string(), language.clone())).or_default().push(text);
        }
    }

    /// A text that leaves a file, with the definitions that it uses, wherever they stand there. Those that what stays uses too are in
    /// both.
    fn with_definitions(&mut self, text: &str, draft: &Draft) -> String {
        let source = self.snapshot.file(draft.file).text();
        let front = draft.front.span.map_or(0, |front| front.end as usize);
        let others = draft.sections.iter().map(|section| section.span).filter(|span| !self.leaving.contains(span));
        let others: String = others.map(|span| self.snapshot.slice(span)).collect();
        let stays = Excerpt::of(&others, "", 0..others.len());
        let texts = stays.definitions.iter().filter_map(|(_, text)| Some(text.split_once("]:")?.1));
        let texts = texts.chain([stays.body.as_str()]);
        let read: BTreeSet<String> = texts.flat_map(uses).map(|(label, _)| label).collect();
        let leaves = |at: usize| self.leaving.iter().any(|span| span.file == draft.file && span.range().contains(&at));
        let all = definitions(&source[front..]).into_iter();
        let all = all.map(|one| (one.label, one.range.start + front..one.range.end + front));
        let (leaving, mut stay): (Vec<_>, Vec<_>) = all.partition(|(_, range)| leaves(range.start));
        for (_, range) in leaving.into_iter().filter(|(label, _)| read.contains(label)) {
            let note = with_line_ends(&format!("\n{}\n", source[range].trim_end()), source);
            self.revision.patches.push(Patch::insert(draft.file, source.len(), note));
        }
        let mut with = text.to_owned();
        loop {
            let wanted = uses(&with);
            let (used, rest): (Vec<_>, Vec<_>) =
                stay.into_iter().partition(|(label, _)| wanted.iter().any(|(used, _)| used == label));
            if used.is_empty() {
                return with;
            }
            stay = rest;
            for (label, range) in used {
                with.push_str(&format!("\n\n{}", source[range.clone()].trim_end()));
                let patch = Patch::replace(draft.file, range, "");
                if !read.contains(&label) && !self.revision.patches.contains(&patch) {
                    self.revision.patches.push(patch);
                }
            }
        }
    }

    /// Records that a translation is of the original as it is now.
    pub(super) fn translated(&mut self, one: &Translation) {
        let print = one.now.to_string();
        if one.recorded.as_ref().is_none_or(|recorded| recorded.value != print) {
            self.done(messages::translated_from_today(
                format!("{}#{}", one.module, one.key),
                named_language(&one.language),
            ));
        }
        let address = (one.module.to_string(), one.key.clone());
        let (module, key) = self.renamed.get(&address).unwrap_or(&address);
        let file = self.it.file_name(module, &one.language);
        self.records.set(&file, RecordMap::From, key, print);
    }

    /// Takes a record away that is of nothing.
    pub(super) fn forget(&mut self, one: &Stale) {
        self.records.remove(&one.name, one.map, &one.key.value);
        let address = match one.address() {
            (Some(module), key) if !key.is_empty() => format!("{module}#{key}"),
            (module, key) => module.unwrap_or(key).to_owned(),
        };
        self.done(messages::record_removed(address));
    }

    /// Takes the records away of a file that is gone.
    pub(super) fn forget_file(&mut self, one: &MissingFile) {
        self.records.remove_file(&one.name);
        self.done(messages::file_records_removed(&one.name));
    }

    /// Writes the present name of a module where the layer calls it by an older one.
    pub(super) fn rename_module(&mut self, now: &Arc<str>) {
        for (_, language) in self.it.old_files.keys().filter(|(module, _)| module == now) {
            let Some(draft) = self.it.draft(now, language) else { continue };
            let (name, new) = (self.it.file_name(now, language), self.it.new_file_name(now, language));
            self.revision.renamed.insert(draft.file, format!("{}/{new}", self.it.folder));
            self.renamed_files.push((name.clone(), new.clone()));
            self.done(messages::now_called(name, new));
        }
        for (span, old, _) in self.it.old_words.iter().filter(|(_, _, module)| module == now) {
            let word = self.snapshot.slice(*span).replace(&**old, now);
            self.revision.patches.push(Patch::replace(span.file, span.range(), word));
            self.done(messages::word_renamed(old, now));
        }
    }

    /// Everything that is to be written: texts, records, what has moved here; and copies that nothing names any more go.
    ///
    /// # Errors
    ///
    /// As [`RecordsEdit::finish`], and [`check_end`] of files that texts move to.
    pub(super) fn finish(mut self) -> Result<Revision, Refusal> {
        for ((module, language), texts) in std::mem::take(&mut self.arrivals) {
            self.arrive(&module, &language, &texts.join("\n\n"))?;
        }
        self.sweep();
        self.renamed_files.iter().for_each(|(old, new)| self.records.rename_file(old, new));
        self.records.finish(&mut self.revision)?;
        Ok(self.revision)
    }

    /// Puts a text that has moved to a module at the end of the layer's file for it.
    fn arrive(&mut self, module: &str, language: &Language, text: &str) -> Result<(), Refusal> {
        match self.it.draft(module, language) {
            Some(draft) => {
                check_end(draft, self.snapshot)?;
                let there = self.snapshot.file(draft.file).text();
                let text = with_line_ends(&format!("\n\n{text}\n"), there);
                let end = there.trim_end().len();
                self.revision.patches.push(Patch::replace(draft.file, end..there.len(), text));
            }
            None => {
                let path = format!("{}/{}", self.it.folder, self.it.file_name(module, language));
                self.revision.written.insert(path, format!("{text}\n").into_bytes());
            }
        }
        Ok(())
    }

    /// Takes away the copies that no record of the layer names any more. Other files in `.base` are left alone, and all are where
    /// there may be records that could not be read.
    fn sweep(&mut self) {
        if self.it.records.is_partial {
            return;
        }
        let named: BTreeSet<&str> = self.records.kept();
        for name in self.it.copies.keys() {
            let print = name.split('.').next().unwrap_or_default();
            let path = format!("{}/.base/{name}", self.it.folder);
            let is_copy = Fingerprint::parse(print).is_some();
            if is_copy && !named.contains(print) && !self.revision.written.contains_key(&path) {
                self.revision.removed.insert(path);
            }
        }
    }
}
