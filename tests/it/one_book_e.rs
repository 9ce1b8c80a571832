//! What is decided once, and was told otherwise in two outputs: contents, tiles, footnotes on slides, labels in another language.

use crate::book::{layer, project};
use crate::one_book_d::in_order;

const HEAD: &str = "title: P\nlanguages: {nb: []}\n";

#[test]
fn tiles_and_columns_stand_in_rows_of_one_length_on_the_page_and_on_the_slide() {
    // how many of them; beside each other on the page, and on the slide
    for (kind, count, page, slide) in [
        ("tiles", 1, 1, 1),
        ("tiles", 2, 2, 2),
        ("tiles", 4, 2, 2),
        ("tiles", 5, 3, 3),
        ("tiles", 7, 3, 4),
        ("tiles", 9, 3, 3),
        ("columns", 3, 3, 3),
        ("columns", 4, 2, 4),
        ("columns", 5, 3, 3),
        ("columns", 10, 3, 4),
    ] {
        let items: String = (0..count).map(|at| format!("> - P{at}\n")).collect();
        let text = format!("---\ntitle: M\n---\n# M {{#m}}\n\n## A {{#a}}\n\n> [!{kind}]\n{items}");
        let project = project(HEAD, &[("m", &text)]);
        project.build();
        for (path, across) in [("m.html", page), ("deck.html", slide)] {
            let html = project.output(&format!("site/program/{path}"));
            assert!(html.contains(&format!("{kind} across-{across}\"")), "{count} {kind} in {path}: {html}");
        }
    }
}

#[test]
fn footnotes_stand_below_the_callout_that_fills_a_slide() {
    let text = "---\ntitle: M\n---\n# M {#m}\n\n## A {#a}\n\n> [!exercise] Snakk\n> Si det.[^a]\n\n[^a]: Noten.\n";
    let project = project(HEAD, &[("m", text)]);
    project.build();
    in_order(&project.output("site/program/deck.html"), &["id=\"m.a\"", "Si det.", "class=\"footnotes\"", "Noten."]);
}

#[test]
fn two_titles_in_a_module_are_two_entries_and_one_summary() {
    let text =
        "---\ntitle: T\nsummary: Om alt.\n---\n# Første {#en}\n\na\n\n## Under {#under}\n\nb\n\n# Andre {#to}\n\nc\n";
    let project = project(HEAD, &[("m", text)]);
    project.build();
    let print = project.output("site/program/print.html");
    in_order(&print, &["href=\"#m.en\">Første", "<ol>", "href=\"#m.under\">Under", "</ol>", "href=\"#m.to\">Andre"]);
    assert_eq!(print.matches("Om alt.").count(), 1, "{print}");
    let page = project.output("site/program/m.html");
    let contents = page.split("class=\"toc\"").nth(1).unwrap().split("</nav>").next().unwrap();
    assert!(contents.contains("href=\"#to\"") && !contents.contains("href=\"#en\""), "{contents}");
}

#[test]
fn a_module_that_says_nothing_of_itself_has_no_summary() {
    let project = project(HEAD, &[("slug-her", "---\ntitle: T\n---\n# T {#t}\n\na\n")]);
    project.build();
    for path in ["index.html", "print.html", "slug-her.html"] {
        let html = project.output(&format!("site/program/{path}"));
        assert!(!html.contains(">slug-her<") && !html.contains("content=\"slug-her\""), "{path}: {html}");
    }
}

#[test]
fn a_register_of_no_acts_says_so() {
    let project = project(HEAD, &[("m", "---\ntitle: T\n---\n# T {#t}\n\na\n")]);
    project.build();
    let acts = project.output("site/program/lover.html");
    assert!(
        acts.contains("Håndboka viser ikke til noen lov.") && !acts.contains("Lenkene går til lovteksten"),
        "{acts}"
    );
}

#[test]
fn whose_a_text_is_stands_in_the_language_of_the_text() {
    let project = project(
        "title: P\nlanguages: {nb: [nn], nn: [nb]}\nlayers: [kommune]\n",
        &[("m", "---\ntitle: M\n---\n# M {#m}\n\na\n")],
    );
    let more = "languages: [nb, nn]\nmark_local: true\n";
    let project = layer(project, "9901-sandvik", "Sandvik", more)
        .write("content/layers/kommune/9901-sandvik/m.md", "## Vår {#var after=m}\n\nVår tekst.\n");
    project.build();
    let page = project.output("site/9901-sandvik/nn/m.html");
    in_order(&page, &["lang=\"nb\"", "Lokalt for Sandvik", "Vår tekst."]);
}
