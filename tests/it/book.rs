//! What the book decides, looked at in every output: parameters, audiences, links, names of files.

use std::collections::BTreeSet;

use lagvis::markup::CalloutKind;

use crate::driver::{Project, repository};

/// A programme of one parameter, `x`, and one more that is counted from it.
pub(crate) const PROGRAMME: &str = "title: Programmet {{x+1}}\nlayers: [fylke, kommune]\nlanguages: {nb: [nn], nn: [nb]}\nparameters:\n  x: {type: number, default: 2027}\n";

const KOMMUNE: &str = "content/layers/kommune/9901-sandvik";

pub(crate) fn project(programme: &str, modules: &[(&str, &str)]) -> Project {
    let project = Project::empty().write("content/lagvis.yaml", programme);
    modules.iter().fold(project, |project, (name, text)| project.write(&format!("content/base/{name}.md"), text))
}

pub(crate) fn layer(project: Project, folder: &str, name: &str, more: &str) -> Project {
    let number = &folder[..4];
    project.write(
        &format!("content/layers/kommune/{folder}/layer.yaml"),
        format!("kind: kommune\nname: {name}\nnumber: \"{number}\"\n{more}"),
    )
}

/// The built files that hold a text, of those below a folder.
fn holding(project: &Project, below: &str, text: &str) -> BTreeSet<String> {
    let files = project.files().into_iter().filter(|(path, _)| path.starts_with(below) && !path.contains("/shared/"));
    files.filter(|(_, bytes)| String::from_utf8_lossy(bytes).contains(text)).map(|(path, _)| path).collect()
}

/// A module that has `{{x+1}}` wherever a text may stand; code is left out, which is taken as it is written.
fn parameters_everywhere() -> Project {
    let heads = [
        "exercise] Gjør {{x+1}} {minutes=15 form=group}",
        "question] Spør {{x+1}} {minutes=1}",
        "statement] Mener {{x+1}}",
        "quote] Sier {{x+1}} {source=\"Kåre {{x+1}}\"}",
        "case] Sak {{x+1}} {part=1 minutes=8}",
        "traffic-light] Lys {{x+1}} {part=1}",
        "note] Merk {{x+1}}",
        "law] Lov {{x+1}}",
        "slide] Vis {{x+1}}",
        "handbook] Les {{x+1}}",
    ];
    let callouts = heads.map(|head| {
        format!("> [!{head}\n> Ord {{{{x+1}}}}.\n>\n> > [!notes] Si {{{{x+1}}}}\n> > Fasit {{{{x+1}}}}.\n\n")
    });
    let module = [
        "---\ntitle: Valget {{x+1}}\nsummary: Om {{x+1}}\nminutes: 30\ntema: [\"tema {{x+1}}\"]\nom: \"om {{x+1}}\"\nkart: {en: \"kart {{x+1}}\"}\n---\n",
        "# Valget i {{x+1}} {#valg}\n\nInnledning {{x+1}} og {{y}}.\n\n## Neste {{x+1}} {#neste}\n\n",
        "Ord {{x+1}} *em {{x+1}}* **st {{x+1}}** ~~del {{x+1}}~~ <span lang=\"en\">raw {{x+1}}</span>.[^n]\n\n[^n]: Note {{x+1}}.\n\n",
        "[l {{x+1}}](https://l.example/{{x+1}} \"t {{x+1}}\") [{{x+1}}](#neste) [§ {{x+1}}](lov:loven/14-7) <https://a.example/{{x+1}}>\n\n",
        "Ord {{x+1}}\n: Forklaring {{x+1}}\n\n- Punkt {{x+1}}\n  - Under {{x+1}}\n- [ ] Oppgave {{x+1}}\n\n",
        "| Hode {{x+1}} | B |\n|---|---|\n| Celle {{x+1}} | b |\n\n> Sitat {{x+1}}\n\n#### Mellomtittel {{x+1}}\n\n",
        "<div title=\"t {{x+1}}\">Rå {{x+1}}</div>\n\n## Bilde {#bilde}\n\n![Bilde {{x+1}}](assets/trapp.svg \"tittel {{x+1}}\")\n\n## Bokser {#bokser}\n\n",
        "> [!film] Film {{x+1}} {minutes=4}\n> [Se {{x+1}}](https://film.example/{{x+1}})\n\n",
        "> [!columns] Kol {{x+1}}\n> #### K {{x+1}}\n> Ord {{x+1}}\n>\n> #### L {{x+1}}\n> Ord\n\n> [!tiles] Fliser {{x+1}}\n> - **F {{x+1}}** ord {{x+1}}\n\n",
        "> [!tree] Tre {{x+1}}\n> - Rot {{x+1}}\n>   - Gren {{x+1}}\n\n> [!cycle] Hjul {{x+1}}\n> - En {{x+1}}\n> - To {{x+1}}\n> - Tre {{x+1}}\n\n> [!agenda] Dag {{x+1}} {day=1}\n\n",
    ];
    let programme = format!(
        "{PROGRAMME}{}",
        "  y: {type: text, default: \"y{{x+1}}\"}\n  s: {type: url, default: \"https://uu.example/{{x+1}}\", foot: true, label: Erklæring}\nmodules:\n  - {part: \"Del {{x+1}}\", modules: [valg]}\nagenda:\n  - {day: 1, start: \"09:00\", lunch: \"11:30\", lunch_minutes: 45, end: \"16:00\", modules: [valg]}\nfields:\n  tema: {type: list}\n  om: {type: text}\n  kart: {type: map}\n"
    );
    let project = project(&programme, &[("valg", &(module.concat() + &callouts.concat()))])
        .write("content/acts.yaml", "loven: {name: Loven, citation: LOV-1, url: https://lovdata.no/lov/1}\n")
        .write(
            "content/base/assets/assets.yaml",
            "trapp.svg: {caption: \"Trapp {{x+1}}\", credit: \"Foto {{x+1}}\", licence: CC BY 4.0}\n",
        )
        .write(
            "content/base/assets/trapp.svg",
            "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"9\" height=\"9\"><path d=\"M0 0h9v9z\"/></svg>",
        )
        .write(&format!("{KOMMUNE}/valg.md"), "## Ny {{x+1}} {#ny in=valg}\n\nHos oss {{x+1}}.\n");
    layer(project, "9901-sandvik", "Sandvik", "mark_local: true\n")
}

