//! Changes that are made to the course while it is previewed: what editors, file managers and version control do to it.

use std::fs;
use std::path::Path;

use crate::driver::repository;

/// Every change, in an order in which each finds what it changes.
pub(crate) fn all() -> Vec<Change> {
    [
        changes_of_texts(),
        changes_that_break(),
        changes_of_files(),
        changes_of_folders(),
        changes_of_layers(),
        changes_of_the_project(),
    ]
    .concat()
}

pub(crate) fn edit(root: &Path, path: &str, old: &str, new: &str) {
    let text = fs::read_to_string(root.join(path)).unwrap();
    assert!(text.contains(old), "{path} does not hold {old:?}");
    fs::write(root.join(path), text.replacen(old, new, 1)).unwrap();
}

pub(crate) fn write(root: &Path, path: &str, text: impl AsRef<[u8]>) {
    fs::create_dir_all(root.join(path).parent().unwrap()).unwrap();
    fs::write(root.join(path), text).unwrap();
}

/// Makes a file what it is in the repository.
pub(crate) fn restore(root: &Path, path: &str) {
    fs::copy(repository().join(path), root.join(path)).unwrap();
}

pub(crate) const BASE: &str = "content/base/etikk.md";
const NYNORSK: &str = "content/base/etikk.nn.md";
pub(crate) const SANDVIK: &str = "content/layers/kommune/9901-sandvik";
pub(crate) const PROGRAMME: &str = "content/lagvis.yaml";

