//! Translations of a layer's own texts, and whether their originals are what was translated.
//!
//! A record of a translation (`from`) is the fingerprint of the section in the layer's main language, without its subsections. A
//! translation without a record counts as up to date, one whose record is no fingerprint does not.
//!
//! Where the originals of two translations have changed places and these not yet, their readers still see the texts that they saw, each
//! whole, and what a layer in their language replaced is as it was recorded: to that layer nothing is told, until the translations
//! follow, and its overrides with them (W08). The layer whose translations they are is told (W07), where it has recorded them.

use super::model::{Drift, Stale, Translation};
use crate::draft::Section;
use crate::fingerprint::{Fingerprint, Version};
use crate::layer::chain::Chain;
use crate::layer::composed::drafts;
use crate::layer::hidden::{Hidden, own, own_print};
use crate::layer::recorded::{Comparer, Comparison};
use crate::layer::texts;
use crate::project::{Language, Layer, Project};
use crate::records::RecordMap;
use crate::source::{At, Snapshot};

/// Finds what the translations of the highest layer of a chain were made from.
pub(super) fn detect(project: &Project, snapshot: &Snapshot, chain: &Chain, found: &mut Drift) {
    let it = project.layer(chain.top());
    let comparer = Comparer { project, snapshot, chain, it };
    for ((slug, language), draft) in &it.translations {
        let Some(original) = it.drafts.get(slug) else { continue };
        let drafts = drafts(it, slug);
        for (index, section) in draft.sections.iter().enumerate() {
            let id = &section.heading.id;
            let Some(at) = texts::principal(original, id) else { continue };
            let texts = texts::of(&drafts, at);
            if texts.iter().any(|(of, text)| of == language && text.index != index) {
                continue; // of another with this id, which has no record of its own
            }
            let own = &original.sections[at];
            let keeps_title = section.heading.title.is_empty();
            let text = || Hidden::Text(self::own(original, at..at + 1, snapshot).with_title_kept(keeps_title));
            let print = |version| own_print(original, at..at + 1, (version, keeps_title), snapshot);
            let recorded = recorded(it, slug, language, own);
            let is_current = match recorded.as_ref().map(|said| Fingerprint::parse(&said.value)) {
                None => true,
                Some(None) => false,
                Some(Some(then)) => {
                    then == print(then.version) || comparer.compare(Some(slug), then, &text()) != Comparison::Other
                }
            };
            found.translations.push(Translation {
                module: slug.clone(),
                key: id.to_string(),
                language: language.clone(),
                span: section.heading.id_span,
                original: own.heading.span,
                now: print(Version::V2),
                recorded,
                is_current,
            });
        }
        for (key, entry) in it.recorded(slug, language).into_iter().flat_map(|records| &records.from) {
            let is_there = draft.sections.iter().any(|section| *section.heading.id == **key);
            if !is_there && !is_old_address(it, slug, key) {
                let (name, key) = (it.file_name(slug, language), At::new(key.clone(), entry.key));
                let (module, language, file) = (Some(slug.clone()), language.clone(), draft.file);
                let (map, is_there) = (RecordMap::From, false);
                found.stale.push(Stale { name, module, language, file, map, key, is_there });
            }
        }
    }
    found.translations.dedup_by(|a, b| a.span.file == b.span.file && a.key == b.key);
}

/// The addresses that a section of a module had before, as module and id.
fn old_addresses<'a>(slug: &'a str, section: &'a Section) -> impl Iterator<Item = (&'a str, &'a str)> {
    let was = section.heading.attributes.was.iter();
    was.map(move |was| was.value.split_once('#').unwrap_or((slug, &was.value)))
}

/// What is recorded of a translation's original: under its id, or under one that it had before, in whichever file.
fn recorded(layer: &Layer, slug: &str, language: &Language, own: &Section) -> Option<At<String>> {
    let mut ids = std::iter::once((slug, &*own.heading.id)).chain(old_addresses(slug, own));
    ids.find_map(|(module, id)| {
        layer.translations.get(&(module.into(), language.clone()))?;
        layer.recorded(module, language)?.from.get(id).map(|entry| entry.value.clone())
    })
}

/// Whether a section of the layer says that it had this address.
fn is_old_address(layer: &Layer, slug: &str, id: &str) -> bool {
    let mut sections = layer.drafts.iter().flat_map(|(slug, draft)| draft.sections.iter().map(move |one| (slug, one)));
    sections.any(|(module, section)| old_addresses(module, section).any(|old| old == (slug, id)))
}
