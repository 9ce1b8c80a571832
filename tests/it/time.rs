//! The time that slides take, modules that not every edition has, and what the facilitator alone reads.

use crate::driver::Project;

const LAGVIS: &str = "content/lagvis.yaml";
const ETIKK: &str = "content/base/etikk.md";
const SANDVIK: &str = "content/layers/kommune/9901-sandvik/layer.yaml";

/// What is found in a project that holds this, of which there must be one thing.
fn only(project: &Project) -> String {
    let found = project.findings();
    assert!(matches!(found.as_slice(), [_]), "{found:#?}");
    found.into_iter().next().unwrap()
}

#[test]
fn what_may_stand_in_braces_and_what_may_not() {
    let callout = |keys: &str| Project::from("apart").edit(ETIKK, "{minutes=15 plenary=5 form=group lines=6}", keys);
    for keys in ["{minutes=15}", "{minutes=15 plenary=15}", "{lines=3}", "{minutes=1 plenary=1 lines=1}"] {
        assert_eq!(callout(keys).findings(), Vec::<String>::new(), "{keys}");
    }
    for (keys, said) in [
        ("{minutes=15 plenary=16}", "E23 `plenary` says how many of the `minutes`"),
        ("{plenary=5}", "E23 `plenary` says how many of the `minutes`"),
        ("{minutes=15 plenary=0}", "E23 `plenary` must be a whole number from 1, not `0`"),
        ("{minutes=15 lines=mange}", "E23 `lines` must be a whole number from 1, not `mange`"),
        ("{minutes=15 linjer=3}", "E23 `exercise` has no key `linjer`; did you mean `lines`?"),
    ] {
        let found = only(&callout(keys));
        assert!(found.contains(said), "{keys}: {found}");
    }
    let notes = |keys: &str| Project::from("apart").edit(ETIKK, "[!notes] {minutes=6}", &format!("[!notes] {keys}"));
    assert_eq!(notes("").findings(), Vec::<String>::new());
    assert!(only(&notes("{minutes=seks}")).contains("E23 `minutes` must be a whole number from 1, not `seks`"));
    assert!(only(&notes("{lines=6}")).contains("E23 `notes` has no key `lines`"));
    let heading = Project::from("apart").edit(ETIKK, ".optional", ".optinal");
    assert!(only(&heading).contains("E11 unknown class `.optinal` in the braces"));
}

#[test]
fn a_translation_says_what_may_be_passed_over_only_where_its_original_does() {
    let text = |word: &str| {
        format!("---\ntitle: Etikk\n---\n# Etikk {{#etikk}}\n\nOm etikk.\n\n## Gåver {{#gaver{word}}}\n\n- Ein blome\n")
    };
    let project = |word: &str| Project::from("apart").write("content/base/etikk.nn.md", text(word)).findings();
    let told = |found: &[String]| found.iter().any(|one| one.contains("a translation holds text only"));
    assert!(!told(&project("")));
    assert!(told(&project(" .optional")));
}

#[test]
fn how_time_is_planned_is_read_and_what_is_no_share_is_told() {
    let with = |line: &str| Project::from("apart").edit(LAGVIS, "offered:", &format!("{line}\noffered:"));
    for line in ["time: {slide: 1, share: 0.9}", "time: {slide: 0}", "time: {share: 1}", "time: {share: \"0,9\"}"] {
        assert_eq!(with(line).findings(), Vec::<String>::new(), "{line}");
    }
    for share in ["0", "1.1", "90 %", "-1", "NaN"] {
        let found = only(&with(&format!("time: {{share: \"{share}\"}}")));
        assert!(found.contains("E18 `share` says how much"), "{share}: {found}");
    }
    assert!(only(&with("time: {slides: 1}")).contains("E17 there is no field `slides`; did you mean `slide`?"));
}

