//! Overrides that know what they hide: begun, accepted, merged, called editorial, and told of.

use std::fs;

use crate::driver::{Project, codes, done, read};

const LAYER: &str = "kommune/9901-sandvik";
const FILE: &str = "content/layers/kommune/9901-sandvik/etikk.md";
const BASE: &str = "content/base/etikk.md";
const COPIES: &str = "content/layers/kommune/9901-sandvik/.base";
const RECORDS: &str = "content/layers/kommune/9901-sandvik/.base/records.yaml";
const HEADER: &str =
    "# Skrives av lagvis, ikke for hånd: hvilken tekst hver del bytter ut. Fila må være med når mappa sendes.\n";

const TEXT: &str =
    "Alle har rutiner for varsling. Den som varsler, er vernet.\n\n- Si fra tidlig\n- Ta vare på det du vet";

/// A programme with one module and a kommune without files.
fn project() -> Project {
    Project::empty()
        .write("content/lagvis.yaml", "title: Prøve\nlayers: [fylke, kommune]\nlanguages: {nb: [nn], nn: [nb]}\n")
        .write(BASE, format!("---\ntitle: Etikk\n---\n# Etikk {{#etikk}}\n\nInnledning.\n\n## Varsling {{#varsling}}\n\n{TEXT}\n\n### Frist {{#frist}}\n\nEn uke.\n"))
        .write("content/layers/kommune/9901-sandvik/layer.yaml", "kind: kommune\nname: Sandvik\n")
}

fn copies(project: &Project) -> Vec<String> {
    let Ok(entries) = fs::read_dir(project.root().join(COPIES)) else { return Vec::new() };
    let mut names: Vec<String> =
        entries.map(|entry| entry.unwrap().file_name().to_string_lossy().into_owned()).collect();
    names.retain(|name| name != "records.yaml");
    names.sort();
    names
}

/// The fingerprint that is recorded of `varsling` in a file of records.
fn recorded(project: &Project, records: &str) -> String {
    let text = read(project, records);
    text.lines().find_map(|line| line.strip_prefix("    varsling: ")).unwrap().to_owned()
}

#[test]
fn override_begins_with_todays_text_and_edits_nothing_that_is_there() {
    let project = project();
    done(project.run(&["override", "etikk#varsling", "--in", LAYER]));
    let print = recorded(&project, RECORDS);
    assert_eq!(read(&project, RECORDS), format!("{HEADER}etikk.md:\n  base:\n    varsling: {print}\n"));
    assert_eq!(read(&project, FILE), format!("## Varsling {{#varsling}}\n\n{TEXT}\n"));
    assert_eq!(copies(&project), [format!("{print}.md")]);
    assert_eq!(codes(&project), ["W03"], "what was begun and not edited has no effect");
    // an editor's own: a comment, odd white space, CRLF, no line end at the end
    let odd = "\u{feff}---\r\ntitle: Hos oss   # vår tittel\r\n---\r\n\r\n##  {#varsling append}\r\n\r\nHos   oss.  ";
    let project = self::project().write(FILE, odd);
    done(project.run(&["override", "etikk#frist", "--in", LAYER]));
    assert_eq!(read(&project, FILE), format!("{odd}\r\n\r\n### Frist {{#frist}}\r\n\r\nEn uke.\r\n"));
}

#[test]
fn override_refuses_what_it_cannot_do_and_says_what_to_do() {
    let project = project().edit(BASE, "{#frist}", "{#frist locked}");
    for (arguments, said) in [
        (["override", "etikk#varslin", "--in", LAYER], "did you mean `varsling`?"),
        (["override", "etik#varsling", "--in", LAYER], "did you mean `etikk`?"),
        (["override", "etikk#frist", "--in", LAYER], "is locked by the course"),
        (["override", "etikk", "--in", LAYER], "say which section"),
        (["override", "etikk#varsling", "--in", "base"], "the course itself overrides nothing"),
        (["override", "etikk#varsling", "--in", "kommune/9901-sandvk"], "did you mean `9901-sandvik`?"),
    ] {
        let run = project.run(&arguments);
        assert_eq!(run.status, 2, "{arguments:?}");
        assert!(run.stderr.contains(said), "{arguments:?}: {}", run.stderr);
    }
    done(project.run(&["override", "etikk#varsling", "--in", LAYER]));
    let again = project.run(&["override", "etikk#varsling", "--in", LAYER]);
    assert!(again.status == 2 && again.stderr.contains("overridden already, at content/layers"), "{}", again.stderr);
}

