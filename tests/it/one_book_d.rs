//! What the book decides, found the same in pages and on paper.

use crate::book::{layer, project};
use crate::driver::{Project, plain};

const CALLOUTS: &str = "---\ntitle: M\n---\n# M {#m}\n\n## En {#en}\n\n> [!case] Naboen {part=1 minutes=10}\n> - Hva nå?\n\n> [!case] Naboen {part=2}\n> - Og nå?\n\n## To {#to}\n\n> [!exercise] Snakk {form=pair minutes=1}\n> - Om saken.\n\n## Tre {#tre}\n\n> [!film] Se {minutes=4}\n> [Filmen](https://film.example/)\n\n## Fire {#fire}\n\n> [!question] Hva vil du?\n> Si det.\n\n## Fem {#fem}\n\n> [!question] Hva kan du? {minutes=3}\n> Si det.\n";

/// The words of the elements of a page that begin with a tag.
fn lines(page: &str, tag: &str) -> Vec<String> {
    let lines = page.split(tag).skip(1).filter_map(|after| after.split_once("</p>"));
    lines.map(|(line, _)| plain(line).split_whitespace().collect::<Vec<_>>().join(" ")).collect()
}

#[cfg(feature = "pdf")]
fn words(project: &Project, path: &str) -> String {
    let document = lopdf::Document::load_mem(&project.files()[path]).unwrap();
    let pages: Vec<u32> = document.get_pages().into_keys().collect();
    let text = document.extract_text(&pages).unwrap().replace('\u{a0}', " ");
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[cfg(feature = "pdf")]
fn print(project: &Project, documents: &str) {
    let run = project.run(&["build", "--pdf", documents]);
    assert_eq!(run.status, 0, "{}", run.stderr);
}

/// Whether texts stand in another in this order.
#[track_caller]
pub(crate) fn in_order(text: &str, parts: &[&str]) {
    let mut rest = text;
    for part in parts {
        rest = rest.split_once(part).unwrap_or_else(|| panic!("`{part}` is not in: {rest}\n\nof: {text}")).1;
    }
}

#[test]
fn what_stands_above_a_callout_is_the_same_on_page_slide_and_paper() {
    let project = project("title: P\nlanguages: {nb: []}\n", &[("m", CALLOUTS)]);
    assert_eq!(project.findings(), [""; 0]);
    project.build();
    let common =
        ["Eksempelsak 10 minutter Del 1 av 2", "Eksempelsak Del 2 av 2", "Oppgave to og to", "Film 4 minutter"];
    let page = lines(&project.output("site/program/m.html"), "<p class=\"callout-label\"");
    assert_eq!(page.iter().map(|line| line.trim_start_matches('>')).collect::<Vec<_>>()[..4], common);
    assert_eq!(page.len(), 6, "{page:?}");
    let deck = project.output("site/program/deck.html");
    let slide = lines(&deck, "<p class=\"on-label\"");
    // a question that fills its slide needs no name, but one with a clock has its time
    assert_eq!(slide.len(), 5, "{slide:?}");
    assert!(slide.iter().zip(common).all(|(line, common)| line.ends_with(common)), "{slide:?}");
    assert!(slide[4].ends_with("Tenk over 3 minutter"), "{slide:?}");
    // a film takes its own time
    let clocks =
        deck.split("data-minutes=\"").skip(1).filter(|rest| rest.starts_with(|letter: char| letter.is_ascii_digit()));
    assert_eq!(clocks.count(), 3, "{deck}");
    #[cfg(feature = "pdf")]
    {
        print(&project, "handbook,slides");
        let paper = [
            "Eksempelsak · 10 minutter · Del 1 av 2",
            "Eksempelsak · Del 2 av 2",
            "Oppgave · to og to",
            "Film · 4 minutter",
        ];
        let (handbook, slides) =
            (words(&project, "site/program/handbook.pdf"), words(&project, "site/program/slides.pdf"));
        in_order(&handbook, &[&paper[..], &["Tenk over", "Tenk over · 3 minutter"]].concat());
        in_order(&slides, &[&paper[..], &["Tenk over · 3 minutter"]].concat());
        assert_eq!(slides.matches("Tenk over").count(), 1, "{slides}");
    }
}

/// An edition in nynorsk of a course in bokmål.
fn in_nynorsk(text: &str) -> Project {
    let programme = "title: P\nlayers: [kommune]\nlanguages: {nb: [], nn: [nb]}\n";
    layer(project(programme, &[("m", text)]), "9901-sandvik", "Sandvik", "languages: [nn]\n")
}

#[test]
fn a_label_and_a_note_are_in_the_language_of_their_text() {
    let text =
        "---\ntitle: M\n---\n# M {#m}\n\n## Del {#del}\n\nOrd til talar.\n\n> [!exercise] Snakk\n> - Om saken.\n";
    let project = in_nynorsk(text);
    assert_eq!(project.findings(), [""; 0]);
    project.build();
    let page = project.output("site/9901-sandvik/m.html");
    assert!(page.contains("<p class=\"callout-label\">Oppgave") && !page.contains("Oppgåve"), "{page}");
    // within a slide in bokmål the notes are of the edition, and each text of them says its own language
    let deck = project.output("facilitator/9901-sandvik/deck.html");
    in_order(
        &deck,
        &["lang=\"nb\"", "<div class=\"notes\" lang=\"nn\">", "<div class=\"part\" lang=\"nb\">", "Ord til talar."],
    );
    #[cfg(feature = "pdf")]
    {
        print(&project, "handbook,notes");
        for path in ["site/9901-sandvik/handbook.pdf", "facilitator/9901-sandvik/notes.pdf"] {
            let paper = words(&project, path);
            assert!(paper.contains("Oppgave") && !paper.contains("Oppgåve"), "{path}: {paper}");
        }
    }
}

#[test]
fn what_is_offered_stands_in_one_order_wherever_it_is_offered() {
    let programme = "title: P\nlayers: [kommune]\nlanguages: {nb: []}\n";
    let project = layer(project(programme, &[("m", CALLOUTS)]), "9901-sandvik", "Sandvik", "");
    project.build();
    let front = project.output("site/9901-sandvik/index.html");
    let pages = ["deck.html", "print.html", "lover.html", "om-utgaven.html"].map(|page| format!("href=\"{page}\""));
    let pages: Vec<&str> = pages.iter().map(String::as_str).collect();
    for part in ["<ul class=\"menu-more\">", "<ul class=\"papers\">", "<ul class=\"foot-links\">"] {
        let list = front.split_once(part).unwrap().1.split_once("</ul>").unwrap().0;
        in_order(list, &pages);
    }
    // whose edition it is stands below the title
    in_order(&front, &["<h1>P</h1>", "Sandvik</p>"]);
    in_order(&project.output("site/9901-sandvik/print.html"), &["<h1>P</h1>", "Sandvik</p>"]);
}

#[test]
fn the_whole_handbook_says_the_same_of_a_module_on_a_page_and_on_paper() {
    let programme = "title: P\nlanguages: {nb: []}\nmodules:\n  - {part: Delen, modules: [m]}\nfields:\n  tema: {type: list, label: Emner}\n";
    let module = "---\ntitle: M\nsummary: Om alt.\ntema: [ett, to]\n---\n# M {#m}\n\nOrd [a](lov:loven).\n\n## Mer {#mer}\n\nTekst.\n";
    let acts = "loven: {name: Loven, citation: LOV-1, url: https://lovdata.no/lov/1}\n";
    let project = project(programme, &[("m", module)]).write("content/acts.yaml", acts);
    assert_eq!(project.findings(), [""; 0]);
    project.build();
    let page = project.output("site/program/print.html");
    in_order(
        &page,
        &[
            "href=\"#m.m\"",
            "href=\"#m.mer\"",
            "Delen",
            "M</",
            "Om alt.",
            "Emner",
            "ett, to",
            "Ord",
            "Mer",
            "Loven",
            "Hele loven",
            "href=\"#m.m\"",
        ],
    );
    #[cfg(feature = "pdf")]
    {
        print(&project, "handbook");
        let paper = words(&project, "site/program/handbook.pdf");
        in_order(
            &paper,
            &["Innhold", "M", "Mer", "Delen", "M", "Om alt.", "Emner", "ett, to", "Ord", "Mer", "Loven", "Hele loven"],
        );
    }
}

#[test]
fn a_title_page_has_the_title_whose_it_is_and_its_names() {
    let register = "kommunenummer,navn,fylkesnummer,fylke,maalform,offisielt_navn,navn_se,navn_smj,navn_sma,navn_fkv,samisk_forvaltningsomraade,parallellnavn_kilde\n5610,Karasjok,56,Finnmark,bokmål,Kárášjohka – Karasjok,Kárášjohka,,,,ja,Kartverket\n";
    let programme = "title: Programmet\nlayers: [kommune]\nlanguages: {nb: []}\n";
    let project = layer(project(programme, &[("m", CALLOUTS)]), "5610-karasjok", "Karasjok", "")
        .write("content/register/kommuner.csv", register);
    assert_eq!(project.findings(), [""; 0]);
    project.build();
    for page in ["index", "print"] {
        let page = project.output(&format!("site/5610-karasjok/{page}.html"));
        in_order(&page, &["<h1>Programmet</h1>", ">Karasjok</p>", "<span lang=\"se\">Kárášjohka</span>"]);
    }
    #[cfg(feature = "pdf")]
    {
        print(&project, "handbook");
        let paper = words(&project, "site/5610-karasjok/handbook.pdf");
        in_order(&paper, &["Programmet", "Karasjok", "Kárášjohka", "Håndbok"]);
    }
}
