//! `build.json` says what stands in the output, and what it was built from.

use serde_json::{Value, json};

use crate::book::{PROGRAMME, layer, project};
use crate::driver::Project;

const MODULE: &str = "---\ntitle: M\n---\n# M {#m}\n\nHei.\n";
const SANDVIK: &str = "content/layers/kommune/9901-sandvik";

fn programme() -> Project {
    let project = layer(project(PROGRAMME, &[("m", MODULE)]), "9901-sandvik", "Sandvik", "languages: [nb]\n");
    layer(project, "9902-fjordvik", "Fjordvik", "languages: [nb, nn]\n")
}

fn built(project: &Project) -> Value {
    serde_json::from_str(&project.output("site/build.json")).unwrap()
}

/// What is said of an edition.
fn edition(built: &Value, id: &str) -> Value {
    built["editions"].as_array().unwrap().iter().find(|it| it["id"] == id).cloned().unwrap_or_default()
}

#[test]
fn it_says_what_each_edition_is_made_of_and_holds() {
    let project = programme();
    project.build();
    let first = built(&project);
    assert_eq!(first["lagvis"], env!("CARGO_PKG_VERSION"));
    assert_eq!(first["theme"], "standard");
    let ids: Vec<&str> = first["editions"].as_array().unwrap().iter().map(|it| it["id"].as_str().unwrap()).collect();
    assert_eq!(ids, ["9901-sandvik", "9902-fjordvik", "program"]);
    for (id, languages) in [("9901-sandvik", json!(["nb"])), ("9902-fjordvik", json!(["nb", "nn"]))] {
        let it = edition(&first, id);
        let pages = project
            .files()
            .keys()
            .filter(|path| path.starts_with(&format!("site/{id}/")) && path.ends_with(".html"))
            .count();
        assert_eq!((&it["languages"], &it["pages"]), (&languages, &json!(pages)), "{it}");
        let deck = project.output(&format!("site/{id}/deck.html")).matches("<section class=\"slide ").count();
        assert_eq!(it["slides"], deck * languages.as_array().unwrap().len(), "{it}");
        assert_eq!(it["layers"][0]["path"], "base");
        assert_eq!(it["layers"][1]["path"], format!("kommune/{id}"));
        // the version that the page about the edition shows
        let version = it["layers"][1]["version"].as_str().unwrap();
        assert!(project.output(&format!("site/{id}/om-utgaven.html")).contains(&format!("<td>{version}</td>")), "{it}");
    }
    let text = project.output("site/build.json");
    assert_eq!(project.build().output("site/build.json"), text);
}

#[test]
fn an_edition_that_is_not_built_keeps_what_is_said_of_it_as_long_as_it_stands() {
    let project = programme();
    project.build();
    let before = built(&project);
    // one edition alone
    let project = project.write(&format!("{SANDVIK}/m.md"), "## Nytt {#nytt in=m}\n\nHos oss.\n").edit(
        "content/base/m.md",
        "Hei",
        "Hallo",
    );
    let run = project.run(&["build", "--no-pdf", "--for", "9901-sandvik"]);
    assert_eq!(run.status, 0, "{}", run.stderr);
    let now = built(&project);
    assert_eq!(edition(&now, "9902-fjordvik"), edition(&before, "9902-fjordvik"));
    assert_ne!(edition(&now, "9901-sandvik")["layers"], edition(&before, "9901-sandvik")["layers"]);
    assert_ne!(edition(&now, "9901-sandvik")["slides"], edition(&before, "9901-sandvik")["slides"]);
    // one with an error, and one that is gone
    let project = project
        .write(&format!("{SANDVIK}/m.md"), "## {#m}\n\n{{ukjent}}\n")
        .remove("content/layers/kommune/9902-fjordvik");
    assert_eq!(project.run(&["build", "--no-pdf"]).status, 1);
    let last = built(&project);
    assert_eq!(edition(&last, "9901-sandvik"), edition(&now, "9901-sandvik"));
    assert_eq!(edition(&last, "9902-fjordvik"), Value::Null);
    assert_ne!(edition(&last, "program"), edition(&now, "program"));
}

#[test]
fn one_that_is_damaged_is_made_anew_of_what_is_built() {
    let project = programme();
    project.build();
    let whole = project.output("site/build.json");
    let project = project.write("output/site/build.json", "{");
    assert_eq!(project.build().output("site/build.json"), whole);
}
