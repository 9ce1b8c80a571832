//! The first line of a callout: title, keys and values, as they are parsed.

use lagvis::draft::Draft;
use lagvis::markup::{BlockKind, Callout, Interpolated, Piece, plain, words};
use lagvis::parse;
use lagvis::source::{Content, Snapshot};

const PROGRAMME: &str = "title: Prøve\nlanguages: {nb: []}\nparameters: {navn: {type: text, default: Sandvik}}\n";

fn draft(markdown: &str) -> std::sync::Arc<Draft> {
    let text = format!("---\ntitle: S\n---\n# S {{#s}}\n\n{markdown}\n");
    let files = [("content/lagvis.yaml", PROGRAMME), ("content/base/s.md", text.as_str())];
    let snapshot = Snapshot::new(files.map(|(path, text)| (path.to_owned(), Content::Text(text.into()))));
    let programme = parse::programme(&snapshot, &Default::default()).value;
    let project = parse::project(&snapshot, programme, &Default::default());
    assert_eq!(project.diagnostics, [], "{markdown}");
    project.value.base().drafts["s"].clone()
}

fn callout(head: &str) -> Callout {
    let draft = draft(&format!("> {head}\n> Ord."));
    match &draft.sections[0].body[0].kind {
        BlockKind::Callout(callout) => (**callout).clone(),
        other => panic!("{head} is {other:?}"),
    }
}

fn source(head: &str) -> (String, Interpolated) {
    let callout = callout(head);
    (plain(&callout.title), words(&callout.keys.source.unwrap_or_default()))
}

#[test]
fn a_source_is_plain_words() {
    for (head, title, words) in [
        ("[!quote] {source=\"Kåre Ås, *Avisa*\"}", "", "Kåre Ås, Avisa"),
        ("[!quote] Sagt {source=\"_Kåre_ **Ås**\"}", "Sagt", "Kåre Ås"),
        ("[!quote] {source=\"[Avisa](https://example.org/a_b) `x`\"}", "", "Avisa x"),
        ("[!quote] {source=\"<https://example.org>\"}", "", "https://example.org"),
        ("[!quote] {source=\"Han sa \\\"ja\\\" {sic}\"}", "", "Han sa \"ja\" {sic}"),
        ("[!quote] {source=\"A &amp; B, 5 * 3 * 2\"}", "", "A & B, 5 * 3 * 2"),
        ("[!quote] Et *sitat {source=\"fra* Avisa\"}", "Et sitat", "fra Avisa"),
        ("[!quote] {source=Avisa}  ", "", "Avisa"),
        ("[!quote] «Ja» {source=\"1. Han «selv»\"}", "«Ja»", "1. Han «selv»"),
        ("[!quote] {source=\"Uten slutt}", "", "Uten slutt"),
        ("[!quote] Om {klammer} {source=\"\"}", "Om {klammer}", ""),
    ] {
        let (read, source) = source(head);
        assert_eq!((read.as_str(), source.plain()), (title, words), "{head}");
    }
}

#[test]
fn a_source_inserts_parameters() {
    for (head, title, written) in [
        ("[!quote] {source=\"{{navn}}, 1900\"}", "", "{{navn}}, 1900"),
        ("[!quote] Hos {{navn}} {source={{navn}}}", "Hos {{navn}}", "{{navn}}"),
        ("[!quote] {source=\"*{{navn}}* avis\"}", "", "{{navn}} avis"),
    ] {
        let (read, source) = source(head);
        assert_eq!((read.as_str(), source.plain()), (title, written), "{head}");
        assert_eq!(source.parameters().count(), 1, "{head}");
    }
    let (_, source) = source("[!quote] {source=\"\\{{navn}}\"}");
    assert_eq!(source.pieces(), [Piece::Text("{{navn}}".into())]);
    let used = draft("> [!quote] {source=\"{{navn}}\"}\n> Ord.\n\n[x](https://example.org/{{navn}})");
    assert_eq!(used.sections[0].uses.parameters.len(), 2);
}

#[test]
fn a_head_may_be_written_with_spaces() {
    for head in ["[! note] Obs", "[!note]  Obs", "[! note ] Obs", "  [!note] Obs"] {
        let callout = callout(head);
        assert_eq!((callout.kind.word(), plain(&callout.title).as_str()), ("note", "Obs"), "{head}");
    }
    let callout = callout("[!exercise] Gjør *dette* {minutes=15 form=pair}");
    assert_eq!(plain(&callout.title), "Gjør dette");
    assert_eq!((callout.keys.minutes, callout.keys.form.map(|form| form.word())), (Some(15), Some("pair")));
}

#[test]
fn what_is_no_head_is_a_quotation() {
    for quote in ["> \\[!note] Obs", "> [!note](#s) Obs", "> Ord [!note]"] {
        assert!(matches!(draft(quote).sections[0].body[0].kind, BlockKind::Quote(_)), "{quote}");
    }
}
