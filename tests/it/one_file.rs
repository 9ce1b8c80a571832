//! The program is one file: it carries a theme and its fonts, and a project's own files lie over them.

use std::fs;
use std::path::Path;
use std::process::{Command, Output};

use crate::driver::{Project, repository, tree};
use crate::running::Running;

/// A project with its content alone.
fn alone(case: &str) -> Project {
    Project::from(case).remove("themes").remove("assets")
}

#[test]
fn what_the_program_carries_is_what_the_repository_has() {
    let build = ["build", "--strict", "--date", "2027-08-15"];
    let (with, without) = (Project::from("front-matter"), alone("front-matter"));
    for project in [&with, &without] {
        let run = project.run(&build);
        assert_eq!(run.status, 0, "{}", run.stderr);
    }
    let (with, without) = (with.files(), without.files());
    assert!(with.keys().any(|path| path.ends_with("handbook.pdf")) == cfg!(feature = "pdf"));
    assert!(with.keys().eq(without.keys()), "{:#?}", without.keys());
    let other: Vec<_> = with.iter().filter(|(path, bytes)| without[*path] != **bytes).map(|(path, _)| path).collect();
    assert!(other.is_empty(), "{other:#?}");
}

#[test]
fn a_theme_of_ones_own_holds_only_what_differs() {
    let project = alone("front-matter");
    let programme = fs::read_to_string(project.root().join("content/lagvis.yaml")).unwrap();
    let project = project
        .write("content/lagvis.yaml", programme + "\ntheme: var\n")
        .write("themes/var/css/hall.css", ".prove { color: red }\n");
    project.build();
    let files = project.files();
    let holds = |text: &str| files.iter().any(|(path, bytes)| path.ends_with(".css") && contains(bytes, text));
    assert!(holds(".prove") && holds("--accent"), "{:#?}", files.keys());
    assert!(project.run(&["check"]).status == 0);
    let run = project.remove("themes/var").run(&["check"]);
    assert!(run.status == 2 && run.stderr.contains("themes/var/"), "{}", run.stderr);
}

fn contains(bytes: &[u8], text: &str) -> bool {
    String::from_utf8_lossy(bytes).contains(text)
}

#[test]
fn a_file_of_a_theme_that_comes_and_goes_is_seen() {
    let running = Running::of(alone("front-matter"), &["--port", "0"]);
    let page = "/site/index.html";
    assert!(!running.get(page).body.contains("fra prosjektet"));
    let file = running.file("themes/standard/templates/portal.html");
    fs::create_dir_all(file.parent().unwrap()).unwrap();
    fs::write(&file, "fra prosjektet").unwrap();
    running.wait_for(page, "fra prosjektet");
    fs::remove_file(&file).unwrap();
    running.wait_for(page, "<main");
}

/// The program, copied into an otherwise empty folder and run there.
fn run_in(folder: &Path, arguments: &[&str]) -> Output {
    let program = folder.join("lagvis");
    if !program.exists() {
        fs::copy(env!("CARGO_BIN_EXE_lagvis"), &program).unwrap();
    }
    Command::new(program).current_dir(folder).env("LAGVIS_LANG", "en").args(arguments).output().unwrap()
}

#[test]
fn a_new_project_is_built_without_a_warning_in_every_language() {
    let folder = tempfile::tempdir().unwrap();
    let run = |arguments: &[&str]| run_in(folder.path(), arguments);
    for (language, title) in [("nb", "Vårt kurs"), ("nn", "Kurset vårt"), ("en", "Our course")] {
        assert!(run(&["init", language, "--language", language]).status.success());
        for command in ["check", "build"] {
            let done = run(&[command, "--strict", "--root", language]);
            assert!(done.status.success(), "{}", String::from_utf8_lossy(&done.stderr));
            assert!(!contains(&done.stdout, "lagvis accept"), "{command}: nothing is left to record");
        }
        let files = tree(&folder.path().join(language).join("output/site"));
        assert!(contains(&files["program/index.html"], title), "{language}");
        assert!(contains(&files["sandvik/avtaler.html"], "Sandvik"), "{language}");
        assert!(files.contains_key("sandvik/handbook.pdf") == cfg!(feature = "pdf"));
        let again = run(&["init", language]);
        assert!(again.status.code() == Some(2) && contains(&again.stderr, "choose a folder that is empty"));
    }
    let nothing = run(&[]);
    assert!(contains(&nothing.stderr, "`lagvis init DIR`"), "{nothing:?}");
}

#[test]
fn the_course_is_written_out_as_it_is() {
    let folder = tempfile::tempdir().unwrap();
    fs::create_dir(folder.path().join("kurs")).unwrap();
    let done = run_in(folder.path(), &["init", "kurs", "--course"]);
    assert!(done.status.success(), "{}", String::from_utf8_lossy(&done.stderr));
    let visible = |root: &Path| tree(&root.join("content")).into_iter().collect::<Vec<_>>();
    assert!(visible(&folder.path().join("kurs")) == visible(repository()));
    assert_eq!(fs::read_dir(folder.path().join("kurs")).unwrap().count(), 1);
}

#[test]
fn a_project_that_cannot_be_written_leaves_nothing() {
    let folder = tempfile::tempdir().unwrap();
    fs::write(folder.path().join("fil"), "").unwrap();
    assert_eq!(run_in(folder.path(), &["init", "fil/kurs"]).status.code(), Some(2));
    assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 2);
}
