//! Who wins, what is hidden, where additions go, and what a build deletes: chains in which each rule decides alone.

use std::fs;

use lagvis::fingerprint::{Fingerprint, Version};

use crate::driver::{Project, codes};

const FYLKE: &str = "content/layers/fylke/99-kystfylke";
const KOMMUNE: &str = "content/layers/kommune/9901-sandvik";
const PAGE: &str = "site/9901-sandvik/etikk.html";

/// A base of one module, with a fylke and a kommune over it, whose files for the module are these.
fn project(fylke: &str, kommune: &str) -> Project {
    let config = "title: Prøve\nlayers: [fylke, kommune, samling]\nlanguages: {nb: [nn], nn: [nb]}\nparameters:\n  modell: {type: choice, of: [a, b], default: a}\n";
    let base = "---\ntitle: Etikk\nminutes: 30\n---\n# Etikk {#etikk}\n\nInn.\n\n## Gaver {#gaver}\n\nGaver.\n\n### Grense {#grense}\n\nGrense.\n\n## Kontakt {#kontakt}\n\nKontakt.\n";
    let project = Project::empty()
        .write("content/lagvis.yaml", config)
        .write("content/base/etikk.md", base)
        .write(&format!("{FYLKE}/layer.yaml"), "kind: fylke\nname: Kystfylke\n")
        .write(
            &format!("{KOMMUNE}/layer.yaml"),
            "kind: kommune\nname: Sandvik\nnumber: \"9901\"\nparent: fylke/99-kystfylke\n",
        );
    let files = [(FYLKE, fylke), (KOMMUNE, kommune)].into_iter().filter(|(_, text)| !text.is_empty());
    files.fold(project, |project, (folder, text)| project.write(&format!("{folder}/etikk.md"), text))
}

/// A layer over the kommune.
fn samling(project: Project, text: &str) -> Project {
    let config = "kind: samling\nname: Sam\nparent: kommune/9901-sandvik\n";
    project.write("content/layers/samling/sam/layer.yaml", config).write("content/layers/samling/sam/etikk.md", text)
}

/// Words that stand on a page, in the order in which they stand there.
fn order(project: &Project, page: &str, words: &[&str]) -> Vec<String> {
    let text = project.build().text(page);
    let mut places: Vec<(usize, &str)> =
        words.iter().filter_map(|word| text.find(&format!("\n{word}\n")).map(|at| (at, *word))).collect();
    places.sort_unstable();
    places.into_iter().map(|(_, word)| word.to_owned()).collect()
}

fn new(title: &str, place: &str) -> String {
    format!("## {title} {{#{} {place}}}\n\nTekst.\n\n", title.to_lowercase())
}

#[test]
fn additions_to_one_section_stand_around_it_the_higher_the_farther_out() {
    let adds =
        |whose: &str| format!("## {{#gaver append}}\n\nSist {whose}.\n\n## {{#gaver prepend}}\n\nFørst {whose}.\n");
    let words = ["Gaver.", "Sist F.", "Sist K.", "Først F.", "Først K."];
    let stands = ["Først K.", "Først F.", "Gaver.", "Sist F.", "Sist K."];
    assert_eq!(order(&project(&adds("F"), &adds("K")), PAGE, &words), stands);
    // what a layer adds stands around its own text, wherever the file has it
    let own = format!("{}\n## Våre gaver {{#gaver}}\n\nVåre.\n", adds("K"));
    let words = ["Våre.", "Gaver.", "Sist F.", "Sist K.", "Først F.", "Først K."];
    assert_eq!(order(&project(&adds("F"), &own), PAGE, &words), ["Først K.", "Våre.", "Sist K."]);
}

#[test]
fn an_override_that_is_off_gives_no_heading() {
    let project = project("## Fylkets {#gaver if=modell:b}\n\nFylkets gaver.\n", "## {#gaver}\n\nVåre.\n");
    let text = project.build().text(PAGE);
    assert!(text.contains("\nGaver\n") && text.contains("Våre.") && !text.contains("Fylkets"), "{text}");
}

#[test]
fn nothing_is_there_below_a_section_that_is_not() {
    let base = "---\ntitle: Etikk\n---\n# Etikk {#etikk}\n\nInn.\n\n## To {#to if=modell:b}\n\nA.\n\n### Tre {#tre}\n\nA.\n\n#### Fire {#fire}\n\nA.\n\n##### Fem {#fem}\n\nA.\n\n## Etter {#etter}\n\nA.\n";
    let project = project("", "").write("content/base/etikk.md", base);
    assert_eq!(order(&project, PAGE, &["To", "Tre", "Fire", "Fem", "Etter"]), ["Etter"]);
}

