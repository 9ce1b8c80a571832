//! Whose settings are meant, and what they are laid over.

use crate::edition::{AccentPair, Edition};
use crate::layer::{Backgrounds, Composed};
use crate::names;
use crate::parse::{self, Placed, Value};
use crate::project::Layer;

use super::super::revision::RevisionTarget;

/// A layer in a language, with its edition as it is now.
#[derive(Clone, Copy, Debug)]
pub struct SettingsTarget<'a> {
    /// The layer, and the language of its readers.
    pub target: RevisionTarget<'a>,
    /// The chain that it lies over, composed; nothing for the base.
    pub below: Option<&'a Composed>,
    /// Its own chain, composed.
    pub composed: &'a Composed,
    /// Its edition.
    pub edition: &'a Edition,
    /// What accents are read on.
    pub(crate) backgrounds: &'a Backgrounds,
    /// The theme's accent, where no layer has one.
    pub(crate) accent: &'a AccentPair,
}

impl<'a> SettingsTarget<'a> {
    pub(super) fn it(&self) -> &'a Layer {
        self.target.project.layer(self.target.layer)
    }

    pub(super) fn is_base(&self) -> bool {
        self.target.layer.is_base()
    }

    /// What is written in the layer's file under some keys; nothing where that is not there, or the file cannot be read.
    pub(super) fn written<T>(&self, keys: &[&str], read: impl FnOnce(&Placed) -> T) -> Option<T> {
        let file = self.target.snapshot.file(self.it().config);
        let root = parse::outline(file.id, 0, file.text()).ok()?;
        keys.iter().try_fold(&root, |at, key| inner(at, key)).map(read)
    }

    /// Where in a list of the layer's file a module stands, by its present name.
    pub(super) fn place_of(&self, keys: &[&str], module: &str) -> Option<usize> {
        self.written(keys, |list| match &list.value {
            Value::List(items) => items.iter().position(|item| self.is_called(text(item), module)),
            _ => None,
        })?
    }

    /// The key in a map of the layer's file under which a module stands.
    pub(super) fn key_of(&self, keys: &[&str], module: &str) -> Option<String> {
        self.written(keys, |map| match &map.value {
            Value::Map(entries) => {
                let mut names = entries.iter().map(|(key, _)| &key.value);
                names.find(|name| self.is_called(name, module)).cloned()
            }
            _ => None,
        })?
    }

    /// How many items a list of the layer's file has.
    pub(super) fn count(&self, keys: &[&str]) -> usize {
        self.written(keys, |list| if let Value::List(items) = &list.value { items.len() } else { 0 }).unwrap_or(0)
    }

    /// The place of a day in the agenda of the layer's file.
    pub(super) fn place_of_day(&self, day: u32) -> Option<usize> {
        let is_it = |item: &Placed| inner(item, "day").is_some_and(|number| text(number).parse() == Ok(day));
        self.written(&["agenda"], |list| match &list.value {
            Value::List(items) => items.iter().position(is_it),
            _ => None,
        })?
    }

    /// Whether a name, as it is written, is that of a module, now or before.
    fn is_called(&self, written: &str, module: &str) -> bool {
        let name = names::key(written);
        name == module || self.target.project.present_module(self.target.layer, &name) == module
    }
}

fn inner<'a>(at: &'a Placed, key: &str) -> Option<&'a Placed> {
    let Value::Map(entries) = &at.value else { return None };
    entries.iter().find(|(name, _)| name.value == key).map(|(_, value)| value)
}

fn text(placed: &Placed) -> &str {
    if let Value::Text(text) = &placed.value { text } else { "" }
}
