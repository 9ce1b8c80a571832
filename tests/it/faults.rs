//! Small projects in which one condition of the code decides, each with what is said or written. They are those for which no other
//! test failed when the condition was broken on purpose.

use std::fs;

use crate::driver::{Project, done, read};

const BASE: &str = "content/base/etikk.md";
const KOMMUNE: &str = "content/layers/kommune/9901-sandvik/";
const FYLKE: &str = "content/layers/fylke/99-kyst/";
const SAMLING: &str = "content/layers/samling/2027-en/";
const FILE: &str = "content/layers/kommune/9901-sandvik/etikk.md";
const HAVNA: &str = "---\ntitle: Havna\n---\n# Havna {#havna}\n\nHei.\n";

/// A kommune over a fylke over a base with one module.
fn project() -> Project {
    let base = "---\ntitle: Etikk\n---\n# Etikk {#etikk}\n\nInn.\n\n## Gaver {#gaver}\n\nEn. To.\n\n### Grense {#grense}\n\nNull.\n\n## Varsling {#varsling}\n\nSi fra. Straks.\n";
    Project::empty()
        .write("content/lagvis.yaml", "title: P\nlayers: [fylke, kommune, samling]\nlanguages: {nb: [nn], nn: [nb]}\n")
        .write(BASE, base)
        .write(&format!("{FYLKE}layer.yaml"), "kind: fylke\nname: Kyst\n")
        .write(&format!("{KOMMUNE}layer.yaml"), "kind: kommune\nname: Sandvik\nparent: fylke/99-kyst\n")
}

/// The project with a line more in a file of YAML.
fn line(project: Project, file: &str, line: &str) -> Project {
    let text = read(&project, file);
    project.write(file, format!("{text}{line}\n"))
}

fn programme(project: Project, more: &str) -> Project {
    line(project, "content/lagvis.yaml", more)
}

fn settings(project: Project, more: &str) -> Project {
    line(project, &format!("{KOMMUNE}layer.yaml"), more)
}

/// The project with a file of the kommune's.
fn with(project: Project, name: &str, text: &str) -> Project {
    file(project, &format!("{KOMMUNE}{name}"), text)
}

/// The project with a file, if there is anything in it.
fn file(project: Project, path: &str, text: &str) -> Project {
    if text.is_empty() { project } else { project.write(path, text) }
}

/// Holds what is found against the beginning of each finding and a part of its message; W02 is left out.
#[track_caller]
fn finds(project: &Project, expected: &[(&str, &str)]) {
    let short = |line: String| line.replace(KOMMUNE, "").replace("content/", "");
    let all = project.findings().into_iter().filter(|line| !line.contains(" W02 ")).map(short);
    let found: Vec<String> = all.collect();
    let is = |(line, (start, part)): (&String, &(&str, &str))| line.starts_with(start) && line.contains(part);
    assert!(found.len() == expected.len() && found.iter().zip(expected).all(is), "{found:#?}\nexpected {expected:#?}");
}

fn lagvis(project: &Project, line: &str) -> String {
    let run = done(project.run(&line.split(' ').collect::<Vec<_>>()));
    format!("{}{}", run.stdout, run.stderr)
}

/// What a command that must not succeed says.
fn refused(project: &Project, line: &str) -> String {
    let run = project.run(&line.split(' ').collect::<Vec<_>>());
    assert!(run.status > 0, "{line}: {}", run.stdout);
    format!("{}{}", run.stdout, run.stderr)
}

/// The project with a file of the kommune's for `etikk`, accepted.
fn accepted(project: Project, text: &str) -> Project {
    let project = project.write(FILE, text);
    lagvis(&project, "accept --all --in kommune/9901-sandvik");
    project
}

#[test]
fn a_slot_is_filled_in_by_its_kind_and_nothing_else() {
    let slot =
        |kommune: &str| with(project().edit(BASE, "{#varsling}", "{#varsling required=kommune}"), "etikk.md", kommune);
    let unfilled = ("layer.yaml:1 E06", "");
    // one mistake is told once
    for word in ["append", "prepend"] {
        let project = slot(&format!("## {{#varsling {word}}}\n\nTil.\n"));
        finds(&project, &[("etikk.md:1 E04", "must be filled in, not added to")]);
    }
    finds(&slot("## {#varsling remove}\n"), &[("etikk.md:1 E05", "kommune must fill")]);
    finds(&slot("## {#varsling whole}\n\nHer.\n"), &[]);
    let by_fylke = slot("").write(&format!("{FYLKE}etikk.md"), "## {#varsling}\n\nHer.\n");
    finds(&by_fylke, &[("layers/fylke/99-kyst/etikk.md:1 E04", "by each kommune, not by a fylke"), unfilled]);
}

#[test]
fn a_value_that_turns_on_a_lock_is_told_of_the_layers_between() {
    let with_lock = |lock: &str, kommune: &str, samling: &str| {
        let project = programme(project(), "parameters: {p: {type: choice, of: [a, b], default: b}}")
            .write(&format!("{FYLKE}etikk.md"), format!("## Gaver {{#gaver if=p:a {lock}}}\n\nKystens.\n"))
            .write(
                &format!("{SAMLING}layer.yaml"),
                "kind: samling\nname: En\nparent: kommune/9901-sandvik\nvalues: {p: a}\n",
            );
        file(file(project, FILE, kommune), &format!("{SAMLING}etikk.md"), samling)
    };
    let (adds, replaces) = ("## {#gaver append}\n\nTil.\n", "## {#gaver}\n\nVårt.\n");
    let told =
        ("layers/samling/2027-en/layer.yaml:4 E04", "`gaver` is locked by fylke/99-kyst, and kommune/9901-sandvik");
    let hidden = ("layers/fylke/99-kyst/etikk.md:1 W04", "");
    finds(&with_lock("locked", adds, ""), &[told]);
    finds(&with_lock("locked", replaces, ""), &[hidden, told]);
    finds(&with_lock("add-only", adds, ""), &[]);
    finds(&with_lock("add-only", replaces, ""), &[hidden, told]);
    finds(&with_lock("locked", "## {#gaver if=p:b}\n\nVårt.\n", ""), &[]);
    finds(&with_lock("locked", "", replaces), &[("layers/samling/2027-en/etikk.md:1 E04", "cannot be changed here")]);
}

