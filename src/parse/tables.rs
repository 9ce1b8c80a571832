//! The tables beside the text: acts, and pictures with their captions, credits and licences.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::programme::localized;
use super::yaml::{self, Complaints};
use crate::diagnostic::{Code, Diagnostic};
use crate::project::{Act, Asset, AssetRow, Localized};
use crate::source::{Snapshot, SourceFile};

/// The file name of the table of a layer's pictures.
pub(crate) const ASSET_TABLE: &str = "assets/assets.yaml";

/// Reads `content/acts.yaml`.
pub(crate) fn acts(file: &SourceFile, complaints: &mut Complaints) -> BTreeMap<Arc<str>, Act> {
    let node = match yaml::read(file, 0, file.text()) {
        Ok(node) => node,
        Err(complaint) => {
            complaints.push(complaint);
            return BTreeMap::new();
        }
    };
    let mut acts = BTreeMap::new();
    for (key, node) in node.map("acts", complaints).rest() {
        let mut map = node.map(&key.value, complaints);
        let name = map.take("name").map(|node| localized(&node, "name", complaints).value);
        let short = map.take("short").map(|node| localized(&node, "short", complaints).value);
        let citation = map.take_text("citation", complaints).map(|text| text.value);
        let url = map.take_text("url", complaints).map(|text| text.value);
        map.finish(complaints);
        match (name, citation, url) {
            (Some(name), Some(citation), Some(url)) if url.starts_with("https://") => {
                let short = short.unwrap_or_else(|| Localized::plain(key.value.clone()));
                acts.insert(key.value.as_str().into(), Act { name, short, citation, url });
            }
            _ => complaints.push(Diagnostic::new(
                Code::Programme,
                key.span,
                format!("the act `{}` needs `name`, `citation` and a `url` that begins with `https://`", key.value),
            )),
        }
    }
    acts
}

/// Reads the pictures below `folder/assets/` and their table.
pub(crate) fn assets(snapshot: &Snapshot, folder: &str, complaints: &mut Complaints) -> BTreeMap<Arc<str>, Asset> {
    let table_path = format!("{folder}/{ASSET_TABLE}");
    let mut rows = snapshot.get(&table_path).map(|file| rows(file, complaints)).unwrap_or_default();
    let prefix = format!("{folder}/assets/");
    let mut assets = BTreeMap::new();
    for file in snapshot.under(&prefix).filter(|file| *file.path != *table_path) {
        let name = &file.path[prefix.len()..];
        let size = imagesize::blob_size(file.bytes()).ok();
        let size = size.and_then(|size| Some((u32::try_from(size.width).ok()?, u32::try_from(size.height).ok()?)));
        let size = size.or_else(|| super::svg::size(file));
        let row = rows.remove(name);
        assets.insert(format!("assets/{name}").into(), Asset { file: file.id, row, size });
    }
    for (name, row) in rows {
        let message = format!("there is no picture `assets/{name}`; take the row away, or add the file");
        complaints.push(Diagnostic::new(Code::Figure, row.place, message));
    }
    assets
}

fn rows(file: &SourceFile, complaints: &mut Complaints) -> BTreeMap<String, AssetRow> {
    let node = match yaml::read(file, 0, file.text()) {
        Ok(node) => node,
        Err(complaint) => {
            complaints.push(complaint);
            return BTreeMap::new();
        }
    };
    let mut rows = BTreeMap::new();
    for (name, node) in node.map("assets.yaml", complaints).rest() {
        let mut map = node.map(&name.value, complaints);
        let first_key = map.first_key();
        let caption = map.take("caption").map(|node| localized(&node, "caption", complaints).value);
        let credit = map.take_text("credit", complaints);
        let licence = map.take_text("licence", complaints);
        let base = map.take_text("base", complaints);
        map.finish(complaints);
        match (credit, licence) {
            (Some(credit), Some(licence)) => {
                let caption = caption.unwrap_or_default();
                let row = AssetRow {
                    caption,
                    credit: credit.value,
                    licence: licence.value,
                    base,
                    place: name.span,
                    first_key,
                };
                rows.insert(name.value, row);
            }
            _ => complaints.push(Diagnostic::new(
                Code::Figure,
                name.span,
                format!("`{}` needs `credit` and `licence`: who made it, and how it may be used", name.value),
            )),
        }
    }
    rows
}
