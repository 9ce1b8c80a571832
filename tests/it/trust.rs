//! What lagvis takes for its own and what not: the output folder, what lies in it, files that are asked for; and what the shell is told.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use lagvis::compile::Workspace;
use lagvis::discover::discover;

use crate::driver::{Project, Run, done, read, tree};

const KOMMUNE: &str = "content/layers/kommune/9901-sandvik/";

/// A base with one module, and a kommune.
fn project() -> Project {
    Project::empty()
        .write("content/lagvis.yaml", "title: P\nlayers: [kommune]\nlanguages: {nb: []}\n")
        .write("content/base/etikk.md", "---\ntitle: Etikk\n---\n# Etikk {#etikk}\n\nInn.\n\n> [!notes]\n> Si fram.\n")
        .write(&format!("{KOMMUNE}layer.yaml"), "kind: kommune\nname: Sandvik\n")
}

fn build(project: &Project, output: &Path) -> Run {
    project.run(&["build", "--no-pdf", "--output", output.to_str().unwrap()])
}

/// Everything below a folder that is not hidden, to compare.
fn all(folder: &Path) -> Vec<(String, Vec<u8>)> {
    tree(folder).into_iter().collect()
}

#[test]
fn the_output_is_a_folder_of_lagvis_alone() {
    let project = project();
    let elsewhere = Project::empty();
    let at = |path: &str| elsewhere.root().join(path);
    for folder in ["git/.git", "others", "empty", "own/.lagvis"] {
        fs::create_dir_all(at(folder)).unwrap();
    }
    fs::write(at("others/index.html"), "mitt").unwrap();
    fs::write(at("own/index.html"), "mitt").unwrap();
    fs::write(at("file"), "mitt").unwrap();
    let refused: [(PathBuf, &str); 14] = [
        (PathBuf::from("/"), "your own folder is in it"),
        (project.root().to_owned(), "the project is in it"),
        (project.root().join("content/.."), "the project is in it"),
        (project.root().parent().unwrap().to_owned(), "the project is in it"),
        (project.root().join("content"), "`content/` holds"),
        (project.root().join("content/base/new"), "`content/` holds"),
        (project.root().join("themes/new/../x"), "`themes/` holds"),
        (project.root().join("src"), "`src/` holds"),
        (project.root().join("tests/ny"), "`tests/` holds"),
        (project.root().join("output/.lagvis/staging/x"), "`.lagvis/` is what lagvis keeps for itself"),
        (at("git"), "a repository of git"),
        (at("others"), "holds files that lagvis did not write"),
        (at("own"), "holds files that lagvis did not write"),
        (at("file"), "it is no folder"),
    ];
    let before = (all(project.root()), all(elsewhere.root()));
    for (output, why) in &refused {
        let run = build(&project, output);
        assert!(run.status == 2 && run.stderr.contains(why), "{}: {}{}", output.display(), run.status, run.stderr);
        assert!(run.stderr.contains("name another place with `--output`"), "{}", run.stderr);
    }
    let home = elsewhere.root().join("empty");
    let run = project.run_with(&["build", "--output", home.to_str().unwrap()], &[("HOME", home.to_str().unwrap())]);
    assert!(run.status == 2 && run.stderr.contains("your own folder"), "{}", run.stderr);
    assert!(before == (all(project.root()), all(elsewhere.root())), "something was written");
    done(build(&project, &at("empty")));
    done(build(&project, &at("empty")));
    done(build(&project, &at("new/deep")));
}

