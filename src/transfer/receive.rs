//! A zip file with a layer, as what it makes of the project.

use std::collections::{BTreeMap, BTreeSet};

use super::changes::changes;
use super::messages;
use super::parcel::{LIMITS, Parcel};
use crate::compile::{Outcome, Workspace};
use crate::diagnostic::{Code, Complaints, Diagnostic};
use crate::discover::content;
use crate::error::Error;
use crate::layer::drift::State;
use crate::layer::edition_id;
use crate::message::Message;
use crate::names::key;
use crate::parse::{flat_texts, is_refused_picture};
use crate::project::{Layer, LayerId};
use crate::publish::unzip;
use crate::revise::Revision;
use crate::source::{Content, Snapshot, SourceFile};

/// The file that makes a folder a layer.
const LAYER_FILE: &str = "layer.yaml";

/// A layer that has come, looked at and not yet written.
#[derive(Debug)]
pub struct Received {
    /// What it makes of the project's files; its `done` says what becomes another.
    pub revision: Revision,
    /// The project as it would be.
    pub after: Workspace,
    /// The layer in it.
    pub layer: LayerId,
    /// What was found in its edition, were it received.
    pub outcomes: Vec<Outcome>,
    /// What a layer may not hold, or what cannot be read. Unless it is empty, the layer is not to be written.
    pub refused: Complaints,
    /// The editions of other layers that it would stop, by name.
    pub stopped: Vec<String>,
    /// The texts of the course that are noted as read in the project and, in an older form, in what was sent: by address.
    pub older: Vec<String>,
}

/// Reads a zip file with a layer. `expected` is the layer that it must be of, where that is known.
///
/// # Errors
///
/// [`Error::Refused`] for a zip file that cannot be read or is not safe, and one that is no layer's of this project or another's than
/// `expected`.
pub fn receive(workspace: &Workspace, bytes: &[u8], expected: Option<LayerId>) -> Result<Received, Error> {
    let parcel = Parcel::of(unzip(bytes, LIMITS)?)?;
    let target = target(workspace, &parcel)?;
    let it = workspace.project.layer(target);
    if let Some(expected) = expected.filter(|expected| *expected != target) {
        return Err(messages::is_of_another(&it.path, &workspace.project.layer(expected).path).into());
    }
    let changed = changed(&workspace.snapshot, it, parcel)?;
    let after = workspace.after(&workspace.snapshot.after(changed.clone()))?;
    let Some(layer) = after.project.layer_with_path(&it.path) else { return Err(messages::no_layer_file().into()) };
    let mut revision = Revision::default();
    for (path, content) in changed {
        match (content, after.snapshot.get(&path)) {
            (Some(_), Some(file)) => drop(revision.written.insert(path, file.bytes().to_vec())),
            _ => drop(revision.removed.insert(path)),
        }
    }
    revision.done = changes((workspace, target), (&after, layer), &revision);
    let outcomes = after.compile(&[layer], None, |_| Ok(()))?;
    let refused = refused(&after, layer, &outcomes);
    let stopped = if refused.is_empty() { stopped((workspace, target), (&after, layer))? } else { Vec::new() };
    let older = older((workspace, target), (&after, layer));
    Ok(Received { revision, after, layer, outcomes, refused, stopped, older })
}

/// The layer of the project that a parcel is of.
fn target(workspace: &Workspace, parcel: &Parcel) -> Result<LayerId, Message> {
    let Some(bytes) = parcel.files.get(LAYER_FILE) else {
        let is_base = parcel.files.contains_key("lagvis.yaml") || parcel.folder == "base";
        return Err(if is_base { messages::base_stays() } else { messages::no_layer_file() });
    };
    let read = Snapshot::new([(LAYER_FILE.to_owned(), content(LAYER_FILE, bytes.clone()))]);
    // what is wrong in it is told when it is read in its place
    let says = read.files().iter().map(|file| flat_texts(file).value).next().unwrap_or_default();
    if says.is_empty() {
        return Err(messages::layer_file_unread());
    }
    let said = |name: &str| says.get(name).map(String::as_str).unwrap_or_default();
    let kind = said("kind");
    if kind == "base" {
        return Err(messages::base_stays());
    }
    if !workspace.project.programme.kinds.iter().any(|known| **known == *kind) {
        return Err(messages::of_no_kind(
            kind,
            workspace.project.programme.kinds.iter().map(|kind| &**kind).collect::<Vec<_>>(),
        ));
    }
    let path = format!("{kind}/{}", parcel.folder);
    let found = workspace.project.layers_with_ids().find(|(_, layer)| key(&layer.path) == key(&path));
    let Some((id, layer)) = found else { return Err(messages::no_such_layer(path)) };
    let number = if said("number").is_empty() { folder_number(&parcel.folder) } else { said("number") };
    let is_it = match layer.number_or_folders() {
        "" => number.is_empty() && (layer.name.is_empty() || layer.name == said("name")),
        own => own == number,
    };
    let who = |name: &str, number: &str| [number, name].join(" ").trim().to_owned();
    if is_it {
        Ok(id)
    } else {
        Err(messages::another_kommune(path, who(said("name"), number), who(&layer.name, layer.number_or_folders())))
    }
}

