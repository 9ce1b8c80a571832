//! What a command works on: the inputs, and the editions that are asked for.

use std::path::Path;

use super::args::Chosen;
use super::timings::Timings;
use crate::compile::Workspace;
use crate::discover::discover;
use crate::error::Error;
use crate::project::LayerId;
use crate::source::Snapshot;

/// Reads the inputs.
pub(super) fn read(root: &Path, timings: &mut Timings) -> Result<Snapshot, Error> {
    timings.time("read", || discover(root))
}

/// The layers that were asked for by name; nothing where none was.
pub(super) fn asked<'a>(chosen: &Chosen, layers: &'a [LayerId]) -> Option<&'a [LayerId]> {
    (!chosen.editions.is_empty()).then_some(layers)
}

/// The layers that are asked for: those named, or those with a folder, or all of the country.
pub(super) fn chosen(workspace: &Workspace, chosen: &Chosen) -> Result<Vec<LayerId>, Error> {
    if chosen.editions.is_empty() {
        let layers = workspace.project.layers_with_ids();
        return Ok(layers.filter(|(_, layer)| chosen.all || !layer.is_in_register_only).map(|(id, _)| id).collect());
    }
    let mut layers = chosen.editions.iter().map(|name| workspace.find(name)).collect::<Result<Vec<_>, _>>()?;
    layers.sort_unstable();
    layers.dedup();
    Ok(layers)
}
