//! What a section shows is what is tracked: the rules of fingerprints of version 2, in whole projects, each with a change that is told
//! and one that is not; and records of version 1, by the rules of theirs.

use crate::driver::{Project, codes, done, read};

const LAYER: &str = "kommune/9901-sandvik";
const FILE: &str = "content/layers/kommune/9901-sandvik/etikk.md";
const BASE: &str = "content/base/etikk.md";
const RECORDS: &str = "content/layers/kommune/9901-sandvik/.base/records.yaml";

/// A programme with one module, whose section `gaver` has this text, and a kommune without files.
fn project(gaver: &str, end: &str) -> Project {
    let base = format!(
        "---\ntitle: Etikk\n---\n# Etikk {{#etikk}}\n\nInnledning.\n\n## Gaver {{#gaver}}\n\n{gaver}\n\n## Kontakt {{#kontakt}}\n\nRing.\n\n{end}"
    );
    Project::empty()
        .write("content/lagvis.yaml", "title: P\nlayers: [fylke, kommune]\nlanguages: {nb: [nn], nn: [nb]}\n")
        .write(BASE, base)
        .write("content/layers/kommune/9901-sandvik/layer.yaml", "kind: kommune\nname: Sandvik\n")
}

/// The project with these overrides of the kommune, accepted.
fn accepted(project: Project, text: &str) -> Project {
    let project = project.write(FILE, text);
    done(project.run(&["accept", "--all", "--in", LAYER]));
    assert_eq!(codes(&project), Vec::<String>::new(), "{:#?}", project.findings());
    assert!(read(&project, RECORDS).contains(": v2-"));
    project
}

const OWN: &str = "## Gaver hos oss {#gaver}\n\nVår tekst.\n";

#[test]
fn a_heading_counts_for_those_who_hide_it() {
    let project = accepted(project("Tekst.", ""), "## {#gaver}\n\nVår tekst.\n");
    let project = project.edit(BASE, "## Gaver", "## Gåver");
    assert_eq!(codes(&project), Vec::<String>::new(), "it shows the heading that has changed");
    let project = project.edit(BASE, "Tekst.", "Annen tekst.");
    assert_eq!(codes(&project), ["W01"]);
    let project = accepted(self::project("Tekst.", ""), OWN).edit(BASE, "## Gaver", "## Gåver");
    assert_eq!(codes(&project), ["W01"]);
    // a heading that was taken away, or given, since
    let project = project.edit(FILE, "## Gaver hos oss {", "## {");
    assert_eq!(codes(&project), Vec::<String>::new());
    let project = accepted(self::project("Tekst.", ""), "## {#gaver}\n\nVår tekst.\n");
    let given = project.edit(FILE, "## {", "## Gaver hos oss {");
    assert_eq!(codes(&given), Vec::<String>::new());
    assert_eq!(codes(&given.edit(BASE, "## Gaver", "## Gåver")), ["W01"]);
}

#[test]
fn code_is_taken_as_it_is_written() {
    let code = "Før.\n\n```python\nif a:\n    b()  # <!-- her -->\n```\n\nEtter dette.";
    let change = |old: &str, new: &str| codes(&accepted(project(code, ""), OWN).edit(BASE, old, new));
    assert_eq!(change("    b()", "  b()"), ["W01"]);
    assert_eq!(change("<!-- her -->", "<!-- der -->"), ["W01"]);
    assert_eq!(change("Etter dette.", "Etter\n  dette.<!-- ! -->"), Vec::<String>::new());
    assert_eq!(change("```\n\nEtter", "```  \n\n\nEtter"), Vec::<String>::new());
}

#[test]
fn notes_and_link_definitions_count_for_the_sections_that_use_them() {
    let end = "[^n]: Grensen er 500, se [^m].\n[^m]: Loven.\n\n[r]: https://eksempel.example/a\n";
    let text = "Grensen er kjent.[^n] Se [reglene][R].";
    for change in ["500", "Loven", "eksempel"] {
        let changed = |own: &str| {
            let project = accepted(project(text, end), own);
            codes(&project.edit(BASE, change, "ny"))
        };
        assert_eq!(changed(OWN), ["W01"], "{change}");
        assert_eq!(changed("## {#kontakt}\n\nRing oss.\n"), Vec::<String>::new(), "{change}: it only stands there");
    }
    // where it stands is no matter
    let project = accepted(project(text, end), OWN).edit(BASE, "[r]: https://eksempel.example/a\n", "").edit(
        BASE,
        "Innledning.",
        "Innledning.\n\n[r]: https://eksempel.example/a",
    );
    assert_eq!(codes(&project), Vec::<String>::new());
    let diff = done(project.edit(BASE, "500", "100").run(&["diff", "--for", "9901-sandvik"])).stdout;
    assert!(diff.contains("[-500,-]{+100,+}"), "{diff}");
}

