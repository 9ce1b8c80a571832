//! Fingerprints: 48-bit hashes of texts, by which a text that has changed is noticed.
//!
//! A [`Fingerprint`] says whether a text is still the text that somebody read. It is made from the words alone: how the
//! lines are wrapped, how a letter is composed, a comment or the words in a heading's braces make no difference. It does
//! **not** depend on the Markdown parser, so a new parser cannot call every override in the country out of date.
//!
//! Version 1: Unicode NFC; byte order marks and HTML comments taken out; every run of white space one space; trimmed;
//! SHA-256 of `title`, a newline and `body`; the first 12 hexadecimal digits. Written `v1-4d8b2fa847f3`: without the
//! prefix, `12e4…` would be a number in YAML.

use std::fmt;

use sha2::{Digest, Sha256};
use unicode_normalization::UnicodeNormalization;

/// How many bytes of the hash are kept: 48 bits, so that among a million texts two are alike once in some 560 cases.
const BYTES: usize = 6;

/// A hash of a text or a picture, 6 bytes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Fingerprint([u8; BYTES]);

impl Fingerprint {
    /// The fingerprint of a heading, without its braces, and a text.
    pub fn of(title: &str, body: &str) -> Self {
        Self::cut(&Sha256::digest(format!("{}\n{}", normal(title), normal(body))))
    }

    /// The fingerprint of a picture.
    pub fn of_bytes(bytes: &[u8]) -> Self {
        Self::cut(&Sha256::digest(bytes))
    }

    fn cut(hash: &[u8]) -> Self {
        let mut kept = [0; BYTES];
        kept.iter_mut().zip(hash).for_each(|(kept, byte)| *kept = *byte);
        Self(kept)
    }

    /// Reads `v1-` and 12 hexadecimal digits; nothing if it is not that.
    pub fn parse(text: &str) -> Option<Self> {
        let digits = text.strip_prefix("v1-").filter(|digits| digits.len() == 2 * BYTES && digits.is_ascii())?;
        let mut kept = [0; BYTES];
        for (at, byte) in kept.iter_mut().enumerate() {
            *byte = u8::from_str_radix(&digits[2 * at..2 * at + 2], 16).ok()?;
        }
        Some(Self(kept))
    }
}

impl fmt::Display for Fingerprint {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("v1-")?;
        self.0.iter().try_for_each(|byte| write!(f, "{byte:02x}"))
    }
}

/// A text as it is compared: composed, without comments, with white space folded and trimmed.
pub fn normal(text: &str) -> String {
    let composed: String = text.nfc().filter(|letter| *letter != '\u{FEFF}').collect();
    let words = without_comments(&composed);
    words.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The text without `<!-- … -->`; a comment that is not closed reaches to the end.
pub fn without_comments(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some((before, inside)) = rest.split_once("<!--") {
        out.push_str(before);
        rest = inside.split_once("-->").map_or("", |(_, after)| after);
    }
    out.push_str(rest);
    out
}

#[cfg(test)]
mod tests {
    use super::Fingerprint;

    #[test]
    fn the_vectors_of_the_specification_hold() {
        let print = |title: &str, body: &str| Fingerprint::of(title, body).to_string();
        let plain = "Alle kommuner skal ha rutiner for varsling.";
        assert_eq!(print("Varsling", plain), "v1-afc0cd6a9626");
        let dressed = "\u{feff}Alle  kommuner skal\r\nha rutiner <!-- nye? --> for\tvarsling.\r\n\r\n";
        assert_eq!(print(" Varsling", dressed), "v1-afc0cd6a9626");
        let composed =
            "Sp\u{f8}r deg selv om andre kan tvile p\u{e5} at du er upartisk.\nMeld fra f\u{f8}r m\u{f8}tet.";
        assert_eq!(print("Vurderingshjelp", composed), "v1-c53a9444e470");
        assert_eq!(print("Vurderingshjelp", &composed.replace('\u{e5}', "a\u{30a}")), "v1-c53a9444e470");
        assert_ne!(print("Varsling", "Alle kommuner skal ha en rutine for varsling."), "v1-afc0cd6a9626");
    }

    #[test]
    fn what_is_written_is_read_again_and_nothing_else_is() {
        let print = Fingerprint::of("Varsling", "");
        assert_eq!(Fingerprint::parse(&print.to_string()), Some(print));
        for wrong in
            ["", "v1-", "v2-afc0cd6a9626", "v1-afc0cd6a962", "v1-afc0cd6a96zz", "v1-afc0cd6a96ø", "afc0cd6a9626"]
        {
            assert_eq!(Fingerprint::parse(wrong), None, "{wrong}");
        }
    }
}
