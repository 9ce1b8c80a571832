//! The course carries what the 100 slides of the deck it replaces held: `tests/course/slides.csv` says where.
//!
//! Columns: the slide's number; what kind of slide it was; the address that carries it now, and in what form, with other
//! addresses that carry a part of it; for a case or a dilemma the part; how many points, tiles or rows the slide held, and
//! how many the section holds; what is gone of the slide, and why.

use lagvis::compile::Workspace;
use lagvis::discover::discover;
use lagvis::edition::{Edition, Section};
use lagvis::markup::{Block, BlockKind, Callout, CalloutKind, walk_blocks};

use crate::driver::{Project, repository};

/// A row of the table.
struct Row {
    slide: usize,
    kind: String,
    addresses: Vec<(String, String)>,
    form: String,
    part: Option<u32>,
    held: Option<usize>,
    points: Option<usize>,
    gone: String,
}

fn table() -> Vec<Row> {
    let table = include_str!("../course/slides.csv");
    let rows = table.lines().skip(1).map(|line| {
        let cells: Vec<&str> = line.splitn(8, ',').collect();
        let [slide, kind, addresses, form, part, held, points, gone] = cells[..] else {
            panic!("{line}: not eight cells")
        };
        let address = |address: &str| address.split_once('#').map(|(module, id)| (module.to_owned(), id.to_owned()));
        Row {
            slide: slide.parse().unwrap(),
            kind: kind.to_owned(),
            addresses: addresses.split_whitespace().map(|one| address(one).unwrap()).collect(),
            form: form.to_owned(),
            part: part.parse().ok(),
            held: held.parse().ok(),
            points: points.parse().ok(),
            gone: gone.to_owned(),
        }
    });
    rows.collect()
}

/// The base edition in each language.
pub(crate) fn editions() -> Vec<Edition> {
    let snapshot = discover(repository()).unwrap();
    let workspace = Workspace::read(&snapshot).unwrap();
    let base = workspace.find("program").unwrap();
    let composed = workspace.composed(base).unwrap().value;
    let languages = &workspace.project.layer(base).languages;
    languages.iter().map(|language| workspace.resolve(&composed, language).value).collect()
}

fn section<'a>(edition: &'a Edition, module: &str, id: &str) -> Option<&'a Section> {
    edition.module(module)?.sections.iter().find(|section| *section.id == *id)
}

/// The callouts of a section, nested ones included.
fn callouts(section: &Section) -> Vec<&Callout> {
    let mut found = Vec::new();
    for passage in &section.passages {
        walk_blocks(&passage.text.section().body, &mut |block| {
            if let BlockKind::Callout(callout) = &block.kind {
                found.push(&**callout);
            }
        });
    }
    found
}

/// How many items the list has that stands in an item.
fn nested(blocks: &[Block]) -> Option<usize> {
    blocks.iter().find_map(|block| if let BlockKind::List(list) = &block.kind { Some(list.items.len()) } else { None })
}

/// How many points a section shows: the items of its lists (nested ones left out) and the rows of its tables; where it
/// has none, those within its callouts.
fn points(section: &Section) -> usize {
    let bodies = || section.passages.iter().flat_map(|passage| &passage.text.section().body);
    let count = |block: &Block| match &block.kind {
        BlockKind::List(list) => match list.items.as_slice() {
            [root] => nested(&root.blocks).unwrap_or(1), // a tree: what hangs from its root
            items => items.len(),
        },
        BlockKind::Table(table) => table.rows.len(),
        _ => 0,
    };
    let within = |block: &Block| match &block.kind {
        BlockKind::Callout(callout) => callout.blocks.iter().map(count).sum(),
        _ => 0,
    };
    match bodies().map(count).sum() {
        0 => bodies().map(within).sum(),
        outside => outside,
    }
}

