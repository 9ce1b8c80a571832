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
    /// What the participants do, with room to write.
    Workbook,
    /// The facilitator's guide.
    Guide,
}

impl Document {
    /// Every document.
    pub const ALL: [Document; 6] =
        [Self::Slides, Self::Handouts, Self::Notes, Self::Handbook, Self::Workbook, Self::Guide];

    /// Its name: that of its template.
    pub(crate) fn word(self) -> &'static str {
        match self {
            Self::Slides => "slides",
            Self::Handouts => "handouts",
            Self::Notes => "notes",
            Self::Handbook => "handbook",
            Self::Workbook => "workbook",
            Self::Guide => "guide",
        }
    }

    /// The name of its file.
    pub(crate) fn file_name(self) -> &'static str {
        match self {
            Self::Slides => "slides.pdf",
            Self::Handouts => "handouts.pdf",
            Self::Notes => "notes.pdf",
            Self::Handbook => "handbook.pdf",
            Self::Workbook => "workbook.pdf",
            Self::Guide => "guide.pdf",
        }
    }

    /// Whether it is for the facilitator alone.
    pub(crate) fn is_facilitators(self) -> bool {
        matches!(self, Self::Notes | Self::Guide)
    }

    /// Whether it has what the speaker says beside each slide.
    pub(crate) fn has_notes(self) -> bool {
        self == Self::Notes
    }
}
