//! An edit as a page sends it, in JSON; in further parts the files that it is made in.
#![no_main]

use lagvis::compile::Workspace;
use lagvis::edit::{Edit, Made, Place, What, attempt, make, source};
use lagvis_fuzz::{BASE, KOMMUNE, PROGRAMME, build, parts, snapshot};
use libfuzzer_sys::fuzz_target;
use serde_json::Value;

/// The files, in the order of an input's other parts.
const FILES: [(&str, &str); 4] = [
    ("content/layers/kommune/9901-sandvik/etikk.md", "## {#gaver}\n\nVi tar ikke imot.\n"),
    BASE,
    KOMMUNE,
    ("content/layers/kommune/9901-sandvik/etikk.nn.md", ""),
];

/// The edit that a part holds, made of the text that is there now.
fn edit(part: &[u8], workspace: &Workspace, place: &Place) -> Option<Edit> {
    let mut said: Value = serde_json::from_slice(part).ok()?;
    let what = match said.get("do")?.as_str()? {
        "append" => What::Append,
        "prepend" => What::Prepend,
        _ => What::Text,
    };
    let section = said.get("section").and_then(Value::as_str).unwrap_or_default();
    let now = source(workspace, place, section, what).ok();
    if let (Some(version), Some(now)) = (said.get_mut("version"), now) {
        *version = now.version.into();
    }
    serde_json::from_value(said).ok()
}

fuzz_target!(|input: &[u8]| {
    let parts = parts(input);
    let mut files = vec![(PROGRAMME.0, PROGRAMME.1.as_bytes())];
    for (at, (path, text)) in FILES.into_iter().enumerate() {
        let part = parts.get(at + 1).filter(|part| !part.is_empty()).map(Vec::as_slice);
        files.extend(part.or((!text.is_empty()).then_some(text.as_bytes())).map(|text| (path, text)));
    }
    let Ok(workspace) = Workspace::read(&snapshot(&files)) else { return };
    let Ok(layer) = workspace.find("9901-sandvik") else { return };
    for language in ["nb", "nn"] {
        let place = Place { layer, language: language.into() };
        let Some(edit) = edit(&parts[0], &workspace, &place) else { continue };
        let _ = attempt(&workspace, &place, &edit);
        let Ok(Made { files, after: Some(after), .. }) = make(&workspace, &place, &edit) else { continue };
        let folder = format!("{}/", workspace.project.layer(layer).folder);
        for path in files.keys() {
            assert!(path.starts_with(&folder) && !path.contains(".."), "{path} is changed");
        }
        for before in workspace.snapshot.files().iter().filter(|file| !files.contains_key(&*file.path)) {
            let is_same = after.snapshot.get(&before.path).is_some_and(|now| now.bytes() == before.bytes());
            assert!(is_same, "{} is not written, and is another", before.path);
        }
        build(&after.snapshot);
    }
});
