//! Text that Markdown takes for marks where a writer meant none, marks without effect, and files that come from elsewhere: told, each
//! with its way out, and nothing else.

use crate::driver::{Project, is_reported};

fn course() -> Project {
    Project::empty().write("content/lagvis.yaml", "title: P\nlayers: [kommune]\nlanguages: {nb: [nn], nn: [nb]}\n")
}

fn with(markdown: &str) -> Project {
    let module = format!("---\ntitle: Etikk\nsummary: Kort.\n---\n# Etikk {{#etikk}}\n\n{markdown}\n");
    course().write("content/base/etikk.md", module)
}

/// The article of the page.
fn shown(markdown: &str) -> String {
    let page = with(markdown).build().output("site/program/etikk.html");
    page.split_once("<article").unwrap().1.split_once("</article>").unwrap().0.to_owned()
}

#[test]
fn what_comes_out_otherwise_is_told_with_its_way_out() {
    for (text, line, found) in [
        (r"Se \\server\mappe.", 7, "W20 `\\\\server\\mappe` is shown without one of its backslashes"),
        (r"Se «C:\_x».", 7, "W20 `C:\\_x` is shown without one"),
        ("5*5 og 6*6", 7, "W20 `*` sets this in another type, and is not shown; write `\\*`"),
        ("2*3*4 = 24", 7, "write `\\*`"),
        ("2**3 er åtte, og f**n er stygt.", 7, "write `\\*\\*`"),
        ("Regn 2**3 og 4**5.", 7, "write `\\*\\*`"),
        ("Det er ~ca~ fem.", 7, "write `~~ca~~` for that, and `\\~`"),
        ("Dato og navn:\n\n____________", 9, "W20 this begins a slide, and no reader sees a line; write `\\`"),
        (">50 stemte for.", 7, "write `\\>`; for a quotation, write a space"),
        ("Tallet viser\n> 5 % avvik", 8, "write `\\>`; for a quotation, write a space"),
        ("- Tall:\n  > 5 % avvik", 8, "write `\\>`"),
        ("- > 5 % avvik\n- under", 7, "write `\\>`"),
        (
            "Se https://a.no/*x* nå.",
            7,
            "W20 `*` sets part of this address in another type, and is not shown; write the",
        ),
        ("Se www.a.no/_x_ nå.", 7, "W20 `_` sets part of this address"),
        (
            "Kontakt {kommune_navn}.",
            7,
            "W20 `{kommune_navn}` inserts nothing, and is shown as it stands; write `{{kommune_",
        ),
        ("Kontakt { KOMMUNE_NAVN }.", 7, "write `{{kommune_navn}}`"),
        ("Kontakt <kommune_navn>.", 7, "W20 `<kommune_navn>` inserts nothing"),
        ("Alder:\n>= 18 år", 8, "write `\\>`"),
        (">= 18 år", 7, "write `\\>`"),
        ("Se /home/kari/*x*/ her.", 7, "write `\\*`"),
        ("Tabell:\na | b\nc | d", 8, "W20 this is no row of a table"),
        ("Se [tekst(https://a.no) her.", 7, "W20 this is no link"),
        (
            "| A | Forvaltningskomitéinstruksen | Kommunedirektørinstruksen | Arbeidsmiljøutvalgsreglementet | \
             Personvernombudsordningen |\n|---|---|---|---|---|\n| 1 | 2 | 3 | 4 | 5 |",
            7,
            "W12 a word on the slide is",
        ),
        (
            "**Overskrift**\nTekst under, som er en lang linje med mange ord, og som slutter der.",
            7,
            "W20 these lines are",
        ),
        ("~~strøket", 7, "W20 `~~` marks nothing here"),
        ("Se [cid:image001.png@01D9] og hei.", 7, "W20 this is of a field or a comment of Word"),
        ("Feil! Ugyldig hyperkobling.", 7, "W20 this is of a field or a comment of Word"),
        ("// Husk Kari", 7, "W20 `//` hides nothing"),
        ("Med hilsen\\\nKari\\", 8, "W20 this `\\` begins no new line"),
        ("#### Tittel \\\n\nTekst.", 7, "W20 this `\\` begins no new line"),
        ("| a | b |\n|---|---|\n| 1 | 2 |\nTekst under.", 10, "leave an empty line before it"),
        ("\tInnrykket tekst.", 7, "W20 this is shown as code, since it is indented"),
        ("    og så på norsk", 7, "W20 this is shown as code"),
        ("(*) og (*) er noter.", 7, "write `\\*`"),
        ("-     fem mellomrom bak", 7, "W20 this is shown as code"),
        ("Med hilsen\nKari Nordmann\nordfører", 7, "W20 these lines are shown as one"),
        ("Navn      Tlf.\nKari      12", 7, "W20 these columns are set with spaces"),
        ("Se [her](https://a.example){target=_blank} nå.", 7, "W20 these braces have no effect here"),
        ("[Her](C:\\fil.pdf)", 7, "E26 `C:\\fil.pdf` is a file on a machine that readers do not have"),
        ("[Ring](75555000)", 7, "E27 `75555000` leads nowhere as it stands; write `tel:75555000`"),
        ("<font color=red>Rødt</font>", 7, "E26 `<font>` is not allowed"),
        ("**Dato:** 1. mai\n**Sted:** Rådhuset\n**Tid:** 18.00", 7, "W20 these lines are shown as one"),
        ("Takk for meg\n:)", 8, "W20 `:` makes an explanation of this line, and is not shown; write `\\:`"),
        ("+ 5 prosent", 7, "W25 `+` begins a list of one item here, and is not shown; write `\\+`"),
        ("Rådhuset\nStorgata 1\n8001 Bodø", 7, "W20 these lines are shown as one; end each but the last with `\\`"),
        ("> Ord er fine\n> Kari Nordmann", 7, "W20 these lines are shown as one"),
        ("Tekst.\n\n2.", 9, "W25 nothing stands behind `2.`"),
        ("1. en\n2.\n3. tre", 8, "W25 nothing stands behind `2.`"),
        ("- a\n - b", 8, "W25 this item is indented, and is shown beside the one above"),
        ("1. a\n  - b\n2. c", 8, "W25 this item is indented"),
        ("Moms* kommer i tillegg.\n\n* Gjelder ikke mat.", 9, "W25 `*` begins a list here"),
        ("> [!note]\n\nTekst.", 7, "W20 `[!note]` has no text"),
        (
            "### Under {#under}\n\nTekst.",
            7,
            "W20 no `##` stands above this `###`, so that it is shown as one; write `##`",
        ),
        ("<www.bodo.kommune.no>", 7, "write `<https://www.bodo.kommune.no>`"),
        ("![[kart.png]]", 7, "write `![what it shows](assets/kart.png)`"),
        ("<div class=\"a\">\n\nTekst.\n\n</div>", 7, "W20 `<div>` has no effect here, and is left out"),
        ("<section>\n\nTekst.\n\n</section>", 7, "W20 `<section>` has no effect here"),
        ("Se <span style=\"color:red\" lang=\"en\">her</span>.", 7, "W20 HTML is shown without its `style` here"),
        ("[Her](”https://a.example”)", 7, "E27 the quotation marks are part of the address"),
        ("Tekst[^1].\n\n[^1]: Se [^9].", 9, "W13 there is no footnote for `[^9]`"),
        ("## Gaver [^9] {#gaver}\n\nTekst.", 7, "W13 there is no footnote for `[^9]`"),
        ("Skriv til <Kari>.", 7, "a `<` that is to be read is written `\\<`"),
        ("Dato: __.__.____", 7, "W20 `__` sets what it stands around in another type, and is not shown; write `\\_`"),
        ("2. verdenskrig var lang.", 7, "W25 `2.` begins a list of one item here; write `2\\.`"),
        ("En.\n\n3. ledd gjelder ikke.", 9, "W25 `3.` begins a list of one item here; write `3\\.`"),
        ("> [!link] L\n> [A](https://a.no) og [B](https://b.no)", 8, "W20 `[!link]` shows this link by itself"),
        ("> [!film] L\n>\n> [A](https://a.no), som alle ser.", 9, "W20 `[!film]` shows this link by itself"),
        ("[Nettside]: https://a.example", 7, "W20 `[Nettside]: …` defines a link that no text uses"),
        ("Her:\n\n> [Nettside]: www.a.example", 9, "write `\\[Nettside]:` if it is to be read"),
        ("Se [b].\n\n[b]: https://a.no\n[B]: https://b.no", 10, "W20 `[B]: …` is defined before"),
        ("Se [b].\n\n[b]: https://a.no\n\n> [b]: https://b.no", 11, "W20 `[b]: …` is defined before"),
        ("## Gaver {append} {#gaver}\n\nMer.", 7, "E11 `{append}` is part of the heading's text here"),
        ("## {if=stor:ja} {#gaver}\n\nMer.", 7, "write all words in the last braces, as in `{#gaver append}`"),
    ] {
        if !is_reported(found.split(' ').next().unwrap()) {
            continue;
        }
        let findings = with(text).findings();
        let place = format!("content/base/etikk.md:{line} ");
        assert!(
            matches!(findings.as_slice(), [one] if one.starts_with(&place) && one.contains(found)),
            "{text}: {findings:#?}"
        );
    }
}