#[test]
fn parameters_are_filled_in_wherever_a_text_stands() {
    let project = parameters_everywhere();
    assert_eq!(project.findings(), [""; 0]);
    project.build();
    assert_eq!(holding(&project, "", "{{"), BTreeSet::new());
    let page = project.output("site/program/valg.html");
    assert!(page.contains("<title>Valget 2028 – Programmet 2028</title>"), "{page}");
    for filled in ["https://l.example/2028", "https://uu.example/2028", "title=\"t 2028\">Rå 2028<", "Del 2028"] {
        assert!(page.contains(filled), "{filled} is not in {page}");
    }
    assert!(project.output("site/program/search.js").contains("Mellomtittel 2028"));
    assert_eq!(project.output("facilitator/program/deck.html").matches("Fasit 2028").count(), 10);
}

#[cfg(feature = "pdf")]
#[test]
fn parameters_are_filled_in_on_paper() {
    let project = parameters_everywhere();
    let run = project.run(&["build", "--for", "9901-sandvik"]);
    assert_eq!(run.status, 0, "{}", run.stderr);
    let pdfs: Vec<_> = project.files().into_iter().filter(|(path, _)| path.ends_with(".pdf")).collect();
    assert_eq!(pdfs.len(), 6);
    for (path, bytes) in pdfs {
        let document = lopdf::Document::load_mem(&bytes).unwrap();
        let pages: Vec<u32> = document.get_pages().into_keys().collect();
        let text = document.extract_text(&pages).unwrap();
        assert!(text.contains("2028") && !text.contains("{{"), "{path}: {text}");
        let strings = document.objects.values().filter_map(|object| object.as_dict().ok()).flat_map(|dict| dict.iter());
        let strings = strings.filter_map(|(_, value)| lopdf::decode_text_string(value).ok());
        let raw: Vec<String> = strings.filter(|text| text.contains("{{")).collect();
        assert_eq!(raw, [""; 0], "{path}");
    }
}

#[test]
fn a_parameter_where_none_is_filled_in_is_told() {
    let module = "---\ntitle: M\n---\n# M {#m}\n\nOrd <span title=\"{{x}}\">ord</span>.\n";
    let acts = "loven: {name: \"Lov {{x}}\", citation: LOV-1, url: https://lovdata.no/lov/1}\n";
    let project = layer(project(PROGRAMME, &[("m", module)]), "9901-sandvik", "\"Sandvik {{x}}\"", "");
    let project = project.write("content/acts.yaml", acts);
    assert_eq!(
        project.findings(),
        [
            "content/acts.yaml:1 E21 in `name` no parameter is filled in; write the words themselves",
            "content/base/m.md:6 E21 no parameter is filled in within a tag; write the words themselves",
            "content/layers/kommune/9901-sandvik/layer.yaml:2 E21 in `name` no parameter is filled in; write the words themselves",
        ]
    );
}