/// An override that has been edited, and accepted.
fn accepted() -> Project {
    let project = project();
    done(project.run(&["override", "etikk#varsling", "--in", LAYER]));
    project.edit(FILE, "Alle har rutiner for varsling.", "Sandvik har rutiner for varsling.")
}

#[test]
fn a_changed_word_below_is_told_and_a_changed_wrapping_is_not() {
    let project = accepted();
    assert_eq!(codes(&project), Vec::<String>::new());
    let project =
        project.edit(BASE, "varsling. Den", "varsling.\nDen").edit(BASE, "- Si fra", "<!-- nytt? -->\n- Si  fra");
    assert_eq!(codes(&project), Vec::<String>::new());
    let project = project.edit(BASE, "er vernet", "har et vern");
    assert_eq!(codes(&project), ["W01"]);
    let diff = project.run(&["diff", "--for", "9901-sandvik"]);
    assert!(
        diff.stdout.contains("[-er vernet.-]{+har et vern.+}") && !diff.stdout.contains("nytt?"),
        "{}",
        diff.stdout
    );
    assert!(diff.stdout.contains("Sandvik har rutiner"), "{}", diff.stdout);
    let page = project.root().join("endringer.html");
    done(project.run(&["diff", "--for", "9901-sandvik", "--html", page.to_str().unwrap()]));
    let page = fs::read_to_string(page).unwrap();
    assert!(page.contains("<del>er") && page.contains("<html lang=\"nb\">"), "{page}");
    let project = project.edit("content/lagvis.yaml", "layers:", "drift: error\nlayers:");
    assert_eq!(project.run(&["build", "--no-pdf"]).status, 1);
}

#[test]
fn accept_records_keeps_one_copy_and_is_clean() {
    let project = accepted().edit(BASE, "er vernet", "har et vern");
    let before = (read(&project, FILE), copies(&project));
    done(project.run(&["accept", "etikk#varsling", "--in", LAYER]));
    assert_eq!(codes(&project), Vec::<String>::new());
    let after = (read(&project, FILE), copies(&project));
    assert_eq!(after.1.len(), 1);
    assert_ne!(before.1, after.1);
    assert_eq!(before.0, after.0, "only the record changed");
    let again = done(project.run(&["accept", "etikk#varsling", "--in", LAYER]));
    assert!(again.stdout.contains("recorded already"), "{}", again.stdout);
    let wrong = project.run(&["accept", "etikk#varslin", "--in", LAYER]);
    assert!(wrong.status == 2 && wrong.stderr.contains("did you mean `etikk#varsling`?"), "{}", wrong.stderr);
}

#[test]
fn merge_takes_over_other_sentences_and_writes_nothing_where_the_same_was_changed() {
    let project = accepted().edit(BASE, "Den som varsler, er vernet.", "Den som varsler, har et vern.");
    done(project.run(&["accept", "etikk#varsling", "--in", LAYER, "--merge"]));
    let text = read(&project, FILE);
    assert!(text.contains("Sandvik har rutiner for varsling. Den som varsler, har et vern."), "{text}");
    assert_eq!(codes(&project), Vec::<String>::new());
    let project = project.edit(BASE, "Alle har rutiner for varsling.", "Alle har gode rutiner for varsling.");
    let before = read(&project, FILE);
    let run = project.run(&["accept", "etikk#varsling", "--in", LAYER, "--merge"]);
    assert_eq!(run.status, 1);
    for said in ["{+gode+}", "Sandvik har rutiner", "nothing is written"] {
        assert!(run.stderr.contains(said), "{said}: {}", run.stderr);
    }
    assert_eq!(read(&project, FILE), before);
    assert_eq!(codes(&project), ["W01"]);
}

#[test]
fn an_editorial_change_is_silent_and_the_next_one_is_not() {
    let project = accepted().edit(BASE, "Den som varsler, er vernet.", "Den, som varsler, er vernet.");
    assert_eq!(codes(&project), ["W01"]);
    let run = done(project.run(&["accept", "--editorial", "etikk#varsling"]));
    assert!(run.stdout.contains("1 override counts"), "{}", run.stdout);
    assert_eq!(codes(&project), Vec::<String>::new());
    let project = project.edit(BASE, "Den, som varsler, er vernet.", "Den – som varsler – er vernet.");
    done(project.run(&["accept", "--editorial", "etikk#varsling"]));
    assert_eq!(codes(&project), Vec::<String>::new(), "the first text counts as the third");
    let project = project.edit(BASE, "er vernet", "er ikke vernet");
    assert_eq!(codes(&project), ["W01"]);
    let nothing = self::project().run(&["accept", "--editorial", "etikk#varsling"]);
    assert!(nothing.status == 2 && nothing.stderr.contains("nobody has replaced"), "{}", nothing.stderr);
}