#[test]
fn what_the_programme_has_locked_no_layer_sets() {
    let locked = "parameters: {p: {type: choice, of: [a, b], default: b, policy: locked}}";
    let project = settings(programme(project(), locked), "values: {p: a}");
    let project = with(project, "etikk.md", "## {#gaver append}\n\nTil {{p}}.\n");
    finds(&project, &[("layer.yaml:4 E04", "the parameter `p` is locked by the programme")]);
}

#[test]
fn a_file_for_a_module_that_its_own_layer_removes_does_nothing() {
    let project = settings(project().write("content/base/havna.md", HAVNA), "modules: {remove: [havna]}");
    finds(&with(project, "havna.md", "## {#havna append}\n\nTil.\n"), &[("havna.md:1 E02", "this layer removes")]);
}

#[test]
fn a_module_of_a_layers_own_has_ids_and_nothing_below() {
    let text = format!("{HAVNA}\n## Kaia\n\nX.\n\n## Moloen {{#molo append}}\n\nX.\n");
    let project = with(settings(project(), "modules: {add: [havna]}"), "havna.md", &text);
    finds(&project, &[("havna.md:12 E11", "has none below it"), ("havna.md:8 E13", "`Kaia`")]);
}

#[test]
fn an_older_address_may_name_its_own_module() {
    let project = project().edit(BASE, "{#varsling}", "{#varsling was=etikk#varsle}");
    let project = with(project, "etikk.md", "## {#varsle append}\n\nTil.\n");
    finds(&project, &[("etikk.md:1 W08", "`varsle` is now called `varsling`")]);
}

#[test]
fn two_names_of_one_module_are_one() {
    let project = programme(project(), "modules: [etikk, {havna: {was: molo}}, kai]")
        .write("content/base/havna.md", HAVNA)
        .write("content/base/kai.md", HAVNA.replace("havna", "kai"));
    let project = settings(project, "languages: [nb, nn]\nmodules: {move: {havna: {after: kai}}}");
    let project = with(project, "havna.md", "## {#havna append}\n\nHei.\n");
    let project = with(project, "havna.nn.md", "## {#havna}\n\nHei.\n");
    finds(&project, &[]);
    let two = with(project, "molo.nn.md", "## {#havna}\n\nHei.\n");
    finds(&two, &[("molo.nn.md:1 E02", "this layer has havna.nn.md for it")]);
    let project = two.remove(&format!("{KOMMUNE}molo.nn.md"));
    let project = project.edit(&format!("{KOMMUNE}layer.yaml"), "{after: kai}", "{after: kai}, molo: {before: etikk}");
    finds(&project, &[("layer.yaml:5 E08", "`havna` is moved twice")]);
    let project = project
        .edit(&format!("{KOMMUNE}layer.yaml"), "move: {havna: {after: kai}, molo: {before: etikk}}", "add: [havna]")
        .write(&format!("{KOMMUNE}molo.md"), "## {#havna append}\n\nHei.\n");
    finds(&project, &[("layer.yaml:5 E07", "there is a module `havna` below")]);
}

#[test]
fn the_record_of_a_removed_module_goes_with_its_name() {
    let project = settings(project().write("content/base/havna.md", HAVNA), "modules: {remove: [havna]}");
    lagvis(&project, "accept --all --in kommune/9901-sandvik");
    let project = programme(project.remove("content/base/havna.md"), "modules: [etikk, {kai: {was: havna}}]")
        .write("content/base/kai.md", HAVNA.replace("havna", "kai"));
    assert_eq!(project.findings().len(), 1);
    finds(&project, &[("layer.yaml:4 W08", "`havna` is now called `kai`")]);
}

#[test]
fn a_taken_id_is_told_with_the_word_that_placed_it() {
    for word in ["after=", "before=", "in="] {
        let project = with(project(), "etikk.md", &format!("## A {{#gaver {word}varsling}}\n\nX.\n"));
        finds(&project, &[("etikk.md:1 E07", &format!("take away `{word}`"))]);
    }
}

#[test]
fn a_translation_has_the_ids_of_its_file_and_nothing_of_its_own() {
    let found = |text: &str, translation: &str, expected: &[(&str, &str)]| {
        let project = with(settings(project(), "languages: [nb, nn]"), "etikk.md", text);
        finds(&with(project, "etikk.nn.md", translation), expected);
    };
    let new = "## A {#a after=gaver was=b}\n\nTil.\n";
    found(
        "## {#gaver append}\n\nTil.\n",
        "## {#gaver}\n\nTil.\n\n## \n\nMer.\n",
        &[("etikk.nn.md:5 E13", "has no id")],
    );
    found(new, "## A {#a was=b}\n\nTil.\n", &[]);
    found(new, "## A {#a was=c}\n\nTil.\n", &[("etikk.nn.md:1 E11", "a translation holds text only")]);
    found(
        "## {#gaver remove}\n",
        "## {#gaver}\n\nTil.\n",
        &[("etikk.nn.md:1 E10", "`gaver` is removed by `etikk.md`")],
    );
}

#[test]
fn the_record_of_a_translation_follows_the_older_id_and_no_other() {
    let original = |text: &str| {
        let project = settings(project(), "languages: [nb, nn]");
        let project = with(project, "etikk.nn.md", "## A {#a}\n\nTil.\n");
        let project = accepted(project, "## A {#a after=gaver}\n\nTil.\n");
        with(with(project, "etikk.md", text), "etikk.nn.md", "## A {#b}\n\nTil.\n")
    };
    finds(&original("## A {#b after=gaver was=a}\n\nTil.\n"), &[]);
    finds(&original("## A {#b after=gaver was=a}\n\nTil mer.\n"), &[("etikk.nn.md:1 W07", "")]);
    finds(&original("## A {#b after=gaver was=c}\n\nTil.\n"), &[(".base/records.yaml:", "W06 `a` is recorded")]);
}

#[test]
fn a_translation_without_its_file_is_told() {
    let project = settings(project(), "languages: [nb, nn]");
    finds(&with(project, "etikk.nn.md", "## {#gaver}\n\nTil.\n"), &[("etikk.nn.md:1 E01", "not in the same folder")]);
}

