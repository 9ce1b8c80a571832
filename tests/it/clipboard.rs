//! What is pasted says the same words in a module as it said where it was copied.

use std::collections::BTreeMap;
use std::sync::OnceLock;

use lagvis::clipboard::markdown_of;
use lagvis::compile::Workspace;
use lagvis::markup::{Block, BlockKind, Destination, Inline, walk_blocks, walk_inlines, walk_line};
use lagvis::source::{Content, Snapshot};
use proptest::prelude::*;

use crate::laws::snapshot_with;

const MODULE: &str = "content/base/etikk.md";
const HEAD: &str = "---\ntitle: Etikk\nsummary: Kort.\n---\n# Etikk {#etikk}\n\n";

/// The blocks of a module with this text, as lagvis reads it; it must be of one section, and hold nothing but text, links, lists and tables.
fn blocks(markdown: &str) -> Vec<Block> {
    static PROJECT: OnceLock<Workspace> = OnceLock::new();
    let project = PROJECT.get_or_init(|| Workspace::read(&snapshot_with(None)).unwrap());
    let text = format!("{HEAD}{markdown}");
    let with: Snapshot =
        project.snapshot.after(BTreeMap::from([(MODULE.to_owned(), Some(Content::Text(text.into())))]));
    let read = project.after(&with).unwrap();
    let draft = &read.project.base().drafts["etikk"];
    let unread = read.diagnostics.iter().find(|found| found.code.as_str() == "E30");
    assert!(unread.is_none(), "{}", unread.unwrap().text());
    let [section] = draft.sections.as_slice() else { panic!("{} sections: {markdown}", draft.sections.len()) };
    assert!(section.footnotes.is_empty(), "{markdown}");
    walk_inlines(&section.body, &mut |inline| {
        let is_other =
            matches!(inline, Inline::Parameter(_) | Inline::Footnote(_) | Inline::Html(_) | Inline::Image(_));
        assert!(!is_other && !matches!(inline, Inline::Code(_) | Inline::Strike(_)), "{inline:?}: {markdown}");
    });
    walk_blocks(&section.body, &mut |block| {
        let is_known = matches!(
            block.kind,
            BlockKind::Paragraph(_) | BlockKind::Heading(4..=6, _) | BlockKind::List(_) | BlockKind::Table(_)
        );
        assert!(is_known, "{block:?}: {markdown}");
    });
    section.body.clone()
}

/// The text of a line.
fn line(text: &[Inline]) -> String {
    let mut out = String::new();
    walk_line(text, &mut |inline| match inline {
        Inline::Text(text) => out.push_str(text),
        Inline::Escaped(sign) => out.push(*sign),
        Inline::SoftBreak | Inline::HardBreak => out.push('\n'),
        _ => {}
    });
    out
}

/// What is read, in a short form: `p` a paragraph, `- ` and `3. ` items with their blocks set in, `| ` rows of a table, `#### ` headings;
/// `<b>`, `<i>` and `<a>` in a line.
fn shown(blocks: &[Block], indent: &str, out: &mut String) {
    for block in blocks {
        match &block.kind {
            BlockKind::Paragraph(text) => out.push_str(&format!("{indent}{}\n", marked(text))),
            BlockKind::Heading(level, text) => {
                out.push_str(&format!("{indent}{} {}\n", "#".repeat(usize::from(*level)), marked(text)));
            }
            BlockKind::List(list) => {
                for (at, item) in list.items.iter().enumerate() {
                    let sign = list.start.map_or("-".to_owned(), |start| format!("{}.", start + at as u64));
                    let mut inner = String::new();
                    shown(&item.blocks, "  ", &mut inner);
                    let inner = inner.trim_start().replace('\n', &format!("\n{indent}"));
                    out.push_str(&format!("{indent}{sign} {}\n", inner.trim_end()));
                }
            }
            BlockKind::Table(table) => {
                for row in std::iter::once(&table.head).chain(&table.rows) {
                    let cells: Vec<String> = row.iter().map(|cell| marked(cell)).collect();
                    out.push_str(&format!("{indent}| {}\n", cells.join(" | ")));
                }
            }
            other => panic!("{other:?}"),
        }
    }
}

