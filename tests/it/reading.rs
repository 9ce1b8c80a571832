//! Files as they come from Word, from Windows, and from accidents.

use lagvis::diagnostic::Code;

use crate::driver::{Project, Run};

const PROGRAMME: &str = "title: Prøve\nlanguages: {nb: []}\n";
const MODULE: &str =
    "---\ntitle: Etikk\nsummary: Kort.\n---\n# Etikk {#etikk}\n\nTekst.\n\n## Gaver {#gaver}\n\nMer.\n";

fn small() -> Project {
    Project::empty().write("content/lagvis.yaml", PROGRAMME).write("content/base/etikk.md", MODULE)
}

fn has(project: &Project, place: &str, code: Code, part: &str) {
    let findings = project.findings();
    let wanted = format!("{place} {code}");
    assert!(
        findings.iter().any(|found| found.starts_with(&wanted) && found.contains(part)),
        "{wanted} {part}: {findings:#?}"
    );
}

#[test]
fn a_byte_order_mark_and_windows_line_ends_change_nothing() {
    let unix = small();
    let windows = small().write("content/base/etikk.md", format!("\u{feff}{}", MODULE.replace('\n', "\r\n")));
    assert_eq!(windows.findings(), Vec::<String>::new());
    assert_eq!(unix.build().text("site/program/etikk.html"), windows.build().text("site/program/etikk.html"));
}

#[test]
fn a_file_that_is_not_utf8_is_named_with_its_line() {
    let project = small().write("content/base/etikk.md", b"---\ntitle: Etikk\n---\n# Etikk {#etikk}\n\nBl\xe5.\n");
    has(&project, "content/base/etikk.md:1", Code::Unreadable, "not UTF-8 (line 6)");
}

#[test]
fn an_empty_file_and_one_without_front_matter_say_so() {
    let project = small().write("content/base/etikk.md", "").write("content/base/plan.md", "# Plan {#plan}\n");
    has(&project, "content/base/etikk.md:1", Code::Unreadable, "empty");
    has(&project, "content/base/plan.md:1", Code::Unreadable, "no front matter");
}

#[test]
fn front_matter_without_an_end_is_told_at_its_start() {
    let project = small().write("content/base/etikk.md", "---\ntitle: Etikk\n# Etikk {#etikk}\n");
    has(&project, "content/base/etikk.md:1", Code::Yaml, "no end");
}

#[test]
fn a_file_of_fifty_megabytes_is_refused_unread() {
    let project = small().write("content/base/assets/film.svg", vec![b' '; 50 * 1024 * 1024]);
    has(&project, "content/base/assets/film.svg:1", Code::Unreadable, "larger than");
}

#[cfg(unix)]
#[test]
fn links_are_refused_and_a_loop_ends() {
    let project = small();
    std::os::unix::fs::symlink("..", project.root().join("content/base/loop")).unwrap();
    std::os::unix::fs::symlink("etikk.md", project.root().join("content/base/other.md")).unwrap();
    has(&project, "content/base/loop:1", Code::Refused, "symbolic link");
    has(&project, "content/base/other.md:1", Code::Refused, "symbolic link");
}

#[test]
fn a_folder_without_a_project_is_the_machines_fault() {
    let Run { status, stderr, .. } = Project::empty().run(&["build"]);
    assert_eq!(status, 2);
    assert!(stderr.contains("no `content/lagvis.yaml`"), "{stderr}");
}

#[test]
fn deep_nesting_is_survived() {
    let quotes = ">".repeat(5_000) + " dypt\n";
    let lists: String = (0..200).map(|depth| format!("{}- punkt\n", "  ".repeat(depth))).collect();
    let marks = format!("{0}x{0}\n", "*".repeat(50_000));
    let project = small().write("content/base/etikk.md", format!("{MODULE}\n{quotes}\n{lists}\n\n{marks}"));
    let status = project.run(&["check"]).status;
    assert!(status == 0 || status == 1, "ended with {status}");
}

#[test]
fn fixing_gives_every_heading_an_id_and_nothing_else() {
    let project = small()
        .write("content/base/etikk.md", MODULE.replace(" {#gaver}", "").replace(" {#etikk}", ""))
        .write("content/base/plan.md", "---\ntitle: Plan\n---\n# Plan\n\n## Høring {.no-slide}\n\n## Høring\n");
    assert_eq!(project.run(&["check", "--fix"]).status, 0);
    let fixed = std::fs::read_to_string(project.root().join("content/base/etikk.md")).unwrap();
    assert_eq!(fixed, MODULE);
    let fixed = std::fs::read_to_string(project.root().join("content/base/plan.md")).unwrap();
    assert_eq!(
        fixed,
        "---\ntitle: Plan\n---\n# Plan {#plan}\n\n## Høring {#horing .no-slide}\n\n## Høring {#horing-2}\n"
    );
}

#[test]
fn of_a_programme_or_a_layer_that_cannot_be_read_only_that_is_told() {
    let project = Project::course().write("content/lagvis.yaml", "title: [\n");
    let findings = project.findings();
    assert!(findings.len() == 1 && findings[0].starts_with("content/lagvis.yaml:1 E19"), "{findings:#?}");
    let layer = "content/layers/kommune/9901-sandvik/layer.yaml";
    let findings = Project::course().write(layer, "kind: kommune\nname: [\n").findings();
    assert!(findings.len() == 1 && findings[0].starts_with(layer) && findings[0].contains("E19"), "{findings:#?}");
}

#[test]
fn an_item_may_begin_with_a_mark_or_a_link() {
    let text = "---\ntitle: Etikk\n---\n# Etikk {#etikk}\n\n- **Fet** tekst\n- *Skrå* tekst\n- [Lenke](#etikk) først\n";
    let project = small().write("content/base/etikk.md", text);
    let page = project.build().output("site/program/etikk.html");
    for wanted in
        ["<li><strong>Fet</strong> tekst", "<li><em>Skrå</em> tekst", "<li><a href=\"#etikk\">Lenke</a> først"]
    {
        assert!(page.contains(wanted), "{wanted} is not in {page}");
    }
}

#[test]
fn a_footnote_may_refer_to_another_and_be_written_in_capitals() {
    let text = format!("{MODULE}\nHer.[^A]\n\n[^a]: Se også neste.[^b]\n\n[^b]: Den andre noten.[^a]\n");
    let project = small().write("content/base/etikk.md", text);
    assert_eq!(project.findings(), Vec::<String>::new());
    let page = project.build().output("site/program/etikk.html");
    let notes: Vec<&str> = page.lines().filter(|line| line.contains("--fotnote-")).collect();
    assert!(notes.iter().any(|line| line.contains(">Den andre noten.<sup")), "{notes:#?}");
}

#[test]
fn a_picture_right_below_a_callouts_head_is_a_figure() {
    let text = format!("{MODULE}\n> [!case] Sak\n> ![Et våpen](assets/vaapen.svg)\n");
    let table = "vaapen.svg: {caption: {nb: Bildetekst.}, credit: lagvis, licence: CC0}\n";
    let project = small()
        .write("content/base/etikk.md", text)
        .write("content/base/assets/vaapen.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 9 9\"/>")
        .write("content/base/assets/assets.yaml", table);
    assert_eq!(project.findings(), Vec::<String>::new());
    let page = project.build().output("site/program/etikk.html");
    assert!(page.contains("<figcaption") && page.contains("Bildetekst."), "{page}");
}
