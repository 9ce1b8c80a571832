//! The text that a layer would hide, as the layers below have composed it, in one language.

use std::sync::Arc;

use super::composed::{Contribution, Module, Section, subtree_end};
use crate::draft::{FieldValue, Operation};
use crate::edition::TextRef;
use crate::fingerprint::Fingerprint;
use crate::project::{Language, Project};
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

    /// The id of the section, or of the first of a subtree.
    pub fn id(&self) -> Option<&Arc<str>> {
        match self {
            Self::Text(parts) => parts.first().map(|part| &part.id),
            _ => None,
        }
    }

    /// The first heading, and everything below it as one text, without braces.
    pub fn title_and_body(&self) -> (String, String) {
        match self {
            Self::Text(parts) => {
                let title = parts.first().map(|part| part.title.clone()).unwrap_or_default();
                let mut body = parts.first().map(|part| part.body.trim().to_owned()).unwrap_or_default();
                for part in parts.iter().skip(1) {
                    body.push_str(&format!("\n\n{}\n\n{}", part.title, part.body.trim()));
                }
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

/// A section of a composed module as a reader of a language has it.
pub(crate) fn hidden(
    project: &Project,
    snapshot: &Snapshot,
    module: &Module,
    section: &Section,
    language: &Language,
) -> Hidden {
    let at = module.sections.iter().position(|one| one.id == section.id).unwrap_or(0);
    self::section(module, at, &project.accepts(language), snapshot)
}

/// A section of a module as a reader of the first of the `accepted` languages has it from the layers below.
pub(super) fn section(module: &Module, at: usize, accepted: &[Language], snapshot: &Snapshot) -> Hidden {
    Hidden::Text(vec![part(&module.sections[at], accepted, snapshot)])
}

/// A section and its subsections.
pub(super) fn subtree(module: &Module, at: usize, accepted: &[Language], snapshot: &Snapshot) -> Hidden {
    let sections = &module.sections[at..subtree_end(&module.sections, at)];
    Hidden::Text(sections.iter().map(|section| part(section, accepted, snapshot)).collect())
}

/// All of a module.
pub(super) fn page(module: &Module, accepted: &[Language], snapshot: &Snapshot) -> Hidden {
    Hidden::Text(module.sections.iter().map(|section| part(section, accepted, snapshot)).collect())
}

fn part(section: &Section, accepted: &[Language], snapshot: &Snapshot) -> HiddenSection {
    let last = section.contributions.iter().rposition(Contribution::hides).unwrap_or(0);
    let body = |text: &TextRef| trimmed(snapshot.slice(text.section().body_span));
    let shown: Vec<&TextRef> =
        section.contributions[last..].iter().map(|contribution| choose(contribution, accepted)).collect();
    let mut before = Vec::new();
    let mut after = Vec::new();
    for (contribution, text) in section.contributions[last..].iter().zip(&shown).skip(1) {
        match contribution.operation {
            Operation::Prepend => before.insert(0, body(text)),
            _ => after.push(body(text)),
        }
    }
    before.push(body(shown[0]));
    before.append(&mut after);
    before.retain(|body| !body.is_empty());
    let titles = section.contributions[..=last].iter().rev().map(|contribution| {
        let heading = &choose(contribution, accepted).section().heading;
        snapshot.slice(heading.title_span).trim()
    });
    let title = titles.into_iter().find(|title| !title.is_empty()).unwrap_or_default();
    HiddenSection {
        level: section.level,
        id: section.id.clone(),
        title: title.to_owned(),
        body: before.join("\n\n"),
        files: shown.iter().map(|text| text.file()).collect(),
    }
}

/// A text without the empty lines around it; a first line keeps its indentation.
fn trimmed(text: &str) -> &str {
    let text = text.trim_end();
    let first =
        text.find(|c: char| !c.is_whitespace()).map_or(0, |at| text[..at].rfind('\n').map_or(0, |line| line + 1));
    &text[first..]
}

/// The text of a contribution for these readers, or its first where they accept none.
fn choose<'a>(contribution: &'a Contribution, accepted: &[Language]) -> &'a TextRef {
    let texts = &contribution.texts;
    let chosen = accepted.iter().find_map(|wanted| texts.iter().find(|(language, _)| language == wanted));
    &chosen.unwrap_or(&texts[0]).1
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