#[test]
fn a_value_that_is_not_set_meets_no_condition() {
    let config = "title: Prøve\nlayers: [fylke, kommune, samling]\nlanguages: {nb: [nn], nn: [nb]}\nparameters:\n  modell: {type: choice, of: [a, b], required: samling, label: {nb: a}}\n";
    let project = project("", "## Nytt {#nytt in=gaver if=modell:a}\n\nNytt.\n").write("content/lagvis.yaml", config);
    assert_eq!(order(&project, PAGE, &["Gaver", "Nytt"]), ["Gaver"]);
}

#[test]
fn the_highest_layer_that_says_it_gives_colour_arms_and_minutes() {
    let svg = "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 1 1\"/>";
    let settings = |project: Project, folder: &str, color: &str, arms: &str| {
        let path = project.root().join(folder).join("layer.yaml");
        let config =
            fs::read_to_string(path).unwrap() + &format!("colors: {{primary: \"{color}\"}}\nlogo: assets/{arms}.svg\n");
        project.write(&format!("{folder}/layer.yaml"), config).write(&format!("{folder}/assets/{arms}.svg"), svg).write(
            &format!("{folder}/assets/assets.yaml"),
            format!("{arms}.svg: {{caption: Våpen, credit: Vi, licence: CC0-1.0}}\n"),
        )
    };
    let project = project("---\nminutes: 45\n---\n", "---\nminutes: 60\n---\n");
    let project = settings(settings(project, FYLKE, "#00575b", "fylket"), KOMMUNE, "#0a4a0a", "kommunen");
    project.build();
    assert!(project.output("site/9901-sandvik/edition.css").contains("--accent: #0a4a0a;"));
    let page = project.output("site/9901-sandvik/index.html");
    assert!(page.contains("kommunen") && !page.contains("fylket.svg"), "{page}");
    let listed = project.run(&["list", "modules", "--for", "9901-sandvik"]).stdout;
    assert!(listed.contains("60") && !listed.contains("45"), "{listed}");
}

#[test]
fn new_sections_at_one_place_have_one_order() {
    let all = ["Gaver", "Grense", "Kontakt", "F", "A", "B"];
    for (fylke, own, stands) in [
        // in the order of the file, after what lower layers have put there
        (new("F", "after=gaver"), [new("A", "after=gaver"), new("B", "after=gaver")], "Gaver Grense F A B Kontakt"),
        // what is in a section comes before what is after it
        (String::new(), [new("A", "after=gaver"), new("B", "in=gaver")], "Gaver Grense B A Kontakt"),
        // what is by a deeper section comes first
        (String::new(), [new("A", "after=gaver"), new("B", "after=grense")], "Gaver Grense B A Kontakt"),
        // and what is by something that was itself put there
        (new("F", "after=gaver"), [new("A", "after=gaver"), new("B", "after=f")], "Gaver Grense F B A Kontakt"),
        (new("F", "after=gaver"), [new("A", "before=f"), new("B", "before=kontakt")], "Gaver Grense A F B Kontakt"),
    ] {
        let project = project(&fylke, &own.concat());
        assert_eq!(order(&project, PAGE, &all).join(" "), stands, "{fylke}{}", own.concat());
    }
}

#[test]
fn what_is_replaced_whole_keeps_its_place_and_its_older_ids() {
    let whole = "## Alt {#f whole}\n\nAlt.\n";
    let project = samling(project(&new("F", "after=gaver"), whole), &new("A", "after=gaver"));
    assert_eq!(
        order(&project, "site/sam/etikk.html", &["Grense", "Alt", "A", "Kontakt"]),
        ["Grense", "Alt", "A", "Kontakt"]
    );
    let project = self::project("## Alt {#gaver whole}\n\nAlt.\n", "## {#gave append}\n\nMer.\n");
    let project = project.edit("content/base/etikk.md", "{#gaver}", "{#gaver was=gave}");
    assert!(project.build().text(PAGE).contains("\nAlt.\nMer.\n"));
}

#[test]
fn a_module_of_a_layer_is_the_last_of_the_last_part() {
    let project = project("", "## {#gaver append}\n\nMer.\n");
    let config = fs::read_to_string(project.root().join("content/lagvis.yaml")).unwrap();
    let parts = "modules:\n  - {part: En, modules: [etikk]}\n  - {part: To, modules: [plan]}\n";
    let layer = fs::read_to_string(project.root().join(KOMMUNE).join("layer.yaml")).unwrap();
    let project = project
        .write("content/lagvis.yaml", config + parts)
        .write("content/base/plan.md", "---\ntitle: Plan\n---\n# Plan {#plan}\n\nPlan.\n")
        .write(&format!("{KOMMUNE}/layer.yaml"), layer + "modules: {add: [havna]}\n")
        .write(&format!("{KOMMUNE}/havna.md"), "# Havna {#havna}\n\nHavna.\n");
    let listed = project.run(&["list", "modules", "--for", "9901-sandvik"]).stdout;
    let line = listed.lines().find(|line| line.contains("havna")).unwrap_or_default();
    assert!(line.contains("To"), "{listed}");
}