#[test]
fn a_translation_of_another_section_is_told_unless_the_file_names_that_by_a_slip() {
    let found = |text: &str, translation: &str, expected: &[(&str, &str)]| {
        let project = with(settings(project(), "languages: [nb, nn]"), "etikk.md", text);
        finds(&with(project, "etikk.nn.md", translation), expected);
    };
    let (slip, nothing) =
        (("etikk.md:1 E01", "did you mean `varsling`"), "which `etikk.md` of the same layer does not hold");
    found("## {#vasling}\n\nX.\n", "## {#varsling}\n\nX.\n", &[slip]);
    found("## {#vasling}\n\nX.\n", "## {#noe}\n\nX.\n", &[slip, ("etikk.nn.md:1 E01", nothing)]);
    let both = "## {#varsling}\n\nX.\n\n## {#gaver}\n\nX.\n";
    found("## {#varsling}\n\nX.\n", both, &[("etikk.nn.md:5 E01", nothing)]);
}

#[test]
fn what_is_in_a_removed_section_is_not_changed_as_well() {
    let project = with(project(), "etikk.md", "## {#gaver remove}\n\n### {#grense append}\n\nTil.\n");
    finds(&project, &[("etikk.md:3 E03", "`grense` is taken away by your own `remove`")]);
}

#[test]
fn a_section_that_goes_goes_once() {
    for second in ["## {#gaver remove}\n", "## Alt {#gaver whole}\n\nX.\n"] {
        let project = with(project(), "etikk.md", &format!("## {{#gaver remove}}\n\n{second}"));
        let found = project.findings().join("\n");
        assert!(found.contains("E08 `gaver` is replaced or removed twice"), "{found}");
    }
}

#[test]
fn a_text_that_still_tells_the_kommune_what_to_write_is_told() {
    let slot = programme(project(), "instruction: Kommunen skriver")
        .edit(BASE, "{#varsling}", "{#varsling required=kommune}")
        .edit(BASE, "Straks.", "Straks.\n\nKommunen skriver her hvem.");
    let slot = with(slot, "etikk.md", "## {#varsling}\n\nSi fra.\n\n> Kommunen skriver her.\n");
    finds(&slot, &[("etikk.md:1 W11", "`varsling` still holds the text that says what to write")]);
    finds(&slot.edit(FILE, "> Kommunen skriver her.", "Til ordføreren."), &[]);
}

#[test]
fn a_translation_of_two_parts_of_a_section_is_told_once() {
    let text = "## Hos oss {#gaver}\n\nG.\n\n## {#gaver append}\n\nY.\n";
    let project = with(settings(project(), "languages: [nb, nn]"), "etikk.nn.md", text);
    let project = accepted(project, text).edit(FILE, "G.", "H.");
    let said = lagvis(&project, "accept --all --in kommune/9901-sandvik");
    assert_eq!(said.matches("etikk#gaver: translated").count(), 1, "{said}");
}

#[test]
fn the_way_out_for_an_unknown_section_is_a_slip_or_a_new_one() {
    let project = with(project(), "etikk.md", "## {#vasling}\n\nX.\n\n## {#helt-annet}\n\nX.\n");
    let found = project.findings();
    assert!(found[0].ends_with("did you mean `varsling`?"), "{found:?}");
    assert!(found[1].ends_with(" say where it goes: `## … {#helt-annet after=varsling}`"), "{found:?}");
    // a heading that has lost its id is taken for the record that no other heading has
    for (lost, kept) in [("gaver", "varsling"), ("varsling", "gaver")] {
        let texts = "## {#gaver}\n\nX.\n\n## {#varsling}\n\nX.\n";
        let project = accepted(self::project(), texts).edit(FILE, &format!("{{#{lost}}}"), "Noe");
        let found = project.findings();
        assert!(found.iter().any(|line| line.contains(&format!("did you mean `{{#{lost}}}`"))), "{kept}: {found:?}");
    }
}

#[test]
fn new_sections_keep_their_levels_below_the_place_that_they_get() {
    let text = "### A {#a after=grense}\n\nX.\n\n#### B {#b}\n\nX.\n\n## C {#c in=gaver}\n\nX.\n\n### D {#d}\n\nX.\n\n# E {#e in=grense}\n\nX.\n";
    let list = lagvis(&with(project(), "etikk.md", text), "list sections --for 9901-sandvik");
    let levels = list.lines().skip(1).map(|line| line.split_whitespace().take(2).collect::<Vec<_>>().join(" "));
    let expected = ["etikk 1", "gaver 2", "grense 3", "e 4", "a 3", "b 4", "c 3", "d 4", "varsling 2"];
    assert_eq!(levels.collect::<Vec<_>>(), expected.map(|one| format!("etikk#{one}")));
}

#[test]
fn an_older_name_in_a_place_is_told_at_the_place() {
    let project = project().edit(BASE, "{#varsling}", "{#si-fra was=varsling}");
    let project = with(project, "etikk.md", "## A {#a after=varsling}\n\nX.\n");
    let said = lagvis(&project, "check --format github");
    assert!(said.contains("etikk.md,line=1,col=10,title=W08::`varsling` is now called `si-fra`"), "{said}");
    let project = programme(self::project(), "modules: [etikk, {havna: {was: molo}}, kai]")
        .write("content/base/havna.md", HAVNA)
        .write("content/base/kai.md", HAVNA.replace("havna", "kai"));
    let project = settings(project, "modules: {move: {kai: {before: molo}}}");
    finds(&project, &[("layer.yaml:4 W08", "`molo` is now called `havna`")]);
}

#[test]
fn exercises_may_take_all_the_minutes_of_a_module() {
    let minutes = |minutes: &str| {
        let exercise = format!("Si fra.\n\n> [!exercise] Prøv {{minutes={minutes}}}\n> Gjør det.\n\n");
        project().edit(BASE, "title: Etikk", "title: Etikk\nminutes: 30").edit(BASE, "Si fra.", &exercise)
    };
    finds(&minutes("30"), &[]);
    assert!(minutes("31").findings()[0].contains("the exercises and films take 31 minutes, and the module has 30"));
}

#[test]
fn contrast_is_that_of_wcag() {
    let colored = |color: &str| settings(project(), &format!("colors: {{primary: \"{color}\"}}"));
    assert_eq!(colored("#0a7a0a").findings(), Vec::<String>::new());
    let found = colored("#777777").findings();
    assert!(found[0].contains("the contrast is 4.3, and WCAG AA asks for 4.5"), "{found:?}");
    // the same colour on the dark background of the slides, mixed with as much white as it takes
    for (color, mixed) in [("#00575b", "#4c898c"), ("#000000", "#7f7f7f"), ("#0000ff", "#7272ff")] {
        let project = colored(color);
        project.build();
        let css = project.output("site/9901-sandvik/edition.css");
        assert!(css.contains(&format!("--accent: {color};")) && css.contains(&format!("--accent: {mixed};")), "{css}");
    }
}

