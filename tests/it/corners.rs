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

const RULES: &str = "## Varsling {#varsling}\n\nSi fra.\n\n### Grense {#grense}\n\nHer går den.\n";

/// The messages of what is found with a code in the kommune's folder.
fn said(project: &Project, code: &str) -> Vec<String> {
    let all = project.findings().into_iter().filter(|found| found.contains(KOMMUNE));
    let said = all.filter_map(|found| Some(found.split_once(&format!(" {code} "))?.1.to_owned()));
    said.collect()
}

#[test]
fn what_is_added_to_what_the_layer_takes_away_has_no_place() {
    for (text, expected) in [
        ("## {#varsling remove}\n\n## {#grense append}\n\nTil.\n", "`grense` is taken away by your own `remove`"),
        ("## {#varsling remove}\n\n## {#varsling prepend}\n\nTil.\n", "`varsling` is taken away by your own `remove`"),
        (
            "## Alt {#varsling whole}\n\nVårt.\n\n## {#grense append}\n\nTil.\n",
            "`grense` is taken away by your own `whole`",
        ),
    ] {
        let project = over(&[GIFTS, RULES], text);
        assert!(
            matches!(said(&project, "E03").as_slice(), [one] if one.starts_with(expected)),
            "{:?}",
            project.findings()
        );
        assert_eq!(said(&project, "E08"), Vec::<String>::new());
    }
    let both = over(&[GIFTS, RULES], "## {#varsling remove}\n\n## Grense {#grense}\n\nVår.\n");
    assert_eq!(said(&both, "E08").len(), 1);
}

#[test]
fn what_must_stay_says_whether_it_would_be_removed_or_replaced_whole() {
    let slot = RULES.replace("#grense", "#grense required=kommune");
    let project = over(&[GIFTS, &slot], "## Alt {#varsling whole}\n\nVårt.\n");
    assert!(
        said(&project, "E05")[0]
            .starts_with("`varsling` cannot be replaced whole: it holds `grense`, which each kommune")
    );
    let project = over(&[GIFTS, &slot], "## {#grense remove}\n");
    assert!(
        said(&project, "E05")[0]
            .starts_with("`grense` cannot be removed: each kommune must fill it in; write `{#grense}`")
    );
}

#[test]
fn a_removal_of_what_is_gone_has_no_effect_and_stops_nothing() {
    let plan = || module("plan", &["## Frist {#frist}\n\nFristen.\n"]);
    let layer =
        "kind: kommune\nname: Sandvik\nnumber: \"9901\"\nparent: fylke/99-kystfylke\nmodules: {remove: [plan]}\n";
    let front = "---\nremove: {roller: [leder]}\n---\n## {#gaver remove}\n";
    let fields = "title: Prøve\nlayers: [fylke, kommune]\nlanguages: {nb: [nn]}\nfields: {roller: {type: map}}\n";
    let with =
        |roles: &str| module("etikk", &[GIFTS, RULES]).replace("summary: Kort.\n", &format!("summary: Kort.\n{roles}"));
    let project = over(&[GIFTS, RULES], front).write("content/lagvis.yaml", fields);
    let project = project.write(BASE, with("roller: {leder: Kari, nestleder: Ola}\n"));
    let project = project.write("content/base/plan.md", plan()).write(&format!("{KOMMUNE}/layer.yaml"), layer);
    let project = after(project, [ACCEPT]);
    assert_eq!(found(&project), Vec::<String>::new());
    let gone = project.write(BASE, module("etikk", &[RULES]).replace("summary", "roller: {nestleder: Ola}\nsummary"));
    let gone = gone.remove("content/base/plan.md");
    let told = [
        "kommune/9901-sandvik/etikk.md:2 W03",
        "kommune/9901-sandvik/etikk.md:4 W03",
        "kommune/9901-sandvik/layer.yaml:5 W03",
    ];
    assert_eq!(found(&gone), told);
    gone.build();
    // what was never there is a slip
    let slip = gone.write(&format!("{KOMMUNE}/etikk.md"), "---\nremove: {roller: [ledr]}\n---\n## {#varslng remove}\n");
    let slip = slip.edit(&format!("{KOMMUNE}/layer.yaml"), "[plan]", "[etik]");
    let errors: Vec<String> = found(&slip).into_iter().filter(|found| found.contains(" E")).collect();
    assert_eq!(
        errors,
        [
            "kommune/9901-sandvik/etikk.md:2 E16",
            "kommune/9901-sandvik/etikk.md:4 E01",
            "kommune/9901-sandvik/layer.yaml:5 E01"
        ]
    );
}

#[test]
fn a_module_that_the_layer_removes_is_not_moved_nor_moved_by() {
    for (lines, expected) in [
        ("{remove: [plan], move: {plan: {before: etikk}}}", "this layer removes the module `plan` too"),
        (
            "{remove: [plan], move: {etikk: {after: plan}}}",
            "this layer removes the module `plan`, so that `etikk` cannot",
        ),
    ] {
        let project = over(&[GIFTS], "").remove(&format!("{KOMMUNE}/etikk.md"));
        let project = project.write("content/base/plan.md", module("plan", &[]));
        let project = project.edit(&format!("{KOMMUNE}/layer.yaml"), "kind:", &format!("modules: {lines}\nkind:"));
        assert!(said(&project, "E02")[0].starts_with(expected), "{:?}", project.findings());
    }
}

