//! What a deck has for those who run it, and an edition as one file to carry there.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::io::{Cursor, Read};

use crate::book;
use crate::driver::Project;

const SANDVIK: &str = "9901-sandvik";

/// The piece of a deck that is one slide.
fn slide<'a>(deck: &'a str, id: &str) -> &'a str {
    let from = deck.find(&format!("id=\"{id}\"")).unwrap_or_else(|| panic!("no slide {id}"));
    deck[from..].split("</section>").next().unwrap()
}

#[test]
fn a_section_that_is_hidden_is_in_the_deck_with_a_mark_and_in_the_handbook_as_ever() {
    let project = Project::course().edit("content/base/etikk.md", "{#gaver", "{#gaver .hide-slide");
    project.build();
    for id in ["program", SANDVIK] {
        let deck = project.output(&format!("site/{id}/deck.html"));
        let tag = slide(&deck, "etikk.gaver").split_once('>').unwrap().0;
        assert!(tag.ends_with(" data-hide"), "{tag}");
        assert_eq!(deck.matches(" data-hide").count(), slide_count(&deck, "etikk.gaver"));
        assert!(project.output(&format!("site/{id}/etikk.html")).contains("id=\"gaver\""));
    }
    let none = Project::course().edit("content/base/etikk.md", "{#gaver", "{#gaver .hide-slide .no-slide");
    assert!(!none.build().output("site/program/deck.html").contains("id=\"etikk.gaver\""));
}

#[test]
fn a_deep_heading_stands_where_its_text_does() {
    let text = "---\ntitle: Etikk\n---\n# Etikk {#etikk}\n\nInnledning.\n\n## Gaver {#gaver}\n\nOver.\n\n#### Sagt\n\nBare prosa.\n\n\
                #### Vist\n\nProsa og liste:\n\n- Punkt\n\n#### Etter\n\nSist.\n\n> [!question] Hva nå?\n";
    let project = Project::empty()
        .write("content/lagvis.yaml", "title: P\nlayers: [kommune]\nlanguages: {nb: []}\n")
        .write("content/base/etikk.md", text);
    let deck = project.build().output("facilitator/program/deck.html");
    let first = slide(&deck, "etikk.gaver");
    let (seen, said) = first.split_once("class=\"notes").unwrap();
    assert!(seen.contains("Vist") && seen.contains("Punkt") && !seen.contains("Sagt"), "{seen}");
    assert!(said.contains("Sagt") && said.contains("Bare prosa.") && !said.contains("Vist"), "{said}");
    assert!(said.find("Over.") < said.find("Sagt") && said.find("Sagt") < said.find("Bare prosa."), "{said}");
    assert_eq!(deck.matches(">Etter<").count(), 1, "{deck}");
}

/// How many slides a section has: the first has its id, the others a number more.
fn slide_count(deck: &str, id: &str) -> usize {
    1 + (2..).take_while(|n| deck.contains(&format!("id=\"{id}-{n}\""))).count()
}

#[test]
fn a_slide_says_of_which_module_and_section_it_is_and_the_first_is_of_none() {
    let text = "---\ntitle: S\n---\n# S {#start}\n\n- A\n\n---\n\n- B\n\n## C {#start-2}\n\n- C\n";
    let project = book::project(book::PROGRAMME, &[("start", text)]);
    let deck = project.build().output("site/program/deck.html");
    let of = |section: &str| format!(" data-module=\"start\" data-section=\"{section}\"");
    for (id, of) in [
        ("start", String::new()),
        ("start.start", of("start.start")),
        ("start.start.2", of("start.start")),
        ("start.start-3", of("start.start")),
        ("start.start-2", of("start.start-2")),
    ] {
        let tag = slide(&deck, id).split_once('>').unwrap().0;
        assert!(if of.is_empty() { !tag.contains("data-module") } else { tag.contains(&of) }, "{id}: {tag}");
    }
}

#[test]
fn the_clocks_have_the_times_of_the_programme() {
    let project = Project::course();
    let deck = project.build().output(&format!("facilitator/{SANDVIK}/deck.html"));
    let front = project.output(&format!("site/{SANDVIK}/index.html"));
    let rows = deck.split("<span data-day=").skip(1).map(|row| {
        let value = |name: &str| row.split_once(&format!("{name}=\"")).unwrap().1.split('"').next().unwrap().to_owned();
        let clock = |minutes: &str| minutes.parse::<u32>().map(|m| format!("{:02}.{:02}", m / 60, m % 60)).unwrap();
        assert_eq!(clock(&value("data-to")), value("data-end"));
        (clock(&value("data-from")), value("data-end"))
    });
    let rows: Vec<_> = rows.collect();
    assert!(rows.len() >= 12, "{rows:?}");
    for (from, to) in rows {
        assert!(front.contains(&format!("{from}<span class=\"agenda-to\">–{to}")), "{from}–{to}");
    }
}

