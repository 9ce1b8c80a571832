//! The schemas that `lagvis schema` prints say what is read, no less and no more.
//!
//! Each place of each schema is tried: with a key that there is none of, whose complaint names those that there are, with values of every
//! kind, and without what it must have.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::OnceLock;

use lagvis::compile::Workspace;
use lagvis::diagnostic::{Code, Diagnostic};
use lagvis::discover::discover;
use lagvis::message::Argument;
use lagvis::parse::{Cache, programme};
use lagvis::source::{Content, Snapshot};
use serde_json::{Value, json};

use crate::driver::{Project, done, repository, tree};
use crate::json_schema::{Schema, WORD, yaml};

/// Each schema, and a file that it is for.
const FILES: [(&str, &str); 7] = [
    ("lagvis", "content/lagvis.yaml"),
    ("layer", "content/layers/kommune/nb/layer.yaml"),
    ("module", "content/base/nb.md"),
    ("layer-module", "content/layers/kommune/nb/nb.md"),
    ("acts", "content/acts.yaml"),
    ("assets", "content/base/assets/assets.yaml"),
    ("glossary", "content/glossary.yaml"),
];

const PROGRAMME: &str = "title: P\nlayers: [kommune, nb]\nlanguages: {nb: [], nn: []}\n\
    parameters: {navn: {}, modell: {type: choice, of: [a, b]}, fast: {policy: locked, label: {nb: Fast}}}\n\
    fields: {tekst: {label: Tekst}, liste: {type: list}, kart: {type: map}}\n";

/// A key that nothing is called, nor nearly.
const UNKNOWN: &str = "qqqqqqqq";

/// The keys of front matter that change what lies below: in the base, nothing does.
const OVERRIDES: [&str; 3] = ["add", "remove", "replace"];

/// What no schema says: what depends on other keys, and that 10.00 is a time where 10 is none.
const UNSAID: [&str; 3] = ["parse.foot_without_url", "parse.incomplete_day", "parse.no_time"];

/// What is said of a key that the programme does not declare.
const KEYS: [&str; 2] = ["parse.no_language", "parse.value_of_undeclared"];

fn project() -> Project {
    Project::empty().write("content/lagvis.yaml", PROGRAMME)
}

fn printed(project: &Project, name: &str) -> Value {
    serde_json::from_str(&done(project.run(&["schema", name])).stdout).unwrap()
}

/// The schemas as they are outside any project.
fn common() -> Vec<(&'static str, Value)> {
    let project = Project::empty();
    FILES.iter().map(|(name, _)| (*name, printed(&project, name))).collect()
}

/// What every project needs of a theme, but for PDFs.
fn theme() -> &'static [(String, Content)] {
    static THEME: OnceLock<Vec<(String, Content)>> = OnceLock::new();
    THEME.get_or_init(|| {
        let files = discover(repository()).unwrap();
        let files =
            files.files().iter().filter(|file| file.path.starts_with("themes/") && !file.path.contains("/typst/"));
        files.map(|file| (file.path.to_string(), file.content.clone())).collect()
    })
}

/// A small project with a file that holds a value.
fn holding(path: &str, value: &Value) -> Snapshot {
    let mut files = BTreeMap::from([
        ("content/lagvis.yaml", PROGRAMME.to_owned()),
        ("content/base/nb.md", "---\ntitle: Nb\n---\n# Nb {#nb}\n\nTekst.\n".to_owned()),
        ("content/layers/kommune/nb/layer.yaml", "kind: kommune\nname: Nb\n".to_owned()),
    ]);
    let text = match path {
        "content/base/nb.md" => format!("---\n{value}\n---\n# Nb {{#nb}}\n\nTekst.\n"),
        _ if path.ends_with(".md") => format!("---\n{value}\n---\n"),
        _ => value.to_string(),
    };
    files.insert(path, text);
    Snapshot::new(files.into_iter().map(|(path, text)| (path.to_owned(), Content::Text(text.into()))))
}

