//! Chapters of a book.

use std::sync::Arc;

use serde::Serialize;

use super::section::Section;

/// A chapter: a module, and one page of the handbook.
#[derive(Clone, Debug)]
pub(crate) struct Chapter {
    /// Its name in addresses.
    pub(crate) slug: Arc<str>,
    /// Its title.
    pub(crate) title: Arc<str>,
    /// What it is about; empty where nobody says.
    pub(crate) summary: String,
    /// How long it takes, in minutes.
    pub(crate) minutes: Option<u32>,
    /// Its declared fields.
    pub(crate) fields: Vec<Field>,
    /// Its sections in order; the tree is in their levels.
    pub(crate) sections: Vec<Arc<Section>>,
}

/// A declared field of a chapter.
#[derive(Clone, Debug, Serialize)]
pub(crate) struct Field {
    /// What it is called.
    pub(crate) label: String,
    /// Its values.
    pub(crate) values: Vec<String>,
}

impl Chapter {
    /// What the contents list, down to a level: its sections. The first opens it, and bears its title.
    pub(crate) fn contents(&self, depth: u8) -> impl Iterator<Item = &Section> {
        self.sections.iter().map(|section| &**section).filter(move |section| section.level <= depth)
    }

    /// The address in the deck of its first slide; nothing where it has none.
    pub(crate) fn first_slide(&self) -> Option<&str> {
        self.sections.iter().find(|section| section.has_slides()).map(|section| &*section.label)
    }

    /// The address in the deck of a section's slide, by place among them: that of the section, or with a number after it. A dot stands
    /// between them where the other would be the address of another section.
    pub(super) fn slide_anchor(&self, section: &Section, index: usize) -> String {
        if index == 0 {
            return section.label.clone();
        }
        let number = index + 1;
        let anchor = format!("{}-{number}", section.label);
        match self.sections.iter().any(|other| other.label == anchor) {
            true => format!("{}.{number}", section.label),
            false => anchor,
        }
    }
}
