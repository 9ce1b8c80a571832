//! The older addresses of sections, `was=`: each is that of one section, and of none that is there.
//!
//! Only the headings of the highest layer of a chain are reported, as those below were with their own chains. Where two layers claim one
//! address, it is the lower one's.

use std::collections::BTreeMap;

use super::composed::Composed;
use super::messages as say;
use crate::diagnostic::Complaints;
use crate::project::{Layer, LayerId};
use crate::source::Span;

/// Complains of older addresses in the headings of a layer, the highest of a chain, that are another section's.
pub(super) fn check(composed: &Composed, layer: &Layer, id: LayerId, complaints: &mut Complaints) {
    let mut headings = layer.drafts.values().flat_map(|draft| &draft.sections).map(|section| &section.heading);
    if headings.all(|heading| heading.attributes.was.is_empty()) {
        return;
    }
    let mut said = Vec::new();
    for (slug, module) in &composed.modules {
        for (section, one) in module.sections.iter().flat_map(|one| one.contributions.iter().map(move |of| (one, of))) {
            for was in one.heading().attributes.was.iter().filter(|_| one.hides()) {
                let old = was.value.trim_start_matches('#');
                said.push((one.layer == id, old.split_once('#').unwrap_or((slug, old)), (slug, &section.id), was.span));
            }
        }
    }
    said.sort_by_key(|(is_own, ..)| *is_own);
    let mut claims = BTreeMap::new();
    for (is_own, (module, old), section, span) in said {
        let there = composed.modules.get(module).and_then(|module| module.sections.iter().find(|one| *one.id == *old));
        let there = there.and_then(|there| there.contributions.first()).map(|first| first.heading().span);
        let (first, first_span): (_, Span) = *claims.entry((module, old)).or_insert((section, span));
        let found = match there {
            Some(there) => say::older_id_lives(span, old).note(there, say::section_with_id()),
            None if first != section => say::older_id_claimed(span, old).note(first_span, say::here_first()),
            None => continue,
        };
        complaints.extend(Some(found).filter(|_| is_own));
    }
}
