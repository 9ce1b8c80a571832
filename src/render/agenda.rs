//! The agenda as pages, slides and paper show it.

use serde::Serialize;

use crate::edition::{Edition, Slot};

/// A row of a day; `kind` is `module`, `break` or `lunch`.
#[derive(Clone, Debug, Serialize)]
pub(crate) struct Row {
    pub(crate) from: String,
    pub(crate) to: String,
    pub(crate) minutes: u32,
    pub(crate) kind: &'static str,
    /// The module's title.
    pub(crate) title: Option<String>,
    /// Whether the module began before a break.
    pub(crate) continued: bool,
}

impl Row {
    /// What an edition has at a time.
    pub(crate) fn of(edition: &Edition, slot: &Slot) -> Self {
        Self {
            from: slot.from.to_string(),
            to: slot.to.to_string(),
            minutes: slot.to.0 - slot.from.0,
            kind: slot.kind.word(),
            title: edition.module_of(slot).map(|module| module.title.text.clone()),
            continued: slot.continued,
        }
    }
}
