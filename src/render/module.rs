//! The text of a module: its sections in order, for a page of its own or for the page that holds all.

use std::sync::Arc;

use super::fill::{Frame, Mode, Spot, print_anchor};
use super::stencil::Slot;
use super::texts::{Rendered, Role, Texts};
use crate::draft::Operation;
use crate::edition::{Module, Passage, Section};
use crate::error::Error;

/// A module's sections with their rendered texts.
pub(crate) struct Body<'a> {
    pub(crate) module: &'a Module,
    pub(crate) sections: Vec<Part<'a>>,
}

/// A section with its rendered texts.
pub(crate) struct Part<'a> {
    pub(crate) section: &'a Section,
    /// The text whose heading is shown.
    pub(crate) heading: Arc<Rendered>,
    /// The texts, in order.
    pub(crate) passages: Vec<Arc<Rendered>>,
}

impl<'a> Body<'a> {
    /// Renders the texts of a module, or takes them from where they were rendered before.
    pub(crate) fn new(frame: &Frame<'a>, texts: &Texts, module: &'a Module) -> Result<Self, Error> {
        let world = frame.world;
        let get = |text, level, role, language: &str| texts.get(text, level, role, language, world.theme);
        let mut sections = Vec::with_capacity(module.sections.len());
        for section in &module.sections {
            let opens = opening(section);
            let role = |index| if index == opens { Role::Opens } else { Role::Adds };
            let passages = section
                .passages
                .iter()
                .enumerate()
                .map(|(index, passage)| get(&passage.text, section.level, role(index), &passage.language))
                .collect::<Result<_, Error>>()?;
            let heading = get(&section.heading, section.level, Role::Opens, &section.heading_language)?;
            sections.push(Part { section, heading, passages });
        }
        Ok(Self { module, sections })
    }

    /// Writes the sections.
    pub(crate) fn write(&self, frame: &Frame<'_>, out: &mut String) -> Result<(), Error> {
        for part in &self.sections {
            self.section(frame, part, out)?;
        }
        Ok(())
    }

    fn section(&self, frame: &Frame<'_>, part: &Part<'_>, out: &mut String) -> Result<(), Error> {
        let section = part.section;
        let anchor = match frame.mode {
            Mode::Print => print_anchor(self.module, &section.id),
            _ => section.id.to_string(),
        };
        let spot = Spot { module: self.module, anchor: &anchor };
        let foreign = section.passages.iter().find(|passage| passage.language != frame.edition.language);
        let notice = foreign.map(|passage| notice(frame, &passage.language)).transpose()?;
        let mut parts = String::new();
        self.passages(frame, part, &anchor, &mut parts)?;
        frame.write(&frame.skin.section, &spot, out, |slot, out| match slot {
            Slot::Heading => frame.write(&part.heading.heading, &spot, out, |slot, out| {
                if slot == Slot::Attributes {
                    frame.lang_attribute(&section.heading_language, out);
                }
            }),
            Slot::Notice => out.push_str(notice.as_deref().unwrap_or("")),
            Slot::Parts => out.push_str(&parts),
            _ => {}
        });
        out.push('\n');
        Ok(())
    }

    fn passages(&self, frame: &Frame<'_>, part: &Part<'_>, anchor: &str, out: &mut String) -> Result<(), Error> {
        for (index, (passage, rendered)) in part.section.passages.iter().zip(&part.passages).enumerate() {
            if rendered.body.is_empty() {
                continue;
            }
            let anchor = if index == 0 { anchor.to_owned() } else { format!("{anchor}--{}", index + 1) };
            let spot = Spot { module: self.module, anchor: &anchor };
            let layer = &frame.edition.layers[passage.layer];
            let mark = layer.mark_local.then(|| local(frame, &layer.name)).transpose()?;
            frame.write(&frame.skin.part, &spot, out, |slot, out| match slot {
                Slot::Attributes => frame.lang_attribute(&passage.language, out),
                Slot::Body => {
                    out.extend(mark.as_deref());
                    frame.write(&rendered.body, &spot, out, |_, _| {});
                }
                _ => {}
            });
            out.push('\n');
        }
        Ok(())
    }

    /// The words of a section's heading, with their marks.
    pub(crate) fn title(&self, frame: &Frame<'_>, part: &Part<'_>) -> String {
        let spot = Spot { module: self.module, anchor: &part.section.id };
        frame.html(&part.heading.title, &spot)
    }
}

/// The place of the text that opens a section in the hall: what is prepended comes before it on the page, but the
/// slide with the heading is the section's own.
pub(crate) fn opening(section: &Section) -> usize {
    let is_addition = |passage: &Passage| {
        matches!(passage.text.section().heading.words.operation.value, Operation::Append | Operation::Prepend)
    };
    section.passages.iter().position(|passage| !is_addition(passage)).unwrap_or(0)
}

/// What is said above a text that is a layer's own, where the layer asks for it.
fn local(frame: &Frame<'_>, name: &str) -> Result<String, Error> {
    frame.skin.render("local.html", &serde_json::json!({ "name": name }))
}

/// What is said above a section that is shown in another language.
fn notice(frame: &Frame<'_>, language: &str) -> Result<String, Error> {
    let other = frame.world.theme.skin(language).map_or(language, |skin| &skin.language_name);
    let html = frame.skin.render("notice.html", &serde_json::json!({ "other": other }))?;
    Ok(html.trim().to_owned())
}
