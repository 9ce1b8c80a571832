//! The list of modules: what a layer removes, adds and moves.
//!
//! Modules are removed first, then added at the end of the last part, then moved, all at once. One that is moved beside another goes
//! to the part of that. A line that cannot be followed is reported and changes nothing.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::composed::{Composed, Module};
use super::composer::Composer;
use super::messages as say;
use super::{policy, retiring};
use crate::diagnostic::{Diagnostic, nearest};
use crate::draft::Position;
use crate::markup::Interpolated;
use crate::project::{Layer, Project};
use crate::records::REMOVED_FILE;
use crate::source::{At, Span};

/// The parts of the base: those of the programme, or one with every file by name that is not said to be apart.
pub(super) fn base(project: &Project) -> Vec<(Option<usize>, Vec<Arc<str>>)> {
    let drafts = &project.base().drafts;
    if project.programme.parts.is_empty() {
        let is_apart = |slug: &Arc<str>| project.programme.apart().any(|apart| apart.value == *slug);
        return vec![(None, drafts.keys().filter(|slug| !is_apart(slug)).cloned().collect())];
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
        self.tell_of_retiring(composed);
        for module in &modules.remove {
            let done = self.remove(composed, module);
            self.complaints.extend(done.err());
        }
        for module in &modules.add {
            let done = self.add(composed, module);
            self.complaints.extend(done.err());
        }
        self.move_all(composed);
    }

    /// Tells the lines that move modules, or others beside them, or put them in a day, which of these will go.
    fn tell_of_retiring(&mut self, below: &Composed) {
        let Layer { modules, agenda, .. } = self.layer();
        let moved = modules
            .moved
            .iter()
            .flat_map(|(module, place)| [(&module.value, module.span), (place.value.anchor(), place.span)]);
        let days = agenda.iter().flat_map(|day| &day.modules).map(|module| (&module.value, module.span));
        for (slug, span) in moved.chain(days) {
            if let Some(module) = below.modules.get(slug) {
                retiring::tell_of(self.project, module, "line", span, say::take_away_before(), &mut self.complaints);
            }
        }
    }

    /// Removes a module with all its sections. `removed` gets the layer and the line; `lost`, the sections whose lock a value may turn on.
    fn remove(&mut self, composed: &mut Composed, module: &At<Arc<str>>) -> Result<(), Diagnostic> {
        let slug = &module.value;
        let is_here = !self.project.programme.is_offered(slug) || composed.slugs().any(|known| known == slug);
        let Some(there) = composed.modules.get(slug).filter(|_| is_here) else {
            if let Some((_, removed)) = composed.removed.get(slug) {
                return Err(say::module_gone_already(module.span, slug).note(*removed, say::removed_here()));
            }
            let recorded = self.layer().records.files.get(REMOVED_FILE);
            return Err(match recorded.is_some_and(|records| records.base.contains_key(&**slug)) {
                true => say::module_gone_already(module.span, slug),
                false => say::no_module(module.span, slug).near(slug, composed.slugs()),
            });
        };
        policy::refuse_removal(self.project, there, module.span).map_or(Ok(()), Err)?;
        retiring::tell_module(self.project, there, false, module.span, &mut self.complaints);
        self.note("remove", slug, title(there));
        let lost = there.sections.iter().filter(|section| section.may_lock()).map(|section| (self.id, section.clone()));
        let lost: Vec<_> = lost.chain(there.lost.iter().cloned()).collect();
        composed.lost.extend(lost);
        composed.modules.remove(slug);
        composed.removed.insert(slug.clone(), (self.id, module.span));
        composed.parts.iter_mut().for_each(|(_, slugs)| slugs.retain(|known| known != slug));
        Ok(())
    }

    /// The diagnostic of a line, at `span`, that names a module that somebody has removed.
    fn removed(&self, composed: &Composed, slug: &str, span: Span) -> Option<Diagnostic> {
        let (layer, removed) = composed.removed.get(slug)?;
        let found = say::module_removed(span, slug, self.project.layer(*layer));
        Some(found.hint(say::take_out_of_line()).note(*removed, say::removed_here()))
    }

    /// Why a module cannot be moved beside another, if it cannot: one of them is not there.
    fn misplaced(&self, composed: &Composed, module: &At<Arc<str>>, place: &Position) -> Option<Diagnostic> {
        let (slug, anchor) = (&module.value, place.anchor());
        let is_here = |wanted: &Arc<str>| composed.slugs().any(|known| known == wanted);
        let (wanted, found) = match (is_here(slug), is_here(anchor)) {
            (true, true) => return None,
            (false, _) => (slug, say::no_module(module.span, slug)),
            (true, false) => (anchor, say::no_module_to_move_by(module.span, anchor)),
        };
        if let Some((_, removed)) = composed.removed.get(wanted).filter(|(layer, _)| *layer == self.id) {
            let found = match wanted == slug {
                true => say::moved_and_removed(module.span, slug),
                false => say::moved_by_removed(module.span, slug, anchor),
            };
            return Some(found.note(*removed, say::removed_here()));
        }
        let near = || found.near(wanted, composed.slugs().filter(|known| *known != slug));
        Some(self.removed(composed, wanted, module.span).unwrap_or_else(near))
    }

    /// Puts a module at the end of the list: a file of the layer, whose text is composed later, or one that the base offers.
    fn add(&mut self, composed: &mut Composed, module: &At<Arc<str>>) -> Result<(), Diagnostic> {
        let slug = &module.value;
        let (drafts, programme) = (&self.layer().drafts, &self.project.programme);
        let is_taken = composed.modules.contains_key(slug);
        let is_offered = is_taken && programme.is_offered(slug) && composed.slugs().all(|known| known != slug);
        if is_taken && !is_offered {
            return Err(say::module_is_taken(module.span, slug));
        }
        if !is_offered && !drafts.contains_key(slug) {
            let offered: Vec<&Arc<str>> = programme.offered.iter().map(|offered| &offered.value).collect();
            let hint = nearest(slug, drafts.keys().chain(offered.iter().copied()));
            let all = || (!offered.is_empty()).then(|| say::modules_on_offer(backticked(&offered)));
            return Err(say::no_file(module.span, slug).hint(hint.or_else(all)));
        }
        if is_offered {
            self.note("new", slug, composed.modules.get(slug).and_then(|there| title(there)));
        }
        match composed.parts.last_mut() {
            Some((_, slugs)) => slugs.push(slug.clone()),
            None => composed.parts.push((None, vec![slug.clone()])),
        }
        Ok(())
    }

    /// Moves modules beside others, whatever order the layer's file says so in. What is moved by the same module stands as it did below.
    fn move_all(&mut self, composed: &mut Composed) {
        let mut moves: BTreeMap<&str, (&At<Arc<str>>, &Position)> = BTreeMap::new();
        for (module, At { value: place, .. }) in &self.layer().modules.moved {
            match (self.misplaced(composed, module, place), moves.get(&*module.value)) {
                (Some(complaint), _) => self.complaints.push(complaint),
                (None, Some((first, _))) => {
                    let found = say::moved_twice(module.span, &module.value);
                    self.complaints.push(found.note(first.span, say::here_first()));
                }
                (None, None) => drop(moves.insert(&module.value, (module, place))),
            }
        }
        let anchor = |slug: &str| moves.get(slug).map(|(_, place)| &**place.anchor());
        let in_circle = |slug: &&str| {
            let mut anchors = std::iter::successors(anchor(slug), |at| anchor(at)).take(moves.len());
            anchors.any(|at| at == *slug)
        };
        let circles: Vec<&str> = moves.keys().copied().filter(in_circle).collect();
        for slug in circles {
            if let Some((module, place)) = moves.remove(slug) {
                self.complaints.push(say::moves_in_circle(module.span, slug, place.anchor()));
            }
        }
        let moved = composed.slugs().filter_map(|slug| Some((slug.clone(), moves.get(&**slug)?.1)));
        let moved: Vec<(Arc<str>, &Position)> = moved.collect();
        for (slug, _) in &moved {
            self.note("move", slug, composed.modules.get(slug).and_then(|there| title(there)));
        }
        composed.parts = self::moved(&composed.parts, &moved);
    }
}

