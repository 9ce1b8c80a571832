//! Links that open a file at a line in an editor.

use std::path::{Path, PathBuf};

/// An editor that opens files by links, for the project at one root.
#[derive(Clone, Debug)]
pub struct Editor {
    scheme: Option<Scheme>,
    root: PathBuf,
}

/// The form of an editor's links.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Scheme {
    /// `vscode://file/PATH:LINE:COLUMN` (code.visualstudio.com/docs/editor/command-line), and others made from it.
    Code(&'static str),
    /// `zed://file/PATH:LINE:COLUMN`
    Zed,
    /// `idea://open?file=PATH&line=LINE&column=COLUMN`
    Idea,
    /// `subl://open?url=file://PATH&line=LINE&column=COLUMN`, as TextMate made it.
    Url(&'static str),
}

impl Editor {
    /// An editor for the project at `root`, an absolute path; without a scheme there are no links.
    pub fn new(scheme: Option<Scheme>, root: &Path) -> Self {
        Self { scheme, root: root.to_owned() }
    }

    /// The link that opens a file of the project at a line and column.
    pub fn link(&self, path: &str, line: usize, column: usize) -> Option<String> {
        let path = encoded(&self.root.join(path).to_string_lossy().replace('\\', "/"));
        let path = path.trim_start_matches('/');
        Some(match self.scheme? {
            Scheme::Code(name) => format!("{name}://file/{path}:{line}:{column}"),
            Scheme::Zed => format!("zed://file/{path}:{line}:{column}"),
            Scheme::Idea => format!("idea://open?file=/{path}&line={line}&column={column}"),
            Scheme::Url(name) => format!("{name}://open?url=file:///{path}&line={line}&column={column}"),
        })
    }
}

/// A path, percent-encoded: all but the characters that may stand in a path of an address.
fn encoded(path: &str) -> String {
    let mut out = String::new();
    for byte in path.bytes() {
        match byte {
            b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'/' | b'.' | b'-' | b'_' | b'~' | b':' => out.push(byte.into()),
            _ => out.push_str(&format!("%{byte:02X}")),
        }
    }
    out
}
