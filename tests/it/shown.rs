//! What is shown of a text, to whom, and where.

use crate::book::{PROGRAMME, layer, project};
use crate::driver::Project;

/// A programme of one module, of this text.
fn course(text: &str) -> Project {
    project(PROGRAMME, &[("m", &format!("---\ntitle: M\n---\n# M {{#m}}\n\n{text}"))])
}

#[test]
fn bookmarks_of_slides_are_plain_words() {
    let text = "- Ord.\n\n## Se ![en trapp](assets/t.svg) og *gå* {#se}\n\n- Ord.\n\n\
        > [!question] Hva sa [hun](https://a.example)?[^n]\n> Si det.\n\n[^n]: Note.\n";
    let project = course(text)
        .write("content/base/assets/assets.yaml", "t.svg: {caption: T, credit: T, licence: CC BY 4.0}\n")
        .write(
            "content/base/assets/t.svg",
            "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"9\" height=\"9\"><path d=\"M0 0h9v9z\"/></svg>",
        );
    let run = project.run(&["build", "--pdf", "slides", "--for", "program"]);
    assert_eq!(run.status, 0, "{}", run.stderr);
    let document = lopdf::Document::load_mem(&project.files()["site/program/slides.pdf"]).unwrap();
    let titles: Vec<String> = document
        .objects
        .values()
        .filter_map(|object| object.as_dict().ok().filter(|it| it.has(b"Parent"))?.get(b"Title").ok())
        .map(|title| lopdf::decode_text_string(title).unwrap())
        .collect();
    for title in ["Se en trapp og gå", "Hva sa hun?"] {
        assert!(titles.iter().any(|known| known == title), "{title}: {titles:?}");
    }
}

#[test]
fn the_source_of_a_quotation_is_a_line_like_others() {
    let quote = "> [!quote] {source=\"Kåre, [Avisa](https://a.example/x), [mer](#to)[^n]\"}\n> Ord.\n";
    let project = course(&format!("{quote}\n[^n]: Om Kåre.\n\n## To {{#to}}\n\n- Punkt.\n"));
    assert_eq!(project.findings(), [""; 0]);
    project.build();
    let source = |page: &str| {
        let html = project.output(page);
        assert!(html.contains("Om Kåre."), "{html}");
        html.split_once("<figcaption>").unwrap().1.split_once("</figcaption>").unwrap().0.to_owned()
    };
    let (page, deck) = (source("site/program/m.html"), source("site/program/deck.html"));
    for (html, way) in [(&page, "href=\"#to\""), (&deck, "href=\"#m.to\"")] {
        assert!(
            html.contains("href=\"https://a.example/x\"") && html.contains(way) && html.contains("fotnote"),
            "{html}"
        );
    }
}

#[test]
fn an_item_of_a_list_is_removed_by_what_is_written() {
    let programme = format!("{PROGRAMME}fields: {{tema: {{type: list}}}}\n");
    let module = "---\ntitle: M\ntema: [\"året {{x+1}}\", to]\n---\n# M {#m}\n\nOrd.\n";
    let project = layer(project(&programme, &[("m", module)]), "9901-sandvik", "Sandvik", "")
        .write("content/layers/kommune/9901-sandvik/m.md", "---\nremove: {tema: [\"året {{x+1}}\"]}\n---\n");
    assert_eq!(project.findings(), [""; 0]);
    project.build();
    assert!(project.output("site/program/m.html").contains("året 2028"));
    let own = project.output("site/9901-sandvik/m.html");
    assert!(!own.contains("året") && own.contains("to</"), "{own}");
}