/// The modules of a part of the handbook; the number is that of the part among the programme's.
pub(crate) type ModulesOfPart = (Option<usize>, Vec<Arc<str>>);

/// The modules of each part, once some are moved beside others. Those that are moved beside each other in a circle are left out.
pub(crate) fn moved(parts: &[ModulesOfPart], moved: &[(Arc<str>, &Position)]) -> Vec<ModulesOfPart> {
    let is_moved = |slug: &&Arc<str>| moved.iter().any(|(module, _)| module == *slug);
    let part = |(title, slugs): &ModulesOfPart| {
        let mut list = Vec::new();
        slugs.iter().filter(|slug| !is_moved(slug)).for_each(|slug| put(slug, moved, &mut list));
        (*title, list)
    };
    parts.iter().map(part).collect()
}

/// Adds a module to a list, with those that are moved beside it, and beside these.
fn put(slug: &Arc<str>, moved: &[(Arc<str>, &Position)], list: &mut Vec<Arc<str>>) {
    let beside = |is_before: bool| {
        let by = moved.iter().filter(move |(_, place)| place.anchor() == slug);
        by.filter(move |(_, place)| matches!(place, Position::Before(_)) == is_before)
    };
    beside(true).for_each(|(module, _)| put(module, moved, list));
    list.push(slug.clone());
    beside(false).for_each(|(module, _)| put(module, moved, list));
}

/// Names as messages list them.
fn backticked(names: &[&Arc<str>]) -> String {
    names.iter().map(|name| format!("`{name}`")).collect::<Vec<_>>().join(", ")
}

/// The title of a module in the lowest layer that says it.
fn title(module: &Module) -> Option<&At<Interpolated>> {
    module.fronts.iter().find_map(|front| front.drafts[0].1.front.title.as_ref())
}
