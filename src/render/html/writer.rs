//! What the texts of HTML are written with.

use std::sync::Arc;

use serde::Serialize;

use super::place::HtmlPlace;
use crate::error::Error;
use crate::render::placeholders::escaped;
use crate::render::theme::LanguageTheme;

/// Writes the texts of one section, or of one slide.
pub(crate) struct TextWriter<'a> {
    pub(crate) theme: &'a LanguageTheme,
    pub(crate) place: &'a HtmlPlace,
    /// The slug of the module that the text is in.
    pub(crate) module: &'a str,
    /// The id of what the text stands in; ids within it begin with this.
    pub(crate) anchor: &'a str,
    /// How many quizzes of the module come before the text's section.
    pub(crate) first_quiz: usize,
    /// The terms of the glossary that the page has explained above.
    pub(crate) hidden: &'a [Arc<str>],
}

impl TextWriter<'_> {
    /// Writes what a template of the theme makes of some values.
    pub(super) fn template(&self, name: &str, values: &impl Serialize, out: &mut String) -> Result<(), Error> {
        out.extend([self.theme.render(name, values)?.trim(), "\n"]);
        Ok(())
    }

    /// An id within what the text stands in.
    pub(crate) fn local(&self, name: &str) -> String {
        format!("{}--{name}", self.anchor)
    }
}

/// Adds an attribute to an opening tag.
pub(super) fn attribute(name: &str, value: &str, out: &mut String) {
    out.extend([" ", name, "=\"", &escaped(value), "\""]);
}
