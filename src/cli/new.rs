//! `lagvis new`

use std::path::Path;

use super::args::{Made, New};
use super::{Status, Timings, read, revision};
use crate::compile::Country;
use crate::error::Error;
use crate::revise::scaffold;

/// Makes a layer's folder, or a module.
pub(super) fn run(root: &Path, options: &New) -> Result<Status, Error> {
    let snapshot = read(root, &mut Timings::default())?;
    let country = Country::read(&snapshot)?;
    let project = &country.project;
    let made = match &options.what {
        Made::Kommune { number } => {
            let layers = project.layers.iter();
            let at = layers.enumerate().find(|(_, layer)| layer.number.as_ref() == Some(number)).map(|(at, _)| at);
            scaffold::kommune(project, &snapshot, at.and_then(|at| country.below(at)), number)
        }
        Made::Fylke { number } => scaffold::fylke(project, number),
        Made::Module { name } => scaffold::module(project, name),
    };
    revision::finish(root, &country, &made.map_err(Error::Refused)?)
}
