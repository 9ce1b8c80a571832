//! What PDFs cost, as ratios from one run: `cargo bench --bench documents`.
//!
//! Typst remembers what it has laid out for as long as the process lives, so each figure is taken once and in this order.

#![expect(
    clippy::unwrap_used,
    clippy::print_stdout,
    clippy::disallowed_methods,
    reason = "a benchmark looks at the clock, and says what it saw"
)]

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;
use std::sync::Arc;
use std::time::{Duration, Instant};

use lagvis::book::Document;
use lagvis::compile::Workspace;
use lagvis::discover::discover;
use lagvis::project::{Date, LayerId};
use lagvis::render::pdf::DocumentRequest;
use lagvis::site::Site;
use lagvis::source::{Content, Snapshot};

/// How many kommuner follow the first.
const MORE: usize = 20;

fn main() {
    let snapshot = discover(Path::new(env!("CARGO_MANIFEST_DIR"))).unwrap();
    let changed = with_one_slide_changed(&snapshot);
    let base = |workspace: &Workspace| vec![workspace.find("program").unwrap()];
    let (_, cold) = set(&snapshot, &[Document::Slides], base);
    let (_, warm) = set(&changed, &[Document::Slides], base);
    println!(
        "slides of the course in two languages, one slide changed: {:.2} of the time from cold",
        ratio(warm, cold)
    );
    let kommuner = |workspace: &Workspace| -> Vec<LayerId> {
        let layers = workspace.project.layers_with_ids();
        layers.filter(|(_, layer)| layer.is_in_register_only && layer.languages.len() == 1).map(|(id, _)| id).collect()
    };
    let first = |workspace: &Workspace| -> Vec<LayerId> { kommuner(workspace).into_iter().take(1).collect() };
    let (_, one) = set(&snapshot, &Document::ALL, first);
    let (count, many) =
        set(&snapshot, &Document::ALL, |workspace| kommuner(workspace).into_iter().take(1 + MORE).collect());
    let each = (many.as_secs_f64() - one.as_secs_f64()) / (count as f64 - 1.0);
    println!("all documents, a further kommune: {:.2} of the time of the first", each / one.as_secs_f64());
}

fn ratio(a: Duration, b: Duration) -> f64 {
    a.as_secs_f64() / b.as_secs_f64()
}

/// Builds editions in memory; says how many, and how long it took.
fn set(snapshot: &Snapshot, documents: &[Document], which: impl Fn(&Workspace) -> Vec<LayerId>) -> (usize, Duration) {
    let request = DocumentRequest {
        documents: documents.iter().copied().collect::<BTreeSet<_>>(),
        date: Date { year: 2027, month: 11, day: 3 },
        date_was_asked_for: true,
        published: BTreeMap::new(),
        progress: Arc::default(),
    };
    let workspace = Workspace::read(snapshot).unwrap();
    let layers = which(&workspace);
    let shared = workspace.shared(&mut Site::default()).unwrap();
    let start = Instant::now();
    let renderer = workspace.renderer(&shared, &request);
    let outcomes = workspace.compile(&layers, Some(&renderer), |_| Ok(())).unwrap();
    assert!(outcomes.iter().all(|outcome| !outcome.failed));
    (layers.len(), start.elapsed())
}

/// The course with a word added to a list of Etikk.
fn with_one_slide_changed(snapshot: &Snapshot) -> Snapshot {
    let files = snapshot.files().iter().map(|file| {
        let content = match &file.content {
            Content::Text(text) if &*file.path == "content/base/etikk.md" => {
                Content::Text(text.replacen("\n- ", "\n- Ja: ", 1).into())
            }
            content => content.clone(),
        };
        (file.path.to_string(), content)
    });
    Snapshot::new(files)
}
