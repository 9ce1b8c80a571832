//! `explain` and `explain --impact` never say less than `check`.
//!
//! A world is a base of one module and three layers over it that do whatever they like to its sections. The base is changed in one
//! place. Whoever is told of something after it was named before it.

use std::collections::BTreeSet;

use proptest::prelude::*;

use crate::driver::Project;

/// The sections of the one module: the level of each.
const LEVELS: [usize; 6] = [2, 3, 3, 2, 3, 2];

/// The layers, lowest first, each over the one before it.
const LAYERS: [&str; 3] = ["fylke/99-kystfylke", "kommune/9901-sandvik", "samling/sam"];

const BASE: &str = "content/base/etikk.md";
const FYLKE: &str = "content/layers/fylke/99-kystfylke";
const KOMMUNE: &str = "content/layers/kommune/9901-sandvik";

/// The base: what the heading and the text of each section are.
#[derive(Clone, Debug)]
struct Base([Option<(String, &'static str, &'static str)>; 6]);

impl Base {
    fn new() -> Self {
        Self(std::array::from_fn(|at| Some((format!("s{at}"), "", "Teksten."))))
    }

    fn markdown(&self) -> String {
        let sections = self.0.iter().enumerate().filter_map(|(at, section)| {
            let (id, word, text) = section.as_ref()?;
            Some(format!("{} Del {at} {{#{id}{word}}}\n\n{text}\n\n", "#".repeat(LEVELS[at])))
        });
        format!("---\ntitle: Etikk\n---\n# Etikk {{#etikk}}\n\nInnledning.\n\n{}", sections.collect::<String>())
    }

    /// Changes one thing; the sections that it concerns.
    fn change(&mut self, at: usize, kind: u8) -> Vec<String> {
        let own = format!("s{at}");
        let section = self.0[at].as_mut().unwrap();
        match kind {
            0 => section.2 = "En ny tekst.",
            1 => section.1 = " locked",
            2 => section.1 = " add-only",
            3 => self.0[at] = None,
            4 => section.0 = "nytt-navn".to_owned(),
            5 => section.1 = " retiring",
            6 => section.1 = " required=kommune",
            // the section with its subsections
            7 => {
                let end = (at + 1..6).find(|next| LEVELS[*next] <= LEVELS[at]).unwrap_or(6);
                self.0[at..end].fill(None);
            }
            // the id goes to the next section, whose own nobody has then
            _ => {
                self.0[at] = None;
                let next = (at + 1) % 6;
                self.0[next].as_mut().unwrap().0.clone_from(&own);
                return vec![own, format!("s{next}")];
            }
        }
        vec![own]
    }
}

/// What the layer at a place of the list does, as Markdown.
fn operation(layer: usize, (section, kind): (usize, u8)) -> String {
    let id = format!("s{section}");
    match kind {
        0 => format!("## Vår {{#{id}}}\n\nVår tekst {layer}.\n\n"),
        1 => format!("## {{#{id} append}}\n\nOgså {layer}.\n\n"),
        2 => format!("## {{#{id} prepend}}\n\nFørst {layer}.\n\n"),
        3 => format!("## {{#{id} remove}}\n\n"),
        4 => format!(
            "## Alt {{#{id} whole}}\n\nAlt er vårt {layer}.\n\n### Under {{#under-{layer}-{section}}}\n\nMer.\n\n"
        ),
        5 => format!("## Ny {{#ny-{layer}-{section} after={id}}}\n\nNytt, se [der](#s{}).\n\n", (section + 2) % 6),
        6 => format!("## Ny {{#inni-{layer}-{section} in={id}}}\n\nNytt.\n\n"),
        7 => format!("## {{#{id} if=modell:b}}\n\nBare i noen {layer}.\n\n"),
        // what a layer below may have made
        8 => format!("## Om det nye {{#ny-0-{section}}}\n\nVi mener {layer}.\n\n"),
        9 => format!("## Ved det nye {{#ved-{layer}-{section} after=ny-0-{section}}}\n\nNytt.\n\n"),
        // a whole page, or the removal of the module, is the layer's only operation
        _ => String::new(),
    }
}

