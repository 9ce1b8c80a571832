//! Which section is which: ids are unique, and never caught by chance; a text goes with the section that it was written for.

use crate::driver::Project;

const KOMMUNE: &str = "content/layers/kommune/9901-sandvik/etikk.md";

/// The project of two layers over a small base, whose kommune's file says this.
fn with(text: &str) -> Project {
    Project::from("insert").write(KOMMUNE, text)
}

/// What is found, as `line code`; all of it is in the kommune's file.
fn found(project: &Project) -> Vec<String> {
    let all = project.findings();
    let short = |found: &String| {
        let (place, rest) = found.split_once(' ').unwrap();
        let line = place.strip_prefix(KOMMUNE).unwrap_or(place).trim_start_matches(':');
        format!("{line} {}", rest.split(' ').next().unwrap())
    };
    all.iter().map(short).collect()
}

/// The headings of the kommune's page, in order.
fn headings(project: &Project) -> String {
    project.build();
    let page = project.output("site/9901-sandvik/etikk.html");
    let parts = page.split("<h").skip(1).filter(|part| part.starts_with(['2', '3', '4']));
    let titles = parts.filter_map(|part| {
        crate::driver::plain(&format!("<h{}", part.split("</h").next()?)).lines().next().map(str::to_owned)
    });
    titles.collect::<Vec<_>>().join(", ")
}

#[test]
fn a_heading_inside_a_local_section_overrides_nothing() {
    for (text, expected) in [
        ("## Ny {#ny after=gaver}\n\nA.\n\n### Varsling {#varsling}\n\nB.\n", vec!["5 E07"]),
        ("## Ny {#ny before=gaver}\n\nA.\n\n#### Grense {#grense}\n\nB.\n", vec!["5 E07"]),
        ("## Ny {#ny in=gaver}\n\nA.\n\n### Varsling\n\nB.\n", vec!["5 E07"]),
        ("## Ny {#ny after=gaver}\n\n### {#gaver append}\n\nA.\n\n### Varsling {#varsling}\n\nB.\n", vec!["7 E07"]),
        ("## {#gaver whole}\n\nA.\n\n### {#varsling}\n\nB.\n", vec!["1 W02", "5 E07"]),
        ("## {#gaver whole}\n\nA.\n\n### Grense {#grense}\n\nB.\n", vec!["1 W02"]),
        ("## Ny {#ny after=gaver}\n\nA.\n\n### Under {#under}\n\nB.\n", vec![]),
        // both ways out
        ("## Ny {#ny after=gaver}\n\nA.\n\n### Varsling {#ny-varsling}\n\nB.\n", vec![]),
        ("## {#varsling}\n\nB.\n\n## Ny {#ny after=gaver}\n\nA.\n", vec!["1 W02"]),
        ("## Ny {#ny after=gaver}\n\nA.\n\n## {#varsling}\n\nB.\n", vec!["5 W02"]),
    ] {
        assert_eq!(found(&with(text)), expected, "{text}");
    }
}

#[test]
fn a_heading_inside_a_local_section_is_none_that_moved_away() {
    let away = module("habilitet", &[("varsling was=etikk#varsling", "Varsling"), ("klage was=etikk#grense", "Klage")]);
    let left = module("etikk", &[("gaver", "Gaver"), ("kontakt", "Kontakt")]);
    for (text, expected) in [
        ("## Ny {#ny after=gaver}\n\nA.\n\n### Varsling {#varsling}\n\nB.\n", vec!["5 E07"]),
        ("## {#gaver whole}\n\nA.\n\n### Varsling {#varsling}\n\nB.\n", vec!["1 W02", "5 E07"]),
        ("## {#gaver whole}\n\nA.\n\n### Grense {#grense}\n\nB.\n", vec!["1 W02", "5 E07"]),
        ("## {#gaver whole}\n\nA.\n\n### Varsling {#gaver-varsling}\n\nB.\n", vec!["1 W02"]),
    ] {
        let project = with(text).write("content/base/etikk.md", &left).write("content/base/habilitet.md", &away);
        assert_eq!(found(&project), expected, "{text}");
    }
}

