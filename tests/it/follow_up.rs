//! What follows a change: all languages of a layer are accepted, a section whose address has changed is not overridden twice,
//! pictures that nothing uses are told, and code and escapes hold no labels.

use crate::driver::{Project, done, read};

const IN: &str = "kommune/9901-sandvik";
const LAYER: &str = "content/layers/kommune/9901-sandvik";
const BASE: &str = "content/base/etikk.md";

/// A programme whose module has a section `gaver` with this text, and a kommune in two languages.
fn project(gaver: &str) -> Project {
    Project::empty()
        .write("content/lagvis.yaml", "title: P\nlayers: [kommune]\nlanguages: {nb: [nn], nn: [nb]}\nmodules: [etikk, annet]\n")
        .write(
            BASE,
            format!("---\ntitle: Etikk\n---\n# Etikk {{#etikk}}\n\nInnledning.\n\n## Gaver {{#gaver}}\n\n{gaver}\n\n## Kontakt {{#kontakt}}\n\nRing oss.\n"),
        )
        .write("content/base/annet.md", "---\ntitle: Annet\n---\n# Annet {#annet}\n\nInnledning.\n")
        .write(&format!("{LAYER}/layer.yaml"), "kind: kommune\nname: Sandvik\nnumber: \"9901\"\nlanguages: [nb, nn]\n")
}

/// What is found, as place and code.
fn found(project: &Project) -> Vec<String> {
    let words = |line: &String| line.split(' ').take(2).collect::<Vec<_>>().join(" ");
    project.findings().iter().map(words).collect()
}

/// What `override` refuses, having changed nothing.
fn refused(project: &Project, arguments: &[&str]) -> String {
    let before = project.findings();
    let run = project.run(&[&["override"], arguments, &["--in", IN]].concat());
    assert_eq!(run.status, 2, "{}{}", run.stdout, run.stderr);
    assert_eq!(project.findings(), before);
    run.stderr
}

/// Both languages override `gaver`, and nothing is recorded.
fn in_two_languages() -> Project {
    project("Si nei takk.\n\nFør det opp.")
        .write(&format!("{LAYER}/etikk.md"), "## Gaver {#gaver}\n\nSi nei takk.\n\nSpør oss.\n")
        .write(&format!("{LAYER}/etikk.nn.md"), "## Gåver {#gaver}\n\nSei nei takk.\n\nSpør oss, de òg.\n")
}

#[test]
fn all_that_a_layer_replaces_is_accepted_in_all_its_languages() {
    let all = ["accept", "--all", "--in", IN];
    let project = in_two_languages();
    assert_eq!(found(&project).len(), 2, "{:#?}", project.findings());
    done(project.run(&all));
    assert_eq!(found(&project), Vec::<String>::new(), "{:#?}", project.findings());
    assert!(done(project.run(&all)).stdout.contains("nothing to write"));
    // of a translation whose original has changed
    let project = project.edit(&format!("{LAYER}/etikk.md"), "Spør oss.", "Spør oss først.");
    assert_eq!(found(&project), [format!("{LAYER}/etikk.nn.md:1 W07")]);
    done(project.run(&all));
    assert_eq!(found(&project), Vec::<String>::new(), "{:#?}", project.findings());
    // one that is named is the only one
    let project = in_two_languages();
    done(project.run(&[&all[..], &["--translation", "nb"]].concat()));
    assert_eq!(found(&project), [format!("{LAYER}/etikk.nn.md:1 W02")]);
    done(project.run(&[&all[..], &["--translation", "nn"]].concat()));
    assert_eq!(found(&project), Vec::<String>::new());
    // in one of them there is nothing
    let project = in_two_languages().remove(&format!("{LAYER}/etikk.nn.md"));
    done(project.run(&all));
    let none = project.remove(&format!("{LAYER}/etikk.md")).remove(&format!("{LAYER}/.base")).run(&all);
    assert_eq!(none.status, 2, "{}", none.stdout);
}