#[test]
fn what_is_meant_is_not_told() {
    for text in [
        r"Se `\\server\mappe`, \\\\server\\mappe, C:\Users\Kari og fil\_navn.",
        "kommune*styre*t, u**mulig**het, *hele teksten* og ~~strøket~~, ~5 til ~10.",
        "Over.\n\n---\n\nUnder ______ og under.",
        "> 50 prosent stemte.\n\n\\>50 stemte.",
        "#### Tall\n> 5 råd til deg",
        "*Se https://a.no/x* og https://a.no/x_y_z, **https://a.no/**",
        r"Mappa er C:\mappe\",
        r"Tegnet \\",
        "| Nr | Tiltak | Ansvarlig | Frist | Status | Kommentar | Ja | Nei |\n|---|---|---|---|---|---|---|---|\n\
         | 1 | Gjennomgå reglementet for godtgjøring på nytt | Kommunedirektøren og ordføreren | 1. mai 2027 | Ikke begynt | \
         Må ses sammen med budsjettet for neste år | x | x |",
        "Både/*og*, Bodø | Oslo, og [a (b) c].",
        "| a | b |\n|---|---|\n| 1 | 2 |\n\nTekst under.",
        "    cargo build --release\n\n    let x = 5;\n\n    $ git status",
        "Gata 1\\\n5003 Bergen\n\nGata 2  \n5003 Bergen",
        "Dette er en lang linje som er brutt ved margen av programmet\nEtt sted til, og der slutter den.",
        "Si nei.\nSpør Kari.",
        "Hei<br>\nDu",
        "Ord\n: forklaring",
        "*Den lange\nVeien* hjem og **Den korte\nVeien** bort.",
        "En  linje   med rom.",
        "Se [Den lange\nVeien](https://a.example) og *Den korte\nVeien* hjem.",
        "1. a\n   - b\n2. c\n\n- a\n  - b\n    - c\n\n 9. a\n10. b",
        "-\ta\n\t- b",
        "Moms og *avgift* kommer i tillegg.\n\n* Gjelder ikke mat.",
        "> [!note] Husk\n\n> [!note]\n> Tekst.",
        "## A {#a}\n\n### B {#b}\n\n## C {#c}\n\nTekst.",
        "> [!exercise] Gjør {minutes = 15}\n> Tekst.",
        "Siden _/_ og _./_, sa han.",
        "2. Neste punkt\n\nTekst.",
        "1. først dette\n\nForklaring.\n\n2. så dette\n\nForklaring.\n\n3. til slutt",
        "> [!link] L\n> [A](https://a.no) – om A\n\n> [!link] L\n> [A](https://a.no)\n> og mer om A",
        "    [b]: https://b.no\n\n```\n[b]: x\n```\n\nSe [b] og `[b]: x`.\n\n[b]: https://a.no\n[//]: # (en kommentar)",
        "## Bruk `{append}` og {klamme} og \\{append} {#gaver}\n\nMer.",
        "<a id=\"x\" class=\"y\" href=\"https://a.example\" target=\"_blank\">her</a>",
    ] {
        assert_eq!(with(text).findings(), Vec::<String>::new(), "{text}");
    }
}

