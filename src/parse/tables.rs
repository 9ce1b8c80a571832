//! The tables beside the text: acts, and pictures with their captions, credits and licences.
//!
//! An act that lacks something is reported and left out. So is the row of a picture; the picture itself stays, and cannot be shown.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::node::{self, Node, fields};
use super::{messages, pictures, records};
use crate::address::written_web;
use crate::diagnostic::Complaints;
use crate::names::key;
use crate::project::{Act, Asset, AssetRow, Localized, Programme};
use crate::source::{Snapshot, SourceFile};

/// The table of acts.
pub(super) const ACTS: &str = "content/acts.yaml";

/// The file name of the table of a layer's pictures.
pub(crate) const ASSET_TABLE: &str = "assets/assets.yaml";

/// Reads `content/acts.yaml`.
pub(super) fn acts(file: &SourceFile, programme: &Programme, complaints: &mut Complaints) -> BTreeMap<Arc<str>, Act> {
    let act = |node: Node<'_>| {
        fields!(node => name, short, citation, url);
        let short = short.localized().unwrap_or_else(|| Localized::plain(node.name));
        match (name.localized(), citation.shown(), url.string().and_then(|url| written_web(&url))) {
            (Some(name), Some(citation), Some(url)) if url.starts_with("https:") => {
                Some((node.name.into(), Act { name, short, citation, url }))
            }
            _ => node.refuse(messages::incomplete_act(node.key, node.name)),
        }
    };
    let acts = node::file(file, "acts.yaml", complaints, |node| {
        let acts = node.entries().into_iter().filter_map(act).collect();
        node.check_languages(programme);
        acts
    });
    acts.unwrap_or_default()
}

/// Reads the pictures below `folder/assets/` and their table. A picture without its row is told once, at its file.
pub(super) fn assets(
    (snapshot, programme): (&Snapshot, &Programme),
    folder: &str,
    complaints: &mut Complaints,
) -> BTreeMap<Arc<str>, Asset> {
    let table_path = format!("{folder}/{ASSET_TABLE}");
    let table = snapshot.get(&table_path).map(|file| rows(file, programme, complaints));
    let is_unread = matches!(table, Some(None));
    let mut rows = table.flatten().unwrap_or_default();
    let prefix = format!("{folder}/assets/");
    let mut assets = BTreeMap::new();
    for file in snapshot.under(&prefix).filter(|file| *file.path != *table_path) {
        let written = &file.path[prefix.len()..];
        let name = key(written);
        let path: Arc<str> = format!("assets/{name}").into();
        if assets.contains_key(&path) {
            complaints.push(messages::picture_twice(file.start(), name));
            continue;
        }
        let row = rows.remove(&name);
        if row.is_none() && !is_unread && !file.bytes().is_empty() && pictures::refuse(file).is_none() {
            complaints.push(messages::picture_without_row(file.start(), written, row_of(written)));
        }
        let asset = Asset { file: file.id, row: row.flatten(), size: pictures::size(file) };
        assets.insert(path, asset);
    }
    let names: Vec<&str> = assets.keys().filter_map(|path: &Arc<str>| path.strip_prefix("assets/")).collect();
    let rows = rows.into_iter().filter_map(|(name, row)| Some((name, row?)));
    complaints
        .extend(rows.map(|(name, row)| messages::row_without_picture(row.place, &name).near(&name, names.iter())));
    assets
}

/// The row that a picture lacks, as it is pasted and filled in.
fn row_of(name: &str) -> String {
    let is_plain = name.chars().all(|letter| letter.is_alphanumeric() || "._-/".contains(letter));
    let quotes = if is_plain && name.starts_with(char::is_alphabetic) { "" } else { "\"" };
    format!("{quotes}{name}{quotes}: {{credit: , licence: }}")
}

/// The rows of the table, by the names of their pictures; nothing for one that is incomplete, which is reported, nor for a table that
/// cannot be read.
fn rows(
    file: &SourceFile,
    programme: &Programme,
    complaints: &mut Complaints,
) -> Option<BTreeMap<String, Option<AssetRow>>> {
    let row = |node: Node<'_>| {
        fields!(node => caption, credit, licence, base);
        let (caption, old_record) = (caption.localized_line().unwrap_or_default(), records::entry(base));
        let row = match (credit.line(), licence.shown()) {
            (Some(credit), Some(licence))
                if ![credit.value.plain(), &licence].iter().any(|it| it.trim().is_empty()) =>
            {
                Some(AssetRow { caption, credit: credit.value, licence, old_record, place: node.key })
            }
            (Some(_), None) => node.refuse(messages::row_without_licence(node.key, node.name)),
            (None, Some(_)) => node.refuse(messages::row_without_credit(node.key, node.name)),
            _ => node.refuse(messages::incomplete_row(node.key, node.name)),
        };
        (key(node.name), row)
    };
    node::file(file, "assets.yaml", complaints, |node| {
        let rows = node.entries().into_iter().map(row).collect();
        node.check_languages(programme);
        rows
    })
}
