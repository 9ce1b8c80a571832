//! Callouts as HTML: a template for each kind, on the page (`callouts/`) and on the slide that it fills (`slide-callouts/`).

use serde_json::{Value, json};

use super::line::link_end;
use super::writer::TextWriter;
use crate::book::{Block, Callout, Column, Line, LinkBox, Phrase};
use crate::error::Error;

impl TextWriter<'_> {
    /// A callout by a template in `folder`: `callouts` within a text, `slide-callouts` on the slide that it fills.
    pub(super) fn callout(&self, folder: &str, callout: &Callout) -> Result<String, Error> {
        let html = self.theme.render(&format!("{folder}/{}.html", callout.kind.word()), &view(self, callout)?)?;
        Ok(html.trim().to_owned())
    }
}

/// What the template of a callout gets.
fn view(writer: &TextWriter<'_>, callout: &Callout) -> Result<Value, Error> {
    let part = callout.part.as_ref();
    let id = |id: &Option<String>| id.as_ref().map(|id| writer.place.id(writer.module, id));
    let line = |line: &Option<Line>| line.as_ref().map(|line| writer.line_html(line)).transpose();
    let blocks = |blocks: &[Block]| {
        let mut body = String::new();
        writer.blocks(blocks, &mut body).map(|()| body)
    };
    let column = |column: &Column| Ok(json!({ "title": line(&column.title)?, "body": blocks(&column.blocks)? }));
    Ok(json!({
        "kind": callout.kind.word(),
        "label": callout.label.iter().map(|phrase| writer.theme.phrase(phrase)).collect::<Vec<_>>(),
        "title": line(&callout.title)?,
        "body": blocks(&callout.blocks)?,
        "badge": callout.badge,
        "badge_words": callout.badge.map(|minutes| writer.theme.phrase(&Phrase::minutes(minutes))),
        "clock": callout.clock,
        "id": part.and_then(|part| id(&part.id)),
        "prev_part": part.and_then(|part| id(&part.previous)),
        "next_part": part.and_then(|part| id(&part.next)),
        "source": line(&callout.source)?,
        "quiz": callout.quiz.as_ref().map(|quiz| writer.quiz(quiz)).transpose()?,
        "across": callout.across,
        "columns": callout.columns.iter().map(column).collect::<Result<Vec<_>, Error>>()?,
        "link": callout.link.as_ref().map(|link| link_view(writer, link)).transpose()?,
        "qr": callout.link.as_ref().and_then(|link| link.qr.as_ref()),
        "agenda": callout.agenda.as_ref().map(|day| super::agenda::html(writer, day)).transpose()?,
    }))
}

/// The box of a link: the start tag, with what a text lacks before it, the text, the end tag, and the address to type.
fn link_view(writer: &TextWriter<'_>, link: &LinkBox) -> Result<Value, Error> {
    let mut start = writer.line_html(&link.lacking)?;
    writer.link_start(link.target.as_ref(), &mut start);
    let (text, end) = (writer.line_html(&link.body)?, link_end(link.target.as_ref()));
    Ok(json!({ "start": start, "text": text, "end": end, "address": link.address }))
}
