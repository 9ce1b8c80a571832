//! The text that a layer would hide, as the layers below have composed it, in one language.

use std::sync::Arc;

use super::composed::{Contribution, Section, accepted_text};
use crate::draft::FieldValue;
use crate::edition::TextRef;
use crate::fingerprint::Fingerprint;
use crate::project::Language;
use crate::source::{FileId, Snapshot};

/// What lies below an override.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Hidden {
    /// A section, or a section and its subsections.
    Text(Vec<HiddenSection>),
    /// A field of front matter: its name and its value.
    Field(String, String),
    /// A picture.
    Picture(FileId, Fingerprint),
}

/// A section as it lies below an override: its heading and its own text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct HiddenSection {
    /// The level of its heading, from 1 to 6.
    pub level: u8,
    /// Its present id.
    pub id: Arc<str>,
    /// The heading as it is written, without `#` and braces.
    pub title: String,
    /// The text as it is written.
    pub body: String,
    /// The files that its text comes from.
    pub files: Vec<FileId>,
}

impl Hidden {
    /// The fingerprint; that of a subtree is over its first heading, and all the rest as one text.
    pub fn fingerprint(&self) -> Fingerprint {
        match self {
            Self::Text(_) => {
                let (title, body) = self.title_and_body();
                Fingerprint::of(&title, &body)
            }
            Self::Field(name, value) => Fingerprint::of(name, value),
            Self::Picture(_, fingerprint) => *fingerprint,
        }
    }

    /// The first heading, and everything below it as one text, without braces.
    pub fn title_and_body(&self) -> (String, String) {
        match self {
            Self::Text(parts) => {
                let title = parts.first().map(|part| part.title.clone()).unwrap_or_default();
                let mut body = parts.first().map(|part| part.body.trim().to_owned()).unwrap_or_default();
                body.extend(parts.iter().skip(1).map(|part| format!("\n\n{}\n\n{}", part.title, part.body.trim())));
                (title, body.trim().to_owned())
            }
            Self::Field(name, value) => (name.clone(), value.clone()),
            Self::Picture(..) => (String::new(), String::new()),
        }
    }

    /// The copy that a layer keeps of it, as Markdown. The copy has the fingerprint of the original.
    pub fn copy(&self) -> String {
        match self {
            Self::Text(parts) => {
                let parts = parts.iter().map(|part| {
                    let level = "#".repeat(usize::from(part.level));
                    format!("{level} {} {{#{}}}\n\n{}\n", part.title, part.id, part.body)
                });
                parts.collect::<Vec<_>>().join("\n")
            }
            Self::Field(name, value) => format!("{name}\n\n{value}\n"),
            Self::Picture(..) => String::new(),
        }
    }
}

/// The heading and the text of a copy, as [`Hidden::title_and_body`] gives them.
pub(crate) fn read_copy(copy: &str) -> (String, String) {
    let (first, rest) = copy.split_once('\n').unwrap_or((copy, ""));
    let bare = |line| copy_heading(line).map_or(line, |(title, _)| title);
    let body = rest.lines().map(bare).collect::<Vec<_>>().join("\n");
    (bare(first).trim().to_owned(), body.trim().to_owned())
}

/// The title and the id of a heading, as [`Hidden::copy`] writes it; nothing for other lines.
fn copy_heading(line: &str) -> Option<(&str, &str)> {
    let (title, id) = line.trim_end().strip_suffix('}')?.rsplit_once(" {#")?;
    line.starts_with('#').then(|| (title.trim_start_matches('#').trim(), id))
}

/// The sections of a copy: the id of each, and the fingerprint of its own text.
pub(crate) fn copy_sections(copy: &str) -> Vec<(String, Fingerprint)> {
    let mut parts: Vec<(String, String, String)> = Vec::new();
    for line in copy.lines() {
        match (copy_heading(line), parts.last_mut()) {
            (Some((title, id)), _) => parts.push((id.to_owned(), title.to_owned(), String::new())),
            (None, Some((_, _, body))) => {
                body.push_str(line);
                body.push('\n');
            }
            (None, None) => {}
        }
    }
    parts.into_iter().map(|(id, title, body)| (id, Fingerprint::of(&title, &body))).collect()
}

/// Sections of a module as a reader of the first of the `accepted` languages has them from the layers below.
pub(crate) fn text(sections: &[Section], accepted: &[Language], snapshot: &Snapshot) -> Hidden {
    Hidden::Text(sections.iter().map(|section| part(section, accepted, snapshot)).collect())
}

fn part(section: &Section, accepted: &[Language], snapshot: &Snapshot) -> HiddenSection {
    // of a contribution that has none for these readers, the first
    let choose = |one: &'_ Contribution| accepted_text(&one.texts, accepted).unwrap_or(&one.texts[0]).1.clone();
    let shown: Vec<TextRef> = section.seen().into_iter().map(|(_, one)| choose(one)).collect();
    let bodies = shown.iter().map(|text| trimmed(snapshot.slice(text.section().body_span)));
    let titles = section.contributions[..=section.top()].iter().rev();
    let mut titles = titles.map(|one| snapshot.slice(choose(one).section().heading.title_span).trim());
    HiddenSection {
        level: section.level,
        id: section.id.clone(),
        title: titles.find(|title| !title.is_empty()).unwrap_or_default().to_owned(),
        body: bodies.filter(|body| !body.is_empty()).collect::<Vec<_>>().join("\n\n"),
        files: shown.iter().map(TextRef::file).collect(),
    }
}

/// A text without the empty lines around it; a first line keeps its indentation.
fn trimmed(text: &str) -> &str {
    let text = text.trim_end();
    let first =
        text.find(|c: char| !c.is_whitespace()).map_or(0, |at| text[..at].rfind('\n').map_or(0, |line| line + 1));
    &text[first..]
}

/// The value of a field as one text.
pub(super) fn value(value: &FieldValue) -> String {
    match value {
        FieldValue::Text(text) => text.plain().to_owned(),
        FieldValue::List(items) => items.iter().map(|item| item.value.plain()).collect::<Vec<_>>().join("\n"),
        FieldValue::Map(map) => {
            map.iter().map(|(key, value)| format!("{}: {}", key.value, value.plain())).collect::<Vec<_>>().join("\n")
        }
    }
}
