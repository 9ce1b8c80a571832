//! Whether a recorded fingerprint is that of a text that is there now.

use std::collections::BTreeSet;

use super::chain::Chain;
use super::hidden::{Hidden, copy_of, read_copy};
use crate::fingerprint::{Fingerprint, Version};
use crate::project::{Layer, Project};
use crate::source::Snapshot;

/// How a recorded fingerprint compares with a text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Comparison {
    /// It is that of the text, by the rules of its own version.
    Same,
    /// It is that of a text which differs by editorial changes only, as the layers of the chain say.
    Editorial,
    /// It is that of another text.
    Other,
}

/// What fingerprints are compared in.
#[derive(Clone, Copy)]
pub(super) struct Comparer<'a> {
    pub(super) project: &'a Project,
    pub(super) snapshot: &'a Snapshot,
    /// The layers that may own the text, and say which changes of it are editorial.
    pub(super) chain: &'a Chain,
    /// The layer that has recorded the fingerprint, and may keep a copy of the text.
    pub(super) it: &'a Layer,
}

impl Comparer<'_> {
    /// Compares what was recorded of a text of a module, if it has one, with that text now.
    pub(super) fn compare(&self, module: Option<&str>, then: Fingerprint, now: &Hidden) -> Comparison {
        if then == now.fingerprint(then.version) || self.is_same_but_for_heading(then, now) {
            Comparison::Same
        } else if module.is_some_and(|module| self.is_editorial(module, then, now)) {
            Comparison::Editorial
        } else {
            Comparison::Other
        }
    }

    /// Whether a text is the same where its heading counts now and did not when it was recorded, or did and does not now. What it
    /// was is known from the copy.
    fn is_same_but_for_heading(&self, then: Fingerprint, now: &Hidden) -> bool {
        let Hidden::Text(text) = now else { return false };
        if then.version == Version::V1 {
            return false;
        }
        match copy_of(self.it, self.snapshot, then) {
            Some(copy) => {
                let (title, body) = read_copy(copy);
                let title = if text.keeps_title { "" } else { &title };
                Fingerprint::of(then.version, title, &body) == now.fingerprint(then.version)
            }
            None => text.clone().with_title_kept(!text.keeps_title).fingerprint(then.version) == then,
        }
    }

    /// Whether two texts of a module differ by editorial changes only.
    fn is_editorial(&self, module: &str, then: Fingerprint, now: &Hidden) -> bool {
        let alike = self.alike(module, then);
        [Version::V1, Version::V2].iter().any(|version| alike.contains(&now.fingerprint(*version)))
    }

    /// The fingerprints of texts of a module that count as one with this one: itself, and those that differ by editorial changes only.
    pub(super) fn alike(&self, module: &str, then: Fingerprint) -> BTreeSet<Fingerprint> {
        let layers = self.chain.layers().map(|layer| self.project.layer(layer));
        let of_module = layers.flat_map(|layer| {
            let old = layer.old_name(module, layer.main_language()).unwrap_or(module);
            let files = layer.records.files.iter();
            files.filter(move |(name, _)| name.split('.').next().is_some_and(|stem| stem == module || stem == old))
        });
        let entries =
            of_module.flat_map(|(_, records)| records.editorial.values()).flat_map(|entry| &entry.value.value);
        let mut groups: Vec<BTreeSet<Fingerprint>> = entries.map(|group| group.iter().copied().collect()).collect();
        let mut reached = BTreeSet::from([then]);
        while let Some(at) = groups.iter().position(|group| !group.is_disjoint(&reached)) {
            reached.append(&mut groups.swap_remove(at));
        }
        reached
    }
}
