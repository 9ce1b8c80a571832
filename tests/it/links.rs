//! Where links lead: those of Markdown and of raw HTML alike, in every output.

use crate::book::{PROGRAMME, layer, project};
use crate::driver::Project;

/// A project of a module `lenker`, with these texts in its section `lenker` from line 6 on, and one more, `andre`.
fn linking(text: &str) -> Project {
    linking_in(PROGRAMME, text)
}

fn linking_in(programme: &str, text: &str) -> Project {
    let module = format!("---\ntitle: Lenker\n---\n# Lenker {{#lenker}}\n\n{text}\n\n## Neste {{#neste}}\n\nOrd.\n");
    let other = "---\ntitle: Andre\n---\n# Andre {#andre}\n\n## Sted {#sted .no-slide}\n\nOrd.\n";
    project(programme, &[("lenker", &module), ("andre", other)])
        .write("content/acts.yaml", "loven: {name: Loven, citation: LOV-1, url: \"HTTPS://lovdata.no/lov/1\"}\n")
        .write("content/base/assets/assets.yaml", "trapp.svg: {credit: lagvis, licence: CC BY 4.0}\n")
        .write(
            "content/base/assets/trapp.svg",
            "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"9\" height=\"9\"><path d=\"M0 0h9v9z\"/></svg>",
        )
}

/// The one thing that is found in a project of such a text, without its message; nothing where there is none.
fn found(programme: &str, text: &str) -> String {
    let findings = linking_in(programme, text).findings();
    assert!(findings.len() <= 1, "{text}: {findings:?}");
    findings.first().map(|found| found.splitn(3, ' ').take(2).collect::<Vec<_>>().join(" ")).unwrap_or_default()
}

#[test]
fn a_raw_link_is_checked_as_any_other() {
    let wrong = [
        ("#borte", "E27"),
        ("borte.md", "E27"),
        ("andre.md#borte", "E27"),
        ("noe.pdf", "E27"),
        ("", "E27"),
        ("http://%", "E27"),
        ("lov:borte/1-1", "E28"),
        ("LOV:borte/1-1", "E28"),
        ("javascript:alert(1)", "E26"),
        ("JavaScript:alert(1)", "E26"),
        ("../ut.md", "E27"),
        ("../ut.pdf", "E26"),
        ("{{borte}}/x", "E21"),
    ];
    for programme in [PROGRAMME.to_owned(), format!("{PROGRAMME}raw_html: allow\n")] {
        for (address, code) in wrong {
            for text in [
                format!("Ord <a href=\"{address}\">ord</a>."),
                format!("Ord <A class='x' HREF='{address}'>ord</A>."),
                format!("<div><a href=\"{address}\">ord</a></div>"),
                format!("<div>\n<p><a title='t' href = '{address}' >ord</a></p></div>"),
                format!("> <div><a href=\"{address}\">ord</a></div>"),
            ] {
                let line = if text.contains('\n') { 7 } else { 6 };
                assert_eq!(found(&programme, &text), format!("content/base/lenker.md:{line} {code}"), "{text}");
            }
        }
        for (picture, code) in [("assets/borte.svg", "E29"), ("trapp.svg", "E29"), ("https://e.example/x.png", "E26")] {
            let text = format!("<div><img alt=\"Trapp\" src=\"{picture}\"></div>");
            assert_eq!(found(&programme, &text), format!("content/base/lenker.md:6 {code}"), "{text}");
        }
        let text = "<div><img src=\"assets/trapp.svg\"></div>";
        assert_eq!(found(&programme, text), "content/base/lenker.md:6 E29");
        assert_eq!(found(&programme, "<!-- <a href=\"borte.md\">ord</a> -->\n\nOrd."), "");
    }
}

