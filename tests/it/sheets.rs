//! The pages for editors that belong to no site: the report on all editions, and what has changed under an edition's texts.

use std::fs;

use crate::book::{PROGRAMME, layer, project};
use crate::driver::{Project, done, read};

const LAYER: &str = "content/layers/kommune/9901-sandvik";

/// A course with one module, and a kommune that has replaced a section of it.
fn course() -> Project {
    let etikk = "---\ntitle: Etikk i {{x}}\n---\n# Etikk {#etikk}\n\nInn.\n\n## Gaver {#gaver}\n\n**Si nei** i {{x}}, \
        se [reglene](https://a.example).\n\n- Spør\n\n> [!tip] Lurt\n> Vent litt.\n";
    let project = layer(project(PROGRAMME, &[("etikk", etikk)]), "9901-sandvik", "Sandvik", "languages: [nn]\n");
    let project = project.write(&format!("{LAYER}/etikk.md"), "## Gåver hos oss {#gaver}\n\nSei *nei* i {{x}}.\n");
    done(project.run(&["accept", "--all", "--in", "9901-sandvik"]));
    project
}

/// A page that a command writes to a folder of the project.
fn page(project: &Project, arguments: &[&str]) -> String {
    fs::create_dir_all(project.root().join("ut/rapport")).unwrap();
    let path = project.root().join("ut/rapport/side.html");
    done(project.run(&[arguments, &["--html", path.to_str().unwrap()]].concat()));
    read(project, "ut/rapport/side.html")
}

/// What is seen of a page, without its style and its typeface.
fn body(page: &str) -> &str {
    page.split_once("<body>").unwrap().1
}

/// Where a page leads, but for its typeface.
fn loads(page: &str) -> Vec<&str> {
    let links = ["href=\"", "src=\"", "url("].into_iter().flat_map(|before| page.split(before).skip(1));
    links.map(|rest| rest.split(['"', ')']).next().unwrap()).filter(|to| !to.starts_with("data:font/woff2;")).collect()
}

#[test]
fn the_report_names_what_it_counts_and_leads_to_the_editions_that_are_built() {
    let project = course();
    let check = ["check", "--all", "--date", "2027-08-15"];
    assert_eq!(loads(&page(&project, &check)), Vec::<&str>::new());
    let built = page(project.build(), &check);
    assert_eq!(loads(&built), ["../../output/site/9901-sandvik/index.html"; 2]);
    for part in [
        "<a href=\"../../output/site/9901-sandvik/index.html\">Sandvik</a>",
        "Per 15. august 2027.",
        "<th scope=\"row\">Gaver <span class=\"soft\">Etikk i 2027 · <code>etikk#gaver</code></span></th><td><a href=\"../../output/site/9901-sandvik/index.html\">Sandvik</a></td>",
        "<dt>Endret under</dt><dd>Tekster som er byttet ut her, og som kurset har endret siden.",
        "url(data:font/woff2;base64,",
        "font: 1.05rem/1.55 \"Lagvis Sans\"",
    ] {
        assert!(built.contains(part), "{part}: {}", body(&built));
    }
    let json: serde_json::Value =
        serde_json::from_str(&project.run(&["check", "--all", "--format", "json"]).stdout).unwrap();
    assert_eq!(json["report"]["sections"][0]["title"], "Gaver");
    assert_eq!(json["report"]["sections"][0]["by"][0]["id"], "9901-sandvik");
    assert!(json["report"]["editions"][0].get("href").is_none(), "{json:#}");
}

#[test]
fn fields_are_called_what_readers_call_them() {
    let fields = "fields: {tema: {type: text, label: {nb: Emne, nn: Emne}}}\n";
    let project = course()
        .edit("content/lagvis.yaml", "languages:", &format!("{fields}languages:"))
        .edit("content/base/etikk.md", "---\n# Etikk", "summary: Om tillit.\ntema: Tillit\n---\n# Etikk")
        .edit(&format!("{LAYER}/etikk.md"), "## Gåver", "---\nsummary: Om oss.\ntema: Oss\n---\n## Gåver");
    done(project.run(&["accept", "--all", "--in", "9901-sandvik"]));
    let project = project.edit("content/base/etikk.md", "Om tillit.", "Om alt.").edit(
        "content/base/etikk.md",
        "tema: Tillit",
        "tema: Alt",
    );
    let changes = page(&project, &["diff", "--for", "9901-sandvik"]);
    for part in [
        "<h2>Samandraget</h2>\n<p class=\"soft\">Etikk i 2027 · <code>etikk#front.summary</code></p>",
        "<h2>Emne</h2>",
        "lang=\"nn\">Om <del>tillit.</del><ins>alt.</ins></div>",
    ] {
        assert!(changes.contains(part), "{part}: {}", body(&changes));
    }
    let report = page(&project, &["check", "--all", "--language", "nn"]);
    assert!(report.contains("<h1>Rapport for alle utgåvene</h1>"), "{}", body(&report));
    let report = page(&project, &["check", "--all"]);
    for part in [
        "<th scope=\"row\">Sammendraget <span",
        "<th scope=\"row\">Emne <span",
        "Sandvik <span class=\"soft\">(utdatert)</span>",
    ] {
        assert!(report.contains(part), "{part}: {}", body(&report));
    }
}

#[test]
fn the_page_of_changes_shows_what_is_read_and_says_the_commands() {
    let project = course().edit("content/base/etikk.md", "- Spør", "- Spør først").edit(
        "content/base/etikk.md",
        "Vent litt",
        "Vent",
    );
    let page = page(&project, &["diff", "--for", "9901-sandvik"]);
    for part in [
        "<h2>Gaver</h2>\n<p class=\"soft\">Etikk i 2027 · <code>etikk#gaver</code></p>",
        "Si nei i 2027, se reglene.\n\n• Spør<ins> først</ins>",
        "Tips: Lurt\n<del>Vent litt.</del><ins>Vent.</ins></div>",
        "Gåver hos oss\n\nSei nei i 2027.</div>",
        "<br><code>lagvis accept etikk#gaver --in kommune/9901-sandvik</code></p>",
        "<br><code>lagvis accept etikk#gaver --in kommune/9901-sandvik --merge</code></p>",
    ] {
        assert!(page.contains(part), "{part}: {}", body(&page));
    }
    assert!(!page.contains("**") && !page.contains("[!tip]") && loads(&page).is_empty(), "{}", body(&page));
}

#[test]
fn where_only_marks_have_changed_they_are_shown_as_they_are_written() {
    let project = course().edit("content/base/etikk.md", "https://a.example", "https://b.example");
    let page = page(&project, &["diff", "--for", "9901-sandvik"]);
    assert!(page.contains("https://b.example") && page.contains("<ins>"), "{}", body(&page));
}