/// What is said of a file when it is read, and the snapshot that it is in.
fn said(path: &str, value: &Value) -> (Snapshot, Vec<Diagnostic>) {
    let snapshot = holding(path, value);
    let read = programme(&snapshot, &Cache::default());
    let mut all = read.diagnostics;
    all.extend(lagvis::parse::project(&snapshot, read.value, &Cache::default()).diagnostics);
    let id = snapshot.get(path).unwrap().id;
    all.retain(|found| found.span.file == id);
    (snapshot, all)
}

/// A snapshot with a theme below it.
fn with_theme(own: &Snapshot) -> Snapshot {
    let own = own.files().iter().map(|file| (file.path.to_string(), file.content.clone()));
    Snapshot::new(theme().iter().cloned().chain(own))
}

/// Whether something is said of a file, if not when it is read, then when it is laid over others.
fn is_told(path: &str, value: &Value) -> bool {
    static BEFORE: OnceLock<Workspace> = OnceLock::new();
    if !said(path, value).1.is_empty() {
        return true;
    }
    let before =
        BEFORE.get_or_init(|| Workspace::read(&with_theme(&holding("content/acts.yaml", &json!({})))).unwrap());
    let snapshot = with_theme(&holding(path, value));
    let workspace = before.after(&snapshot).unwrap();
    let id = snapshot.get(path).unwrap().id;
    let composed = workspace.project.layer_ids().filter_map(|layer| workspace.composed(layer));
    let composed: Vec<_> = composed.flat_map(|composed| composed.diagnostics).collect();
    workspace.diagnostics.iter().chain(&composed).any(|found| found.span.file == id)
}

/// What is said of the shape of a value.
fn of_shape(path: &str, value: &Value) -> Vec<String> {
    let is_of_shape = |found: &Diagnostic| {
        matches!(found.code, Code::NullField | Code::UnknownField | Code::WrongType)
            && !UNSAID.contains(&found.message.id)
    };
    said(path, value).1.into_iter().filter(is_of_shape).map(|found| found.text()).collect()
}

/// Whether the key of a map is complained of as one that there is none of, and the keys that are named in its place.
fn complaint_of_key(path: &str, document: &Value, key: &str) -> Option<BTreeSet<String>> {
    let (snapshot, all) = said(path, document);
    let is_it = |found: &&Diagnostic| {
        let is_of_key = found.code == Code::UnknownField || KEYS.contains(&found.message.id);
        is_of_key && snapshot.slice(found.span).trim_matches('"') == key
    };
    let found = all.iter().find(is_it)?;
    let named = found.hints.iter().filter(|hint| hint.id == "parse.known_keys").flat_map(|hint| &hint.arguments);
    let words = named.flat_map(|(_, words)| match words {
        Argument::List(words) => words.clone(),
        other => vec![other.clone()],
    });
    let text = |word: Argument| match word {
        Argument::Text(text) => text.trim_matches('`').to_owned(),
        other => panic!("{other:?}"),
    };
    Some(words.map(text).collect())
}

/// A place in a document: its schema's name, its file, the schema there, and how a document is made that has a value there.
type Visit<'a> = dyn FnMut(&str, &str, &Value, Schema<'_>, &dyn Fn(Value) -> Value) + 'a;

/// Visits every place of every schema of the project.
fn every_place(visit: &mut Visit<'_>) {
    let project = project();
    for (name, path) in FILES {
        let root = printed(&project, name);
        Schema::of(&root).walk(&|value| value, &mut |schema, around| visit(name, path, &root, schema, around));
    }
}

