//! Whoever follows a message's advice is rid of the message.

use crate::driver::Project;

const LAYER: &str = "content/layers/kommune/9901-sandvik/etikk.md";

/// A mistake in a kommune's file, the code that it gets, and the file as the message advises.
const MISTAKES: [(&str, &str, &str); 13] = [
    ("## {#varslng}\n\nTekst.\n", "E01", "## {#varsling}\n\nTekst.\n"),
    ("## Ny {#ny}\n\nTekst.\n", "E01", "## Ny {#ny after=kontakt}\n\nTekst.\n"),
    ("## Ny {#ny after=kontaktt}\n\nTekst.\n", "E01", "## Ny {#ny after=kontakt}\n\nTekst.\n"),
    ("## {#regler}\n\nTekst.\n", "E04", "## Hos oss {#sandvik-regler after=regler}\n\nTekst.\n"),
    ("## {#rad}\n\nTekst.\n", "E04", "## {#rad append}\n\nTekst.\n"),
    ("## {#gaver in=kontakt}\n\nTekst.\n", "E07", "## {#gaver}\n\nTekst.\n"),
    ("## {#gaver}\n\nA.\n\n## {#gaver}\n\nB.\n", "E08", "## {#gaver}\n\nA.\n"),
    ("Tekst.\n", "E09", "# {#etikk}\n\nTekst.\n"),
    ("## {#gaver remove}\n\nTekst.\n", "E10", "## {#gaver remove}\n"),
    ("## {#gaver apend}\n\nTekst.\n", "E11", "## {#gaver append}\n\nTekst.\n"),
    ("## {#gaver #varsling}\n\nTekst.\n", "E12", "## {#gaver}\n\nTekst.\n"),
    ("---\ntitel: Etikk\n---\n", "E17", "---\ntitle: Etikk i Sandvik\n---\n"),
    ("## {#gaver}\n\n[x](javascript:x)\n", "E26", "## {#gaver}\n\n[x](https://example.org)\n"),
];

/// The project with locks, whose kommune must fill in a slot in any case.
fn with(text: &str) -> Project {
    let filled = "\n\n## Kontakt {#fyllinn}\n\nRing Sandvik.\n";
    Project::from("locks").write(LAYER, format!("{text}{filled}"))
}

#[test]
fn following_the_advice_mends_the_mistake() {
    for (wrong, code, right) in MISTAKES {
        let mut findings = with(wrong).findings();
        findings.retain(|found| !found.contains(" W02 "));
        assert!(
            matches!(findings.as_slice(), [one] if one.starts_with(LAYER) && one.contains(code)),
            "{wrong}: {findings:#?}"
        );
        let mended = with(right);
        mended.run(&["accept", "--all", "--in", "kommune/9901-sandvik"]); // what W02 advises
        assert_eq!(mended.findings(), Vec::<String>::new(), "{right}");
    }
}

/// A module of three sections.
const BASE: &str = "---\ntitle: Etikk\nkilde: [a]\nord: {a: b}\n---\n# Etikk {#etikk}\n\nInn.\n\n## Gaver {#gaver}\n\nTekst.\n\n### Grense {#grense}\n\nGrense.\n\n## Kontakt {#kontakt}\n\nRing.\n";

