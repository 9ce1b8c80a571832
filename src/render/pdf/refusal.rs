//! What Typst says of a document that it cannot set.

use crate::error::Error;

/// Why a document could not be set.
#[derive(Clone, Debug)]
pub(crate) struct Refusal {
    /// What Typst said.
    pub(crate) message: String,
    /// The place in the template.
    pub(crate) place: String,
}

/// The error of a theme whose templates cannot be used.
pub(super) fn template_error(refusals: &[Refusal]) -> Error {
    let said: Vec<_> = refusals.iter().map(|refusal| format!("{}: {}", refusal.place, refusal.message)).collect();
    Error::Theme(format!("a PDF cannot be set: {}", said.join("; ")))
}
