//! What `lagvis theme` tells of the theme in use, and what it writes out.

use std::fs;

use crate::driver::{Project, Run, done, read, repository};

const DECK: &str = "css/deck.css";

/// A project without a theme of its own.
fn project() -> Project {
    Project::from("front-matter").remove("themes")
}

/// A project that names a theme.
fn named(project: Project, theme: &str) -> Project {
    let programme = read(&project, "content/lagvis.yaml");
    project.write("content/lagvis.yaml", format!("{programme}theme: {theme}\n"))
}

fn theme(project: &Project, files: &[&str]) -> Run {
    project.run(&[&["theme"], files].concat())
}

/// What the list says of a file: the state, and behind it the folder.
fn state(project: &Project, file: &str) -> String {
    let list = done(theme(project, &[])).stdout;
    let row = list.lines().find_map(|line| line.strip_prefix(file)?.strip_prefix("  "));
    row.unwrap_or_else(|| panic!("{file}: {list}")).split_whitespace().collect::<Vec<_>>().join(" ")
}

fn carried(file: &str) -> String {
    fs::read_to_string(repository().join("themes/standard").join(file)).unwrap()
}

#[test]
fn a_file_that_is_written_out_is_known_by_what_it_was_made_from() {
    let project = project();
    assert_eq!(state(&project, DECK), "the program's own");
    let run = done(theme(&project, &[DECK, "portal.html"]));
    assert!(run.stdout.contains("themes/standard/templates/portal.html is written"), "{}", run.stdout);
    let (own, copy) = ("themes/standard/css/deck.css", "themes/standard/.base/css/deck.css");
    assert_eq!([read(&project, own), read(&project, copy)], [carried(DECK), carried(DECK)]);
    assert_eq!(state(&project, DECK), "the same as the program's themes/standard/");
    assert_eq!(state(&project, "css/base.css"), "the program's own");
    let project = project.write(own, carried(DECK).replace('\n', "\r\n"));
    assert_eq!(state(&project, DECK), "the same as the program's themes/standard/");
    let project = project.write(own, carried(DECK) + ".prove { color: red }\n");
    assert_eq!(state(&project, DECK), "changed themes/standard/");
    let list = theme(&project, &[]).stdout;
    assert!(list.contains("the theme standard: ") && list.contains(", 2 of them in the project\n"), "{list}");

    // as it would be after the program has got a newer one
    let project = project.write(copy, "body { color: blue }\n");
    assert_eq!(state(&project, DECK), "changed, from an older version than the program's themes/standard/");
    let list = theme(&project, &[]).stdout;
    assert!(list.contains("(1 is older than the program's)") && list.contains(&format!("kept in `{copy}`")), "{list}");
    let project = project.write(own, "body { color: blue }\n");
    assert_eq!(state(&project, DECK), "not changed, but older than the program's themes/standard/");
    let list = theme(&project, &[]).stdout;
    assert!(list.contains(&format!("take {own} away")), "{list}");
    let project = project.remove(copy);
    assert_eq!(state(&project, DECK), "changed; from which version is not known themes/standard/");
    let project = project.remove(own);
    assert_eq!(state(&project, DECK), "the program's own");
    done(theme(&project, &[DECK]));
    assert_eq!(state(&project, DECK), "the same as the program's themes/standard/");
}

#[test]
fn a_file_that_the_program_has_not_is_told() {
    let project = project().write("themes/standard/css/extra.css", "").write("themes/standard/css/old.css", "");
    let project = project.write("themes/standard/.base/css/old.css", "");
    assert_eq!(state(&project, "css/extra.css"), "only in this project themes/standard/");
    assert_eq!(state(&project, "css/old.css"), "the program has it no longer themes/standard/");
    assert!(!theme(&project, &[]).stdout.contains(".base"), "a copy is no part of the theme");
}

#[test]
fn the_repositorys_theme_is_the_programs() {
    let list = done(theme(&Project::from("front-matter"), &[])).stdout;
    let rows: Vec<&str> = list.lines().skip(1).filter(|line| line.contains("themes/standard/")).collect();
    assert!(rows.len() > 150 && rows.iter().all(|row| row.contains("  the same as the program's  ")), "{list}");
    assert!(list.contains(&format!("{0} files, {0} of them", rows.len())), "{list}");
}