#[cfg(unix)]
#[test]
fn no_link_is_followed() {
    use std::os::unix::fs::symlink;
    let project = project();
    project.build();
    let output = project.root().join("output");
    let target = Project::empty().write("mitt/notat.txt", "mitt");
    let (folder, file) = (target.root().join("mitt"), target.root().join("mitt/notat.txt"));
    let cases = [
        (".lagvis/lock", &file, 2),
        (".lagvis/moving", &folder, 2),
        (".lagvis/staging", &folder, 0),
        (".lagvis/9901-sandvik.manifest", &file, 0),
        ("site", &folder, 2),
        ("site/9901-sandvik", &folder, 2),
        ("site/index.html", &file, 2),
        ("site/shared", &folder, 2),
        ("site/9901-sandvik/index.html", &file, 2),
        ("facilitator/9901-sandvik", &folder, 2),
    ];
    for (path, to, status) in cases {
        let link = output.join(path);
        let away = target.root().join("away");
        let was_there = fs::rename(&link, &away).is_ok();
        symlink(to, &link).unwrap();
        let run = project.run(&["build", "--no-pdf"]);
        assert_eq!(run.status, status, "{path}: {}", run.stderr);
        assert_eq!(all(&folder), [("notat.txt".to_owned(), b"mitt".to_vec())], "{path}");
        if fs::symlink_metadata(&link).is_ok_and(|data| data.is_symlink()) {
            fs::remove_file(&link).unwrap();
            if was_there {
                fs::rename(&away, &link).unwrap();
            }
        } else if was_there {
            fs::remove_dir_all(&away).or_else(|_| fs::remove_file(&away)).unwrap();
        }
    }
    let link = target.root().join("link");
    symlink(&output, &link).unwrap();
    for path in [link.clone(), PathBuf::from(format!("{}/", link.display()))] {
        let run = build(&project, &path);
        assert!(run.status == 2 && run.stderr.contains("it is a link"), "{}", run.stderr);
    }
    project.build();
}

#[test]
fn what_lies_in_the_way_is_left_and_stops_one_edition() {
    let cases = [
        ("site/9901-sandvik/nytt.html", true),
        ("site/9901-sandvik/print.html/mitt.txt", false),
        ("facilitator/9901-sandvik/deck.html/mitt.txt", false),
    ];
    for (path, is_new) in cases {
        let project = project();
        project.build();
        let file = project.root().join("output").join(path);
        if !is_new {
            fs::remove_file(file.parent().unwrap()).unwrap();
            fs::create_dir(file.parent().unwrap()).unwrap();
        }
        fs::write(&file, "mitt").unwrap();
        let new = "---\ntitle: Nytt\n---\n# Nytt {#nytt}\n\nNy.\n";
        let project = project
            .write(&format!("{KOMMUNE}nytt.md"), new)
            .write(&format!("{KOMMUNE}layer.yaml"), "kind: kommune\nname: Sandvik\nmodules: {add: [nytt]}\n")
            .edit("content/base/etikk.md", "Inn.", "Inn igjen.");
        let run = project.run(&["build", "--no-pdf"]);
        assert_eq!(run.status, 2, "{path}: {}", run.stderr);
        let said = format!("error: {KOMMUNE}layer.yaml: lagvis did not write");
        assert!(run.stderr.contains(&said) && run.stderr.contains("take it away"), "{}", run.stderr);
        assert!(run.stdout.contains("1 error: 1 edition not built"), "{}", run.stdout);
        assert_eq!(fs::read_to_string(&file).unwrap(), "mitt");
        assert!(project.output("site/program/etikk.html").contains("Inn igjen."));
        assert!(!project.output("site/9901-sandvik/etikk.html").contains("Inn igjen."));
        let json = project.run(&["build", "--no-pdf", "--format", "json"]).stdout;
        let json: serde_json::Value = serde_json::from_str(&json).unwrap();
        assert!(json["editions"][1]["trouble"].as_str().unwrap().contains("did not write"), "{json}");
        fs::remove_file(&file).unwrap();
        if !is_new {
            fs::remove_dir(file.parent().unwrap()).unwrap();
        }
        project.build();
        assert!(project.output("site/9901-sandvik/etikk.html").contains("Inn igjen."));
    }
}

