//! A section's slides: what of its text is seen in the hall, and what becomes the speaker's notes.
//!
//! Lists, tables, pictures, quotes and callouts are on the slide; prose goes to the notes. A callout that fills a slide
//! gets one of its own, and `---` splits. The deck in HTML and the PDFs show the same slides.

use crate::markup::{Block, BlockKind, Callout, CalloutKind};
use crate::source::Span;

/// A slide while it is gathered.
#[derive(Default)]
pub(crate) struct Gathered<'a> {
    /// What is seen, beside the callout that fills it.
    pub(crate) visible: Vec<&'a Block>,
    /// The callout that fills it, by place in the section.
    pub(crate) callout: Option<(usize, &'a Callout)>,
    /// Where what is seen begins.
    pub(crate) span: Option<Span>,
    /// What the speaker has beside it.
    pub(crate) notes: Vec<&'a Block>,
}

impl Gathered<'_> {
    /// The name of its layout; `level` is that of its section.
    pub(crate) fn layout(&self, level: u8) -> &'static str {
        if let Some((_, callout)) = self.callout {
            return callout.kind.word();
        }
        match self.visible.as_slice() {
            [] if level == 1 => "divider",
            [Block { kind: BlockKind::Figure(_), .. }] => "figure",
            [Block { kind: BlockKind::Table(_), .. }] => "table",
            _ => "text",
        }
    }
}

/// Divides a text into slides. `opens` says that it opens its section: then there is a slide with the heading, even if there
/// is nothing else to show.
pub(crate) fn gather(blocks: &[Block], opens: bool, level: u8) -> Vec<Gathered<'_>> {
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
                let (visible, callout, span) = (Vec::new(), Some((at, &**callout)), Some(block.span));
                slides.push(Gathered { visible, callout, span, notes });
                headings.clear();
            }
            _ => {
                current.span.get_or_insert(block.span);
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
