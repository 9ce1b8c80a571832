//! Writes files that somebody has asked for outside the project's texts.
#![expect(clippy::disallowed_methods, reason = "this is the edge that writes files")]

use std::fs;
use std::path::Path;

use super::console::{Status, print_line};
use super::messages;
use crate::address::encoded;
use crate::discover::FOLDERS;
use crate::error::{Error, Verb};
use crate::message::Message;
use crate::publish::{MARK, source_of};
use crate::save::stage;

/// Writes a page that somebody has asked for, and says where.
pub(super) fn page(root: &Path, path: &Path, html: &str) -> Result<Status, Error> {
    output(root, path, format!("{html}{MARK}").as_bytes())?;
    print_line(&messages::open(path.display().to_string()))?;
    Ok(Status::Done)
}

/// Writes a file that somebody has asked for, which ends with [`MARK`]. It takes the place of none that does not, its folder is
/// there, and it lies in none from which the project at `root` is made.
///
/// # Errors
///
/// [`Error::Refused`] if something else lies there, or the folder is missing or one of the project's.
pub(super) fn output(root: &Path, path: &Path, bytes: &[u8]) -> Result<(), Error> {
    let refused = |why: Message| Err(messages::not_written(path.display().to_string(), why).into());
    if let Some(source) = source_of(path, root, &FOLDERS)? {
        return refused(messages::is_source(source));
    }
    match Error::unless_missing(Verb::Read, path, fs::symlink_metadata(path))? {
        Some(data) if !data.is_file() => return refused(messages::is_no_file()),
        Some(_) if !fs::read(path).map_err(Error::io(Verb::Read, path))?.ends_with(MARK.as_bytes()) => {
            return refused(messages::is_not_ours());
        }
        _ => {}
    }
    if path.parent().is_some_and(|folder| !folder.as_os_str().is_empty() && !folder.is_dir()) {
        return refused(messages::folder_lacks());
    }
    let temporary = stage(path, bytes, false)?;
    fs::rename(&temporary, path).map_err(Error::io(Verb::Place, path))
}

/// Whether there is a file.
pub(super) fn is_there(path: &Path) -> bool {
    path.is_file()
}

/// The way from the folder of a file that is written to another folder, as the beginning of a link; nothing where there is none, as
/// between two disks.
pub(super) fn way(file: &Path, to: &Path) -> Option<String> {
    let folder = file.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
    let (from, to) = (folder.canonicalize().ok()?, to.canonicalize().ok()?);
    let shared = from.components().zip(to.components()).take_while(|(one, other)| one == other).count();
    let up = from.components().skip(shared).map(|_| "../".to_owned());
    let down = to.components().skip(shared).map(|part| encoded(&part.as_os_str().to_string_lossy()) + "/");
    (shared > 0).then(|| up.chain(down).collect())
}
