//! The files that a theme must have: those that the program asks for by name, and those that its own templates do.
//!
//! What is lacking would be found when the first page, or the first PDF, asks for it; it is told before anything is made, so that a check
//! finds what a build would.

use crate::book::Document;
use crate::markup::CalloutKind;
use crate::source::ThemeFiles;

/// The templates of pages that are asked for by name, beside those of callouts.
const PAGES: [&str; 36] = [
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
    "moved",
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

/// The first file that a theme lacks, and by what it is asked for; nothing where it lacks none. A theme without templates for PDFs makes
/// none.
pub(super) fn missing(files: &ThemeFiles<'_>) -> Option<(String, &'static str)> {
    let callouts = |is_meant: fn(CalloutKind) -> bool| CalloutKind::ALL.iter().filter(move |kind| is_meant(**kind));
    let texts = || callouts(|kind| !kind.is_audience());
    let pages = PAGES.iter().map(|name| format!("templates/{name}.html"));
    let pages = pages.chain(texts().map(|kind| format!("templates/callouts/{}.html", kind.word())));
    let slides = callouts(CalloutKind::fills_slide);
    let pages = pages.chain(slides.map(|kind| format!("templates/slide-callouts/{}.html", kind.word())));
    let mut pages = pages.chain(["templates/edition.css".to_owned(), "css/base.css".to_owned()]);
    let sheets = || {
        let documents = Document::ALL.iter().map(|document| format!("typst/{}.typ", document.word()));
        documents.chain(texts().map(|kind| format!("typst/callouts/{}.typ", kind.word())))
    };
    let has_sheets = files.under("typst/").next().is_some();
    let is_lacking = |file: &String| files.get(file).is_none();
    let page = pages.find(is_lacking).map(|file| (file, "editions"));
    page.or_else(|| sheets().filter(|_| has_sheets).find(is_lacking).map(|file| (file, "pdfs")))
        .map(|(file, by)| (format!("{}{file}", files.folder), by))
}

/// The first file that another one of the theme takes in and that is not there: both paths.
pub(super) fn missing_import(files: &ThemeFiles<'_>) -> Option<(String, String)> {
    let page = |word: &'static str| files.under("templates/").map(move |(_, file)| ("templates/", file, word, ".html"));
    let sheets = files.under("typst/").map(|(path, file)| (path, file, "import \"", ".typ"));
    let mut all = page("include \"").chain(page("extends \"")).chain(sheets);
    all.find_map(|(path, file, word, ending)| {
        let asked = file.text().split(word).skip(1).filter_map(|rest| Some(rest.split_once('"')?.0));
        // pages name each other from the folder of all of them
        let own = if ending == ".html" { path.to_owned() } else { format!("typst/{path}") };
        let mut asked = asked.filter(|path| path.ends_with(ending)).map(|path| beside(&own, path));
        let lacking = asked.find(|path| files.get(path).is_none())?;
        Some((file.path.to_string(), format!("{}{lacking}", files.folder)))
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
