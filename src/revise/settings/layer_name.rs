//! What a layer is called.

use serde::Serialize;

use super::target::SettingsTarget;
use crate::project::LayerId;

/// A layer.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct LayerName {
    /// `base`, or its path below `content/layers`.
    pub path: String,
    /// What it is called.
    pub name: String,
}

/// A layer by path and name; the base is called by the programme's title.
pub(super) fn layer_name(of: &SettingsTarget<'_>, layer: LayerId) -> LayerName {
    let it = of.target.project.layer(layer);
    let name = if layer.is_base() { of.edition.fill(&of.edition.title) } else { it.name.clone() };
    LayerName { path: it.path.to_string(), name }
}
