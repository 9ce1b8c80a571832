//! Failures of the machine: a disk that is full, a folder that cannot be read.
//!
//! **Never** about somebody's text: that is a [`crate::diagnostic::Diagnostic`].

use std::fmt;
use std::path::{Path, PathBuf};

/// What lagvis itself could not do. Ends the run with exit status 2.
#[derive(Debug)]
pub enum Error {
    /// A call to the file system failed.
    Io {
        /// What was tried, as in "could not *write*".
        verb: &'static str,
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
    Theme(String),
    /// A file that was to be written is not what it was when it was read.
    Changed(PathBuf),
    /// What was asked for cannot be done, and nothing was changed: why, and what to do instead.
    Refused(String),
    /// Two pages of one edition would have the same path.
    DuplicatePath(String),
}

impl Error {
    /// An I/O failure at a path.
    pub fn io(verb: &'static str, path: &Path) -> impl FnOnce(std::io::Error) -> Self {
        let path = path.to_owned();
        move |source| Self::Io { verb, path, source }
    }

    /// What became of a call at a path, or nothing where there is no such file.
    pub(crate) fn unless_missing<T>(
        verb: &'static str,
        path: &Path,
        done: std::io::Result<T>,
    ) -> Result<Option<T>, Self> {
        match done {
            Err(error) if error.kind() == std::io::ErrorKind::NotFound => Ok(None),
            done => done.map(Some).map_err(Self::io(verb, path)),
        }
    }
}

impl From<String> for Error {
    /// What was asked for is refused: why, and what to do instead.
    fn from(why: String) -> Self {
        Self::Refused(why)
    }
}

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Io { verb, path, source } => write!(f, "could not {verb} `{}`: {source}", path.display()),
            Self::NoProject(root) => write!(
                f,
                "there is no `content/lagvis.yaml` under `{}`; run lagvis in the project's folder, or name it with `--root`",
                root.display()
            ),
            Self::NoEdition { asked, near } if near.is_empty() => {
                write!(f, "there is no edition `{asked}`; `lagvis list editions` shows them all")
            }
            Self::NoEdition { asked, near } => {
                write!(f, "there is no single edition `{asked}`; did you mean {}?", near.join(", "))
            }
            Self::Theme(message) => write!(f, "the theme cannot be used: {message}"),
            Self::Changed(path) => {
                let path = path.display();
                write!(f, "`{path}` was changed by somebody else at the same time; nothing is written, try again")
            }
            Self::Refused(message) => f.write_str(message),
            Self::DuplicatePath(path) => write!(f, "two pages of one edition have the path `{path}`"),
        }
    }
}

impl std::error::Error for Error {}