#[test]
fn an_id_stands_once_in_a_layer() {
    for (text, expected) in [
        ("## A {#a after=gaver}\n\n### X {#x}\n\n1\n\n## B {#b in=gaver}\n\n### X {#x}\n\n2\n", vec!["9 E12"]),
        ("## A {#a after=gaver}\n\n### B {#b}\n\n1\n\n## B {#b after=varsling}\n\n2\n", vec!["7 E12"]),
        ("## A {#a after=gaver}\n\n### Eksempel\n\n1\n\n## B {#b in=gaver}\n\n### Eksempel\n\n2\n", vec!["9 E12"]),
        ("## {#gaver whole}\n\n### X {#x}\n\n1\n\n## X {#x after=varsling}\n\n2\n", vec!["1 W02", "7 E12"]),
        ("## {#a append}\n\nTil.\n\n## A {#a after=gaver}\n\n1\n", vec!["1 E12"]),
        ("## {#gaver append}\n\nTil.\n\n## Nå {#gaver}\n\n1\n", vec!["5 W02"]),
    ] {
        assert_eq!(found(&with(text)), expected, "{text}");
    }
    let page = "---\nreplace: page\n---\n# A {#a}\n\n1\n\n## X {#x}\n\n2\n\n## X {#x}\n\n3\n";
    assert_eq!(found(&with(page)), ["12 E12", "2 W02"]);
    let own = Project::from("insert")
        .write(KOMMUNE.replace("etikk", "havna").as_str(), "---\ntitle: H\n---\n# H {#h}\n\n## X {#x}\n\n## X {#x}\n");
    let own = own.edit("content/layers/kommune/9901-sandvik/layer.yaml", "kind:", "modules: {add: [havna]}\nkind:");
    assert!(own.findings().iter().any(|found| found.contains("havna.md:8 E12")), "{:?}", own.findings());
}

#[test]
fn a_translation_of_nothing_else_is_told() {
    let project = with("## {#gaver append}\n\nTil.\n");
    let project = project.edit("content/layers/kommune/9901-sandvik/layer.yaml", "kind:", "languages: [nb, nn]\nkind:");
    let project =
        project.write(KOMMUNE.replace(".md", ".nn.md").as_str(), "## {#gaver}\n\nEin.\n\n## {#gaver}\n\nTo.\n");
    assert_eq!(project.findings().len(), 1, "{:?}", project.findings());
    assert!(project.findings()[0].contains("etikk.nn.md:5 E12"));
}

#[test]
fn insertions_by_each_other_stay_together() {
    let kommune = "## K1 {#k1 after=gaver}\n\nA.\n\n## K2 {#k2 after=f1}\n\nA.\n\n## K3 {#k3 before=f1}\n\nA.\n";
    let samling = "## S1 {#s1 after=gaver}\n\nA.\n\n## S2 {#s2 after=f1}\n\nA.\n\n## S3 {#s3 before=varsling}\n\nA.\n";
    let project = with(kommune)
        .edit("content/lagvis.yaml", "kommune", "kommune, samling")
        .write("content/layers/fylke/99-kystfylke/etikk.md", "## F1 {#f1 after=gaver}\n\nA.\n")
        .write("content/layers/samling/en/layer.yaml", "kind: samling\nname: En\nparent: kommune/9901-sandvik\n")
        .write("content/layers/samling/en/etikk.md", samling);
    assert_eq!(headings(&project), "Gaver, Grense, K3, F1, K2, K1, Varsling, Kontakt");
    let page = project.text("site/en/etikk.html");
    let order: Vec<_> = ["Grense", "K3", "F1", "K2", "S2", "K1", "S1", "S3", "Varsling"]
        .map(|title| page.find(&format!("\n{title}")))
        .into();
    assert!(order.is_sorted() && order[0].is_some(), "{page}");
}

