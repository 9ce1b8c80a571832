//! Acts that texts refer to.

use super::localized::Localized;

/// An act in `content/acts.yaml`, which `lov:` links name by its key.
#[derive(Clone, Debug)]
pub struct Act {
    /// The full name.
    pub name: Localized,
    /// The name that people use.
    pub short: Localized,
    /// The citation, such as `LOV-2018-06-22-83`.
    pub citation: String,
    /// The address at Lovdata, which begins with `https://`.
    pub url: String,
}
