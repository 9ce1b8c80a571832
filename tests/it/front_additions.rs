//! Front matter that only adds something goes with its file: where the base gives the name of the file to another module, the layer
//! is told.

use crate::driver::{Project, codes, done, read};

const LAYER: &str = "kommune/9901-sandvik";
const FOLDER: &str = "content/layers/kommune/9901-sandvik";
const RECORDS: &str = "content/layers/kommune/9901-sandvik/.base/records.yaml";

const ETIKK: &str = "---\ntitle: Etikk\n---\n# Etikk {#etikk}\n\nOm etikk.\n\n## Gaver {#gaver}\n\nSi nei. Snakk sammen to og to.\n\n## Kilder {#kilder}\n\nLes loven.\n";
const PLAN: &str = "---\ntitle: Plan\n---\n# Plan {#plan}\n\nOm planer.\n\n## Høring {#horing}\n\nSpør folk. Snakk sammen to og to.\n\n## Kart {#kart}\n\nLes kartet.\n";

/// All that front matter can add, each with the key of it.
const ADDED: [(&str, &str); 6] = [
    ("add: {roller: [bydelsutvalg]}", "front.roller"),
    ("roller: [bydelsutvalg]", "front.roller"),
    ("ansvar: {leder: Kari}", "front.ansvar"),
    ("merke: Lokalt", "front.merke"),
    ("summary: Hos oss.", "front.summary"),
    ("minutes: 30", "front.minutes"),
];

fn unread(front: &str) -> Project {
    Project::empty()
        .write(
            "content/lagvis.yaml",
            "title: P\nlayers: [fylke, kommune]\nlanguages: {nb: [nn], nn: [nb]}\nfields:\n  roller: {type: list}\n  ansvar: {type: map}\n  merke: {type: text}\n",
        )
        .write("content/base/etikk.md", ETIKK)
        .write("content/base/plan.md", PLAN)
        .write(&format!("{FOLDER}/layer.yaml"), "kind: kommune\nname: Sandvik\n")
        .write(&format!("{FOLDER}/etikk.md"), format!("---\n{front}\n---\n"))
}

fn project(front: &str) -> Project {
    let project = unread(front);
    done(project.run(&["accept", "--all", "--in", LAYER]));
    assert_eq!(project.findings(), Vec::<String>::new(), "{front}");
    project
}

/// The two files of the base under each other's names.
fn swapped(project: Project, etikk: &str, plan: &str) -> Project {
    project.write("content/base/etikk.md", plan).write("content/base/plan.md", etikk)
}

#[test]
fn who_adds_to_a_file_is_told_that_it_is_another_module_now() {
    for (front, key) in ADDED {
        let project = project(front);
        assert!(read(&project, RECORDS).contains(&format!("  adds:\n    {key}: v2-")), "{front}");
        let project = swapped(project, ETIKK, PLAN);
        let found = project.findings();
        let said = format!(
            "{FOLDER}/etikk.md:2 W19 `etikk` is the module `Plan` now, and this was written for another, `Etikk`; if it belongs elsewhere, write it in the file for that; if it belongs here, keep it with `lagvis accept etikk#{key} --in {LAYER}`"
        );
        assert_eq!(found, [said], "{front}");
        // nothing that is accepted in one says that it belongs there
        let run = project.run(&["accept", "--all", "--in", LAYER]);
        let left = format!("`{key}` at {FOLDER}/etikk.md:2 was written for another module than `etikk` is now");
        assert!(run.stdout.contains(&left) || run.stderr.contains(&left), "{}{}", run.stdout, run.stderr);
        assert_eq!(project.findings(), found, "{front}");
        done(project.run(&["accept", &format!("etikk#{key}"), "--in", LAYER]));
        assert_eq!(project.findings(), Vec::<String>::new(), "{front}");
    }
}

