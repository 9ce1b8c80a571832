//! The copies that a layer keeps of the texts that it hid when they were recorded.

use super::model::Override;
use crate::fingerprint::Fingerprint;
use crate::layer::hidden::read_copy;
use crate::project::Layer;
use crate::source::Snapshot;

/// The copy of the text that an override hid when it was recorded. A copy that somebody has changed, so that its fingerprint is
/// another, is none.
pub fn kept_copy<'a>(layer: &Layer, snapshot: &'a Snapshot, of: &Override) -> Option<&'a str> {
    copy_of(layer, snapshot, of.then()?)
}

/// The true copy of the text that has this fingerprint, if the layer keeps one.
pub fn copy_of<'a>(layer: &Layer, snapshot: &'a Snapshot, print: Fingerprint) -> Option<&'a str> {
    let name = format!("{print}.");
    let (_, file) = layer.copies.iter().find(|(known, _)| known.starts_with(&name))?;
    let file = snapshot.file(*file);
    let (title, body) = read_copy(file.text());
    let is_true = Fingerprint::of(&title, &body) == print || Fingerprint::of_bytes(file.bytes()) == print;
    is_true.then(|| file.text())
}
