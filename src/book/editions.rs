//! The list of all editions, as the portal shows it.

use std::collections::BTreeMap;

use crate::layer::{Chain, Chains};
use crate::project::{LayerId, Project};

/// Editions that stand together.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Group {
    /// The fylke that they are of, where they are of one.
    pub(crate) title: Option<String>,
    /// Their layers, by name.
    pub(crate) layers: Vec<LayerId>,
}

/// The editions that are shown: the base first, then those of each fylke, by name, then those of none.
pub(crate) fn groups(project: &Project, chains: &Chains, shown: &dyn Fn(LayerId) -> bool) -> Vec<Group> {
    let mut by_fylke: BTreeMap<Option<&str>, Vec<LayerId>> = BTreeMap::new();
    for layer in project.layer_ids().filter(|layer| !layer.is_base() && shown(*layer)) {
        by_fylke.entry(fylke(project, layer, chains.get(layer))).or_default().push(layer);
    }
    let alone = by_fylke.remove(&None);
    let mut fylker: Vec<_> = by_fylke.into_iter().collect();
    fylker.sort_by_key(|(name, _)| name.map(norwegian));
    fylker.extend(alone.map(|layers| (None, layers)));
    let group = |(title, mut layers): (Option<&str>, Vec<LayerId>)| {
        layers.sort_by_key(|layer| (norwegian(&project.layer(*layer).name), *layer));
        Group { title: title.map(str::to_owned), layers }
    };
    let base = shown(LayerId::BASE).then(|| Group { title: None, layers: vec![LayerId::BASE] });
    base.into_iter().chain(fylker.into_iter().map(group)).collect()
}

/// The fylke of a layer: the lowest layer of its chain where that is one, or what the register says.
pub(crate) fn fylke<'a>(project: &'a Project, layer: LayerId, chain: Option<&Chain>) -> Option<&'a str> {
    let chain: Vec<LayerId> = chain.into_iter().flat_map(Chain::layers).collect();
    let first = chain.get(1).map(|first| project.layer(*first));
    let lowest = project.programme.kinds.first();
    let of_chain =
        first.filter(|first| Some(&first.kind) == lowest && (chain.len() > 2 || chain.last() == chain.get(1)));
    let of_register = || chain.iter().rev().find_map(|layer| project.kommune(*layer));
    match of_chain {
        Some(first) => Some(&first.name),
        None => project.kommune(layer).or_else(of_register).map(|kommune| kommune.fylke.as_str()),
    }
}

/// A key that sorts `æ ø å` after `z`, in that order; `ä` and `ö` go with `æ` and `ø`.
pub(super) fn norwegian(name: &str) -> String {
    name.to_lowercase()
        .chars()
        .map(|letter| match letter {
            'æ' | 'ä' => '\u{F000}',
            'ø' | 'ö' => '\u{F001}',
            'å' => '\u{F002}',
            letter => letter,
        })
        .collect()
}
