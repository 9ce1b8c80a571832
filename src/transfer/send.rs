//! A layer's folder as one zip file.

use std::collections::BTreeMap;

use super::messages;
use super::parcel::{LIMITS, check};
use super::receive::refused;
use crate::compile::Workspace;
use crate::error::Error;
use crate::project::{Date, LayerId};
use crate::publish::zip;

/// The date of every file: the first that a zip file can have, so that the same files give the same bytes.
const DATE: Date = Date { year: 1980, month: 1, day: 1 };

/// The files of a layer as one zip file, whose folder has the name of the layer's. The same files give the same bytes.
///
/// # Errors
///
/// [`Error::Refused`] for the base, for a kommune without a folder, and where [`super::receive()`] would refuse what the layer holds.
pub fn zip_of(workspace: &Workspace, layer: LayerId) -> Result<Vec<u8>, Error> {
    let Workspace { project, snapshot, .. } = workspace;
    let it = project.layer(layer);
    if layer.is_base() {
        return Err(messages::base_stays().into());
    }
    if it.is_in_register_only {
        return Err(messages::nothing_to_send(&it.name, it.number().unwrap_or_default()).into());
    }
    if let Some(found) = refused(workspace, layer, &[]).first() {
        return Err(messages::not_sent(snapshot.place(found.span), found.text()).into());
    }
    let prefix = format!("{}/", it.folder);
    let mut files = BTreeMap::new();
    let (mut total, folder) = (0, it.folder_name());
    for file in snapshot.under(&prefix) {
        let name = &file.path[prefix.len()..];
        check(&format!("{folder}/{name}"))?;
        total += file.bytes().len() as u64;
        files.insert(name.to_owned(), file.bytes().to_vec());
    }
    if files.len() >= LIMITS.entries || total > LIMITS.total {
        return Err(messages::too_much_to_send(LIMITS.entries, LIMITS.total / (1024 * 1024)).into());
    }
    zip(folder, &files, DATE)
}
