//! Which section a record means, where headings or texts are alike: what a layer wrote stays with the text that it was written for.

use crate::driver::{Project, codes, done};

const LAYER: &str = "kommune/9901-sandvik";
const FILE: &str = "content/layers/kommune/9901-sandvik/etikk.md";
const BASE: &str = "content/base/etikk.md";

/// Two sections with one heading, and a third.
const ALIKE: &str = "## Eksempel {#en}\n\nSe loven. Tekst en.\n\n## Eksempel {#to}\n\nSe loven. Tekst to.\n\n## Kontakt {#kontakt}\n\nRing.\n";

/// All that a layer can do to a section or by it.
const OPERATIONS: [&str; 8] = [
    "## {#en append}\n\nLokal.\n",
    "## {#en prepend}\n\nLokal.\n",
    "## Ny {#ny after=en}\n\nLokal.\n",
    "## Ny {#ny in=en}\n\nLokal.\n",
    "## Vår {#en}\n\nLokal.\n",
    "## {#en}\n\nLokal.\n",
    "## {#en remove}\n",
    "## Vår {#en whole}\n\nLokal.\n",
];

fn base(sections: &str) -> String {
    format!("---\ntitle: Etikk\n---\n# Etikk {{#etikk}}\n\nInnledning.\n\n{sections}")
}

/// A course of one module with these sections, and a kommune that has read what it names of them.
fn project(sections: &str, file: &str) -> Project {
    let project = Project::empty()
        .write("content/lagvis.yaml", "title: P\nlayers: [kommune]\nlanguages: {nb: [nn], nn: [nb]}\n")
        .write(BASE, base(sections))
        .write("content/layers/kommune/9901-sandvik/layer.yaml", "kind: kommune\nname: Sandvik\n")
        .write(FILE, file);
    accept(&project);
    assert_eq!(codes(&project), Vec::<String>::new(), "{file}: {:#?}", project.findings());
    project
}

fn accept(project: &Project) {
    done(project.run(&["accept", "--all", "--in", LAYER]));
}

/// Runs the commands that findings advise, one by one.
fn accept_as_advised(project: &Project) {
    for found in project.findings() {
        accept_by(project, &found);
    }
}

/// Runs the `accept` that a line names.
fn accept_by(project: &Project, line: &str) {
    let (_, command) = line.split_once("`lagvis accept ").unwrap();
    let words: Vec<&str> = command.split('`').next().unwrap().split(' ').collect();
    done(project.run(&[&["accept"], words.as_slice()].concat()));
}

fn page(project: &Project) -> String {
    project.build().text("site/9901-sandvik/etikk.html")
}

/// Sections after their ids were changed, all at once.
fn with_ids(sections: &str, ids: &[(&str, &str)]) -> String {
    let hidden = ids
        .iter()
        .fold(sections.to_owned(), |text, (old, new)| text.replace(&format!("{{#{old}}}"), &format!("{{#-{new}}}")));
    hidden.replace("{#-", "{#")
}

/// Checks that readers see the same after a change of ids, whoever has followed is told, and so it stays when that is accepted.
fn follows(sections: &str, file: &str, ids: &[(&str, &str)]) {
    let project = project(sections, file);
    let before = page(&project);
    let project = project.write(BASE, base(&with_ids(sections, ids)));
    let found = codes(&project);
    assert!(!found.is_empty() && found.iter().all(|code| code == "W08"), "{file} {ids:?}: {:#?}", project.findings());
    assert_eq!(page(&project), before, "{file} {ids:?}");
    accept(&project);
    assert_eq!(codes(&project), Vec::<String>::new(), "{file} {ids:?}: {:#?}", project.findings());
    assert_eq!(page(&project), before, "{file} {ids:?}");
}

#[test]
fn where_two_headings_are_alike_the_record_decides() {
    for file in OPERATIONS {
        follows(ALIKE, file, &[("en", "to"), ("to", "en")]);
        follows(ALIKE, file, &[("en", "tre"), ("to", "en")]);
        follows(ALIKE, file, &[("en", "kontakt"), ("to", "en"), ("kontakt", "to")]);
    }
    let both = format!("{}\n{}", OPERATIONS[0], OPERATIONS[4].replace("#en", "#to"));
    follows(ALIKE, &both, &[("en", "to"), ("to", "en")]);
    follows(ALIKE, &both, &[("en", "to"), ("to", "tre")]);
}

