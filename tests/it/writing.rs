//! Writing in the page: an edit becomes the override that it should be, and nothing else changes.

use std::collections::BTreeMap;

use lagvis::compile::Workspace;
use lagvis::edit::{Edit, Made, Place, Rejected, What, make, refuse_harm, source};
use lagvis::source::Snapshot;
use proptest::prelude::*;

use crate::laws::{IDS, snapshot_with};

const FILE: &str = "content/layers/kommune/9901-sandvik/etikk.md";
const BASE: &str = "content/base/etikk.md";

fn place(workspace: &Workspace, name: &str) -> Place {
    Place { layer: workspace.find(name).unwrap(), language: "nb".into() }
}

/// A project to which edits are made, one after the other.
struct Desk {
    snapshot: Snapshot,
}

impl Desk {
    fn new(file: Option<&str>) -> Self {
        Self { snapshot: snapshot_with(file) }
    }

    fn workspace(&self) -> Workspace {
        Workspace::read(&self.snapshot).unwrap()
    }

    fn make(&self, layer: &str, edit: &Edit) -> Result<Made, Rejected> {
        let workspace = self.workspace();
        let place = place(&workspace, layer);
        let made = make(&workspace, &place, edit)?;
        refuse_harm(&workspace, &made, place.layer)?;
        Ok(made)
    }

    /// Saves an edit; the files that it changes.
    fn save(&mut self, layer: &str, edit: &Edit) -> Result<BTreeMap<String, Option<Vec<u8>>>, Rejected> {
        let made = self.make(layer, edit)?;
        self.snapshot = self.snapshot.with(&made.files);
        Ok(made.files)
    }

    fn open(&self, layer: &str, section: &str, what: What) -> lagvis::edit::Source {
        let workspace = self.workspace();
        source(&workspace, &place(&workspace, layer), section, what).unwrap()
    }

    fn text(&self, section: &str, text: &str) -> Edit {
        let opened = self.open("9901-sandvik", section, What::Text);
        Edit::Text { section: section.into(), version: opened.version, title: opened.title, text: text.into() }
    }

    fn file(&self, path: &str) -> String {
        self.snapshot.get(path).map(|file| file.text().to_owned()).unwrap_or_default()
    }

    fn why(&self, edit: &Edit) -> String {
        match self.make("9901-sandvik", edit) {
            Err(Rejected::Refused(why)) => why.to_string(),
            Err(other) => panic!("{other:?}"),
            Ok(made) => panic!("made: {:?}", made.files.keys()),
        }
    }
}

#[test]
fn the_first_word_makes_an_override_with_its_record() {
    let mut desk = Desk::new(None);
    let files = desk.save("9901-sandvik", &desk.text("etikk#gaver", "Si nei.\n\n- takk")).unwrap();
    assert_eq!(desk.file(FILE), "## Gaver {#gaver}\n\nSi nei.\n\n- takk\n");
    assert!(files.keys().all(|path| path.starts_with("content/layers/kommune/9901-sandvik/")), "{files:?}");
    let records = desk.file("content/layers/kommune/9901-sandvik/.base/records.yaml");
    assert!(records.contains("gaver: v2-"), "{records}");
    let found = desk.workspace().diagnostics;
    assert!(found.is_empty(), "{found:?}");
}

#[test]
fn a_text_that_is_the_same_makes_nothing() {
    let desk = Desk::new(None);
    let opened = desk.open("9901-sandvik", "etikk#gaver", What::Text);
    let made = desk.make("9901-sandvik", &desk.text("etikk#gaver", &opened.text)).unwrap();
    assert!(made.files.is_empty(), "{:?}", made.files);
}

#[test]
fn a_text_that_changed_meanwhile_is_given_back() {
    let mut desk = Desk::new(Some("## Gaver {#gaver}\n\nMitt.\n"));
    let mine = desk.text("etikk#gaver", "Mitt, endret.");
    desk.save("9901-sandvik", &desk.text("etikk#gaver", "Ditt.")).unwrap();
    match desk.make("9901-sandvik", &mine) {
        Err(Rejected::Changed(now)) => assert_eq!(now.text, "Ditt."),
        _ => panic!("it is made of a text that is no longer there"),
    }
}

#[test]
fn what_is_locked_says_why_and_has_room_beside_it() {
    let mut desk = Desk::new(None);
    let workspace = desk.workspace();
    let opened = source(&workspace, &place(&workspace, "9901-sandvik"), "etikk#regler", What::Text);
    assert!(opened.unwrap_err().to_string().contains("locked"));
    let (title, text) = ("Våre regler".to_owned(), "Her.".to_owned());
    desk.save("9901-sandvik", &Edit::After { section: "etikk#regler".into(), title, text }).unwrap();
    assert_eq!(desk.file(FILE), "## Våre regler {#sandvik-vare-regler after=regler}\n\nHer.\n");
}

