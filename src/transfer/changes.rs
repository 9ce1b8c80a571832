//! What becomes another when a layer is received: its files, and in them its sections.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use super::messages;
use crate::compile::Workspace;
use crate::draft::Draft;
use crate::message::Message;
use crate::project::LayerId;
use crate::revise::Revision;

/// The sections of a file: by id, the title and all that is written.
type Sections<'a> = BTreeMap<&'a str, (&'a str, &'a str)>;

/// What a revision does to a layer, a line for each file and section, in the order of the files. Copies and records are not told: nobody
/// has written them.
pub(super) fn changes(
    before: (&Workspace, LayerId),
    after: (&Workspace, LayerId),
    revision: &Revision,
) -> Vec<Message> {
    let mut lines = Vec::new();
    let paths: BTreeSet<&String> = revision.written.keys().chain(&revision.removed).collect();
    for path in paths.into_iter().filter(|path| !path.contains("/.base/")) {
        let was_there = before.0.snapshot.get(path).is_some();
        lines.push(match (was_there, revision.removed.contains(path)) {
            (_, true) => messages::file_goes(path),
            (true, _) => messages::file_changes(path),
            (false, _) => messages::file_comes(path),
        });
        let (old, new) = (sections(before, path), sections(after, path));
        let module = old.as_ref().or(new.as_ref()).map_or("", |(module, _)| module);
        let (old, new) = (old.as_ref().map(|(_, all)| all), new.as_ref().map(|(_, all)| all));
        let ids: BTreeSet<&str> = old.iter().chain(&new).flat_map(|all| all.keys().copied()).collect();
        for id in ids {
            let (then, now) = (old.and_then(|all| all.get(id)), new.and_then(|all| all.get(id)));
            let title = now.or(then).map_or("", |(title, _)| title);
            let address = format!("{module}#{id}");
            let name = if title.is_empty() { messages::untitled(address) } else { messages::titled(address, title) };
            lines.extend(match (then, now) {
                (None, Some(_)) => Some(messages::section_comes(name)),
                (Some(_), None) => Some(messages::section_goes(name)),
                (then, now) => (then != now).then(|| messages::section_changes(name)),
            });
        }
    }
    lines
}

/// The module and the sections of a layer's file; nothing for one that is no Markdown, and one that is not there.
fn sections<'a>((workspace, layer): (&'a Workspace, LayerId), path: &str) -> Option<(&'a str, Sections<'a>)> {
    let (snapshot, it) = (&workspace.snapshot, workspace.project.layer(layer));
    let file = snapshot.get(path)?.id;
    let drafts = it.drafts.iter();
    let translations = it.translations.iter().map(|((module, _), draft)| (module, draft));
    let is_it = |(_, draft): &(&Arc<str>, &Arc<Draft>)| draft.file == file;
    let (module, draft) = drafts.chain(translations).find(is_it)?;
    let all = draft.sections.iter().map(|section| {
        let heading = &section.heading;
        (&*heading.id, (snapshot.slice(heading.title_span).trim(), snapshot.slice(section.span).trim()))
    });
    Some((module, all.collect()))
}