/// What holds a speaker's note: each a way of writing it, with `NOTE` on a line of its own.
const AROUND_A_NOTE: [(&str, &str); 9] = [
    ("case", "> [!case] Saken {part=1 minutes=8}\n> Hva gjør du?\n>\n> > [!notes]\n> > Fasit NOTE.\n"),
    ("list", "- Punkt\n\n  > [!notes]\n  > Fasit NOTE.\n\n- Punkt to\n"),
    ("numbered list", "1. Punkt\n\n   > [!notes]\n   > Fasit NOTE.\n"),
    ("quotation", "> Et sitat\n>\n> > [!notes]\n> > Fasit NOTE.\n"),
    ("columns", "> [!columns]\n> #### K\n> Ord\n>\n> > [!notes]\n> > Fasit NOTE.\n>\n> #### L\n> Ord\n"),
    ("handbook", "> [!handbook]\n> Ord\n>\n> > [!notes]\n> > Fasit NOTE.\n"),
    ("slide", "> [!slide]\n> Ord\n>\n> > [!notes]\n> > Fasit NOTE.\n"),
    ("definition", "Ord\n: Forklaring\n\n  > [!notes]\n  > Fasit NOTE.\n"),
    (
        "note",
        "> [!note] Merk\n> Ord\n>\n> > [!exercise] Gjør {minutes=3}\n> > Ord\n> >\n> > > [!notes]\n> > > Fasit NOTE.\n",
    ),
];

#[test]
fn a_note_is_for_the_speaker_at_any_depth() {
    let mut module = "---\ntitle: Modul\n---\n# Modul {#modul}\n\n".to_owned();
    for (at, (_, text)) in AROUND_A_NOTE.iter().enumerate() {
        module += &format!("## Del {at} {{#del-{at}}}\n\n{}\n", text.replace("NOTE", &format!("Hansen{at}")));
    }
    let project = project(PROGRAMME, &[("modul", &module)]);
    assert_eq!(project.findings(), [""; 0]);
    project.build();
    assert_eq!(holding(&project, "site/", "Hansen"), BTreeSet::new());
    let deck = project.output("facilitator/program/deck.html");
    for (at, (around, _)) in AROUND_A_NOTE.iter().enumerate() {
        assert_eq!(deck.matches(&format!("Hansen{at}")).count(), 1, "a note in a {around}");
    }
    let packed = project.root().join("ut.zip");
    let run = project.run(&["pack", "--for", "program", "--public", "--no-pdf", "--output", packed.to_str().unwrap()]);
    assert_eq!(run.status, 0, "{}", run.stderr);
    let mut archive = zip::ZipArchive::new(std::fs::File::open(packed).unwrap()).unwrap();
    for at in 0..archive.len() {
        let text = std::io::read_to_string(archive.by_index(at).unwrap()).unwrap_or_default();
        assert!(!text.contains("Hansen"), "{:?}", archive.name_for_index(at));
    }
}

#[test]
fn a_note_without_a_slide_is_told() {
    let module = "---\ntitle: M\n---\n# M {#m}\n\n## Side {#side .no-slide}\n\nOrd.\n\n> [!notes]\n> Hansen.\n";
    let project = project(PROGRAMME, &[("m", module)]);
    let findings = project.findings();
    assert!(findings.len() == 1 && findings[0].starts_with("content/base/m.md:10 W15"), "{findings:?}");
    assert_eq!(holding(project.build(), "", "Hansen"), BTreeSet::new());
}

#[test]
fn a_link_in_a_heading_stays_in_the_heading() {
    let title = "Se [reglementet](https://eksempel.example/reglement) og **mer**";
    let module = format!("---\ntitle: Titler\n---\n# Titler {{#titler}}\n\nOrd.\n\n## {title} {{#se}}\n\nTekst.\n");
    let project = project(PROGRAMME, &[("titler", &module)]);
    assert_eq!(project.findings(), [""; 0]);
    project.build();
    let page = project.output("site/program/titler.html");
    assert!(page.contains("<a href=\"#se\">Se reglementet og mer</a>"), "{page}");
    assert_eq!(page.matches("href=\"https://eksempel.example/reglement\"").count(), 1);
    assert!(project.output("site/program/search.js").contains("\"t\":\"Se reglementet og mer\""));
    for page in ["titler", "print", "deck", "index"] {
        assert_eq!(nested_links(&project.output(&format!("site/program/{page}.html"))), 0, "{page}");
    }
}

/// How many links of a page stand within a link.
fn nested_links(page: &str) -> usize {
    let links: Vec<&str> = page.split("<a ").skip(1).collect();
    links.iter().filter(|link| !link.contains("</a>")).count()
}

#[cfg(feature = "pdf")]
#[test]
fn a_link_in_a_heading_is_in_no_bookmark() {
    let module = "---\ntitle: Titler\n---\n# Titler {#titler}\n\n## Se [reglementet](https://eksempel.example/r) {#se}\n\nTekst.\n";
    let project = project(PROGRAMME, &[("titler", module)]);
    let run = project.run(&["build", "--pdf", "handbook"]);
    assert_eq!(run.status, 0, "{}", run.stderr);
    let document = lopdf::Document::load_mem(&project.files()["site/program/handbook.pdf"]).unwrap();
    let titles: Vec<String> = document
        .objects
        .values()
        .filter_map(|object| object.as_dict().ok()?.get(b"Title").ok())
        .map(|title| lopdf::decode_text_string(title).unwrap())
        .collect();
    assert!(titles.iter().any(|title| title == "Se reglementet"), "{titles:?}");
    let pages: Vec<u32> = document.get_pages().into_keys().collect();
    let contents = document.extract_text(&pages[..2]).unwrap();
    assert!(!contents.contains("eksempel.example"), "a footnote among the contents: {contents}");
}