#[test]
fn what_is_new_is_taken_over_in_all_languages() {
    let nn = "---\ntitle: Etikk\n---\n# Etikk {#etikk}\n\nInnleiing.\n\n## Gåver {#gaver}\n\nSei nei takk.\n\nFør det opp.\n\n## Kontakt {#kontakt}\n\nRing oss.\n";
    let project = in_two_languages().write("content/base/etikk.nn.md", nn);
    done(project.run(&["accept", "--all", "--in", "base"]));
    done(project.run(&["accept", "--all", "--in", IN]));
    let project = project.edit(BASE, "Si nei takk.", "Si alltid nei takk.").edit(
        "content/base/etikk.nn.md",
        "Sei nei takk.",
        "Sei alltid nei takk.",
    );
    done(project.run(&["accept", "--all", "--merge", "--in", IN]));
    assert!(read(&project, &format!("{LAYER}/etikk.md")).contains("Si alltid nei takk.\n\nSpør oss."));
    assert!(read(&project, &format!("{LAYER}/etikk.nn.md")).contains("Sei alltid nei takk.\n\nSpør oss, de òg."));
    let left: Vec<String> = found(&project).into_iter().filter(|line| line.contains("W01")).collect();
    assert_eq!(left, Vec::<String>::new());
    // where it cannot be in one of them, that one is named, and the other can be accepted by itself
    done(project.run(&["accept", "--all", "--in", IN]));
    let project = project.edit(BASE, "Si alltid nei takk.", "Si aldri nei takk.").edit(
        "content/base/etikk.nn.md",
        "Før det opp.",
        "Før det inn.",
    );
    let all = ["accept", "--all", "--merge", "--in", IN];
    let before = read(&project, &format!("{LAYER}/etikk.md"));
    let run = project.run(&all);
    assert!(run.status == 1 && run.stderr.contains("etikk#gaver (nn)"), "{}{}", run.stdout, run.stderr);
    assert!(run.stderr.contains("with `--translation`, one language is accepted by itself"), "{}", run.stderr);
    assert_eq!(read(&project, &format!("{LAYER}/etikk.md")), before);
    done(project.run(&[&all[..], &["--translation", "nb"]].concat()));
    assert!(read(&project, &format!("{LAYER}/etikk.md")).contains("Si aldri nei takk."));
}

#[test]
fn a_section_whose_address_has_changed_is_not_overridden_twice() {
    let gaver = "## Gaver {#gaver}\n\nSi nei takk.\n\nFør det opp.\n\n";
    let is_there = "is overridden already, at content/layers/kommune/9901-sandvik/etikk.md:1; edit it there";
    for in_another in [false, true] {
        let project = in_two_languages().remove(&format!("{LAYER}/etikk.nn.md"));
        done(project.run(&["accept", "--all", "--in", IN]));
        let (project, address) = match in_another {
            false => (project.edit(BASE, "{#gaver}", "{#presang was=gaver}"), "etikk#presang"),
            true => {
                let moved = format!("Innledning.\n\n{}", gaver.replace("{#gaver}", "{#gaver was=etikk#gaver}"));
                let project = project.edit(BASE, gaver, "");
                (project.edit("content/base/annet.md", "Innledning.", moved.trim_end()), "annet#gaver")
            }
        };
        let said = refused(&project, &[address]);
        assert!(said.contains(is_there), "{said}");
        let said = refused(&project, &[address, "--translation", "nn"]);
        assert!(said.contains(&format!("`lagvis accept {address} --in {IN}` first")), "{said}");
        done(project.run(&["accept", address, "--in", IN]));
        done(project.run(&["override", address, "--translation", "nn", "--in", IN]));
        let wrong: Vec<String> = found(&project).into_iter().filter(|line| line.contains(" E")).collect();
        assert_eq!(wrong, Vec::<String>::new());
    }
}

const SVG: &str =
    "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 4 3\"><rect width=\"4\" height=\"3\"/></svg>\n";
const ROWS: &str = "bilde.svg: {credit: Kari Nordmann, licence: CC BY 4.0}\n";

