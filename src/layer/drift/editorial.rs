//! Which fingerprints count as one: what an owner has called editorial.

use std::collections::BTreeSet;

use crate::fingerprint::Fingerprint;
use crate::layer::chain::Chain;
use crate::project::{Layer, Project};

/// Whether two texts of a module differ by editorial changes only, as the layers of a chain say.
pub(super) fn is_editorial(
    project: &Project,
    chain: &Chain,
    module: &str,
    then: Fingerprint,
    now: Fingerprint,
) -> bool {
    let groups: Vec<BTreeSet<Fingerprint>> =
        chain.layers().flat_map(|layer| groups(project.layer(layer), module)).collect();
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

/// The groups of equal texts that are recorded of a layer's files for a module.
fn groups<'a>(layer: &'a Layer, module: &'a str) -> impl Iterator<Item = BTreeSet<Fingerprint>> + 'a {
    let languages = layer.translations.keys().filter(move |(slug, _)| **slug == *module).map(|(_, language)| language);
    let languages = layer.languages.first().into_iter().chain(languages);
    let entries = languages.filter_map(move |language| layer.recorded(module, language));
    let groups = entries.flat_map(|records| records.editorial.values()).flat_map(|entry| &entry.value.value);
    groups.map(|group| group.iter().copied().collect())
}
