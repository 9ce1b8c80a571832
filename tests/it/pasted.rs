//! What is pasted from Word, Outlook, PDF and the web, and what people write who know another program: understood where that is safe,
//! told where it comes out otherwise than it looked, and left alone where it can have been meant.

use crate::driver::Project;

const HEAD: &str = "---\ntitle: Etikk\nsummary: Kort.\n---\n# Etikk {#etikk}\n\n";
const LAYER: &str = "content/layers/kommune/9901-sandvik";

/// A course with this text, and a kommune with that one.
fn with(base: &str, own: &str) -> Project {
    let project = Project::empty()
        .write("content/lagvis.yaml", "title: Prøve\nlayers: [kommune]\nlanguages: {nb: []}\n")
        .write("content/base/etikk.md", format!("{HEAD}{base}\n"))
        .write(&format!("{LAYER}/layer.yaml"), "kind: kommune\nname: Sandvik\nnumber: \"9901\"\n");
    if own.is_empty() { project } else { project.write(&format!("{LAYER}/etikk.md"), own) }
}

/// The line in the module's text, from 1, the code and the words of each finding.
fn told(base: &str) -> Vec<(usize, String)> {
    let place = |finding: String| {
        let (place, words) = finding.split_once(' ').unwrap();
        let line: usize = place.rsplit(':').next().unwrap().parse().unwrap();
        (line - HEAD.lines().count(), words.to_owned())
    };
    with(base, "").findings().into_iter().map(place).collect()
}

/// Checks that each text is told of in this line, with a code and words that begin so.
fn all_told(cases: &[(&str, usize, &str)]) {
    for (text, line, start) in cases {
        let told = told(text);
        assert!(told.iter().any(|(at, words)| at == line && words.starts_with(start)), "{text:?}: {told:#?}");
    }
}

#[test]
fn a_note_that_is_none_is_told() {
    all_told(&[
        ("\t> [!notes]\n\t> Hemmelig.", 1, "W20 this is shown as code"),
        ("Tekst.\n\n    > [!notes] Hemmelig.", 3, "W20 this is shown as code"),
        (">     [!notes] Hemmelig.", 1, "W20 this is shown as code"),
        ("- Punkt\n\n      > [!notes]\n      > Hemmelig.", 3, "W20 this is shown as code"),
        ("&gt; [!notes]\n&gt; Hemmelig.", 1, "W20 `[!notes]` begins no callout"),
        ("&#62; [!notes] Hemmelig.", 1, "W20 `[!notes]` begins no callout"),
        ("\\> [!notes] Hemmelig.", 1, "W20 `[!notes]` begins no callout"),
        ("```notes\nHemmelig.\n```", 1, "W20 this makes no box"),
        ("» [!notes] Hemmelig.", 1, "W20 `[!notes]` begins no callout"),
        ("Tekst. > [!notes] Hemmelig.", 1, "W20 `[!notes]` begins no callout"),
        ("> **[!notes]** Hemmelig.", 1, "W20 `[!notes]` begins no callout"),
        ("\u{200b}> [!notes]\n> Hemmelig.", 1, "W20 hard spaces, or characters"),
        ("<div>\n> [!notes] Hemmelig.\n</div>", 2, "W20 this is shown as it stands, since no Markdown"),
        ("> [i!notes]\n> Hemmelig.", 1, "W20 `[i!notes]` makes no callout"),
        ("> [1notes]\n> Hemmelig.", 1, "W20 `[1notes]` makes no callout"),
        ("> **Notater:** Hemmelig.", 1, "W20 `**Notater:**` makes no callout"),
        ("> **Notater**:\n> Hemmelig.", 1, "W20 `**Notater**:` makes no callout"),
        ("> **Notater**\n> Hemmelig.", 1, "W20 `**Notater**` makes no callout"),
        ("> Foredragsnotat: Hemmelig.", 1, "W20 `Foredragsnotat:` makes no callout"),
        ("> ![notes] Hemmelig.", 1, "W20 `![notes]` makes no callout"),
        ("> [!notes]: Hemmelig\n> mer", 1, "E23 `[!notes]:` begins no callout"),
        ("> [!notes]: https://eksempel.example", 1, "E23 `[!notes]:` begins no callout"),
        ("> [!note]: En tittel\n> mer", 1, "W20 `:` right behind `[!note]`"),
    ]);
}

