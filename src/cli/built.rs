//! `build.json`: what the output was built from, and what it holds, for those who publish it and for their tools.
//!
//! An edition that a build leaves as it was keeps what is said of it. Nothing in the file tells when it was written, so that equal
//! outputs have equal files.

use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Serialize};

use crate::compile::{Outcome, Workspace};
use crate::error::{Error, said};
use crate::project::LayerId;
use crate::site::Site;
use crate::source::short_hash;

/// The file.
#[derive(Debug, Default, Serialize, Deserialize)]
struct Built {
    /// The version of lagvis that wrote it.
    lagvis: String,
    /// The theme, by its folder.
    theme: String,
    /// The editions that are published, by id.
    editions: Vec<BuiltEdition>,
}

/// An edition.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub(super) struct BuiltEdition {
    /// Its folder in the site.
    id: String,
    /// What it is called.
    name: String,
    /// The languages that it is in, its first language first.
    languages: Vec<String>,
    /// The layers that it is made of, the base first.
    layers: Vec<BuiltLayer>,
    /// How many pages of the handbook it has, in all languages.
    pages: usize,
    /// How many slides it has, in all languages.
    slides: usize,
}

/// A layer of an edition.
#[derive(Clone, Debug, Serialize, Deserialize)]
struct BuiltLayer {
    /// Its path, as in `kommune/9901-sandvik`.
    path: String,
    /// The hash of its files, as the page about the edition shows it; nothing where it has none.
    #[serde(skip_serializing_if = "Option::is_none")]
    version: Option<String>,
}

impl BuiltEdition {
    /// An edition that is published, and its files.
    pub(super) fn of(workspace: &Workspace, outcome: &Outcome, site: &Site) -> Self {
        let layer = |id: LayerId| {
            let layer = workspace.project.layer(id);
            BuiltLayer { path: layer.path.to_string(), version: (layer.files > 0).then(|| short_hash(layer.version)) }
        };
        let languages = &workspace.project.layer(outcome.layer).languages;
        Self {
            id: outcome.id.to_string(),
            name: workspace.name(outcome.layer),
            languages: languages.iter().map(|language| language.to_string()).collect(),
            layers: workspace
                .chains
                .get(outcome.layer)
                .into_iter()
                .flat_map(|chain| chain.layers())
                .map(layer)
                .collect(),
            pages: site.pages,
            slides: site.slides,
        }
    }
}

/// The text of the file over the editions that are `published`: of those that were built now, and of those that an earlier file tells of.
///
/// # Errors
///
/// [`Error::Refused`] if it cannot be written as JSON.
pub(super) fn text(
    workspace: &Workspace,
    built: &[BuiltEdition],
    earlier: Option<&str>,
    published: &BTreeSet<String>,
) -> Result<String, Error> {
    // what is no such file tells nothing
    let earlier: Built = earlier.and_then(|text| serde_json::from_str(text).ok()).unwrap_or_default();
    let all = earlier.editions.iter().chain(built).filter(|edition| published.contains(&edition.id));
    let editions: BTreeMap<&str, &BuiltEdition> = all.map(|edition| (&*edition.id, edition)).collect();
    let file = Built {
        lagvis: env!("CARGO_PKG_VERSION").to_owned(),
        theme: workspace.project.programme.theme.to_string(),
        editions: editions.into_values().cloned().collect(),
    };
    let text = serde_json::to_string_pretty(&file).map_err(|error| Error::Refused(said(error.to_string())))?;
    Ok(text + "\n")
}
