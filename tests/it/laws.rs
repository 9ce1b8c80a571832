//! What holds for every programme and every layer, not only for those that somebody wrote.

use std::collections::BTreeSet;

use lagvis::compile::Workspace;
use lagvis::discover::discover;
use lagvis::edition::Edition;
use lagvis::source::{Content, Snapshot};
use proptest::prelude::*;

use crate::driver::{findings, repository};

const PROGRAMME: &str = "title: Prøve\nlayers: [fylke, kommune]\nlanguages: {nb: [nn], nn: [nb]}\n\
    parameters:\n  navn: {type: text, default: Sandvik}\n";
pub(crate) const BASE: &str = "---\ntitle: Etikk\nsummary: Kort.\n---\n# Etikk {#etikk}\n\nInnledning fra basen.\n\n\
    ## Gaver {#gaver}\n\nGaver fra basen.\n\n### Grense {#grense}\n\nGrense fra basen.\n\n\
    ## Regler {#regler locked}\n\nRegler fra basen.\n\n## Kontakt {#kontakt}\n\nKontakt fra basen.\n";
pub(crate) const IDS: [&str; 5] = ["etikk", "gaver", "grense", "regler", "kontakt"];

/// A snapshot of these files and the theme.
fn snapshot(files: &[(&str, &str)]) -> Snapshot {
    let theme = discover(repository()).unwrap();
    let theme = theme.files().iter().filter(|file| file.path.starts_with("themes/") && !file.path.contains("/typst/"));
    let theme = theme.map(|file| (file.path.to_string(), file.content.clone()));
    let files = files.iter().map(|(path, text)| ((*path).to_owned(), Content::Text((*text).into())));
    Snapshot::new(theme.chain(files))
}

pub(crate) fn snapshot_with(file: Option<&str>) -> Snapshot {
    let mut files = vec![
        ("content/lagvis.yaml", PROGRAMME),
        ("content/base/etikk.md", BASE),
        ("content/layers/kommune/9901-sandvik/layer.yaml", "kind: kommune\nname: Sandvik\n"),
    ];
    files.extend(file.map(|text| ("content/layers/kommune/9901-sandvik/etikk.md", text)));
    snapshot(&files)
}

/// The kommune's edition.
pub(crate) fn edition(snapshot: &Snapshot) -> Edition {
    let workspace = Workspace::read(snapshot).unwrap();
    let composed = workspace.composed(workspace.find("9901-sandvik").unwrap()).unwrap().value;
    workspace.resolve(&composed, &"nb".into()).value
}

/// Each section's id and texts, as they are written.
pub(crate) fn texts(snapshot: &Snapshot, edition: &Edition) -> Vec<(String, Vec<String>)> {
    let sections = edition.modules.iter().flat_map(|module| &module.sections);
    sections
        .map(|section| {
            let texts = section.passages.iter().map(|passage| snapshot.slice(passage.text.section().body_span).trim());
            (section.id.to_string(), texts.map(str::to_owned).collect())
        })
        .collect()
}

#[test]
fn an_empty_layer_changes_nothing() {
    let (without, with) = (snapshot_with(None), snapshot_with(Some("---\n---\n")));
    assert_eq!(texts(&without, &edition(&without)), texts(&with, &edition(&with)));
    assert_eq!(findings(&with), Vec::<String>::new());
}

/// One operation of a layer on a section of the base, or a new one.
pub(crate) fn operation() -> impl Strategy<Value = String> {
    let id = prop::sample::select(IDS.to_vec());
    let word = prop::sample::select(vec!["", " append", " prepend", " remove", " whole"]);
    let place = prop::sample::select(vec!["after", "before", "in"]);
    prop_oneof![
        (id.clone(), word).prop_map(|(id, word)| match word {
            " remove" => format!("## {{#{id} remove}}\n\n"),
            word => format!("## Lokalt {{#{id}{word}}}\n\nLokalt om {id}.\n\n"),
        }),
        (0..4, place, id).prop_map(|(number, place, id)| format!("## Ny {{#ny-{number} {place}={id}}}\n\nNytt.\n\n")),
    ]
}

