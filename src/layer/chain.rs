//! Which layers lie over which: one chain, one parent.

use std::collections::BTreeMap;

use crate::diagnostic::{Code, Diagnostic, did_you_mean};
use crate::project::Project;

/// The chain of every layer, by its place in [`Project::layers`]: base first, itself last. A layer whose parents
/// cannot be followed has none.
pub fn chains(project: &Project, complaints: &mut Vec<Diagnostic>) -> Vec<Option<Vec<usize>>> {
    let by_path: BTreeMap<&str, usize> =
        project.layers.iter().enumerate().map(|(at, layer)| (&*layer.path, at)).collect();
    (0..project.layers.len()).map(|layer| chain(project, &by_path, layer, complaints)).collect()
}

fn chain(
    project: &Project,
    by_path: &BTreeMap<&str, usize>,
    layer: usize,
    complaints: &mut Vec<Diagnostic>,
) -> Option<Vec<usize>> {
    let mut chain = vec![layer];
    let mut at = layer;
    while at != 0 {
        let Some(said) = &project.layers[at].parent else {
            chain.push(0);
            break;
        };
        let path = said.value.strip_prefix("layers/").unwrap_or(&said.value);
        let mut complain = |message: String| {
            // a fault further down is told where it is, once
            if at == layer {
                complaints.push(Diagnostic::new(Code::Parent, said.span, message));
            }
        };
        let Some(&parent) = by_path.get(path) else {
            let near = did_you_mean(path, by_path.keys().copied());
            complain(format!("there is no layer `{path}`{near}"));
            return None;
        };
        if returns(project, by_path, at) {
            complain(format!("the parents of `{}` go in a circle: `{path}` lies over it", project.layers[layer].path));
            return None;
        }
        if parent != 0 && rank(project, parent) >= rank(project, at) {
            let kinds = project.programme.kinds.iter().map(|kind| &**kind).collect::<Vec<_>>().join(" → ");
            complain(format!(
                "a {} cannot lie over a {}; the order is base → {kinds}",
                project.layers[at].kind, project.layers[parent].kind
            ));
            return None;
        }
        chain.push(parent);
        at = parent;
    }
    chain.reverse();
    Some(chain)
}

/// Whether the parents of a layer lead back to it.
fn returns(project: &Project, by_path: &BTreeMap<&str, usize>, layer: usize) -> bool {
    let parent = |at: usize| {
        let said = project.layers[at].parent.as_ref()?;
        by_path.get(said.value.strip_prefix("layers/").unwrap_or(&said.value)).copied()
    };
    let mut at = parent(layer);
    for _ in 0..project.layers.len() {
        match at {
            Some(next) if next == layer => return true,
            Some(next) => at = parent(next),
            None => return false,
        }
    }
    false
}

/// The place of a layer's kind in the order allowed in a chain.
pub(super) fn rank(project: &Project, layer: usize) -> Option<usize> {
    project.programme.kinds.iter().position(|kind| *kind == project.layers[layer].kind)
}
