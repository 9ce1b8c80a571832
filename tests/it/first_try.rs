//! A mistake is told once, at the line that is wrong, with what to write there.

use crate::driver::Project;

const FOLDER: &str = "content/layers/kommune/9901-sandvik";

/// What Sandvik says of itself.
const CONFIG: &str = "kind: kommune\nname: Sandvik\nnumber: \"9901\"\nlanguages: [nb, nn]\nvalues:\n  navn: Sandvik\n  epost: post@sandvik.example\n  lenke: https://sandvik.example\nmodules:\n  add: [havna]\nagenda:\n  - day: 2\n    start: \"08:15\"\n    end: \"09:30\"\n    modules: [havna]\n";

/// A module of Sandvik's own, in which a callout names a goal.
const MODULE: &str = "---\ntitle: Havna\nsummary: Om havna.\nminutes: 45\n---\n# Havna {#havna}\n\nInn.\n\n> [!goals]\n> 1. Du kan velge\n\n## Valg {#valg}\n\n> [!exercise] Velg {minutes=5 goals=1}\n> Gjør det.\n";

/// A course with two modules and three values, of which a kommune must set one.
fn course() -> Project {
    let config = "title: Prøve\nlayers: [kommune]\nlanguages: {nb: [nn], nn: [nb]}\nmodules: [etikk, plan]\nparameters:\n  navn: {type: text, required: kommune}\n  epost: {type: email, default: a@b.example}\n  lenke: {type: url, default: https://a.example}\n";
    let module = |title: &str, slug: &str, id: &str| {
        format!(
            "---\ntitle: {title}\n---\n# {title} {{#{slug}}}\n\nI {{{{navn}}}}: [skriv](mailto:{{{{epost}}}}) eller [les]({{{{lenke}}}}).\n\n## Del {{#{id}}}\n\nTekst.\n"
        )
    };
    Project::empty()
        .write("content/lagvis.yaml", config)
        .write("content/base/etikk.md", module("Etikk", "etikk", "gaver"))
        .write("content/base/plan.md", module("Plan", "plan", "frist"))
        .write(&format!("{FOLDER}/layer.yaml"), CONFIG)
        .write(&format!("{FOLDER}/havna.md"), MODULE)
        .write(&format!("{FOLDER}/havna.nn.md"), MODULE.replace("Havna", "Hamna").replace("minutes: 45\n", ""))
}

/// Whether what is found is one thing, that begins and goes on so.
fn is_one(found: &[String], place: &str, words: &str) -> bool {
    matches!(found, [one] if one.starts_with(place) && one.contains(words))
}

#[test]
fn the_course_itself_is_fine() {
    assert_eq!(course().findings(), Vec::<String>::new());
}

#[test]
fn the_line_that_its_neighbours_disagree_with_is_the_one_that_is_told() {
    let (away, two, four) = ("take the spaces before it away", "begin it with 2 spaces", "begin it with 4 spaces");
    for (right, wrong, line, words) in [
        ("kind: kommune", " kind: kommune", 1, away),
        ("name: Sandvik", "  name: Sandvik", 2, away),
        ("languages: [", " languages: [", 4, away),
        ("values:\n", " values:\n", 5, away),
        ("  navn", "navn", 6, two),
        ("  navn", "   navn", 6, two),
        ("  epost", "epost", 7, two),
        ("  epost", "   epost", 7, two),
        ("  lenke", " lenke", 8, two),
        ("  - day", "- day", 12, two),
        ("    start", "  start", 13, four),
        ("    end", "     end", 14, four),
        ("    modules: [", "      modules: [", 15, four),
    ] {
        let found = course().edit(&format!("{FOLDER}/layer.yaml"), right, wrong).findings();
        assert!(is_one(&found, &format!("{FOLDER}/layer.yaml:{line} E19 "), words), "{wrong:?}: {found:#?}");
    }
    let found = course().edit(&format!("{FOLDER}/layer.yaml"), "  lenke", "lenke").findings();
    assert!(is_one(&found, &format!("{FOLDER}/layer.yaml:8 E17 "), "it belongs below `values:`"), "{found:#?}");
}

#[test]
fn a_list_in_the_column_of_its_key_is_fine() {
    let file = format!("{FOLDER}/layer.yaml");
    let lower = |project: Project, line: &str| project.edit(&file, &format!("  {line}"), line);
    let project = ["- day", "  start", "  end", "  modules: ["].into_iter().fold(course(), lower);
    assert_eq!(project.findings(), Vec::<String>::new());
    let found = project.edit(&file, "name: Sandvik", "name: *Sandvik").findings();
    assert!(is_one(&found, &format!("{file}:2 E19 "), "\"*\""), "{found:#?}");
}

