//! The inputs of a project on disk: which files they are, and the reading of one.

use std::fs;
use std::io::ErrorKind;
use std::path::Path;
use std::string::FromUtf8Error;

use walkdir::WalkDir;

use crate::error::{Error, Verb};
use crate::source::{Content, Refusal};

/// The folders of a project that hold inputs.
pub const FOLDERS: [&str; 3] = ["content", "themes", "assets"];

/// The programme, without which there is no project.
pub(super) const PROGRAMME: &str = "content/lagvis.yaml";

/// The largest file that is read, in bytes: a larger picture has no business on a page.
pub(crate) const LARGEST: u64 = 8 * 1024 * 1024;

/// The largest file that people write, in bytes, and the longest line of one: more than ten times the longest there are.
const LARGEST_WRITTEN: usize = 256 * 1024;
const LONGEST_LINE: usize = 10_000;

/// The most lines of a text that say something. A slide may hold them all, and is set again in each size.
const MOST_LINES: usize = 2_000;

/// How many letters are shown before one that cannot be read.
const SHOWN_BEFORE: usize = 20;

/// Lists the inputs below `root`, each with its path from there.
pub(super) fn list(root: &Path) -> Result<Vec<(String, walkdir::DirEntry)>, Error> {
    #[expect(clippy::disallowed_methods, reason = "this is the edge that reads inputs")]
    let there = root.join(PROGRAMME).is_file();
    if !there {
        return Err(Error::NoProject(root.to_owned()));
    }
    let mut entries = Vec::new();
    for folder in FOLDERS {
        walk(root, &root.join(folder), &mut entries)?;
    }
    Ok(entries)
}

/// Whether a file or folder of this name is left out: one that begins with a dot, but for the machine-kept copies in `.base`, and
/// what editors leave beside a file while it is open or saved (vim, Emacs, Word and LibreOffice, JetBrains), and Windows in a folder.
pub(crate) fn is_hidden(name: &str) -> bool {
    let is_left_behind = name.ends_with('~')
        || name.starts_with("~$")
        || (name.starts_with('#') && name.ends_with('#'))
        || name.ends_with(".tmp")
        || name.ends_with("___jb_tmp___")
        || name.ends_with("___jb_old___")
        || matches!(name, "4913" | "Thumbs.db" | "desktop.ini");
    is_left_behind || (name.starts_with('.') && name != ".base")
}

/// Whether an entry is looked at: one that is not left out, and a folder with a layer in it, whatever its name.
fn is_visible(entry: &walkdir::DirEntry) -> bool {
    let name = entry.file_name().to_string_lossy();
    #[expect(clippy::disallowed_methods, reason = "this is the edge that reads inputs")]
    let is_layer = || entry.path().join("layer.yaml").is_file();
    entry.depth() == 0 || !is_hidden(&name) || is_layer()
}

/// Lists the files and links below `folder`.
fn walk(root: &Path, folder: &Path, entries: &mut Vec<(String, walkdir::DirEntry)>) -> Result<(), Error> {
    for entry in WalkDir::new(folder).into_iter().filter_entry(is_visible) {
        match entry {
            Ok(entry) if entry.file_type().is_dir() => {}
            Ok(entry) => {
                let path = entry.path().strip_prefix(root).unwrap_or(entry.path());
                entries.push((name(path), entry));
            }
            Err(error) if error.depth() == 0 => {} // a project may have no assets of its own
            Err(error) if error.io_error().is_some_and(|error| error.kind() == ErrorKind::NotFound) => {} // gone meanwhile
            Err(error) => {
                let path = error.path().unwrap_or(folder).to_owned();
                let source = error.into_io_error().unwrap_or_else(|| ErrorKind::Other.into());
                return Err(Error::Io { verb: Verb::Read, path, source });
            }
        }
    }
    Ok(())
}

/// A path from the root, with `/` between the parts.
pub(super) fn name(path: &Path) -> String {
    let parts: Vec<_> = path.iter().map(|part| part.to_string_lossy()).collect();
    parts.join("/")
}

