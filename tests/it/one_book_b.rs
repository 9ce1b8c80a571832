//! What the book decides of slides and days, looked at in the deck and in its PDFs.

use crate::book::{PROGRAMME, layer, project};
use crate::driver::{Project, plain};

/// Two modules; in the first a slide links to one in reserve.
fn deck() -> Project {
    let first = "---\ntitle: Gaver\nsummary: Om gaver\nminutes: 30\n---\n# Gaver {#gaver}\n\n## Regler {#regler}\n\n- Se [unntakene](#unntak)\n\n## Unntak {#unntak .hide-slide}\n\n- Blomster\n";
    let second = "---\ntitle: Roller\nsummary: Om roller\nminutes: 30\n---\n# Roller {#roller}\n\n## Ordfører {#ordforer}\n\n- Leder møtene\n";
    let programme = format!(
        "{PROGRAMME}modules: [gaver, roller]\nagenda:\n  - {{day: 1, start: \"09:00\", lunch: \"11:30\", lunch_minutes: 45, end: \"16:00\", modules: [gaver, roller]}}\n"
    );
    project(&programme, &[("gaver", first), ("roller", second)])
}

/// The words of each page of a PDF of the programme.
#[cfg(feature = "pdf")]
fn pages(project: &Project, path: &str) -> Vec<String> {
    let pdf = lopdf::Document::load_mem(&project.files()[path]).unwrap();
    let words = |page: &u32| pdf.extract_text(&[*page]).unwrap().split_whitespace().collect::<Vec<_>>().join(" ");
    pdf.get_pages().keys().map(words).collect()
}

#[cfg(feature = "pdf")]
#[test]
fn reserve_slides_come_last_are_marked_in_the_notes_and_are_not_handed_out() {
    let project = deck();
    let run = project.run(&["build", "--for", "program"]);
    assert_eq!(run.status, 0, "{}", run.stderr);
    let slides = pages(&project, "site/program/slides.pdf");
    assert_eq!(slides.len(), 6);
    assert!(slides[5].contains("Blomster") && slides[5].contains('4'), "{slides:?}");
    let handouts = pages(&project, "site/program/handouts.pdf").join(" ");
    assert!(handouts.contains("Leder møtene") && !handouts.contains("Blomster"), "{handouts}");
    let notes = pages(&project, "facilitator/program/notes.pdf");
    let marked: Vec<_> = notes.iter().filter(|page| page.contains("Skjult når du blar")).collect();
    assert!(matches!(marked[..], [page] if page.contains("Blomster")), "{notes:?}");
    assert_eq!(notes.len(), 4, "the programme, and every slide but the first, two a sheet where little is said");
}

#[test]
fn a_link_out_of_the_deck_leaves_the_slide_where_it_is() {
    let project = deck().edit("content/base/gaver.md", "{#unntak .hide-slide}", "{#unntak .no-slide}").edit(
        "content/base/roller.md",
        "- Leder",
        "- [Kart](https://kart.example)\n- [Regler](gaver.md#regler)\n- Leder",
    );
    let deck = project.build().output("site/program/deck.html");
    let tag = |to: &str| {
        deck.split("<a").find(|tag| tag.contains(&format!("href=\"{to}\""))).unwrap().split('>').next().unwrap()
    };
    assert!(tag("gaver.html#unntak").contains("target=\"_blank\""));
    assert!(tag("https://kart.example").contains("target=\"_blank\""));
    assert!(!tag("#gaver.regler").contains("target"));
}

#[test]
fn the_arms_are_named_once() {
    let square = "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"9\" height=\"9\"><path d=\"M0 0h9v9z\"/></svg>";
    let project = layer(deck(), "9901-sandvik", "Sandvik", "logo: assets/vapen.svg\n")
        .write("content/layers/kommune/9901-sandvik/assets/vapen.svg", square)
        .write(
            "content/layers/kommune/9901-sandvik/assets/assets.yaml",
            "vapen.svg: {credit: Sandvik, licence: CC BY 4.0}\n",
        );
    let deck = project.build().output("site/9901-sandvik/deck.html");
    let named: Vec<bool> = deck
        .split("<img class=\"slide-logo\"")
        .skip(1)
        .map(|arms| arms.split('>').next().unwrap().contains("alt=\"Sandvik\""))
        .collect();
    assert_eq!(named, [true, false, false, false, false, false]);
}

/// The words of each slide of the programme's deck, and those at its foot.
fn feet(project: &Project) -> Vec<(String, String)> {
    let deck = project.output("site/program/deck.html");
    let slides = deck.split("<section class=\"slide ").skip(1);
    let foot = |slide: &str| {
        let (number, module) = ["slide-number\" aria-hidden=\"true", "slide-module"]
            .map(|class| {
                slide.split(&format!("<span class=\"{class}\">")).nth(1).map(|rest| rest.split('<').next().unwrap())
            })
            .into();
        assert_eq!(number.is_some(), module.is_some());
        module.unwrap_or("none").to_owned()
    };
    slides.map(|slide| (plain(slide), foot(slide))).collect()
}

#[test]
fn the_foot_of_a_slide_is_the_same_in_the_deck_and_on_paper() {
    let project = deck();
    let run = project.run(&["build", "--for", "program"]);
    assert_eq!(run.status, 0, "{}", run.stderr);
    let feet: Vec<String> = feet(&project).into_iter().map(|(_, foot)| foot).collect();
    assert_eq!(feet, ["none", "", "Gaver", "Gaver", "", "Roller"]);
    #[cfg(feature = "pdf")]
    for (page, foot) in pages(&project, "site/program/slides.pdf").iter().zip(["", "", "Gaver", "", "Roller", "Gaver"])
    {
        let on_divider = ["Gaver", "Roller"].iter().filter(|title| page.contains(**title)).count();
        assert!(page.contains(foot) && on_divider <= 1, "{page}");
    }
}

#[test]
fn the_modules_of_a_day_are_links_in_the_handbook_and_in_what_is_printed_of_the_deck() {
    let project = deck();
    let run = project.run(&["build", "--for", "program"]);
    assert_eq!(run.status, 0, "{}", run.stderr);
    let front = project.output("site/program/index.html");
    assert!(front.contains("<span class=\"agenda-title\"><a href=\"gaver.html\">Gaver</a></span>"));
    assert!(front.contains("<span class=\"agenda-title\">Lunsj</span>"));
    #[cfg(feature = "pdf")]
    for path in ["site/program/handouts.pdf", "facilitator/program/notes.pdf"] {
        let pdf = lopdf::Document::load_mem(&project.files()[path]).unwrap();
        assert_eq!(pdf.get_page_annotations(pdf.get_pages()[&1]).unwrap().len(), 2, "{path}");
    }
}
