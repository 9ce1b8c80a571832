//! Files and folders put in place in one step.
//!
//! Files are written beside the folder that is live, and those that have not changed are linked, not written again. On Linux the two
//! folders change places in one call; where a system cannot do that, the folder is not there for as long as two renames take.
#![expect(clippy::disallowed_methods, reason = "this is the edge that writes outputs")]

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

use rayon::prelude::*;

use crate::error::Error;

/// Makes the folder `live` hold `files`. `ours` are the paths that an earlier build wrote there: they go where `files`
/// does not name them; everything else that lies there stays. A file without bytes stays as it is. Gives how many were new or
/// different.
pub(super) fn tree(
    live: &Path,
    staged: &Path,
    files: &BTreeMap<&str, Option<&[u8]>>,
    ours: &BTreeSet<String>,
) -> Result<usize, Error> {
    let there = live.is_dir();
    let is_equal =
        |(path, bytes): &(&&str, &Option<&[u8]>)| there && bytes.is_none_or(|bytes| same(&live.join(path), bytes));
    let equal: BTreeSet<&str> = files.par_iter().filter(is_equal).map(|(path, _)| *path).collect();
    let changed = files.len() - equal.len();
    let gone = ours.iter().any(|path| !files.contains_key(path.as_str()) && live.join(path).exists());
    if there && changed == 0 && !gone {
        return Ok(changed);
    }
    let mut folders = BTreeSet::new();
    files.keys().try_for_each(|path| make_parent(&staged.join(path), &mut folders))?;
    files.par_iter().try_for_each(|(path, bytes)| {
        let to = staged.join(path);
        if equal.contains(path) && fs::hard_link(live.join(path), &to).is_ok() {
            return Ok(());
        }
        match bytes {
            Some(bytes) => fs::write(&to, bytes).map_err(Error::io("write", &to)),
            None => fs::copy(live.join(path), &to).map(drop).map_err(Error::io("copy", &live.join(path))),
        }
    })?;
    if there {
        for path in list(live)? {
            let name = path.to_string_lossy().replace('\\', "/");
            if !files.contains_key(name.as_str()) && !ours.contains(&name) {
                let (from, to) = (live.join(&path), staged.join(&path));
                make_parent(&to, &mut folders)?;
                if fs::hard_link(&from, &to).is_err() {
                    fs::copy(&from, &to).map_err(Error::io("copy", &from))?;
                }
            }
        }
    }
    if files.is_empty() && !staged.is_dir() {
        return remove_tree(live).map(|()| changed);
    }
    put(staged, live, there)?;
    remove_tree(staged)?;
    Ok(changed)
}

/// Puts the staged folder in the place of the live one.
fn put(staged: &Path, live: &Path, there: bool) -> Result<(), Error> {
    if let Some(parent) = live.parent() {
        fs::create_dir_all(parent).map_err(Error::io("make", parent))?;
    }
    if !there {
        return fs::rename(staged, live).map_err(Error::io("put in place", live));
    }
    if exchange(staged, live) {
        return Ok(());
    }
    // without an exchange in one step, the old folder is out of the way for as long as two renames take
    let old = staged.with_extension("old");
    fs::rename(live, &old).map_err(Error::io("move away", live))?;
    if let Err(error) = fs::rename(staged, live) {
        fs::rename(&old, live).map_err(Error::io("put back", live))?;
        return Err(Error::io("put in place", live)(error));
    }
    remove_tree(&old)
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

/// Writes one file by way of a temporary one, if it is not so already.
pub(super) fn file(live: &Path, bytes: &[u8], staging: &Path) -> Result<(), Error> {
    if same(live, bytes) {
        return Ok(());
    }
    let name = live.file_name().unwrap_or_default();
    let staged = staging.join(name);
    let mut folders = BTreeSet::new();
    make_parent(&staged, &mut folders)?;
    make_parent(live, &mut folders)?;
    fs::write(&staged, bytes).map_err(Error::io("write", &staged))?;
    fs::rename(&staged, live).map_err(Error::io("put in place", live))
}

/// Whether a file holds these bytes.
fn same(path: &Path, bytes: &[u8]) -> bool {
    fs::metadata(path).is_ok_and(|data| data.is_file() && data.len() == bytes.len() as u64)
        && fs::read(path).is_ok_and(|old| old == bytes)
}

/// Makes the folder that a file lies in; `made` are those that are there already.
fn make_parent(path: &Path, made: &mut BTreeSet<PathBuf>) -> Result<(), Error> {
    let Some(parent) = path.parent().filter(|parent| !made.contains(*parent)) else { return Ok(()) };
    fs::create_dir_all(parent).map_err(Error::io("make", parent))?;
    made.insert(parent.to_owned());
    Ok(())
}

/// All files below a folder, relative to it. A link is a file here: what it leads to is nobody's business.
fn list(folder: &Path) -> Result<Vec<PathBuf>, Error> {
    let mut files = Vec::new();
    let mut folders = vec![PathBuf::new()];
    while let Some(inner) = folders.pop() {
        let path = folder.join(&inner);
        for entry in fs::read_dir(&path).map_err(Error::io("list", &path))? {
            let entry = entry.map_err(Error::io("list", &path))?;
            let kind = entry.file_type().map_err(Error::io("list", &path))?;
            let name = inner.join(entry.file_name());
            if kind.is_dir() { folders.push(name) } else { files.push(name) }
        }
    }
    Ok(files)
}

/// Removes a folder with everything in it, if it is there.
pub(super) fn remove_tree(path: &Path) -> Result<(), Error> {
    Error::unless_missing("remove", path, fs::remove_dir_all(path)).map(drop)
}

/// Removes a file below a folder, if it is there, and the folders that are empty then.
pub(super) fn remove_file(output: &Path, path: &str) -> Result<(), Error> {
    let file = output.join(path);
    Error::unless_missing("remove", &file, fs::remove_file(&file))?;
    let mut folder = file.parent();
    while let Some(empty) = folder.filter(|folder| *folder != output) {
        if fs::remove_dir(empty).is_err() {
            break;
        }
        folder = empty.parent();
    }
    Ok(())
}