#[test]
fn an_addition_comes_and_goes() {
    let mut desk = Desk::new(None);
    let add = |desk: &mut Desk, text: &str| {
        let version = desk.open("9901-sandvik", "etikk#gaver", What::Append).version;
        desk.save("9901-sandvik", &Edit::Append { section: "etikk#gaver".into(), version, text: text.into() }).unwrap();
    };
    add(&mut desk, "Og spør.");
    assert_eq!(desk.file(FILE), "## {#gaver append}\n\nOg spør.\n");
    add(&mut desk, "Og spør først.");
    assert_eq!(desk.file(FILE), "## {#gaver append}\n\nOg spør først.\n");
    add(&mut desk, "");
    assert_eq!(desk.file(FILE), "");
    let records = desk.file("content/layers/kommune/9901-sandvik/.base/records.yaml");
    assert!(!records.contains("gaver"), "{records}");
}

#[test]
fn a_section_is_removed_and_brought_back() {
    let mut desk = Desk::new(Some("## Kontakt {#kontakt}\n\nRing.\n"));
    desk.save("9901-sandvik", &Edit::Remove { section: "etikk#gaver".into() }).unwrap();
    assert_eq!(desk.file(FILE), "## Kontakt {#kontakt}\n\nRing.\n\n## {#gaver remove}\n");
    desk.save("9901-sandvik", &Edit::Restore { section: "etikk#gaver".into() }).unwrap();
    assert_eq!(desk.file(FILE), "## Kontakt {#kontakt}\n\nRing.\n\n");
    desk.save("9901-sandvik", &Edit::Restore { section: "etikk#kontakt".into() }).unwrap();
    assert!(desk.snapshot.get(FILE).is_none());
}

#[test]
fn the_base_is_edited_where_it_stands() {
    let mut desk = Desk::new(None);
    let opened = desk.open("program", "etikk#gaver", What::Text);
    let (section, version) = ("etikk#gaver".to_owned(), opened.version);
    let before = desk.file(BASE);
    desk.save("program", &Edit::Text { section, version, title: "Gåver".into(), text: "Nytt.".into() }).unwrap();
    assert_eq!(desk.file(BASE), before.replace("## Gaver {#gaver}\n\nGaver fra basen.", "## Gåver {#gaver}\n\nNytt."));
    let new = Edit::After { section: "etikk#gaver".into(), title: "Ny del".into(), text: "Tekst.".into() };
    desk.save("program", &new).unwrap();
    assert!(
        desk.file(BASE).contains("Grense fra basen.\n\n## Ny del {#ny-del}\n\nTekst.\n\n## Regler {#regler locked}")
    );
}

#[test]
fn the_base_loses_nothing_that_an_edition_stands_on() {
    let desk = Desk::new(Some("## Våre gaver {#gaver}\n\nMitt.\n"));
    match desk.make("program", &Edit::Remove { section: "etikk#gaver".into() }) {
        Err(Rejected::Refused(why)) => assert!(why.to_string().contains("9901-sandvik"), "{why}"),
        _ => panic!("it is made"),
    }
}

#[test]
fn a_text_that_would_be_read_otherwise_is_refused() {
    let desk = Desk::new(Some("## Gaver {#gaver}\n\nMitt.\n\n## Kontakt {#kontakt}\n\nRing.\n"));
    let heading = desk.why(&desk.text("etikk#gaver", "Mitt.\n\n## Ny\n\nTekst."));
    assert!(heading.contains("«Ny»"), "{heading}");
    let fence = desk.why(&desk.text("etikk#gaver", "Mitt.\n\n```\nkode"));
    assert!(fence.contains("not closed"), "{fence}");
    let unknown = desk.why(&desk.text("etikk#gaver", "Se [der](#finnes-ikke)."));
    assert!(unknown.contains("finnes-ikke"), "{unknown}");
}

/// A text that somebody may write: pieces of Markdown in any order.
fn written() -> impl Strategy<Value = String> {
    let pieces = vec![
        "Si nei.",
        "\n\n",
        "\n",
        "- punkt",
        "> [!notes]\n> Til taleren",
        "> ",
        "```",
        "~~~\nkode\n~~~",
        "#### Under",
        "## Del",
        "{{navn}}",
        "[kontakt](#kontakt)",
        "**fet**",
        "<!-- ",
        "-->",
        "| a | b |\n|---|---|\n| 1 | 2 |",
        "   ",
        "\t",
        "{#gaver}",
        "[^1]",
        "[^1]: Note.",
        "æøå «»",
        "---",
        "===",
        "\\",
        "1. en",
    ];
    prop::collection::vec(prop::sample::select(pieces), 0..8).prop_map(|pieces| pieces.concat())
}

