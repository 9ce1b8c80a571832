//! What is shown of a text, to whom, and where.

use crate::book::{PROGRAMME, layer, project};
use crate::driver::Project;

/// A programme of one module, of this text.
fn course(text: &str) -> Project {
    project(PROGRAMME, &[("m", &format!("---\ntitle: M\n---\n# M {{#m}}\n\n{text}"))])
}

/// Titles of slides with marks, and their plain words.
const PLAIN: [&str; 2] = ["Se en trapp og gå", "Hva sa hun?"];

fn marked_titles() -> Project {
    let text = "- Ord.\n\n## Se ![en trapp](assets/t.svg) og *gå* {#se}\n\n- Ord.\n\n\
        > [!question] Hva sa [hun](https://a.example)?[^n]\n> Si det.\n\n[^n]: Note.\n";
    course(text).write("content/base/assets/assets.yaml", "t.svg: {caption: T, credit: T, licence: CC BY 4.0}\n").write(
        "content/base/assets/t.svg",
        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"9\" height=\"9\"><path d=\"M0 0h9v9z\"/></svg>",
    )
}

#[test]
fn what_the_scripts_of_a_deck_say_of_a_slide_are_the_plain_words_of_its_title() {
    let deck = marked_titles().build().output("site/program/deck.html");
    for title in PLAIN {
        assert!(deck.contains(&format!(" data-title=\"{title}\"")), "{title}: {deck}");
    }
}

#[cfg(feature = "pdf")]
#[test]
fn bookmarks_of_slides_are_plain_words() {
    let project = marked_titles();
    let run = project.run(&["build", "--pdf", "slides", "--for", "program"]);
    assert_eq!(run.status, 0, "{}", run.stderr);
    let document = lopdf::Document::load_mem(&project.files()["site/program/slides.pdf"]).unwrap();
    let titles: Vec<String> = document
        .objects
        .values()
        .filter_map(|object| object.as_dict().ok().filter(|it| it.has(b"Parent"))?.get(b"Title").ok())
        .map(|title| lopdf::decode_text_string(title).unwrap())
        .collect();
    for title in PLAIN {
        assert!(titles.iter().any(|known| known == title), "{title}: {titles:?}");
    }
}

#[test]
fn what_is_for_the_speaker_alone_leaves_no_empty_shell() {
    let note = |at: usize, indent: &str| format!("{indent}> [!notes]\n{indent}> Hansen{at}.\n");
    let text = [
        "## Del {#del}\n\nOrd.[^n] Mer.[^m]\n\n- Punkt\n".to_owned(),
        format!("- {}\n", note(0, "  ").trim_start()),
        format!("Ord.\n\n1. {}\n", note(1, "   ").trim_start()),
        format!("Ord.\n\n> [!note]\n{}\n", note(2, "> ")),
        format!("Ord.\n\n> [!exercise] {{minutes=3}}\n{}\n", note(3, "> ")),
        format!("> [!tree]\n> - Rot\n>   - Gren\n>   - {}\n", note(4, ">     ").trim_start_matches(">     ")),
        format!("> [!cycle]\n> - En\n> - To\n> - Tre\n> - {}\n", note(5, ">   ").trim_start_matches(">   ")),
        format!("> [!columns]\n> - En\n> - To\n> - {}\n", note(6, ">   ").trim_start_matches(">   ")),
        format!("> [!tiles]\n> - En\n> - To\n> - {}\n", note(7, ">   ").trim_start_matches(">   ")),
        format!("[^n]:\n{}\n[^m]: Synlig.\n", note(8, "    ")),
    ];
    let project = course(&text.concat());
    assert_eq!(project.findings(), [""; 0]);
    project.build();
    let page = project.output("site/program/m.html");
    let body = page.split_once("<article").unwrap().1.split_once("</article>").unwrap().0;
    for shell in ["<ol>\n</ol>", "<li></li>", "<li>\n</li>", "callout-note", "callout-exercise", "fotnote-2"] {
        assert!(!body.contains(shell), "{shell} in {body}");
    }
    assert_eq!(body.matches("<li").count(), 9, "{body}");
    assert!(body.contains("Synlig") && body.contains("fotnote-1"), "{body}");
    let deck = project.output("facilitator/program/deck.html");
    for at in 0..=8 {
        assert_eq!(deck.matches(&format!("Hansen{at}")).count(), 1, "{at}");
    }
}

#[test]
fn a_note_in_a_footnote_is_said_once_at_the_first_slide_that_refers_to_it() {
    let slides = ["- Ord.[^n]\n\n---\n\n- To.[^n]\n", "Sagt.[^n]\n\n- Ord.\n\n---\n\nMer.[^n]\n\n- To.[^n]\n"];
    for text in slides {
        let footnote = "\n[^n]: Note.\n\n    > [!notes]\n    > Hansen.\n";
        let project = course(&format!("## Del {{#del}}\n\n{text}{footnote}"));
        project.build();
        let deck = project.output("facilitator/program/deck.html");
        assert_eq!(deck.matches("Hansen").count(), 1, "{text}: {deck}");
        assert!(deck.find("Hansen") < deck.find("To."), "{text}: {deck}");
    }
}

#[test]
fn what_is_for_the_slide_in_a_footnote_that_is_on_none_is_told() {
    let findings = |reference: &str| {
        let footnotes = "[^n]: Note.\n\n    > [!slide]\n    > Vises.\n\n[^m]: Se.[^n]\n";
        course(&format!("## Del {{#del}}\n\n{reference}\n\n{footnotes}")).findings()
    };
    for reference in ["Ord.[^n]", "Ord.[^m]\n\n- Punkt.", "> [!handbook]\n> - Ord.[^m]"] {
        let found = findings(reference);
        assert!(
            found.iter().any(|found| found.contains("W15") && found.contains("footnote")),
            "{reference}: {found:?}"
        );
    }
    for reference in ["Ord.[^n]\n\n- Punkt.[^m]", "> [!note] Merk\n> Ord.[^m]"] {
        assert_eq!(findings(reference), [""; 0], "{reference}");
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