#[test]
fn text_that_falls_out_of_a_box_is_told() {
    let below = "W20 this line does not begin with `>`, so that";
    let after = "W20 the empty line above ends";
    let within = "W20 this line does not begin with `>`, and is part of `[!";
    all_told(&[
        ("> [!notes] Husk\n- hemmelig", 2, below),
        ("> [!notes]\n> Si:\n- hemmelig", 3, below),
        ("> [!notes]\n> 1. a\n2. hemmelig", 3, below),
        ("> [!notes]\n> Si:\n>\nHemmelig", 4, below),
        ("> [!notes]\n> | a | b |\n> |---|---|\n> | 1 | 2 |\nHemmelig", 5, below),
        ("> [!notes]\n> ### Husk\nHemmelig", 3, below),
        ("> [!notes]\n> ```\n> a\n> ```\nHemmelig", 5, below),
        ("> [!columns]\n> - A\n- B", 3, below),
        ("- Punkt\n\n  > [!notes]\n  > Si:\n  - hemmelig", 5, below),
        ("> [!exercise] Gjør\n> > [!notes]\n> > Si:\n> - hemmelig", 4, below),
        ("> [!notes]\n> Si dette.\nSøknader sendes innen 1. mai.", 3, within),
        ("> [!notes] Si dette.\n**Frist:** 1. mai.", 2, within),
        ("> [!slide]\n> - a\n[Skjema](https://a.example)", 3, within),
        ("- Punkt\n\n  > [!notes]\n  > Si dette.\n  Frist 1. mai.", 5, within),
        ("> [!exercise] Gjør\n> > [!notes]\n> > Si dette.\n> Frist 1. mai.", 4, within),
        ("> [!notes] Husk\n\nHemmelig", 3, after),
        ("> [!notes] Husk!\n\nHemmelig", 3, after),
        ("> [!notes] **Husk dette!**\n\nHemmelig", 3, after),
        ("> [!notes]\n> Husk –\n\nHemmelig", 4, after),
        ("> [!notes] Til kursholder\n\n- Hemmelig", 3, after),
        ("> [!notes]\n> Si:\n\n**Hemmelig** tekst", 4, after),
        ("> [!notes]\n> **Husk**\n\nHemmelig", 4, after),
        ("> [!slide]\n> Husk:\n\nAlle", 4, after),
    ]);
    for text in [
        "> [!notes] Si at vi tar pause.\n\nAlle ser dette.",
        "> [!notes]\n> Si dette\nog dette.\n\nAlle ser dette.",
        "> [!notes]\n> - Si dette\n\n- Alle ser dette.",
        "> [!notes] Husk\n> å si dette\n\nAlle ser dette.",
        "> [!slide] Pause\n\nAlle ser dette.",
        "> [!notes] Vis filmen.\n\nAlle ser dette.",
        "> [!notes] Husk\n\n<!-- -->\n\nAlle ser dette.",
        "> [!notes]\n> Si:\n---\nAlle ser dette.",
        "> [!notes]\n> Si dette.\n<!-- x -->\n\n## Mer {#mer}\n\nTekst.",
        "> [!notes] Husk:\n\n## Mer {#mer}\n\nTekst.",
        "> [!note] Husk\n\nAlle ser dette.",
        "- En\n\n  > [!notes]\n  > Si dette.\n- To\n- Tre",
        "> > [!notes]\n> > Si dette.\n\nAlle ser dette.",
    ] {
        assert_eq!(told(text), [], "{text}");
    }
}

#[test]
fn html_that_hides_its_text_elsewhere_is_told() {
    let hides = "W20 HTML is shown without its `";
    all_told(&[
        ("<aside class=\"notes\">Hemmelig</aside>", 1, hides),
        ("<div class='notes'>Hemmelig</div>", 1, hides),
        ("<p hidden>Hemmelig</p>", 1, hides),
        ("<p HIDDEN=\"\">Hemmelig</p>", 1, hides),
        ("Tekst <span hidden>hemmelig</span> her.", 1, hides),
        ("Tekst <span class=\"sr-only\">hemmelig</span> her.", 1, hides),
        ("<details hidden><summary>A</summary>Hemmelig</details>", 1, hides),
        ("<div aria-hidden=\"true\">Hemmelig</div>", 1, hides),
    ]);
    for text in ["Tekst <span class=\"rod\">her</span>.", "<details open><summary>A</summary>B</details>", "<b>a</b>"] {
        assert_eq!(told(text), [], "{text}");
    }
}