fn marked(text: &[Inline]) -> String {
    let one = |inline: &Inline| match inline {
        Inline::Text(text) => text.clone(),
        Inline::Escaped(sign) => sign.to_string(),
        Inline::Strong(text) => format!("<b>{}</b>", marked(text)),
        Inline::Emphasis(text) => format!("<i>{}</i>", marked(text)),
        Inline::Link(link) => match &link.to {
            Destination::Address(to) => format!("<a {}>{}</a>", to.plain(), marked(&link.text)),
            to => panic!("{to:?}"),
        },
        Inline::SoftBreak => "\n".to_owned(),
        Inline::HardBreak => " / ".to_owned(),
        other => panic!("{other:?}"),
    };
    text.iter().map(one).collect()
}

/// What becomes of HTML, as lagvis reads it, and what is said to be left out.
fn pasted(html: &str) -> (String, Vec<String>) {
    let pasted = markdown_of(html);
    let mut out = String::new();
    shown(&blocks(&pasted.markdown), "", &mut out);
    (out, pasted.left_out.iter().map(ToString::to_string).collect())
}

/// What Word for Windows puts into the clipboard: a document with styles, conditional comments, and lists that are paragraphs.
const WORD: &str = r##"<html xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office"
xmlns:w="urn:schemas-microsoft-com:office:word" xmlns="http://www.w3.org/TR/REC-html40">
<head>
<meta http-equiv=Content-Type content="text/html; charset=utf-8">
<meta name=Generator content="Microsoft Word 15">
<link rel=File-List href="file:///C:/Users/kari/AppData/Local/Temp/msohtmlclip1/01/clip_filelist.xml">
<!--[if gte mso 9]><xml><o:OfficeDocumentSettings><o:AllowPNG/></o:OfficeDocumentSettings></xml><![endif]-->
<style><!-- p.MsoNormal, li.MsoNormal {mso-style-parent:""; margin:0cm; font-family:"Calibri",sans-serif;} --></style>
<!--[if gte mso 10]><style>table.MsoNormalTable {mso-style-name:"Vanlig tabell";}</style><![endif]-->
</head>
<body lang=NO style='tab-interval:35.4pt;word-wrap:break-word'>
<!--StartFragment-->
<h1><a name="_Toc1"></a>Varsling<o:p></o:p></h1>
<p class=MsoNormal>Kommunen har <b style='mso-bidi-font-weight:normal'>egne</b> rutiner<a style='mso-footnote-id:ftn1' href="#_ftn1"
name="_ftnref1" title=""><span class=MsoFootnoteReference><span style='mso-special-character:footnote'><![if !supportFootnotes]>[1]<![endif]></span></span></a>,
og <i>alle</i> kan varsle. Se <a href="https://www.regjeringen.no/no/dokumenter/varsling_1/?a=1&amp;b=2">veilederen</a>.<o:p></o:p></p>
<p class=MsoNormal><o:p>&nbsp;</o:p></p>
<h2>Slik gjør du</h2>
<p class=MsoListParagraphCxSpFirst style='text-indent:-18.0pt;mso-list:l0 level1 lfo1'><![if !supportLists]><span
style='font-family:Symbol;mso-fareast-font-family:Symbol'><span style='mso-list:Ignore'>·<span
style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp;&nbsp;&nbsp;&nbsp;&nbsp;&nbsp;&nbsp; </span></span></span><![endif]>Si fra til lederen<o:p></o:p></p>
<p class=MsoListParagraphCxSpMiddle style='margin-left:72.0pt;text-indent:-18.0pt;mso-list:l0 level2 lfo1'><![if !supportLists]><span
style='font-family:"Courier New"'><span style='mso-list:Ignore'>o<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp; </span></span></span><![endif]>muntlig,
eller<o:p></o:p></p>
<p class=MsoListParagraphCxSpMiddle style='margin-left:72.0pt;text-indent:-18.0pt;mso-list:l0 level2 lfo1'><!--[if !supportLists]--><span
style='font-family:"Courier New"'><span style='mso-list:Ignore'>o<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp; </span></span></span><!--[endif]-->skriftlig<o:p></o:p></p>
<p class=MsoListParagraphCxSpLast style='text-indent:-18.0pt;mso-list:l0 level1 lfo1'><!--[if !supportLists]><span style='font-family:Symbol'>·&nbsp;</span><![endif]-->Eller til verneombudet<o:p></o:p></p>
<p class=MsoListParagraphCxSpFirst style='mso-list:l1 level1 lfo2'><![if !supportLists]><span style='mso-list:Ignore'>1.<span>&nbsp; </span></span><![endif]>Skriv ned</p>
<p class=MsoListParagraphCxSpLast style='mso-list:l1 level1 lfo2'><![if !supportLists]><span style='mso-list:Ignore'>2.<span>&nbsp; </span></span><![endif]>Send</p>
<p class=MsoListParagraph style='mso-list:l2 level1 lfo3'><![if !supportLists]><span style='mso-list:Ignore'>b)<span>&nbsp; </span></span><![endif]>Vent</p>
<table class=MsoTableGrid border=1 cellspacing=0 cellpadding=0><tr style='mso-yfti-irow:0'>
<td width=200 valign=top><p class=MsoNormal><b>Hvem</b><o:p></o:p></p></td><td><p class=MsoNormal><b>Når|hvor</b></p></td></tr>
<tr><td><p class=MsoNormal>Leder</p></td><td><p class=MsoNormal>Med en gang</p><p class=MsoNormal>eller senere</p></td></tr></table>
<p class=MsoNormal>Vi har <del cite="mailto:Kari" datetime="2026-03-01T10:00">aldri </del><ins cite="mailto:Kari">alltid </ins>svart<span
class=MsoCommentReference><![if !supportAnnotations]><a class=msocomanchor id="_anchor_1" href="#_msocom_1" name="_msoanchor_1">[KH1]</a><![endif]><span
style='mso-special-character:comment'>&nbsp;</span></span>.
<!--[if gte vml 1]><v:shape id="Bilde_1"><v:imagedata src="file:///C:/clip_image001.png"/></v:shape><![endif]--><![if !vml]><img
width=200 src="file:///C:/clip_image001.png" v:shapes="Bilde_1"><![endif]></p>
<div style='mso-element:footnote-list'><![if !supportFootnotes]><br clear=all><hr align=left size=1 width="33%"><![endif]>
<div style='mso-element:footnote' id=ftn1><p class=MsoFootnoteText><a href="#_ftnref1">[1]</a> Arbeidsmiljøloven.</p></div></div>
<div style='mso-element:comment-list'><div style='mso-element:comment'><div id="_com_1" class=msocomtxt><p class=MsoCommentText>Stemmer dette?</p></div></div></div>
<!--EndFragment-->
</body></html>"##;

