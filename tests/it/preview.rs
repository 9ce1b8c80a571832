//! A preview shows what a build would write, whatever is done to the project, and of what cannot be built, what it last could.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use lagvis::compile::Workspace;
use lagvis::discover::discover;
use lagvis::preview::{Editor, Generation, Headless, PageEvent, edition_links, page_event, page_info};
use lagvis::render::pdf::DocumentRequest;
use lagvis::site::Site;

use crate::changes::{self, BASE, PROGRAMME, SANDVIK, edit, restore, write};
use crate::driver::{Project, copy_tree, repository};

/// The editions that are looked at after each change: the base, a fylke, a kommune with much of its own and two languages, one
/// with one, a collection, and one that is in the register alone.
const EDITIONS: [&str; 6] =
    ["program", "99-kystfylke", "9901-sandvik", "9902-fjordvik", "2027-sandvik-oppstart", "0301-oslo"];

/// A preview of a project, and what a build of it gave the last time that each edition could be built.
struct Watched {
    project: Project,
    preview: Headless,
    last: BTreeMap<String, BTreeMap<String, Vec<u8>>>,
}

/// What a build gives: the files of each edition that can be built, what belongs to all, and what was found.
struct Cold {
    editions: BTreeMap<String, BTreeMap<String, Vec<u8>>>,
    common: BTreeMap<String, Vec<u8>>,
    found: BTreeMap<String, Vec<String>>,
}

impl Watched {
    fn new() -> Self {
        let project = Project::course();
        let preview = Headless::read(&project.root().canonicalize().unwrap()).unwrap();
        let mut watched = Self { project, preview, last: BTreeMap::new() };
        watched.compare("at first");
        watched
    }

    /// Changes the project, and tells the preview which paths may have changed; none is for a look at all files.
    fn change(&mut self, what: &str, run: impl FnOnce(&Path), paths: &[&str]) {
        let root = self.project.root().canonicalize().unwrap();
        run(&root);
        let paths: Vec<PathBuf> = paths.iter().map(|path| root.join(path)).collect();
        self.preview.update(&paths);
        self.compare(what);
    }

    /// Holds every file against that of a build from nothing.
    fn compare(&mut self, what: &str) {
        let session = &self.preview.session;
        let now = session.current();
        let Some(cold) = cold(self.project.root()) else {
            let is_said = self.last.values().flat_map(BTreeMap::keys).any(|path| session.error(path).is_some());
            assert!(
                is_said,
                "{what}: the project cannot be read, or a page not be made, and the preview does not say so"
            );
            self.compare_last(what);
            return;
        };
        assert_eq!(now.error, None, "{what}");
        let generation = now.generation.as_ref().unwrap();
        for (path, bytes) in &cold.common {
            let served = session.file(path).unwrap_or_else(|| panic!("{what}: {path} is not there"));
            assert!(served.bytes == *bytes, "{what}: {path} is not what a build writes");
        }
        for (id, found) in &cold.found {
            let layer = generation.layer_of(id).unwrap();
            let outcome = &generation.compiled(layer).outcome;
            assert_eq!(lines(&generation.workspace, &outcome.diagnostics), *found, "{what}: findings of {id}");
            assert_eq!(outcome.failed, !cold.editions.contains_key(id), "{what}: {id}");
        }
        self.forget_what_went(&cold, what);
        self.last.extend(cold.editions);
        self.compare_last(what);
    }

    /// What a build wrote before and does not write now must be gone.
    fn forget_what_went(&mut self, cold: &Cold, what: &str) {
        let session = &self.preview.session;
        let gone = |path: &String| assert!(session.file(path).is_none(), "{what}: {path} is still there");
        self.last.retain(|id, files| {
            match (cold.editions.get(id), cold.found.contains_key(id)) {
                (Some(now), _) => files.keys().filter(|path| !now.contains_key(*path)).for_each(gone),
                (None, false) => files.keys().for_each(gone),
                (None, true) => return true, // it cannot be built, and stays as it was
            }
            false
        });
    }

