//! The ids that headings lack, as edits to the files: what `lagvis check --fix` writes.

use std::collections::BTreeSet;
use std::sync::Arc;

use crate::draft::{Draft, Section};
use crate::project::Project;
use crate::source::{FileId, Snapshot};

/// Text to put into a file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Edit {
    /// The file.
    pub file: FileId,
    /// The byte before which it goes.
    pub at: usize,
    /// The text.
    pub text: String,
}

/// The edits that give every heading of level 1 to 3 an id, by file and from its end to its start, so that each can be
/// made without moving the next. A translation takes the ids of its original, where the two have as many headings.
pub fn missing_ids(project: &Project, snapshot: &Snapshot) -> Vec<Edit> {
    let mut edits = Vec::new();
    for layer in &project.layers {
        for (slug, draft) in &layer.drafts {
            let ids = ids(draft, slug, None);
            edits.extend(inserts(draft, &ids, snapshot));
            for ((_, _), translation) in layer.translations.iter().filter(|((module, _), _)| module == slug) {
                let original = (translation.sections.len() == draft.sections.len()).then_some(ids.as_slice());
                edits.extend(inserts(translation, &self::ids(translation, slug, original), snapshot));
            }
        }
    }
    edits.sort_by_key(|edit| (edit.file, std::cmp::Reverse(edit.at)));
    edits
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

fn inserts(draft: &Draft, ids: &[String], snapshot: &Snapshot) -> Vec<Edit> {
    let missing = draft.sections.iter().zip(ids).filter(|(section, _)| section.heading.invented);
    missing
        .map(|(section, id)| {
            let line = snapshot.slice(section.heading.span);
            let start = section.heading.span.start as usize;
            let braces = line.trim_end().strip_suffix('}').and_then(|open| open.rfind('{'));
            let has_braces = braces.filter(|open| !line[..*open].ends_with('{'));
            match has_braces {
                Some(open) => Edit { file: draft.file, at: start + open + 1, text: format!("#{id} ") },
                None => Edit { file: draft.file, at: start + line.trim_end().len(), text: format!(" {{#{id}}}") },
            }
        })
        .collect()
}
