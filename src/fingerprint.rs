//! Fingerprints: 48-bit hashes of texts, by which a text that has changed is noticed.
//!
//! A [`Fingerprint`] says whether a text is still the text that somebody read. It is made from the words alone: how the
//! lines are wrapped, how a letter is composed, a comment or the words in a heading's braces make no difference. It does
//! **not** depend on the Markdown parser, so a new parser cannot call every override in the country out of date.
//!
//! Version 1: Unicode NFC; byte order marks and HTML comments taken out; every run of white space one space; trimmed;
//! SHA-256 of `title`, a newline and `body`; the first 12 hexadecimal digits. Written `v1-4d8b2fa847f3`: without the
//! prefix, `12e4…` would be a number in YAML.
//!
//! Version 2 is version 1, but code fences (as `pieces` finds them, comments likewise) count as they are written, each on lines of
//! its own, but for the white space at the end of their first and last lines, and for CRLF. Which texts these are is more than
//! the text of a section: [`crate::layer::Hidden`]. What is recorded is of version 2; a record of version 1 is compared by its rules
//! until it is recorded anew.

use std::collections::BTreeMap;
use std::fmt;
use std::sync::{Mutex, PoisonError};

use crate::names::composed;
use crate::pieces::{Kind, comment_start, pieces};
use sha2::{Digest, Sha256};

/// How many hexadecimal digits of the hash are kept: 48 bits, so that among a million texts two are alike once in some 560 cases.
const DIGITS: usize = 12;

/// The rules that a fingerprint is made by.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Version {
    /// Those of records until autumn 2026.
    V1,
    /// Those of what is recorded now.
    V2,
}

impl Version {
    /// How a fingerprint of the version begins.
    fn prefix(self) -> &'static str {
        match self {
            Self::V1 => "v1-",
            Self::V2 => "v2-",
        }
    }
}

/// A hash of a text or a picture, 48 bits, and the rules that it was made by.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Fingerprint {
    /// The rules.
    pub version: Version,
    hash: u64,
}

impl Fingerprint {
    /// The fingerprint of a heading, without its braces, and a text.
    pub fn of(version: Version, title: &str, body: &str) -> Self {
        let body = match version {
            Version::V1 => normal(body),
            Version::V2 => with_fences(body),
        };
        Self::of_bytes(version, format!("{}\n{body}", normal(title)).as_bytes())
    }

    /// The fingerprint of a picture, which is the same hash in every version.
    pub(crate) fn of_bytes(version: Version, bytes: &[u8]) -> Self {
        let bytes = Sha256::digest(bytes);
        Self { version, hash: bytes.iter().take(DIGITS / 2).fold(0, |kept, byte| kept << 8 | u64::from(*byte)) }
    }

    /// The fingerprint of the same picture in another version.
    pub(crate) fn of_picture_in(self, version: Version) -> Self {
        Self { version, ..self }
    }

    /// Reads `v1-` or `v2-` and 12 hexadecimal digits; nothing if it is not that.
    pub fn parse(text: &str) -> Option<Self> {
        let is_hash = |digits: &&str| digits.len() == DIGITS && digits.bytes().all(|byte| byte.is_ascii_hexdigit());
        [Version::V1, Version::V2].into_iter().find_map(|version| {
            let digits = text.strip_prefix(version.prefix()).filter(is_hash)?;
            Some(Self { version, hash: u64::from_str_radix(digits, 16).ok()? })
        })
    }
}

impl fmt::Display for Fingerprint {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}{:0DIGITS$x}", self.version.prefix(), self.hash)
    }
}

/// Fingerprints of parts of something, by what each is of, made when they are first asked for.
#[derive(Debug)]
pub struct Prints<K>(Mutex<BTreeMap<K, Fingerprint>>);

impl<K: Ord> Prints<K> {
    /// The fingerprint of a part, made now if it is not known. No lock is held while it is made.
    pub(crate) fn get(&self, key: K, make: impl FnOnce() -> Fingerprint) -> Fingerprint {
        let known = |prints: &Self| prints.0.lock().unwrap_or_else(PoisonError::into_inner).get(&key).copied();
        known(self).unwrap_or_else(|| {
            let print = make();
            self.0.lock().unwrap_or_else(PoisonError::into_inner).insert(key, print);
            print
        })
    }
}

impl<K> Default for Prints<K> {
    fn default() -> Self {
        Self(Mutex::default())
    }
}

/// What is made from another thing has other parts.
impl<K> Clone for Prints<K> {
    fn clone(&self) -> Self {
        Self::default()
    }
}

/// A text as it is compared: composed, without comments, with white space folded and trimmed.
fn normal(text: &str) -> String {
    folded(&without_comments(&composed(text)))
}

/// The words of a text with one space between them. White space beyond ASCII is rare, and what finds it is slow.
fn folded(text: &str) -> String {
    let is_rare = |letter: char| (!letter.is_ascii() && letter.is_whitespace()) || letter == '\u{B}';
    let mut folded = String::with_capacity(text.len());
    let mut add = |word: &str| {
        folded.push_str(if folded.is_empty() { "" } else { " " });
        folded.push_str(word);
    };
    match text.contains(is_rare) {
        true => text.split_whitespace().for_each(&mut add),
        false => text.split_ascii_whitespace().for_each(&mut add),
    }
    folded
}

/// A text as version 2 compares it: as [`normal`], but for its code fences.
fn with_fences(text: &str) -> String {
    let mut text = composed(text.trim_end());
    if text.contains('\r') {
        text = text.replace("\r\n", "\n");
    }
    let mut lines = Vec::new();
    let mut words = String::new();
    for piece in pieces(&text) {
        let piece_text = &text[piece.range.clone()];
        match piece.kind {
            Kind::Text => words.push_str(piece_text),
            Kind::Comment => {}
            Kind::Fence => {
                lines.push(folded(&std::mem::take(&mut words)));
                let (first, rest) = piece_text.split_once('\n').unwrap_or((piece_text, ""));
                lines.extend([first.trim_end().to_owned(), rest.trim_end().to_owned()]);
            }
        }
    }
    lines.push(folded(&words));
    lines.join("\n").trim().to_owned()
}

/// The text without `<!-- … -->`; a comment that is not closed reaches to the end.
pub(crate) fn without_comments(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(start) = comment_start(rest) {
        out.push_str(&rest[..start]);
        rest = rest[start..].split_once("-->").map_or("", |(_, after)| after);
    }
    out.push_str(rest);
    out
}
