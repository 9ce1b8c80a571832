//! A value as JSON, in a file of its own: where two editions have the same, Typst has a cache hit for what it made of it.

use std::sync::Arc;

use serde::Serialize;

use super::pdf_error::PdfError;
use crate::source::hash;

/// JSON, and its hash.
#[derive(Clone, Debug)]
pub(crate) struct Json {
    /// The bytes, shared.
    pub(crate) bytes: Arc<[u8]>,
    /// A 128-bit hash of the bytes.
    pub(crate) hash: u128,
}

impl Json {
    /// A value as JSON.
    ///
    /// # Errors
    ///
    /// A value that JSON cannot hold.
    pub(crate) fn of(value: &impl Serialize) -> Result<Self, PdfError> {
        let bytes = serde_json::to_vec(value)
            .map_err(|error| PdfError { message: error.to_string(), place: "data".to_owned() })?;
        Ok(Self { hash: hash(&bytes), bytes: bytes.into() })
    }
}
