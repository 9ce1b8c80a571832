//! The writer of a text for one audience: its lines, with parameters filled in, links resolved and footnotes numbered.

use std::collections::BTreeMap;

use super::audience::Audience;
use super::block::CasePart;
use super::html;
use super::line::{Html, Line, Mark, Run, Target, plain, push_text};
use super::lookup::Lookup;
use crate::address::typeable;
use crate::edition::{Inserted, Module};
use crate::markup::{self, ActPlace, Destination, Footnote, Image, Inline, Link};
use crate::source::Span;

/// The places in acts that a section refers to, and whether a line of its text does, and not the link of a callout alone.
pub(crate) type ActReferences = BTreeMap<ActPlace, bool>;

/// The level of a slide's heading.
const SLIDE_LEVEL: u8 = 2;

/// The label of the first reference to a place in an act, in the section of this label.
pub(super) fn act_label(section: &str, place: &ActPlace) -> String {
    format!("{section}--{}-{}", place.act, place.place)
}

/// Makes the text of one section, for one audience.
pub(super) struct Writer<'a> {
    pub(super) lookup: &'a Lookup<'a>,
    module: &'a Module,
    pub(super) audience: Audience,
    pub(super) footnotes: &'a [Footnote],
    /// The parts of cases that its audience meets in the section.
    pub(super) parts: &'a [(Span, CasePart)],
    /// The labels of the footnotes referred to so far, and how often; a footnote's number is its place here.
    pub(super) cited: Vec<(&'a str, usize)>,
    /// The label of the section of the handbook that it is a text of.
    label: Option<&'a str>,
    /// The level of the heading that it stands below.
    pub(super) level: u8,
    /// The places in acts that the section has referred to so far.
    pub(super) acts: ActReferences,
    /// Whether a link has an address that is printed.
    pub(super) has_address: bool,
    /// What was left out because it is for the speaker.
    pub(super) for_speaker: Vec<&'a markup::Block>,
    /// The notes that the speaker has read already: each is said once.
    pub(super) told: Vec<Span>,
    /// Whether its text may have instructions.
    pub(super) asks: bool,
    /// Whether it is in a quotation, which asks nobody for a text.
    pub(super) is_quoted: bool,
    /// The list whose points are written.
    pub(super) points: Option<&'a markup::List>,
    /// How many quizzes the section has had so far.
    pub(super) quizzes: usize,
}

impl<'a> Writer<'a> {
    /// A writer of a text with these footnotes, in a section with these parts of cases.
    pub(super) fn new(
        lookup: &'a Lookup<'a>,
        module: &'a Module,
        audience: Audience,
        parts: &'a [(Span, CasePart)],
        footnotes: &'a [Footnote],
    ) -> Self {
        let (cited, acts, for_speaker) = (Vec::new(), ActReferences::new(), Vec::new());
        Self {
            lookup,
            module,
            audience,
            parts,
            footnotes,
            cited,
            label: None,
            level: SLIDE_LEVEL,
            acts,
            has_address: false,
            for_speaker,
            told: Vec::new(),
            asks: true,
            is_quoted: false,
            points: None,
            quizzes: 0,
        }
    }

    /// Goes on in the section of this label and level, whose earlier texts have referred to these places and have so many quizzes.
    pub(super) fn after(self, label: &'a str, level: u8, acts: ActReferences, quizzes: usize) -> Self {
        Self { label: Some(label), level, acts, quizzes, ..self }
    }

    /// Writes a text of which it is known whether it has instructions.
    pub(super) fn of(self, asks: bool) -> Self {
        Self { asks, ..self }
    }

    /// A line.
    pub(super) fn line(&mut self, line: &'a [Inline]) -> Line {
        let mut out = Line::new();
        line.iter().for_each(|inline| self.inline(inline, &mut out));
        out.shrink_to_fit();
        out
    }