#[test]
fn a_comment_in_yaml_is_told() {
    let own = with("Tekst.", "")
        .edit("content/lagvis.yaml", "title: Prøve", "title: Prøve <!-- hemmelig -->")
        .edit("content/base/etikk.md", "summary: Kort.", "summary: \"Kort. <!-- hemmelig -->\"")
        .edit(&format!("{LAYER}/layer.yaml"), "name: Sandvik", "name: Sandvik <!-- x -->");
    let found = own.findings();
    assert_eq!(found.iter().filter(|line| line.contains("W20 `<!--` hides nothing in `")).count(), 3, "{found:#?}");
}

#[test]
fn an_id_that_is_nearly_in_its_place_is_not_written_again() {
    let signs = with("## Gaver {#gaver} ##\n\nTekst.\n\n## Mer (#mer)\n\nTekst.", "");
    signs.run(&["check", "--fix"]);
    let text = std::fs::read_to_string(signs.root().join("content/base/etikk.md")).unwrap();
    assert!(text.contains("## Gaver {#gaver}\n") && text.contains("## Mer (#mer)\n"), "{text}");
    let found = signs.findings();
    assert!(
        found.iter().any(|line| line.contains("E13") && line.contains("write `{#mer}` for `(#mer)`")),
        "{found:#?}"
    );
}

#[test]
fn a_comment_in_other_signs_is_told() {
    all_told(&[
        ("<!– hemmelig –>", 1, "E36 this is no comment"),
        ("Tekst <!— hemmelig —> mer", 1, "E36 this is no comment"),
        ("‹!-- hemmelig --›", 1, "E36 this is no comment"),
        ("<! -- hemmelig -->", 1, "E36 this is no comment"),
        ("<!- hemmelig ->", 1, "E36 this is no comment"),
        ("<\u{ad}!-- hemmelig -->", 1, "E36 this is no comment"),
        ("«!-- hemmelig --»", 1, "E36 this is no comment"),
        ("<-- hemmelig -->", 1, "W20 `<--` hides nothing"),
        ("/* hemmelig */", 1, "W20 `/*` hides nothing"),
    ]);
}

#[test]
fn a_heading_that_is_none_is_told() {
    all_told(&[
        ("##{#gaver}\n\nTekst.", 1, "W20 this is no heading"),
        ("Tekst.\n##{#gaver append}", 2, "W20 this is no heading"),
        ("##{ #gaver }", 1, "W20 this is no heading"),
        ("\t## Gaver {#gaver}", 1, "W20 this is shown as code"),
        ("\t## Gaver", 1, "W20 this is shown as code"),
        ("\u{feff}## Gaver {#gaver}", 1, "W20 hard spaces, or characters"),
        ("<!-- x --> ## Gaver {#gaver}", 1, "W20 this is shown as it stands, since no Markdown"),
        ("<!-- x\ny -->## Gaver", 2, "W20 this is shown as it stands, since no Markdown"),
        ("<a id=\"x\"></a>## Gaver {#gaver}", 1, "W20 this is no heading"),
        ("<br> ## Gaver", 1, "W20 this is no heading"),
        ("**## Gaver {#gaver}**", 1, "W20 this is no heading"),
        ("## Gaver (#gaver)", 1, "W20 this is part of the title"),
        ("## Gaver (minutes=15) {#gaver}", 1, "W20 this is part of the title"),
        ("> [!exercise] Gjør [minutes=15]\n> Tekst.", 1, "W20 this is part of the title"),
        ("> [!exercise] Gjør minutes=15\n> Tekst.", 1, "W20 this is part of the title"),
    ]);
    let in_layer = with("Tekst.", "## {#etikk append}\n\n<!-- husk --> Mer.\n").findings();
    assert!(in_layer.iter().any(|line| line.contains("E26 no Markdown is read in the line")), "{in_layer:#?}");
}

#[test]
fn what_nobody_sees_beside_a_heading_makes_no_difference() {
    for heading in [
        "##\u{200b}Gaver {#gaver}",
        "##\u{ad} Gaver {#gaver}",
        "## Gaver {#gaver}\u{a0}",
        "## Gaver {#gaver}\u{200b}",
        "## Gaver {\u{a0}#gaver\u{a0}.no-slide}",
        "## Gaver {#gaver} <!-- husk -->",
    ] {
        let project = with(&format!("{heading}\n\nTekst."), "");
        assert_eq!(project.findings(), Vec::<String>::new(), "{heading:?}");
        project.build();
        let page = project.text("site/program/etikk.html");
        assert!(page.contains("Gaver") && !page.contains("#gaver ") && !page.contains("{#"), "{heading:?}: {page}");
    }
}

