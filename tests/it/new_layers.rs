//! `lagvis new` makes folders for layers, and says there what can be done with them in the language of those who do it.

use crate::driver::{Project, done, read};

const SAMLING: &str = "content/layers/samling/oppstart-2027/layer.yaml";

#[test]
fn a_gathering_lies_over_the_layer_that_holds_it() {
    let project = Project::course();
    let before = project.findings();
    let said = done(project.run(&["new", "samling", "Oppstart: \"2027\"", "--in", "fjordvik"])).stdout;
    assert!(said.starts_with(&format!("{SAMLING}: made")), "{said}");
    let text = read(&project, SAMLING);
    for part in [
        "kind: samling\nname: \"Oppstart: \\\"2027\\\"\"\nparent: kommune/9902-fjordvik\nlanguages: [nn]\n",
        "# Éi samling av kurset, over Fjordvik: ",
        "# agenda:",
    ] {
        assert!(text.contains(part), "{part}: {text}");
    }
    assert_eq!(project.findings(), before);
    let listed = done(project.run(&["list", "editions"])).stdout;
    assert!(listed.contains("Oppstart: \"2027\""), "{listed}");
}

#[test]
fn a_gathering_that_cannot_be_is_refused() {
    let project = Project::course();
    for (name, layer, said) in [
        ("Sandvik, oppstart 2027", "2027-sandvik-oppstart", "cannot lie over samling/2027-sandvik-oppstart"),
        ("2027 Sandvik oppstart", "9901-sandvik", "has a folder already: content/layers/samling/2027-sandvik-oppstart"),
        ("9901 Sandvik", "9901-sandvik", "has a folder already: content/layers/kommune/9901-sandvik"),
        ("…", "9901-sandvik", "has no letter or digit"),
        ("Vår", "9999-ingen", "9999-ingen"),
        ("Vår", "4621", "Voss has no folder yet; make one with `lagvis new kommune 4621`"),
    ] {
        let run = project.run(&["new", "samling", name, "--in", layer]);
        assert!(run.status == 2 && run.stderr.contains(said), "{name}: {}", run.stderr);
    }
    let project = project.edit("content/lagvis.yaml", "[fylke, region, kommune, samling]", "[fylke, region, kommune]");
    let run = project.run(&["new", "samling", "Vår", "--in", "fjordvik"]);
    assert!(
        run.status == 2 && run.stderr.contains("no layers of the kind samling, but fylke, region, kommune"),
        "{}",
        run.stderr
    );
}

#[test]
fn what_a_new_file_says_is_in_the_main_language_of_its_layer() {
    let project = Project::course();
    for (number, folder, parts) in [
        (
            "0301",
            "0301-oslo",
            ["# Det som er eget for Oslo.", "må fylles ut, mellom anførselstegnene", "# hovedfargen"],
        ),
        ("4621", "4621-voss", ["# Det som er eige for Voss.", "må fyllast ut, mellom hermeteikna", "# hovudfargen"]),
    ] {
        // whatever is spoken to whoever makes it
        done(project.run_with(&["new", "kommune", number], &[("LAGVIS_LANG", "en")]));
        let text = read(&project, &format!("content/layers/kommune/{folder}/layer.yaml"));
        assert!(parts.iter().all(|part| text.contains(part)), "{text}");
    }
    done(project.run(&["new", "fylke", "46"]));
    assert!(read(&project, "content/layers/fylke/46-vestland/layer.yaml").contains("# Fylket ligger mellom"));
}

#[test]
fn who_makes_a_folder_is_spoken_to_in_the_language_of_the_kommune() {
    let project = Project::course();
    let said = project.run_with(&["new", "kommune", "voss"], &[("LAGVIS_LANG", ""), ("LC_ALL", "en_GB.UTF-8")]);
    assert!(done(said).stdout.contains("laga for Voss"));
}
