//! Names in the one form in which they are compared: of pictures, modules, links, words of the search; and what is said of those
//! that cannot be.

use crate::book::{PROGRAMME, layer, project};
use crate::driver::Project;

const SVG: &str = "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"9\" height=\"9\"><path d=\"M0 0h9v9z\"/></svg>";

/// A PNG of one grey pixel.
fn png() -> Vec<u8> {
    let mut bytes = Vec::new();
    let mut encoder = png::Encoder::new(&mut bytes, 1, 1);
    encoder.set_color(png::ColorType::Grayscale);
    encoder.write_header().unwrap().write_image_data(&[128]).unwrap();
    bytes
}

/// A module with a text in its section.
fn module(text: &str) -> String {
    format!("---\ntitle: Etikk\n---\n# Etikk {{#etikk}}\n\n{text}\n")
}

fn etikk(text: &str) -> Project {
    project(PROGRAMME, &[("etikk", &module(text))])
}

/// A picture beside the module, with its row.
fn with_picture(project: Project, name: &str, bytes: impl AsRef<[u8]>) -> Project {
    let row = format!("\"{name}\": {{credit: lagvis, licence: fri}}\n");
    project.write("content/base/assets/assets.yaml", row).write(&format!("content/base/assets/{name}"), bytes)
}

#[test]
fn a_picture_is_found_however_its_name_is_written() {
    for (file, written) in [
        ("ra\u{30a}dhus.png", "assets/rådhus.png"),
        ("rådhus.png", "assets/ra\u{30a}dhus.png"),
        ("rådhus.png", "assets/r%C3%A5dhus.png"),
        ("min plan.png", "assets/min%20plan.png"),
        ("min%20plan.png", "<assets/min plan.png>"),
        ("Foto.PNG", "assets/foto.png"),
        ("foto.png", "./Assets/Foto.PNG"),
        ("kommune\u{ad}styre.png", "assets/kommunestyre.png"),
        ("Ærlig/Å.png", "assets/ærlig/å.png"),
    ] {
        let project = with_picture(etikk(&format!("![Bilde]({written})")), file, png());
        assert_eq!(project.findings(), [""; 0], "{file} as {written}");
        project.build();
        let page = project.output("site/program/etikk.html");
        let source = page.split("<img").nth(1).unwrap().split("src=\"").nth(1).unwrap().split('"').next().unwrap();
        assert!(source.is_ascii() && !source.contains([' ', '%']), "{source}");
        assert!(project.files().contains_key(&format!("site/{}", source.trim_start_matches("../"))), "{source}");
    }
}

#[test]
fn a_layers_picture_takes_the_place_of_the_one_below_however_it_is_written() {
    let project = with_picture(etikk("![Bilde](assets/foto.svg)"), "Foto.svg", SVG);
    let sandvik = "content/layers/kommune/9901-sandvik";
    let project = layer(project, "9901-sandvik", "Sandvik", "")
        .write(&format!("{sandvik}/assets/FOTO.svg"), SVG.replace("h9v9", "h9v8"))
        .write(&format!("{sandvik}/assets/assets.yaml"), "foto.svg: {credit: Sandvik, licence: fri}\n");
    project.build();
    assert!(project.output("site/9901-sandvik/etikk.html").contains("src=\"assets/foto."));
    let run = project.run(&["accept", "--in", "9901-sandvik", "assets/Foto.svg"]);
    assert_eq!(run.status, 0, "{}", run.stderr);
    assert_eq!(project.findings(), [""; 0]);
}

#[test]
fn two_pictures_of_one_name_and_two_files_of_one_content_are_told_or_one() {
    let project = with_picture(etikk("![Bilde](assets/foto.png)"), "foto.png", png())
        .write("content/base/assets/Foto.PNG", png());
    let found = project.findings();
    assert!(found.iter().any(|found| found.contains("E34 there are two pictures `assets/foto.png`")), "{found:?}");
    let rows = "a/x.png: {credit: K, licence: fri}\nb/x.png: {credit: K, licence: fri}\n";
    let project = etikk("![A](assets/a/x.png) og ![B](assets/b/x.png)")
        .write("content/base/assets/assets.yaml", rows)
        .write("content/base/assets/a/x.png", png())
        .write("content/base/assets/b/x.png", png());
    project.build();
}