#[test]
fn an_editorial_change_must_say_which_text_it_changed_where_there_are_two() {
    let project = accepted()
        .write("content/layers/kommune/9902-fjordvik/layer.yaml", "kind: kommune\nname: Fjordvik\n")
        .edit(BASE, "er vernet", "er godt vernet");
    done(project.run(&["override", "etikk#varsling", "--in", "kommune/9902-fjordvik"]));
    let project = project.edit("content/layers/kommune/9902-fjordvik/etikk.md", "Alle har", "Fjordvik har").edit(
        BASE,
        "Si fra tidlig",
        "Si fra, tidlig",
    );
    assert_eq!(codes(&project), ["W01", "W01"]);
    let run = project.run(&["accept", "--editorial", "etikk#varsling"]);
    assert!(run.status == 2 && run.stderr.contains("with `--from`"), "{}", run.stderr);
    let print = recorded(&project, "content/layers/kommune/9902-fjordvik/.base/records.yaml");
    done(project.run(&["accept", "--editorial", "etikk#varsling", "--from", &print]));
    assert_eq!(project.findings().len(), 1, "the kommune that replaced the oldest text is still told");
    assert!(project.findings()[0].contains("9901-sandvik"));
}

#[test]
fn a_new_name_is_told_and_accept_writes_it() {
    let project = accepted().edit(BASE, "{#varsling}", "{#si-fra was=varsling}");
    assert_eq!(codes(&project), ["W08"]);
    done(project.run(&["accept", "etikk#varsling", "--in", LAYER]));
    assert_eq!(codes(&project), Vec::<String>::new());
    let text = read(&project, FILE);
    assert!(text.contains("## Varsling {#si-fra}") && !text.contains("{#varsling}"));
    let records = read(&project, RECORDS);
    assert!(records.contains("    si-fra: v2-") && !records.contains("varsling"), "{records}");
}

#[test]
fn a_translation_is_told_when_its_original_has_changed() {
    let project = project().write(
        "content/base/etikk.nn.md",
        "---\ntitle: Etikk\n---\n# Etikk {#etikk}\n\nInnleiing.\n\n## Varsling {#varsling}\n\nAlle har rutinar.\n",
    );
    done(project.run(&["accept", "--all", "--in", "base", "--translation", "nn"]));
    assert_eq!(codes(&project), Vec::<String>::new());
    let project = project.edit(BASE, "Alle har rutiner", "Alle skal ha rutiner");
    let found = project.findings();
    assert!(matches!(found.as_slice(), [one] if one.starts_with("content/base/etikk.nn.md:8 W07")), "{found:?}");
    done(project.run(&["accept", "etikk#varsling", "--in", "base", "--translation", "nn"]));
    assert_eq!(codes(&project), Vec::<String>::new());
}

#[test]
fn a_kommune_of_the_register_gets_a_folder_that_builds() {
    let project = Project::course();
    let run = done(project.run(&["new", "kommune", "4601"]));
    assert!(run.stdout.contains("4601-bergen/habilitet.md: write your own text under `{#kontakt}`"), "{}", run.stdout);
    let config = "content/layers/kommune/4601-bergen/layer.yaml";
    let found = project.findings();
    assert!(found.len() == 8 && found.iter().all(|line| line.contains(" W11 ")), "{found:#?}");
    let project = project.edit(config, "evaluering_lenke: \"\"", "evaluering_lenke: \"https://bergen.example/e\"");
    assert_eq!(project.findings().len(), 7);
    done(project.run(&["build", "--no-pdf", "--for", "bergen"]));
    assert!(project.output("site/4601-bergen/index.html").contains("Bergen"));
    for (arguments, said) in [
        (["new", "kommune", "4601"], "has a folder already"),
        (["new", "kommune", "Herøy"], "several kommuner are called Herøy: 1515, 1818"),
        (["new", "kommune", "9999"], "no kommune 9999"),
        (["new", "module", "Etikk og ære"], "`etikk-og-aere`"),
        (["new", "module", "etikk"], "there is a module `etikk` already"),
    ] {
        let run = project.run(&arguments);
        assert!(run.status == 2 && run.stderr.contains(said), "{arguments:?}: {}", run.stderr);
    }
    // by name, whatever its letters
    assert!(done(project.run(&["new", "kommune", "voss"])).stdout.contains("kommune/4621-voss"));
    assert!(done(project.run(&["new", "fylke", "Vestland"])).stdout.contains("fylke/46-vestland"));
}