/// Whether a section holds what the table says that the slide has become.
fn holds(section: &Section, form: &str, part: Option<u32>) -> bool {
    let body = || section.passages.iter().flat_map(|passage| &passage.text.section().body);
    let kind = match form {
        "tekst" => return body().any(|block| matches!(block.kind, BlockKind::Paragraph(_))),
        "punkter" => return body().any(|block| matches!(block.kind, BlockKind::List(_))),
        "tabell" => return body().any(|block| matches!(block.kind, BlockKind::Table(_))),
        "bilde" => return body().any(|block| matches!(block.kind, BlockKind::Figure(_))),
        "sitat" => {
            let said = |callout: &&Callout| matches!(callout.kind, CalloutKind::Statement | CalloutKind::Quote);
            return callouts(section).iter().any(said);
        }
        "agenda" => CalloutKind::Agenda,
        "ovelse" => CalloutKind::Exercise,
        "film" => CalloutKind::Film,
        "ruter" => CalloutKind::Tiles,
        "program" | "kolonner" => CalloutKind::Columns,
        "hierarki" => CalloutKind::Tree,
        "syklus" => CalloutKind::Cycle,
        "sporsmal" => CalloutKind::Question,
        "case" => CalloutKind::Case,
        "trafikklys" => CalloutKind::TrafficLight,
        "evaluering" => CalloutKind::Link,
        "slutt" => CalloutKind::Statement,
        _ => return false,
    };
    callouts(section).iter().any(|callout| callout.kind == kind && callout.keys.part == part)
}

#[test]
fn every_slide_of_the_old_deck_is_carried_or_its_loss_explained() {
    let rows = table();
    assert!(rows.iter().map(|row| row.slide).eq(1..=100), "the slides are not 1 to 100 in order");
    let mut wrong = Vec::new();
    for edition in editions() {
        for row in &rows {
            let place = format!("{} slide {}", edition.language, row.slide);
            let Some((module, id)) = row.addresses.first() else {
                if row.gone.len() < 10 {
                    wrong.push(format!("{place} has neither an address nor a reason"));
                }
                continue;
            };
            let absent = row.addresses.iter().filter(|(module, id)| section(&edition, module, id).is_none());
            wrong.extend(absent.map(|(module, id)| format!("{place}: there is no {module}#{id}")));
            let Some(section) = section(&edition, module, id) else { continue };
            if row.held > row.points && row.gone.is_empty() {
                wrong.push(format!("{place} held more than {module}#{id}, and nobody says why"));
            }
            if !holds(section, &row.form, row.part) {
                wrong.push(format!("{place}: {module}#{id} holds no {} {:?}", row.form, row.part));
            }
            if let Some(wanted) = row.points.filter(|wanted| *wanted != points(section)) {
                wrong.push(format!("{place}: {module}#{id} holds {} points, not {wanted}", points(section)));
            }
        }
    }
    assert!(wrong.is_empty(), "\n{}", wrong.join("\n"));
}

#[test]
fn the_table_counts_what_the_deck_held() {
    let rows = table();
    let count = |kind: &str| rows.iter().filter(|row| row.kind == kind).count();
    assert_eq!(count("film"), 6, "three of them lead nowhere");
    assert_eq!(rows.iter().filter(|row| row.kind == "film" && row.form == "film").count(), 3);
    assert_eq!(rows.iter().filter(|row| row.gone.starts_with("a picture without text")).count(), 10);
    assert_eq!(count("ovelse"), 4);
    assert_eq!(count("trafikklys"), 3);
    assert_eq!(count("case"), 10);
}

#[test]
fn cases_exercises_minutes_and_advice_are_as_many_as_they_were() {
    for edition in editions() {
        let sections: Vec<&Section> = edition.modules.iter().flat_map(|module| &module.sections).collect();
        let all: Vec<(&str, &Callout)> = sections
            .iter()
            .flat_map(|section| callouts(section).into_iter().map(|callout| (&*section.id, callout)))
            .collect();
        let parts =
            |id: &str, kind: CalloutKind| all.iter().filter(|(at, callout)| *at == id && callout.kind == kind).count();
        assert_eq!(parts("trafikklys", CalloutKind::TrafficLight), 3);
        for id in ["case-selskap", "case-besok", "kritikk-av-ansatte", "ombudsrollen"] {
            assert_eq!(parts(id, CalloutKind::Case), 2, "{id}");
        }
        for id in ["case-arealdel", "case-hets"] {
            assert_eq!(parts(id, CalloutKind::Case), 1, "{id}");
        }
        let minutes: Vec<_> = all
            .iter()
            .filter(|(at, callout)| *at == "viktigste-saker" && callout.kind == CalloutKind::Exercise)
            .filter_map(|(_, callout)| callout.keys.minutes)
            .collect();
        assert!(minutes.starts_with(&[3]) && minutes.ends_with(&[15]), "{minutes:?}");
        let advice = all.iter().find(|(at, callout)| *at == "rad-mot-hets" && callout.kind == CalloutKind::Columns);
        let columns: Vec<usize> = advice
            .unwrap()
            .1
            .blocks
            .iter()
            .filter_map(|block| if let BlockKind::List(list) = &block.kind { Some(list.items.len()) } else { None })
            .collect();
        assert_eq!(columns, [5, 7, 6]);
        let untimed: Vec<_> = all
            .iter()
            .filter(|(_, callout)| callout.kind == CalloutKind::Exercise && callout.keys.minutes.is_none())
            .map(|(at, _)| at)
            .collect();
        assert!(untimed.is_empty(), "exercises without minutes: {untimed:?}");
    }
}

