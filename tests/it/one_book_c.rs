//! What the book decides of titles, documents and acts, looked at in pages and on paper.

use crate::book::{PROGRAMME, layer, project};
use crate::driver::Project;

const ACTS: &str = "loven: {name: Loven, citation: LOV-1, url: https://lovdata.no/lov/1}\n";

/// A programme in some languages, with a module that refers to an act, to a chapter of it and to a section.
fn acts(languages: &str) -> Project {
    let programme = format!("title: Programmet\nlayers: [kommune]\nlanguages: {languages}\n");
    let links = "[a](lov:loven) [b](lov:loven/kapittel-5) [c](lov:loven/2a-1)";
    let text = format!(
        "---\ntitle: M\n---\n# M {{#m}}\n\nOrd {links}.\n\n## Del {{#del}}\n\nOrd [d](lov:loven/kapittel-5).\n"
    );
    let project = project(&programme, &[("m", &text)]).write("content/acts.yaml", ACTS);
    layer(project, "9901-sandvik", "Sandvik", "")
}

fn window(project: &Project, path: &str) -> String {
    let page = project.output(path);
    let (_, after) = page.split_once("<title>").unwrap();
    after.split_once("</title>").unwrap().0.to_owned()
}

#[cfg(feature = "pdf")]
fn words(project: &Project, path: &str) -> String {
    let document = lopdf::Document::load_mem(&project.files()[path]).unwrap();
    let pages: Vec<u32> = document.get_pages().into_keys().collect();
    document.extract_text(&pages).unwrap().replace('\u{a0}', " ")
}

#[test]
fn a_window_says_whose_edition_it_shows() {
    let project = acts("{nb: []}");
    project.build();
    for (file, own, base) in [
        ("index", "Sandvik – Programmet", "Programmet"),
        ("m", "M – Sandvik", "M – Programmet"),
        ("deck", "Programmet – Sandvik", "Programmet"),
    ] {
        assert_eq!(window(&project, &format!("site/9901-sandvik/{file}.html")), own);
        assert_eq!(window(&project, &format!("site/program/{file}.html")), base);
    }
    let deck = project.output("site/program/deck.html");
    assert_eq!(deck.matches("<h1 class=\"visually-hidden\">Programmet</h1>").count(), 1);
}

#[test]
fn an_owner_of_two_names_is_one_name_wherever_it_stands() {
    let text = "---\ntitle: M\n---\n# M {#m}\n\nOrd.\n\n## Del {#del}\n\nOrd.\n";
    let name = "Sandvik – Sánd";
    let project =
        layer(project(PROGRAMME, &[("m", text)]), "9901-sandvik", &format!("\"{name}\""), "languages: [nb]\n");
    project.build();
    let pages = ["index", "m", "print", "lover", "deck"].map(|page| format!("site/9901-sandvik/{page}.html"));
    for path in pages.iter().map(String::as_str).chain(["site/index.html", "facilitator/9901-sandvik/deck.html"]) {
        let page = project.output(path);
        assert!(page.contains("Sandvik\u{a0}– Sánd") && !page.contains(name), "{path}: {page}");
    }
    let search = project.output("site/9901-sandvik/search.js");
    assert!(
        search.contains("\"l\":\"M\",\"t\":\"M\"") && search.contains("\"l\":\"Del – M\",\"t\":\"Del\""),
        "{search}"
    );
    let deck = project.output("facilitator/9901-sandvik/deck.html");
    assert!(deck.contains(" data-title=\"Kurslederens vindu – Programmet 2028 – Sandvik\u{a0}– Sánd\""), "{deck}");
}

#[test]
fn the_register_names_a_section_with_its_module_and_a_place_in_the_readers_language() {
    for (languages, whole, chapter) in
        [("{nb: []}", "Hele loven", "kapittel 5"), ("{en: []}", "The whole act", "chapter 5")]
    {
        let project = acts(languages);
        project.build();
        let register = project.output("site/program/lover.html");
        for text in [whole, chapter, "§\u{a0}2\u{a0}A-1", ">M</a>", ">M: Del</a>"] {
            assert!(register.contains(text), "{text}: {register}");
        }
        #[cfg(feature = "pdf")]
        {
            let run = project.run(&["build", "--pdf", "handbook"]);
            assert_eq!(run.status, 0, "{}", run.stderr);
            let handbook = words(&project, "site/program/handbook.pdf");
            for text in [whole, chapter, "§ 2 A-1"] {
                assert!(handbook.contains(text), "{text}: {handbook}");
            }
        }
    }
}

#[cfg(feature = "pdf")]
#[test]
fn only_documents_that_are_made_are_linked_to() {
    let project = acts("{nb: []}");
    let run = project.run(&["build", "--pdf", "slides,notes"]);
    assert_eq!(run.status, 0, "{}", run.stderr);
    let front = project.output("site/9901-sandvik/index.html");
    assert!(front.contains("<a href=\"slides.pdf\">Lysbildene (PDF)</a>"), "{front}");
    assert!(!front.contains("handbook.pdf") && !front.contains("notes.pdf"), "{front}");
    assert!(!project.output("site/9901-sandvik/deck.html").contains("notes.pdf"));
    assert!(project.output("facilitator/9901-sandvik/deck.html").contains("<a href=\"notes.pdf\">"));
    let slides = words(&project, "site/9901-sandvik/slides.pdf");
    assert!(slides.contains("Programmet") && slides.contains("Sandvik"), "{slides}");
}