#[test]
fn a_picture_that_no_edition_uses_is_told() {
    let project = project("![Et kart over havna](assets/bilde.svg)")
        .write("content/base/assets/bilde.svg", SVG)
        .write("content/base/assets/ubrukt.svg", SVG)
        .write("content/base/assets/assets.yaml", format!("{ROWS}{}", ROWS.replace("bilde", "ubrukt")))
        .write(&format!("{LAYER}/assets/bilde.svg"), SVG.replace("4\"", "5\""))
        .write(&format!("{LAYER}/assets/vapen.svg"), SVG)
        .write(&format!("{LAYER}/assets/assets.yaml"), format!("{}{ROWS}", ROWS.replace("bilde", "vapen")))
        .edit(&format!("{LAYER}/layer.yaml"), "languages", "logo: assets/vapen.svg\nlanguages");
    done(project.run(&["accept", "--all", "--in", IN]));
    assert_eq!(found(&project), Vec::<String>::new(), "{:#?}", project.findings());
    let records = format!("{LAYER}/.base/records.yaml");
    assert!(read(&project, &records).contains("assets/bilde.svg:"));
    // the base calls it something else
    let project = project
        .remove("content/base/assets/bilde.svg")
        .write("content/base/assets/kart.svg", SVG)
        .edit("content/base/assets/assets.yaml", "bilde.svg", "kart.svg")
        .edit(BASE, "assets/bilde.svg", "assets/kart.svg");
    let unused = format!("{LAYER}/assets/assets.yaml:2 W05");
    assert_eq!(found(&project), [format!("{records}:4 W06"), unused.clone()], "{:#?}", project.findings());
    assert!(project.findings()[0].contains("`lagvis accept assets/bilde.svg --in kommune/9901-sandvik`"));
    done(project.run(&["accept", "assets/bilde.svg", "--in", IN]));
    assert_eq!(found(&project), [unused]);
    assert!(!project.root().join(&records).exists());
    // a name that is used, and a coat of arms that is none
    let project = project
        .edit(&format!("{LAYER}/layer.yaml"), "logo: assets/vapen.svg\n", "")
        .write(&format!("{LAYER}/etikk.md"), "## {#kontakt append}\n\n![Havna](assets/bilde.svg)\n");
    assert_eq!(found(&project), [format!("{LAYER}/assets/assets.yaml:1 W05")]);
}

#[test]
fn code_and_escaped_brackets_hold_no_labels() {
    let notes = "[^1]: Loven.\n\n[lov]: https://eksempel.example/lov\n";
    let text = "Skriv `[^1]` for note[^1] og \\[lov] og [lov]. Og ``a`[^1]`` med \\`[^1]`.";
    let project = project(&format!("{text}\n\n{notes}"))
        .write(&format!("{LAYER}/etikk.md"), format!("## {{#kontakt}}\n\nVår[^1] og [lov].\n\n{notes}"));
    done(project.run(&["override", "etikk#gaver", "--in", IN]));
    let own = read(&project, &format!("{LAYER}/etikk.md"));
    let expected = "Skriv `[^1]` for note[^gaver-1] og \\[lov] og [lov][gaver-lov]. Og ``a`[^1]`` med \\`[^gaver-1]`.";
    assert!(own.contains(expected), "{own}");
    // what stands in code alone is no part of what is hidden
    let project = self::project("Skriv `[^1]` eller \\[lov].")
        .edit("content/base/etikk.md", "Ring oss.", &format!("Ring oss[^1], se [lov].\n\n{notes}"))
        .write(&format!("{LAYER}/etikk.md"), "## {#gaver}\n\nVårt.\n");
    done(project.run(&["accept", "--all", "--in", IN]));
    let project = project.edit(BASE, "Loven.", "Lova.").edit(BASE, "example/lov", "example/ny");
    assert_eq!(found(&project), Vec::<String>::new(), "{:#?}", project.findings());
}

#[test]
fn what_goes_with_a_removal_or_a_whole_text_is_not_overridden_beside_it() {
    let inner = |project: Project| project.edit(BASE, "## Kontakt", "### Grense {#grense}\n\nTo hundre.\n\n## Kontakt");
    let place = format!("{LAYER}/etikk.md:1");
    for (text, said) in [
        ("## {#gaver remove}\n", "`etikk#grense` is removed with what it is in"),
        ("## {#etikk remove}\n", "`etikk#grense` is removed with what it is in"),
        ("## Alt {#gaver whole}\n\nVårt.\n", "`etikk#grense` is in what is replaced whole"),
    ] {
        let project = inner(project("Si nei.")).write(&format!("{LAYER}/etikk.md"), text);
        let why = refused(&project, &["etikk#grense"]);
        assert!(why.contains(said) && why.contains(&place), "{why}");
        assert_eq!(read(&project, &format!("{LAYER}/etikk.md")), text);
    }
    let project = project("Si nei.").edit(&format!("{LAYER}/layer.yaml"), "kind", "modules: {remove: [annet]}\nkind");
    assert!(refused(&project, &["annet#annet"]).contains("layer.yaml:1"));
    // what is beside it, or above, is another matter
    let project = inner(self::project("Si nei.")).write(&format!("{LAYER}/etikk.md"), "### {#grense remove}\n");
    done(project.run(&["override", "etikk#gaver", "--in", IN]));
    done(project.run(&["override", "etikk#kontakt", "--in", IN]));
}

