//! What is nearly right is told what it should be, in one way that works.

use crate::driver::Project;

const KOMMUNE: &str = "content/layers/kommune/9901-sandvik/";
const BASE: &str = "---\ntitle: Etikk\n---\n# Etikk {#etikk}\n\nInn.\n\n## Gaver {#gaver}\n\nTekst.\n";
const HAVNA: &str = "---\ntitle: Havna\n---\n# Havna {#havna}\n\nInn.\n\n## Kai {#kai}\n\nKaia.\n";
const LAYER: &str = "kind: kommune\nname: Sandvik\nnumber: \"9901\"\nmodules: {add: [havna]}\n";

/// A kommune with a module of its own, and nothing wrong.
fn project() -> Project {
    let register = "kommunenummer,navn,fylkesnummer,fylke,maalform\n4601,Bergen,46,Vestland,bokmål\n9901,Sandvik,99,Kystfylke,bokmål\n";
    Project::empty()
        .write(
            "content/lagvis.yaml",
            "title: P\nlayers: [kommune]\nlanguages: {nb: [nn], nn: [nb]}\nparameters: {navn: {}}\n",
        )
        .write("content/register/kommuner.csv", register)
        .write("content/base/etikk.md", BASE)
        .write(&format!("{KOMMUNE}layer.yaml"), LAYER)
        .write(&format!("{KOMMUNE}havna.md"), HAVNA)
}

/// Holds that one thing is found after a change of a file, and that it says all of `parts` and nothing of `absent`.
#[track_caller]
fn tells(file: &str, (old, new): (&str, &str), parts: &[&str], absent: &[&str]) {
    let path = if file.starts_with("content/") { file.to_owned() } else { format!("{KOMMUNE}{file}") };
    let found = project().edit(&path, old, new).findings();
    let is_it =
        |one: &String| parts.iter().all(|part| one.contains(part)) && !absent.iter().any(|part| one.contains(part));
    assert!(matches!(found.as_slice(), [one] if is_it(one)), "{new}: {found:#?}");
}

#[test]
fn nothing_is_wrong_before_something_is() {
    assert_eq!(project().findings(), Vec::<String>::new());
}

#[test]
fn a_heading_that_was_meant_as_an_id_is_one() {
    tells("havna.md", ("{#kai}", "{#Havna kai ute}"), &["E13", "write `#havna-kai-ute`"], &[]);
    tells("havna.md", ("{#kai}", "{#Kai .no-slide}"), &["E13", "write `#kai`"], &[]);
    tells("havna.md", ("{#kai}", "{#kai ute}"), &["E11", "`ute`", "`after=`"], &["`locked`"]);
    tells("content/base/etikk.md", ("{#gaver}", "{#gaver ute}"), &["E11", "`ute`", "`locked`"], &[]);
}

#[test]
fn the_address_of_a_link_is_told_whole() {
    let link = |address: &str| format!("Les [mer]({address}).");
    for (address, whole) in [
        ("etikk.md#gavene", "did you mean `etikk.md#gaver`?"),
        ("etik.md#gaver", "did you mean `etikk.md#gaver`?"),
        ("etik.md", "did you mean `etikk.md`?"),
        ("#kaia", "did you mean `#kai`?"),
        ("havna.md#kaia", "did you mean `#kai`?"),
    ] {
        tells("havna.md", ("Kaia.", &link(address)), &["E27", whole], &[]);
    }
    tells("havna.md", ("Kaia.", &link("")), &["E27", "has no address"], &["``"]);
}

#[test]
fn a_module_in_a_day_is_either_meant_for_another_or_taken_out() {
    let day = |module: &str| {
        format!("[havna]}}\nagenda: [{{day: 1, start: \"09:00\", end: \"10:00\", modules: [{module}]}}]\n")
    };
    tells("layer.yaml", ("[havna]}\n", &day("havn")), &["E31", "did you mean `havna`?"], &["take it out"]);
    tells("layer.yaml", ("[havna]}\n", &day("slutten")), &["E31", "take it out"], &["did you mean"]);
}

