//! The glossary: where a page explains its words, and where it stands itself.

use crate::book::{layer, project};
use crate::driver::Project;

const PROGRAMME: &str = "title: Programmet\nlayers: [kommune]\nlanguages: {nb: [nn], nn: [nb]}\n";
const GLOSSARY: &str = "
- id: votering
  term: votering
  explanation: {nb: Å telle \"stemmer\"., nn: Å telje røyster.}
  forms: {nb: [voteringen], nn: [voteringa]}
  synonyms: {nb: [avstemning], nn: [avrøysting]}
- id: mote
  term: {nb: åpent møte, nn: ope møte}
  explanation: {nb: Alle kan høre på., nn: Alle kan høyre på.}
  avoid: {nb: [offentlig møte]}
- id: areal
  term: areal
  explanation: Et stykke land.
";

/// A module in which every section uses one of the words.
const MODULE: &str = "---\ntitle: M\n---\n# Votering {#m}\n\nEn votering og voteringen.\n\n## To {#to}\n\nEn votering i et åpent møte.\n\n## Tre {#tre}\n\nVotering i åpent møte.\n\n- åpent møte\n";

fn words(glossary: &str) -> Project {
    let other = MODULE.replace("title: M", "title: N").replace("{#m}", "{#n}");
    let project = project(PROGRAMME, &[("m", MODULE), ("n", &other)]);
    if glossary.is_empty() { project } else { project.write("content/glossary.yaml", glossary) }
}

/// The words that a page explains, each with the section that it is in.
fn explained(project: &Project, path: &str) -> Vec<String> {
    let page = project.output(path);
    let section = |before: &str| {
        before.rsplit("<h").find_map(|heading| Some(heading.split_once("id=\"")?.1.split_once('"')?.0.to_owned()))
    };
    let marks = page.match_indices("<a class=\"term\"").map(|(at, _)| {
        let word = page[at..].split_once('>').unwrap().1.split_once("</a>").unwrap().0;
        format!("{} {word}", section(&page[..at]).unwrap_or_default())
    });
    marks.collect()
}

#[test]
fn the_first_use_on_a_page_is_a_link_that_says_what_it_means() {
    let project = words(GLOSSARY);
    assert_eq!(project.findings(), [""; 0]);
    project.build();
    assert_eq!(explained(&project, "site/program/m.html"), ["m votering", "to åpent møte"]);
    assert_eq!(explained(&project, "site/program/n.html"), ["n votering", "to åpent møte"]);
    assert_eq!(explained(&project, "site/program/print.html"), ["m.m votering", "m.to åpent møte"]);
    let page = project.output("site/program/m.html");
    let mark = "<a class=\"term\" href=\"ordliste.html#votering\" aria-description=\"Å telle &quot;stemmer&quot;.\">votering</a>";
    assert!(page.contains(mark), "{page}");
    assert!(project.output("site/program/print.html").contains("href=\"#ordliste.votering\""));
    for deck in ["site/program/deck.html", "facilitator/program/deck.html"] {
        assert_eq!(explained(&project, deck), [""; 0], "{deck}");
    }
}

#[test]
fn what_a_layer_takes_away_is_explained_where_it_is_first_used_then() {
    let own = "## {#m}\n\nHos oss.\n\n## {#to prepend}\n\nI et åpent møte.\n";
    let project =
        layer(words(GLOSSARY), "9901-sandvik", "Sandvik", "").write("content/layers/kommune/9901-sandvik/m.md", own);
    project.build();
    assert_eq!(explained(&project, "site/program/m.html"), ["m votering", "to åpent møte"]);
    assert_eq!(explained(&project, "site/9901-sandvik/m.html"), ["to åpent møte", "to votering"]);
}

#[test]
fn a_text_in_another_language_is_explained_in_its_own() {
    let project = words(GLOSSARY)
        .write("content/base/n.nn.md", "---\ntitle: N\n---\n# N {#n}\n\nEi votering i ope møte, og voteringa.\n");
    project.build();
    let page = project.output("site/program/nn/n.html");
    assert_eq!(explained(&project, "site/program/nn/n.html")[..2], ["n votering", "n ope møte"]);
    assert!(page.contains("aria-description=\"Å telje røyster.\""), "{page}");
    assert!(project.output("site/program/nn/m.html").contains("aria-description=\"Å telle &quot;stemmer&quot;.\""));
}

#[test]
fn the_page_has_every_word_in_the_order_of_the_alphabet() {
    let project = words(GLOSSARY);
    project.build();
    let page = project.output("site/program/ordliste.html");
    let places = ["id=\"areal\"", "id=\"votering\"", "Heter også: avstemning", "id=\"mote\"", "offentlig møte"]
        .map(|text| page.find(text));
    assert!(places.iter().all(Option::is_some) && places.is_sorted(), "{places:?} {page}");
    let front = project.output("site/program/index.html");
    assert_eq!(front.matches("href=\"ordliste.html\"").count(), 3, "{front}");
    let search = project.output("site/program/search.js");
    let entry = "{\"h\":\"ordliste.html#votering\",\"l\":\"votering – Ordliste\",\"t\":\"votering\",\"x\":\"Å telle \\\"stemmer\\\".\",\"f\":[\"voteringen\"],\"s\":[\"avstemning\"]}";
    assert!(search.contains(entry), "{search}");
    assert!(search.contains("\"s\":[\"offentlig møte\"]"), "{search}");
}

#[test]
fn without_a_glossary_nothing_speaks_of_one() {
    let project = words("");
    assert_eq!(project.findings(), [""; 0]);
    project.build();
    let files = project.files();
    assert!(!files.contains_key("site/program/ordliste.html"));
    for (path, bytes) in files.iter().filter(|(path, _)| path.ends_with(".html")) {
        let page = String::from_utf8_lossy(bytes);
        assert!(!page.contains("/terms.") && !page.contains("ordliste.html"), "{path}");
    }
}

#[cfg(feature = "pdf")]
#[test]
fn on_paper_it_is_an_appendix() {
    let project = words(GLOSSARY);
    let run = project.run(&["build", "--pdf", "handbook"]);
    assert_eq!(run.status, 0, "{}", run.stderr);
    let document = lopdf::Document::load_mem(&project.files()["site/program/handbook.pdf"]).unwrap();
    let pages: Vec<u32> = document.get_pages().into_keys().collect();
    let text = document.extract_text(&pages).unwrap();
    let last = document.extract_text(&pages[pages.len() - 1..]).unwrap();
    assert!(text.contains("En votering og voteringen."), "{text}");
    for words in ["Ordliste", "Et stykke land.", "Heter også: avstemning", "åpent møte"] {
        assert!(last.contains(words), "{words}: {last}");
    }
}
