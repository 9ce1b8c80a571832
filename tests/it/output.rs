//! The built course: every link leads somewhere, and no page does what none may.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::{Mutex, OnceLock};

use lagvis::compile::Workspace;
use lagvis::discover::discover;
use lagvis::site::Site;
use lagvis::source::{Content, Snapshot};

use crate::driver::{Project, findings, no_documents, repository};

/// The course, built once for all tests.
fn course() -> &'static BTreeMap<String, Vec<u8>> {
    static FILES: OnceLock<BTreeMap<String, Vec<u8>>> = OnceLock::new();
    FILES.get_or_init(|| Project::course().build().files())
}

fn pages() -> impl Iterator<Item = (&'static str, &'static str)> {
    let html = course().iter().filter(|(path, _)| path.ends_with(".html"));
    html.map(|(path, bytes)| (path.as_str(), std::str::from_utf8(bytes).unwrap()))
}

/// The values of an attribute in a page.
fn values<'a>(html: &'a str, attribute: &str) -> Vec<&'a str> {
    html.split(&format!(" {attribute}=\"")).skip(1).filter_map(|rest| rest.split('"').next()).collect()
}

/// A link from a page, as a path below the output and an anchor.
fn resolve(page: &str, href: &str) -> (String, Option<String>) {
    let (path, anchor) = href.split_once('#').map_or((href, None), |(path, anchor)| (path, Some(anchor.to_owned())));
    if path.is_empty() {
        return (page.to_owned(), anchor);
    }
    let mut parts: Vec<&str> = page.split('/').collect();
    parts.pop();
    for part in path.split('/') {
        match part {
            ".." => drop(parts.pop()),
            "." => {}
            part => parts.push(part),
        }
    }
    (parts.join("/"), anchor)
}

#[test]
fn every_link_and_anchor_leads_somewhere() {
    let ids: BTreeMap<&str, BTreeSet<&str>> =
        pages().map(|(path, html)| (path, values(html, "id").into_iter().collect())).collect();
    let mut broken = BTreeSet::new();
    let mut count = 0;
    for (page, html) in pages() {
        for href in values(html, "href").into_iter().chain(values(html, "src")) {
            if href.starts_with("https://") || href.starts_with("mailto:") || href.starts_with("http://") {
                continue;
            }
            count += 1;
            let (path, anchor) = resolve(page, href);
            let there = course().contains_key(&path)
                && anchor.is_none_or(|anchor| ids.get(path.as_str()).is_some_and(|ids| ids.contains(anchor.as_str())));
            if !there {
                broken.insert(format!("{page}: {href}"));
            }
        }
    }
    assert!(count > 3_000, "only {count} links were looked at");
    assert_eq!(broken, BTreeSet::new());
}

#[test]
fn no_page_holds_a_script_a_style_or_an_event_of_its_own() {
    for (page, html) in pages() {
        for (index, script) in html.match_indices("<script") {
            let tag = &html[index..index + html[index..].find('>').unwrap()];
            assert!(tag.contains(" src=\"") && html[index + tag.len()..].starts_with("></script>"), "{page}: {script}");
        }
        assert!(!html.contains("<style") && !html.contains(" style=\"") && !html.contains("type=\"module\""), "{page}");
        for event in ["onclick", "onload", "onerror", "onchange", "oninput", "onsubmit"] {
            assert!(!html.contains(&format!(" {event}=")), "{page}: {event}");
        }
        for source in values(html, "src") {
            assert!(!source.contains("//"), "{page} loads {source}");
        }
    }
}

#[test]
fn scripts_and_styles_load_nothing_and_store_nothing() {
    for (path, bytes) in course().iter().filter(|(path, _)| path.ends_with(".js") || path.ends_with(".css")) {
        let text = std::str::from_utf8(bytes).unwrap();
        let data = path.ends_with("search.js");
        for word in [
            "localStorage",
            "sessionStorage",
            "document.cookie",
            "indexedDB",
            "fetch(",
            "XMLHttpRequest",
            "@import",
            "url(http",
            "url(//",
        ] {
            assert!(data || !text.contains(word), "{path} holds {word}");
        }
    }
}