/// A day ends before the agenda says, with a few minutes to spare, and each module that takes time is in one of the two.
#[test]
fn the_two_days_add_up() {
    for edition in editions() {
        assert_eq!(edition.agenda.len(), 2);
        for day in &edition.agenda {
            let spare = day.end.0.checked_sub(day.rows.last().unwrap().to.0);
            assert!(spare.is_some_and(|spare| (1..=15).contains(&spare)), "day {}: {spare:?}", day.day);
        }
        let timed: Vec<u32> = edition.modules.iter().filter_map(|module| module.minutes).collect();
        assert_eq!(timed.len(), 12);
        assert_eq!(timed.iter().sum::<u32>(), 350 + 315, "all that take time are in the two days");
    }
}

/// Under the act that is adopted, before and after it is in force, the course says what that act says, and every link still leads on.
#[test]
fn the_law_on_habilitet_is_switched_by_one_value() {
    let states = ["gjeldende", "vedtatt", "i-kraft"];
    for state in states {
        let project = Project::course().edit("content/lagvis.yaml", "default: gjeldende", &format!("default: {state}"));
        assert_eq!(project.findings(), Vec::<String>::new(), "{state}");
        let page = project.build().output("site/program/habilitet.html");
        for (id, of) in ["uten-videre", "skjonn", "avgjorelsen"].iter().flat_map(|id| states.map(|of| (id, of))) {
            assert_eq!(page.contains(&format!("id=\"{id}-{of}\"")), of == state, "{id}-{of} under {state}");
        }
        // nothing leads to the act that is repealed, or to one that says nothing yet
        let cites = |act: &str| page.contains(&format!("https://lovdata.no/lov/{act}/"));
        let cited = [cites("1967-02-10"), cites("2025-06-20-81")];
        assert_eq!(cited, [state != "i-kraft", state != "gjeldende"], "{state}");
    }
}

/// The deadlines follow the year of the election.
#[test]
fn the_deadlines_are_computed_from_the_year_of_the_election() {
    let project = Project::course().edit("content/lagvis.yaml", "default: 2027\n", "default: 2031\n");
    for (page, planning, rules, end) in [
        ("avslutning.html", "Oktober 2032", "31. desember 2032", "innen valget i 2035"),
        ("nn/avslutning.html", "Oktober 2032", "31. desember 2032", "innan valet i 2035"),
    ] {
        let text = project.build().text(&format!("site/program/{page}"));
        for wanted in [planning, rules, end, "oktober 2031"] {
            assert!(text.contains(wanted), "{page} does not say {wanted}");
        }
    }
    assert!(
        project.text("site/program/velkommen.html").contains("2031–2035"),
        "the period does not follow the election"
    );
}

/// A kommune's accessibility statement is linked to from each of its pages, and from no page of those that have none.
#[test]
fn the_accessibility_statement_stands_at_the_foot_of_every_page() {
    let project = Project::course();
    project.build();
    for (path, bytes) in project.files() {
        let page = String::from_utf8_lossy(&bytes);
        let Some((_, foot)) = page.split_once("<footer class=\"foot\">") else { continue };
        let has_one = ["9901-sandvik/", "9902-fjordvik/", "2027-sandvik-oppstart/"].iter().any(|id| path.contains(id));
        assert_eq!(foot.contains("href=\"https://uustatus.example/"), has_one, "{path}");
    }
}
