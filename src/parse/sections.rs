//! Cuts a document into sections: a heading with an id, and its text up to the next heading with an id.

use std::ops::Range;
use std::sync::Arc;

use super::braces;
use super::footnotes;
use super::markdown::{Document, Top, Trust};
use super::yaml::Complaints;
use crate::diagnostic::{Code, Diagnostic};
use crate::draft::{Heading, Section, Uses, Words};
use crate::markup::{Block, BlockKind, Footnote, Inline};
use crate::source::{FileId, Span};

/// The deepest heading that must have an id.
const DEEPEST_WITH_ID: u8 = 3;

/// Cuts the document, which stands in `file` from byte `offset`.
pub(crate) fn cut(
    file: FileId,
    offset: usize,
    text: &str,
    document: Document,
    trust: Trust,
    complaints: &mut Complaints,
) -> Vec<Section> {
    let mut cutter = Cutter { file, offset, text, trust, sections: Vec::new(), complaints };
    for top in document.tops {
        match top {
            Top::Heading(level, title, range) => cutter.heading(level, title, range),
            Top::Block(block) => cutter.block(block),
        }
    }
    cutter.finish(&document.footnotes)
}

struct Cutter<'a> {
    file: FileId,
    offset: usize,
    text: &'a str,
    trust: Trust,
    sections: Vec<Section>,
    complaints: &'a mut Complaints,
}

impl Cutter<'_> {
    fn span(&self, range: &Range<usize>) -> Span {
        Span::new(self.file, self.offset + range.start, self.offset + range.end)
    }

    fn block(&mut self, block: Block) {
        match self.sections.last_mut() {
            Some(section) => section.body.push(block),
            None if block.kind == BlockKind::Split => {}
            None => {
                let already =
                    self.complaints.iter().any(|c| c.code == Code::TextBeforeHeading && c.span.file == self.file);
                if !already {
                    let line_end = self.text[block.span.start as usize - self.offset..].find('\n').unwrap_or(0);
                    let span = Span { end: (block.span.start + line_end as u32).min(block.span.end), ..block.span };
                    self.complaints.push(Diagnostic::new(
                        Code::TextBeforeHeading,
                        span,
                        "text before the first heading belongs to no section; put it under a heading with an id, as in `# … {#etikk}`",
                    ));
                }
            }
        }
    }

    fn heading(&mut self, level: u8, mut title: Vec<Inline>, range: Range<usize>) {
        let source = self.text[range.clone()].trim_end();
        let line = source.lines().next().unwrap_or("");
        let start = self.offset + range.start;
        let braces = braces::heading(self.file, start, line, self.complaints);
        let span = Span::new(self.file, start, start + line.len());
        let (id, words) = match braces {
            Some(found) => (found.id, found.words),
            None => (None, Words::default()),
        };
        if id.is_none() && level > DEEPEST_WITH_ID {
            title.shrink_to_fit();
            self.block(Block { span, kind: BlockKind::Heading(level, title) });
            return;
        }
        let title_text = title_range(line);
        let title_span = self.span(&(range.start + title_text.start..range.start + title_text.end));
        let invented = id.is_none();
        let (id, id_span) = match id {
            Some(id) => (id.value, id.span),
            None => {
                let name = &self.text[range.start + title_text.start..range.start + title_text.end];
                // in a layer, it is told where it is known what the heading may mean
                if self.trust != Trust::Layer {
                    self.complaints.push(no_id(name, span));
                }
                (Arc::from(braces::slug(name)), span)
            }
        };
        let heading = Heading { level, id, id_span, invented, title, title_span, words, span };
        let end = Span::new(self.file, start + self.text[range.clone()].len(), start + self.text[range].len());
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
        let mut end = (self.offset + self.text.len()) as u32;
        for section in sections.iter_mut().rev() {
            section.span.end = end;
            section.body_span.end = end.max(section.body_span.start);
            end = section.span.start;
        }
        footnotes::give(&mut sections, footnotes, (self.text, self.offset), self.complaints);
        sections.iter_mut().for_each(|section| section.uses = Uses::of(section));
        sections
    }
}

/// The complaint of a heading without an id, in a file whose sections are its own.
pub(crate) fn no_id(name: &str, span: Span) -> Diagnostic {
    let id = braces::slug(name);
    let message = format!("heading `{name}` has no id; run `lagvis check --fix`, or write `{{#{id}}}` after it");
    Diagnostic::new(Code::NoId, span, message)
}

/// The range of a heading's text in its line, without `#`s and braces.
fn title_range(line: &str) -> Range<usize> {
    let end = braces::find(line).map_or(line.len(), |braces| braces.start);
    let text = line[..end].trim_end();
    let bare = text.trim_end_matches('#');
    // a closing run of `#` stands after a space; `C#` is a word
    let text = if bare.is_empty() || bare.ends_with([' ', '\t']) { bare.trim_end() } else { text };
    let start = text.len() - text.trim_start().trim_start_matches('#').trim_start().len();
    start..text.len().max(start)
}
