//! `lagvis new`

use std::path::Path;

use super::args::{Made, New};
use super::input::read;
use super::revision;
use super::status::Status;
use super::timings::Timings;
use crate::compile::Workspace;
use crate::error::Error;
use crate::revise::scaffold;

/// Makes a layer's folder, or a module.
pub(super) fn run(root: &Path, options: &New) -> Result<Status, Error> {
    let snapshot = read(root, &mut Timings::default())?;
    let workspace = Workspace::read(&snapshot)?;
    let project = &workspace.project;
    let made = match &options.what {
        Made::Kommune { number } => {
            let layer = project.find_layer(|layer| layer.number.as_ref() == Some(number));
            scaffold::kommune(project, &snapshot, layer.and_then(|layer| workspace.below(layer)), number)
        }
        Made::Fylke { number } => scaffold::fylke(project, number),
        Made::Module { name } => scaffold::module(project, name),
    };
    revision::finish(root, &workspace, &made.map_err(Error::Refused)?)
}