#[test]
fn a_kommune_of_another_spelling_is_suggested() {
    let said = project().run(&["new", "kommune", "Bergan"]).stderr;
    assert!(said.contains("did you mean `Bergen`?"), "{said}");
    let said = project().run(&["new", "kommune", "Xyzzy"]).stderr;
    assert!(said.contains("lagvis list editions --all") && !said.contains("did you mean"), "{said}");
}

#[test]
fn keys_in_norwegian_are_told_in_english() {
    tells("layer.yaml", ("name:", "navn:"), &["E17", "`navn`", "did you mean `name`?"], &[]);
    tells("layer.yaml", ("kind:", "slag:"), &["E17", "`slag`", "did you mean `kind`?"], &[]);
    tells("havna.md", ("title: Havna", "title: Havna\nvarighet: 20"), &["E17", "did you mean `minutes`?"], &[]);
    tells("havna.md", ("title: Havna", "title: Havna\nsamandrag: A"), &["E17", "did you mean `summary`?"], &[]);
    // what is no key there is not suggested
    tells(
        "havna.md",
        ("title: Havna", "title: Havna\nfarger: A"),
        &["E17", "`farger`", "`summary`"],
        &["did you mean"],
    );
}

#[test]
fn a_value_that_lacks_a_brace_is_told_so() {
    let whole = ["E21 a brace is missing", "write `{{navn}}`"];
    for written in ["{{navn} og {{navn}}", "{navn}} her"] {
        tells("content/base/etikk.md", ("Tekst.", written), &whole, &[]);
        tells("content/base/etikk.md", ("title: Etikk", &format!("title: \"Om {written}\"")), &whole, &[]);
    }
    tells("content/base/etikk.md", ("Tekst.", "{{Navn her}}"), &["E21", "did you mean `navn`?"], &["missing"]);
}

#[test]
fn what_a_layer_may_not_do_is_not_advised_to_it() {
    tells("havna.md", ("Kaia.", "{{telefon}}"), &["E21", "write the words themselves"], &["lagvis.yaml"]);
    tells("content/base/etikk.md", ("Tekst.", "{{telefon}}"), &["E21", "lagvis.yaml"], &["write the words"]);
}

#[test]
fn of_many_locked_sections_some_are_named_and_all_are_counted() {
    let locked = |count: usize| {
        let sections: String = (1..=count).map(|at| format!("## D {{#d{at} locked}}\n\nT.\n\n")).collect();
        let project = project().edit("content/base/etikk.md", "## Gaver", &format!("{sections}## Gaver"));
        let project =
            project.edit(&format!("{KOMMUNE}layer.yaml"), "{add: [havna]}", "{add: [havna], remove: [etikk]}");
        let found = project.findings();
        assert!(matches!(found.as_slice(), [one] if one.contains(" E05 ")), "{found:#?}");
        found.concat()
    };
    assert!(locked(1).contains("it holds `d1`, locked by"));
    assert!(locked(3).contains("it holds `d1`, `d2`, `d3`, locked by"));
    assert!(locked(5).contains("it holds `d1`, `d2`, `d3` and 2 more, locked by"));
}

#[test]
fn a_second_title_of_a_page_is_told_of() {
    tells("havna.md", ("## Kai", "# Kai"), &["W20", "`havna` is the title", "write `##`"], &[]);
    tells("content/base/etikk.md", ("## Gaver", "# Gaver"), &["W20", "`etikk` is the title"], &[]);
}

#[test]
fn an_edition_is_named_by_what_the_kommune_is_called() {
    for name in ["9901-sandvik", "9901", "sandvik", "Sandvik", "Sandvik kommune", "kommune/Sandvik", "SAND", "sand"] {
        for flag in ["--for", "--in"] {
            let run = project().run(&["list", "modules", flag, name]);
            assert!(run.status == 0 && run.stdout.contains("Havna"), "{flag} {name}: {}{}", run.stdout, run.stderr);
        }
    }
    let more = project()
        .write("content/layers/kommune/sandvik-oppstart/layer.yaml", "kind: kommune\nname: Sandvik, oppstart\n");
    assert_eq!(more.run(&["list", "modules", "--for", "sandvik"]).status, 0, "a whole name is more than a part of one");
    let run = more.run(&["list", "modules", "--for", "sand"]);
    assert!(run.stderr.contains("`9901-sandvik`, `sandvik-oppstart`"), "{}", run.stderr);
}