    fn compare_last(&self, what: &str) {
        for (path, bytes) in self.last.values().flatten() {
            let served = self.preview.session.file(path).unwrap_or_else(|| panic!("{what}: {path} is not there"));
            assert!(served.bytes == *bytes, "{what}: {path} is not what a build writes");
        }
    }
}

fn lines(workspace: &Workspace, found: &[lagvis::diagnostic::Diagnostic]) -> Vec<String> {
    let all = workspace.diagnostics.iter().chain(found);
    all.map(|one| format!("{} {} {}", workspace.snapshot.place(one.span), one.code, one.message)).collect()
}

/// Reads a project from nothing and builds the editions that are looked at, as the program does; nothing if it cannot be read.
fn cold(root: &Path) -> Option<Cold> {
    let snapshot = discover(root).ok()?;
    let workspace = Workspace::read(&snapshot).ok()?;
    let mut common = Site::default();
    let shared = workspace.shared(&mut common).unwrap();
    workspace.portal(&shared, &|_| true, &mut common).unwrap();
    let request = DocumentRequest::none();
    let mut cold = Cold { editions: BTreeMap::new(), common: common.files().clone(), found: BTreeMap::new() };
    for id in EDITIONS {
        let project = &workspace.project;
        let Some(layer) = project.layer_ids().find(|layer| &*lagvis::layer::edition_id(project, *layer) == id) else {
            continue;
        };
        let (outcome, editions) = workspace.look(layer);
        cold.found.insert(id.to_owned(), lines(&workspace, &outcome.diagnostics));
        if outcome.failed {
            continue;
        }
        let mut site = Site::default();
        let renderer = workspace.renderer(&shared, &request);
        for edition in &editions {
            renderer.book(&edition.book, &mut site).ok()?;
        }
        cold.editions.insert(id.to_owned(), site.files().clone());
    }
    Some(cold)
}

#[test]
fn after_each_change_the_preview_serves_what_a_build_writes() {
    let all = changes::all();
    assert!(all.len() >= 60, "{}", all.len());
    let mut watched = Watched::new();
    for (index, (what, run, paths)) in all.into_iter().enumerate() {
        watched.change(&format!("{index} {what}"), run, paths);
    }
}

/// A small source of numbers that looks random and is the same each time.
struct Dice(u64);

impl Dice {
    fn throw(&mut self, sides: usize) -> usize {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) as usize % sides
    }
}

/// One of many small edits, some of which break what they touch.
fn random_edit(root: &Path, dice: &mut Dice) -> PathBuf {
    let files = [
        "content/base/etikk.md",
        "content/base/habilitet.md",
        "content/base/etikk.nn.md",
        "content/layers/kommune/9901-sandvik/etikk.md",
        "content/layers/fylke/99-kystfylke/habilitet.md",
        "content/layers/kommune/9901-sandvik/layer.yaml",
        "content/lagvis.yaml",
        "themes/standard/css/base.css",
        "content/layers/kommune/9902-fjordvik/planlegging.md",
        "content/base/velkommen.md",
    ];
    let path = files[dice.throw(files.len())];
    let there = root.join(path);
    let text = fs::read_to_string(&there).unwrap_or_default();
    match dice.throw(8) {
        // without its stylesheet, a theme cannot be used at all
        0 if path != PROGRAMME && !path.starts_with("themes/") => drop(fs::remove_file(&there)),
        1 | 2 => restore(root, path),
        3 => write(root, path, text.replacen("---\n", "---\nx: [\n", 1)),
        4 => write(root, path, text.chars().take(text.chars().count() / 2).collect::<String>()),
        5 => write(root, path, text.replacen("{#", "{#a", 1)),
        6 => write(root, path, format!("{text}\n## Nytt {{#nytt-{}}}\n\nTekst {}.\n", dice.throw(9), dice.throw(1000))),
        _ => write(root, path, text.replacen("en ", "ei ", 1 + dice.throw(5))),
    }
    there
}

