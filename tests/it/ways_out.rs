//! Messages that name the right layer and the right thing, and whose way out is one.

use crate::driver::Project;

const BASE: &str = "content/base/etikk.md";
const FYLKE: &str = "content/layers/fylke/99-kystfylke";
const KOMMUNE: &str = "content/layers/kommune/9901-sandvik";
const FILE: &str = "content/layers/kommune/9901-sandvik/etikk.md";

/// A base of two modules, a fylke over it, and a kommune over that.
fn project() -> Project {
    let config = "title: Prøve\nlayers: [fylke, kommune, samling]\nlanguages: {nb: [nn], nn: [nb]}\n";
    let etikk = "---\ntitle: Etikk\n---\n# Etikk {#etikk}\n\nInn.\n\n## Gaver {#gaver}\n\nTekst.\n\n## Kontakt {#kontakt}\n\nTekst.\n";
    Project::empty()
        .write("content/lagvis.yaml", config)
        .write(BASE, etikk)
        .write("content/base/plan.md", "---\ntitle: Plan\n---\n# Plan {#plan}\n\nInn.\n")
        .write(&format!("{FYLKE}/layer.yaml"), "kind: fylke\nname: Kystfylke\n")
        .write(
            &format!("{KOMMUNE}/layer.yaml"),
            "kind: kommune\nname: Sandvik\nnumber: \"9901\"\nparent: fylke/99-kystfylke\n",
        )
}

/// The findings that have a code.
fn with(project: &Project, code: &str) -> Vec<String> {
    project.findings().into_iter().filter(|line| line.contains(&format!(" {code} "))).collect()
}

#[test]
fn base_is_not_blamed_for_what_a_fylke_has_withdrawn() {
    let own = "## Ombudet {#ombud after=gaver}\n\nTekst.\n\n## Fylkets {#gaver}\n\nFylkets tekst.\n";
    let project = project()
        .write(&format!("{FYLKE}/etikk.md"), own)
        .write(FILE, "## Vårt {#ombud}\n\nVårt.\n\n## Vår {#gaver}\n\nVårt.\n");
    for layer in ["fylke/99-kystfylke", "kommune/9901-sandvik"] {
        assert_eq!(project.run(&["accept", "--all", "--in", layer]).status, 0);
    }
    let project = project.remove(&format!("{FYLKE}/etikk.md"));
    let found = with(&project, "E02");
    assert!(matches!(found.as_slice(), [one] if one.contains(": fylke/99-kystfylke removed it")), "{found:?}");
}

#[test]
fn who_takes_a_text_away_is_named() {
    let fylke = format!("{FYLKE}/etikk.md");
    let (whole, more) = ("## Fylkets {#gaver}\n\nFylkets tekst.\n", "## {#gaver append}\n\nMer.\n");
    let field = "---\nsummary: Fylkets.\n---\n";
    let other = "## {#kontakt append}\n\nMer.\n";
    for (before, after, own) in [
        (whole, None, "## Vår {#gaver}\n\nVår.\n"),
        (whole, Some(other), "## {#gaver}\n\nVår.\n"),
        (whole, Some(other), "## {#gaver remove}\n"),
        (more, None, "## Vår {#gaver whole}\n\nVår.\n"),
        (more, Some(other), "## Vår {#gaver}\n\nVår.\n"),
        (more, None, "---\nreplace: page\n---\n# Vår {#etikk}\n\nVår.\n"),
        (field, Some(other), "---\nsummary: Våre.\n---\n## {#kontakt append}\n\nMer.\n"),
    ] {
        let project = project()
            .edit(BASE, "title: Etikk", "title: Etikk\nsummary: Alles.")
            .write(&fylke, before)
            .write(FILE, own);
        let accept = |project: &Project| {
            for layer in ["fylke/99-kystfylke", "kommune/9901-sandvik"] {
                project.run(&["accept", "--all", "--in", layer]);
            }
        };
        accept(&project);
        assert_eq!(project.findings(), Vec::<String>::new(), "{own}");
        // who changes a text is who has one there
        let project = project.write(&fylke, before.replace("Fylkets", "Vårt").replace("Mer", "Vårt"));
        let found = with(&project, "W01");
        assert!(matches!(found.as_slice(), [one] if one.contains(" now has another ")), "{own}{found:?}");
        let project = match after {
            Some(text) => project.write(&fylke, text),
            None => project.remove(&fylke),
        };
        project.run(&["accept", "--all", "--in", "fylke/99-kystfylke"]);
        let found = with(&project, "W01");
        assert!(
            matches!(found.as_slice(), [one] if one.contains("fylke/99-kystfylke has taken its ")),
            "{before}{own}{found:?}"
        );
        accept(&project);
        assert_eq!(project.findings(), Vec::<String>::new(), "{own}");
    }
}

