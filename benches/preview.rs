//! What a change costs while a project is edited, as ratios from one run: `cargo bench --bench preview`.
//!
//! From the bytes of a changed file to the bytes of its page, menus and all; the disk and the network are left out.

#![expect(
    clippy::unwrap_used,
    clippy::print_stdout,
    clippy::disallowed_methods,
    reason = "a benchmark looks at the clock, and says what it saw"
)]

use std::collections::BTreeMap;
use std::path::Path;
use std::time::{Duration, Instant};

use lagvis::discover::discover;
use lagvis::preview::Generation;
use lagvis::source::{Content, Snapshot};

/// How many changes are made; the median counts.
const CHANGES: usize = 21;

/// How many modules a part holds.
const PART: usize = 40;

fn main() {
    let course = discover(Path::new(env!("CARGO_MANIFEST_DIR"))).unwrap();
    let (cold, warm) = change(&course, "content/base/etikk.md", "site/9901-sandvik/etikk.html");
    println!("a page of a kommune of the course after a change: {:.3} of the time from cold", ratio(warm, cold));
    let mut thousand = None;
    for pages in [1_000, 5_000] {
        let book = book(&course, pages);
        let middle = pages / 2;
        let (cold, warm) =
            change(&book, &format!("content/base/side-{middle}.md"), &format!("site/program/side-{middle}.html"));
        println!("a page of {pages} after a change: {:.3} of the time from cold", ratio(warm, cold));
        let thousand = *thousand.get_or_insert(warm);
        println!("  and {:.2} of the time among 1000", ratio(warm, thousand));
    }
}

fn ratio(a: Duration, b: Duration) -> f64 {
    a.as_secs_f64() / b.as_secs_f64()
}

/// The time to the first page, and the median time to the page after one of its texts was changed.
fn change(snapshot: &Snapshot, file: &str, page: &str) -> (Duration, Duration) {
    let begun = Instant::now();
    let mut generation = Generation::new(snapshot, None).unwrap();
    generation.file(page).unwrap().unwrap();
    let cold = begun.elapsed();
    let mut times = Vec::new();
    let mut snapshot = snapshot.clone();
    let text = snapshot.get(file).unwrap().text().to_owned();
    for round in 0..CHANGES {
        let text = format!("{text}\n\nRunde {round}.\n");
        let begun = Instant::now();
        snapshot = snapshot.after(BTreeMap::from([(file.to_owned(), Some(Content::Text(text.into())))]));
        let next = Generation::new(&snapshot, Some(&generation)).unwrap();
        let bytes = &next.file(page).unwrap().unwrap().bytes;
        times.push(begun.elapsed());
        assert!(String::from_utf8_lossy(bytes).contains(&format!("Runde {round}.")));
        generation = next;
    }
    times.sort();
    (cold, times[CHANGES / 2])
}

/// A handbook of so many pages with the theme of the course.
fn book(course: &Snapshot, pages: usize) -> Snapshot {
    let kept = course.files().iter().filter(|file| !file.path.starts_with("content/"));
    let mut files: Vec<(String, Content)> = kept.map(|file| (file.path.to_string(), file.content.clone())).collect();
    let mut programme =
        String::from("title: Prøve\nlayers: [fylke, kommune]\nlanguages: {nb: [nn], nn: [nb]}\nmodules:\n");
    for part in 0..pages.div_ceil(PART) {
        let modules: Vec<String> = (part * PART..pages.min((part + 1) * PART)).map(|at| format!("side-{at}")).collect();
        programme.push_str(&format!("  - part: Del {part}\n    modules: [{}]\n", modules.join(", ")));
    }
    files.push(("content/lagvis.yaml".to_owned(), Content::Text(programme.into())));
    for at in 0..pages {
        let mut text = format!("---\ntitle: Side {at}\n---\n# Side {at} {{#side-{at}}}\n\nInnledning.\n");
        for section in 0..5 {
            let link = (at * 7 + section) % pages;
            text.push_str(&format!(
                "\n## Avsnitt {section} {{#a-{section}}}\n\nSe [side {link}](side-{link}.md#a-{section}) om **saken**.\n\n- Et punkt\n- Et punkt til\n"
            ));
        }
        files.push((format!("content/base/side-{at}.md"), Content::Text(text.into())));
    }
    Snapshot::new(files)
}
