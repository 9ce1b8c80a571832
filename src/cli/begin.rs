//! `lagvis override`

use std::path::Path;

use super::args::Override;
use super::{Status, Timings, read, revision};
use crate::compile::Country;
use crate::error::Error;
use crate::revise::start::{Wish, start};

/// Begins an override.
pub(super) fn run(root: &Path, options: &Override) -> Result<Status, Error> {
    let snapshot = read(root, &mut Timings::default())?;
    let country = Country::read(&snapshot)?;
    let layer = revision::layer(&country, &options.layer)?;
    let language = revision::language(&country, layer, options.language.as_deref())?;
    let Some((module, id)) = options.address.split_once('#') else {
        let message = "say which section, as in `etikk#gaver`; `lagvis list sections` shows them all";
        return Err(Error::Refused(format!("`{}` is no section: {message}", options.address)));
    };
    let Some(below) = country.below(layer) else {
        return Err(Error::Refused("the course itself overrides nothing; edit its files in content/base".into()));
    };
    let it = &country.project.layers[layer];
    if it.is_in_register_only {
        let number = it.number.as_deref().unwrap_or_default();
        return Err(Error::Refused(format!(
            "{} has no folder yet; make one with `lagvis new kommune {number}`",
            it.name
        )));
    }
    let wish = Wish { layer, module, id, language: &language };
    let made = start(&country.project, &snapshot, below, &wish).map_err(Error::Refused)?;
    revision::finish(root, &country, &made)
}