#[test]
fn who_comes_to_a_text_is_named_and_not_who_had_it() {
    for fylke in ["## {#gaver append}\n\nMer.\n", "## {#gaver prepend}\n\nMer.\n", "## Fylkets {#gaver}\n\nFylkets.\n"]
    {
        let project = project().write(FILE, "## Vår {#gaver}\n\nVår.\n");
        project.run(&["accept", "--all", "--in", "kommune/9901-sandvik"]);
        let mut found = with(&project.write(&format!("{FYLKE}/etikk.md"), fylke), "W01");
        found.retain(|one| one.contains(" W01 fylke/99-kystfylke now has another text"));
        assert_eq!(found.len(), 1, "{fylke}");
    }
}

/// A chain of three layers, and each file before and after; who is named of what the samling hides.
#[test]
fn who_has_changed_a_text_is_named_and_not_who_stands_between() {
    let base = "---\ntitle: Etikk\n---\n# Etikk {#etikk}\n\nInn.\n\n## Gaver {#gaver}\n\nTekst.\n\n### Grense {#grense}\n\nGrense.\n\n## Kontakt {#kontakt}\n\nRing.\n\nSkriv.\n";
    let fylke = "## Fylkets {#kontakt}\n\nFylket.\n\n## Nytt {#nytt after=kontakt}\n\nNytt.\n\n## {#gaver append}\n\nFylkets gaver.\n";
    let kommune = "## {#grense append}\n\nVår grense.\n\n## {#kontakt append}\n\nVår kontakt.\n";
    let (remove, whole, own, kontakt) = (
        "## {#gaver remove}\n",
        "## Alt {#gaver whole}\n\nAlt.\n",
        "## Gaver {#gaver}\n\nAlt.\n",
        "## Kontakt {#kontakt}\n\nAlt.\n",
    );
    let page = "---\nreplace: page\n---\n# Alt {#etikk}\n\nAlt.\n";
    let (base_says, fylke_says, kommune_says) =
        ("the course now has", "fylke/99-kystfylke now has", "kommune/9901-sandvik now has");
    let fylke_took = "fylke/99-kystfylke has taken";
    let longer = format!("{fylke}\n## Mer {{#mer in=gaver}}\n\nMer.\n");
    for (samling, old, new, named) in [
        // a section that somebody else has replaced falls into the subtree, or leaves it
        (remove, "## Kontakt", "### Kontakt", base_says),
        (whole, "## Kontakt", "### Kontakt", base_says),
        (remove, "### Grense", "## Grense", base_says),
        (
            remove,
            "## Gaver {#gaver}\n\nTekst.\n\n### Grense {#grense}\n\nGrense.\n",
            "### Grense {#grense}\n\nGrense.\n\n## Gaver {#gaver}\n\nTekst.\n",
            base_says,
        ),
        // a text two layers below, and one that is added between
        (own, "Tekst.", "Ny tekst.", base_says),
        (whole, "Grense.", "Ny grense.", base_says),
        (page, "Grense.", "Ny grense.", base_says),
        (own, "## Gaver", "## Nye gaver", base_says),
        (own, "Fylkets gaver.", "Fylkets nye gaver.", fylke_says),
        (whole, "Fylkets gaver.", "Fylkets nye gaver.", fylke_says),
        (whole, "Vår grense.", "Vår nye grense.", kommune_says),
        (page, "Nytt.", "Noe nytt.", fylke_says),
        (kontakt, "Fylket.", "Fylket nå.", fylke_says),
        // what somebody takes away brings what lies below to light
        (kontakt, "## Fylkets {#kontakt}\n\nFylket.\n\n", "", fylke_took),
        (own, "## {#gaver append}\n\nFylkets gaver.\n", "", fylke_took),
        (whole, fylke, &longer, fylke_says),
    ] {
        let texts = [base, fylke, kommune];
        let with = |project: Project, texts: &[String]| {
            let folders = ["content/base", FYLKE, KOMMUNE];
            folders
                .iter()
                .zip(texts)
                .fold(project, |project, (folder, text)| project.write(&format!("{folder}/etikk.md"), text))
        };
        let project = with(project(), &texts.map(str::to_owned))
            .write("content/layers/samling/sam/layer.yaml", "kind: samling\nname: Sam\nparent: kommune/9901-sandvik\n")
            .write("content/layers/samling/sam/etikk.md", samling);
        for layer in ["fylke/99-kystfylke", "kommune/9901-sandvik", "samling/sam"] {
            project.run(&["accept", "--all", "--in", layer]);
        }
        assert_eq!(project.findings(), Vec::<String>::new());
        let project = with(project, &texts.map(|text| text.replacen(old, new, 1)));
        let found = self::with(&project, "W01");
        let found = found.iter().filter(|line| line.contains("samling/sam/"));
        let found: Vec<_> = found.map(|line| line.split(" W01 ").nth(1).unwrap()).collect();
        assert!(matches!(found.as_slice(), [one] if one.starts_with(named)), "{samling}{old}: {named}: {found:?}");
    }
}