/// Pieces that Markdown, braces, callouts and front matter are made of, and what does not belong there.
fn piece() -> impl Strategy<Value = String> {
    let pieces = vec![
        "# ",
        "## Tittel {#a}",
        "### {#b append}",
        "{#",
        "}",
        "{{navn}}",
        "{{",
        "}}",
        "\\{{navn}}",
        "> [!exercise] Gjør {minutes=15}",
        "> [!case] {part=",
        "> ",
        "- ",
        "1. ",
        "\n",
        "\n\n",
        "\r\n",
        "  ",
        "    ",
        "---",
        "---\n",
        "|a|b|\n|-|-|\n",
        "[^1]",
        "[^1]: note",
        "[x](etikk.md#gaver)",
        "[x](lov:kommuneloven/1-1)",
        "![](assets/a.svg)",
        "<b>",
        "</b>",
        "<!--",
        "-->",
        "`",
        "```\n",
        "*",
        "**",
        "_",
        "~~",
        ": def",
        "ø",
        "\u{feff}",
        "\u{e000}1\u{e001}",
        "🙂",
        "\u{0}",
        "title: x\n",
        "&amp;",
        "\\",
        "[!",
        "]",
        "{minutes=\"",
        "ord ",
        "Kåfjord – Gáivuotna",
    ];
    prop_oneof![4 => prop::sample::select(pieces).prop_map(str::to_owned), 1 => "\\PC{0,6}"]
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 150, failure_persistence: None, ..ProptestConfig::default() })]

    /// Whatever stands in a file, parsing it ends, and every complaint is about a place in it.
    #[test]
    fn parsing_never_fails_and_places_are_in_the_file(pieces in prop::collection::vec(piece(), 0..60), closed in any::<bool>()) {
        let front = if closed { "---\ntitle: Etikk\n---\n" } else { "" };
        let text = format!("{front}{}", pieces.concat());
        let snapshot = snapshot(&[("content/lagvis.yaml", PROGRAMME), ("content/base/etikk.md", &text)]);
        let programme = lagvis::parse::programme(&snapshot, &Default::default()).value;
        let project = lagvis::parse::project(&snapshot, programme, &Default::default());
        for found in &project.diagnostics {
            let text = snapshot.file(found.span.file).text();
            prop_assert!(found.span.start <= found.span.end && found.span.end as usize <= text.len(), "{found:?}");
            prop_assert!(text.get(found.span.range()).is_some(), "{found:?} cuts a letter");
        }
        for section in project.value.base().drafts.values().flat_map(|draft| &draft.sections) {
            for span in [section.span, section.body_span, section.heading.span, section.heading.id_span, section.heading.title_span] {
                prop_assert!(text.get(span.range()).is_some(), "{span:?}");
            }
        }
    }

    /// Whatever a layer does, what the base has locked is shown as the base wrote it, or the layer is told.
    #[test]
    fn nothing_passes_a_lock(operations in prop::collection::vec(operation(), 0..6)) {
        let snapshot = snapshot_with(Some(&operations.concat()));
        if findings(&snapshot).iter().any(|found| found.contains(" E")) {
            return Ok(());
        }
        let texts = texts(&snapshot, &edition(&snapshot));
        let locked = texts.iter().find(|(id, _)| id == "regler").map(|(_, texts)| texts.clone());
        prop_assert_eq!(locked, Some(vec!["Regler fra basen.".to_owned()]));
    }

    /// No id stands twice, and what the layer does not name stays as it was.
    #[test]
    fn what_is_not_named_stays(operations in prop::collection::vec(operation(), 0..6)) {
        let file = operations.concat();
        let snapshot = snapshot_with(Some(&file));
        let texts = texts(&snapshot, &edition(&snapshot));
        let ids: BTreeSet<&String> = texts.iter().map(|(id, _)| id).collect();
        prop_assert_eq!(ids.len(), texts.len());
        let hides_above = |id: &str| ["etikk", "gaver"].iter().any(|parent| {
            (*parent == "etikk" || id == "grense") && ["remove", "whole"].iter().any(|word| file.contains(&format!("{{#{parent} {word}}}")))
        });
        for id in IDS.iter().filter(|id| !file.contains(&format!("{{#{id}")) && !hides_above(id)) {
            let base = match *id { "etikk" => "Innledning", "gaver" => "Gaver", "grense" => "Grense", "regler" => "Regler", _ => "Kontakt" };
            let shown = texts.iter().find(|(known, _)| known == id).map(|(_, texts)| texts.clone());
            prop_assert_eq!(shown, Some(vec![format!("{base} fra basen.")]));
        }
    }
}
