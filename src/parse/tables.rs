//! The tables beside the text: acts, and pictures with their captions, credits and licences.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::node::{self, Node, fields};
use super::{messages, records, svg};
use crate::address::written_web;
use crate::diagnostic::Complaints;
use crate::project::{Act, Asset, AssetRow, Localized};
use crate::source::{Snapshot, SourceFile};

/// The table of acts.
pub(super) const ACTS: &str = "content/acts.yaml";

/// The file name of the table of a layer's pictures.
pub(super) const ASSET_TABLE: &str = "assets/assets.yaml";

/// Reads `content/acts.yaml`.
pub(super) fn acts(file: &SourceFile, complaints: &mut Complaints) -> BTreeMap<Arc<str>, Act> {
    let act = |node: Node<'_>| {
        fields!(node => name, short, citation, url);
        let short = short.localized().unwrap_or_else(|| Localized::plain(node.name));
        match (name.localized(), citation.string(), url.string().and_then(|url| written_web(&url))) {
            (Some(name), Some(citation), Some(url)) if url.starts_with("https:") => {
                Some((node.name.into(), Act { name, short, citation, url }))
            }
            _ => node.refuse(messages::incomplete_act(node.key, node.name)),
        }
    };
    let acts = node::file(file, "acts.yaml", complaints, |node| node.entries().into_iter().filter_map(act).collect());
    acts.unwrap_or_default()
}

/// Reads the pictures below `folder/assets/` and their table.
pub(super) fn assets(snapshot: &Snapshot, folder: &str, complaints: &mut Complaints) -> BTreeMap<Arc<str>, Asset> {
    let table_path = format!("{folder}/{ASSET_TABLE}");
    let mut rows = snapshot.get(&table_path).map(|file| rows(file, complaints)).unwrap_or_default();
    let prefix = format!("{folder}/assets/");
    let mut assets = BTreeMap::new();
    for file in snapshot.under(&prefix).filter(|file| *file.path != *table_path) {
        let name = &file.path[prefix.len()..];
        let size = imagesize::blob_size(file.bytes()).ok();
        let size = size.and_then(|size| Some((u32::try_from(size.width).ok()?, u32::try_from(size.height).ok()?)));
        let size = size.or_else(|| svg::size(file));
        let row = rows.remove(name);
        assets.insert(format!("assets/{name}").into(), Asset { file: file.id, row, size });
    }
    let names: Vec<&str> = assets.keys().filter_map(|path: &Arc<str>| path.strip_prefix("assets/")).collect();
    complaints.extend(rows.iter().map(|(name, row)| messages::no_picture(row.place, name).near(name, names.iter())));
    assets
}

fn rows(file: &SourceFile, complaints: &mut Complaints) -> BTreeMap<String, AssetRow> {
    let row = |node: Node<'_>| {
        fields!(node => caption, credit, licence, base);
        let (caption, old_record) = (caption.localized_line().unwrap_or_default(), records::entry(base));
        match (credit.line(), licence.string()) {
            (Some(credit), Some(licence)) => {
                let row = AssetRow { caption, credit: credit.value, licence, old_record, place: node.key };
                Some((node.name.to_owned(), row))
            }
            _ => node.refuse(messages::incomplete_row(node.key, node.name)),
        }
    };
    let rows = node::file(file, "assets.yaml", complaints, |node| node.entries().into_iter().filter_map(row).collect());
    rows.unwrap_or_default()
}