#[test]
fn a_translation_that_is_taken_away_is_not_another_section() {
    let nynorsk = "# Etikk {#etikk}\n\nInn.\n\n## Gåver {#gaver}\n\nSei nei.\n\n## Kontakt {#kontakt}\n\nRing.\n";
    let (file, other) = ("content/base/etikk.nn.md", "content/layers/kommune/9901-sandvik/etikk.nn.md");
    let own = "## Våre {#gaver}\n\nVåre.\n";
    for (languages, files) in [("[nn]", vec![FILE]), ("[nb, nn]", vec![FILE, other])] {
        let config = "kind: kommune\nname: Sandvik\nnumber: \"9901\"\nparent: fylke/99-kystfylke\nlanguages: ";
        let project = || {
            let project = project()
                .write(file, nynorsk)
                .write(&format!("{KOMMUNE}/layer.yaml"), format!("{config}{languages}\n"));
            let project = files.iter().fold(project, |project, file| project.write(file, own));
            project.run(&["accept", "--all", "--in", "kommune/9901-sandvik"]);
            assert_eq!(project.findings(), Vec::<String>::new());
            project
        };
        let without = project().write(file, nynorsk.replace("## Gåver {#gaver}\n\nSei nei.\n\n", ""));
        for project in [without, project().remove(file)] {
            let found = with(&project, "W01");
            assert!(
                matches!(found.as_slice(), [one] if one.contains("the course has taken its text in nynorsk away, which you replaced in `gaver`")),
                "{found:?}"
            );
        }
        // where the text never stood in their language, it may be another section's
        let project = project().write(file, nynorsk.replace("Sei nei.", "Sei nei takk."));
        assert!(matches!(with(&project, "W01").as_slice(), [one] if one.contains("the course now has another text")));
    }
}

#[test]
fn what_others_have_recorded_tells_who_has_not_that_an_id_is_used_again() {
    let others = "content/layers/kommune/9902-fjordby";
    let config = "kind: kommune\nname: Fjordby\nnumber: \"9902\"\n";
    let other = "## Helt annet {#gaver}\n\nOm noe nytt.\n";
    for own in
        ["## {#gaver append}\n\nVår.\n", "## {#gaver prepend}\n\nVår.\n", "## Vårt {#vaart after=gaver}\n\nVår.\n"]
    {
        for (theirs, is_told) in [
            ("## {#gaver append}\n\nMer.\n", true),
            ("## Nytt {#nytt in=gaver}\n\nMer.\n", true),
            ("## Vår {#gaver}\n\nMer.\n", true),
            ("## {#gaver}\n\nMer.\n", true),
            ("## {#gaver remove}\n", true),
            ("## {#kontakt append}\n\nMer.\n", false),
        ] {
            let project = project()
                .write(FILE, own)
                .write(&format!("{others}/layer.yaml"), config)
                .write(&format!("{others}/etikk.md"), theirs);
            project.run(&["accept", "--all", "--in", "kommune/9902-fjordby"]);
            assert_eq!(project.findings(), Vec::<String>::new());
            let edited = project.edit(BASE, "## Gaver {#gaver}\n\nTekst.", "## Gaver {#gaver}\n\nTekst, og mer.");
            assert_eq!(with(&edited, "W19"), Vec::<String>::new(), "{theirs}");
            let project = edited.edit(BASE, "## Gaver {#gaver}\n\nTekst, og mer.\n", other);
            let mut found = with(&project, "W19");
            found.retain(|line| line.contains("9901-sandvik/etikk.md"));
            assert_eq!(found.len(), usize::from(is_told), "{own}{theirs}{found:?}");
            assert!(
                found.iter().all(|line| line.contains("in kommune/9902-fjordby it is recorded as another, `Gaver`"))
            );
            project.run(&["accept", "gaver", "--in", "kommune/9901-sandvik"]);
            project.run(&["accept", "etikk#gaver", "--in", "kommune/9901-sandvik"]);
            let mut found = with(&project, "W19");
            found.retain(|line| line.contains("9901-sandvik/etikk.md"));
            assert_eq!(found, Vec::<String>::new(), "{own}");
        }
    }
}

