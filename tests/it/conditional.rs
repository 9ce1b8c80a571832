//! A condition on an override is the override's own: where it is off, the section is as the layers below have it.

use crate::driver::Project;

const FYLKE: &str = "content/layers/fylke/99-kystfylke/";
const SANDVIK: &str = "content/layers/kommune/9901-sandvik/";
const PAGE: &str = "site/9901-sandvik/etikk.html";

/// A course, a fylke and a kommune over it; `modell` is `a` unless a layer says otherwise.
fn project(fylke: &str, kommune: &str) -> Project {
    let base = "---\ntitle: Etikk\nsummary: Kort.\n---\n# Etikk {#etikk}\n\nInnledning.\n\n\
        ## Gaver {#gaver .hide-slide}\n\nGaver fra basen.\n\n### Grense {#grense .no-slide}\n\nGrensen fra basen.\n\n\
        ## Varsling {#varsling was=melding}\n\nVarsling fra basen.\n\n## Fyll inn {#fyllinn required=kommune}\n\nSkriv her.\n";
    Project::empty()
        .write(
            "content/lagvis.yaml",
            "title: Prøve\nlayers: [fylke, kommune, samling]\nlanguages: {nb: [nn], nn: [nb]}\n\
             parameters:\n  modell: {type: choice, of: [a, b], default: a}\n",
        )
        .write("content/base/etikk.md", base)
        .write(&format!("{FYLKE}layer.yaml"), "kind: fylke\nname: Kystfylke\n")
        .write(&format!("{FYLKE}etikk.md"), format!("## {{#grense append}}\n\nGrense mer.\n\n{fylke}"))
        .write(
            &format!("{SANDVIK}layer.yaml"),
            "kind: kommune\nname: Sandvik\nnumber: \"9901\"\nparent: fylke/99-kystfylke\n",
        )
        .write(&format!("{SANDVIK}etikk.md"), format!("## Kontakt {{#fyllinn}}\n\nRing oss.\n\n{kommune}"))
}

/// With all that is hidden recorded.
fn accepted(project: Project) -> Project {
    for layer in ["fylke/99-kystfylke", "kommune/9901-sandvik"] {
        project.run(&["accept", "--all", "--in", layer]);
    }
    project
}

fn codes(project: &Project) -> Vec<String> {
    project.findings().iter().filter_map(|found| found.split(' ').nth(1).map(str::to_owned)).collect()
}

#[test]
fn what_lies_below_an_override_that_is_off_is_shown() {
    let text = |values: &str| {
        let fylke = "## Hos fylket {#varsling if=modell:b locked .no-slide}\n\nVarsling fra fylket.\n";
        let project = project(fylke, "## {#varsling append}\n\nSandvik legger til.\n");
        let layer = format!("{SANDVIK}layer.yaml");
        let values = format!("kind: kommune\nname: Sandvik\nparent: fylke/99-kystfylke\n{values}");
        accepted(project.write(&layer, values))
    };
    let off = text("");
    off.build();
    let shown = off.text(PAGE);
    assert!(shown.contains("Varsling\nVarsling fra basen.\nSandvik legger til."), "{shown}");
    assert!(!shown.contains("fylket"), "{shown}");
    assert!(off.output("site/9901-sandvik/deck.html").contains("etikk.varsling"), "the slide is there too");
    assert!(!off.output("site/9901-sandvik/om-utgaven.html").contains("Hos fylket"), "nothing was done");
    let explained = off.run(&["explain", "etikk#varsling", "--for", "sandvik"]).stdout;
    assert!(explained.contains("off     fylke/99-kystfylke"), "{explained}");
    // where it is on, so is its lock
    assert!(codes(&text("values: {modell: b}\n")).contains(&"E04".to_owned()));
}

#[test]
fn drift_tracks_what_is_hidden_by_an_override_that_is_off_and_by_one_over_it() {
    let fylke = "## Hos fylket {#varsling if=modell:b}\n\nVarsling fra fylket.\n";
    let project = accepted(project(fylke, "## Hos oss {#varsling}\n\nVarsling i Sandvik.\n"));
    assert_eq!(codes(&project), ["W04"]);
    let project = project.edit("content/base/etikk.md", "Varsling fra basen", "Varsling fra i dag");
    let found = project.findings();
    let at = |layer: &str| {
        found.iter().any(|line| line.starts_with(layer) && line.contains(" W01 the course now has another"))
    };
    assert!(at(FYLKE) && at(SANDVIK), "{found:#?}");
}

#[test]
fn a_value_that_turns_on_a_lock_over_a_changed_text_is_refused_where_it_is_set() {
    let fylke = "## Hos fylket {#varsling if=modell:b locked}\n\nVarsling fra fylket.\n";
    let samling = "kind: samling\nname: Samling\nparent: kommune/9901-sandvik\nvalues: {modell: b}\n";
    let project = project(fylke, "## Hos oss {#varsling}\n\nVarsling i Sandvik.\n");
    let found = accepted(project.write("content/layers/samling/sam/layer.yaml", samling)).findings();
    let expected =
        "content/layers/samling/sam/layer.yaml:4 E04 where `modell` is `b`, `varsling` is locked by fylke/99-kystfylke";
    assert!(matches!(found.as_slice(), [_, one] if one.starts_with(expected)), "{found:#?}");
}

