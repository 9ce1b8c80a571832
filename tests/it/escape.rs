//! No text is markup, and no name of a file or folder becomes one, or lies outside its place.

use std::collections::BTreeMap;
use std::fs;

use crate::book::{PROGRAMME, project};
use crate::driver::{Project, repository};

const SVG: &str = "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"9\" height=\"9\"><path d=\"M0 0h9v9z\"/></svg>";

fn with_layer(name: &str, text: &str) -> Project {
    let base = "---\ntitle: Etikk\n---\n# Etikk {#etikk}\n\n## Gaver {#gaver}\n\nTekst.\n";
    let project = project(PROGRAMME, &[("etikk", base)]);
    let config = "kind: kommune\nname: Sandvik\nnumber: \"9901\"\n";
    let project = project.write(&format!("content/layers/kommune/{name}/layer.yaml"), config);
    project.write(&format!("content/layers/kommune/{name}/etikk.md"), format!("---\n---\n## {{#gaver}}\n\n{text}\n"))
}

/// What a template writes as it stands, for it is HTML that a writer made. All else is escaped.
const WRITTEN: [(&str, &[&str]); 38] = [
    ("acts.html", &["acts"]),
    ("agenda.html", &["row.link"]),
    ("callouts/agenda.html", &["title", "body", "agenda"]),
    ("callouts/columns.html", &["title", "column.title", "column.body"]),
    ("callouts/cycle.html", &["title", "body"]),
    ("callouts/quiz.html", &["title", "body", "answer"]),
    ("callouts/quote.html", &["body", "source"]),
    ("callouts/statement.html", &["title", "body"]),
    ("callouts/tiles.html", &["title", "body"]),
    ("callouts/tree.html", &["title", "body"]),
    ("diagram.html", &["node.label"]),
    ("footnotes.html", &["note.body"]),
    ("gathered.html", &["lesson.title", "lesson.body"]),
    ("glossary.html", &["entries"]),
    ("index.html", &["day.agenda"]),
    ("key.html", &["key.reason"]),
    ("link.html", &["link.start", "link.text", "link.end"]),
    ("module.html", &["body"]),
    ("notes.html", &["body"]),
    ("paper.html", &["typeface[face[0]]"]),
    ("print.html", &["module.body", "glossary", "acts"]),
    ("slide-callouts/agenda.html", &["body", "agenda"]),
    ("slide-callouts/case.html", &["body"]),
    ("slide-callouts/columns.html", &["column.title", "column.body"]),
    ("slide-callouts/cycle.html", &["body"]),
    ("slide-callouts/exercise.html", &["body"]),
    ("slide-callouts/film.html", &["body"]),
    ("slide-callouts/goals.html", &["body"]),
    ("slide-callouts/question.html", &["body"]),
    ("slide-callouts/quote.html", &["body", "source"]),
    ("slide-callouts/statement.html", &["body"]),
    ("slide-callouts/tiles.html", &["body"]),
    ("slide-callouts/traffic-light.html", &["body"]),
    ("slide-callouts/tree.html", &["body"]),
    ("slide.html", &["over", "title", "body", "callout", "footnotes"]),
    ("start.html", &["part"]),
    ("table.html", &["table"]),
    ("words.html", &["title", "body"]),
];

#[test]
fn templates_escape_all_but_what_writers_made() {
    let templates = repository().join("themes/standard/templates");
    let mut found: BTreeMap<String, Vec<String>> = BTreeMap::new();
    for path in
        ["", "callouts", "slide-callouts"].iter().flat_map(|folder| fs::read_dir(templates.join(folder)).unwrap())
    {
        let path = path.unwrap().path();
        let Ok(text) = fs::read_to_string(&path) else { continue };
        let name = path.strip_prefix(&templates).unwrap().to_str().unwrap().replace('\\', "/");
        assert!(!text.contains("autoescape"), "{name}");
        let mut pieces = text.split("safe");
        let mut before = pieces.next().unwrap();
        for after in pieces {
            // a word that only holds it is none
            if !before.ends_with(char::is_alphabetic) && !after.starts_with(char::is_alphabetic) {
                let said = before.rsplit("{{").next().unwrap().trim().trim_end_matches('|').trim().to_owned();
                let all = found.entry(name.clone()).or_default();
                if !all.contains(&said) {
                    all.push(said);
                }
            }
            before = after;
        }
    }
    let wanted = WRITTEN.map(|(name, said)| (name.to_owned(), said.iter().map(ToString::to_string).collect()));
    assert_eq!(found, BTreeMap::from(wanted));
}

