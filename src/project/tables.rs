//! The rows of the tables beside the text: acts that texts refer to, and the register of kommuner.

use super::localized::{Language, Localized};
use crate::source::Span;

/// An act in `content/acts.yaml`, which `lov:` links name by its key.
#[derive(Clone, Debug)]
pub struct Act {
    /// The full name.
    pub name: Localized,
    /// The name that people use.
    pub short: Localized,
    /// The citation, such as `LOV-2018-06-22-83`.
    pub citation: String,
    /// The address at Lovdata, which begins with `https://`.
    pub url: String,
}

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
    /// What the register says of it in the columns that bear the names of parameters.
    pub values: Vec<(String, String)>,
    /// Its names in Sámi and Kven, each with its language.
    pub names: Vec<(Language, String)>,
    /// The bytes of its row.
    pub span: Span,
}
