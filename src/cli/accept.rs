//! `lagvis accept`

use std::path::Path;

use super::args::Accept;
use super::{Status, Timings, diff, read, revision, say};
use crate::compile::Country;
use crate::error::Error;
use crate::fingerprint::Fingerprint;
use crate::layer::drift::Drift;
use crate::revise::accept::{Keep, Which, accept};
use crate::revise::editorial::{Change, editorial};

/// Records what overrides hide, or that a change was editorial.
pub(super) fn run(root: &Path, options: &Accept) -> Result<Status, Error> {
    let snapshot = read(root, &mut Timings::default())?;
    let country = Country::read(&snapshot)?;
    let layer = revision::layer(&country, options.layer.as_deref().unwrap_or("base"))?;
    let language = revision::language(&country, layer, options.language.as_deref())?;
    if options.editorial {
        return note(root, &country, layer, options, &language);
    }
    let which = options.address.as_deref().map_or(Which::All, Which::parse);
    let keep = if options.merge { Keep::Merge } else { Keep::Yours };
    let drift = country.drift(layer);
    let accepted =
        accept(&country.project, &snapshot, layer, &drift, &which, &language, keep).map_err(Error::Refused)?;
    if accepted.conflicts.is_empty() {
        return revision::finish(root, &country, &accepted.revision);
    }
    for (address, three) in &accepted.conflicts {
        say(&format!("{address}: you and the text below have changed the same sentence\n\n{}", diff::three(three)));
    }
    say("nothing is written; change your text, and accept it without `--merge`\n");
    Ok(Status::Content)
}

/// `--editorial`
fn note(
    root: &Path,
    country: &Country,
    owner: usize,
    options: &Accept,
    language: &crate::project::Language,
) -> Result<Status, Error> {
    let address = options.address.as_deref().unwrap_or_default();
    let Some((module, id)) = address.split_once('#') else {
        return Err(Error::Refused(format!("say which section, as in `etikk#varsling`, and not `{address}`")));
    };
    let from = options.from.iter().map(|text| {
        let wrong = || Error::Refused(format!("`{text}` is no fingerprint, such as `v1-afc0cd6a9626`"));
        Fingerprint::parse(text).ok_or_else(wrong)
    });
    let from: Vec<Fingerprint> = from.collect::<Result<_, _>>()?;
    let is_over = |layer: &usize| country.chains[*layer].as_ref().is_some_and(|chain| chain.contains(&owner));
    let over = (0..country.project.layers.len()).filter(is_over);
    let drifts: Vec<Drift> = over.map(|layer| country.drift(layer)).collect();
    let change = Change { owner, module, id, language, from: &from };
    let made = editorial(&country.project, &country.snapshot, &change, &drifts).map_err(Error::Refused)?;
    revision::finish(root, country, &made)
}
