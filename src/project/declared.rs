//! What the programme declares: parameters that texts insert, and fields of front matter.

use std::sync::Arc;

use super::Localized;
use crate::draft::Lock;
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

/// A declared parameter.
#[derive(Clone, Debug)]
pub struct ParameterDeclaration {
    /// Its type.
    pub kind: ParameterType,
    /// The words of a choice.
    pub of: Vec<Arc<str>>,
    /// The value where no layer sets one.
    pub default: Option<Localized>,
    /// The kind of layer that must set it; elsewhere it is shown as a slot.
    pub required: Option<Arc<str>>,
    /// What it is called in a slot and in the list of values.
    pub label: Localized,
    /// Whether layers may set it.
    pub lock: Option<Lock>,
    /// Whether it is an address that the foot of every page links to, under its label, where it is set.
    pub foot: bool,
    /// Where it is declared.
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

/// A declared field of front matter.
#[derive(Clone, Debug)]
pub struct FieldDeclaration {
    /// Its type.
    pub kind: FieldType,
    /// What it is called on the page.
    pub label: Localized,
    /// What layers may do with it.
    pub lock: Option<Lock>,
}
