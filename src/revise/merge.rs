//! What is new in the text below, taken over into the text that replaces it.

use super::line_ends::with_line_ends;
use crate::compare;
use crate::layer::drift::ThreeWay;

/// The layer's heading and text with what is new below, for a file of these line ends; nothing where both have changed
/// the same sentence. A heading that is left empty stays empty.
pub(super) fn merged(texts: &ThreeWay, file: &str) -> Option<(String, String)> {
    let base = texts.base.as_ref()?;
    let title = match texts.ours.0.as_str() {
        "" => String::new(),
        ours => compare::merge(&base.0, ours, &texts.theirs.0)?,
    };
    let body = compare::merge(&base.1, &texts.ours.1, &texts.theirs.1)?;
    Some((title, with_line_ends(&body, file)))
}
