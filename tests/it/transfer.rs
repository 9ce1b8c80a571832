//! A layer that is sent arrives as it was, and nothing else gets in with it.

use std::collections::BTreeMap;
use std::fs;
use std::io::{Cursor, Write};
use std::path::Path;
use std::sync::OnceLock;

use lagvis::compile::Workspace;
use lagvis::discover::discover;
use lagvis::source::{Content, Snapshot};
use lagvis::transfer::{Received, receive, zip_of};
use proptest::prelude::*;
use walkdir::WalkDir;
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, ZipWriter};

use crate::driver::{Project, done, read};
use crate::laws::snapshot_with;

const SANDVIK: &str = "content/layers/kommune/9901-sandvik";
const LAYER: &[u8] = b"kind: kommune\nname: Sandvik\nnumber: \"9901\"\n";

/// Every file below a folder, those that begin with a dot too.
fn all(folder: impl AsRef<Path>) -> BTreeMap<String, Vec<u8>> {
    let folder = folder.as_ref();
    let files = WalkDir::new(folder).into_iter().filter_map(Result::ok).filter(|entry| !entry.file_type().is_dir());
    let name = |path: &Path| path.strip_prefix(folder).unwrap().to_string_lossy().into_owned();
    files.map(|entry| (name(entry.path()), fs::read(entry.path()).unwrap_or_default())).collect()
}

fn workspace(project: &Project) -> Workspace {
    Workspace::read(&discover(project.root()).unwrap()).unwrap()
}

/// The bytes of a layer's zip file.
fn sent(project: &Project, layer: &str) -> Vec<u8> {
    let workspace = workspace(project);
    zip_of(&workspace, workspace.find(layer).unwrap()).unwrap()
}

/// What a project makes of a zip file, or why it does not.
fn tried(project: &Project, bytes: &[u8]) -> Result<Received, String> {
    receive(&workspace(project), bytes, None).map_err(|error| error.to_string())
}

/// Receives a zip file with the program.
fn received(project: &Project, bytes: &[u8], more: &[&str]) -> crate::driver::Run {
    let folder = tempfile::TempDir::new().unwrap();
    let file = folder.path().join("laget.zip");
    fs::write(&file, bytes).unwrap();
    project.run(&[&["receive", file.to_str().unwrap()], more].concat())
}

/// An entry of a zip file, made byte by byte so that it can say anything.
#[derive(Clone)]
struct Raw {
    name: Vec<u8>,
    data: Vec<u8>,
    method: u16,
    flags: u16,
    /// What it says that it is unpacked.
    size: u32,
    attributes: u32,
}

fn raw(name: impl AsRef<[u8]>, data: impl AsRef<[u8]>) -> Raw {
    let (name, data) = (name.as_ref().to_vec(), data.as_ref().to_vec());
    let size = u32::try_from(data.len()).unwrap();
    Raw { name, data, method: 0, flags: 1 << 11, size, attributes: 0o100_644 << 16 }
}

fn crc(data: &[u8]) -> u32 {
    !data.iter().fold(!0, |crc, byte| {
        (0..8).fold(crc ^ u32::from(*byte), |crc, _| (crc >> 1) ^ (0xEDB8_8320 & 0_u32.wrapping_sub(crc & 1)))
    })
}

/// A zip file of these entries.
fn zipped(entries: &[Raw]) -> Vec<u8> {
    let (mut bytes, mut list) = (Vec::new(), Vec::new());
    for entry in entries {
        let short = |numbers: &[u16]| numbers.iter().flat_map(|number| number.to_le_bytes()).collect::<Vec<u8>>();
        let long = |numbers: &[u32]| numbers.iter().flat_map(|number| number.to_le_bytes()).collect::<Vec<u8>>();
        let offset = u32::try_from(bytes.len()).unwrap();
        let packed = u32::try_from(entry.data.len()).unwrap();
        let length = u16::try_from(entry.name.len()).unwrap();
        let common = [
            short(&[20, entry.flags, entry.method, 0, 0x21]),
            long(&[crc(&entry.data), packed, entry.size]),
            short(&[length, 0]),
        ]
        .concat();
        bytes.extend([b"PK\x03\x04".to_vec(), common.clone(), entry.name.clone(), entry.data.clone()].concat());
        list.extend([b"PK\x01\x02".to_vec(), short(&[0x0314]), common, short(&[0, 0, 0])].concat());
        list.extend([long(&[entry.attributes, offset]), entry.name.clone()].concat());
    }
    let (start, count) = (bytes.len() as u32, entries.len() as u16);
    bytes.extend(&list);
    bytes.extend(b"PK\x05\x06\0\0\0\0");
    bytes.extend(count.to_le_bytes().iter().chain(&count.to_le_bytes()));
    bytes.extend((list.len() as u32).to_le_bytes().iter().chain(&start.to_le_bytes()));
    bytes.extend([0, 0]);
    bytes
}