#[test]
fn an_id_is_made_from_the_words_of_a_heading() {
    let text = "## Om [gaver](https://a.no/x) <!-- utkast --> {}\n\nTekst.\n\n### `kode` og *to* &amp; tre\n\nTekst.";
    let project = with(text, "");
    project.run(&["check", "--fix"]);
    let text = std::fs::read_to_string(project.root().join("content/base/etikk.md")).unwrap();
    assert!(text.contains("{#om-gaver}") && text.contains("{#kode-og-to-tre}"), "{text}");
}

#[test]
fn what_other_programs_leave_is_told() {
    all_told(&[
        ("‐ en\n‐ to", 1, "W20 `‐` makes no list"),
        ("− en\n− to", 1, "W20 `−` makes no list"),
        ("-- en\n-- to", 1, "W20 `--` makes no list"),
        ("→ en\n→ to", 1, "W20 `→` makes no list"),
        ("» en\n» to", 1, "W20 `»` makes no list"),
        ("✅ en\n✅ to", 1, "W20 `✅` makes no list"),
        ("1.) en\n2.) to", 1, "W20 `1.)` makes no list"),
        ("I. en\nII. to", 1, "W20 `I.` makes no list"),
        ("- [\u{a0}] ta med", 1, "W20 this is no task"),
        ("- [ ]ta med", 1, "W20 this is no task"),
        ("[lenke](https://eksempel.example){target=_blank}", 1, "W20 these braces have no effect"),
        ("Tekst <o:p>x</o:p> mer", 1, "W20 this is a tag of another program"),
        ("<![if !supportLists]>x<![endif]>", 1, "W20 this is a tag of another program"),
        ("Bruk `kode uten slutt.", 1, "W20 nothing closes the code"),
        ("Skriv til post@kommune.no.", 1, "W20 `post@kommune.no` is no link"),
        ("BlÃ¥bÃ¦r â€“ ja", 1, "W24 `Ã¥` stands here (3 times"),
        ("Bl\u{fffd}b\u{fffd}r", 1, "W24 `\u{fffd}` stands here (2 times"),
        ("De ﬁre", 1, "W24 `ﬁ` is one sign"),
        ("En folke-\nvalgt", 1, "W20 these words are shown as `folke- valgt`"),
        ("Kommune¬\nstyret", 1, "W20 `¬` is a sign"),
        ("Kommentert [KH1]: Stemmer dette?", 1, "W20 this is of a field or a comment of Word"),
        ("Se Feil! Fant ikke referansekilden. og mer.", 1, "W20 this is of a field or a comment of Word"),
        ("Kjære { MERGEFIELD Navn }.", 1, "W20 this is of a field or a comment of Word"),
        ("Avsnitt.¶", 1, "W20 `¶` is a sign"),
        ("Tid: klokka 9\nSted: rådhuset", 1, "W20 these lines are shown as one"),
        ("**Tid:** klokka 9\n**Sted:** rådhuset", 1, "W20 these lines are shown as one"),
        ("Tekst.\n\n———\n\nMer.", 3, "W20 these dashes begin no slide"),
        ("En folke\u{ad}\nvalgt", 1, "W20 these words are shown as `folke valgt`"),
        ("En folke‐\nvalgt", 1, "W20 these words are shown as `folke‐ valgt`"),
        ("*\u{a0}en\n*\u{a0}to", 1, "W20 `*` makes no list"),
        ("‒ en\n‒ to", 1, "W20 `‒` makes no list"),
        ("∙ en", 1, "W20 `∙` makes no list"),
        ("▶ en", 1, "W20 `▶` makes no list"),
        ("¤ en\n¤ to", 1, "W20 `¤` makes no list"),
        ("§ en\n§ to", 1, "W20 `§` makes no list"),
        ("epler\npærer og plommer\nbananer", 1, "W20 these lines are shown as one"),
        ("kl. 9 Kaffe\nkl. 10 Slutt", 1, "W20 these lines are shown as one"),
        ("Se https://a.no<https://a.no> nå.", 1, "W20 `https://a.no` is shown twice"),
        ("Se www.a.no<http://www.a.no/>", 1, "W20 `www.a.no` is shown twice"),
        ("post@a.no<mailto:post@a.no>", 1, "W20 `post@a.no` is shown twice"),
        ("> [!quote] Hei source=\"Kari Nordmann, 1900\"\n> Sitat.", 1, "W20 this is part of the title"),
        ("Tekst -->\n\nMer.", 1, "W20 `-->` hides nothing"),
        ("Dette er __x tekst.", 1, "W20 `__` marks nothing here"),
        ("Dette er ***x** tekst.", 1, "W20 `*` marks nothing here"),
        ("Vann er H~2~O.", 1, "W20 `~` lowers or raises nothing"),
        ("Tallet x^2^ her.", 1, "W20 `^` lowers or raises nothing"),
        ("Formelen \\\\(x^2\\\\) er pen.", 1, "W20 this is no formula, and is shown as it stands"),
        ("\\(x\\) er et tall, og \\(x^2\\).", 1, "W20 this is no formula, and is shown without its backslashes"),
        ("Se HYPERLINK \"https://a.no\" Lenke", 1, "W20 this is of a field"),
        (
            "Se [x][https://a.no] her.",
            1,
            "W20 this is no link, and is shown as it stands: an address stands in round brackets; write `[x](https://a.no)`",
        ),
        ("Notater til foredragsholder: husk kaffe.", 1, "W20 `Notater til foredragsholder` begins no notes"),
        ("Til kursholderen\n\nHusk.", 1, "W20 `Til kursholderen` begins no notes"),
        ("Se[^1].\n\n[^1]:\nTeksten.", 3, "W13 `[^1]:` has no text"),
        (
            "## Gaver {#-}\n\nTekst.",
            1,
            "E13 these braces hold no id; write one of a to z, 0 to 9 and hyphens behind `#`",
        ),
        ("## Gaver {#}\n\nTekst.", 1, "E13 these braces hold no id"),
        (
            "## Gaver {#\n\nTekst.",
            1,
            "E13 heading `Gaver {#` has no id, since its brace is not closed; write `{#gaver}` for `{#`",
        ),
        (
            "## Om gaver {#gaver\n\nTekst.",
            1,
            "E13 heading `Om gaver {#gaver` has no id, since its brace is not closed; write `{#gaver}` for",
        ),
        (
            "> [!quote {source=Avisa}]\n> Sitat.",
            1,
            "E23 keys stand behind the brackets, and not in them; write `[!quote] {source=Avisa}`",
        ),
        ("> «Notater»\n> Gjør slik.", 1, "W20 `«Notater»` makes no callout"),
        ("Navn     Telefon\nKari     123", 1, "W20 these columns are set with spaces"),
        ("Innledning........3\nGaver.......4", 1, "W20 this makes no table of contents"),
        ("\tKommunestyret er det øverste organet i kommunen.", 1, "W20 this is shown as code"),
    ]);
}

