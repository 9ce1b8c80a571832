//! Tables, as messages write them out.

/// The line below the head of a table of so many columns.
pub(super) fn rule(columns: usize) -> String {
    format!("|{}", " --- |".repeat(columns))
}
