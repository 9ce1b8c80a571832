//! One mistake is told once: what follows from it is held back until it is mended.

use crate::driver::{Project, done, read};

const KOMMUNE: &str = "content/layers/kommune/9901-sandvik/";
const BASE: &str = "---\ntitle: Etikk\nminutes: 20\n---\n# Etikk {#etikk}\n\nInn.\n\n## Gaver {#gaver}\n\nTekst.\n\n## Kontakt {#kontakt required=kommune}\n\nRing.\n";
const OWN: &str = "---\nsummary: Våre regler.\n---\n## Vår {#gaver}\n\nVår. Les [mer](#mer).\n\n## Mer {#mer in=gaver}\n\nMer.\n\n## {#kontakt}\n\nRing oss.\n";
const NYNORSK: &str =
    "## Vår {#gaver}\n\nVår. Les [meir](#mer).\n\n## Meir {#mer}\n\nMeir.\n\n## {#kontakt}\n\nRing oss.\n";
const HAVNA: &str = "---\ntitle: Havna\nminutes: 10\n---\n# Havna {#havna}\n\nInn.\n\n## Kai {#kai}\n\nKaia.\n";
const HAMNA: &str = "# Hamna {#havna}\n\nInn.\n\n## Kai {#kai}\n\nKaia.\n";

/// A kommune in two languages, with a module of its own, and nothing wrong.
fn project() -> Project {
    let config = "title: P\nlayers: [kommune]\nlanguages: {nb: [nn], nn: [nb]}\nparameters:\n  mote: {type: url, default: \"https://p.example\"}\n";
    let layer = "kind: kommune\nname: Sandvik\nlanguages: [nb, nn]\nmodules: {add: [havna]}\n";
    let own = |name: &str| format!("{KOMMUNE}{name}");
    let project = Project::empty()
        .write("content/lagvis.yaml", config)
        .write("content/base/etikk.md", BASE)
        .write(&own("layer.yaml"), layer)
        .write(&own("etikk.md"), OWN)
        .write(&own("etikk.nn.md"), NYNORSK)
        .write(&own("havna.md"), HAVNA)
        .write(&own("havna.nn.md"), HAMNA);
    done(project.run(&["accept", "--all", "--in", "kommune/9901-sandvik"]));
    assert_eq!(project.findings(), Vec::<String>::new());
    project
}

/// The project with another text in a file of the kommune's.
fn edited(file: &str, old: &str, new: &str) -> Project {
    project().edit(&format!("{KOMMUNE}{file}"), old, new)
}

/// Holds that one thing is found in a project, and that it says all of this.
#[track_caller]
fn tells_once(project: &Project, parts: &[&str]) {
    let found = project.findings();
    assert!(matches!(found.as_slice(), [one] if parts.iter().all(|part| one.contains(part))), "{parts:?}: {found:#?}");
}

#[test]
fn front_matter_that_does_not_begin_or_end_is_all_that_is_told_of_its_file() {
    for (file, last) in [("etikk.md", ":2 E19 "), ("havna.md", ":3 E19 ")] {
        tells_once(&edited(file, "---\n", "\n---\n"), &[file, " E19 ", "first line"]);
        tells_once(&edited(file, "\n---\n#", "\n#"), &[file, last, "has no end"]);
        // a slide that begins below is not the end
        let open =
            edited(file, "\n---\n#", "\n#").edit(&format!("{KOMMUNE}{file}"), ".\n\n## ", ".\n\n---\n\nTo.\n\n## ");
        tells_once(&open, &[file, last, "has no end"]);
    }
    tells_once(
        &edited("etikk.md", "---\nsummary: Våre regler.", "\n---\nadd:\n  kilde: [a]"),
        &["etikk.md:2", " E19 "],
    );
}

#[test]
fn what_a_code_fence_or_a_comment_swallows_is_not_missed() {
    for open in ["```\n", "<!-- \n"] {
        for (file, at) in [("etikk.md", "## Mer"), ("havna.md", "## Kai"), ("havna.md", "# Havna")] {
            tells_once(&edited(file, at, &format!("{open}{at}")), &[file, " E36 "]);
        }
    }
    let project = project().edit("content/base/etikk.md", "## Gaver", "```\n## Gaver");
    tells_once(&project, &["base/etikk.md", " E36 "]);
}

#[test]
fn a_file_whose_name_has_a_slip_in_it_is_told_its_name() {
    let renamed = |project: Project, old: &str, new: &str| {
        let text = read(&project, &format!("{KOMMUNE}{old}"));
        project.remove(&format!("{KOMMUNE}{old}")).write(&format!("{KOMMUNE}{new}"), text)
    };
    let call = ["E01 there is no module `etik`", "did you mean `etikk`? Call the file `etikk.md`"];
    tells_once(&renamed(project(), "etikk.md", "etik.md"), &call);
    // where the text is not as it was recorded, its records stay with the old name
    let changed = edited("etikk.md", "## {#kontakt}\n\nRing oss.\n", "");
    tells_once(&renamed(changed, "etikk.md", "etik.md"), &call);
    tells_once(&renamed(project(), "etikk.nn.md", "etik.nn.md"), &["E01", "Call the file `etikk.nn.md`"]);
    let fields =
        project().write(&format!("{KOMMUNE}etik.md"), "---\nsummary: A.\n---\n").remove(&format!("{KOMMUNE}etikk.md"));
    tells_once(&fields, &call);
}

