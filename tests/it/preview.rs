//! A preview shows what a build would write, whatever is done to the project, and of what cannot be built, what it last could.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use lagvis::compile::Country;
use lagvis::discover::discover;
use lagvis::preview::{Editor, Generation, Silent, choices, news, state};
use lagvis::render::pdf::Order;
use lagvis::render::{Renderer, country};
use lagvis::site::Site;

use crate::driver::{Project, repository};

/// The editions that are looked at after each change: the base, a fylke, a kommune with much of its own and two languages, one
/// with one, a collection, and one that is in the register alone.
const EDITIONS: [&str; 6] =
    ["program", "99-kystfylke", "9901-sandvik", "9902-fjordvik", "2027-sandvik-oppstart", "0301-oslo"];

/// A preview of a project, and what a build of it gave the last time that each edition could be built.
struct Watched {
    project: Project,
    preview: Silent,
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
        let preview = Silent::read(&project.root().canonicalize().unwrap()).unwrap();
        let mut watched = Self { project, preview, last: BTreeMap::new() };
        watched.compare("at first");
        watched
    }

    /// Changes the project, and tells the preview which paths may have changed; none is for a look at all files.
    fn change(&mut self, what: &str, run: impl FnOnce(&Path), paths: &[&str]) {
        let root = self.project.root().canonicalize().unwrap();
        run(&root);
        let paths: Vec<PathBuf> = paths.iter().map(|path| root.join(path)).collect();
        self.preview.look(&paths);
        self.compare(what);
    }

    /// Holds every file against that of a build from nothing.
    fn compare(&mut self, what: &str) {
        let live = &self.preview.live;
        let now = live.now();
        let Some(cold) = cold(self.project.root()) else {
            assert!(now.trouble.is_some(), "{what}: the project cannot be read, and the preview does not say so");
            self.compare_last(what);
            return;
        };
        assert_eq!(now.trouble, None, "{what}");
        let generation = now.generation.as_ref().unwrap();
        for (path, bytes) in &cold.common {
            let served = live.file(path).unwrap_or_else(|| panic!("{what}: {path} is not there"));
            assert!(served.file.bytes == *bytes, "{what}: {path} is not what a build writes");
        }
        for (id, found) in &cold.found {
            let layer = generation.layer_of(id).unwrap();
            let outcome = &generation.look(layer).outcome;
            assert_eq!(lines(&generation.country, &outcome.diagnostics), *found, "{what}: findings of {id}");
            assert_eq!(outcome.failed, !cold.editions.contains_key(id), "{what}: {id}");
        }
        self.last.extend(cold.editions);
        self.compare_last(what);
    }

    fn compare_last(&self, what: &str) {
        for (path, bytes) in self.last.values().flatten() {
            let served = self.preview.live.file(path).unwrap_or_else(|| panic!("{what}: {path} is not there"));
            assert!(served.file.bytes == *bytes, "{what}: {path} is not what a build writes");
        }
    }
}

fn lines(country: &Country, found: &[lagvis::diagnostic::Diagnostic]) -> Vec<String> {
    let all = country.diagnostics.iter().chain(found);
    all.map(|one| format!("{} {} {}", country.snapshot.place(one.span), one.code, one.message)).collect()
}

/// Reads a project from nothing and builds the editions that are looked at, as the program does; nothing if it cannot be read.
fn cold(root: &Path) -> Option<Cold> {
    let snapshot = discover(root).ok()?;
    let country_read = Country::read(&snapshot).ok()?;
    let Country { project, chains, theme, .. } = &country_read;
    let mut common = Site::default();
    let shared = country_read.shared(&mut common).unwrap();
    country(project, chains, &|_| true, theme, &shared, &mut common).unwrap();
    let order = Order::none();
    let mut cold = Cold { editions: BTreeMap::new(), common: common.files().clone(), found: BTreeMap::new() };
    for id in EDITIONS {
        let Some(layer) = (0..project.layers.len()).find(|at| &*lagvis::layer::edition_id(project, *at) == id) else {
            continue;
        };
        let (outcome, editions) = country_read.look(layer);
        cold.found.insert(id.to_owned(), lines(&country_read, &outcome.diagnostics));
        if outcome.failed {
            continue;
        }
        let mut site = Site::default();
        let renderer = Renderer::new(project, &snapshot, theme, &shared, &order, Arc::default());
        for edition in &editions {
            renderer.edition(edition, &mut site).ok()?;
        }
        cold.editions.insert(id.to_owned(), site.files().clone());
    }
    Some(cold)
}

