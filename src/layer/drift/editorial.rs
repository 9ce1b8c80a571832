//! Which fingerprints count as one: what an owner has called editorial.

use std::collections::BTreeSet;

use crate::fingerprint::Fingerprint;
use crate::layer::chain::Chain;
use crate::project::Project;

/// Whether two texts of a module differ by editorial changes only, as the layers of a chain say.
pub(super) fn is_editorial(
    project: &Project,
    chain: &Chain,
    module: &str,
    then: Fingerprint,
    now: Fingerprint,
) -> bool {
    let files = chain.layers().flat_map(|layer| &project.layer(layer).records.files);
    let of_module = files.filter(|(name, _)| name.split('.').next() == Some(module));
    let entries = of_module.flat_map(|(_, records)| records.editorial.values()).flat_map(|entry| &entry.value.value);
    let mut groups: Vec<BTreeSet<Fingerprint>> = entries.map(|group| group.iter().copied().collect()).collect();
    let mut reached = BTreeSet::from([then]);
    while let Some(at) = groups.iter().position(|group| !group.is_disjoint(&reached)) {
        reached.append(&mut groups.swap_remove(at));
    }
    reached.contains(&now)
}
