//! Which fingerprints count as one: what an owner has called editorial.

use std::collections::BTreeSet;
use std::sync::Arc;

use crate::fingerprint::Fingerprint;
use crate::project::{Layer, Project};

/// Whether two texts of a module differ by editorial changes only, as one of these layers says.
pub(super) fn editorial(project: &Project, chain: &[usize], module: &str, then: Fingerprint, now: Fingerprint) -> bool {
    let groups: Vec<BTreeSet<Fingerprint>> =
        chain.iter().flat_map(|layer| groups(&project.layers[*layer], module)).collect();
    let mut reached = BTreeSet::from([then]);
    loop {
        let before = reached.len();
        for group in &groups {
            if !group.is_disjoint(&reached) {
                reached.extend(group);
            }
        }
        if reached.contains(&now) {
            return true;
        }
        if reached.len() == before {
            return false;
        }
    }
}

/// The groups of equal texts that a layer's files for a module list.
fn groups<'a>(layer: &'a Layer, module: &'a str) -> impl Iterator<Item = BTreeSet<Fingerprint>> + 'a {
    let translations = layer.translations.iter().filter(move |((slug, _), _)| **slug == *module);
    let drafts = layer.drafts.get(module).into_iter().chain(translations.map(|(_, draft)| draft));
    drafts.flat_map(|draft: &Arc<crate::draft::Draft>| {
        let entries = draft.front.editorial.iter();
        entries.flat_map(|(_, groups)| groups.value.iter().map(|group| group.iter().copied().collect()))
    })
}