/// A zip file of Sandvik's layer with one more entry.
fn with(more: &[Raw]) -> Vec<u8> {
    zipped(&[&[raw("9901-sandvik/layer.yaml", LAYER)], more].concat())
}

#[test]
fn what_is_sent_arrives_as_it_was_byte_for_byte() {
    let here = Project::from("assets")
        .write(&format!("{SANDVIK}/layer.yaml"), LAYER)
        .write(&format!("{SANDVIK}/etikk.md"), "## Ring oss {#kontakt}\r\n\r\nRing  ordføreren.\t\r\n\r\n\r\n")
        .write(&format!("{SANDVIK}/.DS_Store"), "Mac");
    let file = here.root().join("ut.zip");
    let run = done(here.run(&["send", "--in", "kommune/9901-sandvik", "--output", file.to_str().unwrap()]));
    assert!(run.stdout.contains("receive ut.zip"), "{}", run.stdout);
    let bytes = fs::read(&file).unwrap();
    assert!(bytes == sent(&here, "9901-sandvik"));

    let there = Project::from("assets")
        .write(&format!("{SANDVIK}/layer.yaml"), LAYER)
        .write(&format!("{SANDVIK}/etikk.md"), "## {#gaver append}\n\nEldre.\n\n## Hos oss {#kontakt}\n\nEldre.\n")
        .write(&format!("{SANDVIK}/bort.md"), "# Bort {#bort}\n");
    let (before, other) = (all(there.root().join("content/base")), read(&there, "content/lagvis.yaml"));
    let run = done(received(&there, &bytes, &["--for", "9901-sandvik"]));
    for line in [
        "changed file: content/layers/kommune/9901-sandvik/etikk.md",
        "section that goes: etikk#gaver",
        "changed section: etikk#kontakt “Ring oss”",
        "file that goes: content/layers/kommune/9901-sandvik/bort.md",
    ] {
        assert!(run.stdout.contains(line), "{line}: {}", run.stdout);
    }
    let mut expected = all(here.root().join(SANDVIK));
    expected.remove(".DS_Store");
    assert!(expected.len() > 5);
    assert_eq!(all(there.root().join(SANDVIK)), expected);
    assert_eq!((all(there.root().join("content/base")), read(&there, "content/lagvis.yaml")), (before, other));
    // once more, nothing is left to do
    let run = done(received(&there, &bytes, &[]));
    assert!(run.stdout.contains("nothing to write"), "{}", run.stdout);
}

#[test]
fn the_same_files_give_the_same_zip_file() {
    let (one, other) = (Project::from("assets"), Project::from("assets"));
    let bytes = sent(&one, "9901-sandvik");
    assert!(bytes == sent(&other, "9901-sandvik"));
    let mut archive = zip::ZipArchive::new(Cursor::new(bytes)).unwrap();
    let mut names = Vec::new();
    for at in 0..archive.len() {
        let file = archive.by_index(at).unwrap();
        let date = file.last_modified().unwrap();
        assert_eq!((date.year(), date.month(), date.day()), (1980, 1, 1));
        names.push(file.name().unwrap().into_owned());
    }
    assert!(names.is_sorted() && names.iter().all(|name| name.starts_with("9901-sandvik/")), "{names:?}");
}