/// A sentence of every kind of note is in the facilitator's part and nowhere in the site.
#[test]
fn the_speakers_notes_are_never_in_the_site() {
    let text = std::fs::read_to_string(repository().join("content/base/etikk.md")).unwrap();
    let notes: Vec<&str> = text
        .split("> [!notes]\n> ")
        .skip(1)
        .filter_map(|rest| rest.split(['.', '\n', '*', '[', '«']).next())
        .filter(|sentence| sentence.len() > 20)
        .collect();
    assert!(notes.len() >= 2, "{notes:?}");
    let holds = |area: &str, note: &str| {
        course().iter().any(|(path, bytes)| path.starts_with(area) && String::from_utf8_lossy(bytes).contains(note))
    };
    for note in notes {
        assert!(holds("facilitator/program/", note), "not for the facilitator: {note}");
        assert!(!holds("site/", note), "in the site: {note}");
    }
}

#[test]
fn a_text_in_another_language_says_so() {
    let project = Project::course().remove("content/layers/kommune/9901-sandvik/samspill-lokalsamfunn.nn.md");
    let page = project.build().output("site/9901-sandvik/nn/samspill-lokalsamfunn.html");
    assert!(page.contains("<html lang=\"nn\"") && page.contains(" lang=\"nb\"") && page.contains("class=\"notice\""));
}

#[test]
fn the_course_has_nothing_wrong() {
    assert_eq!(Project::course().findings(), Vec::<String>::new());
}

/// The order in which files are found is not the order of anything.
#[test]
fn files_found_in_another_order_make_the_same_bytes() {
    let snapshot = discover(repository()).unwrap();
    let all = snapshot.files().iter().map(|file| (file.path.to_string(), file.content.clone()));
    let mut shuffled: Vec<(String, Content)> = all.collect();
    shuffled.reverse();
    shuffled.rotate_left(17);
    let shuffled = Snapshot::new(shuffled);
    assert_eq!(findings(&snapshot), findings(&shuffled));
    assert!(built(&snapshot) == built(&shuffled), "the bytes differ");
}

/// Every file of every edition, as the program would write it.
fn built(snapshot: &Snapshot) -> BTreeMap<String, Vec<u8>> {
    let workspace = Workspace::read(snapshot).unwrap();
    let mut common = Site::default();
    let shared = workspace.shared(&mut common).unwrap();
    let order = no_documents();
    let renderer = workspace.renderer(&shared, &order);
    let layers: Vec<_> = workspace.project.layer_ids().collect();
    let files = Mutex::new(common.files().clone());
    let take = |outcome: &mut lagvis::compile::Outcome| {
        let site = outcome.site.take().unwrap();
        files.lock().unwrap().extend(site.files().clone());
        Ok(())
    };
    workspace.compile(&layers, Some(&renderer), take).unwrap();
    files.into_inner().unwrap()
}

#[test]
fn one_minute_is_a_minute() {
    let one = Project::from("layouts").edit("content/base/alt.md", "{minutes=3}", "{minutes=1}");
    one.build();
    for page in ["site/program/alt.html", "site/program/deck.html"] {
        let text = one.text(page);
        assert!(text.contains("1 minutt") && !text.contains("1 minutter"), "{page}: {text}");
        assert!(text.contains("4 minutter"), "{page}: {text}");
    }
}

#[test]
fn the_colours_that_a_theme_says_are_those_of_its_pages() {
    let project = Project::course()
        .edit("themes/standard/theme.yaml", "light: \"#fbfaf6\"", "light: \"#fefefe\"")
        .edit("themes/standard/theme.yaml", "dark: \"#8ccbc8\"", "dark: \"#abcdef\"");
    project.run(&["build", "--no-pdf", "--for", "program"]);
    let is_base = |path: &String| path.starts_with("site/shared/base.") && path.ends_with(".css");
    let (_, css) = project.files().into_iter().find(|(path, _)| is_base(path)).unwrap();
    let css = String::from_utf8(css).unwrap();
    for said in ["--paper: #fefefe; --accent: #0f5257;", "--paper: #171613; --accent: #abcdef; --on-accent: #111111;"] {
        assert_eq!(css.matches(said).count(), 1, "{said}: {css}");
    }
    assert_eq!(css.matches("--accent:").count(), 3, "light, dark and printed: {css}");
}