fn project(base: &Base, layers: &[Vec<(usize, u8)>]) -> Project {
    let kinds = "title: Prøve\nlayers: [fylke, kommune, samling]\nparameters:\n  modell: {type: choice, of: [a, b], default: a}\n";
    let mut project = Project::empty().write("content/lagvis.yaml", kinds).write(BASE, base.markdown());
    for (at, operations) in layers.iter().enumerate() {
        let (kind, _) = LAYERS[at].split_once('/').unwrap();
        let parent = if at == 0 { String::new() } else { format!("parent: {}\n", LAYERS[at - 1]) };
        let folder = format!("content/layers/{}", LAYERS[at]);
        let all = operations.iter().find(|(_, kind)| *kind > 9);
        let modules = all.filter(|(_, kind)| *kind == 11).map_or("", |_| "modules: {remove: [etikk]}\n");
        project = project.write(&format!("{folder}/layer.yaml"), format!("kind: {kind}\nname: Lag\n{parent}{modules}"));
        let text = match all {
            Some((section, 10)) => {
                format!("---\nreplace: page\n---\n# Vår {{#etikk}}\n\nAlt.\n\n## Vår {{#s{section}}}\n\nVår {at}.\n")
            }
            Some(_) => continue,
            None => operations.iter().map(|one| operation(at, *one)).collect(),
        };
        project = project.write(&format!("{folder}/etikk.md"), text);
    }
    project
}

/// The findings in the layers' files, each as its place and code: the words of what is told already may change.
fn told(project: &Project) -> BTreeSet<String> {
    let found = project.findings().into_iter().filter(|line| line.starts_with("content/layers/"));
    found.map(|line| line.split(' ').take(2).collect::<Vec<_>>().join(" ")).collect()
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 48, failure_persistence: None, ..ProptestConfig::default() })]

    /// Whoever is told of a change of the base was named by `--impact` before it.
    #[test]
    fn whoever_is_told_was_named(
        layers in prop::collection::vec(prop::collection::vec((0..6_usize, 0..12_u8), 0..5), 3),
        (at, kind) in (0..6_usize, 0..9_u8),
        accepts in any::<bool>(),
    ) {
        let mut base = Base::new();
        let project = project(&base, &layers);
        if accepts {
            LAYERS.iter().for_each(|layer| drop(project.run(&["accept", "--all", "--in", layer])));
        }
        let before = told(&project);
        let changed = base.change(at, kind);
        let named: String = changed.iter().map(|id| project.run(&["explain", "--impact", &format!("etikk#{id}")]).stdout).collect();
        let project = project.write(BASE, base.markdown());
        for line in told(&project).difference(&before) {
            let layer = LAYERS.iter().find(|layer| line.contains(*layer)).unwrap();
            // whom a slot stops is counted
            let is_named = named.contains(&format!("  {layer}  ")) || line.ends_with(" E06") && named.contains("would stop");
            prop_assert!(is_named, "{line}\n{named}\n{}", base.markdown());
        }
    }
}

/// A base with a fylke over it and a kommune over that, whose files for the module are these.
fn over(base: &str, fylke: &str, kommune: &str) -> Project {
    let config = "title: Prøve\nlayers: [fylke, kommune, samling]\nparameters:\n  modell: {type: choice, of: [a, b], default: a}\n";
    let mut project = Project::empty().write("content/lagvis.yaml", config).write(BASE, base);
    let parent = "kind: kommune\nname: Sandvik\nnumber: \"9901\"\nparent: fylke/99-kystfylke\n";
    project = project.write(&format!("{FYLKE}/layer.yaml"), "kind: fylke\nname: Kystfylke\n");
    project = project.write(&format!("{KOMMUNE}/layer.yaml"), parent);
    for (folder, text) in [(FYLKE, fylke), (KOMMUNE, kommune)].into_iter().filter(|(_, text)| !text.is_empty()) {
        project = project.write(&format!("{folder}/etikk.md"), text);
    }
    project
}

