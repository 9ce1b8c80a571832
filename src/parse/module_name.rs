//! Modules that YAML names: `Etikk` is the module `etikk`, as it is in a link and in the name of a file.

use std::sync::Arc;

use super::node::Node;
use crate::names::key;
use crate::source::At;

/// The module that a scalar names.
pub(super) fn one(node: &Node<'_>) -> Option<At<Arc<str>>> {
    node.text().map(|name| named(&name))
}

/// The modules of a list.
pub(super) fn all(node: &Node<'_>) -> Vec<At<Arc<str>>> {
    node.texts().iter().map(named).collect()
}

fn named(written: &At<String>) -> At<Arc<str>> {
    At::new(key(&written.value).into(), written.span)
}