#[test]
fn a_file_that_is_gone_is_told_of_once_and_each_by_its_own_command() {
    let own = |name: &str| format!("{KOMMUNE}{name}");
    let project = project().remove(&own("etikk.md")).remove(&own("etikk.nn.md"));
    tells_once(&project, &["layer.yaml", " E06 ", "lagvis override etikk#kontakt"]);
    let project = project.write(&own("etikk.md"), "## {#kontakt}\n\nRing oss.\n");
    let found = project.findings();
    let command = "if it is meant to be gone, run `lagvis accept etikk.nn.md --in kommune/9901-sandvik`";
    assert!(found.iter().any(|one| one.contains(" W06 ") && one.contains(command)), "{found:#?}");
    done(project.run(&["accept", "etikk.nn.md", "--in", "kommune/9901-sandvik"]));
    let found = project.findings();
    assert!(found.iter().all(|one| !one.contains("etikk.nn.md")), "{found:#?}");
}

/// The project with other settings of the kommune, below those that it has.
fn settings(more: &str) -> Project {
    edited("layer.yaml", "modules: {add: [havna]}\n", &format!("modules: {{add: [havna]}}\n{more}"))
}

#[test]
fn a_value_that_is_wrong_is_not_told_of_where_a_link_leads_with_it() {
    let linked = |project: Project| project.edit("content/base/etikk.md", "Inn.", "[Møt]({{mote}}) opp.");
    tells_once(&linked(settings("values: {mote: sandvik}\n")), &["layer.yaml", " E18 ", "`sandvik`"]);
    assert_eq!(linked(settings("values: {mote: \"https://sandvik.example\"}\n")).findings(), Vec::<String>::new());
}

#[test]
fn curly_quotation_marks_are_told_of_with_what_they_make_wrong() {
    let straight = "write straight quotation marks";
    tells_once(&settings("number: “9901”\n"), &["layer.yaml", " E18 `number`", straight]);
    let day = "agenda: [{day: 1, start: “09:00”, end: \"15:00\", modules: [etikk, havna]}]\n";
    tells_once(&settings(day), &["layer.yaml", " E18 `start`", straight]);
    tells_once(&edited("layer.yaml", "name: Sandvik", "name: “Sandvik”"), &["layer.yaml", " W20 ", "`name`"]);
}

#[test]
fn a_day_with_a_time_that_is_none_is_told_of_at_the_time() {
    let day =
        |start: &str| format!("agenda:\n  - {{day: 1, start: {start}, end: \"15:00\", modules: [etikk, havna]}}\n");
    tells_once(&settings(&day("kl. 8")), &["layer.yaml", " E18 `start`"]);
    tells_once(&settings(&day("\"16:00\"")), &["layer.yaml", " E18 a day"]);
    tells_once(&settings("agenda:\n  - {day: 1, end: \"15:00\", modules: [etikk, havna]}\n"), &[" E18 a day"]);
    assert_eq!(settings(&day("\"09:00\"")).findings(), Vec::<String>::new());
}

#[test]
fn a_day_of_reading_the_law_that_is_none_is_told_of_where_it_stands() {
    let project = edited("havna.md", "Kaia.", "Se [loven](lov:l/1).")
        .edit(&format!("{KOMMUNE}havna.nn.md"), "Kaia.", "Sjå [lova](lov:l/1).")
        .write("content/acts.yaml", "l: {name: L, citation: L, url: \"https://lov.example/{paragraph}\"}\n")
        .edit("content/lagvis.yaml", "title: P\n", "title: P\nchecked_within: 1200\n");
    let of_law = |project: &Project| {
        let found = project.findings().into_iter();
        found.filter(|one| one.contains(" W30 ") || one.contains(" E18 ")).collect::<Vec<_>>()
    };
    assert_eq!(of_law(&project).len(), 2);
    let wrong = project.edit(&format!("{KOMMUNE}havna.md"), "{#kai}", "{#kai checked=27.11.2026}");
    let found = of_law(&wrong);
    assert!(matches!(found.as_slice(), [one] if one.contains(" E18 `checked=27.11.2026`")), "{found:#?}");
}

#[test]
fn a_heading_without_a_space_is_one_mistake() {
    let own = ["E13 there is no space after `##`", "write `## Vår {#gaver}`"];
    tells_once(&edited("etikk.md", "## Vår", "##Vår"), &own);
    tells_once(&edited("havna.md", "## Kai", "##Kai"), &["havna.md:9 E13", "write `## Kai {#kai}`"]);
}