#[test]
fn a_record_counts_for_more_than_what_a_section_says_it_was_called() {
    let other = ALIKE.replacen("Eksempel {#to}", "Varsling {#to}", 1);
    for (sections, file) in [ALIKE, &other].iter().flat_map(|of| OPERATIONS.map(|file| (*of, file))) {
        follows(sections, file, &[("en", "to"), ("to", "tre was=en")]);
    }
    // where the text is nowhere as it was recorded, the word is all there is
    let project = project(&other, OPERATIONS[0]);
    let changed = with_ids(&other, &[("en", "to"), ("to", "tre was=en")]).replace("Tekst en.", "Ny tekst.");
    let project = project.write(BASE, base(&changed));
    assert_eq!(codes(&project), ["W08"]);
}

#[test]
fn a_heading_that_is_kept_tells_sections_apart_that_say_the_same() {
    let same = "## Del en {#en}\n\nSkrives senere.\n\n## Del to {#to}\n\nSkrives senere.\n";
    follows(same, "## {#en}\n\nLokal.\n", &[("en", "to"), ("to", "en")]);
    follows(same, "## {#to}\n\nLokal.\n\n## {#en}\n\nOg en.\n", &[("en", "to"), ("to", "en")]);
    let project = project(same, "## {#to}\n\nLokal.\n\n## {#en}\n\nOg en.\n");
    let project = project.edit(BASE, "Del to", "Andre del");
    assert_eq!(codes(&project), Vec::<String>::new(), "it is shown, and not hidden");
    assert!(page(&project).contains("\nDel en\nOg en.\nAndre del\nLokal."), "{}", page(&project));
}

#[test]
fn what_two_sections_said_when_it_was_recorded_tells_neither_from_the_other() {
    let twins = "## Eksempel {#en}\n\nSamme tekst.\n\n## Eksempel {#to}\n\nSamme tekst.\n";
    // of what is added it is told, too, that two sections with one heading may have changed places
    for (file, expected) in
        [(0, "W19"), (2, "W19"), (4, "W01"), (5, "W01"), (6, "W01")].map(|(at, expected)| (OPERATIONS[at], expected))
    {
        for new in ["Eksempel {#en}\n\nNy tekst.", "Annet {#en}\n\nNy tekst."] {
            let project = project(twins, file);
            let project = project.edit(BASE, "Eksempel {#en}\n\nSamme tekst.", new);
            assert_eq!(codes(&project), [expected], "{file}: {:#?}", project.findings());
            assert!(page(&project).contains("Eksempel\nSamme tekst."), "{file}: {}", page(&project));
        }
    }
}

#[test]
fn where_two_ids_were_swapped_and_one_text_edited_both_overrides_follow() {
    for files in [
        ["## Vår en {#en}\n\nLokal en.\n", "## Vår to {#to}\n\nLokal to.\n"],
        ["## {#en}\n\nLokal en.\n", "## {#to}\n\nLokal to.\n"],
    ] {
        let project = project(ALIKE, &files.join("\n"));
        let before = page(&project);
        let project = project
            .write(BASE, base(&with_ids(ALIKE, &[("en", "to"), ("to", "en")]).replace("Tekst to.", "Ny tekst.")));
        let mut found = codes(&project);
        found.sort();
        assert_eq!(found, ["W01", "W08", "W08"], "{:#?}", project.findings());
        assert_eq!(page(&project), before);
        accept(&project);
        assert_eq!((codes(&project), page(&project)), (Vec::new(), before));
    }
}

/// Two sections of which all text is in subsections.
const HOLDERS: &str =
    "## Gaver {#gaver}\n\n### Små {#sma}\n\nTekst små.\n\n## Varsling {#varsling}\n\n### Hvem {#hvem}\n\nTekst hvem.\n";

