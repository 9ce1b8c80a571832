//! Records as they are read: `.base/records.yaml`, and the old form in front matter and the table of pictures.

use std::collections::{BTreeMap, BTreeSet};

use super::body::Body;
use super::messages;
use super::node::{self, Node};
use crate::diagnostic::Complaints;
use crate::draft::Draft;
use crate::fingerprint::Fingerprint;
use crate::names;
use crate::project::Layer;
use crate::records::{
    Entries, Entry, FRONT, FileRecords, MissingFile, PAGE, PICTURE, RECORDS_FILE, RecordMap, Records,
};
use crate::source::{At, Content, SourceFile, Span};

/// Whether a key of front matter holds records in the old form.
pub(super) fn is_map(key: &str) -> bool {
    RecordMap::ALL.iter().any(|map| *map != RecordMap::Adds && map.key() == key)
}

/// The records of one file, in the values of the maps that the old form has too.
pub(super) fn of_file(base: Node<'_>, editorial: Node<'_>, from: Node<'_>) -> FileRecords {
    let groups = |node: &Node<'_>| {
        let value = At::new(node.items().iter().map(group).collect(), node.span());
        (node.name.to_owned(), Entry { key: node.key, value })
    };
    let editorial = editorial.entries().iter().map(groups).collect();
    FileRecords { base: prints(base), editorial, from: prints(from), ..FileRecords::default() }
}

/// The fingerprints of a map, as they are written.
fn prints(map: Node<'_>) -> Entries<String> {
    map.entries().into_iter().filter_map(|print| Some((print.name.to_owned(), entry(print)?))).collect()
}

/// A fingerprint, as it is written: of a section, or, in the old form, of a picture in its row of the table.
pub(super) fn entry(node: Node<'_>) -> Option<Entry<String>> {
    Some(Entry { key: node.key, value: node.text()? })
}

/// A list of fingerprints that count as one.
fn group(node: &Node<'_>) -> Vec<Fingerprint> {
    let read = |print: At<String>| {
        let known = Fingerprint::parse(&print.value);
        known.or_else(|| node.refuse(messages::no_fingerprint(print.span, print.value)))
    };
    node.texts().into_iter().filter_map(read).collect()
}

/// All records of a layer whose other files have been read: its own file of them, and what stands in the old form. `there` are
/// the names of the files in its folder.
pub(super) fn of(layer: &Layer, file: Option<&SourceFile>, there: &[&str], complaints: &mut Complaints) -> Records {
    let mut records = Records::default();
    if let Some(file) = file {
        let mut faults = Complaints::new();
        let files = written(file, &mut faults);
        records.is_unread = !faults.is_empty() || matches!(file.content, Content::Refused(_));
        // what a file refused is was said when it was read; the way out of a fault in YAML that somebody wrote is none here
        let fault = faults.into_iter().next();
        complaints.extend(fault.map(|fault| messages::records_unread(fault.span, fault.message, &layer.path)));
        let there: BTreeSet<String> = there.iter().map(|name| names::key(name)).collect();
        let missing = files.iter().filter(|(name, (_, of))| !there.contains(*name) && !of.is_empty());
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
    let of_one = |node: &Node<'_>| {
        let [base, editorial, from, adds] = node.fields(RecordMap::ALL.map(RecordMap::key));
        (names::key(node.name), (node.key, FileRecords { adds: prints(adds), ..of_file(base, editorial, from) }))
    };
    let files = node::read(Body::of(file), RECORDS_FILE, faults, |node| node.entries().iter().map(of_one).collect());
    files.unwrap_or_default()
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
