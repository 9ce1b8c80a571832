//! Records in the old form, in front matter: understood as before, and moved by the next command that writes. And records that
//! something has happened to: broken, merged, or of files that are renamed or gone.

use std::collections::BTreeMap;

use lagvis::compile::Workspace;
use lagvis::discover::discover;
use lagvis::revise::move_old_records;
use lagvis::source::Snapshot;
use proptest::prelude::*;

use crate::driver::{Project, codes, findings, read, tree};
use crate::laws::{BASE, IDS, edition, operation, snapshot_with, texts};

const LAYER: &str = "kommune/9901-sandvik";
const FILE: &str = "content/layers/kommune/9901-sandvik/etikk.md";
const RECORDS: &str = "content/layers/kommune/9901-sandvik/.base/records.yaml";

/// A programme with one module, and a kommune that has replaced a section of it.
fn project() -> Project {
    let project = Project::empty()
        .write("content/lagvis.yaml", "title: Prøve\nlayers: [fylke, kommune]\nlanguages: {nb: [nn], nn: [nb]}\n")
        .write("content/base/etikk.md", BASE)
        .write("content/layers/kommune/9901-sandvik/layer.yaml", "kind: kommune\nname: Sandvik\n");
    run(&project, &["override", "etikk#gaver", "--in", LAYER]);
    project.edit(FILE, "Gaver fra basen.", "Gaver i Sandvik.")
}

fn run(project: &Project, arguments: &[&str]) -> String {
    let run = project.run(arguments);
    assert_eq!(run.status, 0, "{}{}", run.stdout, run.stderr);
    run.stdout
}

fn refused(project: &Project, arguments: &[&str]) -> String {
    let run = project.run(arguments);
    assert_eq!(run.status, 2, "{}{}", run.stdout, run.stderr);
    run.stderr
}

fn print(project: &Project) -> String {
    read(project, RECORDS).lines().find_map(|line| line.strip_prefix("    gaver: ")).unwrap().to_owned()
}

/// The same project with every record in the old form.
fn in_old_form(project: Project) -> Project {
    let snapshot = discover(project.root()).unwrap();
    let mut project = project;
    for file in snapshot.files().iter().filter(|file| file.path.ends_with("/.base/records.yaml")) {
        let folder = file.path.strip_suffix(".base/records.yaml").unwrap();
        let mut blocks: BTreeMap<&str, String> = BTreeMap::new();
        let mut name = "";
        for line in file.text().lines().filter(|line| !line.starts_with('#')) {
            match line.strip_prefix("  ") {
                None => name = line.trim_end_matches(':').trim_matches('"'),
                Some(inner) => blocks.entry(name).or_default().push_str(&format!("{inner}\n")),
            }
        }
        // removed modules have no other form
        let kept = blocks.remove("layer.yaml").map(|block| {
            let lines: String = block.lines().map(|line| format!("  {line}\n")).collect();
            format!("layer.yaml:\n{lines}")
        });
        for (name, block) in blocks {
            project = match name.strip_prefix("assets/") {
                Some(picture) => {
                    let print = block.split_once("picture: ").unwrap().1;
                    let table = format!("{folder}assets/assets.yaml");
                    let row = read(&project, &table).lines().find(|line| line.starts_with(picture)).unwrap().to_owned();
                    project.edit(&table, &row, &format!("{row}\n  base: {}", print.trim_end()))
                }
                None => {
                    let path = format!("{folder}{name}");
                    let text = read(&project, &path);
                    let text = match text.strip_prefix("---\n") {
                        Some(rest) => format!("---\n{}", rest.replacen("---\n", &format!("{block}---\n"), 1)),
                        None => format!("---\n{block}---\n{text}"),
                    };
                    project.write(&path, text)
                }
            };
        }
        project = match kept {
            Some(kept) => project.write(&file.path, kept),
            None => project.remove(&file.path),
        };
    }
    project
}

/// What is in the project's folder of content, `.base` included.
fn content(project: &Project) -> BTreeMap<String, Vec<u8>> {
    let snapshot = discover(project.root()).unwrap();
    let files = snapshot.files().iter().filter(|file| file.path.starts_with("content/"));
    files.map(|file| (file.path.to_string(), file.bytes().to_vec())).collect()
}

