//! When the law that a text speaks of was last read: `checked=` in a heading's braces.

use crate::driver::{Project, done, read};

const BASE: &str = "content/base/etikk.md";
const LAYER: &str = "content/layers/kommune/9901-sandvik/etikk.md";
const LIMIT: &str = "languages: {nb: [nn], nn: [nb]}\nchecked_within: 12\n";

/// A base with one section of the law, and a kommune with a file over it.
fn project(heading: &str, kommune: &str) -> Project {
    let module = format!(
        "---\ntitle: Etikk\n---\n# Etikk {{#etikk}}\n\nInnledning.\n\n{heading}\n\nSi nei til gaver. Alltid.\n"
    );
    Project::from("append-and-prepend")
        .edit("content/lagvis.yaml", "languages: {nb: [nn], nn: [nb]}\n", LIMIT)
        .write(BASE, module)
        .write("content/base/etikk.nn.md", "---\ntitle: Etikk\n---\n# Etikk {#etikk}\n\nInnleiing.\n")
        .write("content/layers/kommune/9901-sandvik/layer.yaml", "kind: kommune\nname: Sandvik\nlanguages: [nb, nn]\n")
        .write(LAYER, if kommune.is_empty() { "## {#etikk append}\n\nTillegg.\n" } else { kommune })
}

/// What is found, with all recorded that is hidden, without paths.
fn found(project: &Project) -> Vec<String> {
    project.run(&["accept", "--all", "--in", "kommune/9901-sandvik"]);
    project.findings().iter().filter_map(|line| Some(line.split_once(' ')?.1.to_owned())).collect()
}

const SAID: &str = "Regelverket sist kontrollert 27. november 2026";

#[test]
fn a_day_that_is_none_is_told_at_the_word() {
    for day in ["27.11.2026", "2026-11", "nylig", "2026-11-27-1"] {
        let found = found(&project(&format!("## Gaver {{#gaver checked={day}}}"), ""));
        let said = format!("E18 `checked={day}` is not read as a date");
        assert!(matches!(found.as_slice(), [one] if one.starts_with(&said)), "{found:#?}");
    }
    for (words, said) in [
        ("checked", "E11 `checked` needs a value"),
        ("checked=", "E11 `checked` needs a value"),
        ("checked=2026-11-27 checked=2026-11-28", "E11 `checked=` is given twice"),
        ("cheked=2026-11-27", "E11 unknown word `cheked=2026-11-27` in the braces; did you mean `checked`?"),
    ] {
        let found = found(&project(&format!("## Gaver {{#gaver {words}}}"), ""));
        assert!(matches!(found.as_slice(), [one] if one.starts_with(said)), "{words}: {found:#?}");
    }
    let span = project("## Gaver {#gaver checked=2026-02-30}", "").run(&["check", "--format", "json"]);
    assert!(span.stdout.contains("\"column\": 18"), "{}", span.stdout);
}

#[test]
fn the_word_goes_where_a_text_is() {
    let fine = "## Gaver {#gaver checked=2026-11-27}";
    for kommune in [
        "## Hos oss {#gaver checked=2026-11-27}\n\nTekst.\n",
        "## {#gaver append checked=2026-11-27}\n\nTekst.\n",
        "## {#gaver prepend checked=2026-11-27}\n\nTekst.\n",
        "## Hos oss {#gaver whole checked=2026-11-27}\n\nTekst.\n",
        "## Ny {#ny after=gaver checked=2026-11-27}\n\nTekst.\n",
    ] {
        assert_eq!(found(&project(fine, kommune)), Vec::<String>::new(), "{kommune}");
    }
    let removed = found(&project(fine, "## {#gaver remove checked=2026-11-27}\n"));
    assert!(
        matches!(removed.as_slice(), [one] if one.contains("E11 this word cannot go with `remove`")),
        "{removed:#?}"
    );
    let deep = format!("{fine}\n\n#### Dypt {{checked=2026-11-27}}");
    let deep = found(&project(&deep, ""));
    assert!(matches!(deep.as_slice(), [one] if one.contains("E11 this heading has no id")), "{deep:#?}");
}

/// That the base was checked again makes no override out of date, and no translation.
#[test]
fn the_day_is_no_part_of_what_is_recorded() {
    let before = project("## Gaver {#gaver checked=2026-11-27}", "## Hos oss {#gaver}\n\nTekst.\n").edit(
        "content/base/etikk.nn.md",
        "Innleiing.\n",
        "Innleiing.\n\n## Gåver {#gaver}\n\nSei nei.\n",
    );
    for layer in ["kommune/9901-sandvik", "base"] {
        done(before.run(&["accept", "--all", "--in", layer]));
    }
    assert!(read(&before, "content/base/.base/records.yaml").contains("gaver: v2-"));
    assert_eq!(before.findings(), Vec::<String>::new());
    let after = before.edit(BASE, "checked=2026-11-27", "checked=2027-11-27");
    assert_eq!(after.findings(), Vec::<String>::new());
    let without = after.edit(BASE, " checked=2027-11-27", "");
    assert_eq!(without.findings(), Vec::<String>::new());
    // which the text is
    assert_eq!(without.edit(BASE, "Alltid.", "Aldri.").findings().len(), 2);
}