#[test]
fn every_page_has_the_policy_of_the_site() {
    let project = with_layer("9901-sandvik", "Vår tekst.");
    project.build();
    let headers = project.output("site/_headers");
    let of_hosts = headers.split("Content-Security-Policy: ").nth(1).unwrap().lines().next().unwrap();
    let start = "<meta http-equiv=\"Content-Security-Policy\" content=\"";
    let pages: Vec<String> = project.files().into_keys().filter(|path| path.ends_with(".html")).collect();
    assert!(pages.len() > 12 && pages.iter().any(|page| page == "site/index.html"), "{pages:?}");
    for page in pages {
        let html = project.output(&page);
        let (head, rest) = html.split_once(start).unwrap_or_else(|| panic!("{page} has no policy"));
        assert!(!head.contains("<link") && !head.contains("<script"), "{page}");
        let own = rest.split('"').next().unwrap().replace("&#39;", "'").replace(" file:", "");
        assert_eq!(format!("{own}; frame-ancestors 'none'"), of_hosts, "{page}");
    }
}

#[test]
fn a_text_that_looks_like_a_placeholder_is_a_text() {
    let code = "``` &#xE000;0&#xE001;\nkode\n```\n\n[Post](<mailto:a@example.org onfocus=varsel() autofocus b>)";
    let project = with_layer("9901-sandvik", code);
    project.build();
    for page in ["site/9901-sandvik/etikk.html", "site/9901-sandvik/deck.html", "site/9901-sandvik/print.html"] {
        let html = project.output(page);
        assert!(html.contains("<code class=\"language-\u{e000}0\u{e001}\">"), "{page}");
        // on the slide, the text is the speaker's
        let is_deck = page.ends_with("deck.html");
        assert!(is_deck || html.contains("href=\"mailto:a@example.org%20onfocus=varsel()%20autofocus%20b\""), "{page}");
    }
}

#[test]
fn a_folder_that_not_every_system_can_keep_is_no_edition() {
    let long = format!("9901-{}", "x".repeat(130));
    for name in ["9901-\" onfocus=varsel() x=\"", "_country", "con", "9901-a:b", "9901-sandvik ", "LPT1.sandvik", &long]
    {
        let project = with_layer(name, "Vår tekst.");
        let found = project.findings();
        assert!(found.iter().any(|one| one.contains(" E26 ") && one.contains("layer.yaml:1")), "{name}: {found:?}");
        assert_eq!(project.run(&["build", "--no-pdf"]).status, 1, "{name}");
        assert!(!project.files().keys().any(|path| path.starts_with(&format!("site/{name}"))), "{name}");
        assert!(project.files().contains_key("site/program/index.html"), "the course is published beside it");
    }
    for name in ["9901-sandvik", "1234-kåfjord – gáivuona", "9901 Ny by"] {
        let found = with_layer(name, "Vår tekst.").findings();
        assert_eq!(found.iter().any(|one| one.contains(" E26 ")), name.contains('–'), "{name}: {found:?}");
    }
}

#[test]
fn a_picture_with_such_a_name_is_refused() {
    let long = format!("{0}/{0}.svg", "x".repeat(70));
    for (name, is_refused) in [
        ("x\" onerror=\"varsel()\" y=\".svg", true),
        ("aux.svg", true),
        ("con/plan.svg", true),
        ("x\"y/plan.svg", true),
        (&long, true),
        ("Ny plan_2.svg", false),
        ("kart/nye/plan.svg", false),
    ] {
        let project = with_layer("9901-sandvik", &format!("![Plan](<assets/{name}>)"));
        let folder = "content/layers/kommune/9901-sandvik/assets";
        let project = project
            .write(&format!("{folder}/{name}"), SVG)
            .write(&format!("{folder}/assets.yaml"), format!("'{name}': {{credit: lagvis, licence: fri}}\n"));
        assert_eq!(project.findings().iter().any(|one| one.contains(" E26 ")), is_refused, "{name}");
    }
}