#[test]
fn what_would_not_be_received_is_not_sent() {
    let project = Project::from("replace").write(&format!("{SANDVIK}/rutine.docx"), "Word");
    let run = project.run(&["send", "--in", "9901-sandvik", "--output", "ut.zip"]);
    assert!(run.status == 2 && run.stderr.contains("rutine.docx:1 would not be received"), "{}", run.stderr);
    let workspace = workspace(&Project::from("replace"));
    let base = zip_of(&workspace, workspace.find("program").unwrap()).map_err(|error| error.to_string());
    assert!(base.unwrap_err().contains("the course itself cannot be sent"));
}

/// A zip file of one huge file of nothing, well packed.
fn bomb(bytes: usize) -> Vec<u8> {
    let mut archive = ZipWriter::new(Cursor::new(Vec::new()));
    let options = SimpleFileOptions::default().compression_method(CompressionMethod::Deflated);
    archive.start_file("9901-sandvik/layer.yaml", options).unwrap();
    archive.write_all(LAYER).unwrap();
    archive.start_file("9901-sandvik/assets/stort.png", options).unwrap();
    for _ in 0..bytes / 65_536 {
        archive.write_all(&[0; 65_536]).unwrap();
    }
    archive.finish().unwrap().into_inner()
}

/// A bomb that says that it is a few bytes.
fn lying_bomb() -> Vec<u8> {
    let mut bytes = bomb(64 << 20);
    let size = (64_u32 << 20).to_le_bytes();
    let places: Vec<usize> = (0..bytes.len() - 4).filter(|at| bytes[*at..*at + 4] == size).collect();
    assert!(places.len() >= 2);
    for at in places {
        bytes[at..at + 4].copy_from_slice(&100_u32.to_le_bytes());
    }
    bytes
}