#[test]
fn a_heading_on_paper_is_one_level_below_its_slide() {
    let project =
        with("> [!notes]\n> ### Stikkord\n>\n> Hei.\n\n## Gaver {#gaver}\n\n> [!notes]\n> #### Husk\n>\n> Hei.");
    project.build();
    let deck = project.output("facilitator/program/deck.html");
    assert!(deck.contains("<h2>Stikkord</h2>") && deck.contains("<h3>Husk</h3>"), "{deck}");
}

#[test]
fn a_value_in_a_language_that_the_programme_lacks_is_told() {
    let layer = "kind: kommune\nname: Sandvik\nnumber: \"9901\"\nvalues:\n  navn: {NB: Stor, nn: Nynorsk}\n";
    let programme =
        "title: P\nlayers: [kommune]\nlanguages: {nb: [nn], nn: [nb]}\nparameters:\n  navn: {label: Navn}\n";
    let project = with("Hei {{navn}}.")
        .write("content/lagvis.yaml", programme)
        .write("content/layers/kommune/9901-sandvik/layer.yaml", layer);
    let told = project.findings();
    assert!(told.iter().any(|one| one.contains("the programme has no language `NB`")), "{told:#?}");
}

/// The texts of YAML files that readers see, each as a file and what it lacks or holds too much.
#[test]
fn what_yaml_does_not_read_is_told_in_every_file() {
    let programme = "title: P\nlayers: [kommune]\nlanguages: {nb: [nn], nn: [nb]}\n";
    let (config, layer) = ("content/lagvis.yaml", "content/layers/kommune/9901-sandvik/layer.yaml");
    let (base, table) = ("content/base/etikk.md", "content/base/assets/assets.yaml");
    let row = "x.svg: {caption: {NB: Bilde}, credit: lagvis, licence: CC0}\n";
    for (path, text, found) in [
        (layer, "kind: kommune\nname: Sandvik # best\nnumber: \"9901\"\n".to_owned(), ":2 W21 `# best` is not read"),
        (
            layer,
            "kind: kommune\nname: \"**Sandvik**\"\nnumber: \"9901\"\n".to_owned(),
            ":2 W20 no marks are read in `name`",
        ),
        (
            config,
            format!("{programme}licence: {{name: \"CC\"}}\n").replace("{name: \"CC\"}", "\n  name: CC # BY"),
            ":5 W21 `# BY` is not read",
        ),
        (config, programme.replace("title: P", "title: {nb: P, nm: P}"), ":1 E31 the programme has no language `nm`"),
        (config, format!("{programme}placeholder: {{NB: Her}}\n"), ":4 E31 the programme has no language `NB`"),
        (
            config,
            format!("{programme}parameters: {{navn: {{label: {{no: Navn}}}}}}\n"),
            ":4 E31 the programme has no language `no`",
        ),
        (table, row.to_owned(), ":1 E31 the programme has no language `NB`"),
        (
            table,
            row.replace("{NB: Bilde}", "Bilde").replace("CC0", "\"[CC0](x)\""),
            ":1 W20 no marks are read in `licence`",
        ),
        (
            base,
            "---\ntitle: \"**Etikk**\"\nsummary: K.\n---\n# Etikk {#etikk}\n".to_owned(),
            ":2 W20 no marks are read in `title`",
        ),
        (
            base,
            "---\ntitle: Etikk\nsummary: Se [her](x.md).\n---\n# Etikk {#etikk}\n".to_owned(),
            ":3 W20 no marks are read in `summary`",
        ),
        (
            base,
            "---\ntitle: Etikk\nsummary: _Kort_\n---\n# Etikk {#etikk}\n".to_owned(),
            ":3 W20 no marks are read in `summary`",
        ),
        (base, "---\ntitle: Etikk\nsummary: Se __her__ nå.\n---\n# Etikk {#etikk}\n".to_owned(), ":3 W20 no marks are"),
        (base, "---\ntitle: 'Etikk {#etikk}'\nsummary: K\n---\n# Etikk {#etikk}\n".to_owned(), ":2 W20 no marks are"),
        (layer, "kind: kommune\nname: \"[navn]\"\nnumber: \"9901\"\n".to_owned(), ":2 W11 this is a place"),
        (layer, "kind: kommune\nname: TODO\nnumber: \"9901\"\n".to_owned(), ":2 W11 this is a place"),
        (config, format!("{programme}licence: CC # BY\n"), ":4 W21 `# BY` is not read"),
        (
            base,
            "---\ntitle: Etikk<br>her\nsummary: K\n---\n# Etikk {#etikk}\n".to_owned(),
            ":2 W20 no marks are read in `title`",
        ),
    ] {
        let svg = "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 9 9\"/>";
        let project = with("Tekst.").write(layer, "kind: kommune\nname: Sandvik\nnumber: \"9901\"\n");
        let project = if path == table { project.write("content/base/assets/x.svg", svg) } else { project };
        let findings = project.write(path, &text).findings();
        assert!(findings.iter().any(|one| one.starts_with(&format!("{path}{found}"))), "{text}: {findings:#?}");
    }
}

