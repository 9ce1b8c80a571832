//! Texts that only look like each other: an override stays with its id where the text below it was edited, and what is merely alike
//! takes nothing over.

use crate::driver::Project;

const KOMMUNE: &str = "content/layers/kommune/9901-sandvik/etikk.md";
const BASE: &str = "content/base/etikk.md";

/// A course of these modules, by name and text after the front matter, and a kommune with a file for the first, which has accepted.
fn project(modules: &[(&str, &str)], kommune: &str) -> Project {
    let settings = "title: Prøve\nlayers: [fylke, kommune]\nlanguages: {nb: []}\n";
    let project = Project::empty()
        .write("content/lagvis.yaml", settings)
        .write("content/layers/kommune/9901-sandvik/layer.yaml", "kind: kommune\nname: Sandvik\n")
        .write(KOMMUNE, kommune);
    let project = modules.iter().fold(project, |project, (name, text)| {
        project.write(
            &format!("content/base/{name}.md"),
            format!("---\ntitle: {name}\n---\n# {name} {{#{name}}}\n\n{text}"),
        )
    });
    let run = project.run(&["accept", "--all", "--in", "kommune/9901-sandvik"]);
    assert_eq!(run.status, 0, "{}", run.stderr);
    assert_eq!(project.findings(), Vec::<String>::new());
    project
}

fn codes(project: &Project) -> Vec<String> {
    project.findings().iter().map(|found| found.split(' ').nth(1).unwrap().to_owned()).collect()
}

#[test]
fn an_edited_text_is_not_the_one_that_says_the_same_elsewhere() {
    let twins = "## Varsling {#varsling}\n\nSkriv her.\n\n## Kontakt {#kontakt}\n\nSkriv her.\n";
    for (modules, file) in [
        (vec![("etikk", twins)], "## {#varsling}\n\nVår.\n"),
        (vec![("etikk", twins)], "## Vår {#varsling}\n\nVår.\n"),
        (
            vec![
                ("annet", &twins.replace("Kontakt", "Varsling").replace("{#kontakt}", "{#vern}")[..]),
                ("etikk", twins),
            ],
            "## {#varsling remove}\n",
        ),
    ] {
        let project = project(&modules, file);
        let project = project.edit(BASE, "Skriv her.", "Ny nasjonal tekst.");
        assert_eq!(codes(&project), ["W01"], "{file}");
        project.build();
        let text = project.text("site/9901-sandvik/etikk.html");
        assert_eq!(text.matches("Skriv her.").count(), 1, "{text}");
        assert_eq!(text.contains("Vår."), file.contains("Vår."), "{text}");
        assert!(!text.contains("Ny nasjonal tekst."), "{text}");
    }
}

#[test]
fn where_a_section_says_what_it_was_called_no_record_knows_better() {
    let twins = "## Varsling {#varsling}\n\nSkriv her.\n\n## Kontakt {#kontakt}\n\nSkriv her.\n";
    let project = project(&[("etikk", twins)], "## {#varsling}\n\nVår.\n");
    let project = project.edit(BASE, "## Varsling {#varsling}\n\nSkriv her.", "## Si fra {#vars was=varsling}\n\nNy.");
    assert_eq!(codes(&project), ["W01", "W08"]);
    assert!(project.findings()[1].contains("`vars`"), "{:?}", project.findings());
}

#[test]
fn a_module_that_takes_in_a_section_of_another_keeps_its_own_title() {
    let modules = [("annet", "Annet.\n"), ("etikk", "Innledning.\n\n## Gaver {#gaver}\n\nNei.\n")];
    let project = project(&modules, "---\ntitle: Sandviks\n---\n## Gaver hos oss {#gaver}\n\nNei, takk.\n");
    let project = project.remove(BASE).edit(
        "content/base/annet.md",
        "Annet.\n",
        "Annet.\n\n## Gaver {#gaver was=etikk#gaver}\n\nNei.\n",
    );
    let all = project.findings();
    assert!(all.iter().any(|found| found.contains(" E02 ")), "{all:?}");
    assert!(!all.iter().any(|found| found.contains("`etikk` is now called")), "{all:?}");
}

#[test]
fn a_slot_that_was_emptied_is_told() {
    let project =
        project(&[("etikk", "## Kontakt {#kontakt required=kommune}\n\nSkriv her.\n")], "## {#kontakt}\n\nRing oss.\n");
    let project = project.write(KOMMUNE, "## {#kontakt}\n\n");
    assert_eq!(codes(&project), ["W11"]);
    assert_eq!(codes(&project.write(KOMMUNE, "## {#kontakt}\n\n<!-- Ring oss. -->\n")), ["W11"]);
}

#[test]
fn the_number_of_a_folder_counts_as_one() {
    let register = "kommunenummer,navn,fylkesnummer,fylke,maalform\n4601,Bergen,46,Vestland,nøytral\n";
    let project = project(&[("etikk", "## Gaver {#gaver}\n\nNei.\n")], "## {#gaver}\n\nVår.\n")
        .write("content/register/kommuner.csv", register)
        .write("content/layers/fylke/46-vestland/layer.yaml", "kind: fylke\nname: Vestland\n")
        .write("content/layers/fylke/46-vestland/etikk.md", "## {#gaver append}\n\nFylkets.\n")
        .write("content/layers/kommune/4601-bergen/layer.yaml", "kind: kommune\nname: Bergen\n")
        .remove("content/layers/kommune/9901-sandvik");
    assert_eq!(project.findings(), Vec::<String>::new());
    project.build();
    assert!(project.text("site/4601-bergen/etikk.html").contains("Fylkets."));
    let project = project.write("content/layers/kommune/4601-annen/layer.yaml", "kind: kommune\nname: Bergen\n");
    let twice: Vec<String> = project.findings().into_iter().filter(|found| found.contains(" E31 ")).collect();
    assert_eq!(twice.len(), 2, "{twice:?}");
}