#[test]
fn nothing_is_written_over_a_file_or_beside_one_that_is_refused() {
    let project = project().write("themes/standard/css/deck.css", "mine");
    let run = theme(&project, &["css/base.css", DECK]);
    assert!(
        run.status == 2 && run.stderr.contains("`themes/standard/css/deck.css` is there already"),
        "{}",
        run.stderr
    );
    assert_eq!(read(&project, "themes/standard/css/deck.css"), "mine");
    assert_eq!(fs::read_dir(project.root().join("themes/standard")).unwrap().count(), 1);
    assert_eq!(fs::read_dir(project.root().join("themes/standard/css")).unwrap().count(), 1);
    for (asked, said) in [
        ("css/dekc.css", "did you mean `css/deck.css`?"),
        ("dekc.css", "did you mean `deck.css`?"),
        ("nothing.html", "has no file `nothing.html`"),
        ("../standard/css/base.css", "has no file"),
        ("agenda.html", "templates/callouts/agenda.html"),
    ] {
        let run = theme(&project, &[asked]);
        assert!(run.status == 2 && run.stderr.contains(said), "{asked}: {}", run.stderr);
    }
}

#[test]
fn a_theme_of_ones_own_is_begun_with_a_file_of_the_programs() {
    let project = named(Project::from("front-matter"), "var");
    let list = done(theme(&project, &[])).stdout;
    assert!(list.contains("there is no folder `themes/var/` yet"), "{list}");
    let run = project.run(&["check"]);
    assert!(run.status == 2 && run.stderr.contains("`lagvis theme FILE`"), "{}", run.stderr);
    done(theme(&project, &["deck.css"]));
    assert_eq!(read(&project, "themes/var/css/deck.css"), carried(DECK));
    assert_eq!(state(&project, DECK), "the same as the program's themes/var/");
    assert_eq!(state(&project, "css/base.css"), "the same as the program's themes/standard/");
    done(project.run(&["check"]));
    let project = project.write("themes/standard/css/base.css", "ours");
    let run = theme(&project, &["css/base.css"]);
    assert!(
        run.status == 2 && run.stderr.contains("`themes/standard/css/base.css` is there already"),
        "{}",
        run.stderr
    );
}

#[test]
fn what_is_changed_is_told_of_a_theme_that_cannot_be_used() {
    let project = project().write("themes/standard/templates/portal.html", "{% if %}");
    assert_eq!(project.run(&["check"]).status, 2);
    assert!(state(&project, "templates/portal.html").starts_with("changed; from which"));
    let project = project.write("content/lagvis.yaml", "title: [\n");
    let run = theme(&project, &[DECK]);
    assert!(
        run.status == 2 && run.stderr.contains("cannot be seen which theme is used: content/lagvis.yaml:"),
        "{}",
        run.stderr
    );
    assert!(!project.root().join("themes/standard/css").exists());
}

#[test]
fn nothing_is_written_where_no_theme_is_read_from() {
    for name in ["../x", "a/b", ".var", "''"] {
        let project = named(project(), name);
        let run = theme(&project, &[DECK]);
        assert!(run.status == 2 && run.stderr.contains("cannot be the name of a folder"), "{name}: {}", run.stderr);
        assert_eq!(fs::read_dir(project.root()).unwrap().count(), 2, "{name}");
    }
}

#[cfg(unix)]
#[test]
fn no_link_is_followed() {
    let elsewhere = tempfile::tempdir().unwrap();
    let project = named(project(), "var").write("themes/readme.md", "");
    std::os::unix::fs::symlink(elsewhere.path(), project.root().join("themes/var")).unwrap();
    let run = theme(&project, &[DECK]);
    assert!(run.status == 2 && run.stderr.contains("`themes/var` is a link"), "{}", run.stderr);
    assert_eq!(fs::read_dir(elsewhere.path()).unwrap().count(), 0);
}
