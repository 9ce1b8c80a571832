//! `lagvis accept --editorial`: the owner of a text says that its last change was no more than a comma.
//!
//! The owner's records note that the two texts count as one, and every override of the old one is up to date. Which text
//! was the old one is known from the records of those who have replaced it.

use std::collections::{BTreeMap, BTreeSet};

use super::messages;
use super::records::RecordsEdit;
use super::revision::{Refusal, Revision, RevisionTarget};
use crate::fingerprint::{Fingerprint, Version};
use crate::layer::drift::{Drift, Override, State};
use crate::layer::{Hidden, copy_of, copy_sections, read_copy};
use crate::message::named_language;
use crate::project::Layer;
use crate::records::{FRONT, Groups};
use crate::source::Snapshot;

/// Notes the change of a section as editorial; `target` is the owner of its text. `from` are the old texts, or none for the one that
/// there is; `drifts` those of the layers over the owner, and the owner's own for its translations.
///
/// # Errors
///
/// A refusal where nobody has replaced an older text, where it is not clear which one is meant, and where that is another section's.
pub fn editorial(
    target: &RevisionTarget<'_>,
    (module, id): (&str, &str),
    from: &[Fingerprint],
    drifts: &[Drift],
) -> Result<Revision, Refusal> {
    let (layer, address) = (target.it(), format!("{module}#{id}"));
    let Some(draft) = layer.drafts.get(module) else {
        return Err(messages::no_file(&layer.path, module));
    };
    if !id.starts_with(FRONT) && !draft.sections.iter().any(|section| *section.heading.id == *id) {
        return Err(messages::layer_has_no_section(&layer.path, address));
    }
    let pairs = pairs(target, (module, id), drifts);
    if pairs.is_empty() {
        return Err(messages::nobody_replaced(address, named_language(target.language)));
    }
    let chosen = choose(from, &pairs, &address)?;
    drifts.iter().find_map(|drift| of_another(target, &address, &chosen, drift)).map_or(Ok(()), Err)?;
    let count: usize = chosen.iter().map(|pair| pairs[pair].count).sum();
    let mut revision = note(target, (module, id), &chosen)?;
    revision.done.push(messages::is_editorial(address, count));
    Ok(revision)
}

/// An old and a new fingerprint of one text.
type FingerprintPair = (Fingerprint, Fingerprint);

/// Who has replaced a text by a pair.
struct Replaced {
    /// How many have.
    count: usize,
    /// The old fingerprint by the rules of version 1, where that is known: one text may be recorded in both versions.
    then: Fingerprint,
}

/// The old and the new fingerprints of what was replaced, and how many have them.
fn pairs(
    target: &RevisionTarget<'_>,
    (slug, id): (&str, &str),
    drifts: &[Drift],
) -> BTreeMap<FingerprintPair, Replaced> {
    let mut found = Vec::new();
    for drift in drifts {
        let it = target.project.layer(drift.layer);
        for of in drift.overrides.iter().filter(|of| of.state == State::Changed && of.language == *target.language) {
            let (module, key) = of.present();
            let is_here = module.is_some_and(|module| **module == *slug) && of.from.contains(&target.layer);
            if is_here && (key == id || is_only_change(it, target.snapshot, of, id)) {
                found.extend(of.then().map(|then| ((then, of.now), in_version_1(it, target.snapshot, then))));
            }
        }
        let translations = drift.translations.iter().filter(|_| drift.layer == target.layer);
        for one in translations.filter(|one| !one.is_current && *one.module == *slug && one.key == id) {
            let then = one.recorded.as_ref().and_then(|said| Fingerprint::parse(&said.value));
            found.extend(then.map(|then| ((then, one.now), then)));
        }
    }
    let mut pairs = BTreeMap::new();
    for (pair, then) in found {
        pairs.entry(pair).or_insert(Replaced { count: 0, then }).count += 1;
    }
    pairs
}

/// The fingerprint by the rules of version 1 of a text that has this one, where a copy of it is kept.
fn in_version_1(layer: &Layer, snapshot: &Snapshot, then: Fingerprint) -> Fingerprint {
    let copy = copy_of(layer, snapshot, then).map(read_copy);
    copy.map_or(then, |(title, body)| Fingerprint::of(Version::V1, &title, &body))
}