#[test]
fn word_for_windows() {
    let (text, left_out) = pasted(WORD);
    let expected = "#### Varsling
Kommunen har <b>egne</b> rutiner, og <i>alle</i> kan varsle. Se <a https://www.regjeringen.no/no/dokumenter/varsling_1/?a=1&b=2>veilederen</a>.
##### Slik gjør du
- Si fra til lederen
  - muntlig, eller
  - skriftlig
- Eller til verneombudet
1. Skriv ned
2. Send
2. Vent
| Hvem | Når|hvor
| Leder | Med en gang eller senere
Vi har alltid svart.
";
    assert_eq!(text, expected);
    let said =
        ["1 picture was", "1 comment was", "1 tracked deletion was", "1 footnote was", "1 item that had a letter"];
    assert!(
        left_out.len() == said.len() && left_out.iter().zip(said).all(|(left, said)| left.starts_with(said)),
        "{left_out:#?}"
    );
}

/// What Word in a browser gives: a list around each item.
const WORD_ONLINE: &str = r#"<div class="OutlineElement Ltr SCXW1"><p class="Paragraph SCXW1" paraid="1"><span data-contrast="auto" class="TextRun
SCXW1" style="font-weight:bold"><span class="NormalTextRun SCXW1">Frister</span></span><span class="EOP SCXW1">&nbsp;</span></p></div>
<div class="ListContainerWrapper SCXW1"><ul class="BulletListStyle1 SCXW1"><li data-leveltext="" data-aria-posinset="1" data-aria-level="1"
class="OutlineElement"><p class="Paragraph"><span class="TextRun">En</span><span class="EOP">&nbsp;</span></p></li></ul></div>
<div class="ListContainerWrapper SCXW1"><ul class="BulletListStyle2 SCXW1"><li data-leveltext="o" data-aria-level="2"><p><span>Under</span></p></li></ul></div>
<div class="ListContainerWrapper SCXW1"><ul class="BulletListStyle1 SCXW1"><li data-leveltext="" data-aria-level="1"><p><span>To</span></p></li></ul></div>
<div class="ListContainerWrapper"><ol start="1"><li data-leveltext="%1." data-aria-level="1"><p>Første</p></li></ol></div>
<div class="ListContainerWrapper"><ol start="2"><li data-leveltext="%1." data-aria-level="1"><p>Andre</p></li></ol></div>"#;

