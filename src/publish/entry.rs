//! What lies at a path of the output folder, and how lagvis' own files are written.
#![expect(clippy::disallowed_methods, reason = "this is the edge that writes outputs")]

use std::fs::{self, File, FileType};
use std::io::{self, Write};
use std::path::Path;

use super::messages;
use crate::error::{Error, Verb};

/// What lies at a path, if something does; a link is a link.
pub(super) fn kind(path: &Path) -> Result<Option<FileType>, Error> {
    Ok(Error::unless_missing(Verb::Read, path, fs::symlink_metadata(path))?.map(|data| data.file_type()))
}

/// Refuses what lies at a path, where it is not what lagvis puts there.
pub(super) fn plain(path: &Path, is_ours: impl Fn(&FileType) -> bool) -> Result<(), Error> {
    if kind(path)?.is_none_or(|kind| is_ours(&kind)) { Ok(()) } else { Err(in_the_way(path)) }
}

/// Refuses a path below the output folder on the way to which something else than folders lies: no link is followed.
pub(super) fn way(output: &Path, path: &str) -> Result<(), Error> {
    let mut folder = output.to_owned();
    path.split('/').try_for_each(|part| {
        folder.push(part);
        plain(&folder, FileType::is_dir)
    })
}

/// What is said of something that lies where lagvis has something to put.
pub(super) fn in_the_way(path: &Path) -> Error {
    messages::in_the_way(path.display().to_string()).into()
}

/// Has all that was written below a folder on the disk: the whole file system's, in one call.
#[cfg(target_os = "linux")]
pub(super) fn on_disk(folder: &Path) -> Result<(), Error> {
    let done = File::open(folder).and_then(|folder| Ok(rustix::fs::syncfs(folder)?));
    done.map_err(Error::io(Verb::Write, folder))
}

/// Leaves it to the system when what was written is on the disk.
#[cfg(not(target_os = "linux"))]
pub(super) fn on_disk(_: &Path) -> Result<(), Error> {
    Ok(())
}

/// Makes a file of lagvis' own hold these bytes, by way of a temporary one, which is given to `sync` before it takes its place.
pub(super) fn written(path: &Path, bytes: &[u8], sync: fn(&File) -> io::Result<()>) -> Result<(), Error> {
    if fs::read(path).is_ok_and(|old| old == bytes) {
        return Ok(());
    }
    let temporary = path.with_extension("tmp");
    plain(&temporary, FileType::is_file)?;
    let write = || {
        let mut file = File::create(&temporary)?;
        file.write_all(bytes)?;
        sync(&file)
    };
    write().map_err(Error::io(Verb::Write, &temporary))?;
    fs::rename(&temporary, path).map_err(Error::io(Verb::Place, path))
}
