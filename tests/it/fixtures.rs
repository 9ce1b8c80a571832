//! Every project of `tests/projects/`: what is found in it is what it says is found, no less and no more; and what is
//! built from those with nothing wrong is what a person has looked at.

use std::fs;
use std::path::Path;

use lagvis::diagnostic::Code;

use crate::driver::{Project, is_reported, repository, tree};

fn cases() -> Vec<String> {
    let entries = fs::read_dir(repository().join("tests/projects")).unwrap();
    let mut names: Vec<String> =
        entries.map(|entry| entry.unwrap().file_name().to_string_lossy().into_owned()).collect();
    names.sort();
    names
}

/// What a project expects, as `path:line code` and a part of the message: comments above the line in question, and the
/// lines of `expect.txt`.
fn expected(case: &Path) -> Vec<(String, String)> {
    let mut all = Vec::new();
    for (path, bytes) in tree(case) {
        let text = String::from_utf8_lossy(&bytes).into_owned();
        if path == "expect.txt" {
            all.extend(text.lines().filter_map(|line| {
                let mut words = line.splitn(3, ' ');
                Some((format!("{} {}", words.next()?, words.next()?), words.next()?.to_owned()))
            }));
            continue;
        }
        let mut waiting: Vec<(String, String)> = Vec::new();
        for (number, line) in text.lines().enumerate() {
            match expectation(line) {
                Some(expectation) => waiting.push(expectation),
                None => {
                    all.extend(waiting.drain(..).map(|(code, part)| (format!("{path}:{} {code}", number + 1), part)));
                }
            }
        }
        assert!(waiting.is_empty(), "{path} expects something after its last line");
    }
    all
}

fn expectation(line: &str) -> Option<(String, String)> {
    let line = line.trim();
    let inner = line.strip_prefix("<!-- expect: ").and_then(|line| line.strip_suffix(" -->"));
    let (code, part) = inner.or_else(|| line.strip_prefix("# expect: "))?.split_once(' ')?;
    Some((code.to_owned(), part.to_owned()))
}

#[test]
fn what_is_found_is_what_is_expected() {
    let mut wrong = Vec::new();
    for case in cases() {
        let mut expected = expected(&repository().join("tests/projects").join(&case));
        expected.retain(|(place, _)| is_reported(place.rsplit(' ').next().unwrap()));
        for found in Project::from(&case).findings() {
            let at = expected
                .iter()
                .position(|(place, part)| found.starts_with(place.as_str()) && found.contains(part.as_str()));
            match at {
                Some(at) => drop(expected.remove(at)),
                None => wrong.push(format!("{case}: not expected: {found}")),
            }
        }
        wrong.extend(expected.iter().map(|(place, part)| format!("{case}: not found: {place} {part}")));
    }
    assert!(wrong.is_empty(), "\n{}", wrong.join("\n"));
}

#[test]
fn every_code_has_a_project() {
    let cases = cases();
    let expected: Vec<_> =
        cases.iter().flat_map(|case| expected(&repository().join("tests/projects").join(case))).collect();
    let missing: Vec<_> =
        Code::ALL.iter().filter(|code| !expected.iter().any(|(place, _)| place.ends_with(code.as_str()))).collect();
    assert!(missing.is_empty(), "no project expects {missing:?}");
}

/// The pages of the projects that have nothing wrong, as text: one snapshot a project.
#[test]
fn what_is_built_was_looked_at() {
    for case in cases() {
        if !expected(&repository().join("tests/projects").join(&case)).is_empty() {
            continue;
        }
        let project = Project::from(&case);
        project.build();
        let mut shown = String::new();
        for path in project.files().keys() {
            let is_module = path.ends_with(".html")
                && path.starts_with("site/")
                && path.contains('/')
                && !["index", "print", "lover", "om-utgaven", "mal", "viktigst", "deck"]
                    .iter()
                    .any(|name| path.ends_with(&format!("{name}.html")));
            if is_module {
                shown.push_str(&format!("=== {path}\n{}\n\n", project.text(path)));
            }
        }
        insta::assert_snapshot!(case.clone(), shown);
    }
}