#[test]
fn word_in_a_browser() {
    assert_eq!(
        pasted(WORD_ONLINE),
        ("<b>Frister</b>\n- En\n  - Under\n- To\n1. Første\n2. Andre\n".to_owned(), Vec::new())
    );
}

const GOOGLE_DOCS: &str = r##"<meta charset='utf-8'><meta charset="utf-8"><b style="font-weight:normal;" id="docs-internal-guid-1"><h2 dir="ltr"
style="line-height:1.38;"><span style="font-size:16pt;font-weight:400;font-style:normal;text-decoration:none;">Åpenhet</span></h2><p dir="ltr"><span
style="font-size:11pt;font-weight:700;white-space:pre-wrap;">Alle</span><span style="font-weight:400;white-space:pre-wrap;"> har rett til </span><span
style="font-weight:400;font-style:italic;">innsyn</span><span style="font-weight:400;">. Se </span><a href="https://lovdata.no/(x)" style="text-decoration:none;"><span
style="font-weight:700;text-decoration:underline;">loven</span></a><span>.</span><sup><a href="#ftnt1" id="ftnt_ref1">[1]</a></sup></p><br /><ul style="margin-top:0;"><li dir="ltr"
style="list-style-type:disc;" aria-level="1"><p dir="ltr" role="presentation"><span>Møter</span></p></li><ul><li aria-level="2"><p><span>lukkede</span></p></li></ul><li
aria-level="1"><p><span>Dokumenter</span></p></li></ul><ol><li><p>En</p></li><li><p>To</p></li></ol><div dir="ltr" style="margin-left:0pt;" align="left"><table><colgroup><col
width="301" /><col width="301" /></colgroup><tbody><tr><td><p><span>Sak</span></p></td><td><p>Frist</p></td></tr><tr><td
colspan="2"><p>Samme dag</p></td></tr></tbody></table></div><div><p><a href="#ftnt_ref1" id="ftnt1">[1]</a><span>&nbsp;Offentleglova.</span></p></div></b><br
class="Apple-interchange-newline">"##;

#[test]
fn google_docs() {
    let (text, left_out) = pasted(GOOGLE_DOCS);
    let expected = "#### Åpenhet
<b>Alle</b> har rett til <i>innsyn</i>. Se <a https://lovdata.no/%28x%29><b>loven</b></a>.
- Møter
  - lukkede
- Dokumenter
1. En
2. To
| Sak | Frist
| Samme dag | 
";
    assert_eq!(text, expected);
    assert!(matches!(&*left_out, [one] if one.starts_with("1 footnote was")), "{left_out:?}");
}

/// A mail of Outlook, which is a table in a table.
const OUTLOOK: &str = r#"<html><head><style>@font-face {font-family:Aptos;}</style></head><body><div class="WordSection1"><table class="MsoNormalTable"
width="100%"><tr><td><table><tr><td><p class="MsoNormal"><span style="mso-fareast-language:EN-US">Hei,<o:p></o:p></span></p><p class="MsoNormal"><span
lang="EN-US">Møtet er <span style="color:red">flyttet</span>.<br>Ring <a href="tel:+4755000000">55&nbsp;00&nbsp;00&nbsp;00</a>
eller skriv til <a href="mailto:post@kommune.no">post@kommune.no</a>, ikke <a href="file:///G:/felles/x.docx">G:</a>.</span></p></td></tr><tr><td><p
class="MsoNormal">Hilsen<br><b>Kari&nbsp; Nordmann</b></p><img src="cid:image001.png@01D" alt="Logo"></td></tr></table></td></tr></table></div></body></html>"#;

#[test]
fn outlook() {
    let (text, left_out) = pasted(OUTLOOK);
    let expected = "Hei,
Møtet er flyttet. / Ring <a tel:+4755000000>55\u{a0}00\u{a0}00\u{a0}00</a> eller skriv til <a mailto:post@kommune.no>post@kommune.no</a>, ikke G:.
Hilsen / <b>Kari Nordmann</b>
";
    assert_eq!(text, expected);
    assert!(
        matches!(&*left_out, [one, two] if one.starts_with("1 picture was") && two.starts_with("1 link to something else")),
        "{left_out:?}"
    );
}