fn impact(project: &Project, what: &str) -> String {
    project.run(&["explain", "--impact", what]).stdout
}

fn explain(project: &Project, what: &str) -> String {
    project.run(&["explain", what, "--for", "9901-sandvik"]).stdout
}

const PLAIN: &str = "---\ntitle: Etikk\nsummary: Kort.\n---\n# Etikk {#etikk}\n\nInn.\n\n## Gaver {#gaver}\n\nTekst.\n\n### Grense {#grense}\n\nTekst.\n\n## Kontakt {#kontakt}\n\nTekst.\n";

#[test]
fn who_is_stopped_by_a_lock_is_named_after_it_too() {
    let locked = PLAIN.replace("{#gaver}", "{#gaver locked}").replace("{#grense}", "{#grense locked}");
    let page = "---\nreplace: page\n---\n# Vår {#etikk}\n\nAlt.\n";
    for (own, hit) in [
        ("## {#gaver append}\n\nMer.\n", "append"),
        ("## Våre {#gaver}\n\nVårt.\n", "replace"),
        ("## {#gaver if=modell:b}\n\nVårt.\n", "replace"),
        ("## {#gaver remove}\n", "remove"),
        ("## Alt {#gaver whole}\n\nVårt.\n", "whole"),
        (page, "page"),
    ] {
        for base in [PLAIN, &locked] {
            let said = impact(&over(base, "", own), "etikk#gaver");
            let line = said.lines().find(|line| line.contains("9901-sandvik")).unwrap_or_default();
            assert!(line.contains(hit), "{own}{said}");
            assert_eq!(line.contains("(stopped already: E"), base == locked, "{own}{said}");
        }
    }
    for own in ["## {#gaver remove}\n", "## Alt {#gaver whole}\n\nVårt.\n", page] {
        let project = over(&locked, "", own);
        assert!(impact(&project, "etikk#grense").contains("9901-sandvik"), "{own}");
        let explained = explain(&project, "etikk#grense");
        assert!(explained.contains("refused kommune/9901-sandvik"), "{own}{explained}");
        assert!(explained.contains("is not published until this is mended:\n  E"), "{own}{explained}");
    }
}

#[test]
fn a_section_that_a_fylke_owns_has_an_impact_too() {
    let fylke = "## Ombudet {#ombud after=gaver}\n\nTekst, se [kontakt](#kontakt).\n";
    let project = over(PLAIN, fylke, "## {#ombud append}\n\nMer.\n\n## Nytt {#nytt after=ombud}\n\nTekst.\n");
    let said = impact(&project, "etikk#ombud");
    assert!(said.contains("added to by 1 layer") && said.contains("new sections placed by 1 layer"), "{said}");
    assert!(!said.contains("fylke/99-kystfylke"), "it is its own: {said}");
    let said = impact(&project, "etikk#gaver");
    assert!(said.contains("built on what those do by 1 layer") && said.contains("append `ombud`"), "{said}");
    assert!(impact(&project, "etikk#kontakt").contains("linked to by 1 layer"));
    let of = project.run(&["explain", "--impact", "etikk#gaver", "--for", "99-kystfylke"]).stdout;
    assert!(of.starts_with("no layer names"), "nobody over the fylke names it: {of}");
    let none = project.run(&["explain", "--impact", "etikk#ombudd"]);
    assert!(none.status == 2 && none.stderr.contains("no section `ombudd`"), "{}", none.stderr);
}

#[test]
fn subsections_that_would_fall_to_what_a_layer_removes_are_named() {
    let base = format!("{PLAIN}\n### Tid {{#tid}}\n\nTekst.\n");
    let project = over(&base, "## {#gaver remove}\n", "## Vår {#tid}\n\nVår tid.\n");
    assert!(impact(&project, "etikk#kontakt").contains("  kommune/9901-sandvik  replace `tid`"));
    let project = project.edit(BASE, "## Kontakt {#kontakt}\n\nTekst.\n", "");
    assert!(told(&project).iter().any(|line| line.starts_with(KOMMUNE) && line.ends_with("E02")));
}

