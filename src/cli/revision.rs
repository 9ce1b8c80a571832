//! What the commands that change files share: which layer and language are meant, and writing with care.

use std::path::Path;

use super::console::print;
use super::status::Status;
use super::write::write;
use crate::compile::Workspace;
use crate::diagnostic::{Code, Diagnostic};
use crate::error::Error;
use crate::project::{Language, LayerId};
use crate::revise::Revision;

/// The layer that is meant; it must be one that can be read.
pub(super) fn layer(workspace: &Workspace, name: &str) -> Result<LayerId, Error> {
    let layer = workspace.find(name)?;
    let it = workspace.project.layer(layer);
    if workspace.unread(layer) || workspace.chains.get(layer).is_none() {
        let advice = "mend that first: `lagvis check` says what is wrong";
        return Err(Error::Refused(format!("the layer.yaml of {} cannot be followed; {advice}", it.path)));
    }
    Ok(layer)
}

/// The language that is meant: the layer's first, or one of its others.
pub(super) fn language(workspace: &Workspace, layer: LayerId, asked: Option<&str>) -> Result<Language, Error> {
    let it = workspace.project.layer(layer);
    let Some(asked) = asked else { return Ok(it.main_language().clone()) };
    it.languages.iter().find(|language| ***language == *asked).cloned().ok_or_else(|| {
        let all = it.languages.iter().map(|language| &**language).collect::<Vec<_>>().join(", ");
        Error::Refused(format!("{} has no language `{asked}`; it has {all}", it.path))
    })
}

/// Refuses a revision after which something would be wrong that is not wrong now.
fn refuse_harm(workspace: &Workspace, revision: &Revision) -> Result<(), Error> {
    let files = revision.files(&workspace.snapshot);
    let after = workspace.snapshot.with(&files);
    let new = Workspace::read(&after)?;
    let key = |workspace: &Workspace, found: &Diagnostic| {
        (found.code, workspace.snapshot.file(found.span.file).path.clone(), found.message.clone())
    };
    let before: Vec<_> =
        workspace.diagnostics.iter().filter(|found| found.is_error()).map(|found| key(workspace, found)).collect();
    let is_new = |found: &&Diagnostic| found.is_error() && !before.contains(&key(&new, found));
    let is_changed = |found: &&Diagnostic| files.contains_key(&*after.file(found.span.file).path);
    match new.diagnostics.iter().filter(is_changed).find(is_new) {
        None => Ok(()),
        Some(found) => {
            let (place, said) = (after.place(found.span), found.text());
            let advice =
                "change the file by hand so that its front matter is plain lines of `key: value`, and try again";
            Err(Error::Refused(format!("nothing is written, since {place} would then be wrong: {said}; {advice}")))
        }
    }
}

/// Writes a revision and says what was done. A file whose front matter cannot be read is left alone.
pub(super) fn finish(root: &Path, workspace: &Workspace, revision: &Revision) -> Result<Status, Error> {
    let unread = workspace.diagnostics.iter().filter(|found| found.code == Code::Yaml);
    for found in unread {
        if revision.patches.iter().any(|patch| patch.file == found.span.file) {
            let place = workspace.snapshot.place(found.span);
            return Err(Error::Refused(format!("nothing is written, for {place} cannot be read: {}", found.text())));
        }
    }
    refuse_harm(workspace, revision)?;
    let changed = write(root, &workspace.snapshot, revision)?;
    let mut text: String = revision.done.iter().map(|line| format!("{line}\n")).collect();
    if changed == 0 {
        text.push_str("nothing to write: all of this is recorded already\n");
    }
    print(&text);
    Ok(Status::Done)
}