/// The digits that the name of a folder begins with.
fn folder_number(folder: &str) -> &str {
    let number = folder.split('-').next().unwrap_or_default();
    if number.bytes().all(|digit| digit.is_ascii_digit()) { number } else { "" }
}

/// The files of a layer that become others: by path, with what they hold then, or nothing where they go. A file that is there under a
/// name that counts as the same keeps that name: to many systems it is the same file.
fn changed(snapshot: &Snapshot, it: &Layer, parcel: Parcel) -> Result<BTreeMap<String, Option<Content>>, Message> {
    let prefix = format!("{}/", it.folder);
    let there: BTreeMap<String, &SourceFile> = snapshot.under(&prefix).map(|file| (key(&file.path), file)).collect();
    let unread = snapshot.under(&prefix).find(|file| matches!(file.content, Content::Refused(_)));
    // the folder itself, or one on the way to a file, may be a link that leads elsewhere
    let mut folders = parcel.files.keys().flat_map(|name| {
        let path = format!("{prefix}{name}");
        path.match_indices('/').map(|(end, _)| path[..end].to_owned()).collect::<Vec<_>>()
    });
    let link = folders.find_map(|folder| snapshot.get(&folder));
    let in_its_place = |name: &String| {
        let folder = format!("{prefix}{name}/");
        snapshot.under(&folder).next().map(|file| file.path.clone())
    };
    let in_the_way = unread.or(link).map(|file| file.path.clone());
    if let Some(path) = in_the_way.or_else(|| parcel.files.keys().find_map(in_its_place)) {
        return Err(messages::unreadable_here(path));
    }
    let mut changed: BTreeMap<String, Option<Content>> =
        there.values().map(|file| (file.path.to_string(), None)).collect();
    for (name, bytes) in parcel.files {
        let path = format!("{prefix}{name}");
        let path = there.get(&key(&path)).map_or(path, |known| known.path.to_string());
        let new = content(name.rsplit('/').next().unwrap_or_default(), bytes);
        match snapshot.get(&path).is_some_and(|file| file.content == new) {
            true => drop(changed.remove(&path)),
            false => drop(changed.insert(path, Some(new))),
        }
    }
    Ok(changed)
}

/// What was found in a layer's own files that it may not hold, or that cannot be read. Its copies are looked at too.
pub(super) fn refused(workspace: &Workspace, layer: LayerId, outcomes: &[Outcome]) -> Complaints {
    let of_editions = outcomes.iter().flat_map(|outcome| &outcome.diagnostics);
    let is_refused = |found: &&Diagnostic| {
        matches!(found.code, Code::Refused | Code::Unreadable | Code::Yaml)
            && found.is_error()
            && workspace.layer_of_file(found.span.file) == Some(layer)
    };
    let mut all: Complaints = workspace.diagnostics.iter().chain(of_editions).filter(is_refused).cloned().collect();
    for (name, copy) in &workspace.project.layer(layer).copies {
        let file = workspace.snapshot.file(*copy);
        let is_text = name.ends_with(".md") || name.ends_with(".yaml");
        if !is_text && is_refused_picture(file) {
            all.push(messages::copy_is_no_picture(file.start()));
        }
    }
    all
}

/// The editions over a layer, other than its own, that are published now and could not be then.
fn stopped((before, old): (&Workspace, LayerId), (after, new): (&Workspace, LayerId)) -> Result<Vec<String>, Error> {
    let over = |workspace: &Workspace, layer: LayerId| -> Vec<LayerId> {
        workspace.chains.over(layer).filter(|over| *over != layer).collect()
    };
    let failed = |workspace: &Workspace, layers: &[LayerId]| -> Result<BTreeSet<String>, Error> {
        let outcomes = workspace.compile(layers, None, |_| Ok(()))?;
        Ok(outcomes.iter().filter(|outcome| outcome.failed).map(|outcome| outcome.id.to_string()).collect())
    };
    let later = failed(after, &over(after, new))?;
    if later.is_empty() {
        return Ok(Vec::new());
    }
    let over_old = over(before, old);
    let names: BTreeSet<String> =
        over_old.iter().map(|layer| edition_id(&before.project, *layer).to_string()).collect();
    let earlier = failed(before, &over_old)?;
    Ok(later.into_iter().filter(|id| names.contains(id) && !earlier.contains(id)).collect())
}

/// The texts that the layer hides here and in what was sent, of which the project has noted the present text as read, and what was sent
/// an older one.
fn older((before, old): (&Workspace, LayerId), (after, new): (&Workspace, LayerId)) -> Vec<String> {
    let in_state = |workspace: &Workspace, layer: LayerId, is_it: fn(State) -> bool| -> BTreeSet<String> {
        let drift = workspace.drift(layer);
        let recorded = drift.overrides.iter().filter(|one| one.recorded.is_some() && is_it(one.state));
        recorded.map(|one| one.address()).collect()
    };
    let here = in_state(before, old, |state| state == State::UpToDate);
    let sent = in_state(after, new, State::is_out_of_date);
    sent.intersection(&here).cloned().collect()
}
