//! What is written to the terminal.

use std::io::{IsTerminal, Write};

use indicatif::{ProgressBar, ProgressStyle};

use super::args::Format;
use crate::report::Findings;

/// Writes to stderr: progress, findings, failures.
pub(super) fn say(text: &str) {
    let _ = std::io::stderr().write_all(text.as_bytes());
}

/// Writes to stdout: what was asked for.
pub(super) fn print(text: &str) {
    let _ = std::io::stdout().write_all(text.as_bytes());
}

/// Shows on a terminal how far a run over some editions has come; elsewhere, and for one edition, nothing.
pub(super) fn progress(editions: usize) -> ProgressBar {
    let style = ProgressStyle::with_template("{pos} of {len} editions {wide_bar} {elapsed}");
    match style {
        Ok(style) if editions > 1 => ProgressBar::new(editions as u64).with_style(style),
        _ => ProgressBar::hidden(),
    }
}

/// A number and what it counts.
pub(super) fn many(count: usize, what: &str) -> String {
    if count == 1 { format!("1 {what}") } else { format!("{count} {what}s") }
}

/// What was found, in a form.
pub(super) fn report(findings: &Findings<'_>, format: Format) -> String {
    match format {
        Format::Human => findings.human(std::io::stderr().is_terminal()),
        Format::Json => findings.json(None),
        Format::Github => findings.github(),
    }
}
