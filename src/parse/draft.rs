//! One Markdown file: its front matter and its sections.
//!
//! What a file says is read without regard to any other file. [`Draft::hash`] and what needs the programme are left to `folder`.

use super::body::Body;
use super::html::Trust;
use super::slug::slug;
use super::{crowd, front_matter, markdown, sections, spaces};
use crate::definitions::definitions;
use crate::diagnostic::{Code, Complaints, Diagnostic};
use crate::draft::{Draft, FrontMatter};
use crate::source::SourceFile;

/// Parses one Markdown file. `declared` are the fields that the programme declares.
pub(crate) fn draft(file: &SourceFile, declared: &[&str], trust: Trust, complaints: &mut Complaints) -> Draft {
    let (front, start) = front_matter::read(file, declared, complaints);
    let text = file.text().get(start..).unwrap_or("");
    let text = spaces::ordinary(text);
    let body = Body { file: file.id, start, text: &text };
    let crowded = crowd::read(body, trust, complaints);
    let document = crowded.unwrap_or_else(|| markdown::read(body, trust, complaints));
    let sections = sections::cut(body, trust, document, title_of_own(&front, file), complaints);
    let has_text_above =
        complaints.iter().any(|found| found.code == Code::TextBeforeHeading && found.span.file == file.id);
    let is_unspaced = |found: &Diagnostic| {
        let line = file.text().get(found.span.start as usize..).unwrap_or_default();
        let title = line.strip_prefix('#').map(|line| line.trim_start_matches('#'));
        found.code == Code::NoId && title.is_some_and(|title| title.starts_with(char::is_alphanumeric))
    };
    // of what is above a heading, it is told once what is wrong with it
    let open = complaints.iter().filter(|found| found.code == Code::NotClosed || is_unspaced(found));
    let open: Vec<u32> = open.map(|found| found.span.start).collect();
    complaints.retain(|found| found.code != Code::TextBeforeHeading || !open.contains(&found.span.start));
    let has = |code| complaints.iter().any(|found| found.code == code && found.span.file == file.id);
    let is_cut_short =
        has(Code::NotClosed) || complaints.iter().any(is_unspaced) || has(Code::Yaml) && start == file.text().len();
    let after_front = front.span.map_or(0, |front| front.end as usize);
    let definitions = definitions(file.text().get(after_front..).unwrap_or_default());
    Draft { file: file.id, front, has_text_above, is_cut_short, definitions, sections, ..Draft::default() }
}

/// The title and the id of the heading that a file should begin with which is a whole module, by its front matter.
fn title_of_own(front: &FrontMatter, file: &SourceFile) -> Option<(String, String)> {
    let title = front.title.as_ref().filter(|_| front.summary.is_some())?;
    let name = file.path.rsplit('/').next()?.split('.').next()?;
    Some((title.value.plain().to_owned(), slug(name)))
}
