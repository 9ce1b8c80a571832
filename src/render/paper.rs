//! Pages to read and print that belong to no site: what has changed under an edition's overrides, and the national report.
//!
//! Each is one file that can be mailed: its style is in it, and it loads nothing.

use serde::Serialize;

use super::theme::Theme;
use crate::compare::{self, Fate};
use crate::error::Error;
use crate::layer::drift::{State, Three, Tracked, whole};
use crate::project::Project;

#[derive(Serialize)]
struct OverrideView {
    address: String,
    state: &'static str,
    /// The text below, then and now, in runs.
    below: Vec<RunView>,
    yours_title: String,
    yours: String,
    lang: String,
}

#[derive(Serialize)]
struct RunView {
    fate: &'static str,
    text: String,
}

/// The page on what has changed under a layer's overrides, in its first language.
///
/// # Errors
///
/// [`Error::Theme`] if the template fails.
pub fn diff(theme: &Theme, project: &Project, layer: usize, all: &[(&Tracked, Three)]) -> Result<String, Error> {
    let it = &project.layers[layer];
    let skin = theme.skin(it.main_language())?;
    let overrides = all.iter().map(|(tracked, three)| {
        let now = whole(&three.now);
        let then = three.then.as_ref().map_or(now.clone(), whole);
        let runs = compare::words(&then, &now).into_iter().map(|(fate, text)| RunView {
            fate: match fate {
                Fate::Kept => "kept",
                Fate::Dropped => "dropped",
                Fate::Added => "added",
            },
            text: text.to_owned(),
        });
        OverrideView {
            address: tracked.address(),
            state: if tracked.state == State::Changed { "changed" } else { "same" },
            below: runs.collect(),
            yours_title: three.yours.0.clone(),
            yours: three.yours.1.clone(),
            lang: tracked.language.to_string(),
        }
    });
    let overrides: Vec<_> = overrides.collect();
    skin.render("diff.html", &serde_json::json!({ "name": it.name, "path": &*it.path, "overrides": overrides }))
}

/// The national report as a page, in the first language of the programme. `report` is what [`crate::compile`] makes of a run, of
/// which so many editions have no folder.
///
/// # Errors
///
/// [`Error::Theme`] if the template fails.
pub fn national(
    theme: &Theme,
    project: &Project,
    report: &impl Serialize,
    without_folder: usize,
) -> Result<String, Error> {
    let language = project.base().main_language();
    let title = project.programme.title.get(&project.accepts(language)).unwrap_or_default();
    let values = serde_json::json!({ "title": title, "report": report, "without_folder": without_folder });
    theme.skin(language)?.render("report.html", &values)
}
