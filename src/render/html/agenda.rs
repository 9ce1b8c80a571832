//! A day of the agenda as HTML.

use serde::Serialize;

use super::place::{PageKind, Place};
use crate::book::{Day, Row};
use crate::error::Error;
use crate::render::theme::LanguageTheme;

#[derive(Serialize)]
struct RowView<'a> {
    #[serde(flatten)]
    row: &'a Row,
    href: Option<String>,
}

/// A day; its modules are links.
pub(super) fn html<'a>(theme: &LanguageTheme, place: &Place, day: &'a Day) -> Result<String, Error> {
    let is_deck = usize::from(place.kind == PageKind::Deck);
    let row =
        |row: &'a Row| RowView { row, href: row.targets.as_ref().map(|targets| place.href(&targets[is_deck], "")) };
    let view = serde_json::json!({
        "date": day.date.map(|date| theme.date(date)),
        "end": day.end,
        "over": day.over,
        "rows": day.rows.iter().map(row).collect::<Vec<_>>(),
    });
    Ok(theme.render("agenda.html", &view)?.trim().to_owned())
}
