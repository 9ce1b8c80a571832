//! The form of a layer's settings: what it shows, and that what is asked for in it is what the edition then has.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use lagvis::compile::Workspace;
use lagvis::discover::discover;
use lagvis::project::LayerId;
use lagvis::revise::settings::{Change, DayChange, DayView, Settings, ValueView};
use proptest::prelude::*;
use serde_json::{Value, json};

use crate::driver::{Project, done};

const SANDVIK: &str = "content/layers/kommune/9901-sandvik/layer.yaml";

static COURSE: LazyLock<Workspace> =
    LazyLock::new(|| Workspace::read(&discover(Project::course().root()).unwrap()).unwrap());

/// The real course, read again with what is known of it.
fn course() -> Workspace {
    COURSE.after(&COURSE.snapshot).unwrap()
}

fn layer(workspace: &Workspace, name: &str) -> LayerId {
    workspace.find(name).unwrap()
}

fn settings(workspace: &Workspace, name: &str, language: &str) -> Settings {
    workspace.settings(layer(workspace, name), &language.into()).unwrap()
}

/// The files that change, with their new texts; nothing for one that goes.
type Files = BTreeMap<String, Option<String>>;

fn files(workspace: &Workspace, name: &str, language: &str, change: &Value) -> Result<Files, String> {
    let change: Change = serde_json::from_value(change.clone()).unwrap();
    let revision = workspace.change_settings(layer(workspace, name), &language.into(), &change);
    let files = revision.map_err(|why| why.to_string())?.files(&workspace.snapshot);
    let text = |bytes: Option<Vec<u8>>| bytes.map(|bytes| String::from_utf8(bytes).unwrap());
    Ok(files.into_iter().map(|(path, bytes)| (path, text(bytes))).collect())
}

/// What is wrong in an edition.
fn errors(workspace: &Workspace, name: &str) -> Vec<String> {
    let layer = layer(workspace, name);
    let composed = workspace.composed(layer).unwrap();
    let language = workspace.project.layer(layer).languages[0].clone();
    let resolved = workspace.resolve(&composed.value, &language);
    let all = workspace.diagnostics.iter().chain(&composed.diagnostics).chain(&resolved.diagnostics);
    all.filter(|found| found.code.to_string().starts_with('E')).map(|found| found.text()).collect()
}

/// The project after a change, in which nothing must be wrong.
fn changed(workspace: &Workspace, name: &str, language: &str, change: &Value) -> Workspace {
    let files = files(workspace, name, language, change).unwrap();
    let bytes = files.into_iter().map(|(path, text)| (path, text.map(String::into_bytes))).collect();
    let after = workspace.after(&workspace.snapshot.with(&bytes)).unwrap();
    assert_eq!(errors(&after, name), [""; 0], "{change}");
    after
}

fn refused(workspace: &Workspace, name: &str, change: &Value) -> String {
    files(workspace, name, "nb", change).unwrap_err()
}

fn sandvik(workspace: &Workspace) -> String {
    workspace.snapshot.get(SANDVIK).unwrap().text().to_owned()
}

fn value<'a>(settings: &'a Settings, name: &str) -> &'a ValueView {
    settings.values.iter().find(|value| value.name == name).unwrap()
}

fn order(settings: &Settings) -> Vec<String> {
    settings.modules.iter().map(|module| module.module.clone()).collect()
}

