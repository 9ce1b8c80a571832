//! Characters that nobody sees and that change or lose a text.

use std::collections::BTreeMap;
use std::ops::Range;

use super::body::Body;
use super::messages;
use crate::diagnostic::{Complaints, Diagnostic};
use crate::source::{Content, SourceFile, Span};

/// Reports each such character of a file once, where it stands first. What has no look of its own and does no harm, as a soft hyphen
/// does none, is nothing to tell.
pub(super) fn check(file: &SourceFile, complaints: &mut Complaints) {
    let Content::Text(text) = &file.content else { return };
    let mut found: BTreeMap<char, (usize, u32)> = BTreeMap::new();
    for (at, letter) in text.char_indices().filter(|(_, letter)| is_told(*letter)) {
        found.entry(letter).or_insert((at, 0)).1 += 1;
    }
    let mut found: Vec<_> = found.into_iter().collect();
    found.sort_by_key(|(_, (at, _))| *at);
    complaints.extend(
        found
            .into_iter()
            .map(|(letter, (at, times))| complaint(letter, Span::new(file.id, at, at + letter.len_utf8()), times)),
    );
}

/// Reports such characters of a text that are written otherwise where it stands, as `&#x202E;` is.
pub(super) fn check_references(text: &str, range: &Range<usize>, body: &Body<'_>, complaints: &mut Complaints) {
    let written = body.slice(range);
    let letters = text.chars().filter(|letter| is_told(*letter) && !written.contains(*letter));
    complaints.extend(letters.map(|letter| complaint(letter, body.span(range), 1)));
}

fn complaint(letter: char, span: Span, times: u32) -> Diagnostic {
    let code = format!("U+{:04X}", u32::from(letter));
    match turns(letter) {
        true => messages::character_turns_text(span, code, times),
        false => messages::control_character(span, code, times),
    }
}

fn is_told(letter: char) -> bool {
    let is_control = letter.is_control() && !matches!(letter, '\t' | '\n' | '\r');
    is_control || turns(letter) || matches!(letter, '\u{2028}' | '\u{2029}' | '\u{FFF9}'..='\u{FFFB}')
}

/// Whether a character changes the direction of the text after it (Unicode Standard Annex 9, table 2).
fn turns(letter: char) -> bool {
    matches!(letter, '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}')
}