#[test]
fn a_heading_without_a_text_of_its_own_is_known_by_its_words() {
    for file in ["## {#gaver append}\n\nLokal.\n", "## Ny {#ny in=gaver}\n\nLokal.\n"] {
        follows(HOLDERS, file, &[("gaver", "varsling"), ("varsling", "gaver")]);
    }
}

const TWO: &str = "## Gaver {#gaver}\n\nTekst gaver.\n\n## Varsling {#varsling}\n\nTekst varsling.\n";

#[test]
fn a_record_that_another_takes_the_place_of_goes_before_it_comes() {
    let project = project(TWO, "## Vår g {#gaver}\n\nLokal g.\n\n## Vår v {#varsling}\n\nLokal v.\n");
    let project = project
        .write(FILE, "## Vår v {#varsling}\n\nLokal v.\n")
        .write(BASE, base(&with_ids(TWO, &[("gaver", "varsling"), ("varsling", "gaver")])));
    accept(&project);
    assert_eq!(codes(&project), Vec::<String>::new(), "{:#?}", project.findings());
    assert!(project.build().text("site/9901-sandvik/etikk.html").contains("Tekst gaver."));
}

#[test]
fn two_additions_to_different_sections_never_become_one() {
    let project = project(TWO, "## {#gaver append}\n\nTil g.\n\n## {#varsling append}\n\nTil v.\n");
    let swapped = with_ids(TWO, &[("gaver", "varsling"), ("varsling", "gaver")]);
    let project = project.write(BASE, base(&swapped.replace("Tekst gaver.", "Noe helt annet står her nå.")));
    let before = project.findings();
    assert_eq!(codes(&project), ["W19", "W08"], "{before:#?}");
    let run = project.run(&["accept", "etikk#varsling", "--in", LAYER]);
    assert_eq!(run.status, 2, "{}", run.stdout);
    assert!(run.stderr.contains("etikk.md:1") && run.stderr.contains("another section"), "{}", run.stderr);
    assert_eq!(project.findings(), before);
}

#[test]
fn what_override_begins_is_a_part_of_no_other_section() {
    let base = "## Gaver {#gaver}\n\nTekst gaver.\n\n### Små {#sma}\n\nTekst små.\n\n## Varsling {#varsling}\n\nTekst varsling.\n";
    let own = "## Ny {#ny after=gaver}\n\nLokal.\n\n### Dypt {#dypt}\n\nMer.\n";
    for file in [own, "## Alt {#varsling whole}\n\nLokal.\n", "## {#gaver append}\n\nLokal.\n"] {
        let project = project(base, file);
        done(project.run(&["override", "etikk#sma", "--in", LAYER]));
        assert!(!codes(&project).iter().any(|code| code.starts_with('E')), "{file}: {:#?}", project.findings());
        let written = crate::driver::read(&project, FILE);
        assert!(written.contains(file.trim_end()) && written.contains("{#sma}"), "{written}");
    }
    // an id that the layer has given to a section of its own
    let project = project(base, own);
    let project = project.edit(BASE, "## Varsling {#varsling}", "## Ombud {#ny}");
    let run = project.run(&["override", "etikk#ny", "--in", LAYER]);
    assert_eq!(run.status, 2, "{}", run.stdout);
    assert!(run.stderr.contains("section of your own"), "{}", run.stderr);
}

#[test]
fn an_address_is_the_one_in_the_file_and_nothing_else_is_read_with_it() {
    let project = project(TWO, "## Vår g {#gaver}\n\nLokal g.\n\n## Vår v {#varsling}\n\nLokal v.\n");
    let swapped = with_ids(TWO, &[("gaver", "varsling"), ("varsling", "gaver")]);
    let project = project.write(BASE, base(&swapped.replace("Tekst gaver.", "Tekst gaver. Og en ny regel.")));
    assert!(codes(&project).contains(&"W01".to_owned()), "{:#?}", project.findings());
    done(project.run(&["accept", "etikk#varsling", "--in", LAYER]));
    assert_eq!(codes(&project), ["W01"], "{:#?}", project.findings());
}