#[test]
fn a_module_may_not_bear_the_name_of_a_page() {
    let module = |name: &str| format!("---\ntitle: Hos oss\n---\n# Hos oss {{#hos-{name}}}\n\nHei.\n");
    for name in ["deck", "index", "print", "lover", "om-utgaven", "mal", "viktigst"] {
        let base = project(PROGRAMME, &[("ok", &module("ok"))]);
        let project = layer(base, "9901-sandvik", "Sandvik", &format!("modules: {{add: [{name}]}}\n"))
            .write(&format!("{KOMMUNE}/{name}.md"), module(name));
        let project = layer(project, "9902-fjordvik", "Fjordvik", "");
        let findings = project.findings();
        let start = format!("{KOMMUNE}/{name}.md:1 E34");
        assert!(findings.len() == 1 && findings[0].starts_with(&start), "{name}: {findings:?}");
        assert_eq!(project.run(&["build", "--no-pdf"]).status, 1);
        let built = holding(&project, "site/", "<html");
        assert!(built.contains("site/9902-fjordvik/ok.html") && built.contains("site/program/ok.html"), "{built:?}");
        assert!(!built.iter().any(|path| path.contains("sandvik")), "{built:?}");
    }
    let findings = project(PROGRAMME, &[("print", &module("print"))]).findings();
    assert!(findings.len() == 1 && findings[0].starts_with("content/base/print.md:1 E34"), "{findings:?}");
}

#[test]
fn what_is_no_link_is_told_and_what_is_one_leads_somewhere() {
    let module = |links: &str| format!("---\ntitle: Lenker\n---\n# Lenker {{#lenker}}\n\n{links}\n");
    let good = "[a](Https://eksempel.example/a) [b](HTTP://eksempel.example/b) [c](MailTo:post@eksempel.example) [d](TEL:+4755)";
    let project_of = |links: &str| project(PROGRAMME, &[("l", &module(links))]);
    let project = project_of(good);
    assert_eq!(project.findings(), [""; 0]);
    let page = project.build().output("site/program/l.html");
    for href in ["https://eksempel.example/a", "http://eksempel.example/b", "mailto:post@eksempel.example", "tel:+4755"]
    {
        assert!(page.contains(&format!("href=\"{href}\"")), "{href} is not in {page}");
    }
    for bad in [
        "[s](http:/eksempel.example)",
        "[](https://eksempel.example/x)",
        "[t](https://)",
        "[u](https:///x)",
        "[ ](https://e.example)",
    ] {
        let findings = project_of(bad).findings();
        assert!(findings.len() == 1 && findings[0].starts_with("content/base/l.md:6 E27"), "{bad}: {findings:?}");
    }
}

#[test]
fn each_kind_of_callout_has_a_template_for_page_slide_and_paper() {
    let theme = repository().join("themes/standard");
    for kind in CalloutKind::ALL.iter().filter(|kind| !kind.is_audience()) {
        let word = kind.word();
        let mut templates = vec![format!("templates/callouts/{word}.html"), format!("typst/callouts/{word}.typ")];
        templates.extend(kind.fills_slide().then(|| format!("templates/slide-callouts/{word}.html")));
        for template in templates {
            assert!(theme.join(&template).is_file(), "there is no {template}");
        }
    }
}

#[test]
fn goals_and_key_points_are_a_box_on_the_page_and_a_list_on_the_slide() {
    let module = "---\ntitle: M\n---\n# M {#m}\n\n## Mål {#mal}\n\n> [!goals] Etterpå kan du\n> - si fra\n\n## Husk {#husk}\n\n> [!keypoints]\n> 1. Spør\n";
    let project = project(PROGRAMME, &[("m", module)]);
    assert_eq!(project.findings(), [""; 0]);
    project.build();
    let page = project.output("site/program/m.html");
    assert_eq!(page.matches("callout-box").count(), 2);
    assert!(page.contains("Etterpå kan du") && page.contains("<p class=\"callout-label\">Husk dette</p>"));
    let deck = project.output("site/program/deck.html");
    assert!(
        deck.contains("id=\"m.mal\"") && deck.contains("<p class=\"on-label\">Mål</p>\n<ul>\n<li>si fra</li>"),
        "{deck}"
    );
}

