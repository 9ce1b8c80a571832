//! The output folder: which one lagvis may take for its own.
#![expect(clippy::disallowed_methods, reason = "this is the edge that writes outputs")]

use std::ffi::OsStr;
use std::fs::{self, File, FileType};
use std::path::{Component, Path, PathBuf};

use super::entry::{kind, plain};
use super::manifest::{self, COUNTRY, Manifest, Paths};
use super::messages;
use crate::error::{Error, Verb};
use crate::message::Message;

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
        return Err(messages::no_output(output.display().to_string(), why).into());
    }
    let own = output.join(OWN);
    fs::create_dir_all(&own).map_err(Error::io(Verb::Write, &own))?;
    let path = own.join("lock");
    plain(&path, FileType::is_file)?;
    let lock = File::options().write(true).create(true).truncate(false).open(&path);
    let lock = lock.map_err(Error::io(Verb::Write, &path))?;
    lock.try_lock().map_err(|_| messages::another_builds(output.display().to_string()))?;
    if manifest::all(&own)?.is_empty() {
        // from now on the folder is known by it
        Manifest::read(&own, COUNTRY)?.settle(Paths::new())?;
    }
    Ok(lock)
}

/// Why a folder is not lagvis' to publish in, if it is not.
fn foreign(output: &Path, root: &Path, inputs: &[&str]) -> Result<Option<Message>, Error> {
    match kind(output)? {
        Some(kind) if kind.is_symlink() => return Ok(Some(messages::is_link())),
        Some(kind) if !kind.is_dir() => return Ok(Some(messages::is_no_folder())),
        _ => {}
    }
    let (there, root) = (resolved(output)?, resolved(root)?);
    let home = std::env::home_dir().and_then(|home| resolved(&home).ok());
    let is_git = |folder: &Path| folder.components().any(|part| part.as_os_str() == ".git");
    Ok(Some(if home.is_some_and(|home| home.starts_with(&there)) {
        messages::holds_home()
    } else if root.starts_with(&there) {
        messages::holds_project()
    } else if let Some(source) = source_of(&there, &root, inputs)? {
        messages::is_source(source)
    } else if there.components().any(|part| part.as_os_str() == OWN) {
        messages::is_own(OWN)
    } else if is_git(&there) || kind(&there.join(".git"))?.is_some() {
        messages::is_repository()
    } else if holds_others(&there)? {
        messages::holds_others()
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
    let Some(entries) = Error::unless_missing(Verb::Read, output, fs::read_dir(output))? else { return Ok(false) };
    Ok(entries.filter_map(Result::ok).any(|entry| !is_own || entry.file_name() != OsStr::new(OWN)))
}

/// A path without links, `.` and `..`, whether all of it is there or not.
fn resolved(path: &Path) -> Result<PathBuf, Error> {
    let full = std::path::absolute(path).map_err(Error::io(Verb::Read, path))?;
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
