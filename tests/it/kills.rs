//! Builds that are killed at an operation on files, or for which one fails: every edition is of one version after the next build,
//! whatever that is of, nobody else's file is lost, and status 0 means that all was done.
//!
//! The operations are those of the C library, which `faults.c` stands before.
#![cfg(target_os = "linux")]

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::OnceLock;

use crate::driver::{Project, copy_tree, repository};

const EDITIONS: [&str; 3] = ["program", "9901-sandvik", "9902-fjordvik"];
const FOREIGN: [&str; 2] = ["site/9901-sandvik/notat.txt", "facilitator/9901-sandvik/min/mappe/notat.txt"];
const EMPTY: &str = "site/9901-sandvik/tom";

/// How many builds of each kind are killed, and how many have a fault: more where `LAGVIS_KILLS` says so.
fn trials() -> usize {
    std::env::var("LAGVIS_KILLS").ok().and_then(|count| count.parse().ok()).unwrap_or(8)
}

/// What stands before the C library, compiled once.
fn layer() -> &'static Path {
    static LAYER: OnceLock<PathBuf> = OnceLock::new();
    LAYER.get_or_init(|| {
        let to = std::env::temp_dir().join(format!("lagvis-faults-{}.so", std::process::id()));
        let from = repository().join("tests/it/faults.c");
        let done = Command::new("cc").args(["-shared", "-fPIC", "-o"]).arg(&to).arg(from).arg("-ldl").status().unwrap();
        assert!(done.success());
        to
    })
}

/// A project of three editions whose first version is published, beside files of somebody else's, and whose second is written.
struct Country {
    project: Project,
    first: Project,
    variables: Vec<(&'static str, String)>,
}

impl Country {
    fn new(exchanges: bool) -> Self {
        let text = |version: &str| {
            format!("---\ntitle: Etikk\n---\n# Etikk {{#etikk}}\n\n{version}.\n\n> [!notes]\n> Si {version}.\n")
        };
        let project = Project::empty()
            .write("content/lagvis.yaml", "title: P\nlayers: [kommune]\nlanguages: {nb: []}\n")
            .write("content/base/etikk.md", text("VERSJONA"))
            .write("content/layers/kommune/9901-sandvik/layer.yaml", "kind: kommune\nname: Sandvik\n")
            .write("content/layers/kommune/9902-fjordvik/layer.yaml", "kind: kommune\nname: Fjordvik\n");
        project.build();
        for path in FOREIGN {
            let path = project.root().join("output").join(path);
            fs::create_dir_all(path.parent().unwrap()).unwrap();
            fs::write(path, "mitt").unwrap();
        }
        fs::create_dir_all(project.root().join("output").join(EMPTY)).unwrap();
        let first = Project::empty();
        copy_tree(&project.root().join("output"), &first.root().join("output"));
        let second = format!("{}\n## Nytt {{#nytt}}\n\nVERSJONB.\n", text("VERSJONB"));
        let project = project.write("content/base/etikk.md", second);
        let no_exchange = (!exchanges).then(|| ("NO_EXCHANGE", "1".to_owned()));
        Self { project, first, variables: no_exchange.into_iter().collect() }
    }

    fn output(&self) -> PathBuf {
        self.project.root().join("output")
    }

    /// Puts the first version back.
    fn reset(&self) {
        fs::remove_dir_all(self.output()).unwrap();
        copy_tree(&self.first.root().join("output"), &self.output());
    }

    /// Builds with more variables, and gives the status.
    fn build(&self, arguments: &[&str], more: &[(&str, &str)]) -> Option<i32> {
        let mut command = Command::new(env!("CARGO_BIN_EXE_lagvis"));
        command
            .env("LAGVIS_LANG", "en")
            .arg("--root")
            .arg(self.project.root())
            .args(["build", "--no-pdf"])
            .args(arguments);
        command.env("LD_PRELOAD", layer()).env("FAULT_BELOW", self.output()).envs(more.iter().copied());
        command.envs(self.variables.iter().map(|(name, value)| (name, value)));
        command.output().unwrap().status.code()
    }

