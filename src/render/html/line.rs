//! Lines as HTML: what stands within a paragraph, a heading or a cell.

use super::place::PageKind;
use super::writer::{TextWriter, attribute};
use crate::book::{HtmlPiece, Line, Mark, Run, Target, after_slashes};
use crate::error::Error;
use crate::render::placeholders::{escape, escaped};

impl TextWriter<'_> {
    /// A line as HTML.
    pub(crate) fn line_html(&self, line: &Line) -> Result<String, Error> {
        let mut out = String::new();
        self.line(line, &mut out)?;
        Ok(out)
    }

    /// Writes a line.
    pub(crate) fn line(&self, line: &[Run], out: &mut String) -> Result<(), Error> {
        for run in line {
            match run {
                Run::Text(text) => self.text(text, out),
                Run::Mark(mark) => self.mark(mark, out)?,
            }
        }
        Ok(())
    }

    /// Writes a text, on a slide with marks where it may be broken.
    pub(super) fn text(&self, text: &str, out: &mut String) {
        if self.place.kind != PageKind::Deck {
            return escape(text, out);
        }
        for (at, piece) in after_slashes(text).enumerate() {
            out.push_str(if at == 0 { "" } else { "<wbr>" });
            escape(piece, out);
        }
    }

    /// Writes a mark by its element.
    fn mark(&self, mark: &Mark, out: &mut String) -> Result<(), Error> {
        match mark {
            Mark::Em { body } => self.wrapped("em", body, out)?,
            Mark::Strong { body } => self.wrapped("strong", body, out)?,
            Mark::Strike { body } => self.wrapped("del", body, out)?,
            Mark::Task { done, body } => {
                out.push_str("<span class=\"task\">");
                self.task(*done, body, out)?;
                out.push_str("</span>");
            }
            Mark::Code { text } => {
                out.push_str("<code>");
                self.text(text, out);
                out.push_str("</code>");
            }
            Mark::Break => out.push_str("<br>\n"),
            Mark::Slot { text } => out.extend(["<span class=\"slot\">", &escaped(text), "</span>"]),
            Mark::Link { target, title, body, .. } => {
                self.link_start(target.as_ref(), out);
                if !title.is_empty() {
                    out.pop();
                    attribute("title", title, out);
                    out.push('>');
                }
                self.between("", body, link_end(target.as_ref()), out)?;
            }
            Mark::Term { id, body, .. } if self.hidden.contains(id) => self.line(body, out)?,
            Mark::Term { id, explanation, body } => {
                out.push_str("<a class=\"term\"");
                attribute("href", &self.place.glossary(id), out);
                attribute("aria-description", explanation, out);
                self.between(">", body, "</a>", out)?;
            }
            Mark::Note { number, reference } => self.reference(*number, *reference, out)?,
            Mark::Picture { picture, alt, title } => {
                out.push_str("<img");
                attribute("src", &self.place.picture(picture), out);
                attribute("alt", alt, out);
                if !title.is_empty() {
                    attribute("title", title, out);
                }
                out.push('>');
            }
            Mark::Html(html) => self.between(&html.start, &html.body, &html.end, out)?,
        }
        Ok(())
    }

    /// Writes a line in an element.
    pub(super) fn wrapped(&self, name: &str, line: &Line, out: &mut String) -> Result<(), Error> {
        self.between(&format!("<{name}>"), line, &format!("</{name}>"), out)
    }

    /// Writes a line between two tags.
    pub(super) fn between(&self, start: &str, line: &[Run], end: &str, out: &mut String) -> Result<(), Error> {
        out.push_str(start);
        self.line(line, out)?;
        out.push_str(end);
        Ok(())
    }

    /// Writes the start tag of a link, or of a `span` where it leads nowhere.
    pub(crate) fn link_start(&self, target: Option<&Target>, out: &mut String) {
        let Some(target) = target else {
            out.push_str("<span class=\"no-link\">");
            return;
        };
        out.push_str(match target {
            Target::Act { .. } => "<a class=\"act\"",
            Target::Address { .. } if target.is_web() => "<a class=\"external\"",
            _ => "<a",
        });
        self.href(target, out);
        out.push('>');
    }

    /// Writes the attributes of a tag that leads to a target.
    fn href(&self, target: &Target, out: &mut String) {
        attribute("href", &self.place.href(target, self.module), out);
        // a link out of the deck leaves the slide where it is
        if self.place.kind == PageKind::Deck && target.leaves_deck() {
            out.push_str(" target=\"_blank\" rel=\"noopener\" aria-describedby=\"ui_new-tab\"");
        }
    }

    /// Writes a piece of raw HTML: the text of tags as it stands, or the attribute of a link or a picture. One without a target has none.
    pub(super) fn html(&self, piece: &HtmlPiece, out: &mut String) {
        match piece {
            HtmlPiece::Text(html) => out.push_str(html),
            HtmlPiece::Link(Some(target)) => self.href(target, out),
            HtmlPiece::Picture(Some(picture)) => attribute("src", &self.place.picture(picture), out),
            HtmlPiece::Link(None) | HtmlPiece::Picture(None) => {}
        }
    }

    /// Writes the number of a footnote as a link to it. `reference` counts the references to that footnote, from 1.
    fn reference(&self, number: usize, reference: usize, out: &mut String) -> Result<(), Error> {
        // the way back from a footnote leads to the first reference
        let again = if reference == 1 { String::new() } else { format!("-{reference}") };
        let values = serde_json::json!({
            "number": number,
            "label_id": self.local(&format!("fotnote-{number}")),
            "ref_id": self.local(&format!("fotnoteref-{number}{again}")),
        });
        out.push_str(self.theme.render("footnote_ref.html", &values)?.trim());
        Ok(())
    }
}

/// The end tag that goes with [`TextWriter::link_start`].
pub(crate) fn link_end(target: Option<&Target>) -> &'static str {
    if target.is_some() { "</a>" } else { "</span>" }
}
