//! Files as they come from Word, from Windows, and from accidents.

use std::collections::BTreeSet;

use lagvis::diagnostic::Code;

use crate::driver::{Project, Run, read};

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
fn front_matter_without_an_end_is_told_where_it_should_end() {
    let project = small().write("content/base/etikk.md", "---\ntitle: Etikk\n# Etikk {#etikk}\n");
    has(&project, "content/base/etikk.md:2", Code::Yaml, "no end; write `---` on a line of its own below `title: …`");
}

#[test]
fn a_file_of_fifty_megabytes_is_refused_unread() {
    let project = small().write("content/base/assets/film.svg", vec![b' '; 50 * 1024 * 1024]);
    has(&project, "content/base/assets/film.svg:1", Code::Unreadable, "larger than");
}

#[test]
fn what_nobody_writes_is_refused_unread() {
    let long = |line: usize| format!("---\ntitle: Etikk\n---\n# Etikk {{#etikk}}\n\n{}\n", "a".repeat(line));
    let project = small().write("content/base/etikk.md", long(10_001)).write("content/base/plan.md", long(10_000));
    has(&project, "content/base/etikk.md:1", Code::Unreadable, "longer than 10000 bytes (line 6)");
    assert!(!project.findings().iter().any(|one| one.contains("plan.md") && one.contains(" E30 ")));
    let project = small().write("content/base/plan.md", long(1) + &"Ord.\n\n".repeat(44_000));
    has(&project, "content/base/plan.md:1", Code::Unreadable, "larger than 256 KiB");
    let project = small()
        .write("content/base/etikk.md", long(1) + &"- Ord.\n\n".repeat(1_999))
        .write("content/base/plan.md", long(1) + &"- Ord.\n\n".repeat(1_995));
    has(&project, "content/base/etikk.md:1", Code::Unreadable, "more than 2000 lines");
    assert!(!project.findings().iter().any(|one| one.contains("plan.md") && one.contains(" E30 ")));
}

