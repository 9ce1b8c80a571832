//! Merging: what is new below a section is taken over into a layer's text of it, footnotes and link definitions too.
//!
//! The texts are merged without definitions, and each definition that the result uses by itself, so that it does not matter where in
//! its file each of them stands.

use std::collections::{BTreeMap, BTreeSet};

use super::revision::{Patch, with_line_ends};
use crate::compare;
use crate::definitions::{Excerpt, definitions, free, is_same, key, label, uses, with_definitions};
use crate::draft::Draft;
use crate::layer::own_text;
use crate::source::Snapshot;

/// The patches that give the section at an index of a file the text that is merged of its own, what lay `below` when it was replaced,
/// and what lies there `now`; nothing where two have changed the same sentence.
pub(super) fn text(
    snapshot: &Snapshot,
    draft: &Draft,
    index: usize,
    below: Excerpt,
    now: Excerpt,
) -> Option<Vec<Patch>> {
    let file = snapshot.file(draft.file);
    let section = draft.sections[index].body_span.range();
    let front = draft.front.span.map_or(0, |front| front.end as usize);
    let source = file.text();
    let ours = own_text(draft, index..index + 1, snapshot).excerpt();
    let had: BTreeSet<String> = ours.definitions.iter().map(|(label, _)| label.clone()).collect();
    let (merged, back) = merge(&below.without_comments(), ours, now.without_comments())?;
    // under the labels of the file: its own as they were, and new ones that it does not have
    let others = [&source[front..section.start], &source[section.end..]].map(uses).concat();
    let others: BTreeSet<String> = others.into_iter().map(|(label, _)| label).collect();
    let mut labels = back;
    for (name, text) in merged.definitions.iter().filter(|(name, _)| others.contains(name)) {
        let is_own = labels.contains_key(name) || had.contains(name);
        let is_free = |new: &String| !others.contains(&key(new)) && !had.contains(&key(new));
        labels.extend(free(label(text), is_free).filter(|_| !is_own).map(|new| (name.clone(), new)));
    }
    let merged = merged.relabelled(&labels);
    let mut rest: BTreeMap<&str, &str> =
        merged.definitions.iter().map(|(label, text)| (label.as_str(), text.as_str())).collect();
    let (mut patches, mut here) = (Vec::new(), Vec::new());
    for one in definitions(&source[front..]) {
        let range = front + one.range.start..front + one.range.end;
        let text = source[range.clone()].trim_end();
        let new = rest.remove(one.label.as_str());
        if section.contains(&range.start) {
            let is_kept = !had.contains(&one.label) || others.contains(&one.label);
            here.extend(new.or(is_kept.then_some(text)));
        } else if let Some(new) = new.filter(|new| !is_same(new, text)) {
            let new = with_line_ends(new, source);
            patches.push(Patch::replace(file.id, range.start..range.start + text.len(), new));
        }
    }
    here.extend(
        merged.definitions.iter().map(|(_, text)| text.as_str()).filter(|text| rest.values().any(|new| new == text)),
    );
    let body = with_line_ends(&with_definitions(&merged.body, here), source);
    let own = &source[section.clone()];
    let start = section.start + own.len() - own.trim_start().len();
    let gap = if source[..section.start].ends_with('\n') { "\n" } else { "\n\n" };
    patches.push(match own.trim() {
        "" => Patch::replace(file.id, section, with_line_ends(&format!("{gap}{body}\n\n"), source)),
        own => Patch::replace(file.id, start..start + own.len(), body.trim().to_owned()),
    });
    Some(patches)
}

/// The text that is merged, and the labels that some of our definitions have in truth.
pub(crate) fn merge(below: &Excerpt, ours: Excerpt, now: Excerpt) -> Option<(Excerpt, BTreeMap<String, String>)> {
    // a definition that is ours under a label of its own is the one below that says the same
    let mut to_below = BTreeMap::new();
    let mut back = BTreeMap::new();
    for (name, text) in ours.definitions.iter().filter(|(name, _)| below.get(name).is_none()) {
        let says =
            |text: &str| text.split_once("]:").map(|(_, said)| said.split_whitespace().collect::<Vec<_>>().join(" "));
        let mut same =
            below.definitions.iter().filter(|(known, there)| ours.get(known).is_none() && says(there) == says(text));
        if let Some((known, there)) = same.next() {
            to_below.insert(name.clone(), label(there).to_owned());
            back.insert(known.clone(), label(text).to_owned());
        }
    }
    let ours = ours.relabelled(&to_below);
    // and one that is new below under a label that is ours for another gets another
    let is_new = |name: &str| below.get(name).is_none() && !uses(&below.body).iter().any(|(used, _)| used == name);
    let taken = |new: &String| [below, &ours, &now].iter().any(|one| one.get(&key(new)).is_some());
    let mut apart = BTreeMap::new();
    for (name, text) in now.definitions.iter().filter(|(name, _)| is_new(name)) {
        if ours.get(name).is_some_and(|own| !is_same(own, text)) {
            apart.extend(free(label(text), |new| !taken(new)).map(|new| (name.clone(), new)));
        }
    }
    let now = now.relabelled(&apart);
    let mut merged = Excerpt { body: compare::merge(&below.body, &ours.body, &now.body)?, definitions: Vec::new() };
    let mut wanted: Vec<String> = uses(&merged.body).into_iter().map(|(label, _)| label).collect();
    let mut next = 0;
    loop {
        for name in std::mem::take(&mut wanted).into_iter().collect::<Vec<_>>() {
            if merged.get(&name).is_some() {
                continue;
            }
            let text = match (below.get(&name), ours.get(&name), now.get(&name)) {
                (Some(then), Some(own), Some(new)) => Some(compare::merge(then, own, new)?),
                (None, Some(own), Some(new)) if !is_same(own, new) => return None,
                (then, own, new) => own.or(new).or(then).map(str::to_owned),
            };
            merged.definitions.extend(text.map(|text| (name, text)));
        }
        let Some((name, text)) = merged.definitions.get(next) else { return Some((merged, back)) };
        wanted = uses(text).into_iter().map(|(used, _)| used).filter(|used| used != name).collect();
        next += 1;
    }
}
