//! Modules that were renamed, and the layers that follow.

use crate::driver::{Project, read};

const LAYER: &str = "content/layers/kommune/9901-sandvik";
const IN: &str = "kommune/9901-sandvik";
const PROGRAMME: &str =
    "title: Prøve\nlayers: [fylke, kommune, samling]\nlanguages: {nb: [nn], nn: [nb]}\nfields:\n  tema: {type: list}\n";
const BODY: &str = "Innledning.\n\n## Gaver {#gaver}\n\nGaver fra basen.\n\n## Varsling {#varsling}\n\nVarsling fra basen.\n\n## Kontakt {#kontakt}\n\nKontakt fra basen.\n";

/// A course of two modules, whose kommune changes `inhabilitet` in every way, and has read what it hides.
fn before() -> Project {
    let project = Project::empty()
        .write("content/lagvis.yaml", format!("{PROGRAMME}modules:\n  - etikk\n  - inhabilitet\n"))
        .write("content/base/etikk.md", "---\ntitle: Etikk\n---\n# Etikk {#etikk}\n\nSe [gaver](inhabilitet.md#gaver).\n")
        .write("content/base/inhabilitet.md", base())
        .write(
            &format!("{LAYER}/layer.yaml"),
            "kind: kommune\nname: Sandvik\nnumber: \"9901\"\nlanguages: [nb, nn]\nmodules:\n  move: {inhabilitet: {before: etikk}}\n\
             agenda:\n  - {day: 1, start: \"09:00\", end: \"16:00\", modules: [inhabilitet, etikk]}\n",
        )
        .write(
            &format!("{LAYER}/inhabilitet.md"),
            "---\ntitle: Inhabil i Sandvik\nadd: {tema: [havn]}\n---\n## {#gaver}\n\nVår gave.\n\n## {#varsling append}\n\nVår varsling.\n\n\
             ## Ny {#ny after=gaver}\n\nNytt.\n\n## {#kontakt remove}\n",
        )
        .write(&format!("{LAYER}/inhabilitet.nn.md"), "---\ntitle: Inhabil nynorsk\n---\n## {#gaver}\n\nVår gåve.\n\n## {#varsling}\n\nVår varsling nn.\n\n## Ny {#ny}\n\nNytt nn.\n")
        .write(&format!("{LAYER}/.base/x"), "");
    let project = project.remove(&format!("{LAYER}/.base/x"));
    accept(&project);
    assert_eq!(project.findings(), Vec::<String>::new());
    project
}

fn base() -> String {
    format!("---\ntitle: Inhabilitet\ntema: [rolle]\n---\n# Inhabilitet {{#inhabilitet}}\n\n{BODY}")
}

/// The course after the base has renamed the module in the programme.
fn after() -> Project {
    before().remove("content/base/inhabilitet.md").write("content/base/habilitet.md", base()).edit(
        "content/lagvis.yaml",
        "- inhabilitet",
        "- {habilitet: {was: inhabilitet}}",
    )
}

fn accept(project: &Project) {
    for language in ["nb", "nn"] {
        let run = project.run(&["accept", "--all", "--in", IN, "--translation", language]);
        assert!(run.status == 0 || run.stderr.contains("replaces nothing"), "{}{}", run.stdout, run.stderr);
    }
}

/// The text of a module's page in the kommune's edition, and in its nynorsk edition.
fn pages(project: &Project, slug: &str) -> [String; 2] {
    project.build();
    ["", "nn/"].map(|language| project.text(&format!("site/9901-sandvik/{language}{slug}.html")))
}

#[test]
fn everything_of_a_layer_follows_a_renamed_module() {
    let pages_before = pages(&before(), "inhabilitet");
    let project = after();
    let findings = project.findings();
    assert!(findings.iter().all(|found| found.contains(" W08 ")), "{findings:#?}");
    for file in ["inhabilitet.md:1", "inhabilitet.nn.md:1", "layer.yaml:6", "layer.yaml:8"] {
        let of_file = findings.iter().filter(|found| found.starts_with(&format!("{LAYER}/{file} ")));
        assert_eq!(of_file.count(), 1, "{file}: {findings:#?}");
    }
    assert!(findings.iter().any(|found| found.starts_with("content/base/etikk.md:6 W08 ")), "{findings:#?}");
    assert_eq!(pages(&project, "habilitet"), pages_before);
    assert!(
        pages_before[0].contains("Vår gave.") && pages_before[0].contains("Nytt.") && pages_before[0].contains("havn")
    );
    assert!(!pages_before[0].contains("Kontakt fra basen."));
    assert!(project.output("site/9901-sandvik/nn/habilitet.html").contains("Inhabil nynorsk"));
}

