//! Settings: what stands in a layer's file, changed so that every other byte of it stays.

use std::collections::BTreeMap;

use lagvis::parse::flat_texts;
use lagvis::revise::yaml::{Edit, Setting, Step, change, keys};
use lagvis::source::{Content, Snapshot};
use proptest::prelude::*;

const FILE: &str = "content/layers/kommune/9901-sandvik/layer.yaml";

fn snapshot(path: &str, text: &str) -> Snapshot {
    Snapshot::new([(path.to_owned(), Content::Text(text.into()))])
}

/// A file after some edits, or why it stays as it is.
fn edited_file(path: &str, text: &str, edits: &[Edit]) -> Result<String, String> {
    let snapshot = snapshot(path, text);
    let revision = change(&snapshot, snapshot.files()[0].id, edits).map_err(|why| why.to_string())?;
    let files = revision.files(&snapshot);
    Ok(files
        .get(path)
        .map_or_else(|| text.to_owned(), |bytes| String::from_utf8(bytes.clone().unwrap_or_default()).unwrap()))
}

fn edited(text: &str, edits: &[Edit]) -> Result<String, String> {
    edited_file(FILE, text, edits)
}

fn path(said: &str) -> Vec<Step> {
    said.split('.').map(|step| step.parse().map_or_else(|_| Step::Key(step.to_owned()), Step::Item)).collect()
}

fn set(said: &str, text: &str) -> Edit {
    Edit::Set(path(said), Setting::Text(text.to_owned()))
}

fn remove(said: &str) -> Edit {
    Edit::Remove(path(said))
}

/// What `lagvis new kommune` writes.
const NEW: &str = "# Det som er eget for Sandvik.
kind: kommune
name: Sandvik
number: \"9901\"
languages: [nb]
values:
  kommune_navn: Sandvik           # kommunens navn
  habilitet_epost: \"\"             # e-post: må fylles ut, mellom anførselstegnene
  # styringsmodell: formannskap   # styringsmodell
  # valgar: \"2027\"                # valgår
# colors: {primary: \"#00575b\"}   # hovedfargen
# agenda:                        # en egen dag
#   - {day: 1, start: \"09:00\"}
# mark_local: true               # viser leserne hva som er lokalt
";

#[test]
fn what_is_a_comment_in_a_new_file_gets_its_line_below() {
    let day = Setting::Lines(vec![
        ("day".into(), Setting::Word("1".into())),
        ("start".into(), Setting::Text("08:30".into())),
        ("modules".into(), Setting::words(["etikk", "habilitet"])),
    ]);
    let edits = [
        set("values.habilitet_epost", "post@sandvik.example"),
        set("values.styringsmodell", "parlamentarisme"),
        set("values.styreorgan", "kommunerådet: «rådet»"),
        set("colors.primary", "#7a1f3d"),
        Edit::Set(path("agenda.0"), day),
        Edit::Set(path("mark_local"), Setting::Word("true".into())),
        set("logo", "assets/vapen.svg"),
    ];
    let expected = NEW
        .replace("habilitet_epost: \"\" ", "habilitet_epost: \"post@sandvik.example\" ")
        .replace(
            "   # styringsmodell\n",
            "   # styringsmodell\n  styringsmodell: parlamentarisme\n  styreorgan: \"kommunerådet: «rådet»\"\n",
        )
        .replace("# hovedfargen\n", "# hovedfargen\ncolors:\n  primary: \"#7a1f3d\"\n")
        .replace(
            "#   - {day: 1, start: \"09:00\"}\n",
            "#   - {day: 1, start: \"09:00\"}\nagenda:\n  - day: 1\n    start: \"08:30\"\n    modules: [etikk, habilitet]\n",
        )
        .replace("er lokalt\n", "er lokalt\nmark_local: true\nlogo: assets/vapen.svg\n");
    assert_eq!(edited(NEW, &edits).unwrap(), expected);
    let dos = |text: &str| text.replace('\n', "\r\n");
    assert_eq!(edited(&dos(NEW), &edits).unwrap(), dos(&expected));
    let back = [
        set("values.habilitet_epost", ""),
        remove("values.styringsmodell"),
        remove("values.styreorgan"),
        remove("colors.primary"),
        remove("agenda.0"),
        remove("mark_local"),
        remove("logo"),
    ];
    assert_eq!(edited(&expected, &back).unwrap(), NEW);
}