#[test]
fn a_slot_that_an_override_fills_which_is_off_is_unfilled() {
    let project = project("", "").edit(&format!("{SANDVIK}etikk.md"), "{#fyllinn}", "{#fyllinn if=modell:b}");
    let found = accepted(project).findings();
    let expected = "E06 `etikk#fyllinn` must be filled in by the kommune, and this text is there only where `modell` is `b`; \
        take the condition away";
    assert!(found.iter().any(|line| line.contains(expected)), "{found:#?}");
}

#[test]
fn what_whole_replaces_has_no_condition_but_keeps_all_that_was_said_of_it() {
    let refused = project("", "## Nytt {#gaver whole if=modell:b}\n\nAlt nytt.\n").findings();
    assert!(refused.iter().any(|line| line.contains("E11 `if=` cannot go with `whole`")), "{refused:#?}");
    let whole = "## Nytt {#gaver whole}\n\nAlt nytt.\n\n### {#grense}\n\nNy grense.\n\n- Punkt.\n";
    let project = accepted(project("", whole));
    project.build();
    let deck = project.output("site/9901-sandvik/deck.html");
    assert!(deck.contains("Alt nytt") || deck.contains("Nytt"), "it is in reserve");
    assert!(!deck.contains("Ny grense") && !deck.contains("etikk.grense"), "it has no slide below");
    let shown = project.text(PAGE);
    assert!(shown.contains("Grense\nNy grense."), "an empty heading keeps the one below: {shown}");
}

#[test]
fn a_module_whose_first_heading_is_off_is_no_page() {
    let plan = "---\ntitle: PLANTITTEL\nsummary: x\nminutes: 20\n---\n# Plan {#plan if=modell:b}\n\nTekst.\n\n\
        ## Under {#under was=etikk#gammel}\n\nT.\n";
    let lines = "modules: [etikk, plan]\n\
        agenda: [{day: 1, start: \"09:00\", end: \"16:00\", modules: [etikk, plan]}]\n\
        address: https://example.org\n";
    let links = "## {#varsling append}\n\n[Plan](plan.md), [under](plan.md#under), [gammel](etikk.md#gammel).\n";
    let project = accepted(project("", links))
        .edit("content/lagvis.yaml", "parameters:", &format!("{lines}parameters:"))
        .edit("content/base/etikk.md", "summary: Kort.\n", "summary: Kort.\nminutes: 10\n")
        .write("content/base/plan.md", plan)
        .write(&format!("{FYLKE}plan.md"), "## {#under append}\n\nFra fylket.\n")
        .write(
            &format!("{SANDVIK}layer.yaml"),
            "kind: kommune\nname: Sandvik\nparent: fylke/99-kystfylke\n\
             agenda: [{day: 1, start: \"09:00\", end: \"16:00\", modules: [etikk, plan]}]\n",
        );
    let found = codes(&project);
    assert_eq!(found, ["W04", "W09", "W09"], "{:#?}", project.findings());
    project.build();
    for (path, bytes) in project.files() {
        let text = String::from_utf8_lossy(&bytes);
        assert!(!path.contains("plan.html"), "{path}");
        assert!(!["PLANTITTEL", "plan.html", "Fra fylket"].iter().any(|word| text.contains(word)), "{path}");
    }
    let explained = project.run(&["explain", "plan", "--for", "sandvik"]).stdout;
    assert!(explained.contains("exists only where `modell` is `b`"), "{explained}");
    assert!(!project.run(&["list", "modules", "--for", "sandvik"]).stdout.contains("plan"));
    let on = project.edit(&format!("{SANDVIK}layer.yaml"), "agenda:", "values: {modell: b}\nagenda:");
    on.build();
    assert!(on.text("site/9901-sandvik/plan.html").contains("Fra fylket"));
}

#[test]
fn a_module_whose_first_heading_a_layer_removes_is_no_page_either() {
    let plan = "---\ntitle: PLANTITTEL\nsummary: x\n---\n# Plan {#plan}\n\nTekst.\n";
    let project = project("", "## {#varsling append}\n\n[Plan](plan.md).\n").write("content/base/plan.md", plan);
    let project = accepted(project.write(&format!("{SANDVIK}plan.md"), "# {#plan remove}\n"));
    assert_eq!(codes(&project), ["W09"]);
    project.build();
    let files = project.files();
    assert!(!files.contains_key("site/9901-sandvik/plan.html") && files.contains_key("site/program/plan.html"));
    let explained = project.run(&["explain", "plan", "--for", "sandvik"]).stdout;
    assert!(explained.contains("kommune/9901-sandvik removed it"), "{explained}");
}