#[test]
fn the_link_of_a_film_is_one_that_everybody_sees() {
    let module = "---\ntitle: M\n---\n# M {#m}\n\n## Se {#se}\n\n> [!film] Film\n> > [!notes]\n> > Se [fasiten](https://hemmelig.example/fasit)\n>\n> [Filmen](https://film.example/)\n>\n> [Som tekst](https://tekst.example/) finnes den.\n";
    let project = project(PROGRAMME, &[("m", module)]);
    assert_eq!(project.findings(), [""; 0]);
    project.build();
    assert_eq!(holding(&project, "site/", "hemmelig"), BTreeSet::new());
    let page = project.output("site/program/m.html");
    assert!(page.contains("https://film.example/") && page.contains(">Som tekst</a> finnes den."), "{page}");
    let only = module.replace(
        "> [Filmen](https://film.example/)\n>\n> [Som tekst](https://tekst.example/) finnes den.\n",
        "> Ord.\n",
    );
    let findings = self::project(PROGRAMME, &[("m", &only)]).findings();
    assert!(findings.len() == 1 && findings[0].contains("E23"), "{findings:?}");
}

#[test]
fn what_a_text_holds_is_never_markup_of_the_page() {
    let module = "---\ntitle: M\n---\n# M {#m}\n\n## Koden `<img src=x>` & {{navn}} {#se}\n\n![Alt](assets/trapp.svg \"Bilde <i>x</i> {{navn}}\")\n";
    let programme = format!("{PROGRAMME}  navn: {{type: text, default: \"Sand & <vik>\"}}\n");
    let project = project(&programme, &[("m", module)])
        .write("content/base/assets/assets.yaml", "trapp.svg: {credit: lagvis, licence: CC BY 4.0}\n")
        .write(
            "content/base/assets/trapp.svg",
            "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"9\" height=\"9\"><path d=\"M0 0h9v9z\"/></svg>",
        );
    assert_eq!(project.findings(), [""; 0]);
    project.build();
    for page in ["m.html", "print.html", "deck.html"] {
        let html = project.output(&format!("site/program/{page}"));
        assert!(!html.contains("<img src=x>") && !html.contains("<vik>") && !html.contains("<i>x"), "{page}: {html}");
        assert!(html.contains("Sand &amp; &lt;vik&gt;"), "{page}: {html}");
    }
}

#[test]
fn a_note_is_said_once() {
    let module = "---\ntitle: M\n---\n# M {#m}\n\n## Tre {#tre}\n\n> [!tree]\n> - Rot\n>\n>   > [!notes]\n>   > Hansen0.\n>\n>   - Gren\n\n## To {#to}\n\n- Ord.[^n]\n\n> [!notes]\n> Ytre.\n>\n> > [!notes]\n> > Hansen1.\n\n[^n]: Note.\n\n    > [!notes]\n    > Hansen2.\n";
    let project = project(PROGRAMME, &[("m", module)]);
    project.build();
    assert_eq!(holding(&project, "site/", "Hansen"), BTreeSet::new());
    let deck = project.output("facilitator/program/deck.html");
    for at in 0..3 {
        assert_eq!(deck.matches(&format!("Hansen{at}")).count(), 1, "{at}: {deck}");
    }
}

#[test]
fn an_act_that_a_heading_links_to_is_in_the_register() {
    let module = "---\ntitle: M\n---\n# M {#m}\n\n## Om [§ 1-1](lov:loven/1-1) {#om}\n\nOrd.\n";
    let project = project(PROGRAMME, &[("m", module)])
        .write("content/acts.yaml", "loven: {name: Loven, citation: LOV-1, url: https://lovdata.no/lov/1}\n");
    project.build();
    assert!(project.output("site/program/lover.html").contains("m.html#om"));
}

#[test]
fn a_layer_may_not_bear_the_name_of_another_folder() {
    for name in ["program", "shared", "index.html"] {
        let project = project(PROGRAMME, &[("m", "---\ntitle: M\n---\n# M {#m}\n\nHei.\n")]).write(
            &format!("content/layers/kommune/{name}/layer.yaml"),
            "kind: kommune\nname: Vik\nnumber: \"9903\"\n",
        );
        let project = layer(project, "9902-fjordvik", "Fjordvik", "");
        let findings = project.findings();
        let start = format!("content/layers/kommune/{name}/layer.yaml:1 E34");
        assert!(findings.len() == 1 && findings[0].starts_with(&start), "{name}: {findings:?}");
        assert_eq!(project.run(&["build", "--no-pdf"]).status, 1, "{name}");
        assert!(project.output("site/program/m.html").contains("<title>M – Programmet 2028</title>"));
        assert!(project.output("site/9902-fjordvik/m.html").contains("Fjordvik"));
    }
}

/// The ids of a page, and the fragments that its links lead to on it.
fn ids_and_fragments(page: &str) -> (Vec<&str>, Vec<&str>) {
    let values = |start| page.split(start).skip(1).map(|rest| rest.split('"').next().unwrap()).collect();
    (values(" id=\""), values(" href=\"#"))
}

fn assert_links_lead_somewhere(page: &str) {
    let (mut ids, fragments) = ids_and_fragments(page);
    assert_eq!(fragments.iter().find(|fragment| !ids.contains(fragment)), None, "{page}");
    let all = ids.len();
    ids.sort_unstable();
    ids.dedup();
    assert_eq!(ids.len(), all, "two elements with one id: {page}");
}