#[test]
fn what_is_to_be_filled_in_is_told() {
    for text in [
        "Til kommunen – skriv hvem som svarer.",
        "**Til kommunen** — Skriv hvem.",
        "Til kommunen - Skriv hvem.",
        "Til kommunen; skriv hvem.",
        "TIL KOMMUNEN: skriv hvem.",
        "Til\u{a0}kommunen : skriv hvem.",
        "Møtet er [dd.mm.åååå].",
        "Slik gjør vi det: [beskriv rutinen].",
        "Ring [tlf] eller spør [ditt navn].",
        "Frist: XX.XX.XXXX",
        "Frist: xx.xx.2027.",
        "Ring XX XX XX XX.",
        "Klikk eller trykk her for å skrive inn tekst.",
        "Spør oss. TODO: skriv mer. Og så resten.",
        "Ring Kari (TODO: nummer).",
        "Spør oss. Til kommunen: skriv hvem.",
        "Ring (fyll inn) på 55 00 00 00.",
        "Ring (fyll ut).",
        "Ring XXX på mandag.",
        "Åpningstid: TODO",
        "TODO spør Kari",
        "Frist dd.mm.åååå.",
        "Frist: dd/mm/yyyy",
        "Velg dato.",
        "Dato: Velg en dato.",
        "Klikk eller trykk for å skrive inn en dato.",
        "> Til kommunen: skriv hvem.",
        "Ring ______ på ________.",
        "Ansvarlig: …………",
    ] {
        let found = with("Tekst.", &format!("## Mer {{#mer in=etikk}}\n\n{text}\n")).findings();
        assert!(matches!(&found[..], [one] if one.contains("etikk.md:3 W11")), "{text}: {found:#?}");
    }
    for text in [
        "Til kommunen – som var ny – kom det mange.",
        "Vi sendte det til kommunen – og fikk svar.",
        "Til kommunestyret: vi ses.",
        "Til kommunen: 12 klager",
        "- Til kommunen: ca. 45 %\n- Til staten: 55 %",
        "Kortet har nummer xxxx xxxx xxxx 1234, og telefonen 55 xx xx xx.",
        "En TODO-liste er nyttig, som i «TODO: svar», og bytt ut hver TODO i den.",
        "Se sak #XXXXX.",
        "Velg dato i kalenderen.",
        "Når du har logget inn: velg dato, og trykk på knappen.",
        "Det ble sagt. Til kommunen: takk.",
        "Kontonummer skrives 1234.XX.XXXXX eller XXXX.XX.XXXXX.",
        "Kong Christian XX og pave Johannes XXIII.",
        "Datoen skrives dd.mm.åååå.",
        "Han sa […] at det var slutt …",
        "> [!exercise] Skriv\n> Mitt mål er ____________.",
        "| Navn | Mål |\n|---|---|\n| ______ | ______ |",
    ] {
        let found = with("Tekst.", &format!("## Mer {{#mer in=etikk}}\n\n{text}\n")).findings();
        assert_eq!(found, Vec::<String>::new(), "{text}");
    }
}

