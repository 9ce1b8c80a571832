//! What the targets share: an input that holds several files, and a small project round it.

use std::path::Path;
use std::sync::LazyLock;

use lagvis::compile::Workspace;
use lagvis::discover::discover;
use lagvis::project::LayerId;
use lagvis::render::pdf::DocumentRequest;
use lagvis::source::Snapshot;

/// The line that divides an input into files.
const DIVIDER: &str = "%%%%";

/// Where the files of a project lie, and what they hold where an input has no part for them.
pub const PROGRAMME: (&str, &str) =
    ("content/lagvis.yaml", "title: Prøve\nlayers: [fylke, kommune]\nlanguages: {nb: [nn], nn: [nb]}\n");
pub const BASE: (&str, &str) = (
    "content/base/etikk.md",
    "---\ntitle: Etikk\nminutes: 20\n---\n# Etikk {#etikk}\n\n## Gaver {#gaver}\n\nSi nei.\n",
);
pub const FYLKE: (&str, &str) = ("content/layers/fylke/99-kystfylke/layer.yaml", "name: Kystfylke\n");
pub const KOMMUNE: (&str, &str) = ("content/layers/kommune/9901-sandvik/layer.yaml", "name: Sandvik\nfylke: 99\n");

/// The parts of an input, which lines of [`DIVIDER`] divide.
pub fn parts(input: &[u8]) -> Vec<Vec<u8>> {
    let mut parts = vec![Vec::new()];
    for line in input.split_inclusive(|byte| *byte == b'\n') {
        if line.trim_ascii_end() == DIVIDER.as_bytes() {
            parts.push(Vec::new());
        } else if let Some(part) = parts.last_mut() {
            part.extend(line);
        }
    }
    parts
}

/// The theme of the course, without the course.
static THEME: LazyLock<Snapshot> = LazyLock::new(|| {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..");
    let all = discover(&root).expect("the course can be read");
    let other = all.files().iter().filter(|file| file.path.starts_with("content/") || file.path.ends_with(".md"));
    all.after(other.map(|file| (file.path.to_string(), None)).collect())
});

/// A project with these files, as if they were read from the disk.
pub fn snapshot(files: &[(&str, &[u8])]) -> Snapshot {
    let content = |(path, bytes): &(&str, &[u8])| ((*path).to_owned(), Some(lagvis::fuzzing::content(path, bytes)));
    THEME.after(files.iter().map(content).collect())
}

/// What targets begin with: the theme, and a course that says next to nothing.
static BEFORE: LazyLock<Workspace> = LazyLock::new(|| {
    let files = [PROGRAMME, BASE, FYLKE, KOMMUNE].map(|(path, text)| (path, text.as_bytes()));
    Workspace::read(&snapshot(&files)).expect("the theme can be read")
});

/// Reads a project and renders every edition, and checks that no text of a layer is lost without a word: where there is nothing to say
/// of a project, each plain word of a file stands in its edition.
pub fn build(snapshot: &Snapshot) {
    let Ok(workspace) = BEFORE.after(snapshot) else { return };
    let Ok(shared) = workspace.shared(&mut Default::default()) else { return };
    let request = DocumentRequest::none();
    let renderer = workspace.renderer(&shared, &request);
    let layers: Vec<LayerId> = workspace.project.layer_ids().collect();
    let mut is_silent = workspace.diagnostics.is_empty();
    let pages = std::sync::Mutex::new(Vec::new());
    let outcomes = workspace.compile(&layers, Some(&renderer), |outcome| {
        let site = outcome.site.as_ref().into_iter().flat_map(|site| site.files());
        let html = site.filter(|(path, _)| path.ends_with(".html"));
        let text = html.map(|(_, bytes)| String::from_utf8_lossy(bytes)).collect::<Vec<_>>().join("\n");
        pages.lock().expect("one thread").push((outcome.layer, text));
        Ok(())
    });
    for outcome in outcomes.expect("workers") {
        if let Some(trouble) = outcome.trouble {
            panic!("{trouble}");
        }
        is_silent &= outcome.diagnostics.is_empty();
    }
    if !is_silent {
        return;
    }
    for (layer, text) in pages.into_inner().expect("one thread") {
        let folder = format!("{}/", workspace.project.layer(layer).folder);
        for file in snapshot.under(&folder).filter(|file| file.path.ends_with(".md")) {
            if let Some(word) = plain_words(file.text()).find(|word| !text.contains(*word)) {
                panic!("{word:?} of {} is lost without a word", file.path);
            }
        }
    }
}

/// The words of lines that hold nothing but words, below the front matter; none of a file in which such a line may be something else:
/// a part of a tag, of a comment, of a definition or of what only the kommune is told.
fn plain_words(text: &str) -> impl Iterator<Item = &str> {
    let body = text.strip_prefix("---").and_then(|rest| Some(rest.split_once("\n---\n")?.1)).unwrap_or(text);
    let body = if ["<", "]:", "Til kommunen"].iter().any(|odd| body.contains(odd)) { "" } else { body };
    let is_plain = |line: &&str| line.chars().all(|c| c.is_alphabetic() || matches!(c, ' ' | '.' | ','));
    let words = body.lines().filter(is_plain).flat_map(|line| line.split([' ', '.', ',']));
    words.filter(|word| word.chars().count() >= 4)
}