#[test]
fn nothing_is_recorded_of_a_section_that_a_layer_replaces_twice() {
    let file = format!("{LAYER}/etikk.md");
    let inner = "### Grense {#grense}\n\nTo hundre.\n\n## Kontakt";
    for (text, id, line) in [
        ("## A {#gaver}\n\nA.\n\n## B {#gaver}\n\nB.\n", "gaver", 5),
        ("## A {#gammel}\n\nA.\n\n## B {#gaver}\n\nB.\n", "gaver", 5),
        ("## {#gaver remove}\n\n### B {#grense}\n\nB.\n", "grense", 3),
    ] {
        let project = project("Si nei.").edit(BASE, "## Kontakt", inner).edit(BASE, "{#gaver}", "{#gaver was=gammel}");
        let project = project.write(&file, format!("{text}\n## Ring {{#kontakt}}\n\nOss.\n"));
        assert!(found(&project).iter().any(|one| one.ends_with(" E08")), "{:#?}", project.findings());
        let run = project.run(&["accept", "--all", "--in", IN]);
        assert!(
            run.status == 2 && run.stderr.contains(&format!("`etikk#{id}` is replaced or removed twice")),
            "{}",
            run.stderr
        );
        assert!(
            run.stderr.contains("etikk.md:1") && run.stderr.contains(&format!("etikk.md:{line}")),
            "{}",
            run.stderr
        );
        assert!(!project.root().join(LAYER).join(".base").exists() && read(&project, &file).starts_with(text));
        // another section is another matter, and so is one that is left
        done(project.run(&["accept", "etikk#kontakt", "--in", IN]));
        let first = text.split("\n\n#").next().unwrap();
        let project = project.write(&file, format!("{}\n", first.trim_end()));
        done(project.run(&["accept", "--all", "--in", IN]));
        assert_eq!(found(&project), Vec::<String>::new());
    }
}

#[test]
fn a_translation_without_a_word_is_of_the_text_that_replaces() {
    let nn = "---\ntitle: Etikk\n---\n# Etikk {#etikk}\n\nInnleiing.\n\n## Gåver {#gaver}\n\nSei nei.\n\n## Kontakt {#kontakt}\n\nRing oss.\n";
    let (file, nynorsk) = (format!("{LAYER}/etikk.md"), format!("{LAYER}/etikk.nn.md"));
    for word in ["append", "prepend"] {
        let project = project("Si nei.")
            .write("content/base/etikk.nn.md", nn)
            .write(&file, format!("## {{#gaver {word}}}\n\nVårt tillegg.\n\n## Våre gaver {{#gaver}}\n\nVår tekst.\n"));
        done(project.run(&["accept", "--all", "--in", IN]));
        done(project.run(&["override", "etikk#gaver", "--translation", "nn", "--in", IN]));
        let project = project.edit(&nynorsk, "Sei nei.", "Teksten vår.");
        assert_eq!(found(&project), Vec::<String>::new(), "{:#?}", project.findings());
        let page = project.build().text("site/9901-sandvik/nn/etikk.html");
        assert!(page.contains("Gåver\n") && page.contains("Teksten vår.") && !page.contains("Vår tekst."), "{page}");
        // it is of that text, and of no other
        let edited = project.edit(&file, "Vårt tillegg.", "Vårt nye tillegg.");
        assert_eq!(found(&edited), Vec::<String>::new(), "{:#?}", edited.findings());
        let edited = edited.edit(&file, "Vår tekst.", "Vår nye tekst.");
        assert_eq!(found(&edited), [format!("{nynorsk}:1 W07")]);
        done(edited.run(&["accept", "--all", "--in", IN]));
        // with the word, the other one is translated too
        let text = format!("## {{#gaver {word}}}\n\nTillegget vårt.\n\n{}", read(&edited, &nynorsk));
        let both = edited.write(&nynorsk, text);
        assert_eq!(found(&both), Vec::<String>::new(), "{:#?}", both.findings());
        let page = both.build().text("site/9901-sandvik/nn/etikk.html");
        assert!(page.contains("Teksten vår.") && page.contains("Tillegget vårt."), "{page}");
    }
}

#[test]
fn what_is_added_without_a_record_is_said_by_check() {
    let project = project("Si nei.")
        .write(&format!("{LAYER}/etikk.md"), "## {#gaver append}\n\nTil.\n\n## Ny {#ny after=kontakt}\n\nNy.\n");
    let said = done(project.run(&["check"])).stdout;
    let way_out = format!("lagvis accept --all --in {IN}");
    assert!(said.contains("2 added texts") && said.contains(&way_out) && said.contains("0 warnings"), "{said}");
    done(project.run(&way_out.split(' ').skip(1).collect::<Vec<_>>()));
    assert!(!done(project.run(&["check"])).stdout.contains("added text"));
}
