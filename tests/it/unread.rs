//! An edition that is not built says why: whatever cannot be read, `check --for` never says that there are no errors.

use std::fs;

use crate::driver::{Project, repository};

/// What `check --for` says of an edition: whether it failed, and how many errors and warnings there are.
fn checked(project: &Project, edition: &str) -> (bool, u64, u64) {
    let run = project.run(&["check", "--for", edition, "--format", "json"]);
    let report: serde_json::Value = serde_json::from_str(&run.stdout).unwrap_or_else(|_| panic!("{}", run.stderr));
    let count = |what: &str| report["summary"][what].as_u64().unwrap();
    (report["editions"][0]["status"] == "failed", count("errors"), count("warnings"))
}

#[test]
fn no_edition_of_any_project_fails_without_a_finding() {
    for case in fs::read_dir(repository().join("tests/projects")).unwrap() {
        let case = case.unwrap().file_name().to_string_lossy().into_owned();
        let project = Project::from(&case);
        let layers = project.root().join("content/layers");
        let kinds = fs::read_dir(&layers).into_iter().flatten().flatten();
        let folders = kinds.flat_map(|kind| fs::read_dir(kind.path()).into_iter().flatten().flatten());
        let names: Vec<String> = folders
            .filter(|folder| folder.path().join("layer.yaml").exists())
            .map(|folder| folder.file_name().to_string_lossy().into_owned())
            .collect();
        for edition in names.iter().map(String::as_str).chain(["program"]) {
            let (failed, errors, _) = checked(&project, edition);
            assert!(!failed || errors > 0, "{case}: {edition} failed, and nobody is told why");
        }
    }
}

const KOMMUNE: &str = "content/layers/kommune/9901-sandvik";

fn project() -> Project {
    Project::empty()
        .write("content/lagvis.yaml", "title: P\nlayers: [fylke, kommune]\nlanguages: {nb: [nn], nn: [nb]}\n")
        .write("content/base/etikk.md", "---\ntitle: Etikk\n---\n# Etikk {#etikk}\n\nTekst.\n")
        .write("content/layers/fylke/99-kyst/layer.yaml", "kind: fylke\nname: Kyst\n")
        .write(&format!("{KOMMUNE}/layer.yaml"), "kind: kommune\nname: Sandvik\nparent: fylke/99-kyst\n")
        .write(&format!("{KOMMUNE}/etikk.md"), "## {#etikk append}\n\nMer.\n")
}

#[test]
fn what_cannot_be_read_is_told_to_whom_it_concerns() {
    let fylke = "content/layers/fylke/99-kyst/layer.yaml";
    for (path, bytes) in [
        (format!("{KOMMUNE}/layer.yaml"), &b"kind: kommune\nname: [Sandvik\n"[..]),
        (format!("{KOMMUNE}/layer.yaml"), b"kind: kommune\nname: Bl\xe5\n"),
        (format!("{KOMMUNE}/layer.yaml"), b""),
        (format!("{KOMMUNE}/layer.yaml"), b"- kommune\n"),
        (format!("{KOMMUNE}/etikk.md"), b"---\ntitle: En: to\n---\n"),
        (format!("{KOMMUNE}/etikk.md"), b"Bl\xe5\n"),
        (format!("{KOMMUNE}/etikk.md"), b""),
        (format!("{KOMMUNE}/etikk.nn.md"), b"---\ntitle: *a\n---\n## {#etikk append}\n\nMeir.\n"),
        (format!("{KOMMUNE}/assets/assets.yaml"), b"a: [\n"),
        (fylke.to_owned(), b"kind: fylke\nname: Kyst\nparent: fylke/98-nope\n"),
        (fylke.to_owned(), b"kind: fylke\nname: Kyst\nparent: kommune/9901-sandvik\n"),
        (fylke.to_owned(), b"kind: fylke\nname: [\n"),
        ("content/layers/fylke/99-kyst/etikk.md".to_owned(), b"---\ntitle: [\n---\n"),
        ("content/base/plan.md".to_owned(), b"---\ntitle: \"Plan\n---\n# Plan {#plan}\n"),
        ("content/acts.yaml".to_owned(), b"lov: [\n"),
        ("content/lagvis.yaml".to_owned(), b"title: [\n"),
    ] {
        let project = project().write(&path, bytes);
        let (failed, errors, _) = checked(&project, "9901-sandvik");
        let text = String::from_utf8_lossy(bytes);
        assert!(failed && errors > 0, "{path} {text:?}: failed {failed}, {errors} errors");
        for command in ["build", "pack"] {
            let run = project.run(&[command, "--no-pdf", "--for", "9901-sandvik"]);
            assert!(run.status == 1 && run.stderr.contains("error["), "{command} {path} {text:?}: {}", run.stderr);
        }
    }
}

#[test]
fn a_folder_that_is_no_layer_says_what_it_lacks() {
    let project = project().remove(&format!("{KOMMUNE}/layer.yaml"));
    for name in ["sandvik", "9901-sandvik"] {
        let run = project.run(&["check", "--for", name]);
        assert!(run.status == 2 && run.stderr.contains("has no `layer.yaml`"), "{name}: {}", run.stderr);
    }
}

#[test]
fn an_edition_is_found_by_the_number_of_its_kommune() {
    let project = project()
        .remove(KOMMUNE)
        .write("content/layers/kommune/bergen/layer.yaml", "kind: kommune\nname: Bergen\nnumber: \"4601\"\n");
    let run = project.run(&["build", "--no-pdf", "--for", "4601"]);
    assert!(run.status == 0 && run.stdout.contains("bergen/index.html"), "{}{}", run.stdout, run.stderr);
}
