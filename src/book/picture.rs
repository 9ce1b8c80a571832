//! Pictures of an edition.

use serde::Serialize;

use crate::source::FileId;

/// A picture of an edition, with what is said of it.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize)]
pub struct Picture {
    /// Its path below the folder of whoever owns it, such as `assets/trapp.svg`.
    #[serde(skip)]
    pub path: String,
    /// Its file.
    #[serde(skip)]
    pub source: FileId,
    /// The name that its content gives it: hash and extension.
    pub file: String,
    /// A 128-bit hash of its bytes.
    #[serde(skip)]
    pub hash: u128,
    /// Width and height in pixels, where they are known.
    #[serde(skip)]
    pub size: Option<(u32, u32)>,
    /// Whether it is a layer's own, and not the base's.
    #[serde(skip)]
    pub is_own: bool,
    /// Its caption in the table of pictures; empty where there is none.
    #[serde(skip)]
    pub caption: String,
    /// Who made it.
    #[serde(skip)]
    pub credit: String,
    /// Under which licence it may be used.
    #[serde(skip)]
    pub licence: String,
}