const LIBREOFFICE: &str = r##"<!DOCTYPE HTML PUBLIC "-//W3C//DTD HTML 4.0 Transitional//EN"><HTML><HEAD><META HTTP-EQUIV="CONTENT-TYPE" CONTENT="text/html; charset=utf-8"><TITLE></TITLE>
<STYLE TYPE="text/css">p { line-height: 115% }</STYLE></HEAD><BODY LANG="nb-NO" DIR="LTR"><H1 CLASS="western">Budsjett &aring;r for &aring;r</H1>
<P STYLE="margin-bottom: 0cm"><FONT FACE="Liberation Serif"><B>&Oslash;konomi</B> og <I>plan</I></FONT><A CLASS="sdfootnoteanc" NAME="sdfootnote1anc" HREF="#sdfootnote1sym"><SUP>1</SUP></A></P>
<OL><LI><P STYLE="margin-bottom: 0cm">Vedta</P><UL><LI><P>f&oslash;rst</P></UL><LI><P>F&oslash;lg opp</P><P>hele &aring;ret</P></OL>
<OL TYPE="a"><LI>A</OL>
<TABLE WIDTH=100%><COL WIDTH=128*><THEAD><TR><TH><P>Post</TH><TH><P>Sum</TH></TR></THEAD><TBODY><TR><TD ROWSPAN=2>Drift<TD>1&nbsp;000<TR><TD>2</TABLE>
<DIV ID="sdfootnote1"><P CLASS="sdfootnote"><A CLASS="sdfootnotesym" HREF="#sdfootnote1anc">1</A>Se vedlegg.</P></DIV></BODY></HTML>"##;

#[test]
fn libreoffice() {
    let (text, left_out) = pasted(LIBREOFFICE);
    let expected = "#### Budsjett år for år
<b>Økonomi</b> og <i>plan</i>
1. Vedta
  - først
2. Følg opp
  hele året
1. A
| Post | Sum
| Drift | 1\u{a0}000
|  | 2
";
    assert_eq!(text, expected);
    let said = ["1 footnote was", "1 item that had a letter"];
    assert!(
        left_out.len() == 2 && left_out.iter().zip(said).all(|(left, said)| left.starts_with(said)),
        "{left_out:?}"
    );
}

#[test]
fn what_would_mean_something_is_text() {
    for text in [
        "{{kommune_navn}}",
        "}}",
        "\\{{x}}",
        "[!notes] Husk",
        "> [!quote] Sitat",
        "# Gaver {#gaver}",
        "Gaver {#gaver locked}",
        "[fyll inn]",
        "---",
        "***",
        "___",
        "===",
        "- en",
        "+ en",
        "* en",
        "1. en",
        "2) to",
        "12345678901. x",
        ": forklaring",
        "> sitat",
        "| a | b |",
        "<script>alert(1)</script>",
        "<!-- skjult -->",
        "<https://a.no>",
        "&amp; &lt; &#65; R&D",
        "[a](b)",
        "![a](b.png)",
        "[^1]",
        "[^1]: note",
        "[a]: https://a.no",
        "*ja* **ja** _ja_ __ja__ ~~nei~~ `kode`",
        "```",
        "~~~",
        "snake_case_navn",
        "5 * 3 < 6 > 2",
        "a\\",
        "\\",
        "- [ ] ta med",
        "#",
        "####### sju",
        "1.",
        "-",
        "+47 55 00 00 00",
        "-5 grader",
        "§ 3-1",
        "• ",
        "50 %: x",
        "$x^2$ H~2~O x^2^",
        "\"x\" 'y'",
        "http://a.no/_x_",
        "[x]{.y}",
        "::: note",
        "{% if %}",
        "\u{ad}folke\u{ad}valgt",
        "a\u{200b}b",
        "1 000\u{a0}000",
        "Til kommunen: skriv",
        "TODO",
        "a | b",
    ] {
        let escaped = text.replace('&', "&amp;").replace('<', "&lt;");
        let seen: String = text.chars().filter(|c| !matches!(c, '\u{ad}' | '\u{200b}')).collect();
        let seen = seen.split([' ', '\n']).filter(|word| !word.is_empty()).collect::<Vec<_>>().join(" ");
        for (html, expected) in [
            (format!("<p>{escaped}</p>"), format!("{seen}\n")),
            (format!("<p>Før<br>{escaped}<br>etter</p>"), format!("Før / {seen} / etter\n")),
            (format!("<p>x <b>{escaped}</b> x</p>"), format!("x <b>{seen}</b> x\n")),
            (format!("<ul><li>{escaped}</li></ul>"), format!("- {seen}\n")),
            (format!("<h3>{escaped}</h3>"), format!("#### {seen}\n")),
            (format!("<table><tr><td>{escaped}<td>x</table>"), format!("| {seen} | x\n")),
            (format!("<p>x!<a href='https://a.no'>{escaped}</a></p>"), format!("x!<a https://a.no>{seen}</a>\n")),
        ] {
            // a bullet alone is one, whatever is around it
            assert_eq!(pasted(&html).0, expected, "{html}: {}", markdown_of(&html).markdown);
        }
    }
}

