//! The PDFs, read back: what a reader's program and a screen reader find in them.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::OnceLock;

use lopdf::content::Operation;
use lopdf::{Dictionary, Document, Object};

use crate::driver::{Project, repository};
use crate::pictures;

/// The course and one kommune, printed once for all tests.
fn course() -> &'static Project {
    static COURSE: OnceLock<Project> = OnceLock::new();
    COURSE.get_or_init(|| {
        let project = Project::course();
        let run = project.run(&["build", "--for", "program", "--for", "9901-sandvik", "--date", "2027-11-03"]);
        assert_eq!(run.status, 0, "{}", run.stderr);
        project
    })
}

/// Every PDF of the printed course, by path below the output.
fn all() -> BTreeMap<String, Document> {
    let pdfs = course().files().into_iter().filter(|(path, _)| path.ends_with(".pdf"));
    pdfs.map(|(path, bytes)| (path, Document::load_mem(&bytes).unwrap())).collect()
}

fn open(project: &Project, path: &str) -> Document {
    Document::load_mem(&project.files()[path]).unwrap_or_else(|error| panic!("{path}: {error}"))
}

/// A dictionary, followed where it is a reference.
fn dictionary<'a>(document: &'a Document, object: &'a Object) -> &'a Dictionary {
    match object {
        Object::Reference(id) => dictionary(document, document.get_object(*id).unwrap()),
        Object::Stream(stream) => &stream.dict,
        object => object.as_dict().unwrap(),
    }
}

