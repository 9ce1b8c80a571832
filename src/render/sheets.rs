//! Pages to read and print that belong to no site: what has changed under an edition's overrides, and the national report.
//!
//! Each is one file that can be mailed: its style is in it, and it loads nothing.

use serde::Serialize;

use super::theme::Theme;
use crate::book::titled;
use crate::compare::{self, Fate};
use crate::error::Error;
use crate::layer::drift::{Override, ThreeWay, whole};
use crate::project::{LayerId, Project};

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
pub(crate) fn diff(
    theme: &Theme,
    project: &Project,
    layer: LayerId,
    all: &[(&Override, ThreeWay)],
) -> Result<String, Error> {
    let it = project.layer(layer);
    let theme = theme.language(it.main_language())?;
    let overrides = all.iter().map(|(of, three)| {
        let now = whole(&three.theirs);
        let then = three.base.as_ref().map_or(now.clone(), whole);
        let runs = compare::words(&then, &now).into_iter().map(|(fate, text)| RunView {
            fate: match fate {
                Fate::Kept => "kept",
                Fate::Dropped => "dropped",
                Fate::Added => "added",
            },
            text: text.to_owned(),
        });
        OverrideView {
            address: of.address(),
            state: if of.state.is_out_of_date() { "changed" } else { "same" },
            below: runs.collect(),
            yours_title: three.ours.0.clone(),
            yours: three.ours.1.clone(),
            lang: of.language.to_string(),
        }
    });
    let overrides: Vec<_> = overrides.collect();
    let window = titled(theme.text("diff_title"), &it.name);
    let values = serde_json::json!({ "window": window, "name": it.name, "path": &*it.path, "overrides": overrides });
    theme.render("diff.html", &values)
}

/// The national report as a page, in the first language of the programme, whose title is `title`. `report` is what
/// [`crate::compile`] makes of a run, of which so many editions have no folder.
///
/// # Errors
///
/// [`Error::Theme`] if the template fails.
pub(crate) fn national(
    theme: &Theme,
    project: &Project,
    title: &str,
    report: &impl Serialize,
    without_folder: usize,
) -> Result<String, Error> {
    let theme = theme.language(project.base().main_language())?;
    let window = titled(theme.text("report_title"), title);
    let values =
        serde_json::json!({ "window": window, "title": title, "report": report, "without_folder": without_folder });
    theme.render("report.html", &values)
}