#[test]
fn accept_renames_files_records_and_lines() {
    let project = after();
    let run = project.run(&["accept", "inhabilitet", "--in", IN]);
    assert_eq!(run.status, 0, "{}", run.stderr);
    assert!(!project.root().join(LAYER).join("inhabilitet.md").exists());
    assert!(!project.root().join(LAYER).join("inhabilitet.nn.md").exists());
    assert!(read(&project, &format!("{LAYER}/habilitet.md")).contains("Inhabil i Sandvik"));
    assert!(!read(&project, &format!("{LAYER}/layer.yaml")).contains("inhabilitet"));
    assert!(!read(&project, &format!("{LAYER}/.base/records.yaml")).contains("inhabilitet.md"));
    let findings = project.findings();
    assert!(matches!(findings.as_slice(), [one] if one.starts_with("content/base/etikk.md:6 W08 ")), "{findings:#?}");
    project.build();
    assert!(project.output("site/9901-sandvik/habilitet.html").contains("Inhabil i Sandvik"));
}

#[test]
fn a_text_that_has_changed_under_a_renamed_file_is_told_and_not_accepted_with_the_name() {
    let project = after().edit("content/base/habilitet.md", "Gaver fra basen.", "Nye gaver.");
    project.run(&["accept", "inhabilitet", "--in", IN]);
    let findings = project.findings();
    assert!(findings.iter().any(|found| found.contains("habilitet.md:5 W01 ")), "{findings:#?}");
}

#[test]
fn a_file_under_each_name_is_an_error_that_loses_nothing() {
    let project = after().write(&format!("{LAYER}/habilitet.md"), "## {#varsling}\n\nAnnet.\n");
    let findings = project.findings();
    assert!(findings.iter().any(|found| found.starts_with(&format!("{LAYER}/inhabilitet.md:1 E02 "))), "{findings:#?}");
    accept(&project);
    assert!(read(&project, &format!("{LAYER}/inhabilitet.md")).contains("Vår gave."));
    let records = read(&project, &format!("{LAYER}/.base/records.yaml"));
    assert!(records.contains("\ninhabilitet.md:\n") && records.contains("\nhabilitet.md:\n"), "{records}");
    // the way out: one file with all of it
    let text = read(&project, &format!("{LAYER}/inhabilitet.md"))
        .replace("## {#varsling append}\n\nVår varsling.", "## {#varsling}\n\nAnnet.");
    let project = project.remove(&format!("{LAYER}/inhabilitet.md")).write(&format!("{LAYER}/habilitet.md"), text);
    accept(&project);
    assert_eq!(
        project.findings().iter().filter(|found| found.starts_with(LAYER)).count(),
        0,
        "{:#?}",
        project.findings()
    );
}

#[test]
fn a_file_that_was_renamed_by_hand_takes_its_records_along() {
    let project = after();
    let text = read(&project, &format!("{LAYER}/inhabilitet.md"));
    let project = project.remove(&format!("{LAYER}/inhabilitet.md")).write(&format!("{LAYER}/habilitet.md"), text);
    let findings = project.findings();
    assert!(findings.iter().all(|found| found.contains(" W08 ")), "{findings:#?}");
    accept(&project);
    assert_eq!(project.findings().len(), 1, "{:#?}", project.findings());
}

#[test]
fn sections_that_came_from_the_old_name_are_found_under_it() {
    let project = after()
        .edit("content/base/habilitet.md", "{#varsling}", "{#melding was=varsling}")
        .edit("content/base/habilitet.md", "## Gaver {#gaver}\n\nGaver fra basen.\n\n", "")
        .edit(
            "content/base/etikk.md",
            "Se [gaver](inhabilitet.md#gaver).\n",
            "Se.\n\n## Gaver {#gaver was=inhabilitet#gaver}\n\nGaver fra basen.\n",
        );
    let findings = project.findings();
    assert!(findings.iter().all(|found| found.contains(" W08 ")), "{findings:#?}");
    let [etikk, _] = pages(&project, "etikk");
    assert!(etikk.contains("Vår gave.") && etikk.contains("Nytt."), "{etikk}");
    accept(&project);
    assert_eq!(project.findings(), Vec::<String>::new());
    let [habilitet, nynorsk] = pages(&project, "habilitet");
    assert!(habilitet.contains("Vår varsling.") && nynorsk.contains("Vår varsling nn."), "{nynorsk}");
}

#[test]
fn what_is_editorial_stays_so_under_the_new_name() {
    let project = before().edit("content/base/inhabilitet.md", "Gaver fra basen.", "Gaver, fra basen.");
    let run = project.run(&["accept", "--editorial", "inhabilitet#gaver"]);
    assert_eq!(run.status, 0, "{}", run.stderr);
    let text = read(&project, "content/base/inhabilitet.md");
    let project = project.remove("content/base/inhabilitet.md").write("content/base/habilitet.md", text).edit(
        "content/lagvis.yaml",
        "- inhabilitet",
        "- {habilitet: {was: inhabilitet}}",
    );
    let findings = project.findings();
    assert!(findings.iter().all(|found| found.contains(" W08 ")), "{findings:#?}");
}