#[test]
fn a_value_is_set_and_taken_away_where_it_stands() {
    let words = |said: &str, words: &[&str]| Edit::Set(path(said), Setting::words(words.iter().copied()));
    for (before, edit, after) in [
        ("a: 1\nb: 2\n", set("a", "to"), "a: to\nb: 2\n"),
        ("a: 'x'   # k\n", set("a", "it's"), "a: 'it''s'   # k\n"),
        ("a: x", set("b.c", "z"), "a: x\nb:\n  c: z"),
        ("a:   # k\nb: 2\n", set("a", "x"), "a: x   # k\nb: 2\n"),
        ("a:   # k\nb: 2\n", set("a.c", "x"), "a:   # k\n  c: x\nb: 2\n"),
        ("a: {}  # k\nb: 2\n", set("a.c", "x"), "a:  # k\n  c: x\nb: 2\n"),
        ("a: {b: {c: 1}, d: 2} # k\n", set("a.b.e", "x, y"), "a: {b: {c: 1, e: \"x, y\"}, d: 2} # k\n"),
        ("a: {b: {c: 1}, d: 2} # k\n", remove("a.b.c"), "a: {d: 2} # k\n"),
        ("a: {b: {c: 1}, d: 2} # k\n", remove("a.d"), "a: {b: {c: 1}} # k\n"),
        ("a: [\n  x, # en\n  y, # to\n]\n", remove("a.0"), "a: [\n   # en\n  y, # to\n]\n"),
        ("a: [x, y]\n", remove("a.1"), "a: [x]\n"),
        ("a: [x, y]\n", set("a.2", "å z"), "a: [x, y, å z]\n"),
        ("a:\n- x # en\n- y\nb: 1\n", set("a.2", "z"), "a:\n- x # en\n- y\n- z\nb: 1\n"),
        ("a:\n- x # en\n- y\nb: 1\n", remove("a.0"), "a:\n- y\nb: 1\n"),
        ("a:\n  - d: 1\n    e: 2\n  - d: 3\n", remove("a.0.d"), "a:\n  - e: 2\n  - d: 3\n"),
        ("a:\n  - d: 1\n    e: 2\n  - d: 3\n", set("a.1.e", "x"), "a:\n  - d: 1\n    e: 2\n  - d: 3\n    e: x\n"),
        ("a:\n  b: 1\nc: 2\n", remove("a.b"), "c: 2\n"),
        ("a:\n  b: 1\n  # d: 2\nc: 2\n", remove("a.b"), "a: {}\n  # d: 2\nc: 2\n"),
        ("a:   # k\n  - b\n  - c\nd: 1\n", words("a", &["x", "y"]), "a: [x, y]   # k\nd: 1\n"),
        ("a: |\n  en\n\n  to\nb: 1\n", set("a", "x"), "a: x\nb: 1\n"),
        ("a: 1\nb: |\n  en\n  to\n\n# k\n", set("c", "x"), "a: 1\nb: |\n  en\n  to\n\nc: x\n# k\n"),
        ("a: >-\n  en\n  to\nb: 1\n", remove("a"), "b: 1\n"),
        ("a: x\n", set("a", "x"), "a: x\n"),
        ("a: x\n", remove("b.c"), "a: x\n"),
        ("", set("a", "x"), "a: x\n"),
        ("# bare en merknad", set("a", "x"), "# bare en merknad\na: x"),
    ] {
        assert_eq!(edited(before, std::slice::from_ref(&edit)), Ok(after.to_owned()), "{before:?} {edit:?}");
    }
}

#[test]
fn front_matter_is_changed_or_made() {
    let title = set("title", "Etikk: hos oss");
    for (before, after) in [
        (
            "---\nminutes: 30 # min\n---\n# E {#e}\n",
            "---\nminutes: 30 # min\ntitle: \"Etikk: hos oss\"\n---\n# E {#e}\n",
        ),
        ("---\n---\n\n# E {#e}\n", "---\ntitle: \"Etikk: hos oss\"\n---\n\n# E {#e}\n"),
        ("# E {#e}\n", "---\ntitle: \"Etikk: hos oss\"\n---\n# E {#e}\n"),
        ("", "---\ntitle: \"Etikk: hos oss\"\n---\n"),
    ] {
        assert_eq!(edited_file("content/base/e.md", before, std::slice::from_ref(&title)).unwrap(), after);
    }
    let only = "---\ntitle: x\n---\n# E {#e}\n";
    assert_eq!(edited_file("content/base/e.md", only, &[remove("title")]).unwrap(), "---\n---\n# E {#e}\n");
}

#[test]
fn what_cannot_be_changed_alone_is_refused() {
    for (text, edit, said) in [
        ("a: 1\na: 2\n", set("a", "x"), "layer.yaml:2"),
        ("a: &x 1\nb: *x\n", set("b", "x"), "layer.yaml:1"),
        ("a: [1, 2\nb: 3\n", set("b", "x"), "layer.yaml:1"),
        (
            "c: 1\na: x\n",
            set("a.b", "y"),
            "`a.b` cannot be changed at content/layers/kommune/9901-sandvik/layer.yaml:2",
        ),
        ("- x\n", set("a", "y"), "`a` cannot be changed"),
    ] {
        let why = edited(text, &[edit]).unwrap_err();
        assert!(why.contains("nothing is written") && why.contains(said), "{why}");
    }
    let why = edited_file("content/base/e.md", "---\ntitle: x\n", &[set("title", "y")]).unwrap_err();
    assert!(why.contains("content/base/e.md:1"), "{why}");
}

