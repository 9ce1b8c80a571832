//! Writes changes to the project's files: all of them, or none.
#![expect(clippy::disallowed_methods, reason = "this is the edge that changes the project's files")]

use std::collections::BTreeMap;
use std::fs::{self, File};
use std::io::{ErrorKind, Write};
use std::path::{Path, PathBuf};

use crate::error::{Error, Verb};
use crate::records::RECORDS_FILE;
use crate::source::Snapshot;

/// What a byte order mark is in UTF-8. The snapshot's texts have none.
const BYTE_ORDER_MARK: &[u8] = b"\xEF\xBB\xBF";

/// Changed files, by path from the project's root: the new bytes, or nothing where the file goes.
pub(crate) type Files = BTreeMap<String, Option<Vec<u8>>>;

/// Writes files, and says how many. Every file is written beside its place first, so that nothing has changed
/// where one cannot be written; then all are put in place.
///
/// # Errors
///
/// [`Error::Changed`] if a file is not what it was when it was read: then nothing is written. [`Error::Io`] if one cannot
/// be written.
pub(crate) fn write(root: &Path, snapshot: &Snapshot, files: &Files) -> Result<usize, Error> {
    let mut marked = Vec::new();
    for (path, new) in files {
        marked.push(check(root, snapshot, path, new.is_some())?);
    }
    let mut staged = Vec::new();
    for ((path, new), mark) in files.iter().zip(marked) {
        let Some(bytes) = new else { continue };
        match stage(&root.join(path), bytes, mark) {
            Ok(temporary) => staged.push((order(path), temporary, root.join(path))),
            Err(error) => {
                staged.iter().for_each(|(_, temporary, _)| drop(fs::remove_file(temporary)));
                return Err(error);
            }
        }
    }
    staged.sort();
    for (_, temporary, path) in &staged {
        fs::rename(temporary, path).map_err(Error::io(Verb::Place, path))?;
    }
    for path in files.iter().filter(|(_, new)| new.is_none()).map(|(path, _)| root.join(path)) {
        remove(&path)?;
    }
    Ok(files.len())
}

/// When a file is put in place, should the power go in between: copies before the records that name them, and records before the
/// files that the old form of them is taken out of.
fn order(path: &str) -> usize {
    let is_copy = path.contains("/.base/") && !path.ends_with(RECORDS_FILE);
    if is_copy { 0 } else { 1 + usize::from(!path.ends_with(RECORDS_FILE)) }
}

/// Whether a file begins with a byte order mark, once it was seen that it still is what was read.
fn check(root: &Path, snapshot: &Snapshot, path: &str, is_written: bool) -> Result<bool, Error> {
    let full = root.join(path);
    let now = Error::unless_missing(Verb::Read, &full, fs::read(&full))?;
    let mark = now.as_ref().is_some_and(|bytes| bytes.starts_with(BYTE_ORDER_MARK));
    let now = now.as_deref().map(|bytes| bytes.strip_prefix(BYTE_ORDER_MARK).unwrap_or(bytes));
    let then = snapshot.get(path).map(|file| file.bytes());
    if now == then || (now.is_none() && !is_written) {
        return Ok(mark);
    }
    Err(Error::Changed(full))
}

/// Writes the temporary file that is to take the place of another, and gives its path.
pub(crate) fn stage(path: &Path, bytes: &[u8], mark: bool) -> Result<PathBuf, Error> {
    if let Some(folder) = path.parent() {
        fs::create_dir_all(folder).map_err(Error::io(Verb::Write, folder))?;
    }
    let name = path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
    let temporary = path.with_file_name(format!(".{name}.{}.tmp", std::process::id()));
    let mark = if mark { BYTE_ORDER_MARK } else { b"" };
    let write = || {
        let mut file = File::options().write(true).create_new(true).open(&temporary)?;
        file.write_all(mark)?;
        file.write_all(bytes)?;
        file.sync_data()
    };
    let is_mine = |error: std::io::Error| {
        if error.kind() != ErrorKind::AlreadyExists {
            let _ = fs::remove_file(&temporary); // what could not be written whole is worth nothing
        }
        error
    };
    write().map_err(is_mine).map_err(Error::io(Verb::Write, &temporary))?;
    if let Ok(data) = fs::metadata(path) {
        fs::set_permissions(&temporary, data.permissions()).map_err(Error::io(Verb::Write, &temporary))?;
    }
    Ok(temporary)
}

/// Removes a file, and its folder if that is lagvis' own and empty now.
fn remove(path: &Path) -> Result<(), Error> {
    Error::unless_missing(Verb::Remove, path, fs::remove_file(path))?;
    if let Some(folder) = path.parent().filter(|folder| folder.ends_with(".base")) {
        let _ = fs::remove_dir(folder); // it stays where it holds more
    }
    Ok(())
}
