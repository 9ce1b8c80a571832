//! The lines of a callout: the first is its title, and what stands below is text.

use crate::driver::Project;

fn built(markdown: &str) -> Project {
    let module = format!("---\ntitle: Etikk\nsummary: Kort.\n---\n# Etikk {{#etikk}}\n\n{markdown}\n");
    let project = Project::empty()
        .write("content/lagvis.yaml", "title: Prøve\nlayers: [kommune]\nlanguages: {nb: []}\n")
        .write("content/base/etikk.md", module);
    project.build();
    project
}

#[test]
fn the_first_line_of_what_is_for_some_is_text() {
    let project = built(
        "> [!handbook] **Bare** i boka\n> Mer.\n\n> [!slide] Lystavle\n\n> [!notes] Husk å puste.\n\n> [!note] En `a` <br> b\n> C",
    );
    let page = project.text("site/program/etikk.html");
    assert!(page.split_whitespace().collect::<Vec<_>>().join(" ").contains("Bare i boka Mer. Merk En a b C"), "{page}");
    assert!(!page.contains("Lystavle") && !page.contains("Husk å puste."), "{page}");
    let deck = project.output("site/program/deck.html");
    assert!(deck.contains("Lystavle") && !deck.contains("Husk å puste."), "{deck}");
    assert!(project.output("facilitator/program/deck.html").contains("Husk å puste."));
}

#[test]
fn a_title_that_says_nothing_is_told_where_it_stands() {
    let programme =
        "title: Prøve\nlayers: [kommune]\nlanguages: {nb: []}\nparameters:\n  tom: {type: text, default: \"\"}\n";
    let project = Project::empty().write("content/lagvis.yaml", programme).write(
        "content/base/etikk.md",
        "---\ntitle: Etikk\n---\n# Etikk {#etikk}\n\n> [!case] {{tom}} {minutes=5}\n> Hei.\n",
    );
    let told = project.run(&["check"]).stderr;
    assert!(told.contains("error[E35]") && told.contains("> [!case] {{tom}} {minutes=5}"), "{told}");
    assert!(told.contains("|          ^^^^^^^\n") || told.contains("|          ^^^^^^^^\n"), "{told}");
}
