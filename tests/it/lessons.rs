//! Goals, key points and self-checks, looked at in every output.

use crate::book::{layer, project};
use crate::driver::{Project, read};

const PROGRAMME: &str = "title: P\nlayers: [kommune]\nlanguages: {nb: [nn], nn: [nb]}\n";

const ETIKK: &str = "---\ntitle: Etikk\n---\n# Etikk {#etikk}\n\n> [!goals] Etterpå kan du\n> - si **fra**[^n]\n> - spørre, se [gaver](#gaver)\n\n[^n]: Noten.\n\n\
## Gaver {#gaver}\n\n- Punkt\n\n\
## Test deg selv {#test .no-slide}\n\n> [!quiz] Tar du imot? {goals=1}\n> - [ ] Sjokolade\n> - [x] Kaffe\n> - [ ] Vin\n>\n> Bare kaffe er lov.\n\n\
> [!quiz] Hvem spør du? {goals=2}\n> - [x] Lederen\n> - [x] Kollegaen\n> - [ ] Naboen\n>\n> Begge vet det.\n\n\
## Det viktigste {#viktigst}\n\n> [!keypoints]\n> - Spør først\n";

const MOTET: &str = "---\ntitle: Møtet\n---\n# Møtet {#motet}\n\nOrd.\n\n## Test {#test .no-slide}\n\n> [!quiz] Når er møtet?\n> - [ ] Klokka ett\n> - [x] Klokka to\n>\n> Det står i innkallingen.\n";

const KOMMUNE: &str = "content/layers/kommune/9901-sandvik";

fn course() -> Project {
    let base = project(PROGRAMME, &[("etikk", ETIKK), ("motet", MOTET)]);
    let own = "## {#gaver append}\n\n> [!quiz] Hva heter lista?\n> - [x] Boka\n> - [ ] Permen\n>\n> Den heter boka.\n";
    layer(base, "9901-sandvik", "Sandvik", "").write(&format!("{KOMMUNE}/etikk.md"), own)
}

/// The part of a text between two others.
fn between<'a>(text: &'a str, start: &str, end: &str) -> &'a str {
    let rest = text.split_once(start).unwrap_or_else(|| panic!("no {start}: {text}")).1;
    rest.split_once(end).unwrap_or_else(|| panic!("no {end}: {rest}")).0
}

#[test]
fn the_answer_of_a_quiz_opens_below_its_question() {
    let project = course();
    assert_eq!(project.findings(), [""; 0]);
    project.build();
    let page = project.output("site/program/etikk.html");
    let quiz = between(&page, "Spørsmål 1</p>", "</details>");
    let (question, key) = quiz.split_once("<details").unwrap();
    assert!(question.contains("Tar du imot?") && question.contains("<ol class=\"quiz-answers\" type=\"A\">"), "{quiz}");
    assert!(question.contains("<li>Kaffe</li>") && !question.contains("checkbox"), "{quiz}");
    assert!(
        key.contains("<summary>Se svaret") && key.contains("Riktig svar: B.") && key.contains("Feil: A og C."),
        "{quiz}"
    );
    assert!(key.contains("Bare kaffe er lov."), "{quiz}");
    let second = between(&page, "Spørsmål 2</p>", "</details>");
    assert!(second.contains("Riktige svar: A og B.") && second.contains("Feil: C."), "{second}");
    let nynorsk = project.output("site/program/nn/etikk.html");
    assert!(nynorsk.contains("Riktig svar: B."), "a label within a text is in the text's language");
}

#[test]
fn on_paper_the_answers_of_a_module_come_last_in_it() {
    let project = course();
    project.build();
    let print = project.output("site/9901-sandvik/print.html");
    let module = between(&print, "id=\"etikk.etikk\"", "</article>");
    let (text, keys) = module.split_once("<section class=\"quiz-keys\"").unwrap();
    assert!(!text.contains("Bare kaffe") && !text.contains("<details"), "{text}");
    for (number, question, answer) in [
        (1, "Hva heter lista?", "Den heter boka."),
        (2, "Tar du imot?", "Bare kaffe"),
        (3, "Hvem spør du?", "Begge vet det."),
    ] {
        let own = between(text, &format!("id=\"ui_question-etikk-{number}\""), "</ol>");
        assert!(own.contains(question) && own.contains(&format!("Spørsmål {number}</p>")), "{own}");
        let key = between(keys, &format!("<li id=\"ui_answer-etikk-{number}\" value=\"{number}\""), "</li>");
        assert!(key.contains(answer) && key.contains(&format!("#ui_question-etikk-{number}")), "{key}");
    }
    let other = between(&print, "id=\"motet.motet\"", "</article>");
    assert!(other.contains("id=\"ui_answer-motet-1\""), "numbers begin anew in each module: {other}");
    assert!(!project.output("site/9901-sandvik/etikk.html").contains("quiz-keys"));
}

