//! `lagvis override`: begins an override with today's text, so that its editor edits prose.

use super::line_ends::{newline, with_line_ends};
use super::records::RecordsEdit;
use super::revision::{Patch, Refusal, Revision};
use crate::diagnostic::did_you_mean;
use crate::draft::{Draft, Operation};
use crate::fingerprint::Fingerprint;
use crate::layer::{self, Composed, Hidden};
use crate::project::{Language, LayerId, Project};
use crate::records::RecordMap;
use crate::source::Snapshot;

/// Which section is to be overridden, where and in which language.
#[derive(Clone, Copy, Debug)]
pub struct Target<'a> {
    /// The layer.
    pub layer: LayerId,
    /// The module.
    pub module: &'a str,
    /// The section's id, or one that it had before.
    pub id: &'a str,
    /// The language of the text.
    pub language: &'a Language,
}

/// Creates the layer's file for a module, or adds to it: the section with its text as the layers below have it, a record
/// of it, and a copy.
///
/// # Errors
///
/// A refusal where there is nothing to override, where it is locked, or where it is overridden already.
pub fn new_override(
    project: &Project,
    snapshot: &Snapshot,
    below: &Composed,
    target: &Target<'_>,
) -> Result<Revision, Refusal> {
    let it = project.layer(target.layer);
    let (slug, id) = (target.module, target.id);
    let Some(module) = below.modules.get(slug) else {
        if it.modules.add.iter().any(|module| *module.value == *slug) {
            return Err(format!("`{slug}` is a module of {} itself; edit {}/{slug}.md", it.path, it.folder));
        }
        let near = did_you_mean(slug, below.slugs().map(|known| &**known));
        return Err(format!("there is no module `{slug}` below {}{near}", it.path));
    };
    let Some(section) = module.section(id) else {
        let near = did_you_mean(id, module.sections.iter().map(|section| &*section.id));
        let advice = if near.is_empty() { "; `lagvis list sections` shows them all" } else { "" };
        return Err(format!("there is no section `{id}` in {slug}{near}{advice}"));
    };
    layer::may_replace(project, target.layer, section).map_err(|why| why.to_string())?;
    let main = it.drafts.get(slug);
    if let Some(span) = main.and_then(|draft| draft.front.replace_page) {
        return Err(format!("{} says `replace: page`, so all of it is yours already", snapshot.place(span)));
    }
    let draft = it.draft(slug, target.language);
    let hides = |draft: &Draft| {
        let sections = draft.sections.iter();
        let here = sections.filter(|one| *one.heading.id == *section.id || *one.heading.id == *id);
        here.filter(|one| one.heading.attributes.operation.value.hides()).map(|one| one.heading.span).next()
    };
    if let Some(span) = draft.and_then(|draft| hides(draft)) {
        return Err(format!("`{slug}#{id}` is overridden already, at {}; edit it there", snapshot.place(span)));
    }
    let is_main = target.language == it.main_language();
    if !is_main && main.is_none_or(|main| hides(main).is_none()) {
        let language = it.main_language();
        return Err(format!("a translation follows the text in {language}; override `{slug}#{id}` there first"));
    }
    let target = &Target { id: &section.id, ..*target };
    let hidden = layer::hidden(project, snapshot, module, section, target.language);
    write(project, snapshot, target, &hidden, draft.map(|draft| &**draft))
}

