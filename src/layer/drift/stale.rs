//! Records of what is not there: of sections that their file does not hide, and of files that are gone.

use std::sync::Arc;

use super::context::Context;
use super::model::{Drift, MissingFile, Override, Stale};
use crate::draft::{Draft, Section};
use crate::project::{Language, LayerId, Project};
use crate::records::RecordMap;
use crate::source::At;

/// The records of a module's files that are of nothing that these hide; `overrides` are those of the module. What is gone below
/// is reported as an error, and not here.
pub(super) fn of_module(
    context: &Context<'_>,
    slug: &Arc<str>,
    drafts: &[(Language, Arc<Draft>)],
    overrides: &[Override],
) -> Vec<Stale> {
    let mut found = Vec::new();
    for (language, draft) in drafts {
        for (key, entry) in context.it().recorded(slug, language).into_iter().flat_map(|records| &records.base) {
            let is_used = overrides.iter().filter(|one| one.file == draft.file).any(|one| one.key == *key);
            let hides = |section: &Section| section.heading.attributes.operation.value.hides();
            let is_named = draft.sections.iter().any(|section| *section.heading.id == **key && hides(section));
            let module = context.below.modules.get(slug);
            let is_slot = module.and_then(|module| module.section(key)).is_some_and(|one| one.slot.is_some());
            if !is_used && !is_named && !is_slot {
                let key = At::new(key.clone(), entry.key);
                found.push(stale(context.layer, (slug, language), draft, RecordMap::Base, key));
            }
        }
    }
    found
}

/// A record of nothing in a layer's file for a module in a language.
pub(super) fn stale(
    layer: LayerId,
    (module, language): (&Arc<str>, &Language),
    draft: &Draft,
    map: RecordMap,
    key: At<String>,
) -> Stale {
    Stale { layer, module: module.clone(), language: language.clone(), file: draft.file, map, key }
}

/// The recorded files that are not in the layer's folder.
pub(super) fn missing_files(project: &Project, layer: LayerId, found: &mut Drift) {
    let missing = project.layer(layer).records.missing.iter();
    found.missing.extend(missing.map(|file| MissingFile { layer, name: file.name.clone(), span: file.span }));
}