#[test]
fn the_course_is_the_same_in_both_forms_and_comes_back_byte_for_byte() {
    let project = Project::course();
    let before = content(&project);
    let (found, pages) = (project.findings(), project.build().files());
    let project = in_old_form(project);
    assert_ne!(content(&project), before);
    let (records, all) = (|path: &str| path.ends_with("records.yaml"), content(&project));
    let mut records = all.iter().filter(|(path, _)| records(path)).map(|(_, bytes)| String::from_utf8_lossy(bytes));
    assert!(records.all(|text| !text.contains(".md") && !text.contains("assets/")));
    assert_eq!(without_lines(&project.findings()), without_lines(&found));
    let old_pages = project.build().files();
    let differ = pages.iter().filter(|(path, bytes)| old_pages.get(*path) != Some(bytes)).map(|(path, _)| path);
    // the page about an edition says which version of its files it is made of, and so does what is said of them all
    let is_of_files = |path: &String| path.ends_with("om-utgaven.html") || path == "site/build.json";
    let differ: Vec<&String> = differ.filter(|path| !is_of_files(path)).collect();
    assert_eq!(differ, Vec::<&String>::new());
    let done = project.run(&["check", "--fix"]);
    assert!(
        done.stderr.contains("9901-sandvik/.base/records.yaml: holds the records that stood in"),
        "{}",
        done.stderr
    );
    assert_eq!(content(&project), before);
    assert_eq!(project.findings(), found);
}

#[test]
fn every_command_that_writes_to_a_layer_moves_what_stands_in_the_old_form() {
    let front = "---\n# vår fil\nbase: # skrevet av lagvis\n  gaver: PRINT   # lest i mai\nsummary: Vår.\n---\n\n";
    for arguments in [
        vec!["override", "etikk#kontakt", "--in", LAYER],
        vec!["accept", "etikk#gaver", "--in", LAYER],
        vec!["accept", "--all", "--in", LAYER],
        vec!["accept", "etikk#gaver", "--in", LAYER, "--merge"],
        vec!["check", "--fix"],
    ] {
        let project = project();
        let (print, text) = (print(&project), read(&project, FILE));
        let front = front.replace("PRINT", &print);
        let project = project.remove(RECORDS).write(FILE, format!("{front}{text}"));
        let before = codes(&project);
        run(&project, &arguments);
        let after = read(&project, FILE);
        let kept = "---\n# vår fil\n # skrevet av lagvis\n   # lest i mai\nsummary: Vår.\n---\n\n";
        assert!(after.starts_with(&format!("{kept}{text}")), "{arguments:?}: {after}");
        assert!(read(&project, RECORDS).contains(&format!("    gaver: {print}\n")), "{arguments:?}");
        assert!(codes(&project).iter().all(|code| before.contains(code) || code == "W03"), "{arguments:?}");
    }
}

#[test]
fn front_matter_that_held_nothing_else_goes() {
    let project = project();
    let (print, text) = (print(&project), read(&project, FILE));
    let project = project.remove(RECORDS).write(FILE, format!("---\r\nbase: {{gaver: {print}}}\r\n---\r\n{text}"));
    assert_eq!(codes(&project), Vec::<String>::new());
    run(&project, &["accept", "--all", "--in", LAYER]);
    assert_eq!(read(&project, FILE), text);
}

#[test]
fn where_both_forms_say_something_the_file_of_records_is_right() {
    let project = project();
    let (print, text) = (print(&project), read(&project, FILE));
    let old = format!("---\nbase:\n  gaver: v1-000000000000\n  kontakt: {print}\n---\n{text}");
    let project = project.write(FILE, old);
    let found = project.findings();
    let stale = found.iter().filter(|line| line.contains(":4 W06 `kontakt` is recorded as replaced"));
    assert!(stale.count() == 1 && found.len() == 1, "{found:?}");
    run(&project, &["accept", "etikk#gaver", "--in", LAYER]);
    let records = read(&project, RECORDS);
    assert!(records.contains(&format!("    gaver: {print}\n    kontakt: {print}\n")), "{records}");
    assert_eq!(read(&project, FILE), text);
    let found = project.findings();
    assert!(matches!(found.as_slice(), [one] if one.starts_with(&format!("{RECORDS}:5 W06 `kontakt`"))), "{found:?}");
    run(&project, &["accept", "etikk#kontakt", "--in", LAYER]);
    assert_eq!(codes(&project), Vec::<String>::new());
}

#[test]
fn records_in_braces_with_other_text_are_read_and_not_moved() {
    let project = project();
    let (print, text) = (print(&project), read(&project, FILE));
    let odd = format!("---\n{{summary: Vår., base: {{gaver: {print}}}}}\n---\n{text}");
    let project = project.remove(RECORDS).write(FILE, &odd);
    assert!(!codes(&project).contains(&"W01".to_owned()));
    let said = refused(&project, &["override", "etikk#kontakt", "--in", LAYER]);
    assert!(said.contains("nothing is written") && said.contains("a line of its own"), "{said}");
    run(&project, &["check", "--fix"]);
    assert_eq!(read(&project, FILE), odd);
}