/// A change: what it is called, what it does, and the paths that the system would name.
pub(crate) type Change = (&'static str, fn(&Path), &'static [&'static str]);

fn changes_of_texts() -> Vec<Change> {
    vec![
        ("a word of the base", |r| edit(r, BASE, "## Høy etisk standard", "## Svært høy etisk standard"), &[BASE]),
        (
            "a paragraph more",
            |r| {
                edit(
                    r,
                    BASE,
                    "## Varsling {#varsling checked=2026-11-27}\n",
                    "## Varsling {#varsling checked=2026-11-27}\n\nEt avsnitt til.\n",
                );
            },
            &[BASE],
        ),
        ("the title", |r| edit(r, BASE, "title: Etikk", "title: Etikk og moral"), &[BASE]),
        ("the summary", |r| edit(r, BASE, "summary: ", "summary: Kort sagt, "), &[BASE]),
        ("the minutes", |r| edit(r, BASE, "minutes: ", "minutes: 1"), &[BASE]),
        ("back again", |r| restore(r, BASE), &[BASE]),
        ("the nynorsk text", |r| edit(r, NYNORSK, "# Etikk", "# Etikken"), &[NYNORSK]),
        ("no nynorsk text", |r| fs::remove_file(r.join(NYNORSK)).unwrap(), &[NYNORSK]),
        ("the nynorsk text again", |r| restore(r, NYNORSK), &[NYNORSK]),
        (
            "a new id of a section",
            |r| edit(r, BASE, "{#hoy-standard .optional}", "{#standard was=hoy-standard .optional}"),
            &[BASE],
        ),
        ("the id back", |r| restore(r, BASE), &[BASE]),
        (
            "a section less",
            |r| {
                edit(
                    r,
                    BASE,
                    "## Varsling {#varsling checked=2026-11-27}\n",
                    "## Varsling {#varsling checked=2026-11-27}\n\n## Til slutt {#sist}\n",
                );
            },
            &[BASE],
        ),
        ("a section that is no slide", |r| edit(r, BASE, "{#sist}", "{#sist .no-slide}"), &[BASE]),
        ("a section deeper", |r| edit(r, BASE, "## Til slutt", "### Til slutt"), &[BASE]),
        (
            "a link",
            |r| edit(r, BASE, "{#sist .no-slide}\n", "{#sist .no-slide}\n\nSe [habilitet](habilitet.md).\n"),
            &[BASE],
        ),
        ("a broken link", |r| edit(r, BASE, "(habilitet.md)", "(habbilitet.md)"), &[BASE]),
        ("the link mended", |r| edit(r, BASE, "(habbilitet.md)", "(habilitet.md#habilitet)"), &[BASE]),
        ("a parameter", |r| edit(r, BASE, "Se [habilitet]", "I {{valgar}}: se [habilitet]"), &[BASE]),
        ("an unknown parameter", |r| edit(r, BASE, "{{valgar}}", "{{valgor}}"), &[BASE]),
        ("all as it was", |r| restore(r, BASE), &[BASE]),
    ]
}

fn changes_that_break() -> Vec<Change> {
    vec![
        ("front matter that is no YAML", |r| edit(r, BASE, "title: Etikk", "title: [Etikk"), &[BASE]),
        ("and more of it", |r| edit(r, BASE, "title: [Etikk", "title: {Etikk"), &[BASE]),
        ("mended", |r| restore(r, BASE), &[BASE]),
        (
            "an unknown box",
            |r| {
                edit(
                    r,
                    BASE,
                    "## Varsling {#varsling checked=2026-11-27}\n",
                    "## Varsling {#varsling checked=2026-11-27}\n\n> [!boks] Hva?\n> Ja.\n",
                );
            },
            &[BASE],
        ),
        ("the box mended", |r| edit(r, BASE, "[!boks]", "[!tip]"), &[BASE]),
        ("an empty file", |r| write(r, BASE, ""), &[BASE]),
        ("half a file", |r| write(r, BASE, &fs::read(repository().join(BASE)).unwrap()[..2000]), &[BASE]),
        ("bytes that are no UTF-8", |r| write(r, BASE, b"---\ntitle: \xff\n---\n# A {#a}\n"), &[BASE]),
        ("other bytes that are none", |r| write(r, BASE, b"---\ntitle: A\n---\n# \xff {#a}\n"), &[BASE]),
        ("the whole file", |r| restore(r, BASE), &[BASE]),
        (
            "a locked section",
            |r| {
                edit(
                    r,
                    BASE,
                    "## Gaver og invitasjoner {#gaver checked=2026-11-27}",
                    "## Gaver og invitasjoner {#gaver locked checked=2026-11-27}",
                );
            },
            &[BASE],
        ),
        ("unlocked", |r| restore(r, BASE), &[BASE]),
    ]
}

fn changes_of_files() -> Vec<Change> {
    const MOVED: &str = "content/base/etikk-og-moral.md";
    vec![
        ("a module under another name", |r| fs::rename(r.join(BASE), r.join(MOVED)).unwrap(), &[BASE, MOVED]),
        ("and back", |r| fs::rename(r.join(MOVED), r.join(BASE)).unwrap(), &[MOVED, BASE]),
        (
            "a module away",
            |r| fs::remove_file(r.join("content/base/habilitet.md")).unwrap(),
            &["content/base/habilitet.md"],
        ),
        ("and back", |r| restore(r, "content/base/habilitet.md"), &["content/base/habilitet.md"]),
        (
            "a module that is in no part",
            |r| write(r, "content/base/ny.md", "---\ntitle: Ny\n---\n# Ny {#ny}\n\nTekst.\n"),
            &["content/base/ny.md"],
        ),
        ("and now it is", |r| edit(r, PROGRAMME, "modules: [avslutning]", "modules: [avslutning, ny]"), &[PROGRAMME]),
        (
            "both at once",
            |r| {
                fs::remove_file(r.join("content/base/ny.md")).unwrap();
                restore(r, PROGRAMME);
            },
            &["content/base/ny.md", PROGRAMME],
        ),
        ("a file of an editor's own", |r| write(r, "content/base/.etikk.md.swp", "x"), &["content/base/.etikk.md.swp"]),
        ("a copy that an editor keeps", |r| write(r, "content/base/etikk.md~", "x"), &["content/base/etikk.md~"]),
        ("a file that has no place", |r| write(r, "content/base/etikk.txt", "x"), &["content/base/etikk.txt"]),
        ("without it", |r| fs::remove_file(r.join("content/base/etikk.txt")).unwrap(), &["content/base/etikk.txt"]),
        (
            "saved by another name",
            |r| {
                write(
                    r,
                    "content/base/etikk.tmp",
                    fs::read_to_string(r.join(BASE)).unwrap().replace("Etikk", "Etikken"),
                );
                fs::rename(r.join("content/base/etikk.tmp"), r.join(BASE)).unwrap();
            },
            &["content/base/etikk.tmp", BASE],
        ),
        (
            "back by another name",
            |r| {
                restore(r, BASE);
            },
            &["content/base"],
        ),
    ]
}

fn changes_of_folders() -> Vec<Change> {
    vec![
        (
            "no pictures of a layer",
            |r| fs::rename(r.join(SANDVIK).join("assets"), r.join("assets-elsewhere")).unwrap(),
            &["content/layers/kommune/9901-sandvik/assets"],
        ),
        ("pictures again", |r| fs::rename(r.join("assets-elsewhere"), r.join(SANDVIK).join("assets")).unwrap(), &[]),
        (
            "another picture",
            |r| {
                let p = r.join(SANDVIK).join("assets/kommunevapen.svg");
                let t = fs::read_to_string(&p).unwrap().replacen("<svg", "<svg data-a=\"1\"", 1);
                fs::write(p, t).unwrap();
            },
            &["content/layers/kommune/9901-sandvik/assets/kommunevapen.svg"],
        ),
        (
            "a layer away",
            |r| fs::rename(r.join("content/layers/samling"), r.join("samling-elsewhere")).unwrap(),
            &["content/layers/samling"],
        ),
        (
            "and back",
            |r| fs::rename(r.join("samling-elsewhere"), r.join("content/layers/samling")).unwrap(),
            &["content/layers/samling"],
        ),
        (
            "a layer more",
            |r| {
                write(
                    r,
                    "content/layers/kommune/0301-oslo/layer.yaml",
                    "kind: kommune\nname: Oslo\nnumber: \"0301\"\nlanguages: [nb]\nvalues: {kommune_navn: Oslo}\n",
                );
                write(r, "content/layers/kommune/0301-oslo/etikk.md", "## {#varsling append}\n\nI Oslo.\n");
            },
            &["content/layers/kommune/0301-oslo"],
        ),
        ("and less", |r| fs::remove_dir_all(r.join("content/layers/kommune/0301-oslo")).unwrap(), &[]),
        ("a file in no layer", |r| write(r, "content/layers/stray.md", "# Hei {#hei}\n"), &["content/layers/stray.md"]),
        ("none", |r| fs::remove_file(r.join("content/layers/stray.md")).unwrap(), &["content/layers/stray.md"]),
        (
            "a link instead of a file",
            |r| {
                fs::remove_file(r.join(BASE)).unwrap();
                link(r, "habilitet.md", BASE);
            },
            &[BASE],
        ),
        (
            "the file again",
            |r| {
                fs::remove_file(r.join(BASE)).unwrap();
                restore(r, BASE);
            },
            &[BASE],
        ),
    ]
}

#[cfg(unix)]
fn link(root: &Path, to: &str, path: &str) {
    std::os::unix::fs::symlink(to, root.join(path)).unwrap();
}

#[cfg(not(unix))]
fn link(_: &Path, _: &str, _: &str) {}

fn changes_of_layers() -> Vec<Change> {
    const YAML: &str = "content/layers/kommune/9901-sandvik/layer.yaml";
    const FYLKE: &str = "content/layers/fylke/99-kystfylke/layer.yaml";
    const OWN: &str = "content/layers/kommune/9901-sandvik/etikk.md";
    const RECORDS: &str = "content/layers/kommune/9901-sandvik/.base/records.yaml";
    const FJORDVIK: &str = "content/layers/kommune/9902-fjordvik/layer.yaml";
    vec![
        ("a value", |r| edit(r, YAML, "kommune_navn: Sandvik", "kommune_navn: Nye Sandvik"), &[YAML]),
        ("another name", |r| edit(r, YAML, "name: Sandvik", "name: Nye Sandvik"), &[YAML]),
        ("another colour", |r| edit(r, YAML, "#7a1f3d", "#1f3d7a"), &[YAML]),
        ("a colour that cannot be read", |r| edit(r, YAML, "#1f3d7a", "#fefefe"), &[YAML]),
        ("one language", |r| edit(r, YAML, "languages: [nb, nn]", "languages: [nb]"), &[YAML]),
        ("the other first", |r| edit(r, YAML, "languages: [nb]", "languages: [nn, nb]"), &[YAML]),
        ("no marks", |r| edit(r, YAML, "mark_local: true", "mark_local: false"), &[YAML]),
        ("no YAML", |r| edit(r, YAML, "values:", "values: ]"), &[YAML]),
        ("as it was", |r| restore(r, YAML), &[YAML]),
        ("without a parent", |r| edit(r, YAML, "parent: fylke/99-kystfylke", "parent: base"), &[YAML]),
        ("under a parent that is not there", |r| edit(r, YAML, "parent: base", "parent: fylke/98-ingen"), &[YAML]),
        ("as it was", |r| restore(r, YAML), &[YAML]),
        ("a fylke that is no YAML", |r| edit(r, FYLKE, "kind:", "kind: ["), &[FYLKE]),
        ("the fylke mended", |r| restore(r, FYLKE), &[FYLKE]),
        ("text of an override", |r| edit(r, OWN, "Sandvik-plakaten er enkel", "Sandvik-plakaten er kort"), &[OWN]),
        ("an override of nothing", |r| edit(r, OWN, "{#gaver ", "{#gaaver "), &[OWN]),
        ("an override less", |r| edit(r, OWN, "## {#gaaver checked=2026-11-27}", "## {#varsling prepend}"), &[OWN]),
        ("all of it away", |r| fs::remove_file(r.join(OWN)).unwrap(), &[OWN]),
        ("and back", |r| restore(r, OWN), &[OWN]),
        ("a record of another text", |r| edit(r, RECORDS, "    gaver: v2-", "    gaver: v2-0"), &[RECORDS]),
        ("records that are no YAML", |r| edit(r, RECORDS, "etikk.md:", "etikk.md: ["), &[RECORDS]),
        ("no records", |r| fs::remove_file(r.join(RECORDS)).unwrap(), &[RECORDS]),
        ("and back", |r| restore(r, RECORDS), &[RECORDS]),
        ("its files are in another language", |r| edit(r, FJORDVIK, "languages: [nn]", "languages: [nb]"), &[FJORDVIK]),
        ("and in the one they were", |r| restore(r, FJORDVIK), &[FJORDVIK]),
    ]
}

fn changes_of_the_project() -> Vec<Change> {
    const ACTS: &str = "content/acts.yaml";
    const GLOSSARY: &str = "content/glossary.yaml";
    const WORDS: &str = "- id: gave\n  term: gave\n  explanation: Penger.\n  forms: [gaver]\n  avoid: [x]\n";
    const CSS: &str = "themes/standard/css/base.css";
    const JS: &str = "themes/standard/js/handbook.js";
    const PAGE: &str = "themes/standard/templates/module.html";
    const TEXTS: &str = "themes/standard/texts/nb.yaml";
    const REGISTER: &str = "content/register/kommuner.csv";
    vec![
        (
            "the programme's title",
            |r| edit(r, PROGRAMME, "title: {nb: Folkevalgtprogrammet", "title: {nb: Programmet"),
            &[PROGRAMME],
        ),
        ("the agenda", |r| edit(r, PROGRAMME, "start: \"08:30\"", "start: \"09:30\""), &[PROGRAMME]),
        (
            "the order of modules",
            |r| edit(r, PROGRAMME, "modules: [etikk, habilitet]", "modules: [habilitet, etikk]"),
            &[PROGRAMME],
        ),
        ("a default", |r| edit(r, PROGRAMME, "default: 2027", "default: 2031"), &[PROGRAMME]),
        ("the programme is no YAML", |r| edit(r, PROGRAMME, "parameters:", "parameters: ["), &[PROGRAMME]),
        ("there is no programme", |r| fs::remove_file(r.join(PROGRAMME)).unwrap(), &[PROGRAMME]),
        ("the programme again", |r| restore(r, PROGRAMME), &[PROGRAMME]),
        ("an act less", |r| edit(r, ACTS, "kommuneloven:", "kommunelova:"), &[ACTS]),
        ("the act again", |r| restore(r, ACTS), &[ACTS]),
        ("a glossary", |r| write(r, GLOSSARY, WORDS), &[GLOSSARY]),
        ("another explanation", |r| edit(r, GLOSSARY, "Penger", "Pengar"), &[GLOSSARY]),
        ("a word that is avoided", |r| edit(r, GLOSSARY, "avoid: [x]", "avoid: [varsel]"), &[GLOSSARY]),
        ("a glossary that is no YAML", |r| edit(r, GLOSSARY, "- id", "- [id"), &[GLOSSARY]),
        ("no glossary", |r| fs::remove_file(r.join(GLOSSARY)).unwrap(), &[GLOSSARY]),
        ("css", |r| edit(r, CSS, "{", "{ --prove: 1;"), &[CSS]),
        ("js", |r| edit(r, JS, "\n", "\n// en linje til\n"), &[JS]),
        ("a template", |r| edit(r, PAGE, "{% ", "<!-- prøve -->{% "), &[PAGE]),
        ("a template that is broken", |r| edit(r, PAGE, "{% ", "{% slutt %}{% "), &[PAGE]),
        ("the template mended", |r| restore(r, PAGE), &[PAGE]),
        ("a template that asks for what there is not", |r| edit(r, PAGE, "{% ", "{{ finnes_ikke.her }}{% "), &[PAGE]),
        ("mended as well", |r| restore(r, PAGE), &[PAGE]),
        ("an interface text", |r| edit(r, TEXTS, "licence: \"Lisens\"", "licence: \"Lisensen\""), &[TEXTS]),
        ("an interface text less", |r| edit(r, TEXTS, "licence: \"Lisensen\"", "lisens: \"Lisensen\""), &[TEXTS]),
        ("the texts again", |r| restore(r, TEXTS), &[TEXTS]),
        ("a kommune by another name", |r| edit(r, REGISTER, "Oslo", "Kristiania"), &[REGISTER]),
        ("the register again", |r| restore(r, REGISTER), &[REGISTER]),
        (
            "the theme as it was",
            |r| {
                restore(r, CSS);
                restore(r, JS);
            },
            &[],
        ),
        ("nothing at all", |_| {}, &[]),
    ]
}
