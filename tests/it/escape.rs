//! No text is markup, and no name of a file or folder becomes one, or lies outside its place.

use crate::book::{PROGRAMME, project};
use crate::driver::Project;

const SVG: &str = "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"9\" height=\"9\"><path d=\"M0 0h9v9z\"/></svg>";

fn with_layer(name: &str, text: &str) -> Project {
    let base = "---\ntitle: Etikk\n---\n# Etikk {#etikk}\n\n## Gaver {#gaver}\n\nTekst.\n";
    let project = project(PROGRAMME, &[("etikk", base)]);
    let config = "kind: kommune\nname: Sandvik\nnumber: \"9901\"\n";
    let project = project.write(&format!("content/layers/kommune/{name}/layer.yaml"), config);
    project.write(&format!("content/layers/kommune/{name}/etikk.md"), format!("---\n---\n## {{#gaver}}\n\n{text}\n"))
}

#[test]
fn a_text_that_looks_like_a_placeholder_is_a_text() {
    let code = "``` &#xE000;0&#xE001;\nkode\n```\n\n[Post](<mailto:a@example.org onfocus=varsel() autofocus b>)";
    let project = with_layer("9901-sandvik", code);
    project.build();
    for page in ["site/9901-sandvik/etikk.html", "site/9901-sandvik/deck.html", "site/9901-sandvik/print.html"] {
        let html = project.output(page);
        assert!(html.contains("<code class=\"language-\u{e000}0\u{e001}\">"), "{page}");
        // on the slide, the text is the speaker's
        let is_deck = page.ends_with("deck.html");
        assert!(is_deck || html.contains("href=\"mailto:a@example.org%20onfocus=varsel()%20autofocus%20b\""), "{page}");
    }
}

#[test]
fn a_folder_that_not_every_system_can_keep_is_no_edition() {
    let long = format!("9901-{}", "x".repeat(130));
    for name in ["9901-\" onfocus=varsel() x=\"", "_country", "con", "9901-a:b", "9901-sandvik ", "LPT1.sandvik", &long]
    {
        let project = with_layer(name, "Vår tekst.");
        let found = project.findings();
        assert!(found.iter().any(|one| one.contains(" E26 ") && one.contains("layer.yaml:1")), "{name}: {found:?}");
        assert_eq!(project.run(&["build", "--no-pdf"]).status, 1, "{name}");
        assert!(!project.files().keys().any(|path| path.starts_with(&format!("site/{name}"))), "{name}");
        assert!(project.files().contains_key("site/program/index.html"), "the course is published beside it");
    }
    for name in ["9901-sandvik", "1234-kåfjord – gáivuona", "9901 Ny by"] {
        let found = with_layer(name, "Vår tekst.").findings();
        assert_eq!(found.iter().any(|one| one.contains(" E26 ")), name.contains('–'), "{name}: {found:?}");
    }
}

#[test]
fn a_picture_with_such_a_name_is_refused() {
    for (name, is_refused) in [("x\" onerror=\"varsel()\" y=\".svg", true), ("aux.svg", true), ("Ny plan_2.svg", false)]
    {
        let project = with_layer("9901-sandvik", &format!("![Plan](<assets/{name}>)"));
        let folder = "content/layers/kommune/9901-sandvik/assets";
        let project = project
            .write(&format!("{folder}/{name}"), SVG)
            .write(&format!("{folder}/assets.yaml"), format!("'{name}': {{credit: lagvis, licence: fri}}\n"));
        assert_eq!(project.findings().iter().any(|one| one.contains(" E26 ")), is_refused, "{name}");
    }
}