/// What is found in a programme with these modules, of which the base has `etikk` and `habilitet`.
fn programme(modules: &str) -> Vec<String> {
    let module = |slug: &str| format!("---\ntitle: {slug}\n---\n# {slug} {{#{slug}}}\n\nTekst.\n");
    let project = Project::empty()
        .write("content/lagvis.yaml", format!("{PROGRAMME}modules:\n{modules}"))
        .write("content/base/etikk.md", module("etikk"))
        .write("content/base/habilitet.md", module("habilitet"));
    project.findings()
}

#[test]
fn old_names_are_read_beside_parts() {
    for right in [
        "  - etikk\n  - {habilitet: {was: inhabilitet}}\n",
        "  - habilitet:\n      was: [inhabilitet, ugild]\n  - etikk\n",
        "  - {part: Rollen, modules: [etikk, {habilitet: {was: inhabilitet}}]}\n",
    ] {
        assert_eq!(programme(right), Vec::<String>::new(), "{right}");
    }
    for (wrong, line, code, said) in [
        ("  - etikk\n  - {habilitet: {war: inhabilitet}}\n", 8, "E17", "did you mean `was`?"),
        ("  - etikk\n  - {habilitet: inhabilitet}\n", 8, "E18", "neither a module nor a part"),
        ("  - etikk\n  - {habilitet: {was: etikk}}\n", 8, "E31", "`etikk` is still a module"),
        ("  - {etikk: {was: gammel}}\n  - {habilitet: {was: [ugild, gammel]}}\n", 8, "E31", "already"),
        ("  - {etikk: {was: a}, habilitet: {was: b}}\n", 7, "E18", "neither a module nor a part"),
        ("  - {prat: Rollen, modules: [etikk, habilitet]}\n", 7, "E17", "did you mean `part`?"),
        ("  - {part: {nb: Rollen}, modules: [etikk, {habilitet: }]}\n", 7, "E18", "neither a module nor a part"),
    ] {
        let findings = programme(wrong);
        let start = format!("content/lagvis.yaml:{line} {code} ");
        assert!(
            findings.iter().any(|found| found.starts_with(&start) && found.contains(said)),
            "{wrong}: {findings:#?}"
        );
    }
}

/// A course whose base has renamed `etikk` to `moral` with a `was=` on each section and nothing in the programme; and a kommune
/// whose file is for `etikk`.
fn unsaid(text: &str) -> Project {
    let was = |id: &str| format!("{{#{id} was=etikk#{id}}}");
    let moral = format!(
        "---\ntitle: Etikk\n---\n# Etikk {{#moral was=etikk#etikk}}\n\nInn.\n\n## Gaver {{#gifts was=etikk#gaver}}\n\nGaver.\n\n## Varsling {}\n\nVarsling.\n",
        was("varsling")
    );
    Project::empty()
        .write("content/lagvis.yaml", PROGRAMME)
        .write("content/base/moral.md", moral)
        .write(
            "content/base/annet.md",
            format!("---\ntitle: Annet\n---\n# Annet {{#annet}}\n\nA.\n\n## Grense {}\n\nGrense.\n", was("grense")),
        )
        .write(&format!("{LAYER}/layer.yaml"), "kind: kommune\nname: Sandvik\nnumber: \"9901\"\nlanguages: [nb, nn]\n")
        .write(&format!("{LAYER}/etikk.md"), text)
}

#[test]
fn a_file_follows_to_the_one_module_that_holds_all_of_its_sections() {
    let project = unsaid("---\ntitle: Vår etikk\n---\n## {#gaver}\n\nVår gave.\n\n## Ny {#ny in=varsling}\n\nNytt.\n\n### Under {#under}\n\nUnder.\n")
        .write(&format!("{LAYER}/etikk.nn.md"), "## {#gaver}\n\nVår gåve.\n");
    let findings = project.findings();
    assert!(findings.iter().all(|found| found.contains(" W08 ") || found.contains(" W02 ")), "{findings:#?}");
    let told = |project: &Project| project.findings().iter().filter(|found| found.contains(" W08 ")).count();
    assert_eq!(told(&project), 3, "{findings:#?}");
    let [moral, nynorsk] = pages(&project, "moral");
    assert!(moral.contains("Vår gave.") && moral.contains("Nytt.") && moral.contains("Under."), "{moral}");
    assert!(nynorsk.contains("Vår gåve."), "{nynorsk}");
    assert!(project.output("site/9901-sandvik/moral.html").contains("Vår etikk"));
    // the name alone
    project.run(&["accept", "etikk", "--in", IN]);
    assert_eq!(told(&project), 0, "{:#?}", project.findings());
    assert!(read(&project, &format!("{LAYER}/moral.nn.md")).contains("{#gifts}"));
    assert_eq!(pages(&project, "moral"), [moral, nynorsk]);
    accept(&project);
    assert_eq!(project.findings(), Vec::<String>::new());
}