#[test]
fn records_of_version_1_are_compared_by_its_rules_until_they_are_accepted_anew() {
    let end = "[^n]: Noten.\n";
    let text = "## {#kontakt}\n\nRing oss.\n";
    let project = project("Grensen er kjent.[^n]", end).write(FILE, text);
    let print =
        lagvis::fingerprint::Fingerprint::of(lagvis::fingerprint::Version::V1, "Kontakt", "Ring.\n\n[^n]: Noten.");
    let project = project.write(RECORDS, format!("etikk.md:\n  base:\n    kontakt: {print}\n"));
    assert_eq!(codes(&project), Vec::<String>::new());
    let project = project.edit(BASE, "[^n]: Noten.", "[^n]: Noten er ny.");
    assert_eq!(codes(&project), ["W01"], "as it was then");
    done(project.run(&["accept", "--all", "--in", LAYER]));
    assert!(read(&project, RECORDS).contains("kontakt: v2-"));
    assert_eq!(codes(&project.edit(BASE, "Noten er ny.", "Noten.")), Vec::<String>::new());
}

/// A fylke that adds to a section, with a note and a link of the same labels.
fn with_fylke() -> Project {
    project("Gaver fra basen[^1], se [loven].", "[^1]: BASENOTE.\n\n[loven]: https://eksempel.example/base\n")
        .write("content/layers/fylke/99-kyst/layer.yaml", "kind: fylke\nname: Kyst\n")
        .write(
            "content/layers/fylke/99-kyst/etikk.md",
            "## {#gaver append}\n\nFra fylket[^1], se [Loven][] og [den][loven].\n\n[^1]: FYLKENOTE.\n[x]: /y\n\n[loven]: https://eksempel.example/fylke\n",
        )
        .write(
            "content/layers/kommune/9901-sandvik/layer.yaml",
            "kind: kommune\nname: Sandvik\nparent: fylke/99-kyst\n",
        )
}

#[test]
fn two_notes_and_two_links_of_one_label_stay_two() {
    let project = with_fylke();
    project.build();
    let links = |project: &Project| {
        let page = project.output("site/9901-sandvik/etikk.html");
        ["example/base\"", "example/fylke\""].map(|to| page.matches(to).count())
    };
    assert_eq!(links(&project), [1, 2]);
    done(project.run(&["override", "etikk#gaver", "--in", LAYER]));
    assert_eq!(codes(&project), ["W03"], "{:#?}", project.findings());
    let text = read(&project, FILE);
    assert!(text.contains("[^1]: BASENOTE.") && text.contains("[^1-2]: FYLKENOTE."), "{text}");
    project.build();
    let page = project.text("site/9901-sandvik/etikk.html");
    assert!(page.contains("basen1") && page.contains("fylket2") && page.contains("BASENOTE.\nFYLKENOTE."), "{page}");
    assert_eq!(links(&project), [1, 2], "{text}");
    let project = project.edit(FILE, "Gaver fra basen", "Gaver hos oss");
    assert_eq!(codes(&project), Vec::<String>::new());
    let project = project.edit("content/layers/fylke/99-kyst/etikk.md", "FYLKENOTE", "NY NOTE");
    assert_eq!(codes(&project), ["W01"]);
}

/// A kommune that sets a key of a map.
fn with_map(base: &str, own: &str) -> Project {
    project("Tekst.", "")
        .edit("content/lagvis.yaml", "title: P", "title: P\nfields:\n  ansvar: {type: map}\n  tema: {type: list}")
        .edit(BASE, "title: Etikk\n", &format!("title: Etikk\nansvar: {base}\n"))
        .write(FILE, format!("---\n{own}\n---\n"))
}

#[test]
fn a_key_of_a_map_hides_the_value_of_that_key_alone() {
    for own in ["ansvar: {leder: Kari}", "remove: {ansvar: [leder]}"] {
        let project = with_map("{leder: Ola, sekretær: Per}", own);
        assert_eq!(codes(&project), ["W02"], "{own}");
        done(project.run(&["accept", "etikk#front.ansvar.leder", "--in", LAYER]));
        assert!(read(&project, RECORDS).contains("front.ansvar.leder: v2-"));
        let project = project.edit(BASE, "Per", "Pål");
        assert_eq!(codes(&project), Vec::<String>::new(), "{own}");
        let project = project.edit(BASE, "Ola", "Åse");
        let found = project.findings();
        assert!(
            matches!(found.as_slice(), [one] if one.contains("W01 the course") && one.contains("`front.ansvar.leder`"))
        );
        assert!(done(project.run(&["diff", "--for", "9901-sandvik"])).stdout.contains("[-Ola-]{+Åse+}"));
        done(project.run(&["accept", "--all", "--in", LAYER]));
        assert_eq!(codes(&project), Vec::<String>::new());
    }
    let project = with_map("{leder: Ola}", "ansvar: {vara: Kari}");
    assert_eq!(codes(&project), Vec::<String>::new(), "a key that is new hides nothing");
    assert_eq!(codes(&project.edit(BASE, "leder: Ola", "leder: Ola, vara: Per")), ["W02"]);
}