#[test]
fn what_is_too_much_is_refused_with_a_word() {
    let refused = |html: &str, said: &str| {
        let pasted = markdown_of(html);
        assert!(pasted.markdown.is_empty() && pasted.left_out.len() == 1, "{:?}", pasted.left_out);
        assert!(pasted.left_out[0].to_string().contains(said), "{}", pasted.left_out[0]);
    };
    refused(&"x".repeat(1_000_001), "too large");
    refused(&"<div>".repeat(150_000), "too intricate");
    refused(&format!("<a {}>", "b ".repeat(400_000)), "too intricate");
    // what tree builders multiply
    let letters = (0..4_000).map(|at| format!("<b id={at}>")).collect::<String>();
    refused(&format!("<p>{letters}{}", "<p>x".repeat(100_000)), "too intricate");
    assert_eq!(markdown_of("").markdown, "");
    let deep = format!("{}x{}", "<div style='mso-list:l0 level1 lfo1'>".repeat(190), "</div>".repeat(190));
    assert_eq!(markdown_of(&deep).markdown, "- x\n");
    assert_eq!(markdown_of(&"<p>x</p>".repeat(100_000)).markdown.len(), 299_999);
    let table = format!("<table>{}", "<tr><td colspan=1000 rowspan=1000>x".repeat(500));
    assert!(markdown_of(&table).markdown.matches('x').count() == 500);
}

#[test]
fn a_long_paragraph_is_divided_into_some_that_can_be_read() {
    let sentence = "Ord og # 1. - ord, og ord etter ord til setningen er slutt. ";
    let text = pasted(&format!("<p>{}</p>", sentence.repeat(400))).0;
    assert_eq!(
        text.split_whitespace().collect::<Vec<_>>(),
        sentence.repeat(400).split_whitespace().collect::<Vec<_>>()
    );
    assert!(text.lines().all(|line| line.len() < 4_100 && line.ends_with('.')));
}

/// Words that may mean something.
fn word() -> impl Strategy<Value = String> {
    let signs = r"[a-zæøå]{0,3}[\\\\`*_{}\[\]()#+.!<>&|~:;=^$%@«»0-9-]{0,3}[a-zæøå]{0,3}";
    prop_oneof![
        signs.prop_map(|word| word),
        "[a-zæøå]{1,6}",
        Just("{{x}}".to_owned()),
        Just("[!note]".to_owned()),
        Just("1.".to_owned())
    ]
    .prop_filter("a word is seen", |word| !word.is_empty())
}

/// HTML, and the words in it.
type Piece = (String, String);

/// A text with marks in it. Words next to each other are one.
fn text() -> impl Strategy<Value = Piece> {
    let escaped = |word: String| (word.replace('&', "&amp;").replace('<', "&lt;"), word);
    let space = prop_oneof![Just((" ".to_owned(), " ".to_owned())), Just(("\n ".to_owned(), " ".to_owned()))];
    let leaf = prop_oneof![3 => word().prop_map(escaped), 2 => space, 1 => Just(("<br>".to_owned(), "\n".to_owned()))];
    leaf.prop_recursive(3, 12, 4, |inner| {
        let tags = prop_oneof![
            Just(("<b>", "</b>")),
            Just(("<em>", "</em>")),
            Just(("<span style='font-weight:700'>", "</span>")),
            Just(("<a href='https://a.no/?a&b=(1)'>", "</a>")),
            Just(("<u>", "</u>")),
            Just(("<i style='font-style:normal'>", "</i>")),
        ];
        (tags, prop::collection::vec(inner, 1..4)).prop_map(|((start, end), inner)| {
            let (html, words): (Vec<String>, Vec<String>) = inner.into_iter().unzip();
            (format!("{start}{}{end}", html.concat()), words.concat())
        })
    })
}

