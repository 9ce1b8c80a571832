//! Links that open a file at a line in an editor.

use std::path::{Path, PathBuf};

use crate::address::encoded_path;

/// Editors that open files by links, and the form of these; `{path}` is absolute, percent-encoded, without the slash before it.
/// Those of Visual Studio Code: code.visualstudio.com/docs/editor/command-line; the last two as TextMate made them.
pub const EDITORS: [(&str, &str); 7] = [
    ("vscode", "vscode://file/{path}:{line}:{column}"),
    ("vscodium", "vscodium://file/{path}:{line}:{column}"),
    ("cursor", "cursor://file/{path}:{line}:{column}"),
    ("zed", "zed://file/{path}:{line}:{column}"),
    ("idea", "idea://open?file=/{path}&line={line}&column={column}"),
    ("sublime", "subl://open?url=file:///{path}&line={line}&column={column}"),
    ("textmate", "txmt://open?url=file:///{path}&line={line}&column={column}"),
];

/// An editor that opens files by links, for the project at one root.
#[derive(Clone, Debug)]
pub struct Editor {
    link: Option<&'static str>,
    root: PathBuf,
}

impl Editor {
    /// An editor by its name among [`EDITORS`], for the project at `root`, an absolute path; of any other there are no links.
    pub fn new(name: &str, root: &Path) -> Self {
        let link = EDITORS.iter().find(|(known, _)| *known == name).map(|(_, link)| *link);
        Self { link, root: root.to_owned() }
    }

    /// The link that opens a file of the project at a line and column.
    pub fn link(&self, path: &str, line: usize, column: usize) -> Option<String> {
        let path = encoded_path(&self.root.join(path).to_string_lossy().replace('\\', "/"));
        let link = self.link?.replace("{line}", &line.to_string()).replace("{column}", &column.to_string());
        Some(link.replace("{path}", path.trim_start_matches('/')))
    }
}
