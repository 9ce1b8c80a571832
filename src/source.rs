//! Every input as a value.
//!
//! A [`Snapshot`] is the only thing that is ever read from disk: all that later stages know about the world is in
//! it. It **never** reads a file itself; [`crate::discover`] fills it.

use std::collections::BTreeMap;
use std::sync::Arc;

/// A file of the snapshot, by its place in the sorted list. Valid only with the snapshot that it came from.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct FileId(pub u32);

/// A range of bytes in a file, end exclusive.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Span {
    /// The file.
    pub file: FileId,
    /// The first byte.
    pub start: u32,
    /// The byte after the last.
    pub end: u32,
}

impl Span {
    /// A span of `start..end` in `file`; offsets beyond 4 GiB cannot occur, since larger files are refused.
    pub fn new(file: FileId, start: usize, end: usize) -> Self {
        let clamp = |n: usize| u32::try_from(n).unwrap_or(u32::MAX);
        Self { file, start: clamp(start), end: clamp(end.max(start)) }
    }

    /// The span as a range for slicing the file's text.
    pub fn range(&self) -> std::ops::Range<usize> {
        self.start as usize..self.end as usize
    }

    /// Whether two spans have a place in common.
    pub fn meets(&self, other: Self) -> bool {
        self.file == other.file && self.start <= other.end && other.start <= self.end
    }
}

/// A value and where it was written.
#[derive(Clone, Debug, PartialEq)]
pub struct At<T> {
    /// The value.
    pub value: T,
    /// Where it stands.
    pub span: Span,
}

impl<T> At<T> {
    /// Joins a value and its place.
    pub fn new(value: T, span: Span) -> Self {
        Self { value, span }
    }
}

/// What a file holds, as far as it could and may be read.
#[derive(Clone, Debug, PartialEq)]
pub enum Content {
    /// UTF-8 text, without a byte order mark.
    Text(Arc<str>),
    /// Anything that is not read as text: pictures and fonts.
    Binary(Arc<[u8]>),
    /// A file that lagvis will not use, and why.
    Refused(Refusal),
}

/// Why a file is not used.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Refusal {
    /// It cannot be read: what the system said.
    Unreadable(String),
    /// It is a symbolic link.
    SymbolicLink,
    /// It is no ordinary file.
    NoFile,
    /// It is too large to be read.
    TooLarge {
        /// The largest size that is read, in KiB.
        limit: u64,
    },
    /// It has too many lines that are not empty.
    TooManyLines {
        /// The most that are read.
        limit: usize,
    },
    /// It has a line that is too long to be read.
    LongLine {
        /// The line, from 1.
        line: usize,
        /// The longest line that is read, in bytes.
        limit: usize,
    },
    /// It should be text and is UTF-16.
    Utf16,
    /// It should be text and is not UTF-8.
    NotUtf8 {
        /// The first line that is not, from 1.
        line: usize,
        /// The first character of it that is not, from 1.
        column: usize,
        /// The text before that in the line, or the end of it.
        before: String,
    },
}

/// One input file.
#[derive(Clone, Debug)]
pub struct SourceFile {
    /// Its place in the snapshot.
    pub id: FileId,
    /// Its path from the project's root, with `/` between the parts.
    pub path: Arc<str>,
    /// What it holds.
    pub content: Content,
    /// A 128-bit hash of its bytes.
    pub hash: u128,
}

impl SourceFile {
    /// The text, or nothing for binary and refused files.
    pub fn text(&self) -> &str {
        match &self.content {
            Content::Text(text) => text,
            _ => "",
        }
    }

    /// The bytes, for copying a picture or a font; empty for refused files.
    pub fn bytes(&self) -> &[u8] {
        match &self.content {
            Content::Text(text) => text.as_bytes(),
            Content::Binary(bytes) => bytes,
            Content::Refused(_) => &[],
        }
    }

    /// Adds to a key all that this file is: its path, its content, and why it is refused.
    pub(crate) fn sign(&self, key: &mut Vec<u8>) {
        key.extend(self.hash.to_le_bytes());
        key.extend(self.path.as_bytes());
        if let Content::Refused(why) = &self.content {
            key.extend(format!("{why:?}").into_bytes()); // it has no content, and this instead
        }
    }

    /// A span of no width at the file's start.
    pub fn start(&self) -> Span {
        Span::new(self.id, 0, 0)
    }

    /// Line and column of a byte offset, both from 1; the column counts characters.
    pub(crate) fn line_column(&self, offset: u32) -> (usize, usize) {
        let text = self.text();
        let before = text.get(..(offset as usize).min(text.len())).unwrap_or(text);
        let line_start = before.rfind('\n').map_or(0, |at| at + 1);
        (before.bytes().filter(|b| *b == b'\n').count() + 1, before[line_start..].chars().count() + 1)
    }
}

/// All inputs of one build, sorted by path. A copy of it shares the files.
#[derive(Clone, Debug, Default)]
pub struct Snapshot {
    files: Arc<[SourceFile]>,
}

impl Snapshot {
    /// Sorts the files by path and numbers them, so that the order in which they were found cannot matter.
    pub fn new(found: impl IntoIterator<Item = (String, Content)>) -> Self {
        let read = |(path, content): (String, Content)| {
            let mut file = SourceFile { id: FileId::default(), path: path.into(), content, hash: 0 };
            file.hash = hash(file.bytes());
            file
        };
        Self::of(found.into_iter().map(read).collect())
    }

