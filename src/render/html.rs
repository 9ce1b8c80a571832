//! Blocks and lines as HTML with holes.
//!
//! CommonMark's own elements are written here; everything that has a look of its own (callouts, figures, footnotes,
//! the frame of a table) is a template of the theme.

use std::sync::Arc;

use serde::Serialize;

use super::callout;
use super::shape::{Part, Parts};
use super::stencil::{Hole, Holes, Stencil, escape};
use super::theme::Skin;
use super::{diagram, highlight};
use crate::error::Error;
use crate::markup::{Align, Block, BlockKind, CalloutKind, Destination, Footnote, Inline, Item, List, Table, plain};

/// Where the HTML is going.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Medium {
    /// A page of the handbook.
    Handbook,
    /// A slide.
    Slide,
    /// The speaker's notes.
    Notes,
}

/// Writes the blocks of one section, and remembers its holes and footnotes.
pub(crate) struct Writer<'a> {
    pub(crate) skin: &'a Skin,
    pub(crate) medium: Medium,
    /// The level of the section's heading on a handbook page.
    pub(crate) level: u8,
    footnotes: &'a [Footnote],
    /// Labels of the footnotes referred to so far; a footnote's number is its place here.
    cited: Vec<&'a str>,
    pub(crate) holes: Holes,
    pub(crate) out: String,
}

#[derive(Serialize)]
struct NoteView {
    number: usize,
    label_id: String,
    ref_id: String,
    body: String,
}

impl<'a> Writer<'a> {
    pub(crate) fn new(skin: &'a Skin, medium: Medium, level: u8, footnotes: &'a [Footnote]) -> Self {
        let (cited, holes, out) = (Vec::new(), Holes::default(), String::new());
        Self { skin, medium, level, footnotes, cited, holes, out }
    }

    /// What has been written, cut at its holes.
    pub(crate) fn finish(mut self) -> Result<Stencil, Error> {
        let footnotes = self.take_footnotes()?;
        self.out.push_str(&footnotes);
        Ok(self.holes.cut(&self.out))
    }

    /// Runs `write` and gives what it wrote, instead of adding it.
    pub(crate) fn capture(&mut self, write: impl FnOnce(&mut Self) -> Result<(), Error>) -> Result<String, Error> {
        let before = std::mem::take(&mut self.out);
        let result = write(self);
        let written = std::mem::replace(&mut self.out, before);
        result.map(|()| written)
    }

    /// Writes blocks.
    pub(crate) fn blocks(&mut self, blocks: &'a [Block]) -> Result<(), Error> {
        let parts = Parts::of(blocks);
        blocks.iter().enumerate().try_for_each(|(at, block)| self.block(block, parts.at(at)))
    }

    pub(crate) fn block(&mut self, block: &'a Block, part: Option<&Part>) -> Result<(), Error> {
        match &block.kind {
            BlockKind::Paragraph(line) => self.element("p", line)?,
            BlockKind::Heading(_, line) => {
                let level = self.holes.mark(Hole::Level((self.level + 1).min(6)));
                self.out.push_str(&format!("<h{level}>"));
                self.line(line)?;
                self.out.push_str(&format!("</h{level}>\n"));
            }
            BlockKind::List(list) => self.list(list)?,
            BlockKind::Table(table) => self.table(table)?,
            BlockKind::Code(language, text) => {
                self.out.push_str("<pre><code");
                if !language.is_empty() {
                    self.out.push_str(" class=\"language-");
                    escape(language, &mut self.out);
                    self.out.push('"');
                }
                self.out.push('>');
                self.out.push_str(&highlight::code(language, text));
                self.out.push_str("</code></pre>\n");
            }
            BlockKind::Quote(blocks) => {
                self.out.push_str("<blockquote>\n");
                self.blocks(blocks)?;
                self.out.push_str("</blockquote>\n");
            }
            BlockKind::Definitions(terms) => self.definitions(terms)?,
            BlockKind::Figure(image) => {
                let mark = self.holes.mark(Hole::Figure(Arc::new(image.clone())));
                self.out.push_str(&mark);
                self.out.push('\n');
            }
            BlockKind::Callout(callout) => self.callout(callout, part)?,
            BlockKind::Html(html) => self.out.push_str(html),
            BlockKind::Split => {}
        }
        Ok(())
    }

