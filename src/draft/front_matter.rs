//! The front matter of a file.

use crate::markup::Interpolated;
use crate::records::OldRecords;
use crate::source::{At, Span};

/// The front matter of a module's file, in any layer.
#[derive(Clone, Debug, Default)]
pub struct FrontMatter {
    /// The block's place, the `---` lines included; nothing where the file has none.
    pub span: Option<Span>,
    /// The module's title: in menus, in the deck and in the search.
    pub title: Option<At<Interpolated>>,
    /// What it is about, in one sentence.
    pub summary: Option<At<Interpolated>>,
    /// Duration of the module in minutes.
    pub minutes: Option<At<u32>>,
    /// `replace: page`: the file replaces the whole module.
    pub replace_page: Option<Span>,
    /// Fields that the programme declares.
    pub fields: Vec<(At<String>, At<FieldValue>)>,
    /// `add:`, items for lists of fields.
    pub add: Vec<(At<String>, At<FieldValue>)>,
    /// `remove:`, items of lists; a field without items is dropped whole.
    pub remove: Vec<(At<String>, Vec<At<Interpolated>>)>,
    /// `base:`, `from:` and `editorial:`, the old form of what [`crate::records::RECORDS_FILE`] holds.
    pub old_records: OldRecords,
}

impl FrontMatter {
    /// Whether it says something beside its old records.
    pub fn says_something(&self) -> bool {
        let is_bare = self.title.is_none() && self.summary.is_none() && self.minutes.is_none();
        let is_plain = self.fields.is_empty() && self.add.is_empty() && self.remove.is_empty();
        !is_bare || !is_plain || self.replace_page.is_some()
    }

    /// Every text in which parameters may stand.
    pub fn texts(&self) -> impl Iterator<Item = &Interpolated> {
        let lines = self.title.iter().chain(&self.summary).map(|text| &text.value);
        lines.chain(self.fields.iter().chain(&self.add).flat_map(|(_, value)| value.value.texts()))
    }
}

/// The value of a field that the programme declares.
#[derive(Clone, Debug, PartialEq)]
pub enum FieldValue {
    /// A text, or another scalar as text.
    Text(Interpolated),
    /// A list of texts, in order.
    List(Vec<At<Interpolated>>),
    /// A map from names to texts, in the order of the file.
    Map(Vec<(At<String>, Interpolated)>),
}

impl FieldValue {
    /// Its texts in order: of a map, the values.
    pub fn texts(&self) -> Vec<&Interpolated> {
        match self {
            Self::Text(text) => vec![text],
            Self::List(items) => items.iter().map(|item| &item.value).collect(),
            Self::Map(entries) => entries.iter().map(|(_, text)| text).collect(),
        }
    }
}
