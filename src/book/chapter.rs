//! Chapters of a book.

use std::sync::Arc;

use super::section::Section;

/// A chapter: a module, and one page of the handbook.
#[derive(Clone, Debug)]
pub struct Chapter {
    /// Its name in addresses.
    pub slug: Arc<str>,
    /// Its title.
    pub title: Arc<str>,
    /// What it is about; empty where nobody says.
    pub summary: String,
    /// How long it takes, in minutes.
    pub minutes: Option<u32>,
    /// Its declared fields: what each is called, and its values.
    pub fields: Vec<(String, Vec<String>)>,
    /// Its sections in order; the tree is in their levels.
    pub sections: Vec<Arc<Section>>,
}
