//! Links from outside to the older addresses of modules and sections lead to what is there now.

use std::collections::BTreeSet;

use crate::book::{PROGRAMME, layer, project};
use crate::driver::Project;

/// A module with sections: the heading of each.
fn module(title: &str, sections: &[&str]) -> String {
    let texts = sections.iter().map(|heading| format!("## {heading}\n\nOrd.\n\n"));
    format!(
        "---\ntitle: {title}\n---\n# {title} {{#{}}}\n\nInnledning.\n\n{}",
        title.to_lowercase(),
        texts.collect::<String>()
    )
}

/// A course in which `inhabilitet` has become `habilitet`, with a kommune.
fn renamed(more: &str) -> Project {
    let programme = format!("{PROGRAMME}modules:\n  - {{habilitet: {{was: inhabilitet}}}}\n  - etikk\n");
    let (moved, etikk) = (module("Habilitet", &["Gaver {#gaver}"]), module("Etikk", &[]));
    layer(project(&programme, &[("habilitet", &moved), ("etikk", &etikk)]), "9901-sandvik", "Sandvik", more)
}

/// The ids of a page, each of which it has once.
fn ids(project: &Project, path: &str) -> BTreeSet<String> {
    let page = project.output(path);
    let found: Vec<&str> = page.split(" id=\"").skip(1).filter_map(|rest| rest.split('"').next()).collect();
    let ids: BTreeSet<String> = found.iter().map(|id| (*id).to_owned()).collect();
    assert_eq!(ids.len(), found.len(), "{path}: {found:?}");
    ids
}

fn is_there(project: &Project, path: &str) -> bool {
    project.root().join("output").join(path).exists()
}

#[test]
fn the_address_of_a_renamed_module_leads_to_it() {
    let project = renamed("languages: [nb, nn]\n");
    project.build();
    for (folder, said) in [("9901-sandvik", "Siden har"), ("9901-sandvik/nn", "Sida har"), ("program", "Siden har")] {
        let page = project.output(&format!("site/{folder}/inhabilitet.html"));
        assert!(
            page.contains("<noscript><meta http-equiv=\"refresh\" content=\"0; url=habilitet.html\"></noscript>"),
            "{page}"
        );
        assert!(page.contains("<a href=\"habilitet.html\">Habilitet</a>") && page.contains(said), "{page}");
        assert!(
            page.contains(" data-to=\"habilitet.html\"></script>") && page.contains("Content-Security-Policy"),
            "{page}"
        );
    }
    let lines = "/:edition/inhabilitet.html /:edition/habilitet.html 301!\n\
                 /:edition/nb/inhabilitet.html /:edition/nb/habilitet.html 301!\n\
                 /:edition/nn/inhabilitet.html /:edition/nn/habilitet.html 301!\n";
    assert_eq!(project.output("site/_redirects"), lines);
    // with its name, what led to it goes
    let project = project.edit("content/lagvis.yaml", "{habilitet: {was: inhabilitet}}", "habilitet");
    project.build();
    for path in ["site/_redirects", "site/program/inhabilitet.html", "site/9901-sandvik/nn/inhabilitet.html"] {
        assert!(!is_there(&project, path), "{path}");
    }
}

#[test]
fn no_address_leads_to_what_an_edition_lacks() {
    let project = renamed("modules: {remove: [habilitet]}\n");
    project.build();
    assert!(is_there(&project, "site/program/inhabilitet.html"));
    assert!(!is_there(&project, "site/9901-sandvik/inhabilitet.html"));
}

#[test]
fn the_address_of_a_renamed_section_leads_to_it_on_every_page_that_has_it() {
    let sections = ["Gaver {#gaver}", "Varsel {#varsel was=varsling}"];
    let project = project(PROGRAMME, &[("etikk", &module("Etikk", &sections))]);
    project.build();
    assert!(ids(&project, "site/program/etikk.html").contains("varsling"));
    let page = project.output("site/program/etikk.html");
    assert!(page.contains("<h2 id=\"varsel\"><span><span id=\"varsling\"></span>Varsel</span></h2>"), "{page}");
    assert!(ids(&project, "site/program/print.html").contains("etikk.varsling"));
    assert!(
        project.output("site/program/deck.html").contains(" data-section=\"etikk.varsel\" data-was=\"etikk.varsling\"")
    );
}

#[test]
fn a_section_that_has_left_a_module_is_found_from_where_it_was() {
    let etikk = module("Etikk", &["Gaver {#gaver}"]);
    let habilitet = module("Habilitet", &["Kontakt {#kontakt was=etikk#hvem}"]);
    let project = project(PROGRAMME, &[("etikk", &etikk), ("habilitet", &habilitet)]);
    project.build();
    let page = project.output("site/program/etikk.html");
    let link = " id=\"hvem\">Denne delen er flyttet: <a href=\"habilitet.html#kontakt\">Habilitet: Kontakt</a>";
    assert!(page.contains(link), "{page}");
    assert!(ids(&project, "site/program/print.html").contains("etikk.hvem"));
    assert!(!ids(&project, "site/program/habilitet.html").contains("hvem"));
}

#[test]
fn the_address_of_a_module_that_was_divided_leads_to_its_parts() {
    let etikk = module("Etikk", &["Gaver {#gaver was=moral#gave}"]);
    let habilitet = module("Habilitet", &["Kontakt {#kontakt was=moral#hvem}"]);
    let project = project(PROGRAMME, &[("etikk", &etikk), ("habilitet", &habilitet)]);
    project.build();
    let page = project.output("site/program/moral.html");
    for link in ["<li id=\"gave\"><a href=\"etikk.html#gaver\">", "<li id=\"hvem\"><a href=\"habilitet.html#kontakt\">"]
    {
        assert!(page.contains(link) && !page.contains("refresh"), "{page}");
    }
    // what all went to one module is that now
    let project = project.edit("content/base/habilitet.md", " was=moral#hvem", "");
    project.build();
    assert!(project.output("site/program/moral.html").contains("url=etikk.html"));
    assert!(ids(&project, "site/program/etikk.html").contains("gave"));
    // an id that the page has of its own stays that section's
    let project = project.edit("content/base/etikk.md", "was=moral#gave", "was=moral#etikk");
    project.build();
    assert!(ids(&project, "site/program/etikk.html").contains("etikk"));
}

#[test]
fn an_older_address_takes_no_place_of_another_file() {
    for was in ["../../../etikk#x", "index#x", "print#x", "ETIKK#x", "con#x", "nn/deck#x"] {
        let text = module("Etikk", &[&format!("Gaver {{#gaver was={was}}}")]);
        let project = project(PROGRAMME, &[("etikk", &text)]);
        let run = project.run(&["build", "--no-pdf"]);
        let plain = self::project(PROGRAMME, &[("etikk", &module("Etikk", &["Gaver {#gaver}"]))]);
        let files = |project: &Project| project.files().into_keys().collect::<Vec<_>>();
        assert_eq!(files(&project), files(plain.build()), "{was} {}", run.stderr);
    }
}
