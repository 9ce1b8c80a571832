//! Cuts a document into sections: a heading with an id, and its text up to the next heading with an id.

use std::ops::Range;
use std::sync::Arc;

use super::body::Body;
use super::html::Trust;
use super::markdown::{ParsedText, Top};
use super::slug::slug;
use super::{braces, footnotes, keys, markdown_messages, misread_messages};
use crate::diagnostic::{Code, Complaints, Diagnostic};
use crate::draft::{Attributes, Heading, Section, Uses};
use crate::markup::{Block, BlockKind, Footnote, Inline, plain};
use crate::source::Span;

/// The deepest heading that must have an id.
const DEEPEST_WITH_ID: u8 = 3;

/// Cuts the document that was read from the Markdown of a file. `own` are the title and the id of a file that is a whole module.
pub(super) fn cut(
    body: Body<'_>,
    trust: Trust,
    document: ParsedText,
    own: Option<(String, String)>,
    complaints: &mut Complaints,
) -> Vec<Section> {
    let is_titled = document.tops.iter().any(|top| matches!(top, Top::Heading(1, ..)));
    let own = own.filter(|_| !is_titled);
    let mut cutter = Cutter { body, trust, own, sections: Vec::new(), complaints };
    for top in document.tops {
        match top {
            Top::Heading(level, title, range) => cutter.heading(level, title, &range),
            Top::Block(block) => cutter.block(block),
        }
    }
    cutter.finish(&document.footnotes)
}

/// What cuts: the last section is open, and blocks are added to it.
struct Cutter<'a> {
    body: Body<'a>,
    trust: Trust,
    /// The title and the id of the heading that a whole module lacks.
    own: Option<(String, String)>,
    sections: Vec<Section>,
    complaints: &'a mut Complaints,
}

impl Cutter<'_> {
    /// Adds a block to the open section. Before the first heading, a rule is passed over, and any other block is reported.
    fn block(&mut self, block: Block) {
        match self.sections.last_mut() {
            Some(section) => section.body.push(block),
            None if block.kind == BlockKind::Split => {}
            None => match self.own.take() {
                Some((title, id)) => self.before_title(block, title, id),
                None => self.before_heading(&block),
            },
        }
    }

    /// Reports the first text of a module that lacks its first heading, and begins the section with it that this would begin: what
    /// else the module says of it is no fault.
    fn before_title(&mut self, block: Block, title: String, id: String) {
        let is_taken = ["}", " "].iter().any(|end| self.body.text.contains(&format!("{{#{id}{end}")));
        let id = if is_taken { format!("{id}-modul") } else { id };
        let line = self.body.slice(&self.body.range(block.span)).lines().next().map_or(0, str::len);
        let place = Span { end: block.span.start + line as u32, ..block.span };
        self.complaints.push(markdown_messages::text_before_title(place, &title, &id));
        let span = Span { end: block.span.start, ..block.span };
        let heading = Heading {
            level: 1,
            id: id.into(),
            id_span: span,
            invented: false,
            is_underlined: false,
            meant_as_id: None,
            title: vec![Inline::Text(title)],
            title_span: place,
            attributes: Attributes::default(),
            span,
        };
        self.sections.push(Section {
            heading,
            body: vec![block],
            footnotes: Vec::new(),
            uses: Uses::default(),
            span,
            body_span: span,
        });
    }

    /// Reports the first text of a file that belongs to no section.
    fn before_heading(&mut self, block: &Block) {
        let (file, span) = (self.body.file, block.span);
        let mut before = self.complaints.iter();
        if !before.any(|found| found.code == Code::TextBeforeHeading && found.span.file == file) {
            let text = &self.body.text[span.start as usize - self.body.start..];
            let line = span.start + text.find('\n').unwrap_or(0) as u32;
            let span = Span { end: line.min(span.end), ..span };
            self.complaints.push(match &block.kind {
                BlockKind::Paragraph(line) if let [Inline::Strong(title)] = line.as_slice() => {
                    markdown_messages::bold_before_heading(span, plain(title))
                }
                _ => markdown_messages::text_before_heading(span),
            });
        }
    }

    /// Begins a section at a heading that covers `range`. One of level 4 to 6 that has no id is a block of the open section.
    fn heading(&mut self, level: u8, mut title: Vec<Inline>, range: &Range<usize>) {
        let body = self.body;
        let source = body.slice(range).trim_end();
        // a heading of more lines than one is a text with a line of `=` or `-` below it, and has its braces at the end of the text
        let (text, underline) = source.rsplit_once('\n').unwrap_or((source, ""));
        let text = text.trim_end();
        let told = self.complaints.len();
        let braces = braces::heading((body.file, body.start + range.start), text, self.trust, self.complaints);
        let refused = braces::find(text).filter(|_| self.complaints.len() > told);
        let span = body.span(&(range.start..range.start + text.len()));
        let (id, attributes) = match braces {
            Some(found) => (found.id, found.attributes),
            None => (None, Attributes::default()),
        };
        if id.is_none() && level > DEEPEST_WITH_ID {
            let words = attributes.operation.span.into_iter().chain(attributes.words());
            self.complaints.extend(words.map(markdown_messages::word_without_id));
            title.shrink_to_fit();
            self.block(Block { span, kind: BlockKind::Heading(level, title) });
            return;
        }
        let title_text = title_range(text, underline.is_empty());
        let title_range = range.start + title_text.start..range.start + title_text.end;
        let title_span = body.span(&title_range);
        let in_title = braces::in_title(body.file, body.start + title_range.start, body.slice(&title_range));
        self.complaints.extend(in_title);
        let (invented, is_underlined) = (id.is_none(), underline.ends_with('-'));
        let meant = refused.map(|braces| &text[braces]).or_else(|| meant_as_id(body.slice(&title_range)));
        let meant_as_id: Option<Arc<str>> = meant.filter(|_| invented).map(Arc::from);
        if meant_as_id.as_deref().is_some_and(is_not_closed) {
            self.complaints.retain(|told| told.code != Code::Leftover || !told.span.meets(span));
        }
        let (id, id_span) = match id {
            Some(id) => (id.value, id.span),
            // of the words that are seen: no comment, no address
            None => (Arc::from(slug(&plain(&title))), span),
        };
        let heading =
            Heading { level, id, id_span, invented, is_underlined, meant_as_id, title, title_span, attributes, span };
        // in a layer, it is reported where it is known what the heading may mean; of one without text it is said that it has none
        if invented && self.trust != Trust::Layer && !heading.title.is_empty() {
            self.complaints.push(no_id(&heading));
        }
        let end = body.span(&(range.end..range.end));
        self.sections.push(Section {
            heading,
            body: Vec::new(),
            footnotes: Vec::new(),
            uses: Uses::default(),
            span,
            body_span: end,
        });
    }

    /// Gives each section its end and the footnotes that it refers to.
    fn finish(self, footnotes: &[Footnote]) -> Vec<Section> {
        let mut sections = self.sections;
        // in a layer, it is reported where it is known which sections are its own
        if self.trust != Trust::Layer {
            self.complaints.extend(skipped_levels(&sections));
        }
        let mut end = (self.body.start + self.body.text.len()) as u32;
        for section in sections.iter_mut().rev() {
            section.span.end = end;
            section.body_span.end = end.max(section.body_span.start);
            end = section.span.start;
        }
        footnotes::give(&mut sections, footnotes, &self.body, self.complaints);
        sections.iter_mut().for_each(|section| section.uses = Uses::of(section));
        sections
    }
}

