//! Parameters in every single line that a person writes: reported where they have no value, and counted as used.

use lagvis::diagnostic::Code;

use crate::driver::Project;

/// The places, as a file and a line of it in which `@` is to be replaced by a parameter.
const PLACES: [(&str, &str); 12] = [
    ("content/lagvis.yaml", "title: Prøve @"),
    ("content/lagvis.yaml", "modules: [{part: \"Del @\", modules: [etikk]}]"),
    ("content/base/etikk.md", "title: Etikk @"),
    ("content/base/etikk.md", "summary: \"Kort \\\"om\\\" @\""),
    ("content/base/etikk.md", "mal: [\"Fram til @\"]"),
    ("content/base/etikk.md", "om: {frist: 'før @'}"),
    ("content/base/etikk.md", "![Et våpen for @](assets/vaapen.svg)"),
    ("content/base/etikk.md", "![Et våpen](assets/vaapen.svg \"Våpenet til @\")"),
    ("content/base/etikk.md", "[Lenke](https://example.org/@)"),
    ("content/base/etikk.md", "> [!quote] {source=\"@, 1900\"}\n> Ord."),
    ("content/base/assets/assets.yaml", "vaapen.svg: {caption: {nb: \"Til @\"}, credit: lagvis, licence: CC0}"),
    ("content/base/assets/assets.yaml", "vaapen.svg: {credit: \"@\", licence: CC0}"),
];

/// A project with one line of these places, and a layer that says `values`.
fn project((file, line): (&str, &str), declaration: &str, values: &str) -> Project {
    let is = |start: &str| line.starts_with(start);
    let or = |start: &str, other: &str| if is(start) { line.to_owned() } else { other.to_owned() };
    let is_field = ["title", "summary", "mal", "om"].iter().any(|key| is(&format!("{key}:"))) && file.ends_with(".md");
    let own = if file.ends_with("lagvis.yaml") { "" } else { line };
    let (field, text) = match (file.ends_with(".md"), is_field) {
        (true, true) if is("title:") => ("", ""),
        (true, true) => (own, ""),
        (true, false) => ("", own),
        (false, _) => ("", ""),
    };
    let title = if file.ends_with(".md") { or("title:", "title: Etikk") } else { "title: Etikk".to_owned() };
    let programme =
        if file.ends_with("lagvis.yaml") { or("title:", "title: Prøve") } else { "title: Prøve".to_owned() };
    let parts = if is("modules:") { line } else { "modules: [etikk]" };
    let row = if is("vaapen") { line } else { "vaapen.svg: {credit: lagvis, licence: CC0}" };
    let fill = |text: String| text.replace('@', "{{navn}}");
    Project::empty()
        .write(
            "content/lagvis.yaml",
            fill(format!(
                "{programme}\nlanguages: {{nb: []}}\nlayers: [kommune]\n{parts}\nparameters: {{navn: {declaration}}}\n\
                 fields: {{mal: {{type: list}}, om: {{type: map}}}}\n"
            )),
        )
        .write("content/base/etikk.md", fill(format!("---\n{title}\n{field}\n---\n# Etikk {{#etikk}}\n\n{text}\n")))
        .write("content/base/assets/assets.yaml", fill(format!("{row}\n")))
        .write("content/base/assets/vaapen.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 9 9\"/>")
        .write("content/layers/kommune/9901-sandvik/layer.yaml", format!("kind: kommune\nname: Sandvik\n{values}\n"))
}

#[test]
fn a_parameter_without_a_value_is_reported_where_it_stands() {
    for place in PLACES {
        let findings = project(place, "{type: text}", "").findings();
        let wanted = |found: &String| found.starts_with(place.0) && found.contains(&format!(" {} ", Code::NoValue));
        assert!(findings.iter().any(wanted), "{place:?}: {findings:#?}");
    }
}

#[test]
fn a_value_that_is_used_anywhere_is_used() {
    let values = "values: {navn: Sandvik}";
    for place in PLACES {
        let findings = project(place, "{type: text, default: stedet}", values).findings();
        assert_eq!(findings, Vec::<String>::new(), "{place:?}");
    }
    let findings = project(("content/base/etikk.md", "Tekst."), "{type: text, default: stedet}", values).findings();
    assert!(findings.len() == 1 && findings[0].contains(Code::UnusedValue.as_str()), "{findings:#?}");
}

#[test]
fn what_nobody_has_said_yet_is_in_brackets_wherever_its_words_stand() {
    let declaration = "{type: text, required: kommune, label: Stedet}";
    let project = project(("content/base/etikk.md", "## Gaver i @ {#gaver}\n\nI [@](https://@/)."), declaration, "");
    let run = project.run(&["build", "--no-pdf", "--for", "program"]);
    assert_eq!(run.status, 0, "{}", run.stderr);
    let page = project.output("site/program/etikk.html");
    for seen in
        ["Gaver i <span class=\"slot\">[Stedet]</span>", "I <span class=\"no-link\"><span class=\"slot\">[Stedet]"]
    {
        assert!(page.contains(seen), "{seen}: {page}");
    }
    // in the contents, in the search
    assert!(page.contains("\">Gaver i [Stedet]</a>"), "{page}");
    let search = project.output("site/program/search.js");
    assert!(search.contains("\"t\":\"Gaver i [Stedet]\",\"x\":\"I [Stedet].\""), "{search}");
}
