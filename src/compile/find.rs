//! Which layer somebody means who names an edition: by its name or its folder's, by its number, or by a part of either.

use std::sync::Arc;

use super::messages;
use super::workspace::Workspace;
use crate::diagnostic::{Diagnostic, suggest};
use crate::error::Error;
use crate::layer;
use crate::message::Message;
use crate::names::key;
use crate::project::{Layer, LayerId};

/// The most editions that are named where one is not found.
const MOST_NEAR: usize = 5;

impl Workspace {
    /// The layer whose edition has this name, or that is called so, or the only one of whose names this is a part. The kind may stand before
    /// it, as in `kommune/sandvik`.
    ///
    /// # Errors
    ///
    /// [`Error::NoEdition`] if there is none, or more than one.
    pub fn find(&self, name: &str) -> Result<LayerId, Error> {
        let editions = self.project.layer_ids().map(|layer| (layer, layer::edition_id(&self.project, layer)));
        let editions: Vec<_> = editions.collect();
        let path = name.trim_end_matches('/').trim_start_matches("content/layers/");
        let exact = editions.iter().find(|(_, id)| **id == *name).map(|(layer, _)| *layer);
        let exact = exact.or_else(|| self.project.layer_with_path(path));
        let exact = exact.or_else(|| self.project.find_layer(|layer| layer.number() == Some(name)));
        if let Some(layer) = exact {
            return Ok(layer);
        }
        let (kind, said) = path.rsplit_once('/').map_or((None, path), |(kind, said)| (Some(kind), said));
        let said = key(said.trim());
        let it = |layer: LayerId| self.project.layer(layer);
        let is_kind = |layer: LayerId| kind.is_none_or(|kind| *it(layer).kind == *kind);
        let among = |is_meant: &dyn Fn(&Layer, &str) -> bool| -> Vec<&(LayerId, Arc<str>)> {
            let meant = editions.iter().filter(|(layer, _)| is_kind(*layer));
            meant.filter(|(layer, id)| is_meant(it(*layer), id)).collect()
        };
        let called = among(&|layer, id| is_called(layer, id, &said));
        let near = match called.is_empty() {
            true => among(&|layer, id| id.contains(&*said) || key(&layer.name).contains(&*said)),
            false => called,
        };
        match near.as_slice() {
            [(layer, _)] => Ok(*layer),
            [] if let Some(why) = self.no_layer(&said) => Err(why.into()),
            near => {
                // people leave the number out
                let ids = || editions.iter().map(|(_, id)| &**id);
                let meant = suggest(&said, ids()).or_else(|| suggest(&said, ids().map(without_number)));
                let meant = ids().find(|id| Some(*id) == meant || Some(without_number(id)) == meant);
                let meant = meant.filter(|_| near.is_empty());
                let mut near: Vec<_> = near.iter().map(|(_, id)| &**id).chain(meant).collect();
                near.dedup();
                let near = near.into_iter().take(MOST_NEAR).map(|id| format!("`{id}`")).collect();
                Err(Error::NoEdition { asked: name.to_owned(), near })
            }
        }
    }

    /// Why a folder whose name has this part is no layer, if there is one.
    fn no_layer(&self, name: &str) -> Option<Message> {
        let is_in = |found: &&Diagnostic| {
            let path = &self.snapshot.file(found.span.file).path;
            path.strip_prefix("content/layers/").is_some_and(|path| path.split('/').nth(1) == Some(name))
                || path.split('/').nth(3).and_then(|folder| folder.split_once('-')).is_some_and(|(_, it)| it == name)
        };
        let found = self.diagnostics.iter().filter(|found| found.is_error()).find(is_in)?;
        Some(messages::no_layer_for(self.snapshot.place(found.span), found.text()))
    }
}

/// Whether a layer is called so, as names are compared: by its name, one of its names in two languages, or that of its folder without
/// the number. The kind may stand behind it, as in `Sandvik kommune`.
fn is_called(layer: &Layer, id: &str, said: &str) -> bool {
    let said =
        ["kommune", "fylke", "fylkeskommune"].iter().find_map(|kind| said.strip_suffix(kind)).unwrap_or(said).trim();
    let is_it = |name: &str| !said.is_empty() && key(name.trim()) == *said;
    is_it(&layer.name) || layer.name.split(" – ").any(is_it) || is_it(without_number(id))
}

/// The name in an edition's id, such as `sandvik` in `9901-sandvik`.
fn without_number(id: &str) -> &str {
    id.split_once('-').map_or(id, |(_, name)| name)
}
