//! The list of modules: what a layer removes, adds and moves.

use std::sync::Arc;

use super::composed::{Composed, Module};
use super::composer::Composer;
use super::messages as say;
use super::{policy, retiring};
use crate::diagnostic::Diagnostic;
use crate::draft::Position;
use crate::markup::Interpolated;
use crate::project::Project;
use crate::source::At;

/// The parts of the base: those of the programme, or one with every file by name.
pub(super) fn base(project: &Project) -> Vec<(Option<usize>, Vec<Arc<str>>)> {
    let drafts = &project.base().drafts;
    if project.programme.parts.is_empty() {
        return vec![(None, drafts.keys().cloned().collect())];
    }
    let parts = project.programme.parts.iter().enumerate();
    parts
        .map(|(at, part)| {
            let slugs = part.modules.iter().map(|module| module.value.clone()).filter(|slug| drafts.contains_key(slug));
            (part.title.as_ref().map(|_| at), slugs.collect())
        })
        .collect()
}

impl Composer<'_> {
    /// Does to the list of modules all that the layer's file says of them.
    pub(super) fn change_modules(&mut self, composed: &mut Composed) {
        let modules = &self.layer().modules;
        for module in &modules.remove {
            let done = self.remove(composed, module);
            self.complaints.extend(done.err());
        }
        for module in &modules.add {
            let done = self.add(composed, module);
            self.complaints.extend(done.err());
        }
        for (module, to) in &modules.moved {
            let done = self.move_to(composed, module, to);
            self.complaints.extend(done.err());
        }
    }

    fn remove(&mut self, composed: &mut Composed, module: &At<Arc<str>>) -> Result<(), Diagnostic> {
        let slug = &module.value;
        let Some(there) = composed.modules.get(slug) else {
            let Some((layer, removed)) = composed.removed.get(slug) else {
                return Err(say::no_module(module.span, slug).near(slug, composed.slugs()));
            };
            let found = say::module_removed(module.span, slug, &self.project.layer(*layer).path);
            return Err(found.hint(say::take_out_of_line()).note(*removed, say::removed_here()));
        };
        policy::refuse_removal(self.project, there, module.span).map_or(Ok(()), Err)?;
        retiring::tell_module(self.project, there, false, module.span, &mut self.complaints);
        self.note("remove", slug, title(there));
        composed.modules.remove(slug);
        composed.removed.insert(slug.clone(), (self.id, module.span));
        composed.parts.iter_mut().for_each(|(_, slugs)| slugs.retain(|known| known != slug));
        Ok(())
    }

    fn add(&self, composed: &mut Composed, module: &At<Arc<str>>) -> Result<(), Diagnostic> {
        let slug = &module.value;
        let drafts = &self.layer().drafts;
        if composed.modules.contains_key(slug) {
            return Err(say::module_is_taken(module.span, slug));
        }
        if !drafts.contains_key(slug) {
            return Err(say::no_file(module.span, slug).near(slug, drafts.keys()));
        }
        match composed.parts.last_mut() {
            Some((_, slugs)) => slugs.push(slug.clone()),
            None => composed.parts.push((None, vec![slug.clone()])),
        }
        Ok(())
    }

    fn move_to(&mut self, composed: &mut Composed, module: &At<Arc<str>>, to: &Position) -> Result<(), Diagnostic> {
        let (slug, anchor) = (&module.value, to.anchor());
        let there = position(composed, slug).filter(|_| slug != anchor);
        let (Some((part, at)), Some(_)) = (there, position(composed, anchor)) else {
            let is_here = position(composed, slug).is_some();
            let (wanted, found) = match is_here {
                true => (anchor, say::no_module_to_move_by(module.span, anchor)),
                false => (slug, say::no_module(module.span, slug)),
            };
            return Err(found.near(wanted, composed.slugs().filter(|known| *known != slug)));
        };
        composed.parts[part].1.remove(at);
        if let Some((part, at)) = position(composed, anchor) {
            let at = if matches!(to, Position::Before(_)) { at } else { at + 1 };
            composed.parts[part].1.insert(at, slug.clone());
        }
        self.note("move", slug, composed.modules.get(slug).and_then(|there| title(there)));
        Ok(())
    }
}

/// The part that a module is in, and its place there.
fn position(composed: &Composed, slug: &str) -> Option<(usize, usize)> {
    let mut parts = composed.parts.iter().enumerate();
    parts.find_map(|(part, (_, slugs))| Some((part, slugs.iter().position(|known| **known == *slug)?)))
}

/// The title of a module in the lowest layer that says it.
fn title(module: &Module) -> Option<&At<Interpolated>> {
    module.fronts.iter().find_map(|front| front.drafts[0].1.front.title.as_ref())
}
