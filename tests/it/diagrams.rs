//! Trees and cycles: the list that an editor wrote is what is drawn, once, with its markup, on pages, slides and paper.

use crate::driver::Project;

const PROGRAMME: &str = "content/lagvis.yaml";
const MODULE: &str = "content/base/etikk.md";

const TEXT: &str = "\
## Tre {#tre}

> [!tree] Hvem gjør hva
> Før treet.
>
> - Kommunestyret i *{{kommune_navn}}*
>   - [Loven](https://example.org/lov)
>     - Første ledd
>       - Andre ledd
>   - Reglementet
>
> Etter treet.

## Hjul {#hjul}

> [!cycle]
> 1. Les **alt**
> 2. Skriv
>    - til den som spør
> 3. Regn

## Lang {#lang}

> [!cycle]
";

/// The base's module with a tree and two cycles, one of more steps than a wheel has places for.
fn project() -> Project {
    let steps: String = (1..=15).map(|number| format!("> {number}. Steg nummer {number}\n")).collect();
    let project = Project::from("callouts");
    let text = std::fs::read_to_string(project.root().join(MODULE)).unwrap();
    let (head, _) = text.split_once("## Former").unwrap();
    let programme = std::fs::read_to_string(project.root().join(PROGRAMME)).unwrap();
    let parameters = "parameters: {kommune_navn: {type: text, default: Sandvik}}\n";
    project.write(PROGRAMME, format!("{programme}{parameters}")).write(MODULE, [head, TEXT, &steps].concat())
}

/// The HTML from the start of a section to its end.
fn section<'a>(page: &'a str, id: &str) -> &'a str {
    let (_, tail) = page.split_once(&format!("id=\"{id}\"")).unwrap();
    tail.split_once("</section>").map_or(tail, |(section, _)| section)
}

#[test]
fn a_diagram_is_the_list_itself_and_no_second_copy_of_it() {
    let project = project();
    project.build();
    for (page, prefix) in [("site/program/etikk.html", ""), ("site/program/deck.html", "etikk.")] {
        let page = project.output(page);
        let tree = section(&page, &format!("{prefix}tre"));
        let inner = "<ul class=\"branches\">\n<li class=\"branch\"><span class=\"node\"><a ";
        assert!(tree.contains("<li class=\"root\"><span class=\"node\">Kommunestyret i <em>") && tree.contains(inner));
        let end = "Andre ledd</span>\n</li>\n</ul>\n</li>\n</ul>\n</li>\n<li class=\"branch\">";
        assert!(tree.contains(end), "the levels are those of the list: {tree}");
        let said: Vec<_> = ["Før treet.", "Kommunestyret i", "Første ledd", "Reglementet", "Etter treet."]
            .iter()
            .map(|text| tree.match_indices(text).map(|(at, _)| at).collect::<Vec<_>>())
            .collect();
        assert!(said.iter().all(|found| found.len() == 1), "each text is there once: {said:?}");
        assert!(said.is_sorted(), "and in its order: {said:?}");
        let wheel = section(&page, &format!("{prefix}hjul"));
        assert!(wheel.contains("<ol class=\"wheel wheel-3\">\n<li><div class=\"node\">Les <strong>alt</strong>"));
        assert!(wheel.contains("<div class=\"node\">Skriv\n<ul>\n<li>til den som spør\n</li>\n</ul>\n</div></li>"));
        let chain = section(&page, &format!("{prefix}lang"));
        assert!(chain.contains("diagram-cycle\">\n<ol>\n<li>") && chain.contains("Steg nummer 15"));
        for part in [tree, wheel, chain] {
            let diagram = part.split_once("<div class=\"diagram ").unwrap().1;
            assert!(!diagram.contains("<svg class=\"diagram") && !diagram.contains(" style="));
        }
    }
}

/// The stylesheet has a place for each step of each wheel that a page may ask for.
#[test]
fn every_wheel_has_its_places() {
    let css = std::fs::read_to_string(crate::driver::repository().join("themes/standard/css/diagram.css")).unwrap();
    for count in 2..=14_usize {
        let rule = css.lines().find(|line| line.trim_start().starts_with(&format!(".wheel-{count} ")));
        let rule = rule.unwrap_or_else(|| panic!("no wheel of {count}"));
        assert!(rule.contains(&format!("--n: {count};")) && rule.contains("[top] auto [ring") && rule.contains("end]"));
        for side in 1..=count.div_ceil(2) - 1 {
            assert!(rule.contains(&format!("s{side}")) && rule.contains(&format!("f{side}")), "row {side} of {rule}");
            assert!(css.contains(&format!("grid-row: s{side} / f{side}")), "row {side}");
        }
        assert!(
            count < 3 || css.contains(&format!(".wheel > :nth-child({count}) {{ --i: {count}; }}")),
            "step {count}"
        );
    }
    assert!(!css.contains(".wheel-15 "));
}

/// Words of a tree that is laid out by Typst are text, and its list is one.
#[cfg(feature = "pdf")]
#[test]
fn on_paper_a_diagram_is_text_in_a_list() {
    let project = project();
    let run = project.run(&["build", "--for", "program", "--pdf", "slides,handbook,handouts", "--date", "2027-11-03"]);
    assert_eq!(run.status, 0, "{}", run.stderr);
    for name in ["slides", "handbook", "handouts"] {
        let document = lopdf::Document::load_mem(&project.files()[&format!("site/program/{name}.pdf")]).unwrap();
        let pages: Vec<u32> = document.get_pages().into_keys().collect();
        let text = document.extract_text(&pages).unwrap();
        let words: Vec<&str> = text.split_whitespace().collect();
        for word in ["Kommunestyret", "Reglementet", "Skriv", "Regn"] {
            assert!(words.contains(&word), "{name}: {word} in {words:?}");
        }
        let elements = document.objects.values().filter_map(|object| object.as_dict().ok());
        let tags: Vec<_> =
            elements.filter(|it| it.has(b"P")).filter_map(|it| it.get(b"S").ok()?.as_name().ok()).collect();
        let count = |tag: &[u8]| tags.iter().filter(|found| **found == tag).count();
        // five nodes of the tree, three steps and fifteen
        assert!(count(b"LI") >= 23 && count(b"LBody") == count(b"LI"), "{name}: {} items", count(b"LI"));
        assert_eq!(count(b"Figure"), 0, "{name}");
    }
}