#[test]
fn an_anchor_that_the_layer_takes_away_itself_is_told() {
    for (text, expected) in [
        ("## {#gaver remove}\n\n## Ny {#ny in=gaver}\n\nA.\n", vec!["1 W02", "3 E03"]),
        ("## Ny {#ny after=grense}\n\nA.\n\n## {#gaver remove}\n", vec!["1 E03", "5 W02"]),
        ("## Nå {#gaver whole}\n\nA.\n\n## Ny {#ny after=grense}\n\nA.\n", vec!["1 W02", "5 E03"]),
        ("## Nå {#gaver whole}\n\nA.\n\n## Ny {#ny after=gaver}\n\nA.\n\n## I {#i in=gaver}\n\nA.\n", vec!["1 W02"]),
    ] {
        assert_eq!(found(&with(text)), expected, "{text}");
    }
}

const LAYER: &str = "kommune/9901-sandvik";
const SECTIONS: [(&str, &str); 3] = [("gaver", "Gaver"), ("varsling", "Varsling"), ("kontakt", "Kontakt")];

/// A module whose sections have these ids, titles and texts.
fn module(slug: &str, sections: &[(&str, &str)]) -> String {
    let sections = sections.iter().map(|(id, title)| format!("## {title} {{#{id}}}\n\n{title} fra basen.\n\n"));
    format!("---\ntitle: {slug}\n---\n# {slug} {{#{slug}}}\n\nInnledning.\n\n{}", sections.collect::<String>())
}

/// A project with one module whose kommune's file says this, all of it accepted; the base then has these modules.
fn after(text: &str, modules: &[(&str, String)]) -> Project {
    let project = Project::empty()
        .write(
            "content/lagvis.yaml",
            "title: Prøve\nlayers: [fylke, kommune, samling]\nlanguages: {nb: [nn], nn: [nb]}\n",
        )
        .write("content/base/etikk.md", module("etikk", &SECTIONS))
        .write("content/layers/kommune/9901-sandvik/layer.yaml", "kind: kommune\nname: Sandvik\n")
        .write(KOMMUNE, text);
    if !text.is_empty() {
        accept(&project);
    }
    changed(project, modules)
}

fn changed(project: Project, modules: &[(&str, String)]) -> Project {
    modules.iter().fold(project, |project, (slug, text)| project.write(&format!("content/base/{slug}.md"), text))
}

fn accept(project: &Project) {
    let run = project.run(&["accept", "--all", "--in", LAYER]);
    assert_eq!((run.status, run.stderr.as_str()), (0, ""));
}

fn read(project: &Project, path: &str) -> String {
    std::fs::read_to_string(project.root().join(path)).unwrap_or_default()
}

/// The lines of a page of the kommune that stand below a heading.
fn below(project: &Project, page: &str, heading: &str) -> String {
    project.build();
    let text = project.text(&format!("site/9901-sandvik/{page}.html"));
    let (_, rest) = text.split_once(&format!("\n{heading}\n")).unwrap_or_else(|| panic!("{text}"));
    rest.lines().next().unwrap().to_owned()
}

#[test]
fn where_ids_are_swapped_an_override_goes_with_its_text() {
    let swapped = [("varsling", "Gaver"), ("gaver", "Varsling"), ("kontakt", "Kontakt")];
    let text = "## {#gaver}\n\nVår gave.\n\n## {#varsling}\n\nVår varsling.\n\n## Ny {#ny after=gaver}\n\nNy.\n";
    for selection in [&["--all"][..], &["etikk#gaver"]] {
        let project = after(text, &[("etikk", module("etikk", &swapped))]);
        assert_eq!(found(&project), ["1 W08", "5 W08", "9 W08"]);
        assert_eq!(below(&project, "etikk", "Gaver"), "Vår gave.");
        assert_eq!(below(&project, "etikk", "Varsling"), "Vår varsling.");
        let before = project.text("site/9901-sandvik/etikk.html");
        project.run(&[&["accept"], selection, &["--in", LAYER]].concat());
        assert_eq!(found(&project), Vec::<String>::new(), "{}", read(&project, KOMMUNE));
        project.build();
        assert_eq!(project.text("site/9901-sandvik/etikk.html"), before);
        let written = text.replace("gaver}", "x}").replace("#varsling", "#gaver").replace("x}", "varsling}");
        assert_eq!(read(&project, KOMMUNE), written);
    }
}