#[test]
fn escaped_braces_end_a_heading_as_text() {
    let shown = shown("## Bruk av \\{#x} {#bruk}\n\n#### Skriv \\{#y}\n\nTekst.");
    assert!(shown.contains("Bruk av {#x}") && shown.contains("Skriv {#y}") && !shown.contains("id=\"y\""), "{shown}");
}

#[test]
fn lines_of_hard_spaces_and_wrappers_part_nothing() {
    assert_eq!(shown("En\n\u{a0}\nTo\n\n\u{200b}\n\nTre"), shown("En\n\nTo\n\nTre"));
    let wrapped = "<div class=\"x\">\n\nTekst **her**.\n\n<center>\n\n- En\n\n</center>\n\n</div>\n\nMer.";
    assert_eq!(shown(wrapped), shown("Tekst **her**.\n\n- En\n\nMer."));
    assert_eq!(shown("> [!note]- Husk\n> A"), shown("> [!note] Husk\n> A"));
    assert_eq!(shown("> [!exercise] Gjør {minutes = 15}\n> A"), shown("> [!exercise] Gjør {minutes=15}\n> A"));
}

/// The findings of a course with one more file in it.
fn findings(path: &str, bytes: impl AsRef<[u8]>) -> Vec<String> {
    let module = "---\ntitle: Møte\nsummary: Kort.\n---\n# Møte {#mote}\n\nTekst.\n";
    course()
        .write("content/base/mote.md", module)
        .write("content/layers/kommune/9901-sandvik/layer.yaml", "kind: kommune\nname: Sandvik\nnumber: \"9901\"\n")
        .write(path, bytes)
        .findings()
}

