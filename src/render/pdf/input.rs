//! What a template reads, as files.

use std::sync::Arc;

use serde::Serialize;

use super::data::{About, Deck, Handbook};
use super::refused::Refusal;

/// What a template reads.
pub(crate) struct Input {
    /// The order of the slides or chapters, as `/data.json`.
    pub(crate) data: Vec<u8>,
    /// What the document says of itself, as `/about.json`.
    pub(crate) about: Vec<u8>,
    /// The interface texts, as `/texts.json`. What all editions of a language share is kept apart, for then Typst knows it again.
    pub(crate) texts: Vec<u8>,
    /// What is on each slide or in each section, by path. Typst knows it again if it is the same.
    pub(crate) chunks: Vec<(String, Arc<[u8]>)>,
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
    pub(crate) fn input(&self, job: &Job<'_>) -> Result<Input, Vec<Refusal>> {
        Ok(Input { data: json(job)?, about: json(&self.about)?, texts: self.texts.clone(), chunks: job.chunks() })
    }
}

/// The data of a document.
#[derive(Serialize)]
#[serde(untagged)]
pub(crate) enum Job<'a> {
    Deck(Deck<'a>),
    Handbook(Handbook),
}

impl Job<'_> {
    fn chunks(&self) -> Vec<(String, Arc<[u8]>)> {
        let mut chunks = Vec::new();
        match self {
            Self::Deck(deck) => {
                for slide in deck.slides.iter().flatten() {
                    chunks.push((format!("/slides/{}.json", slide.number), slide.content.json()));
                    chunks.extend(slide.notes.map(|notes| (format!("/notes/{}.json", slide.number), notes.json())));
                }
            }
            Self::Handbook(handbook) => {
                let sections = handbook.modules.iter().flat_map(|module| &module.sections);
                chunks.extend(sections.map(|it| (format!("/sections/{}.json", it.number), it.section.json())));
            }
        }
        chunks
    }
}

/// A value as JSON.
pub(crate) fn json(value: &impl Serialize) -> Result<Vec<u8>, Vec<Refusal>> {
    serde_json::to_vec(value).map_err(|error| vec![Refusal { message: error.to_string(), place: "data".to_owned() }])
}