/// Complains of headings with ids that skip a level, among those of sections which stand one below the other in a file of their own. They
/// are shown on the one that is missing above them.
pub(crate) fn skipped_levels(sections: &[Section]) -> Complaints {
    let marks = |level: u8| "#".repeat(level.into());
    let levels = sections.windows(2).map(|two| (two[0].heading.level + 1, &two[1].heading));
    let skipped = levels.filter(|(wanted, heading)| heading.level > *wanted);
    skipped
        .map(|(wanted, heading)| misread_messages::level_skipped(heading.span, marks(heading.level), marks(wanted)))
        .collect()
}

/// The diagnostic of a heading without an id, in a file whose sections are its own.
pub(crate) fn no_id(heading: &Heading) -> Diagnostic {
    let title = plain(&heading.title);
    let meant = heading.meant_as_id.as_deref();
    match meant.map(|written| (written, id_between(written))) {
        _ if heading.is_underlined => markdown_messages::underlined(heading.span, &heading.id),
        Some((written, Some(id))) if written.starts_with('{') => {
            markdown_messages::signs_behind_id(heading.span, &title, id)
        }
        Some((written, Some(id))) => {
            markdown_messages::id_in_parentheses(heading.span, &title, written, id, &heading.id)
        }
        Some((written, None)) if is_not_closed(written) => {
            // words behind an id stay behind it
            let (id, words) = written.split_once(' ').filter(|_| written.starts_with("{#")).unwrap_or((written, ""));
            let own = slug(id);
            let id = if own.is_empty() { &*heading.id } else { &own };
            markdown_messages::id_not_closed(heading.span, &title, written, format!("{id} {words}").trim())
        }
        Some(_) => markdown_messages::braces_without_id(heading.span, &title, &heading.id),
        None => markdown_messages::heading_without_id(heading.span, &title, &heading.id),
    }
}

/// Whether a heading says its id, though not as an id is written: between other brackets, or in braces that are not closed.
pub(crate) fn says_id(heading: &Heading) -> bool {
    let is_between = |written: &str| !written.starts_with('{') && id_between(written).is_some();
    heading.meant_as_id.as_deref().is_some_and(|written| is_between(written) || is_not_closed(written))
}

fn is_not_closed(written: &str) -> bool {
    written.starts_with('{') && !written.contains('}')
}

/// What stands in a heading's text and may have been meant as its id: what ends it as `(#id)`, `[#id]` or `{#id}`, or from its first brace
/// on, but for those of parameters, of code and of what is escaped.
fn meant_as_id(title: &str) -> Option<&str> {
    let visible = keys::without_verbatim(title);
    let is_id = |open: &usize| id_between(&visible[*open..]).is_some() && !visible[..*open].ends_with(']');
    let open = visible.rfind(['(', '[', '{']).filter(is_id).or_else(|| visible.find(['{', '}']))?;
    Some(&title[open..])
}

/// The id that stands alone between brackets: `(#gaver)`, `[#gaver]` or `{#gaver}`.
pub(crate) fn id_between(text: &str) -> Option<&str> {
    let id = text.strip_prefix(['(', '[', '{'])?.strip_suffix([')', ']', '}'])?.strip_prefix('#')?;
    (!id.is_empty() && slug(id) == id).then_some(id)
}

/// The range of a heading's text in its source, without braces, and without the `#`s of one that is not underlined.
fn title_range(source: &str, has_signs: bool) -> Range<usize> {
    let end = braces::find(source).map_or(source.len(), |braces| braces.start);
    let text = source[..end].trim_end();
    if !has_signs {
        return 0..text.len();
    }
    let bare = text.trim_end_matches('#');
    // a closing run of `#` stands after a space; `C#` is a word
    let text = if bare.is_empty() || bare.ends_with([' ', '\t']) { bare.trim_end() } else { text };
    let start = text.len() - text.trim_start().trim_start_matches('#').trim_start().len();
    start..text.len().max(start)
}
