//! `lagvis accept --editorial`: the owner of a text says that its last change was no more than a comma.
//!
//! The owner's records note that the two texts count as one, and every override of the old one is up to date. Which text
//! was the old one is known from the records of those who have replaced it.

use std::collections::{BTreeMap, BTreeSet};

use super::records::RecordsEdit;
use super::revision::{Refusal, Revision};
use crate::fingerprint::Fingerprint;
use crate::layer::drift::{Drift, Override, State, kept_copy};
use crate::layer::{Hidden, copy_sections};
use crate::project::{Language, Layer, LayerId, Project};
use crate::records::{FRONT, Groups};
use crate::source::Snapshot;

/// Which change is meant.
#[derive(Clone, Debug)]
pub struct Change<'a> {
    /// The layer that owns the text.
    pub owner: LayerId,
    /// The module.
    pub module: &'a str,
    /// The section's id.
    pub id: &'a str,
    /// The language of the text.
    pub language: &'a Language,
    /// The old texts; none is the one that there is.
    pub from: &'a [Fingerprint],
}

/// Notes a change as editorial. `drifts` are those of the layers over the owner, and the owner's own for its translations.
///
/// # Errors
///
/// A refusal where nobody has replaced an older text, or where it is not clear which one is meant.
pub fn editorial(
    project: &Project,
    snapshot: &Snapshot,
    change: &Change<'_>,
    drifts: &[Drift],
) -> Result<Revision, Refusal> {
    let layer = project.layer(change.owner);
    let Some(draft) = layer.drafts.get(change.module) else {
        return Err(format!("{} has no file `{}.md`", layer.path, change.module));
    };
    let is_field = change.id.starts_with(FRONT);
    if !is_field && !draft.sections.iter().any(|section| *section.heading.id == *change.id) {
        return Err(format!("{} has no section `{}#{}`", layer.path, change.module, change.id));
    }
    let pairs = pairs(project, snapshot, change, drifts);
    let address = format!("{}#{}", change.module, change.id);
    if pairs.is_empty() {
        return Err(format!(
            "nobody has replaced an older text of `{address}` in {}, so there is nothing to note",
            change.language
        ));
    }
    let chosen = choose(change, &pairs, &address)?;
    let count: usize = chosen.iter().map(|pair| pairs[pair]).sum();
    let mut revision = note(snapshot, layer, change, &chosen)?;
    let overrides = if count == 1 { "1 override counts".to_owned() } else { format!("{count} overrides count") };
    revision.done.push(format!("{address}: the change is editorial; {overrides} as up to date"));
    Ok(revision)
}

/// The old and the new fingerprints of what was replaced, and how many have them.
fn pairs(
    project: &Project,
    snapshot: &Snapshot,
    change: &Change<'_>,
    drifts: &[Drift],
) -> BTreeMap<(Fingerprint, Fingerprint), usize> {
    let mut pairs = BTreeMap::new();
    for drift in drifts {
        for tracked in
            drift.overrides.iter().filter(|one| one.state == State::Changed && one.language == *change.language)
        {
            let (module, id) = tracked.present();
            let is_here = module.is_some_and(|module| **module == *change.module);
            let is_it = is_here && (id == change.id || is_only_change(project, snapshot, tracked, change.id));
            if let Some(then) = tracked.then().filter(|_| is_it && tracked.from.contains(&change.owner)) {
                *pairs.entry((then, tracked.now)).or_insert(0) += 1;
            }
        }
        for one in drift.translations.iter().filter(|one| one.layer == change.owner && !one.is_current) {
            let then = one.recorded.as_ref().and_then(|said| Fingerprint::parse(&said.value));
            if let Some(then) = then.filter(|_| *one.module == *change.module && one.key == change.id) {
                *pairs.entry((then, one.now)).or_insert(0) += 1;
            }
        }
    }
    pairs
}

/// Whether a subtree or a page that is hidden differs from what it was in this section alone.
fn is_only_change(project: &Project, snapshot: &Snapshot, tracked: &Override, id: &str) -> bool {
    let Hidden::Text(now) = &tracked.hidden else { return false };
    let copy = kept_copy(project.layer(tracked.layer), snapshot, tracked);
    let then = copy.map(copy_sections).unwrap_or_default();
    let same = now.iter().zip(&then).all(|(now, (then, print))| {
        *now.id == **then && (*now.id == *id || Fingerprint::of(&now.title, &now.body) == *print)
    });
    same && now.len() == then.len() && now.len() > 1 && now.iter().any(|part| *part.id == *id)
}

/// The pairs that are meant: for each text that there is now, one old text.
fn choose(
    change: &Change<'_>,
    pairs: &BTreeMap<(Fingerprint, Fingerprint), usize>,
    address: &str,
) -> Result<BTreeSet<(Fingerprint, Fingerprint)>, Refusal> {
    let all = pairs.keys().copied();
    if !change.from.is_empty() {
        let chosen: BTreeSet<_> = all.filter(|(then, _)| change.from.contains(then)).collect();
        return match chosen.is_empty() {
            true => Err(format!("nobody has replaced the text of `{address}` with that fingerprint")),
            false => Ok(chosen),
        };
    }
    let chosen: BTreeSet<_> = all.collect();
    let texts: BTreeSet<Fingerprint> = chosen.iter().map(|(_, now)| *now).collect();
    if texts.len() == chosen.len() {
        return Ok(chosen);
    }
    let list = pairs.iter().map(|((then, _), count)| format!("{then} ({count})")).collect::<Vec<_>>().join(", ");
    Err(format!(
        "`{address}` was replaced at more than one earlier text: {list}; say which of them differ from today's by a comma only, with `--from`"
    ))
}

/// Adds the pairs to the groups of the owner's records.
fn note(
    snapshot: &Snapshot,
    layer: &Layer,
    change: &Change<'_>,
    pairs: &BTreeSet<(Fingerprint, Fingerprint)>,
) -> Result<Revision, Refusal> {
    let recorded = layer.recorded(change.module, layer.main_language());
    let entry = recorded.and_then(|records| records.editorial.get(change.id));
    let mut groups: Groups = entry.map(|entry| entry.value.value.clone()).unwrap_or_default();
    for (then, now) in pairs {
        let there = groups.iter().position(|group| group.contains(then) || group.contains(now));
        let at = there.unwrap_or(groups.len());
        if at == groups.len() {
            groups.push(Vec::new());
        }
        let group = &mut groups[at];
        for print in [then, now] {
            if !group.contains(print) {
                group.push(*print);
            }
        }
    }
    let mut records = RecordsEdit::of(layer, snapshot);
    records.set_groups(&layer.file_name(change.module, layer.main_language()), change.id, &groups);
    let mut revision = Revision::default();
    records.finish(&mut revision)?;
    Ok(revision)
}
