//! What the book decides of texts and callouts, looked at on pages, on slides and on paper.

use crate::book::{PROGRAMME, layer, project};
use crate::driver::Project;

fn module(text: &str) -> String {
    format!("---\ntitle: M\n---\n# M {{#m}}\n\n{text}\n")
}

fn one(text: &str) -> Project {
    let project = project(PROGRAMME, &[("m", &module(text))]);
    assert_eq!(project.findings(), [""; 0]);
    project
}

/// The page of the module `m`.
fn page(project: &Project) -> String {
    project.build().output("site/program/m.html")
}

/// A PDF of an edition.
#[cfg(feature = "pdf")]
fn pdf(project: &Project, edition: &str, document: &str) -> lopdf::Document {
    let run = project.run(&["build", "--for", edition, "--pdf", document]);
    assert_eq!(run.status, 0, "{}", run.stderr);
    lopdf::Document::load_mem(&project.files()[&format!("site/{edition}/{document}.pdf")]).unwrap()
}

/// The words of a PDF, with a space between each two.
#[cfg(feature = "pdf")]
fn words(document: &lopdf::Document) -> String {
    let pages: Vec<u32> = document.get_pages().into_keys().collect();
    document.extract_text(&pages).unwrap().split_whitespace().collect::<Vec<_>>().join(" ")
}

/// How many elements of the structure tree are of a type.
#[cfg(feature = "pdf")]
fn count(document: &lopdf::Document, kind: &str) -> usize {
    let elements = document.objects.values().filter_map(|object| object.as_dict().ok());
    elements.filter(|it| it.get(b"S").and_then(|kind| kind.as_name()).is_ok_and(|name| name == kind.as_bytes())).count()
}

const DEEP: &str =
    "## B {#b}\n\n### C {#c}\n\n#### D {#d}\n\n##### E {#e}\n\n###### F {#f}\n\n###### Innerst\n\nOrd.\n";

#[test]
fn headings_have_the_level_that_the_book_gives_them() {
    let deep = page(&one(DEEP));
    assert!(deep.contains("<h6 id=\"f\">") && deep.contains("<h6>Innerst</h6>"), "{deep}");
    let project = project(PROGRAMME, &[("m", &module("### C {#c}\n\n#### Inni\n\nOrd.\n"))]);
    assert!(matches!(project.findings().as_slice(), [told] if told.contains("no `##` stands above this `###`")));
    let leaping = page(&project);
    assert!(leaping.contains("<h2 id=\"c\">") && leaping.contains("<h3>Inni</h3>"), "{leaping}");
    assert!(project.output("site/program/print.html").contains("<h4>Inni</h4>"));
}

#[cfg(feature = "pdf")]
#[test]
fn a_heading_six_levels_deep_is_on_paper() {
    assert!(words(&pdf(&one(DEEP), "program", "handbook")).contains("Innerst"));
}

/// An edition that adds nothing but a note for the speaker.
fn with_a_note() -> Project {
    let project = project(PROGRAMME, &[("m", &module("Ord."))]);
    let file = "content/layers/kommune/9901-sandvik/m.md";
    layer(
        project.write(file, "## {#m append}\n\n> [!notes]\n> Si det.\n"),
        "9901-sandvik",
        "Sandvik",
        "mark_local: true\n",
    )
}

#[test]
fn nobody_is_named_over_nothing() {
    let project = with_a_note();
    let page = project.build().output("site/9901-sandvik/m.html");
    assert!(!page.contains("Lokalt for") && page.matches("<div class=\"part\"").count() == 1, "{page}");
}

#[cfg(feature = "pdf")]
#[test]
fn nobody_is_named_over_nothing_on_paper() {
    let text = words(&pdf(&with_a_note(), "9901-sandvik", "handbook"));
    assert!(!text.contains("Lokalt for"), "{text}");
}

const FILM: &str = "## A {#a}\n\n> [!film] Film\n> [Se delen](#b)\n\n## B {#b}\n\n- Punkt\n";

#[test]
fn a_film_may_be_a_section_of_the_book() {
    let project = one(FILM);
    assert!(page(&project).contains("<a href=\"#b\">"));
    assert!(project.output("site/program/deck.html").contains("<a href=\"#m.b\">"));
}