#[test]
fn records_that_cannot_be_read_are_told_and_nothing_is_lost() {
    let mut project = project().edit("content/base/etikk.md", "Gaver fra basen.", "Gaver fra basen, og mer.");
    let good = read(&project, RECORDS);
    let ours = good.lines().last().unwrap();
    for bad in [
        format!("<<<<<<< HEAD\n{good}=======\n{good}>>>>>>> andre\n"),
        format!("{good}{ours}\n"),
        format!("{good}  frm:\n    gaver: v1-000000000000\n"),
        good.replace("gaver: v1", "gaver: [v1").replace('\n', "]\n"),
    ] {
        project = project.write(RECORDS, &bad);
        let found = project.findings();
        assert!(
            matches!(found.as_slice(), [one] if one.starts_with(RECORDS) && one.contains(" W16 ")),
            "{bad}{found:#?}"
        );
        assert!(
            found[0].contains("keep the lines of both") && found[0].contains("take back an older copy"),
            "{found:?}"
        );
        project.build();
        for arguments in [vec!["override", "etikk#kontakt", "--in", LAYER], vec!["accept", "--all", "--in", LAYER]] {
            let said = refused(&project, &arguments);
            assert!(said.contains("records.yaml cannot be read"), "{said}");
        }
        assert_eq!(read(&project, RECORDS), bad);
        project = project.write(RECORDS, &good);
        assert_eq!(codes(&project), ["W01"]);
    }
}

#[test]
fn records_follow_a_file_that_is_renamed_and_go_with_one_that_is_gone() {
    let project = project();
    let (print, text) = (print(&project), read(&project, FILE));
    let moral = BASE.replace("title: Etikk", "title: Moral");
    let project = project
        .remove("content/base/etikk.md")
        .write("content/base/moral.md", &moral)
        .remove(FILE)
        .write("content/layers/kommune/9901-sandvik/moral.md", &text);
    assert_eq!(codes(&project), Vec::<String>::new());
    let project = project.edit("content/base/moral.md", "Gaver fra basen.", "Gaver fra basen, og mer.");
    assert_eq!(codes(&project), ["W01"]);
    run(&project, &["accept", "--all", "--in", LAYER]);
    assert_eq!(codes(&project), Vec::<String>::new());
    let records = read(&project, RECORDS);
    assert!(records.contains("\nmoral.md:\n  base:\n    gaver: v2-") && !records.contains(&print), "{records}");
    let project = project.remove("content/layers/kommune/9901-sandvik/moral.md");
    let found = project.findings();
    assert!(
        matches!(found.as_slice(), [one] if one.starts_with(&format!("{RECORDS}:2 W06 moral.md is not in"))),
        "{found:?}"
    );
    run(&project, &["accept", "--all", "--in", LAYER]);
    assert_eq!(codes(&project), Vec::<String>::new());
    let base = project.root().join("content/layers/kommune/9901-sandvik/.base");
    assert!(!base.exists(), "{:?}", tree(&base).keys());
}

/// A file of the kommune's folder once its records have moved.
fn moved(name: &str, text: &str) -> String {
    let folder = "content/layers/kommune/9901-sandvik";
    let path = format!("{folder}/{name}");
    let svg = "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 1 1\"/>";
    let files = [(path.clone(), text), (format!("{folder}/assets/a.svg"), svg)];
    let files = files.into_iter().map(|(path, text)| (path, Some(text.as_bytes().to_vec()))).collect();
    let old = snapshot_with(None).with(&files);
    let moved = move_old_records(&Workspace::read(&old).unwrap().project, &old);
    old.with(&moved.files(&old)).get(&path).map_or(String::new(), |file| file.text().to_owned())
}

#[test]
fn records_leave_front_matter_and_all_else_stays() {
    let without = |text| moved("etikk.md", text);
    assert_eq!(without("---\nbase:\n  a: v1-1\n---\nX"), "X");
    assert_eq!(without("---\r\nbase:\r\n  a: v1-1\r\n---\r\n\r\nX\r\n"), "X\r\n");
    assert_eq!(without("---\ntitle: T # x\nbase:\n  a: v1-1\n---\nX"), "---\ntitle: T # x\n---\nX");
    let two = "---\nbase:\n    a: v1-1\nfrom: {a: v1-1,\n  b: v1-2}\ntitle: T\n---\n";
    assert_eq!(without(two), "---\ntitle: T\n---\n");
    let kept = "---\n # rør ikke\n   # c\n\n# d\ntitle: x\n---\n";
    assert_eq!(without("---\nbase: # rør ikke\n  a: v1-1   # c\n\n# d\ntitle: x\n---\n"), kept);
    assert_eq!(without("---\n\"base\":\n  \"12e4\": v1-1\neditorial:\n  a: [[v1-1, v1-2]]\n---\nX"), "X");
    assert_eq!(without("---\nbase:\n  a: \"x # y\"\n---\nX"), "X");
    assert_eq!(without("---\nbase: {}\n---\nX"), "X");
    assert_eq!(without("---\nbase:\n  a: v1-1\n---\n---\nX"), "---\n---\n---\nX");
    assert_eq!(without("X"), "X");
}

