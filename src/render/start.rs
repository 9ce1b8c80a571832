//! The page that a packed edition is opened with: what is in the pack, in each of its languages.

use std::collections::BTreeSet;

use serde_json::json;

use super::shared::SharedPaths;
use super::theme::Theme;
use crate::book::manifest::{Area, FileKind, Folder};
use crate::book::{Document, front_title};
use crate::error::Error;
use crate::layer::edition_id;
use crate::project::{Language, LayerId, Project};

/// What the page is made of.
#[derive(Clone, Copy)]
pub(crate) struct StartPage<'a> {
    pub(crate) project: &'a Project,
    /// The layer whose edition is packed.
    pub(crate) layer: LayerId,
    /// The programme's title, filled in.
    pub(crate) title: &'a str,
    pub(crate) theme: &'a Theme,
    /// The names of the shared files.
    pub(crate) shared: &'a SharedPaths,
    /// The documents in the pack.
    pub(crate) documents: &'a BTreeSet<Document>,
    /// Whether the facilitator's files are left out.
    pub(crate) is_public: bool,
}

/// The page that a packed edition is opened with.
///
/// # Errors
///
/// [`Error::Theme`] if the template fails.
pub(crate) fn start(of: &StartPage<'_>) -> Result<String, Error> {
    let (id, own) = (edition_id(of.project, of.layer), of.project.layer(of.layer));
    let is_one_of_many = Folder::choice(&id, &own.languages).next().is_some();
    let part = |(language, folder): (&Language, Folder)| {
        let theme = of.theme.language(language)?;
        let facilitator = || {
            json!({
                "deck": folder.common(FileKind::Deck(Area::Facilitator)),
                "notes": FileKind::documents(of.documents, Area::Facilitator).next().map(|(_, file)| folder.common(file)),
            })
        };
        let papers = FileKind::documents(of.documents, Area::Site);
        let papers = papers.map(|(document, file)| json!({ "word": document.word(), "href": folder.common(file) }));
        let part = json!({
            "lang": &**language,
            "language_name": theme.language_name,
            "is_one_of_many": is_one_of_many,
            "index": folder.common(FileKind::Index),
            "deck": folder.common(FileKind::Deck(Area::Site)),
            "papers": papers.collect::<Vec<_>>(),
            // nothing where the facilitator's files are left out
            "facilitator": (!of.is_public).then(facilitator),
        });
        theme.render("start-part.html", &part)
    };
    let parts = Folder::each(&id, &own.languages).map(part).collect::<Result<Vec<_>, Error>>()?;
    let owner = (!of.layer.is_base()).then_some(&*own.name);
    let values = json!({
        "owner": owner,
        "title": of.title,
        "window": front_title(owner, of.title),
        "shared": of.shared.links(&Area::Site.path("")),
        "parts": parts,
    });
    of.theme.language(own.main_language())?.render("start.html", &values)
}