/// What is other in the base, a kommune's file, the code that it gets, words of the advice, and files as it advises.
const WAYS: [(&str, &str, &str, &str, &[&str]); 31] = [
    ("", "## {#gaver tillegg}\n\nT.\n", "E11", "write `append` (text at the end)", &["## {#gaver append}\n\nT.\n"]),
    ("", "## Gaver (#gaver)\n\nT.\n", "E13", "write `{#gaver}` for", &["## Gaver {#gaver}\n\nT.\n"]),
    ("", "## Gaver {#gaver whole\n\nT.\n", "E13", "write `{#gaver whole}`", &["## Gaver {#gaver whole}\n\nT.\n"]),
    ("{#etikk locked}", "# V {#etikk}\n\nT.\n", "E04", " in=etikk}", &["## L {#sandvik-x in=etikk}\n\nT.\n"]),
    ("{#gaver locked}", "## {#gaver append}\n\nT.\n", "E04", "`## … {#", &["## L {#sandvik-x after=gaver}\n\nT.\n"]),
    ("{#gaver locked}", "## {#gaver remove}\n", "E04", "after=gaver", &["## L {#sandvik-x after=gaver}\n\nT.\n"]),
    (
        "{#gaver add-only}",
        "## {#gaver remove}\n",
        "E04",
        "append",
        &["## {#gaver append}\n\nT.\n", "## {#gaver prepend}\n\nT.\n"],
    ),
    ("{#gaver required=samling}", "## {#gaver}\n\nT.\n", "E04", "after=gaver", &["## L {#x after=gaver}\n\nT.\n"]),
    ("{#gaver required=kommune}", "## {#gaver append}\n\nT.\n", "E04", "`{#gaver}`", &["## {#gaver}\n\nT.\n"]),
    ("{#gaver required=kommune}", "## {#gaver remove}\n", "E05", "`{#gaver}`", &["## {#gaver}\n\nT.\n"]),
    ("{#grense locked}", "## V {#gaver whole}\n\nT.\n", "E05", "without `whole`", &["## V {#gaver}\n\nT.\n"]),
    (
        "{#grense locked}",
        "---\nreplace: page\n---\n# V {#etikk}\n\nT.\n",
        "E25",
        "one by one",
        &["# V {#etikk}\n\nT.\n"],
    ),
    (
        "",
        "## Tittel {#gaver append}\n\nT.\n",
        "W04",
        "in=gaver",
        &["## {#gaver append}\n\nT.\n", "### Tittel {#x in=gaver}\n\nT.\n"],
    ),
    ("", "## {#gaver append locked}\n\nT.\n", "E11", "take it away", &["## {#gaver append}\n\nT.\n"]),
    ("", "## {#gaver remove retiring}\n", "E11", "take it away", &["## {#gaver remove}\n"]),
    (
        "",
        "## X {#x after=kontakt}\n\nT.\n\n### Vår {#grense}\n\nT.\n",
        "E07",
        "`{#x-grense}`",
        &[
            "## X {#x after=kontakt}\n\nT.\n\n### Vår {#x-grense}\n\nT.\n",
            "### Vår {#grense}\n\nT.\n\n## X {#x after=kontakt}\n\nT.\n",
            "## X {#x after=kontakt}\n\nT.\n\n## Vår {#grense}\n\nT.\n",
        ],
    ),
    (
        "",
        "## Vår {#gaver before=kontakt}\n\nT.\n",
        "E07",
        "`before=`",
        &["## Vår {#gaver}\n\nT.\n", "## Vår {#x before=kontakt}\n\nT.\n"],
    ),
    ("", "## Vår {#gaver}\n", "W26", "`## {#gaver remove}`", &["## {#gaver remove}\n", "## Vår {#gaver}\n\nT.\n"]),
    ("", "## {#nytt append}\n\nT.\n", "E01", "`## … {#nytt after=kontakt}`", &["## N {#nytt after=kontakt}\n\nT.\n"]),
    ("", "## Nytt {#nytt}\n\nT.\n", "E01", "`{#nytt after=kontakt}`", &["## Nytt {#nytt after=kontakt}\n\nT.\n"]),
    ("", "## {#nytt remove}\n\n## {#gaver remove}\n", "E01", "take this heading away", &["## {#gaver remove}\n"]),
    ("", "## Gaver\n\nT.\n", "E13", "`{#gaver}`", &["## Gaver {#gaver}\n\nT.\n"]),
    (
        "",
        "## Helt annet\n\nT.\n",
        "E13",
        "`{#helt-annet after=kontakt}`",
        &["## Helt annet {#helt-annet after=kontakt}\n\nT.\n"],
    ),
    (
        "",
        "## {#gaver remove}\n\n## {#grense append}\n\nT.\n",
        "E03",
        "`## … {#… after=…}`",
        &["## {#gaver remove}\n\n## N {#x after=kontakt}\n\nT.\n"],
    ),
    (
        "{#gaver retiring}",
        "## {#gaver append}\n\nT.\n",
        "W14",
        "`## … {#… after=…}`",
        &["## N {#x after=kontakt}\n\nT.\n"],
    ),
    ("{#gaver retiring}", "## V {#gaver}\n\nT.\n", "W14", "`## … {#… after=…}`", &["## N {#x after=kontakt}\n\nT.\n"]),
    ("", "---\nadd: {ord: {a: c}}\n---\n", "E18", "plain `ord: …`", &["---\nord: {a: c}\n---\n"]),
    ("", "---\nadd: {kilde: b}\n---\n", "E18", "`add: {kilde: […]}`", &["---\nadd: {kilde: [b]}\n---\n"]),
    (
        "policy: add-only, type: list",
        "---\nkilde: [b]\n---\n",
        "E14",
        "`add: {kilde: […]}`",
        &["---\nadd: {kilde: [b]}\n---\n"],
    ),
    (
        "policy: add-only, type: map",
        "---\nord: {a: c}\n---\n",
        "E14",
        "take the line away",
        &["## {#gaver append}\n\nT.\n"],
    ),
    (
        "policy: locked, type: map",
        "---\nord: {a: c}\n---\n",
        "E04",
        "take the line away",
        &["## {#gaver append}\n\nT.\n"],
    ),
];

