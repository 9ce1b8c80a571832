//! Failures of the machine: a disk that is full, a folder that cannot be read.
//!
//! **Never** about somebody's text: that is a [`crate::diagnostic::Diagnostic`].

use std::fmt;
use std::io::ErrorKind;
use std::path::{Path, PathBuf};

use crate::message::{Message, messages};

/// What was tried with a file or a folder.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Verb {
    /// To read it, look at it, find it or list what is in it.
    Read,
    /// To write, make or copy it.
    Write,
    /// To put it in place, in place of what was there, or back.
    Place,
    /// To take it away.
    Remove,
    /// To keep others from writing to it meanwhile.
    Lock,
}

/// What lagvis itself could not do. Ends the run with exit status 2.
#[derive(Debug)]
pub enum Error {
    /// A call to the file system failed.
    Io {
        /// What was tried.
        verb: Verb,
        /// The file or folder.
        path: PathBuf,
        /// What the system said.
        source: std::io::Error,
    },
    /// The project's root holds no `content/lagvis.yaml`.
    NoProject(PathBuf),
    /// `--for` names no edition, or more than one.
    NoEdition {
        /// What was asked for.
        asked: String,
        /// The editions that come near it.
        near: Vec<String>,
    },
    /// A template of the theme cannot be read or fails when it runs.
    Theme(Message),
    /// A file that was to be written is not what it was when it was read.
    Changed(PathBuf),
    /// What was asked for cannot be done, and nothing was changed: why, and what to do instead.
    Refused(Message),
    /// Two pages of one edition would have the same path.
    DuplicatePath(String),
}

impl Error {
    /// An I/O failure at a path.
    pub fn io(verb: Verb, path: &Path) -> impl FnOnce(std::io::Error) -> Self {
        let path = path.to_owned();
        move |source| Self::Io { verb, path, source }
    }

    /// What became of a call at a path, or nothing where there is no such file.
    pub(crate) fn unless_missing<T>(verb: Verb, path: &Path, done: std::io::Result<T>) -> Result<Option<T>, Self> {
        match done {
            Err(error) if error.kind() == ErrorKind::NotFound => Ok(None),
            done => done.map(Some).map_err(Self::io(verb, path)),
        }
    }
}

impl From<Message> for Error {
    /// What was asked for is refused: why, and what to do instead.
    fn from(why: Message) -> Self {
        Self::Refused(why)
    }
}

messages! { "error":
    could_not_read(path, said)
    could_not_write(path, said)
    could_not_place(path, said)
    could_not_remove(path, said)
    could_not_lock(path, said)
    not_found()
    not_allowed()
    disk_full()
    read_only()
    folder_not_empty()
    is_there_already()
    is_a_folder()
    is_no_folder()
    broken_pipe()
    no_project(root)
    no_edition(asked)
    no_single_edition(asked, near)
    theme_fails(said)
    changed_meanwhile(path)
    duplicate_path(path)
    fault()
    no_threads(said)
    /// What another program or a library says, in its own words.
    said(words)
}

/// Why a call to the file system failed, where that is one of the commonest reasons; else what the system says.
pub(crate) fn reason(error: &std::io::Error) -> Message {
    match error.kind() {
        ErrorKind::NotFound => not_found(),
        ErrorKind::PermissionDenied => not_allowed(),
        ErrorKind::StorageFull | ErrorKind::QuotaExceeded => disk_full(),
        ErrorKind::ReadOnlyFilesystem => read_only(),
        ErrorKind::DirectoryNotEmpty => folder_not_empty(),
        ErrorKind::AlreadyExists => is_there_already(),
        ErrorKind::IsADirectory => is_a_folder(),
        ErrorKind::NotADirectory => is_no_folder(),
        ErrorKind::BrokenPipe => broken_pipe(),
        _ => said(error.to_string()),
    }
}

impl Error {
    /// What it says, and the way out.
    pub(crate) fn message(&self) -> Message {
        match self {
            Self::Io { verb, path, source } => {
                let (path, why) = (path.display().to_string(), reason(source));
                match verb {
                    Verb::Read => could_not_read(path, why),
                    Verb::Write => could_not_write(path, why),
                    Verb::Place => could_not_place(path, why),
                    Verb::Remove => could_not_remove(path, why),
                    Verb::Lock => could_not_lock(path, why),
                }
            }
            Self::NoProject(root) => no_project(root.display().to_string()),
            Self::NoEdition { asked, near } if near.is_empty() => no_edition(asked),
            Self::NoEdition { asked, near } => no_single_edition(asked, near.clone()),
            Self::Theme(said) => theme_fails(said.clone()),
            Self::Changed(path) => changed_meanwhile(path.display().to_string()),
            Self::Refused(why) => why.clone(),
            Self::DuplicatePath(path) => duplicate_path(path),
        }
    }
}

/// The words in the locale that is spoken.
impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.message().fmt(f)
    }
}

impl std::error::Error for Error {}
