//! What a template reads, as files.

use serde::Serialize;

use super::data::About;
use super::refused::Refusal;

/// What a template reads.
pub(crate) struct Input {
    /// The slides or chapters, as `/data.json`.
    pub(crate) data: Vec<u8>,
    /// What the document says of itself, as `/about.json`.
    pub(crate) about: Vec<u8>,
    /// The interface texts, as `/texts.json`. What all editions of a language share is kept apart, for then Typst knows it again.
    pub(crate) texts: Vec<u8>,
}

/// What a template reads beside the data.
pub(crate) struct Frame<'a> {
    /// What the document says of itself.
    pub(crate) about: About<'a>,
    /// The interface texts, as JSON.
    pub(crate) texts: Vec<u8>,
}

impl Frame<'_> {
    /// The input of a template with this data.
    pub(crate) fn input(&self, data: &impl Serialize) -> Result<Input, Vec<Refusal>> {
        Ok(Input { data: json(data)?, about: json(&self.about)?, texts: self.texts.clone() })
    }
}

/// A value as JSON.
pub(crate) fn json(value: &impl Serialize) -> Result<Vec<u8>, Vec<Refusal>> {
    serde_json::to_vec(value).map_err(|error| vec![Refusal { message: error.to_string(), place: "data".to_owned() }])
}
