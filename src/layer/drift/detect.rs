//! Detects what a layer hides and translates, module by module.
//!
//! An override that is refused has no drift: it is reported as an error. Records of what the files do not hide are gathered as stale.

use std::sync::Arc;

use super::context::DriftContext;
use super::model::{Drift, Stale};
use super::{fields, front, modules, sections, translations};
use crate::draft::Section;
use crate::layer::chain::Chain;
use crate::layer::composed::{Composed, drafts};
use crate::layer::mentions::fields as fields_of;
use crate::layer::moves::Moves;
use crate::project::{LayerId, Project};
use crate::records::RecordMap;
use crate::source::{At, Snapshot};

/// What a layer hides of the composed chain `below`; the base, over nothing, has translations alone.
pub fn drift(below: Option<&Composed>, project: &Project, snapshot: &Snapshot, layer: LayerId) -> Drift {
    let (overrides, translations, stale, followers, additions) = Default::default();
    let mut found = Drift { layer, overrides, translations, stale, followers, additions };
    let it = project.layer(layer);
    if let Some(below) = below {
        let moves = Moves::of(below, project, snapshot, layer);
        let context = DriftContext { below, project, snapshot, it, moves: &moves };
        for slug in it.drafts.keys() {
            module(&context, slug, &mut found);
        }
        modules::detect(&context, &mut found);
        found.overrides.extend(fields::pictures(&context));
        found.stale.extend(fields::stale_pictures(&context));
    }
    let chain = below.map_or_else(Chain::of_base, |below| below.chain.with(layer));
    translations::detect(project, snapshot, &chain, &mut found);
    found
}

/// What the layer's files for one module hide, in all its languages.
fn module(context: &DriftContext<'_>, slug: &Arc<str>, found: &mut Drift) {
    let it = context.it;
    if it.modules.add.iter().any(|module| module.value == *slug) {
        return;
    }
    let drafts = drafts(it, slug);
    let first = found.overrides.len();
    let below = context.below;
    if let Some(module) = below.modules.get(slug) {
        if drafts[0].1.front.replace_page.is_some() {
            found.overrides.extend(sections::page(context, module, &drafts));
        } else {
            for (at, (language, draft)) in drafts.iter().enumerate() {
                found.overrides.extend(fields::of_file(context, module, draft, language, at == 0));
            }
            found.additions.extend(front::detect(context, module, &drafts[0].1));
            sections::detect(context, module, &drafts, None, found);
        }
    }
    // what has moved to a module that the layer takes away or replaces as a page is reported as an error
    let is_gone = |to: &Arc<str>| {
        let is_page = it.drafts.get(to).is_some_and(|draft| draft.front.replace_page.is_some());
        is_page || it.modules.remove.iter().any(|module| module.value == *to)
    };
    for module in
        context.moves.targets().filter(|to| *to != slug && !is_gone(to)).filter_map(|to| below.modules.get(to))
    {
        sections::detect(context, module, &drafts, Some(slug), found);
    }
    // what is gone below is reported as an error, and not as a record of nothing
    let Some(below) = below.modules.get(slug) else { return };
    for (language, draft) in &drafts {
        for (key, entry) in it.recorded(slug, language).into_iter().flat_map(|records| &records.base) {
            let mut overrides = found.overrides[first..].iter();
            let is_used = overrides.any(|one| one.span.file == draft.file && one.key == *key);
            let hides = |section: &Section| section.heading.attributes.operation.value.hides();
            let is_named = draft.sections.iter().any(|section| *section.heading.id == **key && hides(section));
            // a removal of what is gone says so itself
            let fields = fields_of(slug, &draft.front);
            let is_said = |word: &str| {
                fields
                    .iter()
                    .any(|one| (word.is_empty() || one.word == word) && one.about.iter().any(|of| **of == **key))
            };
            let is_slot = below.section(key).is_some_and(|one| one.slot().is_some());
            if !is_used && !is_named && !is_said("remove") && !is_slot {
                let (name, key) = (it.file_name(slug, language), At::new(key.clone(), entry.key));
                let (module, language, file) = (Some(slug.clone()), language.clone(), draft.file);
                let is_there = is_said("");
                found.stale.push(Stale { name, module, language, file, map: RecordMap::Base, key, is_there });
            }
        }
    }
}