#[test]
fn only_what_can_be_shown_and_printed_is_a_picture() {
    let avif = b"\0\0\0\x1cftypavif\0\0\0\0avifmif1miaf";
    let heic = b"\0\0\0\x1cftypheic\0\0\0\0heicmif1miaf";
    let jpeg = |components: u8| {
        [
            b"\xff\xd8\xff\xe0\0\x10JFIF\0\x01\x01\0\0\x01\0\x01\0\0\xff\xc0\0\x0b\x08\0\x01\0\x01".as_slice(),
            &[components, 1, 0x11, 0],
        ]
        .concat()
    };
    let dtd = "<?xml version=\"1.0\"?>\n<!DOCTYPE svg PUBLIC \"-//W3C//DTD SVG 1.1//EN\" \"http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd\">\n";
    let declared = "<?xml version=\"1.0\"?>\n<!DOCTYPE svg [\n<!ENTITY ns \"x\">\n]>\n";
    for (name, bytes, found) in [
        ("a.avif", avif.to_vec(), "1 E26 AVIF cannot be printed; save the picture as PNG or JPEG"),
        ("a.jpg", avif.to_vec(), "1 E26 AVIF cannot be printed"),
        ("a.heic", heic.to_vec(), "1 E26 HEIC cannot be printed"),
        ("a.TIFF", b"II*\0\x08\0\0\0".to_vec(), "1 E26 TIFF cannot be printed"),
        ("a.pdf", b"%PDF-1.7".to_vec(), "1 E26 PDF cannot be printed"),
        (
            "a.jpg",
            jpeg(4),
            "1 E26 this picture is in CMYK, the colours of a printing press, and cannot be set in a PDF; save it in RGB",
        ),
        ("a.png", jpeg(3), "1 E26 this picture is JPEG, and its name says something else; call it `a.jpg`"),
        ("a.jpg", png(), "1 E26 this picture is PNG, and its name says something else; call it `a.png`"),
        ("a.png", b"ikke et bilde".to_vec(), "1 E26 this file is not PNG that can be read"),
        ("a.docx", b"PK\x03\x04".to_vec(), "1 E26 this file is no picture"),
        ("a.svg", [declared, SVG].concat().into_bytes(), "2 E26 this DOCTYPE declares something"),
        ("a.svg", SVG.replace("<path", "\n<script/><path").into_bytes(), "2 E26 this file holds `<script>`"),
        ("a.svg", SVG.replace("</svg>", "\n</g>").into_bytes(), "2 E26 this file is not SVG that can be read"),
        ("a.svg", [dtd, SVG].concat().into_bytes(), ""),
        ("a.JPEG", include_bytes!("pictures/small.jpg").to_vec(), ""),
    ] {
        let all = with_picture(etikk("Ord."), name, bytes).findings();
        let expected = if found.is_empty() { vec![] } else { vec![format!("content/base/assets/{name}:{found}")] };
        assert_eq!(all.len(), expected.len(), "{name}: {all:?}");
        assert!(
            all.iter().zip(&expected).all(|(all, expected)| all.starts_with(expected)),
            "{all:?} is not {expected:?}"
        );
    }
}

#[test]
fn a_picture_without_its_row_is_told_once_with_the_row() {
    for (name, row) in [
        ("rådhus.png", "rådhus.png: {credit: , licence: }"),
        ("min plan.png", "\"min plan.png\": {credit: , licence: }"),
    ] {
        let project = etikk(&format!("![A](<assets/{name}>) ![B](<assets/{name}>)"))
            .write(&format!("content/base/assets/{name}"), png());
        let found = project.findings();
        assert!(
            found.len() == 1
                && found[0].starts_with(&format!("content/base/assets/{name}:1 E29"))
                && found[0].contains(row),
            "{found:?}"
        );
        // as it is pasted it is not filled in
        let found = project.write("content/base/assets/assets.yaml", row).findings();
        assert!(
            found.iter().all(|found| found.contains("assets.yaml:1 E15") || found.contains("assets.yaml:1 E29")),
            "{found:?}"
        );
    }
}

