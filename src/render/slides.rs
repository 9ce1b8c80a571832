//! A section's slides as HTML.

use serde::Serialize;

use super::callout;
use super::gather::{Gathered, gather};
use super::html::{Medium, Writer};
use super::shape::Parts;
use super::stencil::{Hole, Slot, Stencil};
use super::texts::Role;
use super::theme::Skin;
use crate::draft::Section;
use crate::error::Error;

/// A slide, with holes for its edition.
#[derive(Debug)]
pub(crate) struct Slide {
    /// The slide itself.
    pub(crate) frame: Stencil,
    /// What the speaker has beside it; empty where there is nothing.
    pub(crate) notes: Stencil,
}

/// What `slide.html` gets.
#[derive(Serialize)]
struct View {
    anchor: String,
    layout: &'static str,
    title: Option<String>,
    level: u8,
    body: String,
    callout: Option<callout::View>,
    number: String,
    total: String,
    module_title: String,
    edition_name: String,
    logo: String,
    notes: String,
    attrs: String,
}

/// The slides of one text of a section.
pub(crate) fn slides(section: &Section, level: u8, role: Role, skin: &Skin) -> Result<Vec<Slide>, Error> {
    let parts = Parts::of(&section.body);
    let gathered = gather(&section.body, role == Role::Opens, level);
    gathered.iter().map(|slide| render(slide, section, level, &parts, skin)).collect()
}

fn render(slide: &Gathered<'_>, section: &Section, level: u8, parts: &Parts, skin: &Skin) -> Result<Slide, Error> {
    let mut writer = Writer::new(skin, Medium::Slide, level, &section.footnotes);
    for block in &slide.visible {
        writer.block(block, None)?;
    }
    let callout = match slide.callout {
        Some((at, callout)) => Some(callout::view(&mut writer, callout, parts.at(at))?),
        None => None,
    };
    let footnotes = writer.take_footnotes()?;
    let body = std::mem::take(&mut writer.out) + &footnotes;
    let holes = &mut writer.holes;
    let view = View {
        anchor: holes.mark(Hole::Anchor),
        layout: slide.layout(level),
        title: Some(holes.slot(Slot::Title)),
        level,
        body,
        callout,
        number: holes.slot(Slot::Number),
        total: holes.slot(Slot::Total),
        module_title: holes.slot(Slot::Module),
        edition_name: holes.slot(Slot::Edition),
        logo: holes.slot(Slot::Logo),
        notes: holes.slot(Slot::Notes),
        attrs: holes.slot(Slot::Attributes),
    };
    let frame = writer.holes.cut(skin.render("slide.html", &view)?.trim());
    let mut notes = Writer::new(skin, Medium::Notes, level, &section.footnotes);
    for block in &slide.notes {
        notes.block(block, None)?;
    }
    Ok(Slide { frame, notes: notes.finish()? })
}

/// A slide that no section makes, such as the first: its title and body are given.
pub(crate) fn plain(skin: &Skin, layout: &'static str, title: &str, body: &str) -> Result<Slide, Error> {
    let mut holes = super::stencil::Holes::default();
    let view = View {
        anchor: holes.mark(Hole::Anchor),
        layout,
        title: Some(title.to_owned()),
        level: 1,
        body: body.to_owned(),
        callout: None,
        number: holes.slot(Slot::Number),
        total: holes.slot(Slot::Total),
        module_title: holes.slot(Slot::Module),
        edition_name: holes.slot(Slot::Edition),
        logo: holes.slot(Slot::Logo),
        notes: holes.slot(Slot::Notes),
        attrs: holes.slot(Slot::Attributes),
    };
    let html = skin.render("slide.html", &view)?;
    Ok(Slide { frame: holes.cut(html.trim()), notes: Stencil::default() })
}
