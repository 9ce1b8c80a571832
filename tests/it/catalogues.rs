//! What lagvis says is there in every locale.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;

use crate::driver::{Project, repository};

/// Of each message and way out of a locale's files, `stage.name` or `stage.name.way1`, the arguments that its words use.
fn entries(locale: &str) -> BTreeMap<String, BTreeSet<String>> {
    let folder = repository().join("src/message").join(locale);
    let mut entries: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    for file in fs::read_dir(folder).unwrap().map(|file| file.unwrap().path()) {
        let stage = file.file_stem().unwrap().to_str().unwrap().to_owned();
        let (mut name, mut entry) = (String::new(), String::new());
        for line in fs::read_to_string(&file).unwrap().lines() {
            if line.starts_with('#') || line.is_empty() {
                continue;
            }
            if let Some((way, _)) = line.strip_prefix("    .").and_then(|rest| rest.split_once(" = ")) {
                entry = format!("{name}.{way}");
            } else if !line.starts_with(' ') {
                let (id, _) = line.split_once(" = ").unwrap_or_else(|| panic!("{}: {line}", file.display()));
                name = format!("{stage}.{id}");
                entry.clone_from(&name);
                assert!(!entries.contains_key(&entry), "{locale}: {entry} stands twice");
            }
            let arguments = line.split("{ $").skip(1).map(|rest| {
                rest.chars().take_while(|letter| letter.is_ascii_alphanumeric() || *letter == '_').collect::<String>()
            });
            entries.entry(entry.clone()).or_default().extend(arguments);
        }
    }
    entries
}

#[test]
fn every_locale_has_the_same_messages_with_the_same_arguments() {
    let english = entries("en");
    assert!(english.len() > 800, "{}", english.len());
    for locale in ["nb", "nn"] {
        let own = entries(locale);
        let lacking: Vec<_> = english.keys().filter(|name| !own.contains_key(*name)).collect();
        let unknown: Vec<_> = own.keys().filter(|name| !english.contains_key(*name)).collect();
        assert!(
            lacking.is_empty() && unknown.is_empty(),
            "{locale} lacks {lacking:#?}, and has too many: {unknown:#?}"
        );
        let other: Vec<_> = own.iter().filter(|(name, arguments)| english[*name] != **arguments).collect();
        assert!(other.is_empty(), "{locale} has other arguments than English: {other:#?}");
    }
}

#[test]
fn lagvis_speaks_the_language_that_is_asked_for_else_that_of_the_layer_else_that_of_the_system() {
    let project = Project::from("error-targets");
    let said = |arguments: &[&str], variables: &[(&str, &str)]| {
        let none = [("LAGVIS_LANG", ""), ("LC_ALL", ""), ("LC_MESSAGES", ""), ("LANG", "")];
        project.run_with(arguments, &[&none[..], variables].concat()).stderr
    };
    let check = ["check", "--all"];
    let (bokmal, nynorsk, english) = ("det finnes ingen del", "det finst ingen del", "there is no section");
    assert!(said(&check, &[]).contains(bokmal), "{}", said(&check, &[]));
    assert!(said(&check, &[("LANG", "nn_NO.UTF-8")]).contains(nynorsk));
    assert!(said(&check, &[("LANG", "nn_NO.UTF-8"), ("LC_ALL", "en_GB.UTF-8")]).contains(english));
    assert!(said(&check, &[("LANG", "nn_NO.UTF-8"), ("LAGVIS_LANG", "en")]).contains(english));
    assert!(said(&["check", "--all", "--language", "nn"], &[("LAGVIS_LANG", "en")]).contains(nynorsk));
    // for the work of a layer, the language of the layer comes before the system's, and what is asked for before it
    let for_layer = ["check", "--for", "9901-sandvik"];
    assert!(said(&for_layer, &[("LANG", "en_GB.UTF-8")]).contains(bokmal));
    assert!(said(&for_layer, &[("LAGVIS_LANG", "en")]).contains(english));
}

#[test]
fn decimals_stand_behind_the_sign_of_the_language() {
    let project = Project::from("error-contrast");
    let said = |language: &str| project.run(&["check", "--all", "--language", language]).stderr;
    assert!(said("en").contains("asks for 4.5"), "{}", said("en"));
    assert!(said("nb").contains("(WCAG AA) er 4,5"), "{}", said("nb"));
}