#[test]
fn the_form_says_what_there_is_and_whose_it_is() {
    let workspace = course();
    let form = settings(&workspace, "9901-sandvik", "nn");
    let names: Vec<&str> = form.values.iter().map(|value| value.name.as_str()).collect();
    assert_eq!(names[..3], ["kommune_navn", "styringsmodell", "lovstatus"]);
    let json = serde_json::to_value(&form).unwrap();
    assert_eq!(
        json["values"][0],
        json!({"name": "kommune_navn", "label": "namnet på kommunen", "kind": "text", "choices": [], "value": "Sandvik",
            "from": {"path": "kommune/9901-sandvik", "name": "Sandvik"}, "own": "Sandvik", "below": null,
            "is_required": true, "is_empty": false, "is_locked": false})
    );
    let model = value(&form, "styringsmodell");
    assert_eq!(
        (model.kind, &model.choices[..]),
        ("choice", &["formannskap".to_owned(), "parlamentarisme".to_owned()][..])
    );
    assert_eq!((&model.from, &model.own, model.below.as_deref()), (&None, &None, Some("formannskap")));
    assert_eq!(value(&form, "valgperiode").value.as_deref(), Some("2027–2031"));
    assert_eq!((form.look.primary.as_str(), form.look.mark_local), ("#7a1f3d", true));
    assert!(form.look.contrast.iter().all(|one| one.is_enough && one.ratio > 4.5), "{:?}", form.look.contrast);
    let module = |name: &str| form.modules.iter().find(|module| module.module == name).unwrap();
    assert_eq!(
        (module("havna").from.name.as_str(), module("havna").is_moved, &module("havna").stays),
        ("Sandvik", true, &None)
    );
    assert!(module("etikk").stays.as_ref().unwrap().contains("etikk"));
    let others: Vec<_> = form.others.iter().map(|other| (other.module.as_str(), other.can_restore)).collect();
    assert_eq!(others, [("kysten", true), ("ovingsmote", true)]);
    assert!(!value(&settings(&workspace, "2027-sandvik-oppstart", "nb"), "kommune_navn").is_required);
    let base = settings(&workspace, "base", "nb");
    assert!(!base.look.can_change && base.modules.iter().all(|module| module.stays.is_some()));
    assert!(value(&base, "kommune_navn").is_empty);
}

#[test]
fn the_times_of_a_day_add_up_as_it_is_changed() {
    let workspace = course();
    let form = settings(&workspace, "9901-sandvik", "nb");
    let day = &form.days[1];
    assert_eq!((day.from.name.as_str(), day.is_own, form.days[0].is_own), ("Sandvik", true, false));
    check_rows(day);
    let ask = DayChange {
        day: 2,
        date: None,
        start: "09.15".into(),
        lunch: day.lunch.clone(),
        lunch_minutes: day.lunch_minutes,
        breaks: day.breaks.clone(),
        end: day.end.clone(),
        modules: day.modules.clone(),
    };
    let later = workspace.timetable(layer(&workspace, "9901-sandvik"), &"nb".into(), &ask).unwrap();
    check_rows(&later);
    assert_eq!((later.start.as_str(), later.over > day.over), ("09:15", true));
}

fn check_rows(day: &DayView) {
    assert_eq!((&day.rows[0].from, &day.rows.last().unwrap().to), (&day.start, &day.ends));
    assert!(day.rows.windows(2).all(|rows| rows[0].to == rows[1].from), "{:?}", day.rows);
}

#[test]
fn values_are_set_and_taken_away() {
    let workspace = course();
    let before = sandvik(&workspace);
    let ask = json!({"set": "values", "values": {
        "styringsmodell": "parlamentarisme",
        "folkevalgtkontakt": null,
        "etiske_retningslinjer": {"nb": "Sandvik-plakaten: 2. utgave", "nn": "Sandvik-plakaten, andre utgåva"},
        "valglofte": " Valgløftet ",
    }});
    let after = changed(&workspace, "9901-sandvik", "nb", &ask);
    let expected = before
        .replace("  folkevalgtkontakt: politisk sekretariat (politikk@sandvik.example)\n", "")
        .replace(
            "etiske_retningslinjer: Sandvik-plakaten\n",
            "etiske_retningslinjer: {nb: \"Sandvik-plakaten: 2. utgave\", nn: \"Sandvik-plakaten, andre utgåva\"}\n",
        )
        .replace(
            "example/evaluering\nmodules",
            "example/evaluering\n  styringsmodell: parlamentarisme\n  valglofte: Valgløftet\nmodules",
        );
    assert_eq!(sandvik(&after), expected);
    assert_eq!(
        value(&settings(&after, "9901-sandvik", "nn"), "etiske_retningslinjer").value.as_deref(),
        Some("Sandvik-plakaten, andre utgåva")
    );
    // what the course says too is not repeated: `valglofte` alone differs in nynorsk
    let back = json!({"set": "values", "values": {
        "styringsmodell": "formannskap", "valglofte": null, "folkevalgtkontakt": "politisk sekretariat",
        "etiske_retningslinjer": {"nn": "Sandvik-plakaten"},
    }});
    let after = sandvik(&changed(&after, "9901-sandvik", "nb", &back));
    assert!(after.contains("  etiske_retningslinjer: {nn: \"Sandvik-plakaten\"}\n"), "{after}");
    assert!(["styringsmodell", "valglofte", "folkevalgtkontakt"].iter().all(|name| !after.contains(name)), "{after}");
}

