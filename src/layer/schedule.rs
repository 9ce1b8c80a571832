//! The clock: when each module of a day begins and ends.
//!
//! Modules follow each other; breaks and lunch are at their times, and a module that is going on then is continued
//! after them.
//!
//! A module without minutes takes none. What does not fit before the end of the day is in it all the same, and is reported (W10). Of the
//! breaks that are left when the last module has ended, those that would begin after the day's end are left out.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::composed::Composed;
use super::messages as say;
use crate::diagnostic::{Complaints, nearest};
use crate::edition::{Activity, AgendaRow, Module, ModuleNumber, Schedule};
use crate::project::{Clock, Day, Layer, Project};
use crate::source::Span;

/// Computes the times of a day; `numbers` are those of `modules`. Modules that the edition does not have are left out.
pub(crate) fn schedule(
    day: &Day,
    modules: &[Arc<Module>],
    numbers: &BTreeMap<Arc<str>, ModuleNumber>,
    complaints: &mut Complaints,
) -> Schedule {
    let mut pauses: Vec<(Clock, u32, Activity)> =
        day.breaks.iter().map(|(at, minutes)| (*at, *minutes, Activity::Break)).collect();
    pauses.extend(day.lunch.map(|(at, minutes)| (at, minutes, Activity::Lunch)));
    pauses.sort_by_key(|(at, ..)| *at);
    let mut pauses = pauses.into_iter().peekable();
    let mut now = day.start;
    let mut rows = Vec::new();
    for module in &day.modules {
        let Some(number) = numbers.get(&module.value).copied() else { continue };
        let mut left = modules[number.index()].minutes.unwrap_or(0);
        let mut continued = false;
        while let Some((at, minutes, kind)) =
            pauses.next_if(|(at, ..)| at.0 < now.0 + left || (at.0 <= now.0 && left > 0))
        {
            let before = at.0.saturating_sub(now.0);
            if before > 0 {
                push(&mut rows, &mut now, before, Activity::Module(number), continued);
                left -= before;
                continued = true;
            }
            push(&mut rows, &mut now, minutes, kind, false);
        }
        push(&mut rows, &mut now, left, Activity::Module(number), continued);
    }
    for (at, minutes, kind) in pauses {
        now = now.max(at);
        if now < day.end {
            push(&mut rows, &mut now, minutes, kind, false);
        }
    }
    let over = now.0.saturating_sub(day.end.0);
    if over > 0 {
        complaints.push(say::day_too_long(day.span, day.day, over, now.to_string(), day.end.to_string()));
    }
    Schedule { day: day.day, date: day.date, start: day.start, end: day.end, rows }
}

/// Adds a row of so many minutes, and sets the clock to its end.
fn push(rows: &mut Vec<AgendaRow>, now: &mut Clock, minutes: u32, kind: Activity, continued: bool) {
    let to = Clock(now.0 + minutes);
    rows.push(AgendaRow { from: *now, to, kind, continued });
    *now = to;
}

/// Complains of modules in a layer's own days that its editions do not have.
pub(super) fn check(
    layer: &Layer,
    composed: &Composed,
    numbers: &BTreeMap<Arc<str>, ModuleNumber>,
    complaints: &mut Complaints,
) {
    let modules = layer.agenda.iter().flat_map(|day| &day.modules);
    // one whose condition is not met in this edition is left out without a word, as in the programme's own days
    for module in modules.filter(|module| !composed.slugs().any(|slug| *slug == module.value)) {
        let slug = &module.value;
        let found = match composed.removed.contains_key(slug) {
            true => say::removed_module_in_day(module.span, slug),
            false => {
                let near = nearest(slug, numbers.keys());
                say::no_module_in_edition(module.span, slug).hint(near.unwrap_or_else(say::take_out_of_day))
            }
        };
        complaints.push(found);
    }
}

/// Complains of modules that take time and that an edition has on none of its days: of the base, those that it lists, and of a layer, those that it adds. One
/// that a layer takes off a day, by giving that day anew, is left out on purpose, as at a short gathering.
pub(super) fn check_days(
    days: &[Day],
    composed: &Composed,
    project: &Project,
    (modules, numbers): (&[Arc<Module>], &BTreeMap<Arc<str>, ModuleNumber>),
    complaints: &mut Complaints,
) {
    let takes_time = |slug: &str| numbers.get(slug).is_some_and(|at| modules[at.index()].minutes.is_some());
    let is_on_day = |slug: &str| days.iter().flat_map(|day| &day.modules).any(|module| *module.value == *slug);
    let (layer, parts) = (project.layer(composed.chain.top()), &project.programme.parts);
    let drafts = layer.drafts.iter().map(|(slug, draft)| (slug, Span::new(draft.file, 0, 0)));
    let listed: Vec<(&Arc<str>, Span)> = match composed.chain.top().is_base() {
        true if parts.is_empty() => drafts.collect(),
        true => parts.iter().flat_map(|part| &part.modules).map(|module| (&module.value, module.span)).collect(),
        false => layer.modules.add.iter().map(|module| (&module.value, module.span)).collect(),
    };
    for (slug, span) in listed.into_iter().filter(|(slug, _)| takes_time(slug) && !is_on_day(slug)) {
        complaints.extend((!days.is_empty()).then(|| say::module_on_no_day(span, slug)));
    }
}

/// The days: each from the highest layer that has it.
pub(crate) fn days(composed: &Composed, project: &Project) -> Vec<Day> {
    let mut days: BTreeMap<u32, Day> = BTreeMap::new();
    let of_base = &project.programme.agenda;
    let of_layers = composed.chain.layers().flat_map(|layer| &project.layer(layer).agenda);
    for day in of_base.iter().chain(of_layers) {
        days.insert(day.day, day.clone());
    }
    days.into_values().collect()
}