#[test]
fn a_module_is_found_by_its_file_however_it_is_called_and_told_the_right_name() {
    for (name, right) in [
        ("Etikk.md", "etikk.md"),
        ("ETIKK.MD", "etikk.md"),
        ("etikk - Kopi.md", "etikk.md"),
        ("Kopi av etikk.md", "etikk.md"),
        ("etikk (1).md", "etikk.md"),
        ("etikk copy 2.md", "etikk.md"),
        ("etikk (Karis konfliktkopi 2026-11-01).md", "etikk.md"),
        ("Vår etikk.md", "var-etikk.md"),
        ("va\u{30a}r_etikk.md", "var-etikk.md"),
        ("1. Etikk.md", "1-etikk.md"),
        ("Etikk (del 2).md", "etikk-del-2.md"),
    ] {
        let slug = right.trim_end_matches(".md");
        let programme = format!("{PROGRAMME}modules: [{slug}]\n");
        let project = project(&programme, &[]).write(&format!("content/base/{name}"), module("Ord."));
        let expected = format!(
            "content/base/{name}:1 E30 a module's file is named with a to z, 0 to 9 and hyphens; call it `{right}`"
        );
        assert_eq!(project.findings(), [expected]);
    }
    for name in ["Etikk.md", "etikk - Kopi.md", "Kopi av Etikk.md", "etikk (2).md"] {
        let project = etikk("Ord.").write(&format!("content/base/{name}"), module("Andre ord."));
        let expected = format!(
            "content/base/{name}:1 E30 `etikk.md` is here too, so nobody reads this file; delete it, or put it in the place of `etikk.md`"
        );
        assert_eq!(project.findings(), [expected]);
    }
    for (name, way_out) in [
        (
            "etikk.docx",
            "open it in Word, paste its text into one of the files here that end in `.md`, below a heading, and take this file out of the folder",
        ),
        (
            "Etikk.pdf",
            "open it in Word, paste its text into one of the files here that end in `.md`, below a heading, and take this file out of the folder",
        ),
        ("plan.md.txt", "call it `plan.md`"),
        ("Vår plan.markdown", "call it `var-plan.md`"),
        ("kart.png", "pictures lie in `assets/`: put it there"),
        ("Assets/kart.png", "call its folder `assets`"),
    ] {
        let found = etikk("Ord.").write(&format!("content/base/{name}"), "x").findings();
        assert_eq!(found, [format!("content/base/{name}:1 E26 this file has no place here; {way_out}")]);
    }
}

#[test]
fn a_layers_files_are_told_their_right_names_too() {
    let sandvik = "content/layers/kommune/9901-sandvik";
    let text = "## {#etikk append}\n\nVårt.\n";
    let project = layer(etikk("Ord."), "9901-sandvik", "Sandvik", "").write(&format!("{sandvik}/Etikk.md"), text);
    let expected = format!(
        "{sandvik}/Etikk.md:1 E30 a module's file is named with a to z, 0 to 9 and hyphens; call it `etikk.md`"
    );
    assert_eq!(project.findings(), [expected]);
    let project = project.remove(&format!("{sandvik}/Etikk.md")).write(&format!("{sandvik}/etikk.NN.md"), text);
    let found = project.findings();
    assert!(found.iter().any(|found| found.contains("call it `etikk.nn.md`")), "{found:?}");
    let project = etikk("Ord.").write("content/base/kopi.md", module("Ord."));
    let project =
        project.write("content/base/etikk.nn.md", module("Ord.")).write("content/base/etikk.nn - Kopi.md", "");
    let expected = "content/base/etikk.nn - Kopi.md:1 E30 `etikk.nn.md` is here too, so nobody reads this file; delete it, or put it in the place of `etikk.nn.md`";
    assert_eq!(project.findings().iter().filter(|found| found.contains(" E")).collect::<Vec<_>>(), [expected]);
    let project = etikk("Ord.").write(&format!("{sandvik}/Layer.yml"), "kind: kommune\nname: Sandvik\n");
    assert_eq!(
        project.findings(),
        [format!("{sandvik}/Layer.yml:1 E31 the layer `kommune/9901-sandvik` has no `layer.yaml`; call this file so")]
    );
}

