//! The search data of a handbook: its sections as one script file, which the page's own script goes through.
//!
//! A script, and not JSON, because a page opened from a disk may load the one and not the other.

use serde::Serialize;

use super::fill::Frame;
use super::module::{Body, Part};
use crate::error::Error;
use crate::markup::plain;

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

/// The script that holds the sections of some modules, in order.
pub(crate) fn script(frame: &Frame<'_>, bodies: &[Body<'_>]) -> Result<String, Error> {
    let entries: Vec<Entry> = bodies.iter().flat_map(|body| entries(frame, body)).collect();
    let data = serde_json::to_string(&entries).map_err(|error| Error::Theme(error.to_string()))?;
    Ok(format!("window.lagvisSearch = {data};\n"))
}

fn entries(frame: &Frame<'_>, body: &Body<'_>) -> Vec<Entry> {
    let entry = |part: &Part<'_>| {
        let words: Vec<_> = part.passages.iter().map(|passage| frame.words(&passage.words)).collect();
        let mut title = plain(&part.section.heading.section().heading.title);
        for (name, value) in &frame.edition.values {
            title = title.replace(&format!("{{{{{name}}}}}"), &value.text);
        }
        Entry {
            h: format!("{}.html#{}", body.module.slug, part.section.id),
            m: body.module.title.text.clone(),
            t: title,
            x: words.join(" "),
        }
    };
    body.sections.iter().map(entry).collect()
}