#[test]
fn a_file_from_elsewhere_is_told_its_way() {
    let base = "content/base/mote.md";
    for (path, bytes, found) in [
        (
            base,
            "-\ntitle: M\n-\n# M {#m}\n",
            ":1 E19 front matter begins and ends with three hyphens, `---`, and not with `-`",
        ),
        (base, "--\ntitle: M\n--\n# M {#m}\n", ":1 E19 front matter begins and ends with three hyphens"),
        (base, "+++\ntitle = \"M\"\n+++\n# M {#m}\n", ":1 E19 front matter begins and ends with three hyphens"),
        (base, "---\ntitle: M\n-\n# M {#m}\n", ":3 E19 front matter begins and ends with three hyphens"),
        (base, "---\rtitle: M\rsummary: K\r---\r# M {#m}\r\rTekst.\r\r## Y\r", ":9 E13 heading `Y` has no id"),
        (
            "content/base/README.md",
            "# Les meg\n",
            ":1 E26 this file has no place here; what is for those who keep the files lies in `content/`",
        ),
        ("content/layers/kommune/9901-sandvik/README.md", "Hei\n", ":1 E26 this file has no place here; what is for"),
        (
            "content/layers/kommune/9901-sandvik/mote-nn.md",
            "## {#mote append}\n\nTekst.\n",
            ":1 E01 there is no module `mote-nn`; call a translation `mote.nn.md`",
        ),
    ] {
        let findings = findings(path, bytes);
        assert!(matches!(findings.as_slice(), [one] if one.contains(found)), "{path}: {findings:#?}");
    }
    for name in ["mote_nn.md", "mote-nn.md", "mote nn.md"] {
        let findings = findings(&format!("content/base/{name}"), "# Møte {#mote}\n\nTekst.\n");
        assert!(
            findings.iter().any(|one| one.contains("E30 a ") && one.contains("call it `mote.nn.md`")),
            "{name}: {findings:#?}"
        );
    }
    let ansi = findings(base, b"---\ntitle: M\n---\n# M {#m}\n\nDette er en m\xf8tedag.\n");
    assert!(
        ansi[0].contains(
            "(line 6): the first letter that cannot be read is in column 14, behind `Dette er en m`; save it"
        ),
        "{ansi:#?}"
    );
}
