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
