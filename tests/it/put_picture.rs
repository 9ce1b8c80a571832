//! A picture that is put into a layer: its file gets a name that everybody can keep, and a row, and what may not lie there is refused.

use lagvis::compile::Workspace;
use lagvis::edit::{Made, NewPicture, Place, Rejected, SameName, put_picture, refuse_harm};
use lagvis::source::Snapshot;

use crate::driver::repository;
use crate::laws::snapshot_with;

const ASSETS: &str = "content/layers/kommune/9901-sandvik/assets";
const DRAWING: &str =
    r##"<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 4 3"><path fill="#123" d="M0 0h4v3z"/></svg>"##;

fn photo() -> Vec<u8> {
    std::fs::read(repository().join("tests/it/pictures/small.jpg")).unwrap()
}

fn picture(name: &str, bytes: impl Into<Vec<u8>>) -> NewPicture {
    let (caption, credit, licence) = ("Rådhuset".to_owned(), "Kari Nordmann".to_owned(), "CC BY 4.0".to_owned());
    NewPicture { name: name.into(), bytes: bytes.into(), caption, credit, licence, same_name: SameName::Ask }
}

fn put_in(snapshot: &Snapshot, layer: &str, picture: &NewPicture) -> Result<Made, Rejected> {
    let workspace = Workspace::read(snapshot).unwrap();
    let place = Place { layer: workspace.find(layer).unwrap(), language: "nb".into() };
    let made = put_picture(&workspace, &place, picture)?;
    refuse_harm(&workspace, &made, place.layer)?;
    Ok(made)
}

fn put(snapshot: &Snapshot, picture: &NewPicture) -> Result<Made, Rejected> {
    put_in(snapshot, "9901-sandvik", picture)
}

fn why(made: Result<Made, Rejected>) -> String {
    match made {
        Err(Rejected::Refused(why)) => why.to_string(),
        Err(other) => panic!("{other:?}"),
        Ok(made) => panic!("made {:?}", made.files.keys()),
    }
}

fn text(snapshot: &Snapshot, path: &str) -> String {
    snapshot.get(path).unwrap_or_else(|| panic!("no {path}")).text().to_owned()
}

#[test]
fn the_first_picture_of_a_layer_gets_its_file_and_its_table() {
    let before = snapshot_with(Some("## Gaver {#gaver}\n\nSi nei.\n"));
    let made = put(&before, &picture("Rådhuset i Sandvik (1).JPEG", photo())).unwrap();
    assert_eq!(made.section, "assets/radhuset-i-sandvik-1.jpg");
    let after = before.with(&made.files);
    assert_eq!(after.get(&format!("{ASSETS}/radhuset-i-sandvik-1.jpg")).unwrap().bytes(), photo());
    let table = text(&after, &format!("{ASSETS}/assets.yaml"));
    assert_eq!(
        table,
        "radhuset-i-sandvik-1.jpg:\n  caption: Rådhuset\n  credit: Kari Nordmann\n  licence: CC BY 4.0\n"
    );
    assert_eq!(made.files.len(), 2, "{:?}", made.files.keys());
}

#[test]
fn a_table_keeps_every_other_byte() {
    let rows = "# Bilder.\r\nvapen.svg: {credit: lagvis, licence: CC0 1.0} # tegnet\r\n";
    let files = [("vapen.svg", DRAWING), ("assets.yaml", rows)];
    let files = files.map(|(name, text)| (format!("{ASSETS}/{name}"), Some(text.as_bytes().to_vec())));
    let before = snapshot_with(None).with(&files.into());
    let after = before.with(&put(&before, &picture("kart.svg", DRAWING)).unwrap().files);
    let table = text(&after, &format!("{ASSETS}/assets.yaml"));
    assert!(table.starts_with(rows), "{table:?}");
    assert!(table[rows.len()..].starts_with("kart.svg:\r\n  caption: "), "{table:?}");
}

