//! `lagvis new module` writes a module that is in the programme, and says what is left to do.

use crate::driver::{Project, done, read, repository};

const CONFIG: &str = "content/lagvis.yaml";

#[test]
fn a_new_module_is_in_the_programme_of_a_fresh_copy() {
    let project = Project::course();
    let said = done(project.run(&["new", "module", "sosiale-medier"])).stdout;
    assert!(said.contains("last of `modules`") && said.contains("a day of `agenda`"), "{said}");
    assert!(read(&project, CONFIG).contains("    modules: [avslutning, sosiale-medier]\n"));
    let found = project.findings();
    let is_told = |place: &str, code: &str| found.iter().any(|line| line.starts_with(place) && line.contains(code));
    assert!(is_told(CONFIG, " W22 ") && is_told("content/base/sosiale-medier.md", " W11 "), "{found:#?}");
    // the programme asks every module for five quizzes, of which one is begun
    let lacking: Vec<_> = found.iter().filter(|line| line.contains(" W27 ")).collect();
    assert!(lacking.len() == 1 && lacking[0].contains("quiz"), "{lacking:#?}");
    assert!(is_told("content/base/sosiale-medier.md", " W27 "), "{found:#?}");
    assert!(found.iter().all(|line| [" W22 ", " W11 ", " W27 "].iter().any(|code| line.contains(code))), "{found:#?}");
}

#[test]
fn a_new_module_is_listed_as_the_others_are() {
    let etikk = "---\ntitle: Etikk\n---\n# Etikk {#etikk}\n";
    for (before, after) in [
        ("modules: [etikk]\n", "modules: [etikk, plan]\n"),
        ("modules: [\n  etikk,\n]\n", "modules: [\n  etikk, plan,\n]\n"),
        ("modules:\n  - etikk\n", "modules:\n  - etikk\n  - plan\n"),
        ("modules:\n- \"etikk\"   # den første\n", "modules:\n- \"etikk\"   # den første\n- plan\n"),
        (
            "modules:\r\n  - part: Rolla\r\n    modules:\r\n      - etikk\r\n",
            "modules:\r\n  - part: Rolla\r\n    modules:\r\n      - etikk\r\n      - plan\r\n",
        ),
        ("modules:\n  - etikk", "modules:\n  - etikk\n  - plan"),
        ("theme: standard\n", "theme: standard\n"),
    ] {
        let end = if before.contains('\r') { "\r\n" } else { "\n" };
        let head = format!("title: P{end}languages: {{nb: [nn], nn: [nb]}}{end}");
        let project = Project::empty().write(CONFIG, format!("{head}{before}")).write("content/base/etikk.md", etikk);
        done(project.run(&["new", "module", "plan"]));
        assert_eq!(read(&project, CONFIG), format!("{head}{after}"));
        assert_eq!(project.run(&["check", "--for", "program"]).status, 0);
    }
}

#[test]
fn a_new_module_is_begun_with_what_the_programme_asks_modules_for_in_the_language_of_the_course() {
    for (languages, holds, written, left_out) in [
        (
            "{nb: [nn], nn: [nb]}",
            "",
            &["## Første del {#plan-forste-del}"][..],
            &["[!goals]", "[!quiz]", "[!keypoints]"][..],
        ),
        (
            "{nn: [nb], nb: [nn]}",
            "holds: {goals: 1, keypoints: 1, quiz: 1}\n",
            &[
                "## Første delen {#plan-forste-delen}",
                "> - [Skriv kva deltakarane",
                "{goals=1}",
                "> - [x] [Skriv det rette",
                "## Det viktigaste {#det-viktigaste}",
            ],
            &["Skriv hva", "Skriv et "],
        ),
        (
            "{en: []}",
            "holds: {quiz: 1}\n",
            &["## First part {#plan-first-part}", "> [!quiz] [Write a question]\n"],
            &["Skriv", "goals"],
        ),
    ] {
        let project = Project::empty().write(CONFIG, format!("title: P\nlanguages: {languages}\n{holds}"));
        done(project.run(&["new", "module", "plan"]));
        let text = read(&project, "content/base/plan.md");
        assert!(written.iter().all(|part| text.contains(part)), "{text}");
        assert!(!left_out.iter().any(|part| text.contains(part)), "{text}");
        // nothing but what is still to be written is wrong with it
        let found = project.findings();
        assert!(found.iter().all(|line| line.contains(" W11 ")) && found.len() >= 4, "{found:#?}\n{text}");
    }
}

#[test]
fn what_the_readme_asks_about_is_there() {
    let readme = std::fs::read_to_string(repository().join("README.md")).unwrap();
    let asked = readme.split("`lagvis explain --impact ").nth(1).unwrap().split('`').next().unwrap();
    let said = done(Project::course().run(&["explain", "--impact", asked])).stdout;
    assert!(said.contains("replaced by"), "{said}");
}