/// A key and what stands behind its colon, as it may be written, and the same read.
type Chunk = (String, String, BTreeMap<String, String>);

/// Texts as people write them, and worse.
fn words() -> impl Strategy<Value = String> {
    let known = [
        "",
        " ",
        "0301",
        "1.10",
        "2027-11-03",
        "12:30",
        "Yes",
        "null",
        "~",
        "å: b",
        "b #c",
        "#7a1f3d",
        "- x",
        "a, b",
        "[x]",
    ];
    let known = known
        .into_iter()
        .chain(["{{navn}}", "«x»", "it's", "\"q\"", "x\ny", "a\\b", "x:", "?", "! a", "@b", "%c", "true", "no"]);
    let known: Vec<String> = known.map(str::to_owned).collect();
    prop_oneof![
        3 => "[a-zæøå]{1,8}( [a-zæøå]{1,5}){0,2}",
        3 => prop::sample::select(known),
        1 => "[ -~æøå«»–\u{a0}\u{85}\u{2028}\n\t]{0,12}",
        1 => any::<String>(),
    ]
}

/// One of the ways to write a plain word.
fn scalar() -> impl Strategy<Value = (String, String)> {
    let word = "[a-zæøå]{1,6}";
    prop_oneof![
        word.prop_map(|word| (word.clone(), word)),
        word.prop_map(|word| (format!("\"{word} # nei\""), format!("{word} # nei"))),
        word.prop_map(|word| (format!("'{word}, it''s'"), format!("{word}, it's"))),
    ]
}

/// A key of a file with its value, in one of the forms that people use.
fn chunk(key: String) -> impl Strategy<Value = Chunk> {
    let inner = prop::collection::btree_map(prop::sample::select(vec!["u", "v", "w"]), scalar(), 1..4);
    (0..7usize, scalar(), inner, any::<bool>(), 1..4usize).prop_map(
        move |(form, (written, read), inner, has_comment, indent)| {
            let comment = if has_comment { "  # her" } else { "" };
            let indent = " ".repeat(indent);
            let under = || inner.iter().map(|(name, (_, read))| (format!("{key}.{name}"), read.clone())).collect();
            let one = |read: &str| BTreeMap::from([(key.clone(), read.to_owned())]);
            let lines = |between: &str| -> String {
                inner
                    .iter()
                    .map(|(name, (written, _))| format!("{indent}{name}: {written}{comment}\n{between}"))
                    .collect()
            };
            let pairs: Vec<String> = inner.iter().map(|(name, (written, _))| format!("{name}: {written}")).collect();
            let (text, texts) = match form {
                0 => (format!("{key}: {written}{comment}\n"), one(&read)),
                1 => (format!("{key}:{comment}\n{}", lines("")), under()),
                2 => (format!("{key}:\n{indent}# over\n\n{}", lines(&format!("{indent}# x: nei\n"))), under()),
                3 => (format!("{key}: {{{}}}{comment}\n", pairs.join(", ")), under()),
                4 => (
                    format!("{key}: {{{comment}\n  {}{comment}\n  }}\n", pairs.join(&format!(",{comment}\n  "))),
                    under(),
                ),
                5 => (format!("{key}: |\n{indent}en # nei\n{indent}to: tre\n"), one("en # nei\nto: tre\n")),
                _ => (format!("\"{key}\" : >-{comment}\n{indent}en\n{indent}to\n\n# bak\n"), one("en to")),
            };
            (key.clone(), text, texts)
        },
    )
}

/// Files of some keys.
fn chunks() -> impl Strategy<Value = Vec<Chunk>> {
    let keys = ["a", "b", "c", "d"].map(|key| chunk(key.to_owned()).boxed());
    (keys, 0..5usize).prop_map(|(chunks, count)| chunks.into_iter().take(count).collect())
}

/// Paths: of keys that may be there, and of those that are not.
fn paths() -> impl Strategy<Value = Vec<&'static str>> {
    let keys = prop::sample::select(vec!["a", "b", "c", "d", "e"]);
    let inner = prop::collection::vec(prop::sample::select(vec!["u", "v", "x"]), 0..2);
    (keys, inner).prop_map(|(key, inner)| [vec![key], inner].concat())
}

