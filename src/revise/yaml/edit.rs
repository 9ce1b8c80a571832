//! What is to be changed in a file of YAML.

use super::setting::Setting;

/// A step of a path in YAML.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Step {
    /// The value of a key.
    Key(String),
    /// An item of a list, from 0; beyond the last, one that is added at its end.
    Item(usize),
}

/// A path of keys.
pub fn keys<'a>(keys: impl IntoIterator<Item = &'a str>) -> Vec<Step> {
    keys.into_iter().map(|key| Step::Key(key.to_owned())).collect()
}

/// A change of a file of YAML.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Edit {
    /// The value at a path becomes another; the keys that lead there are made.
    Set(Vec<Step>, Setting),
    /// What stands at a path goes, with the keys above that nothing would be left of.
    Remove(Vec<Step>),
}

impl Edit {
    /// What it changes, as in `values.kommune_navn`.
    pub(super) fn name(&self) -> String {
        let (Self::Set(path, _) | Self::Remove(path)) = self;
        let steps = path.iter().filter_map(|step| match step {
            Step::Key(key) => Some(key.as_str()),
            Step::Item(_) => None,
        });
        steps.collect::<Vec<_>>().join(".")
    }
}
