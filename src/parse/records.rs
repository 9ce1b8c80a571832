//! Records as they are read: `.base/records.yaml`, and the old form in front matter and the table of pictures.

use std::collections::{BTreeMap, BTreeSet};

use super::complaints::Complaints;
use super::node::{Map, Node};
use super::{messages, yaml};
use crate::diagnostic::{Code, Diagnostic};
use crate::draft::Draft;
use crate::fingerprint::Fingerprint;
use crate::project::Layer;
use crate::records::{
    Entries, Entry, FRONT, FileRecords, Groups, MissingFile, PAGE, PICTURE, RECORDS_FILE, RecordMap, Records,
};
use crate::source::{At, Content, SourceFile, Span};

/// Whether a key of front matter holds records in the old form.
pub(super) fn is_map(key: &str) -> bool {
    RecordMap::ALL.iter().any(|map| map.key() == key)
}

/// Takes the three maps out of a YAML map.
pub(super) fn take(map: &mut Map, complaints: &mut Complaints) -> FileRecords {
    let mut records = FileRecords::default();
    for (which, entries) in [(RecordMap::Base, &mut records.base), (RecordMap::From, &mut records.from)] {
        let Some(node) = map.take(which.key()) else { continue };
        for (key, print) in node.map(which.key(), complaints).rest() {
            if let Some(value) = print.text(&key.value, complaints) {
                entries.insert(key.value, Entry { key: key.span, value });
            }
        }
    }
    if let Some(node) = map.take(RecordMap::Editorial.key()) {
        records.editorial = editorial(&node, complaints);
    }
    records
}

/// Takes `base`, one fingerprint, out of a picture's row in the table: the old form.
pub(super) fn take_one(map: &mut Map, complaints: &mut Complaints) -> Option<Entry<String>> {
    let (key, node) = map.take_entry(RecordMap::Base.key())?;
    node.text(RecordMap::Base.key(), complaints).map(|value| Entry { key, value })
}

/// `editorial` is a map from ids to groups, and a group is a list of fingerprints.
fn editorial(node: &Node, complaints: &mut Complaints) -> Entries<Groups> {
    let mut entries = Entries::new();
    for (id, node) in node.map(RecordMap::Editorial.key(), complaints).rest() {
        let mut groups = Groups::new();
        for group in node.list(&id.value, complaints) {
            let mut read = Vec::new();
            for print in group.texts(&id.value, complaints) {
                match Fingerprint::parse(&print.value) {
                    Some(known) => read.push(known),
                    None => complaints.push(
                        Diagnostic::new(Code::WrongType, print.span, messages::no_fingerprint(print.value))
                            .hint(messages::editorial_is_written()),
                    ),
                }
            }
            groups.push(read);
        }
        entries.insert(id.value, Entry { key: id.span, value: At::new(groups, node.span) });
    }
    entries
}

/// All records of a layer whose other files have been read: its own file of them, and what stands in the old form. `there` are
/// the names of the files in its folder.
pub(super) fn of(
    layer: &Layer,
    file: Option<&SourceFile>,
    there: &BTreeSet<&str>,
    complaints: &mut Complaints,
) -> Records {
    let mut records = Records { file: file.map(|file| file.id), ..Records::default() };
    if let Some(file) = file {
        let mut faults = Complaints::new();
        let files = written(file, &mut faults);
        records.is_unread = !faults.is_empty() || matches!(file.content, Content::Refused(_));
        // what a file refused is was said when it was read
        complaints.extend(faults.into_iter().take(1).map(|fault| {
            // the way out of a fault in YAML that somebody wrote is none here
            let found = Diagnostic::new(Code::RecordsUnread, fault.span, messages::records_unread(fault.message));
            found.hint(messages::mend_records(&layer.path))
        }));
        let missing = files.iter().filter(|(name, _)| !there.contains(name.as_str()));
        records.missing = missing.map(|(name, (span, _))| MissingFile { name: name.clone(), span: *span }).collect();
        records.files = files.into_iter().map(|(name, (_, of))| (name, of)).collect();
    }
    for (name, draft) in drafts(layer) {
        let old = &draft.front.old_records.records;
        if !old.is_empty() {
            records.files.entry(name).or_default().fill(old);
        }
    }
    for (name, asset) in &layer.assets {
        let old = asset.row.as_ref().and_then(|row| row.old_record.as_ref());
        if let Some(old) = old {
            let of = records.files.entry(name.to_string()).or_default();
            of.base.entry(PICTURE.to_owned()).or_insert_with(|| old.clone());
        }
    }
    follow_renames(layer, &mut records);
    records
}

/// The Markdown files of a layer, each by its name.
fn drafts(layer: &Layer) -> impl Iterator<Item = (String, &Draft)> {
    let main = layer.drafts.iter().map(|(module, draft)| (format!("{module}.md"), &**draft));
    let translations = layer.translations.iter();
    main.chain(translations.map(|((module, language), draft)| (layer.file_name(module, language), &**draft)))
}

/// The file as lagvis wrote it: for each file that it names, where, and its records.
fn written(file: &SourceFile, faults: &mut Complaints) -> BTreeMap<String, (Span, FileRecords)> {
    let node = match yaml::read(file, 0, file.text()) {
        Ok(node) => node,
        Err(fault) => {
            faults.push(fault);
            return BTreeMap::new();
        }
    };
    let mut files = BTreeMap::new();
    for (name, node) in node.map(RECORDS_FILE, faults).rest() {
        let mut map = node.map(&name.value, faults);
        let records = take(&mut map, faults);
        map.finish(faults);
        files.insert(name.value, (name.span, records));
    }
    files
}

/// Gives the records of a missing file to the file that it has become: the one of its language without records in which every
/// section that is recorded stands. Where more than one could be meant, none is.
fn follow_renames(layer: &Layer, records: &mut Records) {
    let suffix = |name: &str| name.split_once('.').map(|(_, suffix)| suffix.to_owned());
    let unrecorded: Vec<(String, &Draft)> =
        drafts(layer).filter(|(name, _)| !records.files.contains_key(name)).collect();
    let holds = |draft: &Draft, of: &FileRecords| {
        let keys = || of.base.keys().chain(of.from.keys()).filter(|key| **key != PAGE && !key.starts_with(FRONT));
        let is_there = |key: &String| draft.sections.iter().any(|section| *section.heading.id == **key);
        keys().next().is_some() && keys().all(is_there)
    };
    let mut pairs: Vec<(String, String)> = Vec::new();
    for missing in &records.missing {
        let Some(of) = records.files.get(&missing.name) else { continue };
        let heirs = unrecorded.iter().filter(|(name, _)| suffix(name) == suffix(&missing.name));
        let heirs: Vec<&String> = heirs.filter(|(_, draft)| holds(draft, of)).map(|(name, _)| name).collect();
        if let [heir] = heirs.as_slice() {
            pairs.push((missing.name.clone(), (*heir).clone()));
        }
    }
    for (old, new) in &pairs {
        if pairs.iter().filter(|(_, heir)| heir == new).count() > 1 {
            continue;
        }
        if let Some(of) = records.files.remove(old) {
            records.files.insert(new.clone(), of);
            records.missing.retain(|missing| missing.name != *old);
        }
    }
}
