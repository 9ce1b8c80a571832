//! A section's slides: what of its text is seen in the hall, and what becomes the speaker's notes.
//!
//! Lists, tables, pictures, quotes and callouts are on the slide; prose goes to the notes. A callout that fills a slide gets one of
//! its own, and `---` splits. What is for the speaker is found at any depth, and has a slide wherever the section has one.

use serde::Serialize;
use serde::ser::SerializeStruct;

use super::audience::Audience;
use super::block::{Block, Callout, Kind, Passage, walk};
use super::cases::CaseParts;
use super::flow::speaker_notes;
use super::line::{Line, plain, shared_option};
use super::lookup::Lookup;
use super::writer::Writer;
use crate::cache::content_hash;
use crate::draft::Section;
use crate::edition::Module;
use crate::markup::{self, Arrangement, BlockKind, CalloutKind, Footnote, Inline};
use crate::project::{Language, Programme};
use crate::source::Span;

/// How a slide is laid out.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(crate) enum Layout {
    /// The deck's first slide.
    Title,
    /// The first slide of a module: nothing but its title.
    Divider,
    /// Text.
    Text,
    /// A picture alone.
    Figure,
    /// A table alone.
    Table,
    /// A callout that fills it.
    Callout(CalloutKind),
}

impl Layout {
    /// Its name, in templates and style sheets.
    pub(crate) fn word(self) -> &'static str {
        match self {
            Self::Title => "title",
            Self::Divider => "divider",
            Self::Text => "text",
            Self::Figure => "figure",
            Self::Table => "table",
            Self::Callout(kind) => kind.word(),
        }
    }

    /// Whether its foot says where it is in the deck: on the first slide nobody has come anywhere.
    pub(crate) fn has_foot(self) -> bool {
        self != Self::Title
    }

    /// How its text is set.
    pub(crate) fn arrangement(self) -> Arrangement {
        match self {
            Self::Title | Self::Divider => Arrangement::Title,
            Self::Text | Self::Figure | Self::Table => Arrangement::Whole,
            Self::Callout(kind) => kind.arrangement(),
        }
    }
}

/// In JSON `layout`, and `arrangement`.
impl Serialize for Layout {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut fields = serializer.serialize_struct("Layout", 2)?;
        fields.serialize_field("layout", self.word())?;
        fields.serialize_field("arrangement", &self.arrangement())?;
        fields.end()
    }
}

/// A slide.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub(crate) struct Slide {
    /// A 128-bit hash of what is seen.
    #[serde(skip)]
    pub(crate) hash: u128,
    /// How it is laid out.
    #[serde(flatten)]
    pub(crate) layout: Layout,
    /// The section's title, where the slide has another of its own.
    pub(crate) over: Option<Line>,
    /// Its title.
    pub(crate) title: Line,
    /// The plain words of its title.
    pub(crate) words: String,
    /// What is seen, beside the callout that fills it.
    #[serde(rename = "body")]
    pub(crate) blocks: Vec<Block>,
    /// The callout that fills it; its title is the slide's.
    pub(crate) callout: Option<Callout>,
    /// The footnotes of what is seen, by number from 1.
    #[serde(rename = "footnotes")]
    pub(crate) notes: Vec<Vec<Block>>,
    /// What the speaker has beside it.
    #[serde(skip)]
    pub(crate) speaker: Speaker,
    /// The language, where it is not the edition's.
    #[serde(serialize_with = "shared_option")]
    pub(crate) lang: Option<Language>,
    /// How many pictures and diagrams share the height that its text leaves.
    pub(crate) pictures: usize,
    /// Where what is seen begins.
    #[serde(skip)]
    pub(crate) span: Span,
}

/// What the speaker has beside a slide.
#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) struct Speaker {
    /// A 128-bit hash of the texts.
    pub(crate) hash: u128,
    /// The texts: one for each text of the section that has something to say there.
    pub(crate) passages: Vec<Passage>,
}

impl Slide {
    /// Whether its title is set small above few and large words.
    pub(crate) fn has_small_title(&self) -> bool {
        self.layout.arrangement() == Arrangement::Large && self.over.is_none()
    }

    /// Whether its pictures stand in a column beside its text.
    pub(crate) fn has_figures_beside(&self) -> bool {
        let is_figure = |block: &Block| matches!(block.kind, Kind::Figure(_));
        self.blocks.iter().any(is_figure) && !self.blocks.iter().all(is_figure)
    }

    /// The slide, its hashes computed.
    pub(super) fn hashed(mut self) -> Self {
        let seen = (&self.layout, &self.over, &self.title, &self.blocks, &self.callout, &self.notes, &self.lang);
        self.hash = content_hash(&seen);
        self.speaker.hash = content_hash(&self.speaker.passages);
        self
    }
}

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

