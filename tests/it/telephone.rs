//! Numbers of the telephone, as people write them and as links have them.

use crate::driver::Project;

#[test]
fn a_number_is_dialled_without_the_spaces_in_it() {
    let module = "---\ntitle: Etikk\nsummary: Kort.\n---\n# Etikk {#etikk}\n\n[a](tel:{{tlf}}) [b](tel:+47{{lokal}}) \
                  [c](tel:+47%2055) [d](<tel:+47 66>)\n";
    let project = Project::empty()
        .write(
            "content/lagvis.yaml",
            "title: Prøve\nlayers: [kommune]\nlanguages: {nb: []}\nparameters:\n  \
             tlf: {type: text, default: \"+47 20 12\u{a0}34\"}\n  lokal: {type: text, default: 20 12}\n",
        )
        .write("content/base/etikk.md", module);
    project.build();
    let page = project.output("site/program/etikk.html");
    for number in ["+47201234", "+472012", "+4755", "+4766"] {
        assert!(page.contains(&format!("href=\"tel:{number}\"")), "{number}: {page}");
    }
}