    fn of(mut files: Vec<SourceFile>) -> Self {
        files.sort_by(|a, b| a.path.cmp(&b.path));
        files.dedup_by(|a, b| a.path == b.path);
        for (index, file) in files.iter_mut().enumerate() {
            file.id = FileId(u32::try_from(index).unwrap_or(u32::MAX));
        }
        Self { files: files.into() }
    }

    /// The inputs after some files have changed; nothing where a file goes.
    pub fn after(&self, changes: BTreeMap<String, Option<Content>>) -> Self {
        let kept = self.files.iter().filter(|file| !changes.contains_key(&*file.path)).cloned();
        let mut files: Vec<SourceFile> = kept.collect();
        let new = changes.into_iter().filter_map(|(path, content)| Some((path, content?)));
        files.extend(Self::new(new).files.iter().cloned());
        Self::of(files)
    }

    /// The inputs after some files have got other bytes; nothing where a file goes.
    pub fn with(&self, files: &BTreeMap<String, Option<Vec<u8>>>) -> Self {
        let content = |bytes: &Vec<u8>| match String::from_utf8(bytes.clone()) {
            Ok(text) => Content::Text(text.into()),
            Err(error) => Content::Binary(error.into_bytes().into()),
        };
        self.after(files.iter().map(|(path, bytes)| (path.clone(), bytes.as_ref().map(content))).collect())
    }

    /// These files, and of others those at paths where there is none of these.
    pub(crate) fn over(&self, below: &Self) -> Self {
        let below = below.files.iter().filter(|file| self.get(&file.path).is_none());
        Self::of(self.files.iter().chain(below).cloned().collect())
    }

    /// Every file, by path.
    pub fn files(&self) -> &[SourceFile] {
        &self.files
    }

    /// The file with this number.
    pub fn file(&self, id: FileId) -> &SourceFile {
        &self.files[id.0 as usize]
    }

    /// The file at this path.
    pub fn get(&self, path: &str) -> Option<&SourceFile> {
        self.files.binary_search_by(|file| (*file.path).cmp(path)).ok().map(|index| &self.files[index])
    }

    /// The files whose path begins with `prefix`, by path.
    pub fn under<'a>(&'a self, prefix: &'a str) -> impl Iterator<Item = &'a SourceFile> {
        let first = self.files.partition_point(|file| &*file.path < prefix);
        self.files[first..].iter().take_while(move |file| file.path.starts_with(prefix))
    }

    /// The files of a theme: its own, and below them those of the standard theme; none where it has none of its own.
    pub(crate) fn theme(&self, name: &str) -> ThemeFiles<'_> {
        let folder = format!("themes/{name}/");
        let of = |folder: &str| {
            let start = folder.len();
            let first = self.files.partition_point(|file| &*file.path < folder);
            let end = self.files[first..].partition_point(|file| file.path.starts_with(folder));
            self.files[first..first + end].iter().map(move |file| (&file.path[start..], file))
        };
        let standard = of(STANDARD_THEME).filter(|_| of(&folder).next().is_some());
        let files = standard.chain(of(&folder)).filter(|(path, _)| !path.starts_with(COPIES));
        ThemeFiles { files: files.collect(), folder: folder.clone() }
    }

    /// The text that a span covers.
    pub fn slice(&self, span: Span) -> &str {
        self.file(span.file).text().get(span.range()).unwrap_or("")
    }

    /// `path:line` of a span's start.
    pub fn place(&self, span: Span) -> String {
        let file = self.file(span.file);
        format!("{}:{}", file.path, file.line_column(span.start).0)
    }
}

/// The folder of the theme that others lie over.
pub(crate) const STANDARD_THEME: &str = "themes/standard/";

/// The folder in a theme's own with the program's files as they were when they were written out. Nothing is set with them.
pub(crate) const COPIES: &str = ".base/";

/// The files of a theme.
#[derive(Clone, Debug)]
pub(crate) struct ThemeFiles<'a> {
    /// The theme's own folder, with `/` at the end.
    pub(crate) folder: String,
    /// By their path in the theme.
    files: BTreeMap<&'a str, &'a SourceFile>,
}

impl<'a> ThemeFiles<'a> {
    /// Whether there is no such theme.
    pub(crate) fn is_empty(&self) -> bool {
        self.files.is_empty()
    }

    /// The file at a path in the theme.
    pub(crate) fn get(&self, path: &str) -> Option<&'a SourceFile> {
        self.files.get(path).copied()
    }

    /// The files in a folder of the theme, named with `/` at its end: their paths in that folder, and they.
    pub(crate) fn under(&self, folder: &str) -> impl Iterator<Item = (&'a str, &'a SourceFile)> {
        let files = self.files.iter();
        files.filter_map(move |(path, file)| Some((path.strip_prefix(folder)?, *file)))
    }
}

/// The 128-bit hash that memo keys, fingerprinted names and versions are made of.
pub fn hash(bytes: &[u8]) -> u128 {
    xxhash_rust::xxh3::xxh3_128(bytes)
}

/// The first 12 hex digits of a hash, as shown to people and used in file names.
pub fn short_hash(hash: u128) -> String {
    format!("{:012x}", hash >> 80)
}