#[test]
fn a_raw_link_leads_to_the_right_place_on_every_page() {
    let text = "Ord <a href=\"#neste\" title=\"t\">a</a> <a href=\"andre.md#sted\"><em>b</em></a> <a href=\"LOV:loven/1-1\">c</a>.\n\n<div><a href=\"#neste\">d</a> <a href=\"andre.md#sted\">e</a> <a href=\"lov:loven/1-2\">f</a> <a href=\"HTTPS://e.example/?a=1&amp;b=2\">g</a> <img src=\"assets/trapp.svg\" alt=\"Trapp\"></div>";
    for programme in [PROGRAMME.to_owned(), format!("{PROGRAMME}raw_html: allow\n")] {
        let project = linking_in(&programme, text);
        assert_eq!(project.findings(), [""; 0]);
        project.build();
        let page = project.output("site/program/lenker.html");
        for link in [
            "<a href=\"#neste\"><span title=\"t\">a</span></a>",
            "<a href=\"andre.html#sted\"><em>b</em></a>",
            "<a class=\"act\" href=\"https://lovdata.no/lov/1/%C2%A71-1\">c</a>",
            "<a href=\"#neste\">d</a>",
            "<a href=\"andre.html#sted\">e</a>",
            "<a href=\"https://lovdata.no/lov/1/%C2%A71-2\">f</a>",
            "<a href=\"https://e.example/?a=1&amp;b=2\">g</a>",
            "<img src=\"../shared/trapp.",
        ] {
            assert!(page.contains(link), "{link} is not in {page}");
        }
        let print = project.output("site/program/print.html");
        assert!(print.contains("<a href=\"#lenker.neste\">d</a>") && print.contains("<a href=\"#andre.sted\">e</a>"));
        let deck = project.output("facilitator/program/deck.html");
        assert!(deck.contains("<a href=\"#lenker.neste\">d</a>"), "{deck}");
        assert!(deck.contains("<a href=\"../../site/program/andre.html#sted\" target=\"_blank\""), "{deck}");
        assert!(deck.contains("<img src=\"../../site/shared/trapp."), "{deck}");
        let acts = project.output("site/program/lover.html");
        assert!(acts.contains("1-1") && acts.contains("1-2"), "{acts}");
    }
}

#[test]
fn a_raw_link_to_what_an_edition_has_removed_is_no_link_there() {
    let text = "<div><a href=\"andre.md#sted\">e</a></div>";
    let project = layer(linking(text), "9901-sandvik", "Sandvik", "")
        .write("content/layers/kommune/9901-sandvik/andre.md", "## {#sted remove}\n");
    project.build();
    assert!(project.output("site/9901-sandvik/lenker.html").contains("<a>e</a>"));
    assert!(project.output("site/program/lenker.html").contains("<a href=\"andre.html#sted\">e</a>"));
}

#[test]
fn what_is_no_address_is_told_and_what_is_one_is_not() {
    let programme = format!("{PROGRAMME}  url: {{type: url, default: \"HTTPS://Eksempel.example/a?b=c\"}}\n");
    let programme = format!(
        "{programme}  vert: {{type: text, default: \"www.tromsø.example/etikk\"}}\n  epost: {{type: email, default: post@eksempel.example}}\n  ord: {{type: text, default: ord}}\n"
    );
    for bad in [
        "http://%",
        "http://",
        "https://?x=1",
        "https://#x",
        "https://:80",
        "https://a b",
        "https://a,b.example",
        "http:x",
        "HTTPS:",
        "https://..",
        "mailto:",
        "mailto:?",
        "mailto:post",
        "mailto:@x",
        "MAILTO:post@",
        "tel:",
        "tel:+",
        "TEL:hei",
        "{{ord}}/x",
        "{{ord}}",
        "https://{{ord}} x/",
    ] {
        for text in [format!("[a](<{bad}>)"), format!("<div><a href=\"{bad}\">a</a></div>")] {
            assert_eq!(found(&programme, &text), "content/base/lenker.md:6 E27", "{text}");
        }
    }
    for (good, href) in [
        ("mailto:?subject=x", "mailto:?subject=x"),
        ("mailto:a@e.example,b@e.example?cc=c@e.example", "mailto:a@e.example,b@e.example?cc=c@e.example"),
        ("MAILTO:{{epost}}", "mailto:post@eksempel.example"),
        ("{{url}}", "https://eksempel.example/a?b=c"),
        ("{{url}}/x", "https://eksempel.example/a?b=c/x"),
        ("https://{{vert}}/x", "https://www.xn--troms-zua.example/etikk/x"),
        ("https://www.tromsø.example", "https://www.xn--troms-zua.example"),
        ("https://eksempel.example:8443", "https://eksempel.example:8443"),
        ("https://[::1]/x", "https://[::1]/x"),
        ("Tel:+47%2055", "tel:+4755"),
    ] {
        let project = linking_in(&programme, &format!("[a](<{good}>)"));
        assert_eq!(project.findings(), [""; 0], "{good}");
        let page = project.build().output("site/program/lenker.html");
        assert!(page.contains(&format!("href=\"{href}\"")), "{good}: {page}");
    }
    let page = linking("Skriv til <post@eksempel.example>.").build().output("site/program/lenker.html");
    assert!(page.contains("href=\"mailto:post@eksempel.example\""), "{page}");
}