#[cfg(feature = "pdf")]
#[test]
fn a_film_may_be_a_section_of_the_book_on_paper() {
    let project = one(FILM);
    let links = ["handbook", "slides"].map(|document| count(&pdf(&project, "program", document), "Link"));
    let without = one(&FILM.replace("(#b)", "(https://film.example)").replace("Se delen", "Se den"));
    let others = ["handbook", "slides"].map(|document| count(&pdf(&without, "program", document), "Link"));
    assert_eq!(links, others);
    assert!(links[1] > 0, "{links:?}");
}

#[test]
fn an_address_that_is_too_long_for_a_code_is_on_no_slide() {
    let address = format!("https://film.example/{}", "a".repeat(3000));
    let project = one(&format!("## A {{#a}}\n\n> [!film] Film\n> [Se den]({address})\n"));
    let deck = project.build().output("site/program/deck.html");
    assert!(deck.contains("Se den") && !deck.contains("film-address"), "{deck}");
}

const ROWS: &str = "|  | Ja | Nei |\n|---|---|---|\n| Rad | 1 | 2 |\n| Rad til | 3 | 4 |\n";

#[test]
fn what_stands_below_nothing_heads_its_row() {
    let page = page(&one(ROWS));
    assert!(page.contains("<th scope=\"row\">Rad</th><td>1</td>"), "{page}");
    assert!(!self::page(&one(&ROWS.replace("|  |", "| Hva |"))).contains("scope=\"row\""));
}

#[cfg(feature = "pdf")]
#[test]
fn what_stands_below_nothing_heads_its_row_on_paper() {
    assert_eq!(count(&pdf(&one(ROWS), "program", "handbook"), "TH"), 4);
}

const TILES: &str = "> [!tiles] Fliser\n> Ordfør.\n>\n> - En\n> - To\n>\n> Ordetter.\n";

/// Whether three words come in this order.
fn in_order(text: &str) -> bool {
    let places = ["Ordfør.", "To", "Ordetter."].map(|word| text.rfind(word).unwrap());
    places.is_sorted()
}

#[test]
fn tiles_stand_where_they_are_written() {
    assert!(in_order(&page(&one(TILES))));
}

#[cfg(feature = "pdf")]
#[test]
fn tiles_stand_where_they_are_written_on_paper() {
    let project = one(TILES);
    for document in ["handbook", "slides"] {
        let text = words(&pdf(&project, "program", document));
        assert!(in_order(&text), "{document}: {text}");
    }
}

const QUOTE: &str = "> [!quote] Ordføreren {source=\"Avisa\"}\n> Slik er det.\n";

#[test]
fn a_quote_has_one_source() {
    let project = one(QUOTE);
    assert!(page(&project).contains("<figcaption>Ordføreren, Avisa</figcaption>"));
    assert!(project.output("site/program/search.js").contains("Slik er det. Ordføreren, Avisa"));
    let deck = project.output("site/program/deck.html");
    assert!(deck.contains("<figcaption>Avisa</figcaption>") && deck.contains("Ordføreren</h2>"), "{deck}");
}

#[cfg(feature = "pdf")]
#[test]
fn a_quote_has_one_source_on_paper() {
    let text = words(&pdf(&one(QUOTE), "program", "handbook"));
    assert!(text.contains("– Ordføreren, Avisa"), "{text}");
}

fn pictured() -> Project {
    let picture = "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"9\" height=\"9\"><path d=\"M0 0h9v9z\"/></svg>";
    project(PROGRAMME, &[("m", &module("![En trapp](assets/trapp.svg)"))])
        .write("content/base/assets/assets.yaml", "trapp.svg: {credit: Ola, licence: CC BY 4.0}\n")
        .write("content/base/assets/trapp.svg", picture)
}

#[test]
fn the_source_of_a_picture_has_its_label() {
    let page = page(&pictured());
    assert!(page.contains("<span class=\"credit\">Foto/illustrasjon: Ola, CC BY 4.0</span>"), "{page}");
}

#[cfg(feature = "pdf")]
#[test]
fn the_source_of_a_picture_has_its_label_on_paper() {
    let text = words(&pdf(&pictured(), "program", "handbook"));
    assert!(text.contains("Foto/illustrasjon: Ola, CC BY 4.0"), "{text}");
}