#[test]
fn names_that_are_taken_are_told_at_the_file() {
    for name in ["index", "print", "lover", "om-utgaven", "mal", "viktigst", "deck", "con", "nul", "com1", "lpt9"] {
        let found = project(PROGRAMME, &[(name, &module("Ord."))]).findings();
        assert!(
            found.len() == 1 && found[0].starts_with(&format!("content/base/{name}.md:1 E34")),
            "{name}: {found:?}"
        );
    }
    for name in ["konto", "com", "com10", "start", "search", "con-mer"] {
        assert_eq!(project(PROGRAMME, &[(name, &module("Ord."))]).findings(), [""; 0], "{name}");
    }
}

#[test]
fn links_and_suggestions_compare_names_as_pictures_do() {
    for link in [
        "Etikk.md#Etikk",
        "ETIKK.MD",
        "./etikk.md#etikk",
        "e%74ikk.md",
        "etikk\u{ad}.md",
        "#ETIKK",
        "<a href=\"Etikk.md\">a</a>",
    ] {
        let text = if link.starts_with('<') { link.to_owned() } else { format!("[a](<{link}>)") };
        assert_eq!(etikk(&text).findings(), [""; 0], "{link}");
    }
    let found = project(&format!("{PROGRAMME}modules: [ETIK]\n"), &[("etikk", &module("Ord."))]).findings();
    assert!(found.iter().any(|found| found.contains("did you mean `etikk`?")), "{found:?}");
    let programme = format!("{PROGRAMME}modules: [ETIKK, {{Pla\u{30a}n: {{was: gammel}}}}]\n");
    let modules =
        project(&programme, &[("etikk", &module("Ord.")), ("plan", "---\ntitle: Plan\n---\n# Plan {#plan}\n\nOrd.\n")]);
    let found = modules.findings();
    assert!(
        found.len() == 2 && found.iter().all(|found| found.contains("plån") || found.contains("`plan`")),
        "{found:?}"
    );
    let text = "## Nytt {#nytt in=ETIKK}\n\nVårt.\n";
    let more = "modules: {add: [Vedlegg], move: {Vedlegg: {before: Etikk}}}\n";
    let layers = layer(etikk("Ord."), "9901-sandvik", "Sandvik", more)
        .write(
            "content/layers/kommune/9901-sandvik/vedlegg.md",
            "---\ntitle: Vedlegg\n---\n# Vedlegg {#vedlegg}\n\nOrd.\n",
        )
        .write("content/layers/kommune/9901-sandvik/etikk.md", text);
    assert_eq!(layers.findings(), [""; 0]);
    for (link, whole) in [
        ("post@sandvik.example", "mailto:post@sandvik.example"),
        ("www.sandvik.no/a", "https://www.sandvik.no/a"),
        ("https//sandvik.no/a", "https://sandvik.no/a"),
        ("//sandvik.example/a", "https://sandvik.example/a"),
        ("sandvik.kommune.no", "https://sandvik.kommune.no"),
    ] {
        let found = etikk(&format!("[Skriv]({link})")).findings();
        assert_eq!(
            found,
            [format!("content/base/etikk.md:6 E27 `{link}` leads nowhere as it stands; write `{whole}`")]
        );
    }
}

#[test]
fn an_address_of_mail_and_a_scheme_in_capitals_are_links_everywhere() {
    let project = etikk(
        "- Skriv til <post@sandvik.example> eller <Post.Mottak@Sandvik.example>.\n- [Stor](HTTPS://Eksempel.example/a)",
    );
    assert_eq!(project.findings(), [""; 0]);
    project.build();
    for path in ["site/program/etikk.html", "site/program/print.html", "site/program/deck.html"] {
        let page = project.output(path);
        for href in ["mailto:post@sandvik.example", "mailto:Post.Mottak@Sandvik.example", "https://eksempel.example/a"]
        {
            assert!(page.contains(&format!("href=\"{href}\"")), "{href} is not in {path}");
        }
    }
}

