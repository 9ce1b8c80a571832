//! The tables beside the text: acts, and pictures with their captions, credits and licences.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::complaints::Complaints;
use super::decode::{localized, localized_line};
use super::{messages, svg, yaml};
use crate::address::written_web;
use crate::diagnostic::{Code, Diagnostic};
use crate::project::{Act, Asset, AssetRow, Localized};
use crate::source::{Snapshot, SourceFile};

/// The table of acts.
pub(super) const ACTS: &str = "content/acts.yaml";

/// The file name of the table of a layer's pictures.
pub(super) const ASSET_TABLE: &str = "assets/assets.yaml";

/// Reads `content/acts.yaml`.
pub(super) fn acts(file: &SourceFile, complaints: &mut Complaints) -> BTreeMap<Arc<str>, Act> {
    let Some(node) = yaml::file(file, complaints) else { return BTreeMap::new() };
    let mut acts = BTreeMap::new();
    for (key, node) in node.map("acts", complaints).rest() {
        let mut map = node.map(&key.value, complaints);
        let name = map.take("name").map(|node| localized(&node, "name", complaints).value);
        let short = map.take("short").map(|node| localized(&node, "short", complaints).value);
        let citation = map.take_text("citation", complaints).map(|text| text.value);
        let url = map.take_text("url", complaints).and_then(|text| written_web(&text.value));
        map.finish(complaints);
        match (name, citation, url) {
            (Some(name), Some(citation), Some(url)) if url.starts_with("https:") => {
                let short = short.unwrap_or_else(|| Localized::plain(key.value.clone()));
                acts.insert(key.value.as_str().into(), Act { name, short, citation, url });
            }
            _ => {
                complaints.push(Diagnostic::new(Code::Programme, key.span, messages::incomplete_act(&key.value)));
            }
        }
    }
    acts
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
    for (name, row) in rows {
        let complaint = Diagnostic::new(Code::Figure, row.place, messages::no_picture(name));
        complaints.push(complaint.hint(messages::take_row_away()));
    }
    assets
}

fn rows(file: &SourceFile, complaints: &mut Complaints) -> BTreeMap<String, AssetRow> {
    let Some(node) = yaml::file(file, complaints) else { return BTreeMap::new() };
    let mut rows = BTreeMap::new();
    for (name, node) in node.map("assets.yaml", complaints).rest() {
        let mut map = node.map(&name.value, complaints);
        let caption = map.take("caption").map(|node| localized_line(&node, "caption", complaints));
        let credit = map.take_line("credit", complaints);
        let licence = map.take_text("licence", complaints);
        let old_record = super::records::take_one(&mut map, complaints);
        map.finish(complaints);
        match (credit, licence) {
            (Some(credit), Some(licence)) => {
                let caption = caption.unwrap_or_default();
                let row =
                    AssetRow { caption, credit: credit.value, licence: licence.value, old_record, place: name.span };
                rows.insert(name.value, row);
            }
            _ => complaints.push(Diagnostic::new(Code::Figure, name.span, messages::incomplete_row(&name.value))),
        }
    }
    rows
}
