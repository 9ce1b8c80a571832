//! What fuzzing has found: inputs at which lagvis fell over once.

use crate::driver::Project;

/// Modules of the base, below their front matter.
const MODULES: [&str; 2] = ["\u{ad}-punkt\n", "- \u{ad}-punkt\n  \u{ad}-punkt\n"];

#[test]
fn no_module_is_too_much() {
    for (number, text) in MODULES.iter().enumerate() {
        let module = format!("---\ntitle: Etikk\n---\n# Etikk {{#etikk}}\n\n{text}");
        let project = Project::empty().write("content/lagvis.yaml", "title: Prøve\nlanguages: {nb: []}\n");
        let run = project.write("content/base/etikk.md", module).run(&["check"]);
        assert!(matches!(run.status, 0 | 1) && !run.stderr.contains("fault"), "{number}: {}", run.stderr);
    }
}