/// A case with two parts in the base, and what a kommune adds to its section.
fn case_in_layers(added: &str) -> Project {
    let module = "---\ntitle: M\n---\n# M {#m}\n\n## Sak {#sak}\n\n> [!case] Saken i {{x}} {part=1}\n> En.\n\n- > [!case] Saken i {{x}} {part=2}\n  > To.\n\n> [!traffic-light] Saken i {{x}} {part=1}\n> Lov?\n\n> [!case] Saken i {{x}}! {part=1}\n> En annen.\n\n> [!case] Alene {part=1}\n> Ord.\n";
    let project = project(PROGRAMME, &[("m", module)]).write(&format!("{KOMMUNE}/m.md"), added);
    layer(project, "9901-sandvik", "Sandvik", "")
}

#[test]
fn parts_of_a_case_are_counted_over_the_section() {
    let added = "## {#sak append}\n\n> [!case] Saken i *{{x}}* {part=3}\n> Tre.\n\n> [!notes]\n> > [!case] Saken i {{x}} {part=4}\n> > Fasit.\n";
    let project = case_in_layers(added);
    assert_eq!(project.findings(), [""; 0]);
    project.build();
    for (edition, count) in [("program", 2), ("9901-sandvik", 3)] {
        for name in ["m", "print", "deck"] {
            let page = project.output(&format!("site/{edition}/{name}.html"));
            for number in 1..=count {
                assert_eq!(page.matches(&format!("Del {number} av {count}")).count(), 1, "{name}: {page}");
            }
            assert_eq!(page.matches("Del 1 av 1").count(), 3, "what is called alike is another case: {page}");
            assert_links_lead_somewhere(&page);
        }
    }
    let page = project.output("site/9901-sandvik/m.html");
    assert_eq!(ids_and_fragments(&page).1.iter().filter(|to| to.contains("--saken-i-2027-del-")).count(), 4);
    assert!(project.output("facilitator/9901-sandvik/deck.html").contains("Del 4 av 4"));
}

#[test]
fn steps_pass_over_a_part_that_is_missing_and_stop_at_each_of_two() {
    let project = case_in_layers(
        "## {#sak append}\n\n> [!case] Saken i {{x}} {part=2}\n> To igjen.\n\n> [!case] Saken i {{x}} {part=4}\n> Fire.\n",
    );
    let findings = project.findings();
    let said = ["3 W17 `Saken i 2027` has two parts 2", "6 W17 `Saken i 2027` has a part 4, and no part 3 before it"];
    assert_eq!(findings.len(), said.len(), "{findings:?}");
    for (found, said) in findings.iter().zip(said) {
        assert!(found.starts_with(&format!("{KOMMUNE}/m.md:{said}")), "{found}");
    }
    let page = project.build().output("site/9901-sandvik/m.html");
    assert_links_lead_somewhere(&page);
    let to: Vec<&str> = ids_and_fragments(&page).1.into_iter().filter(|to| to.contains("-del-")).collect();
    assert_eq!(
        to.iter().map(|to| to.trim_start_matches("sak--saken-i-2027-del-")).collect::<Vec<_>>(),
        ["2", "1", "2-2", "2", "4", "2-2"]
    );
}

#[test]
fn braces_in_the_head_of_a_callout_that_are_no_keys_are_told() {
    let findings = |head: &str| {
        let module = format!("---\ntitle: M\n---\n# M {{#m}}\n\n> [!quote] {head}\n> Ord.\n");
        project(PROGRAMME, &[("m", &module)]).findings()
    };
    for head in [
        "A {source=\"x\"} b",
        "A {source=\"x\"}.",
        "A {source=\"x\"}{source=\"y\"}",
        "{source=\"x\"} b",
        "A {source=\"x\"",
        "A source=\"x\"}",
        "A {",
        "A {source={{x}",
        "A {{x source=y}",
        "A {{x} b",
        "A {source 1900} b",
        "A {.no-slide} b",
        "A {source='x'}",
        "A {source=’x’}",
        "A {source=\"x\" source=\"y\"}",
        "A {source=\"[x](#nei)\"}",
        "A {source=\"B, *[x](n.md#a)* og\"}",
        "A {source=\"[](#m)\"}",
        "A {source=\"[x](http:/y)\"}",
        "A {source=\"[x](javascript:y)\"}",
        "A {source=\"[x](lov:nei/1)\"}",
    ] {
        let findings = findings(head);
        assert!(findings.len() == 1 && findings[0].starts_with("content/base/m.md:6 E2"), "{head}: {findings:?}");
    }
    for head in [
        "A {b} c",
        "A {b} {{x}} {source=\"'x' og {y}\"}",
        "A \\{source=x\\}",
        "A `{source=x}` b",
        "A {source=\"[x](#m) og <https://e.example/y>\"}",
    ] {
        assert_eq!(findings(head), [""; 0], "{head}");
    }
}

