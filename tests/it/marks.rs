//! Marks that Word, or a hand that knows another program, writes otherwise: understood where that is safe, and told where it is not.

use crate::driver::{Project, is_reported};

fn with(markdown: &str) -> Project {
    let module = format!("---\ntitle: Etikk\nsummary: Kort.\n---\n# Etikk {{#etikk}}\n\n{markdown}\n");
    Project::empty()
        .write("content/lagvis.yaml", "title: Prøve\nlayers: [kommune]\nlanguages: {nb: []}\n")
        .write("content/base/etikk.md", module)
}

/// What is found in a module with this text, without the place.
fn told(markdown: &str) -> Vec<String> {
    with(markdown).findings().into_iter().map(|line| line.split_once(' ').unwrap().1.to_owned()).collect()
}

#[test]
fn hard_spaces_behind_marks_are_spaces() {
    let hard = "##\u{a0}Gaver\u{a0}{#gaver}\n\n-\u{a0}En\n  -\u{a0}**(under)**\n-\u{a0}To\n\n>\u{a0}[!\u{a0}NOTE]\u{202f}Obs\n>\u{a0}Tekst\n\n-\u{2003}[x] Gjort\n\n```sh\n#\u{a0}kode\n```";
    let ordinary = "## Gaver {#gaver}\n\n- En\n  - **(under)**\n- To\n\n> [!note] Obs\n> Tekst\n\n- [x] Gjort\n\n```sh\n#\u{a0}kode\n```";
    let shown = |text| {
        let project = with(text);
        assert_eq!(project.findings(), Vec::<String>::new());
        project.build();
        let page = project.output("site/program/etikk.html");
        let (_, article) = page.split_once("<article").unwrap();
        let (article, _) = article.split_once("</article>").unwrap();
        (article.to_owned(), project.text("site/program/deck.html"))
    };
    assert_eq!(shown(hard), shown(ordinary));
}

#[test]
fn curly_quotation_marks_are_straight_ones() {
    for quote in ["”Kåre Ås, Avisa”", "“Kåre Ås, Avisa”", "«Kåre Ås, Avisa»"] {
        let project = with(&format!("> [!QUOTE] {{source={quote}}}\n> Ord."));
        project.build();
        let page = project.text("site/program/etikk.html");
        assert!(page.contains("Kåre Ås, Avisa") && !page.contains(['”', '“', '«']), "{page}");
    }
    let told = with("Tekst.").edit("content/base/etikk.md", "title: Etikk", "title: ”Etikk”").findings();
    assert!(matches!(told.as_slice(), [one] if one.starts_with("content/base/etikk.md:2 W20")), "{told:#?}");
}

#[test]
fn a_word_for_a_callout_is_known_in_norwegian() {
    for (word, kind) in [
        ("trafikklys", "traffic-light"),
        ("Oppgave", "exercise"),
        ("OPPGÅVE", "exercise"),
        ("ma\u{30a}l", "goals"),
        ("Traffic Light", "traffic-light"),
        ("sitat", "quote"),
        ("åtvaring", "warning"),
        ("caution", "warning"),
        ("notater", "notes"),
    ] {
        let told = told(&format!("> [!{word}] Gjør\n> Tekst."));
        assert_eq!(told, [format!("E23 there is no callout `{word}`; did you mean `{kind}`?")]);
    }
    let notes = told("> [!notat] Gjør\n> Tekst.");
    assert!(
        matches!(notes.as_slice(), [one] if one.contains("did you mean `notes` (for the speaker alone) or `note`"))
    );
    let told = told("> [!xyz] Gjør\n> Tekst.");
    assert!(matches!(told.as_slice(), [one] if one.contains("exercise, question, case")), "{told:#?}");
}

/// A page as it comes out of Word, with what is wrong with each of its parts; a sign of one of its fonts cannot be printed either.
#[test]
fn a_page_from_word_is_told_in_one_run() {
    let page = "#\u{a0}Notater fra møtet {#notater}\n\n18.\u{a0}september\tFormannskapet\n2. oktober\tKommunestyret\n\nTil stede:\n•\tOla\no\u{a0}\u{a0}\u{a0}Kari\n\nSaker:\n– budsjett\n– eventuelt\n\na)\tførst\nb)\tså\n\n1.Referat\n2.Budsjett\n\n-Husk kaffe\n-Husk kake\n\nNavn\tTelefon\nOla\t123 45 678\n\n17. mai er fri.\n\n\u{f0b7}\u{a0}Punkt\n\n§\tPunkt\n";
    let project = Project::empty()
        .write("content/lagvis.yaml", "title: Prøve\nlayers: [kommune]\nlanguages: {nb: []}\n")
        .write("content/base/notater.md", format!("---\ntitle: Notater\n---\n{page}"));
    let mut places: Vec<(usize, String)> = Vec::new();
    for found in project.findings() {
        let mut parts = found.splitn(3, ' ');
        let line = parts.next().unwrap().rsplit(':').next().unwrap().parse().unwrap();
        places.push((line, parts.next().unwrap().to_owned()));
    }
    places.sort();
    let warnings = [6, 10, 11, 14, 17, 20, 23, 26, 31, 33].map(|line| (line, "W20".to_owned()));
    let mut expected = [warnings.as_slice(), &[(29, "W25".to_owned()), (31, "E33".to_owned())]].concat();
    expected.retain(|(_, code)| is_reported(code));
    expected.sort();
    assert_eq!(places, expected);
}

/// Texts that hold the signs of marks, and are meant as they stand.
#[test]
fn what_is_meant_is_not_told() {
    for text in [
        "`[a] (https://b)` og ``**`` og `:smile:`.",
        r"\*\*Viktig:\*\*les, \[a\] (https://b), \## nei, 18\. mai, \- nei, \:smile: og \$x^2\$.",
        "[sic] (min utheving), (1)[2], tabell[0][1], Hurra![1]",
        "https://eksempel.example/a__b__c?x=[1] og <https://eksempel.example/**a**>",
        "2**3 er åtte. * er en stjerne, og ___ et tomt felt.",
        "#metoo er et ord.\n\n#metoo #takk",
        "– Kom inn, sa han.\n\n– Takk, sa hun.",
        "Møtet varer fra mandag til onsdag\n– om det blir noe av –\nog er åpent for alle.",
        "-5 grader er kaldt, -7 er verre.",
        "Det koster $5 og $6, US$ 7 og 8$.",
        "Klokka er 12:30:45, og a::b:c er et navn.",
        "1. en\n1. to\n1. tre",
        "3. tre\n4. fire",
        "Ta med:\n- kaffe",
        "Husk\n- kaffe\n- kake",
        "A. Hansen\nog B. Olsen",
        "§\u{a0}6-1 sier dette.",
        "1.mai er fri.",
        "Åpent {klammer} og %% prosent.",
        "- ✓ – oppfylt\n\nTekst.",
        "- ☐ Ja\n- ☐ Nei",
        "- • x",
        "- o er en vokal",
        "> ✓ Godkjent",
        "> • sitert punkt",
        "✓ Godkjent",
    ] {
        assert_eq!(told(text), Vec::<String>::new(), "{text}");
    }
}