#[test]
fn two_folders_never_make_one_edition() {
    for (one, other) in [("å", "a\u{30a}"), ("sandvik", "SANDVIK"), ("ÆSØY", "æsøy")] {
        let project = with_layer(one, "Vår tekst.");
        let project =
            project.write(&format!("content/layers/kommune/{other}/layer.yaml"), "kind: kommune\nname: Sandvik to\n");
        let found = project.findings();
        assert!(found.iter().any(|one| one.contains(" E34 ") && one.contains("layer.yaml:1")), "{other}: {found:?}");
        assert_eq!(project.run(&["build", "--no-pdf"]).status, 1);
        let published = project.files().into_keys().filter(|path| path.ends_with("/etikk.html"));
        assert_eq!(published.filter(|path| !path.contains("program")).count(), 1, "{other}");
    }
    // a Mac may keep a letter as two characters
    let project = with_layer("9901-a\u{30a}", "Vår tekst.");
    project.build();
    assert!(project.files().contains_key("site/9901-å/etikk.html"));
}

#[test]
fn a_module_has_a_name_that_every_system_can_keep() {
    let name = "x".repeat(200);
    let project = project(PROGRAMME, &[("etikk", "---\ntitle: Etikk\n---\n# Etikk {#etikk}\n\nTekst.\n")]);
    let project = project.write(&format!("content/base/{name}.md"), "---\ntitle: X\n---\n# X {#x}\n\nTekst.\n");
    let found = project.findings();
    assert!(
        found.len() == 1 && found[0].contains(" E26 the name of this module is longer than 120 bytes"),
        "{found:?}"
    );
}

#[test]
fn what_the_register_says_fits_its_declaration() {
    let register = "kommunenummer,navn,fylkesnummer,fylke,maalform,post,valg,x\n\
        9901,Sandvik,99,Innfylket,bokmål,ikke post,ja,2027\n\
        9902,Bekk,99,Innfylket,bokmål,a@b.example,kanskje,to\n\
        9903,Myr,99,Innfylket,bokmål,a@b.example,nei,1\n";
    let more = "  post: {type: email}\n  valg: {type: choice, of: [ja, nei]}\n";
    let base = "---\ntitle: Etikk\n---\n# Etikk {#etikk}\n\nTekst {{post}}{{valg}}.\n";
    let defaults = more.replace("email}", "email, default: c@d.example}").replace("nei]}", "nei], default: ja}");
    let project = project(&format!("{PROGRAMME}{defaults}"), &[("etikk", base)]);
    let project = project.write("content/register/kommuner.csv", register);
    let found = project.findings();
    for said in [
        "csv:2 E18 `post` cannot be `ikke post`",
        "csv:3 E18 `valg` cannot be `kanskje`",
        "csv:3 E18 `x` cannot be `to`",
    ] {
        assert!(found.iter().any(|one| one.contains(said)), "{said}: {found:?}");
    }
    assert_eq!(found.len(), 3, "{found:?}");
    // and stops their editions alone
    assert_eq!(project.run(&["build", "--no-pdf", "--all"]).status, 1);
    for (path, stands) in [("program", true), ("9901-sandvik", false), ("9902-bekk", false), ("9903-myr", true)] {
        assert_eq!(project.files().contains_key(&format!("site/{path}/index.html")), stands, "{path}");
    }
}

/// The finding of an SVG that the course shows, if there is one.
fn finding_of(svg: &str) -> Option<String> {
    let base = "---\ntitle: Etikk\n---\n# Etikk {#etikk}\n\n![Plan](assets/a.svg)\n";
    let project = project(PROGRAMME, &[("etikk", base)])
        .write("content/base/assets/a.svg", svg)
        .write("content/base/assets/assets.yaml", "a.svg: {credit: lagvis, licence: fri}\n");
    let found = project.findings();
    assert!(found.iter().all(|one| one.starts_with("content/base/assets/a.svg:")), "{found:?}");
    found.into_iter().next()
}

/// An SVG of these parts.
fn svg(parts: &str) -> String {
    let spaces = "xmlns=\"http://www.w3.org/2000/svg\" xmlns:xlink=\"http://www.w3.org/1999/xlink\"";
    format!("<svg {spaces} width=\"9\" height=\"9\">{parts}<path d=\"M0 0h9v9z\"/></svg>")
}