#[test]
fn where_an_id_is_used_again_an_override_goes_with_its_text() {
    let again = [("gaver", "Lån"), ("gavene", "Gaver"), ("varsling", "Varsling"), ("kontakt", "Kontakt")];
    let project = after("## {#gaver}\n\nVår gave.\n", &[("etikk", module("etikk", &again))]);
    assert_eq!(found(&project), ["1 W08"]);
    assert_eq!(
        (below(&project, "etikk", "Gaver"), below(&project, "etikk", "Lån")),
        ("Vår gave.".into(), "Lån fra basen.".into())
    );
    accept(&project);
    assert_eq!(read(&project, KOMMUNE), "## {#gavene}\n\nVår gave.\n");

    // in another module, with what is placed by it
    let text = "## {#gaver}\n\nVår gave.\n\n## {#gaver append}\n\nMer.\n\n## Ny {#ny in=gaver}\n\nNy.\n\n### Under {#under}\n\nU.\n\n## {#kontakt}\n\nVår.\n";
    let again = [("gaver", "Lån"), ("varsling", "Varsling"), ("kontakt", "Kontakt")];
    let project =
        after(text, &[("etikk", module("etikk", &again)), ("habilitet", module("habilitet", &[("gaver", "Gaver")]))]);
    assert_eq!(found(&project), ["1 W08", "5 W08", "9 W08"]);
    assert_eq!(
        (below(&project, "habilitet", "Gaver"), below(&project, "etikk", "Lån")),
        ("Vår gave.".into(), "Lån fra basen.".into())
    );
    let before = project.text("site/9901-sandvik/habilitet.html");
    accept(&project);
    assert_eq!(found(&project), Vec::<String>::new());
    project.build();
    assert_eq!(project.text("site/9901-sandvik/habilitet.html"), before);
    assert_eq!(read(&project, KOMMUNE), "## {#kontakt}\n\nVår.\n");
    assert!(read(&project, &KOMMUNE.replace("etikk", "habilitet")).ends_with("### Under {#under}\n\nU.\n"));

    // with its subsections
    let with = |ids: &str, text: &str| {
        module("etikk", &SECTIONS)
            .replace("## Varsling {#varsling}", &format!("### Grense {{#grense}}\n\nG.\n\n## {ids}"))
            + text
    };
    for operation in ["remove", "whole"] {
        let project = after("", &[("etikk", with("Varsling {#varsling}", ""))])
            .write(KOMMUNE, format!("## {{#gaver {operation}}}\n"));
        accept(&project);
        let project = changed(
            project,
            &[(
                "etikk",
                with("Varsling {#varsling}", "").replace("{#gaver}", "{#x}").replace("{#varsling}", "{#gaver}"),
            )],
        );
        assert_eq!(found(&project), ["1 W08"], "{operation}");
    }
}

#[test]
fn an_override_stays_where_its_record_tells_nothing() {
    let same = [("gaver", "Gaver"), ("kontakt", "Gaver")];
    let text = "## {#gaver}\n\nVår gave.\n\n## {#kontakt}\n\nVår kontakt.\n";
    // two with one text, of which one is edited
    let project = after("", &[("etikk", module("etikk", &same))]).write(KOMMUNE, text);
    accept(&project);
    let project = project.edit("content/base/etikk.md", "Gaver fra basen.", "Gaver fra basen nå.");
    assert_eq!(found(&project), ["1 W01"]);
    // and one whose text is in two places now
    let again = [("gaver", "Lån"), ("a", "Gaver"), ("b", "Gaver")];
    let project = after("## {#gaver}\n\nVår gave.\n", &[("etikk", module("etikk", &again))]);
    assert_eq!(found(&project), ["1 W01"]);
    // and a heading without a text
    let bare =
        |id: &str| format!("---\ntitle: E\n---\n# E {{#etikk}}\n\nI.\n\n## Del {{#{id}}}\n\n## Gaver {{#x}}\n\nA.\n");
    let project = after("", &[("etikk", bare("gaver"))]).write(KOMMUNE, "## {#gaver}\n\nVår.\n");
    accept(&project);
    let project = project.write("content/base/etikk.md", bare("y").replace("#x", "#gaver"));
    assert_eq!(found(&project), ["1 W01"]);
}

