//! The page that a packed edition is opened with: what is in the pack, in each of its languages.

use std::collections::BTreeSet;

use serde_json::json;

use super::shared::SharedPaths;
use super::theme::Theme;
use crate::book::manifest::{Area, FileKind, Folder};
use crate::book::{Document, front_title, owner_name};
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
    /// Whether a file is in the pack, by its path.
    pub(crate) has: &'a dyn Fn(&str) -> bool,
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
        let offer = |file: FileKind| {
            let about = theme.text(&format!("{}_about", file.key()));
            json!({ "name": theme.text(&file.key()), "about": about, "href": folder.common(file) })
        };
        let offered = FileKind::offered(of.documents).filter(|file| (of.has)(&folder.common(*file)));
        let for_all = std::iter::once(FileKind::Index).chain(offered);
        let documents = FileKind::documents(of.documents, Area::Facilitator).map(|(_, file)| file);
        let facilitator = std::iter::once(FileKind::Deck(Area::Facilitator)).chain(documents).filter(|_| !of.is_public);
        let part = json!({
            "lang": &**language,
            "language_name": theme.language_name,
            "is_one_of_many": is_one_of_many,
            "papers": for_all.map(offer).collect::<Vec<_>>(),
            "facilitator": facilitator.map(offer).collect::<Vec<_>>(),
        });
        theme.render("start-part.html", &part)
    };
    let parts = Folder::each(&id, &own.languages).map(part).collect::<Result<Vec<_>, Error>>()?;
    let owner = (!of.layer.is_base()).then(|| owner_name(&own.name));
    let values = json!({
        "owner": owner,
        "title": of.title,
        "window": front_title(owner.as_deref(), of.title),
        "shared": of.shared.links(&Area::Site.path("")),
        "parts": parts,
    });
    of.theme.language(own.main_language())?.render("start.html", &values)
}
