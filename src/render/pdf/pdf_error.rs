//! What Typst says of a document that it cannot set.

use super::messages;
use crate::error::Error;

/// Why a document could not be set.
#[derive(Clone, Debug)]
pub(crate) struct PdfError {
    /// What Typst said.
    pub(crate) message: String,
    /// The place in the template.
    pub(crate) place: String,
}

/// The error of a theme whose templates cannot be used.
pub(super) fn template_error(errors: &[PdfError]) -> Error {
    let said: Vec<_> = errors.iter().map(|error| format!("{}: {}", error.place, error.message)).collect();
    Error::Theme(messages::pdf_fails(said.join("; ")))
}