#[test]
fn a_module_that_is_edited_is_the_same() {
    for etikk in [
        ETIKK.replace("Si nei.", "Si alltid nei."),
        ETIKK.replace("title: Etikk", "title: Etikk og omdømme").replace("# Etikk", "# Etikk og omdømme"),
        ETIKK.replace("## Gaver {#gaver}\n\nSi nei. Snakk sammen to og to.\n", ""),
        format!("{ETIKK}\n## Mer {{#mer}}\n\nSpør folk.\n"),
        // every word, under the same heading
        "---\ntitle: Etikk\n---\n# Etikk {#etikk}\n\nAlt er nytt her.\n".to_owned(),
    ] {
        for (front, _) in ADDED {
            let project = project(front).write("content/base/etikk.md", &etikk);
            assert_eq!(project.findings(), Vec::<String>::new(), "{front} {etikk}");
        }
    }
}

#[test]
fn files_that_are_edited_too_are_still_known() {
    for (etikk, plan) in [
        (ETIKK.replace("Om etikk.", "Noe nytt om etikk."), PLAN.to_owned()),
        (ETIKK.replace("# Etikk", "# Om etikk"), PLAN.replace("Spør folk.", "Spør alle.")),
        // modules of one heading, where the text is elsewhere as it was
        (ETIKK.to_owned(), PLAN.replace("# Plan {#plan}", "# Etikk {#plan}")),
        // one that is gone
        (PLAN.to_owned(), "---\ntitle: Vern\n---\n# Vern {#vern}\n\nOm vern.\n".to_owned()),
    ] {
        let project = swapped(project(ADDED[0].0), &etikk, &plan);
        assert_eq!(codes(&project), ["W19"], "{:#?} {etikk} {plan}", project.findings());
    }
}

/// Nobody is told of what is not recorded; a layer that has recorded it tells the others.
#[test]
fn what_is_not_recorded_is_known_from_others_alone() {
    let project = swapped(unread(ADDED[0].0), ETIKK, PLAN);
    assert_eq!(project.findings(), Vec::<String>::new());
    let other = "content/layers/kommune/9902-fjordvik";
    let project = unread(ADDED[0].0)
        .write(&format!("{other}/layer.yaml"), "kind: kommune\nname: Fjordvik\n")
        .write(&format!("{other}/etikk.md"), format!("---\n{}\n---\n", ADDED[3].0));
    done(project.run(&["accept", "--all", "--in", "kommune/9902-fjordvik"]));
    let project = swapped(project, ETIKK, PLAN);
    let found = project.findings();
    assert!(
        matches!(found.as_slice(), [ours, theirs] if ours.contains("in kommune/9902-fjordvik it is recorded as another, `Etikk`") && theirs.contains("was written for another")),
        "{found:#?}"
    );
    done(project.run(&["accept", "etikk#front.roller", "--in", LAYER]));
    assert_eq!(project.findings().len(), 1);
}

/// A module that is renamed takes its front matter along, records and all.
#[test]
fn what_is_renamed_is_followed() {
    let project = project(ADDED[0].0)
        .edit("content/lagvis.yaml", "fields:\n", "modules: [plan, {regler: {was: etikk}}]\nfields:\n")
        .write("content/base/regler.md", ETIKK)
        .remove("content/base/etikk.md");
    assert!(codes(&project).iter().all(|code| code == "W08"), "{:#?}", project.findings());
    done(project.run(&["accept", "--all", "--in", LAYER]));
    assert_eq!(project.findings(), Vec::<String>::new());
    assert!(
        read(&project, RECORDS).contains("regler.md:\n  adds:\n    front.roller: v2-"),
        "{}",
        read(&project, RECORDS)
    );
}

/// A record of what is no longer added goes with the next that is written.
#[test]
fn records_of_what_is_no_longer_added_go() {
    let project = project(ADDED[0].0).write(&format!("{FOLDER}/etikk.md"), "---\nmerke: Lokalt\n---\n");
    done(project.run(&["accept", "--all", "--in", LAYER]));
    let records = read(&project, RECORDS);
    assert!(records.contains("front.merke: v2-") && !records.contains("front.roller"), "{records}");
}
