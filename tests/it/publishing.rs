//! What is on disk after a build, and after one that fails.

use std::collections::BTreeSet;
use std::fs;

use crate::driver::Project;

/// The paths that differ between two outputs.
fn changed(before: &Project, after: &std::collections::BTreeMap<String, Vec<u8>>) -> BTreeSet<String> {
    let new = before.files();
    let paths: BTreeSet<&String> = new.keys().chain(after.keys()).collect();
    paths.into_iter().filter(|path| new.get(*path) != after.get(*path)).cloned().collect()
}

#[test]
fn two_builds_of_the_same_inputs_are_the_same_to_the_byte() {
    let (one, two) = (Project::course(), Project::course());
    assert_eq!(changed(one.build(), &two.build().files()), BTreeSet::new());
}

#[test]
fn a_change_in_one_layer_changes_its_edition_and_those_above_it_and_nothing_else() {
    let project = Project::course();
    let before = project.build().files();
    let project = project.edit(
        "content/layers/kommune/9901-sandvik/etikk.md",
        "Sandvik-plakaten er enkel",
        "Sandvik-tavla er enkel",
    );
    let changed = changed(project.build(), &before);
    assert!(changed.iter().any(|path| path == "site/9901-sandvik/etikk.html"), "{changed:?}");
    let others: Vec<_> = changed
        .iter()
        .filter(|path| !path.contains("9901-sandvik/") && !path.contains("2027-sandvik-oppstart/"))
        .collect();
    // which says the version of each layer
    assert_eq!(others, ["site/build.json"]);
}

#[test]
fn an_error_in_one_edition_leaves_it_as_it_was_and_builds_the_others() {
    let project = Project::course();
    let before = project.build().files();
    let project = project
        .edit("content/layers/kommune/9901-sandvik/etikk.md", "{#varsling append}", "{#varslin append}")
        .edit("content/base/folkevalgtrollen.md", "summary: ", "summary: Ny. ");
    let run = project.run(&["build", "--no-pdf"]);
    assert_eq!(run.status, 1, "{}", run.stderr);
    assert!(run.stderr.contains("E01") && run.stdout.contains("9901-sandvik"), "{}{}", run.stderr, run.stdout);
    let changed = changed(&project, &before);
    assert!(changed.contains("site/program/index.html") && changed.contains("site/99-kystfylke/index.html"));
    assert!(!changed.iter().any(|path| path.contains("9901-sandvik/")), "{changed:?}");
}

#[cfg(unix)]
#[test]
fn equal_files_are_left_alone_and_foreign_files_stay() {
    use std::os::unix::fs::MetadataExt;
    let project = Project::course();
    project.build();
    let page = project.root().join("output/site/9901-sandvik/habilitet.html");
    let foreign = project.root().join("output/site/9901-sandvik/notat.txt");
    fs::write(&foreign, "mitt").unwrap();
    let inode = fs::metadata(&page).unwrap().ino();
    let project = project.edit(
        "content/layers/kommune/9901-sandvik/etikk.md",
        "Sandvik-plakaten er enkel",
        "Sandvik-tavla er enkel",
    );
    project.build();
    assert_eq!(fs::metadata(&page).unwrap().ino(), inode);
    assert_eq!(fs::read_to_string(&foreign).unwrap(), "mitt");
    assert!(project.output("site/9901-sandvik/etikk.html").contains("Sandvik-tavla"));
}

#[test]
fn what_a_project_no_longer_has_is_taken_away_and_nothing_else() {
    let project = Project::course();
    project.build();
    let foreign = project.root().join("output/site/9902-fjordvik/notat.txt");
    fs::write(&foreign, "mitt").unwrap();
    let project = project.remove("content/layers/kommune/9902-fjordvik");
    project.build();
    let left: Vec<_> = project.files().into_keys().filter(|path| path.contains("9902-fjordvik")).collect();
    assert_eq!(left, ["site/9902-fjordvik/notat.txt"]);
    assert!(!project.output("site/index.html").contains("fjordvik"));
}

#[test]
fn building_one_edition_leaves_the_others() {
    let project = Project::course();
    let before = project.build().files();
    let project = project.edit("content/base/folkevalgtrollen.md", "summary: ", "summary: Ny. ");
    assert_eq!(project.run(&["build", "--no-pdf", "--for", "9901-sandvik"]).status, 0);
    let changed = changed(&project, &before);
    assert!(changed.contains("site/9901-sandvik/index.html"));
    assert!(!changed.iter().any(|path| path.starts_with("site/program/")), "{changed:?}");
}

#[test]
fn an_edition_that_is_not_there_is_answered_with_one_that_is() {
    let run = Project::course().run(&["build", "--for", "sandvika"]);
    assert_eq!(run.status, 2);
    assert!(run.stderr.contains("9901-sandvik"), "{}", run.stderr);
}

#[test]
fn findings_come_in_three_forms() {
    let project = Project::course().edit("content/base/etikk.md", "(lov:kommuneloven", "(lov:komuneloven");
    let json: serde_json::Value = serde_json::from_str(&project.run(&["check", "--format", "json"]).stdout).unwrap();
    assert_eq!(json["version"], 1);
    let found = &json["diagnostics"][0];
    assert_eq!((found["code"].as_str(), found["file"].as_str()), (Some("E28"), Some("content/base/etikk.md")));
    assert!(found["line"].as_u64() > Some(1) && found["message"].as_str().unwrap().contains("`kommuneloven`"));
    let github = project.run(&["check", "--format", "github"]).stdout;
    assert!(github.starts_with("::error file=content/base/etikk.md,line="), "{github}");
    let human = project.run(&["check"]);
    assert_eq!(human.status, 1);
    assert!(human.stderr.contains("error[E28]") && human.stderr.contains("^^^"), "{}", human.stderr);
}
