//! `lagvis accept`

use std::path::Path;

use super::args::Accept;
use super::console::say;
use super::input::read;
use super::status::Status;
use super::timings::Timings;
use super::{diff, revision};
use crate::compile::Workspace;
use crate::error::Error;
use crate::fingerprint::Fingerprint;
use crate::layer::drift::Drift;
use crate::project::{Language, LayerId};
use crate::revise::accept::{Request, Resolution, Selection, accept};
use crate::revise::editorial::{Change, editorial};

/// Records what overrides hide, or that a change was editorial.
pub(super) fn run(root: &Path, options: &Accept) -> Result<Status, Error> {
    let snapshot = read(root, &mut Timings::default())?;
    let workspace = Workspace::read(&snapshot)?;
    let layer = revision::layer(&workspace, options.layer.as_deref().unwrap_or("base"))?;
    let language = revision::language(&workspace, layer, options.language.as_deref())?;
    if options.editorial {
        return note(root, &workspace, layer, options, &language);
    }
    let of = options.address.as_deref().map_or(Selection::All, Selection::parse);
    let resolution = if options.merge { Resolution::Merge } else { Resolution::Ours };
    let request = Request { layer, of: &of, language: &language, resolution };
    let accepted = accept(&workspace.project, &snapshot, &workspace.drift(layer), &request).map_err(Error::Refused)?;
    if accepted.conflicts.is_empty() {
        return revision::finish(root, &workspace, &accepted.revision);
    }
    for (address, texts) in &accepted.conflicts {
        say(&format!("{address}: you and the text below have changed the same sentence\n\n{}", diff::three_way(texts)));
    }
    say("nothing is written; change your text, and accept it without `--merge`\n");
    Ok(Status::Content)
}

/// `--editorial`
fn note(
    root: &Path,
    workspace: &Workspace,
    owner: LayerId,
    options: &Accept,
    language: &Language,
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
    let drifts: Vec<Drift> = workspace.chains.over(owner).map(|layer| workspace.drift(layer)).collect();
    let change = Change { owner, module, id, language, from: &from };
    let made = editorial(&workspace.project, &workspace.snapshot, &change, &drifts).map_err(Error::Refused)?;
    revision::finish(root, workspace, &made)
}
