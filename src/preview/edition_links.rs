//! The chooser of editions: a link to each, to the page that corresponds to the one that is shown.

use serde::Serialize;

use super::session::Session;
use crate::book::manifest::{Area, FileKind, Folder, INDEX, Location, slug_of_page};
use crate::layer::edition_id;
use crate::project::LayerId;

/// A link to a page of an edition.
#[derive(Debug, Serialize)]
pub struct EditionLink {
    /// The edition's name in addresses.
    id: String,
    /// Its name in words; the programme's title for the base.
    name: String,
    href: String,
    /// Whether the page that is shown is of this edition.
    current: bool,
}

/// A link to every edition, in the order of the layers: to the page of the same name as the one at `path`, a path below the
/// output, and to the front page where the edition may not have it.
pub fn edition_links(session: &Session, path: &str) -> Vec<EditionLink> {
    let current = session.current();
    let Some(generation) = &current.generation else { return Vec::new() };
    let project = &generation.workspace.project;
    let at = generation.layer(path);
    let place = Location::parse(path).filter(|_| at.is_some());
    let (area, file) = place.map_or((Area::Site, INDEX), |place| (place.area, place.name()));
    // a kommune has at least the modules of the base, unless it says otherwise
    let is_everywhere = FileKind::COMMON.iter().chain(&FileKind::GATHERED).any(|kind| kind.common_name() == Some(file));
    let is_common = is_everywhere || slug_of_page(file).is_none_or(|slug| project.base().drafts.contains_key(slug));
    let choice = |layer: LayerId| {
        let id = edition_id(project, layer);
        let it = project.layer(layer);
        let file = if is_common || at == Some(layer) { file } else { INDEX };
        let folder = Folder::new(&id, &it.languages, it.main_language());
        let (href, name) = (format!("/{}", folder.path(area, file)), generation.workspace.name(layer));
        EditionLink { href, id: id.to_string(), name, current: at == Some(layer) }
    };
    project.layer_ids().map(choice).collect()
}