#[test]
fn each_slide_has_an_address_of_its_own() {
    let module = "---\ntitle: M\n---\n# M {#m}\n\n## Gaver {#gaver}\n\n- a\n\n---\n\n- b\n\n---\n\n- c\n\n## Andre {#gaver-2}\n\n- d\n\n---\n\n- e [gaver](#gaver) [andre](#gaver-2)\n";
    let project = project(PROGRAMME, &[("m", module)]);
    assert_eq!(project.findings(), [""; 0]);
    let deck = project.build().output("site/program/deck.html");
    assert_links_lead_somewhere(&deck);
    let (ids, _) = ids_and_fragments(&deck);
    let slides: Vec<&str> = ids.into_iter().filter_map(|id| id.strip_prefix("m.")).collect();
    assert_eq!(slides, ["m", "gaver", "gaver.2", "gaver-3", "gaver-2", "gaver-2-2"]);
    assert!(deck.contains("href=\"#m.gaver-2\">andre"));
}

#[test]
fn what_nobody_would_see_is_told() {
    let findings = |text: &str| {
        let module = format!("---\ntitle: M\n---\n# M {{#m}}\n\n{text}\n");
        project(PROGRAMME, &[("m", &module)]).findings()
    };
    for (around, within) in [("notes", "slide"), ("notes", "handbook"), ("slide", "handbook"), ("handbook", "slide")] {
        for between in ["", "> > [!note] Merk\n> > Ord.\n> >\n", "> - Punkt\n>\n"] {
            let deep = if between.contains("note") { "> > >" } else { "> >" };
            let text = format!("> [!{around}]\n> Ord.\n>\n{between}{deep} [!{within}]\n{deep} Ord.\n");
            let findings = findings(&text);
            assert!(findings.len() == 1 && findings[0].contains("W15"), "{text}: {findings:?}");
        }
        assert_eq!(findings(&format!("> [!{around}]\n> > [!{around}]\n> > Ord.\n")), [""; 0]);
        assert_eq!(findings(&format!("> [!{around}]\n> > [!notes]\n> > Ord.\n")), [""; 0]);
    }
    for kind in ["tree", "cycle"] {
        for inner in
            ["```\nkode\n```", "> Sitat", "> [!note]\n> Ord", "#### Hode", "| A |\n|---|\n| b |", "> [!slide]\n> Ord"]
        {
            let inner: String = inner.lines().map(|line| format!(">     {line}\n")).collect();
            let text = format!("> [!{kind}]\n> - Rot\n>\n>   - Gren\n>\n{inner}");
            let findings = findings(&text);
            assert!(findings.len() == 1 && findings[0].contains("E23 an item of a"), "{text}: {findings:?}");
        }
    }
}

/// A section with tasks in columns, tiles and diagrams.
fn tasks() -> Project {
    let module = "---\ntitle: M\n---\n# M {#m}\n\n## Gjør {#gjor}\n\n> [!columns]\n> - [ ] Kol en\n> - [x] Kol to\n>\n>   Mer.\n\n> [!tiles]\n> - [ ] Flis en\n> - [x] Flis to\n\n> [!tree]\n> - [x] Rot\n>   - [ ] Gren\n>     - [x] Kvist\n\n> [!cycle]\n> 1. [ ] Steg en\n> 2. [x] Steg to\n>    - Under\n>      - [ ] Innunder\n";
    project(PROGRAMME, &[("m", module)])
}

#[test]
fn a_task_has_its_box_wherever_it_stands() {
    let project = tasks();
    assert_eq!(project.findings(), [""; 0]);
    project.build();
    for page in ["m", "print", "deck"] {
        let html = project.output(&format!("site/program/{page}.html"));
        for (done, text) in [
            (false, "Kol en"),
            (true, "Kol to"),
            (false, "Flis en"),
            (true, "Flis to"),
            (true, "Rot"),
            (false, "Gren"),
            (true, "Kvist"),
            (false, "Steg en"),
            (true, "Steg to"),
            (false, "Innunder"),
        ] {
            let state = if done { " checked" } else { "" };
            let task = format!("<label><input type=\"checkbox\" disabled{state}> {text}</label>");
            assert_eq!(html.matches(&task).count(), 1, "{page}: {task} is not in {html}");
        }
    }
    assert!(project.output("site/program/search.js").contains("Rot Gren Kvist"));
}