/// The day stands at the foot of the section's own text: on its page, with the whole handbook, and on no slide.
#[test]
fn readers_see_the_day() {
    let project = project("## Gaver {#gaver checked=2026-11-27}", "## {#etikk append}\n\nTillegg.\n");
    project.build();
    for page in ["etikk", "print", "nn/etikk"] {
        let text = project.text(&format!("site/9901-sandvik/{page}.html"));
        assert!(text.contains(&format!("Alltid.\n{SAID}")), "{page}: {text}");
        assert_eq!(text.matches("kontrollert").count(), 1, "{page}");
    }
    for (path, bytes) in project.files() {
        let is_deck = path.ends_with("deck.html") || path.ends_with("search.js");
        assert!(!(is_deck && String::from_utf8_lossy(&bytes).contains("sist kontrollert")), "{path}");
    }
}

#[test]
fn the_day_is_that_of_the_text_that_is_seen() {
    let page = |heading: &str, kommune: &str| {
        let project = project(heading, kommune);
        let text = project.build().text("site/9901-sandvik/etikk.html");
        text.lines()
            .find(|line| line.contains("kontrollert"))
            .map(|line| line.replace("Regelverket sist kontrollert ", ""))
    };
    let base = "## Gaver {#gaver checked=2026-11-27}";
    let of = |day: &str| Some(day.to_owned());
    assert_eq!(page("## Gaver {#gaver}", ""), None);
    assert_eq!(page(base, ""), of("27. november 2026"));
    assert_eq!(page(base, "## {#gaver append}\n\nTekst.\n"), of("27. november 2026"));
    // what replaces the text has its own, or none
    assert_eq!(page(base, "## Hos oss {#gaver}\n\nTekst.\n"), None);
    assert_eq!(page(base, "## {#gaver}\n\nTekst.\n"), None);
    assert_eq!(page(base, "## {#gaver checked=2025-01-02}\n\nTekst.\n"), of("2. januar 2025"));
    // of texts that stand together, all have been read since the first of their days
    assert_eq!(page(base, "## {#gaver append checked=2027-01-02}\n\nTekst.\n"), of("27. november 2026"));
    assert_eq!(page(base, "## {#gaver prepend checked=2025-01-02}\n\nTekst.\n"), of("2. januar 2025"));
}

/// A translation speaks of the law that its original does, unless it says a day of its own.
#[test]
fn a_translation_has_the_day_of_its_original_or_its_own() {
    let nynorsk = |words: &str| {
        let project = project("## Gaver {#gaver checked=2026-11-27}", "");
        let text = format!("Innleiing.\n\n## Gåver {{#gaver{words}}}\n\nSei nei.\n");
        project.edit("content/base/etikk.nn.md", "Innleiing.\n", &text)
    };
    for (words, day) in [("", "27. november 2026"), (" checked=2026-10-01", "1. oktober 2026")] {
        let project = nynorsk(words);
        assert_eq!(project.findings(), Vec::<String>::new(), "{words}");
        let text = project.build().text("site/program/nn/etikk.html");
        assert!(text.contains(&format!("Sei nei.\nRegelverket sist kontrollert {day}")), "{text}");
    }
    // also when the day of the original alone has changed, as the preview takes over what has not
    let project = nynorsk("");
    project.build();
    let later = project.edit(BASE, "checked=2026-11-27", "checked=2026-12-24");
    assert!(later.build().text("site/program/nn/etikk.html").contains("24. desember 2026"));
}

#[test]
fn check_alone_tells_of_days_that_are_past_or_to_come() {
    let project = project("## Gaver {#gaver checked=2026-11-27}", "## {#gaver append checked=2027-02-28}\n\nTekst.\n");
    let told = |day: &str| {
        let run = done(project.run(&["check", "--date", day]));
        let lines = run.stderr.lines().filter(|line| line.contains("W30"));
        lines.map(|line| line.split_once(": ").unwrap().1.to_owned()).collect::<Vec<_>>()
    };
    assert_eq!(told("2027-02-28"), Vec::<String>::new());
    assert_eq!(told("2027-11-27"), Vec::<String>::new());
    let old = "the law of this text was last read on 2026-11-27, which is more than 12 months ago; read it again, and write the day on which you did";
    assert_eq!(told("2027-11-28"), [old]);
    assert_eq!(told("2030-01-01").len(), 2);
    let early = "the law of this text is said to be read on 2027-02-28, and today is 2027-02-27; write the day on which it was last read";
    assert_eq!(told("2027-02-27"), [early]);
    // with the environment's day, and as an error where warnings are
    let later = [("SOURCE_DATE_EPOCH", "1900000000")];
    assert_eq!(project.run_with(&["check", "--strict"], &later).status, 1);
    assert_eq!(project.run(&["check", "--strict", "--date", "2027-03-01"]).status, 0);
    assert_eq!(project.run(&["check", "--date", "i dag"]).status, 2);
    // a build never begins to fail by the calendar
    for build in [vec!["build", "--no-pdf", "--strict", "--date", "2040-01-01"], vec!["build", "--no-pdf", "--strict"]]
    {
        let run = done(project.run_with(&build, &later));
        assert!(!run.stderr.contains("W30"), "{}", run.stderr);
    }
    // nor is anything said where the programme sets no limit
    let free = project.edit("content/lagvis.yaml", "checked_within: 12\n", "");
    assert!(!free.run(&["check", "--date", "2040-01-01"]).stderr.contains("W30"));
}

#[test]
fn the_limit_is_a_number_of_months() {
    for wrong in ["0", "ett år", "-1", "1201"] {
        let project =
            project("## Gaver {#gaver}", "").edit("content/lagvis.yaml", "within: 12", &format!("within: {wrong}"));
        let found = project.findings();
        let said = format!("E18 `checked_within` is a number of months from 1 to 1200, not `{wrong}`");
        assert!(matches!(found.as_slice(), [one] if one.ends_with(&said)), "{found:#?}");
    }
}
