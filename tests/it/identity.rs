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
