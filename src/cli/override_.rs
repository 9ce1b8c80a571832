//! `lagvis override`

use std::path::Path;

use super::args::Override;
use super::input::read;
use super::revision;
use super::status::Status;
use super::timings::Timings;
use crate::compile::Workspace;
use crate::error::Error;
use crate::revise::new_override::{Target, new_override};

/// Begins an override.
pub(super) fn run(root: &Path, options: &Override) -> Result<Status, Error> {
    let snapshot = read(root, &mut Timings::default())?;
    let workspace = Workspace::read(&snapshot)?;
    let layer = revision::layer(&workspace, &options.layer)?;
    let language = revision::language(&workspace, layer, options.language.as_deref())?;
    let Some((module, id)) = options.address.split_once('#') else {
        let message = "say which section, as in `etikk#gaver`; `lagvis list sections` shows them all";
        return Err(Error::Refused(format!("`{}` is no section: {message}", options.address)));
    };
    let Some(below) = workspace.below(layer) else {
        return Err(Error::Refused("the course itself overrides nothing; edit its files in content/base".into()));
    };
    let it = workspace.project.layer(layer);
    if it.is_in_register_only {
        let number = it.number.as_deref().unwrap_or_default();
        return Err(Error::Refused(format!(
            "{} has no folder yet; make one with `lagvis new kommune {number}`",
            it.name
        )));
    }
    let target = Target { layer, module, id, language: &language };
    let made = new_override(&workspace.project, &snapshot, below, &target).map_err(Error::Refused)?;
    revision::finish(root, &workspace, &made)
}
