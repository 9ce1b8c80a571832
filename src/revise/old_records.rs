//! The old form of records, taken out of the files of editors: what else stands there stays, byte for byte.

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
            let advice = "write each key of its front matter on a line of its own, and try again";
            return Err(format!("nothing is written, since {} holds records in braces: {advice}", file.path));
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

#[cfg(test)]
mod tests {
    use super::{Entry, Revision, comments, from_front_matter, from_table};
    use crate::parse;
    use crate::source::{At, Content, Snapshot, Span};

    /// The file without its records.
    fn without(text: &str) -> String {
        let snapshot = Snapshot::new([("a.md".to_owned(), Content::Text(text.into()))]);
        let file = &snapshot.files()[0];
        let draft = parse::draft(file, &["tema"], parse::Trust::Layer, &mut Vec::new());
        assert!(!draft.front.old_records.is_inline, "{text}");
        let revision = Revision { patches: from_front_matter(&draft, file), ..Revision::default() };
        let files = revision.files(&snapshot);
        files.get("a.md").map_or(text.to_owned(), |bytes| {
            bytes.clone().map_or(String::new(), |bytes| String::from_utf8(bytes).unwrap())
        })
    }

    #[test]
    fn records_leave_front_matter_and_all_else_stays() {
        assert_eq!(without("---\nbase:\n  a: v1-1\n---\nX"), "X");
        assert_eq!(without("---\r\nbase:\r\n  a: v1-1\r\n---\r\n\r\nX\r\n"), "\r\nX\r\n");
        assert_eq!(without("---\ntitle: T # x\nbase:\n  a: v1-1\n---\nX"), "---\ntitle: T # x\n---\nX");
        assert_eq!(
            without("---\nbase:\n    a: v1-1\nfrom: {a: v1-1,\n  b: v1-2}\ntitle: T\n---\n"),
            "---\ntitle: T\n---\n"
        );
        let kept = "---\n # rør ikke\n   # c\n\n# d\ntema: x\n---\n";
        assert_eq!(without("---\nbase: # rør ikke\n  a: v1-1   # c\n\n# d\ntema: x\n---\n"), kept);
        assert_eq!(without("---\n\"base\":\n  \"12e4\": v1-1\neditorial:\n  a: [[v1-1, v1-2]]\n---\nX"), "X");
        assert_eq!(without("---\nbase: {}\n---\nX"), "X");
        assert_eq!(without("---\nbase:\n  a: v1-1\n---\n---\nX"), "---\n---\n---\nX");
        assert_eq!(without("X"), "X");
        assert_eq!(comments("a: \"x # y\"\n"), "");
    }

    /// A table of pictures without the record that stands in it.
    fn table(text: &str) -> String {
        let snapshot = Snapshot::new([("a.yaml".to_owned(), Content::Text(text.into()))]);
        let file = &snapshot.files()[0];
        let key = text.find("base").unwrap();
        let value = text.find("v1-1").unwrap();
        let value = At::new("v1-1".to_owned(), Span::new(file.id, value, value + 4));
        let patch = from_table(&Entry { key: Span::new(file.id, key, key + 4), value }, file);
        let files = Revision { patches: vec![patch], ..Revision::default() }.files(&snapshot);
        String::from_utf8(files["a.yaml"].clone().unwrap()).unwrap()
    }

    #[test]
    fn records_leave_the_table_of_pictures_and_all_else_stays() {
        assert_eq!(table("a.svg:\n  base: v1-1\n  credit: X\n"), "a.svg:\n  credit: X\n");
        assert_eq!(table("a.svg:\n  base: v1-1 # c\n  credit: X\n"), "a.svg:\n # c\n  credit: X\n");
        assert_eq!(table("a.svg: {base: v1-1, credit: X}\n"), "a.svg: {credit: X}\n");
        assert_eq!(table("a.svg: {credit: X, base: v1-1}\n"), "a.svg: {credit: X}\n");
        assert_eq!(table("a.svg: {credit: X, base: v1-1, licence: Y} # c\n"), "a.svg: {credit: X, licence: Y} # c\n");
        assert_eq!(table("a.svg: {\n  base: v1-1,\n  credit: X}\n"), "a.svg: {\n  credit: X}\n");
        assert_eq!(table("a.svg: {\n  credit: X,\n  base: v1-1}\n"), "a.svg: {\n  credit: X}\n");
    }
}