#[test]
fn arms_that_are_not_there_are_told() {
    let project = settings(project(), "logo: assets/nei.svg");
    finds(&project, &[("layer.yaml:4 E29", "there is no picture `assets/nei.svg`")]);
}

#[test]
fn what_is_off_is_not_named_among_what_a_layer_does() {
    let project = programme(project(), "parameters: {p: {type: choice, of: [a, b], default: b}}");
    let text = "## Hos oss {#gaver if=p:a}\n\nX.\n\n## {#gaver append}\n\nTil.\n";
    let project = with(project, "etikk.md", text);
    project.build();
    let page = project.text("site/9901-sandvik/om-utgaven.html");
    let changes = page.split_once("Endringer fra den felles teksten").unwrap().1;
    assert!(changes.contains("har fått et tillegg til slutt") && changes.matches("Etikk:").count() == 1, "{page}");
    let on = settings(project, "values: {p: a}");
    on.build();
    let page = on.text("site/9901-sandvik/om-utgaven.html");
    assert_eq!(page.split_once("Endringer fra den felles teksten").unwrap().1.matches("Etikk:").count(), 2, "{page}");
}

#[test]
fn a_made_up_kommune_is_of_a_fylke_that_is_there() {
    let register = fs::read(crate::driver::repository().join("content/register/kommuner.csv")).unwrap();
    let numbered = |number: &str| {
        let project = project().write("content/register/kommuner.csv", &register);
        settings(project, &format!("number: \"{number}\"")).findings().join("\n")
    };
    assert!(numbered("9801").contains("the register has no kommune with the number 9801"), "{}", numbered("9801"));
    assert!(!numbered("9901").contains("the register has no"), "{}", numbered("9901"));
}

#[test]
fn the_page_about_an_edition_names_what_its_layers_do() {
    let project = programme(project(), "modules: [etikk, havna]")
        .write("content/base/havna.md", HAVNA.replace("title: Havna", "title: Havna vår"));
    let project = settings(project, "modules: {move: {havna: {before: etikk}}}");
    let project = with(project, "etikk.md", "## {#gaver append}\n\nTil.\n");
    project.build();
    let page = project.text("site/9901-sandvik/om-utgaven.html");
    assert!(
        page.contains("Etikk: Gaver") && page.contains("Havna vår") && page.contains("har fått et tillegg til slutt"),
        "{page}"
    );
    let rows = project.output("site/9901-sandvik/om-utgaven.html");
    let version =
        rows.split("kommune/9901-sandvik").nth(1).and_then(|row| row.split("<td>").nth(1)).unwrap_or_default();
    assert!(version.len() > 12 && version.starts_with(|c: char| c.is_ascii_hexdigit()), "{version}");
}

// accept --merge

const MERGE: &str = "accept --merge --all --in kommune/9901-sandvik";

#[test]
fn a_heading_merges_unless_it_is_left_empty() {
    let project = accepted(project(), "## Gaver {#gaver}\n\nEn. To hos oss.\n");
    let project = project.edit(BASE, "## Gaver", "## Gaver og mer");
    lagvis(&project, MERGE);
    assert_eq!(read(&project, FILE), "## Gaver og mer {#gaver}\n\nEn. To hos oss.\n");
    let project = accepted(project, "## {#gaver}\n\nEn. To hos oss.\n");
    let project = project.edit(BASE, "En.", "En ny.").edit(BASE, "og mer", "og meir");
    lagvis(&project, MERGE);
    assert_eq!(read(&project, FILE), "## {#gaver}\n\nEn ny. To hos oss.\n");
}

#[test]
fn sections_of_one_file_merge_together_and_what_cannot_stays() {
    let texts =
        "## {#gaver}\n\nEn. To hos oss.\n\n## {#varsling}\n\nSi fra. Straks. Alltid.\n\n## {#grense whole}\n\nTi.\n";
    let project = accepted(project(), texts);
    let project = project.edit(BASE, "En.", "En ny.").edit(BASE, "Si fra.", "Si fra om det.").edit(BASE, "Null", "Ni");
    let said = lagvis(&project, MERGE);
    assert!(said.contains("left as it is: `etikk#grense` says `whole`"), "{said}");
    assert_eq!(read(&project, FILE), texts.replace("En.", "En ny.").replace("fra.", "fra om det."));
}

#[test]
fn a_note_that_two_sections_share_is_merged_with_one_of_them() {
    let project = project().edit(BASE, "To.", "To.[^n]").edit(BASE, "Straks.", "Straks.[^n]\n\n[^n]: Noten er en.");
    let texts =
        "## {#gaver}\n\nEn. To.[^n] Og tre.\n\n## {#varsling}\n\nSi fra. Straks.[^n] Alltid.\n\n[^n]: Noten er en.\n";
    let project = accepted(project, texts).edit(BASE, "er en", "er to");
    let said = lagvis(&project, MERGE);
    assert!(said.contains("left as it is: `etikk#varsling` shares a footnote"), "{said}");
    assert_eq!(read(&project, FILE), texts.replace("er en", "er to"));
}

#[test]
fn what_has_moved_to_another_module_merges_when_it_is_there() {
    let project = accepted(project(), "## {#gaver}\n\nEn. To hos oss.\n");
    let section = "## Gaver {#gaver}\n\nEn. To.\n\n### Grense {#grense}\n\nNull.\n\n";
    let project = project.edit(BASE, section, "").write(
        "content/base/plan.md",
        format!(
            "---\ntitle: Plan\n---\n# Plan {{#plan}}\n\n{}",
            section.replace("{#gaver}", "{#gaver was=etikk#gaver}").replace("En.", "En ny.")
        ),
    );
    let said = lagvis(&project, MERGE);
    assert!(said.contains("etikk#gaver: run ") && said.contains("to take over what is new below"), "{said}");
    let moved = format!("{KOMMUNE}plan.md");
    assert_eq!(read(&project, &moved), "## {#gaver}\n\nEn. To hos oss.\n");
    lagvis(&project, MERGE);
    assert_eq!(read(&project, &moved), "## {#gaver}\n\nEn ny. To hos oss.\n");
}