#[test]
fn what_the_layer_still_says_is_not_called_nothing() {
    let project = project()
        .edit(BASE, "title: Etikk", "title: Etikk\nminutes: 20")
        .write(FILE, "---\nminutes: 30\n---\n## {#gaver append}\n\nMer.\n");
    project.run(&["accept", "--all", "--in", "kommune/9901-sandvik"]);
    let found = with(&project.edit(BASE, "minutes: 20\n", ""), "W06");
    assert!(matches!(found.as_slice(), [one] if one.contains("nothing lies below it any more")), "{found:?}");
}

#[test]
fn where_ids_were_swapped_a_lock_says_how_the_ids_of_today_are_written_first() {
    let own = "## {#gaver append}\n\nTil gaver.\n\n## Vår {#kontakt}\n\nVår.\n";
    let project = project().edit(BASE, "Tekst.", "Tekst gaver.").write(FILE, own);
    project.run(&["accept", "--all", "--in", "kommune/9901-sandvik"]);
    let project = project.edit(BASE, "{#gaver}", "{#x}").edit(BASE, "{#kontakt}", "{#gaver locked}").edit(
        BASE,
        "{#x}",
        "{#kontakt}",
    );
    let found = with(&project, "E04");
    let command = "lagvis accept etikk#kontakt --in kommune/9901-sandvik";
    assert!(matches!(found.as_slice(), [one] if one.contains("after=gaver") && one.contains(command)), "{found:?}");
    assert_eq!(project.run(&["accept", "etikk#kontakt", "--in", "kommune/9901-sandvik"]).status, 0);
    let found = with(&project, "E04");
    assert!(matches!(found.as_slice(), [one] if !one.contains("lagvis accept")), "{found:?}");
    let project = project.edit(FILE, "{#gaver}", "{#sandvik-gaver after=gaver}");
    assert_eq!(project.run(&["accept", "--all", "--in", "kommune/9901-sandvik"]).status, 0);
    assert_eq!(project.findings(), Vec::<String>::new());
    let page = project.build().text("site/9901-sandvik/etikk.html");
    assert!(page.contains("\nKontakt\nTekst.\nVår\nVår."), "{page}");
}

#[test]
fn a_fylke_is_not_blamed_for_what_base_has_removed() {
    let gone = "## Gaver {#gaver}\n\nTekst.\n\n";
    let vår = "## Vår {#gaver}\n\nVårt.\n";
    for (fylke, own, code) in [
        ("## {#gaver append}\n\nMer.\n", vår, "E02"),
        ("## Fylkets {#gaver}\n\nFylkets.\n", vår, "E02"),
        ("## Fylkets {#gaver}\n\nFylkets.\n", "## {#gaver prepend}\n\nMer.\n", "E02"),
        ("## Fylkets {#nytt after=gaver}\n\nFylkets.\n", vår, "E02"),
        ("## Fylkets {#gaver}\n\nFylkets.\n", "## Nytt {#nytt after=gaver}\n\nNytt.\n", "E03"),
        ("## Fylkets {#gaver}\n\nFylkets.\n", "## Nytt {#nytt before=gaver}\n\nNytt.\n", "E03"),
        ("## {#gaver append}\n\nMer.\n", "## Nytt {#nytt in=gaver}\n\nNytt.\n", "E03"),
        // what only the fylke has a record of was there too
        ("## {#gaver remove}\n", vår, "E02"),
        // and who has nothing to do with it has not removed it
        ("", vår, "E02"),
        ("", "## {#gaver}\n\nVårt.\n", "E02"),
        ("", "## Nytt {#nytt after=gaver}\n\nNytt.\n", "E03"),
        ("## Fylkets {#nytt2 after=gaver}\n\nFylkets.\n", "## Vårt {#nytt2}\n\nVårt.\n", "E02"),
    ] {
        let project = project().write(&format!("{FYLKE}/etikk.md"), fylke).write(FILE, own);
        for layer in ["fylke/99-kystfylke", "kommune/9901-sandvik"] {
            project.run(&["accept", "--all", "--in", layer]);
        }
        let mut found = with(&project.edit(BASE, gone, ""), code);
        found.retain(|line| line.starts_with(KOMMUNE));
        assert!(
            matches!(found.as_slice(), [one] if one.contains("the course removed it") || one.contains("removed by the course")),
            "{fylke}{own}{found:?}"
        );
    }
}

