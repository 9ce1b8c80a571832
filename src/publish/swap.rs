//! Folders put in place.
//!
//! On Linux two folders change places in one call. Where a system cannot do that, the folder is not there for as long as two renames
//! take, and the old one waits beside the new one: [`finish`] ends what a process that was killed between them has begun. In what
//! was taken out of its place, nothing is deleted but what lagvis wrote ([`clear`]).
#![expect(clippy::disallowed_methods, reason = "this is the edge that writes outputs")]

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use super::entry::kind;
use super::stage::{contents, name_of};
use crate::error::{Error, Verb};

/// What the name of an old folder ends with that was moved out of the way of a new one.
const OLD: &str = ".old";

/// The number by which the system knows a folder, whatever its name; nothing where it does not tell.
#[cfg(unix)]
pub(super) fn number(path: &Path) -> Option<u64> {
    use std::os::unix::fs::MetadataExt;
    fs::symlink_metadata(path).ok().map(|data| data.ino())
}

/// The number by which the system knows a folder, whatever its name; nothing where it does not tell.
#[cfg(not(unix))]
pub(super) fn number(_: &Path) -> Option<u64> {
    None
}

/// Puts a folder in the place of the live one. What fails has changed nothing.
pub(super) fn put(staged: &Path, live: &Path) -> Result<(), Error> {
    if let Some(parent) = live.parent() {
        fs::create_dir_all(parent).map_err(Error::io(Verb::Write, parent))?;
    }
    if kind(live)?.is_none() {
        return fs::rename(staged, live).map_err(Error::io(Verb::Place, live));
    }
    if exchange(staged, live) {
        return Ok(());
    }
    let old = old_of(staged);
    fs::rename(live, &old).map_err(Error::io(Verb::Place, live))?;
    if let Err(error) = fs::rename(staged, live) {
        fs::rename(&old, live).map_err(Error::io(Verb::Place, live))?;
        return Err(Error::io(Verb::Place, live)(error));
    }
    Ok(())
}

/// Puts back what [`put`] has put in place.
pub(super) fn undo(staged: &Path, live: &Path) -> Result<(), Error> {
    if kind(staged)?.is_some() {
        return put(staged, live); // they were exchanged
    }
    fs::rename(live, staged).map_err(Error::io(Verb::Place, live))?;
    Error::unless_missing(Verb::Place, live, fs::rename(old_of(staged), live)).map(drop)
}

/// Exchanges two folders in one step, where the system can.
#[cfg(target_os = "linux")]
fn exchange(a: &Path, b: &Path) -> bool {
    use rustix::fs::{CWD, RenameFlags, renameat_with};
    renameat_with(CWD, a, CWD, b, RenameFlags::EXCHANGE).is_ok()
}

/// Exchanges two folders in one step, where the system can.
#[cfg(not(target_os = "linux"))]
fn exchange(_: &Path, _: &Path) -> bool {
    false
}

/// Where the old folder is while the new one takes its place.
fn old_of(staged: &Path) -> PathBuf {
    let mut name = staged.file_name().unwrap_or_default().to_owned();
    name.push(OLD);
    staged.with_file_name(name)
}

/// Ends what [`put`] may have begun with the folder that has this number, and gives whether that is in place now. Whatever the number, no
/// place is left empty for which a folder waits.
pub(super) fn finish(staged: &Path, live: &Path, number: Option<u64>) -> Result<bool, Error> {
    let is_there = |path: &Path| kind(path).map(|kind| kind.is_some());
    let is_at = |path: &Path| match number {
        Some(_) => Ok(self::number(path) == number),
        None => is_there(staged).map(|waits| waits == (path == staged)),
    };
    if !is_at(live)? && is_at(staged)? {
        put(staged, live)?;
    }
    for kept in [&old_of(staged), staged] {
        if !is_there(live)? && is_there(kept)? {
            fs::rename(kept, live).map_err(Error::io(Verb::Place, live))?;
        }
    }
    is_at(live)
}

/// Removes what was taken out of the place of a live folder, with what was moved out of its way. A file that is neither `ours` nor in
/// the live folder too goes there.
pub(super) fn clear(staged: &Path, live: &Path, ours: &BTreeSet<String>) -> Result<(), Error> {
    for folder in [staged, &old_of(staged)] {
        for (path, kind) in contents(folder)? {
            let (from, to) = (folder.join(&path), live.join(&path));
            if kind.is_dir() || ours.contains(&name_of(&path)) || self::kind(&to)?.is_some() {
                continue;
            }
            if let Some(parent) = to.parent() {
                fs::create_dir_all(parent).map_err(Error::io(Verb::Write, parent))?;
            }
            fs::rename(&from, &to).map_err(Error::io(Verb::Place, &to))?;
        }
        remove_tree(folder)?;
    }
    Ok(())
}

/// Removes a folder with everything in it, if it is there.
pub(super) fn remove_tree(path: &Path) -> Result<(), Error> {
    Error::unless_missing(Verb::Remove, path, fs::remove_dir_all(path)).map(drop)
}

/// Removes a file below a folder, if it is there, and the folders that are empty then.
pub(super) fn remove_file(output: &Path, path: &str) -> Result<(), Error> {
    let file = output.join(path);
    Error::unless_missing(Verb::Remove, &file, fs::remove_file(&file))?;
    let mut folder = file.parent();
    while let Some(empty) = folder.filter(|folder| *folder != output) {
        if fs::remove_dir(empty).is_err() {
            break;
        }
        folder = empty.parent();
    }
    Ok(())
}