/// The section that slides are made of.
pub(super) struct SlideSection<'a> {
    pub(super) lookup: &'a Lookup<'a>,
    pub(super) module: &'a Module,
    pub(super) level: u8,
    pub(super) title: &'a Line,
    /// The parts of cases that the hall meets.
    pub(super) seen: CaseParts,
    /// Those that the speaker meets.
    pub(super) said: CaseParts,
    /// Where its heading is written.
    pub(super) span: Span,
}

impl SlideSection<'_> {
    /// The slides of the section's texts, in order.
    pub(super) fn slides(&self, texts: &[SlideText<'_>]) -> Vec<Slide> {
        let mut slides: Vec<Slide> = Vec::new();
        // what a text without slides says to the speaker goes to the slide before it, or else to the one after it
        let mut waiting: Vec<(usize, Vec<&markup::Block>)> = Vec::new();
        let mut told = Vec::new();
        for (at, text) in texts.iter().enumerate() {
            let first = slides.len();
            let (divided, homeless) = divide(text, self.level, &self.lookup.project.programme);
            slides.extend(divided.iter().map(|divided| self.slide(divided, text, &mut told)));
            if !homeless.is_empty() {
                waiting.push((at, homeless));
            }
            let home = if first < slides.len() { slides.get_mut(first) } else { slides.last_mut() };
            let Some(home) = home else { continue };
            for (of, blocks) in waiting.drain(..) {
                home.speaker.passages.extend(self.speaker(&blocks, &texts[of], home.layout, &mut told));
            }
        }
        slides.into_iter().map(Slide::hashed).collect()
    }

    /// What the speaker reads, beyond the notes that have been `told`; those of it are among them then.
    fn speaker(
        &self,
        blocks: &[&markup::Block],
        text: &SlideText<'_>,
        layout: Layout,
        told: &mut Vec<Span>,
    ) -> Option<Passage> {
        let mut writer =
            Writer::new(self.lookup, self.module, Audience::Speaker, &self.said, text.footnotes).of(text.asks);
        // a divider's heading is that of a module
        writer.level -= u8::from(layout == Layout::Divider);
        writer.told.append(told);
        let flow = writer.text(blocks.iter().copied());
        *told = writer.told;
        (!flow.blocks.is_empty()).then(|| Passage { lang: text.lang.clone(), local: None, flow })
    }

    /// A slide, with its title, its callout and the notes beside it. Of a callout with a title of its own, that is the slide's, and the
    /// section's stands over it where it is another.
    fn slide(&self, divided: &Divided<'_>, text: &SlideText<'_>, told: &mut Vec<Span>) -> Slide {
        let mut writer =
            Writer::new(self.lookup, self.module, Audience::Slide, &self.seen, text.footnotes).of(text.asks);
        let blocks = writer.blocks(divided.visible.iter().copied());
        let callout = divided.callout.map(|(span, callout)| writer.callout(callout, span).on_slide());
        let notes = writer.notes();
        let (callout, own) = callout.unzip();
        let (over, title) = match own.flatten() {
            Some(own) if plain(&own).trim() == plain(self.title).trim() => (None, own),
            Some(own) => (Some(self.title.clone()), own),
            None => (None, self.title.clone()),
        };
        let layout = divided.layout(self.level);
        let for_speaker: Vec<_> = divided.notes.iter().copied().chain(writer.for_speaker).collect();
        Slide {
            hash: 0,
            layout,
            over,
            words: plain(&title),
            title,
            pictures: pictures(&blocks, callout.as_ref()),
            blocks,
            callout,
            notes,
            speaker: Speaker {
                hash: 0,
                passages: self.speaker(&for_speaker, text, layout, told).into_iter().collect(),
            },
            lang: text.lang.clone(),
            span: divided.span.unwrap_or(self.span),
        }
    }
}

/// How many pictures stand one above another: what is in columns stands beside.
fn pictures(blocks: &[Block], callout: Option<&Callout>) -> usize {
    let within = |blocks: &[Block]| {
        let mut count = 0;
        walk(blocks, &mut |block| {
            count += usize::from(matches!(block.kind, Kind::Figure(_) | Kind::Tree { .. } | Kind::Cycle { .. }));
        });
        count
    };
    let in_callout = callout.map_or(0, |callout| {
        within(&callout.blocks) + callout.columns.iter().map(|column| within(&column.blocks)).max().unwrap_or(0)
    });
    within(blocks) + in_callout
}

/// A slide while a text is divided.
#[derive(Default)]
struct Divided<'a> {
    /// What is seen, beside the callout that fills it.
    visible: Vec<&'a markup::Block>,
    /// The callout that fills it, with its place.
    callout: Option<(Span, &'a markup::Callout)>,
    /// Where what is seen begins.
    span: Option<Span>,
    /// What the speaker has beside it.
    notes: Vec<&'a markup::Block>,
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
    fn layout(&self, level: u8) -> Layout {
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
fn divide<'a>(text: &SlideText<'a>, level: u8, programme: &Programme) -> (Vec<Divided<'a>>, Vec<&'a markup::Block>) {
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