#[test]
fn a_note_under_a_label_of_ones_own_is_merged_where_it_stands() {
    let project = project().edit(BASE, "To.", "To.[^n]\n\n[^n]: Noten er en.");
    let text = "## {#gaver}\n\nEn. To.[^egen] Tre.\n\n## {#varsling}\n\nSi fra.[^n]\n\n[^egen]: Noten er en.\n[^n]: Vår note.\n";
    let project = accepted(project, text).edit(BASE, "er en", "er to").edit(BASE, "En.", "En ny.");
    lagvis(&project, "accept --merge etikk#gaver --in kommune/9901-sandvik");
    assert_eq!(read(&project, FILE), text.replace("er en", "er to").replace("En.", "En ny."));
}

#[test]
fn two_definitions_of_one_new_label_are_told_or_kept_apart() {
    let ours = "## {#gaver}\n\nSe [loven]. To hos oss.\n\n[loven]: https://a.example/\n";
    let literal = || accepted(project().edit(BASE, "En.", "Se [loven]."), ours);
    let both = literal().edit(BASE, "Null.", "Null.\n\n[loven]: https://b.example/");
    let said = refused(&both, "accept --merge etikk#gaver --in kommune/9901-sandvik");
    assert!(said.contains("changed the same sentence") && read(&both, FILE) == ours, "{said}");
    let same = literal().edit(BASE, "Null.", "Null.\n\n[loven]: https://a.example/");
    lagvis(&same, MERGE);
    assert_eq!(read(&same, FILE), ours);
    let project = accepted(project(), "## {#gaver}\n\nEn.[^n] To.\n\n[^n]: Vår.\n");
    let project = project.edit(BASE, "To.", "To.[^n]\n\n[^n]: Deres.");
    lagvis(&project, MERGE);
    assert_eq!(read(&project, FILE), "## {#gaver}\n\nEn.[^n] To.[^n-2]\n\n[^n]: Vår.\n\n[^n-2]: Deres.\n");
}

#[test]
fn an_empty_text_takes_over_what_is_new() {
    let project = project().edit(BASE, "En. To.\n\n", "");
    let project = accepted(project, "## Hos oss {#gaver}\n\n## {#varsling}\n\nHer.\n");
    let project = project.edit(BASE, "{#gaver}\n", "{#gaver}\n\nJa.\n");
    lagvis(&project, "accept --merge etikk#gaver --in kommune/9901-sandvik");
    assert_eq!(read(&project, FILE), "## Hos oss {#gaver}\n\nJa.\n\n## {#varsling}\n\nHer.\n");
}

#[test]
fn a_note_of_a_new_note_comes_along() {
    let project = accepted(project(), "## {#gaver}\n\nEn. To hos oss.\n");
    let project = project.edit(BASE, "En. To.", "En.[^a] To.\n\n[^a]: Note, se [^b].\n[^b]: Under.");
    lagvis(&project, MERGE);
    assert_eq!(read(&project, FILE), "## {#gaver}\n\nEn.[^a] To hos oss.\n\n[^a]: Note, se [^b].\n\n[^b]: Under.\n");
}

// the other revisions

#[test]
fn a_text_is_accepted_by_its_older_address_and_by_its_present_one() {
    for address in ["varsling", "si-fra"] {
        let project = project().edit(BASE, "{#varsling}", "{#si-fra was=varsling}");
        let project = with(project, "etikk.md", "## {#varsling}\n\nX.\n");
        let said = lagvis(&project, &format!("accept etikk#{address} --in kommune/9901-sandvik"));
        assert!(said.contains("etikk#varsling: recorded as read"), "{said}");
        assert_eq!(read(&project, FILE), "## {#si-fra}\n\nX.\n");
    }
}

#[test]
fn what_is_accepted_twice_is_said_once() {
    let project = with(settings(project(), "languages: [nb, nn]"), "etikk.md", "## {#gaver append}\n\nTil.\n");
    let project = with(project, "etikk.nn.md", "## {#gaver}\n\nTil.\n");
    let accept = "accept --all --in kommune/9901-sandvik";
    assert!(lagvis(&project, accept).contains("etikk#gaver: translated from today's text (nynorsk)"));
    assert!(lagvis(&project, accept).contains("nothing to write"));
    let project = project.edit(FILE, "Til.", "Mer.");
    assert!(lagvis(&project, accept).contains("etikk#gaver: translated from today's text (nynorsk)"));
}

#[test]
fn an_editorial_change_counts_in_its_own_module() {
    let plan = "---\ntitle: Plan\n---\n# Plan {#plan}\n\nInn.\n\n## Gaver {#gaver}\n\nEn. To.\n";
    let project = with(project().write("content/base/plan.md", plan), "plan.md", "## Hos oss {#gaver}\n\nG.\n");
    let project = accepted(project, "## Hos oss {#gaver}\n\nG.\n");
    let project = project.edit(BASE, "To.", "To!").edit("content/base/plan.md", "To.", "To!");
    lagvis(&project, "accept --editorial etikk#gaver");
    finds(&project, &[("plan.md:1 W01", "")]);
}

#[test]
fn only_what_is_named_is_renamed() {
    let project = with(project(), "etikk.md", "## {#gaver append}\n\nG.\n\n## {#varsling append}\n\nV.\n")
        .edit(BASE, "{#gaver}", "{#mottak was=gaver}")
        .edit(BASE, "{#varsling}", "{#si-fra was=varsling}");
    lagvis(&project, "accept etikk#varsling --in kommune/9901-sandvik");
    assert_eq!(read(&project, FILE), "## {#gaver append}\n\nG.\n\n## {#si-fra append}\n\nV.\n");
}

#[test]
fn what_is_not_replaced_is_refused_with_the_language_that_it_is_in() {
    let project = with(settings(project(), "languages: [nb, nn]"), "etikk.md", "## {#gaver}\n\nG.\n");
    for (line, said) in [
        (
            "accept etikk#gaver --translation nn --in kommune/9901-sandvik",
            "in another language; add `--translation`, one of nb",
        ),
        ("accept etikk#varsling --translation nn --in kommune/9901-sandvik", "does not replace `etikk#varsling`"),
        ("override etik#gaver --in kommune/9901-sandvik", "did you mean `etikk`?"),
    ] {
        assert!(refused(&project, line).contains(said), "{line}: {}", refused(&project, line));
    }
    let own = with(settings(self::project(), "modules: {add: [havna]}"), "havna.md", HAVNA);
    let said = refused(&own, "override havna#havna --in kommune/9901-sandvik");
    assert!(said.contains("is a module of kommune/9901-sandvik itself"), "{said}");
}