/// The messages that the sources declare: `stage.name`, its arguments, and how many ways out it has.
fn declared() -> Vec<(String, BTreeSet<String>, usize)> {
    let mut found = Vec::new();
    for file in walkdir::WalkDir::new(repository().join("src")).into_iter().map(Result::unwrap) {
        if file.path().extension().is_none_or(|extension| extension != "rs") {
            continue;
        }
        let mut stage: Option<String> = None;
        for line in fs::read_to_string(file.path()).unwrap().lines() {
            if let Some((_, rest)) = line.split_once("s! { \"").filter(|_| !line.starts_with("//")) {
                stage = rest.split_once("\":").map(|(stage, _)| stage.to_owned());
                continue;
            }
            let Some(of) = stage.as_ref().filter(|_| !line.trim_start().starts_with("//")) else { continue };
            if line == "}" {
                stage = None;
            } else if let Some((head, rest)) = line.trim().split_once('(') {
                let name = head.split_whitespace().last().unwrap();
                let (arguments, rest) = rest.split_once(')').unwrap();
                let arguments = arguments.split(", ").filter(|name| !name.is_empty()).map(str::to_owned).collect();
                let ways = rest.trim().strip_prefix("=> ").map_or(0, |ways| ways.parse().unwrap());
                found.push((format!("{of}.{name}"), arguments, ways));
            }
        }
    }
    found
}

#[test]
fn every_message_has_words_for_itself_and_each_of_its_ways_out() {
    let (english, declared) = (entries("en"), declared());
    assert!(declared.len() > 700, "{}", declared.len());
    for (name, arguments, ways) in &declared {
        let parts: Vec<String> =
            std::iter::once(name.clone()).chain((1..=*ways).map(|way| format!("{name}.way{way}"))).collect();
        let used: BTreeSet<String> = parts
            .iter()
            .flat_map(|part| english.get(part).unwrap_or_else(|| panic!("{part} has no words")))
            .cloned()
            .collect();
        assert!(used.is_subset(arguments), "{name} is given {arguments:?}, and its words use {used:?}");
        assert!(!english.contains_key(&format!("{name}.way{}", ways + 1)), "{name} has more ways out than {ways}");
    }
    let known: BTreeSet<&str> = declared.iter().map(|(name, ..)| name.as_str()).collect();
    let words = english
        .keys()
        .filter(|name| name.matches('.').count() == 1 && !name.starts_with("help.") && !name.starts_with("client."));
    let idle: Vec<_> = words.filter(|name| !known.contains(name.as_str())).collect();
    assert!(idle.is_empty(), "nothing says {idle:#?}");
}

#[test]
fn every_word_of_the_previews_client_is_used_in_its_scripts_and_can_be_filled_in_there() {
    let folder = repository().join("src/preview/client");
    let scripts = walkdir::WalkDir::new(folder).into_iter().map(|file| file.unwrap().into_path());
    let scripts: String = scripts
        .filter(|path| path.extension().is_some_and(|extension| extension == "js"))
        .map(|path| fs::read_to_string(path).unwrap())
        .collect();
    for locale in ["nb", "nn", "en"] {
        let file = fs::read_to_string(repository().join(format!("src/message/{locale}/client.ftl"))).unwrap();
        assert!(file.lines().count() > 200);
        for line in file.lines() {
            let (name, words) = line.split_once(" = ").unwrap_or_else(|| panic!("{locale}: {line} is not one line"));
            assert!(!words.contains("->"), "{locale}: {name} chooses");
            // of words in an object of their own, such as `write-do-text`, the object is looked for: which of them is known when a page is shown
            let of_part = ["write-", "settings-"].into_iter().find_map(|part| name.strip_prefix(part)).unwrap_or(name);
            let part = of_part.split('-').next().unwrap();
            let is_used = scripts.contains(&format!(".{part}")) || scripts.contains(&format!("'{part}'"));
            assert!(is_used, "{name} is not used");
        }
    }
}