#[test]
fn a_picture_is_a_drawing_and_nothing_else() {
    let xhtml = "xmlns=\"http://www.w3.org/1999/xhtml\"";
    for (parts, said) in [
        ("<rect fill=\"URL(https://a.example/x)\"/>", "`url(https://a.example/x)` may not stand"),
        ("<style>path{fill:u\\72l(https://a.example/x)}</style>", "may not stand"),
        ("<style>path{fill:u/**/rl(https://a.example/x)}</style>", "`rl(https://a.example/x)` may not stand"),
        ("<style>@\\69mport \"https://a.example/x\";</style>", "may not stand"),
        ("<style>path{}<!-- --> @IMPORT 'x';</style>", "`@IMPORT 'x';` may not stand"),
        ("<style>path{}<g/>@import 'x';</style>", "holds `<style>`"),
        ("<style>path{background:image-set(\"https://a.example/x\" 1x)}</style>", "may not stand"),
        ("<style>path{--a:src(x)}</style>", "`src(x)` may not stand"),
        ("<style>a url( { } @import 'x'; )</style>", "may not stand"),
        ("<path style=\"cursor:Url(https://a.example/x),auto\"/>", "may not stand"),
        ("<path style=\"fill:url('https://a.example/x')\"/>", "may not stand"),
        ("<rect cursor=\"x\"/>", "`<rect>` has `cursor`"),
        ("<?xml-stylesheet href=\"https://a.example/x\"?>", "the instruction `<?xml-stylesheet`"),
        (&format!("<img {xhtml} src=\"https://a.example/x\"/>"), "holds `<img>`"),
        (&format!("<object {xhtml} data=\"https://a.example/x\"/>"), "holds `<object>`"),
        (&format!("<title><b {xhtml}>x</b></title>"), "holds `<b>`"),
        ("<metadata><x xmlns=\"https://a.example\"/></metadata>", "holds `<x>`"),
        ("<a href=\"#b\"/>", "holds `<a>`"),
        ("<animateTransform attributeName=\"x\" to=\"1\"/>", "holds `<animateTransform>`"),
        ("<rect ONCLICK=\"varsel()\"/>", "`<rect>` has `ONCLICK`"),
        ("<rect xmlns:ev=\"http://www.w3.org/2001/xml-events\" ev:event=\"click\"/>", "`<rect>` has `event`"),
        ("<g xml:base=\"https://a.example/\"/>", "`<g>` has `base`"),
        ("<use href=\"&#x68;ttps://a.example/x#a\"/>", "loads `https://a.example/x#a`"),
        ("<textPath xlink:href=\" x.svg#a\"/>", "loads `x.svg#a`"),
        ("<g id=\"a\"><use href=\"#a\"/></g>", "`a` is drawn as a part of itself"),
        // what drawings hold
        (
            "<defs><linearGradient id=\"a\"><stop stop-color=\"#fff\"/></linearGradient></defs><rect fill=\"url(#a)\"/>",
            "",
        ),
        ("<style>/* Illustrator */ .a,.b{fill:url(#a);font-family:'Noto Sans',\"b-c\"}</style><rect class=\"a\"/>", ""),
        (
            "<g id=\"a\" transform=\"translate(1 2) skewX(3)\" style=\"fill: RGB(1,2,3); -inkscape-x: Noto\"/><use xlink:href=\"#a\"/>",
            "",
        ),
        (
            "<n:namedview xmlns:n=\"http://sodipodi.sourceforge.net/DTD/sodipodi-0.dtd\" color=\"url(x)\" onload=\"x\"/>",
            "",
        ),
        (
            "<title>Plan</title><desc>(og mer)</desc><text aria-label=\"Tre (2)\" data-a=\"b\"><tspan x=\"1\">Ord</tspan></text>",
            "",
        ),
    ] {
        let found = finding_of(&svg(parts));
        let is_right = found.as_ref().map_or(said.is_empty(), |found| !said.is_empty() && found.contains(said));
        assert!(is_right && found.is_none_or(|found| found.contains(" E26 ")), "{parts}: not {said}");
    }
    let html = "<html xmlns=\"http://www.w3.org/1999/xhtml\"/>";
    let plain = "<svg width=\"9\" height=\"9\"><path d=\"M0 0h9v9z\"/></svg>";
    assert!([html, plain].iter().all(|text| finding_of(text).unwrap().contains("this file is no SVG")));
}