/// An edit, but for the version that it is of.
#[derive(Clone, Debug)]
struct Wish {
    id: &'static str,
    word: &'static str,
    title: &'static str,
    text: String,
    layer: &'static str,
}

fn wish() -> impl Strategy<Value = Wish> {
    let words = vec!["text", "text", "text", "append", "prepend", "before", "after", "in", "remove", "restore"];
    let titles = vec!["", "Gaver", "Ny tittel", "Med # tegn", "{#x}", "Slutt #", "Å ø"];
    let (id, word) = (prop::sample::select(IDS.to_vec()), prop::sample::select(words));
    let layer = prop::sample::select(vec!["9901-sandvik", "9901-sandvik", "9901-sandvik", "program"]);
    (id, word, prop::sample::select(titles), written(), layer).prop_map(|(id, word, title, text, layer)| Wish {
        id,
        word,
        title,
        text,
        layer,
    })
}

impl Wish {
    /// The edit of what stands there now; nothing where that cannot be opened.
    fn edit(&self, workspace: &Workspace) -> Option<Edit> {
        let (section, title, text) = (format!("etikk#{}", self.id), self.title.to_owned(), self.text.clone());
        let open = |what| source(workspace, &place(workspace, self.layer), &section, what).ok();
        Some(match self.word {
            "text" => {
                let version = open(What::Text)?.version;
                Edit::Text { section, version, title, text }
            }
            "append" => Edit::Append { version: open(What::Append)?.version, section, text },
            "prepend" => Edit::Prepend { version: open(What::Prepend)?.version, section, text },
            "before" => Edit::Before { section, title, text },
            "after" => Edit::After { section, title, text },
            "in" => Edit::In { section, title, text },
            "remove" => Edit::Remove { section },
            _ => Edit::Restore { section },
        })
    }
}

/// The sections of a layer's file: id, and bytes.
fn sections(workspace: &Workspace, layer: &str) -> Vec<(String, String)> {
    let it = workspace.project.layer(workspace.find(layer).unwrap());
    let sections = it.drafts.get("etikk").into_iter().flat_map(|draft| &draft.sections);
    sections.map(|one| (one.heading.id.to_string(), workspace.snapshot.slice(one.span).trim_end().to_owned())).collect()
}

fn said(workspace: &Workspace) -> Vec<String> {
    let mut said: Vec<String> =
        workspace.diagnostics.iter().map(|found| format!("{} {}", found.code, found.text())).collect();
    said.sort();
    said
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(60))]

    /// Whatever is written, in whatever order: other sections stay byte for byte, what was written is what is opened, and the project
    /// is the one that a cold reading gives.
    #[test]
    fn an_edit_changes_its_section_alone(wishes in prop::collection::vec(wish(), 18)) {
        let mut snapshot = snapshot_with(Some("## Kontakt {#kontakt}\r\n\r\nRing.\r\n"));
        for wish in wishes {
            let workspace = Workspace::read(&snapshot).unwrap();
            let Some(edit) = wish.edit(&workspace) else { continue };
            let place = place(&workspace, wish.layer);
            let Ok(made) = make(&workspace, &place, &edit) else { continue };
            if refuse_harm(&workspace, &made, place.layer).is_err() {
                continue;
            }
            let before = sections(&workspace, wish.layer);
            snapshot = snapshot.with(&made.files);
            let cold = Workspace::read(&snapshot).unwrap();
            if let Some(after) = &made.after {
                prop_assert_eq!(said(after), said(&cold));
            }
            let after = sections(&cold, wish.layer);
            let folder = if wish.layer == "program" { "content/base/" } else { "content/layers/kommune/9901-sandvik/" };
            prop_assert!(made.files.keys().all(|path| path.starts_with(folder)));
            let own = made.section.split_once('#').map_or("", |(_, id)| id);
            if !matches!(edit, Edit::Remove { .. } | Edit::Restore { .. }) {
                let others = |all: &[(String, String)]| -> Vec<(String, String)> { all.iter().filter(|(id, _)| id != own).cloned().collect() };
                prop_assert_eq!(others(&before), others(&after), "{:?}", edit);
            }
            if let Edit::Text { section, text, .. } = &edit {
                let opened = source(&cold, &place, section, What::Text).unwrap();
                let text = text.replace("\r\n", "\n");
                prop_assert_eq!(opened.text.trim(), text.trim());
            }
        }
    }
}
