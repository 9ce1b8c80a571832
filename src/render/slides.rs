//! A section's slides: what of its text is seen in the hall, and what becomes the speaker's notes.
//!
//! Lists, tables, pictures, quotes and callouts are on the slide; prose goes to the notes. A callout that fills a slide
//! gets one of its own, and `---` splits.

use serde::Serialize;

use super::callout::{self, Parts};
use super::html::{Medium, Writer};
use super::stencil::{Hole, Slot, Stencil};
use super::texts::Role;
use super::theme::Skin;
use crate::draft::Section;
use crate::error::Error;
use crate::markup::{Block, BlockKind, CalloutKind};

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

/// A slide while it is gathered.
#[derive(Default)]
struct Gathered<'a> {
    visible: Vec<&'a Block>,
    /// The callout that fills it, by place in the section.
    callout: Option<(usize, &'a crate::markup::Callout)>,
    notes: Vec<&'a Block>,
}

/// The slides of one text of a section.
pub(crate) fn slides(section: &Section, level: u8, role: Role, skin: &Skin) -> Result<Vec<Slide>, Error> {
    let parts = Parts::of(&section.body);
    let gathered = gather(&section.body, role == Role::Opens, level);
    gathered.iter().map(|slide| render(slide, section, level, &parts, skin)).collect()
}

fn gather(blocks: &[Block], opens: bool, level: u8) -> Vec<Gathered<'_>> {
    let mut slides: Vec<Gathered<'_>> = Vec::new();
    let mut current = Gathered::default();
    let mut headings: Vec<&Block> = Vec::new();
    if level == 1 && opens {
        slides.push(Gathered::default()); // the divider
    }
    for (at, block) in blocks.iter().enumerate() {
        match &block.kind {
            BlockKind::Paragraph(_) | BlockKind::Html(_) => current.notes.push(block),
            BlockKind::Heading(..) => headings.push(block),
            BlockKind::Split => flush(&mut slides, &mut current),
            BlockKind::Callout(callout) if callout.kind == CalloutKind::Notes => {
                let on_previous = current.visible.is_empty() && !slides.is_empty();
                let slide = if on_previous { slides.last_mut() } else { Some(&mut current) };
                slide.into_iter().for_each(|slide| slide.notes.push(block));
            }
            BlockKind::Callout(callout) if callout.kind == CalloutKind::Handbook => {}
            BlockKind::Callout(callout) if callout.kind.fills_slide() => {
                flush(&mut slides, &mut current);
                let notes = std::mem::take(&mut current.notes);
                slides.push(Gathered { visible: Vec::new(), callout: Some((at, callout)), notes });
                headings.clear();
            }
            _ => {
                current.visible.append(&mut headings);
                current.visible.push(block);
            }
        }
    }
    flush(&mut slides, &mut current);
    if slides.is_empty() && opens {
        slides.push(Gathered::default());
    }
    if let Some(last) = slides.last_mut() {
        last.notes.append(&mut current.notes);
    }
    slides
}

/// Ends the slide being gathered, if anything is to be seen on it; its notes stay for the next, else.
fn flush<'a>(slides: &mut Vec<Gathered<'a>>, current: &mut Gathered<'a>) {
    if !current.visible.is_empty() {
        slides.push(std::mem::take(current));
    }
}

fn layout(slide: &Gathered<'_>, level: u8) -> &'static str {
    if let Some((_, callout)) = slide.callout {
        return callout.kind.word();
    }
    match slide.visible.as_slice() {
        [] if level == 1 => "divider",
        [Block { kind: BlockKind::Figure(_), .. }] => "figure",
        [Block { kind: BlockKind::Table(_), .. }] => "table",
        _ => "text",
    }
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
        layout: layout(slide, level),
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
