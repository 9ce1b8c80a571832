//! `lagvis accept`: what an override hides was read, and the override stands.

use std::collections::BTreeSet;

use super::work::Work;
use super::{Refusal, Revision};
use crate::diagnostic::did_you_mean;
use crate::layer::drift::{Drift, State, Three, Tracked, Translated};
use crate::project::{Language, Layer, Project};
use crate::source::Snapshot;

/// Which of a layer's overrides are meant.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Which {
    /// All.
    All,
    /// Those of one module.
    Module(String),
    /// One: a module, and an id or another key.
    One(String, String),
    /// A picture, by path.
    Picture(String),
}

impl Which {
    /// Reads `etikk`, `etikk#gaver` or `assets/trapp.svg`.
    pub fn parse(text: &str) -> Self {
        match text.split_once('#') {
            Some((module, key)) => Self::One(module.to_owned(), key.to_owned()),
            None if text.starts_with("assets/") => Self::Picture(text.to_owned()),
            None => Self::Module(text.to_owned()),
        }
    }

    /// Whether something with this module and key is meant.
    pub fn is(&self, module: Option<&str>, key: &str) -> bool {
        match self {
            Self::All => true,
            Self::Module(wanted) => module == Some(wanted),
            Self::One(wanted, id) => module == Some(wanted) && key == id,
            Self::Picture(path) => module.is_none() && key == path,
        }
    }
}

/// What is kept of an override whose base has changed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Keep {
    /// The override as it is.
    Yours,
    /// The override, with what is new below.
    Merge,
}

/// What can be accepted, and what cannot.
#[derive(Debug)]
pub struct Accepted {
    /// What is to be written.
    pub revision: Revision,
    /// Overrides that could not be merged: the address, and the three texts. Nothing is written where there are any.
    pub conflicts: Vec<(String, Three)>,
}

/// Records what overrides of a layer hide now.
///
/// # Errors
///
/// A refusal where nothing is meant, or where something cannot be merged at all.
pub fn accept(
    project: &Project,
    snapshot: &Snapshot,
    layer: usize,
    drift: &Drift,
    which: &Which,
    language: &Language,
    keep: Keep,
) -> Result<Accepted, Refusal> {
    let it = &project.layers[layer];
    let is_meant = |tracked: &&Tracked| {
        let now = tracked.present();
        let is_named = which.is(tracked.module.as_deref(), &tracked.key) || which.is(now.0.map(|now| &**now), now.1);
        tracked.language == *language && is_named
    };
    let meant: Vec<&Tracked> = drift.tracked.iter().filter(is_meant).collect();
    let translated = drift.translated.iter().filter(|one| one.language == *language);
    let translated: Vec<&Translated> = translated.filter(|one| which.is(Some(&one.module), &one.key)).collect();
    let mut work = Work::new(it, snapshot);
    let mut conflicts = Vec::new();
    for tracked in &meant {
        let is_merged = keep == Keep::Merge && tracked.state == State::Changed;
        if is_merged {
            match work.merge(tracked) {
                Ok(conflict) => conflicts.extend(conflict.map(|three| (tracked.address(), three))),
                Err(why) if matches!(which, Which::One(..) | Which::Picture(_)) => return Err(why),
                Err(why) => {
                    work.done(format!("left as it is: {why}"));
                    continue;
                }
            }
        }
        work.record(tracked, is_merged);
    }
    for one in &translated {
        work.translated(one);
    }
    let stale = drift.stale.iter().filter(|one| one.language == *language);
    for one in stale.filter(|one| which.is(Some(&one.module), &one.key.value)) {
        work.forget(one);
    }
    let anchors = drift.renamed_anchors.iter();
    for one in anchors.filter(|one| which.is(Some(&one.module), &one.new) || which.is(Some(&one.module), &one.old)) {
        work.rename_anchor(one);
    }
    if meant.is_empty() && work.is_empty() {
        return Err(nothing(project, drift, it, which, language));
    }
    Ok(Accepted { revision: work.finish(drift), conflicts })
}

/// The refusal of something that is not there.
fn nothing(project: &Project, drift: &Drift, it: &Layer, which: &Which, language: &Language) -> Refusal {
    let all: BTreeSet<String> = drift.tracked.iter().map(Tracked::address).collect();
    let path = &it.path;
    let said = match which {
        Which::All => return format!("{path} replaces nothing in {language} that could be accepted"),
        Which::Module(module) => module.clone(),
        Which::One(module, key) => format!("{module}#{key}"),
        Which::Picture(path) => path.clone(),
    };
    let others = drift.tracked.iter().any(|one| one.address() == said && one.language != *language);
    if others {
        let languages: BTreeSet<&str> = drift.tracked.iter().map(|one| &*one.language).collect();
        let languages = languages.into_iter().collect::<Vec<_>>().join(", ");
        return format!("{path} replaces `{said}` in another language; add `--language`, one of {languages}");
    }
    let near = did_you_mean(&said, all.iter().map(String::as_str));
    let advice = if near.is_empty() { "; `lagvis list sections --for` shows what is local" } else { "" };
    let advice = if project.base().path == *path { "" } else { advice };
    format!("{path} does not replace `{said}`{near}{advice}")
}
