//! The rules of the house, as the crate's documentation gives them.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

use crate::driver::repository;

/// Where modules stand: a module may use those of a lower number, and those of its own name.
const ORDER: [(&str, u32); 37] = [
    ("address", 1),
    ("source", 0),
    ("message", 0),
    ("error", 1),
    ("cache", 1),
    ("workers", 2),
    ("diagnostic", 1),
    ("markup", 1),
    ("compare", 1),
    ("date", 1),
    ("definitions", 1),
    ("names", 1),
    ("clipboard", 2),
    ("pieces", 1),
    ("fingerprint", 1),
    ("records", 1),
    ("draft", 2),
    ("project", 3),
    ("edition", 4),
    ("site", 4),
    ("discover", 5),
    ("publish", 5),
    ("parse", 5),
    ("layer", 6),
    ("revise", 7),
    ("save", 2),
    ("book", 7),
    ("render", 8),
    ("compile", 9),
    ("edit", 10),
    ("report", 10),
    ("transfer", 10),
    ("preview", 11),
    ("cli", 12),
    ("fuzzing", 12),
    ("lib", 13),
    ("main", 13),
];

/// Each crate, and the files that may name it.
const OWNERS: [(&str, &str); 42] = [
    ("idna", "address.rs"),
    ("percent_encoding", "address.rs"),
    ("url", "address.rs"),
    ("pulldown_cmark", "parse/"),
    ("granit_parser", "parse/yaml/"),
    ("ammonia", "parse/html.rs"),
    ("html5ever", "clipboard/tree.rs"),
    ("roxmltree", "parse/svg/"),
    ("imagesize", "parse/pictures.rs"),
    ("tera", "render/theme.rs"),
    ("syntect", "render/html/highlight.rs"),
    ("zip", "publish/pack.rs|publish/unpack.rs"),
    ("base64", "render/shared.rs|preview/writing/routes.rs"),
    ("qrcodegen", "book/qr.rs"),
    ("typst", "render/pdf/typesetter.rs"),
    ("typst_layout", "render/pdf/typesetter.rs"),
    ("typst_pdf", "render/pdf/typesetter.rs"),
    ("comemo", "render/pdf/typesetter.rs"),
    ("usvg", "render/pdf/filters.rs"),
    ("mimalloc", "main.rs"),
    ("include_dir", "main.rs"),
    ("indicatif", "cli/"),
    ("walkdir", "discover/"),
    ("clap", "cli/"),
    ("clap_complete", "cli/args.rs|cli/manual.rs"),
    ("clap_mangen", "cli/manual.rs"),
    ("anstream", "cli/console.rs"),
    ("annotate_snippets", "report.rs"),
    ("rustix", "publish/"),
    ("similar", "compare/"),
    ("fluent_bundle", "message/"),
    ("strsim", "diagnostic/suggest.rs"),
    ("sha2", "fingerprint.rs"),
    ("unicode_normalization", "names.rs"),
    ("axum", "preview/"),
    ("hyper", "preview/server.rs"),
    ("hyper_util", "preview/server.rs"),
    ("tokio", "preview/|cli/interrupt.rs"),
    ("tokio_stream", "preview/server.rs"),
    ("notify", "preview/watch.rs"),
    ("opener", "cli/browser.rs"),
    ("getrandom", "preview/guard.rs"),
];

/// What only the edges may touch.
const OUTSIDE: [&str; 6] = ["std::fs", "std::env", "std::time", "std::process", "std::net", "std::io"];

/// The edges, and `error`, which holds what the system said.
const EDGES: [&str; 7] = ["discover", "publish", "save", "preview", "cli", "main", "error"];

/// Every source file: its path below `src`, the module at the top that it belongs to, and its text without comments.
fn sources() -> Vec<(String, String, String)> {
    let mut files = Vec::new();
    gather(&repository().join("src"), &mut files);
    files
        .into_iter()
        .map(|path| {
            let name = path.strip_prefix(repository().join("src")).unwrap().to_string_lossy().replace('\\', "/");
            let module = name.split('/').next().unwrap().trim_end_matches(".rs").to_owned();
            let text = fs::read_to_string(path).unwrap();
            let code = text.lines().map(|line| line.split("//").next().unwrap_or("")).collect::<Vec<_>>().join("\n");
            (name, module, code)
        })
        .collect()
}