#[test]
fn the_keys_of_each_map_are_those_that_are_read() {
    let (mut wrong, mut closed) = (Vec::new(), 0);
    every_place(&mut |name, path, _, schema, around| {
        let with = |key: &str, value: Value| {
            let mut map = if schema.here.get("maxProperties").is_some() { json!({}) } else { schema.least() };
            map[key] = value;
            around(map)
        };
        let Some(others) = schema.here.get("additionalProperties") else { return };
        let own = schema.here.get("properties").and_then(Value::as_object).cloned().unwrap_or_default();
        let sample = |inner: &Value| Schema { here: inner, ..schema }.samples()[0].clone();
        let document = with(UNKNOWN, if others.is_object() { sample(others) } else { json!(WORD) });
        let known = complaint_of_key(path, &document, UNKNOWN);
        if *others != json!(false) {
            wrong.extend(known.map(|_| format!("{name}: {document} has a key that is taken")));
            return;
        }
        closed += 1;
        let Some(known) = known else { return wrong.push(format!("{name}: {document} has a key that is refused")) };
        for key in known.iter().chain(own.keys()).filter(|key| name != "module" || !OVERRIDES.contains(&key.as_str())) {
            let is_here = own.contains_key(key);
            let document = with(key, own.get(key).map_or(json!(WORD), sample));
            let is_refused = complaint_of_key(path, &document, key).is_some();
            if is_here == (is_refused || !is_here && is_told(path, &document)) {
                wrong.push(format!("{name}: {document}: `{key}` {is_here}"));
            }
        }
    });
    assert!(wrong.is_empty(), "{wrong:#?}");
    assert!(closed > 20, "{closed}");
}

#[test]
fn what_a_schema_takes_is_read_and_what_it_refuses_is_told() {
    let probes = [
        json!("qq qq"),
        json!(0.25),
        json!(true),
        json!([]),
        json!(["qq qq"]),
        json!({}),
        json!({WORD: "qq qq"}),
        json!(null),
    ];
    let (mut wrong, mut places) = (Vec::new(), 0);
    every_place(&mut |name, path, root, schema, around| {
        places += 1;
        let samples = schema.samples();
        assert!(!samples.is_empty(), "{name}: {}", schema.here);
        for document in samples.into_iter().chain(probes.clone()).map(around) {
            let (faults, told) = (Schema::of(root).faults(&document, ""), of_shape(path, &document));
            let is_wrong = if faults.is_empty() { !told.is_empty() } else { !is_told(path, &document) };
            if is_wrong {
                wrong.push(format!("{name}: {document}: {faults:?} {told:?}"));
            }
        }
    });
    assert!(wrong.is_empty(), "{wrong:#?}");
    assert!(places > 150, "{places}");
}

#[test]
fn what_must_be_there_is_asked_for_and_nothing_else() {
    let mut wrong = Vec::new();
    every_place(&mut |name, path, root, schema, around| {
        let Some(must) = schema.here.get("required").and_then(Value::as_array) else { return };
        let least = schema.least();
        let whole = around(least.clone());
        let texts = |document: &Value| said(path, document).1.iter().map(Diagnostic::text).collect::<BTreeSet<_>>();
        let before = texts(&whole);
        for key in must.iter().map(|key| key.as_str().unwrap()) {
            let mut map = least.clone();
            map.as_object_mut().unwrap().remove(key);
            let document = around(map);
            assert!(!Schema::of(root).takes(&document), "{name}: {document}");
            if texts(&document).is_subset(&before) {
                wrong.push(format!("{name}: {document} lacks `{key}`, and nothing is said"));
            }
        }
    });
    assert!(wrong.is_empty(), "{wrong:#?}");
}

/// The schema that a file is for, and its YAML; nothing where there is none.
fn part<'a>(path: &str, text: &'a str) -> Option<(&'static str, &'a str)> {
    let front = || text.strip_prefix("---\n").and_then(|rest| Some(&rest[..rest.find("\n---\n")? + 1]));
    let (folder, file) = path.rsplit_once('/')?;
    Some(match file {
        "lagvis.yaml" => ("lagvis", text),
        "layer.yaml" => ("layer", text),
        "acts.yaml" => ("acts", text),
        "glossary.yaml" => ("glossary", text),
        "assets.yaml" => ("assets", text),
        _ if file.ends_with(".md") && folder.ends_with("content/base") => ("module", front()?),
        _ if file.ends_with(".md") && folder.contains("content/layers/") => ("layer-module", front()?),
        _ => return None,
    })
}

