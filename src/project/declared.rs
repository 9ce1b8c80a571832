//! What the programme declares: parameters that texts insert, and fields of front matter.

use std::sync::Arc;

use super::localized::Localized;
use crate::draft::Lock;
use crate::markup::Interpolated;
use crate::source::Span;

/// The type of a parameter.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ParameterType {
    /// Any text.
    Text,
    /// One of some words.
    Choice,
    /// An e-mail address.
    Email,
    /// An address of the web.
    Url,
    /// A whole number.
    Number,
    /// A date, as in `2027-09-13`.
    Date,
}

impl ParameterType {
    /// Whether its default may insert other parameters.
    pub(crate) fn inserts(self) -> bool {
        matches!(self, Self::Text | Self::Url)
    }
}

/// The declaration of a parameter, under `parameters:` in `lagvis.yaml`.
#[derive(Clone, Debug)]
pub struct ParameterDeclaration {
    /// The type that its values must have.
    pub kind: ParameterType,
    /// The values that a choice may have; empty for other types.
    pub of: Vec<Arc<str>>,
    /// The value where no layer sets one.
    pub default: Option<Localized<Interpolated>>,
    /// The kind of layer that must set it; elsewhere it is shown as a slot.
    pub required: Option<Arc<str>>,
    /// What it is called in a slot and in the list of values.
    pub label: Localized,
    /// The lock that keeps layers from setting it.
    pub lock: Option<Lock>,
    /// Whether it is an address that the foot of every page links to, under its label, where it is set.
    pub foot: bool,
    /// The bytes of its name in `lagvis.yaml`.
    pub span: Span,
}

/// The type of a field of front matter.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FieldType {
    /// A text.
    Text,
    /// A list of texts.
    List,
    /// A map of texts.
    Map,
}

/// The declaration of a field, under `fields:` in `lagvis.yaml`.
#[derive(Clone, Debug)]
pub struct FieldDeclaration {
    /// The type that its values must have.
    pub kind: FieldType,
    /// The words above its value on the page.
    pub label: Localized,
    /// The lock that keeps layers from changing it.
    pub lock: Option<Lock>,
}
