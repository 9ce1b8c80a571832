//! What is answered to who writes.

use std::collections::BTreeMap;

use serde::Serialize;
use serde_json::Value;

use super::drafts::Draft;
use super::elsewhere::Elsewhere;
use crate::edit::{Options, Rejected, Source};
use crate::message::Message;
use crate::preview::page_info::PageInfo;

/// What a page's writer needs to know of its edition.
#[derive(Debug, Serialize)]
pub(crate) struct Writing {
    pub(super) writing: Whose,
    pub(super) undo: Option<String>,
    pub(super) redo: Option<String>,
    /// What may be done with each section of the page, by its address.
    #[serde(skip)]
    pub(super) sections: BTreeMap<String, Options>,
}

/// Whose text is written.
#[derive(Debug, Serialize)]
pub(super) struct Whose {
    pub(super) layer: String,
    pub(super) name: String,
    pub(super) language: String,
    /// Whether it has a folder; a kommune that is in the register alone has none.
    pub(super) is_made: bool,
}

/// A text as it is opened, with what was written and not saved.
#[derive(Debug, Serialize)]
pub(super) struct Opened {
    #[serde(flatten)]
    pub(super) source: Source,
    pub(super) draft: Option<Draft>,
    pub(super) elsewhere: Vec<Elsewhere>,
    /// Whether it is in the language that the layer's translations are made from.
    pub(super) is_main: bool,
}

/// What a page would be with an edit.
#[derive(Debug, Default, Serialize)]
pub(super) struct Attempt {
    pub(super) html: Option<String>,
    pub(super) slides: Vec<String>,
    pub(super) findings: Vec<Value>,
    pub(super) refusal: Option<String>,
}

/// What became of an edit.
#[derive(Debug, Default, Serialize)]
pub(super) struct Saved {
    pub(super) saved: bool,
    pub(super) done: Vec<String>,
    pub(super) section: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) refusal: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) conflict: Option<Source>,
    /// A picture has this name already.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) taken: Option<Taken>,
}

/// A name that another picture has.
#[derive(Debug, Serialize)]
pub(super) struct Taken {
    pub(super) name: String,
    /// One like it that is free.
    pub(super) free: String,
}

impl Writing {
    /// What is known of a page, with what may be written on it: an object with the members of both, and `edit` in each section.
    pub(crate) fn with(&self, info: &PageInfo) -> Value {
        let mut all = serde_json::to_value(info).unwrap_or_default();
        for section in all["sections"].as_array_mut().into_iter().flatten() {
            let options = section["address"].as_str().and_then(|address| self.sections.get(address));
            section["edit"] = serde_json::to_value(options).unwrap_or_default();
        }
        if let (Value::Object(all), Ok(Value::Object(own))) = (&mut all, serde_json::to_value(self)) {
            all.extend(own);
        }
        all
    }
}

impl Saved {
    pub(super) fn refused(why: &Message) -> Self {
        Self { refusal: Some(why.to_string()), ..Self::default() }
    }

    pub(super) fn rejected(why: Rejected) -> Self {
        match why {
            Rejected::Refused(why) => Self::refused(&why),
            Rejected::Changed(now) => Self { conflict: Some(*now), ..Self::default() },
            Rejected::Taken { name, free } => Self { taken: Some(Taken { name, free }), ..Self::default() },
        }
    }
}
