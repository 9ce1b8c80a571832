//! The one form in which names and words are compared, whoever typed them and wherever they were saved.
//!
//! A Mac writes `å` as two characters, an address has `%20` for a space, Windows and macOS take `Foto.PNG` for `foto.png`, and Word
//! leaves soft hyphens behind. None of that makes another name: pictures, links, suggestions, slugs and the search all go through
//! here. The theme's `fold.js` does the same to what a reader asks for.

use unicode_normalization::UnicodeNormalization;

use crate::address::decoded;

/// A text with its letters composed (Unicode NFC), as two texts are compared.
pub(crate) fn composed(text: &str) -> String {
    composed_of(text, |letter| *letter != '\u{FEFF}')
}

/// The letters of a text that `is_kept` accepts, composed. Most texts hold no letter that composing could change, and are not
/// looked at twice: below U+0300, where the combining marks begin, and among the dashes and quotation marks, each is as it is
/// in NFC (`NFC_Quick_Check`, Unicode Standard Annex #15).
fn composed_of(text: &str, is_kept: impl Fn(&char) -> bool) -> String {
    let is_stable = |letter: char| letter < '\u{300}' || matches!(letter, '\u{2010}'..='\u{2027}');
    match text.chars().all(|letter| is_stable(letter) && is_kept(&letter)) {
        true => text.to_owned(),
        false => text.nfc().filter(is_kept).collect(),
    }
}

/// The letter that is left of one without its accents: `é` → `e`.
pub(crate) fn base_letter(letter: char) -> char {
    std::iter::once(letter).nfd().next().unwrap_or(letter)
}

/// What is seen of a text: composed, without soft hyphens and spaces of no width.
pub(crate) fn seen(text: &str) -> String {
    composed_of(text, |letter| !is_unseen(*letter))
}

/// A name as it is compared with others: what is seen of it, percent-decoded, in small letters.
pub(crate) fn key(name: &str) -> String {
    let name = decoded(name).unwrap_or_else(|| name.to_owned());
    seen(&name).to_lowercase()
}

/// The longest name of a file or folder, in bytes: shorter than what any file system in use takes, with what is added to it.
pub(crate) const LONGEST: usize = 120;

/// Whether every system can keep a file or folder of this name, and an address and a page can bear it: letters, digits, spaces,
/// `-`, `_` and `.`, beginning with a letter or a digit, ending in no dot or space, not too long, and no name of a device.
pub(crate) fn is_portable(name: &str) -> bool {
    let is_allowed = |letter: char| letter.is_alphanumeric() || matches!(letter, ' ' | '-' | '_' | '.');
    let name = composed(name);
    name.len() <= LONGEST
        && name.chars().all(is_allowed)
        && name.starts_with(char::is_alphanumeric)
        && !name.ends_with([' ', '.'])
        && !is_device(name.split('.').next().unwrap_or_default())
}

/// Whether Windows takes a name for that of a device, whatever its ending.
pub(crate) fn is_device(name: &str) -> bool {
    let name = name.trim_end().to_lowercase();
    let port = name.strip_prefix("com").or(name.strip_prefix("lpt")).map(|number| number.chars().collect::<Vec<_>>());
    matches!(&*name, "con" | "prn" | "aux" | "nul") || matches!(port.as_deref(), Some(['0'..='9' | '¹' | '²' | '³']))
}

/// Whether a character takes no place: soft hyphens, spaces and joiners of no width, marks of direction.
pub(crate) fn is_unseen(letter: char) -> bool {
    matches!(letter, '\u{AD}' | '\u{34F}' | '\u{61C}' | '\u{180E}' | '\u{FEFF}')
        || matches!(letter, '\u{200B}'..='\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2060}'..='\u{2069}')
}
