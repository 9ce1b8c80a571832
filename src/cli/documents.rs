//! Which PDFs to make, and which day it is.

use std::collections::BTreeMap;
use std::sync::Arc;
use std::time::{SystemTime, UNIX_EPOCH};

use super::args::Documents;
use super::messages;
use crate::book::Document;
use crate::error::Error;
use crate::project::Date;
use crate::render::pdf::DocumentRequest;

/// What the arguments ask for. `is_able` says that PDFs can be made of the project, `published` are the documents that are there.
///
/// # Errors
///
/// [`Error::Refused`] for a date that is none, and for PDFs of a program that was built without them.
pub(super) fn requested(
    options: &Documents,
    is_able: bool,
    published: BTreeMap<String, String>,
) -> Result<DocumentRequest, Error> {
    if !options.pdf.is_empty() && !is_able {
        return Err(messages::built_without_pdf().into());
    }
    let documents = match options.pdf.as_slice() {
        _ if options.no_pdf || !is_able => Vec::new(),
        [] => Document::ALL.to_vec(),
        some => some.to_vec(),
    };
    let asked = asked_date(options.date.as_deref())?;
    Ok(DocumentRequest {
        documents: documents.into_iter().collect(),
        date: asked.unwrap_or_else(today),
        date_was_asked_for: asked.is_some(),
        published,
        progress: Arc::default(),
    })
}

/// The day that it is, or that the arguments or the environment say it is.
///
/// # Errors
///
/// [`Error::Refused`] for a date that is none.
pub(super) fn day(option: Option<&str>) -> Result<Date, Error> {
    Ok(asked_date(option)?.unwrap_or_else(today))
}

/// The date that the arguments say, or else the environment.
fn asked_date(option: Option<&str>) -> Result<Option<Date>, Error> {
    let Some(text) = option else { return source_date() };
    let date = Date::parse(text).filter(|date| date.year > 0);
    Ok(Some(date.ok_or_else(|| messages::no_date(text))?))
}

/// The date that `SOURCE_DATE_EPOCH` sets, as reproducible builds ask for it (reproducible-builds.org/specs/source-date-epoch).
fn source_date() -> Result<Option<Date>, Error> {
    let Some(text) = std::env::var_os("SOURCE_DATE_EPOCH") else { return Ok(None) };
    let text = text.to_string_lossy();
    let date = text.trim().parse().ok().and_then(Date::from_seconds);
    Ok(Some(date.ok_or_else(|| messages::no_source_date(text))?))
}

/// The day that it is in Norway, wherever the machine is.
fn today() -> Date {
    #[expect(clippy::disallowed_methods, reason = "the shell tells the build what day it is")]
    let now = SystemTime::now().duration_since(UNIX_EPOCH).unwrap_or_default();
    Date::in_norway(now.as_secs()).unwrap_or(Date { year: 1970, month: 1, day: 1 })
}
