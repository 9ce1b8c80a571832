//! A text is divided into slides.
//!
//! In go blocks of [`markup`], out come those of each slide: what is seen, the callout that fills it, and what the speaker has beside it.

use super::audience::Audience;
use super::flow::speaker_notes;
use super::layout::Layout;
use crate::draft::Section;
use crate::markup::{self, BlockKind, CalloutKind, Footnote, Inline};
use crate::project::{Language, Programme};
use crate::source::Span;

/// A text of a section, on its way to the deck.
pub(super) struct SlideText<'a> {
    pub(super) blocks: &'a [markup::Block],
    pub(super) footnotes: &'a [Footnote],
    /// Whether it has an instruction.
    pub(super) asks: bool,
    /// Its language, where it is not the edition's.
    pub(super) lang: Option<Language>,
    /// Whether it opens the section: then there is a slide with the heading, even if there is nothing else to show.
    pub(super) opens: bool,
}

impl<'a> SlideText<'a> {
    /// A text, its language where it is not the edition's, and whether it opens its section.
    pub(super) fn of(text: &'a Section, lang: Option<Language>, opens: bool) -> Self {
        Self { blocks: &text.body, footnotes: &text.footnotes, asks: text.uses.asks(), lang, opens }
    }
}

/// A slide while a text is divided.
#[derive(Default)]
pub(super) struct Divided<'a> {
    /// What is seen, beside the callout that fills it.
    pub(super) visible: Vec<&'a markup::Block>,
    /// The callout that fills it, with its place.
    pub(super) callout: Option<(Span, &'a markup::Callout)>,
    /// Where what is seen begins.
    pub(super) span: Option<Span>,
    /// What the speaker has beside it.
    pub(super) notes: Vec<&'a markup::Block>,
    /// The headings below which nothing is seen yet, each with its place among the notes.
    headings: Vec<(usize, &'a markup::Block)>,
}

impl Divided<'_> {
    /// Gives the notes those of the waiting headings that are of a level or a deeper one.
    fn note_headings(&mut self, level: u8) {
        let is_below =
            |(_, block): &(usize, &markup::Block)| matches!(block.kind, BlockKind::Heading(own, _) if own >= level);
        let first = self.headings.iter().position(is_below).unwrap_or(self.headings.len());
        let below = self.headings.drain(first..).rev();
        below.for_each(|(at, heading)| self.notes.insert(at, heading));
    }

    /// How it is laid out, which follows from what is on it.
    pub(super) fn layout(&self, level: u8) -> Layout {
        if let Some((_, callout)) = self.callout {
            return Layout::Callout(callout.kind);
        }
        match self.visible.as_slice() {
            [] if level == 1 => Layout::Divider,
            [markup::Block { kind: BlockKind::Figure(_), .. }] => Layout::Figure,
            [markup::Block { kind: BlockKind::Table(_), .. }] => Layout::Table,
            _ => Layout::Text,
        }
    }
}

/// Divides a text into slides, and gives what it says to the speaker where it has none. A heading stands where what is below it does:
/// on the slide if something of that is seen, or else in the notes.
pub(super) fn divide<'a>(
    text: &SlideText<'a>,
    level: u8,
    programme: &Programme,
) -> (Vec<Divided<'a>>, Vec<&'a markup::Block>) {
    let mut slides: Vec<Divided<'a>> = Vec::new();
    let mut current = Divided::default();
    if level == 1 && text.opens {
        slides.push(Divided::default()); // the divider
    }
    for block in programme.without_points(text.blocks) {
        match &block.kind {
            BlockKind::Paragraph(_) | BlockKind::Html(_) => current.notes.push(block),
            BlockKind::Heading(level, _) => {
                current.note_headings(*level);
                current.headings.push((current.notes.len(), block));
            }
            BlockKind::Split => flush(&mut slides, &mut current),
            BlockKind::Callout(callout)
                if matches!(callout.kind, CalloutKind::Notes | CalloutKind::Handbook | CalloutKind::Quiz) =>
            {
                let on_previous = current.visible.is_empty() && !slides.is_empty();
                let slide = if on_previous { slides.last_mut() } else { Some(&mut current) };
                let notes = speaker_notes(std::slice::from_ref(block));
                slide.into_iter().for_each(|slide| slide.notes.extend(&notes));
            }
            BlockKind::Callout(callout) if callout.kind.fills_slide() => {
                flush(&mut slides, &mut current);
                current.note_headings(1);
                let notes = std::mem::take(&mut current.notes);
                let callout = Some((block.span, &**callout));
                slides.push(Divided { callout, span: Some(block.span), notes, ..Divided::default() });
            }
            _ => {
                current.span.get_or_insert(block.span);
                let headings = std::mem::take(&mut current.headings);
                current.visible.extend(headings.into_iter().map(|(_, heading)| heading));
                current.visible.push(block);
            }
        }
    }
    flush(&mut slides, &mut current);
    current.note_headings(1);
    if slides.is_empty() && text.opens {
        slides.push(Divided::default());
    }
    let footnotes = text.footnotes.iter().flat_map(|note| speaker_notes(&note.blocks));
    let mut rest = current.notes;
    rest.extend(footnotes);
    match slides.last_mut() {
        Some(last) => {
            last.notes.append(&mut rest);
            (slides, Vec::new())
        }
        None => (slides, rest),
    }
}

/// Whether the hall reads a footnote of a text: something that is on a slide refers to it, or another footnote that the hall reads.
pub(super) fn is_read(note: &Footnote, text: &Section) -> bool {
    let is_on_slide = |block: &&markup::Block| !matches!(block.kind, BlockKind::Paragraph(_) | BlockKind::Html(_));
    let mut blocks: Vec<&markup::Block> = text.body.iter().filter(is_on_slide).collect();
    let mut read: Vec<Span> = Vec::new();
    while let Some(block) = blocks.pop() {
        markup::walk_into(std::slice::from_ref(block), &mut |block| {
            if matches!(&block.kind, BlockKind::Callout(callout) if Audience::Slide.is_excluded(callout.kind)) {
                return false;
            }
            markup::walk_own_lines(block, &mut |inline| {
                let Inline::Footnote(label) = inline else { return };
                let cited = text.footnotes.iter().find(|note| note.label == *label);
                if let Some(cited) = cited.filter(|cited| !read.contains(&cited.span)) {
                    read.push(cited.span);
                    blocks.extend(&cited.blocks);
                }
            });
            true
        });
    }
    read.contains(&note.span)
}

/// Ends the slide being divided off, if anything is to be seen on it; its notes stay for the next, else.
fn flush<'a>(slides: &mut Vec<Divided<'a>>, current: &mut Divided<'a>) {
    if !current.visible.is_empty() {
        current.note_headings(1);
        slides.push(std::mem::take(current));
    }
}