#[test]
fn an_editorial_change_counts_for_the_translation_of_its_section() {
    let nynorsk = "# Etikk {#etikk}\n\nInn.\n\n## Gåver {#gaver}\n\nEin. To.\n\n### Grense {#grense}\n\nNull.\n\n## Varsling {#varsling}\n\nSei frå.\n";
    let project = project().write("content/base/etikk.nn.md", nynorsk);
    lagvis(&project, "accept --all --in base");
    let project = project.edit(BASE, "To.", "To!").edit(BASE, "Null.", "Null!");
    finds(&project, &[("base/etikk.nn.md:5 W07", ""), ("base/etikk.nn.md:9 W07", "")]);
    let said = lagvis(&project, "accept --editorial etikk#gaver");
    assert!(said.contains("1 override counts as up to date"), "{said}");
    finds(&project, &[("base/etikk.nn.md:9 W07", "`grense`")]);
    assert!(refused(&project, "accept --editorial etikk#varsling").contains("nobody has replaced"));
}

#[test]
fn an_override_begins_after_one_empty_line() {
    for (there, gap) in [
        ("", ""),
        ("## {#varsling append}\n\nHer.", "\n\n"),
        ("## {#varsling append}\n\nHer.\n", "\n"),
        ("## {#varsling append}\n\nHer.\n\n", ""),
        ("## {#varsling append}\r\n\r\nHer.\r\n\r\n", ""),
    ] {
        let project = project().write(FILE, there);
        lagvis(&project, "override etikk#grense --in kommune/9901-sandvik");
        let text = format!("{there}{gap}### Grense {{#grense}}\n\nNull.\n");
        let text = if there.contains('\r') { text.replace("\r\n", "\n").replace('\n', "\r\n") } else { text };
        assert_eq!(read(&project, FILE), text);
    }
}

#[test]
fn a_heading_without_letters_gets_an_id() {
    let project = project().edit(BASE, "## Varsling {#varsling}", "## !!!\n\nX.\n\n## ???");
    project.run(&["check", "--fix"]);
    let text = read(&project, BASE);
    assert!(text.contains("## !!! {#del}") && text.contains("## ??? {#del-2}"), "{text}");
}

#[test]
fn a_new_fylke_and_a_new_module_are_made_once() {
    let register = fs::read(crate::driver::repository().join("content/register/kommuner.csv")).unwrap();
    let project = project().write("content/register/kommuner.csv", register);
    let said = lagvis(&project, "new fylke 46");
    assert!(said.contains("content/layers/fylke/46-vestland/layer.yaml"), "{said}");
    assert!(
        read(&project, "content/layers/fylke/46-vestland/layer.yaml")
            .contains("kind: fylke\nname: Vestland\nnumber: \"46\"")
    );
    assert!(refused(&project, "new fylke 46").contains("Vestland has a folder already"));
    lagvis(&project, "new fylke 11");
    lagvis(&project, "new module havna");
    assert!(read(&project, "content/base/havna.md").contains("{#havna}"));
    let said = project.run(&["new", "module", ""]);
    assert!(said.status == 2 && said.stderr.contains("a module is named with"), "{}", said.stderr);
}

#[test]
fn an_editorial_change_counts_for_a_subtree_that_differs_by_it_alone() {
    let changed = |changes: &[(&str, &str)]| {
        let project = accepted(project(), "## Alt {#gaver whole}\n\nG.\n");
        changes.iter().fold(project, |project, (old, new)| project.edit(BASE, old, new))
    };
    let grense = ("Null.", "Null!");
    let project = changed(&[grense]);
    lagvis(&project, "accept --editorial etikk#grense");
    finds(&project, &[]);
    for other in [("En.", "Ein."), ("Null!", "Null!\n\n### Mer {#mer}\n\nMer.")] {
        let project = changed(&[grense, other]);
        assert!(refused(&project, "accept --editorial etikk#grense").contains("nobody has replaced"), "{other:?}");
        finds(&project, &[("etikk.md:1 W01", "")]);
    }
}

#[test]
fn editorial_changes_of_one_text_are_one_group() {
    let project = accepted(project(), "## Hos oss {#gaver}\n\nG.\n");
    let project = [("To.", "To!"), ("To!", "To!!"), ("To!!", "To.")].iter().fold(project, |project, (old, new)| {
        let project = project.edit(BASE, old, new);
        project.run(&["accept", "--editorial", "etikk#gaver"]); // of the last there is nothing to note
        project
    });
    let records = read(&project, "content/base/.base/records.yaml");
    assert_eq!((records.matches("v2-").count(), records.matches("]").count()), (3, 2), "{records}");
}

#[test]
fn minutes_are_said_in_the_first_language() {
    let project = settings(project().edit(BASE, "title: Etikk", "title: Etikk\nminutes: 30"), "languages: [nb, nn]");
    let project = with(project, "etikk.md", "---\nminutes: 40\n---\n");
    let project = with(project, "etikk.nn.md", "---\nminutes: 50\ntitle: E\n---\n");
    let said = lagvis(&project, "accept --all --in kommune/9901-sandvik");
    assert!(said.contains("etikk#front.minutes") && said.contains("etikk#front.title"), "{said}");
    assert_eq!(read(&project, &format!("{KOMMUNE}.base/records.yaml")).matches("front.minutes").count(), 1);
}

#[test]
fn a_translation_is_begun_of_the_text_that_replaces_and_not_of_what_is_added() {
    let nynorsk = "# Etikk {#etikk}\n\nInn.\n\n## Gåver {#gaver}\n\nEin. To.\n\n### Grense {#grense}\n\nNull.\n\n## Varsling {#varsling}\n\nSei frå.\n";
    let project = settings(project().write("content/base/etikk.nn.md", nynorsk), "languages: [nb, nn]");
    let project = with(project, "etikk.md", "## Hos oss {#gaver}\n\nG.\n\n## {#gaver append}\n\nTil.\n");
    lagvis(&project, "override etikk#gaver --translation nn --in kommune/9901-sandvik");
    assert_eq!(read(&project, &format!("{KOMMUNE}etikk.nn.md")), "## Gåver {#gaver}\n\nEin. To.\n");
    let records = read(&project, &format!("{KOMMUNE}.base/records.yaml"));
    assert!(records.contains("  from:\n    gaver: v2-"), "{records}");
    let project = project.edit(&format!("{KOMMUNE}etikk.nn.md"), "Ein. To.", "G på nynorsk.");
    finds(&project, &[]);
    finds(&project.edit(FILE, "Til.", "Mer."), &[]);
}