#[test]
fn an_address_in_the_file_moves_no_text_of_another_that_is_called_so_now() {
    const THREE: &str = "## A {#a}\n\nTekst a.\n\n## B {#b}\n\nTekst b.\n\n## C {#c}\n\nTekst c.\n";
    let own = ["## Vår {#a}\n\nLokal a.\n", "## {#b append}\n\nLokal b.\n", "## Ny {#ny in=c}\n\nLokal c.\n"];
    for left in 0..4 {
        let file: Vec<&str> = own.into_iter().enumerate().filter(|(at, _)| *at != left).map(|(_, one)| one).collect();
        let project = project(THREE, &file.join("\n"));
        let before = page(&project);
        let project = project.write(BASE, base(&with_ids(THREE, &[("a", "c"), ("b", "a"), ("c", "b")])));
        let advised = project.findings();
        for id in
            ["a", "b", "c"].into_iter().filter(|id| advised.iter().any(|one| one.contains(&format!("etikk#{id} "))))
        {
            done(project.run(&["accept", &format!("etikk#{id}"), "--in", LAYER]));
        }
        assert_eq!((codes(&project), page(&project)), (Vec::new(), before), "{left}");
    }
}

#[test]
fn a_text_that_was_edited_stays_though_the_old_one_is_copied() {
    for file in OPERATIONS.map(|file| file.replace("#en", "#gaver").replace("=en", "=gaver")) {
        let project = project(TWO, &file);
        let changed = TWO.replace("Tekst gaver.", "Helt andre ord.") + "\n## Gaver {#kopi}\n\nTekst gaver.\n";
        let project = project.write(BASE, base(&changed));
        let expected = if file.contains("append") || file.contains("prepend") || file.contains("ny") { 0 } else { 1 };
        assert_eq!(codes(&project), vec!["W01"; expected], "{file}");
        let page = page(&project);
        assert!(page.contains("\nGaver\nTekst gaver.\n") && !page.contains("Tekst gaver.\nLokal."), "{page}");
    }
}

#[test]
fn where_an_id_is_used_again_it_is_said_which_section_stands_there() {
    let holder = "## Gaver {#gaver}\n\nTekst gaver.\n\n### Små {#sma}\n\nTekst små.\n";
    for file in OPERATIONS.map(|file| file.replace("#en", "#gaver").replace("=en", "=gaver")) {
        // a sentence of it, or its heading, is enough to know it by
        for (new, is_told) in [
            ("Lån {#gaver}\n\nUtlån.", true),
            ("Gaver {#gaver}\n\nUtlån.", false),
            ("Lån {#gaver}\n\nTekst gaver. Mer.", false),
        ] {
            let project = project(holder, &file);
            let project = project.write(BASE, base(&holder.replace("Gaver {#gaver}\n\nTekst gaver.", new)));
            let found = project.findings();
            let says = "`gaver` is the section `Lån` now, and this was written for another, `Gaver`";
            assert_eq!(found.iter().filter(|one| one.contains(says)).count(), usize::from(is_told), "{file}{found:?}");
        }
    }
}

#[test]
fn where_a_layer_between_lets_its_own_texts_change_places_it_is_told() {
    const FYLKE: &str = "content/layers/fylke/99-kyst";
    let two = "## Fylkets gaver {#gaver}\n\nFylke g.\n\n## Fylkets vern {#varsling}\n\nFylke v.\n";
    for own in ["## {#gaver append}\n\nLokal.\n", "## Ny {#ny after=gaver}\n\nLokal.\n"] {
        let config = "title: P\nlayers: [fylke, kommune]\nlanguages: {nb: [nn], nn: [nb]}\n";
        let layer = "kind: kommune\nname: Sandvik\nparent: fylke/99-kyst\n";
        let project = project(TWO, own)
            .write("content/lagvis.yaml", config)
            .write("content/layers/kommune/9901-sandvik/layer.yaml", layer)
            .write(&format!("{FYLKE}/layer.yaml"), "kind: fylke\nname: Kyst\n")
            .write(&format!("{FYLKE}/etikk.md"), two)
            .remove("content/layers/kommune/9901-sandvik/.base");
        done(project.run(&["accept", "--all", "--in", "fylke/99-kyst"]));
        accept(&project);
        assert_eq!(codes(&project), Vec::<String>::new());
        let turned =
            |text: &str| text.replace("#gaver", "#x").replace("#varsling", "#gaver").replace("#x", "#varsling");
        // a heading that is changed is no exchange
        let project = project.write(&format!("{FYLKE}/etikk.md"), two.replace("Fylkets gaver", "Gaver hos oss"));
        assert_eq!(codes(&project), Vec::<String>::new());
        let project = project.write(&format!("{FYLKE}/etikk.md"), turned(two));
        let found = project.findings();
        let says = "W19 `gaver` is the section `Fylkets vern` now, and this was written for another, `Fylkets gaver`";
        assert!(matches!(found.as_slice(), [one] if one.contains(says)), "{found:?}");
        accept_as_advised(&project);
        assert_eq!(codes(&project), Vec::<String>::new());
    }
}

