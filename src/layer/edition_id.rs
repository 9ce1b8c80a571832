//! The names of editions, in addresses and on the command line.

use std::sync::Arc;

use crate::project::{LayerId, Project};

/// The id of the base's edition.
pub(crate) const BASE_EDITION: &str = "program";

/// The id of the edition of a layer, such as `9901-sandvik`: its folder in the output.
pub fn edition_id(project: &Project, layer: LayerId) -> Arc<str> {
    if layer.is_base() {
        return BASE_EDITION.into();
    }
    project.layer(layer).folder_name().into()
}
