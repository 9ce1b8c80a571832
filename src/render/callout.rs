//! Callouts as the values that the theme's templates show.

use std::sync::Arc;

use serde::Serialize;

use super::diagram;
use super::html::{Medium, Writer};
use super::stencil::Hole;
use crate::error::Error;
use crate::markup::{AddressPiece, Block, BlockKind, Callout, CalloutKind, Destination, Inline, Link, plain};
use crate::parse::slug;

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
    missing: String,
}

/// Which part of a case a callout is.
#[derive(Clone, Debug)]
pub(crate) struct Part {
    number: u32,
    count: u32,
    name: String,
}

impl Part {
    fn anchor(&self, number: u32) -> String {
        format!("{}-del-{number}", self.name)
    }
}

/// The parts of the cases among some blocks: parts of one case share their kind and title.
pub(crate) struct Parts(Vec<Option<Part>>);

impl Parts {
    /// Finds the parts.
    pub(crate) fn of(blocks: &[Block]) -> Self {
        let key = |block: &Block| match &block.kind {
            BlockKind::Callout(callout) => {
                callout.keys.part.map(|part| (callout.kind.word(), plain(&callout.title), part))
            }
            _ => None,
        };
        let keys: Vec<_> = blocks.iter().map(key).collect();
        let part = |(kind, title, number): &(&'static str, String, u32)| {
            let same =
                keys.iter().flatten().filter(|(other_kind, other_title, _)| other_kind == kind && other_title == title);
            let count = same.map(|(_, _, part)| *part).max().unwrap_or(1);
            let name = match slug(title) {
                name if name.is_empty() => (*kind).to_owned(),
                name => name,
            };
            Part { number: *number, count, name }
        };
        Self(keys.iter().map(|key| key.as_ref().map(part)).collect())
    }

    /// The part at a place among the blocks.
    pub(crate) fn at(&self, index: usize) -> Option<&Part> {
        self.0.get(index)?.as_ref()
    }
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

/// The link that a film or a link callout is about: its first.
fn main_link(callout: &Callout) -> Option<&Link> {
    if !matches!(callout.kind, CalloutKind::Film | CalloutKind::Link) {
        return None;
    }
    let mut found = None;
    crate::markup::walk_inlines(&callout.blocks, &mut |inline| {
        if let (Inline::Link(link), None) = (inline, found) {
            found = Some(link);
        }
    });
    found
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
        missing: writer.holes.mark(Hole::Missing(to)),
    })
}

/// The text of a film or a link: without a line that is only the link.
fn body_beside_link<'a>(writer: &mut Writer<'a>, blocks: &'a [Block]) -> Result<(), Error> {
    for block in blocks {
        match &block.kind {
            BlockKind::Paragraph(line) if matches!(line.first(), Some(Inline::Link(_))) => {
                let rest =
                    line[1..].iter().position(|inline| !is_separator(inline)).map_or(&[][..], |at| &line[1 + at..]);
                if !rest.is_empty() {
                    writer.out.push_str("<p>");
                    writer.line(rest)?;
                    writer.out.push_str("</p>\n");
                }
            }
            _ => writer.block(block, None)?,
        }
    }
    Ok(())
}

fn is_separator(inline: &Inline) -> bool {
    match inline {
        Inline::SoftBreak | Inline::HardBreak => true,
        Inline::Text(text) => text.trim().is_empty(),
        _ => false,
    }
}

/// Columns from headings with what is below them, or from the items of a list.
fn columns<'a>(writer: &mut Writer<'a>, blocks: &'a [Block]) -> Result<Vec<Column>, Error> {
    let mut columns: Vec<Column> = Vec::new();
    if !blocks.iter().any(|block| matches!(block.kind, BlockKind::Heading(..))) {
        for block in blocks {
            match &block.kind {
                BlockKind::List(list) => {
                    for item in &list.items {
                        columns.push(item_column(writer, item)?);
                    }
                }
                _ => columns.push(Column { title: None, body: writer.capture(|writer| writer.block(block, None))? }),
            }
        }
        return Ok(columns);
    }
    for block in blocks {
        match &block.kind {
            BlockKind::Heading(_, line) => {
                let title = writer.capture(|writer| writer.line(line))?;
                columns.push(Column { title: Some(title), body: String::new() });
            }
            _ => {
                let body = writer.capture(|writer| writer.block(block, None))?;
                match columns.last_mut() {
                    Some(column) => column.body.push_str(&body),
                    None => columns.push(Column { title: None, body }),
                }
            }
        }
    }
    Ok(columns)
}

fn item_column<'a>(writer: &mut Writer<'a>, item: &'a crate::markup::Item) -> Result<Column, Error> {
    let Some((first, rest)) = item.blocks.split_first() else { return Ok(Column { title: None, body: String::new() }) };
    let title = match &first.kind {
        BlockKind::Paragraph(line) => Some(writer.capture(|writer| writer.line(line))?),
        _ => None,
    };
    let body = writer.capture(|writer| writer.blocks(if title.is_some() { rest } else { &item.blocks }))?;
    Ok(Column { title, body })
}