#[test]
fn a_new_kommunes_file_is_filled_in() {
    let project = Project::course();
    done(project.run(&["new", "kommune", "Bergen"]));
    let mut workspace = Workspace::read(&discover(project.root()).unwrap()).unwrap();
    let path = "content/layers/kommune/4601-bergen/layer.yaml";
    let new = workspace.snapshot.get(path).unwrap().text().to_owned();
    let form = settings(&workspace, "4601-bergen", "nb");
    let missing: Vec<&str> = form.values.iter().filter(|one| one.is_empty).map(|one| one.name.as_str()).collect();
    assert_eq!(missing, ["evaluering_lenke", "habilitet_epost"]);
    for ask in [
        json!({"set": "values", "values": {"habilitet_epost": "politikk@bergen.example", "styringsmodell": "parlamentarisme",
            "evaluering_lenke": "https://bergen.example/x"}}),
        json!({"set": "colors", "primary": "#00575b"}),
        json!({"set": "mark_local", "is_on": true}),
        json!({"set": "remove", "module": "motekort"}),
        json!({"set": "move", "module": "planlegging", "before": "habilitet"}),
    ] {
        workspace = changed(&workspace, "4601-bergen", "nb", &ask);
    }
    let text = workspace.snapshot.get(path).unwrap().text();
    let (old, new): (Vec<&str>, Vec<&str>) = (new.lines().collect(), text.lines().collect());
    let added = new.iter().filter(|line| !old.contains(line));
    let added: Vec<&str> = added.map(|line| line.split("  # ").next().unwrap_or_default().trim_end()).collect();
    let expected = [
        "  evaluering_lenke: \"https://bergen.example/x\"",
        "  habilitet_epost: \"politikk@bergen.example\"",
        "colors:",
        "  primary: \"#00575b\"",
        "mark_local: true",
        "modules:",
        "  remove: [motekort]",
        "  move:",
        "    planlegging: {before: habilitet}",
    ];
    assert_eq!(added, expected);
    assert!(settings(&workspace, "4601-bergen", "nb").values.iter().all(|one| !one.is_empty));
}

#[test]
fn what_a_kommune_must_say_keeps_its_line() {
    let workspace = course();
    let ask = json!({"set": "values", "values": {"habilitet_epost": ""}});
    let after = changed(&workspace, "9901-sandvik", "nb", &ask);
    assert!(sandvik(&after).contains("  habilitet_epost: \"\"\n"));
    assert!(value(&settings(&after, "9901-sandvik", "nb"), "habilitet_epost").is_empty);
    // a gathering may leave it to its kommune
    let path = "content/layers/samling/2027-sandvik-oppstart/layer.yaml";
    let ask = json!({"set": "values", "values": {"evaluering_lenke": ""}});
    let files = files(&workspace, "2027-sandvik-oppstart", "nb", &ask).unwrap();
    assert!(!files[path].as_ref().unwrap().contains("values"));
}