#[test]
fn a_value_that_must_be_there_is_not_to_be_taken_away() {
    let file = format!("{FOLDER}/layer.yaml");
    let found = course().edit(&file, "navn: Sandvik", "navn:").findings();
    assert!(is_one(&found, &format!("{file}:6 E15 "), "the course requires one; write it on this line"), "{found:#?}");
    let found = course().edit(&file, "epost: post@sandvik.example", "epost:").findings();
    assert!(is_one(&found, &format!("{file}:7 E15 "), "or take the line away"), "{found:#?}");
}

#[test]
fn a_module_without_its_heading_is_told_so_and_nothing_else() {
    let file = format!("{FOLDER}/havna.md");
    for wrong in ["", "Havna\n\n"] {
        let found = course().edit(&file, "# Havna {#havna}\n\n", wrong).findings();
        assert!(is_one(&found, &format!("{file}:6 E09 "), "write `# Havna {#havna}` on a line"), "{found:#?}");
    }
    let found = course().edit(&file, "# Havna {#havna}", "#Havna {#havna}").findings();
    assert!(is_one(&found, &format!("{file}:6 E13 "), "write `# Havna {#havna}`"), "{found:#?}");
}

#[test]
fn a_translation_is_not_told_that_a_file_is_gone_which_has_another_ending() {
    for name in ["havna.txt", "havna.md.txt", "havna.markdown", "havna.docx"] {
        let project = course().remove(&format!("{FOLDER}/havna.md")).write(&format!("{FOLDER}/{name}"), MODULE);
        let found = project.findings();
        assert!(found.iter().any(|one| one.starts_with(&format!("{FOLDER}/{name}:1 E26 "))), "{found:#?}");
        assert!(!found.iter().any(|one| one.contains("havna.nn.md")), "{found:#?}");
    }
}

#[test]
fn each_code_of_html_is_told_what_to_write_instead() {
    for (html, words) in [
        (
            "<font color=\"red\">Viktig</font>",
            "`<font>` is HTML, which a layer does not hold; take it away before and behind",
        ),
        ("Les <b>dette</b> nå.", "`<b>` is HTML"),
        ("<table><tr><td>A</td></tr></table>", "write the table with `|`"),
        ("<div><table><tr><td>A</td></tr></table></div>", "`<table>` is HTML"),
        ("<ul><li>A</li></ul>", "write each item on a line"),
        ("Se <a href=\"https://a.example\">her</a>.", "`[words](https://…)`"),
        ("Se <img src=\"a.png\">.", "put the picture in `assets/`"),
        ("<h2>Hei</h2>", "behind `## `"),
        ("Se <sup>2</sup>.", "take it away where it begins and where it ends"),
    ] {
        let file = format!("{FOLDER}/havna.md");
        let found = course().edit(&file, "Inn.", html).findings();
        assert!(is_one(&found, &format!("{file}:8 E26 "), words), "{html}: {found:#?}");
    }
}

#[test]
fn a_link_that_leads_nowhere_is_written_out() {
    for (address, words) in [
        ("plan#frist", "write `plan.md#frist`"),
        ("plan.html", "write `plan.md`"),
        ("../plan.md#frist", "write `plan.md#frist`"),
        ("plan", "write `plan.md`"),
        ("Plan", "write `plan.md`"),
        ("frist", "write `plan.md#frist`"),
        ("Valg", "write `#valg`"),
        ("<Om varsling>", "write `etikk.md#om-varsling`"),
        ("Om varslinga", "did you mean `etikk.md#om-varsling`?"),
        ("Om Varsling", "write `etikk.md#om-varsling`"),
        ("Del", "write the address of the one that you mean: `etikk.md#gaver`, `plan.md#frist`"),
        ("Plan for hele landet", "write `module.md` for a module"),
        ("Helt andre ord", "write `module.md` for a module, `module.md#id` for a section"),
        ("#frist", "did you mean `plan.md#frist`?"),
        ("plan.md#valg", "did you mean `#valg`?"),
        ("#helt-annet", "its id stands in braces behind its heading"),
    ] {
        let file = format!("{FOLDER}/havna.md");
        let found = course()
            .edit("content/base/etikk.md", "Tekst.\n", "Tekst.\n\n## Om varsling {#om-varsling}\n\nTekst.\n")
            .edit(&file, "Inn.", &format!("Se [her]({address})."))
            .findings();
        assert!(is_one(&found, &format!("{file}:8 E27 "), words), "{address}: {found:#?}");
    }
}

