//! Detects what a layer hides and translates, module by module.

use std::sync::Arc;

use super::context::Context;
use super::model::Drift;
use super::{fields, sections, stale, translations};
use crate::layer::chain::Chain;
use crate::layer::composed::{Composed, drafts};
use crate::layer::moves::Moves;
use crate::project::{LayerId, Project};
use crate::source::Snapshot;

/// What a layer hides of the composed chain `below`; the base, over nothing, has translations alone.
pub fn drift(below: Option<&Composed>, project: &Project, snapshot: &Snapshot, layer: LayerId) -> Drift {
    let mut found = Drift::default();
    let it = project.layer(layer);
    if let Some(below) = below {
        let moves = Moves::of(below, it);
        let context = Context { below, project, snapshot, layer, moves: &moves };
        for slug in it.drafts.keys() {
            module(&context, slug, &mut found);
        }
        found.overrides.extend(fields::pictures(&context));
    }
    let chain = below.map_or_else(Chain::of_base, |below| below.chain.with(layer));
    translations::detect(project, snapshot, layer, &chain, &mut found);
    stale::missing_files(project, layer, &mut found);
    found
}

/// What the layer's files for one module hide, in all its languages.
fn module(context: &Context<'_>, slug: &Arc<str>, found: &mut Drift) {
    let it = context.it();
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
            sections::detect(context, module, &drafts, None, found);
        }
    }
    for module in context.moves.targets().filter(|to| *to != slug).filter_map(|to| below.modules.get(to)) {
        sections::detect(context, module, &drafts, Some(slug), found);
    }
    if below.modules.contains_key(slug) {
        let stale = stale::of_module(context, slug, &drafts, &found.overrides[first..]);
        found.stale.extend(stale);
    }
}