#[test]
fn after_a_thousand_random_edits_nothing_is_wrong_and_nothing_is_left_behind() {
    let mut watched = Watched::new();
    let root = watched.project.root().canonicalize().unwrap();
    let mut dice = Dice(2027);
    let mut generations = Vec::new();
    for index in 0..1000 {
        let path = random_edit(&root, &mut dice);
        watched.preview.update(&[path]);
        for page in ["site/9901-sandvik/etikk.html", "site/program/nn/etikk.html"] {
            watched.preview.session.file(page);
        }
        generations.extend(watched.preview.session.current().generation.as_ref().map(Arc::downgrade));
        if index % 100 == 99 {
            // what was last good is known of the moment before only where every edition was looked at
            watched.last.clear();
            watched.compare(&format!("after {} edits", index + 1));
        }
    }
    for path in ["themes", "content"] {
        fs::remove_dir_all(root.join(path)).unwrap();
        copy_tree(&repository().join(path), &root.join(path));
    }
    watched.preview.update(&[]);
    watched.compare("at last");
    std::thread::sleep(std::time::Duration::from_millis(300));
    generations.dedup_by(|a, b| a.ptr_eq(b));
    let alive = generations.iter().filter(|one: &&std::sync::Weak<Generation>| one.strong_count() > 0).count();
    assert!(alive <= 9, "{alive} generations are still held");
}

#[test]
#[cfg(unix)]
fn an_old_file_among_folders_and_one_that_is_none_are_seen_for_what_they_are() {
    let mut watched = Watched::new();
    let old = std::time::SystemTime::UNIX_EPOCH + std::time::Duration::from_secs(1_600_000_000);
    watched.change(
        "an old file and a folder",
        |r| {
            let kept = r.join("content/etikk-2020.txt");
            fs::write(&kept, fs::read_to_string(r.join(BASE)).unwrap().replace("Varsling", "Varslinger")).unwrap();
            fs::File::options().write(true).open(&kept).unwrap().set_modified(old).unwrap();
            fs::rename(&kept, r.join(BASE)).unwrap();
            fs::create_dir(r.join("content/base/mappe")).unwrap();
        },
        &[BASE, "content/base/mappe"],
    );
    watched.change("back", |r| restore(r, BASE), &[BASE]);
    watched.change(
        "a pipe",
        |r| {
            fs::remove_file(r.join(BASE)).unwrap();
            let made = std::process::Command::new("mkfifo").arg(r.join(BASE)).status().unwrap();
            assert!(made.success());
        },
        &[BASE],
    );
    watched.change(
        "and a file again",
        |r| {
            fs::remove_file(r.join(BASE)).unwrap();
            restore(r, BASE);
        },
        &[BASE],
    );
}

#[test]
fn what_is_wrong_and_stays_wrong_is_reported_once() {
    let mut watched = Watched::new();
    watched.change("there is no programme", |r| fs::remove_file(r.join(PROGRAMME)).unwrap(), &[PROGRAMME]);
    let number = watched.preview.session.current().number;
    watched.change("and still none", |_| {}, &[]);
    assert_eq!(watched.preview.session.current().number, number);
    watched.change("there it is", |r| restore(r, PROGRAMME), &[]);
}

