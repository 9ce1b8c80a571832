//! Line ends, which every file keeps as its editor has them.

/// The line end that a text uses.
pub(super) fn newline(text: &str) -> &'static str {
    let first = text.find('\n');
    if first.is_some_and(|at| text[..at].ends_with('\r')) { "\r\n" } else { "\n" }
}

/// Text with the line ends of a file.
pub(super) fn with_line_ends(text: &str, file: &str) -> String {
    let text = text.replace("\r\n", "\n");
    if newline(file) == "\r\n" { text.replace('\n', "\r\n") } else { text }
}