/// The content of one file; a refusal where it may not or cannot be read.
pub(super) fn read(path: &Path) -> Content {
    let refused = |error: &std::io::Error| Content::Refused(Refusal::Unreadable(error.to_string()));
    match fs::symlink_metadata(path) {
        Ok(data) if data.is_symlink() => return Content::Refused(Refusal::SymbolicLink),
        Ok(data) if !data.is_file() => return Content::Refused(Refusal::NoFile),
        Ok(data) if data.len() > LARGEST => {
            return Content::Refused(Refusal::TooLarge { limit: LARGEST / 1024 });
        }
        Ok(_) => {}
        Err(error) => return refused(&error),
    }
    #[expect(clippy::disallowed_methods, reason = "this is the edge that reads inputs")]
    match fs::read(path) {
        Ok(bytes) => content(&path.file_name().unwrap_or_default().to_string_lossy(), bytes),
        Err(error) => refused(&error),
    }
}

/// Where a text is not UTF-8.
fn not_utf8(error: &FromUtf8Error) -> Refusal {
    let read = String::from_utf8_lossy(&error.as_bytes()[..error.utf8_error().valid_up_to()]);
    let last = read.rsplit('\n').next().unwrap_or_default();
    let column = last.chars().count();
    let before = last.chars().skip(column.saturating_sub(SHOWN_BEFORE)).collect();
    Refusal::NotUtf8 { line: read.matches('\n').count() + 1, column: column + 1, before }
}

/// How many bytes of a text are looked at to see whether it is UTF-16.
const ENOUGH: usize = 512;

/// Whether a text is UTF-16: it begins with a byte order mark of that, or half of its characters are two bytes of which the first, or
/// the second, is nothing, and the other never.
fn is_utf16(bytes: &[u8]) -> bool {
    let (mut empty_first, mut empty_second) = (0, 0);
    let pairs = bytes[..bytes.len().min(ENOUGH)].chunks_exact(2);
    for pair in pairs.clone() {
        empty_first += usize::from(pair[0] == 0);
        empty_second += usize::from(pair[1] == 0);
    }
    let half = pairs.len().div_ceil(2).max(1);
    bytes.starts_with(b"\xFF\xFE")
        || bytes.starts_with(b"\xFE\xFF")
        || empty_first.min(empty_second) == 0 && empty_first.max(empty_second) >= half
}

/// Takes bytes for text where the file's name says that they are.
pub(crate) fn content(name: &str, bytes: Vec<u8>) -> Content {
    let extension = name.rsplit_once('.').map_or("", |(_, extension)| extension).to_ascii_lowercase();
    if !matches!(extension.as_str(), "md" | "yaml" | "yml" | "html" | "css" | "js" | "svg" | "csv" | "txt" | "typ") {
        return Content::Binary(bytes.into());
    }
    // the records of a large base are long, and no one writes them
    let is_written = matches!(&*extension, "md" | "yaml" | "yml" | "csv") && name != "records.yaml";
    if is_written && bytes.len() > LARGEST_WRITTEN {
        return Content::Refused(Refusal::TooLarge { limit: LARGEST_WRITTEN as u64 / 1024 });
    }
    if is_utf16(&bytes) {
        return Content::Refused(Refusal::Utf16);
    }
    let bytes = bytes.strip_prefix(b"\xEF\xBB\xBF").map(<[u8]>::to_vec).unwrap_or(bytes);
    match String::from_utf8(bytes) {
        Ok(text) => {
            // lines of an old Mac
            let text = if text.contains('\n') { text } else { text.replace('\r', "\n") };
            if extension == "md" && text.lines().filter(|line| !line.trim().is_empty()).count() > MOST_LINES {
                return Content::Refused(Refusal::TooManyLines { limit: MOST_LINES });
            }
            match text.lines().position(|line| is_written && line.len() > LONGEST_LINE) {
                Some(at) => Content::Refused(Refusal::LongLine { line: at + 1, limit: LONGEST_LINE }),
                None => Content::Text(text.into()),
            }
        }
        Err(error) => Content::Refused(not_utf8(&error)),
    }
}