/// Hostile zip files, each with what is said of it.
fn hostile() -> Vec<(&'static str, Vec<u8>, &'static str)> {
    let name = |name: &str| with(&[raw(name, "x")]);
    let whole = with(&[raw("9901-sandvik/etikk.md", "## {#kontakt}\n\nHei.\n")]);
    let link = Raw { attributes: 0o120_777 << 16, ..raw("9901-sandvik/etikk.md", "/etc/passwd") };
    let device = Raw { attributes: 0o020_666 << 16, ..raw("9901-sandvik/etikk.md", "") };
    let junction = Raw { attributes: 0x400, ..raw("9901-sandvik/etikk.md", "") };
    let folder_with_text = raw("9901-sandvik/assets/", "tekst");
    let locked = Raw { flags: 1, ..raw("9901-sandvik/etikk.md", "hemmelig tekst") };
    let claims = Raw { size: 0xFFFF_FFFE, ..raw("9901-sandvik/etikk.md", "x") };
    let large = Raw { size: u32::MAX, ..raw("9901-sandvik/etikk.md", "x") };
    let bzip = Raw { method: 12, ..raw("9901-sandvik/etikk.md", "BZh9") };
    let mut prefixed = b"MZ program".to_vec();
    prefixed.extend(&whole);
    let mut flipped = whole.clone();
    let at = flipped.windows(3).position(|at| at == b"Hei").unwrap();
    flipped[at] ^= 1;
    let mut of_huge_form = whole.clone();
    let end = of_huge_form.len() - 22;
    let locator = [&b"PK\x06\x07"[..], &[0; 16]].concat();
    of_huge_form.splice(end..end, locator);
    let mut hidden_twin = whole.clone();
    let second = hidden_twin.windows(4).rposition(|at| at == b"PK\x03\x04").unwrap() + 30;
    hidden_twin[second + 13] = b'o'; // the two lists call a file by two names
    let many: Vec<Raw> = (0..2_001).map(|at| raw(format!("9901-sandvik/assets/{at}.png"), "")).collect();
    let twice = [raw("9901-sandvik/etikk.md", "a"), raw("9901-sandvik/etikk.md", "b")];
    let cases = [raw("9901-sandvik/etikk.md", "a"), raw("9901-sandvik/Etikk.md", "b")];
    let forms = [raw("9901-sandvik/assets/r\u{e5}d.png", "a"), raw("9901-sandvik/assets/ra\u{30a}d.png", "b")];
    let clash = [raw("9901-sandvik/assets", "a"), raw("9901-sandvik/assets/x.png", "b")];
    let folders = [raw("9901-sandvik/Assets/a.png", "a"), raw("9901-sandvik/assets/b.png", "b")];
    let folder = Raw { attributes: 0o040_755 << 16, ..raw("9901-sandvik/assets/x.png/", "") };
    let both = [raw("9901-sandvik/assets/x.png", "a"), folder];
    vec![
        ("up", name("9901-sandvik/../../../ut.md"), "leads out of its folder"),
        ("up alone", name("../9901-sandvik.md"), "leads out of its folder"),
        ("absolute", name("/etc/passwd"), "leads out of its folder"),
        ("drive", name("C:/ut.md"), "leads out of its folder"),
        ("stream", name("9901-sandvik/etikk.md:x"), "leads out of its folder"),
        ("backslash", name("9901-sandvik\\..\\..\\ut.md"), "leads out of its folder"),
        ("NUL", name("9901-sandvik/etikk.md\0.png"), "leads out of its folder"),
        ("newline", name("9901-sandvik/eti\nkk.md"), "leads out of its folder"),
        ("empty part", name("9901-sandvik//etikk.md"), "leads out of its folder"),
        ("empty name", name(""), "leads out of its folder"),
        ("here", name("9901-sandvik/./etikk.md"), "leads out of its folder"),
        ("device name", name("9901-sandvik/aux.md"), "cannot be used on every machine"),
        ("dot at the end", name("9901-sandvik/etikk.md."), "cannot be used on every machine"),
        ("long", name(&format!("9901-sandvik/assets/{}.png", "a".repeat(150))), "cannot be used on every machine"),
        ("not UTF-8", with(&[raw(b"9901-sandvik/r\xe5d.md", "x")]), "cannot be read"),
        ("two folders", name("9902-havn/etikk.md"), "one folder with everything in it"),
        ("no folder", zipped(&[raw("layer.yaml", LAYER)]), "one folder with everything in it"),
        ("nothing", zipped(&[]), "one folder with everything in it"),
        ("link", with(&[link]), "no ordinary file"),
        ("device", with(&[device]), "no ordinary file"),
        ("junction", with(&[junction]), "no ordinary file"),
        ("folder with text", with(&[folder_with_text]), "no ordinary file"),
        ("twice", with(&twice), "two files in the zip file have one name"),
        ("letter case", with(&cases), "one name to many machines"),
        ("forms of å", with(&forms), "one name to many machines"),
        ("file and folder", with(&clash), "one name to many machines"),
        ("folders", with(&folders), "one name to many machines"),
        ("file as folder", with(&both), "one name to many machines"),
        ("too many", with(&many), "more than 2000 files"),
        ("too large", bomb(9 << 20), "is too large: a file can be 8 MB"),
        ("bomb", lying_bomb(), "damaged"),
        ("claims 4 GB", with(&[claims]), "is too large"),
        ("claims more", with(&[large]), "is too large"),
        ("locked", with(&[locked]), "locked with a password"),
        ("bzip2", with(&[bzip]), "packed in a way"),
        ("program before", prefixed, "not made in the usual way"),
        ("huge form", of_huge_form, "not made in the usual way"),
        ("flipped", flipped, "damaged"),
        ("cut", whole[..whole.len() - 30].to_vec(), "damaged"),
        ("two lists", hidden_twin, "damaged"),
        ("no zip", b"Hei".to_vec(), "damaged"),
        ("empty", Vec::new(), "damaged"),
        ("program in .base", name("9901-sandvik/.base/run.exe"), "no place in `.base`"),
        ("folder in .base", name("9901-sandvik/.base/a/b.md"), "no place in `.base`"),
        ("the base", zipped(&[raw("base/lagvis.yaml", "title: Ny\n")]), "the course itself cannot be"),
        ("kind base", zipped(&[raw("base/layer.yaml", "kind: base\nname: Ny\n")]), "the course itself cannot be"),
        ("no layer.yaml", zipped(&[raw("9901-sandvik/etikk.md", "x")]), "has no `layer.yaml`"),
        ("no YAML", zipped(&[raw("9901-sandvik/layer.yaml", "{")]), "cannot be read"),
    ]
}