#[test]
fn a_slide_takes_a_minute_only_where_the_programme_plans_for_it() {
    let project = |time: &str| {
        let project = Project::from("apart").edit(LAGVIS, "offered:", &format!("{time}\noffered:"));
        project.edit(ETIKK, "minutes: 60", "minutes: 25")
    };
    assert_eq!(project("").findings(), Vec::<String>::new());
    // 4 and 6 by the notes, 15 for the exercise; no other slide
    let found = only(&project("time: {share: 0.96}"));
    assert!(found.starts_with("content/base/etikk.md:3 W10 the slides take 25 minutes"), "{found}");
    assert_eq!(project("time: {share: 1}").findings(), Vec::<String>::new());
    let bare = project("time: {slide: 7, share: 1}").edit(ETIKK, "[!notes] {minutes=4}", "[!notes]");
    let found = only(&bare);
    assert!(found.contains("the slides take 28 minutes") && found.contains("and 7 for 1 other slide"), "{found}");
    let reserve = bare.edit(ETIKK, "{#mer .optional}", "{#mer .hide-slide}");
    assert_eq!(reserve.findings(), Vec::<String>::new());
}

#[test]
fn whoever_makes_a_module_too_long_is_told() {
    let project = Project::from("warning-planned");
    // a text of a layer alone, on a module with room below it
    let own = "content/layers/kommune/9901-sandvik/plan.md";
    let told = |project: &Project| -> Vec<String> {
        let found = project.findings().into_iter().filter(|one| one.contains(" W10 "));
        found.map(|one| one.split(" W10").next().unwrap().to_owned()).collect()
    };
    assert_eq!(told(&project), ["content/base/etikk.md:4", &format!("{own}:2")]);
    // the layer gives the module more time, and too little
    let project = project.write(own, "---\nminutes: 11\n---\n## Hos oss {#hos-oss after=mer}\n\n- Havna\n");
    assert_eq!(told(&project), ["content/base/etikk.md:4", &format!("{own}:2")]);
    let project = project.edit(own, "minutes: 11", "minutes: 13");
    assert_eq!(told(&project), ["content/base/etikk.md:4"]);
}

#[test]
fn a_module_on_offer_is_in_the_editions_that_add_it_and_in_no_other() {
    let project = Project::from("apart");
    project.build();
    let pages = |edition: &str| {
        let files = project.files().into_keys().filter(|path| path.starts_with(&format!("site/{edition}/")));
        files.filter(|path| path.ends_with("ovingsmote.html")).collect::<Vec<_>>()
    };
    assert_eq!(pages("program").len() + pages("9902-fjordvik").len(), 0);
    assert_eq!(pages("9901-sandvik"), ["site/9901-sandvik/ovingsmote.html"]);
    let page = project.output("site/9901-sandvik/ovingsmote.html");
    assert!(page.contains("Havnesalen") && page.contains("Sak 1") && page.contains("Sak 2"), "{page}");
    let link = "Se [møtet](ovingsmote.md#sakliste).";
    let project = project.edit(ETIKK, "Om etikk.", link);
    let found = project.findings();
    assert!(found.iter().all(|one| one.contains("W09 `ovingsmote` is not in the edition")), "{found:#?}");
    assert_eq!(found.len(), 2, "{found:#?}");
}

#[test]
fn a_module_that_is_added_and_is_not_there_is_told_with_those_on_offer() {
    let add = |modules: &str| Project::from("apart").edit(SANDVIK, "add: [ovingsmote]", modules);
    let found = add("add: [ovingsmøte]").findings();
    assert!(
        found
            .iter()
            .any(|one| one.contains("E31 there is no file `ovingsmøte.md`")
                && one.contains("did you mean `ovingsmote`?")),
        "{found:#?}"
    );
    let found = add("add: [ovingsmote, annet]").findings();
    let offers = |one: &String| {
        one.contains("E31 there is no file `annet.md`") && one.contains("the course offers `ovingsmote`")
    };
    assert!(found.iter().any(offers), "{found:#?}");
    let found = add("add: [ovingsmote, veiledning]").findings();
    assert!(found.iter().any(|one| one.contains("E07 there is a module `veiledning` below")), "{found:#?}");
    let found = add("add: [ovingsmote], remove: [ovingsmote]").findings();
    assert!(found.iter().any(|one| one.contains("there is no module `ovingsmote`")), "{found:#?}");
}

