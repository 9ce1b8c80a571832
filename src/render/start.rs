//! The page that a packed edition is opened with: what is in the pack, in each of its languages.

use serde::Serialize;

use super::pdf::{Document, Order};
use super::shared::Shared;
use super::theme::Theme;
use crate::error::Error;
use crate::layer::edition_id;
use crate::project::{Language, Project};

/// What `start.html` gets for a language.
#[derive(Serialize)]
struct PartView<'a> {
    lang: &'a str,
    language_name: &'a str,
    /// Whether the pack has other languages too.
    is_one_of_many: bool,
    site: String,
    /// Where the facilitator's files are; nothing where they are left out.
    facilitator: Option<String>,
    papers: Vec<&'static str>,
    has_notes: bool,
}

/// The page, for a layer's edition with the documents of an order; `is_public` leaves the facilitator's out.
///
/// # Errors
///
/// [`Error::Theme`] if the template fails.
pub fn start(
    project: &Project,
    layer: usize,
    theme: &Theme,
    shared: &Shared,
    order: &Order,
    is_public: bool,
) -> Result<String, Error> {
    let id = edition_id(project, layer);
    let own = &project.layers[layer];
    let part = |language: &Language| {
        let skin = theme.skin(language)?;
        let inner = if language == own.main_language() { String::new() } else { format!("{language}/") };
        let papers = order.documents.iter().filter(|document| document.is_public());
        skin.render(
            "start-part.html",
            &PartView {
                lang: language,
                language_name: &skin.language_name,
                is_one_of_many: own.languages.len() > 1,
                site: format!("site/{id}/{inner}"),
                facilitator: (!is_public).then(|| format!("facilitator/{id}/{inner}")),
                papers: papers.map(|document| document.word()).collect(),
                has_notes: order.documents.contains(&Document::Notes),
            },
        )
    };
    let parts = own.languages.iter().map(part).collect::<Result<Vec<_>, Error>>()?;
    let title = project.programme.title.get(&project.accepts(own.main_language())).unwrap_or_default();
    let values = serde_json::json!({
        "name": own.name,
        "title": title,
        "is_base": layer == 0,
        "shared": shared.links("site/"),
        "parts": parts,
    });
    theme.skin(own.main_language())?.render("start.html", &values)
}
