//! `lagvis init`: a project in a folder of its own, small or the whole course, from the files that the program carries.
#![expect(clippy::disallowed_methods, reason = "this is the edge that makes a project")]

use std::fs;
use std::path::Path;

use super::args::Init;
use super::console::{Status, print_line};
use super::messages;
use crate::discover::carried_under;
use crate::error::{Error, Verb};
use crate::message::Locale;

/// Where the files are written until all of them are.
const STAGING: &str = ".init.tmp";

/// What a project is known by is put in place last.
const PARTS: [&str; 2] = ["README.md", "content"];

/// Makes the project.
pub(super) fn run(options: &Init) -> Result<Status, Error> {
    let folder = &options.folder;
    let found = Error::unless_missing(Verb::Read, folder, fs::read_dir(folder))?;
    let is_new = found.is_none();
    if found.is_some_and(|mut entries| entries.next().is_some()) {
        return Err(messages::not_empty(folder.display().to_string()).into());
    }
    let made = make(folder, options.course);
    if made.is_err() {
        let _ = fs::remove_dir_all(folder.join(STAGING));
        if is_new {
            let _ = fs::remove_dir(folder);
        }
    }
    made?;
    print_line(&messages::begun(folder.display().to_string()))?;
    Ok(Status::Done)
}

/// Writes all files beside their place, and puts them there.
fn make(folder: &Path, is_course: bool) -> Result<(), Error> {
    let staging = &folder.join(STAGING);
    let own = format!("starter/{}/", Locale::spoken().tag());
    let small = carried_under(&own).map(|(path, bytes)| (path[own.len()..].to_owned(), bytes));
    let files: Vec<_> = match is_course {
        true => carried_under("content/").collect(),
        false => small.chain(carried_under("content/register/")).collect(),
    };
    for (path, bytes) in files {
        let path = staging.join(path);
        if let Some(folder) = path.parent() {
            fs::create_dir_all(folder).map_err(Error::io(Verb::Write, folder))?;
        }
        fs::write(&path, bytes).map_err(Error::io(Verb::Write, &path))?;
    }
    for part in PARTS {
        let place = folder.join(part);
        Error::unless_missing(Verb::Place, &place, fs::rename(staging.join(part), &place))?;
    }
    fs::remove_dir(staging).map_err(Error::io(Verb::Remove, staging))
}
