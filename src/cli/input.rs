//! What a command works on: the project, and the editions, layers and sections that are asked for.

use std::path::{Path, PathBuf};

use super::args::Chosen;
use super::{messages, voice};
use crate::compile::Workspace;
use crate::discover::discover;
use crate::error::Error;
use crate::project::{Language, LayerId};

/// The project's folder: the one that is named, or this one, or the nearest above it that is one.
pub(super) fn root(named: Option<&Path>) -> PathBuf {
    let here = PathBuf::from(".");
    if let Some(named) = named {
        return named.to_owned();
    }
    if is_project(&here) {
        return here;
    }
    let above = here.canonicalize().ok();
    let found = above.as_deref().into_iter().flat_map(Path::ancestors).find(|folder| is_project(folder));
    found.map_or(here, Path::to_owned)
}

/// Whether a folder is a project's.
pub(super) fn is_project(folder: &Path) -> bool {
    #[expect(clippy::disallowed_methods, reason = "the shell looks for the project that somebody stands in")]
    let has_file = folder.join("content/lagvis.yaml").is_file();
    has_file
}

/// Reads the project.
pub(super) fn open(root: &Path) -> Result<Workspace, Error> {
    Workspace::read(&discover(root)?)
}

/// The layers that were asked for by name; nothing where none was.
pub(super) fn asked<'a>(chosen: &Chosen, layers: &'a [LayerId]) -> Option<&'a [LayerId]> {
    (!chosen.editions.is_empty()).then_some(layers)
}

/// The layers that are asked for: those named, or those with a folder, or all of the country.
pub(super) fn chosen(workspace: &Workspace, chosen: &Chosen) -> Result<Vec<LayerId>, Error> {
    if chosen.editions.is_empty() {
        let layers = workspace.project.layers_with_ids();
        return Ok(layers.filter(|(_, layer)| chosen.all || !layer.is_in_register_only).map(|(id, _)| id).collect());
    }
    let mut layers = chosen.editions.iter().map(|name| workspace.find(name)).collect::<Result<Vec<_>, _>>()?;
    layers.sort_unstable();
    layers.dedup();
    if let [one] = layers[..] {
        voice::speak_for(workspace.project.layer(one));
    }
    Ok(layers)
}

/// The layer of an edition that is asked for by name.
pub(super) fn edition(workspace: &Workspace, name: &str) -> Result<LayerId, Error> {
    let layer = workspace.find(name)?;
    voice::speak_for(workspace.project.layer(layer));
    Ok(layer)
}

/// The layer that is meant; it must be one that can be read.
pub(super) fn layer(workspace: &Workspace, name: &str) -> Result<LayerId, Error> {
    let layer = edition(workspace, name)?;
    if workspace.unread(layer) || workspace.chains.get(layer).is_none() {
        return Err(messages::layer_unread(&workspace.project.layer(layer).path).into());
    }
    Ok(layer)
}

/// The language that is meant: the layer's first, or one of its others.
pub(super) fn language(workspace: &Workspace, layer: LayerId, asked: Option<&str>) -> Result<Language, Error> {
    let it = workspace.project.layer(layer);
    let Some(asked) = asked else { return Ok(it.main_language().clone()) };
    let found = it.languages.iter().find(|language| ***language == *asked).cloned();
    let languages = || it.languages.iter().map(ToString::to_string).collect::<Vec<_>>();
    found.ok_or_else(|| messages::no_language(&it.path, asked, languages()).into())
}

/// An address with the present name of its module, where a layer or the programme has an older one for it.
pub(super) fn present(workspace: &Workspace, layer: LayerId, address: &str) -> String {
    let (module, rest) = address.split_at(address.find('#').unwrap_or(address.len()));
    format!("{}{rest}", workspace.project.present_module(layer, module))
}

/// The module and the id in the address of a section.
pub(super) fn section(address: &str) -> Result<(&str, &str), Error> {
    address.split_once('#').ok_or_else(|| messages::no_section(address).into())
}
