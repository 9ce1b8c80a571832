//! The old form of records, taken out of the files of editors: what else stands there stays, byte for byte.

use super::messages;
use super::revision::{Patch, Refusal, Revision};
use crate::draft::Draft;
use crate::project::Layer;
use crate::records::Entry;
use crate::source::{Snapshot, SourceFile};

/// Takes the old form out of all files of a layer, and says in how many it stood.
///
/// # Errors
///
/// A refusal where it has no lines of its own, so that it cannot be told from the text around it.
pub(super) fn remove(layer: &Layer, snapshot: &Snapshot, revision: &mut Revision) -> Result<usize, Refusal> {
    let drafts = layer.drafts.values().chain(layer.translations.values());
    let drafts: Vec<_> = drafts.filter(|draft| !draft.front.old_records.lines.is_empty()).collect();
    for draft in &drafts {
        let file = snapshot.file(draft.file);
        if draft.front.old_records.is_inline {
            return Err(messages::records_in_braces(&file.path));
        }
        revision.patches.extend(from_front_matter(draft, file));
    }
    let rows = layer.assets.values().filter_map(|asset| asset.row.as_ref()?.old_record.as_ref());
    let rows: Vec<_> = rows.collect();
    revision.patches.extend(rows.iter().map(|record| from_table(record, snapshot.file(record.key.file))));
    Ok(drafts.len() + usize::from(!rows.is_empty()))
}

/// The patches that take records out of front matter. Comments stay; front matter that nothing is left of goes.
fn from_front_matter(draft: &Draft, file: &SourceFile) -> Vec<Patch> {
    let text = file.text();
    let (Some(front), lines) = (draft.front.span, &draft.front.old_records.lines) else { return Vec::new() };
    let kept = lines.iter().map(|lines| (lines.range(), comments(text.get(lines.range()).unwrap_or_default())));
    let patches: Vec<Patch> = kept.map(|(range, kept)| Patch::replace(file.id, range, kept)).collect();
    let mut rest = String::new();
    let mut at = front.start as usize;
    for patch in &patches {
        rest.push_str(text.get(at..patch.range.start).unwrap_or_default());
        rest.push_str(&patch.text);
        at = patch.range.end;
    }
    rest.push_str(text.get(at..front.end as usize).unwrap_or_default());
    let is_bare = rest.lines().all(|line| matches!(line.trim(), "" | "---"));
    // a line of hyphens would be read as front matter if it came first
    let body = text[front.end as usize..].lines().next().unwrap_or_default().trim();
    let is_like_front = !body.is_empty() && body.chars().all(|letter| matches!(letter, '-' | '–' | '—'));
    if is_bare && !is_like_front { vec![Patch::replace(file.id, front.range(), "")] } else { patches }
}

/// What is an editor's of lines that hold records: comments, and empty lines.
fn comments(lines: &str) -> String {
    let mut kept = String::new();
    for line in lines.split_inclusive('\n') {
        let before = &line[..comment(line).unwrap_or(line.len())];
        if before.trim().is_empty() {
            kept.push_str(line);
        } else if before.len() < line.len() {
            kept.push_str(&line[before.trim_end().len()..]);
        }
    }
    kept
}

/// Where the comment of a line of YAML begins, if it has one.
fn comment(line: &str) -> Option<usize> {
    let mut quote = None;
    let mut before = ' ';
    for (at, letter) in line.char_indices() {
        match (letter, quote) {
            ('#', None) if before.is_whitespace() => return Some(at),
            ('"' | '\'', None) => quote = Some(letter),
            (letter, Some(open)) if letter == open => quote = None,
            _ => {}
        }
        before = letter;
    }
    None
}

/// The patch that takes a record out of a row of the table of pictures: its line, or its place among others in braces.
fn from_table(record: &Entry<String>, file: &SourceFile) -> Patch {
    let text = file.text();
    let (start, end) = (record.key.start as usize, record.value.span.end as usize);
    let line = text[..start].rfind('\n').map_or(0, |at| at + 1);
    let next = text[end..].find('\n').map_or(text.len(), |at| end + at + 1);
    let rest = &text[end..next];
    let rest = &rest[..comment(rest).unwrap_or(rest.len())];
    if text[line..start].trim().is_empty() && matches!(rest.trim(), "" | ",") {
        return Patch::replace(file.id, line..next, comments(&text[line..next]));
    }
    let after = rest.trim_start();
    match after.strip_prefix(',') {
        Some(others) => {
            let others = others.trim_start_matches([' ', '\t']);
            Patch::replace(file.id, start..end + rest.len() - others.len(), "")
        }
        None => Patch::replace(file.id, text[..start].trim_end().trim_end_matches(',').len()..end, ""),
    }
}