#[test]
fn what_cannot_follow_is_told_with_a_way_out() {
    let project = unsaid(
        "---\ntitle: Vår etikk\n---\n## {#gaver}\n\nVår gave.\n\n## {#grense}\n\nVår grense.\n\n## Ny {#ny after=gaver}\n\nNytt.\n\n## Borte {#borte}\n\nBorte.\n",
    );
    let errors = || project.findings().into_iter().filter(|found| found.contains(" E")).collect::<Vec<_>>();
    let found = errors();
    assert_eq!(found.len(), 2, "{found:#?}");
    assert!(found[0].starts_with(&format!("{LAYER}/etikk.md:1 E02 ")), "{found:#?}");
    assert!(found[1].starts_with(&format!("{LAYER}/etikk.md:16 E02 ")), "{found:#?}");
    let project = project
        .edit(&format!("{LAYER}/etikk.md"), "---\ntitle: Vår etikk\n---\n", "")
        .edit(&format!("{LAYER}/etikk.md"), "## Ny {#ny after=gaver}\n\nNytt.\n\n## Borte {#borte}\n\nBorte.\n", "")
        .write(
            &format!("{LAYER}/moral.md"),
            "---\ntitle: Vår etikk\n---\n## Ny {#ny after=gifts}\n\nNytt.\n\n## Borte {#borte after=varsling}\n\nBorte.\n",
        );
    accept(&project);
    assert_eq!(project.findings(), Vec::<String>::new());
    assert!(!project.root().join(LAYER).join("etikk.md").exists());
    let [moral, _] = pages(&project, "moral");
    assert!(moral.contains("Vår gave.") && moral.contains("Nytt.") && moral.contains("Borte."), "{moral}");
}

#[test]
fn the_first_heading_of_a_renamed_module_follows_though_it_has_another_id() {
    // a section beside the first heading is a second title, which is told and stays
    let told = |project: &Project| {
        project.findings().into_iter().filter(|one| !one.contains("is the title of the page")).collect::<Vec<_>>()
    };
    for text in [
        "## {#inhabilitet append}\n\nLokal.\n",
        "# Vår {#inhabilitet}\n\nLokal.\n",
        "# Vår {#inhabilitet whole}\n\nLokal.\n",
        "## Ny {#ny after=inhabilitet}\n\nLokal.\n",
        "## Ny {#ny in=inhabilitet}\n\nLokal.\n",
    ] {
        let project = before()
            .write(&format!("{LAYER}/inhabilitet.md"), text)
            .remove(&format!("{LAYER}/inhabilitet.nn.md"))
            .edit("content/base/etikk.md", "#gaver", "#inhabilitet");
        accept(&project);
        assert_eq!(told(&project), Vec::<String>::new(), "{text}");
        let [before, _] = pages(&project, "inhabilitet");
        let base = base().replace("{#inhabilitet}", "{#habilitet}").replace("Innledning.", "Ny innledning.");
        let project = project
            .remove("content/base/inhabilitet.md")
            .write("content/base/habilitet.md", base)
            .edit("content/lagvis.yaml", "- inhabilitet", "- {habilitet: {was: inhabilitet}}")
            .edit("content/base/etikk.md", "inhabilitet.md#inhabilitet", "habilitet.md#habilitet");
        let findings = project.findings();
        let codes = |code: &str| findings.iter().filter(|found| found.contains(code)).count();
        let is_hidden = text.starts_with("# ");
        assert_eq!(
            (codes(" W08 "), codes(" W01 "), codes(" E")),
            (4, usize::from(is_hidden), 0),
            "{text}: {findings:#?}"
        );
        let [after, _] = pages(&project, "habilitet");
        assert_eq!(after.replace("Ny innledning.", "Innledning."), before, "{text}");
        // a text that has changed as much is accepted by itself
        for address in ["inhabilitet", "habilitet", "habilitet#habilitet"] {
            let run = project.run(&["accept", address, "--in", IN]);
            assert!(run.status == 0 || address.starts_with("habilitet"), "{text}: {}", run.stderr);
        }
        assert_eq!(told(&project), Vec::<String>::new(), "{text}");
        assert!(read(&project, &format!("{LAYER}/habilitet.md")).contains("habilitet"), "{text}");
        assert_eq!(pages(&project, "habilitet")[0], after, "{text}");
    }
}