#[test]
fn the_first_heading_of_a_module_gets_its_name_for_an_id() {
    let plan = "---\ntitle: Plan\n---\n# Min plan\n\nX.\n\n## Plan\n\nX.\n\n## Annet\n\nX.\n";
    let project = project().write("content/base/plan.md", plan);
    lagvis(&project, "check --fix");
    let headings = ["plan}", "plan-2}", "annet}"];
    let text = read(&project, "content/base/plan.md");
    assert!(text.split("{#").skip(1).zip(headings).all(|(id, expected)| id.starts_with(expected)), "{text}");
}

#[test]
fn ids_that_are_written_are_the_same_in_translations_that_have_as_many_headings() {
    let plan = "---\ntitle: Plan\n---\n# Plan {#plan}\n\nX.\n\n## A\n\nX.\n";
    for (translation, ids) in [("## B\n\nX.\n", "{#a}"), ("## B\n\nX.\n\n## C\n\nX.\n", "{#b}{#c}")] {
        let project = project().write("content/base/plan.md", plan);
        let project = project.write("content/base/plan.nn.md", format!("# Plan {{#plan}}\n\nX.\n\n{translation}"));
        project.run(&["check", "--fix"]);
        let text = read(&project, "content/base/plan.nn.md");
        let written =
            text.split("{#").skip(2).filter_map(|rest| rest.split_once('}')).map(|(id, _)| format!("{{#{id}}}"));
        assert_eq!(written.collect::<String>(), ids);
    }
}

#[test]
fn accept_says_whose_text_is_as_it_was() {
    let project = settings(project().write("content/base/havna.md", HAVNA), "modules: {remove: [havna]}");
    let project = with(project, "etikk.md", "## Hos oss {#gaver}\n\nX.\n");
    let said = lagvis(&project, "accept --all --in kommune/9901-sandvik");
    assert!(said.contains("etikk#gaver: recorded as read, and your text is as it was (v2-"), "{said}");
    assert!(said.contains("havna: recorded as read (v2-"), "{said}");
}

// what is written, and in which order

#[test]
fn the_list_of_editions_is_in_the_order_of_the_norwegian_alphabet() {
    let names = ["Alstad", "Zeta", "Ærdal", "Østby", "Ånes"];
    let kommune = |project: Project, (at, name): (usize, &&str)| {
        // the folders are in another order than the names
        let folder = format!("content/layers/kommune/990{}-k", 9 - at);
        project.write(&format!("{folder}/layer.yaml"), format!("kind: kommune\nname: {name}\nparent: fylke/99-kyst\n"))
    };
    let project = names.iter().enumerate().fold(project(), kommune).remove(&format!("{KOMMUNE}layer.yaml"));
    project.build();
    let list = project.output("site/index.html");
    let places: Vec<Option<usize>> = names.iter().map(|name| list.find(&format!(">{name}<"))).collect();
    assert!(places.is_sorted() && places[0].is_some(), "{places:?}");
}

#[test]
fn files_that_no_edition_has_any_more_go_and_equal_ones_are_not_touched() {
    let project = programme(project(), "address: https://kurs.example");
    let build = |project: &Project| {
        project.build();
        let files = project.files().into_keys();
        let file = |path: String| {
            let data = fs::metadata(project.root().join("output").join(&path)).unwrap();
            (path, data.modified().unwrap(), data.len())
        };
        files.map(file).collect::<Vec<_>>()
    };
    let first = build(&project);
    assert_eq!(build(&project), first);
    assert!(first.iter().any(|(path, ..)| path == "site/sitemap.xml"));
    let project = project.edit("content/lagvis.yaml", "address: https://kurs.example\n", "");
    assert!(!build(&project).iter().any(|(path, ..)| path == "site/sitemap.xml"));
}

/// Puts a line into the list of files that the kommune's edition was built with.
fn claim(project: &Project, line: &str) {
    let file = project.root().join("output/.lagvis/9901-sandvik.manifest");
    let text = fs::read_to_string(&file).unwrap();
    fs::write(file, format!("{text}{line}\n")).unwrap();
}

#[test]
fn nothing_outside_the_output_is_deleted_whatever_its_own_lists_say() {
    let project = settings(project(), "languages: [nb, nn]").write("notat.txt", "mitt");
    project.build();
    claim(&project, "../notat.txt");
    claim(&project, "site/../../notat.txt");
    claim(&project, &project.root().join("notat.txt").to_string_lossy());
    claim(&project, "");
    let project = project.remove(KOMMUNE);
    assert!(refused(&project, "build --no-pdf").contains("its manifest cannot be read"));
    assert_eq!(read(&project, "notat.txt"), "mitt");
}

#[test]
fn what_a_killed_build_left_is_not_published() {
    let project = project();
    project.build();
    let project = project.write("output/.lagvis/staging/site/9901-sandvik/rest.html", "rest");
    let project = with(project, "etikk.md", "## {#gaver append}\n\nTil.\n");
    project.build();
    assert!(project.output("site/9901-sandvik/etikk.html").contains("Til."));
    assert!(!project.root().join("output/site/9901-sandvik/rest.html").exists());
}

#[cfg(unix)]
#[test]
fn a_folder_in_which_nothing_has_changed_is_left_in_its_place() {
    use std::os::unix::fs::MetadataExt;
    let project = project();
    let inodes = || {
        project.build();
        ["site/9901-sandvik", "site/robots.txt", "site/index.html"]
            .map(|path| fs::metadata(project.root().join("output").join(path)).unwrap().ino())
    };
    assert_eq!(inodes(), inodes());
}

