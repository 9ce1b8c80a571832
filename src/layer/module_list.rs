//! The list of modules: what a layer removes, adds and moves.

use std::sync::Arc;

use super::composed::Composed;
use super::messages as say;
use super::policy;
use crate::diagnostic::{Code, Diagnostic, nearest};
use crate::draft::Place;
use crate::edition::Change;
use crate::markup::Interpolated;
use crate::project::{LayerId, Project};
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

/// The list of modules while a layer changes it.
pub(super) struct ModuleList<'a> {
    pub(super) project: &'a Project,
    /// The layer that changes it.
    pub(super) layer: LayerId,
    pub(super) composed: &'a mut Composed,
    /// What the layer did.
    pub(super) changes: &'a mut Vec<Change>,
    pub(super) complaints: &'a mut Vec<Diagnostic>,
}

impl ModuleList<'_> {
    /// Does all that the layer's file says of modules.
    pub(super) fn change(&mut self) {
        let modules = &self.project.layer(self.layer).modules;
        for module in &modules.remove {
            self.remove(module);
        }
        for module in &modules.add {
            self.add(module);
        }
        for (module, place) in &modules.moved {
            self.move_to(module, place);
        }
    }

    fn unknown(&self, module: &At<Arc<str>>) -> Diagnostic {
        let slug = &module.value;
        if let Some((layer, removed)) = self.composed.removed.get(slug) {
            let path = &self.project.layer(*layer).path;
            let found = Diagnostic::new(Code::TargetGone, module.span, say::module_removed(slug, path));
            return found.hint(say::take_out_of_line()).note(*removed, say::removed_here());
        }
        let near = nearest(slug, self.composed.slugs().map(|known| &**known));
        Diagnostic::new(Code::UnknownTarget, module.span, say::no_module(slug)).hint(near)
    }

    fn remove(&mut self, module: &At<Arc<str>>) {
        let slug = &module.value;
        let Some(there) = self.composed.modules.get(slug) else {
            self.complaints.push(self.unknown(module));
            return;
        };
        if let Some(complaint) = policy::refuse_removal(self.project, there, module.span) {
            self.complaints.push(complaint);
            return;
        }
        let title = there.fronts.iter().find_map(|front| front.drafts[0].1.front.title.as_ref());
        let title = title.map_or_else(|| Interpolated::from(&**slug), |title| title.value.clone());
        self.changes.push(Change { operation: "remove", module: slug.clone(), section: None, title });
        self.composed.modules.remove(slug);
        self.composed.removed.insert(slug.clone(), (self.layer, module.span));
        for (_, slugs) in &mut self.composed.parts {
            slugs.retain(|known| known != slug);
        }
    }

    fn add(&mut self, module: &At<Arc<str>>) {
        let slug = &module.value;
        let drafts = &self.project.layer(self.layer).drafts;
        if self.composed.modules.contains_key(slug) {
            let found = Diagnostic::new(Code::NewIsTaken, module.span, say::module_is_taken(slug));
            self.complaints.push(found.hint(say::rename_or_change_module()));
            return;
        }
        if !drafts.contains_key(slug) {
            let near = nearest(slug, drafts.keys().map(|known| &**known));
            let found = Diagnostic::new(Code::Programme, module.span, say::no_file(slug)).hint(near);
            self.complaints.push(found.hint(say::write_file_or_take_line()));
            return;
        }
        match self.composed.parts.last_mut() {
            Some((_, slugs)) => slugs.push(slug.clone()),
            None => self.composed.parts.push((None, vec![slug.clone()])),
        }
    }

    fn move_to(&mut self, module: &At<Arc<str>>, place: &Place) {
        let slug = &module.value;
        for wanted in [slug, place.anchor()] {
            let is_anchor = wanted == place.anchor();
            if self.position(wanted).is_none() || (is_anchor && wanted == slug) {
                let others = self.composed.slugs().map(|known| &**known).filter(|known| **known != **slug);
                let near = nearest(wanted, others);
                let message =
                    if wanted == slug { say::no_module_to_move(wanted) } else { say::no_module_to_move_by(wanted) };
                self.complaints.push(Diagnostic::new(Code::UnknownTarget, module.span, message).hint(near));
                return;
            }
        }
        if let Some((part, at)) = self.position(slug) {
            self.composed.parts[part].1.remove(at);
        }
        if let Some((part, at)) = self.position(place.anchor()) {
            let at = if matches!(place, Place::Before(_)) { at } else { at + 1 };
            self.composed.parts[part].1.insert(at, slug.clone());
        }
        let there = self.composed.modules.get(slug);
        let title = there.and_then(|there| there.fronts[0].drafts[0].1.front.title.as_ref());
        let title = title.map_or_else(|| Interpolated::from(&**slug), |title| title.value.clone());
        self.changes.push(Change { operation: "move", module: slug.clone(), section: None, title });
    }

    /// The part that a module is in, and its place there.
    fn position(&self, slug: &str) -> Option<(usize, usize)> {
        let mut parts = self.composed.parts.iter().enumerate();
        parts.find_map(|(part, (_, slugs))| Some((part, slugs.iter().position(|known| **known == *slug)?)))
    }
}
