//! Characters that nobody sees and that change or lose a text, and those that are what is left of others.

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
    if text.chars().all(is_common) {
        return;
    }
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
    complaints.extend(misread(text).map(|(found, times)| {
        let span = Span::new(file.id, found.start, found.end);
        messages::misread_letter(span, &text[found], times)
    }));
    complaints.extend(LIGATURES.iter().filter_map(|(sign, letters)| {
        let at = text.find(*sign)?;
        let times = text.matches(*sign).count() as u32;
        Some(messages::ligature(Span::new(file.id, at, at + sign.len_utf8()), sign.to_string(), *letters, times))
    }));
}

/// The ligatures that PDF has for letters (Unicode, Alphabetic Presentation Forms).
const LIGATURES: [(char, &str); 5] = [('ﬀ', "ff"), ('ﬁ', "fi"), ('ﬂ', "fl"), ('ﬃ', "ffi"), ('ﬄ', "ffl")];

/// The first letter that was read wrongly, and how many there are: UTF-8 read as Windows-1252, and what could not be read at all.
fn misread(text: &str) -> Option<(Range<usize>, u32)> {
    let is_second = |c: char| matches!(c, '\u{80}'..='\u{bf}') || "€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ".contains(c);
    let starts = text.match_indices(['Ã', 'Â', 'â', '\u{fffd}']);
    let mut found = starts.filter_map(|(at, sign)| {
        let rest = &text[at + sign.len()..];
        let second = rest.chars().next();
        let is_one = match sign {
            "Ã" => second.is_some_and(is_second),
            "Â" => second.is_some_and(|c| matches!(c, '\u{a0}'..='\u{bf}')),
            "â" => rest.starts_with("€"),
            _ => return Some(at..at + sign.len()),
        };
        is_one.then(|| at..at + sign.len() + second.map_or(0, char::len_utf8))
    });
    let first = found.next()?;
    Some((first, 1 + found.count() as u32))
}

/// Reports such characters of a text that are written otherwise where it stands, as `&#x202E;` is.
pub(super) fn check_references(text: &str, range: &Range<usize>, body: &Body<'_>, complaints: &mut Complaints) {
    let written = body.slice(range);
    let letters = text.chars().filter(|letter| is_told(*letter) && !written.contains(*letter));
    complaints.extend(letters.map(|letter| complaint(letter, body.span(range), 1)));
}

/// The diagnostic of a character that stands so many times in a file.
fn complaint(letter: char, span: Span, times: u32) -> Diagnostic {
    let code = format!("U+{:04X}", u32::from(letter));
    match letter {
        '\0' => messages::text_ends(span, times),
        _ if turns(letter) => messages::character_turns_text(span, code, times),
        _ => messages::control_character(span, code, times),
    }
}

/// Whether a character is one of those that nearly all of a text consists of, and never reported.
fn is_common(letter: char) -> bool {
    matches!(
        letter,
        ' '..='~' | '\t' | '\n' | '\r' | 'æ' | 'ø' | 'å' | 'Æ' | 'Ø' | 'Å' | 'é' | '«' | '»' | '§' | '–' | '…'
    )
}

/// Whether a character is reported: control characters but for tabs and line ends, those that turn the text, the separators of lines and
/// paragraphs (U+2028, U+2029), and the marks of interlinear annotation (U+FFF9 to U+FFFB).
fn is_told(letter: char) -> bool {
    let is_control = letter.is_control() && !matches!(letter, '\t' | '\n' | '\r');
    is_control || turns(letter) || matches!(letter, '\u{2028}' | '\u{2029}' | '\u{FFF9}'..='\u{FFFB}')
}

/// Whether a character changes the direction of the text after it (Unicode Standard Annex 9, table 2).
fn turns(letter: char) -> bool {
    matches!(letter, '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}')
}
