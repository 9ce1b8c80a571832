//! The text that a layer would hide, as the layers below have composed it, in one language.

use std::collections::BTreeSet;
use std::ops::Range;
use std::sync::Arc;

use super::composed::{Contribution, Section, accepted_text};
use crate::definitions::{Excerpt, Labels, trimmed, with_definitions};
use crate::draft::{Draft, FieldValue};
use crate::edition::TextRef;
use crate::fingerprint::{Fingerprint, Version};
use crate::pieces::{Kind, pieces};
use crate::project::{Language, Layer, LayerId};
use crate::source::{FileId, Snapshot};

/// What lies below an override.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Hidden {
    /// A section, or a section and its subsections.
    Text(HiddenText),
    /// A field of front matter: its name and its value.
    Field(String, String),
    /// A picture.
    Picture(FileId, Fingerprint),
}

/// Sections as they lie below an override.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct HiddenText {
    /// The sections, in order.
    pub parts: Vec<HiddenSection>,
    /// The footnotes and link definitions that they use, in order of use: the label, and what is written.
    pub definitions: Vec<(String, String)>,
    /// Whether the override leaves the first heading empty, so that the one below is shown and not hidden.
    pub keeps_title: bool,
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
    /// The text as it is written, without definitions; two of one label have two here.
    pub body: String,
    /// The lines of the section as they are written: its text by the rules of version 1.
    pub lines: String,
}

impl HiddenText {
    /// Each heading and text. By the rules of version 1, definitions stand in the lines that hold them, and count nowhere else.
    fn parts(&self, version: Version) -> impl Iterator<Item = (&str, &str)> {
        self.parts.iter().map(move |part| match version {
            Version::V1 => (part.title.as_str(), part.lines.trim()),
            Version::V2 => (part.title.as_str(), part.body.as_str()),
        })
    }

    /// The first heading, and everything below it as one text, without braces, as the rules of a version have it.
    pub fn title_and_body(&self, version: Version) -> (String, String) {
        let mut parts = self.parts(version);
        let (title, first) = parts.next().unwrap_or_default();
        let body = parts.fold(first.to_owned(), |body, (title, text)| format!("{body}\n\n{title}\n\n{text}"));
        let definitions = self.definitions.iter().map(|(_, text)| text.as_str()).filter(|_| version == Version::V2);
        (title.to_owned(), with_definitions(body.trim_start_matches('\n'), definitions))
    }

    /// The fingerprint; that of a subtree is over its first heading, and all the rest as one text.
    pub fn fingerprint(&self, version: Version) -> Fingerprint {
        let (title, body) = self.title_and_body(version);
        let is_kept = self.keeps_title && version == Version::V2;
        Fingerprint::of(version, if is_kept { "" } else { &title }, &body)
    }

    /// The first section, without its heading.
    pub(crate) fn excerpt(&self) -> Excerpt {
        let body = self.parts.first().map(|part| part.body.clone()).unwrap_or_default();
        Excerpt { body, definitions: self.definitions.clone() }
    }

    /// The same text under an override that keeps the heading, or does not.
    pub(super) fn with_title_kept(self, keeps_title: bool) -> Self {
        Self { keeps_title, ..self }
    }
}

impl Hidden {
    /// The sections, if it is of text.
    pub(crate) fn as_text(&self) -> Option<&HiddenText> {
        if let Self::Text(text) = self { Some(text) } else { None }
    }

    /// The fingerprint by the rules of a version.
    pub fn fingerprint(&self, version: Version) -> Fingerprint {
        match self {
            Self::Text(text) => text.fingerprint(version),
            Self::Field(name, value) => Fingerprint::of(version, name, value),
            Self::Picture(_, fingerprint) => fingerprint.of_picture_in(version),
        }
    }

    /// The first heading, and everything below it as one text, without braces.
    pub fn title_and_body(&self, version: Version) -> (String, String) {
        match self {
            Self::Text(text) => text.title_and_body(version),
            Self::Field(name, value) => (name.clone(), value.clone()),
            Self::Picture(..) => (String::new(), String::new()),
        }
    }

    /// The copy that a layer keeps of it, as Markdown: all that a fingerprint of version 2 is made of, and the headings.
    pub fn copy(&self) -> String {
        match self {
            Self::Text(text) => {
                let parts = text.parts.iter().map(|part| {
                    let level = "#".repeat(usize::from(part.level));
                    format!("{level} {} {{#{}}}\n\n{}", part.title, part.id, part.body)
                });
                let parts = parts.collect::<Vec<_>>().join("\n\n");
                format!("{}\n", with_definitions(&parts, text.definitions.iter().map(|(_, text)| text.as_str())))
            }
            Self::Field(name, value) => format!("{name}\n\n{value}\n"),
            Self::Picture(..) => String::new(),
        }
    }
}