#[test]
fn a_picture_is_meant_by_its_name_and_not_by_its_folder() {
    let svg = "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 2 2\"><path d=\"M0 0h2v2z\"/></svg>";
    let rows = "gave.svg: {credit: Kari, licence: CC0}\nvapen.svg: {credit: Kari, licence: CC0}\n";
    let project = || {
        let names = ["gave.svg", "vapen.svg"].into_iter();
        let project = names.fold(course(), |project, name| project.write(&format!("{FOLDER}/assets/{name}"), svg));
        project.write(&format!("{FOLDER}/assets/assets.yaml"), rows)
    };
    let shows =
        |path: &str| project().edit(&format!("{FOLDER}/havna.md"), "Inn.", &format!("![Bilde]({path})")).findings();
    let place = format!("{FOLDER}/havna.md:8 E29 ");
    for (path, words) in [
        ("assets/havn.png", "there is no picture `assets/havn.png`; put the picture in `assets/`"),
        ("assets/vapn.svg", "did you mean `assets/vapen.svg`?"),
        ("assets/vapen.png", "did you mean `assets/vapen.svg`?"),
        ("vapen.svg", "write `assets/vapen.svg`"),
    ] {
        let found = shows(path);
        assert!(is_one(&found, &place, words), "{path}: {found:#?}");
    }
    let arms = project().edit(&format!("{FOLDER}/layer.yaml"), "name: Sandvik\n", "name: Sandvik\nlogo: vapen.svg\n");
    assert!(is_one(&arms.findings(), &format!("{FOLDER}/layer.yaml:3 E29 "), "did you mean `assets/vapen.svg`?"));
}

#[test]
fn an_argument_that_a_command_does_not_take_is_told_what_was_meant() {
    for (arguments, words) in [
        (["build", "--fro", "sandvik"], "did you mean `--for`?"),
        (["check", "sandvik", "--strict"], "write `--for sandvik`"),
        (["diff", "--fr", "sandvik"], "did you mean `--for`?"),
    ] {
        let said = course().run(&arguments);
        assert_eq!(said.status, 2, "{arguments:?}");
        assert!(said.stderr.contains(words), "{arguments:?}: {}", said.stderr);
    }
}

#[test]
fn a_word_that_is_too_wide_for_a_slide_is_named() {
    let word = "Kommunedelplanarbeidsgruppesammensetningsvurderingsgrunnlagsdokumentasjonen";
    let found = course().edit(&format!("{FOLDER}/havna.md"), "## Valg", &format!("## {word}")).findings();
    let is_it = |one: &String| one.contains(" W12 ") && one.contains(&word[..40]) && !one.contains("---");
    assert_eq!(found.iter().any(is_it), cfg!(feature = "pdf"), "{found:#?}");
}

#[test]
fn a_text_under_a_name_that_is_no_modules_is_told_where_it_belongs() {
    let text = "## Hei {#hei after=gaver}\n\nTekst.\n";
    let wrong = |name: &str, project: Project| project.write(&format!("{FOLDER}/{name}"), text).findings();
    for name in ["Vår rutine.md", "rutiner.md"] {
        let place = format!("{FOLDER}/{name}:1 E01 no module has the name of this file");
        let found = wrong(name, course());
        assert!(is_one(&found, &place, "`gaver` is in the module `etikk`; call the file `etikk.md`"), "{found:#?}");
        let there = course().write(&format!("{FOLDER}/etikk.md"), "## {#gaver append}\n\nVårt.\n");
        let found = wrong(name, there);
        assert!(
            found.iter().any(|one| one.contains("move the text to `etikk.md`, and delete this file")),
            "{found:#?}"
        );
    }
    let own = course().write(&format!("{FOLDER}/Vår rutine.md"), "# Rutine {#rutine}\n\nTekst.\n").findings();
    assert!(
        is_one(&own, &format!("{FOLDER}/Vår rutine.md:1 E30 "), "call it `var-rutine.md`; for a module"),
        "{own:#?}"
    );
}