#[test]
fn what_is_locked_or_does_not_fit_is_refused() {
    let project = Project::course().edit(
        "content/lagvis.yaml",
        "    default: {nb: Valgløftet, nn: Valløftet}\n",
        "    default: {nb: Valgløftet, nn: Valløftet}\n    policy: locked\n",
    );
    let project =
        project.write(SANDVIK.replace("layer.yaml", "naar-gave.md").as_str(), "---\ntitle: Gaver hos oss\n---\n");
    let workspace = Workspace::read(&discover(project.root()).unwrap()).unwrap();
    assert!(value(&settings(&workspace, "9901-sandvik", "nb"), "valglofte").is_locked);
    for (ask, said) in [
        (json!({"set": "values", "values": {"valglofte": "x"}}), "`navnet på valgløftet` is set by the course"),
        (json!({"set": "values", "values": {"styringsmodel": "x"}}), "`styringsmodell`"),
        (json!({"set": "values", "values": {"habilitet_epost": "ikke en adresse"}}), "habilitet_epost"),
        (json!({"set": "values", "values": {"styringsmodell": "diktatur"}}), "formannskap"),
        (json!({"set": "colors", "primary": "rød"}), "`rød` is no colour"),
        (json!({"set": "colors", "primary": "#FFEE00"}), "#ffee00 is too light"),
        (json!({"set": "colors", "primary": "#003366", "primary_dark": "#003366"}), "#003366 is too dark"),
        (json!({"set": "logo", "path": "assets/finnes-ikke.svg"}), "assets/finnes-ikke.svg"),
        (json!({"set": "course_day", "day": 1}), ""),
        (json!({"set": "day", "day": 1, "start": "kl. 9", "end": "15:00", "modules": []}), "`kl. 9` is no time"),
        (json!({"set": "day", "day": 1, "start": "15:00", "end": "09:00", "modules": []}), "end after it begins"),
        (
            json!({"set": "day", "day": 1, "date": "3. november", "start": "9:00", "end": "15:00", "modules": []}),
            "no date",
        ),
        (json!({"set": "day", "day": 1, "start": "9:00", "end": "15:00", "modules": ["etik"]}), "`etikk`"),
        (json!({"set": "move", "module": "etikk", "after": "etikk"}), "cannot stand beside"),
        (json!({"set": "move", "module": "kysten", "after": "etikk"}), "no module `kysten`"),
        (json!({"set": "remove", "module": "naar-gave"}), "has text of your own"),
        (json!({"set": "restore", "module": "etikk"}), "not taken out"),
        (json!({"set": "front", "module": "ingen", "title": "x"}), "no module `ingen`"),
    ] {
        match said {
            "" => assert!(files(&workspace, "9901-sandvik", "nb", &ask).unwrap().is_empty()),
            said => {
                assert!(
                    refused(&workspace, "9901-sandvik", &ask).contains(said),
                    "{}",
                    refused(&workspace, "9901-sandvik", &ask)
                );
            }
        }
    }
    assert!(refused(&workspace, "base", &json!({"set": "mark_local", "is_on": true})).contains("theme"));
    assert!(serde_json::from_value::<Change>(json!({"set": "logo", "path": "x", "file": "y"})).is_err());
}

#[test]
fn the_look_is_set_and_taken_away() {
    let workspace = course();
    let before = sandvik(&workspace);
    let after = changed(
        &workspace,
        "9901-sandvik",
        "nb",
        &json!({"set": "colors", "primary": "#00575B", "primary_dark": "#7fd4d8"}),
    );
    let expected = before.replace("{primary: \"#7a1f3d\"}", "{primary: \"#00575b\", primary_dark: \"#7fd4d8\"}");
    assert_eq!(sandvik(&after), expected);
    let after = changed(&after, "9901-sandvik", "nb", &json!({"set": "colors", "primary": null}));
    let after = changed(&after, "9901-sandvik", "nb", &json!({"set": "mark_local", "is_on": false}));
    let after = changed(&after, "9901-sandvik", "nb", &json!({"set": "logo", "path": null}));
    let start = before.find("colors:").unwrap();
    assert_eq!(sandvik(&after), before[..start]);
    let form = settings(&after, "9901-sandvik", "nb");
    assert_eq!((&form.look.from, &form.look.own_logo, form.look.mark_local), (&None, &None, false));
    let after = changed(&after, "9901-sandvik", "nb", &json!({"set": "logo", "path": "assets/kommunevapen.svg"}));
    assert_eq!(sandvik(&after), format!("{}logo: assets/kommunevapen.svg\n", &before[..start]));
    let [light, dark] = workspace.contrast("#ffee00", None).unwrap();
    assert!(!light.is_enough && dark.is_enough && light.ratio < 1.5 && light.ink == "#111111");
}

#[test]
fn a_day_that_the_course_lacks_comes_and_goes() {
    let workspace = course();
    let day = json!({"set": "day", "day": 3, "start": "9.00", "end": "12:00", "modules": ["etikk"]});
    let after = changed(&workspace, "9901-sandvik", "nb", &day);
    let days = settings(&after, "9901-sandvik", "nb").days;
    assert_eq!(
        days.iter().map(|day| (day.day, day.is_own, day.is_extra)).collect::<Vec<_>>()[1..],
        [(2, true, false), (3, true, true)]
    );
    assert_eq!(days[2].rows.len(), 1);
    let back = changed(&after, "9901-sandvik", "nb", &json!({"set": "course_day", "day": 3}));
    assert_eq!(sandvik(&back), sandvik(&workspace));
}