#[test]
fn a_manifest_that_cannot_be_trusted_is_told_and_made_anew() {
    let bad = |path: &str| format!("{{\"version\":1,\"files\":{{\"{path}\":null}},\"next\":null}}");
    let cases = [
        "site/9901-sandvik/index.html\n".to_owned(),
        String::new(),
        "{}".to_owned(),
        "{\"version\":2,\"files\":{},\"next\":null}".to_owned(),
        bad("site/program/index.html"),
        bad("site/9901-sandvik/../program/index.html"),
        bad("site/9901-sandvik/a\\n../../x"),
        bad("site/9901-sandvik/./index.html"),
        bad("site/9901-sandvik//index.html"),
        bad("/etc/passwd"),
        bad("../mitt.txt"),
        bad("site/9901-sandvik"),
        bad("site/9901-sandvik/C:x"),
    ];
    let project = project();
    project.build();
    let manifest = ".lagvis/9901-sandvik.manifest";
    let good = project.output(manifest);
    let foreign = project.root().join("output/site/9901-sandvik/mitt.txt");
    fs::write(&foreign, "mitt").unwrap();
    for text in cases {
        fs::write(project.root().join("output").join(manifest), &text).unwrap();
        let before = project.files();
        let run = done(project.run(&["build", "--no-pdf"]));
        assert!(run.stderr.contains("warning: the manifest of `9901-sandvik`"), "{text}: {}", run.stderr);
        assert!(before == project.files() && project.output(manifest) == good, "{text}");
        let again = done(project.run(&["build", "--no-pdf"]));
        assert_eq!(again.stderr, "", "{text}");
    }
    let country = project.root().join("output/.lagvis/_country.manifest");
    for path in ["site/program/index.html", "facilitator/9901-sandvik/deck.html"] {
        fs::write(&country, bad(path)).unwrap();
        let before = project.files();
        project.build();
        assert!(before == project.files(), "{path}");
    }
    fs::write(project.root().join("output").join(manifest), "{").unwrap();
    let project = project.remove(KOMMUNE);
    let run = project.run(&["build", "--no-pdf"]);
    assert!(run.status == 2 && run.stderr.contains("take `"), "{}", run.stderr);
    assert!(foreign.is_file());
    for area in ["site", "facilitator"] {
        fs::remove_dir_all(project.root().join("output").join(area).join("9901-sandvik")).unwrap();
    }
    assert_eq!(done(project.run(&["build", "--no-pdf"])).stderr, "");
    assert!(!project.root().join("output").join(manifest).exists());
}

#[test]
fn what_others_put_beside_an_edition_stays_when_it_changes_and_when_it_goes() {
    let project = project();
    project.build();
    let folder = project.root().join("output/site/9901-sandvik");
    for path in ["tom", "full/tom"] {
        fs::create_dir_all(folder.join(path)).unwrap();
    }
    fs::write(folder.join("full/mitt.txt"), "mitt").unwrap();
    let left = || ["tom", "full/tom", "full/mitt.txt"].map(|path| folder.join(path).exists());
    let project = project.edit("content/base/etikk.md", "Inn.", "Inn igjen.");
    project.build();
    assert_eq!(left(), [true; 3]);
    let project = project.remove(KOMMUNE);
    project.build();
    assert_eq!(left(), [true; 3]);
    assert_eq!(tree(&folder).into_keys().collect::<Vec<_>>(), ["full/mitt.txt"]);
    assert!(!project.root().join("output/facilitator/9901-sandvik").exists());
}

#[test]
fn a_file_that_is_asked_for_takes_no_others_place() {
    let project = project().write("mitt.txt", "mitt");
    let at = |path: &str| project.root().join(path).to_str().unwrap().to_owned();
    let source = read(&project, "content/base/etikk.md");
    let accepted = ["accept", "--all", "--in", "kommune/9901-sandvik"];
    let project_with = |project: Project| {
        let project = project.write(&format!("{KOMMUNE}etikk.md"), "## {#etikk}\n\nVårt.\n");
        done(project.run(&accepted));
        project.edit("content/base/etikk.md", "Inn.", "Inn igjen.")
    };
    let commands: [&[&str]; 3] = [
        &["check", "--html"],
        &["diff", "--for", "9901-sandvik", "--html"],
        &["pack", "--for", "9901-sandvik", "--no-pdf", "--output"],
    ];
    let mut paths = ["mitt.txt", "content/base/etikk.md", "content", "ny/side.html"].map(at).to_vec();
    paths.extend(["content/base/ny.html", "content/../themes/ny.html", "src/ny.html", "tests/ny/ny.html"].map(at));
    paths.push("/dev/null".to_owned());
    let project = project_with(project);
    let source = source.replace("Inn.", "Inn igjen.");
    for command in commands {
        for path in &paths {
            let run = project.run(&[command, &[path]].concat());
            assert!(run.status == 2 && run.stderr.contains("is not written: "), "{command:?} {path}: {}", run.stderr);
        }
        assert_eq!(
            (read(&project, "mitt.txt"), read(&project, "content/base/etikk.md")),
            ("mitt".to_owned(), source.clone())
        );
        assert!(!project.root().join("ny").exists());
        let own = project.root().join(command[0]);
        for _ in 0..2 {
            assert_eq!(project.run(&[command, &[own.to_str().unwrap()]].concat()).status, 0, "{command:?}");
        }
    }
    let left: Vec<_> = fs::read_dir(project.root()).unwrap().map(|entry| entry.unwrap().file_name()).collect();
    assert!(!left.iter().any(|name| name.to_string_lossy().ends_with(".tmp")), "{left:?}");
    done(project.run(&["pack", "--for", "9901-sandvik", "--no-pdf"]));
    project.build();
}