/// All texts of a file, by their keys; nothing where it cannot be read.
fn read(text: &str) -> Option<BTreeMap<String, String>> {
    let snapshot = snapshot(FILE, text);
    let checked = flat_texts(&snapshot.files()[0]);
    let is_read = checked.diagnostics.iter().all(|found| found.code.to_string() != "E19");
    is_read.then_some(checked.value)
}

/// Whether a key is another, or is in it or it in that.
fn is_on_path(key: &str, path: &str) -> bool {
    key == path || key.starts_with(&format!("{path}.")) || path.starts_with(&format!("{key}."))
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 1500, failure_persistence: None, ..ProptestConfig::default() })]

    /// What is set is read again, whatever it is, and what is taken away is gone; all else reads as before, and no byte of another key
    /// changes. Set back, the file says what it said; a key that was added and is taken away again leaves the bytes that there were.
    #[test]
    fn an_edit_changes_what_it_names(chunks in chunks(), path in paths(), value in prop::option::of(words()), is_dos in any::<bool>(), is_open in any::<bool>()) {
        let ends = |text: &str| if is_dos { text.replace('\n', "\r\n") } else { text.to_owned() };
        let texts: Vec<String> = chunks.iter().map(|(_, text, _)| ends(text)).collect();
        let whole = texts.concat();
        let whole = if is_open { whole.trim_end_matches(['\r', '\n']).to_owned() } else { whole };
        let before: BTreeMap<String, String> = chunks.iter().flat_map(|(.., texts)| texts.clone()).collect();
        let name = path.join(".");
        let edit = match &value {
            Some(text) => Edit::Set(keys(path.iter().copied()), Setting::Text(text.clone())),
            None => Edit::Remove(keys(path.iter().copied())),
        };
        let through_text = path.len() > 1 && before.contains_key(path[0]);
        let Ok(after) = edited(&whole, std::slice::from_ref(&edit)) else {
            prop_assert!(through_text, "{whole}");
            return Ok(());
        };
        prop_assert!(!through_text || value.is_none());
        let mut expected = before.clone();
        expected.retain(|key, _| !is_on_path(key, &name));
        expected.extend(value.as_ref().map(|text| (name.clone(), text.clone())));
        prop_assert_eq!(read(&after).unwrap(), expected, "{}", after);
        // other keys keep their bytes
        let at = chunks.iter().position(|(key, ..)| key == path[0]).unwrap_or(chunks.len());
        let head: String = texts[..at].concat();
        let tail: String = texts.get(at + 1..).map(<[String]>::concat).unwrap_or_default();
        let tail = if is_open { tail.trim_end_matches(['\r', '\n']) } else { &tail };
        if at < chunks.len() {
            prop_assert!(after.starts_with(&head) && after.ends_with(tail), "{}", after);
        } else {
            let alike = |(a, b): &(u8, u8)| a == b;
            let head = after.bytes().zip(whole.bytes()).take_while(alike).count();
            let tail = after.bytes().rev().zip(whole.bytes().rev()).take_while(alike).count();
            prop_assert!(head + tail >= whole.len(), "{}", after);
        }
        prop_assert_eq!(after.matches('\n').count() == after.matches("\r\n").count() || !whole.contains("\r\n"), true);
        let names = || keys(path.iter().copied());
        let back = match before.get(&name) {
            Some(old) => Edit::Set(names(), Setting::Text(old.clone())),
            None => Edit::Remove(names()),
        };
        let is_text = before.contains_key(&name);
        if is_text || !before.keys().any(|key| is_on_path(key, &name)) {
            let again = edited(&after, &[back]).unwrap();
            prop_assert_eq!(read(&again).unwrap_or_default(), before);
            if !is_text && at == chunks.len() && !is_open {
                prop_assert_eq!(again, whole);
            }
        }
    }

    /// Whatever a file holds, it is changed as asked or refused, and nothing else in it reads otherwise.
    #[test]
    fn any_file_is_changed_or_refused(text in "([abå]: ?|- |[\\[\\]{},]|[|>]\n|[x0'\"#&!?]| |\r?\n|\n {1,3}){0,24}", path in paths(), value in prop::option::of(words()), item in prop::option::of(0..3usize)) {
        let steps = keys(path.iter().copied()).into_iter().chain(item.map(Step::Item)).collect::<Vec<_>>();
        let edit = match value {
            Some(text) => Edit::Set(steps, Setting::Text(text)),
            None => Edit::Remove(steps),
        };
        let name = path.join(".");
        if let (Ok(after), Some(mut before)) = (edited(&text, &[edit]), read(&text)) {
            let mut now = read(&after).unwrap_or_default();
            [&mut before, &mut now].into_iter().for_each(|texts| texts.retain(|key, _| !is_on_path(key, &name)));
            prop_assert_eq!(now, before, "{}", after);
        }
    }
}