#[test]
fn what_may_have_been_meant_is_left_alone() {
    for text in [
        "Skriv `[!notes]` og `> [!notes]`, eller \\[!notes].",
        "Vi skriver [!] når det haster.",
        "    let a = vec![1, 2];\n    println!(\"{a:?}\");",
        "    # en kommentar\n    make all",
        "    $ git commit\n    > fortsettelse",
        "5 < 6! – og 7 > 6.",
        "> «Tips» er et ord, sa hun.",
        "K. N.\\\nL. M.",
        "a) en\\\nb) to\\\nc) tre",
        "Bruk `H~2~O`, `\\(`x`\\)` og `__x`, ~~ti~~ og x^y.",
        "Se `www.a.no`<https://www.a.no>.",
        "`r` // Dette er kode.",
        "En folke-`x`\nvalgt og __init__ og __FILE__.",
        "**Rolle:** leder <br>\n**Sted:** rådhuset",
        "r[regel]\n* en regel",
        "A --> B, og B -->\nC <--> D.",
        "\\(se nedenfor\\)",
        "Til foredragsholderne sier vi: takk for i dag, alle sammen.",
        "a <--> b, a --> b og a <- b.",
        "[post@kommune.no](mailto:post@kommune.no), <post@kommune.no> og `post@kommune.no`.",
        "<a href=\"mailto:post@kommune.no\">post@kommune.no</a>",
        "git@github.com:a/b, @kari@snabel.example og kari@example.com",
        "https://kommune.example/a@b.no og www.kommune.no.",
        "Rock`n roll på 90`tallet.",
        "Inn- og\nutmelding, økonomi-\nog plansaker, for-\nog etterarbeid.",
        "SÃO PAULO, IRMÃ og Â.",
        "− 5 grader\n− 7 grader",
        "» Sitat på dansk «, sa han.",
        "Vi gjør det,\nvi. Og så\nvi.",
        "Merk: dette er viktig,\nog det går over to linjer.",
        "Tid: klokka 9\\\nSted: rådhuset",
        "Tid: klokka 9  \nSted: rådhuset",
        "En linje med   mellomrom.\nOg en uten.",
        "Kampanjen {sic} og mengden {a=b}.",
        "Kommentert [se under]: ja. Feil! Prøv igjen.",
        "> **Manus** er viktig.",
        "> **Notat:** et sitat med overskrift.\n\n> **Note**: this is quoted.",
        "## Kampanjen (#metoo) {#kampanjen}",
        "## Formelen E=mc (1905) {#formel}",
        "| a | b |\n|---|---|\n| – | — |",
        "Et ord ¬ et annet, ¶ 5.",
        "Og så … ja. Vent ... nå.",
    ] {
        let told: Vec<_> = told(text).into_iter().filter(|(_, words)| !words.starts_with("E33")).collect();
        assert_eq!(told, [], "{text}");
    }
}