#[test]
fn commands_know_the_older_name_of_a_module() {
    let project = after(over(&[GIFTS, CONTACT], "## {#gaver}\n\nVår.\n"), [ACCEPT]);
    let project =
        project.remove(BASE).write("content/base/vern.md", module("vern", &[&GIFTS.replace("Ingen", "Vi"), CONTACT]));
    let project = project.edit("content/lagvis.yaml", "layers:", "modules:\n  - vern: {was: etikk}\nlayers:");
    for command in [
        "diff etikk#gaver --for 9901-sandvik",
        "explain --impact etikk#gaver",
        "explain etikk#gaver --for 9901-sandvik",
    ] {
        let run = done(project.run(&command.split(' ').collect::<Vec<_>>()));
        assert!(
            run.stdout.contains("vern#gaver") && run.stdout.contains("9901-sandvik/etikk.md:1"),
            "{command}: {}",
            run.stdout
        );
    }
    let project = after(project, ["override etikk#kontakt --in 9901-sandvik", "accept etikk#gaver --in 9901-sandvik"]);
    assert!(read(&project, &format!("{KOMMUNE}/etikk.md")).contains("## Kontakt {#kontakt}"));
    assert_eq!(said(&project, "W01"), Vec::<String>::new());
}

#[test]
fn an_older_id_is_one_and_is_written() {
    for word in ["was=a,b", "was=", "after=", "in=", "if=", "required="] {
        let project = over(&[GIFTS, CONTACT], &format!("## Vår {{#gaver {word}}}\n\nVår.\n"));
        assert_eq!(said(&project, "E11").len(), 1, "{word}: {:?}", project.findings());
    }
}

#[test]
fn a_text_that_cannot_move_stays_and_one_that_moves_leaves_no_empty_lines() {
    let moved = GIFTS.replace("#gaver", "#gaver was=etikk#gaver");
    let text = "---\nbase:\n  gaver: v1-000000000000\n---\n\n## Gaver {#gaver}\n\nIngen tar imot gaver. Vi sier fra.\n\n## {#kontakt}\n\nVår.\n";
    let written = || after(over(&[GIFTS, CONTACT], text).write("content/base/plan.md", module("plan", &[])), [ACCEPT]);
    let project = written().write(BASE, module("etikk", &[CONTACT]));
    let plan = moved.replace("imot gaver", "imot noe");
    let project = project.write("content/base/plan.md", module("plan", &[&plan]));
    let run = done(project.run(&["accept", "etikk#gaver", "--merge", "--in", "kommune/9901-sandvik"]));
    assert!(run.stdout.contains("run `lagvis accept plan#gaver --merge --in kommune/9901-sandvik`"), "{}", run.stdout);
    assert_eq!(read(&project, &format!("{KOMMUNE}/etikk.md")), "## {#kontakt}\n\nVår.\n");
    let project = after(project, ["accept plan#gaver --merge --in kommune/9901-sandvik"]);
    assert_eq!(
        read(&project, &format!("{KOMMUNE}/plan.md")),
        "## Gaver {#gaver}\n\nIngen tar imot noe. Vi sier fra.\n"
    );
    assert_eq!(found(&project), Vec::<String>::new());

    // to a page of the layer's own, and to what it removes
    for own in [true, false] {
        let mut project = written();
        let before = read(&project, &format!("{KOMMUNE}/etikk.md"));
        project = match own {
            true => project.write(&format!("{KOMMUNE}/plan.md"), "---\nreplace: page\n---\n# Plan {#plan}\n\nVår.\n"),
            false => project.edit(&format!("{KOMMUNE}/layer.yaml"), "kind:", "modules: {remove: [plan]}\nkind:"),
        };
        let project =
            project.write(BASE, module("etikk", &[CONTACT])).write("content/base/plan.md", module("plan", &[&moved]));
        project.run(&["accept", "--all", "--in", "kommune/9901-sandvik"]);
        assert_eq!(read(&project, &format!("{KOMMUNE}/etikk.md")), before);
        assert_eq!(found(&project).len(), 1, "{:?}", project.findings());
    }
}

#[test]
fn who_took_a_section_away_is_said_where_it_had_moved_first() {
    let text = "## {#gaver}\n\nVår.\n\n## {#gaver append}\n\nMer.\n\n## Ny {#ny after=gaver}\n\nNy.\n";
    let project = over(&[CONTACT], text);
    let project =
        project.write("content/base/plan.md", module("plan", &[&GIFTS.replace("#gaver", "#gaver was=etikk#gaver")]));
    let project = project.edit(&format!("{FYLKE}/layer.yaml"), "kind:", "modules: {remove: [plan]}\nkind:");
    let expected = "`gaver` is in the module `plan` now, which fylke/99-kystfylke removed";
    assert_eq!(
        said(&project, "E02").iter().filter(|said| said.contains(expected)).count(),
        2,
        "{:?}",
        project.findings()
    );
    assert!(said(&project, "E03")[0].contains(expected));
}

