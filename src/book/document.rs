//! The documents to print.

/// A document to print: a PDF.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Document {
    /// One page a slide, 16:9.
    Slides,
    /// Three slides a page, with lines to write on.
    Handouts,
    /// A slide above what there is to say; for the facilitator.
    Notes,
    /// The whole handbook.
    Handbook,
}

impl Document {
    /// Every document.
    pub const ALL: [Document; 4] = [Self::Slides, Self::Handouts, Self::Notes, Self::Handbook];

    /// Its name: that of its template.
    pub(crate) fn word(self) -> &'static str {
        match self {
            Self::Slides => "slides",
            Self::Handouts => "handouts",
            Self::Notes => "notes",
            Self::Handbook => "handbook",
        }
    }

    /// The name of its file.
    pub(crate) fn file_name(self) -> &'static str {
        match self {
            Self::Slides => "slides.pdf",
            Self::Handouts => "handouts.pdf",
            Self::Notes => "notes.pdf",
            Self::Handbook => "handbook.pdf",
        }
    }

    /// Whether it has what the speaker says: then it is for the facilitator alone.
    pub(crate) fn has_notes(self) -> bool {
        self == Self::Notes
    }
}
