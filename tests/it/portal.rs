//! The portal and the sitemap list what stands in the output, and nothing else.

use crate::book::{PROGRAMME, layer, project};
use crate::driver::Project;

const MODULE: &str = "---\ntitle: M\n---\n# M {#m}\n\nHei.\n";
const SANDVIK: &str = "content/layers/kommune/9901-sandvik/layer.yaml";

fn programme() -> Project {
    project(&format!("{PROGRAMME}address: https://kurs.example\n"), &[("m", MODULE)])
}

/// The links of the portal to front pages, and the sitemaps that the site's one lists.
fn listed(project: &Project) -> (Vec<String>, Vec<String>) {
    let between = |file: &str, start: &str, end: char| {
        let text = project.output(file);
        let rest = text.split(start).skip(1);
        rest.filter_map(|rest| rest.split(end).next()).map(str::to_owned).collect::<Vec<_>>()
    };
    let mut links = between("site/index.html", " href=\"", '"');
    links.retain(|link| link.ends_with("/index.html") && !link.starts_with("https:"));
    links.dedup(); // an edition and its first language
    (links, between("site/sitemap.xml", "<loc>https://kurs.example/", '<'))
}

#[test]
fn an_edition_that_gives_way_to_another_is_not_listed_beside_it() {
    for (path, number) in [("kommune/program", "number: \"9903\"\n"), ("fylke/9901-sandvik", "")] {
        let kind = path.split('/').next().unwrap();
        let project = layer(programme(), "9901-sandvik", "Sandvik", "")
            .write(&format!("content/layers/{path}/layer.yaml"), format!("kind: {kind}\nname: Vik\n{number}"));
        let run = project.run(&["build", "--no-pdf"]);
        assert!(run.status == 1 && run.stderr.contains("E34"), "{}", run.stderr);
        let (links, addresses) = listed(&project);
        let pages = ["program/", "program/nn/", "9901-sandvik/"].map(|at| format!("{at}index.html"));
        assert_eq!(links, pages, "{path}");
        let sitemaps =
            ["sitemap-portal.xml", "program/sitemap.xml", "program/nn/sitemap.xml", "9901-sandvik/sitemap.xml"];
        assert_eq!(addresses, sitemaps, "{path}");
    }
}

#[test]
fn an_edition_that_fails_is_listed_as_it_was_last_published() {
    let project = layer(programme(), "9901-sandvik", "Sandvik", "languages: [nb]\n");
    project.build();
    let before = listed(&project);
    let project = project
        .edit(SANDVIK, "[nb]", "[nb, nn]")
        .write("content/layers/kommune/9901-sandvik/m.md", "## {#m replace}\n\n{{ukjent}}\n");
    assert_eq!(project.run(&["build", "--no-pdf"]).status, 1);
    assert_eq!(listed(&project), before);
    let project = project.remove("content/layers/kommune/9901-sandvik/m.md");
    project.build();
    assert!(listed(&project).0.contains(&"9901-sandvik/nn/index.html".to_owned()));
}

#[test]
fn an_edition_is_found_by_what_is_seen_of_its_names() {
    let project = layer(programme(), "9901-sandvik", "Sand\u{ad}vika\u{30a}s", "languages: [nb]\n");
    let portal = project.build().output("site/index.html");
    assert!(portal.contains(" data-find=\"Sandvikås kommune/9901-sandvik 9901\""), "{portal}");
}

/// What a page says of itself to those who pass a link to it on: the values of its `property`.
fn passed_on<'a>(page: &'a str, property: &str) -> Option<&'a str> {
    let (_, rest) = page.split_once(&format!("property=\"{property}\" content=\""))?;
    Some(rest.split_once('"')?.0)
}

#[test]
fn a_sitemap_lists_the_pages_of_an_edition_in_each_of_its_languages() {
    let project = layer(programme(), "9901-sandvik", "Sandvik", "languages: [nb]\n");
    project.build();
    for (folder, others) in [
        ("program/", ["program/", "program/nn/"].as_slice()),
        ("program/nn/", &["program/", "program/nn/"]),
        ("9901-sandvik/", &[]),
    ] {
        let sitemap = project.output(&format!("site/{folder}sitemap.xml"));
        let urls: Vec<&str> = sitemap.split("<url>").skip(1).filter_map(|rest| rest.split("</url>").next()).collect();
        let alternate = |(other, page): (&&str, &str)| {
            let language = if other.ends_with("nn/") { "nn" } else { "nb" };
            format!(
                "<xhtml:link rel=\"alternate\" hreflang=\"{language}\" href=\"https://kurs.example/{other}{page}\"/>"
            )
        };
        let url = |page: &str| {
            let links: String = others.iter().map(|other| alternate((other, page))).collect();
            format!("<loc>https://kurs.example/{folder}{page}</loc>{links}")
        };
        let pages = ["m.html", "index.html", "lover.html", "om-utgaven.html", "deck.html"].map(url);
        assert_eq!(urls, pages, "{folder}");
    }
    assert!(project.output("site/robots.txt").ends_with("Sitemap: https://kurs.example/sitemap.xml\n"));
    assert!(
        project.output("site/sitemap-portal.xml").contains("<url><loc>https://kurs.example/index.html</loc></url>")
    );
    // where nobody says the address, no file does
    let project = project.edit("content/lagvis.yaml", "address: https://kurs.example\n", "");
    project.build();
    let is_sitemap = |path: &String| path.contains("sitemap");
    assert_eq!(project.files().into_keys().filter(is_sitemap).collect::<Vec<_>>(), Vec::<String>::new());
}

#[test]
fn a_page_says_what_it_is_where_a_link_to_it_is_passed_on() {
    let project = project(
        &format!("{PROGRAMME}address: https://kurs.example/\n"),
        &[("m", &MODULE.replace("---\n#", "summary: Om \"A & B\".\n---\n#"))],
    );
    project.build();
    let cases = [
        ("program/m.html", "M – Programmet 2028", "Om &quot;A &amp; B&quot;.", "article", "nb_NO"),
        ("program/nn/m.html", "M – Programmet 2028", "Om &quot;A &amp; B&quot;.", "article", "nn_NO"),
        ("program/index.html", "Programmet 2028", "Programmet 2028. ", "website", "nb_NO"),
        ("program/deck.html", "Programmet 2028", "Programmet 2028. ", "article", "nb_NO"),
        ("index.html", "Programmet 2028", "", "website", "nb_NO"),
    ];
    for (path, title, description, kind, locale) in cases {
        let page = project.output(&format!("site/{path}"));
        let says = |property: &str| passed_on(&page, property).unwrap_or_else(|| panic!("{path} says no {property}"));
        assert_eq!((says("og:title"), says("og:type"), says("og:locale")), (title, kind, locale), "{path}");
        assert!(says("og:description").starts_with(description) && !says("og:description").is_empty(), "{path}");
        assert!(page.contains("<meta name=\"description\" property=\"og:description\""), "{path}");
        let address = format!("https://kurs.example/{path}");
        assert_eq!(says("og:url"), address);
        assert!(page.contains(&format!("<link rel=\"canonical\" href=\"{address}\">")), "{path}");
    }
    assert!(!project.output("facilitator/program/deck.html").contains("property=\"og:"));
    // an address is said only where it is known
    let project = project.edit("content/lagvis.yaml", "address: https://kurs.example/\n", "");
    let page = project.build().output("site/program/m.html");
    assert!(
        passed_on(&page, "og:title").is_some() && passed_on(&page, "og:url").is_none() && !page.contains("canonical")
    );
}
