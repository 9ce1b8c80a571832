//! A layer's files for modules that are not there, and whose names are those of modules with a slip of the finger in them.

use std::sync::Arc;

use super::composed::{Composed, Module};
use crate::diagnostic::{is_slip, suggest};
use crate::draft::Draft;
use crate::project::{Language, Layer};

/// The module below that a file for another is meant for: the one that is spelled nearly alike, for which the layer has no file, and
/// that has a section which the file names. Where no module of the file's name was ever there.
pub(super) fn meant<'a>(below: &'a Composed, layer: &Layer, slug: &str, draft: &Draft) -> Option<&'a Arc<str>> {
    let is_own = layer.modules.add.iter().any(|module| *module.value == *slug);
    let is_of_it = |was: &Arc<str>| was.split_once('#').is_some_and(|(module, _)| *module == *slug);
    let had_name =
        || below.modules.values().flat_map(|module| &module.sections).any(|one| one.was.iter().any(is_of_it));
    // a language, set off by a hyphen
    let is_translation = slug.rsplit_once('-').is_some_and(|(module, _)| below.modules.contains_key(module));
    if is_own || is_translation || below.modules.contains_key(slug) || below.removed.contains_key(slug) || had_name() {
        return None;
    }
    let mut free = below.modules.iter().filter(|(module, _)| !layer.drafts.contains_key(*module));
    let near = suggest(slug, free.clone().map(|(module, _)| module))?;
    let (near, module) = free.find(|(module, _)| ***module == *near)?;
    let mut steps = draft.steps().into_iter().map(|step| &draft.sections[step.start]).peekable();
    let is_meant = match steps.peek() {
        None => is_slip(slug, near),
        Some(_) => steps.any(|section| !section.heading.invented && module.position(section.target()).is_some()),
    };
    is_meant.then_some(near)
}

/// Whether a file of a layer that is named for another module is meant for this one.
pub(super) fn has_file_for(below: &Composed, layer: &Layer, slug: &str) -> bool {
    layer.drafts.iter().any(|(of, draft)| meant(below, layer, of, draft).is_some_and(|module| **module == *slug))
}

/// Whether it is told elsewhere that a layer's files for a module are gone: they have another name by mistake, or hold a slot that the
/// layer must fill in.
pub(crate) fn is_told_of(below: &Composed, layer: &Layer, slug: &str) -> bool {
    let must_fill_in = |module: &Arc<Module>| module.sections.iter().any(|one| one.slot() == Some(&*layer.kind));
    let is_unfilled = !layer.drafts.contains_key(slug) && below.modules.get(slug).is_some_and(must_fill_in);
    is_unfilled || has_file_for(below, layer, slug)
}

/// The module of a layer's file that a translation without an original is of, where its name has a slip in it.
pub(super) fn original<'a>(
    below: &'a Composed,
    layer: &'a Layer,
    (slug, language): (&str, &Language),
) -> Option<&'a str> {
    let has = |module: &Arc<str>| layer.translations.contains_key(&(module.clone(), language.clone()));
    let free = layer.drafts.keys().filter(|module| !has(module));
    suggest(slug, free).filter(|near| !below.modules.contains_key(slug) && is_slip(slug, near))
}
