//! The corners of the layers: what is added goes with the section that it was written for, and what commands and messages say is
//! so wherever a section has gone.

use crate::driver::{Project, done, read};

const BASE: &str = "content/base/etikk.md";
const FYLKE: &str = "content/layers/fylke/99-kystfylke";
const KOMMUNE: &str = "content/layers/kommune/9901-sandvik";

/// The sections of the base's module that matter here, each as its heading and its text.
const GIFTS: &str = "## Gaver {#gaver}\n\nIngen tar imot gaver. Alle sier fra.\n";
const LOANS: &str = "## Lån {#gaver}\n\nDet er lov å låne.\n";
const CONTACT: &str = "## Kontakt {#kontakt}\n\nRing oss.\n";

/// The text of a module with these sections.
fn module(slug: &str, sections: &[&str]) -> String {
    format!("---\ntitle: {slug}\nsummary: Kort.\n---\n# {slug} {{#{slug}}}\n\nInnledning.\n\n{}", sections.join("\n"))
}

/// A base with one module of these sections, a fylke over it and a kommune over that, whose file for it is this.
fn over(sections: &[&str], kommune: &str) -> Project {
    let config = "title: Prøve\nlayers: [fylke, kommune, samling]\nlanguages: {nb: [nn], nn: [nb]}\n";
    let parent = "kind: kommune\nname: Sandvik\nnumber: \"9901\"\nparent: fylke/99-kystfylke\n";
    Project::empty()
        .write("content/lagvis.yaml", config)
        .write(BASE, module("etikk", sections))
        .write(&format!("{FYLKE}/layer.yaml"), "kind: fylke\nname: Kystfylke\n")
        .write(&format!("{KOMMUNE}/layer.yaml"), parent)
        .write(&format!("{KOMMUNE}/etikk.md"), kommune)
}

/// The project after these commands, each of which must succeed.
fn after<'a>(project: Project, commands: impl IntoIterator<Item = &'a str>) -> Project {
    for command in commands {
        done(project.run(&command.split(' ').collect::<Vec<_>>()));
    }
    project
}

/// What is found, as `path:line code`, with the path from the folder of layers.
fn found(project: &Project) -> Vec<String> {
    let short = |found: String| found.split(' ').take(2).collect::<Vec<_>>().join(" ");
    project.findings().into_iter().map(|found| short(found).replace("content/layers/", "")).collect()
}

/// What an addition of each kind says, all of it on the first line.
const ADDITIONS: [&str; 5] = [
    "## {#gaver append}\n\nHos oss.\n",
    "## {#gaver prepend}\n\nHos oss.\n",
    "## Ny {#ny after=gaver}\n\nHos oss.\n",
    "## Ny {#ny before=gaver}\n\nHos oss.\n",
    "## Ny {#ny in=gaver}\n\nHos oss.\n",
];

const ACCEPT: &str = "accept --all --in kommune/9901-sandvik";

#[test]
fn an_addition_whose_id_is_of_quite_another_section_is_told() {
    for addition in ADDITIONS {
        let recorded = || after(over(&[GIFTS, CONTACT], addition), [ACCEPT]);
        let told = ["kommune/9901-sandvik/etikk.md:1 W19"];
        let project = recorded().write(BASE, module("etikk", &[LOANS, CONTACT]));
        assert_eq!(found(&project), told, "{addition}");
        // what the message advises
        let project = after(project, ["accept etikk#gaver --in kommune/9901-sandvik"]);
        assert_eq!(found(&project), Vec::<String>::new(), "{addition}");
        assert_eq!(read(&project, &format!("{KOMMUNE}/etikk.md")), addition);

        // nothing is known of what was never recorded
        let project = over(&[GIFTS, CONTACT], addition).write(BASE, module("etikk", &[LOANS, CONTACT]));
        assert_eq!(found(&project), Vec::<String>::new(), "{addition}");
        // whoever takes it away is told of nothing, and leaves no copy
        let project = recorded().write(&format!("{KOMMUNE}/etikk.md"), "## {#kontakt append}\n\nHos oss.\n");
        let project = after(project.write(BASE, module("etikk", &[LOANS, CONTACT])), [ACCEPT]);
        assert_eq!(found(&project), Vec::<String>::new(), "{addition}");
        assert!(!read(&project, &format!("{KOMMUNE}/.base/records.yaml")).contains("gaver"));
        assert_eq!(std::fs::read_dir(project.root().join(KOMMUNE).join(".base")).unwrap().count(), 2);
        assert_eq!(found(&recorded().remove(&format!("{KOMMUNE}/etikk.md"))), Vec::<String>::new());
    }
}

