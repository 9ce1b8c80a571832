//! The conditions of overrides (`if=`): which of them are off in a chain.
//!
//! The condition of a section's own text is decided when an edition is resolved, and takes the section away. That of an override
//! belongs to the override: where it is off, the section is as the layers below have it. It depends on the values of the whole
//! chain, so that an override of a layer may be on below one kommune and off below another.

use std::borrow::Cow;
use std::cell::LazyCell;
use std::collections::BTreeMap;
use std::sync::Arc;

use super::chain::Chain;
use super::composed::{Composed, Contribution, Module, Section};
use super::{messages as say, values};
use crate::diagnostic::{Complaints, Diagnostic};
use crate::draft::{Attributes, Condition, Lock};
use crate::edition::Value;
use crate::project::{LayerId, Project};
use crate::source::At;

/// The values of parameters, by name.
type Values = BTreeMap<Arc<str>, Value>;

/// Whether a parameter has the value that a condition asks for.
pub(super) fn holds(values: &Values, condition: &Condition) -> bool {
    values.get(&condition.parameter).is_some_and(|value| !value.slot && *value.text == *condition.value)
}

impl Module {
    /// The condition that takes a section away where parameters have these values: its own, that of a section which it is in, or that
    /// of the module's first heading.
    pub fn unmet(&self, id: &str, values: &Values) -> Option<&At<Condition>> {
        let at = self.position(id)?;
        let mut level = self.sections[at].level + 1;
        let above = self.sections[..=at].iter().rev().filter(|section| {
            let holds_it = section.level < level;
            level = level.min(section.level);
            holds_it
        });
        let mut conditions = above.chain(self.opening()).filter_map(Section::condition);
        conditions.find(|condition| !holds(values, &condition.value))
    }
}

/// A composed chain as it lies below a layer, whose values may turn overrides on and off.
pub(crate) fn below<'a>(composed: &'a Composed, project: &Project, layer: LayerId) -> Cow<'a, Composed> {
    let changed: Vec<_> = changed(composed, &composed.chain.with(layer), project).collect();
    if changed.is_empty() {
        return Cow::Borrowed(composed);
    }
    let mut all = composed.clone();
    all.modules.extend(changed);
    Cow::Owned(all)
}

/// Turns overrides on and off as the values of the chain say.
pub(super) fn settle(composed: &mut Composed, project: &Project) {
    let changed: Vec<_> = changed(composed, &composed.chain, project).collect();
    composed.modules.extend(changed);
}

/// Complains of texts, and of removals, between the layer at the top of a chain and an override whose lock the values of that layer
/// turn on.
pub(super) fn check_locks(composed: &Composed, project: &Project, complaints: &mut Complaints) {
    let top = composed.chain.top();
    let modules = composed.modules.values().filter(|module| module.hash.is_none());
    for section in modules.flat_map(|module| &module.sections) {
        for (at, by) in section.contributions.iter().enumerate().filter(|(_, one)| !one.first && !one.is_off) {
            let Attributes { condition: Some(_), lock: Some(lock), .. } = by.attributes() else { continue };
            let mut over = section.contributions[at + 1..].iter().filter(|one| {
                !one.is_off && ![by.layer, top].contains(&one.layer) && (one.hides() || lock.value == Lock::Locked)
            });
            complaints.extend(over.next().and_then(|over| turned_on(project, top, section, (by, over.layer))));
        }
    }
    let accepted = project.accepts(project.layer(top).main_language());
    let values = LazyCell::new(|| values::resolve(project, &composed.chain, &accepted));
    let lost = composed.lost.iter().chain(composed.modules.values().flat_map(|module| &module.lost));
    for (taker, section) in lost.filter(|(taker, _)| *taker != top) {
        let is_on = |by: &&Contribution| match by.attributes() {
            Attributes { condition: Some(condition), lock: Some(_), .. } => {
                !by.first && holds(&values, &condition.value)
            }
            _ => false,
        };
        let locks = section.contributions.iter().filter(is_on);
        complaints.extend(locks.filter_map(|by| turned_on(project, top, section, (by, *taker))));
    }
}

/// The diagnostic of a value that the layer `top` sets, where it turns on the lock of an override by which another layer has written its
/// own or has taken the section away.
fn turned_on(
    project: &Project,
    top: LayerId,
    section: &Section,
    (by, over): (&Contribution, LayerId),
) -> Option<Diagnostic> {
    let Condition { parameter, value } = &by.attributes().condition.as_ref()?.value;
    let (name, _) = project.layer(top).values.iter().find(|(name, _)| *name.value == **parameter)?;
    let (owner, layer) = (project.layer(by.layer), project.layer(over));
    let found = say::value_turns_on_lock(name.span, parameter, value, &section.id, owner, layer);
    Some(found.note(by.heading().span, say::locked_here()))
}

/// The modules that hold an override which is on and should be off in a chain, or the other way, as they should be.
fn changed<'a>(
    composed: &'a Composed,
    chain: &'a Chain,
    project: &'a Project,
) -> impl Iterator<Item = (Arc<str>, Arc<Module>)> + 'a {
    let accepted = project.accepts(project.layer(chain.top()).main_language());
    let values = LazyCell::new(move || values::resolve(project, chain, &accepted));
    let is_off = move |one: &Contribution| {
        let condition = one.attributes().condition.as_ref().filter(|_| !one.first);
        condition.is_some_and(|condition| !holds(&values, &condition.value))
    };
    composed.modules.iter().filter_map(move |(slug, module)| {
        let mut all = module.sections.iter().flat_map(|section| &section.contributions);
        // a module of the base alone holds no overrides
        if module.hash.is_some() || all.all(|one| is_off(one) == one.is_off) {
            return None;
        }
        let mut module = Module::clone(module);
        for one in module.sections.iter_mut().flat_map(|section| &mut section.contributions) {
            one.is_off = is_off(one);
        }
        Some((slug.clone(), Arc::new(module)))
    })
}
