//! The portal and the sitemap list what stands in the output, and nothing else.

use crate::book::{PROGRAMME, layer, project};
use crate::driver::Project;

const MODULE: &str = "---\ntitle: M\n---\n# M {#m}\n\nHei.\n";
const SANDVIK: &str = "content/layers/kommune/9901-sandvik/layer.yaml";

fn programme() -> Project {
    project(&format!("{PROGRAMME}address: https://kurs.example\n"), &[("m", MODULE)])
}

/// The links of the portal to front pages, and the addresses of the sitemap.
fn listed(project: &Project) -> (Vec<String>, Vec<String>) {
    let between = |file: &str, start: &str, end: char| {
        let text = project.output(file);
        let rest = text.split(start).skip(1);
        rest.filter_map(|rest| rest.split(end).next()).map(str::to_owned).collect::<Vec<_>>()
    };
    let mut links = between("site/index.html", " href=\"", '"');
    links.retain(|link| link.ends_with("/index.html"));
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
        assert_eq!(addresses[1..], pages, "{path}");
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
