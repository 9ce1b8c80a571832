//! What is unfinished is told, and readers get the course's placeholder in its place.

use crate::driver::{Project, done, read};

const LAYER: &str = "content/layers/kommune/9901-sandvik";
const PLACEHOLDER: &str = "Kommunen har ikke fylt ut denne delen ennå.";

/// A course with a slot, and a kommune that has begun on it with a text.
fn project(own: &str) -> Project {
    let base = "---\ntitle: Etikk\n---\n# Etikk {#etikk}\n\nInnledning.\n\n## Kontakt {#kontakt required=kommune}\n\nSpør før møtet.\n\n\
                **Til kommunen:** Skriv hvem som svarer. Ta med punktene under.\n\n- Hvem som svarer\n- Når de svarer\n";
    Project::empty()
        .write("content/lagvis.yaml", "title: P\nlayers: [kommune]\nlanguages: {nb: [nn], nn: [nb]}\n")
        .write("content/base/etikk.md", base)
        .write(&format!("{LAYER}/layer.yaml"), "kind: kommune\nname: Sandvik\nnumber: \"9901\"\n")
        .write(&format!("{LAYER}/etikk.md"), own)
}

fn unfinished(project: &Project) -> Vec<String> {
    project.findings().into_iter().filter(|line| line.contains(" W11 ")).collect()
}

/// The page of the module in Sandvik's edition.
fn page(project: &Project) -> String {
    project.build().text("site/9901-sandvik/etikk.html")
}

#[test]
fn an_instruction_is_never_published() {
    for own in [
        "## Kontakt {#kontakt}\n\nTil kommunen: Skriv hvem som svarer.\n",
        "## Kontakt {#kontakt}\n\nSpør oss.\n\n> [!note] Merk\n> Til kommunen: Skriv mer.\n",
        "## {#etikk append}\n\n**Til kommunen:** Skriv mer.\n\n## Kontakt {#kontakt}\n\nSpør oss.\n",
        "## Mer {#mer after=kontakt}\n\n- Til kommunen: Skriv mer.\n\n## Kontakt {#kontakt}\n\nSpør oss.\n",
        "## Kontakt {#kontakt}\n\nRing [sett inn navn] på 55 00 00 00.\n",
        "## Kontakt {#kontakt}\n\n| Hvem | Når |\n|---|---|\n| [Fyll inn] | Alltid |\n",
        "## {#etikk append}\n\n[Skriv teksten her]\n\n## Kontakt {#kontakt}\n\nSpør oss.\n",
        "## Kontakt {#kontakt}\n\nSpør oss[^b] og[^c].\n\n[^b]: [sett inn kilde]\n\n[^c]: Til kommunen: skriv.\n",
        "## Kontakt {#kontakt}\n\nSpør oss.\n\n## Til kommunen: skriv mer {#mer after=kontakt}\n\nTekst.\n",
        "## Kontakt {#kontakt}\n\nSpør oss.\n\n## [Navn på ombud] {#mer after=kontakt}\n\nTekst.\n",
        "## Kontakt {#kontakt}\n\nSpør oss.\n\n### Til kommunen {#mer after=kontakt}\n\nTekst.\n",
        "## Kontakt {#kontakt}\n\nSpør oss.\n\n#### Til kommunen: skriv mer\n\nTekst.\n",
        "## Kontakt {#kontakt}\n\nTil  kommunen: skriv mer.\n",
        "## Kontakt {#kontakt}\n\nTil\nkommunen: skriv mer.\n",
        "## Kontakt {#kontakt}\n\nSpør oss.\n\ntil kommunen: skriv mer.\n",
        "## Kontakt {#kontakt}\n\nSpør oss.\n\n**Til kommunen**\n\nSkriv mer.\n",
        "## Kontakt {#kontakt}\n\nSpør oss.\n\nTil kommunene: skriv mer.\n",
        "## Kontakt {#kontakt}\n\nSpør oss.\n\nTil fylkeskommunen: skriv mer.\n",
        "## Kontakt {#kontakt}\n\nFrist: [må fylles ut].\n",
        "## Kontakt {#kontakt}\n\n[KOMMUNENS NAVN] ligger ved [HAVET].\n",
        "## Kontakt {#kontakt}\n\nRing {sett inn navn} på 55 00 00 00.\n",
        "## Kontakt {#kontakt}\n\n[her skal dere skrive om rutinen]\n",
        "## Kontakt {#kontakt}\n\n[kommunenavn]\n",
        "## Kontakt {#kontakt}\n\nPris: [kommer].\n",
        "## Kontakt {#kontakt}\n\nSpør oss.\n\nTODO: spør Kari.\n",
        "## Kontakt {#kontakt}\n\nLorem ipsum dolor sit amet.\n",
        "## Kontakt {#kontakt}\n\nSpør oss.\n\n**Til kommunen** Skriv mer.\n",
        "## Kontakt {#kontakt}\n\nSpør oss.\n\n- **Til kommunen**\n  Skriv mer.\n",
        "## Kontakt {#kontakt}\n\nSpør oss.\n\n*Til kommunen*\n\nSkriv mer.\n",
        "## Kontakt {#kontakt}\n\nSpør oss.\n\n> [!note] Til kommunen\n> Skriv mer.\n",
        "## Kontakt {#kontakt}\n\nKommer senere.\n",
        "## Kontakt {#kontakt}\n\n[sjekkes med Kari]\n",
        "## Kontakt {#kontakt}\n\nRing kl. XX.\n",
        "## Kontakt {#kontakt}\n\n[bilde av ordføreren]\n",
        "## Kontakt {#kontakt}\n\n> Til kommunen: skriv mer.\n",
        "## Kontakt {#kontakt}\n\nSpør oss. Til kommunen: skriv mer.\n",
        "## {#etikk append}\n\n> Spør.\n>\n> Til kommunen: skriv mer.\n\n## Kontakt {#kontakt}\n\nSpør oss (TODO: når).\n",
    ] {
        let project = project(own);
        assert!(!unfinished(&project).is_empty(), "{own}: {:#?}", project.findings());
        let page = page(&project);
        assert!(page.contains(PLACEHOLDER), "{own}: {page}");
        for words in [
            "Til kommunen",
            "Til fylkes",
            "[sett inn",
            "[Fyll inn",
            "[Skriv",
            "[Navn",
            "[må",
            "[KOMM",
            "{sett",
            "[her",
            "[komm",
            "TODO",
            "Lorem",
            "Kommer",
            "[sjekk",
            "XX",
            "[bilde",
        ] {
            assert!(!page.contains(words), "{own}: {page}");
        }
        let deck = project.output("facilitator/9901-sandvik/deck.html");
        assert!(!deck.contains("Til kommunen") && !deck.contains("[Skriv"), "{own}");
    }
}