/// The file with the section at its end, the record, and the copy.
fn write(
    project: &Project,
    snapshot: &Snapshot,
    target: &Target<'_>,
    hidden: &Hidden,
    draft: Option<&Draft>,
) -> Result<Revision, Refusal> {
    let it = project.layer(target.layer);
    let name = it.file_name(target.module, target.language);
    let path = format!("{}/{name}", it.folder);
    let print = hidden.fingerprint().to_string();
    let mut revision = Revision::default();
    let mut text = hidden.copy();
    let notes = footnotes(snapshot, hidden, &text);
    text.push_str(&notes);
    match draft {
        Some(draft) => {
            let there = snapshot.file(draft.file).text();
            let text = with_line_ends(&relabelled(&text, there, target.id), there);
            let end_of_line = newline(there);
            let gap = match there.trim_end_matches(['\r', '\n']) {
                "" => "",
                _ if there.ends_with(&end_of_line.repeat(2)) => "",
                _ if there.ends_with('\n') => end_of_line,
                _ => &end_of_line.repeat(2),
            };
            revision.patches.push(Patch::insert(draft.file, there.len(), format!("{gap}{text}")));
        }
        None => drop(revision.written.insert(path.clone(), text.into_bytes())),
    }
    let copy = format!("{print}.md");
    if !it.copies.contains_key(copy.as_str()) {
        revision.written.insert(format!("{}/.base/{copy}", it.folder), hidden.copy().into_bytes());
    }
    revision.done.push(format!("{path}: edit the text under `{{#{}}}`", target.id));
    let mut records = RecordsEdit::of(it, snapshot);
    records.set(&name, RecordMap::Base, target.id, print);
    if let Some(original) = original(project, snapshot, target) {
        records.set(&name, RecordMap::From, target.id, original.to_string());
    }
    records.finish(&mut revision)?;
    Ok(revision)
}

/// The fingerprint of the text that a translation is of; nothing for the layer's first language.
fn original(project: &Project, snapshot: &Snapshot, target: &Target<'_>) -> Option<Fingerprint> {
    let it = project.layer(target.layer);
    if target.language == it.main_language() {
        return None;
    }
    let sections = it.drafts.get(target.module)?.sections.iter();
    let mut own = sections.filter(|one| *one.heading.id == *target.id);
    let own = own.find(|one| one.heading.attributes.operation.value != Operation::Append)?;
    Some(Fingerprint::of(snapshot.slice(own.heading.title_span), snapshot.slice(own.body_span)))
}

/// The footnotes that a text refers to and does not hold, from the files that it comes from.
fn footnotes(snapshot: &Snapshot, hidden: &Hidden, text: &str) -> String {
    let Hidden::Text(parts) = hidden else { return String::new() };
    let mut found = String::new();
    for label in labels(text) {
        let head = format!("[^{label}]:");
        if text.lines().any(|line| line.starts_with(&head)) {
            continue;
        }
        let files = parts.iter().flat_map(|part| &part.files);
        let defined = files.map(|file| snapshot.file(*file).text()).find_map(|source| definition(source, &head));
        found.extend(defined.map(|definition| format!("\n{definition}\n")));
    }
    found
}

/// The labels of the footnotes that a text refers to, in order, each once.
fn labels(text: &str) -> Vec<&str> {
    let mut labels: Vec<&str> = Vec::new();
    for part in text.split("[^").skip(1) {
        if let Some((label, _)) = part.split_once(']')
            && !label.contains(char::is_whitespace)
            && !labels.contains(&label)
        {
            labels.push(label);
        }
    }
    labels
}

/// A footnote as it is written: its line, those that go on with it, and paragraphs that are indented under it.
fn definition(source: &str, head: &str) -> Option<String> {
    let mut lines = source.lines().skip_while(|line| !line.starts_with(head)).peekable();
    let mut found = lines.next()?.to_owned();
    let mut gap = String::new();
    for line in lines {
        let is_indented = line.starts_with("    ") || line.starts_with('\t');
        if line.trim().is_empty() {
            gap.push('\n');
        } else if is_indented || (gap.is_empty() && !line.starts_with("[^") && !line.starts_with('#')) {
            found.push_str(&format!("\n{gap}{line}"));
            gap.clear();
        } else {
            break;
        }
    }
    Some(found)
}

/// A text whose footnotes have other labels where the file that it goes to has the same ones.
fn relabelled(text: &str, there: &str, id: &str) -> String {
    let taken = |label: &str| there.contains(&format!("[^{label}]"));
    labels(text)
        .into_iter()
        .filter(|label| taken(label))
        .fold(text.to_owned(), |text, label| text.replace(&format!("[^{label}]"), &format!("[^{id}-{label}]")))
}