fn edit(root: &Path, path: &str, old: &str, new: &str) {
    let text = fs::read_to_string(root.join(path)).unwrap();
    assert!(text.contains(old), "{path} does not hold {old:?}");
    fs::write(root.join(path), text.replacen(old, new, 1)).unwrap();
}

fn write(root: &Path, path: &str, text: impl AsRef<[u8]>) {
    fs::create_dir_all(root.join(path).parent().unwrap()).unwrap();
    fs::write(root.join(path), text).unwrap();
}

/// Makes a file what it is in the repository.
fn restore(root: &Path, path: &str) {
    fs::copy(repository().join(path), root.join(path)).unwrap();
}

const BASE: &str = "content/base/etikk.md";
const NYNORSK: &str = "content/base/etikk.nn.md";
const SANDVIK: &str = "content/layers/kommune/9901-sandvik";
const PROGRAMME: &str = "content/lagvis.yaml";

/// A change: what it is called, what it does, and the paths that the system would name.
type Change = (&'static str, fn(&Path), &'static [&'static str]);

fn changes_of_texts() -> Vec<Change> {
    vec![
        ("a word of the base", |r| edit(r, BASE, "## Høy etisk standard", "## Svært høy etisk standard"), &[BASE]),
        (
            "a paragraph more",
            |r| edit(r, BASE, "## Varsling {#varsling}\n", "## Varsling {#varsling}\n\nEt avsnitt til.\n"),
            &[BASE],
        ),
        ("the title", |r| edit(r, BASE, "title: Etikk", "title: Etikk og moral"), &[BASE]),
        ("the summary", |r| edit(r, BASE, "summary: ", "summary: Kort sagt, "), &[BASE]),
        ("the minutes", |r| edit(r, BASE, "minutes: ", "minutes: 1"), &[BASE]),
        ("back again", |r| restore(r, BASE), &[BASE]),
        ("the nynorsk text", |r| edit(r, NYNORSK, "# Etikk", "# Etikken"), &[NYNORSK]),
        ("no nynorsk text", |r| fs::remove_file(r.join(NYNORSK)).unwrap(), &[NYNORSK]),
        ("the nynorsk text again", |r| restore(r, NYNORSK), &[NYNORSK]),
        ("a new id of a section", |r| edit(r, BASE, "{#hoy-standard}", "{#standard was=hoy-standard}"), &[BASE]),
        ("the id back", |r| restore(r, BASE), &[BASE]),
        (
            "a section less",
            |r| edit(r, BASE, "## Varsling {#varsling}\n", "## Varsling {#varsling}\n\n## Til slutt {#sist}\n"),
            &[BASE],
        ),
        ("a section that is no slide", |r| edit(r, BASE, "{#sist}", "{#sist .no-slide}"), &[BASE]),
        ("a section deeper", |r| edit(r, BASE, "## Til slutt", "### Til slutt"), &[BASE]),
        (
            "a link",
            |r| edit(r, BASE, "{#sist .no-slide}\n", "{#sist .no-slide}\n\nSe [habilitet](habilitet.md).\n"),
            &[BASE],
        ),
        ("a broken link", |r| edit(r, BASE, "(habilitet.md)", "(habbilitet.md)"), &[BASE]),
        ("the link mended", |r| edit(r, BASE, "(habbilitet.md)", "(habilitet.md#habilitet)"), &[BASE]),
        ("a parameter", |r| edit(r, BASE, "Se [habilitet]", "I {{valgar}}: se [habilitet]"), &[BASE]),
        ("an unknown parameter", |r| edit(r, BASE, "{{valgar}}", "{{valgor}}"), &[BASE]),
        ("all as it was", |r| restore(r, BASE), &[BASE]),
        ("front matter that is no YAML", |r| edit(r, BASE, "title: Etikk", "title: [Etikk"), &[BASE]),
        ("and more of it", |r| edit(r, BASE, "title: [Etikk", "title: {Etikk"), &[BASE]),
        ("mended", |r| restore(r, BASE), &[BASE]),
        (
            "an unknown box",
            |r| edit(r, BASE, "## Varsling {#varsling}\n", "## Varsling {#varsling}\n\n> [!boks] Hva?\n> Ja.\n"),
            &[BASE],
        ),
        ("the box mended", |r| edit(r, BASE, "[!boks]", "[!tip]"), &[BASE]),
        ("an empty file", |r| write(r, BASE, ""), &[BASE]),
        ("half a file", |r| write(r, BASE, &fs::read(repository().join(BASE)).unwrap()[..2000]), &[BASE]),
        ("bytes that are no UTF-8", |r| write(r, BASE, b"---\ntitle: \xff\n---\n# A {#a}\n"), &[BASE]),
        ("other bytes that are none", |r| write(r, BASE, b"---\ntitle: A\n---\n# \xff {#a}\n"), &[BASE]),
        ("the whole file", |r| restore(r, BASE), &[BASE]),
        (
            "a locked section",
            |r| edit(r, BASE, "## Gaver og invitasjoner {#gaver}", "## Gaver og invitasjoner {#gaver locked}"),
            &[BASE],
        ),
        ("unlocked", |r| restore(r, BASE), &[BASE]),
    ]
}

fn changes_of_files() -> Vec<Change> {
    const MOVED: &str = "content/base/etikk-og-moral.md";
    vec![
        ("a module under another name", |r| fs::rename(r.join(BASE), r.join(MOVED)).unwrap(), &[BASE, MOVED]),
        ("and back", |r| fs::rename(r.join(MOVED), r.join(BASE)).unwrap(), &[MOVED, BASE]),
        (
            "a module away",
            |r| fs::remove_file(r.join("content/base/habilitet.md")).unwrap(),
            &["content/base/habilitet.md"],
        ),
        ("and back", |r| restore(r, "content/base/habilitet.md"), &["content/base/habilitet.md"]),
        (
            "a module that is in no part",
            |r| write(r, "content/base/ny.md", "---\ntitle: Ny\n---\n# Ny {#ny}\n\nTekst.\n"),
            &["content/base/ny.md"],
        ),
        ("and now it is", |r| edit(r, PROGRAMME, "modules: [avslutning]", "modules: [avslutning, ny]"), &[PROGRAMME]),
        (
            "both at once",
            |r| {
                fs::remove_file(r.join("content/base/ny.md")).unwrap();
                restore(r, PROGRAMME);
            },
            &["content/base/ny.md", PROGRAMME],
        ),
        ("a file of an editor's own", |r| write(r, "content/base/.etikk.md.swp", "x"), &["content/base/.etikk.md.swp"]),
        ("a file that has no place", |r| write(r, "content/base/etikk.md~", "x"), &["content/base/etikk.md~"]),
        ("without it", |r| fs::remove_file(r.join("content/base/etikk.md~")).unwrap(), &["content/base/etikk.md~"]),
        (
            "saved by another name",
            |r| {
                write(
                    r,
                    "content/base/etikk.tmp",
                    fs::read_to_string(r.join(BASE)).unwrap().replace("Etikk", "Etikken"),
                );
                fs::rename(r.join("content/base/etikk.tmp"), r.join(BASE)).unwrap();
            },
            &["content/base/etikk.tmp", BASE],
        ),
        (
            "back by another name",
            |r| {
                restore(r, BASE);
            },
            &["content/base"],
        ),
        (
            "no pictures of a layer",
            |r| fs::rename(r.join(SANDVIK).join("assets"), r.join("assets-elsewhere")).unwrap(),
            &["content/layers/kommune/9901-sandvik/assets"],
        ),
        ("pictures again", |r| fs::rename(r.join("assets-elsewhere"), r.join(SANDVIK).join("assets")).unwrap(), &[]),
        (
            "another picture",
            |r| {
                let p = r.join(SANDVIK).join("assets/kommunevapen.svg");
                let t = fs::read_to_string(&p).unwrap().replacen("<svg", "<svg data-a=\"1\"", 1);
                fs::write(p, t).unwrap();
            },
            &["content/layers/kommune/9901-sandvik/assets/kommunevapen.svg"],
        ),
        (
            "a layer away",
            |r| fs::rename(r.join("content/layers/samling"), r.join("samling-elsewhere")).unwrap(),
            &["content/layers/samling"],
        ),
        (
            "and back",
            |r| fs::rename(r.join("samling-elsewhere"), r.join("content/layers/samling")).unwrap(),
            &["content/layers/samling"],
        ),
        (
            "a layer more",
            |r| {
                write(
                    r,
                    "content/layers/kommune/0301-oslo/layer.yaml",
                    "kind: kommune\nname: Oslo\nnumber: \"0301\"\nlanguages: [nb]\nvalues: {kommune_navn: Oslo}\n",
                );
                write(r, "content/layers/kommune/0301-oslo/etikk.md", "## {#varsling append}\n\nI Oslo.\n");
            },
            &["content/layers/kommune/0301-oslo"],
        ),
        ("and less", |r| fs::remove_dir_all(r.join("content/layers/kommune/0301-oslo")).unwrap(), &[]),
        ("a file in no layer", |r| write(r, "content/layers/stray.md", "# Hei {#hei}\n"), &["content/layers/stray.md"]),
        ("none", |r| fs::remove_file(r.join("content/layers/stray.md")).unwrap(), &["content/layers/stray.md"]),
        (
            "a link instead of a file",
            |r| {
                fs::remove_file(r.join(BASE)).unwrap();
                link(r, "habilitet.md", BASE);
            },
            &[BASE],
        ),
        (
            "the file again",
            |r| {
                fs::remove_file(r.join(BASE)).unwrap();
                restore(r, BASE);
            },
            &[BASE],
        ),
    ]
}

#[cfg(unix)]
fn link(root: &Path, to: &str, path: &str) {
    std::os::unix::fs::symlink(to, root.join(path)).unwrap();
}

#[cfg(not(unix))]
fn link(_: &Path, _: &str, _: &str) {}

fn changes_of_layers() -> Vec<Change> {
    const YAML: &str = "content/layers/kommune/9901-sandvik/layer.yaml";
    const FYLKE: &str = "content/layers/fylke/99-kystfylke/layer.yaml";
    const OWN: &str = "content/layers/kommune/9901-sandvik/etikk.md";
    vec![
        ("a value", |r| edit(r, YAML, "kommune_navn: Sandvik", "kommune_navn: Nye Sandvik"), &[YAML]),
        ("another name", |r| edit(r, YAML, "name: Sandvik", "name: Nye Sandvik"), &[YAML]),
        ("another colour", |r| edit(r, YAML, "#7a1f3d", "#1f3d7a"), &[YAML]),
        ("a colour that cannot be read", |r| edit(r, YAML, "#1f3d7a", "#fefefe"), &[YAML]),
        ("one language", |r| edit(r, YAML, "languages: [nb, nn]", "languages: [nb]"), &[YAML]),
        ("the other first", |r| edit(r, YAML, "languages: [nb]", "languages: [nn, nb]"), &[YAML]),
        ("no marks", |r| edit(r, YAML, "mark_local: true", "mark_local: false"), &[YAML]),
        ("no YAML", |r| edit(r, YAML, "values:", "values: ]"), &[YAML]),
        ("as it was", |r| restore(r, YAML), &[YAML]),
        ("without a parent", |r| edit(r, YAML, "parent: fylke/99-kystfylke", "parent: base"), &[YAML]),
        ("under a parent that is not there", |r| edit(r, YAML, "parent: base", "parent: fylke/98-ingen"), &[YAML]),
        ("as it was", |r| restore(r, YAML), &[YAML]),
        ("a fylke that is no YAML", |r| edit(r, FYLKE, "kind:", "kind: ["), &[FYLKE]),
        ("the fylke mended", |r| restore(r, FYLKE), &[FYLKE]),
        ("text of an override", |r| edit(r, OWN, "Sandvik-plakaten er enkel", "Sandvik-plakaten er kort"), &[OWN]),
        ("an override of nothing", |r| edit(r, OWN, "{#gaver}", "{#gaaver}"), &[OWN]),
        ("an override less", |r| edit(r, OWN, "## {#gaaver}", "## {#varsling prepend}"), &[OWN]),
        ("all of it away", |r| fs::remove_file(r.join(OWN)).unwrap(), &[OWN]),
        ("and back", |r| restore(r, OWN), &[OWN]),
    ]
}

fn changes_of_the_project() -> Vec<Change> {
    const ACTS: &str = "content/acts.yaml";
    const CSS: &str = "themes/standard/css/base.css";
    const JS: &str = "themes/standard/js/handbook.js";
    const PAGE: &str = "themes/standard/templates/page.html";
    const TEXTS: &str = "themes/standard/texts/nb.yaml";
    const REGISTER: &str = "content/register/kommuner.csv";
    vec![
        (
            "the programme's title",
            |r| edit(r, PROGRAMME, "title: {nb: Folkevalgtprogrammet", "title: {nb: Programmet"),
            &[PROGRAMME],
        ),
        ("the agenda", |r| edit(r, PROGRAMME, "start: \"09:00\"", "start: \"09:30\""), &[PROGRAMME]),
        (
            "the order of modules",
            |r| edit(r, PROGRAMME, "modules: [etikk, habilitet]", "modules: [habilitet, etikk]"),
            &[PROGRAMME],
        ),
        ("a default", |r| edit(r, PROGRAMME, "default: 2027", "default: 2031"), &[PROGRAMME]),
        ("the programme is no YAML", |r| edit(r, PROGRAMME, "parameters:", "parameters: ["), &[PROGRAMME]),
        ("there is no programme", |r| fs::remove_file(r.join(PROGRAMME)).unwrap(), &[PROGRAMME]),
        ("the programme again", |r| restore(r, PROGRAMME), &[PROGRAMME]),
        ("an act less", |r| edit(r, ACTS, "kommuneloven:", "kommunelova:"), &[ACTS]),
        ("the act again", |r| restore(r, ACTS), &[ACTS]),
        ("css", |r| edit(r, CSS, "{", "{ --prove: 1;"), &[CSS]),
        ("js", |r| edit(r, JS, "\n", "\n// en linje til\n"), &[JS]),
        ("a template", |r| edit(r, PAGE, "{% ", "<!-- prøve -->{% "), &[PAGE]),
        ("a template that is broken", |r| edit(r, PAGE, "{% ", "{% slutt %}{% "), &[PAGE]),
        ("the template mended", |r| restore(r, PAGE), &[PAGE]),
        ("a template that asks for what there is not", |r| edit(r, PAGE, "{% ", "{{ finnes_ikke.her }}{% "), &[PAGE]),
        ("mended as well", |r| restore(r, PAGE), &[PAGE]),
        ("an interface text", |r| edit(r, TEXTS, "licence: \"Lisens\"", "licence: \"Lisensen\""), &[TEXTS]),
        ("an interface text less", |r| edit(r, TEXTS, "licence: \"Lisensen\"", "lisens: \"Lisensen\""), &[TEXTS]),
        ("the texts again", |r| restore(r, TEXTS), &[TEXTS]),
        ("a kommune by another name", |r| edit(r, REGISTER, "Oslo", "Kristiania"), &[REGISTER]),
        ("the register again", |r| restore(r, REGISTER), &[REGISTER]),
        (
            "the theme as it was",
            |r| {
                restore(r, CSS);
                restore(r, JS);
            },
            &[],
        ),
        ("nothing at all", |_| {}, &[]),
    ]
}

#[test]
fn after_each_change_the_preview_serves_what_a_build_writes() {
    let all = [changes_of_texts(), changes_of_files(), changes_of_layers(), changes_of_the_project()].concat();
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
        0 if path != PROGRAMME => drop(fs::remove_file(&there)),
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
        watched.preview.look(&[path]);
        for page in ["site/9901-sandvik/etikk.html", "site/program/nn/etikk.html"] {
            watched.preview.live.file(page);
        }
        generations.extend(watched.preview.live.now().generation.as_ref().map(Arc::downgrade));
        if index % 100 == 99 {
            // what was last good is known of the moment before only where every edition was looked at
            watched.last.clear();
            watched.compare(&format!("after {} edits", index + 1));
        }
    }
    for path in ["themes", "content"] {
        fs::remove_dir_all(root.join(path)).unwrap();
        copy(&repository().join(path), &root.join(path));
    }
    watched.preview.look(&[]);
    watched.compare("at last");
    std::thread::sleep(std::time::Duration::from_millis(300));
    generations.dedup_by(|a, b| a.ptr_eq(b));
    let alive = generations.iter().filter(|one: &&std::sync::Weak<Generation>| one.strong_count() > 0).count();
    assert!(alive <= 9, "{alive} generations are still held");
}

fn copy(from: &Path, to: &Path) {
    fs::create_dir_all(to).unwrap();
    for entry in fs::read_dir(from).unwrap() {
        let entry = entry.unwrap();
        let target = to.join(entry.file_name());
        match entry.file_type().unwrap().is_dir() {
            true => copy(&entry.path(), &target),
            false => drop(fs::copy(entry.path(), target).unwrap()),
        }
    }
}

#[test]
fn an_open_page_is_told_what_has_become_of_it() {
    let mut watched = Watched::new();
    let editor = Editor::new(None, watched.project.root());
    let page = "site/9901-sandvik/etikk.html";
    let told = |watched: &Watched, known: Option<&str>| {
        serde_json::to_value(news(&watched.preview.live, page, known, &editor)).unwrap()
    };
    let first = told(&watched, None);
    let known = first["page"].as_str().unwrap().to_owned();
    watched.change(
        "another page",
        |r| edit(r, "content/base/habilitet.md", "# Habilitet", "# Om habilitet"),
        &["content/base/habilitet.md"],
    );
    let news = told(&watched, Some(&known));
    assert_eq!(news["elsewhere"]["href"], "/site/9901-sandvik/habilitet.html", "{news}");
    watched.change("this page", |r| edit(r, BASE, "{#rett-og-galt}\n", "{#rett-og-galt}\n\nEt avsnitt.\n"), &[BASE]);
    let news = told(&watched, Some(&known));
    assert!(news["elsewhere"].is_null() && news["page"] != first["page"], "{news}");
    watched.change("a mistake", |r| edit(r, BASE, "title: Etikk", "title: [Etikk"), &[BASE]);
    let news = told(&watched, None);
    assert!(news["errors"].as_u64() > Some(0) && news["page"].is_string(), "{news}");
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
    let news = told(&watched, Some(&known));
    assert!(
        news["page"].is_null(),
        "{news} {}",
        serde_json::to_string(&state(&watched.preview.live, page, &editor)).unwrap()
    );
    assert_eq!(news["moved"], "/site/9901-sandvik/moral.html");
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
fn the_editors_bar_is_told_where_sections_come_from() {
    let watched = Watched::new();
    let editor = Editor::new(Some(lagvis::preview::Scheme::Code("vscode")), Path::new("/her/med mellomrom"));
    let page = "site/9901-sandvik/etikk.html";
    let state = serde_json::to_value(state(&watched.preview.live, page, &editor)).unwrap();
    let sections = state["sections"].as_array().unwrap();
    let of = |id: &str| sections.iter().find(|one| one["id"] == id).unwrap_or_else(|| panic!("no {id}"));
    assert_eq!(of("gaver")["layer"]["path"], "kommune/9901-sandvik");
    assert_eq!(of("gaver")["drift"], "current");
    assert_eq!(of("gaver")["hides"][0]["layer"], "base");
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
    let choices = serde_json::to_value(choices(&watched.preview.live, page)).unwrap();
    assert!(choices.as_array().unwrap().len() > 357);
    let oslo = choices.as_array().unwrap().iter().find(|one| one["id"] == "0301-oslo").unwrap();
    assert_eq!(oslo["href"], "/site/0301-oslo/etikk.html");
}
