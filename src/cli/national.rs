//! The national report on the terminal and as JSON.

use serde_json::{Value, json};

use super::list::Table;
use crate::compile::{Country, National};
use crate::error::Error;
use crate::render::paper::{self, EditionLine, SectionLine};

/// The report as text: the editions that have a folder, the others in a line, and the sections that somebody has replaced.
pub(super) fn text(report: &National) -> String {
    let rows = report.editions.iter().filter(|row| row.has_folder).map(|row| {
        let counts = [row.local, row.drifted, row.without_effect, row.hidden, row.unfilled];
        let state = if row.failed { "not built" } else { "" };
        let mut cells = vec![row.id.clone()];
        cells.extend(counts.iter().map(usize::to_string));
        cells.push(state.to_owned());
        cells
    });
    let head = vec!["edition", "local", "drifted", "no effect", "hidden", "unfilled", ""];
    let mut text = Table { head, rows: rows.collect() }.text();
    let others: Vec<_> = report.editions.iter().filter(|row| !row.has_folder).collect();
    if let Some(most) = others.iter().map(|row| row.unfilled).max() {
        text.push_str(&format!("{} more have no folder; {most} sections and values wait for them\n", others.len()));
    }
    if !report.sections.is_empty() {
        let rows = report
            .sections
            .iter()
            .map(|row| vec![row.address.clone(), row.replaced.to_string(), row.out_of_date.to_string()]);
        text.push('\n');
        text.push_str(&Table { head: vec!["section", "replaced", "out of date"], rows: rows.collect() }.text());
    }
    text.push('\n');
    text
}

/// The report as JSON.
pub(super) fn json(report: &National) -> Value {
    let editions = report.editions.iter().map(|row| {
        json!({
            "id": row.id, "name": row.name, "fylke": row.fylke, "has_folder": row.has_folder, "failed": row.failed,
            "local": row.local, "drifted": row.drifted, "without_effect": row.without_effect, "hidden": row.hidden,
            "unfilled": row.unfilled,
        })
    });
    let sections = report
        .sections
        .iter()
        .map(|row| json!({ "address": row.address, "replaced": row.replaced, "out_of_date": row.out_of_date }));
    json!({ "editions": editions.collect::<Vec<_>>(), "sections": sections.collect::<Vec<_>>() })
}

/// The report as a page to read.
pub(super) fn page(country: &Country<'_>, report: &National) -> Result<String, Error> {
    let with_folder = report.editions.iter().filter(|row| row.has_folder);
    let editions: Vec<EditionLine<'_>> = with_folder
        .map(|row| EditionLine {
            name: &row.name,
            id: &row.id,
            fylke: row.fylke.as_deref(),
            failed: row.failed,
            counts: [row.local, row.drifted, row.without_effect, row.hidden, row.unfilled],
        })
        .collect();
    let sections = report.sections.iter().map(|row| SectionLine {
        address: &row.address,
        replaced: row.replaced,
        out_of_date: row.out_of_date,
    });
    let sections: Vec<SectionLine<'_>> = sections.collect();
    let without = report.editions.len() - editions.len();
    paper::national(&country.theme, &country.project, &editions, &sections, without)
}