#[cfg(feature = "pdf")]
#[test]
fn the_pdf_of_the_handbook_has_the_answers_last_in_the_module() {
    let project = course();
    let run = project.run(&["build", "--for", "9901-sandvik", "--pdf", "handbook,notes"]);
    assert_eq!(run.status, 0, "{}", run.stderr);
    let words = |path: &str| {
        let document = lopdf::Document::load_mem(&project.files()[path]).unwrap();
        let pages: Vec<u32> = document.get_pages().into_keys().collect();
        document.extract_text(&pages).unwrap().split_whitespace().collect::<Vec<_>>().join(" ")
    };
    let handbook = words("site/9901-sandvik/handbook.pdf");
    let at = |text: &str| handbook.find(text).unwrap_or_else(|| panic!("no {text}: {handbook}"));
    assert!(at("Spørsmål 3") < at("Hvem spør du?") && at("Hvem spør du?") < at("Spør først"), "{handbook}");
    assert!(
        at("Spør først") < at("Svar på spørsmålene") && at("Svar på spørsmålene") < at("Den heter boka"),
        "{handbook}"
    );
    assert!(at("Bare kaffe er lov") < at("Begge vet det") && at("Begge vet det") < at("Når er møtet?"), "{handbook}");
    assert!(
        handbook.contains("Riktig svar: B. Feil: A og C.") && handbook.contains("Riktige svar: A og B."),
        "{handbook}"
    );
    assert!(!words("facilitator/9901-sandvik/notes.pdf").contains("kaffe"));
}

#[test]
fn a_quiz_is_in_no_deck_and_the_search_finds_its_question() {
    let project = course();
    project.build();
    for deck in ["site/9901-sandvik/deck.html", "facilitator/9901-sandvik/deck.html"] {
        let deck = project.output(deck);
        assert!(
            !deck.contains("Tar du imot?") && !deck.contains("Hva heter lista?") && !deck.contains("Boka"),
            "{deck}"
        );
        assert!(deck.contains("Spør først") && deck.contains("Punkt"), "{deck}");
    }
    let search = project.output("site/9901-sandvik/search.js");
    assert!(search.contains("Tar du imot?") && search.contains("Bare kaffe er lov."), "{search}");
    assert!(!search.contains("Sjokolade"), "what is wrong is not found as if it were said: {search}");
}

#[test]
fn goals_and_key_points_of_all_modules_are_gathered() {
    let project = course();
    project.build();
    let goals = project.output("site/9901-sandvik/mal.html");
    assert!(
        goals.contains("<h1>Mål for modulene</h1>")
            && goals.contains("<h2><a href=\"etikk.html#etikk\">Etikk</a></h2>")
    );
    let list = between(&goals, "<section class=\"gathered\">", "</section>");
    assert!(list.contains("<li>si <strong>fra</strong></li>"), "no note stands there: {list}");
    assert!(list.contains("<a href=\"etikk.html#gaver\">") && list.contains("Etterpå kan du"), "{list}");
    assert!(!goals.contains("motet.html#"), "a module without goals is not among them: {goals}");
    let points = project.output("site/program/nn/viktigst.html");
    assert!(points.contains("etikk.html#viktigst") && points.contains("<h1>Det viktigaste frå modulane</h1>"));
    for page in ["index.html", "etikk.html"] {
        let page = project.output(&format!("site/9901-sandvik/{page}"));
        assert!(
            page.contains("href=\"mal.html\">Mål for modulene") && page.contains("href=\"viktigst.html\""),
            "{page}"
        );
    }
    let pack = project.root().join("pakke.zip");
    let run = project.run(&["pack", "--for", "9901-sandvik", "--no-pdf", "--output", pack.to_str().unwrap()]);
    assert_eq!(run.status, 0, "{}", run.stderr);
}

#[test]
fn an_edition_without_goals_has_no_page_of_them() {
    let project = project(PROGRAMME, &[("motet", MOTET)]);
    project.build();
    assert!(!project.files().keys().any(|path| path.ends_with("mal.html") || path.ends_with("viktigst.html")));
    for page in ["site/program/index.html", "site/program/motet.html"] {
        let page = project.output(page);
        assert!(page.contains("lover.html") && !page.contains("mal.html") && !page.contains("viktigst.html"), "{page}");
    }
}

#[test]
fn what_the_base_lacks_is_told_once() {
    let holds = format!("{PROGRAMME}holds: {{goals: 1, keypoints: 1, quiz: 3}}\n");
    let timed = ETIKK.replacen("title: Etikk\n", "title: Etikk\nminutes: 10\n", 1);
    let base = project(&holds, &[("etikk", &timed), ("motet", MOTET)]);
    let other = layer(layer(base, "9901-sandvik", "Sandvik", ""), "9902-fjordvik", "Fjordvik", "");
    let told = [
        "content/base/etikk.md:5 W27 this module has 2 of `[!quiz]`, and `holds` in lagvis.yaml asks for 3; write what is missing",
    ];
    assert_eq!(other.findings(), told);
    let run = other.run(&["check", "--for", "9901-sandvik"]);
    assert!(!run.stdout.contains("W27") && !run.stderr.contains("W27"), "a kommune cannot mend it: {}", run.stdout);
    assert!(read(&other, "content/lagvis.yaml").contains("holds"));
}

#[test]
fn holds_names_what_there_is() {
    let wrong = format!("{PROGRAMME}holds: {{goal: 1, quiz: mange}}\n");
    let found = project(&wrong, &[("motet", MOTET)]).findings();
    assert!(matches!(found.as_slice(), [key, number] if key.contains("E17") && number.contains("E18")), "{found:?}");
}
