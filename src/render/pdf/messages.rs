//! What is said of texts that cannot be set as they are.

use crate::diagnostic::diagnostics;
use crate::message::messages;

diagnostics! { "pdf":
    /// A text that Typst refuses.
    Unprintable text_refused(said) => 1
    /// A picture that Typst refuses.
    Unprintable picture_refused(said) => 1
    /// A slide with more text than there is room for. The size is in points.
    SlideTooFull slide_too_full(size, points, lines) => 1
    /// A slide with a word that is wider than its place, and the longest of its words.
    SlideTooFull slide_too_wide(size, points, word) => 1
}
messages! { "pdf":
    /// Where in the template it was refused.
    refused_at(place, said)
    pdf_fails(said)
    /// What a template of slides lacks: marks at the ends of the text of each.
    edges_lack(edge, found, all)
}

// of a program that sets PDFs
#[cfg(feature = "pdf")]
messages! { "pdf":
    no_font()
    no_label()
    too_many_chunks(limit)
    no_template_path(path)
}
