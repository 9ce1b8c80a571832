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

/// How many hexadecimal digits of the hash are kept: 48 bits, so that among a million texts two are alike once in some 560 cases.
const DIGITS: usize = 12;

/// A hash of a text or a picture, 48 bits.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Fingerprint(u64);

impl Fingerprint {
    /// The fingerprint of a heading, without its braces, and a text.
    pub fn of(title: &str, body: &str) -> Self {
        Self::of_bytes(format!("{}\n{}", normal(title), normal(body)).as_bytes())
    }

    /// The fingerprint of a picture.
    pub(crate) fn of_bytes(bytes: &[u8]) -> Self {
        Self(Sha256::digest(bytes).iter().take(DIGITS / 2).fold(0, |kept, byte| kept << 8 | u64::from(*byte)))
    }

    /// Reads `v1-` and 12 hexadecimal digits; nothing if it is not that.
    pub fn parse(text: &str) -> Option<Self> {
        let is_digit = |byte: u8| byte.is_ascii_hexdigit();
        let digits =
            text.strip_prefix("v1-").filter(|digits| digits.len() == DIGITS && digits.bytes().all(is_digit))?;
        u64::from_str_radix(digits, 16).ok().map(Self)
    }
}

impl fmt::Display for Fingerprint {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "v1-{:0DIGITS$x}", self.0)
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
