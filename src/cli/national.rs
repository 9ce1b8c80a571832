//! The national report on the terminal.

use super::list::Table;
use crate::compile::National;

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
