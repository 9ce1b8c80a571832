//! Which layers lie over which: the chain of a layer, from the base up to itself, and the edition that it makes.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::messages as say;
use crate::diagnostic::{Complaints, nearest};
use crate::edition::Depth;
use crate::names::composed;
use crate::project::{LayerId, Project};

/// The layers of one edition, base first, each over the one before it. It **always** holds the base.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Chain(Vec<LayerId>);

impl Chain {
    /// The chain of the base: itself.
    pub(crate) fn of_base() -> Self {
        Self(vec![LayerId::BASE])
    }

    /// This chain with one more layer over it.
    pub fn with(&self, layer: LayerId) -> Self {
        Self(self.0.iter().copied().chain([layer]).collect())
    }

    /// The highest layer, whose edition this is.
    pub fn top(&self) -> LayerId {
        self.0.last().copied().unwrap_or(LayerId::BASE)
    }

    /// The layer right below the highest; nothing for the base.
    pub fn parent(&self) -> Option<LayerId> {
        self.0.iter().rev().nth(1).copied()
    }

    /// Its layers, base first.
    pub fn layers(&self) -> impl DoubleEndedIterator<Item = LayerId> + ExactSizeIterator + Clone {
        self.0.iter().copied()
    }

    /// Its layers with their depths, base first.
    pub(crate) fn depths(&self) -> impl DoubleEndedIterator<Item = (Depth, LayerId)> {
        self.0.iter().enumerate().map(|(depth, layer)| (Depth::new(depth), *layer))
    }

    /// Whether a layer is one of these.
    pub fn contains(&self, layer: LayerId) -> bool {
        self.0.contains(&layer)
    }

    /// How deep in the chain a layer lies, if it does.
    pub fn depth(&self, layer: LayerId) -> Option<Depth> {
        self.depths().find(|(_, one)| *one == layer).map(|(depth, _)| depth)
    }

    /// The layer at a depth.
    pub fn at(&self, depth: Depth) -> Option<LayerId> {
        self.0.get(depth.index()).copied()
    }
}

/// The chains of all layers of a project.
#[derive(Clone, Debug, Default)]
pub struct Chains(Vec<Option<Chain>>);

impl Chains {
    /// Follows the parents of every layer. Those of some cannot be followed: these have no chain.
    pub fn of(project: &Project, complaints: &mut Complaints) -> Self {
        let by_path = project.layers_with_ids().map(|(id, layer)| (&*layer.path, id)).collect();
        let parents = Parents { project, by_path };
        Self(project.layer_ids().map(|layer| parents.chain(layer, complaints)).collect())
    }

    /// The chain of a layer; nothing where its parents cannot be followed.
    pub fn get(&self, layer: LayerId) -> Option<&Chain> {
        self.0.get(layer.index())?.as_ref()
    }

    /// All chains that could be followed, in the order of their layers.
    pub fn iter(&self) -> impl Iterator<Item = &Chain> {
        self.0.iter().flatten()
    }

    /// Whether `above` lies over `below`, or is that layer.
    pub(crate) fn is_over(&self, above: LayerId, below: LayerId) -> bool {
        self.get(above).is_some_and(|chain| chain.contains(below))
    }

    /// A layer and those over it.
    pub fn over(&self, below: LayerId) -> impl Iterator<Item = LayerId> {
        self.iter().filter(move |chain| chain.contains(below)).map(Chain::top)
    }
}

/// What follows the parents of layers.
struct Parents<'a> {
    project: &'a Project,
    /// The layers by path, such as `kommune/9901-sandvik`.
    by_path: BTreeMap<&'a str, LayerId>,
}

impl Parents<'_> {
    /// The chain of a layer; nothing where a parent is not there, is of its own kind or a higher one, or leads back to it. Only faults of
    /// the layer's own line are reported.
    fn chain(&self, layer: LayerId, complaints: &mut Complaints) -> Option<Chain> {
        let project = self.project;
        let mut chain = vec![layer];
        let mut at = layer;
        while !at.is_base() {
            let Some(said) = &project.layer(at).parent else {
                chain.push(LayerId::BASE);
                break;
            };
            let path = said.value.strip_prefix("layers/").unwrap_or(&said.value);
            // a fault further down is reported where it is, once
            let mut complain = |found| complaints.extend((at == layer).then_some(found));
            let Some(&parent) = self.by_path.get(path) else {
                let near = nearest(path, self.by_path.keys().copied());
                let found = say::no_layer(said.span, path);
                complain(match near {
                    Some(near) => found.hint(near).hint(say::without_parent()),
                    None => found.hint(say::write_parent()),
                });
                return None;
            };
            if self.returns(at) {
                complain(say::parents_in_circle(said.span, &project.layer(layer).path, path));
                return None;
            }
            let (own, below) = (&project.layer(at).kind, &project.layer(parent).kind);
            if !parent.is_base() && project.kind_rank(below) >= project.kind_rank(own) {
                let kinds = project.programme.kinds.iter().map(|kind| &**kind).collect::<Vec<_>>().join(" → ");
                complain(say::cannot_lie_over(said.span, own, below, kinds));
                return None;
            }
            chain.push(parent);
            at = parent;
        }
        chain.reverse();
        Some(Chain(chain))
    }

    /// Whether the parents of a layer lead back to it.
    fn returns(&self, layer: LayerId) -> bool {
        let parent = |at: LayerId| {
            let said = self.project.layer(at).parent.as_ref()?;
            self.by_path.get(said.value.strip_prefix("layers/").unwrap_or(&said.value)).copied()
        };
        let below = std::iter::successors(parent(layer), |at| parent(*at));
        below.take(self.project.layers.len()).any(|below| below == layer)
    }
}

/// The id of the base's edition.
pub(crate) const BASE_EDITION: &str = "program";

/// The id of the edition of a layer, such as `9901-sandvik`: its folder in the output, with its letters composed, whatever system the
/// layer's folder comes from.
pub fn edition_id(project: &Project, layer: LayerId) -> Arc<str> {
    if layer.is_base() {
        return BASE_EDITION.into();
    }
    composed(project.layer(layer).folder_name()).into()
}

/// The layer of each edition, by the edition's id: the first of those that would have one id.
pub fn editions(project: &Project) -> BTreeMap<Arc<str>, LayerId> {
    project.layer_ids().rev().map(|layer| (edition_id(project, layer), layer)).collect()
}
