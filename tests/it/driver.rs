//! A project to try things on: a copy of a fixture, edited, checked and built.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use assert_cmd::Command;
use lagvis::compile::Workspace;
use lagvis::diagnostic::Diagnostic;
use lagvis::discover::discover;
use lagvis::project::{Date, LayerId};
use lagvis::render::pdf::DocumentRequest;
use lagvis::source::Snapshot;
use tempfile::TempDir;

/// The repository, for its theme, its fonts and its course.
pub(crate) fn repository() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// A project in a folder of its own, which goes when this does.
pub(crate) struct Project {
    folder: TempDir,
}

/// What a run of the program gave.
pub(crate) struct Run {
    /// The exit status.
    pub(crate) status: i32,
    /// What it wrote to stdout.
    pub(crate) stdout: String,
    /// What it wrote to stderr.
    pub(crate) stderr: String,
}

impl Project {
    /// A copy of `tests/projects/<case>/`.
    pub(crate) fn from(case: &str) -> Self {
        Self::copy(&repository().join("tests/projects").join(case))
    }

    /// A copy of the real course.
    pub(crate) fn course() -> Self {
        let project = Self::empty();
        copy_tree(&repository().join("content"), &project.root().join("content"));
        project
    }

    /// A project with nothing but the theme.
    pub(crate) fn empty() -> Self {
        let folder = TempDir::new().unwrap();
        for shared in ["themes", "assets"] {
            copy_tree(&repository().join(shared), &folder.path().join(shared));
        }
        Self { folder }
    }

    fn copy(from: &Path) -> Self {
        let project = Self::empty();
        copy_tree(from, project.root());
        project
    }

    /// The project's folder.
    pub(crate) fn root(&self) -> &Path {
        self.folder.path()
    }

    /// Writes a file.
    pub(crate) fn write(self, path: &str, bytes: impl AsRef<[u8]>) -> Self {
        let path = self.root().join(path);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, bytes).unwrap();
        self
    }

    /// Changes a text in a file, which must hold it.
    pub(crate) fn edit(self, path: &str, old: &str, new: &str) -> Self {
        let text = fs::read_to_string(self.root().join(path)).unwrap();
        assert!(text.contains(old), "{path} does not hold {old:?}");
        self.write(path, text.replacen(old, new, 1))
    }

    /// Removes a file or a folder.
    pub(crate) fn remove(self, path: &str) -> Self {
        let path = self.root().join(path);
        if path.is_dir() {
            fs::remove_dir_all(path).unwrap();
        } else {
            fs::remove_file(path).unwrap();
        }
        self
    }

    /// Everything that is found in the project, as `path:line code message`, each thing once and sorted.
    pub(crate) fn findings(&self) -> Vec<String> {
        findings(&discover(self.root()).unwrap())
    }

    /// Runs the program with these arguments.
    pub(crate) fn run(&self, arguments: &[&str]) -> Run {
        self.run_with(arguments, &[])
    }

    /// Runs the program with these arguments and variables of the environment.
    pub(crate) fn run_with(&self, arguments: &[&str], variables: &[(&str, &str)]) -> Run {
        let mut command = Command::new(env!("CARGO_BIN_EXE_lagvis"));
        command.env_remove("SOURCE_DATE_EPOCH").env("LAGVIS_LANG", "en").envs(variables.iter().copied());
        let output = command.arg("--root").arg(self.root()).args(arguments).output().unwrap();
        Run {
            status: output.status.code().unwrap_or(-1),
            stdout: String::from_utf8(output.stdout).unwrap(),
            stderr: String::from_utf8(output.stderr).unwrap(),
        }
    }

    /// Builds the pages and decks, which must succeed.
    pub(crate) fn build(&self) -> &Self {
        let run = self.run(&["build", "--no-pdf"]);
        assert_eq!(run.status, 0, "{}", run.stderr);
        self
    }

    /// A file below `output/`.
    pub(crate) fn output(&self, path: &str) -> String {
        fs::read_to_string(self.root().join("output").join(path)).unwrap_or_else(|error| panic!("{path}: {error}"))
    }

    /// The text of a page's main part, without tags.
    pub(crate) fn text(&self, path: &str) -> String {
        let page = self.output(path);
        let main = page.split_once("<article").map_or(page.as_str(), |(_, article)| article);
        let main = main.split_once("</main>").map_or(main, |(article, _)| article);
        plain(main.split_once('>').map_or(main, |(_, text)| text))
    }

    /// Every file below `output/`, lagvis' own left out: path and bytes.
    pub(crate) fn files(&self) -> BTreeMap<String, Vec<u8>> {
        tree(&self.root().join("output"))
    }
}

