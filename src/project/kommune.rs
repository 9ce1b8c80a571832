//! The register of kommuner.

use super::localized::Language;
use crate::source::Span;

/// A kommune: a row of `content/register/kommuner.csv`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Kommune {
    /// Its number, four digits.
    pub number: String,
    /// Its name in Norwegian.
    pub name: String,
    /// The number of its fylke, two digits.
    pub fylke_number: String,
    /// The name of its fylke.
    pub fylke: String,
    /// Whether its målform is nynorsk.
    pub is_nynorsk: bool,
    /// Its names in Sámi and Kven, each with its language.
    pub names: Vec<(Language, String)>,
    /// The bytes of its row.
    pub span: Span,
}
