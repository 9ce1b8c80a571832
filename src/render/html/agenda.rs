//! A day of the agenda as HTML.

use serde::Serialize;

use super::place::PageKind;
use super::writer::TextWriter;
use crate::book::{Day, Phrase, Row};
use crate::error::Error;
use crate::render::placeholders::escape;

/// A row of the agenda, as the template gets it.
#[derive(Serialize)]
struct RowView<'a> {
    #[serde(flatten)]
    row: &'a Row,
    /// The link to the module.
    link: Option<String>,
    /// What a row that is no module is called.
    words: Option<String>,
}

/// A day; its modules are links.
pub(super) fn html(writer: &TextWriter<'_>, day: &Day) -> Result<String, Error> {
    let row = |row| RowView {
        row,
        link: link(writer, row),
        words: row.pause.as_ref().map(|pause| writer.theme.phrase(pause)),
    };
    let view = serde_json::json!({
        "date": day.date.map(|date| writer.theme.phrase(&Phrase::date(date))),
        "end": day.end,
        "rows": day.rows.iter().map(row).collect::<Vec<_>>(),
    });
    Ok(writer.theme.render("agenda.html", &view)?.trim().to_owned())
}

/// The link to a row's module: to its page or, from a deck, to its slides. A row that is no module has none.
fn link(writer: &TextWriter<'_>, row: &Row) -> Option<String> {
    let (targets, title) = (row.targets.as_ref()?, row.title.as_ref()?);
    let target = if writer.place.kind == PageKind::Deck { &targets.deck } else { &targets.page };
    let mut out = String::new();
    writer.link_start(Some(target), &mut out);
    escape(title, &mut out);
    out.push_str("</a>");
    Some(out)
}
