//! Callouts as the values that the theme's templates show.

use std::sync::Arc;

use serde::Serialize;

use super::diagram;
use super::html::{Medium, Writer};
use super::shape::{self, Beside, Part, main_link};
use super::stencil::Hole;
use crate::error::Error;
use crate::markup::{AddressPiece, Block, Callout, CalloutKind, Destination, Link};

/// What `callout.html` and `slide-callout.html` get.
#[derive(Serialize)]
pub(crate) struct View {
    pub(crate) kind: &'static str,
    pub(crate) title: Option<String>,
    body: String,
    minutes: Option<u32>,
    form: Option<&'static str>,
    part: Option<u32>,
    parts: Option<u32>,
    anchor: String,
    prev_part: Option<String>,
    next_part: Option<String>,
    source: Option<String>,
    columns: Vec<Column>,
    diagram: Option<String>,
    link: Option<LinkView>,
    qr: Option<String>,
    agenda: Option<String>,
}

#[derive(Serialize)]
struct Column {
    title: Option<String>,
    body: String,
}

#[derive(Serialize)]
struct LinkView {
    start: String,
    text: String,
    end: String,
    /// The address as text; on slides alone.
    address: Option<String>,
    missing: String,
}

/// The values of a callout.
pub(crate) fn view<'a>(writer: &mut Writer<'a>, callout: &'a Callout, part: Option<&Part>) -> Result<View, Error> {
    let title = match callout.title.is_empty() {
        true => None,
        false => Some(writer.capture(|writer| writer.line(&callout.title))?),
    };
    let link = main_link(callout);
    let body = match callout.kind {
        CalloutKind::Columns => String::new(),
        CalloutKind::Film | CalloutKind::Link => writer.capture(|writer| body_beside_link(writer, &callout.blocks))?,
        _ => writer.capture(|writer| writer.blocks(&callout.blocks))?,
    };
    let neighbour = |writer: &mut Writer<'a>, step: i64| {
        let part = part?;
        let number = u32::try_from(i64::from(part.number) + step).ok().filter(|n| (1..=part.count).contains(n))?;
        Some(writer.holes.mark(Hole::Local(part.anchor(number))))
    };
    Ok(View {
        kind: callout.kind.word(),
        title,
        body,
        minutes: callout.keys.minutes,
        form: callout.keys.form.map(crate::markup::Form::word),
        part: part.map(|part| part.number),
        parts: part.map(|part| part.count),
        prev_part: neighbour(writer, -1),
        next_part: neighbour(writer, 1),
        anchor: part.map(|part| writer.holes.mark(Hole::Local(part.anchor(part.number)))).unwrap_or_default(),
        source: callout.keys.source.clone(),
        columns: if callout.kind == CalloutKind::Columns { columns(writer, &callout.blocks)? } else { Vec::new() },
        diagram: writer.diagram(callout.kind, &callout.blocks),
        qr: link.filter(|_| writer.medium == Medium::Slide).map(|link| match fixed_address(&link.to) {
            Some(address) => diagram::qr(address),
            None => writer.holes.mark(Hole::QrCode(Arc::new(link.to.clone()))),
        }),
        link: link.map(|link| link_view(writer, link)).transpose()?,
        agenda: callout.keys.day.map(|day| writer.holes.mark(Hole::Agenda(day))),
    })
}

/// An address that is the same in every edition.
fn fixed_address(to: &Destination) -> Option<&str> {
    match to {
        Destination::Address(pieces) => match pieces.as_slice() {
            [AddressPiece::Text(text)] => Some(text),
            _ => None,
        },
        _ => None,
    }
}

fn link_view<'a>(writer: &mut Writer<'a>, link: &'a Link) -> Result<LinkView, Error> {
    let to = Arc::new(link.to.clone());
    Ok(LinkView {
        start: writer.holes.mark(Hole::LinkStart(to.clone())),
        text: writer.capture(|writer| writer.line(&link.text))?,
        end: writer.holes.mark(Hole::LinkEnd(to.clone())),
        address: (writer.medium == Medium::Slide).then(|| writer.holes.mark(Hole::Address(to.clone()))),
        missing: writer.holes.mark(Hole::Missing(to)),
    })
}

/// The text of a film or a link: without a line that is only the link.
fn body_beside_link<'a>(writer: &mut Writer<'a>, blocks: &'a [Block]) -> Result<(), Error> {
    shape::beside_link(blocks).into_iter().try_for_each(|piece| match piece {
        Beside::Line(line) => writer.element("p", line),
        Beside::Block(block) => writer.block(block, None),
    })
}

fn columns<'a>(writer: &mut Writer<'a>, blocks: &'a [Block]) -> Result<Vec<Column>, Error> {
    let column = |column: shape::Column<'a>| {
        let title = column.title.map(|line| writer.capture(|writer| writer.line(line))).transpose()?;
        let body = writer.capture(|writer| column.blocks.iter().try_for_each(|block| writer.block(block, None)))?;
        Ok(Column { title, body })
    };
    shape::columns(blocks).into_iter().map(column).collect()
}