    /// Adds an inline to a line. A soft break is a line feed in its text; what has no value, or is for others, adds nothing.
    fn inline(&mut self, inline: &'a Inline, out: &mut Line) {
        let mark = match inline {
            Inline::Text(text) => return push_text(out, text),
            Inline::Escaped(sign) => return push_text(out, sign.encode_utf8(&mut [0; 4])),
            Inline::SoftBreak => return push_text(out, "\n"),
            Inline::Code(text) => Mark::Code { text: text.clone() },
            Inline::Emphasis(inner) => Mark::Em { body: self.line(inner) },
            Inline::Strong(inner) => Mark::Strong { body: self.line(inner) },
            Inline::Strike(inner) => Mark::Strike { body: self.line(inner) },
            Inline::Link(link) => return self.link(link, out),
            Inline::Image(image) => match self.picture(image) {
                Some(mark) => mark,
                None => return,
            },
            Inline::Footnote(label) => match self.reference(label) {
                Some(mark) => mark,
                None => return,
            },
            Inline::Parameter(parameter) => match self.lookup.insert(parameter) {
                Some(Inserted::Slot(text)) => Mark::Slot { text },
                Some(Inserted::Value(value)) => return push_text(out, &value),
                None => return,
            },
            Inline::Html(html) => {
                let (style, lang) = html::meaning(&html.start);
                let (start, end) = (html.start.clone(), html.end.clone());
                Mark::Html(Html { start, end, style, lang, body: self.line(&html.inner) })
            }
            Inline::HardBreak => Mark::Break,
        };
        out.push(Run::Mark(Box::new(mark)));
    }

    /// A picture within a line.
    pub(super) fn picture(&self, image: &Image) -> Option<Mark> {
        let picture = self.lookup.pictures.get(&image.path)?.clone();
        Some(Mark::Picture { picture, alt: self.lookup.fill(&image.alt), title: self.lookup.fill(&image.title) })
    }

    /// A link, after what its address lacks.
    fn link(&mut self, link: &'a Link, out: &mut Line) {
        let target = self.target(link);
        let body = self.line(&link.text);
        self.lacking(link, &body, out);
        // what an act's address is, the index of acts says
        let address = match &target {
            Some(Target::Address { url }) => Some(typeable(url)).filter(|address| !plain(&body).contains(address)),
            _ => None,
        };
        self.has_address |= address.is_some();
        out.push(Run::Mark(Box::new(Mark::Link { address, target, title: self.lookup.fill(&link.title), body })));
    }

    /// Adds the slots of a link's address that its text does not hold: what nobody has said yet.
    pub(super) fn lacking(&self, link: &Link, body: &[Run], out: &mut Line) {
        if let Destination::Address(address) = &link.to {
            let said = plain(body);
            for text in self.lookup.slots(address).filter(|text| !said.contains(text)) {
                out.push(Run::Mark(Box::new(Mark::Slot { text })));
                push_text(out, " ");
            }
        }
    }

    /// Where a link in a line leads. The first reference of a section to a place in an act is marked.
    fn target(&mut self, link: &Link) -> Option<Target> {
        let mut target = self.box_target(link)?;
        if let (Target::Act { mark, .. }, Destination::Act(there)) = (&mut target, &link.to) {
            let is_first = self.acts.insert(there.clone(), true) == Some(false);
            *mark = self.label.filter(|_| is_first).map(|label| act_label(label, there));
        }
        Some(target)
    }

    /// Where the link of a callout or of raw HTML leads, which bears no mark.
    pub(super) fn box_target(&mut self, link: &Link) -> Option<Target> {
        if let Destination::Act(there) = &link.to {
            self.acts.entry(there.clone()).or_default();
        }
        self.lookup.target(self.module, self.audience, &link.to)
    }

    /// The reference to a footnote: the footnote's number in this text, and how often it has been referred to, both from 1. Nothing where
    /// the audience has nothing of the footnote.
    fn reference(&mut self, label: &str) -> Option<Mark> {
        let note = self.footnotes.iter().find(|note| note.label == label && self.shows_any(&note.blocks))?;
        let at = self.cited.iter().position(|(cited, _)| *cited == label).unwrap_or_else(|| {
            self.cited.push((&note.label, 0));
            self.cited.len() - 1
        });
        self.cited[at].1 += 1;
        Some(Mark::Note { number: at + 1, reference: self.cited[at].1 })
    }
}
