//! The output folder: which one lagvis may take for its own.
#![expect(clippy::disallowed_methods, reason = "this is the edge that writes outputs")]

use std::ffi::OsStr;
use std::fs::{self, File, FileType};
use std::path::{Component, Path, PathBuf};

use super::entry::{kind, plain};
use super::manifest::{self, COUNTRY, Manifest, Paths};
use crate::error::Error;

/// The folders of a project that hold no inputs and are nobody's output either: those of a program that lies beside its texts.
const SOURCES: [&str; 2] = ["src", "tests"];

/// The folder below the output folder that is lagvis' own.
pub(super) const OWN: &str = ".lagvis";

/// Takes an output folder, which is made if it is not there, for this process alone; it is given up with the file.
///
/// # Errors
///
/// [`Error::Refused`] for a folder that is somebody else's; [`Error::Io`] if it cannot be made, or another lagvis is writing to it.
pub(super) fn claim(output: &Path, root: &Path, inputs: &[&str]) -> Result<File, Error> {
    // without a slash at the end, behind which a link would be followed
    let output: PathBuf = output.components().collect();
    if let Some(why) = foreign(&output, root, inputs)? {
        let way_out = "name another place with `--output`";
        return Err(format!("`{}` cannot be the output folder: {why}; {way_out}", output.display()).into());
    }
    let own = output.join(OWN);
    fs::create_dir_all(&own).map_err(Error::io("make", &own))?;
    let path = own.join("lock");
    plain(&path, FileType::is_file)?;
    let lock = File::options().write(true).create(true).truncate(false).open(&path);
    let lock = lock.map_err(Error::io("write", &path))?;
    lock.try_lock().map_err(|error| {
        let said = format!("{error}; another lagvis is building here, wait for it to end");
        Error::io("lock", &path)(std::io::Error::other(said))
    })?;
    if manifest::all(&own)?.is_empty() {
        // from now on the folder is known by it
        Manifest::read(&own, COUNTRY)?.settle(Paths::new())?;
    }
    Ok(lock)
}

/// Why a folder is not lagvis' to publish in, if it is not.
fn foreign(output: &Path, root: &Path, inputs: &[&str]) -> Result<Option<String>, Error> {
    match kind(output)? {
        Some(kind) if kind.is_symlink() => return Ok(Some("it is a link, and no link is followed".to_owned())),
        Some(kind) if !kind.is_dir() => return Ok(Some("it is no folder".to_owned())),
        _ => {}
    }
    let (there, root) = (resolved(output)?, resolved(root)?);
    let home = std::env::home_dir().and_then(|home| resolved(&home).ok());
    let is_git = |folder: &Path| folder.components().any(|part| part.as_os_str() == ".git");
    Ok(Some(if home.is_some_and(|home| home.starts_with(&there)) {
        "your own folder is in it".to_owned()
    } else if root.starts_with(&there) {
        "the project is in it".to_owned()
    } else if let Some(source) = source_of(&there, &root, inputs)? {
        format!("`{source}/` holds what the project is made from")
    } else if there.components().any(|part| part.as_os_str() == OWN) {
        format!("`{OWN}/` is what lagvis keeps for itself beside an output, and clears")
    } else if is_git(&there) || kind(&there.join(".git"))?.is_some() {
        "it is a repository of git".to_owned()
    } else if holds_others(&there)? {
        "it holds files that lagvis did not write".to_owned()
    } else {
        return Ok(None);
    }))
}

/// The folder of the project at `root` that a path lies in, if it is one in which nothing is published: one of `inputs`, or of the
/// [`SOURCES`].
///
/// # Errors
///
/// [`Error::Io`] if there is no way to the path.
pub(crate) fn source_of<'a>(path: &Path, root: &Path, inputs: &[&'a str]) -> Result<Option<&'a str>, Error> {
    let (there, root) = (resolved(path)?, resolved(root)?);
    Ok(inputs.iter().chain(&SOURCES).find(|source| there.starts_with(root.join(source))).copied())
}

/// Whether a folder holds something, and no manifest of ours.
fn holds_others(output: &Path) -> Result<bool, Error> {
    let own = output.join(OWN);
    let is_own = kind(&own)?.is_some_and(|kind| kind.is_dir());
    if is_own && !manifest::all(&own)?.is_empty() {
        return Ok(false);
    }
    let Some(entries) = Error::unless_missing("list", output, fs::read_dir(output))? else { return Ok(false) };
    Ok(entries.filter_map(Result::ok).any(|entry| !is_own || entry.file_name() != OsStr::new(OWN)))
}

/// A path without links, `.` and `..`, whether all of it is there or not.
fn resolved(path: &Path) -> Result<PathBuf, Error> {
    let full = std::path::absolute(path).map_err(Error::io("find", path))?;
    let there = full.ancestors().find_map(|above| Some((above, fs::canonicalize(above).ok()?)));
    let Some((above, mut resolved)) = there else { return Ok(full) };
    for part in full.strip_prefix(above).unwrap_or(Path::new("")).components() {
        match part {
            Component::ParentDir => drop(resolved.pop()),
            part => resolved.push(part),
        }
    }
    Ok(resolved)
}