#[test]
fn links_of_a_deck_lead_to_its_slides_and_those_out_of_it_to_a_new_tab() {
    let project = Project::course();
    let deck = project.build().output(&format!("site/{SANDVIK}/deck.html"));
    let slides = deck.split_once("<main").unwrap().1.split_once("</main>").unwrap().0;
    let tags = slides.split("<a ").skip(1).map(|tag| tag.split('>').next().unwrap());
    let (out, inside): (Vec<&str>, Vec<&str>) = tags.partition(|tag| tag.contains("href=\"http"));
    assert!(out.len() > 10 && inside.len() > 10, "{} and {}", out.len(), inside.len());
    assert!(out.iter().all(|tag| tag.contains("target=\"_blank\" rel=\"noopener\" aria-describedby=\"ui_new-tab\"")));
    let elsewhere: Vec<_> =
        inside.iter().filter(|tag| !tag.contains("href=\"#") && !tag.contains("href=\"mailto:")).collect();
    assert_eq!(elsewhere, Vec::<&&str>::new());
}

#[test]
fn a_film_has_its_address_in_words() {
    let project = Project::course();
    let deck = project.build().output("site/program/deck.html");
    let film = slide(&deck, "arbeidsgiverrollen.film");
    let address = film.split_once("film-address\">").unwrap().1.split('<').next().unwrap();
    assert!(film.contains(&format!("href=\"https://{address}\"")), "{address}");
}

/// The files of an archive.
fn unzip(bytes: Vec<u8>) -> BTreeMap<String, Vec<u8>> {
    let mut archive = zip::ZipArchive::new(Cursor::new(bytes)).unwrap();
    let mut files = BTreeMap::new();
    for at in 0..archive.len() {
        let mut file = archive.by_index(at).unwrap();
        let mut bytes = Vec::new();
        file.read_to_end(&mut bytes).unwrap();
        let name = file.name().unwrap().into_owned();
        files.insert(name, bytes);
    }
    files
}

fn pack(project: &Project, more: &[&str]) -> Vec<u8> {
    let run = project.run(&[&["pack", "--for", SANDVIK, "--no-pdf", "--date", "2027-08-15"], more].concat());
    assert_eq!(run.status, 0, "{}", run.stderr);
    fs::read(project.root().join("output").join(format!("{SANDVIK}.zip"))).unwrap()
}

/// The links of the pages in a pack that lead to no file of it.
fn broken(files: &BTreeMap<String, Vec<u8>>) -> BTreeSet<String> {
    let mut broken = BTreeSet::new();
    for (page, bytes) in files.iter().filter(|(path, _)| path.ends_with(".html")) {
        let html = std::str::from_utf8(bytes).unwrap();
        let links = [" href=\"", " src=\""].iter().flat_map(|name| html.split(name).skip(1));
        for link in links.map(|rest| rest.split(['"', '#']).next().unwrap()) {
            if link.is_empty() || link.contains(':') {
                continue;
            }
            let mut parts: Vec<&str> = page.split('/').collect();
            parts.pop();
            for part in link.split('/') {
                match part {
                    ".." => _ = parts.pop(),
                    part => parts.push(part),
                }
            }
            if !files.contains_key(&parts.join("/")) {
                broken.insert(format!("{page}: {link}"));
            }
        }
    }
    broken
}

#[test]
fn a_pack_holds_all_of_an_edition_and_nothing_in_it_leads_out() {
    let project = Project::course();
    let bytes = pack(&project, &[]);
    assert!(bytes == pack(&project, &[]), "packed twice, the bytes differ");
    let files = unzip(bytes);
    assert_eq!(broken(&files), BTreeSet::new());
    project.build();
    let built = project.files();
    let own: Vec<_> = built.iter().filter(|(path, _)| path.split('/').nth(1) == Some(SANDVIK)).collect();
    assert!(own.len() > 40, "{}", own.len());
    for (path, bytes) in own {
        assert!(files.get(&format!("{SANDVIK}/{path}")) == Some(bytes), "{path} differs");
    }
    let start = String::from_utf8(files[&format!("{SANDVIK}/start.html")].clone()).unwrap();
    for link in ["site/9901-sandvik/index.html", "site/9901-sandvik/nn/deck.html", "facilitator/9901-sandvik/deck.html"]
    {
        assert!(start.contains(&format!("href=\"{link}\"")), "{link}");
    }
}