#[test]
fn a_build_deletes_what_it_wrote_before_and_nothing_else() {
    let project = project("", "");
    let plan = "---\ntitle: Plan\n---\n# Plan {#plan}\n\nPlan.\n";
    let project = project.write("content/base/plan.md", plan);
    project.build();
    assert!(project.files().contains_key("site/9901-sandvik/plan.html"));
    // a module that goes, and what a build that was killed has left
    let project = project.write("output/.lagvis/staging/site/9901-sandvik/rest.html", "rest");
    let project = project.remove("content/base/plan.md");
    project.build();
    let files = project.files();
    assert!(!files.contains_key("site/9901-sandvik/plan.html") && !files.contains_key("site/9901-sandvik/rest.html"));
    let project = project.remove(KOMMUNE);
    project.build();
    assert!(project.root().join("content/lagvis.yaml").is_file());
    assert!(!project.files().keys().any(|path| path.starts_with("site/9901-sandvik/")));
}

#[test]
fn one_edition_leaves_what_others_link_to() {
    let project = project("", "");
    project.build();
    let shared: Vec<String> = project.files().into_keys().filter(|path| path.ends_with(".css")).collect();
    let css = fs::read_dir(project.root().join("themes/standard/css")).unwrap().next().unwrap().unwrap().path();
    let text = fs::read_to_string(&css).unwrap();
    fs::write(&css, format!("{text}\n.ny {{ color: red; }}\n")).unwrap();
    assert_eq!(project.run(&["build", "--no-pdf", "--for", "9901-sandvik"]).status, 0);
    let now = project.files();
    assert!(shared.iter().all(|path| now.contains_key(path)), "{shared:?}");
    project.build();
    let now = project.files();
    assert!(!shared.iter().all(|path| now.contains_key(path)), "nobody links to the old one: {shared:?}");
}

/// What is found after both layers have accepted all, and the base's text is changed from `old` to `new`.
fn told_after(project: Project, old: &str, new: &str) -> Vec<String> {
    for layer in ["fylke/99-kystfylke", "kommune/9901-sandvik"] {
        project.run(&["accept", "--all", "--in", layer]);
    }
    codes(&project.edit("content/base/etikk.md", old, new))
}

#[test]
fn who_hides_a_text_is_told_when_it_changes_and_who_adds_to_it_when_it_is_another() {
    let whole = || project("", "## Alt {#gaver whole}\n\nAlt.\n");
    assert_eq!(told_after(whole(), "Grense.", "Ny grense."), ["W01"]);
    assert_eq!(told_after(whole(), "Kontakt.", "Ny kontakt."), Vec::<String>::new());
    // what nothing stands under is known by its words where they stand elsewhere, and else by its id
    let empty = || {
        project("", "## {#tom append}\n\nMer.\n").edit(
            "content/base/etikk.md",
            "## Kontakt",
            "## Tom {#tom}\n\n## Kontakt",
        )
    };
    assert_eq!(told_after(empty(), "## Tom {#tom}", "## Ny {#tom}"), Vec::<String>::new());
    assert_eq!(told_after(empty(), "## Tom {#tom}", "## Ny {#tom}\n\nAnnet.\n\n## Tom {#tomt}"), ["W08"]);
    // an override follows its text to one section, and to neither of two
    let own = || project("", "## Vår {#kontakt}\n\nVår.\n");
    let copy = |id: &str| format!("## Kontakt {{#{id}}}\n\nKontakt.\n");
    let other = "## Ny {#kontakt}\n\nAnnet.\n\n".to_owned();
    assert_eq!(told_after(own(), &copy("kontakt"), &(other.clone() + &copy("b"))), ["W08"]);
    assert_eq!(told_after(own(), &copy("kontakt"), &(other + &copy("b") + "\n" + &copy("c"))), ["W01"]);
}

#[test]
fn texts_that_count_as_one_do_so_through_others() {
    let texts = ["Kontakt.", "Kontakt, altså.", "Kontakt, altså!"];
    let [a, b, c] = texts.map(|text| Fingerprint::of(Version::V2, "Kontakt", text));
    let other = Fingerprint::of(Version::V2, "Kontakt", "Noe annet.");
    for (groups, told) in
        [(format!("[{a}, {b}], [{c}, {b}]"), vec![]), (format!("[{a}, {b}], [{c}, {other}]"), vec!["W01"])]
    {
        let project = project("", "## Våre {#kontakt}\n\nVåre.\n")
            .write(&format!("{KOMMUNE}/.base/records.yaml"), format!("etikk.md:\n  base:\n    kontakt: {a}\n"))
            .write("content/base/.base/records.yaml", format!("etikk.md:\n  editorial:\n    kontakt: [{groups}]\n"))
            .edit("content/base/etikk.md", texts[0], texts[2]);
        assert_eq!(codes(&project), told, "{groups}");
    }
}

