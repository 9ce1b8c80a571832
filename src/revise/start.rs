//! `lagvis override`: begins an override with today's text, so that its editor edits prose.

use std::collections::BTreeMap;

use super::record::{Entry, Records, front, set};
use super::{Patch, Refusal, Revision, newline, with_line_ends};
use crate::diagnostic::did_you_mean;
use crate::draft::{Draft, Operation};
use crate::fingerprint::Fingerprint;
use crate::layer::{self, Composed, Hidden};
use crate::project::{Language, Project};
use crate::source::Snapshot;

/// Which section is to be overridden, where and in which language.
#[derive(Clone, Copy, Debug)]
pub struct Wish<'a> {
    /// The layer, by place in the project.
    pub layer: usize,
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
pub fn start(project: &Project, snapshot: &Snapshot, below: &Composed, wish: &Wish<'_>) -> Result<Revision, Refusal> {
    let it = &project.layers[wish.layer];
    let (slug, id) = (wish.module, wish.id);
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
    layer::may_replace(project, wish.layer, section)?;
    let main = it.drafts.get(slug);
    if let Some(span) = main.and_then(|draft| draft.front.replace_page) {
        return Err(format!("{} says `replace: page`, so all of it is yours already", snapshot.place(span)));
    }
    let draft = it.draft(slug, wish.language);
    let hides = |draft: &Draft| {
        let sections = draft.sections.iter();
        let here = sections.filter(|one| *one.heading.id == *section.id || *one.heading.id == *id);
        here.filter(|one| one.heading.words.operation.value.hides()).map(|one| one.heading.span).next()
    };
    if let Some(span) = draft.and_then(|draft| hides(draft)) {
        return Err(format!("`{slug}#{id}` is overridden already, at {}; edit it there", snapshot.place(span)));
    }
    let is_main = wish.language == it.main_language();
    if !is_main && main.is_none_or(|main| hides(main).is_none()) {
        let language = it.main_language();
        return Err(format!("a translation follows the text in {language}; override `{slug}#{id}` there first"));
    }
    let wish = &Wish { id: &section.id, ..*wish };
    let hidden = layer::hidden(project, snapshot, module, section, wish.language);
    let name = if is_main { format!("{slug}.md") } else { format!("{slug}.{}.md", wish.language) };
    Ok(write(project, snapshot, wish, &hidden, draft.map(|draft| &**draft), &format!("{}/{name}", it.folder)))
}

/// The file with the section at its end and the record in its front matter, and the copy.
fn write(
    project: &Project,
    snapshot: &Snapshot,
    wish: &Wish<'_>,
    hidden: &Hidden,
    draft: Option<&Draft>,
    path: &str,
) -> Revision {
    let it = &project.layers[wish.layer];
    let print = hidden.fingerprint().to_string();
    let mut revision = Revision::default();
    let mut text = hidden.copy();
    let notes = footnotes(snapshot, hidden, &text);
    text.push_str(&notes);
    if let Some(draft) = draft {
        text = relabelled(&text, snapshot.file(draft.file).text(), wish.id);
    }
    let id = hidden.id().map(|id| id.to_string()).unwrap_or_default();
    let mut records = vec![("base", BTreeMap::from([(id.clone(), Entry::Set(print.clone()))]))];
    if let Some(original) = original(project, snapshot, wish) {
        records.push(("from", BTreeMap::from([(id, Entry::Set(original.to_string()))])));
    }
    match draft {
        Some(draft) => {
            let file = snapshot.file(draft.file);
            let there = file.text();
            let end_of_line = newline(there);
            let gap = match there.trim_end_matches(['\r', '\n']) {
                "" => "",
                _ if there.ends_with(&end_of_line.repeat(2)) => "",
                _ if there.ends_with('\n') => end_of_line,
                _ => &end_of_line.repeat(2),
            };
            let maps = records.iter().map(|(map, wanted)| (Records::of(file, draft, map), wanted));
            revision.patches.extend(set(&maps.collect::<Vec<_>>()));
            let text = format!("{gap}{}", with_line_ends(&text, there));
            revision.patches.push(Patch::insert(file.id, there.len(), text));
        }
        None => {
            let maps: Vec<_> = records.iter().map(|(map, wanted)| (*map, wanted)).collect();
            revision.created.insert(path.to_owned(), format!("{}{text}", front(&maps)).into_bytes());
        }
    }
    let copy = format!("{print}.md");
    if !it.copies.contains_key(copy.as_str()) {
        revision.created.insert(format!("{}/.base/{copy}", it.folder), hidden.copy().into_bytes());
    }
    revision.done.push(format!("{path}: edit the text under `{{#{}}}`", wish.id));
    revision
}

/// The fingerprint of the text that a translation is of; nothing for the layer's first language.
fn original(project: &Project, snapshot: &Snapshot, wish: &Wish<'_>) -> Option<Fingerprint> {
    let it = &project.layers[wish.layer];
    if wish.language == it.main_language() {
        return None;
    }
    let sections = it.drafts.get(wish.module)?.sections.iter();
    let mut own = sections.filter(|one| *one.heading.id == *wish.id);
    let own = own.find(|one| one.heading.words.operation.value != Operation::Append)?;
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