#[test]
fn the_search_has_words_without_what_nobody_sees() {
    let text = "Den folke\u{ad}valgte i kommune&shy;styret, null\u{200b}bredde, felles\u{200d}møte.\n\n## Pa\u{30a}bygg {#nfd}\n\nOm ra\u{30a}dhuset.";
    let project = etikk(text);
    project.build();
    let search = project.output("site/program/search.js");
    for words in ["Den folkevalgte i kommunestyret, nullbredde, fellesmøte.", "Påbygg", "Om rådhuset."] {
        assert!(search.contains(words), "{words} is not in {search}");
    }
}

#[test]
fn an_id_is_made_of_what_is_seen_of_a_title() {
    let titles = "## Pa\u{30a}bygg\n\nOrd.\n\n## Kommune\u{ad}styret\n\nOrd.\n\n## Čálli ŋ́ o\u{308}\n\nOrd.";
    let project = etikk(titles);
    assert_eq!(project.run(&["check", "--fix"]).status, 0);
    let text = std::fs::read_to_string(project.root().join("content/base/etikk.md")).unwrap();
    for id in ["{#pabygg}", "{#kommunestyret}", "{#calli-n-o}"] {
        assert!(text.contains(id), "{id} is not in {text}");
    }
}

#[test]
fn no_link_holds_a_space_or_a_letter_that_is_no_ascii() {
    let text = "[§ 1](lov:loven/2a-1) [b](<https://a.example/x y?z=æ>) [c](https://tromsø.example/é) [d](mailto:post@x.example?subject=Å%20b)";
    let project = with_picture(etikk(text), "Våre bilder/Min plan.svg", SVG)
        .write("content/acts.yaml", "loven: {name: Loven, citation: LOV-1, url: \"https://lovdata.no/lov/1\"}\n");
    let project = layer(project, "9901-Sør Sandvik", "Sør Sandvik", "");
    assert_eq!(project.findings().iter().filter(|found| !found.contains("W05")).count(), 0, "{:?}", project.findings());
    project.build();
    let mut hrefs = 0;
    for path in project.files().keys().filter(|path| path.ends_with(".html")) {
        let page = project.output(path);
        for start in ["href=\"", "src=\""] {
            for link in page.split(start).skip(1).map(|rest| rest.split('"').next().unwrap()) {
                assert!(link.is_ascii() && !link.contains(' '), "{path}: {link}");
                hrefs += 1;
            }
        }
    }
    assert!(hrefs > 100);
    assert!(project.output("site/program/etikk.html").contains("href=\"https://lovdata.no/lov/1/%C2%A72a-1\""));
}

#[cfg(feature = "pdf")]
#[test]
fn addresses_in_a_pdf_are_seven_bits() {
    let project = etikk("- [§ 1](lov:loven/1-1) og [b](<https://a.example/x y>)")
        .write("content/acts.yaml", "loven: {name: Loven, citation: LOV-1, url: \"https://lovdata.no/lov/1\"}\n");
    let run = project.run(&["build", "--pdf", "handbook,slides"]);
    assert_eq!(run.status, 0, "{}", run.stderr);
    for name in ["handbook.pdf", "slides.pdf"] {
        let path = project.root().join("output/site/program").join(name);
        let document = lopdf::Document::load(path).unwrap();
        let uris = document.objects.values().filter_map(|object| object.as_dict().ok());
        let uris: Vec<&[u8]> = uris
            .filter_map(|dict| dict.get(b"URI").ok().or_else(|| dict.get(b"A").ok()?.as_dict().ok()?.get(b"URI").ok()))
            .filter_map(|uri| uri.as_str().ok())
            .collect();
        assert!(uris.iter().all(|uri| uri.is_ascii()), "{uris:?}");
        for wanted in [b"https://lovdata.no/lov/1/%C2%A71-1".as_slice(), b"https://a.example/x%20y"] {
            assert!(uris.contains(&wanted), "{name}: {uris:?}");
        }
    }
}
