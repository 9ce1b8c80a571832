//! Pictures of an edition.

use serde::Serialize;

use crate::source::{FileId, short_hash};

/// The name that its content gives a picture on paper: hash and extension.
pub(crate) fn paper_name(path: &str, hash: u128) -> String {
    let extension = path.rsplit_once('.').map_or("", |(_, extension)| extension).to_ascii_lowercase();
    format!("{}.{extension}", short_hash(hash))
}

/// A picture of an edition, with what is said of it.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize)]
pub(crate) struct Picture {
    /// Its path below the folder of whoever owns it, such as `assets/trapp.svg`.
    #[serde(skip)]
    pub(crate) path: String,
    /// Its file.
    #[serde(skip)]
    pub(crate) source: FileId,
    /// The [`paper_name`] of it.
    pub(crate) file: String,
    /// A 128-bit hash of its bytes.
    #[serde(skip)]
    pub(crate) hash: u128,
    /// Width and height in pixels, where they are known.
    #[serde(skip)]
    pub(crate) size: Option<(u32, u32)>,
    /// Whether it is a layer's own, and not the base's.
    #[serde(skip)]
    pub(crate) is_own: bool,
    /// Its caption in the table of pictures; empty where there is none.
    #[serde(skip)]
    pub(crate) caption: String,
    /// Who made it.
    #[serde(skip)]
    pub(crate) credit: String,
    /// Under which licence it may be used.
    #[serde(skip)]
    pub(crate) licence: String,
}