#[test]
fn fields_keys_and_pictures_are_explained_and_have_an_impact() {
    let picture = |project: Project, folder: &str| {
        let svg = "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 1 1\"/>";
        let row = "a.svg: {caption: Et bilde, credit: Vi, licence: CC0-1.0}\n";
        project.write(&format!("{folder}/assets/a.svg"), svg).write(&format!("{folder}/assets/assets.yaml"), row)
    };
    let base = PLAIN.replace("title: Etikk\n", "title: Etikk\nansvar: {leder: Ola}\n");
    let project = over(&base, "---\ntitle: Vår etikk\n---\n", "---\nansvar: {leder: Kari}\n---\n").edit(
        "content/lagvis.yaml",
        "title: Prøve\n",
        "title: Prøve\nfields:\n  ansvar: {type: map}\n",
    );
    let project = picture(picture(project, "content/base"), KOMMUNE);
    for (what, path) in [
        ("etikk#front.title", "fylke/99-kystfylke"),
        ("etikk#front.ansvar.leder", "kommune/9901-sandvik"),
        ("etikk#front.ansvar", "kommune/9901-sandvik"),
        ("assets/a.svg", "kommune/9901-sandvik"),
    ] {
        let said = impact(&project, what);
        assert!(said.contains("replaced by 1 layer") && said.contains(&format!("  {path}  ")), "{said}");
    }
    for what in ["etikk#front.title", "etikk#front.ansvar.leder", "assets/a.svg"] {
        let said = explain(&project, what);
        let layers: Vec<bool> =
            said.lines().filter(|line| line.contains("content/")).map(|line| line.contains("base")).collect();
        assert!(layers.starts_with(&[false, true]), "the highest first: {said}");
        assert!(said.contains(" text was not recorded") || said.contains("is the same"), "{what}: {said}");
    }
    let locked = project.edit("content/lagvis.yaml", "{type: map}", "{type: map, policy: locked}");
    assert!(impact(&locked, "etikk#front.ansvar").contains("replaced by 1 layer"));
}

#[test]
fn what_stops_an_edition_is_said_beside_what_can_be_explained() {
    let project = over(PLAIN, "## {#gaver remove}\n", "## Våre {#gaver}\n\nVårt.\n\n## {#kontakt append}\n\nMer.\n");
    let said = explain(&project, "etikk#kontakt");
    assert!(said.contains("shown   kommune/9901-sandvik"), "{said}");
    assert!(said.contains("is not published until this is mended:\n  E"), "{said}");
    let said = explain(&project, "etikk#gaver");
    assert!(said.contains("fylke/99-kystfylke removed it") && said.contains("refused kommune/9901-sandvik"), "{said}");
    let said = explain(&over(PLAIN, "", "## Nei {#finnes-ikke}\n\nVårt.\n"), "etikk#finnes-ikke");
    assert!(said.contains("refused kommune/9901-sandvik") && said.contains("E01"), "{said}");
    let circle = over(PLAIN, "", "")
        .write(&format!("{KOMMUNE}/layer.yaml"), "kind: kommune\nname: S\nparent: kommune/9901-sandvik\n");
    let said = circle.run(&["explain", "etikk", "--for", "9901-sandvik"]);
    assert!(said.status == 2 && said.stderr.contains("E22"), "{}", said.stderr);
}

#[test]
fn what_check_finds_in_a_text_is_said_where_that_is_explained() {
    let base = PLAIN.replace("{#gaver}", "{#gaver retiring}");
    let said = explain(&over(&base, "", "## {#gaver append}\n\nMer.\n"), "etikk#gaver");
    assert!(said.contains("W14") && said.contains("etikk.md:1"), "{said}");
    let said = explain(&over(PLAIN, "", "## Våre {#gaver}\n\nVårt.\n"), "etikk#gaver");
    assert!(said.contains("W02"), "{said}");
    let said = explain(&over(PLAIN, "", "## Alt {#gaver whole}\n\nVårt.\n"), "etikk#grense");
    assert!(said.contains("removed it") && said.contains("W02"), "{said}");
}