fn gather(folder: &Path, files: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            gather(&path, files);
        } else if path.extension().is_some_and(|extension| extension == "rs") {
            files.push(path);
        }
    }
}

fn rank(module: &str) -> u32 {
    let found = ORDER.iter().find(|(name, _)| *name == module);
    found.unwrap_or_else(|| panic!("say where `{module}` stands")).1
}

#[test]
fn dependencies_point_one_way() {
    let mut wrong = Vec::new();
    for (name, module, code) in sources() {
        for used in code.split("crate::").skip(1) {
            let used: String = used.chars().take_while(|c| c.is_alphanumeric() || *c == '_').collect();
            let sibling_edge = module == "publish" && used == "discover";
            if used != module && (rank(&used) >= rank(&module) && rank(&module) > 0 && !is_value(&used) || sibling_edge)
            {
                wrong.push(format!("{name} uses {used}"));
            }
        }
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
}

/// Values may know each other within their zone.
fn is_value(module: &str) -> bool {
    rank(module) <= 1
}

/// A module's path below the crate, such as `["parse", "yaml"]`.
type Module = Vec<String>;

/// The modules that a package's files use of each other: by package, from one of its files or folders to another. The file of the
/// package itself, `mod.rs`, uses all that it declares.
fn package_uses() -> BTreeMap<Module, BTreeSet<(String, String)>> {
    let files: Vec<(Module, bool, String)> =
        sources().into_iter().map(|(name, _, code)| module_of(&name, &code)).collect();
    let modules: BTreeSet<&Module> = files.iter().map(|(module, ..)| module).collect();
    let mut uses: BTreeMap<Module, BTreeSet<(String, String)>> = BTreeMap::new();
    for (module, is_package, code) in &files {
        if let [package @ .., last] = module.as_slice()
            && !package.is_empty()
        {
            uses.entry(package.to_vec()).or_default().insert(("mod".to_owned(), last.clone()));
        }
        let own = if *is_package { module.len() } else { module.len() - 1 };
        for used in paths(code, module) {
            for package in (1..=own).map(|length| &module[..length]).filter(|package| used.starts_with(package)) {
                let child = |path: &[String]| {
                    let child = path.get(package.len()).filter(|_| modules.contains(&path[..=package.len()].to_vec()));
                    child.map_or("mod", String::as_str).to_owned()
                };
                let (from, to) = (child(module), child(&used));
                if from != to {
                    uses.entry(package.to_vec()).or_default().insert((from, to));
                }
            }
        }
    }
    uses
}

/// A file's module, whether it is that of a package, and its code without tests.
fn module_of(name: &str, code: &str) -> (Module, bool, String) {
    let mut module: Module = name.trim_end_matches(".rs").split('/').map(str::to_owned).collect();
    let is_package = module.last().is_some_and(|last| last == "mod");
    if is_package {
        module.pop();
    }
    let code = code.split("#[cfg(test)]\nmod tests").next().unwrap_or_default().to_owned();
    (module, is_package, code)
}

/// Every path in the code of a module that begins with `crate::` or `super::`, from the crate's root.
fn paths(code: &str, module: &Module) -> Vec<Module> {
    let mut found = Vec::new();
    for (at, start) in code.match_indices("crate::").chain(code.match_indices("super::")) {
        let before = &code[..at];
        if before.ends_with("super::") || before.ends_with(|c: char| c.is_alphanumeric() || matches!(c, '_' | '$')) {
            continue; // part of a longer path, of a longer name, or of a macro for other files
        }
        let mut root = if start == "crate::" { Module::new() } else { module[..module.len() - 1].to_vec() };
        let mut rest = &code[at + start.len()..];
        while let Some(inner) = rest.strip_prefix("super::") {
            root.pop();
            rest = inner;
        }
        expand(&mut rest, &root, &mut found);
    }
    found
}

/// Reads a path or a tree in braces, as in `use a::{b, c::d}`, below `root`.
fn expand(rest: &mut &str, root: &[String], found: &mut Vec<Module>) {
    *rest = rest.trim_start();
    if let Some(inner) = rest.strip_prefix('{') {
        *rest = inner;
        while !rest.trim_start().starts_with('}') && !rest.is_empty() {
            expand(rest, root, found);
            *rest = rest.trim_start().trim_start_matches(',');
        }
        *rest = rest.trim_start().trim_start_matches('}');
        return;
    }
    let end = rest.find(|c: char| !c.is_alphanumeric() && c != '_').unwrap_or(rest.len()).max(1).min(rest.len());
    let path = [root, &[rest[..end].to_owned()]].concat();
    *rest = &rest[end..];
    match rest.strip_prefix("::") {
        Some(inner) => {
            *rest = inner;
            expand(rest, &path, found);
        }
        None => {
            let name = rest.trim_start().strip_prefix("as ").map(|name| name.trim_start_matches(char::is_alphanumeric));
            *rest = name.unwrap_or(rest);
            found.push(if path.last().is_some_and(|last| last == "self") { root.to_vec() } else { path });
        }
    }
}

#[test]
fn no_file_uses_itself_through_others() {
    let mut circles: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    for (package, uses) in package_uses() {
        for (from, to) in &uses {
            let mut reached = BTreeSet::from([to]);
            let mut next = vec![to];
            while let Some(at) = next.pop() {
                let further = uses.iter().filter(|(user, _)| user == at).map(|(_, used)| used);
                next.extend(further.filter(|used| reached.insert(*used)));
            }
            if reached.contains(from) {
                circles.entry(package.join("/")).or_default().insert(format!("{from} uses {to}"));
            }
        }
    }
    assert!(circles.is_empty(), "{circles:#?}");
}

#[test]
fn each_crate_has_one_owner() {
    let mut wrong = Vec::new();
    for (name, _, code) in sources() {
        for (krate, owner) in OWNERS {
            let named = [format!("use {krate}::"), format!(" {krate}::"), format!("({krate}::"), format!("<{krate}::")];
            if named.iter().any(|used| code.contains(used.as_str()))
                && !owner.split('|').any(|owner| name.starts_with(owner))
            {
                wrong.push(format!("{name} uses {krate}, which is {owner}'s"));
            }
        }
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
}

#[test]
fn pure_modules_touch_nothing_outside() {
    let mut wrong = Vec::new();
    for (name, module, code) in sources().into_iter().filter(|(_, module, _)| !EDGES.contains(&module.as_str())) {
        wrong.extend(
            OUTSIDE
                .iter()
                .filter(|outside| code.contains(**outside))
                .map(|outside| format!("{name} ({module}) names {outside}")),
        );
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
}

#[test]
fn files_and_functions_are_short() {
    let mut long = Vec::new();
    for (name, _, code) in sources() {
        let lines: Vec<&str> = code.lines().collect();
        if lines.len() > 400 {
            long.push(format!("{name} has {} lines", lines.len()));
        }
        let mut open: Option<(usize, usize)> = None;
        for (at, line) in lines.iter().enumerate() {
            let indent = line.len() - line.trim_start().len();
            if line.trim_start().starts_with("fn ") || line.contains(" fn ") && line.trim_start().starts_with("pub") {
                open = Some((at, indent));
            }
            if let Some((start, depth)) =
                open.filter(|(_, depth)| indent == *depth && line.trim_start().starts_with('}'))
            {
                if at - start > 60 {
                    long.push(format!("{name}:{} has a function of {} lines", start + 1, at - start));
                }
                let _ = depth;
                open = None;
            }
        }
    }
    assert!(long.is_empty(), "{long:#?}");
}

#[test]
fn interface_texts_have_the_same_keys_and_no_holes() {
    let keys = |language: &str| -> Vec<String> {
        let text = fs::read_to_string(repository().join(format!("themes/standard/texts/{language}.yaml"))).unwrap();
        let lines = text.lines().filter(|line| !line.starts_with('#') && line.contains(": "));
        let mut keys: Vec<String> = lines.map(|line| line.split(':').next().unwrap().to_owned()).collect();
        keys.sort();
        keys
    };
    assert!(keys("nb").len() > 60);
    assert_eq!(keys("nb"), keys("nn"));
    assert_eq!(keys("nb"), keys("en"));
}