#[cfg(target_os = "linux")]
#[test]
fn what_cannot_be_said_is_a_failure() {
    let project = project();
    let commands: [&[&str]; 6] = [
        &["list", "editions"],
        &["check"],
        &["check", "--format", "json"],
        &["build", "--no-pdf"],
        &["explain", "etikk#etikk", "--for", "9901-sandvik"],
        &["--help"],
    ];
    for arguments in commands {
        let run = |stdout: Stdio| {
            let mut command = Command::new(env!("CARGO_BIN_EXE_lagvis"));
            command.env("LAGVIS_LANG", "en");
            command.arg("--root").arg(project.root()).args(arguments).stdout(stdout).stderr(Stdio::null());
            command.status().unwrap().code()
        };
        assert_eq!(run(Stdio::null()), Some(0), "{arguments:?}");
        assert_eq!(run(fs::File::options().write(true).open("/dev/full").unwrap().into()), Some(2), "{arguments:?}");
        let (reader, writer) = std::io::pipe().unwrap();
        drop(reader);
        assert_eq!(run(writer.into()), Some(2), "{arguments:?}");
    }
}

#[cfg(unix)]
#[test]
fn a_build_that_is_told_to_end_says_so() {
    for (name, status) in [("-INT", 130), ("-TERM", 143)] {
        let project = Project::course();
        let mut command = Command::new(env!("CARGO_BIN_EXE_lagvis"));
        command.env("LAGVIS_LANG", "en");
        command.arg("--root").arg(project.root()).args(["build", "--all", "--no-pdf"]);
        let build = command.stdout(Stdio::null()).stderr(Stdio::piped()).spawn().unwrap();
        while !project.root().join("output/site/program/index.html").exists() {
            std::thread::sleep(std::time::Duration::from_millis(5));
        }
        assert!(Command::new("kill").args([name, &build.id().to_string()]).status().unwrap().success());
        let ended = build.wait_with_output().unwrap();
        assert_eq!(ended.status.code(), Some(status));
        assert!(String::from_utf8_lossy(&ended.stderr).contains("what is published is whole"));
        project.build();
    }
}

#[test]
fn a_language_without_texts_in_the_theme_is_told_at_its_line() {
    let with = |languages: &str| {
        project().write("content/lagvis.yaml", format!("title: P\nlayers: [kommune]\nlanguages:\n{languages}"))
    };
    for languages in ["  nb: []\n  se: [nb]\n", "  se: [nb]\n  nb: [se]\n"] {
        let project = with(languages);
        let line = if languages.starts_with("  nb") { 5 } else { 4 };
        assert_eq!(
            project.findings(),
            [format!(
                "content/lagvis.yaml:{line} E31 the theme has no texts in `se`; write `themes/standard/texts/se.yaml` with the keys of the other files beside it, or take the language away"
            )]
        );
        assert_eq!(project.run(&["build", "--no-pdf"]).status, 1);
    }
}

#[test]
fn text_in_utf_16_is_called_that() {
    let utf16 = |text: &str, mark: bool, bytes: fn(u16) -> [u8; 2]| {
        let mark = mark.then_some(0xFEFF);
        mark.into_iter().chain(text.encode_utf16()).flat_map(bytes).collect::<Vec<u8>>()
    };
    let text = read(&project(), "content/base/etikk.md");
    for (mark, bytes) in [
        (true, u16::to_le_bytes as fn(u16) -> [u8; 2]),
        (true, u16::to_be_bytes),
        (false, u16::to_le_bytes),
        (false, u16::to_be_bytes),
    ] {
        for (path, text) in
            [("content/base/ny.md", &*text), (&format!("{KOMMUNE}layer.yaml"), "kind: kommune\nname: Ås\n")]
        {
            let found = project().write(path, utf16(text, mark, bytes)).findings();
            assert!(
                found.len() == 1 && found[0].starts_with(&format!("{path}:1 E30 this file is UTF-16")),
                "{found:#?}"
            );
        }
    }
    assert_eq!(project().findings(), Vec::<String>::new());
}