#[test]
fn a_day_is_changed_made_and_given_back() {
    let workspace = course();
    let before = sandvik(&workspace);
    let form = settings(&workspace, "9901-sandvik", "nb");
    let ask = |day: &DayView| {
        let mut ask = serde_json::to_value(day).unwrap();
        ["rows", "ends", "over", "from", "is_own", "is_extra"]
            .iter()
            .for_each(|key| drop(ask.as_object_mut().unwrap().remove(*key)));
        ask["set"] = "day".into();
        ask
    };
    assert!(files(&workspace, "9901-sandvik", "nb", &ask(&form.days[1])).unwrap().is_empty());
    let mut later = ask(&form.days[1]);
    later["start"] = "8.30".into();
    later["date"] = "2027-11-04".into();
    later["modules"].as_array_mut().unwrap().remove(2);
    let after = changed(&workspace, "9901-sandvik", "nb", &later);
    let expected = before
        .replace("start: \"08:15\"", "start: \"08:30\"")
        .replace("planlegging, arbeidsgiverrollen, samspill-folkevalgte", "planlegging, samspill-folkevalgte")
        .replace("havna, avslutning]\n", "havna, avslutning]\n    date: 2027-11-04\n");
    assert_eq!(sandvik(&after), expected);
    // a day of the layers below becomes the layer's own, whole
    let mut first = ask(&form.days[0]);
    first["lunch"] = Value::Null;
    let after = changed(&workspace, "9901-sandvik", "nb", &first);
    assert!(
        settings(&after, "9901-sandvik", "nb").days[0].is_own
            && sandvik(&after).contains("  - day: 1\n    start: \"08:30\"\n    breaks: [")
    );
    let back = changed(&after, "9901-sandvik", "nb", &ask(&form.days[0]));
    assert_eq!(sandvik(&back), before);
    let none = changed(&back, "9901-sandvik", "nb", &json!({"set": "course_day", "day": 2}));
    assert!(!sandvik(&none).contains("agenda:"));
    assert_eq!(settings(&none, "9901-sandvik", "nb").days[1].from.name, "Kystfylke");
    let base = changed(&workspace, "base", "nb", &{
        let mut day = ask(&settings(&workspace, "base", "nb").days[1]);
        day["end"] = "15:10".into();
        day
    });
    let programme = |workspace: &Workspace| workspace.snapshot.get("content/lagvis.yaml").unwrap().text().to_owned();
    assert_eq!(programme(&base), programme(&workspace).replace("end: \"15:00\"", "end: \"15:10\""));
}

#[test]
fn every_module_is_taken_out_or_stays_for_a_reason() {
    let workspace = course();
    let before = sandvik(&workspace);
    let form = settings(&workspace, "9901-sandvik", "nb");
    let mut taken = 0;
    for module in &form.modules {
        let ask = json!({"set": "remove", "module": module.module});
        if let Some(why) = &module.stays {
            assert_eq!(&refused(&workspace, "9901-sandvik", &ask), why);
            continue;
        }
        let after = match files(&workspace, "9901-sandvik", "nb", &ask) {
            Ok(_) => changed(&workspace, "9901-sandvik", "nb", &ask),
            Err(why) => panic!("{}: {why}", module.module),
        };
        taken += 1;
        let without: Vec<String> = order(&form).into_iter().filter(|name| *name != module.module).collect();
        assert_eq!(order(&settings(&after, "9901-sandvik", "nb")), without);
        if module.from.name == "Sandvik" {
            assert!(after.snapshot.get(&SANDVIK.replace("layer.yaml", "havna.md")).is_none());
            continue;
        }
        let back = changed(&after, "9901-sandvik", "nb", &json!({"set": "restore", "module": module.module}));
        let is_bound = before.matches(module.module.as_str()).count() > 0;
        assert!(is_bound || sandvik(&back) == before, "{}", sandvik(&back));
    }
    assert!(taken > 5);
    let with = changed(&workspace, "9901-sandvik", "nb", &json!({"set": "restore", "module": "ovingsmote"}));
    assert!(sandvik(&with).contains("  add: [havna, ovingsmote]\n"));
    let with = changed(&workspace, "9901-sandvik", "nb", &json!({"set": "restore", "module": "kysten"}));
    assert!(
        !sandvik(&with).contains("remove:")
            && order(&settings(&with, "9901-sandvik", "nb")).contains(&"kysten".to_owned())
    );
}

