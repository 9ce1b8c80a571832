//! What an edit is, and what becomes of it.

use serde::{Deserialize, Serialize};

use crate::compile::Workspace;
use crate::message::Message;
use crate::project::{Language, LayerId};
use crate::revise::settings::Change;
use crate::save::Files;

/// Whose text is edited, and in which language.
#[derive(Clone, Debug)]
pub struct Place {
    /// The layer.
    pub layer: LayerId,
    /// The language of the text.
    pub language: Language,
}

/// An edit, as the browser sends it. `section` is an address, such as `etikk#gaver`; `version` is that of the [`Source`] which was opened.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(tag = "do", rename_all = "lowercase", deny_unknown_fields)]
#[expect(missing_docs, reason = "the fields of all are the same, and said above")]
pub enum Edit {
    /// The section says this.
    Text { section: String, version: String, title: String, text: String },
    /// This comes at the end of the section's text; without a text, nothing does any more.
    Append { section: String, version: String, text: String },
    /// So too at the start.
    Prepend { section: String, version: String, text: String },
    /// A new section stands before this one.
    Before { section: String, title: String, text: String },
    /// A new section stands after this one and its subsections.
    After { section: String, title: String, text: String },
    /// A new section is the last of this one's subsections.
    In { section: String, title: String, text: String },
    /// The section and its subsections go.
    Remove { section: String },
    /// The section is as the layers below have it.
    Restore { section: String },
    /// What the section hides has been read, and the layer's text stands.
    Accept { section: String },
    /// What is new in the text below is taken over.
    Merge { section: String },
    /// The settings of the layer are these.
    Settings { change: Change },
}

/// A picture that is put into the layer, with its row.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewPicture {
    /// What its file was called where it comes from.
    pub name: String,
    /// Its bytes.
    pub bytes: Vec<u8>,
    /// What stands below it, in the language of the place; empty where nothing does.
    pub caption: String,
    /// Who made it.
    pub credit: String,
    /// How it may be used.
    pub licence: String,
    /// What becomes of a picture that there is of the same name.
    pub same_name: SameName,
}

/// What becomes of a picture when another of the same name comes.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum SameName {
    /// Whoever puts it in is asked: [`Rejected::Taken`].
    #[default]
    Ask,
    /// The new one takes its place.
    Replace,
    /// The new one gets a name that is free.
    Rename,
}

impl Edit {
    /// The word for it, as the browser says it.
    pub fn word(&self) -> &'static str {
        match self {
            Self::Text { .. } => "text",
            Self::Append { .. } => "append",
            Self::Prepend { .. } => "prepend",
            Self::Before { .. } => "before",
            Self::After { .. } => "after",
            Self::In { .. } => "in",
            Self::Remove { .. } => "remove",
            Self::Restore { .. } => "restore",
            Self::Accept { .. } => "accept",
            Self::Merge { .. } => "merge",
            Self::Settings { .. } => "settings",
        }
    }

    /// The address of the section that it is of; empty where it is of none.
    pub fn section(&self) -> &str {
        match self {
            Self::Text { section, .. }
            | Self::Append { section, .. }
            | Self::Prepend { section, .. }
            | Self::Before { section, .. }
            | Self::After { section, .. }
            | Self::In { section, .. }
            | Self::Remove { section }
            | Self::Restore { section }
            | Self::Accept { section }
            | Self::Merge { section } => section,
            Self::Settings { .. } => "",
        }
    }
}

/// Which text of a section is opened.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum What {
    /// Its heading and text.
    Text,
    /// What the layer adds at its end.
    Append,
    /// What the layer adds at its start.
    Prepend,
}

/// A text as it is opened.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Source {
    /// The address of its section.
    pub section: String,
    /// The heading's Markdown, without id; empty where the layer keeps the heading below, and for what is added.
    pub title: String,
    /// The text's Markdown, lines end in `\n`.
    pub text: String,
    /// What the text was made of, so that it is known whether it has changed.
    pub version: String,
    /// The level of the heading, 1 to 6.
    pub level: u8,
    /// Whether the layer keeps the heading of the layers below.
    pub keeps_title: bool,
    /// Heading and text as the layers below have them, where the layer has a text of its own in their place.
    pub below: Option<Below>,
    /// Heading and text as the layers below had them when the layer's own was written, where they have changed since and a copy was kept.
    pub then: Option<Below>,
}

/// Heading and text as the layers below have them.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Below {
    /// The heading's Markdown.
    pub title: String,
    /// The text's Markdown.
    pub text: String,
}

/// An edit that was made, in memory.
#[derive(Debug)]
pub struct Made {
    /// The files that change.
    pub files: Files,
    /// The project with them; nothing where none changes.
    pub after: Option<Workspace>,
    /// What was done, for people.
    pub done: Vec<Message>,
    /// The address of the section that was changed or made, or the path of the picture, `assets/…`.
    pub section: String,
}

/// Why an edit was not made.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Rejected {
    /// It cannot be, and why.
    Refused(Message),
    /// The text is another than the one that was opened: this one.
    Changed(Box<Source>),
    /// There is a picture of this name in the edition already.
    Taken {
        /// Its name.
        name: String,
        /// One like it that is free.
        free: String,
    },
}

impl From<Message> for Rejected {
    fn from(why: Message) -> Self {
        Self::Refused(why)
    }
}
