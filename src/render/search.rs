//! The search data of a handbook: its sections as one script file, which the page's own script goes through.
//!
//! A script, and not JSON, because a page opened from a disk may load the one and not the other.

use serde::Serialize;

use super::fill::Frame;
use super::module::Body;
use crate::error::Error;
use crate::markup::plain;

/// The sections of a handbook, in order.
#[derive(Default)]
pub(crate) struct Index {
    entries: Vec<Entry>,
}

#[derive(Serialize)]
struct Entry {
    /// The link.
    h: String,
    /// The module's title.
    m: String,
    /// The section's title.
    t: String,
    /// Its words.
    x: String,
}

impl Index {
    /// Adds the sections of a module.
    pub(crate) fn add(&mut self, frame: &Frame<'_>, body: &Body<'_>) {
        for part in &body.sections {
            let words: Vec<_> = part.passages.iter().map(|passage| frame.words(&passage.words)).collect();
            let mut title = plain(&part.section.heading.section().heading.title);
            for (name, value) in &frame.edition.values {
                title = title.replace(&format!("{{{{{name}}}}}"), &value.text);
            }
            self.entries.push(Entry {
                h: format!("{}.html#{}", body.module.slug, part.section.id),
                m: body.module.title.text.clone(),
                t: title,
                x: words.join(" "),
            });
        }
    }

    /// The script.
    pub(crate) fn script(&self) -> Result<String, Error> {
        let data = serde_json::to_string(&self.entries).map_err(|error| Error::Theme(error.to_string()))?;
        Ok(format!("window.lagvisSearch = {data};\n"))
    }
}