#[test]
fn a_slot_that_says_nothing_is_told() {
    for own in ["-", "***", "...", "TODO", "> [!notes]\n> Ring Kari.", "- …\n- TODO"] {
        let project = project(&format!("## Kontakt {{#kontakt}}\n\n{own}\n"));
        assert_eq!(unfinished(&project).len(), 1, "{own}: {:#?}", project.findings());
    }
}

/// Words of somebody else, and brackets that say something else.
#[test]
fn what_is_quoted_or_left_out_is_shown() {
    for own in [
        "> Til kommunen: takk for hjelpa.",
        "> [!quote] {source=Avisa}\n> Da sa [navn] nei.",
        "Hun skrev: «Til kommunen: takk for hjelpa.»",
        "Hun skrev “Til kommunen: takk” og gikk.",
        "Svaret var «ja, sa [navn på leder]».",
        "Da sa [navnet er utelatt] nei.",
        "Da sa [navn fjernet] nei, og [e-posten] ble slettet.",
        "[Sett innenfra] er det annerledes.",
        "Vi sendte klagen\ntil kommunen: den ble avvist.",
        "**Til kommunestyret**",
        "**Til kommunen:** 45 klager. Til fylket: 12 klager.",
        "- Til kommunen: ca. 45 %\n- Til staten: 55 %",
        "#### Til kommunens innbyggere\n\nHei.",
        "| Til kommunen | Til staten |\n|---|---|\n| 1 | 2 |",
        "Skriv `[navn]` i feltet.",
        "Brevet er todelt. Til kommunen: en takk. Til fylket: en klage.",
        "[Skriv til oss](mailto:post@bodo.no).",
        "**Til kommunen** skal du sende søknaden.",
        "- Kommer\n- Kommer ikke",
        "Ta et ark (skriv navnet øverst), og fyll (helst) det ut.",
        "Pave Johannes XX, kapittel XX, [kommunen] og [Må] du.",
    ] {
        let project = project(&format!("## {{#etikk append}}\n\n{own}\n\n## Kontakt {{#kontakt}}\n\nSpør oss.\n"));
        assert_eq!(unfinished(&project), Vec::<String>::new(), "{own}");
        let page = page(&project);
        assert!(!page.contains(PLACEHOLDER), "{own}: {page}");
    }
}