/// Blocks, within each other too.
fn document() -> impl Strategy<Value = Piece> {
    let texts = || {
        prop::collection::vec(text(), 0..5).prop_map(|all| {
            let (html, words): (Vec<String>, Vec<String>) = all.into_iter().unzip();
            (html.concat(), words.concat())
        })
    };
    let around = |start: String, (html, words): Piece, end: &str| (format!("{start}{html}{end}"), format!(" {words} "));
    let paragraph = texts().prop_map(move |inner| around("<p>".to_owned(), inner, "</p>"));
    let heading =
        (1..7, texts()).prop_map(move |(level, inner)| around(format!("<h{level}>"), inner, &format!("</h{level}>")));
    let word_item = (1..4, prop::sample::select(vec!["·", "o", "1.", "2.", "7)"]), texts()).prop_map(
        move |(level, sign, inner)| {
            let start = format!("<p style='mso-list:l0 level{level} lfo1'><span style='mso-list:Ignore'>{sign}</span>");
            around(start, inner, "</p>")
        },
    );
    let leaf = prop_oneof![
        paragraph,
        heading,
        word_item,
        texts().prop_map(move |inner| around("<div>".to_owned(), inner, "</div>"))
    ];
    leaf.prop_recursive(4, 24, 4, move |inner| {
        let many = prop::collection::vec(inner, 1..4);
        let kinds = vec![
            ("<ul>", "<li>", "</li>", "</ul>"),
            ("<ol start=3>", "<li>", "", "</ol>"),
            ("<div>", "", "", "</div>"),
            ("<table>", "<tr><td>x<td>", "</tr>", "</table>"),
            ("<table><tr>", "<td>", "</td>", "</table>"),
            ("<blockquote>", "", "", "</blockquote>"),
        ];
        (prop::sample::select(kinds), many).prop_map(|((start, before, after, end), inner)| {
            let x = if before.contains('x') { " x " } else { " " };
            let html: String = inner.iter().map(|(html, _)| format!("{before}{html}{after}")).collect();
            let words: String = inner.iter().map(|(_, words)| format!("{x}{words} ")).collect();
            (format!("{start}{html}{end}"), words)
        })
    })
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 400, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn the_words_are_those_that_were_copied((html, words) in prop::collection::vec(document(), 1..4).prop_map(|all| {
        let (html, words): (Vec<String>, Vec<String>) = all.into_iter().unzip();
        (html.concat(), words.concat())
    })) {
        let markdown = markdown_of(&html).markdown;
        let mut read = String::new();
        walk_blocks(&blocks(&markdown), &mut |block| {
            let mut add = |text: &[Inline]| read.push_str(&format!(" {} ", line(text)));
            match &block.kind {
                BlockKind::Paragraph(text) | BlockKind::Heading(_, text) => add(text),
                BlockKind::Table(table) => table.head.iter().chain(table.rows.iter().flatten()).for_each(|cell| add(cell)),
                _ => {}
            }
        });
        let read: Vec<&str> = read.split_whitespace().collect();
        prop_assert_eq!(read, words.split_whitespace().collect::<Vec<_>>(), "{}\n\n{}", html, markdown);
    }

    #[test]
    fn anything_that_is_pasted_is_text_that_can_be_read(html in prop_oneof![
        "\\PC{0,200}",
        prop::collection::vec(prop::sample::select(vec![
            "<p>", "</p>", "<b>", "</b>", "<ul>", "<li>", "</ul>", "<table>", "<tr>", "<td rowspan=3>", "<td colspan=9>", "</table>", "<h2>", "</h2>", "<a href='http://x'>",
            "</a>", "<br>", "ord", " ", "{{x}}", "[!note]", "<!--", "-->", "<![if x]>", "<script>", "</script>", "<p style='mso-list:l0 level3 lfo1'>", "1.", "- ", "&nbsp;", "\u{ad}",
            "<pre>", "</pre>", "\n", "<", "&", "<del>", "<svg>", "\0", "`", "_", "*", "**", "!", "<i>", "</i>",
        ]), 0..40).prop_map(|pieces| pieces.concat()),
    ]) {
        blocks(&markdown_of(&html).markdown);
    }
}
