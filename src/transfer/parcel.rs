//! What a zip file holds, as the files of one folder.

use std::collections::BTreeMap;
use std::collections::btree_map::Entry as Place;

use super::messages;
use crate::discover::{LARGEST, is_hidden};
use crate::message::Message;
use crate::names::{composed, is_portable, key};
use crate::publish::{Entry, Limits};
use crate::records::RECORDS_FILE;

/// How much a layer's zip file may hold: several times the largest layer, and less than a machine notices.
pub(crate) const LIMITS: Limits = Limits { entries: 2_000, file: LARGEST, total: 64 * 1024 * 1024 };

/// The longest path in a layer's folder, in bytes: with the folder of a project before it, it is shorter than what Windows takes.
const LONGEST_PATH: usize = 160;

/// What a Mac adds to what it packs.
const OF_MAC: &str = "__MACOSX";

/// The folder of copies and records, the only one whose name begins with a dot.
const KEPT: &str = ".base";

/// How the copies in [`KEPT`] end.
const COPIES: [&str; 7] = ["md", "svg", "png", "jpg", "jpeg", "webp", "gif"];

/// The files of a layer as they were sent.
pub(super) struct Parcel {
    /// The name of their folder.
    pub(super) folder: String,
    /// Their bytes, by path from the folder.
    pub(super) files: BTreeMap<String, Vec<u8>>,
}

impl Parcel {
    /// Takes what was unpacked for the files of a folder. What systems and editors leave behind is passed over, as it is in a project.
    pub(super) fn of(entries: Vec<Entry>) -> Result<Self, Message> {
        let mut spelled = Spelled::default();
        let mut folder: Option<String> = None;
        let mut files = BTreeMap::new();
        for Entry { name, bytes } in entries {
            let parts = parts(&name)?;
            if parts[0] == OF_MAC || parts.iter().any(|part| is_hidden(part)) {
                continue;
            }
            let path = composed(&parts.join("/"));
            check(&path)?;
            spelled.add(&path, bytes.is_some())?;
            let (top, inner) = path.split_once('/').unwrap_or((&path, ""));
            if folder.get_or_insert_with(|| top.to_owned()) != top || (inner.is_empty() && bytes.is_some()) {
                return Err(messages::no_single_folder());
            }
            if let Some(bytes) = bytes {
                files.insert(inner.to_owned(), bytes);
            }
        }
        match folder {
            Some(folder) => Ok(Self { folder, files }),
            None => Err(messages::no_single_folder()),
        }
    }
}

/// The parts of a name in a zip file, on whichever system it is read.
fn parts(name: &str) -> Result<Vec<&str>, Message> {
    let path = name.strip_suffix('/').unwrap_or(name);
    let parts: Vec<&str> = path.split('/').collect();
    let is_strange = |letter: char| letter.is_control() || matches!(letter, '\\' | ':');
    if name.contains(is_strange) || parts.iter().any(|part| matches!(*part, "" | "." | "..")) {
        let shown = name.replace(char::is_control, "\u{FFFD}");
        return Err(messages::leaves_folder(shown));
    }
    Ok(parts)
}

/// Refuses a path that not every system can keep, and a file in [`KEPT`] that lagvis does not keep there. `path` begins with the folder.
pub(super) fn check(path: &str) -> Result<(), Message> {
    let mut parts = path.split('/').enumerate();
    let is_kept = |(at, part): (usize, &str)| is_portable(part) || at == 1 && part == KEPT;
    if path.len() > LONGEST_PATH || !parts.all(is_kept) {
        return Err(messages::unportable_name(path));
    }
    let inner = path.split_once('/').map_or("", |(_, inner)| inner);
    let Some(copy) = inner.strip_prefix(KEPT).and_then(|copy| copy.strip_prefix('/')) else { return Ok(()) };
    let ending = copy.rsplit_once('.').map_or("", |(_, ending)| ending);
    let is_copy = !copy.contains('/') && COPIES.contains(&ending);
    if is_copy || inner == RECORDS_FILE { Ok(()) } else { Err(messages::no_copy(path)) }
}

/// The paths that are taken, as they are compared: how each is spelled, and whether it is a file.
#[derive(Default)]
struct Spelled(BTreeMap<String, (String, bool)>);

impl Spelled {
    /// Takes a path, and the folders on the way to it.
    fn add(&mut self, path: &str, is_file: bool) -> Result<(), Message> {
        let ends = path.match_indices('/').map(|(at, _)| (at, false)).chain([(path.len(), is_file)]);
        for (end, is_file) in ends {
            let part = &path[..end];
            match self.0.entry(key(part)) {
                Place::Vacant(free) => drop(free.insert((part.to_owned(), is_file))),
                Place::Occupied(taken) => {
                    let (known, was_file) = taken.get();
                    if known != part || is_file || *was_file {
                        return Err(messages::one_name(known, part));
                    }
                }
            }
        }
        Ok(())
    }
}
