//! Letters that no shipped font has: found in the text as it is written, and in what character references stand for, before anything is
//! set.

use super::messages;
use crate::cache::{Cache, Key};
use crate::diagnostic::Complaints;
use crate::parse::{drawn_texts, references};
use crate::render::pdf::Engine;
use crate::source::{Snapshot, SourceFile, Span};

/// What there is to say of the letters in the texts of the base and the layers, in those of drawings, and in the files that name
/// things. Each letter is reported once a file. `clean` holds the files in which nothing is missing.
pub(super) fn missing(engine: &Engine, snapshot: &Snapshot, clean: &Cache<()>) -> Complaints {
    let is_text = |path: &str| path.ends_with(".md") && !path.contains("/.base/");
    let is_other = |path: &str| path.ends_with(".yaml") || is_drawing(path);
    let is_read = |path: &str| !path.starts_with("content/register/") && (is_text(path) || is_other(path));
    let found = snapshot.under("content/").filter(|file| is_read(&file.path)).map(|file| {
        // whether a letter is in a comment is another question in YAML
        let key = Key::default().hash(file.hash).number(file.path.ends_with(".yaml").into()).finish();
        let looked = clean.try_get(key, || {
            let found = missing_in(engine, file);
            if found.is_empty() { Ok(()) } else { Err(found) }
        });
        looked.err().unwrap_or_default()
    });
    found.flatten().collect()
}

/// The letters of one file that no font has, each where it stands first. Comments do not count.
fn missing_in(engine: &Engine, file: &SourceFile) -> Complaints {
    let text = file.text();
    let mut seen = Vec::new();
    let mut found = Vec::new();
    let is_written = !is_drawing(&file.path);
    let written = text.char_indices().filter(|_| is_written).map(|(at, letter)| (at..at + letter.len_utf8(), letter));
    let references = match () {
        () if !is_written => drawn_texts(file),
        () if file.path.ends_with(".md") && text.contains('&') => references(text),
        () => Vec::new(),
    };
    let referred = references.iter().flat_map(|(range, letters)| letters.chars().map(|letter| (range.clone(), letter)));
    // what is plain Latin every font has, and most texts are nothing else
    for (range, letter) in written.chain(referred).filter(|(_, letter)| *letter > '\u{17F}') {
        if is_unseen(letter) || seen.contains(&letter) || engine.prints(letter) || is_in_comment(file, range.start) {
            continue;
        }
        seen.push(letter);
        let span = Span::new(file.id, range.start, range.end);
        found.push(messages::letter_in_no_font(span, letter.to_string(), format!("{:04X}", u32::from(letter))));
    }
    found
}

/// Whether a file is a drawing, of which only some texts are seen.
fn is_drawing(path: &str) -> bool {
    path.ends_with(".svg") && path.contains("/assets/")
}

/// Whether a letter has no shape of its own: spaces, joiners, and marks that choose how others look (Unicode's
/// `Default_Ignorable_Code_Point`, as far as it is used in running text).
fn is_unseen(letter: char) -> bool {
    letter.is_whitespace()
        || matches!(letter, '\u{200B}'..='\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2060}'..='\u{2064}' | '\u{FE00}'..='\u{FE0F}' | '\u{FEFF}')
}

/// Whether nobody will read what stands here: a comment of Markdown, or of YAML.
fn is_in_comment(file: &SourceFile, at: usize) -> bool {
    let before = &file.text()[..at];
    if !file.path.ends_with(".yaml") {
        return before.rfind("<!--").is_some_and(|open| !before[open..].contains("-->"));
    }
    let line = before.rsplit('\n').next().unwrap_or_default();
    line.trim_start().starts_with('#') || line.contains(" #")
}