#[test]
fn a_module_stands_in_one_list_and_those_apart_on_no_day_of_the_course() {
    let project = Project::from("apart").edit(LAGVIS, "guide: [veiledning]", "guide: [veiledning, etikk, borte]");
    let found = project.findings();
    assert!(found.iter().any(|one| one.contains("E31 `etikk` stands in more than one of")), "{found:#?}");
    assert!(found.iter().any(|one| one.contains("E31 there is no module `borte`")), "{found:#?}");
    let project = Project::from("apart").edit(LAGVIS, "modules: [etikk]}", "modules: [etikk, veiledning]}");
    assert!(project.findings().iter().any(|one| one.contains("E31 `veiledning` is on offer, or for the facilitator")));
    let unlisted = Project::from("apart").edit(LAGVIS, "offered: [ovingsmote]\n", "").edit(
        SANDVIK,
        "add: [ovingsmote]",
        "remove: []",
    );
    assert!(unlisted.findings().iter().any(|one| one.contains("E31 `ovingsmote` is not in `modules`")));
}

#[test]
fn the_guide_is_nowhere_that_is_public() {
    let project = Project::from("apart");
    project.build();
    for (path, bytes) in project.files().into_iter().filter(|(path, _)| !path.ends_with(".pdf")) {
        let text = String::from_utf8_lossy(&bytes);
        assert!(!path.contains("veiledning"), "{path}");
        for said in ["veiledning", "Hemmelig råd", "Ringeklokke"] {
            assert!(!text.contains(said), "{path} holds {said:?}");
        }
    }
    let linked = Project::from("apart").edit(ETIKK, "Om etikk.", "Se [rådene](veiledning.md#utstyr).");
    assert!(only(&linked).contains("E27 `veiledning` is for the facilitator alone"));
    // links within the guide, and from it
    let guide = "content/base/veiledning.md";
    let lost = Project::from("apart").edit(guide, "(#utstyr)", "(#utstyrt)");
    assert!(
        only(&lost).contains("E27 there is no section `utstyrt` in veiledning to link to; did you mean `#utstyr`?")
    );
    let notes = Project::from("apart").edit(guide, "- Klokke", "- Klokke\n\n> [!notes]\n> Ingen sier dette.");
    assert!(only(&notes).contains("W15 this is for the speaker, and the section `utstyr` has no slide"));
}

#[test]
fn a_module_without_minutes_need_not_be_on_a_day() {
    let project = Project::from("apart");
    assert_eq!(project.findings(), Vec::<String>::new());
    let timed = project.edit("content/base/oppslag.md", "title: Oppslag", "title: Oppslag\nminutes: 5");
    assert!(only(&timed).contains("W22 `oppslag` is on no day"));
}

#[test]
fn the_facilitator_alone_sees_how_long_slides_take_and_what_may_be_passed_over() {
    let project = Project::from("apart");
    project.build();
    let deck = project.output("facilitator/program/deck.html");
    let slide = |id: &str| {
        let from = deck.find(&format!("id=\"{id}\"")).unwrap_or_else(|| panic!("no slide {id}"));
        deck[from..].split("</section>").next().unwrap().to_owned()
    };
    let optional = slide("etikk.mer");
    assert!(optional.contains(" data-minutes=\"6\" data-optional"), "{optional}");
    assert!(optional.contains("Notater · 6 minutter · kan hoppes over</p>"), "{optional}");
    // what is timed counts without notes, and a divider takes no time
    assert!(slide("etikk.snakk").contains("Notater · 15 minutter</p>"));
    assert!(slide("etikk.snakk").contains("5 av minuttene i plenum"));
    assert!(!slide("etikk.etikk").contains("data-minutes"));
    let public = project.output("site/program/deck.html");
    assert!(!public.contains("data-optional") || public.matches("data-optional").count() == 1);
    assert!(!public.contains("data-minutes=\"6\"") && !public.contains("kan hoppes over</p>"));
}