#[test]
fn what_no_page_or_slide_has_room_for_is_refused() {
    let lines = |line: &str, times: usize| vec![line; times].join("\n");
    for (text, code, said) in [
        (
            lines("{a [b] *c", 1200),
            Code::Unreadable,
            "this text has 11999 bytes, and the longest that is read has 10000",
        ),
        (format!("> [!tiles] T\n{}", lines("> - F", 101)), Code::Callout, "`tiles` has more than 100 parts"),
        (format!("> [!cycle] T\n{}", lines("> - F", 101)), Code::Callout, "`cycle` has more than 100 parts"),
        (
            format!("> [!columns] T\n{}", lines("> #### K\n> O\n>", 101)),
            Code::Callout,
            "`columns` has more than 100 parts",
        ),
        (format!("> [!tree] T\n> - R\n{}", lines(">   - F", 100)), Code::Callout, "`tree` has more than 100 parts"),
        (["|a", "|-", "|b"].map(|cell| cell.repeat(51) + "|").join("\n"), Code::Callout, "this table has 51 columns"),
    ] {
        let project =
            small().write("content/base/plan.md", format!("---\ntitle: Plan\n---\n# Plan {{#plan}}\n\n{text}\n"));
        has(&project, "content/base/plan.md:6", code, said);
    }
    let most = format!("> [!tree] T\n> - R\n{}\n\n{}\n", lines(">   - F", 99), lines("Ord.", 1800));
    let project = small().write("content/base/plan.md", format!("---\ntitle: Plan\n---\n# Plan {{#plan}}\n\n{most}"));
    assert!(!project.findings().iter().any(|one| one.contains(" E")), "{:?}", project.findings());
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

/// Headings as people damage them.
const DAMAGED: [&str; 91] = [
    "## T {d}",
    "## T {#d",
    "## T #d}",
    "## T {#}",
    "## T { #d }",
    "## T {# d}",
    "## T {#d} {#e}",
    "## T {#d #e}",
    "## T {.d}",
    "## T {.no-slide}",
    "## T {no-slide}",
    "## T {locked}",
    "## T {append}",
    "## T {if=a:b}",
    "## T {{navn}}",
    "## T {{navn}} {#d}",
    "## T {navn}}",
    "## T (#d)",
    "## T [#d]",
    "## T {#d} ##",
    "## T {#d}.",
    "## T {#d} mer",
    "## T ##",
    "## T ## {#d}",
    "## T {#d}##",
    "## T {#D}",
    "## T {#d e}",
    "## T {#æ}",
    "## T {}",
    "## T { }",
    "## T {d=e}",
    "## T \\{d\\}",
    "## T \\{#d}",
    "## T `{#d}`",
    "## T `{d}`",
    "## T *{d}*",
    "## *T {d}*",
    "## T <!-- {d} -->",
    "## T {#d} <!-- x -->",
    "## T {d} <!-- x -->",
    "##T {d}",
    "##\u{a0}T {d}",
    "## T\u{a0}{d}",
    "## T {d}\u{a0}",
    "## T {«d»}",
    "## T {“d”}",
    "## T {#“d”}",
    "## T {#d}{#e}",
    "## T {a b c}",
    "## {d}",
    "## {#d}",
    "##",
    "## ##",
    "T {d}\n---",
    "T {#d\n---",
    "T\n===",
    "T {d}\n===",
    "En\nT {d}\n===",
    "## T | {d}",
    "## T {d} \\\\",
    "## T {lenke}[a](#t)",
    "## T [lenke](#x) {d}",
    "## T [lenke]{d}",
    "## T [lenke](#a){d}",
    "### T {d}",
    "#### T {d}",
    "###### T {#d}",
    "## T: {#d}:",
    "## T {#d-}",
    "## T {d}  ",
    "## T\t{d}",
    "## T {was=gammel}",
    "## T {was=}",
    "## T {required=kommune}",
    "## T {#d was=a,b}",
    "## T {after=x}",
    "## [T](#t)",
    "## [T]",
    "## ![T](assets/x.svg)",
    "## T ^1 {d}",
    "## T[^1] {d}",
    "## T $d$",
    "## T {%d%}",
    "## T {:.d}",
    "## T {: #d}",
    "## T \\",
    "## Se [her](#d)",
    "## T ~~{d}~~",
    "## Om {klammer} i tekst",
    "## T <b>{d}</b>",
    "## T \\{{navn}}",
];

/// What is written makes nothing worse, loses no letter, and is all that there is to write.
#[test]
fn fixing_makes_no_heading_worse_and_ends() {
    let path = |number: usize| format!("content/base/m{number:03}.md");
    let mut project = Project::empty().write("content/lagvis.yaml", PROGRAMME);
    for (number, heading) in DAMAGED.iter().enumerate() {
        let text = format!("---\ntitle: T\nsummary: K.\n---\n# M {{#m{number:03}}}\n\nInn.\n\n{heading}\n\nTekst.\n");
        project = project.write(&path(number), text);
    }
    let texts = || (0..DAMAGED.len()).map(|number| read(&project, &path(number))).collect::<Vec<_>>();
    let told = || {
        let place = |finding: String| {
            let (place, words) = finding.split_once(' ').unwrap();
            (place.split(':').next().unwrap().to_owned(), words.to_owned())
        };
        project.findings().into_iter().map(place).collect::<BTreeSet<_>>()
    };
    let (before, told_before) = (texts(), told());
    project.run(&["check", "--fix"]);
    let (after, told_after) = (texts(), told());
    let worse: Vec<_> = told_after.difference(&told_before).collect();
    assert!(worse.is_empty(), "{worse:#?}");
    for (before, after) in before.iter().zip(&after) {
        let mut letters = after.chars();
        let is_kept = |letter: char| letter == '#' || letter.is_whitespace() || letters.any(|other| other == letter);
        assert!(before.chars().all(is_kept), "{before} {after}");
        // what is told of another heading goes only with what it is about
        let is_shown = |sign: char| before.matches(sign).count() <= after.matches(sign).count();
        assert!(['{', '[', '(', '`', '\\'].into_iter().all(is_shown), "{before} {after}");
    }
    assert!(before.iter().zip(&after).filter(|(before, after)| before != after).count() > 20);
    project.run(&["check", "--fix"]);
    assert_eq!(texts(), after);
}

/// A heading in which something else may have been meant as its id is left to its writer, and no command is named that does nothing.
#[test]
fn fixing_guesses_at_no_braces() {
    for heading in [
        "## T {d}",
        "## T {#d",
        "## T #d}",
        "## T [#d]",
        "## T {.d}",
        "## T {#d}.",
        "## T {#}",
        "## *T {d}*",
        "## T {navn}}",
    ] {
        let text = MODULE.replace("## Gaver {#gaver}", heading);
        let project = small().write("content/base/etikk.md", &text);
        project.run(&["check", "--fix"]);
        assert_eq!(read(&project, "content/base/etikk.md"), text);
        let told = project.findings();
        assert!(
            told.iter().any(|one| one.contains(" E13 ")) && !told.iter().any(|one| one.contains("--fix")),
            "{told:#?}"
        );
    }
    for (heading, fixed) in [
        ("## T \\{d\\}", "## T \\{d\\} {#t-d}"),
        ("## T \\{#d}", "## T \\{#d} {#t-d}"),
        ("## T `{#d}`", "## T `{#d}` {#t-d}"),
        ("## T {}", "## T {#t}"),
        ("## T {#d} ##", "## T {#d}"),
        ("## Se [her](#d)", "## Se [her](#d) {#se-her}"),
    ] {
        let project = small().write("content/base/etikk.md", MODULE.replace("## Gaver {#gaver}", heading));
        project.run(&["check", "--fix"]);
        assert!(read(&project, "content/base/etikk.md").contains(&format!("\n{fixed}\n")), "{heading}");
    }
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