/// A PNG of a size that is written in it, whose data is `data`.
#[cfg(feature = "pdf")]
fn png(side: u32, data: &[u8]) -> Vec<u8> {
    let mut bytes = Vec::new();
    let mut encoder = png::Encoder::new(&mut bytes, side, side);
    encoder.set_color(png::ColorType::Grayscale);
    let mut writer = encoder.write_header().unwrap();
    writer.write_chunk(png::chunk::IDAT, data).unwrap();
    drop(writer);
    bytes
}

#[cfg(feature = "pdf")]
#[test]
fn every_command_refuses_the_same() {
    let picture = |name: &str, bytes: &[u8], use_it: bool| {
        let text = if use_it { format!("\n![Et bilde](assets/{name})\n") } else { String::new() };
        project()
            .write(&format!("{KOMMUNE}assets/{name}"), bytes)
            .write(&format!("{KOMMUNE}assets/assets.yaml"), format!("{name}: {{credit: Meg, licence: fri}}\n"))
            .write(&format!("{KOMMUNE}etikk.md"), format!("## {{#etikk append}}\n\nHer.\n{text}"))
    };
    let logo = |bytes: &[u8]| {
        let layer = "kind: kommune\nname: Sandvik\nlogo: assets/a.png\n";
        picture("a.png", bytes, false).write(&format!("{KOMMUNE}layer.yaml"), layer)
    };
    let svg = |attributes: &str, text: &str| {
        format!("<svg xmlns=\"http://www.w3.org/2000/svg\" {attributes}><text>{text}</text></svg>")
    };
    let bomb = png(30_000, &[0x78, 0x9C, 3, 0, 0, 0, 0, 1]);
    let jpeg = [
        &b"\xFF\xD8\xFF\xE0\0\x10JFIF\0\x01\x01\0\0\x01\0\x01\0\0\xFF\xC0\0\x0B\x08\0\x08\0\x08\x01\x01\x11\0"[..],
        b"\xFF\xD9",
    ]
    .concat();
    let projects = [
        ("E33", picture("a.png", &png(8, b"nothing"), true)),
        ("E33", picture("a.png", &png(8, &[0x78, 0x9C, 3, 0, 0, 0, 0, 1]), true)),
        ("E33", picture("a.jpg", &jpeg, true)),
        ("E33", picture("a.svg", svg("viewBox=\"0 0 9 9\"", "😀").as_bytes(), true)),
        ("E33", picture("a.svg", svg("", "<tspan>&#x1F600;</tspan>").as_bytes(), false)),
        ("E26 `viewBox=\"0 0 0 9\"`", picture("a.svg", svg("viewBox=\"0 0 0 9\"", "A").as_bytes(), true)),
        ("E26 this picture is 30000 by 30000 pixels", picture("a.png", &bomb, true)),
        ("E26 this picture is 30000 by 30000 pixels", logo(&bomb)),
        ("E33", logo(&png(8, b"nothing"))),
        ("E33", project().write(&format!("{KOMMUNE}etikk.md"), "## {#etikk append}\n\nHer &#x12000;.\n")),
    ];
    for (said, project) in projects {
        let found = project.findings().join("\n");
        assert!(found.contains(said), "{said}: {found}");
        for arguments in [&["check"][..], &["build", "--no-pdf"], &["build"]] {
            let run = project.run(arguments);
            assert_eq!(run.status, 1, "{arguments:?}: {}", run.stderr);
            assert!(run.stderr.contains(&said[..3]), "{arguments:?}: {}", run.stderr);
        }
        let files = project.files();
        assert!(
            files.contains_key("site/program/index.html") && !files.keys().any(|path| path.contains("9901-sandvik/"))
        );
    }
}

