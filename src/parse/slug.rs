//! Ids made from titles, and slugs from file names.

use crate::names::{base_letter, seen};

/// An id made from a title: Norwegian letters as is the custom in addresses (æ → ae, ø → o, å → a), others without their accents,
/// what nobody sees left out, everything else a hyphen.
pub fn slug(title: &str) -> String {
    let mut out = String::new();
    for letter in seen(title).to_lowercase().chars() {
        match letter {
            'æ' | 'ä' => out.push_str("ae"),
            'ø' | 'ö' => out.push('o'),
            'đ' => out.push('d'),
            'ŋ' => out.push('n'),
            'ŧ' => out.push('t'),
            '\u{300}'..='\u{36F}' => {} // an accent that no letter is composed with
            _ => match base_letter(letter) {
                letter @ ('a'..='z' | '0'..='9') => out.push(letter),
                _ if out.ends_with('-') || out.is_empty() => {}
                _ => out.push('-'),
            },
        }
    }
    out.trim_end_matches('-').to_owned()
}

/// Whether a text is a slug, so that the one made from it would be the same.
pub(super) fn is_slug(text: &str) -> bool {
    let is_part = |part: &str| !part.is_empty() && part.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit());
    text.split('-').all(is_part)
}