/// A run that must have succeeded.
pub(crate) fn done(run: Run) -> Run {
    assert_eq!(run.status, 0, "{}{}", run.stdout, run.stderr);
    run
}

/// The text of a file of a project, by its path from the root.
pub(crate) fn read(project: &Project, path: &str) -> String {
    fs::read_to_string(project.root().join(path)).unwrap()
}

/// The codes of what is found in a project, in the order of the places.
pub(crate) fn codes(project: &Project) -> Vec<String> {
    project.findings().iter().map(|line| line.split(' ').nth(1).unwrap().to_owned()).collect()
}

/// Whether this program reports a code: what slides have no room for and paper no letters is found by Typst alone.
pub(crate) fn is_reported(code: &str) -> bool {
    cfg!(feature = "pdf") || !["W12", "E33"].contains(&code)
}

/// A request for no PDFs.
pub(crate) fn no_documents() -> DocumentRequest {
    DocumentRequest {
        documents: BTreeSet::new(),
        date: Date { year: 2027, month: 11, day: 3 },
        date_was_asked_for: true,
        published: BTreeMap::new(),
        progress: Arc::default(),
    }
}

/// Every file below a folder but those in folders whose name begins with a dot.
pub(crate) fn tree(folder: &Path) -> BTreeMap<String, Vec<u8>> {
    let mut files = BTreeMap::new();
    let mut folders = vec![PathBuf::new()];
    while let Some(inner) = folders.pop() {
        for entry in fs::read_dir(folder.join(&inner)).unwrap() {
            let entry = entry.unwrap();
            let name = inner.join(entry.file_name());
            if entry.file_type().unwrap().is_dir() {
                if !entry.file_name().to_string_lossy().starts_with('.') {
                    folders.push(name);
                }
            } else {
                files.insert(name.to_string_lossy().replace('\\', "/"), fs::read(entry.path()).unwrap());
            }
        }
    }
    files
}

/// Everything that is found in a snapshot, as `path:line code message`, each thing once and sorted.
pub(crate) fn findings(snapshot: &Snapshot) -> Vec<String> {
    let workspace = Workspace::read(snapshot).unwrap();
    let layers: Vec<LayerId> = workspace.project.layer_ids().collect();
    let outcomes = workspace.compile(&layers, None, |_| Ok(())).unwrap();
    let all = workspace.diagnostics.iter().chain(outcomes.iter().flat_map(|outcome| &outcome.diagnostics));
    let mut lines: Vec<String> = all.map(|found| line(snapshot, found)).collect();
    lines.sort();
    lines.dedup();
    lines
}

fn line(snapshot: &Snapshot, found: &Diagnostic) -> String {
    format!("{} {} {}", snapshot.place(found.span), found.code, found.text())
}

/// HTML without its tags, and with white space folded.
pub(crate) fn plain(html: &str) -> String {
    let mut out = String::new();
    let mut rest = html;
    while let Some((before, tag)) = rest.split_once('<') {
        out.push_str(before);
        let (name, after) = tag.split_once('>').unwrap_or((tag, ""));
        if ["p", "li", "h1", "h2", "h3", "h4", "div", "section", "dt", "dd", "nav", "a"]
            .iter()
            .any(|block| name.trim_start_matches('/') == *block)
        {
            out.push('\n');
        }
        rest = after;
    }
    out.push_str(rest);
    let lines = out.lines().map(|line| line.split_whitespace().collect::<Vec<_>>().join(" "));
    lines.filter(|line| !line.is_empty()).collect::<Vec<_>>().join("\n")
}

/// Copies a folder and all below it.
pub(crate) fn copy_tree(from: &Path, to: &Path) {
    fs::create_dir_all(to).unwrap();
    for entry in fs::read_dir(from).unwrap() {
        let entry = entry.unwrap();
        let target = to.join(entry.file_name());
        if entry.file_type().unwrap().is_dir() {
            copy_tree(&entry.path(), &target);
        } else {
            fs::copy(entry.path(), target).unwrap();
        }
    }
}

/// What cargo says of this package and all that it depends on, on this platform.
pub(crate) fn metadata() -> serde_json::Value {
    let compiler = Command::new("rustc").arg("-vV").current_dir(repository()).output().unwrap();
    let compiler = String::from_utf8(compiler.stdout).unwrap();
    let host = compiler.lines().find_map(|line| line.strip_prefix("host: ")).unwrap();
    // packages for other platforms need not be here
    let arguments = ["metadata", "--format-version=1", "--locked", "--offline", "--filter-platform", host];
    let metadata = Command::new(env!("CARGO")).args(arguments).current_dir(repository()).output().unwrap();
    serde_json::from_slice(&metadata.stdout).unwrap()
}