/// Whether a subtree or a page that is hidden differs from what it was in this section alone.
fn is_only_change(layer: &Layer, snapshot: &Snapshot, of: &Override, id: &str) -> bool {
    let Hidden::Text(_) = &of.hidden else { return false };
    let now = copy_sections(&of.hidden.copy());
    let copy = of.then().and_then(|then| copy_of(layer, snapshot, then));
    let then = copy.map(copy_sections).unwrap_or_default();
    let same = now.iter().zip(&then).all(|(now, then)| now.0 == then.0 && (now.0 == id || now.1 == then.1));
    same && now.len() == then.len() && now.len() > 1 && now.iter().any(|(part, _)| part == id)
}

/// The pairs that are meant: for each text that there is now, one old text.
fn choose(
    from: &[Fingerprint],
    pairs: &BTreeMap<FingerprintPair, Replaced>,
    address: &str,
) -> Result<BTreeSet<FingerprintPair>, Refusal> {
    let is_meant = |pair: &&FingerprintPair| from.is_empty() || from.contains(&pair.0);
    let chosen: BTreeSet<FingerprintPair> = pairs.keys().filter(is_meant).copied().collect();
    if chosen.is_empty() {
        return Err(messages::no_such_fingerprint(address));
    }
    let texts: BTreeSet<Fingerprint> = chosen.iter().map(|(_, now)| *now).collect();
    let old: BTreeSet<FingerprintPair> = chosen.iter().map(|pair| (pairs[pair].then, pair.1)).collect();
    if !from.is_empty() || texts.len() == old.len() {
        return Ok(chosen);
    }
    let list = pairs.iter().map(|((then, _), replaced)| format!("{then} ({})", replaced.count)).collect::<Vec<_>>();
    Err(messages::several_texts(address, list))
}

/// The refusal of a change after which a text of a layer would count as written for the section that has its id now, though it was
/// written for another.
fn of_another(
    target: &RevisionTarget<'_>,
    address: &str,
    chosen: &BTreeSet<FingerprintPair>,
    drift: &Drift,
) -> Option<Refusal> {
    let it = target.project.layer(drift.layer);
    let overrides = drift.overrides.iter().filter(|of| of.is_another);
    let overrides = overrides.filter_map(|of| Some((of.then()?, of.span)));
    let additions = drift.additions.iter().filter(|one| one.meant.is_some());
    let additions =
        additions.filter_map(|one| Some((Fingerprint::parse(&one.recorded.as_ref()?.value)?, one.target.span)));
    let mut all = overrides.chain(additions);
    let (then, span) = all.find(|(then, _)| chosen.iter().any(|pair| pair.0 == *then))?;
    let (title, _) = read_copy(copy_of(it, target.snapshot, then)?);
    let place = target.snapshot.place(span);
    Some(messages::not_editorial(place, title, address, &it.name, &it.path))
}

/// Adds the pairs to the groups of the owner's records.
fn note(
    target: &RevisionTarget<'_>,
    (module, id): (&str, &str),
    pairs: &BTreeSet<FingerprintPair>,
) -> Result<Revision, Refusal> {
    let layer = target.it();
    let recorded = layer.recorded(module, layer.main_language());
    let entry = recorded.and_then(|records| records.editorial.get(id));
    let mut groups: Groups = entry.map(|entry| entry.value.value.clone()).unwrap_or_default();
    for (then, now) in pairs {
        let there = groups.iter().position(|group| group.contains(then) || group.contains(now));
        let at = there.unwrap_or_else(|| {
            groups.push(Vec::new());
            groups.len() - 1
        });
        for print in [then, now] {
            if !groups[at].contains(print) {
                groups[at].push(*print);
            }
        }
    }
    let mut records = RecordsEdit::of(layer, target.snapshot);
    records.set_groups(&layer.file_name(module, layer.main_language()), id, &groups);
    let mut revision = Revision::default();
    records.finish(&mut revision)?;
    Ok(revision)
}
