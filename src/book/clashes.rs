//! Names that clash: pages of modules and folders of editions that would take the place of another file, or that a system refuses.
//!
//! Nothing is renamed to avoid a clash: it is reported, and the owner of the module or the layer finds another name.

use super::manifest::{FileKind, SHARED, SiteFile, page_name};
use super::messages;
use crate::diagnostic::Complaints;
use crate::edition::Edition;
use crate::layer::BASE_EDITION;
use crate::names::{LONGEST, is_device, is_portable, key};
use crate::project::{Layer, LayerId, Project};
use crate::source::{FileId, Span};

/// Reports what of an edition would take the place of another file: the pages of its modules, and its own folder. Two names are one
/// where they differ by case alone, as Windows and macOS have it.
pub(super) fn check(edition: &Edition, project: &Project, top: LayerId, found: &mut Complaints) {
    let config = Span::new(project.layer(top).config, 0, 0);
    let is_taken =
        |name: &str| SiteFile::ALL.iter().any(|file| file.name() == name) || [SHARED, BASE_EDITION].contains(&name);
    if !is_portable(&edition.id) {
        found.push(messages::folder_unportable(config, &edition.id));
    }
    let id = edition.id.to_lowercase();
    if !edition.is_base() && is_taken(&id) {
        found.push(messages::folder_taken(config, id));
    }
    let is_same = |(_, other): &(LayerId, &Layer)| key(other.folder_name()) == key(&edition.id);
    let before = project.layers_with_ids().take_while(|(layer, _)| *layer != top);
    if let Some((_, other)) = before.filter(|(layer, _)| !layer.is_base()).find(is_same) {
        found.push(messages::folder_twice(config, &edition.id, &other.path));
    }
    for module in &edition.modules {
        let name = page_name(&module.slug);
        let file = module.sections.first().map_or(FileId::default(), |section| section.heading.file());
        let start = Span::new(file, 0, 0);
        if is_device(&module.slug) {
            found.push(messages::name_of_device(start, &module.slug));
        }
        if module.slug.len() > LONGEST {
            found.push(messages::name_too_long(start, LONGEST));
        }
        if FileKind::COMMON.iter().chain(&FileKind::GATHERED).any(|kind| kind.common_name() == Some(&*name)) {
            found.push(messages::name_taken(start, name));
        }
    }
}