#[test]
fn every_kommune_of_the_register_has_an_edition() {
    let project = Project::course();
    let run = done(project.run(&["build", "--no-pdf", "--all"]));
    assert!(run.stdout.starts_with("362 editions"), "{}", run.stdout);
    let nynorsk = project.output("site/4621-voss/etikk.html");
    assert!(nynorsk.contains("<html lang=\"nn\""));
    let slots = project.text("site/0301-oslo/habilitet.html");
    assert!(slots.contains("[e-post for spørsmål om habilitet]"), "{slots}");
    let portal = project.output("site/index.html");
    assert!(
        portal.contains("lang=\"se\">Kárášjohka</span>")
            && portal.contains("1515-heroy")
            && portal.contains("1818-heroy")
    );
    let order = |names: [&str; 3]| names.map(|name| portal.find(&format!(">{name}</a>")).unwrap());
    let [al, ardal, ostfold] = order(["Alver", "Årdal", "Aremark"]);
    assert!(al < ardal && ardal < ostfold, "Å comes last in its fylke, and Østfold after Vestland");
    assert!(project.output("site/5610-karasjok/index.html").contains("lang=\"se\">Kárášjohka<"));
}

#[test]
fn explain_tells_every_layers_part_and_finds_a_sentence() {
    let project = Project::course();
    let run = done(project.run(&["explain", "habilitet#vurderingshjelp", "--for", "9901-sandvik"]));
    let lines: Vec<&str> = run.stdout.lines().collect();
    for (at, words) in [
        (1, ["shown", "kommune/9901-sandvik", "replace"]),
        (2, ["hidden", "fylke/99-kystfylke", "append"]),
        (3, ["hidden", "base", "content/base/habilitet.md:"]),
    ] {
        assert!(words.iter().all(|word| lines[at].contains(word)), "{}", run.stdout);
    }
    assert!(lines[4].contains("unchanged since it was replaced by kommune/9901-sandvik (v2-"), "{}", run.stdout);
    let found = done(project.run(&["explain", "sandvik-plakaten ER enkel", "--for", "9901-sandvik"]));
    assert!(
        found.stdout.contains("(etikk#gaver)") && found.stdout.contains("found at content/layers/"),
        "{}",
        found.stdout
    );
    let filled = done(project.run(&["explain", "I Sandvik kommune gjelder", "--for", "9901-sandvik"]));
    assert!(
        filled.stdout.contains("{{kommune_navn}}  Sandvik  content/layers/kommune/9901-sandvik/layer.yaml:"),
        "{}",
        filled.stdout
    );
    let impact = done(project.run(&["explain", "--impact", "etikk#gaver"]));
    assert!(impact.stdout.contains("replaced by 1 layer (0 out of date)"), "{}", impact.stdout);
    assert_eq!(project.run(&["explain", "dette står ingen steder"]).status, 2);
}

