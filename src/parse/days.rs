//! Days that are written as such, and that the calendar does not have.

use super::messages;
use crate::date::Missing;
use crate::diagnostic::Diagnostic;
use crate::source::Span;

/// The diagnostic of such a day; nothing for another text.
pub(super) fn missing(span: Span, text: &str) -> Option<Diagnostic> {
    Some(match Missing::of(text)? {
        Missing::Month(month, meant) => {
            let example = meant.map_or("2027-09-13".to_owned(), |day| day.to_string());
            messages::no_such_month(span, text, month, example)
        }
        Missing::Day { year, month, days } => messages::no_such_day(span, text, month, year.to_string(), days),
    })
}
