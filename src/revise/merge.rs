//! What is new in the text below, taken over into the text that replaces it.

use super::with_line_ends;
use crate::compare;
use crate::layer::drift::Three;

/// The layer's heading and text with what is new below, for a file of these line ends; nothing where both have changed
/// the same sentence. A heading that is left empty stays empty.
pub(super) fn merged(three: &Three, file: &str) -> Option<(String, String)> {
    let then = three.then.as_ref()?;
    let title = match three.yours.0.as_str() {
        "" => String::new(),
        yours => compare::merge(&then.0, yours, &three.now.0)?,
    };
    let body = compare::merge(&then.1, &three.yours.1, &three.now.1)?;
    Some((title, with_line_ends(&body, file)))
}
