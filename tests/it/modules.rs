//! What layers do to the list of modules, and the numbers and parents of layers.

use crate::driver::Project;

const PROGRAMME: &str = "title: Prøve\nlayers: [fylke, kommune, samling]\nlanguages: {nb: []}\n";
const REGISTER: &str = "content/register/kommuner.csv";
const COLUMNS: &str = "kommunenummer,navn,fylkesnummer,fylke,maalform,offisielt_navn,navn_se\n";
const SANDVIK: &str = "content/layers/kommune/9901-sandvik/layer.yaml";

fn project(slugs: &[&str]) -> Project {
    let project = Project::empty().write("content/lagvis.yaml", PROGRAMME);
    slugs.iter().fold(project, |project, slug| {
        project.write(
            &format!("content/base/{slug}.md"),
            format!("---\ntitle: {slug}\n---\n# {slug} {{#{slug}}}\n\nTekst.\n"),
        )
    })
}

/// The modules of Sandvik's edition in order, and what is found.
fn order(project: &Project) -> (String, Vec<String>) {
    let list = project.run(&["list", "modules", "--for", "9901-sandvik"]);
    let slugs =
        list.stdout.lines().filter_map(|line| line.split_whitespace().find(|word| word.len() == 1 && word.is_ascii()));
    (slugs.collect(), project.findings())
}

fn moved(moves: &str) -> (String, Vec<String>) {
    let project = project(&["a", "b", "c", "d"]);
    order(&project.write(SANDVIK, format!("kind: kommune\nname: Sandvik\nmodules:\n  move: {{{moves}}}\n")))
}

#[test]
fn the_order_of_moves_does_not_matter() {
    let two = ["a: {after: c}", "c: {after: d}"];
    let same = ["a: {after: d}", "b: {after: d}"];
    let around = ["a: {before: d}", "d: {before: b}"];
    for (moves, expected) in [(two, "bdca"), (same, "cdab"), (around, "adbc")] {
        for moves in [moves, [moves[1], moves[0]]] {
            let (order, findings) = moved(&moves.join(", "));
            assert_eq!((order.as_str(), findings), (expected, Vec::new()), "{moves:?}");
        }
    }
}

#[test]
fn a_circle_of_moves_is_told() {
    for (moves, expected) in [
        ("a: {after: b}, b: {after: a}", 2),
        ("b: {before: a}, c: {after: b}, a: {after: c}", 3),
        ("a: {after: a}", 1),
        ("a: {after: b}, b: {after: a}, d: {before: a}", 2),
    ] {
        let (_, findings) = moved(moves);
        let circles = findings.iter().filter(|found| found.starts_with(&format!("{SANDVIK}:4 E01 ")));
        assert_eq!((circles.count(), findings.len()), (expected, expected), "{findings:#?}");
    }
}

#[test]
fn a_module_moves_by_the_place_that_a_lower_layer_gave_another() {
    let fylke = "kind: fylke\nname: Kystfylke\nmodules:\n  move: {a: {after: d}}\n";
    let kommune =
        "kind: kommune\nname: Sandvik\nparent: fylke/99-kystfylke\nmodules:\n  move: {d: {after: a}, b: {before: d}}\n";
    let project = project(&["a", "b", "c", "d"])
        .write("content/layers/fylke/99-kystfylke/layer.yaml", fylke)
        .write(SANDVIK, kommune);
    assert_eq!(order(&project), ("cabd".to_owned(), Vec::new()));
}

/// What is found in a project with these kommuner, each a folder and the lines of its file, over a fylke with the number 42.
fn numbers(register: &str, kommuner: &[(&str, &str)]) -> Vec<String> {
    let project =
        project(&["a"]).write("content/layers/fylke/42-agder/layer.yaml", "kind: fylke\nname: Agder\nnumber: \"42\"\n");
    let project = if register.is_empty() { project } else { project.write(REGISTER, format!("{COLUMNS}{register}")) };
    let written = kommuner.iter().fold(project, |project, (folder, lines)| {
        project.write(&format!("content/layers/kommune/{folder}/layer.yaml"), format!("kind: kommune\n{lines}"))
    });
    written.findings()
}

#[test]
fn every_layer_has_a_number_of_its_own() {
    let sandvik = ("9901-sandvik", "name: Sandvik\nnumber: \"9901\"\n");
    let found = numbers("", &[sandvik, ("fjordvik", "name: Fjordvik\nnumber: \"9901\"\n")]);
    assert_eq!(found.len(), 2, "{found:#?}");
    assert!(found[0].starts_with(&format!("{SANDVIK}:3 E31 ")) && found[0].contains("kommune/fjordvik"), "{found:#?}");
    assert!(found[1].starts_with("content/layers/kommune/fjordvik/layer.yaml:3 E31 "), "{found:#?}");
    let found = numbers("", &[("9901-sandvik", "name: Sandvik\nnumber: \"9902\"\n")]);
    assert!(matches!(found.as_slice(), [one] if one.starts_with(&format!("{SANDVIK}:3 E31 "))), "{found:#?}");
    assert_eq!(numbers("", &[sandvik, ("9902-sandvik", "name: Sandvik\nnumber: \"9902\"\n")]), Vec::<String>::new());
}

