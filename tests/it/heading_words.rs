//! No word in a heading's braces, and no heading text, is without effect in silence; and what will go is told of.

use crate::driver::Project;

const LAYER: &str = "content/layers/kommune/9901-sandvik/etikk.md";
const NYNORSK: &str = "content/layers/kommune/9901-sandvik/etikk.nn.md";

fn project(base: &str, kommune: &str) -> Project {
    Project::from("append-and-prepend")
        .edit("content/lagvis.yaml", "layers: [fylke, kommune]", "layers: [fylke, kommune, samling]")
        .edit("content/base/etikk.md", "## Varsling {#varsling}", &format!("## Varsling {{#varsling{base}}}"))
        .edit(
            "content/lagvis.yaml",
            "title: Prøveprogrammet\n",
            "title: Prøveprogrammet\nparameters:\n  modell: {type: choice, of: [a, b], default: a}\n",
        )
        .write("content/layers/kommune/9901-sandvik/layer.yaml", "kind: kommune\nname: Sandvik\nlanguages: [nb, nn]\n")
        .write(LAYER, kommune)
}

/// What is found, with everything recorded that is hidden.
fn found(project: &Project) -> Vec<String> {
    project.run(&["accept", "--all", "--in", "kommune/9901-sandvik"]);
    project.findings().iter().filter_map(|line| Some(line.split_once(' ')?.1.to_owned())).collect()
}

fn is_told(project: &Project, said: &str) {
    let found = found(project);
    assert!(matches!(found.as_slice(), [one] if one.contains(said)), "{said}: {found:#?}");
}

/// Each word of the braces, with each operation: whether it does something there, or what is said.
#[test]
fn every_word_does_something_or_is_told() {
    let words =
        ["locked", "add-only", "retiring", "required=samling", "if=modell:a", "was=gammel", ".no-slide", ".hide-slide"];
    for word in words {
        for operation in ["append", "prepend"] {
            let text = format!("## {{#varsling {operation} {word}}}\n\nTekst.\n");
            let said = if word == "if=modell:a" { "`if=`" } else { "this word" };
            is_told(&project("", &text), &format!("E11 {said} cannot go with `{operation}`"));
        }
        is_told(&project("", &format!("## {{#varsling remove {word}}}\n")), "E11 this word cannot go with `remove`");
        let whole = format!("## {{#varsling whole {word}}}\n\nTekst.\n");
        match word {
            "if=modell:a" => is_told(&project("", &whole), "E11 `if=` cannot go with `whole`"),
            _ => assert_eq!(found(&project("", &whole)), Vec::<String>::new(), "{word}"),
        }
        for fine in ["", "after=kontakt"] {
            let id = if fine.is_empty() { "varsling" } else { "ny" };
            let text = format!("## Ny {{#{id} {fine} {word}}}\n\nTekst.\n");
            assert_eq!(found(&project("", &text)), Vec::<String>::new(), "{text}");
        }
        let translated = format!("## {{#varsling {word}}}\n\nNynorsk.\n");
        let original = project("", "## {#varsling}\n\nTekst.\n");
        is_told(&original.write(NYNORSK, &translated), "E11 a translation holds text only");
        let deep = format!("## {{#varsling}}\n\nTekst.\n\n#### Dypt {{{word}}}\n\nMer.\n");
        is_told(&project("", &deep), "E11 this heading has no id");
    }
}

#[test]
fn a_word_that_says_the_same_twice_or_binds_nobody_is_told() {
    let replaced = |words: &str| format!("## {{#varsling {words}}}\n\nTekst.\n");
    is_told(&project("", &replaced("if=modell:a if=modell:b")), "E11 `if=` is given twice");
    is_told(&project("", &replaced("required=samling required=kommune")), "E11 `required=` is given twice");
    is_told(&project(" .no-slide", &replaced(".hide-slide")), "W03 `varsling` has `.no-slide` below");
    is_told(&project("", &replaced("required=kommune")), "W03 no kommune can lie over this kommune");
    // the word may be copied with the heading of a slot
    assert_eq!(found(&project(" required=kommune", &replaced("required=kommune"))), Vec::<String>::new());
    // and a slot for a kind that the chain does not have
    assert_eq!(found(&project(" required=fylke", "## {#kontakt append}\n\nMer.\n")), Vec::<String>::new());
}