#[test]
fn records_leave_the_table_of_pictures_and_all_else_stays() {
    let table = |text: &str| moved("assets/assets.yaml", text);
    let (rest, lines) = ("caption: X, credit: X, licence: CC0", "caption: X\n  credit: X\n  licence: CC0\n");
    assert_eq!(table(&format!("a.svg:\n  base: v1-1\n  {lines}")), format!("a.svg:\n  {lines}"));
    assert_eq!(table(&format!("a.svg:\n  base: v1-1 # c\n  {lines}")), format!("a.svg:\n # c\n  {lines}"));
    assert_eq!(table(&format!("a.svg: {{base: v1-1, {rest}}}\n")), format!("a.svg: {{{rest}}}\n"));
    assert_eq!(table(&format!("a.svg: {{{rest}, base: v1-1}}\n")), format!("a.svg: {{{rest}}}\n"));
    let among = "a.svg: {caption: X, base: v1-1, credit: X, licence: CC0} # c\n";
    assert_eq!(table(among), format!("a.svg: {{{rest}}} # c\n"));
    assert_eq!(table(&format!("a.svg: {{\n  base: v1-1,\n  {rest}}}\n")), format!("a.svg: {{\n  {rest}}}\n"));
    assert_eq!(table(&format!("a.svg: {{\n  {rest},\n  base: v1-1}}\n")), format!("a.svg: {{\n  {rest}}}\n"));
}

/// Records in the old form: some true, some not, some of nothing.
fn old_records() -> impl Strategy<Value = String> {
    let print = prop::sample::select(vec!["v1-000000000000", "v1-d2e6bc5b6f84", "v2", "nei"]);
    let key = prop::sample::select([IDS.as_slice(), &["borte", "front.title", "\"12e4\""]].concat());
    prop::collection::btree_map(key, print, 0..5).prop_map(|entries| {
        let lines = entries.iter().map(|(key, print)| format!("  {key}: {print}\n"));
        let lines: String = lines.collect();
        if lines.is_empty() { lines } else { format!("base:\n{lines}") }
    })
}

/// Findings without the numbers of their lines, which records in front matter add to.
fn without_lines(found: &[String]) -> Vec<String> {
    let mut found: Vec<String> = found.iter().map(|line| line.split_once(' ').unwrap().1.to_owned()).collect();
    found.sort();
    found
}

/// What is found, but for what is found at records.
fn beside_records(snapshot: &Snapshot) -> Vec<String> {
    let found: Vec<String> = findings(snapshot).into_iter().filter(|line| !line.contains(" W06 ")).collect();
    without_lines(&found)
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 100, failure_persistence: None, ..ProptestConfig::default() })]

    /// Moving records out of front matter changes no finding but those at records, no text of an edition, and no byte of a file
    /// but the lines of the records.
    #[test]
    fn moving_records_changes_nothing_else(operations in prop::collection::vec(operation(), 0..6), records in old_records(), titled in any::<bool>()) {
        let title = if titled { "title: Hos oss\n" } else { "" };
        let text = operations.concat();
        let front = if records.is_empty() && title.is_empty() { String::new() } else { format!("---\n{records}{title}---\n") };
        let old = snapshot_with(Some(&format!("{front}{text}")));
        let workspace = Workspace::read(&old).unwrap();
        let moved = move_old_records(&workspace.project, &old);
        let new = old.with(&moved.files(&old));
        let expected = if titled { format!("---\n{title}---\n{text}") } else { text };
        prop_assert_eq!(new.get(FILE).map_or("", |file| file.text()), expected);
        prop_assert_eq!(beside_records(&new), beside_records(&old));
        let stale = |snapshot: &Snapshot| findings(snapshot).iter().filter(|line| line.contains(" W06 ")).count();
        if new.get(FILE).is_some() {
            prop_assert_eq!(stale(&new), stale(&old));
        }
        prop_assert_eq!(texts(&new, &edition(&new)), texts(&old, &edition(&old)));
        let again = Workspace::read(&new).unwrap();
        prop_assert!(move_old_records(&again.project, &new).files(&new).is_empty());
    }
}
