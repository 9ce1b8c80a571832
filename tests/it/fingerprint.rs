//! Fingerprints: the vectors of their specification, and what is read as one.

use lagvis::fingerprint::Fingerprint;

#[test]
fn the_vectors_of_the_specification_hold() {
    let print = |title: &str, body: &str| Fingerprint::of(title, body).to_string();
    let plain = "Alle kommuner skal ha rutiner for varsling.";
    assert_eq!(print("Varsling", plain), "v1-afc0cd6a9626");
    let dressed = "\u{feff}Alle  kommuner skal\r\nha rutiner <!-- nye? --> for\tvarsling.\r\n\r\n";
    assert_eq!(print(" Varsling", dressed), "v1-afc0cd6a9626");
    let composed = "Sp\u{f8}r deg selv om andre kan tvile p\u{e5} at du er upartisk.\nMeld fra f\u{f8}r m\u{f8}tet.";
    assert_eq!(print("Vurderingshjelp", composed), "v1-c53a9444e470");
    assert_eq!(print("Vurderingshjelp", &composed.replace('\u{e5}', "a\u{30a}")), "v1-c53a9444e470");
    assert_ne!(print("Varsling", "Alle kommuner skal ha en rutine for varsling."), "v1-afc0cd6a9626");
}

#[test]
fn what_is_written_is_read_again_and_nothing_else_is() {
    let print = Fingerprint::of("Varsling", "");
    assert_eq!(Fingerprint::parse(&print.to_string()), Some(print));
    for wrong in ["", "v1-", "v2-afc0cd6a9626", "v1-afc0cd6a962", "v1-afc0cd6a96zz", "v1-afc0cd6a96ø", "afc0cd6a9626"]
    {
        assert_eq!(Fingerprint::parse(wrong), None, "{wrong}");
    }
}
