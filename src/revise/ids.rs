//! The ids that headings lack: what `lagvis check --fix` writes.

use std::collections::BTreeSet;
use std::sync::Arc;

use super::revision::{Patch, Revision};
use crate::draft::{Draft, Heading, Section};
use crate::parse::{heading_braces, id_between};
use crate::project::Project;
use crate::source::Snapshot;

/// Gives every heading of level 1 to 3 in the base, and in modules that layers add, an id, but for one that a line of hyphens below
/// it makes a heading: that may have been meant to begin a slide. A translation takes the ids of its original, where the two have
/// as many headings.
pub fn missing_ids(project: &Project, snapshot: &Snapshot) -> Revision {
    let mut revision = Revision::default();
    for (id, layer) in project.layers_with_ids() {
        // an override's id says what it replaces, and nobody but its editor knows that
        let is_own = |slug: &str| id.is_base() || layer.modules.add.iter().any(|module| *module.value == *slug);
        for (slug, draft) in layer.drafts.iter().filter(|(slug, _)| is_own(slug)) {
            let ids = ids(draft, slug, None);
            revision.patches.extend(inserts(draft, &ids, snapshot));
            for ((_, _), translation) in layer.translations.iter().filter(|((module, _), _)| module == slug) {
                let original = (translation.sections.len() == draft.sections.len()).then_some(ids.as_slice());
                revision.patches.extend(inserts(translation, &self::ids(translation, slug, original), snapshot));
            }
        }
    }
    revision
}

/// An id for every section: its own, that of the original, or one made from its title that no other has.
fn ids(draft: &Draft, slug: &Arc<str>, original: Option<&[String]>) -> Vec<String> {
    let written = draft.sections.iter().filter(|section| !section.heading.invented);
    let mut taken: BTreeSet<String> = written.map(|section| section.heading.id.to_string()).collect();
    let mut ids = Vec::new();
    for (at, section) in draft.sections.iter().enumerate() {
        ids.push(match original {
            _ if !section.heading.invented => section.heading.id.to_string(),
            Some(original) => original[at].clone(),
            None => unique(section, slug, &mut taken),
        });
    }
    ids
}

/// An id that is not in `taken`, to which it is added: the module's name for a title, else the one made from the heading, or `del`
/// where that is empty; where it is taken, with a number from 2 behind it.
fn unique(section: &Section, slug: &str, taken: &mut BTreeSet<String>) -> String {
    let wanted = match &*section.heading.id {
        _ if section.heading.level == 1 && !taken.contains(slug) => slug,
        "" => "del",
        id => id,
    };
    let mut id = wanted.to_owned();
    let mut number = 2;
    while !taken.insert(id.clone()) {
        id = format!("{wanted}-{number}");
        number += 1;
    }
    id
}

/// The patches that write ids into the headings without one: into the braces that are there, or in new ones at the end of the line. Where
/// signs stand behind an id, they go. A heading in which something else may have been meant as its id is left to its writer.
fn inserts(draft: &Draft, ids: &[String], snapshot: &Snapshot) -> Vec<Patch> {
    let missing = draft
        .sections
        .iter()
        .zip(ids)
        .filter(|(section, _)| section.heading.invented && !section.heading.is_underlined);
    let patch = |heading: &Heading, id: &str| {
        let (line, start) = (snapshot.slice(heading.span), heading.span.start as usize);
        if let Some(written) = &heading.meant_as_id {
            let open = line.rfind(&**written).filter(|_| written.starts_with('{') && id_between(written).is_some())?;
            return Some(Patch::replace(draft.file, start + open..start + line.len(), &**written));
        }
        Some(match heading_braces(line) {
            Some(braces) if line[braces.start + 1..braces.end - 1].trim().is_empty() => {
                Patch::replace(draft.file, start + braces.start..start + braces.end, format!("{{#{id}}}"))
            }
            Some(braces) => Patch::insert(draft.file, start + braces.start + 1, format!("#{id} ")),
            None => Patch::insert(draft.file, start + line.trim_end().len(), format!(" {{#{id}}}")),
        })
    };
    missing.filter_map(|(section, id)| patch(&section.heading, id)).collect()
}