#[test]
fn a_pack_for_the_public_has_nothing_of_the_facilitators() {
    let project = Project::course();
    let files = unzip(pack(&project, &["--public"]));
    assert_eq!(broken(&files), BTreeSet::new());
    assert!(files.keys().all(|path| !path.contains("facilitator")), "{:?}", files.keys());
    let start = String::from_utf8(files[&format!("{SANDVIK}/start.html")].clone()).unwrap();
    assert!(!start.contains("facilitator"));
}

#[test]
fn an_edition_that_cannot_be_built_is_not_packed_and_the_last_pack_stands() {
    let project = Project::course();
    let before = pack(&project, &[]);
    let project =
        project.edit("content/layers/kommune/9901-sandvik/etikk.md", "{#varsling append}", "{#varslin append}");
    let run = project.run(&["pack", "--for", SANDVIK, "--no-pdf"]);
    assert_eq!(run.status, 1);
    assert!(run.stderr.contains("E01") && run.stderr.contains("not packed"), "{}", run.stderr);
    assert!(before == fs::read(project.root().join("output/9901-sandvik.zip")).unwrap());
}

#[test]
fn the_title_of_a_case_stands_once_and_what_says_something_else_stands_over_it() {
    let text =
        |heading: &str| format!("---\ntitle: M\n---\n# M {{#m}}\n\n## {heading} {{#sak}}\n\n> [!case] Kaia\n> Ord.\n");
    let deck = |heading: &str| {
        let project = Project::empty().write("content/lagvis.yaml", "title: P\nlanguages: {nb: []}\n");
        project.write("content/base/m.md", text(heading)).build().output("site/program/deck.html")
    };
    for (heading, over) in [("Kaia", None), ("Sak: Kaia", None), ("Ny Kaia", Some("Ny Kaia")), ("Havna", Some("Havna"))]
    {
        let deck = deck(heading);
        let slide = slide(&deck, "m.sak");
        assert!(slide.contains("<h2 class=\"slide-heading\">Kaia</h2>"), "{slide}");
        let found = slide.split_once("class=\"slide-over\">").map(|(_, rest)| rest.split('<').next().unwrap());
        assert_eq!(found, over, "{heading}");
    }
}

#[test]
fn the_first_slide_says_when() {
    let project = Project::course();
    project.build();
    let deck = project.output("site/2027-sandvik-oppstart/deck.html");
    let first = deck.split("</section>").next().unwrap();
    let dates: Vec<_> =
        first.split("class=\"slide-date\">").skip(1).map(|rest| rest.split('<').next().unwrap()).collect();
    assert_eq!(dates, ["3. november 2027", "4. november 2027"]);
    assert!(!project.output("site/9901-sandvik/deck.html").contains("slide-date"));
}

#[test]
fn a_theme_says_the_sizes_of_slides_once() {
    let project = Project::course().edit("themes/standard/theme.yaml", "  large: 34", "  large: 33");
    project.run(&["build", "--no-pdf", "--for", "program"]);
    let is_base = |path: &String| path.starts_with("site/shared/base.") && path.ends_with(".css");
    let (_, css) = project.files().into_iter().find(|(path, _)| is_base(path)).unwrap();
    let css = String::from_utf8(css).unwrap();
    assert!(css.contains("--slide-title: 42;") && css.contains("--slide-large: 33;"), "{css}");
    let project = Project::course().edit("themes/standard/theme.yaml", "  diagram: 21\n", "");
    let run = project.run(&["build", "--no-pdf", "--for", "program"]);
    assert_ne!(run.status, 0);
    assert!(run.stderr.contains("slide.diagram") && run.stderr.contains("theme.yaml"), "{}", run.stderr);
}

#[test]
fn a_layer_can_have_the_points_of_a_slide_shown_one_at_a_time() {
    let project = Project::course().edit("content/base/etikk.md", "{#gaver", "{#gaver .steps");
    project.build();
    let deck = project.output("site/9901-sandvik/deck.html");
    assert!(slide(&deck, "etikk.gaver").split_once('>').unwrap().0.ends_with(" data-steps"));
    assert!(!slide(&deck, "etikk.i-praksis").split_once('>').unwrap().0.contains(" data-steps"));
    assert!(project.output("site/9901-sandvik/etikk.html").contains("id=\"gaver\""));
    let project = Project::course().edit("content/layers/kommune/9901-sandvik/etikk.md", "{#gaver", "{#gaver .steps");
    project.build();
    let tag = |id: &str| {
        let deck = project.output(&format!("site/{id}/deck.html"));
        slide(&deck, "etikk.gaver").split_once('>').unwrap().0.to_owned()
    };
    assert!(tag("9901-sandvik").ends_with(" data-steps"));
    assert!(!tag("9902-fjordvik").contains(" data-steps"));
}