    fn callout(&mut self, callout: &'a crate::markup::Callout, part: Option<&Part>) -> Result<(), Error> {
        let hidden = match self.medium {
            Medium::Handbook => matches!(callout.kind, CalloutKind::Notes | CalloutKind::Slide),
            Medium::Slide => matches!(callout.kind, CalloutKind::Notes | CalloutKind::Handbook),
            Medium::Notes => matches!(callout.kind, CalloutKind::Slide | CalloutKind::Handbook),
        };
        if hidden {
            return Ok(());
        }
        if matches!(callout.kind, CalloutKind::Slide | CalloutKind::Notes) {
            return self.blocks(&callout.blocks);
        }
        let view = callout::view(self, callout, part)?;
        let html = self.skin.render("callout.html", &view)?;
        self.out.push_str(html.trim());
        self.out.push('\n');
        Ok(())
    }

    pub(crate) fn element(&mut self, name: &str, line: &'a [Inline]) -> Result<(), Error> {
        self.out.push_str(&format!("<{name}>"));
        self.line(line)?;
        self.out.push_str(&format!("</{name}>\n"));
        Ok(())
    }

    fn list(&mut self, list: &'a List) -> Result<(), Error> {
        let name = if list.start.is_some() { "ol" } else { "ul" };
        match list.start {
            Some(start) if start != 1 => self.out.push_str(&format!("<ol start=\"{start}\">\n")),
            _ => self.out.push_str(&format!("<{name}>\n")),
        }
        list.items.iter().try_for_each(|item| self.item(item))?;
        self.out.push_str(&format!("</{name}>\n"));
        Ok(())
    }

    fn item(&mut self, item: &'a Item) -> Result<(), Error> {
        let Some(done) = item.done else {
            self.out.push_str("<li>");
            self.loose_or_tight(&item.blocks, item.tight)?;
            self.out.push_str("</li>\n");
            return Ok(());
        };
        let state = if done { " checked" } else { "" };
        self.out.push_str(&format!("<li class=\"task\"><label><input type=\"checkbox\" disabled{state}> "));
        let mut blocks = item.blocks.iter();
        if let Some(Block { kind: BlockKind::Paragraph(line), .. }) = blocks.clone().next() {
            blocks.next();
            self.line(line)?;
        }
        self.out.push_str("</label>");
        blocks.try_for_each(|block| self.block(block, None))?;
        self.out.push_str("</li>\n");
        Ok(())
    }

    /// Writes blocks, the paragraphs without `<p>` where they are tight.
    pub(crate) fn loose_or_tight(&mut self, blocks: &'a [Block], tight: bool) -> Result<(), Error> {
        for block in blocks {
            match &block.kind {
                BlockKind::Paragraph(line) if tight => self.line(line)?,
                _ => self.block(block, None)?,
            }
        }
        Ok(())
    }

    fn table(&mut self, table: &'a Table) -> Result<(), Error> {
        let class = |at: usize| match table.align.get(at) {
            Some(Align::Right) => " class=\"right\"",
            Some(Align::Center) => " class=\"center\"",
            _ => "",
        };
        let html = self.capture(|writer| {
            writer.out.push_str("<table>\n<thead><tr>");
            for (at, cell) in table.head.iter().enumerate() {
                match cell.is_empty() {
                    true => writer.out.push_str("<td></td>"),
                    false => {
                        writer.out.push_str(&format!("<th scope=\"col\"{}>", class(at)));
                        writer.line(cell)?;
                        writer.out.push_str("</th>");
                    }
                }
            }
            writer.out.push_str("</tr></thead>\n<tbody>\n");
            for row in &table.rows {
                writer.out.push_str("<tr>");
                for (at, cell) in row.iter().enumerate() {
                    writer.out.push_str(&format!("<td{}>", class(at)));
                    writer.line(cell)?;
                    writer.out.push_str("</td>");
                }
                writer.out.push_str("</tr>\n");
            }
            writer.out.push_str("</tbody>\n</table>");
            Ok(())
        })?;
        let heads: Vec<_> = table.head.iter().map(|cell| plain(cell)).filter(|head| !head.is_empty()).collect();
        let values =
            serde_json::json!({ "table": html, "label": format!("{}: {}", self.skin.text("table"), heads.join(", ")) });
        let framed = self.skin.render("table.html", &values)?;
        self.out.push_str(framed.trim());
        self.out.push('\n');
        Ok(())
    }

    fn definitions(&mut self, terms: &'a [(Vec<Inline>, Vec<Vec<Block>>)]) -> Result<(), Error> {
        self.out.push_str("<dl>\n");
        for (term, texts) in terms {
            self.element("dt", term)?;
            for text in texts {
                self.out.push_str("<dd>");
                self.loose_or_tight(text, text.len() == 1)?;
                self.out.push_str("</dd>\n");
            }
        }
        self.out.push_str("</dl>\n");
        Ok(())
    }