#[test]
fn what_an_editor_called_editorial_is_the_same_text() {
    let project = after("## {#gaver}\n\nVår gave.\n", &[]).edit("content/base/etikk.md", "Gaver fra", "Gaver, fra");
    assert_eq!(project.run(&["accept", "--editorial", "etikk#gaver"]).status, 0);
    let project = project.edit("content/base/etikk.md", "#gaver}", "#varsling}").edit(
        "content/base/etikk.md",
        "Varsling {#varsling}",
        "Varsling {#gaver}",
    );
    assert_eq!(found(&project), ["1 W08"]);
    assert_eq!(below(&project, "etikk", "Gaver"), "Vår gave.");
}

#[test]
fn each_layer_of_a_chain_goes_with_the_text_below_it() {
    let fylke = "content/layers/fylke/99-kystfylke";
    let swapped = [("varsling", "Gaver"), ("gaver", "Varsling"), ("kontakt", "Kontakt")];
    let project = after("", &[])
        .write(&format!("{fylke}/layer.yaml"), "kind: fylke\nname: Kyst\nlanguages: [nn, nb]\n")
        .write(&format!("{fylke}/etikk.md"), "## {#gaver}\n\nFylkets gåve.\n")
        .write(&format!("{fylke}/etikk.nb.md"), "## {#gaver}\n\nFylkets gave.\n")
        .write(
            "content/layers/kommune/9901-sandvik/layer.yaml",
            "kind: kommune\nname: Sandvik\nparent: fylke/99-kystfylke\n",
        )
        .write(KOMMUNE, "## {#gaver}\n\nVår gave.\n")
        .write("content/layers/samling/en/layer.yaml", "kind: samling\nname: En\nparent: kommune/9901-sandvik\n")
        .write(
            "content/layers/samling/en/etikk.md",
            "## {#gaver}\n\nSamlingens gave.\n\n## {#varsling}\n\nSamlingens varsling.\n",
        );
    for (layer, language) in
        [("fylke/99-kystfylke", "nn"), ("fylke/99-kystfylke", "nb"), (LAYER, "nb"), ("samling/en", "nb")]
    {
        assert_eq!(project.run(&["accept", "--all", "--in", layer, "--translation", language]).status, 0);
    }
    assert_eq!(project.findings(), Vec::<String>::new());
    let project = changed(project, &[("etikk", module("etikk", &swapped))]);
    let found = project.findings();
    assert!(found.len() == 4 && found.iter().all(|found| found.contains(" W08 ")), "{found:#?}");
    assert_eq!(below(&project, "etikk", "Gaver"), "Vår gave.");
    let text = project.text("site/en/etikk.html");
    assert!(
        text.contains("\nGaver\nSamlingens gave.\n") && text.contains("\nVarsling\nSamlingens varsling."),
        "{text}"
    );
}

#[test]
fn an_older_id_is_of_one_section_and_of_none_that_is_there() {
    let with = |sections: &[(&str, &str)]| module("etikk", sections);
    for (sections, expected) in [
        (vec![("a was=varsling", "A"), ("varsling", "B")], vec!["8 E12"]),
        (vec![("a was=gaver", "A"), ("b was=gaver", "B")], vec!["12 E12"]),
        (vec![("a was=gaver", "A"), ("b was=etikk#gaver", "B")], vec!["12 E12"]),
        (vec![("a was=a", "A")], vec!["8 E12"]),
        (vec![("a was=andre#andre", "A")], vec!["8 E12"]),
        (vec![("a was=andre#gaver was=gaver was=etikk#b", "A"), ("c was=d", "C")], vec![]),
    ] {
        let project = after("", &[("etikk", with(&sections)), ("andre", module("andre", &[]))]).remove(KOMMUNE);
        let found: Vec<String> =
            found(&project).iter().map(|found| found.replace("content/base/etikk.md:", "")).collect();
        assert_eq!(found, expected, "{sections:?}");
    }
    // of any layer that owns the section
    let text = "## Ny {#ny after=gaver was=gammel}\n\nA.\n\n## To {#to after=gaver was=varsling}\n\nA.\n";
    let project =
        after("", &[("etikk", with(&[("gaver was=gammel", "Gaver"), ("varsling", "V")]))]).write(KOMMUNE, text);
    assert_eq!(found(&project), ["1 E12", "5 E12"]);
}