/// A kommune's file over the base, of which one thing is other.
fn over(other: &str, own: &str) -> Project {
    let word = other.split([' ', '}']).next().unwrap_or_default();
    let (config, base) = match other.split_once("type: ") {
        Some(_) => (other, BASE.to_owned()),
        None if word.is_empty() => ("", BASE.to_owned()),
        None => ("", BASE.replace(&format!("{word}}}"), other)),
    };
    let field = |kind: &str| if config.ends_with(kind) { config.to_owned() } else { format!("type: {kind}") };
    let (list, map) = (field("list"), field("map"));
    let config = "title: Prøve\nlayers: [fylke, kommune, samling]\nlanguages: {nb: [nn], nn: [nb]}\nfields:\n";
    Project::empty()
        .write("content/lagvis.yaml", format!("{config}  kilde: {{{list}}}\n  ord: {{{map}}}\n"))
        .write("content/base/etikk.md", base)
        .write("content/layers/kommune/9901-sandvik/layer.yaml", "kind: kommune\nname: Sandvik\nnumber: \"9901\"\n")
        .write(LAYER, own)
}

#[test]
fn every_way_out_is_one() {
    for (other, wrong, code, words, ways) in WAYS {
        let found = over(other, wrong).findings();
        let is_told = |line: &String| line.contains(&format!(" {code} ")) && line.contains(words);
        assert!(found.iter().any(is_told), "{other} {wrong}: {found:#?}");
        for right in ways {
            let mended = over(other, right);
            mended.run(&["accept", "--all", "--in", "kommune/9901-sandvik"]);
            assert_eq!(mended.findings(), Vec::<String>::new(), "{other} {right}");
        }
    }
}

#[test]
fn a_module_of_a_layer_that_lacks_its_heading_is_told_with_an_id_that_is_free() {
    let module = |text: &str| {
        let config = "kind: kommune\nname: Sandvik\nnumber: \"9901\"\nmodules: {add: [havna]}\n";
        over("", "## {#gaver append}\n\nT.\n")
            .write("content/layers/kommune/9901-sandvik/layer.yaml", config)
            .write("content/layers/kommune/9901-sandvik/havna.md", text)
    };
    for (text, id) in [("## Havna {#havna}\n\nT.\n", "havna-modul"), ("## A {#a}\n\nT.\n", "havna")] {
        let found = module(text).findings();
        let advice = format!("begin its text with `# havna {{#{id}}}`");
        assert!(matches!(found.as_slice(), [one] if one.contains(" E37 ") && one.ends_with(&advice)), "{found:?}");
        let followed = module(&format!("# havna {{#{id}}}\n\n{text}"));
        assert_eq!(followed.findings(), Vec::<String>::new());
    }
}

#[test]
fn a_translation_alone_is_told_how_a_layer_is_written_in_one_language() {
    let project = || {
        let module = "---\ntitle: Plan\n---\n# Plan {#plan}\n\nP.\n";
        over("", "## {#gaver append}\n\nT.\n").write("content/base/plan.md", module)
    };
    let (name, text) = ("content/layers/kommune/9901-sandvik/plan.nn.md", "## {#plan append}\n\nMeir.\n");
    for (lone, advice) in [
        (project().remove(LAYER), "write `languages: [nn]` in layer.yaml and call this file `plan.md`"),
        (project(), "with the text in bokmål and the same ids; if the text is not wanted, take this file away too"),
    ] {
        let found = lone.write(name, text).findings();
        assert!(
            matches!(found.as_slice(), [one] if one.contains("plan.nn.md:1 E01") && one.ends_with(advice)),
            "{found:?}"
        );
    }
    let config = "kind: kommune\nname: Sandvik\nnumber: \"9901\"\nlanguages: [nn]\n";
    let followed = project()
        .write("content/layers/kommune/9901-sandvik/layer.yaml", config)
        .write("content/layers/kommune/9901-sandvik/plan.md", text);
    assert_eq!(followed.findings(), Vec::<String>::new());
}

#[test]
fn braces_that_are_not_closed_are_told_once() {
    let found = over("", "## Gaver {#gaver whole\n\nT.\n").findings();
    assert!(matches!(found.as_slice(), [one] if one.contains(" E13 ")), "{found:?}");
}
