//! `lagvis override`: begins an override with today's text, so that its editor edits prose.

use super::records::RecordsEdit;
use super::revision::{Patch, Refusal, Revision, RevisionTarget, newline, with_line_ends};
use crate::diagnostic::did_you_mean;
use crate::draft::{Draft, Operation, Section};
use crate::fingerprint::Fingerprint;
use crate::layer::{self, Composed, Hidden};
use crate::records::RecordMap;
use crate::source::{Snapshot, Span};

/// Creates the layer's file for a module, or adds to it: the section with its text as the layers below have it, a record
/// of it, and a copy. The section is named by its id, or by one that it had before.
///
/// # Errors
///
/// A refusal where there is nothing to override, where it is locked, or where it is overridden already.
pub fn new_override(
    target: &RevisionTarget<'_>,
    below: &Composed,
    (slug, id): (&str, &str),
) -> Result<Revision, Refusal> {
    let (it, snapshot) = (target.it(), target.snapshot);
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
    let nowhere = Span::default(); // it has no text yet
    layer::may_replace(target.project, target.layer, section, nowhere).map_err(|why| why.text())?;
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
    let hidden = layer::hidden_text(std::slice::from_ref(section), &target.project.accepts(target.language), snapshot);
    write(target, (slug, &section.id), &hidden, draft.map(|draft| &**draft))
}

/// The file with the section at its end, the record, and the copy.
fn write(
    target: &RevisionTarget<'_>,
    (slug, id): (&str, &str),
    hidden: &Hidden,
    draft: Option<&Draft>,
) -> Result<Revision, Refusal> {
    let (it, snapshot) = (target.it(), target.snapshot);
    let name = it.file_name(slug, target.language);
    let path = format!("{}/{name}", it.folder);
    let mut revision = Revision::default();
    let mut text = hidden.copy();
    let notes = footnotes(snapshot, hidden, &text);
    text.push_str(&notes);
    match draft {
        Some(draft) => {
            let there = snapshot.file(draft.file).text();
            let text = with_line_ends(&relabelled(&text, there, id), there);
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
    revision.keep_copy(it, snapshot, hidden);
    revision.done.push(format!("{path}: edit the text under `{{#{id}}}`"));
    let mut records = RecordsEdit::of(it, snapshot);
    records.set(&name, RecordMap::Base, id, hidden.fingerprint().to_string());
    if target.language != it.main_language() {
        let mut own = it.drafts.get(slug).into_iter().flat_map(|draft| &draft.sections);
        let is_it =
            |one: &&Section| *one.heading.id == *id && one.heading.attributes.operation.value != Operation::Append;
        if let Some(own) = own.find(is_it) {
            let original = Fingerprint::of(snapshot.slice(own.heading.title_span), snapshot.slice(own.body_span));
            records.set(&name, RecordMap::From, id, original.to_string());
        }
    }
    records.finish(&mut revision)?;
    Ok(revision)
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