#[test]
fn an_anchor_that_was_there_is_said_to_be_removed() {
    for word in ["after", "before", "in"] {
        let own = format!("## Nytt {{#nytt {word}=gaver}}\n\nNytt.\n");
        let project = project().write(FILE, &own);
        project.run(&["accept", "--all", "--in", "kommune/9901-sandvik"]);
        let project = project.edit(BASE, "## Gaver {#gaver}\n\nTekst.\n\n", "");
        let found = project.findings();
        let says = "E03 the anchor `gaver` was removed by the course";
        assert!(matches!(found.as_slice(), [one] if one.contains(says)), "{found:?}");
    }
}

#[test]
fn a_place_by_a_section_of_the_layer_itself_says_how_to_write_it() {
    let new = "## Nytt {#nytt after=gaver}\n\nNytt.\n\n### Inni {#inni}\n\nInni.\n\n";
    let mer = |braces: &str, level: usize| format!("{} Mer {{{braces}}}\n\nMer.\n\n", "#".repeat(level));
    let (after, same, within) = (mer("#mer after=nytt", 2), mer("#mer after=gaver", 2), mer("#mer", 3));
    for (wrong, way, right, order) in [
        (
            format!("{new}{after}"),
            "`{#mer after=gaver}`, and write it after `nytt`",
            format!("{new}{same}"),
            "nytt inni mer",
        ),
        (
            format!("{after}{new}"),
            "`{#mer after=gaver}`, and write it after `nytt`",
            format!("{new}{same}"),
            "nytt inni mer",
        ),
        (
            format!("{new}{}", mer("#mer before=nytt", 2)),
            "`{#mer after=gaver}`, and write it before `nytt`",
            format!("{same}{new}"),
            "mer nytt inni",
        ),
        (
            format!("{new}{}", mer("#mer in=nytt", 2)),
            "as a deeper heading, without `in=`",
            format!("{new}{within}"),
            "nytt inni mer",
        ),
        (
            format!("{new}{}", mer("#mer after=inni", 2)),
            "as a heading of the level of `inni` without `after=`",
            format!("{new}{within}"),
            "nytt inni mer",
        ),
    ] {
        let found = with(&project().write(FILE, &wrong), "E01");
        assert!(matches!(found.as_slice(), [one] if one.contains(way)), "{wrong}{found:?}");
        let circle = format!("{}{}", mer("#en after=to", 2), mer("#to in=en", 2));
        let found = with(&project().write(FILE, &circle), "E01");
        assert!(found.len() == 2 && found.iter().all(|one| one.contains("give one of them a place")), "{found:?}");
        let followed = project().write(FILE, &right);
        assert_eq!(followed.findings(), Vec::<String>::new(), "{right}");
        assert_eq!(followed.run(&["build", "--no-pdf", "--for", "9901-sandvik"]).status, 0);
        let page = followed.output("site/9901-sandvik/etikk.html");
        let mut places: Vec<_> = order.split(' ').map(|id| page.find(&format!(" id=\"{id}\""))).collect();
        assert!(places.iter().all(Option::is_some) && places.is_sorted(), "{right}{places:?}");
        places.dedup();
        assert_eq!(places.len(), 3);
    }
}

#[test]
fn a_local_text_beside_the_title_of_a_page_goes_in_it() {
    for (word, own, code) in [
        (" locked", "# Vår {#etikk}\n\nVårt.\n", "E04"),
        (" locked", "# {#etikk remove}\n", "E04"),
        (" required=samling", "# {#etikk}\n\nVårt.\n", "E04"),
        ("", "## Lokalt {#lokalt}\n\nVårt.\n", "E01"),
        ("", "## Lokalt\n\nVårt.\n", "E13"),
        ("", "## Lokalt {#lokalt after=etikk}\n\nVårt.\n", "W20"),
        ("", "## Lokalt {#lokalt before=etikk}\n\nVårt.\n", "W20"),
    ] {
        let title = format!("---\ntitle: Etikk\n---\n# Etikk {{#etikk{word}}}\n\nInn.\n");
        let found = with(&project().write(BASE, title).write(FILE, own), code);
        assert!(matches!(found.as_slice(), [one] if one.contains(" in=etikk}`")), "{own}{found:?}");
    }
}