#[test]
fn titles_stand_in_the_layers_file() {
    let workspace = course();
    let folder = SANDVIK.trim_end_matches("layer.yaml");
    let ask = json!({"set": "front", "module": "avslutning", "title": "Planer:  slik gjør vi det\n"});
    let made = files(&workspace, "9901-sandvik", "nb", &ask).unwrap();
    assert_eq!(
        made[&format!("{folder}avslutning.md")].as_deref(),
        Some("---\ntitle: \"Planer: slik gjør vi det\"\n---\n")
    );
    let after = changed(&workspace, "9901-sandvik", "nb", &ask);
    let module = |workspace: &Workspace| {
        let form = settings(workspace, "9901-sandvik", "nb");
        form.modules.into_iter().find(|module| module.module == "avslutning").unwrap()
    };
    assert_eq!(module(&after).title, "Planer: slik gjør vi det");
    // the course's own title is no title of the layer's
    let course = &module(&workspace).written[0];
    let back =
        files(&after, "9901-sandvik", "nb", &json!({"set": "front", "module": "avslutning", "title": course})).unwrap();
    assert_eq!(back, BTreeMap::from([(format!("{folder}avslutning.md"), None)]));
    assert!(
        files(&workspace, "9901-sandvik", "nb", &json!({"set": "front", "module": "avslutning", "title": null}))
            .unwrap()
            .is_empty()
    );
    let base = changed(&workspace, "base", "nb", &json!({"set": "front", "module": "etikk", "summary": "Kort sagt."}));
    let text = base.snapshot.get("content/base/etikk.md").unwrap().text().to_owned();
    assert!(text.starts_with("---\n") && text.contains("\nsummary: Kort sagt.\n"), "{}", &text[..200]);
}

#[test]
fn the_courses_own_modules_and_values_are_set_in_the_programme() {
    let workspace = course();
    let after =
        changed(&workspace, "base", "nb", &json!({"set": "move", "module": "planlegging", "before": "habilitet"}));
    let names = order(&settings(&after, "base", "nb"));
    let at = |name: &str| names.iter().position(|one| one == name).unwrap();
    assert_eq!(at("planlegging") + 1, at("habilitet"));
    let text = after.snapshot.get("content/lagvis.yaml").unwrap().text();
    assert!(text.contains("modules: [etikk, planlegging, habilitet]\n"), "{text}");
    let ask = json!({"set": "values", "values": {"valgar": "2031", "valglofte": {"nb": "Løftet", "nn": "Lovnaden"}}});
    let after = changed(&workspace, "base", "nb", &ask);
    let text = after.snapshot.get("content/lagvis.yaml").unwrap().text();
    assert!(text.contains("default: \"2031\"\n") && text.contains("default: {nb: Løftet, nn: Lovnaden}\n"), "{text}");
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 8, failure_persistence: None, ..ProptestConfig::default() })]

    /// A module that is moved stands where it was asked for, and all others as they did, or it is said that others have to go first.
    /// Moved back, it stands where it stood.
    #[test]
    fn a_module_stands_where_it_is_put(moves in prop::collection::vec((any::<prop::sample::Index>(), any::<prop::sample::Index>(), any::<bool>()), 1..4), name in prop::sample::select(vec!["9901-sandvik", "fjordvik", "99-kystfylke"])) {
        let mut workspace = course();
        for (module, anchor, is_before) in moves {
            let before = order(&settings(&workspace, name, "nb"));
            let (module, anchor) = (module.get(&before).clone(), anchor.get(&before).clone());
            if module == anchor {
                continue;
            }
            let word = if is_before { "before" } else { "after" };
            let ask = json!({"set": "move", "module": module, word: anchor});
            let mut wanted: Vec<String> = before.iter().filter(|one| **one != module).cloned().collect();
            let at = wanted.iter().position(|one| *one == anchor).unwrap();
            wanted.insert(if is_before { at } else { at + 1 }, module);
            match files(&workspace, name, "nb", &ask) {
                Err(why) => prop_assert!(why.contains("move the others first"), "{why}"),
                Ok(_) => {
                    workspace = changed(&workspace, name, "nb", &ask);
                    prop_assert_eq!(order(&settings(&workspace, name, "nb")), wanted);
                }
            }
        }
    }
}