/// The country: 357 kommuner with six overrides each, and a section that forty of them have replaced.
#[test]
fn exactly_those_who_replaced_a_section_are_told_when_it_changes() {
    let mut project = project();
    let texts: String = (0..6).map(|n| format!("## Del {n} {{#del-{n}}}\n\nTekst nummer {n} fra basen.\n\n")).collect();
    let sjelden = "## Sjelden {#sjelden}\n\nEn del som\nfå bytter ut.\n";
    project = project
        .write("content/base/plan.md", format!("---\ntitle: Plan\n---\n# Plan {{#plan}}\n\nPlan.\n\n{texts}{sjelden}"));
    for kommune in 0..357 {
        let folder = format!("content/layers/kommune/{}-k", 1000 + kommune);
        let own = if kommune % 9 == 0 {
            ["sjelden", "del-1", "del-2", "del-3", "del-4", "del-5"]
        } else {
            ["del-0", "del-1", "del-2", "del-3", "del-4", "del-5"]
        };
        let records = own.map(|id| format!("    {id}: {}\n", print_of(id, &texts, sjelden))).concat();
        let sections = own.map(|id| format!("## {{#{id}}}\n\nVår egen tekst i kommune {kommune}.\n\n")).concat();
        project = project
            .write(&format!("{folder}/layer.yaml"), "kind: kommune\nname: K\n")
            .write(&format!("{folder}/plan.md"), sections)
            .write(&format!("{folder}/.base/records.yaml"), format!("plan.md:\n  base:\n{records}"));
    }
    assert_eq!(project.findings(), Vec::<String>::new());
    let project = project.edit("content/base/plan.md", "En del som\nfå bytter ut.", "En del\nsom få bytter ut.");
    assert_eq!(project.findings(), Vec::<String>::new(), "the lines are wrapped anew");
    let project = project.edit("content/base/plan.md", "få bytter ut", "få, bytter ut");
    let told = project.findings();
    assert_eq!(told.len(), 40);
    assert!(told.iter().all(|line| line.contains("W01") && line.contains("`sjelden`")));
    let report = done(project.run(&["check", "--all", "--format", "json"]));
    let report: serde_json::Value = serde_json::from_str(&report.stdout).unwrap();
    let section = report["report"]["sections"].as_array().unwrap().iter().find(|row| row["address"] == "plan#sjelden");
    assert_eq!(section.unwrap()["replaced"], 40);
    assert_eq!(section.unwrap()["out_of_date"], 40);
    let run = done(project.run(&["accept", "--editorial", "plan#sjelden"]));
    assert!(run.stdout.contains("40 overrides count"), "{}", run.stdout);
    assert_eq!(project.findings(), Vec::<String>::new());
}

/// The fingerprint of a section of that programme.
fn print_of(id: &str, texts: &str, rare: &str) -> String {
    let all = format!("{texts}{rare}");
    let (_, after) = all.split_once(&format!("{{#{id}}}\n\n")).unwrap();
    let title = if id == "sjelden" { "Sjelden".to_owned() } else { format!("Del {}", &id[4..]) };
    use lagvis::fingerprint::{Fingerprint, Version};
    Fingerprint::of(Version::V1, &title, after.split("\n## ").next().unwrap()).to_string()
}

/// A kommune that has replaced the section in both languages.
fn bilingual() -> Project {
    let nynorsk =
        "---\ntitle: Etikk\n---\n# Etikk {#etikk}\n\nInnleiing.\n\n## Varsling {#varsling}\n\nAlle har rutinar.\n";
    let project = project()
        .write("content/base/etikk.nn.md", nynorsk)
        .write("content/layers/kommune/9901-sandvik/layer.yaml", "kind: kommune\nname: Sandvik\nlanguages: [nb, nn]\n");
    done(project.run(&["override", "etikk#varsling", "--in", LAYER]));
    done(project.run(&["override", "etikk#varsling", "--in", LAYER, "--translation", "nn"]));
    let project = project.edit(FILE, "Alle har", "Sandvik har").edit(
        "content/layers/kommune/9901-sandvik/etikk.nn.md",
        "Alle har",
        "Sandvik har",
    );
    done(project.run(&["accept", "--all", "--in", LAYER, "--translation", "nn"]));
    project
}

#[test]
fn a_new_name_is_written_in_every_language_at_once() {
    let project = bilingual().edit(BASE, "{#varsling}", "{#si-fra was=varsling}").edit(
        "content/base/etikk.nn.md",
        "{#varsling}",
        "{#si-fra}",
    );
    done(project.run(&["accept", "--all", "--in", LAYER, "--translation", "nn"]));
    assert_eq!(codes(&project), Vec::<String>::new(), "{:#?}", project.findings());
    let nynorsk = read(&project, "content/layers/kommune/9901-sandvik/etikk.nn.md");
    assert!(nynorsk.contains("{#si-fra}"), "{nynorsk}");
    let records = read(&project, RECORDS);
    assert!(records.matches("    si-fra: v2-").count() == 3 && !records.contains("varsling"), "{records}");
    assert!(read(&project, FILE).contains("{#si-fra}"));
}