/// A form's fields that are filled in, and what somebody has escaped.
#[test]
fn what_is_filled_in_or_escaped_is_shown_and_not_told() {
    for own in [
        "[Telefon: 55 12 34 56]",
        "Se [Adresse: Rådhusgata 1] nå.",
        "[Dato for ikrafttredelse: 1. januar 2027]",
        r"Bruk flettefeltet \[navn\] i malen.",
        r"\[navn]",
        r"Svar her: \[skriv navn\], og *så \[dato]*.",
        r"Til kommunen\: en hilsen.",
        r"Skriv \{sett inn navn\} og \{navn}.",
        "Skriv `{kommune_navn}` og `[må fylles ut]`.",
        "> [!note] Felt \\[navn]\n> Tekst.",
    ] {
        let project = project(&format!("## {{#etikk append}}\n\n{own}\n\n## Kontakt {{#kontakt}}\n\nSpør oss.\n"));
        assert_eq!(unfinished(&project), Vec::<String>::new(), "{own}");
        let page = page(&project);
        assert!(!page.contains(PLACEHOLDER) && !page.contains('\\'), "{own}: {page}");
    }
}

/// Buttons, fields and amounts: readers see them, since nobody knows.
#[test]
fn what_may_be_an_instruction_is_told_and_shown() {
    for own in [
        "Trykk [Sett inn] og så [Fyll ut].",
        "[Skriv ut] og [Lagre] er knapper.",
        "Skjemaet har feltene [navn], [dato] og [sted].",
        "Kontakt: [navn].",
        "Til kommunen: en takk. Til fylket: en klage.",
        "- Til kommunen: takk\n- Til staten: takk",
        "- Til staten: takk\n- **Til kommunen:** takk",
        "[Kommunens navn] er fint.",
        "Felt: {navn}.",
        "[Skjemaet fylles ut av vakta]",
        "Ring (sett inn navn) i dag.",
        "Se [lenke til reglementet].",
        "Det er [må det?] slik.",
    ] {
        let project = project(&format!("## {{#etikk append}}\n\n{own}\n\n## Kontakt {{#kontakt}}\n\nSpør oss.\n"));
        let told = unfinished(&project);
        assert!(matches!(told.as_slice(), [one] if one.contains("readers see it as it stands")), "{own}: {told:#?}");
        assert!(!page(&project).contains(PLACEHOLDER), "{own}");
    }
    for own in [
        "[navn], [dato]",
        "Til kommunen: 3 punkter. Skriv om klager.",
        "[Navn: fyll inn]",
        "[XX] klager.",
        "- Til kommunen: skriv om takk\n- Til staten: takk",
    ] {
        let project = project(&format!("## {{#etikk append}}\n\n{own}\n\n## Kontakt {{#kontakt}}\n\nSpør oss.\n"));
        assert!(page(&project).contains(PLACEHOLDER), "{own}");
    }
}

#[test]
fn the_points_of_an_instruction_are_withheld_with_it() {
    for own in [
        "Til kommunen: Skriv mer.\n\n- Punktet\n",
        "> [!note] Til kommunen: Skriv\n> om Punktet.\n",
        "- Til kommunen: Skriv mer.\n  - Punktet\n",
        "Innledning.\nTil kommunen: Skriv om Punktet.\n",
        "> [!tiles]\n> - Til kommunen: Skriv om Punktet.\n",
        "**Til kommunen**\n\nDere har Punktet her.\n",
        "**Til kommunen:**\n\nSkriv om:\n\n- Punktet\n",
        "#### Til kommunen\n\nDere har Punktet her.\n\n- Punktet\n",
        "> [!note] Husk\n> **Til kommunen**\n>\n> Dere har Punktet her.\n",
    ] {
        let project =
            project(&format!("## {{#etikk append}}\n\n{own}\nMer tekst.\n\n## Kontakt {{#kontakt}}\n\nSpør.\n"));
        assert_eq!(unfinished(&project).len(), 1, "{own}: {:#?}", project.findings());
        let page = page(&project);
        assert!(
            page.contains(PLACEHOLDER) && page.contains("Mer tekst.") && !page.contains("Punktet"),
            "{own}: {page}"
        );
        assert!(!project.text("facilitator/9901-sandvik/deck.html").contains("Punktet"), "{own}");
    }
}

#[test]
fn points_of_an_instruction_that_were_left_are_told() {
    let left = project("## Kontakt {#kontakt}\n\nSpør Kari.\n\n- Hvem som svarer\n- Innen to dager\n");
    assert_eq!(unfinished(&left).len(), 1, "{:#?}", left.findings());
    let written = project("## Kontakt {#kontakt}\n\nSpør før møtet.\n\n- Kari svarer\n- Innen to dager [helst før]\n");
    assert_eq!(unfinished(&written), Vec::<String>::new());
}