#[test]
fn an_open_page_gets_an_event_that_says_what_has_become_of_it() {
    let mut watched = Watched::new();
    let editor = Editor::new("none", watched.project.root());
    let page = "site/9901-sandvik/etikk.html";
    let event = |watched: &Watched, last: Option<&PageEvent>| page_event(&watched.preview.session, page, last, &editor);
    let json = |event: &PageEvent| serde_json::to_value(event).unwrap();
    let first = event(&watched, None);
    watched.change(
        "another page",
        |r| edit(r, "content/base/habilitet.md", "# Habilitet", "# Om habilitet"),
        &["content/base/habilitet.md"],
    );
    let sent = json(&event(&watched, Some(&first)));
    assert_eq!(sent["elsewhere"]["href"], "/site/9901-sandvik/habilitet.html", "{sent}");
    watched.change("this page", |r| edit(r, BASE, "{#rett-og-galt}\n", "{#rett-og-galt}\n\nEt avsnitt.\n"), &[BASE]);
    let sent = json(&event(&watched, Some(&first)));
    assert!(sent["elsewhere"].is_null() && sent["page"] != json(&first)["page"], "{sent}");
    watched.change("a mistake", |r| edit(r, BASE, "title: Etikk", "title: [Etikk"), &[BASE]);
    let sent = json(&event(&watched, None));
    assert!(sent["errors"].as_u64() > Some(0) && sent["page"].is_string(), "{sent}");
    watched.change("mended", |r| restore(r, BASE), &[BASE]);
    watched.change(
        "under another name",
        |r| {
            for (old, new) in [("etikk.md", "moral.md"), ("etikk.nn.md", "moral.nn.md")] {
                fs::rename(r.join("content/base").join(old), r.join("content/base").join(new)).unwrap();
                fs::rename(r.join(SANDVIK).join(old), r.join(SANDVIK).join(new)).unwrap();
                fs::rename(
                    r.join("content/layers/fylke/99-kystfylke").join(old),
                    r.join("content/layers/fylke/99-kystfylke").join(new),
                )
                .unwrap();
            }
            let _ = fs::rename(
                r.join("content/layers/kommune/9902-fjordvik/etikk.md"),
                r.join("content/layers/kommune/9902-fjordvik/moral.md"),
            );
            for file in [PROGRAMME, "content/layers/fylke/99-kystfylke/layer.yaml"] {
                let text = fs::read_to_string(r.join(file))
                    .unwrap()
                    .replace("etikk", "moral")
                    .replace("moraliske_", "etiske_");
                fs::write(r.join(file), text).unwrap();
            }
            for entry in walk(&r.join("content")) {
                let text = fs::read_to_string(&entry).unwrap();
                fs::write(&entry, text.replace("etikk.md", "moral.md").replace("(etikk", "(moral")).unwrap();
            }
        },
        &[],
    );
    let sent = json(&event(&watched, Some(&first)));
    assert!(
        sent["page"].is_null(),
        "{sent} {}",
        serde_json::to_string(&page_info(&watched.preview.session, page, &editor)).unwrap()
    );
    assert_eq!(sent["moved"], "/site/9901-sandvik/moral.html");
}

fn walk(folder: &Path) -> Vec<PathBuf> {
    let mut files = Vec::new();
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        match path.is_dir() {
            true => files.extend(walk(&path)),
            false if path.extension().is_some_and(|extension| extension == "md") => files.push(path),
            false => {}
        }
    }
    files
}

#[test]
fn the_editors_bar_shows_where_sections_come_from() {
    let watched = Watched::new();
    let editor = Editor::new("vscode", Path::new("/her/med mellomrom"));
    let page = "site/9901-sandvik/etikk.html";
    let state = serde_json::to_value(page_info(&watched.preview.session, page, &editor)).unwrap();
    let sections = state["sections"].as_array().unwrap();
    let of = |id: &str| sections.iter().find(|one| one["id"] == id).unwrap_or_else(|| panic!("no {id}"));
    assert_eq!(of("gaver")["layer"]["path"], "kommune/9901-sandvik");
    assert_eq!(of("gaver")["drift"], "current");
    assert_eq!(of("gaver")["hides"][0]["layer"], "Folkevalgtprogrammet");
    assert!(of("gaver")["command"].is_null());
    assert_eq!(of("hoy-standard")["layer"]["path"], "base");
    assert_eq!(of("hoy-standard")["command"], "lagvis override etikk#hoy-standard --in kommune/9901-sandvik");
    assert!(of("rapportering")["command"].is_null(), "a locked section cannot be overridden");
    let open = of("gaver")["open"].as_str().unwrap();
    assert!(
        open.starts_with("vscode://file/her/med%20mellomrom/content/layers/kommune/9901-sandvik/etikk.md:"),
        "{open}"
    );
    assert_eq!(state["views"]["slide"], "/site/9901-sandvik/deck.html#etikk.etikk");
    assert_eq!(state["languages"][1]["href"], "/site/9901-sandvik/nn/etikk.html");
    let choices = serde_json::to_value(edition_links(&watched.preview.session, page)).unwrap();
    assert!(choices.as_array().unwrap().len() > 357);
    let oslo = choices.as_array().unwrap().iter().find(|one| one["id"] == "0301-oslo").unwrap();
    assert_eq!(oslo["href"], "/site/0301-oslo/etikk.html");
}