    /// Writes a line.
    pub(crate) fn line(&mut self, line: &'a [Inline]) -> Result<(), Error> {
        line.iter().try_for_each(|inline| self.inline(inline))
    }

    fn wrapped(&mut self, name: &str, inner: &'a [Inline]) -> Result<(), Error> {
        self.out.push_str(&format!("<{name}>"));
        self.line(inner)?;
        self.out.push_str(&format!("</{name}>"));
        Ok(())
    }

    fn inline(&mut self, inline: &'a Inline) -> Result<(), Error> {
        match inline {
            Inline::Text(text) => escape(text, &mut self.out),
            Inline::Code(text) => {
                self.out.push_str("<code>");
                escape(text, &mut self.out);
                self.out.push_str("</code>");
            }
            Inline::Emphasis(inner) => self.wrapped("em", inner)?,
            Inline::Strong(inner) => self.wrapped("strong", inner)?,
            Inline::Strike(inner) => self.wrapped("del", inner)?,
            Inline::Link(link) => self.link(&link.to, &link.text)?,
            Inline::Image(image) => {
                let mark = self.holes.mark(Hole::Picture(Arc::new(image.clone())));
                self.out.push_str(&mark);
            }
            Inline::Footnote(label) => self.footnote(label)?,
            Inline::Parameter(parameter) => {
                let mark = self.holes.mark(Hole::Parameter(parameter.name.clone(), parameter.add));
                self.out.push_str(&mark);
            }
            Inline::Html(start, inner, end) => {
                self.out.push_str(start);
                self.line(inner)?;
                self.out.push_str(end);
            }
            Inline::SoftBreak => self.out.push('\n'),
            Inline::HardBreak => self.out.push_str("<br>\n"),
        }
        Ok(())
    }

    fn link(&mut self, to: &Destination, text: &'a [Inline]) -> Result<(), Error> {
        let to = Arc::new(to.clone());
        let (start, end) = (self.holes.mark(Hole::LinkStart(to.clone())), self.holes.mark(Hole::LinkEnd(to)));
        self.out.push_str(&start);
        self.line(text)?;
        self.out.push_str(&end);
        Ok(())
    }

    fn footnote(&mut self, label: &str) -> Result<(), Error> {
        let Some(note) = self.footnotes.iter().find(|note| note.label == label) else { return Ok(()) };
        let (number, again) = match self.cited.iter().position(|cited| *cited == label) {
            Some(at) => (at + 1, true),
            None => {
                self.cited.push(&note.label);
                (self.cited.len(), false)
            }
        };
        // a second reference to the same note has no id of its own; the way back leads to the first
        let ref_id =
            if again { format!("fotnoteref-{number}-{}", self.out.len()) } else { format!("fotnoteref-{number}") };
        let values = serde_json::json!({
            "number": number,
            "label_id": self.holes.mark(Hole::Local(format!("fotnote-{number}"))),
            "ref_id": self.holes.mark(Hole::Local(ref_id)),
        });
        let html = self.skin.render("footnote_ref.html", &values)?;
        self.out.push_str(html.trim());
        Ok(())
    }

    /// The footnotes that were cited, in their frame; nothing where there are none.
    pub(crate) fn take_footnotes(&mut self) -> Result<String, Error> {
        let mut notes = Vec::new();
        // a footnote may itself cite one
        while let Some(label) = self.cited.get(notes.len()).copied() {
            let number = notes.len() + 1;
            let note = self.footnotes.iter().find(|note| note.label == label);
            let blocks = note.map_or(&[][..], |note| &note.blocks);
            let body = self.capture(|writer| writer.loose_or_tight(blocks, blocks.len() == 1))?;
            notes.push(NoteView {
                number,
                label_id: self.holes.mark(Hole::Local(format!("fotnote-{number}"))),
                ref_id: self.holes.mark(Hole::Local(format!("fotnoteref-{number}"))),
                body,
            });
        }
        match notes.is_empty() {
            true => Ok(String::new()),
            false => {
                Ok(self.skin.render("footnotes.html", &serde_json::json!({ "notes": notes }))?.trim().to_owned() + "\n")
            }
        }
    }

    /// The drawing of a list.
    pub(crate) fn diagram(&self, kind: CalloutKind, blocks: &[Block]) -> Option<String> {
        let list = blocks.iter().find_map(|block| match &block.kind {
            BlockKind::List(list) => Some(list),
            _ => None,
        })?;
        match kind {
            CalloutKind::Tree => Some(diagram::tree(list)),
            CalloutKind::Cycle => Some(diagram::cycle(list)),
            _ => None,
        }
    }
}
