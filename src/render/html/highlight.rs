//! Code blocks in colour, by class. The only place that knows syntect.

use std::sync::OnceLock;

use syntect::html::{ClassStyle, ClassedHTMLGenerator};
use syntect::parsing::SyntaxSet;
use syntect::util::LinesWithEndings;

use crate::render::placeholders::escaped;

/// The language definitions, loaded when the first code block asks for them.
static SYNTAXES: OnceLock<SyntaxSet> = OnceLock::new();

/// The longest code that is coloured, in bytes: more takes longer than all the rest of a page, and nobody reads it for its colours.
const LONGEST: usize = 16 * 1024;

/// Code as HTML, with a class a token where the language is known and the code no longer than [`LONGEST`].
pub(crate) fn code(language: &str, text: &str) -> String {
    if text.len() > LONGEST {
        return escaped(text);
    }
    let syntaxes = SYNTAXES.get_or_init(SyntaxSet::load_defaults_newlines);
    let Some(syntax) = syntaxes.find_syntax_by_token(language) else { return escaped(text) };
    let style = ClassStyle::SpacedPrefixed { prefix: "hl-" };
    let mut generator = ClassedHTMLGenerator::new_with_class_style(syntax, syntaxes, style);
    for line in LinesWithEndings::from(text) {
        if generator.parse_html_for_line_which_includes_newline(line).is_err() {
            return escaped(text);
        }
    }
    generator.finalize()
}
