//! What a text of YAML says, without how: to hold a changed text against what it should say.

use std::collections::BTreeMap;

use super::edit::{Edit, Step};
use super::setting::Setting;
use crate::parse::{Placed, Value};

/// What a value says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Tree {
    /// Nothing.
    Nothing,
    /// A text, a word or a number.
    Text(String),
    /// A list.
    List(Vec<Tree>),
    /// A map.
    Map(BTreeMap<String, Tree>),
}

impl Tree {
    /// What a value of a file says.
    pub(super) fn of(placed: &Placed) -> Self {
        match &placed.value {
            Value::Null => Self::Nothing,
            Value::Text(text) => Self::Text(text.clone()),
            Value::List(items) => Self::List(items.iter().map(Self::of).collect()),
            Value::Map(entries) => {
                Self::Map(entries.iter().map(|(key, value)| (key.value.clone(), Self::of(value))).collect())
            }
        }
    }

    fn of_setting(setting: &Setting) -> Self {
        match setting {
            Setting::Word(text) | Setting::Text(text) => Self::Text(text.clone()),
            Setting::List(items) | Setting::Items(items) => Self::List(items.iter().map(Self::of_setting).collect()),
            Setting::Map(entries) | Setting::Lines(entries) => {
                Self::Map(entries.iter().map(|(key, value)| (key.clone(), Self::of_setting(value))).collect())
            }
        }
    }

    /// What it says after a change; nothing where its path leads through a text.
    pub(super) fn after(&self, edit: &Edit) -> Option<Self> {
        let mut tree = self.clone();
        match edit {
            Edit::Set(path, setting) => *tree.at(path)? = Self::of_setting(setting),
            Edit::Remove(path) => {
                let (last, above) = path.split_last()?;
                match (tree.at(above)?, last) {
                    (Self::Map(entries), Step::Key(key)) => drop(entries.remove(key)),
                    (Self::List(items), Step::Item(at)) if *at < items.len() => drop(items.remove(*at)),
                    (Self::Nothing, _) => {}
                    _ => return None,
                }
            }
        }
        Some(tree.pruned())
    }

    /// What stands at a path, made where there is nothing.
    fn at(&mut self, path: &[Step]) -> Option<&mut Self> {
        path.iter().try_fold(self, |tree, step| match step {
            Step::Key(key) => {
                if *tree == Self::Nothing {
                    *tree = Self::Map(BTreeMap::new());
                }
                let Self::Map(entries) = tree else { return None };
                Some(entries.entry(key.clone()).or_insert(Self::Nothing))
            }
            Step::Item(at) => {
                if *tree == Self::Nothing {
                    *tree = Self::List(Vec::new());
                }
                let Self::List(items) = tree else { return None };
                if *at >= items.len() {
                    items.push(Self::Nothing);
                }
                let last = items.len() - 1;
                items.get_mut((*at).min(last))
            }
        })
    }

    /// It without keys under which there is nothing, or no more than an empty list or map.
    pub(super) fn pruned(self) -> Self {
        match self {
            Self::Map(entries) => {
                let entries = entries.into_iter().map(|(key, value)| (key, value.pruned()));
                Self::Map(entries.filter(|(_, value)| !value.is_empty()).collect())
            }
            Self::List(items) => Self::List(items.into_iter().map(Self::pruned).collect()),
            other => other,
        }
    }

    fn is_empty(&self) -> bool {
        match self {
            Self::Nothing => true,
            Self::Text(_) => false,
            Self::List(items) => items.is_empty(),
            Self::Map(entries) => entries.is_empty(),
        }
    }
}