#[test]
fn an_addition_to_a_section_that_is_edited_is_not_told() {
    for edited in [
        "## Gaver {#gaver}\n\nDet er lov å låne.\n",
        "## Lån {#gaver}\n\nIngen tar imot gaver. Alle sier fra.\n",
        "## Lån {#gaver}\n\nIngen tar imot\nlån. Alle sier fra.\n\nSe reglementet.\n",
        "## Alt om gaver {#gavene was=gaver}\n\nHelt nytt.\n",
        "## Gaver {#gaver locked}\n\nHelt nytt.\n\n### Lån {#laan}\n\nDet er lov å låne.\n",
    ] {
        let addition = "## Ny {#ny after=gaver}\n\nHos oss.\n";
        let project = after(over(&[GIFTS, CONTACT], addition), [ACCEPT]);
        let project = project.write(BASE, module("etikk", &[edited, CONTACT]));
        let expected: &[&str] = if edited.contains("was=") { &["kommune/9901-sandvik/etikk.md:1 W08"] } else { &[] };
        assert_eq!(found(&project), expected, "{edited}");
    }
    // nor where a layer between has replaced it all, or has another language
    let project = after(over(&[GIFTS, CONTACT], ADDITIONS[0]), [ACCEPT]);
    let project = project.write(&format!("{FYLKE}/etikk.md"), "## Fylkets gåver {#gaver}\n\nFylket seier nei.\n");
    let project = after(project, ["accept --all --in fylke/99-kystfylke"]);
    assert_eq!(found(&project), Vec::<String>::new());
}

#[test]
fn an_addition_goes_with_its_section_where_the_text_has_another_id() {
    let moved = GIFTS.replace("#gaver", "#gavene");
    for addition in ADDITIONS {
        // in the module, and in another
        for (etikk, plan) in [([LOANS, &moved], CONTACT), ([LOANS, CONTACT], &*moved)] {
            let project = after(over(&[GIFTS, CONTACT], addition), [ACCEPT]);
            let project = project.write(BASE, module("etikk", &etikk));
            let project = project.write("content/base/plan.md", module("plan", &[&plan.replace("kontakt", "k2")]));
            assert_eq!(found(&project), ["kommune/9901-sandvik/etikk.md:1 W08"], "{addition}");
            project.build();
            let shown = |project: &Project| {
                ["etikk", "plan"].map(|page| project.text(&format!("site/9901-sandvik/{page}.html")))
            };
            let before = shown(&project);
            let project = after(project, [ACCEPT]);
            assert_eq!(found(&project), Vec::<String>::new(), "{addition}");
            assert_eq!(shown(project.build()), before);
            assert!(read(&project, &format!("{KOMMUNE}/.base/records.yaml")).contains("gavene: v2-"));
        }
        // two that say the same: it is not known which
        let project = after(over(&[GIFTS, CONTACT], addition), [ACCEPT]);
        let project = project.write(BASE, module("etikk", &[LOANS, &moved, &GIFTS.replace("#gaver", "#g2")]));
        assert_eq!(found(&project), ["kommune/9901-sandvik/etikk.md:1 W19"], "{addition}");
    }
}

#[test]
fn an_override_over_an_addition_below_goes_with_both() {
    let accept = ["accept --all --in fylke/99-kystfylke", ACCEPT];
    let project = || {
        let project = over(&[GIFTS, CONTACT], "## {#gaver}\n\nVår.\n");
        after(project.write(&format!("{FYLKE}/etikk.md"), "## {#gaver append}\n\nFylkets.\n"), accept)
    };
    let moved = project().write(BASE, module("etikk", &[LOANS, &GIFTS.replace("#gaver", "#gavene")]));
    assert_eq!(found(&moved), ["fylke/99-kystfylke/etikk.md:1 W08", "kommune/9901-sandvik/etikk.md:1 W08"]);
    let gone = project().write(BASE, module("etikk", &[LOANS, CONTACT]));
    assert_eq!(found(&gone), ["fylke/99-kystfylke/etikk.md:1 W19", "kommune/9901-sandvik/etikk.md:1 W01"]);
}