#[test]
fn what_a_picture_draws_is_bounded() {
    let ten = |make: &dyn Fn(usize) -> String| (1..10).map(make).collect::<String>();
    let uses = ten(&|at| format!("<g id=\"a{at}\">{}</g>", format!("<use href=\"#a{}\"/>", at - 1).repeat(10)));
    let paint = |at| format!("<rect fill=\"url(#a{at})\"/>");
    let patterns =
        (1..25).map(|at| format!("<pattern id=\"a{at}\">{}</pattern>", paint(at - 1).repeat(2))).collect::<String>();
    let sheet = (1..25).map(|at| format!(".a{at}{{fill:url(#a{at})}}")).collect::<String>();
    let class = |at| format!("<rect class=\"a{at}\"/>");
    let classes =
        (1..25).map(|at| format!("<mask id=\"a{at}\">{}</mask>", class(at - 1).repeat(2))).collect::<String>();
    let corners = format!("<marker id=\"a\">{}</marker>", "<path d=\"M0 0\"/>".repeat(100));
    for (parts, said) in [
        (uses, "draws more than 50000 things"),
        (patterns, "draws more than 50000 things"),
        (format!("<style>{sheet}</style>{classes}"), "draws more than 50000 things"),
        (
            format!("{corners}<path marker-mid=\"url(#a)\" d=\"M0 0{}\"/>", "h1".repeat(2000)),
            "draws more than 50000 things",
        ),
        ("<path d=\"M0 0\"/>".repeat(50_001), "draws more than 50000 things"),
        (format!("{}{}", "<g>".repeat(101), "</g>".repeat(101)), "more than 100 elements stand in each other"),
        (format!("<text>{}x{}</text>", "<tspan>".repeat(9000), "</tspan>".repeat(9000)), "more than 100 elements"),
        (
            format!("<path {}/>", (0..201).map(|at| format!("a{at} = '' ")).collect::<String>()),
            "more than 200 attributes",
        ),
        (
            (0..500).map(|at| format!("<g id=\"a{at}\"><use href=\"#a{}\"/></g>", at + 1)).collect(),
            "more than 400 parts draw each other in a row",
        ),
    ] {
        let found = finding_of(&svg(&parts)).unwrap_or_default();
        assert!(found.contains(" E26 ") && found.contains(said), "{found} is not {said}");
    }
    assert_eq!(finding_of(&svg(&"<path fill=\"url(#b)\" d=\"M0 0\"/>".repeat(10_000))), None);
}

#[test]
fn a_picture_has_no_number_that_nothing_can_draw_and_no_step_that_never_ends() {
    for (parts, found) in [
        ("<path d=\"M0 0h1e38v1e38z\"/>", "`1e…`, is too large"),
        ("<path d=\"M0 0h99999999v1z\"/>", "`99999999…`, is too large"),
        ("<text style=\"font-size:1e30px\">a</text>", "too large"),
        ("<style>.a{stroke-width:123456789}</style>", "too large"),
        ("<filter id=\"f\" width=\"1e10\"><feFlood/></filter>", "too large"),
        ("<filter id=\"f\"><feTurbulence numOctaves=\"9\"/></filter>", "this file holds `<feTurbulence>`"),
        ("<filter id=\"f\"><feMorphology radius=\"9\"/></filter>", "this file holds `<feMorphology>`"),
        ("<filter id=\"f\"><feConvolveMatrix/></filter>", "this file holds `<feConvolveMatrix>`"),
        (&format!("<filter id=\"f\">{}</filter>", "<feOffset/>".repeat(501)), "draws more than 50000 things"),
    ] {
        let finding = finding_of(&svg(parts)).unwrap_or_default();
        assert!(finding.contains(" E26 ") && finding.contains(found), "{parts}: {finding}");
    }
    for parts in [
        "<path d=\"M.5.123456789012 1e-12 6655123.25 1e7z\" fill=\"#12345678\"/>",
        "<g id=\"SVGID_00000123456789_\"/><path fill=\"url(#SVGID_00000123456789_)\" d=\"M0 0\"/>",
        "<filter id=\"f\"><feGaussianBlur stdDeviation=\"2\"/><feOffset/></filter><path filter=\"url(#f)\" d=\"M0 0h9\"/>",
    ] {
        assert_eq!(finding_of(&svg(parts)), None, "{parts}");
    }
}