#[test]
fn the_course_says_what_an_instruction_and_a_placeholder_are() {
    let own = "instruction: [\"Til fylket:\", \"Fyll ut:\"]\nplaceholder: {nb: Her kommer mer., nn: Her kjem meir.}\n";
    let project = project(
        "## Kontakt {#kontakt}\n\nFyll ut: svar.\n\n## {#etikk append}\n\nTil kommunen: en hilsen.\n",
    )
    .edit("content/lagvis.yaml", "title: P\n", &format!("title: P\n{own}"));
    assert_eq!(unfinished(&project).len(), 1, "{:#?}", project.findings());
    let page = page(&project);
    assert!(page.contains("Her kommer mer.") && page.contains("en hilsen") && !page.contains("Fyll ut"), "{page}");
}

#[test]
fn all_editions_of_the_course_are_without_instructions() {
    let project = Project::course();
    done(project.run(&["build", "--all", "--no-pdf"]));
    let files = project.files();
    let told: Vec<_> = files.iter().filter(|(path, _)| path.ends_with(".html") || path.ends_with(".js")).collect();
    let holds = |bytes: &[u8], words: &str| String::from_utf8_lossy(bytes).contains(words);
    let wrong: Vec<_> = told.iter().filter(|(_, bytes)| holds(bytes, "Til kommunen:")).map(|(path, _)| path).collect();
    assert!(wrong.is_empty(), "{wrong:?}");
    assert!(told.iter().any(|(path, bytes)| path.contains("4601-bergen/etikk") && holds(bytes, PLACEHOLDER)));
}

#[test]
fn the_register_knows_who_has_parlamentarisme() {
    let project = Project::course();
    for (number, name) in [("0301", "oslo"), ("4601", "bergen")] {
        done(project.run(&["new", "kommune", number]));
        let config = read(&project, &format!("content/layers/kommune/{number}-{name}/layer.yaml"));
        let line = config.lines().find(|line| line.contains("styringsmodell:")).unwrap();
        assert!(line.starts_with("  styringsmodell: parlamentarisme"), "{line}");
    }
    done(project.run(&["new", "kommune", "5501"]));
    let config = read(&project, "content/layers/kommune/5501-tromso/layer.yaml");
    assert!(config.contains("  # styringsmodell: formannskap"), "{config}");
}

#[test]
fn a_value_that_is_still_a_place_is_told() {
    let programme = "title: P\nlayers: [kommune]\nlanguages: {nb: [nn], nn: [nb]}\nparameters:\n  navn: {type: text, default: Oslo}\n";
    for (value, is_told) in
        [("[navn]", true), ("...", true), ("XX", true), ("-", true), ("", false), ("Sandvik", false), ("5", false)]
    {
        let project =
            project("## Kontakt {#kontakt}\n\nSpør oss i {{navn}}.\n").write("content/lagvis.yaml", programme).write(
                &format!("{LAYER}/layer.yaml"),
                format!("kind: kommune\nname: Sandvik\nnumber: \"9901\"\nvalues:\n  navn: \"{value}\"\n"),
            );
        assert_eq!(unfinished(&project).iter().any(|line| line.contains("layer.yaml:5")), is_told, "{value}");
    }
}

/// The words are marked, not the block in which they stand.
#[test]
fn an_instruction_is_told_where_it_stands() {
    for (own, place) in [
        ("En lang linje\nsom går videre, og så\n[sett inn navn] her.", "5:1"),
        ("En linje.\nTil kommunen: skriv mer.", "4:1"),
        ("| Hvem | Når |\n|---|---|\n| Kari | 10 |\n| Ola | [fyll inn tid] |", "6:9"),
        ("Innledning. Ring [dato] her.", "3:18"),
        ("> [!note] Merk\n> Vi ringer\n> XX XX XX XX nå.", "5:3"),
        ("**Til kommunen:** skriv mer.", "3:3"),
    ] {
        let project = project(&format!("## {{#etikk append}}\n\n{own}\n\n## Kontakt {{#kontakt}}\n\nSpør oss.\n"));
        let shown = project.run(&["check"]).stdout + &project.run(&["check"]).stderr;
        assert!(shown.contains(&format!("{LAYER}/etikk.md:{place}\n")), "{own}: {shown}");
    }
}

#[test]
fn a_title_with_the_same_words_is_no_instruction() {
    let title = "Til kommunen – og fra den";
    let project =
        project(&format!("## Kontakt {{#kontakt}}\n\nSpør oss.\n\n## {title} {{#mer after=kontakt}}\n\nTekst.\n"));
    assert_eq!(unfinished(&project), Vec::<String>::new());
    assert!(page(&project).contains(title));
}