#[test]
fn what_is_added_to_a_section_and_placed_by_it_follows_its_new_name() {
    let project = project().write(FILE, "## {#varsling append}\n\nMer.\n\n## Ny {#ny after=varsling}\n\nNytt.\n").edit(
        BASE,
        "{#varsling}",
        "{#si-fra was=varsling}",
    );
    assert_eq!(codes(&project), ["W08", "W08"]);
    done(project.run(&["accept", "etikk#varsling", "--in", LAYER]));
    assert_eq!(codes(&project), Vec::<String>::new());
    assert_eq!(read(&project, FILE), "## {#si-fra append}\n\nMer.\n\n## Ny {#ny after=si-fra}\n\nNytt.\n");
}

#[test]
fn a_section_that_moves_to_another_module_is_moved_with_its_record() {
    let project = bilingual();
    let varsling = format!("## Varsling {{#varsling}}\n\n{TEXT}\n\n");
    let moved = varsling.replace("{#varsling}", "{#si-fra was=etikk#varsling}");
    let project = project
        .edit(BASE, &varsling, "")
        .edit("content/base/etikk.nn.md", "\n## Varsling {#varsling}\n\nAlle har rutinar.\n", "")
        .write("content/base/vern.md", format!("---\ntitle: Vern\n---\n# Vern {{#vern}}\n\nOm vern.\n\n{moved}"))
        .write(
            "content/base/vern.nn.md",
            "---\ntitle: Vern\n---\n# Vern {#vern}\n\nOm vern.\n\n## Varsling {#si-fra}\n\nAlle har rutinar.\n",
        );
    // what stood below it has nothing of its level above it now
    assert_eq!(codes(&project), ["W20", "W08"], "{:#?}", project.findings());
    done(project.run(&["accept", "etikk#varsling", "--in", LAYER]));
    assert_eq!(codes(&project), ["W20"], "{:#?}", project.findings());
    let text = read(&project, "content/layers/kommune/9901-sandvik/vern.md");
    assert!(text.starts_with("## Varsling {#si-fra}\n\nSandvik har rutiner"), "{text}");
    let records = read(&project, RECORDS);
    assert!(records.starts_with(&format!("{HEADER}vern.md:\n  base:\n    si-fra: v2-")), "{records}");
    assert_eq!(records.matches("si-fra").count(), 3, "{records}");
    assert!(!project.root().join(FILE).exists(), "nothing was left in the old file");
    assert_eq!(copies(&project).len(), 2);
}

#[test]
fn what_a_layer_adds_stands_around_its_own_replacement_in_whatever_order() {
    let text = ["## {#varsling append}\n\nVår egen regel.\n\n", "## {#varsling}\n\nVår tekst.\n\n"];
    for file in [text.concat(), [text[1], text[0]].concat()] {
        let project = project().write(FILE, file);
        project.build();
        let page = project.text("site/9901-sandvik/etikk.html");
        assert!(page.contains("Vår tekst.\nVår egen regel."), "{page}");
    }
}

#[test]
fn an_edited_copy_is_no_copy() {
    let project = accepted().edit(BASE, "er vernet", "har et vern");
    let name = format!("{COPIES}/{}", copies(&project)[0]);
    let project = project.edit(&name, "Alle har", "Sandvik har");
    let run = project.run(&["accept", "etikk#varsling", "--in", LAYER, "--merge"]);
    assert!(run.status == 2 && run.stderr.contains("no true copy"), "{}", run.stderr);
    let diff = project.run(&["diff", "--for", "9901-sandvik"]);
    assert!(diff.stdout.contains("no copy was kept"), "{}", diff.stdout);
}

#[test]
fn footnotes_come_along_and_do_not_meet_those_that_are_there() {
    let project = project()
        .edit(BASE, "Innledning.", "Innledning.[^1]")
        .edit(BASE, "En uke.\n", "En uke.\n\n[^1]: Kommuneloven.\n\n    Mer om den.\n")
        .write(FILE, "## {#frist append}\n\nTo uker hos oss.[^1]\n\n[^1]: Vår egen note.\n");
    done(project.run(&["override", "etikk#etikk", "--in", LAYER]));
    let text = read(&project, FILE);
    assert!(
        text.contains("Innledning.[^etikk-1]") && text.contains("[^etikk-1]: Kommuneloven.\n\n    Mer om den."),
        "{text}"
    );
    project.build();
    let page = project.text("site/9901-sandvik/etikk.html");
    assert!(page.contains("Vår egen note.") && page.contains("Kommuneloven."), "{page}");
}