    /// How many operations a build has that meets no fault.
    fn operations(&self) -> usize {
        let count = self.project.root().join("count");
        assert_eq!(self.build(&[], &[("FAULT_COUNT", count.to_str().unwrap())]), Some(0));
        fs::read_to_string(count).unwrap().parse().unwrap()
    }

    /// The versions that each edition is of, in both of its folders.
    fn versions(&self) -> Vec<BTreeSet<&'static str>> {
        let files = self.project.files();
        let of = |id: &&str| {
            let mut found = BTreeSet::new();
            for folder in [format!("site/{id}/"), format!("facilitator/{id}/")] {
                let texts = files.iter().filter(|(path, _)| path.starts_with(&folder));
                let texts: Vec<_> = texts.map(|(_, bytes)| String::from_utf8_lossy(bytes)).collect();
                let versions = ["VERSJONA", "VERSJONB"];
                let versions = versions.into_iter().filter(|version| texts.iter().any(|text| text.contains(version)));
                found.extend(versions);
                if texts.is_empty() {
                    found.insert("gone");
                }
            }
            found
        };
        EDITIONS.iter().map(of).collect()
    }

    fn are_whole(&self) -> bool {
        self.versions().iter().all(|versions| versions.len() == 1 && !versions.contains("gone"))
    }

    fn are_new(&self) -> bool {
        self.versions().iter().all(|versions| versions.iter().eq(&["VERSJONB"]))
    }

    /// Holds what must be so after a build that went wrong at an operation.
    fn recovers(&self, at: &str) {
        assert_eq!(self.build(&["--for", "program"], &[]), Some(0), "{at}");
        assert!(self.are_whole(), "{at}: {:?}", self.versions());
        assert_eq!(self.build(&[], &[]), Some(0), "{at}");
        assert!(self.are_new(), "{at}: {:?}", self.versions());
        for path in FOREIGN {
            assert_eq!(fs::read_to_string(self.output().join(path)).unwrap_or_default(), "mitt", "{at}: {path}");
        }
        assert!(self.output().join(EMPTY).is_dir(), "{at}");
        let left = |name: &str| {
            fs::read_dir(self.output().join(".lagvis").join(name)).is_ok_and(|mut all| all.next().is_some())
        };
        assert!(!left("moving"), "{at}");
    }
}

/// The numbers of the operations at which something goes wrong: as many as are wanted, over all of them.
fn places(country: &Country) -> impl Iterator<Item = String> {
    let operations = country.operations();
    assert!(operations > 100, "only {operations} operations were seen");
    let step = operations.div_ceil(trials()).max(1);
    (1..=operations).step_by(step).map(|at| at.to_string())
}

#[test]
fn a_build_that_is_killed_is_ended_by_the_next() {
    for exchanges in [true, false] {
        let country = Country::new(exchanges);
        for at in places(&country) {
            country.reset();
            assert_eq!(country.build(&[], &[("KILL_AT", &at)]), None);
            country.recovers(&format!("killed at {at}, exchanges: {exchanges}"));
        }
    }
}

#[test]
fn what_fails_stops_one_edition_and_is_made_by_the_next_build() {
    for (exchanges, more) in [(true, &[][..]), (false, &[]), (true, &[("FAULT_ON", "1")])] {
        let country = Country::new(exchanges);
        let mut others = 0;
        for at in places(&country) {
            country.reset();
            let status = country.build(&[], &[&[("FAULT_AT", &*at)], more].concat());
            assert!(matches!(status, Some(0 | 2)), "failed at {at}: {status:?}");
            assert!(status == Some(2) || country.are_new(), "status 0 at {at}: {:?}", country.versions());
            // where nothing can be moved any more, nothing can be moved back
            assert!(country.are_whole() || !more.is_empty(), "failed at {at}: {:?}", country.versions());
            others += usize::from(country.versions().iter().filter(|it| it.contains("VERSJONB")).count() == 2);
            country.recovers(&format!("failed at {at}, exchanges: {exchanges}, {more:?}"));
        }
        assert!(others > 0 || !more.is_empty(), "one edition's trouble stopped the others");
    }
}
