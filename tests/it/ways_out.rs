//! Messages that name the right layer and the right thing, and whose way out is one.

use crate::driver::Project;

const BASE: &str = "content/base/etikk.md";
const FYLKE: &str = "content/layers/fylke/99-kystfylke";
const KOMMUNE: &str = "content/layers/kommune/9901-sandvik";
const FILE: &str = "content/layers/kommune/9901-sandvik/etikk.md";

/// A base of two modules, a fylke over it, and a kommune over that.
fn project() -> Project {
    let config = "title: Prøve\nlayers: [fylke, kommune, samling]\nlanguages: {nb: [nn], nn: [nb]}\n";
    let etikk = "---\ntitle: Etikk\n---\n# Etikk {#etikk}\n\nInn.\n\n## Gaver {#gaver}\n\nTekst.\n\n## Kontakt {#kontakt}\n\nTekst.\n";
    Project::empty()
        .write("content/lagvis.yaml", config)
        .write(BASE, etikk)
        .write("content/base/plan.md", "---\ntitle: Plan\n---\n# Plan {#plan}\n\nInn.\n")
        .write(&format!("{FYLKE}/layer.yaml"), "kind: fylke\nname: Kystfylke\n")
        .write(
            &format!("{KOMMUNE}/layer.yaml"),
            "kind: kommune\nname: Sandvik\nnumber: \"9901\"\nparent: fylke/99-kystfylke\n",
        )
}

/// The findings that have a code.
fn with(project: &Project, code: &str) -> Vec<String> {
    project.findings().into_iter().filter(|line| line.contains(&format!(" {code} "))).collect()
}

#[test]
fn base_is_not_blamed_for_what_a_fylke_has_withdrawn() {
    let own = "## Ombudet {#ombud after=gaver}\n\nTekst.\n\n## Fylkets {#gaver}\n\nFylkets tekst.\n";
    let project = project()
        .write(&format!("{FYLKE}/etikk.md"), own)
        .write(FILE, "## Vårt {#ombud}\n\nVårt.\n\n## Vår {#gaver}\n\nVårt.\n");
    for layer in ["fylke/99-kystfylke", "kommune/9901-sandvik"] {
        assert_eq!(project.run(&["accept", "--all", "--in", layer]).status, 0);
    }
    let project = project.remove(&format!("{FYLKE}/etikk.md"));
    let found = with(&project, "E02");
    assert!(
        matches!(found.as_slice(), [one] if one.contains("fylke/99-kystfylke or a layer below it removed it")),
        "{found:?}"
    );
    let found = with(&project, "W01");
    assert!(
        matches!(found.as_slice(), [one] if one.contains("base now has another text than the one that you replaced")),
        "{found:?}"
    );
}

#[test]
fn who_removed_a_module_is_named_wherever_the_module_is_asked_for() {
    // to remove what is gone stops nothing
    for (line, code) in
        [("remove: [plan]", "W03"), ("move: {plan: {after: etikk}}", "E02"), ("move: {etikk: {after: plan}}", "E02")]
    {
        let config = format!("kind: kommune\nname: Sandvik\nparent: fylke/99-kystfylke\nmodules: {{{line}}}\n");
        let project = project()
            .write(&format!("{FYLKE}/layer.yaml"), "kind: fylke\nname: Kystfylke\nmodules: {remove: [plan]}\n")
            .write(&format!("{KOMMUNE}/layer.yaml"), config)
            .write(&format!("{KOMMUNE}/plan.md"), "## Vår {#plan}\n\nVårt.\n");
        let mut found = with(&project, "E02");
        found.extend(with(&project, code).into_iter().filter(|_| code != "E02"));
        assert_eq!(found.len(), 2, "{line}: {found:?}");
        let gone =
            |one: &String| one.contains("fylke/99-kystfylke removed it") || one.contains("no module `plan` below");
        assert!(found.iter().all(gone), "{line}: {found:?}");
    }
}

#[test]
fn what_is_only_set_is_not_asked_for_again() {
    for own in ["remove: [title]", "add: {title: [Mer]}", "remove: {title: [Etikk]}"] {
        let found = with(&project().write(FILE, format!("---\n{own}\n---\n")), "E17");
        assert!(
            matches!(found.as_slice(), [one] if one.contains("`title: …`") && !one.contains("did you mean")),
            "{found:?}"
        );
    }
    let followed = project().write(FILE, "---\ntitle: Vår\n---\n");
    assert!(with(&followed, "E17").is_empty());
}

#[test]
fn every_count_says_of_what_it_is() {
    let project = project()
        .write(&format!("{FYLKE}/etikk.md"), "## Fylkets {#kontakt}\n\nFylkets tekst.\n")
        .write(FILE, "## Vårt {#ukjent}\n\nVårt.\n\n## Vår {#gaver}\n\nVårt.\n\n## Vår {#kontakt}\n\nVårt.\n");
    let said = project.run(&["check"]).stdout;
    assert!(said.contains("3 editions checked: 1 error in 1 layer, 3 warnings in 2 layers, 0 notices"), "{said}");
    let said = project.run(&["check", "--all"]).stdout;
    for words in ["own sections", "texts changed below", "sections and values to fill in", "layers that replace it"] {
        assert!(said.contains(words), "{said}");
    }
}