#[test]
fn a_name_becomes_one_that_every_system_keeps() {
    let before = snapshot_with(None);
    let long = "a".repeat(300);
    for (name, bytes, wanted) in [
        ("../../../etc/Ærøy.PNG", photo(), "etc-aeroy.jpg"),
        ("CON.svg", DRAWING.into(), "bilde-con.svg"),
        ("图.svg", DRAWING.into(), "bilde.svg"),
        ("foto", photo(), "foto.jpg"),
        ("a\\b\u{0}c.svg", DRAWING.into(), "a-b-c.svg"),
        (&format!("{long}.svg"), DRAWING.into(), &format!("{}.svg", &long[..60])),
    ] {
        let made = put(&before, &picture(name, bytes)).unwrap();
        assert_eq!(made.section, format!("assets/{wanted}"), "{name}");
        assert!(made.files.keys().all(|path| path.starts_with(ASSETS)), "{:?}", made.files.keys());
    }
}

#[test]
fn another_of_the_same_name_is_asked_about() {
    let own = snapshot_with(None);
    let own = own.with(&put(&own, &picture("Kart.svg", DRAWING)).unwrap().files);
    let mut again = picture("kart.svg", DRAWING.replace("#123", "#456"));
    let (name, free) = ("kart.svg".to_owned(), "kart-2.svg".to_owned());
    assert_eq!(put(&own, &again).unwrap_err(), Rejected::Taken { name, free });
    again.same_name = SameName::Rename;
    let renamed = own.with(&put(&own, &again).unwrap().files);
    assert!(text(&renamed, &format!("{ASSETS}/kart.svg")).contains("#123"));
    assert!(text(&renamed, &format!("{ASSETS}/kart-2.svg")).contains("#456"));
    again.same_name = SameName::Replace;
    let replaced = own.with(&put(&own, &again).unwrap().files);
    assert!(text(&replaced, &format!("{ASSETS}/kart.svg")).contains("#456"));
    assert_eq!(text(&replaced, &format!("{ASSETS}/assets.yaml")).matches("kart.svg").count(), 1);
}

#[test]
fn a_picture_of_the_course_that_is_replaced_is_recorded() {
    let base = snapshot_with(None);
    let base = base.with(&put_in(&base, "base", &picture("kart.svg", DRAWING)).unwrap().files);
    let mut own = picture("kart.svg", DRAWING.replace("#123", "#456"));
    assert!(matches!(put(&base, &own), Err(Rejected::Taken { .. })));
    own.same_name = SameName::Replace;
    let made = put(&base, &own).unwrap();
    let records = format!("{}/.base/records.yaml", ASSETS.trim_end_matches("/assets"));
    assert!(
        String::from_utf8_lossy(made.files[&records].as_ref().unwrap())
            .contains("assets/kart.svg:\n  base:\n    picture: v2-")
    );
}

#[test]
fn what_may_not_lie_there_is_refused() {
    let before = snapshot_with(None);
    let script = DRAWING.replace("<path", "<script>canary()</script><path");
    let utf16: Vec<u8> = DRAWING.encode_utf16().flat_map(u16::to_le_bytes).collect();
    for (name, bytes) in [
        ("skript.svg", script.into_bytes()),
        ("utf16.svg", utf16),
        (
            "latin1.svg",
            b"<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 1 1\"><title>\xE5</title></svg>".to_vec(),
        ),
        ("tomt.png", Vec::new()),
        ("tekst.png", b"ikke et bilde".to_vec()),
        ("mobil.heic", b"\0\0\0\x18ftypheic\0\0\0\0mif1heic".to_vec()),
        ("program.exe", b"MZ".to_vec()),
        ("assets.yaml", b"a: b".to_vec()),
        ("stort.png", vec![0; (8 << 20) + 1]),
    ] {
        let why = why(put(&before, &picture(name, bytes)));
        assert!(why.len() > 20, "{name}: {why}");
    }
    assert!(why(put(&before, &NewPicture { credit: " ".into(), ..picture("a.svg", DRAWING) })).contains("who made"));
    assert!(
        why(put(&before, &NewPicture { licence: "\u{a0}".into(), ..picture("a.svg", DRAWING) }))
            .contains("may be used")
    );
}