#[test]
fn a_condition_that_cannot_stand_says_what_can() {
    let config = "title: Prøve\nlayers: [fylke, kommune, samling]\nlanguages: {nb: [nn], nn: [nb]}\nparameters:\n  modell: {type: choice, of: [a, b], default: b}\n";
    let project = || project().write("content/lagvis.yaml", config);
    for word in ["append", "prepend"] {
        let own = format!("## {{#gaver {word} if=modell:b}}\n\nMer.\n");
        let found = with(&project().write(FILE, own), "E11");
        let way = "make a section of its own: `## … {#… in=gaver if=modell:b}`";
        assert!(matches!(found.as_slice(), [one] if one.contains(way)), "{found:?}");
    }
    let followed = project().write(FILE, "## Mer {#mer in=gaver if=modell:b}\n\nMer.\n");
    assert_eq!(followed.findings(), Vec::<String>::new());
    // what lies below an override that is off is not hidden
    let off = project().write(FILE, "## Mer {#gaver if=modell:a}\n\nMer.\n");
    off.run(&["accept", "--all", "--in", "kommune/9901-sandvik"]);
    let found = off.findings();
    assert!(
        matches!(found.as_slice(), [one] if one.contains("W04 this text for `gaver` is in no edition") && one.contains("`modell` is `a`")),
        "{found:?}"
    );
}

#[test]
fn who_removed_a_module_is_named_wherever_the_module_is_asked_for() {
    // to remove what is gone stops nothing
    for (line, code) in
        [("remove: [plan]", "W03"), ("move: {plan: {after: etikk}}", "E02"), ("move: {etikk: {after: plan}}", "E02")]
    {
        let config = format!("kind: kommune\nname: Sandvik\nparent: fylke/99-kystfylke\nmodules: {{{line}}}\n");
        let project = project()
            .write(&format!("{FYLKE}/layer.yaml"), "kind: fylke\nname: Kystfylke\nmodules: {remove: [plan]}\n")
            .write(&format!("{KOMMUNE}/layer.yaml"), config)
            .write(&format!("{KOMMUNE}/plan.md"), "## Vår {#plan}\n\nVårt.\n");
        let mut found = with(&project, "E02");
        found.extend(with(&project, code).into_iter().filter(|_| code != "E02"));
        assert_eq!(found.len(), 2, "{line}: {found:?}");
        let gone =
            |one: &String| one.contains("fylke/99-kystfylke removed it") || one.contains("no module `plan` below");
        assert!(found.iter().all(gone), "{line}: {found:?}");
    }
}

#[test]
fn what_is_only_set_is_not_asked_for_again() {
    for own in ["remove: [title]", "add: {title: [Mer]}", "remove: {title: [Etikk]}"] {
        let found = with(&project().write(FILE, format!("---\n{own}\n---\n")), "E17");
        assert!(
            matches!(found.as_slice(), [one] if one.contains("`title: …`") && !one.contains("did you mean")),
            "{found:?}"
        );
    }
    let followed = project().write(FILE, "---\ntitle: Vår\n---\n");
    assert!(with(&followed, "E17").is_empty());
}

#[test]
fn every_count_says_of_what_it_is() {
    let project = project()
        .write(&format!("{FYLKE}/etikk.md"), "## Fylkets {#kontakt}\n\nFylkets tekst.\n")
        .write(FILE, "## Vårt {#ukjent}\n\nVårt.\n\n## Vår {#gaver}\n\nVårt.\n\n## Vår {#kontakt}\n\nVårt.\n");
    let said = project.run(&["check"]).stdout;
    assert!(said.contains("3 editions checked: 1 error in 1 layer, 3 warnings in 2 layers, 0 notices"), "{said}");
    let said = project.run(&["check", "--all"]).stdout;
    for words in ["own sections", "texts changed below", "sections and values to fill in", "layers that replace it"] {
        assert!(said.contains(words), "{said}");
    }
}