#[cfg(feature = "pdf")]
#[test]
fn a_value_in_an_address_is_encoded_and_the_same_in_every_output() {
    let programme = format!("{PROGRAMME}  navn: {{type: text, default: 'Sør \"Fron\" & æ/å?'}}\n");
    let text = "[a](https://e.example/{{navn}}?q={{navn}}#{{x}})\n\n> [!link]\n> [Åpne](https://e.example/ær/{{x}})";
    let project = linking_in(&programme, text);
    let run = project.run(&["build", "--pdf", "handbook,slides"]);
    assert_eq!(run.status, 0, "{}", run.stderr);
    let value = "S%C3%B8r%20%22Fron%22%20%26%20%C3%A6%2F%C3%A5%3F";
    let address = format!("https://e.example/{value}?q={value}#2027");
    let page = project.output("site/program/lenker.html");
    assert!(page.contains(&format!("href=\"{address}\"")), "{page}");
    assert!(page.contains("href=\"https://e.example/%C3%A6r/2027\""), "{page}");
    assert!(project.output("site/program/deck.html").contains(">e.example/ær/2027<"));
    let uris = uris(&project.files()["site/program/handbook.pdf"]);
    assert!(uris.contains(&address) && uris.iter().any(|uri| uri == "https://e.example/%C3%A6r/2027"), "{uris:?}");
}

/// The addresses that a PDF links to.
#[cfg(feature = "pdf")]
fn uris(pdf: &[u8]) -> Vec<String> {
    let document = lopdf::Document::load_mem(pdf).unwrap();
    let dicts = document.objects.values().filter_map(|object| object.as_dict().ok());
    let action = |dict: &lopdf::Dictionary| dict.get(b"A").ok()?.as_dict().ok()?.get(b"URI").ok().cloned();
    let uris = dicts.filter_map(|dict| dict.get(b"URI").ok().cloned().or_else(|| action(dict)));
    uris.filter_map(|uri| Some(String::from_utf8_lossy(uri.as_str().ok()?).into_owned())).collect()
}

#[test]
fn an_address_in_a_setting_is_one_of_the_web() {
    let programme = |more: &str| format!("{PROGRAMME}{more}");
    for (more, line) in [
        ("address: kurs.example\n", 6),
        ("address: javascript:alert(1)\n", 6),
        ("licence: {name: CC, url: \"http://%\"}\n", 6),
        ("  s: {type: url, default: \"https://\", foot: true}\n", 6),
    ] {
        let findings = linking_in(&programme(more), "Ord.").findings();
        assert!(
            findings.len() == 1 && findings[0].starts_with(&format!("content/lagvis.yaml:{line} ")),
            "{findings:?}"
        );
    }
    let more = "  s: {type: url, default: \"HTTPS://S.example/æ\", foot: true}\naddress: HTTPS://Kurs.example/\n";
    let project = linking_in(&programme(more), "Ord.");
    assert_eq!(project.findings(), [""; 0]);
    assert!(project.build().output("site/program/lenker.html").contains("href=\"https://s.example/%C3%A6\""));
}

/// A deck that links to what has no slide: a section, a module, and one that has some.
const FROM_A_DECK: &str = "## Pek {#pek}\n\n- [Sted](andre.md#sted) [hele](uten.md) [modul](andre.md)\n\n> [!notes]\n> [Notat](andre.md#sted)";

fn linking_from_a_deck(programme: &str) -> Project {
    linking_in(programme, FROM_A_DECK)
        .write("content/base/uten.md", "---\ntitle: Uten\n---\n# Uten {#uten .no-slide}\n\nOrd.\n")
}

#[test]
fn a_link_in_a_deck_to_what_has_no_slide_leads_to_the_page() {
    let project = linking_from_a_deck(PROGRAMME);
    assert_eq!(project.findings(), [""; 0]);
    project.build();
    for (deck, pages) in [("site", ""), ("facilitator", "../../site/program/")] {
        let html = project.output(&format!("{deck}/program/deck.html"));
        for href in [&format!("{pages}andre.html#sted"), &format!("{pages}uten.html"), "#andre.andre"] {
            let away = if href.starts_with('#') { ">" } else { " target=\"_blank\"" };
            assert!(html.contains(&format!("<a href=\"{href}\"{away}")), "{href} is not in {html}");
        }
    }
}

#[cfg(feature = "pdf")]
#[test]
fn on_paper_such_a_link_leads_to_the_web_where_the_site_has_an_address() {
    for (more, is_linked) in [("", false), ("address: https://kurs.example/\n", true)] {
        let project = linking_from_a_deck(&format!("{PROGRAMME}{more}"));
        let run = project.run(&["build", "--pdf", "slides,notes,handbook"]);
        assert_eq!(run.status, 0, "{}", run.stderr);
        for path in ["site/program/slides.pdf", "facilitator/program/notes.pdf"] {
            let uris = uris(&project.files()[path]);
            for page in ["andre.html#sted", "uten.html"] {
                let address = format!("https://kurs.example/program/{page}");
                assert_eq!(uris.contains(&address), is_linked, "{path}: {uris:?}");
            }
        }
        let uris = uris(&project.files()["site/program/handbook.pdf"]);
        assert!(!uris.iter().any(|uri| uri.contains("kurs.example")), "{uris:?}");
    }
}