#[test]
#[cfg(unix)]
fn what_lies_among_the_layers_and_in_none_stops_nobody() {
    let project = project().write("content/layers/kommune/notat.txt", "Husk.");
    let folder = project.root().join("content/layers/kommune");
    std::os::unix::fs::symlink(folder.join("9901-sandvik"), folder.join("9905-lenke")).unwrap();
    let run = project.run(&["build", "--no-pdf"]);
    assert_eq!(run.status, 1, "{}", run.stderr);
    assert!(run.stderr.contains("a layer is a folder") && run.stderr.contains("symbolic link"), "{}", run.stderr);
    let files = project.files();
    for path in ["site/index.html", "site/program/etikk.html", "site/9901-sandvik/etikk.html"] {
        assert!(files.contains_key(path), "{path}");
    }
}

#[test]
fn a_view_box_is_four_numbers_of_which_two_say_how_large_it_is() {
    let svg =
        |value: &str| format!("<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"{value}\"><path d=\"M0 0\"/></svg>");
    let found = |value: &str| {
        let project = project().write("content/base/assets/a.svg", svg(value));
        project.findings().into_iter().filter(|found| found.contains("E26")).count()
    };
    for value in ["0 0 9 9", "0,0,9,9", " 0, 0\t9\n9 ", "-5 -5 .5 1e3"] {
        assert_eq!(found(value), 0, "{value}");
    }
    for value in ["", "0 0 9", "0 0 0 9", "0 0 9 -9", "0 0 NaN 9", "inf 0 9 9", "0 0 9px 9px", "0 0 9 9 9", "a"] {
        assert_eq!(found(value), 1, "{value}");
    }
}

#[test]
fn a_layer_whose_name_not_every_system_can_keep_is_told_and_no_other_hidden_folder() {
    for name in ["9902-com¹.", "com¹", "LPT².x", "nul", ".9902-fjord", "..9902", "9902-fjord~"] {
        let config = format!("content/layers/kommune/{name}/layer.yaml");
        let found = project().write(&config, "kind: kommune\nname: Fjord\n").findings();
        assert!(found.len() == 1 && found[0].starts_with(&format!("{config}:1 E26")), "{name}: {found:?}");
    }
    let hidden =
        [".git/config", ".obsidian/app.json", ".DS_Store", "kommune/.9902/notat.md", "kommune/.trash/x/layer.yaml"];
    let project = hidden.iter().fold(project(), |project, path| project.write(&format!("content/layers/{path}"), "x"));
    assert_eq!(project.findings(), [""; 0]);
}

#[test]
fn what_no_text_may_hold_is_an_error() {
    let cases = [("Ord\0 her", "E30 here stands U+0000"), ("`a\0b`", "E30 here stands U+0000"), ("| a |\n|---|\n", "")];
    for (text, said) in cases {
        let found = project().edit("content/base/etikk.md", "Inn.", text).findings();
        let is_said = |found: &String| found.contains(said);
        assert!(if said.is_empty() { found.is_empty() } else { found.iter().any(is_said) }, "{text:?}: {found:?}");
    }
    let table = |rows: usize| format!("{}\n{}\n{}", "| a ".repeat(10), "|---".repeat(10), "| b | c\n".repeat(rows));
    let found = |rows| project().edit("content/base/etikk.md", "Inn.", &table(rows)).findings();
    assert!(
        found(501).iter().any(|found| found.contains("E23 this table has 5010 cells, and no more than 5000 are set"))
    );
    assert!(!found(500).iter().any(|found| found.contains("E23")));
}

/// Every template, stylesheet and text of the theme is asked for by something, and a project is read only where all are there.
#[test]
fn no_file_of_the_theme_lacks_in_silence() {
    let project = project();
    let theme = project.root().join("themes/standard");
    for (path, bytes) in tree(&theme) {
        let is_needed = ["templates/", "css/", "typst/"].iter().any(|folder| path.starts_with(folder));
        if !is_needed || path.starts_with("typst/") && cfg!(not(feature = "pdf")) {
            continue;
        }
        fs::remove_file(theme.join(&path)).unwrap();
        let read = Workspace::read(&discover(project.root()).unwrap());
        let name = path.rsplit('/').next().unwrap();
        assert!(read.is_err_and(|error| error.to_string().contains(name)), "nothing is said of {path}");
        fs::write(theme.join(&path), bytes).unwrap();
    }
}

