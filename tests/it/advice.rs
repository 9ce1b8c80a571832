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
