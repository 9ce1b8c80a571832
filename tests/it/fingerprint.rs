//! Fingerprints: the vectors of their specification, and what is read as one.

use lagvis::fingerprint::{Fingerprint, Version};

#[test]
fn the_vectors_of_the_specification_hold() {
    let print = |title: &str, body: &str| Fingerprint::of(Version::V1, title, body).to_string();
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
fn version_2_takes_code_as_it_is_written_and_all_else_as_version_1() {
    let print = |body: &str| Fingerprint::of(Version::V2, "Varsling", body).to_string();
    assert_eq!(print("Alle kommuner skal ha rutiner for varsling."), "v2-afc0cd6a9626");
    assert_eq!(print("\u{feff}Alle  kommuner skal\r\nha rutiner <!-- nye? --> for\tvarsling.\r\n"), "v2-afc0cd6a9626");
    let code = "Kode:\n\n```sh\n  a\n<!-- b -->\n```\nEtter.";
    assert_eq!(print(code), "v2-54c1b7f14289");
    for same in [
        code.replace('\n', "\r\n"),
        code.replace("```sh\n", "```sh  \n"),
        code.replace("Kode:", "Kode:\n  <!-- \n```\n -->"),
        code.replace("Etter.", "Etter.\n\n"),
    ] {
        assert_eq!(print(&same), print(code), "{same}");
    }
    for other in [
        code.replace("  a", " a"),
        code.replace(" b ", " c "),
        code.replace("  a\n", "  a\n\n"),
        code.replace("```sh\n", "```sh `x`\n"),       // no fence
        code.replace("```\nEtter", "    ```\nEtter"), // not its end
        code.replace("```\nEtter", "``\nEtter"),
    ] {
        assert_ne!(print(&other), print(code), "{other}");
    }
    assert_eq!(print("~~~~\n a\n~~~\n~~~~"), print("~~~~\n a\n~~~\n~~~~ "));
    assert_ne!(print("~~~~\n a\n~~~\n~~~~"), print("~~~~\n a\n~~~\n~~~~ b\n~~~~"));
    assert_eq!(print("b\n    ```\n  a\n"), print("b ``` a"), "indented, it is no fence");
    assert_ne!(print("a <!-- b"), print("a <!-- c"), "never closed and within a line, it is text");
    assert_eq!(print("a\n<!-- b"), print("a\n<!-- c"));
}

#[test]
fn what_is_written_is_read_again_and_nothing_else_is() {
    let print = Fingerprint::of(Version::V1, "Varsling", "");
    assert_eq!(Fingerprint::parse(&print.to_string()), Some(print));
    for wrong in ["", "v1-", "v3-afc0cd6a9626", "v1-afc0cd6a962", "v1-afc0cd6a96zz", "v1-afc0cd6a96ø", "afc0cd6a9626"]
    {
        assert_eq!(Fingerprint::parse(wrong), None, "{wrong}");
    }
}