/// What the schemas refuse of the files of a folder; and how many files there are.
fn refused(folder: &str, schemas: &BTreeMap<&str, Value>) -> (Vec<(String, String)>, usize) {
    let (mut found, mut count) = (Vec::new(), 0);
    for (path, bytes) in tree(&repository().join(folder)) {
        let (Ok(text), path) = (String::from_utf8(bytes), format!("{folder}/{path}")) else { continue };
        let Some((name, text)) = part(&path, &text) else { continue };
        let Some(value) = yaml(text) else { continue };
        count += 1;
        found.extend(Schema::of(&schemas[name]).faults(&value, "").into_iter().map(|fault| (path.clone(), fault)));
    }
    (found, count)
}

#[test]
fn the_course_and_new_projects_are_as_the_schemas_say() {
    let course = Project::course();
    let own = FILES.iter().map(|(name, _)| (*name, printed(&course, name))).collect();
    let (wrong, count) = refused("content", &own);
    assert!(wrong.is_empty() && count > 60, "{count} {wrong:#?}");
    let (wrong, count) = refused("src/cli/starter", &common().into_iter().collect());
    assert!(wrong.is_empty() && count > 9, "{count} {wrong:#?}");
}

#[test]
fn of_the_projects_that_are_tried_a_schema_refuses_only_what_lagvis_complains_of() {
    let schemas = common().into_iter().collect();
    let (found, count) = refused("tests/projects", &schemas);
    assert!(count > 200 && !found.is_empty(), "{count} {found:?}");
    for (path, fault) in found {
        let (case, file) = path.split_at(path.find("/content/").unwrap());
        let snapshot = with_theme(&discover(&repository().join(case)).unwrap());
        let told = Workspace::read(&snapshot).unwrap().diagnostics;
        let id = snapshot.get(&file[1..]).unwrap().id;
        assert!(told.iter().any(|found| found.span.file == id), "{path}: {fault}");
    }
}

#[test]
fn each_key_is_described_in_a_line_and_what_schemas_share_is_the_same() {
    let mut shared: BTreeMap<String, Value> = BTreeMap::new();
    for (name, root) in common() {
        assert_eq!(root["$schema"], "https://json-schema.org/draft/2020-12/schema");
        for (key, part) in root["$defs"].as_object().unwrap() {
            assert_eq!(*shared.entry(key.clone()).or_insert_with(|| part.clone()), *part, "{name}: {key}");
            let reference = format!("\"#/$defs/{key}\"");
            assert!(root.to_string().contains(&reference), "{name}: nothing is a {key}");
        }
        Schema::of(&root).walk(&|value| value, &mut |schema, _| {
            for (key, part) in schema.here.get("properties").and_then(Value::as_object).into_iter().flatten() {
                let about = part["description"].as_str().unwrap_or_else(|| panic!("{name}: what is {key}?"));
                assert!(about.ends_with('.') && !about.contains('\n'), "{name}: {key}: {about}");
            }
        });
    }
}

#[test]
fn a_project_has_its_own_words_in_them() {
    let project = project();
    let layer = printed(&project, "layer");
    assert_eq!(layer["properties"]["kind"]["enum"], json!(["kommune", "nb"]));
    let values = layer["properties"]["values"]["properties"].as_object().unwrap();
    assert!(values.keys().eq(["modell", "navn"]), "a locked one is none of a layer's: {values:?}");
    assert_eq!(values["modell"]["anyOf"][0]["enum"], json!(["a", "b"]));
    let module = printed(&project, "module");
    assert_eq!(module["properties"]["tekst"]["description"], "Tekst");
    let unread = printed(&project.write("content/lagvis.yaml", "title: [\n"), "layer");
    assert_eq!(unread, common()[1].1, "where the programme cannot be read");
}

#[test]
fn the_schemas_are_listed_with_the_files_that_they_are_for() {
    let list = done(Project::empty().run(&["schema"])).stdout;
    assert_eq!(list.lines().count(), FILES.len() + 1, "{list}");
    for (name, _) in FILES {
        assert!(list.lines().any(|line| line.split_whitespace().next() == Some(name)), "{name}: {list}");
    }
    assert!(list.contains("content/layers/*/*/layer.yaml"), "{list}");
    let said = Project::empty().run(&["schema", "layers"]);
    assert!(said.status == 2 && said.stderr.contains("layer"), "{}", said.stderr);
}
