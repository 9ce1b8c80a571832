//! Translations of a layer's own texts, and whether their originals are what was translated.

use super::editorial::is_editorial;
use super::model::{Drift, Translation};
use super::stale::stale;
use crate::draft::{Draft, Section};
use crate::fingerprint::Fingerprint;
use crate::layer::chain::Chain;
use crate::project::{Language, Layer, LayerId, Project};
use crate::records::RecordMap;
use crate::source::{At, Snapshot};

/// Finds what the translations of a layer were made from.
pub(super) fn detect(project: &Project, snapshot: &Snapshot, layer: LayerId, chain: &Chain, found: &mut Drift) {
    let it = project.layer(layer);
    for ((slug, language), draft) in &it.translations {
        let Some(original) = it.drafts.get(slug) else { continue };
        for section in &draft.sections {
            let id = &section.heading.id;
            let Some(own) = original.sections.iter().find(|own| own.heading.id == *id) else { continue };
            let title = snapshot.slice(own.heading.title_span);
            let now = Fingerprint::of(title, snapshot.slice(own.body_span));
            let recorded = recorded(it, slug, language, own);
            let is_current = match recorded.as_ref().map(|said| Fingerprint::parse(&said.value)) {
                None => true,
                Some(None) => false,
                Some(Some(then)) => then == now || is_editorial(project, chain, slug, then, now),
            };
            found.translations.push(Translation {
                layer,
                module: slug.clone(),
                key: id.to_string(),
                language: language.clone(),
                file: draft.file,
                span: section.heading.id_span,
                original: own.heading.span,
                now,
                recorded,
                is_current,
            });
        }
        for (key, entry) in it.recorded(slug, language).into_iter().flat_map(|records| &records.from) {
            if !has(draft, key) && !is_old_address(it, slug, key) {
                let key = At::new(key.clone(), entry.key);
                found.stale.push(stale(layer, (slug, language), draft, RecordMap::From, key));
            }
        }
    }
    found.translations.dedup_by(|a, b| a.file == b.file && a.key == b.key);
}

fn has(draft: &Draft, id: &str) -> bool {
    draft.sections.iter().any(|section| *section.heading.id == *id)
}

/// What is recorded of a translation's original: under its id, or under one that it had before, in whichever file.
fn recorded(layer: &Layer, slug: &str, language: &Language, own: &Section) -> Option<At<String>> {
    let ids = std::iter::once((slug, &*own.heading.id));
    let was = own.heading.attributes.was.iter().map(|was| was.value.split_once('#').unwrap_or((slug, &was.value)));
    ids.chain(was).find_map(|(module, id)| {
        layer.translations.get(&(module.into(), language.clone()))?;
        layer.recorded(module, language)?.from.get(id).map(|entry| entry.value.clone())
    })
}

/// Whether a section of the layer says that it had this address.
fn is_old_address(layer: &Layer, slug: &str, id: &str) -> bool {
    layer.drafts.iter().any(|(module, draft)| {
        let was = draft.sections.iter().flat_map(|section| &section.heading.attributes.was);
        was.map(|was| was.value.split_once('#').unwrap_or((module, &was.value))).any(|old| old == (slug, id))
    })
}