#[test]
fn where_two_headings_change_places_who_stands_below_one_is_told() {
    let turned = TWO.replace("## Gaver", "## x").replace("## Varsling", "## Gaver").replace("## x", "## Varsling");
    for (at, code) in ["W19", "W19", "W19", "W19", "W01", "W01", "W01", "W01"].into_iter().enumerate() {
        let file = OPERATIONS[at].replace("#en", "#gaver").replace("=en", "=gaver");
        let project = project(TWO, &file).write(BASE, base(&turned));
        assert_eq!(codes(&project), [code], "{file}");
        accept_as_advised(&project);
        assert_eq!(codes(&project), Vec::<String>::new(), "{file}");
    }
    // one that had the heading of others is none
    let alike = ALIKE.replacen("Eksempel", "Første eksempel", 1);
    for file in [OPERATIONS[0], OPERATIONS[5]] {
        assert_eq!(codes(&project(ALIKE, file).write(BASE, base(&alike))), Vec::<String>::new(), "{file}");
    }
}

#[test]
fn a_heading_that_is_kept_tells_sections_apart_that_say_nothing() {
    let empty = "## Del en {#en}\n\n## Del to {#to}\n\n## Del tre {#tre}\n\nTekst.\n";
    follows(empty, "## {#en}\n\nLokal.\n", &[("en", "to"), ("to", "en")]);
    follows(empty, "## {#to}\n\nLokal.\n\n## {#en}\n\nOg en.\n", &[("en", "to"), ("to", "en")]);
}

#[test]
fn two_with_one_heading_of_which_all_text_is_new_may_have_changed_places() {
    for file in [OPERATIONS[0], OPERATIONS[2]] {
        let project = project(ALIKE, file);
        let changed = with_ids(ALIKE, &[("en", "to"), ("to", "en")]).replace("Se loven. ", "").replace("Tekst", "Ny");
        assert_eq!(codes(&project.write(BASE, base(&changed))), ["W19"], "{file}");
    }
}

#[test]
fn a_section_that_had_another_id_is_another_though_its_heading_is_the_same() {
    let project = project(ALIKE, "## {#en append}\n\nLokal.\n");
    let project =
        project.write(BASE, base("## Eksempel {#en was=to}\n\nHelt andre ord nå.\n\n## Kontakt {#kontakt}\n\nRing.\n"));
    assert_eq!(codes(&project), ["W19"], "{:#?}", project.findings());
}

#[test]
fn quite_another_section_is_no_editorial_change() {
    let parking = TWO.replace("Gaver {#gaver}\n\nTekst gaver.", "Parkering {#gaver}\n\nHelt andre ord.");
    let swapped = with_ids(TWO, &[("gaver", "varsling"), ("varsling", "gaver")]);
    let swapped = swapped.replace("Tekst gaver.", "Nye ord her.").replace("Tekst varsling.", "Noe annet nå.");
    for file in ["## Vår {#gaver}\n\nLokal.\n", "## {#gaver}\n\nLokal.\n", "## Vår {#gaver whole}\n\nLokal.\n"] {
        for changed in [&parking, &swapped] {
            let project = project(TWO, file).write(BASE, base(changed));
            let before = project.findings();
            assert_eq!(codes(&project), ["W01"], "{file}{before:#?}");
            let run = project.run(&["accept", "--editorial", "etikk#gaver"]);
            assert_eq!(run.status, 2, "{file}{}", run.stdout);
            assert!(
                run.stderr.contains("etikk.md:1") && run.stderr.contains("another section, `Gaver`"),
                "{}",
                run.stderr
            );
            assert!(run.stderr.contains("`lagvis accept etikk#gaver --in kommune/9901-sandvik`"), "{}", run.stderr);
            assert_eq!(project.findings(), before);
        }
    }
}