#[test]
fn a_module_that_is_removed_is_tracked() {
    let config = "content/layers/kommune/9901-sandvik/layer.yaml";
    let module = "---\ntitle: CC\n---\n# CC {#cc}\n\nTekst her.\n\n## Mer {#mer}\n\nOg mer.[^1]\n\n[^1]: En note.\n";
    let mut project = project("Tekst.", "")
        .write("content/base/cc.md", module)
        .write(config, "kind: kommune\nname: Sandvik\nmodules:\n  remove: [cc]\n");
    let found = project.findings();
    assert!(matches!(found.as_slice(), [one] if one.starts_with(&format!("{config}:4 W02"))), "{found:?}");
    done(project.run(&["accept", "cc", "--in", LAYER]));
    assert!(read(&project, RECORDS).contains("layer.yaml:\n  base:\n    cc: v2-"));
    assert_eq!(codes(&project), Vec::<String>::new());
    let explained = done(project.run(&["explain", "cc", "--for", "9901-sandvik"])).stdout;
    assert!(explained.contains("unchanged since"), "{explained}");
    for (old, new) in [("Tekst her", "Ny tekst"), ("Og mer", "Og mindre"), ("En note", "Ny note")] {
        project = project.edit("content/base/cc.md", old, new);
        let found = project.findings();
        assert!(
            matches!(found.as_slice(), [one] if one.contains("W01 the course") && one.contains("`cc`")),
            "{found:?}"
        );
        assert!(done(project.run(&["diff", "--for", "9901-sandvik"])).stdout.contains("{+"), "{new}");
        let impact = done(project.run(&["explain", "--impact", "cc#mer"])).stdout;
        assert!(impact.contains("module removed by 1 layer") && impact.contains("out of date"), "{impact}");
        project = project.edit("content/base/cc.md", new, old);
    }
    let project = project.edit("content/base/cc.md", "Og mer", "Og, mer");
    done(project.run(&["accept", "--editorial", "cc#mer"]));
    assert_eq!(codes(&project), Vec::<String>::new());
    let project = project.edit(config, "modules:\n  remove: [cc]\n", "");
    assert_eq!(codes(&project), ["W06"]);
    done(project.run(&["accept", "cc", "--in", LAYER]));
    assert_eq!(codes(&project), Vec::<String>::new());
    assert!(!project.root().join(RECORDS).exists());
}

#[test]
fn a_text_that_comes_in_the_language_of_the_reader_is_told_as_a_translation() {
    let config = "content/layers/kommune/9901-sandvik/layer.yaml";
    let project = project("Tekst.", "").write(config, "kind: kommune\nname: Sandvik\nlanguages: [nn]\n");
    let project = accepted(project, "---\ntitle: Etikken vår\n---\n## Gåver {#gaver}\n\nVår tekst.\n");
    let nynorsk = "---\ntitle: Etikken\n---\n# Etikk {#etikk}\n\nInnleiing.\n\n## Gåver {#gaver}\n\nTeksten.\n\n## Kontakt {#kontakt}\n\nRing.\n";
    let project = project.write("content/base/etikk.nn.md", nynorsk);
    assert_eq!(codes(&project), ["W07", "W07"], "{:#?}", project.findings());
    assert!(project.findings()[1].contains("lagvis accept etikk#gaver --in kommune/9901-sandvik"));
    let diff = done(project.run(&["diff", "--for", "9901-sandvik"])).stdout;
    assert!(diff.contains("{+Teksten.+}"), "{diff}");
    let merged = project.run(&["accept", "etikk#gaver", "--in", LAYER, "--merge"]);
    assert!(merged.status == 2 && merged.stderr.contains("another language"), "{}", merged.stderr);
    let both = project.edit(BASE, "Tekst.", "Annen tekst.");
    assert_eq!(codes(&both), ["W07", "W01"], "the text that was replaced has changed too");
    done(both.run(&["accept", "--all", "--in", LAYER]));
    assert_eq!(codes(&both), Vec::<String>::new());
    assert_eq!(codes(&both.edit("content/base/etikk.nn.md", "Teksten.", "Ny tekst.")), ["W01"]);
}