#[test]
fn a_list_without_its_brackets_is_written_out() {
    let fields = "fields: {tema: {type: list}}\nparameters:";
    let project = course().edit("content/lagvis.yaml", "parameters:", fields);
    let file = format!("{FOLDER}/havna.md");
    let found = project.edit(&file, "minutes: 45\n", "minutes: 45\ntema: kai,  båt og tau\n").findings();
    assert!(is_one(&found, &format!("{file}:5 E18 "), "write `tema: [kai, båt og tau]`"), "{found:#?}");
    let file = format!("{FOLDER}/layer.yaml");
    let found = course().edit(&file, "[nb, nn]", "nb, nn").findings();
    assert!(found.iter().any(|one| one.contains("write `languages: [nb, nn]`")), "{found:#?}");
}

#[test]
fn of_two_sections_with_one_id_the_translation_is_not_told() {
    let more = |file: &str| format!("{MODULE}\n## Vakt {{#{file}}}\n\nTekst.\n");
    let project = course()
        .write(&format!("{FOLDER}/havna.md"), more("valg"))
        .write(&format!("{FOLDER}/havna.nn.md"), more("vakt").replace("minutes: 45\n", ""));
    let found = project.findings();
    assert!(is_one(&found, &format!("{FOLDER}/havna.md:18 E12 "), "write `{#vakt}` here, as in"), "{found:#?}");
}

#[test]
fn a_message_says_all_that_is_to_be_written() {
    let (file, layer, etikk) =
        (format!("{FOLDER}/havna.md"), format!("{FOLDER}/layer.yaml"), format!("{FOLDER}/etikk.md"));
    let table = "<table><tr><th>A</th><th>B</th><th>C</th></tr><tr><td>1</td><td>2</td><td>3</td></tr></table>";
    for (path, right, wrong, line, words) in [
        (&file, "## Valg {#valg}", "## Valg {#valg checked=2026-11-31}", "13 E18", "November 2026 has 30 days"),
        (&layer, "- day: 2", "- day: 2\n    date: 2027-02-29", "13 E18", "February 2027 has 28 days"),
        (
            &layer,
            "- day: 2",
            "- day: 2\n    date: 2027-13-03",
            "13 E18",
            "no month 13; write year, month and day, as in `2027-03-13`",
        ),
        (&file, "Inn.", table, "8 E26", "and `| --- | --- | --- |` below its first line"),
        (&file, "Inn.", "<table><tr><td>A</td></tr></table>", "8 E26", "and `| --- |` below its first line"),
        (&file, "Inn.", "I {{e post}}.", "8 E21", "did you mean `epost`?"),
        (&file, "Inn.", "I {{Navn}}.", "8 E21", "did you mean `navn`?"),
        (&file, "Inn.", "![Kaia](assets/kai.png)", "8 E29", "say in `assets/assets.yaml` who made it"),
        (&file, "## Valg {#valg}", "## Valg {#valg #val}", "13 E12", "the id that the course has"),
        (&file, "minutes: 45\n---\n", "minutes: 45\n", "4 E19", "write `---` on a line of its own below `minutes: …`"),
    ] {
        let found = course().edit(path, right, wrong).findings();
        assert!(is_one(&found, &format!("{path}:{line} "), words), "{wrong}: {found:#?}");
    }
    let removed = course().write(&etikk, "## {#gaver remove}\n").findings();
    assert!(is_one(&removed, &format!("{etikk}:1 W02 "), "which text you take away here"), "{removed:#?}");
    let svg = "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 2 2\"><path d=\"M0 0h2v2z\"/></svg>";
    for (row, words) in [
        ("{licence: CC0}", "it is not said who made `kai.svg`; write `credit: …`"),
        ("{credit: Kari}", "it is not said how `kai.svg` may be used; write `licence: …`"),
        ("{caption: Kaia}", "`kai.svg` needs `credit` and `licence`"),
    ] {
        let (picture, rows) = (format!("{FOLDER}/assets/kai.svg"), format!("{FOLDER}/assets/assets.yaml"));
        let found = course().write(&picture, svg).write(&rows, format!("kai.svg: {row}\n")).findings();
        assert!(is_one(&found, &format!("{rows}:1 E29 "), words), "{row}: {found:#?}");
    }
}

#[test]
fn a_module_that_is_not_added_is_told_of_its_day_where_it_takes_time() {
    for (minutes, is_told) in [("minutes: 10\n", true), ("", false)] {
        let file = format!("{FOLDER}/brann.md");
        let text = format!("---\ntitle: Brann\n{minutes}---\n# Brann {{#brann}}\n\nTekst.\n");
        let found = course().write(&file, text).findings();
        assert!(is_one(&found, &format!("{file}:"), "`add: ["), "{found:#?}");
        assert_eq!(found[0].contains("`modules: […]` of a day under `agenda:`"), is_told, "{found:#?}");
    }
}

