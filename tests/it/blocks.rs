//! What Markdown's blocks become: nothing of a text is lost between the file and the page, and what a line makes of the text above it is said.

use crate::driver::{Project, done, read};

const MODULE: &str = "content/base/etikk.md";
const KOMMUNE: &str = "content/layers/kommune/9901-sandvik/etikk.md";

/// A module of the base that holds a text.
fn base(text: &str) -> Project {
    let module = format!("---\ntitle: Etikk\n---\n# Etikk {{#etikk}}\n\n{text}");
    Project::from("append-and-prepend")
        .remove("content/layers")
        .write("content/lagvis.yaml", "title: Prøve\nlanguages: {nb: []}\nparameters: {navn: {default: Sandvik}}\n")
        .write(MODULE, module)
}

fn page(text: &str) -> String {
    let project = base(text);
    assert_eq!(project.findings(), Vec::<String>::new(), "{text}");
    project.build().output("site/program/etikk.html")
}

fn shows(text: &str, wanted: &str) {
    let page = page(text);
    assert!(page.contains(wanted), "{wanted} is not in {page}");
}

#[test]
fn what_stands_between_the_lines_of_an_item_joins_no_words() {
    shows("- foo\n  <!-- k -->\n  bar\n", "<li>foo\nbar</li>");
    shows("- foo *kursiv*\n  <!-- k -->\n  `bar` slutt\n", "<li>foo <em>kursiv</em>\n<code>bar</code> slutt</li>");
    shows("- foo\n  ***\n  bar\n", "<li><p>foo</p>\n<p>bar</p>\n</li>");
    shows("- [ ] foo\n  <!-- k -->\n  bar\n", "foo\nbar");
    shows("1. a\n\n   ---\n\n   b\n2. c\n", "<li><p>a</p>\n<p>b</p>\n</li>\n<li><p>c</p>\n</li>");
}

#[test]
fn a_fence_is_closed_with_white_space_behind_it_and_names_its_language() {
    shows("```\na\n``` \t\n\nEtter.\n", "<pre><code>a\n</code></pre>\n<p>Etter.</p>");
    shows("> ~~~\n> a\n> ~~~\t\n>\n> Etter.\n", "</code></pre>\n<p>Etter.</p>\n</blockquote>");
    for info in ["rust,ignore", "rust, ignore", "rust {1,3}", "{.rust .numberLines}", "Rust"] {
        let page = page(&format!("```{info}\nlet x = 1;\n```\n"));
        assert!(page.contains("hl-keyword") || page.contains("hl-storage"), "{info}: {page}");
    }
}

#[test]
fn links_and_pictures_keep_their_titles() {
    shows("[lenke](https://example.org \"Om {{navn}} & «andre»\")\n", "title=\"Om Sandvik &amp; «andre»\">lenke</a>");
    shows("[lenke]\n\n[lenke]: #etikk 'Her'\n", "<a href=\"#etikk\" title=\"Her\">lenke</a>");
    let table = "vaapen.svg: {caption: {nb: Bildetekst.}, credit: lagvis, licence: CC0}\n";
    let project = base("Se ![våpen](assets/vaapen.svg \"Et våpen\") her.\n")
        .write("content/base/assets/vaapen.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 9 9\"/>")
        .write("content/base/assets/assets.yaml", table);
    assert!(project.build().output("site/program/etikk.html").contains("alt=\"våpen\" title=\"Et våpen\">"));
}

#[test]
fn a_layer_may_break_lines_with_a_tag_and_hold_no_other() {
    let project =
        Project::from("append-and-prepend").write(KOMMUNE, "## {#gaver append}\n\n| a |\n|---|\n| b<br>c<BR/>d |\n");
    assert_eq!(project.findings(), Vec::<String>::new());
    let page = project.build().output("site/9901-sandvik/etikk.html");
    assert!(page.contains("b<br>\nc<br>\nd</td>"), "{page}");
    let told = project.write(KOMMUNE, "## {#gaver append}\n\nTekst <hr> og <b>mer</b>.\n").findings();
    assert_eq!(
        told.iter().filter(|found| found.contains("is HTML, which a layer does not hold")).count(),
        2,
        "{told:#?}"
    );
}

#[test]
fn a_text_underlined_with_hyphens_is_left_alone_and_others_get_their_id_at_the_end() {
    let project = base("En\nto\n===\n\nTekst.\n\n- punkt\n\nLang\ntekst\n---\n\nMer.\n\nTre {.no-slide}\n---\n");
    let before = read(&project, MODULE);
    assert_eq!(project.run(&["check", "--fix"]).status, 1);
    assert_eq!(read(&project, MODULE), before.replace("En\nto\n", "En\nto {#en-to}\n"));
    let project =
        project.edit(MODULE, "Lang\ntekst\n", "Lang\ntekst {#lang}\n").edit(MODULE, "{.no-slide}", "{#tre .no-slide}");
    done(project.run(&["check"]));
    let text = project.build().text("site/program/etikk.html").replace('\n', " ");
    assert!(text.contains("En to") && text.contains("Lang tekst") && text.contains("Tre"), "{text}");
    assert!(!text.contains("{#"), "{text}");
}

/// Each construct beside CommonMark's own, and what the page says of it.
#[test]
fn every_word_of_other_constructs_is_on_the_page() {
    for (markdown, wanted) in [
        ("| a | b |\n|:-:|--:|\n| c `d` | e \\| f |\n| g |\n", "a b c d e | f g"),
        ("Før ~~slettet~~ etter.\n", "Før slettet etter."),
        ("- [ ] ugjort\n- [x] gjort\n  - [ ] under\n", "ugjort gjort under"),
        ("Term\n: Første.\n: Andre.\n\nEn til\n: Tredje.\n  Fjerde.\n", "Term Første. Andre. En til Tredje. Fjerde."),
        (
            "> [!case] Saken {minutes=5}\n> Første.\n>\n> - punkt\n> - to\n>   <!-- k -->\n>   tre\n",
            "Saken Første. punkt to tre",
        ),
        ("#### Underoverskrift\n\nTekst.\n\n##### Dypere\n\nMer.\n", "Underoverskrift Tekst. Dypere Mer."),
        ("> Et sitat\n> > i et sitat\n\nEtter.\n", "Et sitat i et sitat Etter."),
        ("<table>\n<tr><td>celle<td>celle to\n<tr><td>tre\n</table>\n", "celle celle to tre"),
    ] {
        let text = page(markdown);
        let text = crate::driver::plain(text.split_once("</h1>").unwrap().1).replace('\n', " ");
        let mut rest = text.as_str();
        for word in wanted.split(' ') {
            rest = rest.split_once(word).unwrap_or_else(|| panic!("{word} of {markdown} is not in {text}")).1;
        }
    }
}