#[test]
fn a_number_is_that_of_the_register() {
    let register = "4203,Arendal,42,Agder,nøytral,Arendal,\n4205,Lindesnes,42,Agder,nøytral,Lindesnes,\n";
    let one = |folder: &str, name: &str, number: &str| {
        numbers(register, &[(folder, &format!("name: {name}\nnumber: \"{number}\"\n"))])
    };
    assert_eq!(one("4203-arendal", "Arendal kommune", "4203"), Vec::<String>::new());
    for (folder, name, number, code, said) in [
        ("4213-vik", "Vik", "4213", "E31", "did you mean `4203`?"),
        ("4230-lindesnes", "Lindesnes", "4230", "E31", "Lindesnes is number 4205 there"),
        ("4203-lindesnes", "Lindesnes", "4203", "W18", "Lindesnes is number 4205 there"),
    ] {
        let found = one(folder, name, number);
        let is_it = |found: &String| found.contains(&format!("/{folder}/layer.yaml:3 {code} ")) && found.contains(said);
        assert!(matches!(found.as_slice(), [one] if is_it(one)), "{found:#?}");
    }
}

#[test]
fn a_kommune_lies_over_its_fylke_with_a_folder_and_without() {
    let fylke = "kind: fylke\nname: Agder\nnumber: \"42\"\n";
    let arendal = "content/layers/kommune/4203-arendal/layer.yaml";
    let project = project(&["a"])
        .write(
            REGISTER,
            format!("{COLUMNS}4203,Arendal,42,Agder,nøytral,Arendal,\n4205,Lindesnes,42,Agder,nøytral,Lindesnes,\n"),
        )
        .write("content/layers/fylke/42-agder/layer.yaml", fylke)
        .write("content/layers/fylke/42-agder/a.md", "## Agder {#agder in=a}\n\nFylkets tekst.\n")
        .write(arendal, "kind: kommune\nname: Arendal\nnumber: \"4203\"\n");
    project.run(&["build", "--all", "--no-pdf"]);
    for edition in ["4203-arendal", "4205-lindesnes"] {
        assert!(project.text(&format!("site/{edition}/a.html")).contains("Fylkets tekst."), "{edition}");
    }
    let project = project.edit(arendal, "number:", "parent: base\nnumber:");
    assert_eq!(project.findings(), Vec::<String>::new());
    project.run(&["build", "--all", "--no-pdf"]);
    assert!(!project.text("site/4203-arendal/a.html").contains("Fylkets tekst."));
}

/// What is found where a section of the base must be filled in by `kind`, and layers have these texts for it.
fn slot(kind: &str, layers: &[(&str, &str)]) -> Vec<String> {
    let project = project(&[]).write(
        "content/base/a.md",
        format!(
            "---\ntitle: A\n---\n# A {{#a}}\n\nTekst.\n\n## Kontakt {{#kontakt required={kind}}}\n\nHer kommer det.\n"
        ),
    );
    let mut parent = "base";
    let project = layers.iter().fold(project, |project, (path, text)| {
        let config = format!("kind: {}\nname: Navn\nparent: {parent}\n", path.split('/').next().unwrap());
        parent = path;
        let project = project.write(&format!("content/layers/{path}/layer.yaml"), config);
        if text.is_empty() { project } else { project.write(&format!("content/layers/{path}/a.md"), text) }
    });
    let found = project.findings().into_iter().filter(|found| !found.contains(" W02 "));
    found.collect()
}

#[test]
fn a_slot_binds_only_a_chain_that_reaches_its_kind() {
    let (fylke, kommune, samling) = ("fylke/kyst", "kommune/vik", "samling/start");
    assert_eq!(slot("fylke", &[(kommune, "")]), Vec::<String>::new());
    assert_eq!(slot("kommune", &[(fylke, ""), (samling, "")]), Vec::<String>::new());
    assert_eq!(slot("fylke", &[(fylke, "## {#kontakt}\n\nVårt.\n"), (kommune, "")]), Vec::<String>::new());
    for layers in [&[(fylke, ""), (kommune, "")][..], &[(fylke, ""), (kommune, ""), (samling, "")]] {
        let found = slot("fylke", layers);
        let is_it = |one: &String| {
            one.starts_with("content/layers/fylke/kyst/layer.yaml:1 E06 ")
                && one.contains("content/layers/fylke/kyst/a.md")
        };
        assert!(matches!(found.as_slice(), [one] if is_it(one)), "{found:#?}");
    }
}

#[test]
fn a_word_that_was_copied_with_a_heading_makes_no_slot() {
    let (kommune, samling) = ("kommune/vik", "samling/start");
    let filled = |word: &str| format!("## Kontakt {{#kontakt required={word}}}\n\nRing oss.\n");
    assert_eq!(slot("kommune", &[(kommune, &filled("kommune"))]), Vec::<String>::new());
    assert_eq!(
        slot("kommune", &[(kommune, &filled("kommune")), (samling, "## {#kontakt append}\n\nMer.\n")]),
        Vec::<String>::new()
    );
    assert_eq!(slot("fylke", &[(kommune, &filled("fylke"))]), Vec::<String>::new());
    let found = slot("kommune", &[(kommune, &filled("samling")), (samling, "")]);
    assert!(matches!(found.as_slice(), [one] if one.contains("samling/start/layer.yaml:1 E06 ")), "{found:#?}");
}

#[test]
fn a_module_that_a_layer_lists_twice_is_told_there() {
    for line in ["add: [x, x]", "add: [x, X]", "remove: [a, a]"] {
        let project = project(&["a", "b"])
            .write(SANDVIK, format!("kind: kommune\nname: Sandvik\nmodules: {{{line}}}\n"))
            .write("content/layers/kommune/9901-sandvik/x.md", "---\ntitle: X\n---\n# X {#x}\n\nTekst.\n");
        let found = project.findings();
        let told: Vec<_> = found.iter().filter(|one| one.contains("stands twice in `modules`")).collect();
        assert!(matches!(told.as_slice(), [one] if one.starts_with(&format!("{SANDVIK}:3 E31"))), "{line}: {found:?}");
    }
}