#[test]
fn hostile_zip_files_are_refused_and_leave_nothing_behind() {
    let project = Project::from("replace").write(&format!("{SANDVIK}/layer.yaml"), LAYER);
    let before = all(project.root());
    let workspace = workspace(&project);
    let mut wrong = Vec::new();
    for (name, bytes, expected) in hostile() {
        match receive(&workspace, &bytes, None).map_err(|error| error.to_string()) {
            Err(said) if said.contains(expected) => {}
            Err(said) => wrong.push(format!("{name}: {said}")),
            Ok(_) => wrong.push(format!("{name}: received")),
        }
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
    for (name, bytes, expected) in hostile().into_iter().filter(|(name, ..)| ["up", "link", "bomb"].contains(name)) {
        let run = received(&project, &bytes, &[]);
        assert!(run.status == 2 && run.stderr.contains(expected), "{name}: {}", run.stderr);
    }
    assert_eq!(all(project.root()), before);
}

#[test]
fn what_a_layer_may_not_hold_is_refused_and_its_other_mistakes_are_told() {
    let project = Project::from("replace").write(&format!("{SANDVIK}/layer.yaml"), LAYER);
    let before = all(project.root());
    for (name, data, expected) in [
        ("rutine.docx", "Word", "this file has no place here"),
        ("etikk.md", "## {#kontakt}\n\n<script>x</script>\n", "etikk.md:3"),
        ("etikk.md", "## {#kontakt}\n\n[x](javascript:x)\n", "etikk.md:3"),
        ("etikk.md", "\u{feff}", "etikk.md"),
        ("assets/x.svg", "<svg onload=\"x\"/>", "x.svg:1"),
        ("assets/x.png", "MZ", "x.png:1"),
        (".base/v1-000000000000.svg", "<svg onload=\"x\"/>", "v1-000000000000.svg:1"),
        ("etikk.md", "---\nx: [\n---\n", "etikk.md"),
    ] {
        let run = received(&project, &with(&[raw(format!("9901-sandvik/{name}"), data)]), &[]);
        assert!(run.status == 1 && run.stderr.contains(expected), "{name}: {}{}", run.stdout, run.stderr);
        assert_eq!(all(project.root()), before, "{name}");
    }
    let text = "## {#finnes-ikke}\n\nTekst.\n";
    let run = done(received(&project, &with(&[raw("9901-sandvik/etikk.md", text)]), &[]));
    assert!(run.stderr.contains("E01"), "{}", run.stderr);
    assert_eq!(read(&project, &format!("{SANDVIK}/etikk.md")), text);
    assert!(!all(project.root().join(SANDVIK)).contains_key(".base/records.yaml"));
}

#[test]
fn a_layer_goes_to_its_own_kommune_and_no_other() {
    let register = "kommunenummer,navn,fylkesnummer,fylke,maalform\n9901,Sandvik,99,Kystfylke,bokmål\n\
        9902,Havn,99,Kystfylke,nynorsk\n";
    let project = Project::from("replace")
        .write(&format!("{SANDVIK}/layer.yaml"), LAYER)
        .write("content/register/kommuner.csv", register);
    let layer = |folder: &str, text: &str| zipped(&[raw(format!("{folder}/layer.yaml"), text)]);
    let before = all(project.root());
    for (folder, text, expected) in [
        ("9901-sandvik", "kind: kommune\nname: Havn\nnumber: \"9902\"\n", "is from 9902 Havn"),
        ("9901-sandvik", "kind: fylke\nname: Sandvik\nnumber: \"99\"\n", "has no layer `fylke/9901-sandvik`"),
        ("9901-sandvik", "kind: land\nname: Sandvik\n", "`kind` in `layer.yaml` is `land`"),
        ("9902-havn", "kind: kommune\nname: Sandvik\nnumber: \"9901\"\n", "is from 9901 Sandvik"),
        ("9903-vik", "kind: kommune\nname: Vik\nnumber: \"9903\"\n", "has no layer `kommune/9903-vik`"),
    ] {
        let run = received(&project, &layer(folder, text), &[]);
        assert!(run.status == 2 && run.stderr.contains(expected), "{folder}: {}", run.stderr);
    }
    let havn = layer("9902-havn", "kind: kommune\nname: Havn\nnumber: \"9902\"\nlanguages: [nn]\n");
    let run = received(&project, &havn, &["--for", "9901-sandvik"]);
    assert!(run.status == 2 && run.stderr.contains("is for `kommune/9902-havn`, and not for"), "{}", run.stderr);
    assert_eq!(all(project.root()), before);
    // a kommune of the register gets its folder
    done(received(&project, &havn, &["--for", "9902-havn"]));
    assert!(read(&project, "content/layers/kommune/9902-havn/layer.yaml").contains("Havn"));
    assert_eq!(all(project.root()).len(), before.len() + 1);
}

#[test]
fn a_name_that_counts_as_the_same_is_the_same_file() {
    let project = Project::from("replace")
        .write(&format!("{SANDVIK}/layer.yaml"), LAYER)
        .write(&format!("{SANDVIK}/assets/Foto.PNG"), "gammelt")
        .write(&format!("{SANDVIK}/assets/blå.png"), "gammelt");
    let png: &[u8] = b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\0\x01\0\0\0\x01\x08\0\0\0\0";
    let bytes = with(&[raw("9901-sandvik/assets/foto.png", png), raw("9901-sandvik/assets/bla\u{30a}.png", png)]);
    let run = done(received(&project, &bytes, &[]));
    let names: Vec<String> = all(project.root().join(SANDVIK).join("assets")).into_keys().collect();
    assert_eq!(names, ["Foto.PNG", "blå.png"], "{}", run.stdout);
    assert_eq!(fs::read(project.root().join(SANDVIK).join("assets/Foto.PNG")).unwrap(), png);
}

#[test]
fn a_folder_in_the_place_of_a_file_stops_all_of_it() {
    let project = Project::from("replace")
        .write(&format!("{SANDVIK}/layer.yaml"), LAYER)
        .write(&format!("{SANDVIK}/bort.md/x.md"), "x");
    let before = all(project.root());
    let run = received(&project, &with(&[raw("9901-sandvik/bort.md", "# Bort {#bort}\n")]), &[]);
    assert!(
        run.status == 2 && run.stderr.contains("bort.md/x.md` in the project is a link, lies in the way"),
        "{}",
        run.stderr
    );
    assert_eq!(all(project.root()), before);
}

#[cfg(unix)]
#[test]
fn nothing_is_written_through_a_link() {
    let elsewhere = tempfile::TempDir::new().unwrap();
    for inner in ["", "/assets"] {
        let project = Project::from("replace").write(&format!("{SANDVIK}/layer.yaml"), LAYER);
        let link = project.root().join(format!("{SANDVIK}{inner}"));
        if inner.is_empty() {
            fs::remove_dir_all(&link).unwrap();
        }
        let register = "kommunenummer,navn,fylkesnummer,fylke,maalform\n9901,Sandvik,99,Kystfylke,bokmål\n";
        let project = project.write("content/register/kommuner.csv", register);
        std::os::unix::fs::symlink(elsewhere.path(), &link).unwrap();
        let run = received(&project, &with(&[raw("9901-sandvik/assets/assets.yaml", "{}")]), &[]);
        assert!(run.status == 2 && run.stderr.contains("is a link, lies in the way"), "{}", run.stderr);
        assert_eq!(all(elsewhere.path()).len(), 0);
    }
}

#[test]
fn a_copy_that_is_older_than_the_project_is_told() {
    let project = Project::from("replace").write(&format!("{SANDVIK}/layer.yaml"), LAYER);
    let old = sent(&project, "9901-sandvik");
    let project = project.edit("content/base/etikk.md", "Kontakt fra basen.", "Kontakt, som den er nå.");
    let told = |project: &Project| tried(project, &old).unwrap().older;
    // nobody has read the change in the project either
    assert_eq!(told(&project), Vec::<String>::new());
    done(project.run(&["accept", "etikk#kontakt", "--in", "9901-sandvik"]));
    assert_eq!(told(&project), ["etikk#kontakt"]);
    let run = done(received(&project, &old, &[]));
    assert!(run.stderr.contains("was sent from an older copy"), "{}", run.stderr);
}

#[test]
fn editions_of_others_that_would_be_stopped_are_told() {
    let project = Project::from("replace")
        .write("content/layers/fylke/99-kyst/layer.yaml", "kind: fylke\nname: Kyst\nnumber: \"99\"\n")
        .write(
            &format!("{SANDVIK}/layer.yaml"),
            "kind: kommune\nname: Sandvik\nnumber: \"9901\"\nparent: fylke/99-kyst\n",
        );
    let layer = raw("99-kyst/layer.yaml", "kind: fylke\nname: Kyst\nnumber: \"99\"\n");
    let removes = raw("99-kyst/etikk.md", "## {#kontakt remove}\n");
    assert_eq!(tried(&project, &zipped(&[layer.clone(), removes])).unwrap().stopped, ["9901-sandvik"]);
    let adds = raw("99-kyst/etikk.md", "## {#gaver append}\n\nMer.\n");
    assert_eq!(tried(&project, &zipped(&[layer, adds])).unwrap().stopped, Vec::<String>::new());
}

/// A small project and a zip file of its layer.
fn small() -> &'static (Workspace, Vec<u8>) {
    static SMALL: OnceLock<(Workspace, Vec<u8>)> = OnceLock::new();
    SMALL.get_or_init(|| {
        let workspace = Workspace::read(&snapshot_with(Some("## {#kontakt}\n\nRing.\n"))).unwrap();
        let bytes = zip_of(&workspace, workspace.find("9901-sandvik").unwrap()).unwrap();
        (workspace, bytes)
    })
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 200, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn no_bytes_get_out_of_the_folder(
        changes in prop::collection::vec((any::<prop::sample::Index>(), any::<u8>()), 0..6),
        cut in prop::option::of(any::<prop::sample::Index>()),
        more in prop::collection::vec(("[a-zæ./\\\\: ~-]{1,24}", prop::collection::vec(any::<u8>(), 0..40)), 0..3),
    ) {
        let (workspace, whole) = small();
        let mut bytes = if more.is_empty() {
            whole.clone()
        } else {
            let more = more.iter().map(|(name, data)| raw(format!("9901-sandvik/{name}"), data));
            let layer = raw("9901-sandvik/layer.yaml", "kind: kommune\nname: Sandvik\nnumber: \"9901\"\n");
            zipped(&[layer].into_iter().chain(more).collect::<Vec<_>>())
        };
        for (at, byte) in changes {
            let at = at.index(bytes.len());
            bytes[at] = byte;
        }
        if let Some(cut) = cut {
            bytes.truncate(cut.index(bytes.len()));
        }
        if let Ok(received) = receive(workspace, &bytes, None) {
            for path in received.revision.written.keys().chain(&received.revision.removed) {
                let inner = path.strip_prefix("content/layers/kommune/9901-sandvik/");
                prop_assert!(inner.is_some_and(|inner| !inner.contains("..") && !inner.contains('\\')), "{path}");
            }
        }
    }

    #[test]
    fn every_layer_arrives_as_it_was(
        texts in prop::collection::btree_map("[a-z]{1,8}", "[ -~æøå\n#{}\\[\\]|]{0,60}", 0..5),
    ) {
        let here = &small().0;
        let base = &here.snapshot;
        let file = |(name, text): (&String, &String)| {
            (format!("content/layers/kommune/9901-sandvik/{name}.md"), Some(Content::Text(text.replace('^', "\r\n").into())))
        };
        let with: Snapshot = base.after(texts.iter().map(file).collect());
        let there = here.after(&with).unwrap();
        let layer = there.find("9901-sandvik").unwrap();
        // what may not be in a layer is not sent
        if let Ok(bytes) = zip_of(&there, layer) {
            let received = receive(here, &bytes, None).map_err(|error| TestCaseError::fail(error.to_string()))?;
            let expected = with.under("content/layers/kommune/9901-sandvik/").map(|file| (&*file.path, file.bytes()));
            let got = received.after.snapshot.under("content/layers/kommune/9901-sandvik/");
            prop_assert_eq!(got.map(|file| (&*file.path, file.bytes())).collect::<Vec<_>>(), expected.collect::<Vec<_>>());
        }
    }
}