/// The true copy of the text that has this fingerprint, if the layer keeps one. A copy that somebody has changed, so that its
/// fingerprint is another by the rules of its version, is none.
pub fn copy_of<'a>(layer: &Layer, snapshot: &'a Snapshot, print: Fingerprint) -> Option<&'a str> {
    copy_at(layer, snapshot, print, "")
}

/// The same for the section `id`, where overrides that keep the headings of two sections hide one text.
pub(crate) fn copy_at<'a>(layer: &Layer, snapshot: &'a Snapshot, print: Fingerprint, id: &str) -> Option<&'a str> {
    let names = [format!("{print}.{id}.md"), format!("{print}.md")];
    let picture = format!("{print}.");
    let picture = || layer.copies.iter().find(|(known, _)| known.starts_with(&picture)).map(|(_, file)| file);
    let file = snapshot.file(*names.iter().find_map(|name| layer.copies.get(&**name)).or_else(picture)?);
    let (title, body) = read_copy(file.text());
    let is_of = |title: &str| Fingerprint::of(print.version, title, &body) == print;
    let is_true = is_of(&title)
        || (print.version == Version::V2 && is_of(""))
        || Fingerprint::of_bytes(print.version, file.bytes()) == print;
    is_true.then(|| file.text())
}

/// The heading and the text of a copy, as [`Hidden::title_and_body`] gives them.
pub(crate) fn read_copy(copy: &str) -> (String, String) {
    let mut headings = headings(copy).into_iter().peekable();
    let first = headings.next_if(|one| one.line.start == 0);
    let (title, mut at) = match &first {
        Some(one) => (one.title, one.line.end),
        // a field: its name, and what is known of it
        None => copy
            .split_once('\n')
            .map_or((copy, copy.len()), |(line, _)| (line.split_once(" {").map_or(line, |(name, _)| name), line.len())),
    };
    let mut body = String::new();
    for one in headings {
        body.push_str(&copy[at..one.line.start]);
        body.push_str(one.title);
        at = one.line.end;
    }
    body.push_str(&copy[at..]);
    (title.trim().to_owned(), body.trim().to_owned())
}

/// The heading and the text of the first section of a copy, without its subsections.
pub(super) fn read_first(copy: &str) -> (String, String) {
    read_copy(headings(copy).get(1).map_or(copy, |next| &copy[..next.line.start]))
}

/// The text of a copy of one section.
pub(crate) fn copy_excerpt(copy: &str) -> Excerpt {
    let start = headings(copy).first().filter(|one| one.line.start == 0).map_or(0, |one| one.line.end);
    Excerpt::of(copy, "", start..copy.len())
}

/// A heading of a copy.
struct CopyHeading<'a> {
    /// Its line, without the line end.
    line: Range<usize>,
    /// Its text, without `#` and braces.
    title: &'a str,
    /// What stands in its braces behind `#`: the id, and what is known of the text.
    id: &'a str,
}

/// The headings of a copy, as [`Hidden::copy`] writes them; what looks like one in a code fence is none.
fn headings(copy: &str) -> Vec<CopyHeading<'_>> {
    let fences = pieces(copy).into_iter().filter(|piece| piece.kind == Kind::Fence).map(|piece| piece.range);
    let fences: Vec<Range<usize>> = fences.collect();
    let mut found = Vec::new();
    let mut at = 0;
    for line in copy.split_inclusive('\n') {
        let range = at..at + line.trim_end().len();
        at += line.len();
        if fences.iter().any(|fence| fence.contains(&range.start)) {
            continue;
        }
        let heading = line.trim_end().strip_suffix('}').and_then(|line| line.rsplit_once(" {#"));
        if let Some((title, id)) = heading.filter(|_| line.starts_with('#')) {
            found.push(CopyHeading { line: range, title: title.trim_start_matches('#').trim(), id });
        }
    }
    found
}

/// The sections of a copy: the id of each, and the fingerprint of its own text.
pub(crate) fn copy_sections(copy: &str) -> Vec<(String, Fingerprint)> {
    let headings = headings(copy);
    let ends = headings.iter().skip(1).map(|next| next.line.start).chain([copy.len()]);
    let sections = headings.iter().zip(ends).map(|(one, end)| {
        let text = Excerpt::of(copy, one.title, one.line.end..end).whole();
        (one.id.split(' ').next().unwrap_or_default().to_owned(), Fingerprint::of(Version::V2, one.title, &text))
    });
    sections.collect()
}