/// What costs far more than its words is counted: links, items, quotations and footnotes, each within another too.
#[test]
fn a_text_of_too_many_things_is_told_and_its_sections_are_still_there() {
    let crowded: [String; 5] = [
        (0..200).map(|line| format!("{}\n", format!("[a](https://a.example/{line}) ").repeat(11))).collect(),
        (0..100).map(|_| format!("{}Ord.\n\n", "> ".repeat(24))).collect(),
        (0..100).map(|_| format!("{}Ord.\n\nMer.\n\n", "- ".repeat(12))).collect::<String>().repeat(2),
        (0..100)
            .map(|line| (0..11).map(|at| format!("ord[^{line}-{at}] ")).collect::<String>() + "\n")
            .collect::<String>()
            + "\n"
            + &(0..1100).map(|at| format!("[^{}-{}]: Note.\n", at / 11, at % 11)).collect::<String>(),
        "- [a](https://a.example)\n".repeat(1001),
    ];
    for text in crowded {
        let module = format!("---\ntitle: M\n---\n# M {{#m}}\n\n{text}\n## Etter {{#etter}}\n\nOrd.\n");
        let project = project()
            .write("content/base/mye.md", module)
            .write("content/base/lenke.md", "---\ntitle: L\n---\n# L {#l}\n\nSe [etter](mye.md#etter).\n");
        let found = project.findings();
        assert!(
            matches!(found.as_slice(), [one] if one.contains("E30 this text has more than 2000 links, items of lists, quotations and footnotes; divide the file")),
            "{found:#?}"
        );
    }
    let fine = format!("---\ntitle: M\n---\n# M {{#m .no-slide}}\n\n{}", "- Punkt\n".repeat(1500));
    assert_eq!(project().write("content/base/mye.md", fine).findings(), Vec::<String>::new());
}

#[cfg(feature = "pdf")]
#[test]
fn a_filter_goes_over_no_more_than_a_drawing_needs() {
    let found = |filter: &str, count: usize| {
        let svg = format!(
            "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 100 60\"><filter id=\"f\" {filter}><feGaussianBlur stdDeviation=\"2\"/></filter>{}</svg>",
            "<rect x=\"10\" y=\"10\" width=\"80\" height=\"40\" filter=\"url(#f)\"/>".repeat(count)
        );
        let row = "x.svg: {credit: C, licence: CC BY 4.0}\n";
        let project = project().write("content/base/assets/x.svg", svg).write("content/base/assets/assets.yaml", row);
        project.findings().into_iter().filter(|found| found.contains(" E33 ")).collect::<Vec<_>>()
    };
    assert_eq!(found("", 1), Vec::<String>::new());
    assert_eq!(found("", 10), Vec::<String>::new());
    assert_eq!(found("x=\"-50%\" y=\"-50%\" width=\"200%\" height=\"200%\"", 2), Vec::<String>::new());
    let said = "the filters of this drawing go over far more than the drawing";
    for (filter, count) in [
        ("x=\"-1000%\" y=\"-1000%\" width=\"2100%\" height=\"2100%\"", 1),
        ("filterUnits=\"userSpaceOnUse\" x=\"-999\" y=\"-999\" width=\"9999\" height=\"9999\"", 1),
        ("", 30),
    ] {
        let found = found(filter, count);
        assert!(matches!(found.as_slice(), [one] if one.contains(said)), "{filter} {count}: {found:#?}");
    }
}

#[test]
fn a_theme_without_a_file_that_it_asks_for_is_told_by_every_command() {
    let project = project().edit("themes/standard/templates/deck.html", "hall.css", "salen.css");
    for command in ["check", "build"] {
        let run = project.run(&[command]);
        assert!(
            run.status == 2 && run.stderr.contains("`themes/standard/templates/deck.html` asks for `salen.css`"),
            "{}",
            run.stderr
        );
    }
}

#[cfg(feature = "pdf")]
#[test]
fn far_too_much_on_a_slide_is_told_and_what_has_room_keeps_its_size() {
    let list = |count: usize, words: &str| format!("{}\n", format!("- {words}\n").repeat(count));
    let found = |text: &str| project().edit("content/base/etikk.md", "Inn.", text).findings().join("\n");
    assert!(found(&list(1_500, "Ord og flere ord.")).contains("W12"));
    let links = (0..6).map(|at| format!("- [ord](https://a.example/{at}/{})\n", "x".repeat(6_000)));
    assert_eq!(found(&links.collect::<String>()), "");
}