#[test]
fn what_is_told_of_a_translation() {
    let nynorsk = |project: Project, languages: &str| {
        let config = fs::read_to_string(project.root().join(KOMMUNE).join("layer.yaml")).unwrap();
        project.write(&format!("{KOMMUNE}/layer.yaml"), format!("{config}languages: [{languages}]\n"))
    };
    // a text in the reader's language, where a substitute stood
    let project = nynorsk(project("", "## Vår {#gaver}\n\nVår.\n"), "nn, nb");
    project.run(&["accept", "--all", "--in", "kommune/9901-sandvik"]);
    let project = project.write("content/base/etikk.nn.md", "## Gåver {#gaver}\n\nGåver.\n");
    assert_eq!(codes(&project), ["W07"]);
    // a record that is none says nothing of the original
    let project = nynorsk(self::project("", "## Vår {#gaver}\n\nVår.\n"), "nb, nn");
    let project = project.write(&format!("{KOMMUNE}/etikk.nn.md"), "## Vår {#gaver}\n\nVår.\n");
    project.run(&["accept", "--all", "--in", "kommune/9901-sandvik"]);
    let path = format!("{KOMMUNE}/.base/records.yaml");
    let records = fs::read_to_string(project.root().join(&path)).unwrap();
    let (before, after) = records.split_once("from:\n    gaver: ").unwrap();
    let broken = format!("{before}from:\n    gaver: tull{}", &after[after.find('\n').unwrap()..]);
    assert_eq!(codes(&project.write(&path, broken)), ["W07"]);
}

#[test]
fn a_lock_of_an_override_binds_those_above_it() {
    let locked = "## Fylkets {#gaver locked}\n\nFylkets.\n";
    for own in ["## Vår {#gaver}\n\nVår.\n", "## {#gaver append}\n\nMer.\n", "## {#gaver remove}\n"] {
        assert!(codes(&project(locked, own)).contains(&"E04".to_owned()), "{own}");
    }
    // one that a value turns on, over what is gone
    let conditional = "## Fylkets {#gaver locked if=modell:b}\n\nFylkets.\n";
    for own in ["## {#gaver remove}\n", "---\nreplace: page\n---\n# Vår {#etikk}\n\nVår.\n"] {
        let samling = |value: &str| {
            let config =
                format!("kind: samling\nname: Sam\nparent: kommune/9901-sandvik\nvalues: {{modell: {value}}}\n");
            project(conditional, own).write("content/layers/samling/sam/layer.yaml", config)
        };
        for (value, is_told) in [("a", false), ("b", true)] {
            assert_eq!(codes(&samling(value)).contains(&"E04".to_owned()), is_told, "{own}{value}");
        }
    }
}

#[test]
fn accept_leaves_what_is_not_its_own() {
    let with = |file: &str, text: &str| {
        let project = project("", "## Vår {#gaver}\n\nVår.\n").write(&format!("{KOMMUNE}/{file}"), text);
        project.run(&["accept", "--all", "--in", "kommune/9901-sandvik"]);
        fs::read_to_string(project.root().join(KOMMUNE).join(file)).unwrap_or_default()
    };
    for (file, text) in [(".base/notat.md", "Mitt.\n"), (".base/records.yaml", "etikk.md:\n  base:\n    kontakt: [\n")]
    {
        assert_eq!(with(file, text), text, "{file}");
    }
    // a text that is to arrive where a code fence is open
    let plan = "---\ntitle: Plan\n---\n# Plan {#plan}\n\nPlan.\n";
    let open = "## Vår {#plan}\n\nVår.\n\n```\nåpen\n";
    let project = project("", "## Vår {#gaver}\n\nVår.\n")
        .write("content/base/plan.md", plan)
        .write(&format!("{KOMMUNE}/plan.md"), open)
        .edit("content/base/etikk.md", "## Gaver {#gaver}\n\nGaver.\n\n", "")
        .write("content/base/plan.md", format!("{plan}\n## Gaver {{#gaver was=etikk#gaver}}\n\nGaver.\n"));
    let run = project.run(&["accept", "--all", "--in", "kommune/9901-sandvik"]);
    assert!(run.status != 0 && run.stderr.contains("is not closed"), "{}", run.stderr);
    assert_eq!(fs::read_to_string(project.root().join(KOMMUNE).join("plan.md")).unwrap(), open);
}