#[test]
fn what_a_message_calls_a_page_a_picture_and_a_new_section() {
    let page = "---\nreplace: page\n---\n# Etikk {#etikk}\n\nVår.\n";
    let project = after(over(&[GIFTS], page), [ACCEPT]).write(BASE, module("etikk", &[CONTACT]));
    assert!(said(&project, "W01")[0].contains("than the one that you replaced in `etikk`"));

    let svg = "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"10\" height=\"10\"></svg>";
    let rows = "x.svg: {credit: Ola, licence: CC0}\n";
    let project = over(&[GIFTS], "## {#gaver append}\n\n![En firkant](assets/x.svg)\n");
    let project =
        project.write(&format!("{KOMMUNE}/assets/x.svg"), svg).write(&format!("{KOMMUNE}/assets/assets.yaml"), rows);
    assert_eq!(found(&project), Vec::<String>::new());
    let project =
        project.write("content/base/assets/x.svg", format!("{svg}\n")).write("content/base/assets/assets.yaml", rows);
    assert!(
        said(&project, "W02")[0].starts_with("the course has a picture `assets/x.svg` too"),
        "{:?}",
        project.findings()
    );

    for text in ["## {#ny after=gaver}\n\nNy.\n", "## Ny {#ny in=gaver}\n\nNy.\n\n### {#inni}\n\nMer.\n"] {
        assert_eq!(said(&over(&[GIFTS], text), "E35").len(), 1, "{text}");
    }
    assert_eq!(said(&over(&[GIFTS], "## {#gaver}\n\nVår.\n"), "E35"), Vec::<String>::new());
}

#[test]
fn a_value_that_turns_on_the_lock_of_what_is_taken_away_is_told() {
    let removes = [
        "## {#varsling remove}\n",
        "## {#grense remove}\n",
        "## Alt {#varsling whole}\n\nVårt.\n",
        "---\nreplace: page\n---\n# E {#e}\n\nVår.\n",
        "",
    ];
    for (at, text) in removes.into_iter().enumerate() {
        let samling = "kind: samling\nname: En\nparent: kommune/9901-sandvik\nvalues: {modell: b}\n";
        let config = "title: Prøve\nlayers: [fylke, kommune, samling]\nlanguages: {nb: [nn]}\nparameters:\n  modell: {type: choice, of: [a, b], default: a}\n";
        let locks = "## Grense {#grense locked if=modell:b}\n\nFylkets.\n";
        let mut project = over(&[GIFTS, RULES], text).write("content/lagvis.yaml", config);
        project =
            project.write(&format!("{FYLKE}/etikk.md"), locks).write("content/layers/samling/en/layer.yaml", samling);
        if text.is_empty() {
            project = project.remove(&format!("{KOMMUNE}/etikk.md"));
            project = project.edit(&format!("{KOMMUNE}/layer.yaml"), "kind:", "modules: {remove: [etikk]}\nkind:");
        }
        let errors: Vec<String> = found(&project).into_iter().filter(|found| found.contains(" E")).collect();
        assert_eq!(errors, ["samling/en/layer.yaml:4 E04"], "{at}");
        let other = project.edit("content/layers/samling/en/layer.yaml", "modell: b", "modell: a");
        assert!(found(&other).iter().all(|found| !found.contains(" E")), "{at}");
    }
}

#[test]
fn the_impact_of_a_module_of_notes_and_of_a_slot_is_told() {
    let gifts = "## Gaver {#gaver}\n\nIngen.[^a]\n\n[^b]: Fra gaver.\n";
    let rules = "## Varsling {#varsling}\n\nSi fra.[^b]\n\n[^a]: Fra varsling.\n";
    let project = over(&[gifts, rules], "## {#varsling}\n\nVår.\n\n## {#gaver append}\n\nMer.\n");
    let project = project.write("content/base/plan.md", module("plan", &["## X {#x}\n\n[Se](etikk.md#gaver).\n"]));
    let project =
        project.edit(&format!("{FYLKE}/layer.yaml"), "kind:", "modules: {move: {plan: {before: etikk}}}\nkind:");
    let impact = |what: &str| done(project.run(&["explain", "--impact", what])).stdout;
    let module = impact("etikk");
    for line in [
        "etikk\n",
        "replace `varsling`",
        "append `gaver`",
        "  fylke/99-kystfylke  move",
        "  base  link  content/base/plan.md",
    ] {
        assert!(module.contains(line), "{line}: {module}");
    }
    let gifts = impact("etikk#gaver");
    assert!(
        gifts.contains(
            "replaced by 1 layer: a change of these is told there\n  kommune/9901-sandvik  replace `varsling`"
        ),
        "{gifts}"
    );
    assert!(gifts.contains("`required=kommune` would stop 1 layer,"), "{gifts}");
    assert!(!impact("etikk#varsling").contains("required=kommune"), "{}", impact("etikk#varsling"));
    assert_eq!(project.run(&["explain", "--impact", "etik"]).status, 2);
}