#[cfg(feature = "pdf")]
#[test]
fn what_stands_in_a_diagram_is_on_paper_too() {
    let project = tasks();
    let run = project.run(&["build", "--pdf", "handbook"]);
    assert_eq!(run.status, 0, "{}", run.stderr);
    let document = lopdf::Document::load_mem(&project.files()["site/program/handbook.pdf"]).unwrap();
    let pages: Vec<u32> = document.get_pages().into_keys().collect();
    let text = document.extract_text(&pages).unwrap();
    for words in ["Kol to", "Flis en", "Kvist", "Steg to", "Innunder"] {
        assert!(text.contains(words), "{words} is not in {text}");
    }
}
#[test]
fn two_paths_that_differ_by_case_alone_are_one() {
    let module = |id: &str| format!("---\ntitle: Hos oss\n---\n# Hos oss {{#{id}}}\n\nHei.\n");
    let base = || project(PROGRAMME, &[("search", &module("sok"))]);
    for name in ["Search", "SEARCH"] {
        let project = layer(base(), "9901-sandvik", "Sandvik", &format!("modules: {{add: [{name}]}}\n"));
        let project = project.write(&format!("{KOMMUNE}/{name}.md"), module("hos"));
        let findings = project.findings();
        let start = format!("{KOMMUNE}/{name}.md:1 E30");
        assert!(findings.iter().any(|found| found.starts_with(&start)), "{name}: {findings:?}");
    }
    let project = layer(layer(base(), "9901-sandvik", "Sandvik", ""), "9901-Sandvik", "Sandvika", "");
    let findings = project.findings();
    let e34: Vec<_> = findings.iter().filter(|found| found.contains(" E34 ")).collect();
    assert!(e34.len() == 1 && e34[0].contains("/layer.yaml:1 E34"), "{findings:?}");
}

#[test]
fn the_base_is_called_by_the_programmes_title_filled_in() {
    let project = layer(
        project(PROGRAMME, &[("m", "---\ntitle: M\n---\n# M {#m}\n\nOrd.\n")]),
        "9901-sandvik",
        "Sandvik",
        "mark_local: true\n",
    );
    let project = project.write(&format!("{KOMMUNE}/m.md"), "## {#m append}\n\nOg.\n");
    for arguments in [
        &["list", "editions"][..],
        &["list", "editions", "--format", "json"],
        &["report"],
        &["report", "--format", "json"],
    ] {
        let run = project.run(arguments);
        assert!(!run.stdout.contains("{{"), "{arguments:?}: {}", run.stdout);
    }
    assert!(project.run(&["list", "editions"]).stdout.contains("Programmet 2028"));
    assert!(project.build().output("site/9901-sandvik/om-utgaven.html").contains("Programmet 2028"));
    let preview = lagvis::preview::Headless::read(project.root()).unwrap();
    let links = lagvis::preview::edition_links(&preview.session, "site/program/m.html");
    let links = serde_json::to_string(&links).unwrap();
    assert!(links.contains("Programmet 2028") && links.contains("/site/program/m.html"), "{links}");
    let editor = lagvis::preview::Editor::new("none", project.root());
    let info = lagvis::preview::page_info(&preview.session, "site/program/m.html", &editor);
    let info = serde_json::to_string(&info).unwrap();
    assert!(info.contains("Programmet 2028") && !info.contains("{{"), "{info}");
}

#[test]
fn how_a_slide_is_arranged_and_what_files_are_called_is_said_once() {
    let theme = repository().join("themes/standard/typst/lib/slide.typ");
    let text = std::fs::read_to_string(theme).unwrap();
    for kind in CalloutKind::ALL {
        let word = format!("kind == \"{}\"", kind.word());
        assert!(!text.contains(&word), "{word}");
    }
    for folder in ["src/preview", "src/cli", "src/render", "src/publish"] {
        let files = crate::driver::tree(&repository().join(folder));
        for (path, bytes) in files.iter().filter(|(path, _)| path.ends_with(".rs")) {
            let text = String::from_utf8_lossy(bytes);
            let code = text.lines().filter(|line| !line.trim_start().starts_with("//"));
            for line in code {
                for name in ["index.html\"", "start.html\"", "\"site/", "\"/site/", "shared/\"", "/shared/", "\"site\""]
                {
                    let is_template = line.contains("render(");
                    assert!(is_template || !line.contains(name), "{folder}/{path} spells {name}: {line}");
                }
            }
        }
    }
}

#[test]
fn what_is_listed_and_explained_is_filled_in() {
    let programme = PROGRAMME.replacen("parameters:", "parameters:\n  full: {label: full, type: text, default: \"Om {{krav}} {{x+1}}\"}\n  krav: {label: navnet, type: text, required: kommune}", 1);
    let module = "---\ntitle: T {{x+1}}\n---\n# T {{x+1}} {#t}\n\nOrd {{full}}.\n";
    let project = project(&programme, &[("m", module)]);
    for arguments in [
        &["list", "modules", "--for", "program"][..],
        &["list", "sections", "--for", "program"],
        &["explain", "m#t", "--for", "program"],
    ] {
        let run = project.run(arguments);
        assert!(
            run.stdout.contains("T 2028") && !run.stdout.contains("T {{"),
            "{arguments:?}: {} {}",
            run.stdout,
            run.stderr
        );
    }
    let page = project.build().output("site/program/m.html");
    assert!(page.contains("Ord Om [navnet] 2028."), "{page}");
}