#[test]
fn what_word_has_written_is_told_as_it_is_seen() {
    let (file, layer) = (format!("{FOLDER}/havna.md"), format!("{FOLDER}/layer.yaml"));
    for (path, right, wrong, line, words) in [
        (&layer, "  - day: 2", "  – day: 2", 12, "E19 `–` is a dash"),
        (&file, "title: Havna", "title: *Havna*", 2, "write the text without it: `Havna`"),
        (&file, "## Valg {#valg}", "## Valg {\\#valg}", 13, "take it away: `{#valg}`"),
        (&file, "Inn.", "> \\[!note\\]\n> Inn.", 8, "write `[!note]`"),
        (&file, "Inn.", "Ring [oss](51 00 00 00).", 8, "write `[oss](tel:51000000)`"),
        (&file, "Inn.", "I «min_kommune» nå.", 8, "write `{{min_kommune}}`"),
        (&file, "Inn.", "A | B | C\n1 | 2 | 3", 8, "write `| --- | --- | --- |` below the head"),
        (&file, "Inn.", "A\tB b\tC", 8, "write a table, `| A | B b | C |` with `| --- | --- | --- |`"),
        (&file, "# Havna {#havna}", "**Havna**", 6, "write `# Havna {#havna}`"),
    ] {
        let found = course().edit(path, right, wrong).findings();
        assert!(
            found.iter().any(|one| one.starts_with(&format!("{path}:{line} ")) && one.contains(words)),
            "{wrong}: {found:#?}"
        );
    }
    let bold = course().write(&format!("{FOLDER}/etikk.md"), "**Gaver hos oss**\n\nTekst.\n").findings();
    assert!(is_one(&bold, &format!("{FOLDER}/etikk.md:1 E09 "), "write `## Gaver hos oss {#…}`"), "{bold:#?}");
    let etikk = format!("{FOLDER}/etikk.md");
    let packed = course().write(&etikk, b"PK\x03\x04\x14\x00\x06\xff\xfe\xaa");
    assert!(
        is_one(&packed.findings(), &format!("{etikk}:1 E30 "), "this is a document of Word"),
        "{:#?}",
        packed.findings()
    );
    let dated = course().edit(&file, "## Valg {#valg}", "## Valg {#valg checked=2026-11-31}").findings();
    assert!(is_one(&dated, &format!("{file}:13 E18 "), "`2026-11-31` is no day of the calendar"), "{dated:#?}");
}

#[test]
fn a_level_that_is_skipped_in_a_module_of_ones_own_is_told() {
    let file = format!("{FOLDER}/havna.md");
    let found = course().edit(&file, "## Valg {#valg}", "### Valg {#valg}").findings();
    assert!(is_one(&found, &format!("{file}:13 W20 no `##` stands above this `###`"), "write `##`"), "{found:#?}");
    let found = course().edit(&file, "## Valg {#valg}", "## Valg {#valg}\n\n#### Først\n\nTekst.").findings();
    assert_eq!(found, Vec::<String>::new(), "a heading within a section has no level of its own");
}

#[test]
fn a_translation_says_which_id_is_meant() {
    let (main, other) = (format!("{FOLDER}/havna.md"), format!("{FOLDER}/havna.nn.md"));
    let found = course().edit(&other, "## Valg {#valg}", "## Val").findings();
    assert!(is_one(&found, &format!("{other}:12 E13 "), "write `{#valg}` behind it, as in `havna.md`"), "{found:#?}");
    let found = course().edit(&other, "# Hamna {#havna}", "# Hamna {#havna}\n\nInn.\n\n## Ny {#ny}").findings();
    assert!(found.iter().any(|one| one.contains("`ny`")), "{found:#?}");
    // an id of the course for a section of one's own
    let new = |id: &str| format!("## Hos oss {{#{id} after=etikk}}\n\nTekst.\n");
    let project = course()
        .write(&format!("{FOLDER}/etikk.md"), new("gaver"))
        .write(&format!("{FOLDER}/etikk.nn.md"), "## Hos oss {#sandvik-hos-oss}\n\nTekst.\n");
    let found = project.findings();
    assert!(
        is_one(&found, &format!("{FOLDER}/etikk.md:1 E07 "), "has `{#sandvik-hos-oss}`: write that here"),
        "{found:#?}"
    );
    assert!(course().edit(&main, "{#valg}", "{#valget}").findings().iter().any(|one| one.contains("`valg`")));
}
