//! Whether something would be wrong after a change that is not wrong now.

use super::messages;
use super::model::Made;
use crate::compile::Workspace;
use crate::diagnostic::Diagnostic;
use crate::layer::edition_id;
use crate::message::Message;
use crate::project::LayerId;
use crate::save::Files;

/// What tells one finding from another: its code, its file, and what is said.
type Key = (crate::diagnostic::Code, String, Message);

fn key(workspace: &Workspace, found: &Diagnostic) -> Key {
    (found.code, workspace.snapshot.file(found.span.file).path.to_string(), found.message.clone())
}

/// The first error that changed files would have and do not have now.
pub(crate) fn new_error(before: &Workspace, after: &Workspace, files: &Files) -> Option<Diagnostic> {
    let errors = |of: &Workspace| of.diagnostics.iter().filter(|found| found.is_error()).cloned().collect::<Vec<_>>();
    let known: Vec<Key> = errors(before).iter().map(|found| key(before, found)).collect();
    let is_changed = |found: &Diagnostic| files.contains_key(&*after.snapshot.file(found.span.file).path);
    let is_harm = |found: &&Diagnostic| is_changed(found) && !known.contains(&key(after, found));
    errors(after).into_iter().find(|found| is_harm(&found))
}

/// Refuses an edit after which something would be wrong that is not wrong now: in the changed files, in the layer's edition, or in one
/// over it that has files of its own.
///
/// # Errors
///
/// What would be wrong, and where.
pub fn refuse(before: &Workspace, made: &Made, layer: LayerId) -> Result<(), Message> {
    let Some(after) = &made.after else { return Ok(()) };
    match new_error(before, after, &made.files) {
        Some(found) => Err(harm(after, &found)),
        None => refuse_loss(before, after, layer),
    }
}

fn harm(after: &Workspace, found: &Diagnostic) -> Message {
    messages::harms(after.snapshot.place(found.span), found.text())
}

/// Refuses changed files of a layer for which its edition, or one over it that has files of its own, could no longer be built.
///
/// # Errors
///
/// What would be wrong, and where.
fn refuse_loss(before: &Workspace, after: &Workspace, layer: LayerId) -> Result<(), Message> {
    let errors = |of: &Workspace, layer: LayerId| {
        let found = of.look(layer).0.diagnostics.into_iter().filter(Diagnostic::is_error);
        found.map(|found| (key(of, &found), found)).collect::<Vec<_>>()
    };
    let is_own = |over: &LayerId| *over == layer || !after.project.layer(*over).is_in_register_only;
    for over in after.chains.over(layer).filter(is_own) {
        let new = errors(after, over);
        if new.is_empty() {
            continue;
        }
        let known: Vec<Key> = errors(before, over).into_iter().map(|(key, _)| key).collect();
        let Some((_, found)) = new.into_iter().find(|(key, _)| !known.contains(key)) else { continue };
        return Err(match over == layer {
            true => harm(after, &found),
            false => {
                let edition = edition_id(&after.project, over);
                messages::edition_lost(edition, after.snapshot.place(found.span), found.text())
            }
        });
    }
    Ok(())
}