#[test]
fn the_heading_text_of_what_is_added_is_told_unless_it_repeats_the_sections() {
    for word in ["append", "prepend"] {
        let text = |title: &str| format!("## {title} {{#varsling {word}}}\n\nTekst.\n");
        let said = "W04 the heading text `Hos oss` is shown nowhere";
        is_told(&project("", &text("Hos oss")), said);
        assert_eq!(found(&project("", &text(""))), Vec::<String>::new());
        assert_eq!(found(&project("", &text("Varsling"))), Vec::<String>::new());
        is_told(&project("", &text("")).write(NYNORSK, text("Hos oss")), said);
        is_told(&project("", &text("")).write(NYNORSK, "## Hos oss {#varsling}\n\nTekst.\n"), said);
        let nynorsk = "---\ntitle: Etikk\nsummary: Kort.\n---\n## Varsel {#varsling}\n\nVarsel frå basen.\n";
        let in_both = project("", &text("Varsling")).write("content/base/etikk.nn.md", nynorsk);
        assert_eq!(found(&in_both.write(NYNORSK, text("Varsel"))), Vec::<String>::new());
    }
    // the ways out
    let own = "### Hos oss {#sandvik-varsling in=varsling}\n\nTekst.\n";
    assert_eq!(found(&project("", own)), Vec::<String>::new());
    // the layer's own heading may be repeated
    let own = "## Hos oss {#varsling}\n\nTekst.\n\n## Hos oss {#varsling append}\n\nMer.\n";
    assert_eq!(found(&project("", own)), Vec::<String>::new());
}

#[test]
fn whoever_follows_the_advice_about_what_will_go_is_rid_of_it() {
    for text in
        ["## {#varsling append}\n\nTekst.\n", "## {#varsling}\n\nTekst.\n", "## Ny {#ny after=varsling}\n\nTekst.\n"]
    {
        is_told(&project(" retiring", text), "W14 `varsling` is `retiring` in the course; this ");
    }
    let moved = "## Hos oss {#sandvik-varsling after=kontakt}\n\nTekst.\n";
    assert_eq!(found(&project(" retiring", moved)), Vec::<String>::new());
    // nobody else is told, and readers are not
    let project = project(" retiring locked", "## {#gaver append}\n\nTekst.\n");
    project.build();
    assert!(project.files().values().all(|bytes| !String::from_utf8_lossy(bytes).contains("retiring")));
    let explained = project.run(&["explain", "etikk#varsling", "--for", "sandvik"]).stdout;
    assert!(explained.contains("retiring, says the course"), "{explained}");
    assert_eq!(found(&project), Vec::<String>::new());
}

#[test]
fn a_module_that_will_go_is_told_to_all_who_say_something_of_it() {
    let folder = "content/layers/kommune/9901-sandvik";
    let head = "kind: kommune\nname: Sandvik\nlanguages: [nb, nn]\n";
    let plan = "---\ntitle: Plan\ntema: [a]\n---\n# Plan {#plan}\n\nInn.\n\n## Mål {#mal}\n\nM.\n";
    let (file, nynorsk) = (format!("{folder}/plan.md"), format!("{folder}/plan.nn.md"));
    for (lines, text, expected) in [
        ("modules:\n  move: {etikk: {after: plan}}\n", "", "layer.yaml:5 W14"),
        ("modules:\n  move: {plan: {before: etikk}}\n", "", "layer.yaml:5 W14"),
        ("modules:\n  remove: [plan]\n", "", "layer.yaml:5 W14"),
        ("agenda:\n  - {day: 1, start: \"09:00\", end: \"16:00\", modules: [plan, etikk]}\n", "", "layer.yaml:5 W14"),
        ("", "---\ntitle: Vår plan\n---\n", "plan.md:1 W14"),
        ("", "---\nadd: {tema: [b]}\n---\n", "plan.md:1 W14"),
        ("", "---\nremove: {tema: [a]}\n---\n## {#mal append}\n\nT.\n", "plan.md:1 W14, plan.md:4 W14"),
        ("", "---\nreplace: page\ntitle: P\n---\n# P {#plan}\n\nV.\n", "plan.md:2 W14"),
        ("", "## Vårt {#mal}\n\nV.\n", "plan.md:1 W14"),
        ("", "", ""),
    ] {
        let project = project("", "## {#gaver append}\n\nTekst.\n")
            .edit("content/lagvis.yaml", "title: P", "fields:\n  tema: {type: list}\ntitle: P")
            .write("content/base/plan.md", plan)
            .write(&format!("{folder}/layer.yaml"), format!("{head}{lines}"));
        let project = if text.is_empty() { project } else { project.write(&file, text).write(&nynorsk, "") };
        found(&project);
        let before = project.findings();
        let impact = project.run(&["explain", "--impact", "plan#plan"]).stdout;
        let project = project.edit("content/base/plan.md", "{#plan}", "{#plan retiring}");
        let new = project.findings().into_iter().filter(|one| !before.contains(one));
        let new = new.map(|one| {
            one.trim_start_matches(folder).trim_start_matches('/').split(' ').take(2).collect::<Vec<_>>().join(" ")
        });
        assert_eq!(new.clone().collect::<Vec<_>>().join(", "), expected, "{lines}{text}");
        // who is told was named before
        for one in new.filter(|one| !one.starts_with("plan.md:4") && !text.starts_with("## ")) {
            let place = one.split(' ').next().unwrap().to_owned();
            assert!(impact.contains(&format!("{folder}/{place}")), "{place}: {impact}");
        }
    }
}
