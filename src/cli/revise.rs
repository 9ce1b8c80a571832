//! The commands that change files of the project: `override`, `accept` and `new`.
//!
//! Each reads the project, makes a [`Revision`], and hands it to [`finish`]: only that writes. Nothing is written where one of the files
//! to be changed has front matter that cannot be read, or would have an error that it does not have now.

use std::path::Path;

use super::args::{Accept, New, Override, Scaffold};
use super::console::{Status, print_line, say, say_line};
use super::{diff, input, messages, voice};
use crate::compile::Workspace;
use crate::diagnostic::Code;
use crate::edit::new_error;
use crate::error::Error;
use crate::fingerprint::Fingerprint;
use crate::layer::drift::Drift;
use crate::project::LayerId;
use crate::revise::accept::{Selection, accept};
use crate::revise::editorial::editorial;
use crate::revise::new_override::new_override;
use crate::revise::{Revision, RevisionTarget, scaffold};
use crate::save::{Files, write};

/// Begins an override.
pub(super) fn begin(root: &Path, options: &Override) -> Result<Status, Error> {
    let workspace = &input::open(root)?;
    let layer = input::layer(workspace, &options.layer)?;
    let language = input::language(workspace, layer, options.translation.as_deref())?;
    let address = input::present(workspace, layer, &options.address);
    let address = input::section(&address)?;
    let Some(below) = workspace.below(layer) else {
        return Err(messages::base_overrides_nothing().into());
    };
    let Workspace { project, snapshot, .. } = workspace;
    has_folder(workspace, layer)?;
    let target = RevisionTarget { project, snapshot, layer, language: &language };
    finish(root, workspace, &new_override(&target, &below, &workspace.drift(layer), address)?)
}

/// Records what overrides hide, or that a change was editorial.
pub(super) fn note(root: &Path, options: &Accept) -> Result<Status, Error> {
    let workspace = &input::open(root)?;
    let layer = input::layer(workspace, options.layer.as_deref().unwrap_or("base"))?;
    let language = &input::language(workspace, layer, options.translation.as_deref())?;
    let target = RevisionTarget { project: &workspace.project, snapshot: &workspace.snapshot, layer, language };
    // the older name of a module by itself asks for the present one to be written, and for no more
    let present =
        |said: &str| if said.contains('#') { input::present(workspace, layer, said) } else { said.to_owned() };
    let address = options.address.as_deref().map(present);
    if options.editorial {
        let address = input::section(address.as_deref().unwrap_or_default())?;
        let from =
            options.from.iter().map(|text| Fingerprint::parse(text).ok_or_else(|| messages::no_fingerprint(text)));
        let from: Vec<Fingerprint> = from.collect::<Result<_, _>>()?;
        let drifts: Vec<Drift> = workspace.chains.over(layer).map(|layer| workspace.drift(layer)).collect();
        return finish(root, workspace, &editorial(&target, address, &from, &drifts)?);
    }
    let language = (!options.all || options.translation.is_some()).then_some(&**language);
    let of = Selection { address: address.as_deref(), language };
    let (revision, conflicts) = accept(&target, &workspace.drift(layer), of, options.merge)?;
    if conflicts.is_empty() {
        return finish(root, workspace, &revision);
    }
    for (address, texts) in &conflicts {
        say(&format!("{}\n\n{}", messages::same_sentence(address), diff::three_way(texts)));
    }
    say_line(&match of.language {
        None => messages::not_merged_in_any_language(),
        Some(_) => messages::not_merged(),
    });
    Ok(Status::Content)
}

/// Refuses a kommune that is in the register alone.
fn has_folder(workspace: &Workspace, layer: LayerId) -> Result<(), Error> {
    let it = workspace.project.layer(layer);
    match it.is_in_register_only {
        true => Err(messages::no_folder_yet(&it.name, it.number().unwrap_or_default()).into()),
        false => Ok(()),
    }
}

/// Makes a layer's folder, or a module.
pub(super) fn make(root: &Path, options: &New) -> Result<Status, Error> {
    let workspace = &input::open(root)?;
    let Workspace { project, snapshot, .. } = workspace;
    let made = match &options.what {
        Scaffold::Kommune { number } => {
            let number = &*scaffold::number(project, scaffold::KOMMUNE, number)?;
            let layer = project.find_layer(|layer| layer.number() == Some(number));
            layer.into_iter().for_each(|layer| voice::speak_for(project.layer(layer)));
            scaffold::kommune(project, snapshot, layer.and_then(|layer| workspace.below(layer)).as_deref(), number)
        }
        Scaffold::Fylke { number } => scaffold::fylke(project, &scaffold::number(project, scaffold::FYLKE, number)?),
        Scaffold::Samling { name, layer } => {
            let layer = input::layer(workspace, layer)?;
            has_folder(workspace, layer)?;
            scaffold::samling(project, layer, name)
        }
        Scaffold::Module { name } => scaffold::module(project, snapshot, name),
    };
    finish(root, workspace, &made?)
}

/// Writes a revision and says what was done. A file whose front matter cannot be read is left alone.
fn finish(root: &Path, workspace: &Workspace, revision: &Revision) -> Result<Status, Error> {
    let mut unread = workspace.diagnostics.iter().filter(|found| found.code == Code::Yaml);
    if let Some(found) = unread.find(|found| revision.patches.iter().any(|patch| patch.file == found.span.file)) {
        let place = workspace.snapshot.place(found.span);
        return Err(messages::not_written_unread(place, found.text()).into());
    }
    let files = revision.files(&workspace.snapshot);
    refuse_harm(workspace, &files)?;
    let changed = write(root, &workspace.snapshot, &files)?;
    revision.done.iter().try_for_each(print_line)?;
    revision.left.iter().try_for_each(|line| print_line(&messages::left(line.clone())))?;
    if changed == 0 && revision.left.is_empty() {
        print_line(&messages::all_recorded())?;
    }
    Ok(Status::Done)
}

/// Refuses a revision after which something would be wrong that is not wrong now. The project is read once more for this, with the
/// changed files in memory.
fn refuse_harm(workspace: &Workspace, files: &Files) -> Result<(), Error> {
    let after = Workspace::read(&workspace.snapshot.with(files))?;
    let harm = new_error(workspace, &after, files);
    harm.map_or(Ok(()), |found| Err(messages::would_be_wrong(after.snapshot.place(found.span), found.text()).into()))
}
