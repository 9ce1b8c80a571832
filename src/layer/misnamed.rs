//! A layer's files for modules that are not there: what each is meant for, whose name may have a slip of the finger in it.

use std::sync::Arc;

use super::composed::{Composed, Module};
use super::messages as say;
use crate::diagnostic::{Diagnostic, is_slip, suggest};
use crate::draft::{Draft, Section};
use crate::project::{Language, Layer, Project};
use crate::source::Span;

/// The first heading of a file, or its first byte where it has none: the place of what is said of the file as a whole.
pub(super) fn first_line(draft: &Draft) -> Span {
    draft.sections.first().map_or(Span::new(draft.file, 0, 0), |section| section.heading.span)
}

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

/// The diagnostic of a layer's file for a module that is not there; `is_recorded` says whether the layer has records of what it replaced.
/// It looks in this order for a layer that removed the module, for records of it, for a section of this id, for a translation whose
/// name has a hyphen for its full stop, for a module that has the sections which it names, and for a module whose name is spelled alike.
pub(super) fn unknown_module(
    below: &Composed,
    project: &Project,
    (slug, layer): (&str, &Layer),
    is_recorded: bool,
) -> Diagnostic {
    let draft = &layer.drafts[slug];
    let span = first_line(draft);
    if let Some((layer, removed)) = below.removed.get(slug) {
        let found = say::module_removed(span, slug, project.layer(*layer));
        return found.hint(say::take_file_away()).note(*removed, say::removed_here());
    }
    if is_recorded {
        return say::module_gone(span, slug);
    }
    let found = say::no_module(span, slug);
    let holders = below.modules.values().filter(|module| module.section(slug).is_some());
    if let [holder] = holders.collect::<Vec<_>>().as_slice() {
        return found.hint(say::is_a_section(slug, &holder.slug));
    }
    let is_language = |tag: &str| project.programme.languages.iter().any(|(known, _)| **known == *tag);
    let translated =
        slug.rsplit_once('-').filter(|(module, tag)| is_language(tag) && below.modules.contains_key(*module));
    if let Some((module, tag)) = translated {
        return found.hint(say::is_a_translation(format!("{module}.{tag}.md")));
    }
    if let Some((section, module)) = home(below, draft) {
        let name = layer.file_name(&module.slug, layer.main_language());
        return say::text_of_module(span, section, &module.slug).hint(match layer.drafts.contains_key(&module.slug) {
            true => say::move_text_to(name),
            false => say::call_file(name),
        });
    }
    let near = suggest(slug, below.slugs());
    match layer.improper.get(slug).filter(|_| near.is_none()) {
        Some(at) => say::improper_file_name(*at, layer.new_file_name(slug, layer.main_language())),
        None => found.near(slug, near),
    }
    .hint(match goes_on_a_day(project, layer, draft) {
        true => say::own_module_on_day(slug),
        false => say::own_module(slug),
    })
}

/// Whether a module that a layer has not added takes time, so that it is missed on the days that there are.
fn goes_on_a_day(project: &Project, layer: &Layer, draft: &Draft) -> bool {
    let are_days = !project.programme.agenda.is_empty() || !layer.agenda.is_empty();
    draft.front.minutes.is_some() && are_days
}

/// The module to which the text of a file belongs, with the first of its sections that the file names: the module most of whose sections
/// it names. Nothing for what begins as a module.
fn home<'a>(below: &'a Composed, draft: &'a Draft) -> Option<(&'a str, &'a Module)> {
    let is_whole = |first: &Section| first.heading.level == 1 && first.heading.attributes.operation.span.is_none();
    let steps = draft.steps().into_iter().map(|step| &draft.sections[step.start]);
    let named: Vec<&str> = steps.filter(|one| !one.heading.invented).map(|one| &**one.target()).collect();
    let count = |module: &Module| named.iter().filter(|id| module.position(id).is_some()).count();
    let counted: Vec<_> = below.modules.values().map(|module| (count(module), &**module)).collect();
    let most = counted.iter().map(|(count, _)| *count).max().filter(|most| *most > 0)?;
    let mut best = counted.into_iter().filter(|(count, _)| *count == most).map(|(_, module)| module);
    let module = best.next().filter(|_| best.next().is_none() && !draft.sections.first().is_some_and(is_whole))?;
    Some((named.into_iter().find(|id| module.position(id).is_some())?, module))
}