#[test]
fn an_older_id_is_none_for_a_section_of_the_layer() {
    let renamed = [("etikk", module("etikk", &[("g2 was=gaver", "Gaver"), ("varsling", "V")]))];
    let project = after("", &renamed).write(KOMMUNE, "## Ny {#gaver after=varsling}\n\nNy.\n");
    let found = project.findings();
    assert!(
        matches!(found.as_slice(), [one] if one.contains(" E07 `gaver` is what the course's section `g2` was called")),
        "{found:?}"
    );
}

#[test]
fn two_overrides_of_what_is_one_section_now_are_told_who_made_it_one() {
    let one = [("etikk", module("etikk", &[("gaver was=varsling", "Gaver og varsling"), ("kontakt", "Kontakt")]))];
    for text in [
        "## {#gaver}\n\nVår.\n\n## {#varsling}\n\nVårt.\n",
        "## {#gaver remove}\n\n## {#varsling}\n\nVårt.\n",
        "## {#gaver}\n\nVår.\n\n## {#varsling whole}\n\nVårt.\n",
        "## {#gaver remove}\n\n## {#varsling remove}\n",
    ] {
        let project = after(text, &one);
        let mut found = project.findings();
        found.retain(|one| one.contains(" E08 "));
        let says = "the course has one section, `gaver`, for what this layer replaces or removes as";
        assert!(matches!(found.as_slice(), [one] if one.contains(says)), "{text}{found:?}");
        let kept = text.split("\n## ").next().unwrap().to_owned();
        let project = project.write(KOMMUNE, kept);
        // what it was written for is another section now, which is accepted by itself
        for address in ["gaver", "varsling"] {
            project.run(&["accept", &format!("etikk#{address}"), "--in", LAYER]);
        }
        accept(&project);
        assert_eq!(project.findings(), Vec::<String>::new(), "{text}");
    }
    // and where one is within the other
    let text = module("etikk", &SECTIONS).replace("## Varsling", "### Varsling");
    let project = after("## {#gaver remove}\n\n## {#varsling}\n\nVårt.\n", &[("etikk", text)]);
    let found = project.findings();
    assert!(found.iter().any(|one| one.contains(" E08 `varsling` is in `gaver`")), "{found:?}");
}

#[test]
fn a_translation_follows_what_its_original_was_called() {
    let nynorsk = "content/base/etikk.nn.md";
    let text = "# Etikk {#etikk}\n\nInn.\n\n## Gåver {#gaver}\n\nGåver frå basen.\n";
    let project = after("", &[("etikk", module("etikk", &SECTIONS))]).write(nynorsk, text);
    assert_eq!(project.run(&["accept", "--all", "--in", "base"]).status, 0);
    let project = project.edit("content/base/etikk.md", "{#gaver}", "{#gavene was=gaver}").remove(KOMMUNE);
    let found = project.findings();
    let says = " W08 `gaver` is called `gavene` in `etikk.md`; write `{#gavene}` here too";
    assert!(matches!(found.as_slice(), [one] if one.contains(says)), "{found:?}");
    project.build();
    assert!(project.text("site/program/nn/etikk.html").contains("\nGåver\nGåver frå basen."));
    let renamed = project.edit(nynorsk, "{#gaver}", "{#gavene}");
    assert_eq!(renamed.findings(), Vec::<String>::new());
    // one text is no translation of two
    let found = renamed.write(nynorsk, format!("{text}\n## Meir {{#gavene}}\n\nMeir.\n")).findings();
    assert!(found.iter().any(|one| one.contains(" E12 ")), "{found:?}");
}