/// Readers, as far as it matters which text they get.
#[derive(Clone, Copy)]
pub(super) struct Readers<'a> {
    /// The languages that they accept, best first.
    pub(super) accepted: &'a [Language],
    /// Layers of which they get no text in their own language.
    pub(super) untranslated: &'a BTreeSet<LayerId>,
}

impl<'a> Readers<'a> {
    /// Those of the first of these languages.
    pub(super) fn of(accepted: &'a [Language]) -> Self {
        static NONE: BTreeSet<LayerId> = BTreeSet::new();
        Self { accepted, untranslated: &NONE }
    }

    /// The text of a contribution that they get; of one that has none for them, the first.
    fn choose(&self, one: &Contribution) -> TextRef {
        let accepted = &self.accepted[usize::from(self.untranslated.contains(&one.layer))..];
        accepted_text(&one.texts, accepted).unwrap_or(&one.texts[0]).1.clone()
    }
}

/// Sections of a module as a reader of the first of the `accepted` languages has them from the layers below, under an override that
/// has a heading of its own.
pub(crate) fn text(sections: &[Section], accepted: &[Language], snapshot: &Snapshot) -> Hidden {
    Hidden::Text(text_for(sections, Readers::of(accepted), snapshot))
}

/// Sections of a module as readers have them from the layers below.
pub(super) fn text_for(sections: &[Section], readers: Readers<'_>, snapshot: &Snapshot) -> HiddenText {
    let (mut labels, mut definitions) = (Labels::default(), Vec::new());
    let part = |section: &Section| {
        let shown: Vec<TextRef> = section.seen().into_iter().map(|(_, one)| readers.choose(one)).collect();
        let lines = shown.iter().map(|text| trimmed(snapshot.slice(text.section().body_span)));
        let bodies = shown.iter().map(|text| excerpt(&text.draft, text.index, snapshot));
        let bodies = bodies.map(|one| {
            let one = labels.add(one);
            definitions.extend(one.definitions);
            one.body
        });
        let bodies: Vec<String> = bodies.filter(|body| !body.is_empty()).collect();
        let titles = section.titled();
        let mut titles = titles.map(|one| snapshot.slice(readers.choose(one).section().heading.title_span).trim());
        HiddenSection {
            level: section.level,
            id: section.id.clone(),
            title: titles.find(|title| !title.is_empty()).unwrap_or_default().to_owned(),
            body: bodies.join("\n\n"),
            lines: lines.filter(|body| !body.is_empty()).collect::<Vec<_>>().join("\n\n"),
        }
    };
    let parts = sections.iter().map(part).collect();
    HiddenText { parts, definitions, keeps_title: false }
}

/// Sections of one file, as they stand there.
pub(crate) fn own(draft: &Draft, range: Range<usize>, snapshot: &Snapshot) -> HiddenText {
    let mut definitions: Vec<(String, String)> = Vec::new();
    let part = |index: usize| {
        let section = &draft.sections[index];
        let excerpt = excerpt(draft, index, snapshot);
        for one in excerpt.definitions {
            if !definitions.contains(&one) {
                definitions.push(one);
            }
        }
        HiddenSection {
            level: section.heading.level,
            id: section.heading.id.clone(),
            title: snapshot.slice(section.heading.title_span).trim().to_owned(),
            body: excerpt.body,
            lines: trimmed(snapshot.slice(section.body_span)).to_owned(),
        }
    };
    let parts = range.map(part).collect();
    HiddenText { parts, definitions, keeps_title: false }
}

/// The fingerprint of sections of one file as [`own`] has them, under an override that keeps the first heading, or does not.
pub(crate) fn own_print(
    draft: &Draft,
    range: Range<usize>,
    (version, keeps_title): (Version, bool),
    snapshot: &Snapshot,
) -> Fingerprint {
    let key = (range.start, range.end, version, keeps_title);
    draft.prints.get(key, || own(draft, range, snapshot).with_title_kept(keeps_title).fingerprint(version))
}

/// The text of a section of a file, and the definitions of the file that it uses.
fn excerpt(draft: &Draft, index: usize, snapshot: &Snapshot) -> Excerpt {
    let start = draft.front.span.map_or(0, |front| front.end as usize);
    let section = &draft.sections[index];
    let source = &snapshot.file(draft.file).text()[start..];
    let body = section.body_span.range();
    let title = snapshot.slice(section.heading.title_span);
    Excerpt::among(&draft.definitions, source, title, body.start - start..body.end - start)
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
