//! How slides are laid out.

use serde::Serialize;
use serde::ser::SerializeStruct;

use crate::markup::{Arrangement, CalloutKind};

/// How a slide is laid out.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(crate) enum Layout {
    /// The deck's first slide.
    Title,
    /// The first slide of a module: nothing but its title.
    Divider,
    /// Text.
    Text,
    /// A picture alone.
    Figure,
    /// A table alone.
    Table,
    /// A callout that fills it.
    Callout(CalloutKind),
}

impl Layout {
    /// Its name, in templates and style sheets.
    pub(crate) fn word(self) -> &'static str {
        match self {
            Self::Title => "title",
            Self::Divider => "divider",
            Self::Text => "text",
            Self::Figure => "figure",
            Self::Table => "table",
            Self::Callout(kind) => kind.word(),
        }
    }

    /// Whether its foot says where it is in the deck: on the first slide nobody has come anywhere.
    pub(crate) fn has_foot(self) -> bool {
        self != Self::Title
    }

    /// How its text is set.
    pub(crate) fn arrangement(self) -> Arrangement {
        match self {
            Self::Title | Self::Divider => Arrangement::Title,
            Self::Text | Self::Figure | Self::Table => Arrangement::Whole,
            Self::Callout(kind) => kind.arrangement(),
        }
    }
}

/// In JSON `layout`, and `arrangement`.
impl Serialize for Layout {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut fields = serializer.serialize_struct("Layout", 2)?;
        fields.serialize_field("layout", self.word())?;
        fields.serialize_field("arrangement", &self.arrangement())?;
        fields.end()
    }
}
