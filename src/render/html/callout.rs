//! Callouts as HTML: a template for each kind, on the page (`callouts/`) and on the slide that it fills (`slide-callouts/`).

use serde::Serialize;

use super::line::link_end;
use super::writer::TextWriter;
use crate::book::{Callout, Code, Column, LinkBox};
use crate::error::Error;
use crate::markup::Form;

/// What the template of a callout gets.
#[derive(Serialize)]
struct View<'a> {
    kind: &'static str,
    /// What the kind is called.
    label: &'a str,
    title: Option<String>,
    body: String,
    minutes: Option<u32>,
    form: Option<&'static str>,
    part: Option<u32>,
    parts: Option<u32>,
    id: Option<String>,
    prev_part: Option<String>,
    next_part: Option<String>,
    source: Option<&'a str>,
    columns: Vec<ColumnView>,
    link: Option<LinkView<'a>>,
    qr: Option<&'a Code>,
    agenda: Option<String>,
}

#[derive(Serialize)]
struct ColumnView {
    title: Option<String>,
    body: String,
}

#[derive(Serialize)]
struct LinkView<'a> {
    start: String,
    text: String,
    end: &'static str,
    address: Option<&'a str>,
}

impl TextWriter<'_> {
    /// A callout by a template in `folder`: `callouts` within a text, `slide-callouts` on the slide that it fills.
    pub(super) fn callout(&self, folder: &str, callout: &Callout) -> Result<String, Error> {
        let html = self.theme.render(&format!("{folder}/{}.html", callout.kind.word()), &view(self, callout)?)?;
        Ok(html.trim().to_owned())
    }
}

fn view<'a>(writer: &TextWriter<'a>, callout: &'a Callout) -> Result<View<'a>, Error> {
    let part = callout.part.as_ref();
    let id = |id: &Option<String>| id.as_ref().map(|id| writer.place.id(writer.module, id));
    let mut body = String::new();
    writer.blocks(&callout.blocks, &mut body)?;
    let column = |column: &Column| {
        let mut body = String::new();
        writer.blocks(&column.blocks, &mut body)?;
        let title = column.title.as_ref().map(|title| writer.line_html(title)).transpose()?;
        Ok(ColumnView { title, body })
    };
    Ok(View {
        kind: callout.kind.word(),
        label: writer.theme.text(&format!("kind_{}", callout.kind.word().replace('-', "_"))),
        title: callout.title.as_ref().map(|title| writer.line_html(title)).transpose()?,
        body,
        minutes: callout.minutes,
        form: callout.form.map(Form::word),
        part: part.map(|part| part.number),
        parts: part.map(|part| part.count),
        id: part.and_then(|part| id(&part.id)),
        prev_part: part.and_then(|part| id(&part.previous)),
        next_part: part.and_then(|part| id(&part.next)),
        source: callout.source.as_deref(),
        columns: callout.columns.iter().map(column).collect::<Result<_, Error>>()?,
        link: callout.link.as_ref().map(|link| link_view(writer, link)).transpose()?,
        qr: callout.link.as_ref().and_then(|link| link.qr.as_ref()),
        agenda: callout.agenda.as_ref().map(|day| super::agenda::html(writer.theme, writer.place, day)).transpose()?,
    })
}

fn link_view<'a>(writer: &TextWriter<'_>, link: &'a LinkBox) -> Result<LinkView<'a>, Error> {
    let mut start = writer.line_html(&link.lacking)?;
    writer.link_start(link.target.as_ref(), &mut start);
    Ok(LinkView {
        start,
        text: writer.line_html(&link.body)?,
        end: link_end(link.target.as_ref()),
        address: link.address.as_deref(),
    })
}