#[test]
fn a_text_never_moves_to_where_one_of_another_section_stands() {
    let changed = "## Gaver {#varsling was=gaver}\n\nTekst gaver.\n";
    for file in [
        "## {#gaver append}\n\nTil g.\n\n## V {#varsling}\n\nLokal v.\n",
        "## G {#gaver}\n\nLokal g.\n\n## {#varsling append}\n\nTil v.\n",
    ] {
        let project = project(TWO, file).write(BASE, base(changed));
        let before = project.findings();
        let run = project.run(&["accept", "etikk#gaver", "--in", LAYER]);
        assert_eq!(run.status, 2, "{file}{}", run.stdout);
        assert!(run.stderr.contains("etikk.md:5") && run.stderr.contains("another section"), "{}", run.stderr);
        assert_eq!(project.findings(), before);
        // by its own address it is accepted on purpose
        done(project.run(&["accept", "etikk#varsling", "--in", LAYER]));
    }
}

#[test]
fn what_was_written_for_another_section_is_accepted_by_itself_alone() {
    const THREE: &str = "## A {#a}\n\nTekst a.\n\n## B {#b}\n\nTekst b.\n\n## C {#c}\n\nTekst c.\n";
    let chain = "## A {#b}\n\nTekst a.\n\n## B {#c}\n\nTekst b.\n";
    let reused = THREE.replace("C {#c}\n\nTekst c.", "Parkering {#c}\n\nHelt andre ord.");
    for (changed, file, left) in [
        (&*reused, "## Vår {#c}\n\nLokal c.\n", 1),
        (&*reused, "## {#c append}\n\nLokal c.\n\n## Ny {#ny in=c}\n\nLokal.\n", 2),
        (chain, "## {#b append}\n\nLokal b.\n\n## Vår {#c}\n\nLokal c.\n", 2),
        (chain, "## Vår {#b}\n\nLokal b.\n\n## {#c append}\n\nLokal c.\n", 2),
        (chain, "## {#a append}\n\nLokal a.\n\n## {#b append}\n\nLokal b.\n\n## {#c append}\n\nLokal c.\n", 3),
    ] {
        let project = project(THREE, file).write(BASE, base(changed));
        let (before, text) = (project.findings(), crate::driver::read(&project, FILE));
        assert_eq!(before.len(), left, "{before:#?}");
        let mut lines = Vec::new();
        for said in ["--all", "etikk"] {
            let run = done(project.run(&["accept", said, "--in", LAYER]));
            lines = run.stdout.lines().map(str::to_owned).collect();
            assert!(lines.len() == left && lines.iter().all(|line| line.starts_with("left as it is: ")), "{lines:#?}");
            assert_eq!((project.findings(), crate::driver::read(&project, FILE)), (before.clone(), text.clone()));
        }
        // in the order in which they are named
        lines.iter().for_each(|line| accept_by(&project, line));
        assert_eq!(codes(&project), Vec::<String>::new(), "{file}{:#?}", project.findings());
    }
    // and all else is accepted
    let project = project(THREE, "## Vår {#b}\n\nLokal b.\n\n## Vår {#c}\n\nLokal c.\n");
    let project = project.write(BASE, base(&reused.replace("Tekst b.", "Ny tekst b.")));
    assert_eq!(codes(&project), ["W01", "W01"]);
    accept(&project);
    assert!(matches!(project.findings().as_slice(), [one] if one.contains("Parkering")), "{:#?}", project.findings());
}