#[test]
fn a_renamed_module_is_known_by_what_its_file_and_its_records_name() {
    let molo = "---\ntitle: M\n---\n# M {#molo}\n\nHei.\n\n## A {#a}\n\nAa.\n\n## B {#b}\n\nBe.\n";
    let heir = "---\ntitle: H\n---\n# H {#havna was=molo#molo}\n\nHei.\n\n## A {#a was=molo#a}\n\nAa.\n";
    let with_heir = |heir: &str| {
        let project =
            with(project().write("content/base/molo.md", molo), "molo.md", "## Hos {#a}\n\nX.\n\n## Oss {#b}\n\nY.\n");
        lagvis(&project, "accept --all --in kommune/9901-sandvik");
        let project = project.remove("content/base/molo.md").write("content/base/havna.md", heir);
        with(project, "molo.md", "## Hos {#a}\n\nX.\n")
    };
    // what is recorded of `b` is not in the heir: the section has moved, and the module has not
    finds(&with_heir(heir), &[("molo.md:1 W08", "`a` is now `havna#a`")]);
    let whole = format!("{heir}\n## B {{#b was=molo#b}}\n\nBe.\n");
    finds(
        &with_heir(&whole),
        &[(".base/records.yaml:", "W06 `b` is recorded"), ("molo.md:1 W08", "`molo` is now called `havna`")],
    );
}

#[test]
fn what_cannot_be_merged_stops_its_own_address_and_no_other() {
    let project = accepted(project(), "## Alt {#gaver whole}\n\nHer.\n\n## {#varsling}\n\nSi fra. Straks. Alltid.\n");
    let project = project.edit(BASE, "Null.", "Ni.").edit(BASE, "Si fra.", "Si fra om det.");
    let said = refused(&project, "accept --merge etikk#gaver --in kommune/9901-sandvik");
    assert!(said.contains("`etikk#gaver` says `whole`"), "{said}");
    let said = lagvis(&project, "accept --merge etikk --in kommune/9901-sandvik");
    assert!(
        said.contains("left as it is") && read(&project, FILE).contains("Si fra om det. Straks. Alltid."),
        "{said}"
    );
}

#[test]
fn a_new_note_gets_a_label_that_the_file_does_not_have() {
    let ours = "## {#gaver}\n\nEn. To hos oss.\n\n## {#varsling}\n\nX.[^n]\n\n[^n]: Vår note.\n";
    let project = accepted(project(), ours).edit(BASE, "En. To.", "En.[^n] To.\n\n[^n]: Deres.");
    lagvis(&project, "accept --merge etikk#gaver --in kommune/9901-sandvik");
    let merged = ours.replace("En. To hos oss.", "En.[^n-2] To hos oss.\n\n[^n-2]: Deres.");
    assert_eq!(read(&project, FILE), merged);
}

#[test]
fn headings_of_one_text_get_ids_of_their_own() {
    let project = project().edit(BASE, "Straks.", "Straks.\n\n## A\n\n## A\n\n## A");
    project.run(&["check", "--fix"]);
    assert!(read(&project, BASE).contains("## A {#a}\n\n## A {#a-2}\n\n## A {#a-3}"), "{}", read(&project, BASE));
}

#[test]
fn the_page_about_an_edition_names_a_module_that_is_gone_by_its_title() {
    let project = project().write("content/base/havna.md", HAVNA.replace("title: Havna", "title: Havna vår"));
    let project = settings(project, "modules: {remove: [havna]}");
    project.build();
    let page = project.text("site/9901-sandvik/om-utgaven.html");
    assert!(page.contains("Havna vår") && page.contains("er tatt bort av Sandvik"), "{page}");
}

#[test]
fn a_file_for_a_module_that_is_gone_is_told_by_its_records() {
    let text = "## Hos oss {#havna}\n\nX.\n";
    let project = with(project().write("content/base/havna.md", HAVNA), "havna.md", text);
    let unknown = ("havna.md:1 E01", "there is no module `havna`");
    finds(&with(self::project(), "havna.md", text), &[unknown]);
    lagvis(&project, "accept --all --in kommune/9901-sandvik");
    let project = project.remove("content/base/havna.md");
    finds(&project, &[("havna.md:1 E02", "the module `havna` no longer exists below")]);
}

#[test]
fn a_new_kommune_has_the_values_that_it_may_set_and_no_empty_records() {
    let register = fs::read(crate::driver::repository().join("content/register/kommuner.csv")).unwrap();
    let parameters =
        "parameters: {p: {type: choice, of: [a, b], default: b}, q: {type: text, default: c, policy: locked}}";
    let project = programme(project(), parameters).write("content/register/kommuner.csv", register);
    let said = lagvis(&project, "new kommune 4601");
    assert!(said.contains("made for Bergen") && !said.contains("fill in"), "{said}");
    let settings = read(&project, "content/layers/kommune/4601-bergen/layer.yaml");
    assert!(settings.contains("# values:\n  # p: b ") && !settings.contains("# q:"), "{settings}");
    assert!(!project.root().join("content/layers/kommune/4601-bergen/.base").exists());
}

#[test]
fn comments_stay_when_records_leave_front_matter() {
    let text = "---\nbase:\n  # om gaver\n  'gaver': \"v1-4d8b2fa847f3\" # lest av Kari's # to\n  \"varsling\": 'v1-4d8b2fa847f4'\n---\n## {#gaver}\n\nX.\n\n## {#varsling}\n\nY.\n";
    let project = with(project(), "etikk.md", text);
    project.run(&["check", "--fix"]);
    let kept = "---\n  # om gaver\n # lest av Kari's # to\n---\n## {#gaver}\n\nX.\n\n## {#varsling}\n\nY.\n";
    assert_eq!(read(&project, FILE), kept);
}

#[test]
fn what_is_added_or_taken_away_has_no_lock() {
    for word in ["append", "prepend", "remove"] {
        let text = if word == "remove" { "" } else { "\nTil.\n" };
        let project = with(project(), "etikk.md", &format!("## {{#gaver {word} locked}}\n{text}"));
        finds(&project, &[("etikk.md:1 E11", &format!("this word cannot go with `{word}`"))]);
    }
}

#[test]
fn a_page_removes_the_sections_that_it_does_not_hold() {
    let page = "---\nreplace: page\n---\n# Etikk {#etikk}\n\nKyst.\n\n## Varsling {#varsling}\n\nX.\n";
    let project = project().write(&format!("{FYLKE}etikk.md"), page);
    let project = with(project, "etikk.md", "## A {#a after=grense}\n\nX.\n\n## {#gaver}\n\nY.\n");
    finds(
        &project,
        &[
            ("etikk.md:1 E03", "the anchor `grense` was removed by fylke/99-kyst"),
            ("etikk.md:5 E02", "fylke/99-kyst removed it"),
        ],
    );
}
