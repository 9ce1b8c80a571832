//! The files that a theme must have: those that the program asks for by name, and those that its own templates do.
//!
//! What is lacking would be found when the first page, or the first PDF, asks for it; it is told before anything is made, so that a check
//! finds what a build would.

use crate::book::Document;
use crate::markup::CalloutKind;
use crate::source::Snapshot;

/// The templates of pages that are asked for by name, beside those of callouts.
const PAGES: [&str; 35] = [
    "about",
    "act",
    "acts",
    "agenda",
    "answers",
    "checked",
    "deck",
    "diagram",
    "diff",
    "figure",
    "footnote_ref",
    "footnotes",
    "gathered",
    "glossary",
    "glossary-entries",
    "heading",
    "index",
    "layout",
    "lead",
    "local",
    "logo",
    "module",
    "nav",
    "notes",
    "notice",
    "part",
    "portal",
    "print",
    "report",
    "section",
    "slide",
    "start",
    "start-part",
    "table",
    "title",
];

/// The first file that the theme in a folder lacks, and by what it is asked for; nothing where it lacks none. A theme without templates
/// for PDFs makes none.
pub(super) fn missing(snapshot: &Snapshot, folder: &str) -> Option<(String, &'static str)> {
    let callouts = |is_meant: fn(CalloutKind) -> bool| CalloutKind::ALL.iter().filter(move |kind| is_meant(**kind));
    let texts = || callouts(|kind| !kind.is_audience());
    let pages = PAGES.iter().map(|name| format!("templates/{name}.html"));
    let pages = pages.chain(texts().map(|kind| format!("templates/callouts/{}.html", kind.word())));
    let slides = callouts(CalloutKind::fills_slide);
    let pages = pages.chain(slides.map(|kind| format!("templates/slide-callouts/{}.html", kind.word())));
    let pages = pages.chain(["templates/edition.css".to_owned(), "css/base.css".to_owned()]);
    let sheets = || {
        let documents = Document::ALL.iter().map(|document| format!("typst/{}.typ", document.word()));
        documents.chain(texts().map(|kind| format!("typst/callouts/{}.typ", kind.word())))
    };
    let has_sheets = snapshot.under(&format!("{folder}typst/")).next().is_some();
    let is_lacking = |file: &String| snapshot.get(&format!("{folder}{file}")).is_none();
    let page = pages.into_iter().find(is_lacking).map(|file| (file, "all editions"));
    page.or_else(|| sheets().filter(|_| has_sheets).find(is_lacking).map(|file| (file, "PDFs")))
        .map(|(file, by)| (format!("{folder}{file}"), by))
}

/// The first file that another one of the theme takes in and that is not there: both paths.
pub(super) fn missing_import(snapshot: &Snapshot, folder: &str) -> Option<(String, String)> {
    let (pages, sheets) = (format!("{folder}templates/"), format!("{folder}typst/"));
    let page = |word: &'static str| snapshot.under(&pages).map(move |file| (file, word, ".html"));
    let all = page("include \"").chain(page("extends \""));
    let mut all = all.chain(snapshot.under(&sheets).map(|file| (file, "import \"", ".typ")));
    all.find_map(|(file, word, ending)| {
        let asked = file.text().split(word).skip(1).filter_map(|rest| Some(rest.split_once('"')?.0));
        let asked = asked.filter(|path| path.ends_with(ending));
        // pages name each other from the folder of all of them
        let own = if ending == ".html" { format!("{folder}templates/") } else { file.path.to_string() };
        let lacking = asked.map(|path| beside(&own, path)).find(|path| snapshot.get(path).is_none())?;
        Some((file.path.to_string(), lacking))
    })
}

/// A path as a file names it from its own folder.
fn beside(file: &str, path: &str) -> String {
    let mut parts: Vec<&str> = file.split('/').collect();
    parts.pop();
    for part in path.split('/') {
        if part == ".." {
            parts.pop();
        } else {
            parts.push(part);
        }
    }
    parts.join("/")
}