#[test]
fn what_has_moved_to_what_the_layer_takes_away_is_told() {
    let text = "## {#gaver}\n\nVår gave.\n\n## Ny {#ny after=gaver}\n\nNy.\n";
    let moved =
        [("etikk", module("etikk", &SECTIONS[1..])), ("vern", module("vern", &[("gaver was=etikk#gaver", "Gaver")]))];
    let project =
        after(text, &moved).write(&KOMMUNE.replace("etikk", "vern"), "---\nreplace: page\n---\n# V {#v}\n\nVår.\n");
    assert_eq!(found(&project)[..2], ["1 E08", "5 E03"]);
    let project = after(text, &moved).edit(
        "content/layers/kommune/9901-sandvik/layer.yaml",
        "name:",
        "modules: {remove: [vern]}\nname:",
    );
    assert_eq!(found(&project)[..2], ["1 E02", "5 E02"]);
}

#[test]
fn all_of_a_text_moves_in_every_language() {
    let text = "## {#gaver whole}\n\nVår gave.\n\n### Under {#under}\n\nU.\n\n## {#varsling append}\n\nMer.\n\n## Ny {#ny after=kontakt}\n\nNy.\n";
    let nynorsk =
        "## {#gaver}\n\nVår gåve.\n\n### Under {#under}\n\nUn.\n\n## {#varsling}\n\nMeir.\n\n## Ny {#ny}\n\nNynorsk.\n";
    let project = after("", &[])
        .write("content/layers/kommune/9901-sandvik/layer.yaml", "kind: kommune\nname: Sandvik\nlanguages: [nb, nn]\n")
        .write(KOMMUNE, text)
        .write(&KOMMUNE.replace(".md", ".nn.md"), nynorsk);
    accept(&project);
    assert_eq!(project.run(&["accept", "--all", "--in", LAYER, "--translation", "nn"]).status, 0);
    assert_eq!(project.findings(), Vec::<String>::new());
    let sections = SECTIONS.map(|(id, title)| (format!("{id} was=etikk#{id}"), title));
    let sections = sections.each_ref().map(|(id, title)| (id.as_str(), *title));
    let project = changed(project, &[("vern", module("vern", &sections))]).remove("content/base/etikk.md");
    assert_eq!(found(&project), ["1 W08", "13 W08", "9 W08"]);
    project.build();
    let before = ["", "nn/"].map(|language| project.text(&format!("site/9901-sandvik/{language}vern.html")));
    accept(&project);
    assert_eq!(project.findings(), Vec::<String>::new());
    project.build();
    assert_eq!(["", "nn/"].map(|language| project.text(&format!("site/9901-sandvik/{language}vern.html"))), before);
    assert_eq!(read(&project, &KOMMUNE.replace("etikk", "vern")), text);
    assert_eq!(read(&project, &KOMMUNE.replace("etikk", "vern.nn")), nynorsk);
    assert_eq!(read(&project, KOMMUNE) + &read(&project, &KOMMUNE.replace(".md", ".nn.md")), "");
}

#[test]
fn a_text_that_moves_takes_its_footnotes_along() {
    let text = "## {#gaver}\n\nVår.[^a] Og.[^b]\n\n[^b]: B.\n\n## {#varsling append}\n\nMer.[^b]\n\n[^a]: A.\n";
    let moved =
        [("etikk", module("etikk", &SECTIONS[1..])), ("vern", module("vern", &[("gaver was=etikk#gaver", "Gaver")]))];
    let project =
        after(text, &moved).write(&KOMMUNE.replace("etikk", "vern"), "## {#vern append}\n\nMer.[^a]\n\n[^a]: Annen.\n");
    accept(&project);
    assert_eq!(project.findings(), Vec::<String>::new(), "{}", read(&project, &KOMMUNE.replace("etikk", "vern")));
    assert_eq!(read(&project, KOMMUNE), "## {#varsling append}\n\nMer.[^b]\n\n\n[^b]: B.\n");
    let there = read(&project, &KOMMUNE.replace("etikk", "vern"));
    assert!(there.ends_with("## {#gaver}\n\nVår.[^gaver-a] Og.[^b]\n\n[^b]: B.\n\n[^gaver-a]: A.\n"), "{there}");
}