#[test]
fn where_a_command_that_is_advised_does_nothing_yet_it_is_said_what_to_see_to_first() {
    let both = "## Vår g {#gaver}\n\nLokal g.\n\n## Vår v {#varsling}\n\nLokal v.\n";
    let added = "## {#gaver append}\n\nLokal g.\n\n## Vår v {#varsling}\n\nLokal v.\n";
    for (file, more, changed, expected) in [
        (
            &both[..both.find("\n\n## Vår v").unwrap()],
            "\n\n## To {#gaver}\n\nTo.\n",
            TWO.replace("Tekst", "Ny tekst"),
            1,
        ),
        (both, "", "## Varsling {#varsling was=gaver}\n\nTekst varsling. Og ny.\n".to_owned(), 2),
        (added, "", "## Gaver {#varsling was=gaver}\n\nTekst gaver.\n".to_owned(), 1),
        (
            "## {#gaver remove}\n\n## V {#varsling}\n\nV.\n",
            "",
            TWO.replace("## V", "### V").replace("Tekst g", "Ny g"),
            1,
        ),
        (added, "", TWO.replace("Tekst", "Ny tekst"), 0),
    ] {
        let project = project(TWO, file).write(FILE, format!("{file}{more}")).write(BASE, base(&changed));
        let run = project.run(&["check"]);
        assert_eq!(run.stderr.matches("note: see to this first").count(), expected, "{file}{}", run.stderr);
        let advised = project.findings().into_iter().filter(|one| one.contains("`lagvis accept "));
        let mut refused = 0;
        for found in advised {
            let address = found.split("`lagvis accept ").nth(1).unwrap().split(' ').next().unwrap();
            refused += usize::from(project.run(&["accept", address, "--in", LAYER]).status == 2);
        }
        assert_eq!(refused, expected, "{file}{}", run.stderr);
    }
}

#[test]
fn what_hides_nothing_as_it_stands_is_said_to() {
    for changed in ["## Annet {#annet}\n\nAnnet.\n", "## Gaver {#gaver locked}\n\nTekst gaver.\n"] {
        for file in ["## Vår {#gaver}\n\nLokal.\n", "## {#gaver append}\n\nLokal.\n"] {
            let project = project(TWO, file).write(BASE, base(changed));
            let run = project.run(&["accept", "etikk#gaver", "--in", LAYER]);
            let said = "`etikk#gaver` replaces nothing below as it stands";
            assert!(run.status == 2 && run.stderr.contains(said), "{file}{}", run.stderr);
        }
    }
}

/// Of sections without text the heading is all that tells them apart, and it is enough.
#[test]
fn two_sections_without_text_whose_ids_are_swapped_are_followed() {
    let bare = "## Første {#en}\n\n## Andre {#to}\n\n## Kontakt {#kontakt}\n\nRing.\n";
    for file in OPERATIONS {
        follows(bare, file, &[("en", "to"), ("to", "en")]);
        follows(bare, file, &[("en", "tre"), ("to", "en")]);
    }
    // a heading that is written anew is no other section
    for file in OPERATIONS {
        let project = project(bare, file);
        let project = project.write(BASE, base(&bare.replace("Første", "Helt annet")));
        assert!(
            !codes(&project).iter().any(|code| code == "W08" || code == "W19"),
            "{file}: {:#?}",
            project.findings()
        );
    }
}

/// Who adds to a section that is written anew, heading and all, is told once, even where it was but a sentence: it may be another.
#[test]
fn a_short_section_that_is_written_anew_is_read_once_more() {
    let short = "## Frist {#en}\n\nSvar innen juni.\n\n## Kontakt {#kontakt}\n\nRing.\n";
    let told = |old: &str, new: &str| {
        let project = project(short, OPERATIONS[0]);
        codes(&project.write(BASE, base(&short.replace(old, new))))
    };
    assert_eq!(told("## Frist {#en}\n\nSvar innen juni.", "## Svar {#en}\n\nDere har tre uker."), ["W19"]);
    assert_eq!(told("Svar innen juni.", "Dere har tre uker."), Vec::<String>::new());
    assert_eq!(told("## Frist", "## Svar"), Vec::<String>::new());
}