fn text(document: &Document, page: u32) -> String {
    let text = document.extract_text(&[page]).unwrap();
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// A text string of a PDF: UTF-16 with a byte order mark, or Latin.
fn string(object: &Object) -> String {
    lopdf::decode_text_string(object).unwrap()
}

/// The elements of the structure tree: type and dictionary.
fn structure(document: &Document) -> Vec<(String, &Dictionary)> {
    let elements = document.objects.values().filter_map(|object| object.as_dict().ok());
    let elements = elements.filter(|element| element.has(b"S") && element.has(b"P"));
    elements
        .map(|element| (String::from_utf8_lossy(element.get(b"S").unwrap().as_name().unwrap()).into(), element))
        .collect()
}

fn bookmarks(document: &Document) -> Vec<String> {
    let mut titles = Vec::new();
    let outlines = dictionary(document, document.catalog().unwrap().get(b"Outlines").unwrap());
    let mut next = outlines.get(b"First").ok();
    while let Some(item) = next {
        let item = dictionary(document, item);
        titles.push(string(item.get(b"Title").unwrap()));
        next = item.get(b"Next").ok();
    }
    titles
}

#[test]
fn every_document_is_there_and_says_what_it_is() {
    let documents = all();
    let expected = ["program", "9901-sandvik"].into_iter().flat_map(|edition| {
        ["", "nn/"].into_iter().flat_map(move |language| {
            let site = ["slides", "handouts", "handbook", "workbook"];
            let site = site.map(|name| format!("site/{edition}/{language}{name}.pdf"));
            let own = ["notes", "guide"].map(|name| format!("facilitator/{edition}/{language}{name}.pdf"));
            site.into_iter().chain(own)
        })
    });
    assert_eq!(documents.keys().cloned().collect::<BTreeSet<_>>(), expected.collect());
    for (path, document) in &documents {
        let catalog = document.catalog().unwrap();
        let language = if path.contains("/nn/") { "nn" } else { "nb" };
        assert_eq!(string(catalog.get(b"Lang").unwrap()), language, "{path}");
        assert!(
            catalog
                .get(b"MarkInfo")
                .is_ok_and(|info| { dictionary(document, info).get(b"Marked").unwrap().as_bool().unwrap() })
        );
        let shown = dictionary(document, catalog.get(b"ViewerPreferences").unwrap());
        assert!(shown.get(b"DisplayDocTitle").unwrap().as_bool().unwrap(), "{path}");
        let info = dictionary(document, document.trailer.get(b"Info").unwrap());
        let title = string(info.get(b"Title").unwrap());
        let programme = if language == "nn" { "Folkevaldprogrammet" } else { "Folkevalgtprogrammet" };
        assert!(title.starts_with(programme), "{path}: {title}");
        assert_eq!(title.contains("Sandvik"), path.contains("sandvik"), "{path}: {title}");
        assert!(string(info.get(b"CreationDate").unwrap()).starts_with("D:20271103"), "{path}");
        let metadata = document.get_object(catalog.get(b"Metadata").unwrap().as_reference().unwrap()).unwrap();
        let stream = metadata.as_stream().unwrap();
        let xmp =
            String::from_utf8_lossy(&stream.decompressed_content().unwrap_or(stream.content.clone())).into_owned();
        for claim in ["<pdfuaid:part>1<", "<pdfaid:part>2<", "<pdfaid:conformance>A<"] {
            assert!(xmp.contains(claim), "{path} does not claim {claim}");
        }
    }
}

/// On paper, in the handbook alone, a section says when its law was last read.
#[test]
fn the_day_on_which_the_law_was_read_stands_below_the_text() {
    let project = Project::from("append-and-prepend").edit(
        "content/base/etikk.md",
        "{#varsling}",
        "{#varsling checked=2026-11-27}",
    );
    let run = project.run(&["build", "--for", "program", "--date", "2027-11-03"]);
    assert_eq!(run.status, 0, "{}", run.stderr);
    let said = |path: &str| {
        let document = open(&project, path);
        document.get_pages().keys().map(|page| text(&document, *page)).collect::<Vec<_>>().join(" ")
    };
    let handbook = said("site/program/handbook.pdf");
    assert!(handbook.contains("Varsling fra basen. Regelverket sist kontrollert 27. november 2026"), "{handbook}");
    assert_eq!(handbook.matches("kontrollert").count(), 1);
    for other in ["site/program/slides.pdf", "site/program/handouts.pdf", "facilitator/program/notes.pdf"] {
        assert!(!said(other).contains("kontrollert"), "{other}");
    }
}

#[test]
fn the_tags_say_what_is_seen() {
    // the other two are not the whole course, and have a test of their own
    let of_course = |path: &String| !path.ends_with("guide.pdf") && !path.ends_with("workbook.pdf");
    for (path, document) in all().into_iter().filter(|(path, _)| of_course(path)) {
        let elements = structure(&document);
        let count = |tag: &str| elements.iter().filter(|(name, _)| name == tag).count();
        assert!(count("H1") >= 12 && count("H2") > 60, "{path}: {} H1, {} H2", count("H1"), count("H2"));
        assert!(count("L") > 20 && count("LI") >= count("L") && count("LBody") == count("LI"), "{path}");
        assert!(count("TH") >= 2 && count("Table") >= 1, "{path}");
        for (tag, element) in &elements {
            if tag == "Figure" {
                let alt = element.get(b"Alt").map(string).unwrap_or_default();
                assert!(alt.chars().count() > 3, "{path}: a figure without a text alternative");
            }
        }
        let levels: Vec<u8> = headings(&document);
        assert_eq!(levels.first(), Some(&1), "{path}");
        assert!(levels.windows(2).all(|pair| pair[1] <= pair[0] + 1), "{path}: a level of heading is left out");
        let bookmarks = bookmarks(&document);
        assert!(bookmarks.len() >= 12, "{path}: {bookmarks:?}");
        assert!(bookmarks.contains(&"Habilitet".to_owned()), "{path}: {bookmarks:?}");
    }
}

/// The levels of headings, in the order of the structure tree.
fn headings(document: &Document) -> Vec<u8> {
    fn walk(document: &Document, object: &Object, levels: &mut Vec<u8>) {
        match object {
            Object::Array(all) => all.iter().for_each(|one| walk(document, one, levels)),
            Object::Reference(id) => walk(document, document.get_object(*id).unwrap(), levels),
            Object::Dictionary(element) => {
                if let Ok([b'H', level @ b'1'..=b'6']) = element.get(b"S").and_then(Object::as_name) {
                    levels.push(level - b'0');
                }
                element.get(b"K").into_iter().for_each(|kids| walk(document, kids, levels));
            }
            _ => {}
        }
    }
    let mut levels = Vec::new();
    walk(document, document.catalog().unwrap().get(b"StructTreeRoot").unwrap(), &mut levels);
    levels
}

#[test]
fn every_font_is_in_the_file() {
    for (path, document) in all() {
        let descriptors = document.objects.values().filter_map(|object| object.as_dict().ok());
        let descriptors: Vec<_> = descriptors
            .filter(|it| it.get(b"Type").is_ok_and(|of| of.as_name().is_ok_and(|name| name == b"FontDescriptor")))
            .collect();
        assert!(descriptors.len() >= 2, "{path}");
        for font in descriptors {
            let name = String::from_utf8_lossy(font.get(b"FontName").unwrap().as_name().unwrap()).into_owned();
            assert!(name.contains("SourceSans3"), "{path}: {name}");
            assert!([&b"FontFile"[..], b"FontFile2", b"FontFile3"].iter().any(|key| font.has(key)), "{path}: {name}");
        }
    }
}

#[test]
fn the_deck_has_a_page_a_slide_the_handouts_three_a_page_and_the_notes_two_where_little_is_said() {
    let count = |path: &str| open(course(), path).get_pages().len();
    for (edition, language) in [("program", ""), ("program", "nn/"), ("9901-sandvik", "")] {
        let slides =
            course().output(&format!("site/{edition}/{language}deck.html")).matches("<section class=\"slide ").count();
        assert!(slides > 150);
        assert_eq!(count(&format!("site/{edition}/{language}slides.pdf")), slides);
        assert_eq!(count(&format!("site/{edition}/{language}handouts.pdf")), 1 + (slides - 1).div_ceil(3));
        let notes = count(&format!("facilitator/{edition}/{language}notes.pdf"));
        assert!((1 + (slides - 1).div_ceil(2)..slides).contains(&notes), "{notes} sheets of {slides} slides");
    }
}

#[test]
fn pages_hold_what_the_handbook_says() {
    let slides = open(course(), "site/9901-sandvik/slides.pdf");
    assert!(text(&slides, 1).contains("Sandvik"), "{}", text(&slides, 1));
    let said: Vec<String> = (1..=slides.get_pages().len() as u32).map(|page| text(&slides, page)).collect();
    assert!(said.iter().all(|page| !page.is_empty()), "an empty slide");
    let local = said.iter().find(|page| page.contains("Ingen gaver fra den som har en sak"));
    assert!(local.is_some_and(|page| page.contains("Gaver og invitasjoner") && page.contains("Etikk")));

    let handbook = open(course(), "site/9901-sandvik/handbook.pdf");
    let pages: Vec<String> = (1..=handbook.get_pages().len() as u32).map(|page| text(&handbook, page)).collect();
    assert!(pages[1].starts_with("Innhold"), "{}", pages[1]);
    assert!(pages[2..].iter().all(|page| page.contains("3. november 2027") && page.contains("Versjon")));
    let listed = pages[1..6].join(" ");
    let chapter = pages.iter().skip(6).position(|page| page.contains("Hva er habilitet?")).unwrap() + 7;
    let after = listed.split("Hva er habilitet?").nth(1).unwrap().trim_start();
    assert!(
        after.starts_with(&chapter.to_string()),
        "habilitet is on page {chapter}, and the contents say {after:.20}"
    );
    let is_index = |page: &String| page.contains("Lover det vises til") && page.contains("lovdata.no/lov/");
    let index = pages.iter().position(is_index).unwrap();
    let acts = pages[index..].join(" ");
    assert!(acts.contains("lovdata.no/lov/"), "{acts}");
    for place in ["§ 4-1 ", "§ 5-7 ", "§ 12-1 ", "§ 25-1 "] {
        let after = acts.split(place).nth(1).unwrap().trim_start();
        let listed = after.split(|letter: char| !letter.is_ascii_digit() && letter != ',').next().unwrap();
        for page in listed.split(',') {
            let page: usize = page.parse().unwrap();
            assert!(pages[page - 1].contains(place.trim()), "{place} is not on page {page}");
        }
    }

    let notes = open(course(), "facilitator/9901-sandvik/notes.pdf");
    let said = (1..=notes.get_pages().len() as u32).map(|page| text(&notes, page)).collect::<Vec<_>>().join(" ");
    assert!(said.contains("Notater til kurslederen"));
}

/// The text of all pages.
fn whole(document: &Document) -> String {
    (1..=document.get_pages().len() as u32).map(|page| text(document, page)).collect::<Vec<_>>().join(" ")
}

#[test]
fn the_guide_and_the_workbook_hold_what_they_are_for() {
    let (lagvis, etikk) = ("content/lagvis.yaml", "content/base/etikk.md");
    let build = |project: &Project| {
        let run = project.run(&["build", "--date", "2027-11-03", "--for", "9901-sandvik"]);
        assert_eq!(run.status, 0, "{}", run.stderr);
    };
    let project = Project::from("apart").edit(lagvis, "offered:", "time: {slide: 1, share: 0.9}\noffered:");
    build(&project);
    let guide = open(&project, "facilitator/9901-sandvik/guide.pdf");
    let said = whole(&guide);
    let order = [
        "Hemmelig råd til kurslederen",
        "Ringeklokke fra Sandvik",
        "Dag 1",
        "Lysbildene og tida",
        "lysbildene tar 25",
        "Mer om gaver (kan hoppes over) 6",
        "Oppgaver, spørsmål og filmer",
        "Oppgave: Hva gjør du? i grupper 15 5",
        "Har du mindre tid",
        "Dag 1 · 6 minutter",
    ];
    let mut from = 0;
    for wanted in order {
        let at = said[from..].find(wanted).unwrap_or_else(|| panic!("no {wanted:?} in {}", &said[from..]));
        from += at;
    }
    let workbook = open(&project, "site/9901-sandvik/workbook.pdf");
    let said = whole(&workbook);
    for wanted in ["Navn", "Snakk", "Hva gjør du?", "Snakk om en gave."] {
        assert!(said.contains(wanted), "{said}");
    }
    assert!(!said.contains("En bok"), "{said}");
    for (document, least) in [(&guide, 5), (&workbook, 2)] {
        let levels = headings(document);
        assert!(levels.first() == Some(&1) && levels.len() >= least, "{levels:?}");
        assert!(levels.windows(2).all(|pair| pair[1] <= pair[0] + 1), "{levels:?}");
    }
    // nobody but the facilitator has the guide
    let public = project.files().into_keys().filter(|path| path.starts_with("site/") && path.ends_with(".pdf"));
    let public: Vec<String> = public.collect();
    assert_eq!(public.len(), 4);
    for path in public {
        assert!(!whole(&open(&project, &path)).contains("Hemmelig"), "{path}");
    }
    let notes = whole(&open(&project, "facilitator/9901-sandvik/notes.pdf"));
    for wanted in ["Har du mindre tid", "Dag 1 · 6 minutter", "6 minutter · kan hoppes over", "15 minutter"] {
        assert!(notes.contains(wanted), "{notes}");
    }
    // as many lines as are asked for
    let pages = workbook.get_pages().len();
    let longer = project.edit(etikk, "lines=6", "lines=60");
    build(&longer);
    assert!(open(&longer, "site/9901-sandvik/workbook.pdf").get_pages().len() > pages);
    // without texts of its own, a guide is what is computed
    let bare = longer.edit(lagvis, "guide: [veiledning]", "guide: []").remove("content/base/veiledning.md");
    let bare = bare.remove("content/layers/kommune/9901-sandvik/veiledning.md");
    build(&bare);
    let said = whole(&open(&bare, "facilitator/9901-sandvik/guide.pdf"));
    assert!(said.contains("Lysbildene og tida") && !said.contains("Hemmelig"), "{said}");
}

#[test]
fn no_text_on_a_slide_is_under_18_points() {
    let document = open(course(), "site/9901-sandvik/slides.pdf");
    let mut least = f32::MAX;
    for (number, page) in document.get_pages() {
        let content = document.get_and_decode_page_content(page).unwrap();
        for size in sizes(&content.operations) {
            // the number of a footnote is raised, and smaller than the text that it belongs to
            assert!(size > 17.99 || (size * 10.0).round() >= 126.0, "slide {number}: {size} points");
            least = least.min(size);
        }
    }
    assert!(least < 28.0, "the smallest text that was found is {least} points");
}

/// The sizes of text in a content stream, in points, whatever it is scaled by.
fn sizes(operations: &[Operation]) -> Vec<f32> {
    let number = |operation: &Operation, at: usize| operation.operands[at].as_float().unwrap();
    let (mut scale, mut saved, mut font, mut matrix, mut sizes) = (1.0_f32, Vec::new(), 0.0, 1.0, Vec::new());
    for operation in operations {
        match operation.operator.as_str() {
            "q" => saved.push(scale),
            "Q" => scale = saved.pop().unwrap(),
            "cm" => scale *= number(operation, 3).abs(),
            "Tf" => font = number(operation, 1),
            "Tm" => matrix = number(operation, 3).abs(),
            "Tj" | "TJ" => sizes.push(font * matrix * scale),
            _ => {}
        }
    }
    sizes
}

#[test]
fn the_same_inputs_give_the_same_bytes_and_what_has_not_changed_is_not_made_again() {
    let arguments = ["build", "--for", "program", "--pdf", "slides,handbook", "--date", "2027-11-03"];
    let project = Project::from("callouts");
    assert_eq!(project.run(&arguments).status, 0);
    let first = project.files();
    assert!(
        first.keys().any(|path| path.ends_with("slides.pdf"))
            && !first.keys().any(|path| path.ends_with("handouts.pdf"))
    );
    let again = Project::from("callouts");
    assert_eq!(again.run(&arguments).status, 0);
    assert!(first == again.files(), "two builds of the same inputs differ");

    // of a document that is kept, only the length is looked at: so a mark of that length shows that it was not made again
    let marked = |path: &str| vec![b'x'; first[path].len()];
    let (slides, handbook) = ("site/program/slides.pdf", "site/program/handbook.pdf");
    let project = project.write("output/site/program/slides.pdf", marked(slides));
    let project = project.write("output/site/program/handbook.pdf", marked(handbook));
    assert_eq!(project.run(&arguments).status, 0);
    assert!(project.files()[slides] == marked(slides));
    // prose is in the handbook alone, and a list on the slide too
    let project = project.edit("content/base/etikk.md", "Innledning fra basen.", "Innledning fra basen, endret.");
    assert_eq!(project.run(&arguments).status, 0);
    assert!(project.files()[slides] == marked(slides));
    assert!(project.files()[handbook].starts_with(b"%PDF"));
    // what is damaged is made anew
    let project = project.write("output/site/program/slides.pdf", "");
    assert_eq!(project.run(&arguments).status, 0);
    assert_eq!(project.files()[slides], first[slides]);
    // what is gone is made anew
    let project = project.remove("output/site/program/slides.pdf");
    assert_eq!(project.run(&arguments).status, 0);
    assert_eq!(project.files()["site/program/slides.pdf"], first["site/program/slides.pdf"]);
}

#[test]
fn pdfs_are_linked_to_where_they_are_made() {
    let project = Project::from("callouts");
    assert_eq!(project.run(&["build", "--pdf", "slides"]).status, 0);
    let index = project.output("site/program/index.html");
    assert!(index.contains("href=\"slides.pdf\"") && !index.contains("handouts.pdf"));
    assert_eq!(project.run(&["build", "--no-pdf"]).status, 0);
    assert!(!project.output("site/program/index.html").contains(".pdf"));
    assert!(!project.files().keys().any(|path| path.ends_with(".pdf")), "a PDF that nothing links to was left");
}

#[test]
fn dates_and_epochs_that_are_none_are_refused() {
    let project = Project::from("callouts");
    let run = project.run(&["build", "--date", "3. november"]);
    assert_eq!(run.status, 2);
    assert!(run.stderr.contains("write it as in `--date 2027-08-15`"), "{}", run.stderr);
    let run = project.run_with(&["build", "--pdf", "slides"], &[("SOURCE_DATE_EPOCH", "1825200000")]);
    assert_eq!(run.status, 0, "{}", run.stderr);
    let info = open(&project, "site/program/slides.pdf");
    let info = dictionary(&info, info.trailer.get(b"Info").unwrap()).clone();
    assert!(string(info.get(b"CreationDate").unwrap()).starts_with("D:20271103"));
    for wrong in ["soon", "-1", "99999999999999"] {
        let run = project.run_with(&["build"], &[("SOURCE_DATE_EPOCH", wrong)]);
        assert_eq!(run.status, 2);
        assert!(run.stderr.contains("SOURCE_DATE_EPOCH"), "{}", run.stderr);
    }
}

#[test]
fn what_cannot_be_set_is_told_and_nothing_is_lost() {
    let picture = "![Et bilde som er ødelagt](assets/broken.png)";
    let project = Project::from("error-picture");
    let broken = std::fs::read(project.root().join("content/base/assets/broken.png")).unwrap();
    let project = project.remove("content/base/assets").edit("content/base/etikk.md", picture, "Et bilde:");
    assert_eq!(project.run(&["build"]).status, 0);
    let before = project.files();
    let project = project
        .edit("content/base/etikk.md", "Et bilde:", picture)
        .write("content/base/assets/broken.png", broken)
        .write("content/base/assets/assets.yaml", "broken.png: {credit: Ingen, licence: fri}\n");
    for arguments in [&["build"][..], &["build", "--no-pdf"], &["build", "--pdf", "slides"], &["check"]] {
        let run = project.run(arguments);
        assert_eq!(run.status, 1);
        assert!(run.stderr.contains("E33") && run.stderr.contains("assets/broken.png:1"), "{}", run.stderr);
        assert!(run.stderr.contains("save it anew"), "{}", run.stderr);
        assert!(before == project.files(), "what was published before does not stand");
    }
}

#[test]
fn arms_that_cannot_be_set_are_told_of_their_layer_and_other_editions_are_built() {
    let broken =
        std::fs::read(repository().join("tests/projects/error-picture/content/base/assets/broken.png")).unwrap();
    let sandvik = "content/layers/kommune/9901-sandvik";
    let row = "broken.png: {credit: Sandvik, licence: fri}\nvapen.svg:";
    let project = Project::from("assets")
        .write(&format!("{sandvik}/assets/broken.png"), broken)
        .edit(&format!("{sandvik}/assets/assets.yaml"), "vapen.svg:", row)
        .edit(&format!("{sandvik}/layer.yaml"), "logo: assets/vapen.svg", "logo: assets/broken.png");
    let run = project.run(&["build"]);
    assert_eq!(run.status, 1, "{}", run.stderr);
    assert!(run.stderr.contains("E33") && run.stderr.contains("9901-sandvik/assets/broken.png"), "{}", run.stderr);
    assert!(project.files().contains_key("site/program/slides.pdf"));
}

#[test]
fn a_template_that_cannot_be_set_is_told() {
    let project = Project::from("callouts").write("themes/standard/typst/slides.typ", "#nothing-of-the-kind");
    let run = project.run(&["build"]);
    assert!(run.status == 2 && run.stderr.contains("slides.typ:1: unknown variable"), "{}", run.stderr);
    assert!(project.files().is_empty() || !project.files().keys().any(|path| path.ends_with(".pdf")));
}

#[test]
fn a_link_in_the_head_of_a_table_that_goes_on_can_be_set() {
    let path = "content/base/etikk.md";
    let project = Project::course();
    let text = std::fs::read_to_string(project.root().join(path)).unwrap();
    let rows = "| Rad | Noe som står her |\n".repeat(90);
    let head = "\n## Tabell {#tabell .no-slide}\n\n| [regelen](lov:kommuneloven/5-12) | Hva |\n| --- | --- |\n";
    let project = project.write(path, [&text, head, &rows].concat());
    let run = project.run(&["build", "--for", "program", "--pdf", "handbook"]);
    assert_eq!(run.status, 0, "{}", run.stderr);
}

/// A picture of every layout, that a person has looked at. `LAGVIS_PICTURES=write` writes them anew, to be looked at again.
#[test]
fn slides_look_as_they_were_looked_at() {
    let project = Project::from("layouts");
    let run = project.run(&["build", "--pdf", "slides,handouts", "--date", "2027-11-03", "--for", "program"]);
    assert_eq!(run.status, 0, "{}", run.stderr);
    let files = project.files();
    pictures::compare("slide", &files["site/program/slides.pdf"], 0.25);
    pictures::compare("handout", &files["site/program/handouts.pdf"], 0.3);
}

#[test]
fn tasks_look() {
    let tasks = "- [ ] En\n  - [ ] To\n    - [x] Tre\n- [x] Fire\n\n  Avsnitt i fire\n\n1. [ ] Nummerert\n2. [x] Nummerert to\n";
    let project = Project::empty()
        .write("content/lagvis.yaml", "title: Prøve\nlanguages: {nb: []}\n")
        .write("content/base/o.md", format!("---\ntitle: Oppgaver\n---\n# Oppgaver {{#oppgaver}}\n\n{tasks}"));
    let run = project.run(&["build", "--pdf", "slides", "--date", "2027-11-03"]);
    assert_eq!(run.status, 0, "{}", run.stderr);
    pictures::compare("tasks", &project.files()["site/program/slides.pdf"], 0.25);
}
