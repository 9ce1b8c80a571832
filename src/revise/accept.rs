//! `lagvis accept`: what an override hides was read, and the override stands.

use std::collections::BTreeSet;

use super::acceptance::Acceptance;
use super::revision::{Refusal, Revision};
use crate::diagnostic::did_you_mean;
use crate::layer::drift::{Drift, Override, State, ThreeWay, Translation};
use crate::project::{Language, Layer, LayerId, Project};
use crate::source::Snapshot;

/// Which of a layer's overrides are meant.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Selection {
    /// All.
    All,
    /// Those of one module.
    Module(String),
    /// One, by module and key: a section's id, or what else overrides are recorded under.
    One(String, String),
    /// A picture, by path.
    Picture(String),
}

impl Selection {
    /// Reads `etikk`, `etikk#gaver` or `assets/trapp.svg`.
    pub fn parse(text: &str) -> Self {
        match text.split_once('#') {
            Some((module, key)) => Self::One(module.to_owned(), key.to_owned()),
            None if text.starts_with("assets/") => Self::Picture(text.to_owned()),
            None => Self::Module(text.to_owned()),
        }
    }

    /// Whether something with this module and key is meant.
    pub fn contains(&self, module: Option<&str>, key: &str) -> bool {
        match self {
            Self::All => true,
            Self::Module(wanted) => module == Some(wanted),
            Self::One(wanted, id) => module == Some(wanted) && key == id,
            Self::Picture(path) => module.is_none() && key == path,
        }
    }
}

/// What becomes of an override whose base has changed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Resolution {
    /// It stays as it is.
    Ours,
    /// It takes over what is new below.
    Merge,
}

/// What is to be accepted.
#[derive(Clone, Debug)]
pub struct Request<'a> {
    /// The layer.
    pub layer: LayerId,
    /// Which of its overrides.
    pub of: &'a Selection,
    /// The language of their text.
    pub language: &'a Language,
    /// What becomes of those whose base has changed.
    pub resolution: Resolution,
}

/// What can be accepted, and what cannot.
#[derive(Debug)]
pub struct Accepted {
    /// What is to be written.
    pub revision: Revision,
    /// Overrides that could not be merged: the address, and the three texts. Nothing is written where there are any.
    pub conflicts: Vec<(String, ThreeWay)>,
}

/// Records what overrides of a layer hide now. `drift` is the layer's.
///
/// # Errors
///
/// A refusal where nothing is meant, where something cannot be merged at all, and where records cannot be written without loss.
pub fn accept(
    project: &Project,
    snapshot: &Snapshot,
    drift: &Drift,
    request: &Request<'_>,
) -> Result<Accepted, Refusal> {
    let Request { of, language, .. } = request;
    let it = project.layer(request.layer);
    let is_meant = |one: &&Override| {
        let now = one.present();
        let is_named = of.contains(one.module.as_deref(), &one.key) || of.contains(now.0.map(|now| &**now), now.1);
        one.language == **language && is_named
    };
    let meant: Vec<&Override> = drift.overrides.iter().filter(is_meant).collect();
    let translations = drift.translations.iter().filter(|one| one.language == **language);
    let translations: Vec<&Translation> = translations.filter(|one| of.contains(Some(&one.module), &one.key)).collect();
    let mut acceptance = Acceptance::new(it, snapshot);
    let mut conflicts = Vec::new();
    for one in &meant {
        let is_merged = request.resolution == Resolution::Merge && one.state == State::Changed;
        if is_merged {
            match acceptance.merge(one) {
                Ok(conflict) => conflicts.extend(conflict.map(|texts| (one.address(), texts))),
                Err(why) if matches!(of, Selection::One(..) | Selection::Picture(_)) => return Err(why),
                Err(why) => {
                    acceptance.done(format!("left as it is: {why}"));
                    continue;
                }
            }
        }
        acceptance.record(one, is_merged);
    }
    translations.iter().for_each(|one| acceptance.translated(one));
    tidy(&mut acceptance, drift, request);
    if meant.is_empty() && translations.is_empty() && acceptance.is_empty() {
        return Err(nothing(project, drift, it, of, language));
    }
    Ok(Accepted { revision: acceptance.finish()?, conflicts })
}

/// Takes away the records of nothing that are meant, and writes the new ids of anchors.
fn tidy(acceptance: &mut Acceptance<'_>, drift: &Drift, request: &Request<'_>) {
    let of = request.of;
    let stale = drift.stale.iter().filter(|one| one.language == *request.language);
    stale.filter(|one| of.contains(Some(&one.module), &one.key.value)).for_each(|one| acceptance.forget(one));
    // a file that is gone has no language
    let missing = drift.missing.iter();
    let is_meant = |name: &str| of.contains(name.split('.').next(), "") || of.contains(None, name);
    missing.filter(|one| is_meant(&one.name)).for_each(|one| acceptance.forget_file(one));
    let anchors = drift.renamed_anchors.iter();
    let anchors =
        anchors.filter(|one| of.contains(Some(&one.module), &one.new) || of.contains(Some(&one.module), &one.old));
    anchors.for_each(|one| acceptance.rename_anchor(one));
}

/// The refusal of something that is not there.
fn nothing(project: &Project, drift: &Drift, it: &Layer, of: &Selection, language: &Language) -> Refusal {
    let all: BTreeSet<String> = drift.overrides.iter().map(Override::address).collect();
    let path = &it.path;
    let said = match of {
        Selection::All => return format!("{path} replaces nothing in {language} that could be accepted"),
        Selection::Module(module) => module.clone(),
        Selection::One(module, key) => format!("{module}#{key}"),
        Selection::Picture(path) => path.clone(),
    };
    let others = drift.overrides.iter().any(|one| one.address() == said && one.language != *language);
    if others {
        let languages: BTreeSet<&str> = drift.overrides.iter().map(|one| &*one.language).collect();
        let languages = languages.into_iter().collect::<Vec<_>>().join(", ");
        return format!("{path} replaces `{said}` in another language; add `--language`, one of {languages}");
    }
    let near = did_you_mean(&said, all.iter().map(String::as_str));
    let advice = if near.is_empty() { "; `lagvis list sections --for` shows what is local" } else { "" };
    let advice = if project.base().path == *path { "" } else { advice };
    format!("{path} does not replace `{said}`{near}{advice}")
}
