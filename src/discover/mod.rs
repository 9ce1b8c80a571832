//! Reads the project from disk into a [`Snapshot`]. The only place that reads inputs.
//!
//! It decides nothing about content: a file that cannot be used is put in the snapshot as refused, with the reason, and
//! the stage that needs it complains.

mod carried;
mod disk;
mod inputs;

use std::path::Path;

use rayon::prelude::*;

pub use carried::{CarriedFile, carry};
pub(crate) use carried::{carried, carried_under};
pub use disk::{Changed, Disk};
pub use inputs::FOLDERS;
pub(crate) use inputs::{LARGEST, content, is_hidden};

use crate::error::Error;
use crate::source::Snapshot;
use inputs::{list, read};

/// Reads all inputs below `root`, and lays them over what the program carries.
///
/// # Errors
///
/// [`Error::NoProject`] if `content/lagvis.yaml` is not there, [`Error::Io`] if a folder cannot be listed.
pub fn discover(root: &Path) -> Result<Snapshot, Error> {
    Ok(own(root)?.over(carried()))
}

/// Reads all inputs below `root`, without those that the program carries.
///
/// # Errors
///
/// As [`discover`].
pub(crate) fn own(root: &Path) -> Result<Snapshot, Error> {
    let entries = list(root)?;
    let read = entries.into_par_iter().map(|(name, entry)| (name, read(entry.path()))).collect::<Vec<_>>();
    Ok(Snapshot::new(read))
}
