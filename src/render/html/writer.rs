//! What the texts of HTML are written with.

use super::place::Place;
use crate::render::placeholders::escape;
use crate::render::theme::LanguageTheme;

/// Writes the texts of one section, or of one slide.
pub(crate) struct TextWriter<'a> {
    pub(crate) theme: &'a LanguageTheme,
    pub(crate) place: &'a Place,
    /// The slug of the module that the text is in.
    pub(crate) module: &'a str,
    /// The id of what the text stands in; ids within it begin with this.
    pub(crate) anchor: &'a str,
    /// The level of the section's heading on a module's page.
    pub(crate) level: u8,
}

impl TextWriter<'_> {
    /// An id within what the text stands in.
    pub(crate) fn local(&self, name: &str) -> String {
        format!("{}--{name}", self.anchor)
    }
}

/// Adds an attribute to an opening tag.
pub(super) fn attribute(name: &str, value: &str, out: &mut String) {
    out.extend([" ", name, "=\""]);
    escape(value, out);
    out.push('"');
}

/// Writes an opening tag.
pub(super) fn open(name: &str, out: &mut String) {
    out.push('<');
    out.push_str(name);
    out.push('>');
}

/// Writes a closing tag.
pub(super) fn close(name: &str, out: &mut String) {
    out.push_str("</");
    out.push_str(name);
    out.push('>');
}
