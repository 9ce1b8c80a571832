//! A section's slides: what of its text is seen in the hall, and what becomes the speaker's notes.
//!
//! Lists, tables, pictures, quotes and callouts are on the slide; prose goes to the notes. A callout that fills a slide gets one of
//! its own, and `---` splits. What is for the speaker is found at any depth, and has a slide wherever the section has one.

use serde::Serialize;

use super::audience::Audience;
use super::block::{Block, Callout, Kind, Passage, walk};
use super::cases::CaseParts;
use super::division::{Divided, SlideText, divide};
use super::layout::Layout;
use super::line::{Line, plain, shared_option};
use super::lookup::Lookup;
use super::phrase::Phrase;
use super::time::{self, SlideTime};
use super::writer::Writer;
use crate::cache::content_hash;
use crate::edition::Module;
use crate::markup::{self, Arrangement};
use crate::project::Language;
use crate::source::Span;

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
    /// The dates of the course, on the deck's first slide.
    pub(crate) dates: Vec<Phrase>,
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
    /// How long it takes, as its texts say.
    #[serde(skip)]
    pub(crate) time: SlideTime,
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
        let said = (&self.over, &self.title, &self.dates);
        let seen = (&self.layout, said, &self.blocks, &self.callout, &self.notes, &self.lang);
        self.hash = content_hash(&seen);
        self.speaker.hash = content_hash(&self.speaker.passages);
        self
    }
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
        let times = time::of_texts(texts, self.level, &self.lookup.project.programme);
        slides.iter_mut().zip(times).for_each(|(slide, (_, time))| slide.time = time);
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
    /// section's stands over it where that says something else.
    fn slide(&self, divided: &Divided<'_>, text: &SlideText<'_>, told: &mut Vec<Span>) -> Slide {
        let mut writer =
            Writer::new(self.lookup, self.module, Audience::Slide, &self.seen, text.footnotes).of(text.asks);
        let blocks = writer.blocks(divided.visible.iter().copied());
        let callout = divided.callout.map(|(span, callout)| writer.callout(callout, span).on_slide());
        let notes = writer.notes();
        let (callout, own) = callout.unzip();
        let (over, title) = match own.flatten() {
            Some(own) if says_again(&plain(self.title), &plain(&own)) => (None, own),
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
            dates: Vec::new(),
            notes,
            speaker: Speaker {
                hash: 0,
                passages: self.speaker(&for_speaker, text, layout, told).into_iter().collect(),
            },
            lang: text.lang.clone(),
            time: SlideTime::default(),
            span: divided.span.unwrap_or(self.span),
        }
    }
}

/// Whether the title of a section says no more than that of a slide does: it is that, or that behind a word for what it is, as in
/// `Case: The pier`.
fn says_again(section: &str, slide: &str) -> bool {
    let before = section.trim().strip_suffix(slide.trim());
    before.is_some_and(|before| before.is_empty() || before.trim_end().ends_with(':'))
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