#[test]
fn letters_that_are_composed_in_another_way_merge() {
    let project = project("Det første står her. Så kommer en å til.", "");
    done(project.run(&["override", "etikk#gaver", "--in", LAYER]));
    let own = read(&project, FILE).replace('å', "a\u{30a}").replace("Det første", "Hos oss");
    let project = project.write(FILE, own).edit(BASE, "en å til", "en å mer");
    done(project.run(&["accept", "etikk#gaver", "--in", LAYER, "--merge"]));
    let text = read(&project, FILE);
    assert!(text.contains("Hos oss") && text.contains("å mer"), "{text}");
}

#[test]
fn a_merge_takes_notes_and_links_over() {
    let project = project(
        "Grensen er kjent.[^n] Se [reglene][r]. Det siste.",
        "[^n]: Grensen er 500.\n\n[r]: https://e.example/a\n",
    );
    done(project.run(&["override", "etikk#gaver", "--in", LAYER]));
    let project = project
        .edit(FILE, "Det siste.", "Vårt siste.[^1]")
        .edit(FILE, "e.example/a", "e.example/a\n\n[^1]: Vår note.\n\n## {#kontakt append}\n\nSe [her][r].[^n]")
        .edit(BASE, "500", "100")
        .edit(BASE, "Se [reglene][r].", "Se [reglene][r] og loven.[^1]")
        .edit(BASE, "e.example/a", "e.example/a\n[^1]: Loven.");
    assert_eq!(codes(&project), ["W01"], "{:#?}", project.findings());
    done(project.run(&["accept", "etikk#gaver", "--in", LAYER, "--merge"]));
    assert_eq!(codes(&project), Vec::<String>::new(), "{:#?}\n{}", project.findings(), read(&project, FILE));
    let text = read(&project, FILE);
    for said in ["og loven.[^1-2] Vårt siste.[^1]", "[^n]: Grensen er 100.", "[^1]: Vår note.", "[^1-2]: Loven."] {
        assert!(text.contains(said), "{said}: {text}");
    }
    assert_eq!(text.matches("[r]: https://e.example/a").count(), 1, "{text}");
    // a note that both have changed
    let project = project.edit(BASE, "Grensen er 100.", "Grensen er 50.").edit(FILE, "er 100", "er 10");
    let before = read(&project, FILE);
    assert_eq!(project.run(&["accept", "etikk#gaver", "--in", LAYER, "--merge"]).status, 1);
    assert_eq!(read(&project, FILE), before);
}

#[test]
fn nothing_is_written_into_what_is_left_open() {
    for (end, what) in [("```sh\nkode\n", "code fence"), ("~~~~\n~~~\n", "code fence"), ("<!-- husk\n", "comment")] {
        let text = format!("---\ntitle: Hos oss\n---\n## {{#kontakt append}}\n\nTekst.\n\n{end}");
        let project = project("Tekst.", "").write(FILE, &text);
        let run = project.run(&["override", "etikk#gaver", "--in", LAYER]);
        assert!(run.status == 2 && run.stderr.contains(what) && run.stderr.contains("etikk.md:8"), "{}", run.stderr);
        assert_eq!(read(&project, FILE), text);
        let close = run.stderr.rsplit_once("close it with ").unwrap().1.split(", and").next().unwrap();
        let close = close.trim_start_matches("a line of ");
        let project = project.write(FILE, format!("{text}{close}\n"));
        done(project.run(&["override", "etikk#gaver", "--in", LAYER]));
        assert!(codes(&project).contains(&"W03".to_owned()), "{:?}", project.findings());
    }
}

#[test]
fn an_editorial_change_counts_for_records_of_both_versions() {
    let print = |title: &str, body: &str| {
        lagvis::fingerprint::Fingerprint::of(lagvis::fingerprint::Version::V1, title, body).to_string()
    };
    let old = print("Gaver", "Den som tar imot melder fra.");
    let other = "content/layers/kommune/9902-fjordvik";
    let project = project("Den som tar imot melder fra.", "").write(FILE, OWN);
    done(project.run(&["accept", "--all", "--in", LAYER]));
    let project = project
        .write(&format!("{other}/layer.yaml"), "kind: kommune\nname: Fjordvik\n")
        .write(&format!("{other}/etikk.md"), "## {#gaver}\n\nVår.\n")
        .write(&format!("{other}/.base/records.yaml"), format!("etikk.md:\n  base:\n    gaver: {old}\n"));
    assert_eq!(codes(&project), Vec::<String>::new());
    let project = project.edit(BASE, "tar imot melder", "tar imot, melder");
    assert_eq!(codes(&project), ["W01", "W01"]);
    let run = done(project.run(&["accept", "--editorial", "etikk#gaver"]));
    assert!(run.stdout.contains("2 overrides count"), "{}", run.stdout);
    assert_eq!(codes(&project), Vec::<String>::new());
    let project = project.edit(BASE, "melder fra", "tier");
    assert_eq!(codes(&project), ["W01", "W01"]);
}