#[test]
fn people_read_of_the_course_where_programs_read_of_base() {
    let project = Project::from("error-locks");
    for (language, said) in
        [("en", "is locked by the course"), ("nb", "er låst av kurset"), ("nn", "er låst av kurset")]
    {
        let json = project.run(&["check", "--format", "json", "--language", language]).stdout;
        let json: serde_json::Value = serde_json::from_str(&json).unwrap();
        let found = json["diagnostics"].as_array().unwrap();
        let locked = found.iter().find(|one| one["id"] == "layer.locked").unwrap();
        assert_eq!(locked["arguments"]["owner"], "base");
        assert!(locked["message"].as_str().unwrap().contains(said), "{locked}");
    }
}

/// Files whose sentences nobody is told: what documents a list made by a macro, words by which texts are recognised, what begins files
/// that are the same for all, and lists of names.
const NOT_SAID: [&str; 8] = [
    "diagnostic/code.rs",
    "markup/callout_kind.rs",
    "project/instructions.rs",
    "project/slots.rs",
    "parse/pasted.rs",
    "parse/programme.rs",
    "revise/records.rs",
    "parse/svg/names.rs",
];

/// The texts in quotation marks of a file of Rust, but for those of tests, and reasons of exceptions that the compiler is told.
fn literals(code: &str) -> Vec<String> {
    let code = code.split("#[cfg(test)]\nmod tests").next().unwrap();
    let (mut found, mut rest) = (Vec::new(), code);
    while let Some(at) = rest.find(['"', '\'', '/']) {
        let (before, from) = rest.split_at(at);
        if from.starts_with("//") {
            rest = from.split_once('\n').map_or("", |(_, rest)| rest);
        } else if let Some(inner) = from.strip_prefix('"') {
            let marks = before.rsplit(|c| c != '#').next().unwrap();
            let raw = before.strip_suffix(marks).unwrap().ends_with('r').then(|| format!("\"{marks}"));
            let end = match raw {
                Some(end) => inner.find(&end).unwrap(),
                None => {
                    let mut escaped = false;
                    let is_end = |c: char| {
                        let was_escaped = escaped;
                        escaped = c == '\\' && !was_escaped;
                        c == '"' && !was_escaped
                    };
                    inner.find(is_end).unwrap()
                }
            };
            if !before.ends_with("reason = ") {
                found.push(inner[..end].to_owned());
            }
            rest = &inner[end + 1..];
        } else if let Some(inner) = from.strip_prefix('\'') {
            // a character, or a lifetime
            let mut inner = inner.chars();
            let len = match (inner.next(), inner.next()) {
                (Some('\\'), Some(escaped)) => 2 + escaped.len_utf8(),
                (Some(one), Some('\'')) => 1 + one.len_utf8(),
                _ => 0,
            };
            rest = &from[1 + len..];
        } else {
            rest = &from[1..];
        }
    }
    found
}

#[test]
fn no_sentence_for_people_stands_outside_the_catalogues() {
    assert_eq!(
        literals("f('\"', r#\"a \"b\"\"#, \"c \\\"d\"); // \"e\"\nlet x: &'a str = \"f\";"),
        ["a \"b\"", "c \\\"d", "f"]
    );
    let is_word = |word: &&str| {
        let word = word.trim_end_matches([',', '.', ':', ';']);
        !word.is_empty() && word.chars().all(char::is_alphabetic)
    };
    // a name is in capitals
    let is_sentence = |words: &[&str]| {
        words.iter().all(is_word) && words.iter().filter(|word| word.starts_with(char::is_lowercase)).count() > 1
    };
    let sources = repository().join("src");
    let mut found = Vec::new();
    for file in walkdir::WalkDir::new(&sources).into_iter().map(Result::unwrap) {
        let path = file.path().strip_prefix(&sources).unwrap().to_string_lossy().replace('\\', "/");
        if !path.ends_with(".rs") || NOT_SAID.contains(&&*path) {
            continue;
        }
        for literal in literals(&fs::read_to_string(file.path()).unwrap()) {
            let words: Vec<&str> = literal.split(' ').collect();
            if words.windows(4).any(is_sentence) {
                found.push(format!("{path}: {literal}"));
            }
        }
    }
    assert!(found.is_empty(), "{found:#?}");
}
